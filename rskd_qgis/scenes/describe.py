"""A model's card for people: as facts, and as a page of HTML. Standard library only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from .card import GroundSize, ModelCard

PER_CLASS = "per_class_f1"
_MEASURED = {
    "top1": ("Top-1", "{:.1f} %"),
    "macro_f1": ("mean F1 of the classes", "{:.3f}"),
    "calibration_error": ("calibration error", "{:.1f} %"),
    "images": ("measured on", "{:,} images that no training run saw"),
}
"""What our own cards measure: how to call it, and how to write it."""

_BESIDE = {PER_CLASS, "part", "calibration_error_uncalibrated", "temperature"}
"""Metrics of our own cards that a table tells better, or that are for those who made them."""

_STYLE = """
body { font: 15px/1.5 sans-serif; max-width: 60em; margin: 1.5em auto; padding: 0 1em; color: #222 }
h1 { margin: 0 } h2 { margin-top: 1.5em }
.about { color: #555; margin: 0 0 1em }
.limits { border-left: 5px solid #c60; background: #fff5e6; padding: .6em 1em; margin: 1em 0 }
table { border-collapse: collapse }
th, td { text-align: left; vertical-align: top; padding: .3em 1em .3em 0 }
tr { border-bottom: 1px solid #ddd } th { font-weight: normal; color: #555; white-space: nowrap }
td { overflow-wrap: anywhere }
.color { display: inline-block; width: 1.3em; height: 1.3em; border-radius: 3px }
.bar { display: inline-block; height: .8em; margin-right: .5em; background: #2b7a4b }
.track { width: 14em; white-space: nowrap }
"""


_WIDE = "&nbsp;&nbsp;&nbsp;&nbsp;"
"""Gives a patch of color its width in the windows of QGIS, which know no width of a span."""


def _in_words(size: GroundSize) -> str:
    return f"{size.typical:g} m (trained for {size.min:g} to {size.max:g} m)"


def facts(card: ModelCard) -> dict[str, str]:
    """What a card says, in the order of interest; what it leaves open is left out."""
    ground = card.ground_size_m
    said = {
        "name": f"{card.name} {card.version}".strip(),
        "classes": len(card.classes),
        "scene on the ground": ground and _in_words(ground),
        "input": f"{', '.join(card.bands)}; {card.size[0]} x {card.size[1]} pixels",
        **dict(_measured(card)),
        "limits": card.limits,
        "architecture": card.architecture,
        "parameters": card.parameters and f"{card.parameters:,}",
        "multiply-adds a scene": card.macs and f"{card.macs:,}",
        **{f"training: {name}": value for name, value in card.training.items()},
        "license": card.license,
        "attribution": card.attribution,
    }
    return {name: _text(value) for name, value in said.items() if value not in (None, "")}


def _measured(card: ModelCard) -> Iterator[tuple[str, Any]]:
    """The accuracy, first what our own cards know, then whatever others do."""
    for name, (title, form) in _MEASURED.items():
        if isinstance(card.metrics.get(name), (int, float)):
            yield title, form.format(card.metrics[name])
    for name, value in card.metrics.items():
        if name not in _BESIDE and not (name in _MEASURED and isinstance(value, (int, float))):
            yield f"metric: {name}", value


def _text(value: Any) -> str:
    """A value for people; what it is made of with commas between."""
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_text(part)}" for name, part in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_text, value))
    return str(value)


def card_html(card: ModelCard) -> str:
    """A page that shows a card. Whatever the card says is text there, never markup."""
    said = facts(card)
    name = escape(said.pop("name", "A model without a name"))
    limits = escape(said.pop("limits", ""))
    rows = "".join(
        f"<tr><th>{escape(name[:1].upper() + name[1:])}</th><td>{escape(value)}</td></tr>\n"
        for name, value in said.items()
    )
    warned = f'<p class="limits">{limits}</p>\n' if limits else ""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{name}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{name}</h1>\n"
        '<p class="about">A classifier of scenes for RSKD</p>\n'
        f"{warned}<table>\n{rows}</table>\n<h2>Classes</h2>\n{_classes(card)}</body>\n</html>\n"
    )


def _classes(card: ModelCard) -> str:
    """The classes as a table, with a bar for how well each is told where the card says so."""
    f1 = card.metrics.get(PER_CLASS)
    known = f1 if isinstance(f1, Mapping) else {}
    head = "<th>Id</th><th>Color</th><th>Label</th><th>Name</th>" + ("<th>F1</th>" if known else "")
    bars = [f"<td>{_bar(known.get(c.name))}</td>" if known else "" for c in card.classes]
    rows = "".join(
        f'<tr><td>{number}</td><td><span class="color" style="background:{escape(c.color)}">'
        f"{_WIDE}</span></td><td>{escape(c.label)}</td><td><code>{escape(c.name)}</code></td>{bar}</tr>\n"
        for number, (c, bar) in enumerate(zip(card.classes, bars))
    )
    return f"<table>\n<tr>{head}</tr>\n{rows}</table>\n"


def _bar(share: Any) -> str:
    """A share from 0 to 1 as a bar and a number; nothing where it is something else."""
    if not isinstance(share, (int, float)) or not 0 <= share <= 1:
        return ""
    bar = f'<span class="bar" style="width:{10 * share:.2f}em"></span>'
    return f'<div class="track">{bar}{share:.2f}</div>'

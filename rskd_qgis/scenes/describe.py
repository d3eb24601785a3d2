"""A model's card for people: as facts, and as a page of HTML. Standard library only."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from .card import ModelCard

_STYLE = (
    "body{font-family:sans-serif;max-width:60em;margin:1em auto;padding:0 1em;color:#222}"
    "table{border-collapse:collapse;margin:1em 0}"
    "th,td{text-align:left;vertical-align:top;padding:.25em .75em;border-bottom:1px solid #ccc}"
    ".color{display:inline-block;width:1.2em;height:1.2em;border:1px solid #666}"
)


def facts(card: ModelCard) -> dict[str, str]:
    """What a card says, in the order of interest; what it leaves open is left out."""
    ground = card.ground_size_m
    said = {
        "name": f"{card.name} {card.version}".strip(),
        "architecture": card.architecture,
        "parameters": card.parameters and f"{card.parameters:,}",
        "multiply-adds a scene": card.macs and f"{card.macs:,}",
        "input": f"{', '.join(card.bands)}; {card.size[0]} x {card.size[1]} pixels",
        "scene on the ground": ground
        and f"{ground.typical:g} m (trained for {ground.min:g} to {ground.max:g} m)",
        **{f"training: {name}": value for name, value in card.training.items()},
        **{f"metric: {name}": value for name, value in card.metrics.items()},
        "limits": card.limits,
        "license": card.license,
        "attribution": card.attribution,
    }
    return {name: _text(value) for name, value in said.items() if value not in (None, "")}


def _text(value: Any) -> str:
    """A value for people; what it is made of with commas between."""
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_text(part)}" for name, part in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_text, value))
    return str(value)


def card_html(card: ModelCard) -> str:
    """A page that shows a card. Whatever the card says is text there, never markup."""
    rows = "".join(
        f"<tr><th>{escape(name[:1].upper() + name[1:])}</th><td>{escape(value)}</td></tr>\n"
        for name, value in facts(card).items()
    )
    classes = "".join(
        f'<tr><td>{number}</td><td><span class="color" style="background:{escape(c.color)}">'
        f"</span></td><td>{escape(c.label)}</td><td><code>{escape(c.name)}</code></td></tr>\n"
        for number, c in enumerate(card.classes)
    )
    name = escape(card.name)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{name}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{name}</h1>\n"
        f"<table>\n{rows}</table>\n<h2>Classes</h2>\n<table>\n"
        "<tr><th>Id</th><th>Color</th><th>Label</th><th>Name</th></tr>\n"
        f"{classes}</table>\n</body>\n</html>\n"
    )

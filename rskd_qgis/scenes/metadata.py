"""Where a result is from, as QGIS layer metadata (QMD), written without QGIS.

QGIS shows it in a layer's properties and keeps it inside a GeoPackage.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape
from pathlib import Path

from .card import ModelCard
from .errors import RskdError
from .grid import Bounds
from .style import Translate
from .text import plain, without_tags

TOPIC = "imageryBaseMapsEarthCover"
"""Of ISO 19115, what such a map is about."""


@dataclass(frozen=True)
class Origin:
    """How a result was made, apart from its model."""

    source: str
    """Name of what was classified."""
    software: str
    """Name and version."""
    parameters: Mapping[str, str] = field(default_factory=dict)
    """What was asked for, in words for people."""


def qmd(
    title: str,
    origin: Origin,
    card: ModelCard,
    model: Path,
    crs: str,
    bounds: Bounds | None,
    classes: Sequence[str],
    tr: Translate = str,
) -> str:
    """The metadata of a result.

    Args:
        title: of the layer.
        origin: how it was made.
        card: of the model.
        model: its file.
        crs: of the layer, as WKT.
        bounds: of the layer; None where it holds nothing.
        classes: labels of the classes that occur: the keywords.
        tr: translates what people read.

    Raises:
        RskdError: the model's file can't be read.
    """
    name = f"{card.name} {card.version}".strip()
    facts = {
        tr("Model"): name,
        tr("Model file"): f"{model.name}, SHA-256 {sha256(model)}",
        tr("Software"): origin.software,
        tr("Date"): date.today().isoformat(),
        **origin.parameters,
    }
    about = tr("What {source} shows, scene by scene, as the model {model} sees it.").format(
        source=origin.source, model=name
    )
    lines = [about, *([card.limits] if card.limits else []), ""]
    lines += [f"{name}: {value}" for name, value in facts.items()]
    made = tr("{date}: classified by {software} with the model {model}").format(
        date=date.today().isoformat(), software=origin.software, model=name
    )
    attribution = card.attribution and tr("Model: {attribution}").format(
        attribution=card.attribution
    )
    license_ = card.license and tr("Model: {license}").format(license=card.license)
    vocabulary = tr("Classes")
    keywords = "".join(_text("keyword", label) for label in classes)
    return (
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
        '<qgis version="3.22">\n'
        f"{_text('parentidentifier', origin.source)}"
        f"{_text('type', 'dataset')}"
        f"{_text('title', title)}"
        f"{_text('abstract', chr(10).join(lines))}"
        f'<keywords vocabulary="gmd:topicCategory"><keyword>{TOPIC}</keyword></keywords>\n'
        f'<keywords vocabulary="{escape(vocabulary)}">{keywords}</keywords>\n'
        f"{_text('history', made)}"
        f"{_text('rights', attribution)}"
        f"{_text('license', license_)}"
        f'<dates><date type="Created" value="{date.today().isoformat()}"/></dates>\n'
        f"<crs><spatialrefsys>{_text('wkt', crs)}</spatialrefsys></crs>\n"
        f"{_extent(bounds, crs)}</qgis>\n"
    )


def sha256(path: Path) -> str:
    """The hash of a model's file.

    Raises:
        RskdError: it can't be read.
    """
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise RskdError(
            'The model "{path}" can\'t be read ({reason}): choose another file.',
            path=path,
            reason=error.strerror,
        ) from None


def _text(name: str, text: str) -> str:
    """An element; QGIS shows its text as HTML, and would fetch the images of one."""
    return f"<{name}>{escape(without_tags(plain(text)), quote=False)}</{name}>\n" if text else ""


def _extent(bounds: Bounds | None, crs: str) -> str:
    if bounds is None:
        return ""
    west, south, east, north = (repr(float(side)) for side in bounds)
    return (
        f'<extent><spatial crs="{escape("WKT:" + crs)}" dimensions="2" minx="{west}"'
        f' miny="{south}" maxx="{east}" maxy="{north}" minz="0" maxz="0"/></extent>\n'
    )

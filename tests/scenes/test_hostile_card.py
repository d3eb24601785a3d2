"""A card meant ill, everywhere that its texts are shown: text, never markup or an expression."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from qgis import core

from rskd_qgis.scenes.assess import accuracy
from rskd_qgis.scenes.card import ModelCard
from rskd_qgis.scenes.describe import card_html
from rskd_qgis.scenes.metadata import Origin, qmd
from rskd_qgis.scenes.report import adaptation_report
from rskd_qgis.scenes.style import change_qml, patch_qml, qml, raster_qml
from rskd_qgis.scenes.vector import write_metadata
from tests.conftest import tiny_card
from tests.scenes.test_style import scenes, styled_layer, tip_of

MARKUP = "<img src='http://127.0.0.1:9/a.png'><script>x</script>"
EXPRESSION = "[% 40 + 2 %]"
EVIL = f"{MARKUP}{EXPRESSION}\"'&\x1b[31m\x00\u202e\ud800"
SHOWN = f"{MARKUP}{EXPRESSION}\"'&�[31m���"


class Tags(HTMLParser):
    """The tags of a page and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def card() -> ModelCard:
    """A card that says it in each field that takes a text."""
    told = tiny_card()
    return ModelCard.from_json(
        json.dumps(
            {
                **told,
                "name": EVIL,
                "version": EVIL,
                "architecture": EVIL,
                "classes": [{**c, "label": EVIL} for c in told["classes"]],
                "input": {**told["input"], "bands": [EVIL] * 3},
                "training": {EVIL: [EVIL]},
                "metrics": {EVIL: {EVIL: EVIL}, "part": EVIL},
                "limits": EVIL,
                "license": EVIL,
                "attribution": EVIL,
            }
        )
    )


def test_a_page_shows_it_as_text(card: ModelCard) -> None:
    page = Tags(card_html(card))
    assert not {"img", "script"} & page.tags
    assert SHOWN in page.text


def test_a_report_shows_it_as_text(card: ModelCard) -> None:
    found = accuracy(np.eye(4, dtype=int) * 5)
    page = Tags(adaptation_report(card, EVIL, found, [EVIL]))
    assert not {"img", "script"} & page.tags
    assert MARKUP in page.text


def test_styles_are_xml(card: ModelCard) -> None:
    names = [c.name for c in card.classes]
    shares = dict.fromkeys(names, 0.25)
    for document in (
        qml(card, shares, 0.5, by_confidence=True),
        qml(card, shares, 0.5, points=True),
        patch_qml(card, shares, 0.5),
        change_qml(card, shares, 0.5),
        raster_qml(card, names),
    ):
        ElementTree.fromstring(document.encode())


@pytest.mark.usefixtures("qgis_app")
def test_qgis_shows_it_as_text(card: ModelCard, tiny_model: Path, tmp_path: Path) -> None:
    style = qml(card, {"red": 1.0}, 0.5)
    batch = scenes([[1, 0, 0, 0]])
    path = tmp_path / "a.gpkg"
    layer = styled_layer(path, card, batch, style)
    origin = Origin(EVIL, "RSKD", {"Extent": EVIL})
    made = qmd(EVIL, origin, card, tiny_model, layer.crs().toWkt(), None, [EVIL])
    ElementTree.fromstring(made.encode())
    write_metadata(path, "scenes", made)
    layer = core.QgsVectorLayer(f"{path}|layername=scenes", "scenes", "ogr")

    (feature,) = layer.getFeatures()
    tip = Tags(tip_of(layer, feature))
    assert not {"img", "script"} & tip.tags
    assert MARKUP in tip.text
    assert "42" not in tip.text

    assert not {"script", "img"} & Tags(layer.htmlMetadata()).tags

    tree = core.QgsLayerTreeLayer(layer)
    nodes = layer.legend().createLayerTreeModelLegendNodes(tree)
    labels = [node.evaluateLabel() for node in nodes]
    assert any("img src" in label for label in labels)
    assert not any("42" in label for label in labels)

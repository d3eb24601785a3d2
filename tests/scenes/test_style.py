from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from qgis import core
from qgis.PyQt import QtGui as gui
from qgis.PyQt.QtCore import QSize
from rasterio.crs import CRS

from rskd_qgis.scenes.card import ModelCard, classes_from_labels
from rskd_qgis.scenes.classify import ScenePredictions
from rskd_qgis.scenes.style import OPACITY, UNCERTAIN, qml
from rskd_qgis.scenes.vector import write_layer, write_style
from tests.conftest import tiny_card

CARD = ModelCard.from_json(json.dumps(tiny_card()))  # red, green, blue, grey
PIXELS = 40
"""A side of one scene in the rendered picture."""


def scenes(probabilities: list[list[float]]) -> ScenePredictions:
    """A row of neighbouring scenes of 100 m."""
    count = len(probabilities)
    x = 500_000 + 100.0 * np.arange(count)
    y = np.full(count, 5e6)
    return ScenePredictions(
        row_index=0,
        col_index=np.arange(count),
        bounds=np.column_stack([x, y, x + 100, y + 100]),
        valid=np.ones(count),
        probabilities=np.array(probabilities, np.float32),
        skipped=0,
    )


def styled_layer(path: Path, card: ModelCard, batch: ScenePredictions, style: str):
    """The layer as QGIS opens the file: with the style that lies in it."""
    write_layer(path, "scenes", CRS.from_epsg(32633).to_wkt(), card, [batch], False)
    write_style(path, "scenes", style)
    layer = core.QgsVectorLayer(f"{path}|layername=scenes", "scenes", "ogr")
    assert layer.isValid()
    return layer


def render(layer) -> np.ndarray:
    """(height, width, 3) picture of the layer on white."""
    extent = layer.extent()
    width = round(extent.width() / 100 * PIXELS)
    settings = core.QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(width, PIXELS))
    settings.setBackgroundColor(gui.QColor("white"))
    job = core.QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage().convertToFormat(gui.QImage.Format.Format_RGB888)
    data = image.constBits().asstring(image.sizeInBytes())
    rows = np.frombuffer(data, np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)


@pytest.mark.usefixtures("qgis_app")
def test_qgis_reads_the_categories(tmp_path: Path):
    style = qml(CARD, {"blue", "red"}, 0.5)
    layer = styled_layer(tmp_path / "a.gpkg", CARD, scenes([[1, 0, 0, 0]]), style)
    renderer = layer.renderer()
    assert isinstance(renderer, core.QgsCategorizedSymbolRenderer)
    assert renderer.classAttribute() == 'if("confidence" < 0.5, \'uncertain\', "class_name")'
    shown = [(c.value(), c.label()) for c in renderer.categories()]
    assert shown == [("red", "Red"), ("blue", "Blue"), (UNCERTAIN, "Uncertain (below 0.5)")]
    colors = [c.symbol().color().name() for c in renderer.categories()[:2]]
    assert colors == ["#d7191c", "#2b83ba"]


@pytest.mark.usefixtures("qgis_app")
def test_labels_with_every_character_survive(tmp_path: Path):
    labels = ["<Water> & 'ice'", 'the "dry" river', "森林"]
    card = ModelCard("odd", classes_from_labels(labels), ("red", "green", "blue"), (32, 32))
    batch = scenes([[1, 0, 0]])
    style = qml(card, [c.name for c in card.classes], 0.25)
    layer = styled_layer(tmp_path / "a.gpkg", card, batch, style)
    assert [c.label() for c in layer.renderer().categories()[:3]] == labels


@pytest.mark.usefixtures("qgis_app")
def test_the_picture_shows_classes_and_what_is_uncertain(tmp_path: Path):
    batch = scenes([[0.9, 0.1, 0, 0], [0, 0.8, 0.2, 0], [0.3, 0.3, 0.2, 0.2], [0, 0, 0.6, 0.4]])
    style = qml(CARD, {"red", "green", "blue"}, 0.5)
    picture = render(styled_layer(tmp_path / "a.gpkg", CARD, batch, style))
    inner = [picture[5:-5, i * PIXELS + 5 : (i + 1) * PIXELS - 5] for i in range(4)]
    for pixels, name in zip(inner[:2] + inner[3:], ("red", "green", "blue")):
        color = next(c.color for c in CARD.classes if c.name == name)
        over_white = 255 - OPACITY * (255 - np.frombuffer(bytes.fromhex(color[1:]), np.uint8))
        np.testing.assert_allclose(pixels.reshape(-1, 3).mean(axis=0), over_white, atol=2)
        assert pixels.std(axis=(0, 1)).max() < 1
    hatched = inner[2]
    assert (hatched == 255).all(axis=2).mean() > 0.3  # the raster shows between the lines
    assert (hatched < 200).all(axis=2).mean() > 0.05  # grey lines

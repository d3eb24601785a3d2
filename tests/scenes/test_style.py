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
from rskd_qgis.scenes.style import (
    BAR_PX,
    CERTAIN_OPACITY,
    OPACITY,
    UNCERTAIN,
    UNCLASSIFIED,
    change_qml,
    patch_qml,
    qml,
)
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


def tip_of(layer, feature) -> str:
    """What QGIS shows under the cursor."""
    scopes = core.QgsExpressionContextUtils.globalProjectLayerScopes(layer)
    context = core.QgsExpressionContext(scopes)
    context.setFeature(feature)
    return core.QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def inner(picture: np.ndarray) -> list[np.ndarray]:
    """The inside of each scene of a picture."""
    return [
        picture[5:-5, x + 5 : x + PIXELS - 5].reshape(-1, 3)
        for x in range(0, picture.shape[1], PIXELS)
    ]


def over_white(name: str, opacity: float = OPACITY) -> np.ndarray:
    color = next(c.color for c in CARD.classes if c.name == name)
    return 255 - opacity * (255 - np.frombuffer(bytes.fromhex(color[1:]), np.uint8))


def check(layer, place: int, name: str) -> None:
    """Give a scene a class, as a person does in the form."""
    number = list(layer.getFeatures())[place].id()
    assert layer.startEditing()
    column = layer.fields().lookupField("checked_class")
    assert layer.changeAttributeValue(number, column, name)
    assert layer.commitChanges()


@pytest.mark.usefixtures("qgis_app")
def test_the_legend_has_what_occurs_the_most_frequent_first(tmp_path: Path):
    style = qml(CARD, {"red": 0.2, "green": 0.004, "blue": 0.41, UNCERTAIN: 0.386}, 0.5)
    layer = styled_layer(tmp_path / "a.gpkg", CARD, scenes([[1, 0, 0, 0]]), style)
    renderer = layer.renderer()
    assert isinstance(renderer, core.QgsCategorizedSymbolRenderer)
    shown = [(c.value(), c.label()) for c in renderer.categories()]
    assert shown == [
        ("blue", "Blue (41 %)"),
        ("red", "Red (20 %)"),
        ("green", "Green (< 1 %)"),
        (UNCERTAIN, "Uncertain, below 50 % (39 %)"),
    ]
    colors = [c.symbol().color().name() for c in renderer.categories()[:2]]
    assert colors == ["#2b83ba", "#d7191c"]


@pytest.mark.usefixtures("qgis_app")
def test_labels_with_every_character_survive(tmp_path: Path):
    labels = ["<Water> & 'ice'", 'the "dry" river', "森林"]
    card = ModelCard("odd", classes_from_labels(labels), ("red", "green", "blue"), (32, 32))
    batch = scenes([[0.7, 0.3, 0]])
    style = qml(card, {c.name: 1 / 3 for c in card.classes}, 0.25)
    layer = styled_layer(tmp_path / "a.gpkg", card, batch, style)
    shown = [c.label() for c in layer.renderer().categories()[:3]]
    assert shown == [f"{label} (33 %)" for label in labels]
    tip = tip_of(layer, next(layer.getFeatures()))
    assert "<b>&lt;Water> &amp; 'ice'</b>" in tip
    assert 'the "dry" river' in tip


@pytest.mark.usefixtures("qgis_app")
def test_the_picture_shows_classes_and_what_is_uncertain(tmp_path: Path):
    batch = scenes([[0.9, 0.1, 0, 0], [0, 0.8, 0.2, 0], [0.3, 0.3, 0.2, 0.2], [0, 0, 0.6, 0.4]])
    style = qml(CARD, dict.fromkeys(("red", "green", "blue", UNCERTAIN), 0.25), 0.5)
    pixels = inner(render(styled_layer(tmp_path / "a.gpkg", CARD, batch, style)))
    for one, name in zip(pixels[:2] + pixels[3:], ("red", "green", "blue")):
        np.testing.assert_allclose(one.mean(axis=0), over_white(name), atol=2)
        assert one.std(axis=0).max() < 1
    hatched = pixels[2]
    assert (hatched == 255).all(axis=1).mean() > 0.3  # the raster shows between the lines
    assert (hatched < 200).all(axis=1).mean() > 0.05  # grey lines


@pytest.mark.usefixtures("qgis_app")
def test_a_checked_scene_has_the_color_of_its_class_even_if_the_legend_lacks_it(tmp_path: Path):
    sure, unsure = [0.9, 0.1, 0, 0], [0.3, 0.3, 0.2, 0.2]
    batch = scenes([sure, unsure, unsure, sure, unsure])
    style = qml(CARD, {"red": 0.5, UNCERTAIN: 0.5}, 0.5, by_confidence=True)
    layer = styled_layer(tmp_path / "a.gpkg", CARD, batch, style)
    check(layer, 0, "blue")
    check(layer, 1, "grey")
    check(layer, 2, "red")
    pixels = inner(render(layer))
    for one, color in zip(pixels, (over_white("blue"), over_white("grey"))):
        np.testing.assert_allclose(one, np.broadcast_to(color, one.shape), atol=2)
    np.testing.assert_allclose(pixels[2].mean(axis=0), over_white("red", CERTAIN_OPACITY), atol=2)
    assert pixels[3].mean() > pixels[2].mean()  # what the model is less sure of is paler
    assert (pixels[4] == 255).all(axis=1).mean() > 0.3  # hatched as before


@pytest.mark.usefixtures("qgis_app")
def test_scenes_are_the_fainter_the_less_confident_on_request(tmp_path: Path):
    batch = scenes([[p, 1 - p, 0, 0] for p in (1.0, 0.9, 0.7, 0.55)])
    shares = {"red": 1.0}
    plain = inner(render(styled_layer(tmp_path / "a.gpkg", CARD, batch, qml(CARD, shares, 0.5))))
    assert np.ptp([one.mean() for one in plain]) < 1
    style = qml(CARD, shares, 0.5, by_confidence=True)
    faint = inner(render(styled_layer(tmp_path / "b.gpkg", CARD, batch, style)))
    np.testing.assert_allclose(faint[0].mean(axis=0), over_white("red", CERTAIN_OPACITY), atol=2)
    assert (np.diff([one.mean() for one in faint]) > 10).all()


@pytest.mark.usefixtures("qgis_app")
def test_the_tip_tells_the_two_best_classes(tmp_path: Path):
    batch = scenes([[0.75, 0.25, 0, 0], [0.4, 0.3, 0.2, 0.1]])
    style = qml(CARD, {"red": 0.5, UNCERTAIN: 0.5}, 0.5)
    layer = styled_layer(tmp_path / "a.gpkg", CARD, batch, style)
    sure, unsure = (tip_of(layer, feature) for feature in layer.getFeatures())
    for fact in ("<b>Red</b>", "75 %", "Green", "25 %", f'width="{0.75 * BAR_PX:.0f}"', "#1a9641"):
        assert fact in sure
    assert "uncertain" not in sure
    assert "uncertain" in unsure
    check(layer, 1, "grey")
    checked = tip_of(layer, list(layer.getFeatures())[1])
    assert "<b>Grey</b> <i>checked</i>" in checked
    assert "40 %" in checked


@pytest.mark.usefixtures("qgis_app")
def test_the_form_lets_a_person_check_the_class_and_nothing_else(tmp_path: Path):
    style = qml(CARD, {"red": 1.0}, 0.5)
    layer = styled_layer(tmp_path / "a.gpkg", CARD, scenes([[1, 0, 0, 0]]), style)
    form, fields = layer.editFormConfig(), layer.fields()
    own = [name for name in fields.names() if name != "fid"]
    changeable = [name for name in own if not form.readOnly(fields.lookupField(name))]
    assert changeable == ["checked_class"]
    setup = layer.editorWidgetSetup(fields.lookupField("checked_class"))
    assert setup.type() == "ValueMap"
    entries = {label: value for entry in setup.config()["map"] for label, value in entry.items()}
    nothing = core.QgsValueMapFieldFormatter.NULL_VALUE
    assert entries == {
        "(not checked)": nothing, "Red": "red", "Green": "green", "Blue": "blue", "Grey": "grey",
    }  # fmt: skip
    groups = form.invisibleRootContainer().children()
    shown = [element.name() for group in groups for element in group.children()]
    assert sorted(shown) == sorted(own)
    assert shown[0] == "checked_class"


@pytest.mark.usefixtures("qgis_app")
def test_what_was_not_classified_is_an_outline_and_no_uncertain_scene(tmp_path: Path):
    style = qml(CARD, {"red": 0.5, UNCLASSIFIED: 0.5}, 0.5)
    layer = styled_layer(tmp_path / "a.gpkg", CARD, scenes([[1, 0, 0, 0]] * 2), style)
    assert [c.label() for c in layer.renderer().categories()][1:] == [
        "Uncertain, below 50 % (0 %)", "Not classified (50 %)",
    ]  # fmt: skip
    last = list(layer.getFeatures())[1].id()
    empty = {layer.fields().lookupField(name): None for name in ("class_name", "confidence")}
    assert layer.dataProvider().changeAttributeValues({last: empty})
    layer.reload()
    assert (inner(render(layer))[1] == 255).all()
    assert "not classified" in tip_of(layer, layer.getFeature(last))


def test_what_people_read_can_be_translated():
    asked = []

    def tr(text: str) -> str:
        asked.append(text)
        return f"«{text}»"

    shares = {"red": 0.5, UNCERTAIN: 0.25, UNCLASSIFIED: 0.25}
    texts = qml(CARD, shares, 0.5, tr=tr) + patch_qml(CARD, shares, 0.5, tr=tr)
    texts += change_qml(CARD, shares, 0.5, tr=tr)
    assert {"Not classified", "checked", "Checked class", "Area", "Unchanged", "Before"} < set(
        asked
    )
    for text in asked:
        assert f"«{text.split('{')[0]}" in texts.replace("&amp;", "&")

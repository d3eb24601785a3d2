"""Correct and teach: labels into a GeoPackage, a new model of them, chosen in the dock."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsPointXY, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QLabel

from rskd_qgis.scenes.activation import ActivationModel
from rskd_qgis.scenes.model import SceneModel
from tests.gui.conftest import wait_for
from tests.gui.test_dock import at, heat, told

PLACES = {
    "Veld": [(0.1, 0.75), (0.25, 0.8), (0.4, 0.75), (0.55, 0.9)],
    "Forest": [(0.35, 0.1), (0.15, 0.1), (0.55, 0.15), (0.7, 0.45)],
}


@pytest.fixture
def labels_file(dock: Any, tmp_path: Path) -> Path:
    path = tmp_path / "kept" / "labels.gpkg"
    dock.findChildren(QgsFileWidget)[0].setFilePath(str(path))
    return path


def label(dock: Any, point: QgsPointXY, name: str) -> None:
    dock.classify_at(point)
    wait_for(lambda: not dock.is_busy())
    dock.label_as(name)
    wait_for(lambda: not dock.is_busy())


def read(path: Path) -> list[Any]:
    layer = QgsVectorLayer(f"{path}|layername=labels", "labels", "ogr")
    assert layer.isValid()
    return list(layer.getFeatures())


def test_a_corrected_scene_is_kept_with_its_footprint(
    dock: Any, show: Callable[..., QgsRasterLayer], scene_rasters: dict[str, Path],
    labels_file: Path,
) -> None:  # fmt: skip
    layer = show(scene_rasters["swellendam"])
    label(dock, at(layer, 0.4, 0.2), " Cape fynbos ")
    sight = dock.sight()
    (feature,) = read(labels_file)
    best = sight.best(1)[0]
    assert feature["class_name"] == "Cape fynbos"
    assert feature["seen_as"] == sight.card.classes[best].name
    assert feature["confidence"] == pytest.approx(float(sight.probabilities[best]))
    assert feature["model"] == "aid30"
    assert feature["side_m"] == pytest.approx(600, rel=1e-3)
    box = feature.geometry().boundingBox()
    found = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
    assert found == pytest.approx(sight.bounds)
    assert "Stored as Cape fynbos." in told(dock)

    label(dock, at(layer, 0.6, 0.2), "Dense residential")  # what the model calls a class
    assert [f["class_name"] for f in read(labels_file)] == ["Cape fynbos", "dense_residential"]
    wait_for(lambda: "2 labels of 2 classes" in told(dock))  # counted after the map is drawn
    (shown,) = [x for x in QgsProject.instance().mapLayers().values() if x.name() != layer.name()]
    assert shown.featureCount() == 2
    categories = {c.value(): c for c in shown.renderer().categories()}
    assert set(categories) == {"Cape fynbos", "dense_residential"}
    assert categories["dense_residential"].label() == "Dense residential"
    colors = {c.name: c.color for c in sight.card.classes}
    fill = categories["dense_residential"].symbol().symbolLayer(0)
    assert fill.strokeColor().name() == colors["dense_residential"]


def test_labels_of_rasters_of_other_crs_go_into_one_file(
    dock: Any, show: Callable[..., QgsRasterLayer], scene_rasters: dict[str, Path],
    labels_file: Path,
) -> None:  # fmt: skip
    label(dock, at(show(scene_rasters["swellendam"]), 0.5, 0.5), "here")
    naip = show(scene_rasters["naip"])
    label(dock, at(naip, 0.5, 0.5), "there")
    first, second = read(labels_file)
    assert 15 < first.geometry().centroid().asPoint().x() < 25  # degrees, as the first
    assert -105 < second.geometry().centroid().asPoint().x() < -95


def test_by_default_labels_lie_in_the_project(dock: Any, tmp_path: Path) -> None:
    from rskd_qgis.gui.labels import default_file

    profile = Path(QgsApplication.qgisSettingsDirPath())
    assert default_file() == profile / "rskd" / "rskd_labels.gpkg"
    assert QgsProject.instance().write(str(tmp_path / "project.qgs"))
    assert default_file() == tmp_path / "rskd_labels.gpkg"


def test_too_few_labels_are_refused_in_words(
    dock: Any, show: Callable[..., QgsRasterLayer], scene_rasters: dict[str, Path],
    labels_file: Path,
) -> None:  # fmt: skip
    layer = show(scene_rasters["swellendam"])
    dock.teach()
    assert any("No scene is labeled yet" in text for text in told(dock))
    label(dock, at(layer, 0.2, 0.2), "Veld")
    dock.teach()
    assert any('All labels are of one class, "Veld"' in text for text in told(dock))
    label(dock, at(layer, 0.8, 0.2), "Forest")
    dock.teach()
    assert any("Fewer than two labeled scenes" in text for text in told(dock))
    assert not dock.is_busy()
    assert not list(labels_file.parent.glob("*.onnx"))


def test_teaching_makes_a_model_that_the_dock_asks_next(
    dock: Any, show: Callable[..., QgsRasterLayer], qgis_canvas: Any,
    scene_rasters: dict[str, Path], labels_file: Path,
) -> None:  # fmt: skip
    layer = show(scene_rasters["swellendam"])
    for name, places in PLACES.items():
        for place in places:
            label(dock, at(layer, *place), name)
    dock.teach()
    assert dock.is_busy()
    wait_for(lambda: not dock.is_busy())
    (path,) = labels_file.parent.glob("*.onnx")
    card = SceneModel(path).card
    assert [c.label for c in card.classes] == ["Forest", "Veld"]
    assert any(
        text.startswith("The new model is chosen: 8 scenes of 2 classes") for text in told(dock)
    )

    point = at(layer, *PLACES["Veld"][0])
    dock.classify_at(point)
    wait_for(lambda: not dock.is_busy())
    sight = dock.sight()
    assert sight.question.model == path
    assert [sight.card.classes[n].label for n in sight.best(2)] == ["Veld", "Forest"]
    assert heat(qgis_canvas).isVisible()
    model = ActivationModel(path)
    assert model.has_activation_maps
    assert np.allclose(sight.probabilities, model.predict(sight.image[None])[0], atol=1e-6)


def test_a_file_that_cannot_be_written_is_told(
    dock: Any, show: Callable[..., QgsRasterLayer], scene_rasters: dict[str, Path], tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    dock.findChildren(QgsFileWidget)[0].setFilePath(str(blocked / "labels.gpkg"))
    label(dock, at(show(scene_rasters["naip"]), 0.5, 0.5), "Veld")
    texts = [w.text() for w in dock.findChildren(QLabel)]
    assert any("Labels can't be kept in" in text for text in texts), texts

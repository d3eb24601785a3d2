"""rskd:findsimilarscenes, run by its id in a real QGIS."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
)

from tests.processing.conftest import Feedback, colors
from tests.processing.results import read_scenes

ID = "rskd:findsimilarscenes"
SQUARES = {"SCENE_SIZE": 40, "SCENE_UNIT": "px"}
RED = "POLYGON((500020 4999940,500060 4999940,500060 4999980,500020 4999980,500020 4999940))"


@pytest.fixture
def mosaic(make_raster: Callable[..., Path]) -> Path:
    rows = (colors("red", "green", "blue", "grey"), colors("grey", "red", "green", "blue"))
    return make_raster(np.concatenate(rows, axis=1), "mosaic.tif")


@pytest.fixture
def find(run: Callable[..., Any], tiny_model: Path) -> Callable[..., Any]:
    def run_it(raster: Any, references: Any, feedback: Any = None, **parameters: Any) -> Any:
        settings = {"MODEL": tiny_model, **SQUARES, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        return run(ID, feedback, INPUT=raster, REFERENCES=references, **settings)["OUTPUT"]

    return run_it


def test_the_most_similar_scenes_come_first(
    find: Callable[..., Any], mosaic: Path, make_polygons: Callable[..., Path], feedback: Feedback
) -> None:
    scenes = read_scenes(find(mosaic, make_polygons(RED), feedback))
    assert [row["rank"] for row in scenes.values()] == list(range(1, 9))
    assert [row["class_name"] for row in scenes.values()][:4] == ["red", "red", "grey", "grey"]
    assert next(iter(scenes)) == (0, 0)
    similarities = [row["similarity"] for row in scenes.values()]
    assert similarities == sorted(similarities, reverse=True)
    assert similarities[0] == 1
    assert feedback.progress[-1] == 100
    assert "8 scenes" in "\n".join(feedback.infos)


def test_only_so_many_are_kept(
    find: Callable[..., Any], mosaic: Path, make_polygons: Callable[..., Path]
) -> None:
    polygons = make_polygons(RED)
    everything = read_scenes(find(mosaic, polygons, LIMIT=0))
    assert len(everything) == 8
    assert list(read_scenes(find(mosaic, polygons, LIMIT=3))) == list(everything)[:3]


def test_each_scene_names_its_reference(
    find: Callable[..., Any], mosaic: Path, make_polygons: Callable[..., Path]
) -> None:
    """The second reference lies in a blue scene, the third off the raster."""
    blue = "POLYGON((500190 4999950,500210 4999950,500210 4999970,500190 4999970,500190 4999950))"
    away = "POLYGON((0 0,10 0,10 10,0 10,0 0))"
    scenes = read_scenes(find(mosaic, make_polygons(RED, blue, away), LIMIT=4))
    found = {(row["class_name"], row["reference"]) for row in scenes.values()}
    assert found == {("red", 1), ("blue", 2)}  # the ids of a GeoPackage begin at 1


def test_selected_scenes_of_a_result_are_references(
    find: Callable[..., Any], classify: Callable[..., Any], mosaic: Path, tiny_model: Path,
    project: QgsProject,
) -> None:  # fmt: skip
    layer = classify(mosaic, tiny_model, **SQUARES)
    project.addMapLayer(layer)
    layer.selectByExpression('"row_index" = 1 and "col_index" = 2')
    selected = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    scenes = read_scenes(find(mosaic, selected, LIMIT=2))
    assert list(scenes) == [(1, 2), (0, 1)]
    assert scenes[1, 2]["similarity"] == 1


def test_references_off_the_raster_are_told(
    find: Callable[..., Any], mosaic: Path, make_polygons: Callable[..., Path]
) -> None:
    away = make_polygons("POLYGON((0 0,10 0,10 10,0 10,0 0))")
    with pytest.raises(QgsProcessingException, match=r"None of the references of .* lies on"):
        find(mosaic, away)


def test_a_model_without_features_is_refused_before_the_run(
    find: Callable[..., Any], mosaic: Path, make_polygons: Callable[..., Path], tiny_model: Path,
    tmp_path: Path,
) -> None:  # fmt: skip
    import onnx

    model = onnx.load(str(tiny_model))
    del model.graph.output[1]
    onnx.save(model, str(tmp_path / "plain.onnx"))
    with pytest.raises(QgsProcessingException, match="gives no features"):
        find(mosaic, make_polygons(RED), MODEL=tmp_path / "plain.onnx")


def test_the_result_is_styled_from_low_to_high(
    provider: None, mosaic: Path, make_polygons: Callable[..., Path], tiny_model: Path,
    project: QgsProject,
) -> None:  # fmt: skip
    import processing

    parameters = {
        "INPUT": str(mosaic), "REFERENCES": str(make_polygons(RED)), "MODEL": str(tiny_model),
        **SQUARES, "OUTPUT": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    processing.runAndLoadResults(ID, parameters)
    (layer,) = project.mapLayers().values()
    assert layer.renderer().type() == "graduatedSymbol"
    assert layer.metadata().title() == f"Similar scenes of {mosaic.stem}"
    ranges = layer.renderer().ranges()
    values = sorted(feature["similarity"] for feature in layer.getFeatures())
    assert ranges[0].lowerValue() <= values[0]
    assert ranges[-1].upperValue() >= values[-1]


@pytest.mark.parametrize("when", ["before", "within"])
def test_a_canceled_run_ends(
    find: Callable[..., Any], make_raster: Callable[..., Path], sensitive_model: Path,
    make_polygons: Callable[..., Path], feedback: Feedback, when: str,
) -> None:  # fmt: skip
    raster = make_raster(np.tile(colors("red", "green", "blue", "grey"), (1, 8, 2)))
    if when == "before":
        feedback.cancel()
    feedback.progressChanged.connect(feedback.cancel)
    common = {"MODEL": sensitive_model, "SCENE_SIZE": 16, "BATCH_SIZE": 5, "THREADS": 1, "LIMIT": 0}
    scenes = read_scenes(find(raster, make_polygons(RED), feedback, **common))
    assert len(scenes) < 400
    assert bool(scenes) == (when == "within")


def test_real_scenes(
    find: Callable[..., Any], scene_rasters: dict[str, Path], sensitive_model: Path,
    make_polygons: Callable[..., Path],
) -> None:  # fmt: skip
    """A place in the photo of Swellendam, given in another CRS than the photo's."""
    reference = make_polygons(
        "POLYGON((2283000 -4027000,2283050 -4027000,2283050 -4026950,2283000 -4027000))",
        crs="EPSG:3857",
    )
    how = {"MODEL": sensitive_model, "SCENE_SIZE": 64, "OVERLAP": 0.5, "LIMIT": 20}
    scenes = read_scenes(find(scene_rasters["swellendam"], reference, **how))
    assert len(scenes) == 20
    assert all(0 < row["similarity"] <= 1 for row in scenes.values())

"""rskd:adaptmodel, run by its id in a real QGIS."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from PIL import Image
from qgis.core import QgsProcessingException, QgsVectorLayer

from rskd_qgis.scenes.model import SceneModel
from tests.processing.conftest import Feedback, colors
from tests.processing.results import read_scenes

ID = "rskd:adaptmodel"
NAMES = ("red", "green", "blue", "grey")
CLASSES = {"red": "Roof tiles", "green": "Meadow", "blue": "Pond", "grey": "Roof tiles"}
"""What a person calls the squares: two of the model's classes are one."""


@pytest.fixture
def mosaic(make_raster: Callable[..., Path]) -> Path:
    """Six rows of red, green, blue and grey squares of 40 x 40 pixels, 80 x 80 m."""
    return make_raster(np.tile(colors(*NAMES), (1, 6, 1)), "mosaic.tif")


@pytest.fixture
def labels(make_labels: Any) -> QgsVectorLayer:
    """A point in each square of the first four rows."""
    return make_labels(
        *(
            (f"POINT({500_040 + 80 * col} {4_999_960 - 80 * row})", CLASSES[name])
            for row in range(4)
            for col, name in enumerate(NAMES)
        )
    )


@pytest.fixture
def adapt(run: Any, mosaic: Path, tiny_model: Path, tmp_path: Path) -> Callable[..., Any]:
    def adapt(layer: Any, feedback: Any = None, **more: Any) -> dict[str, Any]:
        inputs = {"INPUT": layer, "RASTER": mosaic, "MODEL": tiny_model, "SCENE_SIZE": 80}
        return run(ID, feedback, **{**inputs, "OUTPUT": tmp_path / "mine.onnx", **more})

    return adapt


def test_the_new_model_names_the_new_classes_everywhere(
    adapt: Any, labels: QgsVectorLayer, classify: Any, mosaic: Path
) -> None:
    found = adapt(labels)
    assert (found["ACCURACY"], found["SCENES"]) == (1, 16)
    assert found["CLASSES"] == "meadow,pond,roof_tiles"
    how = {"SCENE_SIZE": 40, "SCENE_UNIT": "px"}
    scenes = read_scenes(classify(mosaic, Path(found["OUTPUT"]), **how))
    expected = [CLASSES[name].lower().replace(" ", "_") for name in NAMES] * 6
    assert [row["class_name"] for row in scenes.values()] == expected


def test_the_card_says_where_the_model_is_from(adapt: Any, labels: QgsVectorLayer) -> None:
    card = SceneModel(adapt(labels, NAME="Our town")["OUTPUT"]).card
    assert card.name == "Our town"
    assert [c.label for c in card.classes] == ["Meadow", "Pond", "Roof tiles"]
    assert card.training["embedding"] == "tiny 1.0"
    assert card.metrics["images"] == 16
    assert card.ground_size_m.typical == pytest.approx(80, rel=0.01)


def test_without_a_name_a_model_is_called_as_its_file(adapt: Any, labels: Any) -> None:
    assert SceneModel(adapt(labels)["OUTPUT"]).card.name == "mine"


def test_the_report_says_what_can_be_told_apart(
    adapt: Any, make_labels: Any, tmp_path: Path, feedback: Feedback
) -> None:
    # Who calls red squares now one thing, now another can't have them told apart.
    rows = [
        (f"POINT({500_040 + 80 * col} {4_999_960 - 80 * row})", label)
        for row in range(6)
        for col, label in ((0, ("Barn", "Shed")[row % 2]), (1, "Meadow"))
    ]
    page = tmp_path / "report.html"
    found = adapt(make_labels(*rows), feedback, OUTPUT_HTML=page)
    text = page.read_text(encoding="utf-8")
    assert "Well told: Meadow." in text
    assert "Barn and Shed" in text
    assert found["ACCURACY"] < 0.95
    assert "Only 3 scenes of Barn" in found["WARNINGS"]
    assert "Only 3 scenes of Shed" in "\n".join(feedback.warnings)
    assert "3 classes from 12 scenes" in "\n".join(feedback.infos)


def test_polygons_teach_as_points_do(adapt: Any, labels: Any, run: Any, tmp_path: Path) -> None:
    squares = run(
        "native:buffer", INPUT=labels, DISTANCE=40, END_CAP_STYLE=2, OUTPUT="TEMPORARY_OUTPUT"
    )["OUTPUT"]
    by_points = adapt(labels)
    by_squares = adapt(squares, SCENE_SIZE=None, OUTPUT=tmp_path / "squares.onnx")
    scenes = np.random.default_rng(0).integers(0, 256, (5, 3, 32, 32)).astype(np.uint8)
    first, second = (SceneModel(found["OUTPUT"]) for found in (by_points, by_squares))
    assert np.allclose(first.predict(scenes), second.predict(scenes), atol=0.05)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("POINT(500040 4999960)", "a"), ("POINT(500120 4999960)", "a")], "one class"),
        (
            [
                ("POINT(500040 4999960)", "a"),
                ("POINT(500120 4999960)", "b"),
                ("POINT(500200 4999960)", "b"),
            ],
            "Fewer than two labeled scenes can be used of a",
        ),
        ([("POINT(500040 4999960)", None)], "has a class in"),
        ([("POINT(0 0)", "a"), ("POINT(1 1)", "b")], "lies on the raster"),
    ],
)
def test_labels_that_teach_nothing_are_refused(
    adapt: Any, make_labels: Any, rows: list[tuple[str, str]], message: str, tmp_path: Path
) -> None:
    with pytest.raises(QgsProcessingException, match=message):
        adapt(make_labels(*rows))
    assert not (tmp_path / "mine.onnx").exists()


def test_a_canceled_run_makes_no_model(
    adapt: Any, labels: Any, feedback: Feedback, tmp_path: Path
) -> None:
    feedback.progressChanged.connect(lambda done: feedback.cancel())
    assert "ACCURACY" not in adapt(labels, feedback)
    assert not (tmp_path / "mine.onnx").exists()


def test_ten_real_scenes_of_each_of_five_classes_are_enough(
    data_dir: Path, make_raster: Any, make_labels: Any, run: Any, tmp_path: Path
) -> None:
    """EuroSAT with the built-in model: a mosaic of scenes of 640 m, a row of 40 for each class."""
    names = ("AnnualCrop", "Forest", "Industrial", "Residential", "SeaLake")
    archive = zipfile.ZipFile(data_dir / "eurosat64.zip")
    files = sorted(archive.namelist())
    rows = []
    for name in names:
        chosen = [file for file in files if f"/{name}/" in file and not file.endswith("/")][::40][
            :40
        ]
        images = [Image.open(io.BytesIO(archive.read(f))).convert("RGB") for f in chosen]
        rows.append(np.concatenate([np.asarray(image) for image in images], axis=1))
    raster = make_raster(np.concatenate(rows).transpose(2, 0, 1), "eurosat.tif", pixel=(10, -10))
    places = [
        (f"POINT({500_320 + 640 * col} {4_999_680 - 640 * row})", name)
        for row, name in enumerate(names)
        for col in range(40)
    ]
    size = {"SCENE_SIZE": 64, "SCENE_UNIT": "px", "RASTER": raster}
    learned = [place for i, place in enumerate(places) if i % 40 < 10]
    others = [place for i, place in enumerate(places) if i % 40 >= 10]
    model = run(ID, INPUT=make_labels(*learned), **size, OUTPUT=tmp_path / "mine.onnx")["OUTPUT"]
    rest = make_labels(*others, field="true_class")
    found = run("rskd:classifyfeatures", INPUT=rest, MODEL=model, **size, OUTPUT="TEMPORARY_OUTPUT")
    card = SceneModel(model).card
    labels = {scene_class.name: scene_class.label for scene_class in card.classes}
    right = [f["true_class"] == labels[f["class_name"]] for f in found["OUTPUT"].getFeatures()]
    assert len(right) == 150
    assert np.mean(right) > 0.85

"""rskd:exporttrainingchips, run by its id in a real QGIS."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from PIL import Image
from qgis.core import QgsProcessingException, QgsVectorLayer

from tests.processing.conftest import Feedback, colors

ID = "rskd:exporttrainingchips"
NAMES = ("red", "green", "blue", "grey")
PARTS = ("train", "validation", "test")


@pytest.fixture
def mosaic(make_raster: Callable[..., Path]) -> Path:
    """Six rows of red, green, blue and grey squares of 40 x 40 pixels, 80 x 80 m."""
    return make_raster(np.tile(colors(*NAMES), (1, 6, 1)), "mosaic.tif")


@pytest.fixture
def labels(make_labels: Any) -> QgsVectorLayer:
    """A point in the middle of each square of the mosaic, labeled."""
    return make_labels(
        *(
            (f"POINT({500_040 + 80 * col} {4_999_960 - 80 * row})", name.capitalize())
            for row in range(6)
            for col, name in enumerate(NAMES)
        )
    )


@pytest.fixture
def export(run: Any, mosaic: Path, tiny_model: Path, tmp_path: Path) -> Callable[..., Any]:
    def export(layer: Any, feedback: Any = None, **more: Any) -> dict[str, Any]:
        inputs = {
            "INPUT": layer,
            "RASTER": mosaic,
            "MODEL": tiny_model,
            "OUTPUT_FOLDER": tmp_path / "chips",
        }
        how = {"SCENE_SIZE": 80, "CHIP_SIZE": 40, "OUTPUT": "TEMPORARY_OUTPUT"}
        return run(ID, feedback, **{**inputs, **how, **more})

    return export


def read_split(folder: Path) -> dict[str, list[str]]:
    """The names of the images of each part."""
    content = json.loads((folder / "split.json").read_text(encoding="utf-8"))
    return {part: content[part] for part in PARTS}


def test_the_training_package_reads_what_was_cut(
    export: Any, labels: QgsVectorLayer, tmp_path: Path
) -> None:
    pytest.importorskip("torch", reason="the training package needs torch")
    from training.data.sources import ImageSource, load_images
    from training.data.split import Split

    found = export(labels, SPLIT="50/17/33")
    images = load_images([ImageSource("chips", str(tmp_path / "chips"))], 40)
    assert images.classes == tuple(sorted(NAMES))
    assert np.bincount(images.targets).tolist() == [6] * 4
    assert found["CHIPS"] == 24
    split = Split.read(tmp_path / "chips" / "split.json")
    assert sorted(split.train + split.validation + split.test) == sorted(images.names)
    for part, count in zip(PARTS, (3, 1, 2)):
        for name in NAMES:
            assert sum(n.startswith(f"{name}/") for n in getattr(split, part)) == count


def test_a_chip_shows_the_scene_around_its_feature(
    export: Any, labels: QgsVectorLayer, tmp_path: Path
) -> None:
    layer = export(labels)["OUTPUT"]
    expected = colors(*NAMES)
    rows = {feature["feature"]: feature for feature in layer.getFeatures()}
    for feature in labels.getFeatures():
        row = rows[feature.id()]
        name = feature["class_name"].lower()
        assert (row["class_name"], row["valid"]) == (name, 1)
        assert row["file"] == f"{name}/mosaic_{feature.id()}.png"
        assert row.geometry().contains(feature.geometry())
        assert row.geometry().area() == pytest.approx(80 * 80, rel=0.01)
        image = np.asarray(Image.open(tmp_path / "chips" / row["file"])).transpose(2, 0, 1)
        col = NAMES.index(name)
        assert np.array_equal(image, expected[:, :, 40 * col : 40 * col + 40])


def test_the_index_names_the_part_of_each_chip(
    export: Any, labels: QgsVectorLayer, tmp_path: Path
) -> None:
    layer = export(labels)["OUTPUT"]
    held = {f["file"]: f["part"] for f in layer.getFeatures()}
    split = read_split(tmp_path / "chips")
    assert held == {name: part for part, names in split.items() for name in names}


def test_scenes_that_overlap_come_into_one_part(
    export: Any, make_labels: Any, tmp_path: Path
) -> None:
    pairs = [
        (f"POINT({500_040 + 80 * col + shift} {4_999_960 - 80 * row})", NAMES[col])
        for row in range(6)
        for col in (0, 2)
        for shift in (0, 10, 25)
    ]
    layer = export(make_labels(*pairs), SPLIT="50/0/50")["OUTPUT"]
    features = list(layer.getFeatures())
    assert {f["part"] for f in features} == {"train", "test"}
    for one in features:
        for other in features:
            if one.geometry().intersection(other.geometry()).area() > 1:
                assert one["part"] == other["part"]


def test_images_have_the_size_asked_for(export: Any, labels: Any, tmp_path: Path) -> None:
    export(labels, CHIP_SIZE=64)
    files = list((tmp_path / "chips").rglob("*.png"))
    assert len(files) == 24
    assert {Image.open(file).size for file in files} == {(64, 64)}


def test_features_without_class_or_data_are_left_out(
    export: Any, make_labels: Any, feedback: Feedback
) -> None:
    layer = make_labels(
        ("POINT(500040 4999960)", "red"),
        ("POINT(500040 4999960)", None),
        ("POINT(600000 4999960)", "red"),
    )
    assert export(layer, feedback)["CHIPS"] == 1
    assert "1 features have no class" in "\n".join(feedback.warnings)
    assert "1 features left out for want of data" in "\n".join(feedback.infos)


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"SPLIT": "70/30"}, "no split"),
        ({"SPLIT": "70/20/20"}, "no split"),
        ({"SPLIT": "a/b/c"}, "no split"),
        ({"CLASS_FIELD": "kind"}, "has no field"),
    ],
)
def test_what_can_not_be_is_told_before_the_run(
    export: Any, labels: Any, more: dict[str, Any], message: str, tmp_path: Path
) -> None:
    with pytest.raises(QgsProcessingException, match=message):
        export(labels, **more)
    assert not (tmp_path / "chips" / "split.json").exists()


def test_a_canceled_run_leaves_a_split_of_what_was_cut(
    export: Any, labels: Any, feedback: Feedback, tmp_path: Path
) -> None:
    feedback.progressChanged.connect(lambda done: done > 40 and feedback.cancel())
    found = export(labels, feedback)
    assert 8 <= found["CHIPS"] < 24
    assert sum(map(len, read_split(tmp_path / "chips").values())) == found["CHIPS"]
    assert "Canceled" in "\n".join(feedback.infos)

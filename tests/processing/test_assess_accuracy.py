"""rskd:assessaccuracy, run by its id in a real QGIS."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
import rasterio
from qgis.core import (
    QgsProcessingException,
    QgsRasterLayer,
    QgsVectorLayer,
)
from sklearn import metrics

from tests.processing.conftest import Feedback

ID = "rskd:assessaccuracy"
CLASSES = ["forest", "lake", "town"]


def square(col: int, row: int, side: float = 100, shrink: float = 0) -> str:
    """The WKT of a cell of a lattice of 100 m."""
    x, y = 500_000 + 100 * col, 5_000_000 - 100 * (row + 1)
    low_x, low_y, high_x, high_y = x + shrink, y + shrink, x + side - shrink, y + side - shrink
    return (
        f"POLYGON(({low_x} {low_y},{high_x} {low_y},{high_x} {high_y},{low_x} {high_y},"
        f"{low_x} {low_y}))"
    )


def point(col: float, row: float) -> str:
    return f"POINT({500_000 + 100 * col} {5_000_000 - 100 * row})"


def table(layer: QgsVectorLayer) -> dict[str, dict[str, Any]]:
    """The rows of a table by their first column."""
    rows = [feature.attributeMap() for feature in layer.getFeatures()]
    return {next(iter(row.values())): row for row in rows}


@pytest.fixture
def truth() -> np.ndarray:
    """(10, 10) class numbers."""
    return np.random.default_rng(0).integers(0, 3, (10, 10))


@pytest.fixture
def mapped(truth: np.ndarray) -> np.ndarray:
    """The truth with a third of it replaced."""
    random = np.random.default_rng(1)
    return np.where(random.random(truth.shape) < 0.3, random.integers(0, 3, truth.shape), truth)


@pytest.fixture
def scenes(mapped: np.ndarray, make_labels: Callable[..., QgsVectorLayer]) -> QgsVectorLayer:
    cells = ((square(c, r), CLASSES[mapped[r, c]]) for r in range(10) for c in range(10))
    return make_labels(*cells, kind="Polygon")


@pytest.fixture
def raster(mapped: np.ndarray, make_raster: Callable[..., Path]) -> QgsRasterLayer:
    """The same map as a GeoTIFF with names of classes, ten pixels a cell."""
    pixels = mapped.repeat(10, axis=0).repeat(10, axis=1).astype("uint8")[None]
    path = make_raster(pixels, "map.tif", pixel=(10.0, -10.0), nodata=255, colors=["palette"])
    with rasterio.open(path, "r+") as dataset:
        dataset.write_colormap(1, {i: (80 * i, 100, 0, 255) for i in range(3)})
    names = "".join(f"<Category>{name.capitalize()}</Category>" for name in CLASSES)
    Path(f"{path}.aux.xml").write_text(
        '<PAMDataset><PAMRasterBand band="1"><CategoryNames>'
        f"{names}</CategoryNames></PAMRasterBand></PAMDataset>"
    )
    layer = QgsRasterLayer(str(path), "map")
    assert [c.label for c in layer.renderer().classes()][:3] == ["Forest", "Lake", "Town"]
    return layer


@pytest.fixture
def assess(run: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    def assess(map_layer: Any, reference: Any, feedback: Any = None, **more: Any) -> dict[str, Any]:
        tables = dict.fromkeys(("OUTPUT", "OUTPUT_CLASSES"), "TEMPORARY_OUTPUT")
        inputs = {"INPUT": map_layer, "REFERENCE": reference}
        return run(ID, feedback, **{**inputs, **tables, **more})

    return assess


@pytest.fixture
def points(truth: np.ndarray, make_labels: Callable[..., QgsVectorLayer]) -> QgsVectorLayer:
    return make_labels(
        *((point(c + 0.3, r + 0.6), CLASSES[truth[r, c]]) for r in range(10) for c in range(10))
    )


def test_a_layer_against_points_agrees_with_scikit_learn(
    assess: Any, scenes: QgsVectorLayer, points: QgsVectorLayer, truth: np.ndarray,
    mapped: np.ndarray,
) -> None:  # fmt: skip
    found = assess(scenes, points)
    true, said = truth.ravel(), mapped.ravel()
    assert found["SAMPLES"] == 100
    assert found["OVERALL_ACCURACY"] == pytest.approx(metrics.accuracy_score(true, said))
    assert found["KAPPA"] == pytest.approx(metrics.cohen_kappa_score(true, said))
    assert found["MACRO_F1"] == pytest.approx(metrics.f1_score(true, said, average="macro"))
    assert found["OVERALL_LOW"] < found["OVERALL_ACCURACY"] < found["OVERALL_HIGH"]
    rows = table(found["OUTPUT"])
    matrix = [[rows[name][f"ref_{other}"] for other in CLASSES] for name in CLASSES]
    assert np.array_equal(matrix, metrics.confusion_matrix(true, said).T)
    assert [rows[name]["total"] for name in CLASSES] == np.bincount(said).tolist()
    precision, recall, f1, counts = metrics.precision_recall_fscore_support(true, said)
    classes = table(found["OUTPUT_CLASSES"])
    for i, name in enumerate(CLASSES):
        row = classes[name]
        assert row["reference"] == counts[i]
        assert [row["precision"], row["recall"], row["f1"]] == pytest.approx(
            [precision[i], recall[i], f1[i]]
        )
        assert row["mapped_km2"] == pytest.approx(0.01 * (said == i).sum(), rel=1e-3)
    assert sum(row["estimated_km2"] for row in classes.values()) == pytest.approx(1, rel=1e-3)


@pytest.mark.parametrize("kind", ["scenes", "raster"])
def test_points_and_whole_cells_say_the_same(
    kind: str, assess: Any, request: pytest.FixtureRequest, points: QgsVectorLayer,
    truth: np.ndarray, make_labels: Any,
) -> None:  # fmt: skip
    layer = request.getfixturevalue(kind)
    cells = make_labels(
        *((square(c, r), CLASSES[truth[r, c]].upper()) for r in range(10) for c in range(10)),
        kind="Polygon",
    )
    by_points, by_cells = assess(layer, points), assess(layer, cells)
    per_cell = 100 if kind == "raster" else 1
    assert by_points["SAMPLES"] == 100
    assert by_cells["SAMPLES"] == 100 * per_cell
    for figure in ("OVERALL_ACCURACY", "KAPPA", "MACRO_F1", "AREA_ACCURACY"):
        assert by_cells[figure] == pytest.approx(by_points[figure])


def test_a_raster_and_a_layer_of_one_map_have_one_accuracy(
    assess: Any, scenes: QgsVectorLayer, raster: QgsRasterLayer, points: QgsVectorLayer
) -> None:
    of_layer, of_raster = assess(scenes, points), assess(raster, points)
    for figure in ("SAMPLES", "OVERALL_ACCURACY", "KAPPA", "AREA_ACCURACY"):
        assert of_raster[figure] == pytest.approx(of_layer[figure], rel=1e-3)
    areas = [table(found["OUTPUT_CLASSES"]) for found in (of_layer, of_raster)]
    for name in CLASSES:
        assert areas[0][name]["mapped_km2"] == pytest.approx(areas[1][name]["mapped_km2"], rel=1e-3)


def test_a_raster_can_be_compared_by_its_values(
    assess: Any, raster: QgsRasterLayer, truth: np.ndarray, points: QgsVectorLayer, make_labels: Any
) -> None:
    numbers = make_labels(
        *((point(c + 0.5, r + 0.5), str(truth[r, c])) for r in range(10) for c in range(10))
    )
    by_number, by_name = assess(raster, numbers), assess(raster, points)
    assert by_number["OVERALL_ACCURACY"] == by_name["OVERALL_ACCURACY"]


def test_a_reference_of_another_crs_is_transformed(
    assess: Any, scenes: QgsVectorLayer, points: QgsVectorLayer, run: Any
) -> None:
    moved = run(
        "native:reprojectlayer", INPUT=points, TARGET_CRS="EPSG:4326", OUTPUT="TEMPORARY_OUTPUT"
    )["OUTPUT"]
    assert assess(scenes, moved)["KAPPA"] == pytest.approx(assess(scenes, points)["KAPPA"])


def test_scenes_count_where_their_centers_lie_and_small_polygons_where_they_are(
    assess: Any, make_labels: Any
) -> None:
    scenes = make_labels(
        *((square(c, 0), name) for c, name in enumerate(("lake", "town", "town", "forest"))),
        kind="Polygon",
    )
    reference = make_labels(
        # From the middle of the first cell to just before the middle of the third: two centers.
        ("POLYGON((500040 4999900,500240 4999900,500240 5000000,500040 5000000,500040 4999900))",
         "lake"),
        (square(3, 0, side=20, shrink=1), "forest"),  # no center
        (square(50, 0), "town"),  # off the map
        kind="Polygon",
    )  # fmt: skip
    found = assess(scenes, reference, OUTPUT_SAMPLES="TEMPORARY_OUTPUT")
    places = [
        (f["map_class"], f["reference_class"], f["agrees"], f["feature"])
        for f in found["OUTPUT_SAMPLES"].getFeatures()
    ]
    assert sorted(places) == [
        ("forest", "forest", 1, 2),
        ("lake", "lake", 1, 1),
        ("town", "lake", 0, 1),
    ]


def test_where_scenes_overlap_the_nearest_counts_and_ground_counts_once(
    assess: Any, make_labels: Any
) -> None:
    scenes = make_labels(
        *((square(c / 2, 0), name) for c, name in enumerate(("lake", "town", "forest"))),
        kind="Polygon",
    )
    reference = make_labels(
        *((square(c / 2, 0), name) for c, name in enumerate(("lake", "town", "forest"))),
        ("POLYGON EMPTY", "lake"),
        kind="Polygon",
    )
    found = assess(scenes, reference)
    assert (found["SAMPLES"], found["OVERALL_ACCURACY"]) == (3, 1)
    areas = [row["mapped_km2"] for row in table(found["OUTPUT_CLASSES"]).values()]
    assert sum(areas) == pytest.approx(0.02, rel=1e-3)
    assert assess(scenes, make_labels((point(0.95, 0.5), "town")))["OVERALL_ACCURACY"] == 1


def test_what_a_person_should_mind_is_said(
    assess: Any, scenes: QgsVectorLayer, raster: QgsRasterLayer, make_labels: Any,
    feedback: Feedback,
) -> None:  # fmt: skip
    labels = make_labels(
        (square(0, 0), "forest"), (square(5, 5), "quarry"), (square(7, 7), None), kind="Polygon"
    )
    assess(raster, labels, feedback)
    said = "\n".join(feedback.warnings)
    assert "1 reference features have no class" in said
    assert "The map shows no quarry" in said
    assert "200 samples come from 2 features" in said
    found = assess(scenes, labels)
    assert found["AREA_ACCURACY"] is None


def test_the_report_tells_what_the_outputs_do(
    assess: Any, scenes: QgsVectorLayer, points: QgsVectorLayer, tmp_path: Path
) -> None:
    page = tmp_path / "report.html"
    found = assess(scenes, points, OUTPUT_HTML=page)
    text = page.read_text(encoding="utf-8")
    assert found["OUTPUT_HTML"] == str(page)
    assert f"{100 * found['OVERALL_ACCURACY']:.1f} %" in text
    assert all(name in text for name in CLASSES)
    assert text.count("<svg") == 2


@pytest.mark.parametrize(
    ("field", "more", "message"),
    [
        ("kind", {}, "has no field"),
        ("class_name", {"CLASS_FIELD": "nope"}, "has no field"),
    ],
)
def test_a_wrong_field_is_told_before_the_run(
    assess: Any, scenes: QgsVectorLayer, points: QgsVectorLayer, field: str,
    more: dict[str, Any], message: str,
) -> None:  # fmt: skip
    with pytest.raises(QgsProcessingException, match=message):
        assess(scenes, points, REFERENCE_FIELD=field, **more)


def test_references_off_the_map_or_of_other_classes_are_refused(
    assess: Any, scenes: QgsVectorLayer, make_labels: Any, make_raster: Any
) -> None:
    with pytest.raises(QgsProcessingException, match="lies where"):
        assess(scenes, make_labels((point(50, 50), "lake")))
    with pytest.raises(QgsProcessingException, match=r"no class in common.*forest.*quarry"):
        assess(scenes, make_labels((point(0.5, 0.5), "quarry")))
    with pytest.raises(QgsProcessingException, match="has a class in"):
        assess(scenes, make_labels((point(0.5, 0.5), None)))
    photo = make_raster(np.random.default_rng(0).normal(size=(1, 40, 40)), "measured.tif")
    with pytest.raises(QgsProcessingException, match="measured values"):
        assess(photo, make_labels((point(0.5, 0.5), "lake")))


def test_a_canceled_run_gives_nothing(
    assess: Any, scenes: QgsVectorLayer, points: QgsVectorLayer, feedback: Feedback
) -> None:
    feedback.cancel()
    assert "OVERALL_ACCURACY" not in assess(scenes, points, feedback)


def test_a_classified_raster_and_its_layer_agree_with_each_other(
    assess: Any, run: Any, classify: Any, colored: Path, tiny_model: Path, tmp_path: Path
) -> None:
    how = {"SCENE_SIZE": 40, "SCENE_UNIT": "px", "OUTPUT_RASTER": str(tmp_path / "classes.tif")}
    layer = classify(colored, tiny_model, **how)
    for of_map in (layer, tmp_path / "classes.tif"):
        found = assess(of_map, layer)
        assert found["OVERALL_ACCURACY"] == 1
        assert set(table(found["OUTPUT"])) == {"red", "green", "blue", "grey"}


@pytest.mark.parametrize("as_raster", [False, True])
def test_a_polygon_without_a_center_is_of_the_class_that_covers_most_of_it(
    assess: Any, make_labels: Any, make_raster: Any, as_raster: bool
) -> None:
    layer = make_labels((square(0, 0), "0"), (square(1, 0), "1"), kind="Polygon")
    if as_raster:
        pixels = np.array([[[0, 1]]], np.uint8)
        layer = make_raster(pixels, "map.tif", pixel=(100.0, -100.0), nodata=255, colors=["gray"])
    reference = make_labels(
        # A strip of which two thirds lie in the second cell, and none of the centers.
        ("POLYGON((500080 4999910,500140 4999910,500140 4999920,500080 4999920,500080 4999910))",
         "1"),
        # Two parts, the smaller one in the second cell.
        ("MULTIPOLYGON(((500010 4999910,500030 4999910,500030 4999930,500010 4999930,"
         "500010 4999910)),((500110 4999910,500120 4999910,500120 4999920,500110 4999920,"
         "500110 4999910)))", "0"),
        kind="MultiPolygon",
    )  # fmt: skip
    found = assess(layer, reference, OUTPUT_SAMPLES="TEMPORARY_OUTPUT")
    assert (found["SAMPLES"], found["OVERALL_ACCURACY"]) == (2, 1)
    for sample in found["OUTPUT_SAMPLES"].getFeatures():
        x = sample.geometry().asPoint().x()
        assert str(int(x >= 500_100)) == sample["map_class"]

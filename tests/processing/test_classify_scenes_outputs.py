"""The raster, the dissolved layer, symmetries and smoothing of rskd:classifyscenes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from tests.processing.conftest import Feedback, colors
from tests.processing.results import read_scenes

SQUARES = {"SCENE_SIZE": 40, "SCENE_UNIT": "px"}
NONE = 255


@pytest.fixture
def mosaic(make_raster: Callable[..., Path]) -> Path:
    """Three rows of four squares; red ones meet along sides and in a corner, green lies apart."""
    rows = (
        colors("red", "red", "green", "blue"),
        colors("blue", "red", "blue", "blue"),
        colors("green", "grey", "red", "grey"),
    )
    return make_raster(np.concatenate(rows, axis=1), "mosaic.tif")


def pixels(path: str) -> list[np.ndarray]:
    import rasterio

    with rasterio.open(path) as raster:
        return list(raster.read())


def run_with(run: Callable[..., Any], raster: Path, model: Path, **parameters: Any) -> Any:
    settings = {**SQUARES, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
    return run("rskd:classifyscenes", settings.pop("feedback", None), INPUT=raster, MODEL=model,
               **settings)  # fmt: skip


def test_the_raster_shows_the_scenes(
    run: Callable[..., Any], mosaic: Path, tiny_model: Path, tmp_path: Path
) -> None:
    path = tmp_path / "classes.tif"
    result = run_with(run, mosaic, tiny_model, OUTPUT_RASTER=path)
    assert result["OUTPUT_RASTER"] == str(path)
    scenes = read_scenes(result["OUTPUT"])
    classes, percent = pixels(str(path))
    assert classes.shape == (3, 4)
    for (row, col), scene in scenes.items():
        assert classes[row, col] == scene["class_id"]
        assert percent[row, col] == pytest.approx(100 * scene["confidence"], abs=0.51)


def test_qgis_shows_the_raster_in_the_colors_and_with_the_names_of_the_classes(
    run: Callable[..., Any], mosaic: Path, tiny_model: Path
) -> None:
    result = run_with(run, mosaic, tiny_model, OUTPUT_RASTER="TEMPORARY_OUTPUT")
    layer = QgsRasterLayer(result["OUTPUT_RASTER"], "classes")
    assert layer.isValid()
    assert layer.crs().authid() == "EPSG:32633"
    assert layer.renderer().type() == "paletted"
    shown = {c.label: c.color.name() for c in layer.renderer().classes()}
    assert shown["Red"] == "#d7191c"
    assert set(shown) == {"Red", "Green", "Blue", "Grey"}
    place = layer.extent().center()
    confidence, ok = layer.dataProvider().sample(place, 2)
    assert ok
    assert 0.25 < confidence <= 1


def test_scenes_left_out_are_no_data_in_the_raster(
    run: Callable[..., Any], mosaic: Path, tiny_model: Path, make_polygons: Callable[..., Path]
) -> None:
    mask = make_polygons(
        "POLYGON((500090 4999930,500150 4999930,500150 4999990,500090 4999990,500090 4999930))"
    )
    result = run_with(run, mosaic, tiny_model, OUTPUT_RASTER="TEMPORARY_OUTPUT", MASK=mask)
    classes, percent = pixels(result["OUTPUT_RASTER"])
    assert classes[0, 1] == 0
    assert (classes != NONE).sum() == (percent != NONE).sum() == 1


def test_overlapping_scenes_are_mixed_in_the_raster(
    run: Callable[..., Any], mosaic: Path, tiny_model: Path
) -> None:
    result = run_with(run, mosaic, tiny_model, OUTPUT_RASTER="TEMPORARY_OUTPUT", OVERLAP=0.5)
    classes, _ = pixels(result["OUTPUT_RASTER"])
    assert classes.shape == (6, 8)
    assert classes[0, 0] == 0
    assert (classes != NONE).all()


def test_neighbours_of_one_class_are_dissolved(
    run: Callable[..., Any], mosaic: Path, tiny_model: Path
) -> None:
    result = run_with(run, mosaic, tiny_model, OUTPUT_DISSOLVED="TEMPORARY_OUTPUT")
    scenes, layer = read_scenes(result["OUTPUT"]), result["OUTPUT_DISSOLVED"]
    patches = list(layer.getFeatures())
    found = Counter((f["class_name"], f["count"]) for f in patches)
    assert found == {
        ("red", 3): 1, ("red", 1): 1, ("green", 1): 2, ("blue", 3): 1, ("blue", 1): 1,
        ("grey", 1): 2,
    }  # fmt: skip
    by_size = {(f["class_name"], f["count"]): f for f in patches}
    red = by_size["red", 3]
    assert red.geometry().isGeosValid()
    assert red.geometry().area() == pytest.approx(3 * 80 * 80)
    assert red["area_m2"] == pytest.approx(3 * 80 * 80, rel=2e-3)  # on the ground
    members = [scenes[place]["confidence"] for place in ((0, 0), (0, 1), (1, 1))]
    assert red["confidence"] == pytest.approx(np.mean(members), abs=1e-5)
    assert red["class_id"] == 0
    assert layer.crs().authid() == "EPSG:32633"


def test_dissolved_polygons_do_not_overlap_where_scenes_do(
    run: Callable[..., Any], mosaic: Path, tiny_model: Path
) -> None:
    result = run_with(run, mosaic, tiny_model, OUTPUT_DISSOLVED="TEMPORARY_OUTPUT", OVERLAP=0.3)
    areas = [f.geometry().area() for f in result["OUTPUT_DISSOLVED"].getFeatures()]
    assert sum(areas) == pytest.approx(320 * 240)


def test_all_outputs_are_styled(
    provider: None, mosaic: Path, tiny_model: Path, project: QgsProject
) -> None:
    import processing

    outputs = dict.fromkeys(("OUTPUT", "OUTPUT_RASTER", "OUTPUT_DISSOLVED"), "TEMPORARY_OUTPUT")
    parameters = {"INPUT": str(mosaic), "MODEL": str(tiny_model), **SQUARES, **outputs}
    processing.runAndLoadResults("rskd:classifyscenes", parameters)
    kinds = Counter(layer.renderer().type() for layer in project.mapLayers().values())
    assert kinds == {"categorizedSymbol": 2, "paletted": 1}
    layers = {layer.metadata().title(): layer for layer in project.mapLayers().values()}
    titles = ("Scenes of", "Class raster of", "Dissolved scenes of")
    assert set(layers) == {f"{title} {mosaic.stem}" for title in titles}
    dissolved = layers[f"Dissolved scenes of {mosaic.stem}"]
    labels = {c.value(): c.label() for c in dissolved.renderer().categories()}
    areas: Counter[str] = Counter()
    for patch in dissolved.getFeatures():
        areas[patch["class_name"]] += patch["area_m2"]
    for name, area in areas.items():
        assert f"({100 * area / sum(areas.values()):.0f} %)" in labels[name]
    patch = next(dissolved.getFeatures())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(dissolved))
    context.setFeature(patch)
    tip = QgsExpression.replaceExpressionText(dissolved.mapTipTemplate(), context)
    assert f"{patch['area_m2'] / 10_000:.1f} ha" in tip
    assert patch["class_name"].capitalize() in tip


def test_a_dissolved_geopackage_keeps_its_style(
    run: Callable[..., Any], mosaic: Path, tiny_model: Path, tmp_path: Path
) -> None:
    path = tmp_path / "dissolved.gpkg"
    run_with(run, mosaic, tiny_model, OUTPUT_DISSOLVED=path)
    layer = QgsVectorLayer(str(path), "any name", "ogr")
    assert layer.renderer().type() == "categorizedSymbol"


def test_a_raster_that_is_no_geotiff_is_refused(
    run: Callable[..., Any], mosaic: Path, tiny_model: Path, tmp_path: Path
) -> None:
    with pytest.raises(QgsProcessingException):
        run_with(run, mosaic, tiny_model, OUTPUT_RASTER=tmp_path / "classes.png")
    assert not (tmp_path / "classes.png").exists()


def test_symmetries_give_the_mean_over_them(
    run: Callable[..., Any], make_raster: Callable[..., Path], sensitive_model: Path
) -> None:
    """A scene gets the same class however the raster lies."""
    picture = np.random.default_rng(5).integers(0, 255, (3, 32, 32)).astype(np.uint8)
    size = {"SCENE_SIZE": 32, "SCENE_UNIT": "px", "PROBABILITIES": True}
    found = {}
    for symmetries in (False, True):
        rows = []
        for name, image in (("as it is", picture), ("turned", np.rot90(picture, axes=(1, 2)))):
            raster = make_raster(np.ascontiguousarray(image), f"{name}.tif")
            result = run_with(run, raster, sensitive_model, **size, SYMMETRIES=symmetries)
            rows.append(read_scenes(result["OUTPUT"])[0, 0])
        found[symmetries] = rows
    names = [f"p_{name}" for name in ("red", "green", "blue", "grey")]
    plain, mean = (np.array([[row[n] for n in names] for row in found[s]]) for s in (False, True))
    assert np.ptp(plain, axis=0).max() > 0.05
    np.testing.assert_allclose(mean[0], mean[1], atol=1e-5)


def test_smoothing_takes_away_what_differs_from_all_around(
    run: Callable[..., Any], make_raster: Callable[..., Path], tiny_model: Path, feedback: Feedback
) -> None:
    rows = [["red"] * 3, ["red", "grey", "red"], ["red"] * 3]
    raster = make_raster(np.concatenate([colors(*row) for row in rows], axis=1), "speck.tif")
    plain = read_scenes(run_with(run, raster, tiny_model)["OUTPUT"])
    smoothed = read_scenes(
        run_with(run, raster, tiny_model, SMOOTHING=0.8, feedback=feedback)["OUTPUT"]
    )
    assert plain[1, 1]["class_name"] == "grey"
    assert {row["class_name"] for row in smoothed.values()} == {"red"}
    assert smoothed[1, 1]["confidence"] < plain[0, 0]["confidence"]
    assert feedback.progress[-1] == 100


def test_a_canceled_run_leaves_all_its_outputs(
    run: Callable[..., Any], mosaic: Path, tiny_model: Path, tmp_path: Path, feedback: Feedback
) -> None:
    feedback.progressChanged.connect(feedback.cancel)
    outputs = {
        "OUTPUT": tmp_path / "scenes.gpkg",
        "OUTPUT_RASTER": tmp_path / "classes.tif",
        "OUTPUT_DISSOLVED": tmp_path / "dissolved.gpkg",
    }
    common = {"BATCH_SIZE": 1, "THREADS": 1, "feedback": feedback}
    run_with(run, mosaic, tiny_model, **common, **outputs)
    done = len(read_scenes(outputs["OUTPUT"]))
    assert 0 < done < 12
    classes, _ = pixels(str(outputs["OUTPUT_RASTER"]))
    assert (classes != NONE).sum() == done
    layer = QgsVectorLayer(str(outputs["OUTPUT_DISSOLVED"]), "dissolved", "ogr")
    assert sum(f["count"] for f in layer.getFeatures()) == done

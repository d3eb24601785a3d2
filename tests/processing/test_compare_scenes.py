"""rskd:comparescenes, run by its id in a real QGIS."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsProject

from tests.processing.conftest import Feedback, colors
from tests.processing.results import read_scenes

ID = "rskd:comparescenes"
SQUARES = {"SCENE_SIZE": 40, "SCENE_UNIT": "px"}


@pytest.fixture
def compare(run: Callable[..., Any], tiny_model: Path) -> Callable[..., Any]:
    def run_it(before: Any, after: Any, feedback: Any = None, **parameters: Any) -> Any:
        outputs = dict.fromkeys(("OUTPUT", "OUTPUT_TABLE"), "TEMPORARY_OUTPUT")
        settings = {"MODEL": tiny_model, **SQUARES, **outputs, **parameters}
        return run(ID, feedback, BEFORE=before, AFTER=after, **settings)

    return run_it


@pytest.fixture
def later(make_raster: Callable[..., Path]) -> Path:
    """The place of ``colored`` later: green has become blue."""
    return make_raster(colors("red", "blue", "blue", "grey"), "later.tif")


def pairs(result: Any) -> list[tuple[str, str]]:
    scenes = read_scenes(result["OUTPUT"]).values()
    return [(row["class_before"], row["class_after"]) for row in scenes]


def test_what_has_changed(
    compare: Callable[..., Any], colored: Path, later: Path, feedback: Feedback
) -> None:
    result = compare(colored, later, feedback)
    scenes = read_scenes(result["OUTPUT"])
    assert pairs(result) == [
        ("red", "red"), ("green", "blue"), ("blue", "blue"), ("grey", "grey"),
    ]  # fmt: skip
    assert [row["changed"] for row in scenes.values()] == [0, 1, 0, 0]
    change = scenes[0, 1]
    assert change["bounds"] == (500_080, 4_999_920, 500_160, 5_000_000)
    assert change["change_probability"] > 0.9 > 0.2 > scenes[0, 0]["change_probability"]
    product = change["confidence_before"] * change["confidence_after"]
    assert change["confidence"] == pytest.approx(product, abs=1e-5)
    assert (result["COMPARED"], result["CHANGED"]) == (4, 1)
    assert "  Green → Blue: 1 (25.0%)" in feedback.infos
    assert feedback.progress[-1] == 100


def test_the_from_to_table(compare: Callable[..., Any], colored: Path, later: Path) -> None:
    table = compare(colored, later)["OUTPUT_TABLE"]
    assert not table.isSpatial()
    rows = {(f["class_before"], f["class_after"]): f for f in table.getFeatures()}
    assert set(rows) == {("red", "red"), ("green", "blue"), ("blue", "blue"), ("grey", "grey")}
    row = rows["green", "blue"]
    assert (row["scenes"], row["share"]) == (1, 0.25)
    assert row["area_m2"] == pytest.approx(80 * 80, rel=2e-3)


def test_the_table_can_be_left_out(compare: Callable[..., Any], colored: Path, later: Path) -> None:
    assert "OUTPUT_TABLE" not in compare(colored, later, OUTPUT_TABLE=None)


def test_a_raster_of_other_pixels_and_extent(
    compare: Callable[..., Any], colored: Path, make_raster: Callable[..., Path]
) -> None:
    """Half as fine, and beginning 80 m further east: of the first square there is nothing."""
    fine = colors("blue", "blue", "grey", "red")
    other = make_raster(fine[:, ::2, ::2], "coarse.tif", origin=(500_080, 5e6), pixel=(4, -4))
    result = compare(colored, other)
    assert pairs(result) == [("green", "blue"), ("blue", "blue"), ("grey", "grey")]


def test_a_raster_of_another_crs(
    compare: Callable[..., Any], colored: Path, later: Path, tmp_path: Path
) -> None:
    import processing

    warped = str(tmp_path / "warped.tif")
    processing.run(
        "gdal:warpreproject",
        {"INPUT": str(later), "TARGET_CRS": "EPSG:3857", "OUTPUT": warped, "RESAMPLING": 0},
    )
    result = compare(colored, warped, SCENE_SIZE=20, MIN_VALID=0.9)
    found = read_scenes(result["OUTPUT"])
    assert len(found) >= 6
    for row in found.values():
        assert row["class_after"] == {"green": "blue"}.get(row["class_before"], row["class_before"])


def test_bands_are_chosen_for_each_date(compare: Callable[..., Any], colored: Path) -> None:
    result = compare(colored, colored, BANDS_AFTER=[3, 2, 1])
    assert pairs(result) == [
        ("red", "blue"), ("green", "green"), ("blue", "red"), ("grey", "grey"),
    ]  # fmt: skip


def test_extent_and_mask(
    compare: Callable[..., Any], colored: Path, later: Path, make_polygons: Callable[..., Path]
) -> None:
    extent = "500080,500240,4999920,5000000 [EPSG:32633]"
    mask = make_polygons("POLYGON((500090 4999930,500150 4999930,500150 4999990,500090 4999930))")
    assert len(pairs(compare(colored, later, EXTENT=extent))) == 2
    assert pairs(compare(colored, later, EXTENT=extent, MASK=mask)) == [("green", "blue")]


def test_scenes_without_data_at_one_date_are_left_out(
    compare: Callable[..., Any], colored: Path, make_raster: Callable[..., Path]
) -> None:
    valid = np.ones((40, 160), bool)
    valid[:, 40:80] = False
    other = make_raster(colors("red", "blue", "blue", "grey"), "hole.tif", valid=valid)
    assert [before for before, _ in pairs(compare(colored, other))] == ["red", "blue", "grey"]


def test_rasters_of_different_places_are_refused(
    compare: Callable[..., Any], colored: Path, make_raster: Callable[..., Path]
) -> None:
    other = make_raster(colors("red", "blue"), "elsewhere.tif", origin=(600_000, 5e6))
    with pytest.raises(QgsProcessingException, match="show no place in common"):
        compare(colored, other)


def test_changes_are_styled(
    provider: None, colored: Path, later: Path, tiny_model: Path, project: QgsProject
) -> None:
    import processing

    parameters = {
        "BEFORE": str(colored), "AFTER": str(later), "MODEL": str(tiny_model), **SQUARES,
        "OUTPUT": "TEMPORARY_OUTPUT", "OUTPUT_TABLE": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    processing.runAndLoadResults(ID, parameters)
    (layer,) = [layer for layer in project.mapLayers().values() if layer.isSpatial()]
    renderer = layer.renderer()
    labels = {category.value(): category.label() for category in renderer.categories()}
    assert labels["unchanged"].startswith("Unchanged (")
    assert labels["unchanged"] != "Unchanged (0 %)"
    assert layer.metadata().title() == f"Changes from {colored.stem} to {later.stem}"
    assert "[% " in layer.mapTipTemplate()
    from qgis.core import QgsExpressionContext, QgsExpressionContextUtils, QgsRenderContext

    context = QgsRenderContext()
    shown = []
    for feature in layer.getFeatures():
        expressions = QgsExpressionContext(
            QgsExpressionContextUtils.globalProjectLayerScopes(layer)
        )
        expressions.setFeature(feature)
        context.setExpressionContext(expressions)
        renderer.startRender(context, layer.fields())
        shown.append(renderer.symbolForFeature(feature, context).color().name())
        renderer.stopRender(context)
    assert shown.count("#2b83ba") == 1  # now blue


def test_a_canceled_run_holds_what_was_done(
    compare: Callable[..., Any], make_raster: Callable[..., Path], sensitive_model: Path,
    feedback: Feedback, tmp_path: Path,
) -> None:  # fmt: skip
    raster = make_raster(np.tile(colors("red", "green", "blue", "grey"), (1, 8, 2)))
    common = {"MODEL": sensitive_model, "SCENE_SIZE": 16, "BATCH_SIZE": 5, "THREADS": 1}
    feedback.progressChanged.connect(feedback.cancel)
    result = compare(raster, raster, feedback, **common, OUTPUT=tmp_path / "part.gpkg")
    scenes = read_scenes(result["OUTPUT"])
    assert 0 < len(scenes) < 400
    assert not any(row["changed"] for row in scenes.values())


def test_a_real_scene_is_the_same_as_itself_and_not_as_it_was_before(
    compare: Callable[..., Any], scene_rasters: dict[str, Path], sensitive_model: Path
) -> None:
    path = scene_rasters["naip"]
    how = {"MODEL": sensitive_model, "SCENE_SIZE": 100}
    result = compare(path, path, **how)
    assert (result["COMPARED"], result["CHANGED"]) == (10 * 8, 0)
    assert compare(path, path, **how, BANDS_AFTER=[4, 1, 2])["CHANGED"] > 0

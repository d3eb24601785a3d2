"""Scenes around places, and a grid's scenes in another raster."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rskd_qgis.scenes.classify import classify
from rskd_qgis.scenes.grid import RasterGeometry, SceneGrid, SceneSize
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.places import Counterparts, ScenePlaces
from rskd_qgis.scenes.raster import RasterioSource

GEOMETRY = RasterGeometry(300, 200, 500_000.0, 5_000_000.0, 2.0, -2.0, "")


def one_metre(x: float, y: float) -> tuple[float, float]:
    return 1.0, 1.0


def around(points: list[tuple[float, float]], *sizes: SceneSize) -> ScenePlaces:
    return ScenePlaces.around(GEOMETRY, (32, 32), np.array(points), list(sizes), one_metre)


@given(x=st.floats(500_000, 500_600), y=st.floats(4_999_600, 5_000_000), side=st.floats(16, 900))
def test_a_scene_lies_inside_and_around_its_place(x, y, side):
    (scene,) = around([(x, y)], SceneSize(side, "m")).scenes
    window = scene.window
    assert 0 <= window.col <= window.col + window.width <= 300 + 1e-6
    assert 0 <= window.row <= window.row + window.height <= 200 + 1e-6
    xmin, ymin, xmax, ymax = scene.bounds[0]
    assert xmin - 1e-3 <= x <= xmax + 1e-3
    assert ymin - 1e-3 <= y <= ymax + 1e-3
    # As large as asked for, to the pixel that spares resampling, or as the raster.
    assert xmax - xmin == pytest.approx(min(side, 600), abs=2.001)
    assert ymax - ymin == pytest.approx(min(side, 400), abs=2.001)
    expected = [min(32, round(32 * limit / side)) for limit in (400, 600)]
    assert scene.shape == pytest.approx(expected, abs=1)
    if window.width < 300 and window.height < 200:
        assert scene.shape == (32, 32)


def test_places_without_a_scene_are_left_out():
    places = [(499_999.0, 4_999_900.0), (np.nan, np.nan), (500_300.0, 4_999_800.0)]
    scenes = around(places, *[SceneSize(100, "m")] * 3).scenes
    assert [scene.row_index for scene in scenes] == [2]
    assert around(places, *[SceneSize(15, "m")] * 3).scenes == []


def test_each_place_has_its_own_size():
    places = [(500_300.0, 4_999_800.0)] * 2
    small, large = around(places, SceneSize(50, "px"), SceneSize(200, "m")).scenes
    assert (small.window.width, large.window.width) == (50, 100)


@pytest.mark.parametrize(("name", "scene"), [("naip", 32), ("sentinel2", 75), ("swellendam", 41.3)])
def test_a_scene_is_the_same_in_a_grid_and_on_its_own(scene_rasters, sensitive_model, name, scene):
    """By its place, and by its box in the same raster."""
    source, model = RasterioSource(scene_rasters[name]), SceneModel(sensitive_model)
    west, _, _, north = source.geometry.bounds
    reach = 6.4 * scene
    extent = (
        west + 10 * source.geometry.dx,
        north + (10 + reach) * source.geometry.dy,
        west + (10 + reach) * source.geometry.dx,
        north + 10 * source.geometry.dy,
    )
    size = SceneSize(scene, "px")
    grid = SceneGrid.plan(source.geometry, model.size, size, source.metres_per_unit, extent=extent)
    bounds = np.concatenate([strip.bounds for strip in grid.strips()])
    middles = (bounds[:, :2] + bounds[:, 2:]) / 2
    places = ScenePlaces.around(
        source.geometry, model.size, middles, [size] * len(middles), source.metres_per_unit
    )
    counterparts = Counterparts(grid, source.geometry, lambda points: points)
    of_grid = np.concatenate([p.probabilities for p in classify(source, grid, model)])
    of_places = np.concatenate([p.probabilities for p in classify(source, places, model)])
    of_boxes = np.concatenate([p.probabilities for p in classify(source, counterparts, model)])
    np.testing.assert_allclose(of_places, of_grid, atol=1e-5)
    np.testing.assert_allclose(of_boxes, of_grid, atol=1e-5)


@settings(max_examples=30)
@given(dx=st.floats(-80, 80), dy=st.floats(-80, 80), scale=st.floats(0.3, 3))
def test_counterparts_lie_where_the_scenes_do(dx, dy, scale):
    grid = SceneGrid.plan(GEOMETRY, (32, 32), SceneSize(40, "px"), one_metre)
    other = RasterGeometry(
        round(300 / scale), round(200 / scale), 500_000 + dx, 5e6 + dy, 2 * scale, -2 * scale, ""
    )
    boxes = {
        (strip.row_index, int(col)): box
        for strip in grid.strips()
        for col, box in zip(strip.col_index, strip.bounds)
    }
    west, south, east, north = other.bounds
    found = {}
    for scene in Counterparts(grid, other, lambda points: points).strips():
        found[scene.row_index, int(scene.col_index[0])] = scene.bounds[0]
        assert scene.shape == (32, 32)
        assert scene.window.col >= 0
        assert scene.window.col + scene.window.width <= other.width + 1e-6
    for key, (xmin, ymin, xmax, ymax) in boxes.items():
        inside = xmin >= west and ymin >= south and xmax <= east and ymax <= north
        assert key in found or not inside
        if key in found:
            np.testing.assert_allclose(found[key], boxes[key], atol=0.02 * 80)
    assert list(found) == [key for key in boxes if key in found]


def test_points_that_the_other_crs_lacks_give_no_counterpart():
    grid = SceneGrid.plan(GEOMETRY, (32, 32), SceneSize(40, "px"), one_metre)
    nowhere = Counterparts(grid, GEOMETRY, lambda points: np.full_like(points, np.nan))
    assert list(nowhere.strips()) == []

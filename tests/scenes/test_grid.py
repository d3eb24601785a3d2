from __future__ import annotations

import math
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.grid import MAX_STRIP_SCENES, RasterGeometry, SceneGrid, SceneSize, Strip

NEAR = 1e-5  # of a raster pixel


def metre(x: float, y: float) -> tuple[float, float]:
    """A CRS whose unit is the metre."""
    return 1.0, 1.0


def on_sphere(x: float, y: float) -> tuple[float, float]:
    """Degrees on a sphere."""
    degree = math.radians(1) * 6_371_000
    return degree * math.cos(math.radians(y)), degree


def mercator(x: float, y: float) -> tuple[float, float]:
    """Web Mercator on a sphere: its metres shrink with the latitude."""
    shrunk = 1 / math.cosh(y / 6_378_137)
    return shrunk, shrunk


def geometry(width: int = 1000, height: int = 700, dx: float = 2.0, dy: float = -2.0, **kwargs):
    return RasterGeometry(width, height, kwargs.get("x0", 5e5), kwargs.get("y0", 5e6), dx, dy, "")


def spans(strip: Strip, size: int) -> np.ndarray:
    """(N, 2) columns that the scenes take of the raster, from what a source would read."""
    factor = strip.window.width / strip.shape[1]
    ends = np.minimum(strip.offsets + size, strip.shape[1])
    return strip.window.col + factor * np.stack([strip.offsets, ends], axis=1)


def bounds_to_pixels(bounds: np.ndarray, raster: RasterGeometry) -> np.ndarray:
    """(N, 4): first column, first row, end column, end row."""
    cols = np.sort((bounds[:, [0, 2]] - raster.x0) / raster.dx, axis=1)
    rows = np.sort((bounds[:, [1, 3]] - raster.y0) / raster.dy, axis=1)
    return np.stack([cols[:, 0], rows[:, 0], cols[:, 1], rows[:, 1]], axis=1)


@st.composite
def plans(draw):
    """A raster, the region of it (first column, row, end column, row) and the grid laid over it."""
    width, height = draw(st.integers(1, 900)), draw(st.integers(1, 900))
    raster = geometry(
        width, height, draw(st.sampled_from([0.5, 2.0, 10.0])), draw(st.sampled_from([-2.0, 3.0]))
    )
    size = draw(st.sampled_from([(32, 32), (64, 48), (33, 65)]))
    scene = SceneSize(draw(st.floats(8, 400)), "px")
    overlap = draw(st.sampled_from([0.0, 0.0, 0.25, 0.5, 0.9]))
    region, extent = (0, 0, width, height), None
    if draw(st.booleans()):
        left, top = draw(st.integers(0, width - 1)), draw(st.integers(0, height - 1))
        right, bottom = draw(st.integers(left + 1, width)), draw(st.integers(top + 1, height))
        region = left, top, right, bottom
        inside = 0.4 * draw(st.booleans())  # an extent within pixels is snapped to whole ones
        xs = [raster.x0 + raster.dx * (left + inside), raster.x0 + raster.dx * (right - inside)]
        ys = [raster.y0 + raster.dy * (top + inside), raster.y0 + raster.dy * (bottom - inside)]
        extent = min(xs), min(ys), max(xs), max(ys)
    return raster, region, SceneGrid.plan(raster, size, scene, metre, overlap, extent)


@given(plans())
def test_every_pixel_of_the_region_is_covered_by_scenes_inside_the_raster(plan):
    raster, (left, top, right, bottom), grid = plan
    boxes = np.concatenate([bounds_to_pixels(s.bounds, raster) for s in grid.strips()])
    assert boxes[:, :2].min() >= -NEAR
    assert boxes[:, 2].max() <= raster.width + NEAR
    assert boxes[:, 3].max() <= raster.height + NEAR
    for first, end, low, high in ((0, 2, left, right), (1, 3, top, bottom)):
        sides = np.unique(boxes[:, [first, end]].round(6), axis=0)
        assert sides[0, 0] <= low + NEAR
        assert (sides[1:, 0] <= np.maximum.accumulate(sides[:, 1])[:-1] + NEAR).all()
        assert sides[:, 1].max() >= high - NEAR


@given(plans())
def test_last_row_and_column_end_flush_with_the_region_and_no_scene_is_too_many(plan):
    raster, (left, top, right, bottom), grid = plan
    boxes = np.concatenate([bounds_to_pixels(s.bounds, raster) for s in grid.strips()])
    for count, first, low, high in ((grid.cols, 0, left, right), (grid.rows, 1, top, bottom)):
        scene = boxes[0, first + 2] - boxes[0, first]
        if count == 1:
            assert scene >= high - low - NEAR
            continue
        assert boxes[:, first].min() == pytest.approx(low, abs=NEAR)
        assert boxes[:, first + 2].max() == pytest.approx(high, abs=NEAR)
        starts = np.unique(boxes[:, first].round(6))
        assert len(starts) == count
        step = starts[1] - starts[0] if count > 2 else scene
        assert low + (count - 2) * step + scene < high  # without the last one a rest was left


def keep_some(grid: SceneGrid, share: float) -> None:
    grid.kept[:] = np.random.default_rng(3).random(grid.kept.shape) < share


@given(plans(), st.sampled_from([0.1, 0.7, 1]))
def test_strips_hold_each_kept_scene_once_in_order(plan, share):
    _, _, grid = plan
    keep_some(grid, share)
    strips = list(grid.strips())
    scenes = [(s.row_index, col) for s in strips for col in s.col_index]
    assert scenes == [tuple(place) for place in np.argwhere(grid.kept)]
    assert len(scenes) == len(grid)
    assert all(len(strip.col_index) <= MAX_STRIP_SCENES for strip in strips)


@given(plans(), st.sampled_from([0.7, 1]))
def test_what_a_strip_reads_is_where_its_scenes_lie(plan, share):
    raster, _, grid = plan
    keep_some(grid, share)
    for strip in grid.strips():
        window = strip.window
        assert window.col >= 0
        assert window.row >= 0
        assert window.col + window.width <= raster.width + 1e-9
        assert window.row + window.height <= raster.height + 1e-9
        boxes = bounds_to_pixels(strip.bounds, raster)
        rows = [window.row, window.row + window.height]
        assert np.abs(boxes[:, [0, 2]] - spans(strip, grid.size[1])).max() < NEAR
        assert np.abs(boxes[:, [1, 3]] - rows).max() < NEAR


@given(plans())
def test_strips_have_one_scale_wherever_the_raster_holds_a_scene(plan):
    _, _, grid = plan
    factors = {
        round(strip.window.width / strip.shape[1], 9)
        for strip in grid.strips()
        if strip.shape[1] >= grid.size[1]
    }
    assert len(factors) <= 1


@pytest.mark.parametrize(
    ("metres_per_unit", "pixel", "at"),
    [
        (on_sphere, 1e-5, (9.0, 60.0)),
        (on_sphere, 1e-5, (9.0, -34.0)),
        (mercator, 0.5, (1e6, 8.4e6)),
    ],
)
def test_scenes_are_square_on_the_ground(metres_per_unit, pixel, at):
    raster = geometry(4000, 3000, pixel, -pixel, x0=at[0], y0=at[1])
    grid = SceneGrid.plan(raster, (64, 64), SceneSize(100, "m"), metres_per_unit)
    xmin, ymin, xmax, ymax = next(grid.strips()).bounds[0]
    metres_x, metres_y = metres_per_unit((xmin + xmax) / 2, (ymin + ymax) / 2)
    assert (xmax - xmin) * metres_x == pytest.approx(100, rel=2e-3)
    assert (ymax - ymin) * metres_y == pytest.approx(100, rel=2e-3)
    assert grid.ground_size_m == pytest.approx((100, 100))
    assert grid.metres_per_pixel == pytest.approx((100 / 64, 100 / 64))


def test_scenes_in_pixels_are_square_in_pixels():
    raster = geometry(1000, 1000, 1e-4, -0.5e-4, x0=9, y0=60)
    grid = SceneGrid.plan(raster, (64, 64), SceneSize(128, "px"), on_sphere)
    boxes = bounds_to_pixels(next(grid.strips()).bounds, raster)
    assert boxes[0] == pytest.approx((0, 0, 128, 128))
    assert grid.ground_size_m[1] == pytest.approx(grid.ground_size_m[0], rel=0.01)  # at 60 degrees


def test_a_scene_within_a_pixel_of_the_input_is_read_pixel_by_pixel():
    grid = SceneGrid.plan(geometry(), (64, 64), SceneSize(64.4, "px"), metre)
    strip = next(grid.strips())
    assert (strip.window.height, strip.window.width) == strip.shape


def test_neighbours_share_their_edges_exactly():
    grid = SceneGrid.plan(geometry(dx=0.3, dy=-0.3), (64, 64), SceneSize(33.3, "m"), metre)
    bounds = np.concatenate([strip.bounds for strip in grid.strips() if strip.row_index == 0])
    assert (bounds[1:-1, 0] == bounds[:-2, 2]).all()


def test_overlap_moves_the_scenes_by_whole_model_pixels():
    grid = SceneGrid.plan(geometry(), (33, 33), SceneSize(100, "px"), metre, overlap=0.5)
    assert set(np.diff(next(grid.strips()).offsets)) == {16}


def test_a_long_row_is_cut():
    grid = SceneGrid.plan(geometry(8 * 200, 8), (8, 8), SceneSize(8, "px"), metre)
    lengths = [len(strip.col_index) for strip in grid.strips()]
    assert lengths == [64, 64, 64, 8]
    assert max(lengths) == MAX_STRIP_SCENES


def test_a_raster_smaller_than_a_scene_gives_one_scene_of_the_whole_raster():
    raster = geometry(50, 20)
    grid = SceneGrid.plan(raster, (32, 32), SceneSize(64, "px"), metre, overlap=0.5)
    (strip,) = grid.strips()
    assert (grid.rows, grid.cols, len(grid)) == (1, 1, 1)
    assert (strip.window.width, strip.window.height) == (50, 20)
    assert strip.shape == (10, 25)
    assert tuple(strip.bounds[0]) == raster.bounds


def test_an_extent_smaller_than_a_scene_moves_it_into_the_raster():
    raster = geometry(300, 300, 1.0, -1.0, x0=0, y0=300)
    grid = SceneGrid.plan(raster, (32, 32), SceneSize(64, "px"), metre, extent=(290, 5, 299, 8))
    (strip,) = grid.strips()
    assert tuple(strip.bounds[0]) == (236, 0, 300, 64)


def test_an_extent_on_edges_of_pixels_does_not_grow_by_what_floats_are_off():
    raster = geometry(100, 100, 0.1, -0.1, x0=0.3, y0=0.0)
    left, right = 0.3 + 0.1 * 7, 0.3 + 0.1 * 71
    assert (left - 0.3) / 0.1 < 7  # so that a plain floor gives 6
    grid = SceneGrid.plan(
        raster, (32, 32), SceneSize(64, "px"), metre, extent=(left, -6.4, right, 0)
    )
    (strip,) = grid.strips()
    assert (strip.window.col, strip.window.width) == pytest.approx((7, 64))


def test_mask_keeps_what_overlaps_and_not_what_touches():
    raster = geometry(400, 400, 1.0, -1.0, x0=0, y0=400)
    area = 100, 100, 250, 200  # covers scene columns 1 and 2, touches 0; row 2 and touches 1 and 3

    def overlaps(boxes: np.ndarray) -> np.ndarray:
        xmin, ymin, xmax, ymax = area
        return (
            (boxes[:, 0] <= xmax)
            & (boxes[:, 2] >= xmin)
            & (boxes[:, 1] <= ymax)
            & (boxes[:, 3] >= ymin)
        )

    grid = SceneGrid.plan(raster, (32, 32), SceneSize(100, "m"), metre, mask=overlaps)
    assert np.argwhere(grid.kept).tolist() == [[2, 1], [2, 2]]
    (strip,) = grid.strips()
    assert (strip.window.col, strip.window.width) == pytest.approx((100, 200))


def test_mask_without_overlap_is_refused():
    with pytest.raises(RskdError, match="mask"):
        SceneGrid.plan(
            geometry(), (32, 32), SceneSize(64, "px"), metre, mask=lambda b: np.zeros(len(b), bool)
        )


@pytest.mark.parametrize("overlap", [-0.1, 0.96, 1, math.nan])
def test_overlap_out_of_range_is_refused(overlap):
    with pytest.raises(RskdError, match="overlap"):
        SceneGrid.plan(geometry(), (32, 32), SceneSize(64, "px"), metre, overlap)


def test_a_scene_of_few_pixels_is_refused_and_the_size_advised_is_taken():
    with pytest.raises(RskdError, match="at least 16 m"):
        SceneGrid.plan(geometry(), (32, 32), SceneSize(15, "m"), metre)
    SceneGrid.plan(geometry(), (32, 32), SceneSize(16, "m"), metre)


def test_extent_off_the_raster_is_refused_with_both_extents():
    with pytest.raises(RskdError, match=r"\(0, 0, 10, 10\).*\(500000, 4998600, 502000, 5000000\)"):
        SceneGrid.plan(geometry(), (32, 32), SceneSize(64, "px"), metre, extent=(0, 0, 10, 10))


@pytest.mark.parametrize("extent", [(10, 0, 0, 10), (0, 0, 0, 10), (math.nan, 0, 1, 1)])
def test_empty_extent_is_refused(extent):
    with pytest.raises(RskdError, match="empty"):
        SceneGrid.plan(geometry(), (32, 32), SceneSize(64, "px"), metre, extent=extent)


def test_more_scenes_than_can_be_meant_are_refused_before_they_take_memory():
    world = geometry(20_000_000, 20_000_000)
    tracemalloc.start()
    with pytest.raises(RskdError, match=r"390,625,000,000 scenes.* stops at 100,000,000: choose"):
        SceneGrid.plan(world, (32, 32), SceneSize(32, "px"), metre)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1e6


@given(plans(), st.sampled_from([0.1, 0.7, 1]))
def test_pixels_are_about_those_of_the_strips(plan, share):
    _, _, grid = plan
    keep_some(grid, share)
    exact = sum(strip.shape[0] * strip.shape[1] for strip in grid.strips())
    # The cuts after 64 scenes and before a last column off the lattice are not counted.
    cuts = grid.rows * (1 + grid.cols // MAX_STRIP_SCENES)
    assert exact - cuts * grid.size[0] * grid.size[1] <= grid.pixels <= exact


def test_raster_without_pixels_is_refused():
    with pytest.raises(RskdError, match="no pixels"):
        SceneGrid.plan(geometry(0, 10), (32, 32), SceneSize(64, "px"), metre)


def test_geometry_bounds_of_north_up_and_south_up():
    assert geometry(10, 5, 2, -2, x0=100, y0=50).bounds == (100, 40, 120, 50)
    assert geometry(10, 5, 2, 2, x0=100, y0=50).bounds == (100, 50, 120, 60)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("600", SceneSize(600, "m")),
        ("600 m", SceneSize(600, "m")),
        ("0.5m", SceneSize(0.5, "m")),
        (" 128px ", SceneSize(128, "px")),
    ],
)
def test_scene_size_is_read(text, size):
    assert SceneSize.parse(text) == size
    assert SceneSize.parse(str(size)) == size


@pytest.mark.parametrize("text", ["", "m", "-5", "0", "1.2.3", "5 km", "nan", "inf"])
def test_no_scene_size_is_refused(text):
    with pytest.raises(RskdError, match="scene size"):
        SceneSize.parse(text)

"""The map of cells, and the polygons of neighbouring cells of one class."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from rskd_qgis.scenes.cells import NONE, CellMap, Cells
from rskd_qgis.scenes.classify import ScenePredictions
from rskd_qgis.scenes.dissolve import dissolve
from rskd_qgis.scenes.grid import RasterGeometry, SceneGrid, SceneSize

CLASSES = 4
GEOMETRY = RasterGeometry(230, 170, 500_000.0, 5_000_000.0, 2.0, -2.0, "")


def one_metre(x: float, y: float) -> tuple[float, float]:
    return 1.0, 1.0


def make_grid(scene: float, overlap: float, geometry: RasterGeometry = GEOMETRY) -> SceneGrid:
    return SceneGrid.plan(geometry, (32, 32), SceneSize(scene, "px"), one_metre, overlap)


def predict(grid: SceneGrid, seed: int, share: float = 1.0) -> list[ScenePredictions]:
    """Random predictions of a grid; a share of its scenes, the others skipped."""
    random = np.random.default_rng(seed)
    made = []
    for strip in grid.strips():
        for part in np.array_split(np.flatnonzero(random.random(len(strip.col_index)) < share), 2):
            made.append(
                ScenePredictions(
                    row_index=strip.row_index,
                    col_index=strip.col_index[part],
                    bounds=strip.bounds[part],
                    valid=np.ones(len(part)),
                    probabilities=random.dirichlet([0.5] * CLASSES, len(part)).astype(np.float32),
                    skipped=0,
                )
            )
    return made


def map_of(grid: SceneGrid, predictions: list[ScenePredictions]) -> Cells:
    cells = CellMap(grid, CLASSES)
    for batch in predictions:
        cells.add(batch)
    return cells.finish()


@settings(max_examples=40)
@given(
    scene=st.floats(25, 300),
    overlap=st.sampled_from([0.0, 0.3, 0.5, 0.8]),
    share=st.sampled_from([0.3, 1.0]),
    seed=st.integers(0, 100),
)
def test_a_cell_is_the_mean_of_what_covers_it_by_area(scene, overlap, share, seed):
    grid = make_grid(scene, overlap)
    predictions = predict(grid, seed, share)
    cells = map_of(grid, predictions)
    bounds = np.concatenate([p.bounds for p in predictions])
    scores = np.concatenate([p.probabilities for p in predictions])
    for row, col in np.ndindex(cells.class_id.shape):
        xs, ys = cells.xs[col : col + 2], cells.ys[row + 1 : row - 1 if row else None : -1]
        width = np.minimum(bounds[:, 2], xs[1]) - np.maximum(bounds[:, 0], xs[0])
        height = np.minimum(bounds[:, 3], ys[1]) - np.maximum(bounds[:, 1], ys[0])
        shared = np.clip(width, 0, None) * np.clip(height, 0, None)
        if shared.sum() < 1e-3:
            assert cells.class_id[row, col] == NONE
            assert cells.confidence[row, col] == 0
        else:
            mean = shared @ scores / shared.sum()
            assert cells.confidence[row, col] == pytest.approx(mean.max(), abs=1e-5)
            assert mean[cells.class_id[row, col]] == pytest.approx(mean.max(), abs=1e-5)


def test_without_overlap_a_cell_is_a_scene():
    grid = make_grid(32, 0.0, RasterGeometry(160, 96, 0.0, 0.0, 1.0, -1.0, ""))
    predictions = predict(grid, 1)
    cells = map_of(grid, predictions)
    scores = np.concatenate([p.probabilities for p in predictions])
    np.testing.assert_array_equal(cells.class_id.ravel(), scores.argmax(axis=1))
    np.testing.assert_allclose(cells.confidence.ravel(), scores.max(axis=1), atol=1e-6)
    assert cells.geometry == RasterGeometry(5, 3, 0.0, 0.0, 32.0, -32.0, "")


@pytest.mark.parametrize("overlap", [0.0, 0.5])
def test_the_cells_cover_the_whole_region(overlap):
    grid = make_grid(50, overlap)
    cells = map_of(grid, predict(grid, 1))
    assert (cells.class_id != NONE).all()
    assert (cells.xs[0], cells.ys[-1], cells.xs[-1], cells.ys[0]) == GEOMETRY.bounds
    assert cells.ground_m2(one_metre).sum() == pytest.approx(460 * 340)


def cells_of(class_id: np.ndarray) -> Cells:
    rows, cols = class_id.shape
    confidence = np.random.default_rng(0).uniform(0.2, 1, class_id.shape).astype(np.float32)
    xs, ys = 10.0 * np.arange(cols + 1.0), -10.0 * np.arange(rows + 1.0)
    xs[-1] -= 4  # the region ends inside the last column
    geometry = RasterGeometry(cols, rows, 0.0, 0.0, 10.0, -10.0, "")
    return Cells(geometry, class_id.astype(np.int16), confidence, xs, ys)


def polygon(rings: list[np.ndarray]) -> shapely.Polygon:
    return shapely.Polygon(rings[0], rings[1:])


def squares(cells: Cells, class_id: int) -> list[shapely.Polygon]:
    return [
        shapely.box(cells.xs[col], cells.ys[row + 1], cells.xs[col + 1], cells.ys[row])
        for row, col in np.argwhere(cells.class_id == class_id)
    ]


@given(
    rows=st.integers(1, 9), cols=st.integers(1, 9), classes=st.integers(1, 4), seed=st.integers(0)
)
def test_patches_are_the_unions_of_neighbours(rows, cols, classes, seed):
    cells = cells_of(np.random.default_rng(seed).integers(NONE, classes, (rows, cols)))
    patches = list(dissolve(cells, one_metre))
    for class_id in range(classes):
        union = shapely.union_all(squares(cells, class_id))
        expected = [part for part in shapely.get_parts(union) if not part.is_empty]
        found = [polygon(p.rings) for p in patches if p.class_id == class_id]
        assert all(one.is_valid for one in found)
        assert len(found) == len(expected)
        assert all(any(one.equals(other) for other in expected) for one in found)
    assert sum(p.cells for p in patches) == (cells.class_id != NONE).sum()
    for patch in patches:
        assert patch.area_m2 == pytest.approx(polygon(patch.rings).area)


def test_a_ring_that_meets_itself_in_a_corner():
    """A loop of one class: it touches itself at a corner, and its hole meets the outside there."""
    class_id = np.array([[1, 0, 0, 0], [0, 1, 1, 0], [0, 1, 1, 0], [0, 0, 0, 0]])
    patches = dissolve(cells_of(class_id), one_metre)
    (loop,) = [polygon(p.rings) for p in patches if (p.class_id, p.cells) == (0, 11)]
    assert loop.is_valid
    assert len(loop.interiors) == 1
    assert loop.area == pytest.approx(4 * 36 * 10 - 100 - 400)


def test_confidence_is_the_mean_by_area():
    cells = cells_of(np.zeros((1, 3)))
    (patch,) = dissolve(cells, one_metre)
    assert patch.confidence == pytest.approx(np.average(cells.confidence[0], weights=[10, 10, 6]))


def test_rings_have_no_vertices_on_straight_sides():
    (patch,) = dissolve(cells_of(np.zeros((4, 6))), one_metre)
    assert [len(ring) for ring in patch.rings] == [5]
    assert patch.rings[0].tolist() == [[0, 0], [0, -40], [56, -40], [56, 0], [0, 0]]


def test_nothing_classified_gives_no_patches():
    assert list(dissolve(cells_of(np.full((2, 2), NONE)), one_metre)) == []


def test_a_long_snake_is_one_patch():
    """Labels have to travel far: as many steps as there are cells in the worst case."""
    class_id = np.full((101, 101), NONE)
    class_id[::2] = 0
    for row in range(1, 101, 2):
        class_id[row, -1 if row % 4 == 1 else 0] = 0
    (patch,) = dissolve(cells_of(class_id), one_metre)
    assert patch.cells == 51 * 101 + 50

from __future__ import annotations

import itertools
import json

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from rskd_qgis.scenes.card import ModelCard
from rskd_qgis.scenes.classify import ScenePredictions
from rskd_qgis.scenes.result import Ground, Summary, columns, fields
from rskd_qgis.scenes.style import UNCERTAIN
from tests.conftest import tiny_card

CARD = ModelCard.from_json(json.dumps(tiny_card()))  # red, green, blue, grey


def predictions(
    probabilities: list[list[float]],
    bounds: list[list[float]] | None = None,
    row: int = 0,
    skipped: int = 0,
) -> ScenePredictions:
    count = len(probabilities)
    if bounds is None:
        bounds = [
            [100.0 * i, -100.0 * row - 100, 100.0 * i + 100, -100.0 * row] for i in range(count)
        ]
    return ScenePredictions(
        row_index=row,
        col_index=np.arange(count),
        bounds=np.array(bounds, float).reshape(-1, 4),
        valid=np.linspace(0.5, 1, count),
        probabilities=np.array(probabilities, np.float32).reshape(-1, 4),
        skipped=skipped,
    )


def metre(x: float, y: float) -> tuple[float, float]:
    return 1.0, 1.0


def test_columns_say_what_the_model_says():
    table = columns([predictions([[0.1, 0.2, 0.7, 0], [0.6, 0.05, 0.3, 0.05]], row=3)], CARD, True)
    assert list(table) == list(fields(CARD, True))
    assert {name: list(column) for name, column in table.items()} == {
        "row_index": [3, 3],
        "col_index": [0, 1],
        "class_id": [2, 0],
        "class_name": ["blue", "red"],
        "confidence": [0.7, 0.6],
        "margin": [0.5, 0.3],
        "class_2": ["green", "blue"],
        "confidence_2": [0.2, 0.3],
        "valid": [0.5, 1],
        "checked_class": [None, None],
        "p_red": [0.1, 0.6],
        "p_green": [0.2, 0.05],
        "p_blue": [0.7, 0.3],
        "p_grey": [0, 0.05],
    }


def test_columns_have_the_kinds_of_the_fields():
    table = columns([predictions([[0.25] * 4])], CARD, False)
    kinds = {int: np.int32, float: np.float64, str: object}
    assert {k: v.dtype for k, v in table.items()} == {
        k: kinds[v] for k, v in fields(CARD, False).items()
    }


def test_the_first_of_equal_classes_is_the_best():
    table = columns([predictions([[0.1, 0.4, 0.1, 0.4]])], CARD, False)
    assert (table["class_name"][0], table["class_2"][0], table["margin"][0]) == ("green", "grey", 0)


def test_columns_of_no_scene():
    assert {len(column) for column in columns([predictions([])], CARD, True).values()} == {0}


@given(st.lists(st.lists(st.floats(0.01, 1), min_size=4, max_size=4), max_size=9))
def test_columns_are_consistent(scores: list[list[float]]):
    batch = predictions([list(np.array(row) / sum(row)) for row in scores])
    table = columns([batch], CARD, True)
    every = np.array([table[f"p_{c.name}"] for c in CARD.classes]).T.reshape(-1, 4)
    np.testing.assert_allclose(every, batch.probabilities, atol=1e-6)
    np.testing.assert_array_equal(table["class_id"], batch.probabilities.argmax(axis=1))
    np.testing.assert_allclose(table["confidence"], every.max(axis=1, initial=0))
    np.testing.assert_allclose(
        table["margin"], table["confidence"] - table["confidence_2"], atol=2e-6
    )
    assert all(first != second for first, second in zip(table["class_name"], table["class_2"]))


def test_summary_counts():
    summary = Summary(CARD, metre, min_confidence=0.5)
    summary.add(predictions([[0.7, 0.1, 0.1, 0.1], [0.1, 0.1, 0.4, 0.4]], skipped=2))
    summary.add(predictions([], row=1, skipped=3))
    summary.add(predictions([[0.9, 0, 0, 0.1]], row=2))
    assert (summary.kept, summary.skipped, summary.uncertain) == (3, 5, 1)
    assert summary.counts.tolist() == [2, 0, 1, 0]
    assert summary.shares() == pytest.approx({"red": 2 / 3, UNCERTAIN: 1 / 3})
    assert summary.shares({"none": 3})["none"] == 0.5
    assert summary.bounds == (0, -300, 200, 0)
    np.testing.assert_allclose(summary.areas(), [2e4, 0, 1e4, 0])


def test_summary_of_nothing():
    summary = Summary(CARD, metre, 0.5)
    assert summary.areas().tolist() == [0, 0, 0, 0]
    assert summary.shares() == {}
    assert summary.bounds is None


def test_ground_that_scenes_share_counts_once():
    red, blue = [1.0, 0, 0, 0], [0, 0, 1.0, 0]
    summary = Summary(CARD, metre, 0.5)
    # Half of each scene is its neighbour's too: 100 + 3 * 50 metres by 100.
    bounds = [[50.0 * i, 0, 50.0 * i + 100, 100] for i in range(4)]
    summary.add(predictions([red, red, red, blue], bounds))
    np.testing.assert_allclose(summary.areas(), [0.75 * 25_000, 0, 0.25 * 25_000, 0])


def test_areas_are_of_the_ground():
    summary = Summary(CARD, lambda x, y: (2.0 if x > 150 else 1.0, 3.0), 0.5)
    summary.add(predictions([[1, 0, 0, 0]]))
    summary.add(predictions([[0, 1, 0, 0]], [[100, 0, 300, 100]], row=5))
    np.testing.assert_allclose(summary.areas(), [1e4 * 3, 2e4 * 6, 0, 0])


def test_areas_are_of_the_ground_wherever_in_a_row_a_scene_is():
    # The ground widens to the east; a row that comes in batches is as large as its scenes are.
    summary = Summary(CARD, lambda x, y: (1 + x / 1e5, 1.0), 0.5)
    boxes = np.array([[100.0 * i, 0, 100.0 * i + 100, 100] for i in range(1000)])
    for part in np.split(boxes, 125):
        summary.add(predictions([[1, 0, 0, 0]] * len(part), part.tolist()))
    np.testing.assert_allclose(summary.areas(), [1e7 * 1.5, 0, 0, 0])


@st.composite
def rows(draw) -> list[np.ndarray]:
    """Boxes (N, 4) row by row from the north, each row in batches of neighbours that may overlap.

    Rows are of one height and may overlap too, several at once, as those of fine grids do.
    """
    integers = st.integers
    height, width = draw(integers(1, 6)), draw(integers(1, 5))
    top, made = 40, []
    for _ in range(draw(integers(1, 8))):
        lefts = sorted(draw(st.sets(integers(0, 15), min_size=1, max_size=9)))
        boxes = np.array([[x, top - height, x + width, top] for x in lefts], float)
        cut = draw(integers(1, len(boxes)))
        made += [part for part in (boxes[:cut], boxes[cut:]) if len(part)]
        top -= draw(integers(1, 8))
    return made


@given(rows())
def test_ground_is_that_of_geometry(batches: list[np.ndarray]):
    ground = Ground(lambda x, y: (2.0, 3.0))
    areas = np.concatenate([ground.add(batch) for batch in batches])
    every = np.concatenate(batches)
    shapes = shapely.box(*every.T)
    np.testing.assert_allclose(areas, 6 * shapely.area(shapes))
    assert ground.covered == pytest.approx(6 * shapely.union_all(shapes).area)
    assert ground.bounds == tuple(shapely.total_bounds(shapes))


@given(rows())
def test_shared_ground_has_the_scale_of_the_first_scene(batches: list[np.ndarray]):
    """Painted square by square, where the scale changes from row to row."""
    ground, painted = Ground(lambda x, y: (1.0 + y, 1.0)), {}
    for batch in batches:
        ground.add(batch)
        for xmin, ymin, xmax, ymax in batch.astype(int).tolist():
            for square in itertools.product(range(xmin, xmax), range(ymin, ymax)):
                painted.setdefault(square, 1 + (ymin + ymax) / 2)
    assert ground.covered == pytest.approx(sum(painted.values()))


def test_what_is_held_does_not_grow_with_the_rows():
    """Half of each scene is its neighbour's, three quarters also the next rows'."""
    ground = Ground(metre)
    lefts = 50.0 * np.arange(200)
    held = []
    for row in range(400):
        y = np.full(200, -25.0 * row)
        row_bounds = np.column_stack([lefts, y - 100, lefts + 100, y])
        for start in range(0, 200, 16):
            ground.add(row_bounds[start : start + 16])
        held.append(len(ground._edges))
    assert held[-1] == held[10] < 200
    assert ground.covered == pytest.approx((199 * 50 + 100) * (399 * 25 + 100))


def test_rows_of_no_grid():
    """Places come as their features do: all that is told of them is each one's area and bounds."""
    random = np.random.default_rng(0)
    ground = Ground(metre)
    corners = random.uniform(0, 1e6, (3000, 2))
    areas = [ground.add(np.array([[x, y, x + 100, y + 100]]))[0] for x, y in corners]
    np.testing.assert_allclose(areas, 1e4)
    assert ground.bounds == (*corners.min(axis=0), *(corners.max(axis=0) + 100))
    assert len(ground._edges) < 300

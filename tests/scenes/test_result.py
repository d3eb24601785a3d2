from __future__ import annotations

import json

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from rskd_qgis.scenes.card import ModelCard
from rskd_qgis.scenes.classify import ScenePredictions
from rskd_qgis.scenes.result import Summary, columns, fields, union_area
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


@st.composite
def boxes(draw) -> np.ndarray:
    """Boxes of one height."""
    height = draw(st.integers(1, 6))
    corners = draw(
        st.lists(
            st.tuples(st.integers(0, 15), st.integers(0, 15), st.integers(1, 6)),
            min_size=1,
            max_size=20,
        )
    )
    return np.array([[x, y, x + width, y + height] for x, y, width in corners], float)


@given(boxes())
def test_union_is_that_of_geometry(some: np.ndarray):
    area = union_area(some, np.ones(len(some)))
    assert area == pytest.approx(shapely.union_all(shapely.box(*some.T)).area)

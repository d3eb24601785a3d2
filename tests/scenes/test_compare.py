"""Two dates side by side, and the from-to table."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rskd_qgis.scenes.card import ModelCard
from rskd_qgis.scenes.classify import ScenePredictions
from rskd_qgis.scenes.compare import FIELDS, TABLE_FIELDS, FromTo, SceneChanges, columns, compare
from rskd_qgis.scenes.style import UNCERTAIN, UNCHANGED
from tests.conftest import tiny_card

CARD = ModelCard.from_json(json.dumps(tiny_card()))  # red, green, blue, grey


def batches(kept: np.ndarray, probabilities: np.ndarray, size: int) -> list[ScenePredictions]:
    """A grid's kept scenes in batches of at most a size; rows without any are an empty batch."""
    made = []
    for row, cols in enumerate(np.flatnonzero(line) for line in kept):
        for part in np.split(cols, range(size, max(1, len(cols)), size)):
            made.append(
                ScenePredictions(
                    row_index=row,
                    col_index=part,
                    bounds=np.column_stack([part, part * 0 - row, part + 1, part * 0 - row + 1.0]),
                    valid=np.full(len(part), 0.5 + 0.01 * row),
                    probabilities=probabilities[row, part].astype(np.float32),
                    skipped=0,
                )
            )
    return made


@given(
    rows=st.integers(1, 4),
    cols=st.integers(1, 6),
    size=st.tuples(st.integers(1, 4), st.integers(1, 4)),
    seed=st.integers(0, 1000),
)
def test_scenes_that_both_dates_have_are_put_together(rows, cols, size, seed):
    random = np.random.default_rng(seed)
    first, second = random.dirichlet([0.5] * 4, (2, rows, cols))
    has_first, has_second = random.random((2, rows, cols)) < 0.7
    found = {}
    before, after = batches(has_first, first, size[0]), batches(has_second, second, size[1])
    for changes in compare(iter(before), iter(after)):
        for i, col in enumerate(changes.col_index):
            assert (changes.row_index, col) not in found
            found[changes.row_index, col] = changes.before[i], changes.after[i]
    expected = [tuple(place) for place in np.argwhere(has_first & has_second).tolist()]
    assert list(found) == expected
    for place, (was, became) in found.items():
        np.testing.assert_allclose(was, first[place], atol=1e-6)
        np.testing.assert_allclose(became, second[place], atol=1e-6)


def changes(before: list[list[float]], after: list[list[float]]) -> SceneChanges:
    count = len(before)
    x = 100.0 * np.arange(count)
    return SceneChanges(
        0,
        np.arange(count),
        np.column_stack([x, x * 0, x + 100, x * 0 + 100]),
        np.ones(count),
        np.array(before, np.float32),
        np.array(after, np.float32),
    )


SAME, OTHER, UNSURE = [0.9, 0.1, 0, 0], [0.2, 0.8, 0, 0], [0.25, 0.25, 0.25, 0.25]


def test_the_columns_of_a_change():
    table = columns(changes([SAME, SAME, UNSURE], [SAME, OTHER, UNSURE]), CARD)
    assert list(table) == list(FIELDS)
    assert table["class_before"] == ["red", "red", "red"]
    assert table["class_after"] == ["red", "green", "red"]
    assert table["changed"] == [0, 1, 0]
    assert table["confidence"] == pytest.approx([0.81, 0.72, 0.0625], abs=1e-6)
    # 1 - (.9 * .9 + .1 * .1), 1 - (.9 * .2 + .1 * .8), 1 - 4 / 16
    assert table["change_probability"] == pytest.approx([0.18, 0.74, 0.75], abs=1e-6)
    assert table["confidence_after"] == pytest.approx([0.9, 0.8, 0.25], abs=1e-6)
    assert {name: type(table[name][0]) for name in FIELDS} == FIELDS


def test_no_scenes_have_no_columns():
    none = changes([SAME], [SAME])
    empty = SceneChanges(0, *(getattr(none, n)[:0] for n in
                              ("col_index", "bounds", "valid", "before", "after")))  # fmt: skip
    assert columns(empty, CARD) == {name: [] for name in FIELDS}


def test_the_from_to_table():
    table = FromTo(CARD, lambda x, y: (2.0, 2.0), 0.8)
    table.add(changes([SAME, SAME, SAME], [OTHER, OTHER, SAME]))
    table.add(changes([OTHER], [SAME]))
    assert table.changed == 3
    rows = table.rows()
    assert [list(row) for row in rows] == [list(TABLE_FIELDS)] * 3
    assert [(r["class_before"], r["class_after"], r["scenes"]) for r in rows] == [
        ("red", "green", 2), ("red", "red", 1), ("green", "red", 1),
    ]  # fmt: skip
    assert [row["share"] for row in rows] == [0.5, 0.25, 0.25]
    assert table.shares() == {UNCHANGED: 0.25, UNCERTAIN: 0.75}
    # The fourth scene lies where the first does: that ground counts once.
    assert sum(row["area_m2"] for row in rows) == pytest.approx(3 * 100 * 100 * 4)
    assert rows[0]["confidence"] == pytest.approx(0.72, abs=1e-6)


def test_an_empty_table_has_no_rows():
    assert FromTo(CARD, lambda x, y: (1.0, 1.0), 0.5).rows() == []

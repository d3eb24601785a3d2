from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rskd_qgis.scenes.classify import ScenePredictions
from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.smooth import smooth

CLASSES = 3


def batches(kept: np.ndarray, probabilities: np.ndarray, size: int = 3) -> list[ScenePredictions]:
    """A grid's predictions in batches; a row without scenes is one empty batch.

    Args:
        kept: bool (rows, cols).
        probabilities: (rows, cols, CLASSES).
        size: scenes in a batch.
    """
    made = []
    for row, cols in enumerate(np.flatnonzero(line) for line in kept):
        for part in np.split(cols, range(size, max(1, len(cols)), size)):
            made.append(
                ScenePredictions(
                    row_index=row,
                    col_index=part,
                    bounds=np.tile([0.0, 0.0, 1.0, 1.0], (len(part), 1)),
                    valid=np.ones(len(part)),
                    probabilities=probabilities[row, part].astype(np.float32),
                    skipped=1,
                )
            )
    return made


def oracle(kept: np.ndarray, probabilities: np.ndarray, weight: float) -> np.ndarray:
    """The same by a plain loop over all scenes."""
    smoothed = probabilities.copy()
    for row, col in np.argwhere(kept):
        near = [
            probabilities[i, j]
            for i in range(max(0, row - 1), min(len(kept), row + 2))
            for j in range(max(0, col - 1), min(len(kept[0]), col + 2))
            if (i, j) != (row, col) and kept[i, j]
        ]
        if near:
            smoothed[row, col] = (1 - weight) * smoothed[row, col] + weight * np.mean(near, axis=0)
    return smoothed


@given(
    rows=st.integers(1, 5),
    cols=st.integers(1, 8),
    share=st.floats(0.2, 1),
    weight=st.floats(0, 1),
    seed=st.integers(0, 1000),
)
def test_every_scene_is_mixed_with_its_neighbours(rows, cols, share, weight, seed):
    random = np.random.default_rng(seed)
    kept = random.random((rows, cols)) < share
    probabilities = random.dirichlet([0.5] * CLASSES, (rows, cols))
    given_batches = batches(kept, probabilities)
    got = list(smooth(iter(given_batches), weight))
    expected = batches(kept, oracle(kept, probabilities, weight))
    assert len(got) == len(given_batches)
    for one, wanted in zip(got, expected):
        assert one.row_index == wanted.row_index
        np.testing.assert_array_equal(one.col_index, wanted.col_index)
        np.testing.assert_allclose(one.probabilities, wanted.probabilities, atol=1e-6)
        np.testing.assert_allclose(one.probabilities.sum(axis=1), 1, atol=1e-5)


def test_a_speck_takes_the_class_of_what_is_around_it():
    probabilities = np.tile([0.9, 0.1, 0.0], (3, 3, 1))
    probabilities[1, 1] = [0.4, 0.6, 0.0]
    kept = np.ones((3, 3), bool)
    smoothed = np.concatenate([b.probabilities for b in smooth(batches(kept, probabilities), 0.5)])
    assert (smoothed.argmax(axis=1) == 0).all()


def test_rows_come_as_soon_as_the_next_one_is_known():
    kept, probabilities = np.ones((4, 2), bool), np.full((4, 2, CLASSES), 1 / CLASSES)
    taken: list[int] = []

    def noted():
        for batch in batches(kept, probabilities):
            taken.append(batch.row_index)
            yield batch

    assert next(smooth(noted(), 0.5)).row_index == 0
    assert taken[-1] <= 2


@pytest.mark.parametrize("weight", [-0.1, 1.1, float("nan")])
def test_an_impossible_weight(weight):
    with pytest.raises(RskdError, match="from 0 to 1"):
        list(smooth([], weight))

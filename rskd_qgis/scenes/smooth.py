"""Smoothing over neighbours: a scene is likely to be what is around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, groupby

from .classify import ScenePredictions
from .errors import RskdError
from .lazy import np


@dataclass(frozen=True, eq=False)
class _Row:
    """The scenes of one row of the grid."""

    index: int
    batches: list[ScenePredictions]
    cols: np.ndarray
    """(N,) int, ascending."""
    probabilities: np.ndarray
    """(N, K) float32."""


def smooth(predictions: Iterable[ScenePredictions], weight: float) -> Iterator[ScenePredictions]:
    """Mix each scene's probabilities with the mean of its up to eight neighbours'.

    A local filter of class probabilities as in Schindler, "An Overview and Comparison of Smooth
    Labeling Methods for Land-Cover Classification", IEEE TGRS 50(11), 2012, section III:
    ``p' = (1 - weight) p + weight mean(p of the neighbours)``. A scene without neighbours stays as
    it is. Three rows are held at a time.

    Args:
        predictions: of a grid, in its order.
        weight: of the neighbours, 0 to 1; 8/9 gives all nine scenes the same.

    Yields:
        The same scenes in the same batches, each row when the next one is known.

    Raises:
        RskdError: no such weight.
    """
    if not 0 <= weight <= 1:
        raise RskdError(
            "A smoothing of {weight:g} is not possible: give a share from 0 to 1.", weight=weight
        )
    rows = (_row(list(batches)) for _, batches in groupby(predictions, lambda p: p.row_index))
    before: _Row | None = None
    current: _Row | None = None
    for after in chain(rows, [None]):
        if current is not None:
            near = [r for r in (before, current, after) if r and abs(r.index - current.index) <= 1]
            mixed = (1 - weight) * current.probabilities + weight * _mean_around(current, near)
            ends = np.cumsum([len(batch.col_index) for batch in current.batches])[:-1]
            for batch, part in zip(current.batches, np.split(mixed, ends)):
                yield replace(batch, probabilities=part)
        before, current = current, after


def _row(batches: list[ScenePredictions]) -> _Row:
    return _Row(
        batches[0].row_index,
        batches,
        np.concatenate([batch.col_index for batch in batches]),
        np.concatenate([batch.probabilities for batch in batches]),
    )


def _mean_around(row: _Row, near: list[_Row]) -> np.ndarray:
    """(N, K): the mean probabilities of each scene's neighbours; its own where it has none."""
    total = np.zeros_like(row.probabilities)
    count = np.zeros((len(row.cols), 1), np.float32)
    for other in near:
        for step in (-1, 0, 1):
            if other is row and step == 0:
                continue
            _, here, there = np.intersect1d(
                row.cols + step, other.cols, assume_unique=True, return_indices=True
            )
            total[here] += other.probabilities[there]
            count[here] += 1
    return np.where(count > 0, total / np.maximum(count, 1), row.probabilities)

"""Two dates of one place: which class became which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .card import ModelCard
from .classify import ScenePredictions
from .grid import Bounds, MetresPerUnit
from .lazy import np
from .result import DECIMALS, Ground, LegendEntries, as_kind
from .style import UNCHANGED

FIELDS: dict[str, type] = {
    "row_index": int,
    "col_index": int,
    "class_before": str,
    "class_after": str,
    "changed": int,
    "confidence": float,
    "change_probability": float,
    "confidence_before": float,
    "confidence_after": float,
    "valid": float,
}
"""Names and types of the columns of the changes, in their order."""

TABLE_FIELDS: dict[str, type] = {
    "class_before": str,
    "class_after": str,
    "scenes": int,
    "share": float,
    "area_m2": float,
    "confidence": float,
}
"""Names and types of the columns of the from-to table, in their order."""


@dataclass(frozen=True, eq=False)
class SceneChanges:
    """Some scenes of one row at two dates; may hold none."""

    row_index: int
    col_index: np.ndarray
    """(N,) int."""
    bounds: np.ndarray
    """(N, 4) float."""
    valid: np.ndarray
    """(N,) float: the lesser share of pixels that have data."""
    before: np.ndarray
    """(N, K) float32: probabilities at the first date."""
    after: np.ndarray
    """(N, K) float32: probabilities at the second date."""

    @property
    def classes(self) -> tuple[np.ndarray, np.ndarray]:
        """(N,) int each: the class before and the class after."""
        return self.before.argmax(axis=1), self.after.argmax(axis=1)

    @property
    def confidence(self) -> np.ndarray:
        """(N,) float: the probability that both classes are right.

        As for all of post-classification comparison the errors at the two dates are taken to be
        independent (Singh, "Digital change detection techniques using remotely-sensed data",
        IJRS 10(6), 1989): it is the product of the two.
        """
        return self.before.max(axis=1).astype(np.float64) * self.after.max(axis=1)

    @property
    def change_probability(self) -> np.ndarray:
        """(N,) float: the probability that the classes differ, whichever they are."""
        return np.clip(1 - (self.before.astype(np.float64) * self.after).sum(axis=1), 0, 1)


def compare(
    before: Iterable[ScenePredictions], after: Iterable[ScenePredictions]
) -> Iterator[SceneChanges]:
    """Put the scenes of two dates together; those that one date lacks are left out.

    Args:
        before: of a grid, in its order.
        after: of the same grid's scenes, in the same order.

    Yields:
        One SceneChanges a batch of ``before``.
    """
    later = iter(after)
    waiting: dict[tuple[int, int], tuple[np.ndarray, float]] = {}
    reached = (-1, -1)
    for batch in before:
        keys = [(batch.row_index, col) for col in batch.col_index.tolist()]
        while keys and reached < keys[-1]:
            found = next(later, None)
            if found is None:
                break
            for col, one, share in zip(found.col_index.tolist(), found.probabilities, found.valid):
                reached = found.row_index, col
                waiting[reached] = one, float(share)
        both = [i for i, key in enumerate(keys) if key in waiting]
        matches = [waiting[keys[i]] for i in both]
        if keys:
            waiting = {key: value for key, value in waiting.items() if key > keys[-1]}
        yield SceneChanges(
            batch.row_index,
            batch.col_index[both],
            batch.bounds[both],
            np.minimum(batch.valid[both], [share for _, share in matches]),
            batch.probabilities[both],
            np.array([one for one, _ in matches], np.float32).reshape(
                batch.probabilities[both].shape
            ),
        )


def columns(changes: SceneChanges, card: ModelCard) -> dict[str, list]:
    """The columns of some scenes, as FIELDS names them."""
    names = np.array([scene_class.name for scene_class in card.classes], dtype=object)
    first, second = changes.classes
    values = [
        np.full(len(first), changes.row_index),
        changes.col_index,
        names[first],
        names[second],
        (first != second).astype(int),
        changes.confidence,
        changes.change_probability,
        changes.before.max(axis=1, initial=0),
        changes.after.max(axis=1, initial=0),
        changes.valid,
    ]
    return {
        name: as_kind(kind, column).tolist() for (name, kind), column in zip(FIELDS.items(), values)
    }


class FromTo:
    """How much of which class became which; fed with the changes as they come.

    Args:
        card: of the model.
        metres_per_unit: of the raster, for areas on the ground.
        min_confidence: below it a change is uncertain.
    """

    scenes: np.ndarray
    """(K, K) int: class before, class after."""

    def __init__(
        self, card: ModelCard, metres_per_unit: MetresPerUnit, min_confidence: float
    ) -> None:
        classes = len(card.classes)
        self._card = card
        self._ground = Ground(metres_per_unit)
        self._entries = LegendEntries(card, min_confidence)
        self.scenes = np.zeros((classes, classes), int)
        self._m2 = np.zeros((classes, classes))
        self._confidence = np.zeros((classes, classes))

    def add(self, changes: SceneChanges) -> None:
        """Count some scenes of one row."""
        if not len(changes.col_index):
            return
        pair = changes.classes
        np.add.at(self.scenes, pair, 1)
        np.add.at(self._m2, pair, self._ground.add(changes.bounds))
        np.add.at(self._confidence, pair, changes.confidence)
        changed = pair[0] != pair[1]
        self._entries.add(pair[1][changed], changes.confidence[changed])

    @property
    def bounds(self) -> Bounds | None:
        """Of all scenes, in their CRS; None where there are none."""
        return self._ground.bounds

    def shares(self) -> dict[str, float]:
        """What the entries of the legend have of the scenes: ``LegendEntries.shares``."""
        return self._entries.shares({UNCHANGED: int(np.trace(self.scenes))})

    @property
    def changed(self) -> int:
        """How many scenes have another class than before."""
        return int(self.scenes.sum() - np.trace(self.scenes))

    def rows(self) -> list[dict[str, Any]]:
        """The table, as TABLE_FIELDS names its columns: pairs that occur, the most frequent first.

        Where scenes overlap the ground counts once: see ``Summary.areas``.
        """
        total = self.scenes.sum()
        m2 = self._m2 / self._m2.sum() * self._ground.covered if total else self._m2
        pairs = sorted(np.argwhere(self.scenes).tolist(), key=lambda ij: -self.scenes[tuple(ij)])
        return [
            {
                "class_before": self._card.classes[i].name,
                "class_after": self._card.classes[j].name,
                "scenes": int(self.scenes[i, j]),
                "share": round(float(self.scenes[i, j] / total), DECIMALS),
                "area_m2": round(float(m2[i, j]), 1),
                "confidence": round(float(self._confidence[i, j] / self.scenes[i, j]), DECIMALS),
            }
            for i, j in pairs
        ]

"""Scenes that look like others: ranked by the cosine of the model's embeddings."""

from __future__ import annotations

from dataclasses import dataclass

from .card import ModelCard
from .classify import ScenePredictions
from .lazy import np
from .result import as_kind

FIELDS: dict[str, type] = {
    "rank": int,
    "similarity": float,
    "reference": int,
    "row_index": int,
    "col_index": int,
    "class_name": str,
    "confidence": float,
    "valid": float,
}
"""Names and types of the columns of the ranked scenes, in their order."""


@dataclass(frozen=True, eq=False)
class Ranked:
    """Scenes, the most similar first."""

    bounds: np.ndarray
    """(N, 4) float."""
    columns: dict[str, list]
    """As FIELDS names them, but for the rank; ``reference`` is the place among the references."""


class Ranking:
    """Keeps the scenes that are most similar to any of some references.

    The similarity of two scenes is the cosine of the angle between their embeddings, from -1 to 1.

    Args:
        references: (R, D) float: embeddings.
        card: of the model.
        limit: how many scenes to keep; 0 for all.
    """

    def __init__(self, references: np.ndarray, card: ModelCard, limit: int) -> None:
        self._references = _unit(references)
        self._card = card
        self._limit = limit
        self._kept: list[tuple[np.ndarray, ...]] = []
        self._count = 0

    def add(self, predictions: ScenePredictions) -> None:
        """Take in some scenes with their features."""
        if predictions.features is None:
            return
        cosines = _unit(predictions.features) @ self._references.T
        self._kept.append(
            (
                cosines.max(axis=1),
                cosines.argmax(axis=1),
                np.full(len(cosines), predictions.row_index),
                predictions.col_index,
                predictions.probabilities.argmax(axis=1),
                predictions.probabilities.max(axis=1),
                predictions.valid,
                predictions.bounds,
            )
        )
        self._count += len(cosines)
        # Sorted once in a while: what is held never grows beyond twice the limit and a batch.
        if self._limit and self._count > 2 * self._limit:
            self._prune()

    def ranked(self) -> Ranked:
        """The scenes kept; of equal ones the earlier first."""
        if not self._kept:
            return Ranked(np.empty((0, 4)), {name: [] for name in FIELDS if name != "rank"})
        self._prune()
        *values, bounds = self._kept[0]
        names = np.array([scene_class.name for scene_class in self._card.classes], dtype=object)
        values[4] = names[values[4]]
        kinds = list(FIELDS.items())[1:]
        return Ranked(
            bounds,
            {name: as_kind(kind, column).tolist() for (name, kind), column in zip(kinds, values)},
        )

    def _prune(self) -> None:
        columns = [np.concatenate(parts) for parts in zip(*self._kept)]
        order = np.argsort(-columns[0], kind="stable")[: self._limit or None]
        self._kept = [tuple(column[order] for column in columns)]
        self._count = len(order)


def _unit(vectors: np.ndarray) -> np.ndarray:
    """Vectors (N, D) of length 1; a null vector stays null."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / np.where(lengths > 0, lengths, 1)

"""The result layer: its columns, and the summary of a run. One place for shell and plugin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from .card import ModelCard
from .grid import Bounds, MetresPerUnit, bounds_of
from .lazy import np
from .style import CHECKED, UNCERTAIN

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from .classify import ScenePredictions

BLOCK = 8192
"""Scenes that are written at once: what it costs to begin is spread over them."""
STRETCH = 64
"""Scenes of a row that share one scale of the ground: to ask for it takes as long as a scene."""
DECIMALS = 6
"""To which probabilities are rounded: finer than any model is exact, and short to read."""


def fields(card: ModelCard, probabilities: bool) -> dict[str, type]:
    """Names and types (int, float or str) of the result layer's columns, in their order.

    The last ones but the probabilities: what the model says is never overwritten. The class that a
    person gives has a column of its own, empty at first, which can stand for the reference or the
    labels wherever these are asked for; features without one are left out there.
    """
    names: dict[str, type] = {
        "row_index": int,
        "col_index": int,
        "class_id": int,
        "class_name": str,
        "confidence": float,
        "margin": float,
        "class_2": str,
        "confidence_2": float,
        "valid": float,
        CHECKED: str,
    }
    if probabilities:
        names.update({f"p_{scene_class.name}": float for scene_class in card.classes})
    return names


def columns(
    batches: Sequence[ScenePredictions], card: ModelCard, probabilities: bool
) -> dict[str, np.ndarray]:
    """The columns of some scenes, as `fields` names them: arrays of N int32, float64 or str.

    Args:
        batches: one or more.
        card: of the model.
        probabilities: whether each class gets a column.
    """
    scores = np.concatenate([batch.probabilities for batch in batches]).astype(np.float64)
    names = np.array([scene_class.name for scene_class in card.classes], dtype=object)
    scene = np.arange(len(scores))
    # The first of equal classes is the best, and the first of the others the second.
    best = scores.argmax(axis=1)
    others = scores.copy()
    others[scene, best] = -1
    second = others.argmax(axis=1)
    confidence, confidence_2 = scores[scene, best], scores[scene, second]
    values = [
        np.repeat([batch.row_index for batch in batches], [len(b.col_index) for b in batches]),
        np.concatenate([batch.col_index for batch in batches]),
        best,
        names[best],
        confidence,
        confidence - confidence_2,
        names[second],
        confidence_2,
        np.concatenate([batch.valid for batch in batches]),
        np.full(len(scores), None, object),
        *scores.T,
    ]
    kinds = fields(card, probabilities)
    return {name: as_kind(kind, column) for (name, kind), column in zip(kinds.items(), values)}


def as_kind(kind: type, column: np.ndarray) -> np.ndarray:
    """A column of a result as int32, as float64 with so many DECIMALS, or as str."""
    if kind is float:
        return np.round(np.asarray(column, np.float64), DECIMALS)
    return np.asarray(column, np.int32 if kind is int else object)


def blocks(batches: Iterable[ScenePredictions]) -> Iterator[list[ScenePredictions]]:
    """Batches put together, so that BLOCK scenes or a few more are written at once."""
    block: list[ScenePredictions] = []
    scenes = 0
    for batch in batches:
        block.append(batch)
        scenes += len(batch.bounds)
        if scenes >= BLOCK:
            yield block
            block, scenes = [], 0
    if scenes:
        yield block


class Summary:
    """What a run has found so far; fed with the pipeline's predictions as they come.

    Args:
        card: of the model.
        metres_per_unit: of the raster, for areas on the ground.
        min_confidence: below it a scene is uncertain.
    """

    kept: int
    """Scenes classified."""
    skipped: int
    """Scenes left out for want of data."""
    counts: np.ndarray
    """(classes,) int: scenes of each class."""

    def __init__(
        self, card: ModelCard, metres_per_unit: MetresPerUnit, min_confidence: float
    ) -> None:
        self.kept = self.skipped = 0
        self.counts = np.zeros(len(card.classes), int)
        self._scene_m2 = np.zeros(len(card.classes))
        self._ground = Ground(metres_per_unit)
        self._entries = LegendEntries(card, min_confidence)
        # Scenes of one row whose ground is not measured yet: their classes and bounds.
        self._row_index = -1
        self._row: list[tuple[np.ndarray, np.ndarray]] = []

    def add(self, predictions: ScenePredictions) -> None:
        """Count some scenes of one row."""
        self.skipped += predictions.skipped
        bounds = predictions.bounds
        if not len(bounds):
            return
        best = predictions.probabilities.argmax(axis=1)
        self.kept += len(best)
        self._entries.add(best, predictions.probabilities.max(axis=1))
        self.counts += np.bincount(best, minlength=len(self.counts))
        waiting = sum(len(classes) for classes, _ in self._row)
        if predictions.row_index != self._row_index or waiting >= STRETCH:
            self._measure()
        self._row_index = predictions.row_index
        self._row.append((best, bounds))

    def _measure(self) -> None:
        """Count the ground of the scenes that wait for it."""
        if self._row:
            best, bounds = (np.concatenate(parts) for parts in zip(*self._row))
            self._row.clear()
            m2 = self._ground.add(bounds)
            self._scene_m2 += np.bincount(best, weights=m2, minlength=len(self._scene_m2))

    @property
    def uncertain(self) -> int:
        """Scenes classified with less than the least confidence."""
        return int(self._entries.weights[-1])

    @property
    def bounds(self) -> Bounds | None:
        """Of all scenes, in their CRS; None where there are none."""
        self._measure()
        return self._ground.bounds

    def shares(self, others: Mapping[str, float] | None = None) -> dict[str, float]:
        """What the entries of the legend have of the scenes: ``LegendEntries.shares``."""
        return self._entries.shares(others)

    def areas(self) -> np.ndarray:
        """(classes,) float: ground area of each class in square metres.

        Where scenes overlap the ground counts once: a class has as much of the covered ground as it
        has of the scenes' summed areas.
        """
        if not self.kept:
            return self._scene_m2
        self._measure()
        return self._scene_m2 / self._scene_m2.sum() * self._ground.covered


class LegendEntries:
    """How much of a layer is shown as which class, or as uncertain.

    Args:
        card: of the model.
        min_confidence: below it a scene is uncertain.
    """

    weights: np.ndarray
    """(classes + 1,) float: of what is shown as each class, then of what is uncertain."""

    def __init__(self, card: ModelCard, min_confidence: float) -> None:
        self._names = [*(scene_class.name for scene_class in card.classes), UNCERTAIN]
        self._min_confidence = min_confidence
        self.weights = np.zeros(len(self._names))

    def add(self, class_id: ArrayLike, confidence: ArrayLike, weights: ArrayLike = 1.0) -> None:
        """Count some features.

        Args:
            class_id: (N,) int, or the one of a single feature.
            confidence: (N,).
            weights: (N,) what each counts, such as its area.
        """
        rounded = np.round(np.asarray(confidence), DECIMALS)  # as the layer has them
        certain = rounded >= self._min_confidence
        np.add.at(self.weights, np.where(certain, class_id, len(self._names) - 1), weights)

    def shares(self, others: Mapping[str, float] | None = None) -> dict[str, float]:
        """Class that is shown, or UNCERTAIN -> its share of all, 0 to 1; only what occurs.

        Args:
            others: further entries of the legend, and their weights.
        """
        entries = {**dict(zip(self._names, self.weights.tolist())), **(others or {})}
        total = sum(entries.values())
        return {name: weight / total for name, weight in entries.items() if weight}


class Ground:
    """The ground that scenes cover, in square metres; of a row, not of all, is it known where.

    Args:
        metres_per_unit: of the scenes' CRS.
    """

    bounds: Bounds | None
    """Of all scenes together, in their CRS; None where there are none."""
    covered: float
    """The area of all of them together.

    Where scenes overlap it counts once, at the scale of the first, if rows come from the north to
    the south as those of a grid do.
    """

    def __init__(self, metres_per_unit: MetresPerUnit) -> None:
        self._metres_per_unit = metres_per_unit
        self.bounds = None
        self.covered = 0.0
        self._top = np.inf
        # How far to the south the ground is covered along each stretch from one edge to the next.
        self._edges = np.array([-np.inf, np.inf])
        self._reached = np.array([np.inf])

    def add(self, bounds: np.ndarray) -> np.ndarray:
        """Add scenes of one row, of bounds (N, 4); gives the area (N,) of each."""
        boxes = _merge_row(bounds)
        known = [] if self.bounds is None else [self.bounds]
        self.bounds = bounds_of(np.array([*known, *boxes]))
        self._begin(boxes[0, 3])
        m2_per_unit2 = [np.prod(self._metres_per_unit(*(b[:2] + b[2:]) / 2)) for b in boxes]
        self.covered += sum(float(w) * self._cover(*box) for w, box in zip(m2_per_unit2, boxes))
        width, height = (bounds[:, 2:] - bounds[:, :2]).T
        return width * height * np.mean(m2_per_unit2)

    def _begin(self, top: float) -> None:
        """Forget of the rows before what no row from this one on can overlap."""
        if top == self._top:
            return
        # A row to the north of the one before it is of no grid: what was there is not known.
        self._reached[(self._reached >= top) | (top > self._top)] = np.inf
        self._top = top
        ends = np.append(self._reached[1:] != self._reached[:-1], True)
        self._reached = self._reached[ends]
        self._edges = self._edges[np.insert(ends, 0, True)]

    def _cover(self, xmin: float, ymin: float, xmax: float, ymax: float) -> float:
        """Cover a box; gives the area, in the CRS's units, that was not covered yet."""
        stretch = slice(self._split(xmin), self._split(xmax))
        reached = self._reached[stretch]
        added = np.clip(np.minimum(reached, ymax) - ymin, 0, None)
        self._reached[stretch] = np.minimum(reached, ymin)
        return float(added @ np.diff(self._edges)[stretch])

    def _split(self, x: float) -> int:
        """Make x an edge, where it is none yet; gives its place."""
        place = int(np.searchsorted(self._edges, x))
        if self._edges[place] != x:
            self._edges = np.insert(self._edges, place, x)
            self._reached = np.insert(self._reached, place, self._reached[place - 1])
        return place


def _merge_row(bounds: np.ndarray) -> np.ndarray:
    """Boxes of one row from left to right, those that touch or overlap merged into one."""
    starts = np.flatnonzero(np.r_[True, bounds[1:, 0] > bounds[:-1, 2]])
    ends = np.r_[starts[1:] - 1, len(bounds) - 1]
    return np.column_stack([bounds[starts, :2], bounds[ends, 2:]])

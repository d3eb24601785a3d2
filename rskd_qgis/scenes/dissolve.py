"""Neighbouring cells of one class as one polygon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from .card import ModelCard
from .cells import NONE, Cells
from .grid import MetresPerUnit
from .lazy import np
from .result import DECIMALS

FIELDS: dict[str, type] = {
    "class_id": int,
    "class_name": str,
    "confidence": float,
    "area_m2": float,
    "count": int,
}
"""Names and types of the columns of patches, in their order."""

_Vertex = tuple[int, int]
"""(row, col) of a corner where cells meet."""


@dataclass(frozen=True, eq=False)
class Patch:
    """Cells of one class that are connected by their sides."""

    class_id: int
    cells: int
    """How many."""
    area_m2: float
    """On the ground."""
    confidence: float
    """Mean of the cells', weighed with their area."""
    rings: list[np.ndarray]
    """Closed (M, 2) in the CRS: the outline, then the holes."""


def values(patch: Patch, card: ModelCard) -> list[object]:
    """A patch's columns, as FIELDS names them."""
    name = card.classes[patch.class_id].name
    confidence, area = round(patch.confidence, DECIMALS), round(patch.area_m2, 1)
    return [patch.class_id, name, confidence, area, patch.cells]


def dissolve(cells: Cells, metres_per_unit: MetresPerUnit) -> Iterator[Patch]:
    """Join neighbouring cells of one class, from the upper left on.

    Args:
        cells: the map.
        metres_per_unit: of its CRS, for areas on the ground.
    """
    labels = _connected(cells.class_id)
    known = labels >= 0
    if not known.any():
        return
    flat = labels[known]
    area = cells.ground_m2(metres_per_unit)[known]
    count = np.bincount(flat)
    areas = np.bincount(flat, weights=area)
    confidence = np.bincount(flat, weights=area * cells.confidence[known]) / areas
    _, first = np.unique(flat, return_index=True)
    class_ids = cells.class_id[known][first]
    rings = _rings(labels)
    for label, class_id in enumerate(class_ids):
        yield Patch(
            int(class_id),
            int(count[label]),
            float(areas[label]),
            float(confidence[label]),
            [np.column_stack([cells.xs[r[:, 1]], cells.ys[r[:, 0]]]) for r in rings[label]],
        )


def _connected(class_id: np.ndarray) -> np.ndarray:
    """Components of equal cells that share sides, numbered in their order; NONE where none is.

    Each cell takes the least number in its reach, and the numbers point on to lesser ones, as in
    Shiloach and Vishkin, "An O(log n) parallel connectivity algorithm", J. Algorithms 3(1), 1982.
    """
    index = np.arange(class_id.size).reshape(class_id.shape)
    beside = (class_id[:, 1:] == class_id[:, :-1]) & (class_id[:, 1:] != NONE)
    below = (class_id[1:] == class_id[:-1]) & (class_id[1:] != NONE)
    one = np.concatenate([index[:, :-1][beside], index[:-1][below]])
    other = np.concatenate([index[:, 1:][beside], index[1:][below]])
    least = index.ravel().copy()
    while (least[one] != least[other]).any():
        low = np.minimum(least[one], least[other])
        np.minimum.at(least, least[one], low)
        np.minimum.at(least, least[other], low)
        while (least[least] != least).any():
            least = least[least]
    labels = np.full(class_id.size, NONE)
    known = class_id.ravel() != NONE
    labels[known] = np.unique(least[known], return_inverse=True)[1]
    return labels.reshape(class_id.shape)


def _rings(labels: np.ndarray) -> dict[int, list[np.ndarray]]:
    """Label -> its closed rings of vertices (M, 2) as row and column, the outline first."""
    ahead = _edges(labels)
    rings: dict[int, list[np.ndarray]] = defaultdict(list)
    # What starts at a vertex is met from above and from the left, an outline before its holes.
    for (label, start), ends in ahead.items():
        if ends:
            rings[label].append(np.array(_ring(ahead, label, start)))
    return rings


def _edges(labels: np.ndarray) -> dict[tuple[int, _Vertex], list[_Vertex]]:
    """(label, vertex) -> where the sides of its cells lead from there, cells at their left.

    From the upper left on, row by row.
    """
    padded = np.pad(labels, 1, constant_values=NONE)
    inside = padded[1:-1, 1:-1]
    # Of a cell at (row, col), seen with rows downwards: side -> its start and its end.
    sides = {
        (0, -1): ((0, 0), (1, 0)),
        (1, 0): ((1, 0), (1, 1)),
        (0, 1): ((1, 1), (0, 1)),
        (-1, 0): ((0, 1), (0, 0)),
    }
    found = []
    for (down, right), (start, end) in sides.items():
        rows, cols = inside.shape
        top, left = 1 + down, 1 + right
        beyond = padded[top:, left:][:rows, :cols]
        row, col = np.nonzero((inside != NONE) & (inside != beyond))
        found.append(
            np.stack(
                [row + start[0], col + start[1], row + end[0], col + end[1], inside[row, col]],
                axis=1,
            )
        )
    edges = np.concatenate(found)
    edges = edges[np.lexsort([edges[:, 1], edges[:, 0]])]
    ahead: dict[tuple[int, _Vertex], list[_Vertex]] = defaultdict(list)
    for row, col, next_row, next_col, label in edges.tolist():
        ahead[label, (row, col)].append((next_row, next_col))
    return ahead


def _ring(
    ahead: dict[tuple[int, _Vertex], list[_Vertex]], label: int, start: _Vertex
) -> list[_Vertex]:
    """Take the sides of one ring, without the vertices where it goes straight on.

    Where two cells of a patch meet in a corner only, it turns right: to the other cell. So holes
    and outline touch there, and no ring touches itself.
    """
    ring, vertex = [start], ahead[label, start].pop()
    step = vertex[0] - start[0], vertex[1] - start[1]
    while vertex != start:
        ends = ahead[label, vertex]
        right = vertex[0] + step[1], vertex[1] - step[0]
        following = ends.pop(ends.index(right) if right in ends else 0)
        new_step = following[0] - vertex[0], following[1] - vertex[1]
        if new_step != step:
            ring.append(vertex)
        vertex, step = following, new_step
    return [*ring, start]

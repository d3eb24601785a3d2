"""The result as a map: one class for each piece of ground, also where scenes overlap."""

from __future__ import annotations

from dataclasses import dataclass

from .classify import ScenePredictions
from .grid import MetresPerUnit, RasterGeometry, SceneGrid
from .lazy import np

NONE = -1
"""The class of a cell that no scene covers."""

_LEAST_SHARE = 1e-6
"""Raster pixels along an axis that a cell and a scene share by rounding alone."""


@dataclass(frozen=True, eq=False)
class Cells:
    """The class of each cell of a grid; see ``SceneGrid.cells``."""

    geometry: RasterGeometry
    class_id: np.ndarray
    """(rows, cols) int16; NONE where no scene is."""
    confidence: np.ndarray
    """(rows, cols) float32: probability of the class, 0 where no scene is."""
    xs: np.ndarray
    """(cols + 1,) float: where columns meet, in the CRS; the last one ends with the region."""
    ys: np.ndarray
    """(rows + 1,) float: where rows meet."""

    def ground_m2(self, metres_per_unit: MetresPerUnit) -> np.ndarray:
        """(rows, cols) float: ground area of each cell, as far as it lies in the region.

        The scale is taken in the middle of each row.
        """
        x = (self.xs[0] + self.xs[-1]) / 2
        middles = (self.ys[:-1] + self.ys[1:]) / 2
        scale = np.array([np.prod(metres_per_unit(x, y)) for y in middles.tolist()])
        return np.outer(np.abs(np.diff(self.ys)) * scale, np.abs(np.diff(self.xs)))


class CellMap:
    """Gathers the cells of a grid; fed with the pipeline's predictions as they come.

    A cell's probabilities are the mean of those of the scenes that cover it, each weighed with the
    area that it shares with the cell. Probabilities are held for the rows that are not complete;
    of all others the class and the confidence, six bytes a cell.

    Args:
        grid: of the predictions.
        classes: how many the model knows.
    """

    def __init__(self, grid: SceneGrid, classes: int) -> None:
        self._grid = grid
        self._across, self._down = grid.across.cells(), grid.down.cells()
        self._spans = grid.down.spans()
        shape = len(self._down) - 1, len(self._across) - 1
        self._class_id = np.full(shape, NONE, np.int16)
        self._confidence = np.zeros(shape, np.float32)
        self._open: dict[int, np.ndarray] = {}
        self._classes = classes

    def add(self, predictions: ScenePredictions) -> None:
        """Add some scenes of one row; rows come in the grid's order."""
        span = self._spans[predictions.row_index]
        for row in [row for row in self._open if self._down[row + 1] <= span[0]]:
            self._complete(row)
        if not len(predictions.col_index):
            return
        spans = self._grid.across.spans()[predictions.col_index]
        cols, widths = _shared(self._across, spans)
        rows, heights = _shared(self._down, span[None])
        scores = np.column_stack([predictions.probabilities, np.ones(len(spans), np.float32)])
        sums = widths @ scores
        for row, height in zip(range(rows.start, rows.stop), heights[:, 0]):
            if row not in self._open:
                self._open[row] = np.zeros((len(self._across) - 1, self._classes + 1))
            self._open[row][cols] += height * sums

    def finish(self) -> Cells:
        """The map; nothing can be added afterwards."""
        for row in list(self._open):
            self._complete(row)
        geometry = self._grid.geometry
        return Cells(
            self._grid.cells,
            self._class_id,
            self._confidence,
            geometry.x0 + geometry.dx * self._across,
            geometry.y0 + geometry.dy * self._down,
        )

    def _complete(self, row: int) -> None:
        sums = self._open.pop(row)
        weights = sums[:, -1]
        covered = weights > 0
        scores = sums[covered, :-1] / weights[covered, None]
        self._class_id[row, covered] = scores.argmax(axis=1)
        self._confidence[row, covered] = scores.max(axis=1)


def _shared(edges: np.ndarray, spans: np.ndarray) -> tuple[slice, np.ndarray]:
    """The cells that some spans touch, and the length that each shares with each span.

    Args:
        edges: (cells + 1,) ascending.
        spans: (N, 2) start and end, ascending.

    Returns:
        cells: the range of cells.
        shared: (cells in the range, N).
    """
    first = max(0, int(np.searchsorted(edges, spans[0, 0], side="right")) - 1)
    stop = int(np.searchsorted(edges[:-1], spans[-1, 1], side="left"))
    starts, ends = edges[first:stop, None], edges[1:][first:stop, None]
    shared = np.minimum(ends, spans[:, 1]) - np.maximum(starts, spans[:, 0])
    return slice(first, stop), np.where(shared > _LEAST_SHARE, shared, 0)

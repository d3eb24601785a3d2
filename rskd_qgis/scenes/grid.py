"""The scene grid: which window of a raster is which scene. Pure geometry, numpy only."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from .errors import RskdError
from .lazy import np

Bounds = tuple[float, float, float, float]
"""xmin, ymin, xmax, ymax in the raster's CRS."""

MetresPerUnit = Callable[[float, float], tuple[float, float]]
"""(x, y) in a CRS -> ground metres per CRS unit along x and along y at that place."""

Mask = Callable[["np.ndarray"], "np.ndarray"]
"""Bounds (N, 4) -> bool (N,): which of these boxes overlap the area of interest."""


MAX_OVERLAP = 0.95
MIN_SCENE_PIXELS = 8
"""Raster pixels a side under which a scene shows nothing."""

MAX_ENLARGED = 2.0
"""Model pixels a side of a raster pixel above which scenes are more blurred than in training."""

MAX_STRIP_SCENES = 64
"""Longer runs are cut, so that memory does not grow with the raster's width."""

MAX_SCENES = 100_000_000
"""More are taken for a mistake in the extent or the scene size; each one needs a byte."""

_EPSILON = 1e-6
"""Raster pixels that floating point may be off by."""

_MASK_MARGIN = 1e-3
"""Share of a scene by which its box shrinks before a mask sees it: touching is not overlap."""


def bounds_of(boxes: np.ndarray) -> Bounds | None:
    """The bounds of boxes (N, 4) together; None where there are none."""
    if not len(boxes):
        return None
    west, south = boxes[:, :2].min(axis=0).tolist()
    east, north = boxes[:, 2:].max(axis=0).tolist()
    return west, south, east, north


@dataclass(frozen=True)
class Window:
    """A rectangle in raster pixels; may be fractional."""

    col: float
    row: float
    width: float
    height: float


@dataclass(frozen=True)
class RasterGeometry:
    """Where a raster lies: size in pixels and an unrotated affine transform to its CRS.

    Sources give it north up, row 0 in the north and column 0 in the west, whatever the file has.
    """

    width: int
    height: int
    x0: float
    """CRS x of the outer corner of pixel (0, 0)."""
    y0: float
    """CRS y of the outer corner of pixel (0, 0)."""
    dx: float
    """CRS units per column."""
    dy: float
    """CRS units per row: negative in a north-up raster."""
    crs: str
    """WKT."""

    @property
    def bounds(self) -> Bounds:
        """Bounds of the whole raster."""
        xs = (self.x0, self.x0 + self.width * self.dx)
        ys = (self.y0, self.y0 + self.height * self.dy)
        return min(xs), min(ys), max(xs), max(ys)


@dataclass(frozen=True)
class SceneSize:
    """How large one scene is: in ground metres ("m") or in raster pixels ("px") a side."""

    value: float
    unit: str

    def __post_init__(self) -> None:
        if not (math.isfinite(self.value) and self.value > 0):
            raise RskdError(
                "A scene size of {value:g} is not possible: give one above 0.", value=self.value
            )
        if self.unit not in ("m", "px"):
            raise RskdError(
                'The scene size unit "{unit}" is not known: use "m" or "px".', unit=self.unit
            )

    @classmethod
    def parse(cls, text: str) -> SceneSize:
        """Read "600", "600 m" or "128px"; metres where no unit is given.

        Raises:
            RskdError: the text is no scene size.
        """
        match = re.fullmatch(r"\s*([0-9.]+(?:[eE][+-]?[0-9]+)?)\s*(m|px)?\s*", text)
        try:
            return cls(float(match[1]), match[2] or "m") if match else cls(math.nan, "m")
        except (ValueError, RskdError):
            raise RskdError(
                '"{text}" is no scene size: write metres such as 600, or pixels such as 128px.',
                text=text,
            ) from None

    def __str__(self) -> str:
        return f"{self.value:g} {self.unit}"


@dataclass(frozen=True, eq=False)
class Strip:
    """A run of neighbouring scenes of one grid row: the unit of reading.

    Of the pixels that a source reads for ``window`` and ``shape``, scene ``i`` has the columns from
    ``offsets[i]`` on, as many as the model's input is wide.
    """

    row_index: int
    col_index: np.ndarray
    """(N,) int."""
    window: Window
    """Raster pixels to read; always inside the raster."""
    shape: tuple[int, int]
    """(height, width) in model pixels of what is read."""
    offsets: np.ndarray
    """(N,) int: first model column of each scene."""
    bounds: np.ndarray
    """(N, 4) float: xmin, ymin, xmax, ymax in the CRS, clipped to the raster."""


class RasterSource(Protocol):
    """Where pixels come from."""

    name: str
    geometry: RasterGeometry
    band_count: int
    reads_in_thread: bool
    """False: ``read`` must be called on the thread that the source was made for."""

    def metres_per_unit(self, x: float, y: float) -> tuple[float, float]:
        """Ground metres per CRS unit along x and along y at a place of the raster's CRS."""
        ...

    def read(self, window: Window, shape: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
        """Read a window, resampled: averaged when shrinking, bilinear when enlarging.

        Returns:
            pixels: uint8 (bands, height, width), 0 where there is no data.
            valid: bool (height, width), True where there is data.

        Raises:
            RskdError: the pixels can't be read.
        """
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


@dataclass(frozen=True)
class _Axis:
    """The scenes along one axis of the raster, in raster pixels."""

    limit: int
    """Pixels of the raster."""
    start: float
    stop: float
    """Of the region that scenes cover."""
    factor: float
    """Raster pixels per model pixel."""
    size: int
    """Model pixels of a scene."""
    step: int
    """Model pixels from one scene to the next."""

    @classmethod
    def plan(cls, limit: int, start: int, stop: int, scene: float, size: int, step: int) -> _Axis:
        # A scene within a pixel of the input's size is taken to have it. That spares resampling,
        # which GDAL would leave out by itself for a single scene (its window has, cut to whole
        # pixels, the size that is asked for) but not for a strip: their pixels would differ.
        factor = 1.0 if abs(scene - size) < 1 else scene / size
        scene = factor * size
        if stop - start <= scene:
            first = max(0.0, min(start, limit - scene))
            return cls(limit, first, min(first + scene, limit), factor, size, step)
        return cls(limit, start, stop, factor, size, step)

    @property
    def scene(self) -> float:
        """Raster pixels of a scene."""
        return self.factor * self.size

    @property
    def count(self) -> int:
        beyond = (self.stop - self.start - self.scene - _EPSILON) / (self.step * self.factor)
        return 1 + max(0, math.ceil(beyond))

    @property
    def on_lattice(self) -> bool:
        """Whether the last scene, flush with the end, is a whole number of steps from the first."""
        last = self.start + (self.count - 1) * self.step * self.factor
        return last + self.scene - self.stop < _EPSILON

    def spans(self) -> np.ndarray:
        """(count, 2): where each scene starts and ends, clipped to the raster."""
        first = np.arange(self.count) * self.step
        spans = self.start + self.factor * np.stack([first, first + self.size], axis=1)
        if self.count > 1:
            spans[-1] = self.stop - self.scene, self.stop
        return np.clip(spans, 0, self.limit)

    def cells(self) -> np.ndarray:
        """(cells + 1,): where the cells, one step long, meet; the last ends with the region."""
        side = self.step * self.factor
        count = max(1, math.ceil((self.stop - self.start - _EPSILON) / side))
        return np.append(self.start + side * np.arange(count), self.stop)

    def pixels(self, scenes: int) -> int:
        """Model pixels of a run of neighbours; less than a scene where the raster is smaller."""
        available = max(1, round((self.stop - self.start) / self.factor))
        return min(self.size, available) + (scenes - 1) * self.step


@dataclass(frozen=True, eq=False)
class SceneGrid:
    """All scenes of a raster, or of the part that an extent and a mask leave. Made by ``plan``."""

    geometry: RasterGeometry
    size: tuple[int, int]
    """(height, width) of the model's input, in model pixels."""
    ground_size_m: tuple[float, float]
    """(y, x) of one scene on the ground, at the centre of the region."""
    down: _Axis
    across: _Axis
    kept: np.ndarray
    """bool (rows, cols): the scenes that overlap the mask."""

    @classmethod
    def plan(
        cls,
        geometry: RasterGeometry,
        size: tuple[int, int],
        scene: SceneSize,
        metres_per_unit: MetresPerUnit,
        overlap: float = 0.0,
        extent: Bounds | None = None,
        mask: Mask | None = None,
    ) -> SceneGrid:
        """Lay scenes over a raster.

        The region, which is the extent's part of the raster in whole pixels, is covered to its last
        pixel: the last row and column end flush with it. Where it is smaller than a scene there is
        one scene, moved to lie inside the raster, and clipped where the raster itself is smaller.

        Args:
            geometry: the raster.
            size: (height, width) of the model's input.
            scene: the side of a scene; on the ground it is square in any CRS.
            metres_per_unit: of the raster's CRS; asked once, for the centre of the region.
            overlap: share of a scene that its neighbour covers too, 0 to 0.95.
            extent: where to lay scenes; the whole raster where it is None.
            mask: the scenes to keep; all where it is None.

        Raises:
            RskdError: these can't be had together; the message says which and why.
        """
        if geometry.width < 1 or geometry.height < 1:
            raise RskdError("The raster has no pixels: choose another one.")
        if not 0 <= overlap <= MAX_OVERLAP:
            raise RskdError(
                "An overlap of {overlap:g} is not possible: give a share from 0 to {limit}.",
                overlap=overlap,
                limit=MAX_OVERLAP,
            )
        cols, rows = _region(geometry, extent)
        x = geometry.x0 + geometry.dx * (cols[0] + cols[1]) / 2
        y = geometry.y0 + geometry.dy * (rows[0] + rows[1]) / 2
        metres_x, metres_y = metres_per_unit(x, y)
        pixel_m = metres_y * abs(geometry.dy), metres_x * abs(geometry.dx)
        pixels = [scene.value if scene.unit == "px" else scene.value / side for side in pixel_m]
        if min(pixels) < MIN_SCENE_PIXELS:
            least = MIN_SCENE_PIXELS * (max(pixel_m) if scene.unit == "m" else 1)
            raise RskdError(
                "A scene of {scene} is only {pixels:.3g} pixels of this raster: "
                "give a scene size of at least {least}.",
                scene=scene,
                pixels=min(pixels),
                least=SceneSize(math.ceil(least), scene.unit),
            )
        steps = [max(1, round(side * (1 - overlap))) for side in size]
        down = _Axis.plan(geometry.height, *rows, pixels[0], size[0], steps[0])
        across = _Axis.plan(geometry.width, *cols, pixels[1], size[1], steps[1])
        if down.count * across.count > MAX_SCENES:
            raise RskdError(
                "This would be {count:,} scenes, and RSKD stops at "
                "{limit:,}: choose a smaller extent, larger scenes or less overlap.",
                count=down.count * across.count,
                limit=MAX_SCENES,
            )
        grid = cls(
            geometry,
            size,
            (down.scene * pixel_m[0], across.scene * pixel_m[1]),
            down,
            across,
            np.ones((down.count, across.count), bool),
        )
        if mask is not None:
            grid = grid.masked(mask)
            if not grid.kept.any():
                raise RskdError(
                    "The mask overlaps no scene: choose one that lies on the raster, in the extent."
                )
        return grid

    def masked(self, mask: Mask) -> SceneGrid:
        """The grid of which only the scenes are kept that overlap a mask; may keep none."""
        kept = self.kept.copy()
        for row in range(self.rows):
            kept[row] &= mask(self._bounds(row, slice(None), margin=_MASK_MARGIN))
        return replace(self, kept=kept)

    @property
    def rows(self) -> int:
        """Rows of scenes, those that the mask leaves out included."""
        return self.down.count

    @property
    def cols(self) -> int:
        """Columns of scenes, those that the mask leaves out included."""
        return self.across.count

    @property
    def metres_per_pixel(self) -> tuple[float, float]:
        """(y, x): ground metres of a model pixel."""
        return self.ground_size_m[0] / self.size[0], self.ground_size_m[1] / self.size[1]

    @property
    def enlarged(self) -> float:
        """How many model pixels a side a raster pixel becomes."""
        return 1 / min(self.down.factor, self.across.factor)

    @property
    def cells(self) -> RasterGeometry:
        """The region as a raster of cells, one step of the grid long: a map of the result.

        Without overlap a cell is a scene. The last row and column may reach beyond the region.
        """
        geometry, down, across = self.geometry, self.down, self.across
        return RasterGeometry(
            len(across.cells()) - 1,
            len(down.cells()) - 1,
            geometry.x0 + geometry.dx * across.start,
            geometry.y0 + geometry.dy * down.start,
            geometry.dx * across.step * across.factor,
            geometry.dy * down.step * down.factor,
            geometry.crs,
        )

    def __len__(self) -> int:
        """The scenes that the mask keeps."""
        return int(self.kept.sum())

    @property
    def pixels(self) -> int:
        """About how many model pixels the strips hold; counted without walking them."""
        left = np.pad(self.kept[:, :-1], ((0, 0), (1, 0)))
        runs = np.count_nonzero(self.kept & ~left)
        width = runs * self.across.pixels(1) + (len(self) - runs) * self.across.step
        return self.down.pixels(1) * width

    def strips(self) -> Iterator[Strip]:
        """The kept scenes, row by row from the left, in runs of neighbours."""
        for row in range(self.rows):
            for run in self._runs(np.flatnonzero(self.kept[row])):
                yield self._strip(row, run)

    def _runs(self, cols: np.ndarray) -> Iterator[np.ndarray]:
        """Cut columns where they are no neighbours on the lattice of model pixels."""
        breaks = np.flatnonzero(np.diff(cols) > 1) + 1
        if not self.across.on_lattice:
            breaks = np.union1d(breaks, np.flatnonzero(cols == self.cols - 1))
        for run in np.split(cols, breaks):
            for start in range(0, len(run), MAX_STRIP_SCENES):
                stop = start + MAX_STRIP_SCENES
                yield run[start:stop]

    def _strip(self, row: int, cols: np.ndarray) -> Strip:
        top, bottom = self.down.spans()[row]
        spans = self.across.spans()[cols]
        left, right = spans[0, 0], spans[-1, 1]
        return Strip(
            row_index=row,
            col_index=cols,
            window=Window(left, top, right - left, bottom - top),
            shape=(self.down.pixels(1), self.across.pixels(len(cols))),
            offsets=(cols - cols[0]) * self.across.step,
            bounds=self._bounds(row, cols),
        )

    def _bounds(self, row: int, cols: np.ndarray | slice, margin: float = 0.0) -> np.ndarray:
        """(N, 4): the scenes' bounds in the CRS, each side moved inward by a share of the scene."""
        geometry = self.geometry
        inward = np.array([margin, -margin])
        xs = geometry.x0 + geometry.dx * (self.across.spans()[cols] + inward * self.across.scene)
        ys = geometry.y0 + geometry.dy * (self.down.spans()[row] + inward * self.down.scene)
        return np.stack(
            [
                xs.min(axis=1),
                np.full(len(xs), ys.min()),
                xs.max(axis=1),
                np.full(len(xs), ys.max()),
            ],
            axis=1,
        )


def _region(
    geometry: RasterGeometry, extent: Bounds | None
) -> tuple[tuple[int, int], tuple[int, int]]:
    """The extent's part of the raster, outward to whole pixels: (first, end) column and row."""
    if extent is None:
        return (0, geometry.width), (0, geometry.height)
    xmin, ymin, xmax, ymax = extent
    if not (xmin < xmax and ymin < ymax):
        raise RskdError(
            "The extent {extent} is empty: give xmin,ymin,xmax,ymax with xmin below xmax "
            "and ymin below ymax.",
            extent=_text(extent),
        )
    west, south, east, north = geometry.bounds
    if xmin >= east or xmax <= west or ymin >= north or ymax <= south:
        raise RskdError(
            "The extent {extent} lies off the raster, whose own is "
            "{bounds}: give one that overlaps it, in the raster's CRS.",
            extent=_text(extent),
            bounds=_text(geometry.bounds),
        )
    return (
        _pixels(
            (xmin - geometry.x0) / geometry.dx, (xmax - geometry.x0) / geometry.dx, geometry.width
        ),
        _pixels(
            (ymin - geometry.y0) / geometry.dy, (ymax - geometry.y0) / geometry.dy, geometry.height
        ),
    )


def _pixels(one: float, other: float, limit: int) -> tuple[int, int]:
    """Whole pixels that hold an interval, inside the raster and at least one."""
    first = min(max(0, math.floor(min(one, other) + _EPSILON)), limit - 1)
    return first, max(first + 1, min(limit, math.ceil(max(one, other) - _EPSILON)))


def _text(bounds: Bounds) -> str:
    return "(" + ", ".join(f"{value:.10g}" for value in bounds) + ")"

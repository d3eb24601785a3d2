"""The scene grid: which window of a raster is which scene. Pure geometry, numpy only."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Callable, Protocol, Tuple

import numpy as np

from .errors import RskdError

Bounds = Tuple[float, float, float, float]
"""xmin, ymin, xmax, ymax in the raster's CRS."""

MetresPerUnit = Callable[[float, float], Tuple[float, float]]
"""(x, y) in a CRS -> ground metres per CRS unit along x and along y at that place."""

Mask = Callable[[np.ndarray], np.ndarray]
"""Bounds (N, 4) -> bool (N,): which of these boxes overlap the area of interest."""


@dataclass(frozen=True)
class Window:
    """A rectangle in raster pixels; may be fractional."""

    col: float
    row: float
    width: float
    height: float


@dataclass(frozen=True)
class RasterGeometry:
    """Where a raster lies: size in pixels and an unrotated affine transform to its CRS."""

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
            raise RskdError(f"A scene size of {self.value:g} is not possible: give one above 0.")
        if self.unit not in ("m", "px"):
            raise RskdError(f'The scene size unit "{self.unit}" is not known: use "m" or "px".')

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
                f'"{text}" is no scene size: write metres such as 600, or pixels such as 128px.'
            ) from None

    def __str__(self) -> str:
        return f"{self.value:g} {self.unit}"


@dataclass(frozen=True, eq=False)
class Strip:
    """A run of neighbouring scenes of one grid row: the unit of reading.

    Scene ``i`` of the strip is ``pixels[:, :, offsets[i] : offsets[i] + model_width]`` of what a source
    reads for ``window`` and ``shape``.
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

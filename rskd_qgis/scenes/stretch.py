"""From any number type to the 8 bits of a model: one linear stretch for the whole raster."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from .errors import RskdError
from .lazy import np

PERCENTILES = 2, 98


@dataclass(frozen=True)
class Stretch:
    """Maps ``low`` to 0 and ``high`` to 255, band by band; what lies beyond is clipped."""

    low: tuple[float, ...]
    high: tuple[float, ...]

    @classmethod
    def parse(
        cls,
        text: str | Stretch,
        bands: int,
        dtype: np.dtype,
        sample: Callable[[], tuple[np.ndarray, np.ndarray]],
    ) -> Stretch:
        """Fix the stretch of a raster before its first scene is read.

        Args:
            text: "MIN,MAX" for all bands; "none", values are taken as they are; "percentile", 2 to
                98 % of each band; "auto", none for 8 bits and percentile for any other type. A
                stretch that was found before is taken as it is.
            bands: how many bands are used.
            dtype: of the raster.
            sample: called only for percentiles; gives the bands (bands, h, w) of a small version of
                the raster and which of these values are data, bool of the same shape.

        Raises:
            RskdError: the text is none of these, or the sample holds no data.
        """
        if isinstance(text, Stretch):
            return text
        if text == "auto":
            text = "none" if dtype == np.uint8 else "percentile"
        if text == "none":
            return cls((0.0,) * bands, (255.0,) * bands)
        if text == "percentile":
            return cls.percentile(*sample())
        try:
            low, high = (float(part) for part in text.split(","))
        except ValueError:
            low, high = 0.0, 0.0
        if not (np.isfinite([low, high]).all() and low < high):
            raise RskdError(
                '"{text}" is no stretch: write auto, none, percentile, or MIN,MAX with MIN < MAX.',
                text=text,
            )
        return cls((low,) * bands, (high,) * bands)

    @classmethod
    def percentile(cls, values: np.ndarray, valid: np.ndarray) -> Stretch:
        """2 to 98 % of each band's data.

        Args:
            values: (bands, h, w).
            valid: bool (bands, h, w): which of the values are data.

        Raises:
            RskdError: a band holds no data.
        """
        if not valid.any(axis=(1, 2)).all():
            raise RskdError("A band of the raster holds no data at all: choose other bands.")
        ends = [np.percentile(band[data], PERCENTILES) for band, data in zip(values, valid)]
        return cls(tuple(float(low) for low, _ in ends), tuple(float(high) for _, high in ends))

    def apply(self, values: np.ndarray) -> np.ndarray:
        """Stretch (bands, h, w) of any real type to uint8; NaN becomes 0.

        8-bit values that need no stretch come back as they are, not copied.
        """
        if values.dtype == np.uint8 and set(zip(self.low, self.high)) == {(0.0, 255.0)}:
            return values
        levels = np.empty(values.shape, np.uint8)
        for band, out, low, high in zip(values, levels, self.low, self.high):
            if values.dtype.itemsize <= 2 and values.dtype.kind in "iu":
                bits = band.view(f"u{values.dtype.itemsize}")
                np.take(_table(low, high, values.dtype), bits, mode="wrap", out=out)
            else:
                _stretch(band, low, high, out)
        return levels


@lru_cache(maxsize=16)
def _table(low: float, high: float, dtype: np.dtype) -> np.ndarray:
    """The level of every number that a type of 8 or 16 bits can hold, in the order of its bits."""
    bits = np.arange(1 << 8 * dtype.itemsize, dtype=f"u{dtype.itemsize}")
    levels = np.empty((1, len(bits)), np.uint8)
    _stretch(bits.view(dtype)[None], low, high, levels)
    return levels[0]


def _stretch(values: np.ndarray, low: float, high: float, out: np.ndarray) -> None:
    """Write the levels of values (h, w): row by row, so that each step finds them in the cache."""
    # float32 holds 16 bits exactly; wider types are taken down from their low end in their own.
    wide = np.result_type(values.dtype, np.float32)
    scale = np.float32(255 / (high - low) if high > low else 0)
    # NumPy compares with a row of one number four times as fast as with the number itself.
    black, white = np.zeros(out.shape[1], np.float32), np.full(out.shape[1], 255, np.float32)
    for row, levels_of_row in zip(values, out):
        levels = np.subtract(row, low, dtype=wide).astype(np.float32, copy=False)
        levels *= scale
        levels += np.float32(0.5)
        np.fmax(levels, black, out=levels)  # which makes NaN black too
        np.minimum(levels, white, out=levels)
        levels_of_row[...] = levels

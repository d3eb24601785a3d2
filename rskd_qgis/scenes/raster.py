"""Pixels from raster files, by rasterio."""

from __future__ import annotations

import math
import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

import rasterio
from rasterio.crs import CRS
from rasterio.enums import MaskFlags, Resampling
from rasterio.errors import CRSError, NotGeoreferencedWarning, RasterioError
from rasterio.io import MemoryFile
from rasterio.warp import transform as transform_points
from rasterio.windows import Window as RasterioWindow

from . import remote
from .errors import RskdError
from .grid import RasterGeometry, Window
from .lazy import np
from .stretch import Stretch

SAMPLE_SIDE = 1024
"""Pixels a side of the small version of a raster that a stretch is taken from."""

SAMPLE_ROWS = 32
"""Of these pixels, how many rows are read at a time."""

CACHE = 64 * 2**20, 160 * 2**20, 2**30
"""Bytes of decoded blocks that GDAL may keep: the least, the most for two rows of blocks, and the
most for one; by itself it takes a share of the machine's memory, whatever the raster needs."""

GEOCENTRIC = "EPSG:4978"

# A scene must have the same pixels wherever its strip begins, so two habits of GDAL are avoided.
# First, its "average" leaves out the parts of pixels that lie across the window's edge. "bilinear"
# weighs them with a triangle as wide as the scale asks: true bilinear when enlarging, an average
# without aliases when shrinking.
RESAMPLING = Resampling.bilinear

# Second, a window that has, rounded to whole pixels, the size that is asked for is copied, not
# resampled, and a narrow window is sooner so than a wide one. So an overview is used only where it
# is this much finer than asked; at the raster's own scale the grid sees to it.
FINER = 1.25


MARGIN = 4
"""Pixels around a window that its resampling may look at, and more."""


class Composed(Protocol):
    """A raster that no file holds, see ``mosaic``."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    @property
    def overviews(self) -> tuple[int, ...]:
        """Decimation factors."""
        ...

    @property
    def files(self) -> list[str]:
        """What it is made of."""
        ...

    def xml(self, decimation: int = 1) -> str:
        """What GDAL opens in the place of a file; plain text, whose paths hold anywhere."""
        ...


@dataclass(frozen=True)
class Opening:
    """All that it takes to open a RasterioSource again, in another process too."""

    raster: str | Composed
    bands: tuple[int, ...]
    band_names: tuple[str, ...]
    stretch: Stretch

    def open(self) -> RasterioSource:
        """The same source once more.

        Raises:
            RskdError: as RasterioSource.
        """
        return RasterioSource(
            self.raster, self.bands, band_names=self.band_names, stretch=self.stretch
        )


class RasterioSource:
    """A raster file that rasterio reads: a RasterSource.

    Values are those that the file's scale and offset give, as QGIS shows them.

    Args:
        path: a file, or anything else that GDAL opens; or a mosaic.
        bands: the band numbers to read, from 1, in the model's order; a band may come twice. None:
            the bands whose colours the file gives these names, else its first ones.
        band_names: what the model wants, one name a band.
        stretch: how values become 8 bits; see ``Stretch.parse``.
        sampling: called while percentiles are looked for, with the share of the raster that has
            been read, 0 at first; where it returns False the search is given up.

    Raises:
        RskdError: no raster, no CRS, rotated, without the bands wanted, no real numbers, or
            given up.
    """

    reads_in_thread = True

    def __init__(
        self,
        path: Path | str | Composed,
        bands: Sequence[int] | None = None,
        *,
        band_names: Sequence[str] = ("red", "green", "blue"),
        stretch: str | Stretch = "auto",
        sampling: Callable[[float], bool] = lambda share: True,
    ) -> None:
        self._raster = str(path) if isinstance(path, Path) else path
        self.name = Path(self._raster).stem if isinstance(self._raster, str) else self._raster.name
        self._path = self._raster if isinstance(self._raster, str) else self.name
        self._sampling = sampling
        self._levels: dict[int, rasterio.DatasetReader] = {}
        self._dataset = self._open()
        try:
            self.geometry = raster_geometry(self._path, self._dataset)
            self._mirrored = self._dataset.transform.e > 0, self._dataset.transform.a < 0
            self._bands = _bands(self._path, self._dataset, bands, band_names)
            self.band_count = len(self._bands)
            self._mask_bands = _mask_bands(self._dataset, self._bands)
            self._dtype = _dtype(self._path, self._dataset, self._bands)
            self._scaling = _scaling(self._dataset, self._bands)
            if self._scaling is not None:
                self._dtype = np.result_type(self._dtype, np.float32)
            self.stretch = Stretch.parse(stretch, self.band_count, self._dtype, self._sample)
            self.opening = Opening(
                self._raster, tuple(self._bands), tuple(band_names), self.stretch
            )
        except BaseException:
            self.close()
            raise

    @property
    def files(self) -> list[str]:
        """What GDAL has opened: the raster, what lies beside it, and what it is composed of."""
        if isinstance(self._raster, str):
            return list(self._dataset.files)
        return self._raster.files

    def metres_per_unit(self, x: float, y: float) -> tuple[float, float]:
        """Ground metres per CRS unit along x and along y, measured over a few pixels.

        Raises:
            RskdError: the CRS can't be related to the ground.
        """
        steps = 4 * abs(self.geometry.dx), 4 * abs(self.geometry.dy)
        ((metres_x, metres_y),) = ground_scale(self._dataset.crs, np.array([[x, y]]), *steps)
        if not (0 < metres_x < np.inf and 0 < metres_y < np.inf):
            raise RskdError(
                "The CRS of {path} can't be related to metres on the ground at "
                "({x:.10g}, {y:.10g}): assign the CRS that the raster really has.",
                path=self._path,
                x=x,
                y=y,
            )
        return float(metres_x), float(metres_y)

    def read(self, window: Window, shape: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
        """Read a window, resampled.

        Returns:
            pixels: uint8 (bands, height, width), 0 where there is no data.
            valid: bool (height, width), True where any of the bands has data.

        Raises:
            RskdError: the file can't be read there.
        """
        level = self._level(min(window.height / shape[0], window.width / shape[1]))
        scale_x, scale_y = level.width / self.geometry.width, level.height / self.geometry.height
        row, col = window.row, window.col
        if self._mirrored[0]:
            row = max(0.0, self.geometry.height - row - window.height)
        if self._mirrored[1]:
            col = max(0.0, self.geometry.width - col - window.width)
        part = RasterioWindow(
            col * scale_x, row * scale_y, window.width * scale_x, window.height * scale_y
        )
        values, valid = self._read(level, shape, RESAMPLING, part)
        pixels = self.stretch.apply(values)
        any_valid = valid.any(axis=0)
        if not any_valid.all():
            pixels *= any_valid
        rows, cols = (slice(None, None, -1 if mirrored else 1) for mirrored in self._mirrored)
        return pixels[:, rows, cols], any_valid[rows, cols]

    def rows_at_once(self, window: Window, shape: tuple[int, int]) -> float:
        """How many rows of the raster its file keeps together, where a window is read."""
        level = self._level(min(window.height / shape[0], window.width / shape[1]))
        return max(rows for rows, _ in level.block_shapes) * self.geometry.height / level.height

    def close(self) -> None:
        """Close the file."""
        for dataset in (self._dataset, *self._levels.values()):
            dataset.close()

    def _level(self, factor: float) -> rasterio.DatasetReader:
        """The coarsest overview fit for shrinking by a factor, else the raster without any."""
        decimations = self._overviews()
        if not decimations:
            return self._dataset
        level = max((d for d in decimations if d * FINER <= factor), default=1)
        if level not in self._levels:
            self._levels[level] = self._open(level)
        return self._levels[level]

    def _overviews(self) -> Sequence[int]:
        """Their decimation factors."""
        if isinstance(self._raster, str):
            return self._dataset.overviews(self._bands[0])
        return self._raster.overviews

    def _open(self, decimation: int | None = None) -> rasterio.DatasetReader:
        """The raster as it is, or one of its overviews; 1 for the raster without them."""
        if not isinstance(self._raster, str):
            return open_raster(self._raster.xml(decimation or 1))
        if decimation is None:
            return open_raster(self._raster)
        number = self._overviews().index(decimation) if decimation > 1 else None
        level = "NONE" if number is None else f"{number}only"
        return open_raster(self._raster, OVERVIEW_LEVEL=level)

    def _sample(self) -> tuple[np.ndarray, np.ndarray]:
        """The whole raster, small: values (bands, h, w) and which of them are data."""
        scale = min(1.0, SAMPLE_SIDE / max(self.geometry.width, self.geometry.height))
        height = max(1, round(self.geometry.height * scale))
        width = max(1, round(self.geometry.width * scale))
        # Of a file GDAL takes an overview by itself.
        level = self._dataset if isinstance(self._raster, str) else self._level(1 / scale)
        step = level.height / height
        parts = []
        for row in range(0, height, SAMPLE_ROWS):
            if not self._sampling(row / height):
                raise RskdError(
                    "The run was canceled while the range of {path} was looked for.",
                    path=self._path,
                )
            rows = min(SAMPLE_ROWS, height - row)
            window = RasterioWindow(0, row * step, level.width, rows * step)
            parts.append(self._read(level, (rows, width), Resampling.nearest, window))
        values, valid = (np.concatenate(rows, axis=1) for rows in zip(*parts))
        return values, np.broadcast_to(valid, values.shape)

    def _read(
        self,
        dataset: rasterio.DatasetReader,
        shape: tuple[int, int],
        resampling: Resampling,
        window: RasterioWindow,
    ) -> tuple[np.ndarray, np.ndarray]:
        """Values (bands, h, w), rows as in the file; what is data: (bands, h, w) or (1, h, w)."""
        return remote.patiently(
            dataset.name, partial(self._read_once, dataset, shape, resampling, window)
        )

    def _read_once(
        self,
        dataset: rasterio.DatasetReader,
        shape: tuple[int, int],
        resampling: Resampling,
        window: RasterioWindow,
    ) -> tuple[np.ndarray, np.ndarray]:
        # Of a mosaic GDAL would enlarge each tile by itself, and leave seams.
        joined = not isinstance(self._raster, str) and _enlarges(window, shape)
        try:
            with (
                rasterio.Env(
                    GDAL_CACHEMAX=_cache(dataset, self._dtype), **remote.options(dataset.name)
                ),
                _part(dataset, window) if joined else nullcontext((dataset, window)) as source,
            ):
                part, where = source
                values = part.read(
                    self._bands,
                    out_shape=(self.band_count, *shape),
                    out_dtype=self._dtype,
                    window=where,
                    resampling=resampling,
                )
                if self._mask_bands:
                    masks = part.read_masks(
                        self._mask_bands,
                        out_shape=(len(self._mask_bands), *shape),
                        window=where,
                        resampling=resampling,
                    )
                    valid = masks >= 128
                else:
                    valid = np.ones((1, *shape), bool)
        except RasterioError as error:
            if remote.is_remote(dataset.name):
                raise RskdError(
                    "The server does not send all of {path} ({reason}): check the connection and"
                    " try again later.",
                    path=self._path,
                    reason=_reason(error),
                ) from error
            raise RskdError(
                "{path} can't be read to its end: it may be damaged or cut short, so get it "
                "again ({reason}).",
                path=self._path,
                reason=_reason(error),
            ) from error
        if self._scaling is not None:
            scales, offsets = self._scaling
            values = (values * scales + offsets).astype(self._dtype)
        if values.dtype.kind == "f":
            valid = valid & np.isfinite(values)
        return values, valid


def _enlarges(window: RasterioWindow, shape: tuple[int, int]) -> bool:
    """Whether GDAL, which counts whole pixels, takes a window to be resampled without shrinking."""
    return shape[0] >= int(window.height) or shape[1] >= int(window.width)


@contextmanager
def _part(
    dataset: rasterio.DatasetReader, window: RasterioWindow
) -> Iterator[tuple[rasterio.DatasetReader, RasterioWindow]]:
    """The pixels of a window, and of some around it, as a raster in memory; where it lies there."""
    left, top = (max(0, int(start) - MARGIN) for start in (window.col_off, window.row_off))
    right = min(dataset.width, math.ceil(window.col_off + window.width) + MARGIN)
    bottom = min(dataset.height, math.ceil(window.row_off + window.height) + MARGIN)
    whole = RasterioWindow(left, top, right - left, bottom - top)
    with MemoryFile() as file:
        with (
            rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True),
            file.open(
                driver="GTiff",
                width=whole.width,
                height=whole.height,
                count=dataset.count,
                dtype=dataset.dtypes[0],
                nodata=dataset.nodata,
                transform=dataset.transform,
            ) as copy,
        ):
            copy.colorinterp = dataset.colorinterp
            copy.write(dataset.read(window=whole))
            if copy.mask_flag_enums != dataset.mask_flag_enums:  # it has a mask of its own
                copy.write_mask(dataset.read_masks(1, window=whole))
        with file.open() as part:
            yield (
                part,
                RasterioWindow(
                    window.col_off - left, window.row_off - top, window.width, window.height
                ),
            )


def _cache(dataset: rasterio.DatasetReader, dtype: np.dtype) -> int:
    """Bytes that keep two rows of blocks: as many as a strip meets that is no higher than one.

    Of a wide raster one and a bit: blocks are unpacked again only where a strip meets two.
    """
    height = max(rows for rows, _ in dataset.block_shapes)
    row = height * dataset.width * dataset.count * dtype.itemsize
    least, most_of_two, most_of_one = CACHE
    return max(least, min(2 * row, most_of_two), min(row * 9 // 8, most_of_one))


def open_raster(path: str, **options: str) -> rasterio.DatasetReader:
    """Open a file.

    Args:
        path: anything that GDAL opens.
        options: GDAL's open options.

    Raises:
        RskdError: it is no raster, or rasterio can't look up any CRS.
    """
    try:
        with rasterio.Env():  # without it GDAL writes what it has to say to the terminal
            CRS.from_string(GEOCENTRIC)
    except CRSError as error:
        raise RskdError(
            "rasterio finds the coordinate reference systems of another program, since PROJ_LIB or "
            "PROJ_DATA is set: unset both and start again ({reason}).",
            reason=_reason(error),
        ) from None
    try:
        with warnings.catch_warnings(), rasterio.Env(**remote.options(path)):
            warnings.simplefilter(
                "ignore", NotGeoreferencedWarning
            )  # refused by name, see raster_geometry
            # Not with GDAL_NUM_THREADS: within QGIS, what its threads can't read comes as black
            # pixels, and without an error.
            dataset = rasterio.open(remote.gdal_name(path), **options)
            remote.check_references(path, dataset.files)
            return dataset
    except RasterioError as error:
        if remote.is_remote(path):
            raise RskdError(
                "{path} can't be opened as a raster on a server: check the address, the connection"
                " and whether you may read it ({reason}).",
                path=path,
                reason=_reason(error),
            ) from error
        if not path.startswith(("/vsi", "<")) and not os.path.exists(path):
            raise RskdError("There is no file {path}: check the path.", path=path) from None
        raise RskdError(
            "{path} can't be opened as a raster: it may be another kind of file, or damaged "
            "({reason}).",
            path=path,
            reason=_reason(error),
        ) from error


def ground_scale(crs: CRS, points: np.ndarray, step_x: float, step_y: float) -> np.ndarray:
    """Ground metres per unit of a CRS along x and along y (N, 2), measured over two steps.

    Args:
        crs: of the points.
        points: (N, 2).
        step_x: in units of the CRS.
        step_y: the same along y.

    Returns:
        NaN where the CRS can't be related to the ground.
    """
    x, y = points.T
    xs = np.concatenate([x - step_x, x + step_x, x, x])
    ys = np.concatenate([y, y, y - step_y, y + step_y])
    try:
        found = transform_points(crs, GEOCENTRIC, xs, ys, np.zeros(len(xs)))
    except Exception:  # GDAL's errors, for which rasterio exports no class
        found = np.full((3, len(xs)), np.nan)
    west, east, south, north = np.asarray(found, float).reshape(3, 4, -1).transpose(1, 2, 0)
    along_x = np.linalg.norm(east - west, axis=1) / (2 * step_x)
    along_y = np.linalg.norm(north - south, axis=1) / (2 * step_y)
    return np.stack([along_x, along_y], axis=1)


def raster_geometry(path: str, dataset: rasterio.DatasetReader) -> RasterGeometry:
    """Where the raster lies, north up even where the file is not."""
    if not dataset.crs:
        raise RskdError(
            "{path} has no coordinate reference system: assign one, for example with gdal_edit.py "
            "-a_srs or QGIS's Assign projection.",
            path=path,
        )
    affine = dataset.transform
    if abs(affine.b) > 1e-6 * abs(affine.a) or abs(affine.d) > 1e-6 * abs(affine.e):
        raise RskdError(
            "{path} is rotated: warp it north up first, with gdalwarp or QGIS's Warp (reproject).",
            path=path,
        )
    return RasterGeometry(
        dataset.width,
        dataset.height,
        affine.c + min(0, affine.a * dataset.width),
        affine.f + max(0, affine.e * dataset.height),
        abs(affine.a),
        -abs(affine.e),
        dataset.crs.to_wkt(),
    )


def _bands(
    path: str, dataset: rasterio.DatasetReader, bands: Sequence[int] | None, names: Sequence[str]
) -> list[int]:
    """The numbers of the bands to read, one a name."""
    wanted = f"{len(names)} ({', '.join(names)})"
    if bands is not None:
        if len(bands) != len(names):
            raise RskdError(
                "{count} bands are chosen and the model wants {wanted}: choose as many; "
                "a band may come twice.",
                count=len(bands),
                wanted=wanted,
            )
        unknown = [band for band in bands if not 1 <= band <= dataset.count]
        if unknown:
            raise RskdError(
                "{path} has no band {unknown}: choose from 1 to {count}.",
                path=path,
                unknown=unknown[0],
                count=dataset.count,
            )
        return list(bands)
    colors = [color.name for color in dataset.colorinterp]
    if set(names) <= set(colors):
        return [colors.index(name) + 1 for name in names]
    plain = [band for band, color in enumerate(colors, start=1) if color != "alpha"]
    if len(plain) < len(names):
        raise RskdError(
            "{path} has {count} of the bands that the model wants, {wanted}: choose bands "
            "by number, where one may come twice, or another raster.",
            path=path,
            count=len(plain),
            wanted=wanted,
        )
    return plain[: len(names)]


def _mask_bands(dataset: rasterio.DatasetReader, bands: list[int]) -> list[int]:
    """The bands whose masks say what is data: none where all is, one where they share a mask."""
    used = sorted(set(bands))
    flags = [dataset.mask_flag_enums[band - 1] for band in used]
    if all(MaskFlags.all_valid in flag for flag in flags):
        return []
    return used[:1] if MaskFlags.per_dataset in flags[0] else used


def _dtype(path: str, dataset: rasterio.DatasetReader, bands: list[int]) -> np.dtype:
    names = {dataset.dtypes[band - 1] for band in bands}
    if any(name.startswith("complex") for name in names):
        raise RskdError(
            "{path} holds complex numbers: convert it first, for example to their amplitude.",
            path=path,
        )
    if len(names) > 1:
        raise RskdError(
            "The bands of {path} are of different types ({names}): convert "
            "them to one, with gdal_translate -ot or QGIS's Translate.",
            path=path,
            names=", ".join(sorted(names)),
        )
    return np.dtype(names.pop())


def _scaling(
    dataset: rasterio.DatasetReader, bands: list[int]
) -> tuple[np.ndarray, np.ndarray] | None:
    """Scales and offsets, each (bands, 1, 1); None where values are what the file holds."""
    scales, offsets = (
        np.array([numbers[band - 1] for band in bands])[:, None, None]
        for numbers in (dataset.scales, dataset.offsets)
    )
    return None if (scales == 1).all() and not offsets.any() else (scales, offsets)


def _reason(error: Exception) -> str:
    """What GDAL said, which rasterio keeps as the cause of its own error."""
    return str(error.__cause__ or error).rstrip(".")

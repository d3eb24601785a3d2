"""Pixels of a raster layer, read through QGIS itself: WMS, XYZ, and files without rasterio."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeedback,
    QgsNetworkAccessManager,
    QgsNetworkReplyContent,
    QgsRaster,
    QgsRasterBlock,
    QgsRasterBlockFeedback,
    QgsRasterDataProvider,
    QgsRasterInterface,
    QgsRasterRange,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtNetwork import QNetworkReply

from ..scenes.errors import RskdError
from ..scenes.grid import Bounds, RasterGeometry, Window
from ..scenes.lazy import np
from ..scenes.stretch import Stretch

SAMPLE_SIDE = 1024
"""Pixels a side of the small version of a raster that a stretch is taken from."""

REQUEST_WIDTH = 2000
"""Pixels a row that are asked of a server at once, at most; as many as QGIS asks for."""

EDGE = 1e-3
"""Pixels by which floating point may put a layer's edge off."""

ATTEMPTS = 3
"""How often a server is asked for the same pixels before the run is given up."""

GEOGRAPHIC = "EPSG:4326"
SEMI_MAJOR_M = 6_378_137.0
FLATTENING = 1 / 298.257223563
ECCENTRICITY_2 = FLATTENING * (2 - FLATTENING)
"""Of the WGS 84 ellipsoid."""

_DTYPES: dict[Any, str] = {
    Qgis.DataType.Byte: "uint8",
    Qgis.DataType.UInt16: "uint16",
    Qgis.DataType.Int16: "int16",
    Qgis.DataType.UInt32: "uint32",
    Qgis.DataType.Int32: "int32",
    Qgis.DataType.Float32: "float32",
    Qgis.DataType.Float64: "float64",
    # Colour pictures: one number a pixel, 0xAARRGGBB.
    Qgis.DataType.ARGB32: "uint32",
    Qgis.DataType.ARGB32_Premultiplied: "uint32",
}
if hasattr(Qgis.DataType, "Int8"):  # from QGIS 3.30
    _DTYPES[Qgis.DataType.Int8] = "int8"

_PICTURES = (Qgis.DataType.ARGB32, Qgis.DataType.ARGB32_Premultiplied)
_PICTURE_BANDS = ("red", "green", "blue")

_ALPHA = QgsRaster.ColorInterpretation.AlphaBand
_COLORS = {
    "red": QgsRaster.ColorInterpretation.RedBand,
    "green": QgsRaster.ColorInterpretation.GreenBand,
    "blue": QgsRaster.ColorInterpretation.BlueBand,
}


class LayerSource:
    """A raster layer's provider as the engine's RasterSource.

    Args:
        provider: of the layer; a clone that nobody else uses.
        geometry: of the pixels to read: the provider's own where it has some.
        name: of the layer, for messages.
        bands: the band numbers to read, from 1, in the model's order; a band may come twice. None:
            the bands whose colours the layer gives these names, else its first ones.
        band_names: what the model wants, one name a band.
        stretch: how values become 8 bits: see ``Stretch.parse``, or "layer" for what is shown.
        shown: band number -> lowest and highest value that the layer's style shows.
        sampling: called before percentiles are looked for, with 0; where it returns False the
            search is given up.
        feedback: canceling it stops what is being fetched.

    Raises:
        RskdError: without the bands that are wanted, not real numbers, no such stretch, or given
            up.
    """

    reads_in_thread = False

    def __init__(
        self,
        provider: QgsRasterDataProvider,
        geometry: RasterGeometry,
        name: str,
        bands: Sequence[int] | None = None,
        *,
        band_names: Sequence[str] = ("red", "green", "blue"),
        stretch: str | Stretch = "auto",
        shown: Mapping[int, tuple[float, float]] | None = None,
        sampling: Callable[[float], bool] = lambda share: True,
        feedback: QgsFeedback | None = None,
    ) -> None:
        self.name = name
        self.geometry = geometry
        self._provider = provider
        self._crs = QgsCoordinateReferenceSystem.fromWkt(geometry.crs)
        self._is_picture = provider.dataType(1) in _PICTURES
        self._bands = self._choose(bands, band_names)
        self.band_count = len(self._bands)
        self._dtype = np.dtype(np.uint8) if self._is_picture else self._common_dtype()
        self._nodata = {band: take_nodata(provider, band) for band in self._bands}
        self._alpha = None if self._is_picture else _band_of(provider, _ALPHA)
        self._sampling = sampling
        self._feedback = QgsRasterBlockFeedback()
        if feedback is not None:
            feedback.canceled.connect(self._feedback.cancel, Qt.ConnectionType.DirectConnection)
        self.stretch = (
            self._layer_stretch(shown or {})
            if stretch == "layer"
            else Stretch.parse(stretch, self.band_count, self._dtype, self._sample)
        )

    def metres_per_unit(self, x: float, y: float) -> tuple[float, float]:
        """Ground metres per CRS unit along x and along y, measured over a few pixels.

        Raises:
            RskdError: the CRS can't be related to the ground.
        """
        steps = 4 * abs(self.geometry.dx), 4 * abs(self.geometry.dy)
        return metres_per_unit(self._crs, x, y, *steps)

    def read(self, window: Window, shape: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
        """Read a window, resampled.

        Returns:
            pixels: uint8 (bands, height, width), 0 where there is no data.
            valid: bool (height, width), True where any of the bands has data.

        Raises:
            RskdError: the layer can't be read there.
        """
        values, valid = self._read(window, shape)
        any_valid = valid.any(axis=0)
        return self.stretch.apply(values) * any_valid, any_valid

    def close(self) -> None:
        """Let go of the layer's files and connections."""
        del self._provider

    def _choose(self, bands: Sequence[int] | None, names: Sequence[str]) -> list[int]:
        """The numbers of the bands to read, one a name."""
        count = len(_PICTURE_BANDS) if self._is_picture else self._provider.bandCount()
        wanted = f"{len(names)} ({', '.join(names)})"
        if bands is not None:
            if len(bands) != len(names):
                raise RskdError(
                    "{count} bands are chosen and the model wants {wanted}: choose as many; "
                    "a band may come twice.",
                    count=len(bands),
                    wanted=wanted,
                )
            unknown = [band for band in bands if not 1 <= band <= count]
            if unknown:
                raise RskdError(
                    'The layer "{name}" has no band {unknown}: choose from 1 to {count}.',
                    name=self.name,
                    unknown=unknown[0],
                    count=count,
                )
            return list(bands)
        named = [self._named(name) for name in names]
        if all(named):
            return named
        plain = [
            band
            for band in range(1, count + 1)
            if self._is_picture or self._provider.colorInterpretation(band) != _ALPHA
        ]
        if len(plain) < len(names):
            raise RskdError(
                'The layer "{name}" has {count} of the bands that the model wants, '
                "{wanted}: choose bands by number, where one may come twice, or another layer.",
                name=self.name,
                count=len(plain),
                wanted=wanted,
            )
        return plain[: len(names)]

    def _named(self, name: str) -> int:
        """The number of the band of a colour; 0 where there is none."""
        if self._is_picture:
            return _PICTURE_BANDS.index(name) + 1 if name in _PICTURE_BANDS else 0
        return _band_of(self._provider, _COLORS[name]) if name in _COLORS else 0

    def _common_dtype(self) -> np.dtype:
        kinds = [self._provider.dataType(band) for band in self._bands]
        if not set(kinds) <= set(_DTYPES):
            raise RskdError(
                'The layer "{name}" holds complex numbers: convert it first, for example to '
                "their amplitude.",
                name=self.name,
            )
        return np.result_type(*(_DTYPES[kind] for kind in kinds))

    def _layer_stretch(self, shown: Mapping[int, tuple[float, float]]) -> Stretch:
        missing = [band for band in self._bands if band not in shown]
        if missing:
            raise RskdError(
                'The style of the layer "{name}" tells no range for band {missing}: show '
                "its bands as multiband color, or choose another stretch.",
                name=self.name,
                missing=missing[0],
            )
        low, high = zip(*(shown[band] for band in self._bands))
        return Stretch(low, high)

    def _sample(self) -> tuple[np.ndarray, np.ndarray]:
        """The whole layer, small: values (bands, h, w) and which of them are data."""
        if not self._sampling(0.0):
            raise RskdError(
                'The run was canceled before the range of the layer "{name}" was looked for.',
                name=self.name,
            )
        height, width = self.geometry.height, self.geometry.width
        scale = min(1.0, SAMPLE_SIDE / max(height, width))
        shape = max(1, round(height * scale)), max(1, round(width * scale))
        return self._read(Window(0, 0, width, height), shape, resampled=False)

    def _read(
        self, window: Window, shape: tuple[int, int], resampled: bool = True
    ) -> tuple[np.ndarray, np.ndarray]:
        """Values (bands, h, w) and which of them are data; beyond the layer there is none."""
        values = np.zeros((self.band_count, *shape), self._dtype)
        valid = np.zeros(values.shape, bool)
        part, rows, cols = self._inside(window, shape)
        size = rows.stop - rows.start, cols.stop - cols.start
        if min(size) > 0:
            read, is_data = (
                self._read_picture(part, size)
                if self._is_picture
                else self._read_bands(part, size, resampled)
            )
            values[:, rows, cols], valid[:, rows, cols] = read, is_data
        return values, valid

    def _inside(self, window: Window, shape: tuple[int, int]) -> tuple[Window, slice, slice]:
        """The part of a window that the layer covers, and which rows and columns that part is.

        Only whole pixels of what is asked for: QGIS stretches what it is asked for in excess.
        """
        geometry, extent = self.geometry, self._provider.extent()
        height, width = window.height / shape[0], window.width / shape[1]
        rows = _between(
            ((extent.yMaximum() - geometry.y0) / geometry.dy - window.row) / height,
            ((extent.yMinimum() - geometry.y0) / geometry.dy - window.row) / height,
            shape[0],
        )
        cols = _between(
            ((extent.xMinimum() - geometry.x0) / geometry.dx - window.col) / width,
            ((extent.xMaximum() - geometry.x0) / geometry.dx - window.col) / width,
            shape[1],
        )
        part = Window(
            window.col + cols.start * width,
            window.row + rows.start * height,
            (cols.stop - cols.start) * width,
            (rows.stop - rows.start) * height,
        )
        return part, rows, cols

    def _read_bands(
        self, window: Window, shape: tuple[int, int], resampled: bool
    ) -> tuple[np.ndarray, np.ndarray]:
        """Numbers (bands, h, w) and which of them are data (bands, h, w)."""
        rectangle = self._rectangle(window)
        read = {band: self._read_band(band, rectangle, shape, resampled) for band in self._nodata}
        values = np.stack([read[band][0] for band in self._bands])
        valid = np.stack([read[band][1] for band in self._bands])
        if self._alpha:
            alpha, _ = self._read_band(self._alpha, rectangle, shape, resampled)
            opaque = np.iinfo(alpha.dtype).max if alpha.dtype.kind in "iu" else 255
            valid &= alpha > opaque / 2
        return values, valid

    def _read_band(
        self, band: int, rectangle: QgsRectangle, shape: tuple[int, int], resampled: bool
    ) -> tuple[np.ndarray, np.ndarray]:
        """The values of one band and which of them are data, both (h, w)."""
        block = self._block(band, rectangle, shape, resampled)
        values = block_values(block)
        if block.hasNoDataValue():
            valid = values != values.dtype.type(block.noDataValue())
        else:
            valid = np.full(shape, not block.hasNoData())
        # Where QGIS can't read and resamples, it says nothing and gives a block without data: what
        # is empty is read once more, plainly, for the error that it then tells.
        if resampled and not valid.any():
            self._block(band, rectangle, shape, resampled=False)
        for low, high in self._nodata.get(band, ()):
            valid &= (values < low) | (values > high)
        if values.dtype.kind == "f":
            valid &= np.isfinite(values)
        return values, valid

    def _block(
        self, band: int, rectangle: QgsRectangle, shape: tuple[int, int], resampled: bool
    ) -> QgsRasterBlock:
        # As the engine reads files: GDAL's bilinear, which averages when it shrinks.
        self._provider.enableProviderResampling(resampled)
        method = QgsRasterDataProvider.ResamplingMethod.Bilinear
        self._provider.setZoomedInResamplingMethod(method)
        self._provider.setZoomedOutResamplingMethod(method)
        self._provider.setMaxOversampling(1e9)  # shrink by that much before giving up resampling
        block = self._provider.block(band, rectangle, shape[1], shape[0], self._feedback)
        if not block.isValid():
            raise RskdError(
                'The layer "{name}" can\'t be read to its end: its file may be damaged or '
                "cut short, so get it again ({reason}).",
                name=self.name,
                reason=self._said(),
            )
        return block

    def _read_picture(
        self, window: Window, shape: tuple[int, int]
    ) -> tuple[np.ndarray, np.ndarray]:
        """Colours (bands, h, w) and where they are opaque (1, h, w)."""
        height, width = shape
        scale = window.width / width
        parts = [
            self._fetch(
                Window(
                    window.col + first * scale,
                    window.row,
                    (min(first + REQUEST_WIDTH, width) - first) * scale,
                    window.height,
                ),
                (height, min(first + REQUEST_WIDTH, width) - first),
            )
            for first in range(0, width, REQUEST_WIDTH)
        ]
        argb = np.concatenate(parts, axis=1)
        alpha = argb >> 24
        colors = np.stack([argb >> 8 * (3 - band) & 255 for band in self._bands])
        if self._provider.dataType(1) == Qgis.DataType.ARGB32_Premultiplied:
            colors = np.minimum(colors * 255 // np.maximum(alpha, 1), 255)
        return colors.astype(np.uint8), (alpha >= 128)[None]

    def _fetch(self, window: Window, shape: tuple[int, int]) -> np.ndarray:
        """A picture from a server, uint32 (h, w); what did not arrive is asked for again.

        To QGIS a tile that did not arrive is an empty one. Here it would be a hole in the result.
        """
        for _ in range(ATTEMPTS):
            with _failed_replies() as failures:
                block = self._provider.block(
                    1, self._rectangle(window), shape[1], shape[0], self._feedback
                )
            if self._feedback.isCanceled():
                return np.zeros(shape, np.uint32)
            if block.isValid() and not failures:
                return block_values(block)
        said = failures[0] if failures else self._said()
        raise RskdError(
            'The server of the layer "{name}" does not send all of the image ({said}): check '
            "the connection and try again later.",
            name=self.name,
            said=said,
        )

    def _rectangle(self, window: Window) -> QgsRectangle:
        geometry = self.geometry
        left, top = geometry.x0 + window.col * geometry.dx, geometry.y0 + window.row * geometry.dy
        right, bottom = left + window.width * geometry.dx, top + window.height * geometry.dy
        # QGIS shifts the pixels of what reaches beyond a layer, were it by a rounding error.
        return QgsRectangle(left, bottom, right, top).intersect(self._provider.extent())

    def _said(self) -> str:
        """What QGIS said of the last errors."""
        return "; ".join(self._feedback.errors()) or "QGIS gives no reason"


def metres_per_unit(
    crs: QgsCoordinateReferenceSystem, x: float, y: float, step_x: float, step_y: float
) -> tuple[float, float]:
    """Ground metres per unit of a CRS along x and along y, measured over two steps.

    Raises:
        RskdError: the CRS can't be related to the ground.
    """
    # Not by a geocentric CRS: QGIS keeps what a thread made first, which breaks when that ends.
    transform = QgsCoordinateTransform(
        crs, QgsCoordinateReferenceSystem(GEOGRAPHIC), QgsCoordinateTransformContext()
    )
    around = ((x - step_x, y), (x + step_x, y), (x, y - step_y), (x, y + step_y))
    try:
        places = [transform.transform(*point) for point in around] if transform.isValid() else []
    except QgsCsException:
        places = []
    metres_x = metres_y = np.nan
    if places:
        west, east, south, north = _geocentric(np.array([(p.x(), p.y()) for p in places]))
        metres_x = float(np.linalg.norm(east - west) / (2 * step_x))
        metres_y = float(np.linalg.norm(north - south) / (2 * step_y))
    if not (0 < metres_x < np.inf and 0 < metres_y < np.inf):
        raise RskdError(
            "The layer's CRS can't be related to metres on the ground at ({x:.10g}, {y:.10g}): "
            "set the CRS that the layer really has.",
            x=x,
            y=y,
        )
    return metres_x, metres_y


def metres_near(crs: QgsCoordinateReferenceSystem, x: float, y: float) -> tuple[float, float]:
    """As `metres_per_unit`, over steps that are small beside the coordinates.

    Raises:
        RskdError: the CRS can't be related to the ground.
    """
    step = 1e-6 * max(1.0, abs(x), abs(y))
    return metres_per_unit(crs, x, y, step, step)


def square_around(crs: QgsCoordinateReferenceSystem, x: float, y: float, half_m: float) -> Bounds:
    """What is at most half_m metres of ground to each side of a point.

    Raises:
        RskdError: the CRS can't be related to the ground.
    """
    metres_x, metres_y = metres_near(crs, x, y)
    half_x, half_y = half_m / metres_x, half_m / metres_y
    return x - half_x, y - half_y, x + half_x, y + half_y


def _geocentric(places: np.ndarray) -> np.ndarray:
    """Places on the WGS 84 ellipsoid in metres from the centre of the Earth, (N, 3).

    Args:
        places: (N, 2), longitude and latitude in degrees.
    """
    longitude, latitude = np.radians(places.T)
    normal = SEMI_MAJOR_M / np.sqrt(1 - ECCENTRICITY_2 * np.sin(latitude) ** 2)
    return np.stack(
        [
            normal * np.cos(latitude) * np.cos(longitude),
            normal * np.cos(latitude) * np.sin(longitude),
            normal * (1 - ECCENTRICITY_2) * np.sin(latitude),
        ],
        axis=1,
    )


def block_values(block: QgsRasterBlock) -> np.ndarray:
    """The block's values (h, w): a copy, since the block's memory goes with it."""
    values = np.frombuffer(block.data(), _DTYPES[block.dataType()])
    return values.reshape(block.height(), block.width()).copy()


def _band_of(provider: QgsRasterInterface, color: QgsRaster.ColorInterpretation) -> int:
    """The number of the first band of a colour; 0 where there is none."""
    bands = range(1, provider.bandCount() + 1)
    return next((band for band in bands if provider.colorInterpretation(band) == color), 0)


def _between(low: float, high: float, count: int) -> slice:
    """Which of ``count`` pixels lie wholly between two coordinates; empty where none does."""
    start = max(0, math.ceil(low - EDGE))
    return slice(start, max(start, min(count, math.floor(high + EDGE))))


def take_nodata(provider: QgsRasterDataProvider, band: int) -> list[tuple[float, float]]:
    """The ranges that are no data, in scaled values, taken away from the provider.

    It would give those of a person as a bitmap, which can only be asked pixel by pixel. And where a
    band has a scale, it takes for no data what by its scale becomes the file's nodata value.
    """
    ranges: list[QgsRasterRange] = provider.userNoDataValues(band)
    provider.setUserNoDataValue(band, [])
    taken = [(r.min(), r.max()) for r in ranges]
    scale, offset = provider.bandScale(band), provider.bandOffset(band)
    has_nodata = provider.sourceHasNoDataValue(band) and provider.useSourceNoDataValue(band)
    if has_nodata and (scale, offset) != (1, 0):
        provider.setUseSourceNoDataValue(band, False)
        nodata = provider.sourceNoDataValue(band) * scale + offset
        taken.append((nodata, nodata))
    return taken


@contextmanager
def _failed_replies() -> Iterator[list[str]]:
    """What servers did not send to this thread meanwhile, each with its reason.

    "Not found" is no failure: servers say so where they have no image.
    """
    missing = (
        QNetworkReply.NetworkError.NoError,
        QNetworkReply.NetworkError.ContentNotFoundError,
        QNetworkReply.NetworkError.ContentGoneError,
    )
    failures: list[str] = []

    def note(reply: QgsNetworkReplyContent) -> None:
        kind = bytes(reply.rawHeader(b"Content-Type")).decode("latin-1")
        if reply.error() not in missing:
            failures.append(reply.errorString())
        elif "xml" in kind:  # a WMS tells its errors so, as if all were well
            failures.append(bytes(reply.content()).decode("utf-8", "replace")[:300])

    finished = QgsNetworkAccessManager.instance().finished[QgsNetworkReplyContent]
    finished.connect(note)
    try:
        yield failures
    finally:
        finished.disconnect(note)

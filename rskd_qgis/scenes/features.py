"""Files of labelled features and classified maps, read without QGIS."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import pyogrio
import rasterio
import shapely
from rasterio.errors import RasterioError
from rasterio.windows import Window as RasterioWindow

from .classified import Place, PolygonMap, class_text
from .errors import RskdError
from .lazy import np
from .mask import transformed
from .ogr import reading
from .raster import ground_scale, open_raster, raster_geometry

STEP_M = 10.0
"""About how far the scale of the ground is measured over, in metres."""


def is_vector(path: Path | str, layer: str | int) -> bool:
    """Whether GDAL finds features in a file."""
    try:
        with reading(path):
            pyogrio.read_info(path, layer=layer)
    except RskdError:
        return False
    return True


def read_places(path: Path | str, field: str, crs: str, layer: str | int = 0) -> list[Place]:
    """Labelled features of a vector file, in another CRS.

    Args:
        path: anything that GDAL reads as vectors.
        field: of their classes.
        crs: to transform them to, as WKT.
        layer: name or number of the layer.

    Raises:
        RskdError: the file can't be read, or has no such field, no CRS or no features.
    """
    own, ids, labels, shapes = _read(path, field, layer)
    try:
        shapes = transformed(shapes, own, crs)
    except Exception:  # GDAL's own errors, of which rasterio makes no class public
        raise RskdError(
            '"{path}" reaches beyond what the raster\'s CRS can express: clip it.', path=path
        ) from None
    return [
        Place(number, label, *_parts(shape))
        for number, label, shape in zip(ids.tolist(), labels, shapes)
    ]


def read_polygon_map(path: Path | str, field: str, layer: str | int = 0) -> tuple[PolygonMap, str]:
    """Classified polygons of a vector file as a map, and their CRS as WKT.

    Raises:
        RskdError: the file can't be read, or has no such field, no CRS or no classified polygons.
    """
    crs, _, labels, shapes = _read(path, field, layer)
    polygons = shapely.make_valid(shapes)
    known = np.flatnonzero((shapely.area(polygons) > 0) & np.array(list(map(bool, labels))))
    if not len(known):
        raise RskdError(
            'No polygon of "{path}" has a class in "{field}": choose the field that holds it.',
            path=path,
            field=field,
        )
    polygons = polygons[known]
    middles = shapely.get_coordinates(shapely.centroid(polygons))
    wkt = rasterio.crs.CRS.from_user_input(crs)
    step = STEP_M / 111_320 if wkt.is_geographic else STEP_M
    scale = ground_scale(wkt, middles, step, step)
    if not np.isfinite(scale).all():
        raise RskdError(
            'The CRS of "{path}" can\'t be related to the ground: assign its own.', path=path
        )
    m2 = shapely.area(polygons) * scale.prod(axis=1)
    overlap = shapely.area(shapely.union_all(polygons)) / shapely.area(polygons).sum()
    rings = [_rings(polygon) for polygon in polygons]
    classified = PolygonMap([labels[i] for i in known], rings, m2, float(m2.sum() * overlap))
    return classified, wkt.to_wkt()


class RasterClasses:
    """A band of a raster file: a ClassRaster. The names are those of GDAL's category names.

    Args:
        path: a file that GDAL opens.
        band: number of the band.

    Raises:
        RskdError: there is no such raster or band.
    """

    def __init__(self, path: Path | str, band: int) -> None:
        self.name = Path(path).stem
        self._dataset = open_raster(str(path))
        if not 1 <= band <= self._dataset.count:
            raise RskdError(
                '"{path}" has no band {band}: choose from 1 to {count}.',
                path=path,
                band=band,
                count=self._dataset.count,
            )
        self.geometry = raster_geometry(str(path), self._dataset)
        self._band = band
        self._turned = self._dataset.transform.e > 0, self._dataset.transform.a < 0
        self.names = _category_names(Path(f"{path}.aux.xml"), band)

    def metres_per_unit(self, x: float, y: float) -> tuple[float, float]:
        """Ground metres per CRS unit along x and along y, measured over a few pixels."""
        steps = 4 * abs(self.geometry.dx), 4 * abs(self.geometry.dy)
        ((metres_x, metres_y),) = ground_scale(self._dataset.crs, np.array([[x, y]]), *steps)
        return float(metres_x), float(metres_y)

    def read(self, left: int, top: int, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
        """Values and which of them are data, both (height, width)."""
        if self._turned[0]:
            top = self.geometry.height - top - height
        if self._turned[1]:
            left = self.geometry.width - left - width
        try:
            values = self._dataset.read(
                self._band, window=RasterioWindow(left, top, width, height), masked=True
            )
        except RasterioError:
            raise RskdError(
                '"{name}" can\'t be read to its end: it may be damaged, so get it again.',
                name=self.name,
            ) from None
        rows, cols = (slice(None, None, -1 if turned else 1) for turned in self._turned)
        data = values.data[rows, cols]
        valid = ~np.ma.getmaskarray(values)[rows, cols]
        return data, valid & np.isfinite(data)


def _read(
    path: Path | str, field: str, layer: str | int
) -> tuple[str, np.ndarray, list[str], np.ndarray]:
    """CRS, ids, classes and shapes of a vector file's features."""
    with reading(path):
        fields = list(pyogrio.read_info(path, layer=layer)["fields"])
        if field not in fields:
            raise RskdError(
                '"{path}" has no field "{field}": name the one that holds the class, of {fields}.',
                path=path,
                field=field,
                fields=", ".join(fields) or "none",
            )
        meta, ids, wkb, (values,) = pyogrio.raw.read(
            path, layer=layer, columns=[field], return_fids=True
        )
        shapes = shapely.from_wkb([] if wkb is None else wkb)
    if meta["crs"] is None:
        raise RskdError('"{path}" has no CRS: assign the one that it was drawn in.', path=path)
    if not len(shapes):
        raise RskdError('"{path}" holds no features: give a file that does.', path=path)
    return meta["crs"], ids, [class_text(value) for value in values], shapes


def _parts(shape: Any) -> tuple[np.ndarray, list[np.ndarray]]:
    """Points, and rings where it is a polygon: see Place."""
    if shape is None or shape.is_empty:
        return np.empty((0, 2)), []
    if shapely.get_dimensions(shape) == 0:
        return shapely.get_coordinates(shape), []
    return shapely.get_coordinates(shapely.point_on_surface(shape)), _rings(shape)


def _rings(shape: Any) -> list[np.ndarray]:
    # What make_valid mends may be a collection of multipolygons and lines.
    parts = shapely.get_parts(shapely.get_parts(shape))
    return [shapely.get_coordinates(ring) for ring in shapely.get_rings(parts)]


def _category_names(path: Path, band: int) -> dict[int, str]:
    """The names of a band's values that GDAL keeps beside a raster, where it does."""
    if not path.is_file():
        return {}
    text = path.read_text(encoding="utf-8")
    bands = re.findall(rf'<PAMRasterBand band="{band}">(.*?)</PAMRasterBand>', text, re.DOTALL)
    names = re.findall(r"<Category>(.*?)</Category>", "".join(bands))
    return {value: unescape(name) for value, name in enumerate(names) if name}

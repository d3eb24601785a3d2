"""Polygons of a vector file as the mask of a scene grid."""

from __future__ import annotations

from pathlib import Path

import pyogrio
import shapely
from rasterio.crs import CRS
from rasterio.warp import transform

from .errors import RskdError
from .grid import Mask
from .lazy import np
from .ogr import reading


def read_mask(path: Path | str, crs: str) -> Mask:
    """The predicate of a grid's scenes that overlap any polygon of a vector file.

    Args:
        path: anything that GDAL reads as vectors; its first layer is used.
        crs: of the raster, as WKT; the polygons are transformed to it.

    Raises:
        RskdError: the file can't be read, has no CRS or holds no polygons.
    """
    with reading(path):
        meta, _, wkb, _ = pyogrio.raw.read(path, layer=0, columns=[])
        read = shapely.from_wkb([] if wkb is None else wkb)
    if meta["crs"] is None:
        raise RskdError(
            'The mask "{path}" has no CRS: assign the one that it was drawn in.', path=path
        )
    shapes = shapely.make_valid(read)
    polygons = shapes[(shapely.get_dimensions(shapes) == 2) & ~shapely.is_empty(shapes)]
    if not len(polygons):
        raise RskdError('The mask "{path}" holds no polygons: give a layer that does.', path=path)
    try:
        return polygon_mask(transformed(polygons, meta["crs"], crs))
    except Exception:  # GDAL's own errors, of which rasterio makes no class public
        raise RskdError(
            'The mask "{path}" reaches beyond what the raster\'s CRS can express: clip it.',
            path=path,
        ) from None


def polygon_mask(polygons: np.ndarray) -> Mask:
    """The predicate of the boxes that overlap any of some shapely polygons in the same CRS."""
    tree = shapely.STRtree(polygons)

    def overlaps(bounds: np.ndarray) -> np.ndarray:
        hits = np.zeros(len(bounds), bool)
        hits[tree.query(shapely.box(*bounds.T), predicate="intersects")[0]] = True
        return hits

    return overlaps


def transformed(shapes: np.ndarray, source: str, target: str) -> np.ndarray:
    """Shapely geometries in another CRS, both as text that rasterio reads."""
    from_crs, to_crs = CRS.from_user_input(source), CRS.from_user_input(target)
    if from_crs == to_crs:
        return shapes
    return shapely.transform(
        shapes, lambda xy: np.column_stack(transform(from_crs, to_crs, xy[:, 0], xy[:, 1]))
    )

"""QGIS layers as maps of classes and as references: see ``scenes.classified``."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPalettedRasterRenderer,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRectangle,
    QgsWkbTypes,
)

from ..scenes.classified import Place, PolygonMap
from ..scenes.errors import RskdError
from ..scenes.grid import RasterGeometry
from ..scenes.lazy import np
from .feature_input import class_text
from .layer_source import block_values, metres_per_unit, take_nodata

UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks


def polygon_map(
    source: QgsProcessingFeatureSource, field: str, context: QgsCoordinateTransformContext
) -> PolygonMap:
    """A layer of polygons as a map.

    Args:
        source: the polygons.
        field: of their class.
        context: for measuring areas.

    Raises:
        RskdError: no polygon has a class.
    """
    measure = QgsDistanceArea()
    measure.setSourceCrs(source.sourceCrs(), context)
    measure.setEllipsoid(source.sourceCrs().ellipsoidAcronym())
    features = [
        (class_text(feature[field]), feature.geometry())
        for feature in source.getFeatures(QgsFeatureRequest(), UNCHECKED)
    ]
    known = [(label, polygon) for label, polygon in features if label and not polygon.isEmpty()]
    if not known:
        raise RskdError(
            'No polygon of "{layer}" has a class in "{field}": choose the field that holds it.',
            layer=source.sourceName(),
            field=field,
        )
    polygons = [polygon for _, polygon in known]
    return PolygonMap(
        [label for label, _ in known],
        [_rings(polygon) for polygon in polygons],
        np.array([measure.measureArea(polygon) for polygon in polygons]),
        measure.measureArea(QgsGeometry.unaryUnion(polygons)),
    )


def places(features: Iterable[QgsFeature], field: str) -> list[Place]:
    """Features with their classes, in the CRS that they are in."""
    return [
        Place(feature.id(), class_text(feature[field]), *_parts(feature.geometry()))
        for feature in features
    ]


class LayerClasses:
    """A band of a raster layer: a ClassRaster.

    Args:
        layer: taken on the main thread; its style names the values, where it is one of unique
            values, else the file.
        band: number of the band.
    """

    def __init__(self, layer: QgsRasterLayer, band: int) -> None:
        self.crs = layer.crs()
        self.name = layer.name()
        self._band = band
        self._provider: QgsRasterDataProvider = layer.dataProvider().clone()
        self._nodata = take_nodata(self._provider, band)
        renderer = layer.renderer()
        # What Processing loads from a file has no style, but the provider may know its colors.
        named = list(self._provider.colorTable(band))
        if isinstance(renderer, QgsPalettedRasterRenderer) and renderer.usesBands() == [band]:
            named += renderer.classes()
        self.names = {int(one.value): one.label for one in named if one.label}
        extent = self._provider.extent()
        width, height = self._provider.xSize(), self._provider.ySize()
        dx, dy = extent.width() / width, extent.height() / height
        self.geometry = RasterGeometry(
            width, height, extent.xMinimum(), extent.yMaximum(), dx, -dy, ""
        )

    def metres_per_unit(self, x: float, y: float) -> tuple[float, float]:
        """Ground metres per unit of the CRS, measured over a few pixels."""
        return metres_per_unit(self.crs, x, y, 4 * self.geometry.dx, -4 * self.geometry.dy)

    def read(self, left: int, top: int, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
        """Values and which of them are data, both (height, width)."""
        dx, dy = self.geometry.dx, self.geometry.dy
        x, y = self.geometry.x0 + left * dx, self.geometry.y0 + top * dy
        rectangle = QgsRectangle(x, y + height * dy, x + width * dx, y)
        block = self._provider.block(self._band, rectangle, width, height)
        if not block.isValid():
            raise RskdError(
                'The layer "{name}" can\'t be read to its end: its file may be damaged or '
                "cut short, so get it again.",
                name=self.name,
            )
        values = block_values(block)
        valid = np.isfinite(values)
        if block.hasNoDataValue():
            valid &= values != values.dtype.type(block.noDataValue())
        for low, high in self._nodata:
            valid &= (values < low) | (values > high)
        return values, valid


def _parts(geometry: QgsGeometry) -> tuple[np.ndarray, list[np.ndarray]]:
    """Points, and rings where it is a polygon: see Place."""
    if geometry.isEmpty():
        return np.empty((0, 2)), []
    if geometry.type() == QgsWkbTypes.GeometryType.PointGeometry:
        return np.array([[point.x(), point.y()] for point in geometry.vertices()]), []
    inner = geometry.pointOnSurface().asPoint()
    return np.array([[inner.x(), inner.y()]]), _rings(geometry)


def _rings(geometry: QgsGeometry) -> list[np.ndarray]:
    """The rings of all parts, arcs as short straight lines."""
    straight = QgsGeometry(geometry.constGet().segmentize())
    parts = straight.asMultiPolygon() if straight.isMultipart() else [straight.asPolygon()]
    return [_corners(ring) for part in parts for ring in part]


def _corners(ring: list[QgsPointXY]) -> np.ndarray:
    return np.array([[point.x(), point.y()] for point in ring])

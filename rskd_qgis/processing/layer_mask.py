"""Polygons of a vector layer as the mask of a scene grid."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ..scenes.errors import RskdError
from ..scenes.grid import Mask
from ..scenes.lazy import np


def read_mask(
    source: QgsProcessingFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> Mask:
    """The predicate of a grid's scenes that overlap any polygon of a layer.

    Args:
        source: the polygons, in any CRS.
        crs: of the raster.
        context: how to transform the polygons to it.

    Raises:
        RskdError: the layer has no CRS or no polygons, or they can't be transformed.
    """
    name = source.sourceName()
    if not source.sourceCrs().isValid():
        raise RskdError(
            'The mask "{name}" has no CRS: set the one that it was drawn in.', name=name
        )
    lost: list[QgsFeature] = []
    request = QgsFeatureRequest().setSubsetOfAttributes([])
    request.setDestinationCrs(crs, context).setTransformErrorCallback(lost.append)
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    shapes = [feature.geometry() for feature in source.getFeatures(request, unchecked)]
    # Some that can't be transformed are lost, some become infinite.
    if lost or not all(shape.isNull() or shape.boundingBox().isFinite() for shape in shapes):
        raise RskdError(
            'The mask "{name}" reaches beyond what the raster\'s CRS can express: clip it.',
            name=name,
        )
    polygons = [polygon for shape in shapes if not (polygon := _valid(shape)).isEmpty()]
    if not polygons:
        raise RskdError('The mask "{name}" holds no polygons: give a layer that does.', name=name)
    return _overlap(polygons)


def _valid(geometry: QgsGeometry) -> QgsGeometry:
    """The polygons of a geometry, mended where they cross themselves."""
    if geometry.isNull() or geometry.isGeosValid():
        return geometry
    polygons = geometry.makeValid().coerceToType(QgsWkbTypes.Type.MultiPolygon)
    return polygons[0] if polygons else QgsGeometry()


def _overlap(polygons: list[QgsGeometry]) -> Mask:
    index = QgsSpatialIndex()
    engines = []
    for number, polygon in enumerate(polygons):
        index.addFeature(number, polygon.boundingBox())
        engines.append(QgsGeometry.createGeometryEngine(polygon.constGet()))
        engines[-1].prepareGeometry()

    def overlaps(bounds: np.ndarray) -> np.ndarray:
        boxes = [QgsRectangle(*box) for box in bounds.tolist()]
        return np.array([hits(box) for box in boxes], bool)

    def hits(box: QgsRectangle) -> bool:
        scene = QgsGeometry.fromRect(box)
        return any(engines[i].intersects(scene.constGet()) for i in index.intersects(box))

    overlaps.polygons = polygons  # type: ignore[attr-defined]  # the engines point into them
    return overlaps

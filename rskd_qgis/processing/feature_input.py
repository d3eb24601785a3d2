"""Where the features of a vector layer lie on a raster."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsRectangle,
)

from ..scenes import classified
from ..scenes.errors import RskdError
from ..scenes.grid import Bounds
from ..scenes.lazy import np
from ..scenes.places import Transform


def read_features(source: QgsProcessingFeatureSource) -> list[QgsFeature]:
    """All features of a layer.

    Raises:
        RskdError: the layer has no CRS or no features.
    """
    name = source.sourceName()
    if not source.sourceCrs().isValid():
        raise RskdError(
            'The layer "{name}" has no CRS: set the one that it was drawn in.', name=name
        )
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    features = list(source.getFeatures(QgsFeatureRequest(), unchecked))
    if not features:
        raise RskdError('The layer "{name}" holds no features: give one that does.', name=name)
    return features


def class_text(value: Any) -> str:
    """The class that an attribute names, as text; empty where there is none."""
    return "" if value == NULL else classified.class_text(value)


def check_field(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    layer: str,
    field: str,
    context: QgsProcessingContext,
) -> None:
    """Refuse a field that the layer does not have, before the run.

    Args:
        algorithm: whose parameters these are.
        parameters: their values.
        layer: name of the parameter of the layer.
        field: name of the parameter of the field.
        context: of the run.

    Raises:
        RskdError: there is no such field.
    """
    source = algorithm.parameterAsSource(parameters, layer, context)
    name = algorithm.parameterAsString(parameters, field, context)
    if source is not None and source.fields().lookupField(name) < 0:
        raise RskdError(
            'The layer "{layer}" has no field "{name}": choose the one that holds '
            "the class, of {fields}.",
            layer=source.sourceName(),
            name=name,
            fields=", ".join(source.fields().names()) or "none",
        )


def boxes(
    features: Iterable[QgsFeature],
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> np.ndarray:
    """Bounds (N, 4) of features in another CRS; NaN for what has no place there."""
    transform = QgsCoordinateTransform(source, target, context)
    return np.array([_box(feature.geometry(), transform) for feature in features]).reshape(-1, 4)


def to_bounds(rectangle: QgsRectangle) -> Bounds:
    """A rectangle as xmin, ymin, xmax, ymax."""
    return (
        rectangle.xMinimum(),
        rectangle.yMinimum(),
        rectangle.xMaximum(),
        rectangle.yMaximum(),
    )


def centers(bounds: np.ndarray) -> np.ndarray:
    """Centers (N, 2) of bounds (N, 4)."""
    return (bounds[:, :2] + bounds[:, 2:]) / 2


def point_transform(
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> Transform:
    """The transform of points (N, 2) from one CRS to another one."""
    transform = QgsCoordinateTransform(source, target, context)

    def one(x: float, y: float) -> tuple[float, float]:
        try:
            point = transform.transform(x, y)
        except QgsCsException:
            return np.nan, np.nan
        return point.x(), point.y()

    def apply(points: np.ndarray) -> np.ndarray:
        return np.array([one(x, y) for x, y in points.tolist()]).reshape(-1, 2)

    return apply


def _box(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> tuple[float, ...]:
    nowhere = (np.nan,) * 4
    if geometry.isEmpty():
        return nowhere
    moved = QgsGeometry(geometry)
    try:
        moved.transform(transform)
    except QgsCsException:
        return nowhere
    return to_bounds(moved.boundingBox())

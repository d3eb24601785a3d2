"""A classified layer or raster as a map that can be compared with a reference, place by place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPalettedRasterRenderer,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRectangle,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ..scenes.assess import centers_inside
from ..scenes.card import identifier
from ..scenes.errors import RskdError
from .feature_input import class_text
from .layer_source import block_values, metres_per_unit, take_nodata

BLOCK_PIXELS = 4_000_000
"""Of a raster that are read at once, at most."""
MOST_CLASSES = 1000
"""Different values from which on a raster is taken for no map of classes."""


@dataclass(frozen=True)
class Reference:
    """A place whose class is known, in the map's CRS."""

    feature: int
    geometry: QgsGeometry
    class_key: str


@dataclass(frozen=True, eq=False)
class Samples:
    """Places of the map that lie in one reference feature."""

    reference: Reference
    mapped: list[str]
    """Keys of their map classes; empty where the map shows nothing there."""
    points: np.ndarray
    """(N, 2)."""


class ClassifiedMap(Protocol):
    """What is assessed."""

    crs: QgsCoordinateReferenceSystem
    labels: dict[str, str]
    """Key of a class -> what it is called."""
    areas: dict[str, float]
    """Key of a class -> its ground area in square metres."""

    def key(self, text: str) -> str:
        """The key of what a reference calls a class."""
        ...

    def samples(self, references: Iterable[Reference]) -> Iterator[Samples]:
        """Compare with references, all of them points or all polygons."""
        ...


def class_key(text: str) -> str:
    """What makes two spellings one class: "Bare Land", "BareLand" and "bare_land" are one."""
    return identifier(text) or text.casefold()


class PolygonMap:
    """A layer of classified polygons. Each polygon is one sample, at its center.

    A reference polygon is compared with the scenes whose centers lie in it, or, where it is too
    small to hold any, with the scene that it lies in. Where scenes overlap, the one whose center is
    nearest counts.

    Args:
        source: the polygons.
        field: of their class.
        context: for measuring areas.

    Raises:
        RskdError: no polygon has a class.
    """

    def __init__(
        self, source: QgsProcessingFeatureSource, field: str, context: QgsCoordinateTransformContext
    ) -> None:
        self.crs = source.sourceCrs()
        self.labels: dict[str, str] = {}
        self.areas: dict[str, float] = {}
        self._polygons: list[QgsGeometry] = []
        self._keys: list[str] = []
        self._boxes, self._middles = QgsSpatialIndex(), QgsSpatialIndex()
        measure = QgsDistanceArea()
        measure.setSourceCrs(self.crs, context)
        measure.setEllipsoid(self.crs.ellipsoidAcronym())
        unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        for feature in source.getFeatures(QgsFeatureRequest(), unchecked):
            label, polygon = class_text(feature[field]), feature.geometry()
            if not label or polygon.isEmpty():
                continue
            key, number = class_key(label), len(self._keys)
            self.labels.setdefault(key, label)
            self.areas[key] = self.areas.get(key, 0.0) + measure.measureArea(polygon)
            self._polygons.append(polygon)
            self._keys.append(key)
            self._boxes.addFeature(number, polygon.boundingBox())
            self._middles.addFeature(number, QgsRectangle(_middle(polygon), _middle(polygon)))
        if not self._keys:
            raise RskdError(
                'No polygon of "{layer}" has a class in "{field}": choose the field that holds it.',
                layer=source.sourceName(),
                field=field,
            )
        # Where scenes overlap the ground counts once, shared as the scenes are.
        total = sum(self.areas.values())
        covered = measure.measureArea(QgsGeometry.unaryUnion(self._polygons))
        self.areas = {key: area * covered / total for key, area in self.areas.items()}

    def key(self, text: str) -> str:
        return class_key(text)

    def samples(self, references: Iterable[Reference]) -> Iterator[Samples]:
        nearest: dict[int, tuple[float, Reference]] = {}
        for reference in references:
            polygon = reference.geometry
            if polygon.type() == QgsWkbTypes.GeometryType.PointGeometry:
                points = [QgsPointXY(point) for point in polygon.vertices()]
                yield self._at(reference, points)
                continue
            held = self._centered_in(polygon)
            if not held:
                yield self._at(reference, [polygon.pointOnSurface().asPoint()])
            middle = _middle(polygon)
            for number in held:
                distance = middle.sqrDist(_middle(self._polygons[number]))
                if number not in nearest or distance < nearest[number][0]:
                    nearest[number] = distance, reference
        for number, (_, reference) in nearest.items():
            middle = _middle(self._polygons[number])
            yield Samples(reference, [self._keys[number]], np.array([[middle.x(), middle.y()]]))

    def _at(self, reference: Reference, points: list[QgsPointXY]) -> Samples:
        found = [
            (number, point) for point in points if (number := self._scene_at(point)) is not None
        ]
        return Samples(
            reference,
            [self._keys[number] for number, _ in found],
            np.array([[point.x(), point.y()] for _, point in found]).reshape(-1, 2),
        )

    def _scene_at(self, point: QgsPointXY) -> int | None:
        place = QgsGeometry.fromPointXY(point)
        hits = [
            number
            for number in self._boxes.intersects(QgsRectangle(point, point))
            if self._polygons[number].intersects(place)
        ]
        return min(
            hits, key=lambda number: _middle(self._polygons[number]).sqrDist(point), default=None
        )

    def _centered_in(self, polygon: QgsGeometry) -> list[int]:
        engine = QgsGeometry.createGeometryEngine(polygon.constGet())
        engine.prepareGeometry()
        near = self._middles.intersects(polygon.boundingBox())
        places = [QgsGeometry.fromPointXY(_middle(self._polygons[number])) for number in near]
        return [number for number, p in zip(near, places) if engine.intersects(p.constGet())]


class RasterMap:
    """A raster of classes. Each pixel whose center lies in a reference polygon is a sample.

    Args:
        layer: taken on the main thread; its style names the values, where it is one of unique
            values, else the file.
        band: number of the band.
    """

    def __init__(self, layer: QgsRasterLayer, band: int) -> None:
        self.crs = layer.crs()
        self.name = layer.name()
        self.labels: dict[str, str] = {}
        self.areas: dict[str, float] = {}
        self._band = band
        self._provider: QgsRasterDataProvider = layer.dataProvider().clone()
        self._nodata = take_nodata(self._provider, band)
        renderer = layer.renderer()
        # What Processing loads from a file has no style, but the provider may know its colors.
        named = list(self._provider.colorTable(band))
        if isinstance(renderer, QgsPalettedRasterRenderer) and renderer.usesBands() == [band]:
            named += renderer.classes()
        self._names = {int(one.value): one.label for one in named if one.label}

    def measure(self, tell: Callable[[float], None], canceled: Callable[[], bool]) -> None:
        """Find the classes and their areas: the whole raster is read once.

        Args:
            tell: told the share that is done.
            canceled: asked before each block of rows.

        Raises:
            RskdError: the raster can't be read, or its values are no classes.
        """
        width, height = self._provider.xSize(), self._provider.ySize()
        rows = max(1, min(256, BLOCK_PIXELS // width))
        for top in range(0, height, rows):
            if canceled():
                return
            count = min(rows, height - top)
            values, valid = self._read(0, top, width, count)
            found, pixels = np.unique(values[valid], return_counts=True)
            if len(self.labels) + len(found) > MOST_CLASSES or (found % 1).any():
                raise RskdError(
                    'Band {band} of "{name}" holds measured values and no classes: '
                    "choose a classified raster, or its band of classes.",
                    band=self._band,
                    name=self.name,
                )
            scale = self._pixel_m2(top + count / 2)
            for value, number in zip(found.tolist(), pixels.tolist()):
                key = self._class(int(value))
                self.areas[key] = self.areas.get(key, 0.0) + number * scale
            tell((top + count) / height)
        if not self.labels:
            raise RskdError(
                'Band {band} of "{name}" holds no data: choose another one.',
                band=self._band,
                name=self.name,
            )

    def key(self, text: str) -> str:
        named = self._names.get(int(text)) if text.lstrip("-").isdigit() else None
        return class_key(named or text)

    def samples(self, references: Iterable[Reference]) -> Iterator[Samples]:
        for reference in references:
            if reference.geometry.type() == QgsWkbTypes.GeometryType.PointGeometry:
                yield self._at(reference)
            else:
                yield from self._inside(reference)

    def _at(self, reference: Reference) -> Samples:
        geometry = self._geometry()
        mapped, points = [], []
        for point in reference.geometry.vertices():
            col = int(np.floor((point.x() - geometry.xMinimum()) / self._dx))
            row = int(np.floor((geometry.yMaximum() - point.y()) / self._dy))
            if not (0 <= col < self._provider.xSize() and 0 <= row < self._provider.ySize()):
                continue
            values, valid = self._read(col, row, 1, 1)
            if valid[0, 0]:
                mapped.append(self._class(int(values[0, 0])))
                points.append([point.x(), point.y()])
        return Samples(reference, mapped, np.array(points).reshape(-1, 2))

    def _inside(self, reference: Reference) -> Iterator[Samples]:
        """In pieces, as large as are read at once."""
        extent = self._geometry()
        origin, step = np.array([extent.xMinimum(), extent.yMaximum()]), [self._dx, -self._dy]
        rings = [
            (np.array([[point.x(), point.y()] for point in ring]) - origin) / step
            for part in _polygons(reference.geometry)
            for ring in part
        ]
        corners = np.concatenate(rings)
        left, top = np.maximum(0, np.floor(corners.min(axis=0))).astype(int).tolist()
        limit = [self._provider.xSize(), self._provider.ySize()]
        right, bottom = np.minimum(limit, np.ceil(corners.max(axis=0))).astype(int).tolist()
        width = right - left
        found = False
        for row in range(top, bottom, max(1, BLOCK_PIXELS // max(1, width))) if width > 0 else ():
            height = min(bottom - row, max(1, BLOCK_PIXELS // width))
            inside = centers_inside([ring - [left, row] for ring in rings], height, width)
            values, valid = self._read(left, row, width, height)
            rows, cols = np.nonzero(inside & valid)
            if not len(rows):
                continue
            found = True
            points = np.column_stack([cols + left + 0.5, rows + row + 0.5]) * step + origin
            keys = {value: self._class(int(value)) for value in np.unique(values[rows, cols])}
            yield Samples(reference, [keys[value] for value in values[rows, cols]], points)
        if not found:
            place = reference.geometry.pointOnSurface()
            yield self._at(Reference(reference.feature, place, reference.class_key))

    def _class(self, value: int) -> str:
        label = self._names.get(value, str(value))
        key = class_key(label)
        self.labels.setdefault(key, label)
        return key

    def _read(self, left: int, top: int, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
        """Values and which of them are data, both (height, width)."""
        extent = self._geometry()
        x, y = extent.xMinimum() + left * self._dx, extent.yMaximum() - top * self._dy
        rectangle = QgsRectangle(x, y - height * self._dy, x + width * self._dx, y)
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

    def _pixel_m2(self, row: float) -> float:
        extent = self._geometry()
        x, y = extent.center().x(), extent.yMaximum() - row * self._dy
        scale_x, scale_y = metres_per_unit(self.crs, x, y, 4 * self._dx, 4 * self._dy)
        return self._dx * scale_x * self._dy * scale_y

    def _geometry(self) -> QgsRectangle:
        return self._provider.extent()

    @property
    def _dx(self) -> float:
        return self._geometry().width() / self._provider.xSize()

    @property
    def _dy(self) -> float:
        return self._geometry().height() / self._provider.ySize()


def _middle(geometry: QgsGeometry) -> QgsPointXY:
    return geometry.boundingBox().center()


def _polygons(geometry: QgsGeometry) -> list[list[list[QgsPointXY]]]:
    """The rings of each part, arcs as short straight lines."""
    straight = QgsGeometry(geometry.constGet().segmentize())
    return straight.asMultiPolygon() if straight.isMultipart() else [straight.asPolygon()]

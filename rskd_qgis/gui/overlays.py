"""What the dock draws on the map: a scene's outline, why it is what it is, the classes in view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsRubberBand
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF, QTransform
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ..scenes.grid import Bounds
from ..scenes.lazy import np

CORNERS_A_SIDE = 8
"""Points of an outline's side, which another CRS may bend."""

HEAT = ((0.0, (60, 0, 90, 0)), (0.35, (150, 20, 110, 70)), (0.7, (250, 110, 40, 150)),
        (1.0, (255, 240, 120, 205)))  # fmt: skip
"""Share of the largest activation -> red, green, blue, alpha: dark to bright, nothing to much."""

FILL_ALPHA = 115
EDGE_ALPHA = 210
UNCERTAIN = 0.5
"""Below this confidence a scene in view is drawn hatched."""


class Outline:
    """The edge of a scene: a line in a color with a pale rim, seen on any image."""

    def __init__(self, canvas: QgsMapCanvas, width: float, dashed: bool = False) -> None:
        self._canvas = canvas
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setWidth(width)
        self._band.setBrushStyle(Qt.BrushStyle.NoBrush)
        self._band.setSecondaryStrokeColor(QColor(255, 255, 255, 230))
        if dashed:
            self._band.setLineStyle(Qt.PenStyle.DashLine)

    def show(self, bounds: Bounds, crs: QgsCoordinateReferenceSystem, color: QColor) -> None:
        """Draw it around a box of a CRS."""
        self._band.setStrokeColor(color)
        self._band.setToGeometry(box_geometry(bounds), crs)
        self._band.show()

    def hide(self) -> None:
        """Draw it no more."""
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def remove(self) -> None:
        """Take it off the canvas for good."""
        self._canvas.scene().removeItem(self._band)


class _MapItem(QgsMapCanvasItem):
    """Something that is drawn in places of the map."""

    def __init__(self, canvas: QgsMapCanvas, height: float) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setZValue(height)
        self.hide()

    def boundingRect(self) -> QRectF:
        """The whole canvas: it is seldom drawn, and cheap."""
        return QRectF(self._canvas.rect())

    def updatePosition(self) -> None:
        """Called by QGIS where the map has moved."""
        self.prepareGeometryChange()
        self.update()

    def remove(self) -> None:
        """Take it off the canvas for good."""
        self._canvas.scene().removeItem(self)

    def _place(self, origin: QgsPointXY, right: QgsPointXY, down: QgsPointXY) -> QTransform:
        """The transform that takes (0, 0), (1, 0) and (0, 1) to points of the map."""
        at, x, y = (self.toCanvasCoordinates(point) for point in (origin, right, down))
        return QTransform(
            x.x() - at.x(), x.y() - at.y(), y.x() - at.x(), y.y() - at.y(), at.x(), at.y()
        )


class ActivationItem(_MapItem):
    """A heat map over a scene."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas, 5)
        self._image = QImage()
        self._corners: Sequence[QgsPointXY] = ()

    def show_map(
        self, values: np.ndarray, bounds: Bounds, crs: QgsCoordinateReferenceSystem
    ) -> None:
        """Draw values (h, w), higher is more, over a box of a CRS."""
        xmin, ymin, xmax, ymax = bounds
        transform = to_map(self._canvas, crs)
        try:
            self._corners = [
                transform.transform(x, y) for x, y in ((xmin, ymax), (xmax, ymax), (xmin, ymin))
            ]
        except QgsCsException:
            self.hide()
            return
        self._image = heat_image(values)
        self.show()
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        """Called by Qt."""
        if self._image.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(self._place(*self._corners), True)
        painter.drawImage(QRectF(0, 0, 1, 1), self._image)


class SceneMosaic(_MapItem):
    """Scenes in the colors of their classes; what is uncertain is hatched."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas, 4)
        self._origin = QgsPointXY()
        self._paths: dict[tuple[str, bool], QPainterPath] = {}

    def show_scenes(
        self, scenes: Iterable[tuple[str, float, Sequence[tuple[float, float]]]]
    ) -> None:
        """Draw scenes, each a color, a confidence and a ring of points in the map's CRS."""
        self._paths = {}
        self._origin = self._canvas.center()
        x0, y0 = self._origin.x(), self._origin.y()
        for color, confidence, ring in scenes:
            path = self._paths.setdefault((color, confidence >= UNCERTAIN), QPainterPath())
            path.setFillRule(Qt.FillRule.WindingFill)  # where scenes overlap, they are not holes
            path.addPolygon(QPolygonF([QPointF(x - x0, y - y0) for x, y in ring]))
            path.closeSubpath()
        self.setVisible(bool(self._paths))
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        """Called by Qt."""
        x, y = self._origin.x(), self._origin.y()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = QgsPointXY(x + 1, y), QgsPointXY(x, y + 1)
        place = self._place(self._origin, *unit)
        for (name, is_certain), path in self._paths.items():
            fill, edge = QColor(name), QColor(name).darker(150)
            fill.setAlpha(FILL_ALPHA if is_certain else 220)
            edge.setAlpha(EDGE_ALPHA)
            pattern = Qt.BrushStyle.SolidPattern if is_certain else Qt.BrushStyle.BDiagPattern
            painter.setPen(QPen(edge, 1))
            painter.setBrush(fill)
            brush = painter.brush()
            brush.setStyle(pattern)
            painter.setBrush(brush)
            painter.drawPath(place.map(path))
        painter.restore()


def heat_image(values: np.ndarray) -> QImage:
    """Values (h, w) as a translucent picture, from nothing at 0 to the most at their largest."""
    share = np.clip(values / max(float(values.max()), 1e-9), 0, 1)
    stops = [stop for stop, _ in HEAT]
    channels = [np.interp(share, stops, [color[i] for _, color in HEAT]) for i in range(4)]
    rgba = np.ascontiguousarray(np.stack(channels, axis=-1).round().astype(np.uint8))
    height, width = values.shape
    image = QImage(rgba.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def box_geometry(bounds: Bounds) -> QgsGeometry:
    """A box as a polygon with some points on each side."""
    xmin, ymin, xmax, ymax = bounds
    steps = [i / CORNERS_A_SIDE for i in range(CORNERS_A_SIDE)]
    width, height = xmax - xmin, ymax - ymin
    ring = [
        *(QgsPointXY(xmin + width * t, ymin) for t in steps),
        *(QgsPointXY(xmax, ymin + height * t) for t in steps),
        *(QgsPointXY(xmax - width * t, ymax) for t in steps),
        *(QgsPointXY(xmin, ymax - height * t) for t in steps),
    ]
    return QgsGeometry.fromPolygonXY([[*ring, ring[0]]])


def to_map(canvas: QgsMapCanvas, crs: QgsCoordinateReferenceSystem) -> QgsCoordinateTransform:
    """The transform from a CRS to the map's."""
    return QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), QgsProject.instance())

"""The map tool: a click asks what a scene is, Shift and the wheel turn the scene's size."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QWheelEvent

NOTCH = 120
"""What Qt calls one step of a wheel."""


class SceneTool(QgsMapTool):
    """Points at scenes.

    The plain wheel and Ctrl with the wheel go on zooming, Space and the middle button panning.
    """

    clicked = pyqtSignal(QgsPointXY)
    """A point in the map's CRS."""
    hovered = pyqtSignal(QgsPointXY)
    turned = pyqtSignal(float)
    """Notches of the wheel with Shift, away from the person above 0."""
    dismissed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by QGIS."""
        self.hovered.emit(event.mapPoint())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Called by QGIS."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(event.mapPoint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Called by QGIS before it zooms; what is accepted does not zoom."""
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
            return
        turn = event.angleDelta()  # with Shift some systems turn the wheel sideways
        self.turned.emit((turn.y() or turn.x()) / NOTCH)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by QGIS."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            event.ignore()

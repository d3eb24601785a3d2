"""The style of the result layer, put on when QGIS loads it and into the GeoPackage."""

from __future__ import annotations

from typing import ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument


class StyleOnLoad(QgsProcessingLayerPostProcessorInterface):
    """Styles a layer when it is loaded into the project.

    Args:
        qml: a QGIS style document.
    """

    # QGIS holds no reference, and the algorithm is gone before the layer is loaded.
    _waiting: ClassVar[set[StyleOnLoad]] = set()

    def __init__(self, qml: str) -> None:
        super().__init__()
        self._qml = qml
        self._waiting.add(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        apply_style(layer, self._qml)
        layer.triggerRepaint()
        self._waiting.discard(self)


def apply_style(layer: QgsMapLayer, qml: str) -> None:
    """Style a layer by a QGIS style document."""
    document = QDomDocument()
    document.setContent(qml)
    layer.importNamedStyle(document)


def save_style(path: str, qml: str) -> None:
    """Make a style the default one of a GeoPackage's only layer, for whoever opens it later."""
    layer = QgsVectorLayer(path, "scenes", "ogr")
    apply_style(layer, qml)
    layer.saveStyleToDatabase("scenes", "Classes of scenes", True, "")

"""How a result layer looks and what it says of itself, when QGIS loads it and in its GeoPackage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument


@dataclass(frozen=True)
class Look:
    """What a layer gets that an algorithm has made."""

    style: str
    """QML."""
    metadata: str
    """QMD."""


class LookOnLoad(QgsProcessingLayerPostProcessorInterface):
    """Gives a layer its look when it is loaded into the project."""

    # QGIS holds no reference, and the algorithm is gone before the layer is loaded.
    _waiting: ClassVar[set[LookOnLoad]] = set()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._waiting.add(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        apply_look(layer, self._look)
        layer.triggerRepaint()
        self._waiting.discard(self)


def apply_look(layer: QgsMapLayer, look: Look) -> None:
    """Give a layer its style and its metadata."""
    layer.importNamedStyle(_parsed(look.style))
    layer.importNamedMetadata(_parsed(look.metadata), "")


def save_look(destination: str, look: Look) -> None:
    """Make a look the default one of a GeoPackage's layer, for whoever opens it later.

    Args:
        destination: what QGIS calls the layer; nothing is done where it is in no GeoPackage.
        look: its style and metadata.
    """
    parts = QgsProviderRegistry.instance().decodeUri("ogr", destination)
    path = str(parts.get("path") or "")
    if not path.lower().endswith(".gpkg"):
        return
    name = parts.get("layerName")
    if not name:
        # QGIS can't save the metadata of a layer that it was not told the name of.
        whole = QgsVectorLayer(path, "", "ogr")
        _, name, *_ = whole.dataProvider().subLayers()[0].split("!!::!!")
    layer = QgsVectorLayer(f"{path}|layername={name}", "", "ogr")
    apply_look(layer, look)
    layer.saveStyleToDatabase("scenes", "Classes of scenes", True, "")
    layer.saveDefaultMetadata()


def _parsed(text: str) -> QDomDocument:
    document = QDomDocument()
    document.setContent(text)
    return document

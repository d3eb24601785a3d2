"""The Processing provider."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..paths import resource
from .classify_scenes import ClassifyScenes


class RskdProvider(QgsProcessingProvider):
    """All algorithms of RSKD."""

    def id(self) -> str:
        return "rskd"

    def name(self) -> str:
        return "RSKD"

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(resource("icons/rskd.svg"))

    def loadAlgorithms(self) -> None:
        self.addAlgorithm(ClassifyScenes())

"""The plugin as QGIS loads it: it adds the Processing provider and takes it away again."""

from __future__ import annotations

from qgis.core import QgsApplication

from .processing.provider import RskdProvider


class RskdPlugin:
    """What QGIS holds of RSKD between loading and unloading."""

    def __init__(self) -> None:
        self._provider: RskdProvider | None = None

    def initProcessing(self) -> None:
        """Add the provider; all that `qgis_process` calls."""
        self._provider = RskdProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        self.initProcessing()

    def unload(self) -> None:
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None

"""The plugin as QGIS loads it: it adds the provider and the actions, and takes them away again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication

from .processing.provider import RskdProvider

if TYPE_CHECKING:
    from .gui.actions import Actions


class RskdPlugin:
    """What QGIS holds of RSKD between loading and unloading.

    Args:
        iface: of QGIS; None for `qgis_process`, which has no windows.
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._provider: RskdProvider | None = None
        self.actions: Actions | None = None

    def initProcessing(self) -> None:
        """Add the provider; all that `qgis_process` calls."""
        self._provider = RskdProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        from .gui.actions import Actions

        self.initProcessing()
        self.actions = Actions(self._iface)

    def unload(self) -> None:
        if self.actions is not None:
            self.actions.remove()
            self.actions = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None

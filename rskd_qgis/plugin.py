"""The plugin as QGIS loads it: provider, menu and windows, and away with them again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .dependencies import activate, deactivate
from .paths import resource
from .processing.provider import RskdProvider
from .profile import packages_folder

if TYPE_CHECKING:
    from .gui.menu import Menu


class RskdPlugin:
    """What QGIS holds of RSKD between loading and unloading.

    Args:
        iface: of QGIS; None for `qgis_process`, which has no windows.
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._provider: RskdProvider | None = None
        self.menu: Menu | None = None
        self._translator: QTranslator | None = None

    def initProcessing(self) -> None:
        """Add the provider; all that `qgis_process` calls."""
        activate(packages_folder())
        self._translate()
        self._provider = RskdProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        from .gui.menu import Menu  # not at the top: qgis_process has no windows

        self.initProcessing()
        self.menu = Menu(self._iface)

    def unload(self) -> None:
        if self.menu is not None:
            self.menu.remove()
            self.menu = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
            deactivate(packages_folder())
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    def _translate(self) -> None:
        """Have the texts in the language of QGIS, where there is a translation."""
        translator = QTranslator()
        locale = QLocale(QgsApplication.locale())
        if translator.load(locale, "rskd", "_", str(resource("i18n"))):
            QCoreApplication.installTranslator(translator)
            self._translator = translator

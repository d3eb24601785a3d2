"""The plugin as QGIS loads it: it adds the Processing provider and takes it away again."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .paths import resource
from .processing.provider import RskdProvider


class RskdPlugin:
    """What QGIS holds of RSKD between loading and unloading."""

    def __init__(self) -> None:
        self._provider: RskdProvider | None = None
        self._translator: QTranslator | None = None

    def initProcessing(self) -> None:
        """Add the provider; all that `qgis_process` calls."""
        self._translate()
        self._provider = RskdProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        self.initProcessing()

    def unload(self) -> None:
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
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

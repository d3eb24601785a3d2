"""The menu Plugins > RSKD, and the windows that it opens."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QDialog

from ..paths import resource
from ..processing.translation import tr
from .model_manager import ModelManager
from .packages import MissingMessage, PackagesDialog

_NAME = "RSKD"


class Menu:
    """Adds the menu's actions to QGIS, and takes them and what they opened away again."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._windows: dict[type[QDialog], QDialog] = {}
        window = iface.mainWindow()
        icon = QIcon(str(resource("icons/rskd.svg")))
        self._actions = [
            QAction(icon, tr("Models…"), window, triggered=partial(self._open, ModelManager)),
            QAction(tr("Install packages…"), window, triggered=partial(self._open, PackagesDialog)),
        ]
        for action in self._actions:
            iface.addPluginToMenu(_NAME, action)
        self._message = MissingMessage(iface, partial(self._open, PackagesDialog))

    def remove(self) -> None:
        """Take away all that was added."""
        self._message.remove()
        for window in self._windows.values():
            if not sip.isdeleted(window):
                window.close()
                window.deleteLater()
        for action in self._actions:
            self._iface.removePluginMenu(_NAME, action)
            action.deleteLater()

    def _open(self, kind: type[QDialog], *_: Any) -> None:
        """Show a window, one of a kind at a time."""
        window = self._windows.get(kind)
        if window is None or sip.isdeleted(window):
            window = self._windows[kind] = kind(self._iface.mainWindow())
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()
        window.raise_()
        window.activateWindow()

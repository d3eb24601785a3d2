"""The menu Plugins > RSKD, and the windows that it opens.

The dock and the model manager are imported when they are opened: QGIS starts sooner so.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QDialog

from ..paths import resource
from ..processing.translation import tr
from .packages import MissingMessage, PackagesDialog

if TYPE_CHECKING:
    from .dock import SceneDock

_NAME = "RSKD"


class Menu:
    """Adds the plugin's actions to QGIS, and takes them and what they opened away again.

    Args:
        iface: of QGIS.
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._dock: SceneDock | None = None
        self._windows: dict[type[QDialog], QDialog] = {}
        window = iface.mainWindow()
        what, own = (QIcon(str(resource(f"icons/{name}.svg"))) for name in ("what_is_here", "rskd"))
        self._what = QAction(what, tr("What is here?"), window, triggered=self.show_dock)
        self._what.setObjectName("RskdWhatIsHere")
        self._what.setToolTip(tr("RSKD: classify the scene under the cursor"))
        self._actions = [
            self._what,
            QAction(own, tr("Models…"), window, triggered=self._open_models),
            QAction(tr("Install packages…"), window, triggered=partial(self._open, PackagesDialog)),
        ]
        for action in self._actions:
            iface.addPluginToMenu(_NAME, action)
        iface.addToolBarIcon(self._what)
        self._message = MissingMessage(iface, partial(self._open, PackagesDialog))

    def show_dock(self, *_: Any) -> SceneDock:
        """Show the dock, made when it is asked for first, with its map tool in hand."""
        if self._dock is None:
            from .dock import SceneDock

            self._dock = SceneDock(self._iface)
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._dock.show()
        self._dock.raise_()
        self._iface.mapCanvas().setMapTool(self._dock.tool)
        return self._dock

    def remove(self) -> None:
        """Take away all that was added."""
        self._message.remove()
        if self._dock is not None:
            self._dock.remove()
            self._dock = None
        for window in self._windows.values():
            if not sip.isdeleted(window):
                window.close()
                window.deleteLater()
        self._iface.removeToolBarIcon(self._what)
        for action in self._actions:
            self._iface.removePluginMenu(_NAME, action)
            action.deleteLater()

    def _open_models(self, *_: Any) -> None:
        from .model_manager import ModelManager

        self._open(ModelManager)

    def _open(self, kind: type[QDialog], *_: Any) -> None:
        """Show a window, one of a kind at a time."""
        window = self._windows.get(kind)
        if window is None or sip.isdeleted(window):
            window = self._windows[kind] = kind(self._iface.mainWindow())
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()
        window.raise_()
        window.activateWindow()

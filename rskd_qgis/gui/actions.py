"""What RSKD adds to the windows of QGIS: its actions in the plugin menu and on the toolbar."""

from __future__ import annotations

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from ..paths import resource
from ..processing.translation import tr
from .dock import SceneDock

MENU = "RSKD"


class Actions:
    """The actions of the plugin, and what they open.

    Args:
        iface: of QGIS.
    """

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._dock: SceneDock | None = None
        icon = QIcon(str(resource("icons/what_is_here.svg")))
        self._what = QAction(icon, tr("RSKD: what is here?"), iface.mainWindow())
        self._what.setObjectName("RskdWhatIsHere")
        self._what.setToolTip(tr("Classify the scene under the cursor"))
        self._what.triggered.connect(self.show_dock)
        iface.addToolBarIcon(self._what)
        iface.addPluginToMenu(MENU, self._what)

    def show_dock(self) -> SceneDock:
        """Show the dock, made when it is asked for first, with its map tool in hand."""
        if self._dock is None:
            self._dock = SceneDock(self._iface)
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._dock.show()
        self._dock.raise_()
        self._iface.mapCanvas().setMapTool(self._dock.tool)
        return self._dock

    def remove(self) -> None:
        """Take all away."""
        if self._dock is not None:
            self._dock.remove()
            self._dock = None
        self._iface.removeToolBarIcon(self._what)
        self._iface.removePluginMenu(MENU, self._what)
        self._what.deleteLater()

"""The menu of the plugin, and that nothing of it stays."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QMenu

from rskd_qgis import classFactory
from rskd_qgis.profile import packages_folder


class Interface:
    """What the plugin asks of QGIS's window, with real menus in it."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self.plugin_menu: dict[str, QMenu] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._iface, name)

    def addPluginToMenu(self, name: str, action: QAction) -> None:
        self.plugin_menu.setdefault(name, QMenu(name)).addAction(action)

    def removePluginMenu(self, name: str, action: QAction) -> None:
        self.plugin_menu[name].removeAction(action)
        if not self.plugin_menu[name].actions():
            del self.plugin_menu[name]


def settle() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def windows() -> list[str]:
    return [type(w).__name__ for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]


def test_its_actions_open_the_windows_and_nothing_stays(
    qgis_iface: Any, qgis_processing: None
) -> None:
    iface = Interface(qgis_iface)
    iface.mainWindow().statusBar()  # which QGIS has; a bare window makes it when first asked for it
    actions_before, windows_before = len(iface.mainWindow().actions()), windows()
    children_before = len(iface.mainWindow().children())
    for _ in range(3):
        plugin = classFactory(iface)
        plugin.initGui()
        actions = {action.text(): action for action in iface.plugin_menu["RSKD"].actions()}
        assert list(actions) == ["What is here?", "Models…", "Install packages…"]
        for action in actions.values():
            action.trigger()
            action.trigger()
        assert sorted(set(windows()) - set(windows_before)) == ["ModelManager", "PackagesDialog"]
        plugin.unload()
        settle()
        assert windows() == windows_before
        assert iface.plugin_menu == {}
        assert len(iface.mainWindow().actions()) == actions_before
        assert len(iface.mainWindow().children()) == children_before


def test_the_installed_packages_come_last_and_go(qgis_iface: Any, qgis_processing: None) -> None:
    folder = packages_folder()
    folder.mkdir(parents=True)
    before = list(sys.path)
    try:
        plugin = classFactory(qgis_iface)
        plugin.initProcessing()
        assert sys.path == [*before, str(folder)]
        plugin.unload()
        assert sys.path == before
    finally:
        folder.rmdir()


def test_the_packages_of_each_python_lie_apart(qgis_app: Any) -> None:
    assert packages_folder().name == "{}.{}".format(*sys.version_info)
    assert packages_folder().parent.name == "python"
    plugin = Path(sys.modules["rskd_qgis"].__file__ or "").parent
    assert plugin not in packages_folder().parents


HEAVY = ("numpy", "onnxruntime", "rasterio", "pyogrio", "shapely", "jinja2")


@pytest.mark.parametrize(
    "library", [*HEAVY, "rskd_qgis.gui.dock", "rskd_qgis.gui.model_manager", "rskd_qgis.gui.speed"]
)
def test_starting_qgis_imports_nothing_heavy(library: str, tmp_path: Path) -> None:
    """In a process of its own: this one has imported all."""
    import subprocess

    code = (
        "import sys; from qgis.core import QgsApplication; app = QgsApplication([], True);"
        "own = set(sys.modules);"  # newer ones import shapely themselves
        "import rskd_qgis, rskd_qgis.plugin, rskd_qgis.gui.menu;"
        f"sys.exit({library!r} in set(sys.modules) - own)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

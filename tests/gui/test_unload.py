"""The plugin with its windows, enabled and disabled again and again: nothing stays behind."""

from __future__ import annotations

import gc
import tempfile
import threading
from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QThread
from qgis.PyQt.QtWidgets import QAction, QDockWidget

from tests.gui.conftest import settle, wait_for
from tests.gui.test_dock import at


def remains(iface: Any) -> dict[str, Any]:
    """What the plugin might leave."""
    window, canvas = iface.mainWindow(), iface.mapCanvas()
    ours = [
        item for item in gc.get_objects() if str(type(item).__module__).startswith("rskd_qgis.gui")
    ]
    return {
        "docks": sorted(d.objectName() for d in window.findChildren(QDockWidget)),
        "actions": sorted(a.objectName() for a in window.findChildren(QAction)),
        "items": sorted(type(item).__name__ for item in canvas.scene().items()),
        "tool": type(canvas.mapTool()).__name__,
        "threads": sorted(thread.name for thread in threading.enumerate()),
        "qthreads": len(window.findChildren(QThread)),
        "tasks": [task.description() for task in QgsApplication.taskManager().activeTasks()],
        "providers": sorted(p.id() for p in QgsApplication.processingRegistry().providers()),
        "files": sorted(path.name for path in Path(tempfile.gettempdir()).glob("*rskd*")),
        "objects": sorted(type(item).__name__ for item in ours if isinstance(item, QObject)),
        "children": len(window.findChildren(QObject)),
    }


def test_ten_times_in_one_qgis_nothing_is_left(
    qgis_iface: Any, qgis_canvas: QgsMapCanvas, qgis_processing: None,
    show: Callable[..., QgsRasterLayer], scene_rasters: dict[str, Path],
) -> None:  # fmt: skip
    from rskd_qgis import classFactory

    layer = show(scene_rasters["naip"])
    before: dict[str, Any] = {}
    for time in range(10):
        plugin = classFactory(qgis_iface)
        plugin.initGui()
        dock = plugin.menu.show_dock()
        wait_for(lambda dock=dock: not dock.is_busy())
        dock.classify_at(at(layer, 0.5, 0.5))
        dock.turn_live(True)
        if time % 2 == 0:  # else it is unloaded while both are at work
            wait_for(lambda dock=dock: not dock.is_busy())
            assert dock.sight() is not None
        else:
            wait_for(lambda: QgsApplication.taskManager().count() > 0)
        del dock
        plugin.unload()
        del plugin
        settle()
        after = remains(qgis_iface)
        before = before or after  # the first time QGIS itself makes some things, for good
        assert after == before
        assert after["objects"] == after["tasks"] == []
        assert "rskd" not in after["providers"]
        assert not [name for name in after["docks"] + after["actions"] if name.startswith("Rskd")]
        assert not {"ActivationItem", "SceneMosaic", "QgsRubberBand"} & set(after["items"])
        assert after["tool"] != "SceneTool"
    QgsProject.instance().clear()


def test_canvas_signals_reach_nobody_afterwards(
    qgis_iface: Any, qgis_canvas: QgsMapCanvas, qgis_processing: None,
    show: Callable[..., QgsRasterLayer], scene_rasters: dict[str, Path],
) -> None:  # fmt: skip
    from rskd_qgis import classFactory

    plugin = classFactory(qgis_iface)
    plugin.initGui()
    plugin.menu.show_dock()
    plugin.unload()
    settle()
    layer = show(scene_rasters["naip"])  # errors in slots of what is gone would fail the test
    qgis_canvas.zoomByFactor(2)
    QgsProject.instance().removeMapLayer(layer.id())
    settle()

"""What the tests of the windows share: the plugin as QGIS starts it, and its dock."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEvent

PATIENCE = 30.0
"""Seconds: what is not there by then will not come, on any machine."""

BUILT_IN = [f"{name} (built in)" for name in ("aid30", "aid30-small", "eurosat10")]
"""How the models that come with RSKD are listed."""


def wait_for(condition: Callable[[], bool]) -> None:
    """Let events through until something is so."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it never came"
        QCoreApplication.processEvents()
        time.sleep(0.002)


def settle() -> None:
    """Let what is to be deleted be deleted."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture
def plugin(qgis_iface: Any, qgis_canvas: QgsMapCanvas, qgis_processing: None) -> Iterator[Any]:
    """The plugin with its windows, taken away afterwards."""
    from rskd_qgis import classFactory

    plugin = classFactory(qgis_iface)
    plugin.initGui()
    yield plugin
    plugin.unload()
    settle()
    QgsProject.instance().clear()


@pytest.fixture
def dock(plugin: Any) -> Any:
    """The dock, its model opened."""
    dock = plugin.menu.show_dock()
    wait_for(lambda: not dock.is_busy())
    return dock


@pytest.fixture
def show(qgis_iface: Any, qgis_canvas: QgsMapCanvas) -> Callable[..., QgsRasterLayer]:
    """A function that puts a raster on the map and makes it the active layer."""

    def show_raster(path: Path | QgsRasterLayer, crs: str = "") -> QgsRasterLayer:
        layer = QgsRasterLayer(str(path), path.stem) if isinstance(path, Path) else path
        assert layer.isValid()
        QgsProject.instance().addMapLayer(layer)
        qgis_canvas.setLayers([layer])
        map_crs = QgsCoordinateReferenceSystem(crs) if crs else layer.crs()
        qgis_canvas.setDestinationCrs(map_crs)
        QgsProject.instance().setCrs(map_crs)
        qgis_canvas.window().show()  # a canvas that was never shown has a few pixels only
        qgis_canvas.resize(600, 400)
        wait_for(lambda: qgis_canvas.mapSettings().outputSize().width() > 500)
        qgis_canvas.setExtent(
            qgis_canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())
        )
        qgis_iface.setActiveLayer(layer)
        qgis_iface.currentLayerChanged.emit(qgis_canvas)
        return layer

    return show_raster

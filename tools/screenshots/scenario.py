"""What a person does in QGIS for the pictures: QGIS runs this file (`qgis --code`).

Each scene is a generator that takes pictures and yields what to wait for: seconds, or a function
that tells whether it has come.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Union

import processing
import qgis.utils
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, QTimer, QVariant
from qgis.PyQt.QtWidgets import QAction, QDialog, QDockWidget, QTreeView, QWidget
from qgis.utils import iface

Waiting = Union[float, Callable[[], bool]]
Scenario = Iterator[Waiting]

RASTER, IMAGES, WORK = (Path(part) for part in os.environ["RSKD_SCREENSHOTS"].split(os.pathsep))
WINDOW = (1440, 880)
PATIENCE_S = 60.0
QUALITY = 88
TICK_MS = 100

# What stands on the painted sample, by somebody who looked: x to the east and y to the south of its
# upper left corner, in metres.
PLACES = {
    "forest": [(3300, 300), (4500, 300), (4500, 900), (3900, 300), (3900, 750)],
    "farmland": [
        (3300, 2400),
        (3900, 2400),
        (4500, 2900),
        (3300, 3000),
        (3900, 3300),
        (2900, 3300),
    ],
    "beach": [(950, 300), (950, 900), (950, 1500), (950, 3300)],
    "dense_residential": [(1500, 300), (1500, 900), (2100, 500), (2100, 900), (1500, 1500)],
    "river": [(3300, 1500), (4500, 1500), (2100, 2100), (2700, 2000)],
    "storage_tanks": [(1500, 3300)],
    "industrial": [(1500, 2700)],
    "port": [(850, 2700)],
}


def photograph(widget: QWidget, name: str) -> None:
    """A picture of a window or a part of one; as a PNG, a map would be five times as large."""
    picture = widget.grab()
    if picture.isNull() or not picture.save(str(IMAGES / f"{name}.jpg"), quality=QUALITY):
        raise OSError(f"No picture of {name}.")


def main_window() -> Scenario:
    """The window with the raster and nothing else."""
    window = iface.mainWindow()
    window.resize(*WINDOW)
    for dock in window.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() in ("Layers", "ProcessingToolbox"))
    raster = QgsRasterLayer(str(RASTER), RASTER.stem)
    QgsProject.instance().addMapLayer(raster)
    iface.setActiveLayer(raster)
    yield 1.0
    iface.zoomToActiveLayer()
    yield drawn


def toolbox_and_dialog() -> Scenario:
    """The algorithms in the toolbox, and the dialog of the first one."""
    toolbox = iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
    iface.mainWindow().resizeDocks([toolbox], [330], Qt.Orientation.Horizontal)
    for tree in toolbox.findChildren(QTreeView):
        tree.collapseAll()
        model = tree.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if model.data(index) == "RSKD":
                tree.expand(index)
                tree.scrollTo(index, QTreeView.ScrollHint.PositionAtTop)
    yield 1.0
    photograph(iface.mainWindow(), "toolbox")
    dialog = processing.createAlgorithmDialog("rskd:classifyscenes", {"INPUT": str(RASTER)})
    dialog.resize(1000, 720)
    dialog.show()
    yield 1.5
    photograph(dialog, "dialog")
    dialog.close()
    toolbox.hide()


def result() -> Scenario:
    """The classified scenes, styled."""
    outputs = {"OUTPUT": str(WORK / "scenes.gpkg")}
    processing.runAndLoadResults("rskd:classifyscenes", {"INPUT": str(RASTER), **outputs})
    yield 1.0
    layer = iface.activeLayer()
    QgsProject.instance().layerTreeRoot().findLayer(layer.id()).setExpanded(True)
    iface.zoomToActiveLayer()
    yield drawn
    photograph(iface.mainWindow(), "result")


def accuracy() -> Scenario:
    """The report on the result against places that somebody named."""
    raster = QgsRasterLayer(str(RASTER), "")
    reference = QgsVectorLayer(f"Point?crs={raster.crs().authid()}", "reference", "memory")
    reference.dataProvider().addAttributes([QgsField("class_name", QVariant.String)])
    reference.updateFields()
    corner = raster.extent()
    for name, places in PLACES.items():
        for x, y in places:
            feature = QgsFeature(reference.fields())
            point = QgsPointXY(corner.xMinimum() + x, corner.yMaximum() - y)
            feature.setGeometry(QgsGeometry.fromPointXY(point))
            feature["class_name"] = name
            reference.dataProvider().addFeature(feature)
    processing.run(
        "rskd:assessaccuracy",
        {
            "INPUT": str(WORK / "scenes.gpkg"),
            "REFERENCE": reference,
            "REFERENCE_FIELD": "class_name",
            "OUTPUT": "TEMPORARY_OUTPUT",
            "OUTPUT_CLASSES": "TEMPORARY_OUTPUT",
            "OUTPUT_HTML": str(WORK / "accuracy.html"),
        },
    )
    processing.run("rskd:describemodel", {"OUTPUT": str(WORK / "model.html")})
    yield 0.0


def dock() -> Scenario:
    """What is here: a click with the reasons for its answer, and live mode."""
    toolbox = iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
    toolbox.hide()
    result = iface.activeLayer()
    QgsProject.instance().layerTreeRoot().findLayer(result.id()).setItemVisibilityChecked(False)
    (raster,) = QgsProject.instance().mapLayersByName(RASTER.stem)
    iface.setActiveLayer(raster)
    what = qgis.utils.plugins["rskd_qgis"].menu.show_dock()
    iface.mainWindow().resizeDocks([what], [330], Qt.Orientation.Horizontal)
    yield lambda: not what.is_busy()
    extent = raster.extent()
    middle = QgsPointXY(extent.xMinimum() + 1500, extent.yMaximum() - 3300)
    what.classify_at(middle)
    yield lambda: not what.is_busy()
    iface.mapCanvas().setExtent(QgsRectangle.fromCenterAndSize(middle, 2400, 1800))
    iface.mapCanvas().refresh()
    yield 1.0
    yield drawn
    photograph(iface.mainWindow(), "dock")
    what.turn_live(True)
    iface.zoomToActiveLayer()
    yield 2.0
    yield lambda: drawn() and not what.is_busy()
    yield 1.0
    photograph(iface.mainWindow(), "live")
    what.turn_live(False)


def model_manager() -> Scenario:
    """The models and their cards."""
    actions = iface.mainWindow().findChildren(QAction)
    (action,) = [one for one in actions if one.text() == "Models…"]
    action.trigger()
    yield 2.0
    (manager,) = [w for w in iface.mainWindow().findChildren(QDialog) if w.isVisible()]
    photograph(manager, "models")
    manager.close()


def drawn() -> bool:
    """Whether the canvas shows all that it will."""
    return not iface.mapCanvas().isDrawing()


def whole() -> Scenario:
    """All scenes, one after the other."""
    yield 3.0
    for scene in (main_window, toolbox_and_dialog, result, accuracy, dock, model_manager):
        print(scene.__doc__, flush=True)
        yield from scene()


def play(scenario: Scenario) -> None:
    """Go on whenever what is waited for has come, and leave QGIS at the end.

    QGIS is left without its farewell, which asks whether to save the project.
    """
    waited = 0.0

    def step(waiting: Waiting) -> None:
        nonlocal waited
        waited += TICK_MS / 1000
        come = waiting() if callable(waiting) else waited >= waiting
        if waited > PATIENCE_S:
            print(f"Waited for {waiting} in vain.", file=sys.stderr, flush=True)
            os._exit(1)
        if not come:
            QTimer.singleShot(TICK_MS, lambda: step(waiting))
            return
        waited = 0.0
        try:
            following = next(scenario)
        except StopIteration:
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        QTimer.singleShot(TICK_MS, lambda: step(following))

    step(0.0)


play(whole())

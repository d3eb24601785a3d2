"""The dock in a real QGIS canvas: how fast a click is answered, and how long the windows stall.

python -m bench.clicks [--model PATH] [--clicks N]

A click counts from the call that the mouse makes to the bars on the screen, and again to the
activation overlay. A stall is the longest time between two beats of a timer in the event loop: for
so long nothing in the windows could move.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnxruntime
from qgis.core import Qgis, QgsApplication, QgsPointXY, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow

from bench.pipeline import CORES, make_raster, processor, put_table
from rskd_qgis.gui.dock import SceneDock
from rskd_qgis.paths import default_model
from rskd_qgis.processing.provider import RskdProvider
from tools.render_sample import render

SIDE = 6400  # pixels of the raster
BEAT_MS = 2
PATIENCE = 120.0  # seconds
SETTLING = 6.0  # seconds in which QGIS does what it does once for a raster
PANS = 12
LABELS = 10  # of each of two classes


class Interface(QObject):
    """As much of QGIS's interface as the dock asks for, around a real canvas."""

    currentLayerChanged = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._window = QMainWindow()
        self._canvas = QgsMapCanvas(self._window)
        self._window.setCentralWidget(self._canvas)
        self._window.resize(1400, 900)
        self._window.show()
        self._layer: QgsRasterLayer | None = None

    def mainWindow(self) -> QMainWindow:
        """As QGIS."""
        return self._window

    def mapCanvas(self) -> QgsMapCanvas:
        """As QGIS."""
        return self._canvas

    def activeLayer(self) -> QgsRasterLayer | None:
        """As QGIS."""
        return self._layer

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:
        """As QGIS."""
        self._window.addDockWidget(area, dock)

    def removeDockWidget(self, dock: QDockWidget) -> None:
        """As QGIS."""
        self._window.removeDockWidget(dock)

    def show_layer(self, layer: QgsRasterLayer) -> None:
        """Put a layer on the map and make it the active one."""
        QgsProject.instance().addMapLayer(layer)
        self._layer = layer
        self._canvas.setDestinationCrs(layer.crs())
        self._canvas.setLayers([layer])
        self._canvas.setExtent(layer.extent())
        self.currentLayerChanged.emit(layer)


class Heart(QObject):
    """Beats in the event loop, and remembers the longest pause."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def reset(self) -> None:
        """Forget what was."""
        self._last, self.longest = time.perf_counter(), 0.0

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def wait(condition: Callable[[], bool]) -> float:
    """Lets events through until something is so; returns the seconds that it took."""
    start = time.perf_counter()
    while not condition():
        if time.perf_counter() > start + PATIENCE:
            raise SystemExit("The dock gave no answer.")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return time.perf_counter() - start


def rest(duration: float) -> None:
    """Lets events through for so many seconds."""
    end = time.perf_counter() + duration
    wait(lambda: time.perf_counter() > end)


def measure(model: Path, clicks: int, folder: Path) -> str:
    """Runs the benchmark and returns its table."""
    sample = folder / "sample.tif"
    render(sample)
    layer = QgsRasterLayer(str(make_raster(folder / "large.tif", sample, SIDE)), "large")
    iface, heart = Interface(), Heart()
    canvas = iface.mapCanvas()
    iface.show_layer(layer)
    rest(SETTLING)
    stalls = {"(QGIS alone, as it draws the raster)": heart.longest}
    heart.reset()
    dock = SceneDock(iface)
    iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    canvas.setMapTool(dock.tool)
    dock.choose_model(model)
    wait(lambda: not dock.is_busy())
    stalls["opening the dock and the model"] = heart.longest

    box, random = layer.extent(), np.random.default_rng(0)

    def click() -> tuple[float, float]:
        across, down = random.uniform(0.1, 0.9, 2)
        before = dock.sight()
        start = time.perf_counter()
        dock.classify_at(
            QgsPointXY(box.xMinimum() + across * box.width(), box.yMinimum() + down * box.height())
        )
        wait(lambda: dock.sight() is not before)
        answered = time.perf_counter() - start
        wait(lambda: not dock.is_busy())
        return answered, time.perf_counter() - start

    first, _ = click()
    heart.reset()
    times = [click() for _ in range(clicks)]
    stalls["clicks"] = heart.longest

    canvas.setExtent(
        QgsRectangle(box.center().x(), box.center().y(), box.xMaximum(), box.yMaximum())
    )
    heart.reset()
    dock.turn_live(True)
    wait(lambda: not dock.is_busy())
    for pan in range(PANS):
        view = canvas.extent()
        step = 0.2 * view.width() * (-1 if pan < PANS / 2 else 1)
        canvas.setCenter(QgsPointXY(view.center().x() + step, view.center().y() + step))
        rest(0.3)
    wait(lambda: not dock.is_busy())
    scenes = len(dock.live_scenes())
    stalls["live mode"] = heart.longest
    dock.turn_live(False)

    QgsProject.instance().write(str(folder / "project.qgs"))  # labels lie beside it
    heart.reset()
    for number in range(2 * LABELS):
        click()
        dock.label_as(("one", "other")[number % 2])
        wait(lambda: not dock.is_busy())
    stalls["storing labels"] = heart.longest
    heart.reset()
    dock.teach()
    taught = wait(lambda: not dock.is_busy())
    stalls["teaching"] = heart.longest
    dock.remove()
    QgsProject.instance().clear()

    def milliseconds(seconds: list[float]) -> str:
        middle = statistics.median(seconds)
        return f"{1000 * middle:.0f} ms | {1000 * max(seconds):.0f} ms"

    answers, overlays = zip(*times)
    rows = [
        f"| click to bars | {milliseconds(list(answers))} |",
        f"| click to activation overlay | {milliseconds(list(overlays))} |",
    ]
    pauses = [f"| {name} | {1000 * longest:.0f} ms |" for name, longest in stalls.items()]
    return "\n".join(
        [
            f"{processor()}, {CORES} cores, load {os.getloadavg()[0]:.1f}, QGIS {Qgis.QGIS_VERSION}"
            f", Python {platform.python_version()}, ONNX Runtime {onnxruntime.__version__}; "
            f"{model.stem}, {SIDE} x {SIDE} px, {clicks} clicks after the first "
            f"({1000 * first:.0f} ms); live mode over {PANS} moves, {scenes} scenes in the last "
            f"view; a model of {2 * LABELS} labels in {taught:.1f} s.",
            "",
            "| | median | longest |",
            "|---|---|---|",
            *rows,
            "",
            "| longest stall of the windows during | |",
            "|---|---|",
            *pauses,
            "",
        ]
    )


def main() -> None:
    """Measures, prints the table and writes it into the README beside this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, help="an ONNX model; the built-in one")
    parser.add_argument("--clicks", type=int, default=100)
    arguments = parser.parse_args()
    application = QgsApplication([], True)
    application.initQgis()
    provider = RskdProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    with tempfile.TemporaryDirectory() as folder:
        table = measure(arguments.model or default_model(), arguments.clicks, Path(folder))
    put_table("clicks", table)
    # QGIS 3.22 may crash when a canvas without a window of QGIS is taken down: leave it standing.
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()

"""Live mode: the classes of what the map shows, in a background task, again where it moves."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsTask,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..processing.feature_input import point_transform
from ..processing.layer_input import TILE, LayerInput
from ..processing.layer_source import metres_near
from ..processing.translation import explain, tr
from ..scenes.card import GroundSize, ModelCard
from ..scenes.classify import ScenePredictions, classify
from ..scenes.errors import RskdError
from ..scenes.grid import Bounds, RasterSource, SceneGrid, SceneSize
from ..scenes.hardware import cores
from ..scenes.lazy import np
from ..scenes.stretch import Stretch
from .overlays import SceneMosaic
from .sight import Models, Stretches, layer_input

DEBOUNCE_MS = 250
REDRAW_MS = 120
SCREEN_PIXELS = 72
"""Of the side of a scene, about."""
STEPS = (1, 1.5, 2, 3, 4, 5, 6, 8, 10)
"""Sides of scenes, times powers of ten: the same at nearly the same scale."""
MAX_SCENES = 1500
"""In one view."""
MAX_TILES = 150
"""Of a server, in one view."""
MAX_KNOWN = 20_000
"""Scenes that are remembered from one view to the next."""

_FLAGS = QgsTask.Flag.CanCancel
for _name in ("Hidden", "Silent"):  # from QGIS 3.26: no word of each view in the windows of QGIS
    if hasattr(QgsTask.Flag, _name):
        _FLAGS |= getattr(QgsTask.Flag, _name)

Ring = tuple[tuple[float, float], ...]
Lattice = tuple[float, ...]
"""Origin of a grid, and width and height of its scenes, in the layer's CRS."""
Place = tuple[int, int]
"""What tells a scene of a lattice apart: its middle, in sixteenths of its width and height."""


@dataclass(frozen=True)
class LiveScene:
    """One scene in view."""

    place: Place
    bounds: Bounds
    """In the layer's CRS."""
    ring: Ring
    """Its corners in the map's CRS."""
    number: int
    """Of its class."""
    confidence: float


@dataclass(frozen=True)
class View:
    """What a task is to classify; made on the main thread."""

    layer: LayerInput
    stretch: str | Stretch
    extent: Bounds
    """What the map shows, in the layer's CRS."""
    metres_per_pixel: float
    """Of the screen, on the ground."""
    map_crs: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext
    model: Path
    key: tuple[object, ...]
    """Views with the same key and the same lattice have the same scenes."""


@dataclass(frozen=True)
class Known:
    """What earlier views have shown."""

    key: tuple[object, ...]
    lattice: Lattice
    scenes: dict[Place, LiveScene]


class LiveTask(QgsTask):
    """Classifies one view.

    Args:
        view: what to classify.
        models: that are open.
        known: what earlier views have shown.
    """

    planned = pyqtSignal(object, float, object)
    """The model's card, the side of a scene in metres, and the lattice."""
    found = pyqtSignal(object)
    """A list of LiveScene."""

    def __init__(self, view: View, models: Models, known: Known) -> None:
        super().__init__(tr("RSKD: what is in view"), _FLAGS)
        self.view = view
        self.error = ""
        self.stretch: Stretch | None = None
        self._models = models
        self._known = known
        self._feedback = QgsProcessingFeedback(False)

    def cancel(self) -> None:
        """Called by QGIS and by whoever has a newer view."""
        self._feedback.cancel()
        super().cancel()

    def run(self) -> bool:
        """Called by QGIS in a thread."""
        try:
            self._classify()
        except RskdError as error:
            self.error = explain(error)
        except Exception as error:  # else QGIS would show Python's own words
            self.error = f"{type(error).__name__}: {error}"
        return not self.error and not self.isCanceled()

    def _classify(self) -> None:
        view = self.view
        model = self._models.get(view.model)
        if self.isCanceled():
            return
        side = scene_side(view.metres_per_pixel, model.card.ground_size_m)
        scene = SceneSize(side, "m")
        extent = _whole_scenes(view, side) if view.layer.is_online else None
        source: RasterSource = view.layer.open(
            None, model.card.bands, view.stretch, scene, model.size, extent, self._feedback
        )
        with closing(source):
            self.stretch = source.stretch  # type: ignore[attr-defined]
            grid = SceneGrid.plan(
                source.geometry, model.size, scene, source.metres_per_unit, mask=self._in_view
            )
            self._check(grid)
            lattice = self._lattice(grid)
            self.planned.emit(model.card, side, lattice)
            reused = self._reused(lattice)
            self.found.emit(list(reused.values()))
            grid = grid.masked(
                lambda boxes: np.array([p not in reused for p in _places(boxes, lattice)])
            )
            if not len(grid):
                return
            to_map = point_transform(view.layer.crs, view.map_crs, view.context)
            predictions = classify(
                source, grid, model, threads=cores(spared=1), canceled=self.isCanceled
            )
            with closing(predictions):
                for batch in predictions:
                    if len(batch.bounds):
                        corners = to_map(_corners(batch.bounds))
                        self.found.emit(_scenes(batch, corners, lattice))

    def _check(self, grid: SceneGrid) -> None:
        """Refuse what would take too long, or ask too much of a server."""
        if len(grid) > MAX_SCENES:
            raise RskdError("The map shows {count:,} scenes here: zoom in.", count=len(grid))
        if self.view.layer.is_online and grid.pixels > MAX_TILES * TILE**2:
            raise RskdError(
                "This would ask the server for {count:,} images: zoom in.",
                count=math.ceil(grid.pixels / TILE**2),
            )

    def _lattice(self, grid: SceneGrid) -> Lattice:
        geometry = grid.geometry
        size = abs(geometry.dx) * grid.across.scene, abs(geometry.dy) * grid.down.scene
        # What is online has no pixels of its own; its scenes are laid from the CRS's origin.
        origin = (0.0, 0.0) if self.view.layer.is_online else (geometry.x0, geometry.y0)
        return (*origin, *size)

    def _in_view(self, boxes: np.ndarray) -> np.ndarray:
        xmin, ymin, xmax, ymax = self.view.extent
        starts = (boxes[:, :2] < (xmax, ymax)).all(axis=1)
        ends = (boxes[:, 2:] > (xmin, ymin)).all(axis=1)
        return starts & ends

    def _reused(self, lattice: Lattice) -> dict[Place, LiveScene]:
        """What earlier views know of this one."""
        known = self._known
        if known.key != self.view.key or known.lattice != lattice or not known.scenes:
            return {}
        inside = self._in_view(np.array([scene.bounds for scene in known.scenes.values()]))
        return {
            place: scene for (place, scene), is_in in zip(known.scenes.items(), inside) if is_in
        }


class Live(QObject):
    """Keeps the mosaic on the map up to date while it is on.

    Args:
        canvas: of the map.
        models: that are open.
        stretches: of the layers.
        parent: of the object.
    """

    shown = pyqtSignal(object, float, object, bool)
    """The card, the side of a scene in metres, a Counter of class numbers, whether it is done."""
    told = pyqtSignal(str)

    def __init__(
        self, canvas: QgsMapCanvas, models: Models, stretches: Stretches, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._canvas, self._models, self._stretches = canvas, models, stretches
        self._mosaic = SceneMosaic(canvas)
        self._task: LiveTask | None = None
        self._ended: list[LiveTask] = []
        self._layer: QgsRasterLayer | None = None
        self._model = Path()
        self._card: ModelCard | None = None
        self._side = 0.0
        self._scenes: list[LiveScene] = []
        self._known = Known((), (), {})
        self._fresh = True
        self._wait = _timer(self, DEBOUNCE_MS, self._begin)
        self._redraw = _timer(self, REDRAW_MS, self._show)
        canvas.extentsChanged.connect(self.refresh)
        canvas.destinationCrsChanged.connect(self.refresh)

    @property
    def is_busy(self) -> bool:
        """Whether something of the view is still to come."""
        return self._wait.isActive() or self._task is not None or self._redraw.isActive()

    @property
    def scenes(self) -> list[LiveScene]:
        """Those in view."""
        return list(self._scenes)

    @property
    def layer_id(self) -> str:
        """Of the layer that is classified; empty while it is off."""
        return "" if self._layer is None else str(self._layer.id())

    def start(self, layer: QgsRasterLayer, model: Path) -> None:
        """Classify what the map shows of a layer, from now on."""
        self._layer, self._model = layer, model
        self.refresh()

    def stop(self) -> None:
        """Classify nothing more, and show nothing."""
        self._layer = None
        self._cancel()
        self._wait.stop()
        self._redraw.stop()
        self._scenes = []
        self._known = Known((), (), {})
        self._mosaic.hide()

    def refresh(self) -> None:
        """Classify what the map shows now, soon."""
        if self._layer is not None:
            self._cancel()
            self._wait.start()

    def remove(self) -> None:
        """Take all off the canvas, and wait for the task to end."""
        self._canvas.extentsChanged.disconnect(self.refresh)
        self._canvas.destinationCrsChanged.disconnect(self.refresh)
        task = self._task
        self.stop()
        for ending in [task, *self._ended]:
            if ending is not None and ending.isActive():
                ending.waitForFinished(10_000)
        self._ended.clear()
        self._mosaic.remove()

    def _cancel(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.found.disconnect(self._found)
            task.planned.disconnect(self._planned)
            task.cancel()

    def _begin(self) -> None:
        if self._layer is None:
            return
        try:
            view = self._view(self._layer)
        except (RskdError, QgsCsException) as error:
            self.told.emit(explain(error))
            return
        known = replace(self._known, scenes=dict(self._known.scenes))  # the task is in a thread
        task = LiveTask(view, self._models, known)
        task.planned.connect(self._planned)
        task.found.connect(self._found)
        task.taskCompleted.connect(lambda: self._ended_with(task))
        task.taskTerminated.connect(lambda: self._ended_with(task))
        self._task = task
        self._ended.append(task)
        self._fresh = True
        QgsApplication.taskManager().addTask(task)

    def _view(self, layer: QgsRasterLayer) -> View:
        settings = self._canvas.mapSettings()
        source = layer_input(layer)
        context = QgsProject.instance().transformContext()
        transform = QgsCoordinateTransform(settings.destinationCrs(), source.crs, context)
        box = transform.transformBoundingBox(settings.visibleExtent())
        extent = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
        middle = transform.transform(settings.visibleExtent().center())
        metres_x, _ = metres_near(source.crs, middle.x(), middle.y())
        return View(
            source,
            self._stretches.of(layer),
            extent,
            metres_x * box.width() / max(1, settings.outputSize().width()),
            settings.destinationCrs(),
            context,
            self._model,
            (*Stretches.key(layer), self._model, settings.destinationCrs().authid()),
        )

    def _planned(self, card: ModelCard, side: float, lattice: Lattice) -> None:
        if self._task is None:
            return
        key = self._task.view.key
        is_new = (key, lattice) != (self._known.key, self._known.lattice)
        if is_new or len(self._known.scenes) > MAX_KNOWN:
            self._known = Known(key, lattice, {})
        self._card, self._side = card, side

    def _found(self, scenes: Sequence[LiveScene]) -> None:
        if self._fresh:
            self._scenes, self._fresh = [], False
        self._scenes.extend(scenes)
        self._known.scenes.update((scene.place, scene) for scene in scenes)
        if not self._redraw.isActive():
            self._redraw.start()

    def _show(self) -> None:
        if self._card is None or self._layer is None:
            return
        colors = [scene_class.color for scene_class in self._card.classes]
        self._mosaic.show_scenes((colors[s.number], s.confidence, s.ring) for s in self._scenes)
        counts = Counter(scene.number for scene in self._scenes)
        self.shown.emit(self._card, self._side, counts, self._task is None)

    def _ended_with(self, task: LiveTask) -> None:
        self._ended.remove(task)
        if task is not self._task:
            return
        self._task = None
        if task.stretch is not None and self._layer is not None:
            self._stretches.keep(Stretches.key(self._layer), task.stretch)
        if task.error:
            self._scenes = []
            self._mosaic.hide()
            self.told.emit(task.error)
        else:
            self._redraw.start()


def scene_side(metres_per_pixel: float, ground: GroundSize | None) -> float:
    """The side of a scene, in metres, that suits the scale of a map and the model.

    Args:
        metres_per_pixel: of the screen.
        ground: what the model was trained for; any where it is None.
    """
    wanted = SCREEN_PIXELS * metres_per_pixel
    if ground is not None:
        wanted = min(max(wanted, ground.min), ground.max)
    power = 10.0 ** math.floor(math.log10(wanted))
    side = min((step * power for step in STEPS), key=lambda side: abs(math.log(side / wanted)))
    return side if ground is None else min(max(side, ground.min), ground.max)


def _whole_scenes(view: View, side: float) -> Bounds:
    """The view's extent outward to whole scenes from the CRS's origin, for a layer without end."""
    xmin, ymin, xmax, ymax = view.extent
    metres_x, metres_y = metres_near(view.layer.crs, (xmin + xmax) / 2, (ymin + ymax) / 2)
    width, height = side / metres_x, side / metres_y
    hair = 1e-6 * width, 1e-6 * height  # lest a rounding error asks for one more row of pixels
    return (
        math.floor(xmin / width) * width,
        math.floor(ymin / height) * height + hair[1],
        math.ceil(xmax / width) * width - hair[0],
        math.ceil(ymax / height) * height,
    )


def _places(bounds: np.ndarray, lattice: Lattice) -> list[Place]:
    """Of boxes (N, 4), which may be drawn in a little on all sides."""
    middles = (bounds[:, :2] + bounds[:, 2:]) / 2
    sixteenths = (middles - lattice[:2]) / lattice[2:] * 16
    return [(int(x), int(y)) for x, y in sixteenths.round().tolist()]


def _corners(bounds: np.ndarray) -> np.ndarray:
    """(N, 4) boxes -> (4 * N, 2) corners."""
    return bounds[:, [0, 1, 2, 1, 2, 3, 0, 3]].reshape(-1, 2)


def _scenes(batch: ScenePredictions, corners: np.ndarray, lattice: Lattice) -> list[LiveScene]:
    rings = corners.reshape(-1, 4, 2)
    places = _places(batch.bounds, lattice)
    best = batch.probabilities.argmax(axis=1)
    confidence = batch.probabilities.max(axis=1)
    return [
        LiveScene(place, tuple(box), tuple(map(tuple, ring)), number, sure)
        for place, box, ring, number, sure in zip(
            places, batch.bounds.tolist(), rings.tolist(), best.tolist(), confidence.tolist()
        )
        if np.isfinite(ring).all()
    ]


def _timer(parent: QObject, milliseconds: int, called: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(called)
    return timer

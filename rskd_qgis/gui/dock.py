"""The dock: what is the scene under the cursor, why, and what if that is wrong."""

from __future__ import annotations

import importlib.util
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import (
    QgisInterface,
    QgsCollapsibleGroupBox,
    QgsDockWidget,
    QgsDoubleSpinBox,
    QgsFileWidget,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QIcon
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..paths import resource
from ..processing.algorithm import ModelAlgorithm
from ..processing.layer_source import metres_per_unit
from ..processing.translation import tr
from ..scenes.card import ModelCard
from ..scenes.errors import RskdError
from ..scenes.grid import Bounds
from . import labels
from .bars import Bar, ClassBars
from .live import Live
from .map_tool import SceneTool
from .model_choice import ModelChoice
from .overlays import ActivationItem, Outline
from .sight import Models, Question, Reasons, Sight, Stretches, explain, layer_input, look
from .teach import Teacher, check_classes
from .worker import Worker

BEST = 5
"""Classes of which there are bars."""
LEGEND = 8
TURN = 1.1
"""A notch of the wheel makes a scene this much larger."""
PREVIEW = QColor(30, 30, 30)


class SceneDock(QgsDockWidget):
    """Classifies what a person points at.

    Args:
        iface: of QGIS.
    """

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__(tr("RSKD: what is here?"), iface.mainWindow())
        self.setObjectName("RskdDock")
        self._iface, self._canvas = iface, iface.mapCanvas()
        self._models, self._stretches = Models(), Stretches()
        self._worker = Worker(self, self._tell)
        self._writer = Worker(self, self._tell)
        self._teacher = Teacher(self)
        self._live = Live(self._canvas, self._models, self._stretches, self)
        self._outline = Outline(self._canvas, 3)
        self._preview = Outline(self._canvas, 1, dashed=True)
        self._heat = ActivationItem(self._canvas)
        self._card: ModelCard | None = None
        self._sight: Sight | None = None
        self._reasons: Reasons | None = None
        self._asked_point: QgsPointXY | None = None
        self._allowed: set[str] = set()
        """Layers of servers that a person lets live mode ask."""
        self.tool = SceneTool(self._canvas)
        self._build()
        self._connect()
        self._load_model()

    # What drives the dock: the person, tests, and the script that takes the pictures.

    def classify_at(self, point: QgsPointXY) -> None:
        """Classify the scene around a point of the map's CRS, as a click does."""
        layer = self.layer()
        if layer is None:
            self._tell(tr("There is no image on the map: add a raster or tile layer."))
            return
        self._layer_name.setText(layer.name())
        self._asked_point = point
        try:
            question = self._question(layer, point)
        except (RskdError, QgsCsException) as error:
            self._tell(str(error))
            return
        self._worker.ask(partial(_look, question, self._models), self._show_sight)

    def classify_middle(self) -> None:
        """Classify the scene in the middle of the map, for which no mouse is needed."""
        self.classify_at(self._canvas.center())

    def layer(self) -> QgsRasterLayer | None:
        """The layer that is looked at: the active one, else the topmost raster that is shown."""
        active = self._iface.activeLayer()
        for layer in [active, *self._canvas.layers()]:
            if isinstance(layer, QgsRasterLayer) and layer.isValid():
                return layer
        return None

    def sight(self) -> Sight | None:
        """What was seen at the last click."""
        return self._sight

    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        parts = self._worker, self._writer, self._live, self._teacher
        return any(part.is_busy for part in parts)

    def label_as(self, class_name: str) -> None:
        """Store the last scene with its right class."""
        sight = self._sight
        if sight is None or not class_name.strip():
            return
        best = sight.best(1)[0]
        known = {c.label: c.name for c in sight.card.classes}
        name = class_name.strip()
        label = labels.Label(
            sight.bounds,
            sight.question.layer.crs,
            known.get(name, name),
            sight.card.classes[best].name,
            float(sight.probabilities[best]),
            sight.card.name,
            sight.question.layer.name,
            sight.side_m,
        )
        path = self.labels_file()
        self._writer.ask(
            lambda feedback: labels.store(label, path),
            lambda _: self._stored(path, sight.card, name),
        )

    def labels_file(self) -> Path:
        """The GeoPackage of labels."""
        return Path(self._file.filePath() or labels.default_file())

    def teach(self) -> None:
        """Make a new model of the labels, in the background."""
        path, raster = self.labels_file(), self.layer()
        try:
            check_classes(labels.classes_in(path))
            if raster is None:
                raise RskdError(tr("There is no image on the map: add the one that you labeled."))
            layer = labels.shown_layer(path, self._card_or_raise())
            self._teacher.teach(layer, raster, self._model.path(), _new_file(path))
        except RskdError as error:
            self._tell(str(error))
            return
        self._teach.setEnabled(False)
        self._progress.setValue(0)
        self._progress.show()
        self._tell(tr("Learning from the labels …"))

    def remove(self) -> None:
        """Take all away: from the canvas, from the windows, and every thread."""
        self._canvas.unsetMapTool(self.tool)
        self._teacher.stop()
        self._live.remove()
        self._worker.stop()
        self._writer.stop()
        for item in (self._outline, self._preview, self._heat):
            item.remove()
        self._models.clear()
        QgsProject.instance().layersWillBeRemoved.disconnect(self._layers_go)
        self._iface.removeDockWidget(self)
        self.tool.deleteLater()
        self.deleteLater()

    # Its parts.

    def _build(self) -> None:
        self._pick = QToolButton()
        self._pick.setText(tr("Click on the map"))
        self._pick.setIcon(QIcon(str(resource("icons/what_is_here.svg"))))
        self._pick.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._pick.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pick.setCheckable(True)
        self._pick.setToolTip(
            tr("Then click on the map. Shift and the wheel turn the size of the scene.")
        )
        self._middle = QToolButton()
        self._middle.setText(tr("Middle"))
        self._middle.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self._middle.setToolTip(tr("Classify the scene in the middle of the map"))
        self._middle.setAccessibleName(tr("Classify the scene in the middle of the map"))
        self._layer_name = QLabel(tr("no layer yet"))
        self._layer_name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._model = ModelChoice()
        self._side = QgsDoubleSpinBox()
        self._side.setRange(10, 100_000)
        self._side.setDecimals(0)
        self._side.setSingleStep(50)
        self._side.setSuffix(tr(" m"))
        self._side.setShowClearButton(False)
        self._side.setAccessibleName(tr("Scene size in metres"))
        self._side.setToolTip(
            tr("Side of the square that is looked at. On the map: Shift and the wheel.")
        )

        self._class = QLabel(tr("Click on the map to see what is there."))
        self._class.setWordWrap(True)
        font = self._class.font()
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setBold(True)
        self._class.setFont(font)
        self._facts = QLabel()
        self._facts.setWordWrap(True)
        self._bars = ClassBars(tr("Best classes"), BEST)
        self._bars.setToolTip(tr("Choose a class to see where it is seen"))
        self._why = QCheckBox(tr("Show why"))
        self._why.setChecked(True)
        self._why.setToolTip(
            tr("Bright where the scene looks most like the chosen class: its activation map")
        )
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._message.hide()

        top = QHBoxLayout()
        top.addWidget(self._pick, 1)
        top.addWidget(self._middle)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(tr("Layer"), self._layer_name)
        form.addRow(tr("Model"), self._model)
        form.addRow(tr("Scene size"), self._side)
        body = QVBoxLayout()
        body.addLayout(top)
        body.addLayout(form)
        body.addWidget(_rule())
        body.addWidget(self._class)
        body.addWidget(self._facts)
        body.addWidget(self._bars)
        body.addWidget(self._why)
        body.addWidget(self._message)
        body.addWidget(self._correction())
        body.addWidget(self._live_box())
        body.addStretch(1)
        inside = QWidget()
        inside.setLayout(body)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self.setWidget(scroll)
        self.setMinimumWidth(270)

    def _correction(self) -> QWidget:
        box = QgsCollapsibleGroupBox(tr("Correct it"))
        self._right = QComboBox()
        self._right.setEditable(True)
        self._right.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._right.setAccessibleName(tr("Right class"))
        self._right.setToolTip(tr("The right class of this scene: choose one, or type a new name"))
        self._store = QPushButton(tr("Store"))
        self._store.setToolTip(tr("Keep this scene with its right class"))
        self._store.setEnabled(False)
        self._file = QgsFileWidget()
        self._file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self._file.setConfirmOverwrite(False)
        self._file.setFilter(tr("GeoPackages (*.gpkg)"))
        self._file.lineEdit().setPlaceholderText(labels.FILE)
        self._file.setToolTip(
            tr("The file that labels are kept in; empty: in the project’s folder")
        )
        self._file.setAccessibleName(tr("File of labels"))
        self._count = QLabel()
        self._count.setWordWrap(True)
        self._teach = QPushButton(tr("Teach"))
        self._teach.setToolTip(
            tr("Make a new model that knows the classes of your labels, in the background")
        )
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setMaximumHeight(8)
        self._progress.setAccessibleName(tr("Progress of teaching"))
        self._progress.hide()
        row = QHBoxLayout()
        row.addWidget(self._right, 1)
        row.addWidget(self._store)
        last = QHBoxLayout()
        last.addWidget(self._count, 1)
        last.addWidget(self._teach)
        column = QVBoxLayout(box)
        column.addLayout(row)
        column.addWidget(self._file)
        column.addLayout(last)
        column.addWidget(self._progress)
        return box

    def _live_box(self) -> QWidget:
        box = QgsCollapsibleGroupBox(tr("Live"))
        self._live_on = QCheckBox(tr("Name all that the map shows"))
        self._live_on.setToolTip(tr("Classify what is in view, again wherever the map is moved"))
        self._live_told = QLabel()
        self._live_told.setWordWrap(True)
        self._live_told.hide()
        self._live_allow = QPushButton(tr("Ask the server"))
        self._live_allow.hide()
        self._legend = ClassBars(tr("Classes in view"), LEGEND)
        self._legend.hide()
        column = QVBoxLayout(box)
        column.addWidget(self._live_on)
        column.addWidget(self._live_told)
        column.addWidget(self._live_allow)
        column.addWidget(self._legend)
        return box

    def _connect(self) -> None:
        self._pick.clicked.connect(self._toggle_tool)
        self._middle.clicked.connect(self.classify_middle)
        self.tool.setButton(self._pick)
        self.tool.clicked.connect(self.classify_at)
        self.tool.hovered.connect(self._preview_at)
        self.tool.turned.connect(self._turn)
        self.tool.dismissed.connect(self._dismiss)
        self.tool.activated.connect(self._say_wheel)
        self.tool.deactivated.connect(self._preview.hide)
        self._model.changed.connect(self._load_model)
        self._side.valueChanged.connect(self._side_changed)
        self._bars.currentRowChanged.connect(lambda _: self._show_reasons())
        self._why.toggled.connect(lambda _: self._show_reasons())
        self._store.clicked.connect(lambda: self.label_as(self._right.currentText()))
        self._right.lineEdit().returnPressed.connect(self._store.click)
        self._file.fileChanged.connect(lambda _: self._count_labels())
        self._teach.clicked.connect(self.teach)
        self._teacher.taught.connect(self._taught)
        self._teacher.failed.connect(self._not_taught)
        self._teacher.progressed.connect(lambda share: self._progress.setValue(int(share)))
        self._live_on.toggled.connect(self._turn_live)
        self._live_allow.clicked.connect(self._allow_live)
        self._live.shown.connect(self._show_legend)
        self._live.told.connect(self._tell_live)
        QgsProject.instance().layersWillBeRemoved.connect(self._layers_go)
        self.closed.connect(self._closed)

    # What happens.

    def _toggle_tool(self, on: bool) -> None:
        if on:
            self._canvas.setMapTool(self.tool)
        else:
            self._canvas.unsetMapTool(self.tool)

    def _say_wheel(self) -> None:
        self._iface.mainWindow().statusBar().showMessage(
            tr("Click: what is here?  Shift + wheel: scene size  Wheel: zoom  Esc: clear"), 8000
        )

    def _load_model(self) -> None:
        """Open the model ahead of the first click."""
        if importlib.util.find_spec("onnxruntime") is None:
            self._tell(ModelAlgorithm().canExecute()[1])
            return
        path, models = self._model.path(), self._models
        self._worker.ask(lambda feedback: models.get(path).card, self._show_card)

    def _show_card(self, card: ModelCard) -> None:
        if card == self._card:
            return
        self._card = card
        self._tell("")
        ground = card.ground_size_m
        if ground is not None:
            self._side.setValue(ground.typical)
        self._right.clear()
        self._right.addItems([scene_class.label for scene_class in card.classes])
        self._right.setCurrentIndex(-1)
        self._count_labels()
        self._turn_live(self._live_on.isChecked())
        if self._asked_point is not None and self._sight is not None:
            self.classify_at(self._asked_point)

    def _question(self, layer: QgsRasterLayer, point: QgsPointXY) -> Question:
        source = layer_input(layer)
        there = self._to_layer(source.crs).transform(point)
        return Question(
            source,
            self._stretches.of(layer),
            (there.x(), there.y()),
            self._side.value() if self._card is not None else None,
            self._model.path(),
        )

    def _to_layer(self, crs: Any) -> QgsCoordinateTransform:
        own = self._canvas.mapSettings().destinationCrs()
        return QgsCoordinateTransform(own, crs, QgsProject.instance())

    def _show_sight(self, sight: Sight) -> None:
        layer = self.layer()
        if layer is not None:
            self._stretches.keep(Stretches.key(layer), sight.stretch)
        self._show_card(sight.card)
        self._sight, self._reasons = sight, None
        self._tell("")
        classes = sight.card.classes
        best = sight.best(BEST)
        share = float(sight.probabilities[best[0]])
        self._class.setText(classes[best[0]].label)
        self._facts.setText(
            tr("{share:.0%} confident, scene of {side:.0f} m").format(
                share=share, side=sight.side_m
            )
        )
        self._bars.show_bars(
            [
                Bar(n, classes[n].label, classes[n].color, float(sight.probabilities[n]))
                for n in best
            ]
        )
        self._outline.show(sight.bounds, sight.question.layer.crs, QColor(classes[best[0]].color))
        self._heat.hide()
        self._store.setEnabled(True)
        self._right.setCurrentText(classes[best[0]].label)
        self._show_reasons()

    def _show_reasons(self) -> None:
        """Show where the chosen class is seen; find it out first where it is not known."""
        sight, chosen = self._sight, self._bars.chosen()
        if sight is None or chosen is None or not self._why.isChecked():
            self._heat.hide()
            return
        if self._reasons is None:
            models, best = self._models, sight.best(BEST)
            self._worker.ask(lambda feedback: explain(sight, best, models), self._explained)
            return
        self._heat.show_map(self._reasons.maps[chosen], sight.bounds, sight.question.layer.crs)

    def _explained(self, reasons: Reasons) -> None:
        if reasons.sight is self._sight:
            self._reasons = reasons
            self._show_reasons()

    def _side_changed(self) -> None:
        if self._asked_point is not None and self._sight is not None:
            self.classify_at(self._asked_point)

    def _turn(self, notches: float) -> None:
        side = self._side.value() * TURN**notches
        self._side.setValue(round(side, -1) if side > 100 else round(side))

    def _preview_at(self, point: QgsPointXY) -> None:
        """Draw the outline of the scene that a click would classify."""
        layer = self.layer()
        if layer is None or not layer.crs().isValid():
            return
        try:
            bounds = self._scene_at(layer, point)
        except (RskdError, QgsCsException):
            self._preview.hide()
            return
        self._preview.show(bounds, layer.crs(), PREVIEW)

    def _scene_at(self, layer: QgsRasterLayer, point: QgsPointXY) -> Bounds:
        there = self._to_layer(layer.crs()).transform(point)
        x, y = there.x(), there.y()
        step = 1e-6 * max(1.0, abs(x), abs(y))
        metres_x, metres_y = metres_per_unit(layer.crs(), x, y, step, step)
        half_x, half_y = self._side.value() / 2 / metres_x, self._side.value() / 2 / metres_y
        return x - half_x, y - half_y, x + half_x, y + half_y

    def _dismiss(self) -> None:
        """Forget the last answer."""
        self._worker.drop()
        self._sight = self._reasons = self._asked_point = None
        self._outline.hide()
        self._heat.hide()
        self._bars.show_bars([])
        self._facts.clear()
        self._class.setText(tr("Click on the map to see what is there."))
        self._store.setEnabled(False)

    def _stored(self, path: Path, card: ModelCard, name: str) -> None:
        try:
            labels.shown_layer(path, card)
        except RskdError as error:
            self._tell(str(error))
            return
        self._tell(tr("Stored as {name}.").format(name=name))
        self._count_labels()

    def _count_labels(self) -> None:
        counts = Counter(labels.classes_in(self.labels_file()))
        self._count.setText(
            tr("{labels} labels of {classes} classes").format(
                labels=sum(counts.values()), classes=len(counts)
            )
            if counts
            else tr("No labels yet. Ten a class are a good beginning.")
        )

    def _taught(self, path: str, text: str) -> None:
        self._progress.hide()
        self._teach.setEnabled(True)
        self._model.choose(Path(path))
        self._tell(tr("The new model is chosen: {text}").format(text=text))

    def _not_taught(self, why: str) -> None:
        self._progress.hide()
        self._teach.setEnabled(True)
        self._tell(why)

    def _card_or_raise(self) -> ModelCard:
        if self._card is None:
            raise RskdError(tr("The model is not open yet: wait, or choose another one."))
        return self._card

    # Live mode.

    def _turn_live(self, on: bool) -> None:
        layer = self.layer() if on else None
        self._live_allow.hide()
        self._live_told.hide()
        if not on or self._card is None:
            self._legend.hide()
            self._live.turn(False)
            return
        if layer is None:
            self._tell_live(tr("There is no image on the map: add a raster or tile layer."))
            return
        try:
            is_online = layer_input(layer).is_online
        except RskdError as error:
            self._tell_live(str(error))
            return
        if is_online and layer.id() not in self._allowed:
            self._tell_live(
                tr(
                    "“{name}” comes from a server, which live mode would ask for images each time "
                    "that the map is moved."
                ).format(name=layer.name())
            )
            self._live_allow.show()
            return
        self._live.turn(True, layer, self._model.path())

    def _allow_live(self) -> None:
        layer = self.layer()
        if layer is not None:
            self._allowed.add(layer.id())
        self._turn_live(self._live_on.isChecked())

    def _tell_live(self, text: str) -> None:
        self._legend.hide()
        self._live_told.setText(text)
        self._live_told.show()

    def _show_legend(self, card: ModelCard, side: float, counts: Counter[int], done: bool) -> None:
        total = sum(counts.values()) or 1
        bars = [
            Bar(n, card.classes[n].label, card.classes[n].color, count / total)
            for n, count in counts.most_common(LEGEND)
        ]
        self._legend.show_bars(bars)
        self._legend.setVisible(bool(bars))
        text = (
            tr("{count} scenes of {side:.0f} m") if done else tr("{count} scenes of {side:.0f} m …")
        )
        self._live_told.setText(text.format(count=sum(counts.values()), side=side))
        self._live_told.show()

    # Around it.

    def _tell(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))

    def _layers_go(self, ids: list[str]) -> None:
        """Ask nothing more of layers that are about to be removed."""
        self._live_on.setChecked(False)
        self._dismiss()

    def _closed(self) -> None:
        self._canvas.unsetMapTool(self.tool)
        self._live_on.setChecked(False)
        self._dismiss()


def _look(question: Question, models: Models, feedback: Any) -> Sight:
    return look(question, models, feedback)


def _new_file(labels_path: Path) -> Path:
    """A file for a new model beside the labels."""
    for number in range(1, 10_000):
        path = labels_path.with_name(f"{labels_path.stem}_{number}.onnx")
        if not path.exists():
            return path
    return labels_path.with_suffix(".onnx")


def _rule() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Sunken)
    return line

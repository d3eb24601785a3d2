"""The dock: what is the scene under the cursor, why, and what if that is wrong."""

from __future__ import annotations

import importlib.util
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
    QgsDockWidget,
    QgsDoubleSpinBox,
)
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QColor, QIcon
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..paths import resource
from ..processing.algorithm import ModelAlgorithm
from ..processing.layer_source import square_around
from ..processing.translation import explain, tr
from ..scenes.card import ModelCard
from ..scenes.errors import RskdError
from ..scenes.grid import Bounds
from .bars import Bar, ClassBars
from .correction import Correction
from .live import Live, LiveScene
from .live_box import LiveBox
from .map_tool import SceneTool
from .model_combo import ModelCombo
from .overlays import ActivationItem, Outline
from .sight import Models, Question, Reasons, Sight, Stretches, find_reasons, layer_input, look
from .worker import Worker

BEST = 5
"""Classes of which there are bars."""
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
        self._live = Live(self._canvas, self._models, self._stretches, self)
        self._outline = Outline(self._canvas, 3)
        self._preview = Outline(self._canvas, 1, dashed=True)
        self._heat = ActivationItem(self._canvas)
        self._card: ModelCard | None = None
        self._sight: Sight | None = None
        self._reasons: Reasons | None = None
        self._asked_point: QgsPointXY | None = None
        self.tool = SceneTool(self._canvas)
        self._build()
        self._connect()
        self._layer_changed()
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
            self._tell(explain(error))
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
        return any(p.is_busy for p in (self._worker, self._correction, self._live))

    def label_as(self, class_name: str) -> None:
        """Store the last scene with its right class: a label of the model's, or a new name."""
        self._correction.store(class_name)

    def teach(self) -> None:
        """Make a new model of the labels, in the background; it is chosen when it is done."""
        raster = self.layer()
        try:
            if raster is None:
                raise RskdError("There is no image on the map: add the one that you labeled.")
            self._correction.teach(raster, self._model.path())
        except RskdError as error:
            self._correction.tell(explain(error))

    def turn_live(self, on: bool) -> None:
        """Turn live mode on or off."""
        self._live_box.turn(on)

    def allow_server(self) -> None:
        """Let live mode ask the server of the layer, as the button does."""
        self._live_box.allow()

    def live_scenes(self) -> list[LiveScene]:
        """What live mode shows."""
        return self._live.scenes

    def choose_model(self, path: Path) -> None:
        """Ask another model from now on."""
        self._model.set_model(str(path))

    def remove(self) -> None:
        """Take all away: from the canvas, from the windows, and every thread."""
        self._canvas.unsetMapTool(self.tool)
        self._iface.currentLayerChanged.disconnect(self._layer_changed)
        self._canvas.layersChanged.disconnect(self._layer_changed)
        QgsProject.instance().layersWillBeRemoved.disconnect(self._layers_go)
        self._correction.remove()
        self._live.remove()
        self._worker.stop()
        for item in (self._outline, self._preview, self._heat):
            item.remove()
        self._models.clear()
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
        self._layer_name.setTextFormat(Qt.TextFormat.PlainText)
        self._layer_name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._model = ModelCombo()
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
        self._class.setTextFormat(Qt.TextFormat.PlainText)  # a class may have any name
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
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._message.hide()
        self._correction = Correction()
        self._live_box = LiveBox(self._live)

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
        body.addWidget(self._correction)
        body.addWidget(self._live_box)
        body.addStretch(1)
        inside = QWidget()
        inside.setLayout(body)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self.setWidget(scroll)
        # The layout gives room to what has grown only when all events are through.
        show_legend = QTimer(self)
        show_legend.setSingleShot(True)
        show_legend.timeout.connect(lambda: scroll.ensureWidgetVisible(self._live_box))
        self._live_box.grown.connect(show_legend.start)
        self.setMinimumWidth(270)

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
        self._model.chosen.connect(self._load_model)
        self._side.valueChanged.connect(lambda _: self._ask_again())
        self._bars.currentRowChanged.connect(lambda _: self._show_reasons())
        self._why.toggled.connect(lambda _: self._show_reasons())
        self._correction.wanted.connect(self.teach)
        self._correction.taught.connect(lambda path: self.choose_model(Path(path)))
        self._iface.currentLayerChanged.connect(self._layer_changed)
        self._canvas.layersChanged.connect(self._layer_changed)
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
            tr("Click: what is here? Shift + wheel: scene size. Esc: clear."), 10_000
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
        self._correction.offer(card)
        self._live_box.look_at(self.layer(), self._model.path())
        self._ask_again()

    def _question(self, layer: QgsRasterLayer, point: QgsPointXY) -> Question:
        source = layer_input(layer)
        there = self._to_layer(source.crs).transform(point)
        return Question(
            source,
            self._stretches.of(layer),
            (there.x(), there.y()),
            self._side.value() if self._card is not None else None,
            self._model.path(),
            Stretches.key(layer),
        )

    def _to_layer(self, crs: Any) -> QgsCoordinateTransform:
        own = self._canvas.mapSettings().destinationCrs()
        return QgsCoordinateTransform(own, crs, QgsProject.instance())

    def _show_sight(self, sight: Sight) -> None:
        self._stretches.keep(sight.question.key, sight.stretch)
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
        self._correction.show_sight(sight)
        self._show_reasons()

    def _show_reasons(self) -> None:
        """Show where the chosen class is seen; find it out first where it is not known."""
        sight, chosen = self._sight, self._bars.chosen()
        if sight is None or chosen is None or not self._why.isChecked():
            self._heat.hide()
            return
        if self._reasons is None:
            models, best = self._models, sight.best(BEST)
            self._worker.ask(lambda feedback: find_reasons(sight, best, models), self._keep_reasons)
            return
        self._heat.show_map(self._reasons.maps[chosen], sight.bounds, sight.question.layer.crs)

    def _keep_reasons(self, reasons: Reasons) -> None:
        if reasons.sight is self._sight:
            self._reasons = reasons
            self._show_reasons()

    def _ask_again(self) -> None:
        """Classify the last place as the model and the size are now."""
        layer, sight = self.layer(), self._sight
        if sight is None or layer is None or self._asked_point is None:
            return
        if sight.question.key == Stretches.key(layer):
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
        return square_around(layer.crs(), there.x(), there.y(), self._side.value() / 2)

    def _dismiss(self) -> None:
        """Forget the last answer."""
        self._worker.drop()
        self._sight = self._reasons = self._asked_point = None
        self._outline.hide()
        self._heat.hide()
        self._bars.show_bars([])
        self._facts.clear()
        self._class.setText(tr("Click on the map to see what is there."))
        self._correction.show_sight(None)

    # Around it.

    def _tell(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))

    def _layer_changed(self, *_: Any) -> None:
        layer = self.layer()
        self._layer_name.setText(layer.name() if layer is not None else tr("no layer yet"))
        self._live_box.look_at(layer, self._model.path() if self._card is not None else None)

    def _layers_go(self, ids: list[str]) -> None:
        """Show nothing more of layers that are about to be removed."""
        if self._sight is not None and self._sight.question.key[0] in ids:
            self._dismiss()
        if self._live.layer_id in ids:
            self._live_box.look_at(None, None)

    def _closed(self) -> None:
        self._canvas.unsetMapTool(self.tool)
        self._live_box.turn(False)
        self._dismiss()


def _look(question: Question, models: Models, feedback: Any) -> Sight:
    return look(question, models, feedback)


def _rule() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Sunken)
    return line

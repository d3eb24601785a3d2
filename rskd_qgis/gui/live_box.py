"""The part of the dock that turns live mode on, and its legend."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from qgis.core import QgsRasterLayer
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from ..processing.translation import explain, tr
from ..scenes.card import ModelCard
from ..scenes.errors import RskdError
from .bars import Bar, ClassBars
from .live import Live
from .sight import layer_input

ROWS = 8
"""Classes in the legend."""


class LiveBox(QgsCollapsibleGroupBox):
    """The switch of live mode, what it says, and the classes in view with their shares."""

    grown = pyqtSignal()
    """There is more to see."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(tr("Live"), parent)
        self._live = live
        self._layer: QgsRasterLayer | None = None
        self._model: Path | None = None
        self._allowed: set[str] = set()
        """Layers of servers that a person lets live mode ask."""
        self._on = QCheckBox(tr("Name all that the map shows"))
        self._on.setToolTip(tr("Classify what is in view, again wherever the map is moved"))
        self._told = QLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.hide()
        self._allow = QPushButton(tr("Ask the server"))
        self._allow.hide()
        self._legend = ClassBars(tr("Classes in view"), ROWS)
        self._legend.hide()
        column = QVBoxLayout(self)
        for part in (self._on, self._told, self._allow, self._legend):
            column.addWidget(part)
        self._on.toggled.connect(lambda _: self._turn())
        self._allow.clicked.connect(self.allow)
        live.shown.connect(self._show)
        live.told.connect(self._tell)

    def turn(self, on: bool) -> None:
        """Turn live mode on or off."""
        self._on.setChecked(on)

    def allow(self) -> None:
        """Let live mode ask the layer's server, as long as QGIS runs."""
        if self._layer is not None:
            self._allowed.add(self._layer.id())
        self._turn()

    def look_at(self, layer: QgsRasterLayer | None, model: Path | None) -> None:
        """Take another layer or model; a model that is not open yet is None."""
        if (layer, model) != (self._layer, self._model):
            self._layer, self._model = layer, model
            self._turn()

    def _turn(self) -> None:
        self._allow.hide()
        self._told.hide()
        self._legend.hide()
        self._live.stop()
        if not self._on.isChecked() or self._model is None:
            return
        if self._layer is None:
            self._tell(tr("There is no image on the map: add a raster or tile layer."))
            return
        try:
            is_online = layer_input(self._layer).is_online
        except RskdError as error:
            self._tell(explain(error))
            return
        if is_online and self._layer.id() not in self._allowed:
            self._tell(
                tr(
                    "“{name}” comes from a server, which live mode would ask for images each time "
                    "that the map is moved."
                ).format(name=self._layer.name())
            )
            self._allow.show()
            return
        self._live.start(self._layer, self._model)

    def _tell(self, text: str) -> None:
        self._legend.hide()
        self._told.setText(text)
        self._told.show()
        self.grown.emit()

    def _show(self, card: ModelCard, side: float, counts: Counter[int], is_done: bool) -> None:
        total = sum(counts.values())
        text = tr("{count} scenes of {side:.0f} m, hatched where uncertain").format(
            count=total, side=side
        )
        self._told.setText(text if is_done else f"{text} …")
        self._told.show()
        classes = card.classes
        self._legend.show_bars(
            [
                Bar(number, classes[number].label, classes[number].color, count / total)
                for number, count in counts.most_common(ROWS)
            ]
        )
        if self._legend.isHidden() and total:
            self._legend.show()
            self.grown.emit()

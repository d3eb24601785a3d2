"""Which model the dock asks: the built-in one, or a file."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QToolButton, QWidget

from ..paths import default_model
from ..processing.translation import tr


class ModelChoice(QWidget):
    """A list of models and a button for files."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QComboBox()
        self._list.setAccessibleName(tr("Model"))
        self._list.setToolTip(tr("What names the scenes"))
        self._list.currentIndexChanged.connect(lambda _: self.changed.emit())
        browse = QToolButton()
        browse.setText("…")
        browse.setToolTip(tr("Choose a model file"))
        browse.setAccessibleName(tr("Choose a model file"))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._list, 1)
        row.addWidget(browse)
        self.setFocusProxy(self._list)
        self.choose(default_model(), tr("aid30 (built in)"))

    def path(self) -> Path:
        """The file of the chosen model."""
        return Path(self._list.currentData())

    def choose(self, path: Path, name: str = "") -> None:
        """Choose a model, which is added to the list where it is new."""
        index = self._list.findData(str(path))
        if index < 0:
            self._list.addItem(name or path.stem, str(path))
            index = self._list.count() - 1
        self._list.setCurrentIndex(index)

    def _browse(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Choose a model file"), "", tr("ONNX models (*.onnx)")
        )
        if path:
            self.choose(Path(path))

"""A list of the registered models, and any other file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ..models import registered_models
from ..processing.translation import tr
from ..profile import models_folder
from .model_file import choose_model_file


class ModelCombo(QComboBox):
    """Chooses a model: one by its name, a file by its path, or what else is added."""

    chosen = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Model"))
        self.insertSeparator(0)
        self.addItem(tr("Other file…"))
        self._offer_registered()
        self._chosen = 0
        self.setCurrentIndex(0)
        self.activated.connect(self._choose)

    def add(self, label: str, value: Any) -> None:
        """Offer one more, after the others."""
        self.insertItem(self.count() - 2, label, value)

    def set_model(self, value: Any) -> None:
        """Choose a model; the default where it is empty, and a path that is not yet offered."""
        values = [self.itemData(i) for i in range(self.count() - 2)]
        if value and value not in values:
            self.add(Path(str(value)).name, value)
            self.setItemData(self.count() - 3, str(value), Qt.ItemDataRole.ToolTipRole)
            values.append(value)
        self._take(values.index(value) if value else 0)

    def path(self) -> Path:
        """The file of the chosen model."""
        value = self.itemData(self._chosen)
        files = {model.name: model.path for model in registered_models(models_folder())}
        return files.get(value, Path(value))

    def showPopup(self) -> None:
        """Open the list, with what was registered since."""
        self._offer_registered()
        super().showPopup()

    def _offer_registered(self) -> None:
        for model in registered_models(models_folder()):
            if self.findData(model.name) < 0:
                name = tr("{name} (built in)") if model.is_built_in else "{name}"
                self.add(name.format(name=model.name), model.name)

    def _choose(self, index: int) -> None:
        """Ask for a file where that was chosen; without one the choice stays as it was."""
        if index == self.count() - 1:
            self.set_model(choose_model_file(self) or self.itemData(self._chosen))
        else:
            self._take(index)

    def _take(self, index: int) -> None:
        changes = index != self._chosen
        self._chosen = index
        self.setCurrentIndex(index)
        if changes:
            self.chosen.emit()

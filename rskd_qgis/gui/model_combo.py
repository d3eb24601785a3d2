"""A list of the registered models, and any other file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ..models import registered_models
from ..processing.translation import tr
from ..profile import models_folder
from .model_file import choose_model_file


class ModelCombo(QComboBox):
    """Chooses a model: one by its name, a file by its path, or what else is added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for model in registered_models(models_folder()):
            name = tr("{name} (built in)") if model.is_built_in else "{name}"
            self.addItem(name.format(name=model.name), model.name)
        self.insertSeparator(self.count())
        self.addItem(tr("Other file…"))
        self._chosen = 0
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
        self._chosen = values.index(value) if value else 0
        self.setCurrentIndex(self._chosen)

    def _choose(self, index: int) -> None:
        """Ask for a file where that was chosen; without one the choice stays as it was."""
        if index == self.count() - 1:
            self.set_model(choose_model_file(self) or self.itemData(self._chosen))
        else:
            self._chosen = index

"""The widget of the parameter MODEL: the registered models, and any other file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from processing.gui.wrappers import WidgetWrapper
from qgis.core import (
    QgsProcessingModelChildParameterSource,
    QgsProcessingOutputFile,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.gui import QgsProcessingGui
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


class ModelParameterWrapper(WidgetWrapper):
    """Shows a ModelCombo in the dialogs of Processing; named in the parameter's metadata."""

    def createWidget(self) -> ModelCombo:
        combo = ModelCombo()
        if self.dialogType == QgsProcessingGui.WidgetType.Modeler:
            for source in self._sources():
                combo.add(self.dialog.resolveValueDescription(source), source)
        combo.currentIndexChanged.connect(lambda: self.widgetValueHasChanged.emit(self))
        return combo

    def setValue(self, value: Any) -> None:
        self.widget.set_model(value)

    def value(self) -> Any:
        return self.widget.currentData()

    def _sources(self) -> list[QgsProcessingModelChildParameterSource]:
        """What in a model of Processing may give the file or the name: inputs, other steps."""
        return self.dialog.getAvailableValuesOfType(
            [QgsProcessingParameterFile, QgsProcessingParameterString],
            [QgsProcessingOutputFile, QgsProcessingOutputString],
        )

"""The widget of the parameter MODEL in the dialogs of Processing."""

from __future__ import annotations

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

from .model_combo import ModelCombo


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

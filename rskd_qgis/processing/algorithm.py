"""What the algorithms of RSKD have in common."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsDataSourceUri,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)
from qgis.PyQt.QtGui import QIcon

from ..dependencies import is_installed
from ..models import find_model
from ..paths import guide, resource
from ..profile import kept_provider, models_folder
from ..scenes.errors import RskdError
from ..scenes.hardware import find_provider
from ..scenes.model import SceneModel
from .result_style import Look, LookOnLoad, save_look
from .translation import explain, tr

Parameters = dict[str, Any]


class RskdAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that tells a person's mistakes before it runs, and gives what it makes a look.

    An algorithm defines `about`, `_validate`, `_prepare` and `_run` instead of what QGIS calls:
    these may raise RskdError.
    """

    def __init__(self) -> None:
        super().__init__()
        self._looks: dict[str, Look] = {}

    def createInstance(self) -> RskdAlgorithm:
        return type(self)()

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(resource("icons/rskd.svg"))

    def helpUrl(self) -> str:
        return guide(self.name())

    def about(self) -> str:
        """What the algorithm does: the beginning of its help."""
        raise NotImplementedError

    def shortHelpString(self) -> str:
        parts = [(p.description(), p.help()) for p in self.parameterDefinitions()]
        parts += [(o.description(), "") for o in self.outputDefinitions() if self._is_value(o)]
        explained = (f"<h3>{name}</h3>\n{text}" for name, text in parts)
        return "\n".join([self.about(), *explained])

    def checkParameterValues(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> tuple[bool, str]:
        ok, message = super().checkParameterValues(parameters, context)
        if not ok:
            return ok, message
        try:
            for definition in self.destinationParameterDefinitions():
                check_output(parameters.get(definition.name()))
            self._validate(parameters, context)
        except RskdError as error:
            return False, explain(error)
        return True, ""

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        self._looks = {}  # those of an earlier run
        try:
            self._prepare(parameters, context)
        except RskdError as error:
            raise QgsProcessingException(explain(error)) from None
        return True

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        try:
            return self._run(parameters, context, feedback)
        except RskdError as error:
            raise QgsProcessingException(explain(error)) from None
        finally:
            self._forget()

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        for destination, look in self._looks.items():
            if context.willLoadLayerOnCompletion(destination):
                details = context.layerToLoadOnCompletionDetails(destination)
                details.setPostProcessor(LookOnLoad(look))
            save_look(destination, look)
        return {}

    def _validate(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Say no before the run, quickly."""

    def _prepare(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Take of the layers what the run needs, on the main thread."""

    def _run(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Do the work; gives the outputs."""
        raise NotImplementedError

    def _forget(self) -> None:
        """Let go of what `_prepare` took: QGIS may keep the algorithm for long."""

    def _add(
        self, parameter: QgsProcessingParameterDefinition, text: str, advanced: bool = False
    ) -> None:
        parameter.setHelp(text)
        if advanced:
            flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
            parameter.setFlags(parameter.flags() | flag)
        self.addParameter(parameter)

    def _is_value(self, output: QgsProcessingOutputDefinition) -> bool:
        """Whether an output is a plain value, and not what a parameter names the place of."""
        return self.parameterDefinition(output.name()) is None


class ModelAlgorithm(RskdAlgorithm):
    """An algorithm that needs a model."""

    MODEL = "MODEL"

    def canExecute(self) -> tuple[bool, str]:
        if is_installed("onnxruntime"):
            return True, ""
        return False, tr(
            "The Python package onnxruntime, which runs the models, is not installed: choose "
            "“Install packages…” in the menu Plugins > RSKD, or without a window run “python3 -m "
            "pip install onnxruntime” for the Python of QGIS."
        )

    def _add_model(self) -> None:
        parameter = QgsProcessingParameterFile(self.MODEL, tr("Model"), optional=True)
        parameter.setFileFilter("")  # else names are refused, which have no suffix
        parameter.setMetadata({"widget_wrapper": _MODEL_WIDGET})
        self._add(
            parameter,
            tr(
                "The name of one of your models (menu Plugins > RSKD > Models), or an ONNX file. "
                "Without one, the built-in aid30 with the 30 scene classes of the data set AID."
            ),
        )

    def _model_path(self, parameters: Parameters, context: QgsProcessingContext) -> Path:
        chosen = self.parameterAsFile(parameters, self.MODEL, context)
        return find_model(chosen, models_folder())

    def _model(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback | None = None,
    ) -> SceneModel:
        """Load the model: for a run, on the hardware chosen, or, without feedback, for a look."""
        path = self._model_path(parameters, context)
        if feedback is None:
            return SceneModel(path)
        model = SceneModel(path, find_provider(kept_provider()))
        if model.fallback:
            feedback.pushWarning(explain(model.fallback))
        return model


_MODEL_WIDGET = "rskd_qgis.gui.model_parameter.ModelParameterWrapper"
"""Only named here: where there are windows QGIS imports it, and qgis_process never."""


def check_output(parameter: Any) -> None:
    """Refuse a file that can't be written, before the run.

    Raises:
        RskdError: its folder is missing, or nothing can be written there.
    """
    if isinstance(parameter, QgsProcessingOutputLayerDefinition):
        parameter = parameter.sink.staticValue()
    if not isinstance(parameter, str) or parameter in ("", QgsProcessing.TEMPORARY_OUTPUT):
        return
    if parameter.startswith("ogr:"):
        parameter = QgsDataSourceUri(parameter.partition(":")[2]).database()
    if re.match("[a-z]{2,}:|/vsi", parameter):  # in memory, in a database, or what GDAL calls so
        return
    folder = Path(parameter).parent
    if not folder.is_dir():
        raise RskdError(
            'The folder "{folder}" does not exist: make it, or give another one.', folder=folder
        )
    try:
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise RskdError(
            'Nothing can be written into "{folder}" ({reason}): give another folder.',
            folder=folder,
            reason=error.strerror,
        ) from None

"""What the algorithms of RSKD have in common."""

from __future__ import annotations

import importlib.util
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

from ..paths import default_model, resource
from ..scenes.errors import RskdError
from ..scenes.model import SceneModel
from .result_style import StyleOnLoad, save_style
from .translation import explain, tr

Parameters = dict[str, Any]


class RskdAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that tells a person's mistakes before it runs, and styles what it makes.

    An algorithm defines `about`, `_validate`, `_prepare` and `_run` instead of what QGIS calls:
    these may raise RskdError.
    """

    def __init__(self) -> None:
        super().__init__()
        self._styles: dict[str, str] = {}

    def createInstance(self) -> RskdAlgorithm:
        return type(self)()

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(resource("icons/rskd.svg"))

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
        self._styles = {}  # those of an earlier run
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
        for destination, style in self._styles.items():
            if context.willLoadLayerOnCompletion(destination):
                details = context.layerToLoadOnCompletionDetails(destination)
                details.setPostProcessor(StyleOnLoad(style))
            if destination.lower().endswith(".gpkg"):
                save_style(destination, style)
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
        if importlib.util.find_spec("onnxruntime") is not None:
            return True, ""
        return False, tr(
            "The Python package onnxruntime, which runs the models, is not installed: install it "
            "with the QGIS plugin QPIP, or with “python3 -m pip install onnxruntime” for the "
            "Python of QGIS (on Windows in the OSGeo4W Shell), and start QGIS again."
        )

    def _add_model(self) -> None:
        self._add(
            QgsProcessingParameterFile(
                self.MODEL, tr("Model"), fileFilter=tr("ONNX models (*.onnx)"), optional=True
            ),
            tr(
                "An ONNX file that says itself what it knows. Without one, the built-in aid30 with "
                "the 30 scene classes of the data set AID."
            ),
        )

    def _model(self, parameters: Parameters, context: QgsProcessingContext) -> SceneModel:
        return SceneModel(self.parameterAsFile(parameters, self.MODEL, context) or default_model())


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

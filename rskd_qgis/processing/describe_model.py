"""The algorithm rskd:describemodel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)

from ..scenes.card import ModelCard
from ..scenes.describe import card_html, facts
from ..scenes.errors import RskdError
from .algorithm import ModelAlgorithm, Parameters
from .translation import tr


class DescribeModel(ModelAlgorithm):
    """Shows what a model says about itself."""

    OUTPUT = "OUTPUT"

    def name(self) -> str:
        return "describemodel"

    def displayName(self) -> str:
        return tr("Describe model")

    def tags(self) -> list[str]:
        return tr("model,card,metadata,classes,onnx,license,accuracy").split(",")

    def shortDescription(self) -> str:
        return tr("Shows a model's card: its classes, what it was trained for, how good it is.")

    def about(self) -> str:
        return tr(
            "Shows what a model says about itself: its classes, the scenes that it was trained "
            "for, how it was made, how good it is, its limits and its license. The page is for "
            "people; the outputs are for models and scripts."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_model()
        self._add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, tr("Model card"), tr("HTML files (*.html)"), optional=True
            ),
            tr("A page with all that the model says."),
        )
        for name, label in _texts().items():
            self.addOutput(QgsProcessingOutputString(name, label))
        for name, label in _numbers().items():
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def _validate(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._model(parameters, context)

    def _run(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        model = self._model(parameters, context)
        card = model.card
        for name, value in {**facts(card), "runs on": model.hardware}.items():
            feedback.pushInfo(f"{name}: {value}")
        path = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        outputs = _outputs(card)
        if path:
            try:
                Path(path).write_text(card_html(card), encoding="utf-8")
            except OSError as error:
                raise RskdError(
                    '"{path}" can\'t be written ({reason}): give another file.',
                    path=path,
                    reason=error.strerror,
                ) from None
            outputs[self.OUTPUT] = path
        return outputs


def _texts() -> dict[str, str]:
    """The outputs that are texts, and what they are called."""
    return {
        "NAME": tr("Name"),
        "VERSION": tr("Version"),
        "ARCHITECTURE": tr("Architecture"),
        "CLASSES": tr("Names of the classes, with commas between them"),
        "BANDS": tr("Names of the bands, with commas between them"),
        "LIMITS": tr("Limits"),
        "LICENSE": tr("License"),
        "ATTRIBUTION": tr("Attribution"),
    }


def _numbers() -> dict[str, str]:
    """The outputs that are numbers, and what they are called."""
    return {
        "CLASS_COUNT": tr("Number of classes"),
        "INPUT_HEIGHT": tr("Height of a scene in model pixels"),
        "INPUT_WIDTH": tr("Width of a scene in model pixels"),
        "SCENE_SIZE": tr("Typical size of a scene on the ground in metres"),
        "SCENE_SIZE_MIN": tr("Smallest size that the model was trained for in metres"),
        "SCENE_SIZE_MAX": tr("Largest size that the model was trained for in metres"),
        "PARAMETERS": tr("Number of parameters"),
        "MACS": tr("Multiply-adds a scene"),
    }


def _outputs(card: ModelCard) -> dict[str, Any]:
    """The outputs' values; what the card leaves open is empty."""
    ground = card.ground_size_m
    return {
        "NAME": card.name,
        "VERSION": card.version,
        "ARCHITECTURE": card.architecture,
        "CLASSES": ",".join(c.name for c in card.classes),
        "BANDS": ",".join(card.bands),
        "LIMITS": card.limits,
        "LICENSE": card.license,
        "ATTRIBUTION": card.attribution,
        "CLASS_COUNT": len(card.classes),
        "INPUT_HEIGHT": card.size[0],
        "INPUT_WIDTH": card.size[1],
        "SCENE_SIZE": ground and ground.typical,
        "SCENE_SIZE_MIN": ground and ground.min,
        "SCENE_SIZE_MAX": ground and ground.max,
        "PARAMETERS": card.parameters,
        "MACS": card.macs,
    }

"""The algorithm rskd:adaptmodel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..scenes import adapt
from ..scenes.adapt import ViewModel
from ..scenes.classify import ScenePredictions, classify
from ..scenes.report import adaptation_report, write_report
from .algorithm import Parameters
from .feature_algorithm import LabelAlgorithm
from .scene_algorithm import is_wanted
from .translation import tr


class AdaptModel(LabelAlgorithm):
    """Makes a model of other classes from a few labeled features."""

    NAME = "NAME"
    OUTPUT_HTML = "OUTPUT_HTML"
    ACCURACY = "ACCURACY"
    SCENES = "SCENES"
    CLASSES = "CLASSES"
    WARNINGS = "WARNINGS"

    def name(self) -> str:
        return "adaptmodel"

    def displayName(self) -> str:
        return tr("Adapt model")

    def tags(self) -> list[str]:
        return tr("few-shot,transfer learning,fine-tuning,own classes,train,model,onnx").split(",")

    def shortDescription(self) -> str:
        return tr("Makes a model of your own classes from a few labeled places, in seconds.")

    def about(self) -> str:
        return tr(
            "Makes a model of your own classes from a few labeled places. What a model sees in a "
            "scene, its features, is kept; how it tells classes from them is learned anew, in "
            "seconds. Ten places a class are a good beginning, from all over the area and as "
            "different as the class is. The new model can be used wherever the old one can.\n\n"
            "How well it does is measured by cross-validation: each scene is named by a model "
            "that was made without it and without scenes that overlap it."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_labels()
        self._add_raster(self.RASTER, tr("Raster layer"))
        self._add_model()
        self._add_bands(self.BANDS, tr("Bands"), self.RASTER)
        self._add_scene_size()
        self._add(
            QgsProcessingParameterString(self.NAME, tr("Name of the new model"), optional=True),
            tr("What it is called in its card. Without it, as its file is."),
        )
        self._add_min_valid()
        self._add_scene_unit()
        self._add_stretch()
        self._add_running()
        self._add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, tr("New model"), tr("ONNX models (*.onnx)")
            ),
            tr("The ONNX file of the new model, for every algorithm that takes one."),
        )
        self._add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT_HTML, tr("Report"), tr("HTML files (*.html)"), optional=True
            ),
            tr("A page that shows which classes the new model can tell apart, and which not."),
        )
        number, text = QgsProcessingOutputNumber, QgsProcessingOutputString
        self.addOutput(number(self.ACCURACY, tr("Cross-validated accuracy, 0 to 1")))
        self.addOutput(number(self.SCENES, tr("Labeled scenes used")))
        self.addOutput(text(self.CLASSES, tr("Names of the classes, with commas between them")))
        self.addOutput(text(self.WARNINGS, tr("What to mind, one sentence a line")))

    def _run(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        path = self._model_path(parameters, context)
        model = ViewModel(path)
        output = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        features, labels = self._labeled(parameters, context, feedback)
        running = self._running(parameters, context, feedback)
        name = self.parameterAsString(parameters, self.NAME, context).strip() or output.stem
        opened = self._opened(parameters, context, feedback, model, features, model.size)
        with opened as (raster, scenes):
            predictions = classify(raster, scenes, model, features=True, **running)
            with closing(predictions):
                found = adapt.gather(_told(predictions, len(features), feedback))
            if feedback.isCanceled():
                feedback.pushInfo(tr("Canceled: no model is made."))
                return {}
            adapted = adapt.adapt(model, path, output, name, labels, found, raster.metres_per_unit)
        card, measured = adapted.card, adapted.accuracy
        warnings = adapted.warnings(tr)
        for warning in warnings:
            feedback.pushWarning(warning)
        feedback.pushInfo(
            tr("{name}: {classes} classes from {scenes} scenes, {accuracy:.1%} named right").format(
                name=name,
                classes=len(card.classes),
                scenes=measured.samples,
                accuracy=measured.overall,
            )
        )
        outputs: dict[str, Any] = {
            self.OUTPUT: str(output),
            self.ACCURACY: measured.overall,
            self.SCENES: measured.samples,
            self.CLASSES: ",".join(scene_class.name for scene_class in card.classes),
            self.WARNINGS: "\n".join(warnings),
        }
        if is_wanted(parameters, self.OUTPUT_HTML):
            page = Path(self.parameterAsFileOutput(parameters, self.OUTPUT_HTML, context))
            report = adaptation_report(card, model.card.name, measured, adapted.warnings())
            write_report(page, report)
            outputs[self.OUTPUT_HTML] = str(page)
        feedback.setProgress(100)
        return outputs


def _told(
    predictions: Iterable[ScenePredictions], features: int, feedback: QgsProcessingFeedback
) -> Iterator[ScenePredictions]:
    """The predictions, with the progress told on the way."""
    for batch in predictions:
        yield batch
        feedback.setProgress(90 * (batch.row_index + 1) / features)

"""Makes a new model of the labels, by the algorithm rskd:adaptmodel in a background task."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..processing.adapt_model import AdaptModel
from ..processing.layer_input import LayerInput
from ..processing.translation import tr
from ..scenes.adapt import check_labels, classes_of
from ..scenes.errors import RskdError
from ..scenes.hardware import cores
from .labels import CLASS


class _AdaptThroughQgis(AdaptModel):
    """The algorithm, which reads its raster through QGIS.

    rasterio would read the same pixels, but its first import holds up the windows.
    """

    def _layer_input(self, *where: Any) -> LayerInput:
        return replace(super()._layer_input(*where), path=None)


class _Feedback(QgsProcessingFeedback):
    """Keeps the error that ends a run."""

    def __init__(self) -> None:
        super().__init__(False)
        self.error = ""

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Called by QGIS."""
        self.error = error.strip()


class Teacher(QObject):
    """Runs one adaptation at a time."""

    taught = pyqtSignal(str, str)
    """The new model's file, and how good it is, in words."""
    failed = pyqtSignal(str)
    progressed = pyqtSignal(float)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: QgsProcessingAlgRunnerTask | None = None
        # QGIS holds no reference to these while the task runs.
        self._context: QgsProcessingContext | None = None
        self._feedback: _Feedback | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a model is being made."""
        return self._task is not None

    def teach(
        self, labels: QgsVectorLayer, raster: QgsRasterLayer, model: Path, output: Path
    ) -> None:
        """Start to make a model.

        Args:
            labels: the layer of labels.
            raster: what they were drawn on.
            model: whose features of scenes are used.
            output: the file of the new model.
        """
        context, feedback = QgsProcessingContext(), _Feedback()
        context.setProject(QgsProject.instance())
        parameters = {
            "INPUT": labels.id(),
            "CLASS_FIELD": CLASS,
            "RASTER": raster.id(),
            "MODEL": str(model),
            "THREADS": cores(spared=1),
            "OUTPUT": str(output),
        }
        task = QgsProcessingAlgRunnerTask(_AdaptThroughQgis(), parameters, context, feedback)
        task.executed.connect(self._executed)
        task.progressChanged.connect(self.progressed)
        self._task, self._context, self._feedback = task, context, feedback
        QgsApplication.taskManager().addTask(task)

    def stop(self) -> None:
        """Cancel what runs, and wait for its end."""
        if self._task is not None:
            self._task.executed.disconnect(self._executed)
            self._task.cancel()
            self._task.waitForFinished(10_000)
        self._task = self._context = self._feedback = None

    def _executed(self, succeeded: bool, results: dict[str, Any]) -> None:
        said = self._feedback.error if self._feedback else ""
        self._task = self._context = self._feedback = None
        if succeeded and results.get("OUTPUT"):
            text = tr(
                "{scenes} scenes of {count} classes; {accuracy:.0%} of them named right"
            ).format(
                scenes=results["SCENES"],
                count=len(results["CLASSES"].split(",")),
                accuracy=results["ACCURACY"],
            )
            self.taught.emit(results["OUTPUT"], "\n".join([text, results["WARNINGS"]]).strip())
        else:
            self.failed.emit(said or tr("No model was made."))


def check_classes(labels: list[str]) -> None:
    """Refuse labels that are too few to learn from, before anything runs.

    Raises:
        RskdError: there are none, of one class only, or one of a class.
    """
    if not labels:
        raise RskdError(
            "No scene is labeled yet: click on the map, choose the right class and store it."
        )
    check_labels(*classes_of(labels))

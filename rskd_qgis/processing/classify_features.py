"""The algorithm rskd:classifyfeatures."""

from __future__ import annotations

from contextlib import closing
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..scenes import result
from ..scenes.classify import classify
from ..scenes.result import Summary
from ..scenes.style import UNCLASSIFIED, qml
from .algorithm import Parameters
from .feature_algorithm import FeatureAlgorithm
from .feature_input import read_features, to_bounds
from .result_sink import ResultSink, feature, fields
from .result_style import Look
from .scene_algorithm import tell_canceled
from .translation import tr

GRID_FIELDS = ("row_index", "col_index")
"""Columns of the result that only a grid has."""


class ClassifyFeatures(FeatureAlgorithm):
    """Names what is around each polygon or point of a layer."""

    def name(self) -> str:
        return "classifyfeatures"

    def displayName(self) -> str:
        return tr("Classify features")

    def tags(self) -> list[str]:
        return tr(
            "scene,classification,polygons,points,parcels,objects,aerial,deep learning,onnx"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Names what a raster shows around each polygon or point of a layer.")

    def about(self) -> str:
        return tr(
            "Names what a raster shows around each polygon or point of a layer. The result is the "
            "layer with all its columns, and behind them the class, the confidence, the second "
            "best class and the share of valid pixels of the square scene around the feature. "
            "Where the raster shows too little of it, these are empty."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_features(tr("Features"), tr("Polygons or points, in any CRS."))
        self._add_raster(self.RASTER, tr("Raster layer"))
        self._add_model()
        self._add_bands(self.BANDS, tr("Bands"), self.RASTER)
        self._add_scene_size()
        self._add_min_valid()
        self._add_min_confidence()
        self._add_probabilities()
        self._add_scene_unit()
        self._add_stretch()
        self._add_symmetries()
        self._add_confidence_opacity()
        self._add_running()
        self._add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Classified features")),
            tr(
                "The features with their columns, and behind them: class_id, class_name: the "
                "class. confidence: its probability, 0 to 1. margin: by how much it is ahead of "
                "the second. class_2, confidence_2: the second best class. valid: share of the "
                "scene's pixels that have data. checked_class: empty, for the class that a person "
                "gives it in the form. A name that is taken gets a number."
            ),
        )

    def _run(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        model, source = self._model(parameters, context, feedback), self._features
        card = model.card
        min_confidence = self.parameterAsDouble(parameters, self.MIN_CONFIDENCE, context)
        probabilities = self.parameterAsBool(parameters, self.PROBABILITIES, context)
        features = read_features(source)

        kinds = result.fields(card, probabilities)
        kinds = {name: kind for name, kind in kinds.items() if name not in GRID_FIELDS}
        columns = QgsProcessingUtils.combineFields(source.fields(), fields(kinds))
        own = source.fields().count()
        names = dict(zip(kinds, columns.names()[own:]))

        def open_sink() -> tuple[QgsFeatureSink | None, str]:
            return self.parameterAsSink(
                parameters, self.OUTPUT, context, columns, source.wkbType(), source.sourceCrs()
            )

        opened = self._opened(parameters, context, feedback, model, features, model.size)
        with opened as (raster, scenes):
            summary = Summary(card, raster.metres_per_unit, min_confidence)
            running = self._running(parameters, context, feedback)
            predictions = classify(raster, scenes, model, **running)
            with closing(predictions), ResultSink(open_sink) as sink:
                written = 0
                for batch in predictions:
                    summary.add(batch)
                    if not len(batch.bounds):
                        continue
                    found = result.columns([batch], card, probabilities)
                    row = batch.row_index
                    sink.add([_filled(f, len(kinds)) for f in features[written:row]])
                    values = [found[name].tolist()[0] for name in kinds]
                    classified = features[batch.row_index]
                    attributes = classified.attributes() + values
                    sink.add([feature(classified.geometry(), attributes)])
                    written = batch.row_index + 1
                    feedback.setProgress(100 * written / len(features))
                if not feedback.isCanceled():
                    sink.add([_filled(f, len(kinds)) for f in features[written:]])
        tell_canceled(feedback)
        feedback.pushInfo(
            tr(
                "{kept} features classified, {uncertain} of them uncertain; {left} not, for want "
                "of data"
            ).format(
                kept=summary.kept, uncertain=summary.uncertain, left=len(features) - summary.kept
            )
        )
        kind = QgsWkbTypes.geometryType(source.wkbType())
        shares = summary.shares({UNCLASSIFIED: len(features) - summary.kept})
        self._looks[sink.destination] = Look(
            qml(
                card,
                shares,
                min_confidence,
                names=names,
                points=kind == QgsWkbTypes.GeometryType.PointGeometry,
                by_confidence=self.parameterAsBool(parameters, self.CONFIDENCE_OPACITY, context),
                tr=tr,
            ),
            self._metadata(
                parameters,
                context,
                model,
                tr("Classes of {features}").replace("{features}", source.sourceName()),
                source.sourceCrs().toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED),
                to_bounds(source.sourceExtent()),
                shares,
            ),
        )
        return {self.OUTPUT: sink.destination}


def _filled(unclassified: QgsFeature, count: int) -> QgsFeature:
    """A feature whose scene was not classified: the columns behind its own are empty."""
    return feature(unclassified.geometry(), unclassified.attributes() + [None] * count)

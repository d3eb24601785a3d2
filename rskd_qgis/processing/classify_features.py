"""The algorithm rskd:classifyfeatures."""

from __future__ import annotations

from contextlib import closing
from typing import Any

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..scenes import result
from ..scenes.classify import classify
from ..scenes.errors import RskdError
from ..scenes.grid import Bounds, SceneSize
from ..scenes.model import SceneModel
from ..scenes.places import ScenePlaces
from ..scenes.result import Summary
from ..scenes.style import qml
from .algorithm import Parameters
from .feature_input import boxes, centers, read_features
from .layer_source import metres_per_unit
from .result_sink import ResultSink, feature, fields
from .scene_algorithm import SceneAlgorithm, tell_canceled, tell_model
from .translation import tr

GRID_FIELDS = ("row_index", "col_index")
"""Columns of the result that only a grid has."""


class ClassifyFeatures(SceneAlgorithm):
    """Names what is around each polygon or point of a layer."""

    INPUT = "INPUT"
    RASTER = "RASTER"

    def __init__(self) -> None:
        super().__init__()
        self._features: QgsProcessingFeatureSource

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
        kinds = QgsProcessing.SourceType
        self._add(
            QgsProcessingParameterFeatureSource(
                self.INPUT, tr("Features"), [kinds.TypeVectorPolygon, kinds.TypeVectorPoint]
            ),
            tr("Polygons or points, in any CRS."),
        )
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
        self._add_running()
        self._add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Classified features")),
            tr(
                "The features with their columns, and behind them: class_id, class_name: the "
                "class. confidence: its probability, 0 to 1. margin: by how much it is ahead of "
                "the second. class_2, confidence_2: the second best class. valid: share of the "
                "scene's pixels that have data. A name that is taken gets a number."
            ),
        )

    def _scene_size_help(self) -> str:
        return tr(
            "Side of the square scene around the middle of a feature, in metres on the ground "
            "unless the unit is changed. Without it, a point gets the size that is typical for the "
            "model, a polygon the square that holds it, within what the model was trained for."
        )

    def _validate(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        layer = self._layer_input(parameters, self.RASTER, context)
        model = self._model(parameters, context)
        self._scene(parameters, context, model)
        if not layer.is_online:
            self._open(parameters, context, layer, model, None).close()

    def _prepare(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        super()._prepare(parameters, context)
        source = self.parameterAsSource(parameters, self.INPUT, context)
        if source is None:
            raise RskdError(self.invalidSourceError(parameters, self.INPUT))
        self._features = source

    def _run(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        model, layer, source = self._model(parameters, context), self._layer, self._features
        card = model.card
        min_confidence = self.parameterAsDouble(parameters, self.MIN_CONFIDENCE, context)
        probabilities = self.parameterAsBool(parameters, self.PROBABILITIES, context)
        features = read_features(source)
        crs, target = source.sourceCrs(), layer.crs
        places = boxes(features, crs, target, context.transformContext())
        sizes = self._sizes(parameters, context, model, places)

        kinds = result.fields(card, probabilities)
        kinds = {name: kind for name, kind in kinds.items() if name not in GRID_FIELDS}
        columns = QgsProcessingUtils.combineFields(source.fields(), fields(kinds))
        names = dict(zip(kinds, columns.names()[source.fields().count() :]))

        def open_sink() -> tuple[QgsFeatureSink | None, str]:
            return self.parameterAsSink(
                parameters, self.OUTPUT, context, columns, source.wkbType(), crs
            )

        extent = self._around(places, sizes) if layer.is_online else None
        with closing(self._open(parameters, context, layer, model, extent, feedback)) as raster:
            scenes = ScenePlaces.around(
                raster.geometry, model.size, centers(places), sizes, raster.metres_per_unit
            )
            if not scenes.scenes:
                raise RskdError(
                    f'No feature of "{source.sourceName()}" lies on the raster "{raster.name}": '
                    "choose layers of the same place."
                )
            layer.check_requests(scenes)
            tell_model(feedback, model, raster)
            summary = Summary(card, raster.metres_per_unit, min_confidence)
            running = self._running(parameters, context, feedback)
            predictions = classify(raster, scenes, model, **running)
            with closing(predictions), ResultSink(open_sink) as sink:
                written = 0
                for batch in predictions:
                    summary.add(batch)
                    if not len(batch.bounds):
                        continue
                    found = result.columns(batch, card, probabilities)
                    sink.add([_filled(f, len(kinds)) for f in features[written : batch.row_index]])
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
        self._styles[sink.destination] = qml(
            card,
            summary.class_names,
            min_confidence,
            class_column=names["class_name"],
            confidence_column=names["confidence"],
            points=kind == QgsWkbTypes.GeometryType.PointGeometry,
        )
        return {self.OUTPUT: sink.destination}

    def _sizes(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        model: SceneModel,
        places: np.ndarray,
    ) -> list[SceneSize]:
        """The side of each feature's scene."""
        usual, ground = self._scene(parameters, context, model), model.card.ground_size_m
        if self._has_scene_size(parameters) or ground is None:
            return [usual] * len(places)
        sizes = []
        for box, (x, y) in zip(places, centers(places).tolist()):
            extent = box[2:] - box[:2]
            if not extent.any() or not np.isfinite(extent).all():
                sizes.append(usual)
                continue
            side = float((extent * self._metres_per_unit(x, y)).max())
            sizes.append(SceneSize(min(max(side, ground.min), ground.max), "m"))
        return sizes

    def _around(self, places: np.ndarray, sizes: list[SceneSize]) -> Bounds | None:
        """The extent of all scenes, for a layer that has none of its own."""
        known = np.isfinite(places).all(axis=1)
        if not known.any():
            return None
        middle = centers(places[known])
        reach = np.array([size.value for size, is_known in zip(sizes, known) if is_known])
        scale = np.array([self._metres_per_unit(x, y) for x, y in middle.tolist()])
        half = reach[:, None] / scale
        west, south = (middle - half).min(axis=0).tolist()
        east, north = (middle + half).max(axis=0).tolist()
        return west, south, east, north

    def _metres_per_unit(self, x: float, y: float) -> tuple[float, float]:
        step = 1e-6 * max(1.0, abs(x), abs(y))
        return metres_per_unit(self._layer.crs, x, y, step, step)


def _filled(unclassified: QgsFeature, count: int) -> QgsFeature:
    """A feature whose scene was not classified: the columns behind its own are empty."""
    return feature(unclassified.geometry(), unclassified.attributes() + [None] * count)

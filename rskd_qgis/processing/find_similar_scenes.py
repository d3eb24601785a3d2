"""The algorithm rskd:findsimilarscenes."""

from __future__ import annotations

from contextlib import ExitStack, closing
from typing import Any

from qgis.core import (
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..scenes import similar
from ..scenes.classify import classify
from ..scenes.errors import RskdError
from ..scenes.grid import RasterSource, bounds_of
from ..scenes.lazy import np
from ..scenes.model import SceneModel
from ..scenes.places import ScenePlaces
from ..scenes.similar import Ranked, Ranking
from ..scenes.style import similarity_qml
from .algorithm import Parameters
from .feature_input import boxes, centers, read_features
from .result_sink import ResultSink, box_features, fields
from .result_style import Look
from .scene_algorithm import SceneAlgorithm, tell_canceled, tell_grid, tell_model
from .translation import tr


class FindSimilarScenes(SceneAlgorithm):
    """Ranks the scenes of a raster by their likeness to a few of them."""

    REFERENCES = "REFERENCES"
    LIMIT = "LIMIT"

    def __init__(self) -> None:
        super().__init__()
        self._references: QgsProcessingFeatureSource

    def name(self) -> str:
        return "findsimilarscenes"

    def displayName(self) -> str:
        return tr("Find similar scenes")

    def tags(self) -> list[str]:
        return tr("scene,similarity,search,retrieval,embedding,likeness,deep learning").split(",")

    def shortDescription(self) -> str:
        return tr("Ranks the scenes of a raster by their likeness to some that you choose.")

    def about(self) -> str:
        return tr(
            "Ranks the scenes of a raster by their likeness to some that you choose: show one "
            "solar park, and find the others. What is compared is not the class but what the model "
            "sees (the cosine of the embeddings), so that it finds also what the model has no "
            "class for."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        kinds = QgsProcessing.SourceType
        self._add_raster(self.RASTER, tr("Raster layer"))
        self._add(
            QgsProcessingParameterFeatureSource(
                self.REFERENCES,
                tr("References"),
                [kinds.TypeVectorPolygon, kinds.TypeVectorPoint],
            ),
            tr(
                "What to look for: scenes, other polygons or points on the raster, in any CRS. The "
                "scene around the middle of each is taken. To use some scenes of a layer, select "
                "them and tick “Selected features only”."
            ),
        )
        self._add_model()
        self._add_bands(self.BANDS, tr("Bands"), self.RASTER)
        self._add_scene_size()
        self._add_overlap()
        self._add_extent()
        self._add_mask()
        self._add_min_valid()
        number = QgsProcessingParameterNumber
        self._add(
            number(self.LIMIT, tr("Number of scenes"), defaultValue=100, minValue=0),
            tr("How many of the most similar scenes are kept. 0: all."),
        )
        self._add_scene_unit()
        self._add_stretch()
        self._add_symmetries()
        self._add_running()
        self._add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Similar scenes"), kinds.TypeVectorPolygon
            ),
            tr(
                "One polygon a scene, the most similar first. rank: from 1. similarity: cosine of "
                "the angle to the most similar reference, at most 1. reference: feature id of that "
                "reference. row_index, col_index: place in the grid. class_name, confidence: the "
                "class and its probability. valid: share of the pixels that have data."
            ),
        )

    def _validate(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        layer = self._layer_input(parameters, self.RASTER, context)
        model = self._model(parameters, context)
        model.check_embedding()
        extent = self._extent(parameters, context, layer)
        with closing(self._open(parameters, context, layer, model, extent)) as source:
            self._plan(parameters, context, model, source, extent)

    def _prepare(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        super()._prepare(parameters, context)
        source = self.parameterAsSource(parameters, self.REFERENCES, context)
        if source is None:
            raise RskdError(self.invalidSourceError(parameters, self.REFERENCES))
        self._references = source

    def _run(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        model, layer = self._model(parameters, context, feedback), self._layer
        extent = self._extent(parameters, context, layer)
        limit = self.parameterAsInt(parameters, self.LIMIT, context)
        running = self._running(parameters, context, feedback)

        def open_sink() -> tuple[QgsFeatureSink | None, str]:
            columns = fields(similar.FIELDS)
            return self.parameterAsSink(
                parameters, self.OUTPUT, context, columns, QgsWkbTypes.Type.Polygon, layer.crs
            )

        with ExitStack() as stack:
            source = stack.enter_context(
                closing(self._open(parameters, context, layer, model, extent, feedback))
            )
            grid = self._plan(parameters, context, model, source, extent, self._read_mask(context))
            layer.check_requests(grid)
            tell_model(feedback, model, source)
            tell_grid(feedback, model, grid)
            ids, references = self._embed(parameters, context, model, source, running)
            ranking = Ranking(references, model.card, limit)
            predictions = stack.enter_context(
                closing(classify(source, grid, model, features=True, **running))
            )
            done = 0
            for batch in predictions:
                ranking.add(batch)
                done += len(batch.col_index) + batch.skipped
                feedback.setProgress(100 * done / len(grid))
            ranked = ranking.ranked()
            sink = stack.enter_context(ResultSink(open_sink))
            columns = {**ranked.columns}
            columns["reference"] = [ids[place] for place in columns["reference"]]
            ranks = range(1, len(ranked.bounds) + 1)
            sink.add(box_features(ranked.bounds, [ranks, *columns.values()]))
        tell_canceled(feedback)
        _tell(feedback, ranked, len(references))
        self._looks[sink.destination] = Look(
            similarity_qml(ranked.columns["similarity"]),
            self._metadata(
                parameters,
                context,
                model,
                tr("Similar scenes of {raster}"),
                source.geometry.crs,
                bounds_of(ranked.bounds),
                ranked.columns["class_name"],
            ),
        )
        return {self.OUTPUT: sink.destination}

    def _embed(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        model: SceneModel,
        source: RasterSource,
        running: dict[str, Any],
    ) -> tuple[list[int], np.ndarray]:
        """The ids of the references that the raster shows, and their embeddings (R, D)."""
        references = read_features(self._references)
        crs, target = self._references.sourceCrs(), self._layer.crs
        points = centers(boxes(references, crs, target, context.transformContext()))
        sizes = [self._scene(parameters, context, model)] * len(points)
        scenes = ScenePlaces.around(
            source.geometry, model.size, points, sizes, source.metres_per_unit
        )
        if not scenes.scenes:
            raise RskdError(
                'None of the references of "{layer}" lies on the raster "{raster}": choose some '
                "that do.",
                layer=self._references.sourceName(),
                raster=source.name,
            )
        predictions = classify(source, scenes, model, features=True, **running)
        found = [(batch.row_index, batch.features) for batch in predictions]
        shown = [(place, features) for place, features in found if features is not None]
        if not shown:  # canceled meanwhile
            return [], np.empty((0, 0))
        return [references[place].id() for place, _ in shown], np.concatenate(
            [features for _, features in shown]
        )


def _tell(feedback: QgsProcessingFeedback, ranked: Ranked, references: int) -> None:
    similarities = ranked.columns["similarity"]
    if similarities:
        feedback.pushInfo(
            tr("{count} scenes, of similarity {low:.3f} to {high:.3f} to {references} references")
            .format(
                count=len(similarities),
                low=similarities[-1],
                high=similarities[0],
                references=references,
            )
        )  # fmt: skip

"""The algorithm rskd:classifyscenes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from functools import partial
from typing import Any

from qgis.core import (
    QgsFeatureSink,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsWkbTypes,
)

from ..scenes import dissolve, result
from ..scenes.card import ModelCard
from ..scenes.cells import CellMap
from ..scenes.classify import ScenePredictions, classify
from ..scenes.model import SceneModel
from ..scenes.raster_output import new_raster, raster_style, write_raster
from ..scenes.result import LegendEntries, Summary
from ..scenes.smooth import smooth
from ..scenes.style import patch_qml, qml
from .algorithm import Parameters
from .result_sink import ResultSink, feature, fields, scene_features
from .result_style import Look
from .scene_algorithm import SceneAlgorithm, is_wanted, tell_canceled, tell_grid, tell_model
from .translation import tr


class ClassifyScenes(SceneAlgorithm):
    """Cuts a raster layer into scenes and names what each one shows."""

    SMOOTHING = "SMOOTHING"
    OUTPUT_RASTER = "OUTPUT_RASTER"
    OUTPUT_DISSOLVED = "OUTPUT_DISSOLVED"

    def name(self) -> str:
        return "classifyscenes"

    def displayName(self) -> str:
        return tr("Classify scenes")

    def tags(self) -> list[str]:
        return tr(
            "scene,classification,land use,land cover,aerial,satellite,deep learning,onnx"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Cuts a raster into a grid of scenes and names what each one shows.")

    def about(self) -> str:
        return tr(
            "Cuts a raster into a grid of scenes, square on the ground, and names what each one "
            "shows, such as forest, harbor or dense residential. The result is a layer of polygons "
            "with the class, the confidence, the second best class and the share of valid pixels "
            "of each scene, styled by class; on request also a raster, and a layer in which "
            "neighboring scenes of one class are one polygon.\n\nEverything is computed on this "
            "computer; images are sent nowhere."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_raster(self.RASTER, tr("Raster layer"))
        self._add_model()
        self._add_bands(self.BANDS, tr("Bands"), self.RASTER)
        self._add_scene_size()
        self._add_overlap()
        self._add_extent()
        self._add_mask()
        self._add_min_valid()
        self._add_min_confidence()
        self._add_probabilities()
        self._add_scene_unit()
        self._add_stretch()
        self._add_symmetries()
        self._add_confidence_opacity()
        self._add_share(
            self.SMOOTHING,
            tr("Smoothing over neighbors"),
            tr(
                "Weight of a scene's up to eight neighbors in its probabilities: 0 for none, 0.5 "
                "for as much as its own. Takes away single scenes that differ from all around."
            ),
            0.0,
            advanced=True,
        )
        self._add_running()
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self._add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Scenes"), polygons),
            tr(
                "One polygon a scene in the raster's CRS. row_index, col_index: place in the grid. "
                "class_id, class_name: the class. confidence: its probability, 0 to 1. margin: by "
                "how much it is ahead of the second. class_2, confidence_2: the second best class. "
                "valid: share of the scene's pixels that have data. checked_class: empty, for the "
                "class that a person gives it in the form; shown on the map, it can be the "
                "reference of an assessment or the labels of a new model."
            ),
        )
        self._add(
            QgsProcessingParameterRasterDestination(
                self.OUTPUT_RASTER, tr("Class raster"), optional=True, createByDefault=False
            ),
            tr(
                "A GeoTIFF with one pixel a scene, or several where the raster's edge cuts it. "
                "Band 1: the class, with colors and names. Band 2: its confidence. Where scenes "
                "overlap, it shows the mean of those that cover a place. Needs rasterio."
            ),
        )
        self._add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT_DISSOLVED,
                tr("Dissolved scenes"),
                polygons,
                optional=True,
                createByDefault=False,
            ),
            tr(
                "Neighboring scenes of one class as one polygon; polygons do not overlap, also "
                "where scenes do. class_id, class_name: the class. confidence: the mean. area_m2: "
                "area on the ground. count: how many pixels of the class raster it is made of, "
                "which without overlap are its scenes."
            ),
        )

    def _validate(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        layer = self._layer_input(parameters, self.RASTER, context)
        model = self._model(parameters, context)
        extent = self._extent(parameters, context, layer)
        with closing(self._open(parameters, context, layer, model, extent)) as source:
            self._plan(parameters, context, model, source, extent)

    def _run(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        model, layer = self._model(parameters, context, feedback), self._layer
        card = model.card
        extent = self._extent(parameters, context, layer)
        min_confidence = self.parameterAsDouble(parameters, self.MIN_CONFIDENCE, context)
        probabilities = self.parameterAsBool(parameters, self.PROBABILITIES, context)
        smoothing = self.parameterAsDouble(parameters, self.SMOOTHING, context)
        by_confidence = self.parameterAsBool(parameters, self.CONFIDENCE_OPACITY, context)
        dissolved = is_wanted(parameters, self.OUTPUT_DISSOLVED)
        raster = ""
        if is_wanted(parameters, self.OUTPUT_RASTER):
            raster = self.parameterAsOutputLayer(parameters, self.OUTPUT_RASTER, context)

        def open_sink() -> tuple[QgsFeatureSink | None, str]:
            columns = fields(result.fields(card, probabilities))
            return self.parameterAsSink(
                parameters, self.OUTPUT, context, columns, QgsWkbTypes.Type.Polygon, layer.crs
            )

        with ExitStack() as stack:
            temporary = stack.enter_context(new_raster(raster, True)) if raster else None
            source = stack.enter_context(
                closing(self._open(parameters, context, layer, model, extent, feedback))
            )
            mask = self._read_mask(context)
            grid = self._plan(parameters, context, model, source, extent, mask)
            layer.check_requests(grid)
            tell_model(feedback, model, source)
            tell_grid(feedback, model, grid)
            summary = Summary(card, source.metres_per_unit, min_confidence)
            cells = CellMap(grid, len(card.classes)) if raster or dissolved else None
            predictions = stack.enter_context(
                closing(
                    classify(source, grid, model, **self._running(parameters, context, feedback))
                )
            )
            sink = stack.enter_context(ResultSink(open_sink))

            def counted() -> Iterator[ScenePredictions]:
                for batch in smooth(predictions, smoothing) if smoothing else predictions:
                    summary.add(batch)
                    if cells:
                        cells.add(batch)
                    feedback.setProgress(100 * (summary.kept + summary.skipped) / len(grid))
                    yield batch

            for block in result.blocks(counted()):
                sink.add(scene_features(block, card, probabilities))
            outputs: dict[str, Any] = {}
            shares = summary.shares()
            metadata = partial(
                self._metadata,
                parameters,
                context,
                model,
                crs=source.geometry.crs,
                bounds=summary.bounds,
                occurring=shares,
            )
            if cells:
                found = cells.finish()
                if temporary:
                    write_raster(temporary, found, card)
                    outputs[self.OUTPUT_RASTER] = raster
                    self._looks[raster] = Look(
                        raster_style(found, card), metadata(tr("Class raster of {raster}"))
                    )
                if dissolved:
                    patches = list(dissolve.dissolve(found, source.metres_per_unit))
                    destination = self._write_patches(parameters, context, card, patches)
                    outputs[self.OUTPUT_DISSOLVED] = destination
                    entries = LegendEntries(card, min_confidence)
                    for patch in patches:
                        entries.add(patch.class_id, patch.confidence, patch.area_m2)
                    self._looks[destination] = Look(
                        patch_qml(
                            card,
                            entries.shares(),
                            min_confidence,
                            by_confidence=by_confidence,
                            tr=tr,
                        ),
                        metadata(tr("Dissolved scenes of {raster}")),
                    )
        _tell_result(feedback, model, summary)
        self._looks[sink.destination] = Look(
            qml(card, shares, min_confidence, by_confidence=by_confidence, tr=tr),
            metadata(tr("Scenes of {raster}")),
        )
        return {self.OUTPUT: sink.destination, **outputs}

    def _write_patches(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        card: ModelCard,
        patches: list[dissolve.Patch],
    ) -> str:
        """Write neighbouring cells of one class as one polygon; gives what QGIS calls the layer."""

        def open_sink() -> tuple[QgsFeatureSink | None, str]:
            return self.parameterAsSink(
                parameters,
                self.OUTPUT_DISSOLVED,
                context,
                fields(dissolve.FIELDS),
                QgsWkbTypes.Type.Polygon,
                self._layer.crs,
            )

        with ResultSink(open_sink) as sink:
            sink.add([feature(_polygon(patch), dissolve.values(patch, card)) for patch in patches])
        return sink.destination


def _polygon(patch: dissolve.Patch) -> QgsGeometry:
    return QgsGeometry.fromPolygonXY(
        [[QgsPointXY(x, y) for x, y in ring.tolist()] for ring in patch.rings]
    )


def _tell_result(feedback: QgsProcessingFeedback, model: SceneModel, summary: Summary) -> None:
    tell_canceled(feedback)
    feedback.pushInfo(
        tr(
            "{kept} scenes, {uncertain} of them uncertain; {skipped} skipped for want of data"
        ).format(kept=summary.kept, uncertain=summary.uncertain, skipped=summary.skipped)
    )
    rows = zip(model.card.classes, summary.counts, summary.areas())
    for scene_class, count, m2 in sorted(rows, key=lambda row: -row[1]):
        if count:
            feedback.pushInfo(
                f"  {scene_class.label}: {count} ({count / summary.kept:.1%}), {m2 / 1e6:.4g} km²"
            )

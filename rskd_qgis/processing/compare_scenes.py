"""The algorithm rskd:comparescenes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsRectangle,
    QgsWkbTypes,
)

from ..scenes import compare
from ..scenes.card import ModelCard
from ..scenes.classify import ScenePredictions, classify
from ..scenes.compare import FromTo
from ..scenes.errors import RskdError
from ..scenes.grid import Bounds
from ..scenes.places import Counterparts
from ..scenes.style import change_qml
from .algorithm import Parameters
from .feature_input import point_transform, to_bounds
from .layer_input import LayerInput
from .result_sink import ResultSink, box_features, feature, fields
from .result_style import Look
from .scene_algorithm import SceneAlgorithm, is_wanted, tell_canceled, tell_grid, tell_model
from .translation import tr


class CompareScenes(SceneAlgorithm):
    """Tells which scenes of a place have become another class between two dates."""

    RASTER = "BEFORE"
    AFTER = "AFTER"
    BANDS_AFTER = "BANDS_AFTER"
    OUTPUT_TABLE = "OUTPUT_TABLE"
    CHANGED = "CHANGED"
    COMPARED = "COMPARED"

    def __init__(self) -> None:
        super().__init__()
        self._after: LayerInput

    def name(self) -> str:
        return "comparescenes"

    def displayName(self) -> str:
        return tr("Compare scenes")

    def tags(self) -> list[str]:
        return tr("scene,change detection,post-classification,dates,monitoring,from-to").split(",")

    def shortDescription(self) -> str:
        return tr("Tells which scenes of a place changed their class between two dates.")

    def about(self) -> str:
        return tr(
            "Classifies the same scenes in two rasters of one place and tells what changed from "
            "which class to which. The grid of scenes is that of the first raster; the second may "
            "have another CRS and other pixels. Scenes that both rasters show are compared.\n\n"
            "Both dates are classified on their own, and errors of either look like a change: "
            "mind the confidence, and take images of the same season."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_raster(self.RASTER, tr("Raster layer before"))
        self._add_raster(self.AFTER, tr("Raster layer after"))
        self._add_model()
        self._add_bands(self.BANDS, tr("Bands before"), self.RASTER)
        self._add_bands(self.BANDS_AFTER, tr("Bands after"), self.AFTER)
        self._add_scene_size()
        self._add_extent()
        self._add_mask()
        self._add_min_valid()
        self._add_min_confidence()
        self._add_scene_unit()
        self._add_stretch()
        self._add_symmetries()
        self._add_running()
        kinds = QgsProcessing.SourceType
        self._add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Changes"), kinds.TypeVectorPolygon),
            tr(
                "One polygon a scene. class_before, class_after: its classes. changed: 1 where "
                "they differ. confidence: the probability that both are right. change_probability: "
                "that the classes differ, whichever they are. confidence_before, confidence_after: "
                "of each date. valid: the lesser share of pixels that have data."
            ),
        )
        self._add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT_TABLE,
                tr("From-to table"),
                kinds.TypeVector,
                optional=True,
            ),
            tr(
                "One row for each pair of classes that occurs: the scenes, their share of all, "
                "their area on the ground and their mean confidence."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.COMPARED, tr("Scenes compared")))
        self.addOutput(QgsProcessingOutputNumber(self.CHANGED, tr("Scenes changed")))

    def _validate(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        before = self._layer_input(parameters, self.RASTER, context)
        after = self._layer_input(parameters, self.AFTER, context)
        model = self._model(parameters, context)
        extent, extent_after = self._extents(parameters, context, before, after)
        with closing(self._open(parameters, context, before, model, extent)) as source:
            self._plan(parameters, context, model, source, extent)
        bands = self.BANDS_AFTER
        self._open(parameters, context, after, model, extent_after, bands=bands).close()

    def _prepare(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        super()._prepare(parameters, context)
        self._after = self._layer_input(parameters, self.AFTER, context)

    def _forget(self) -> None:
        super()._forget()
        del self._after

    def _run(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        model, layer, other = self._model(parameters, context, feedback), self._layer, self._after
        card = model.card
        min_confidence = self.parameterAsDouble(parameters, self.MIN_CONFIDENCE, context)
        extent, extent_after = self._extents(parameters, context, layer, other)

        def open_sink() -> tuple[QgsFeatureSink | None, str]:
            columns = fields(compare.FIELDS)
            return self.parameterAsSink(
                parameters, self.OUTPUT, context, columns, QgsWkbTypes.Type.Polygon, layer.crs
            )

        with ExitStack() as stack:
            before, after = (
                stack.enter_context(
                    closing(self._open(parameters, context, one, model, region, feedback, bands))
                )
                for one, region, bands in (
                    (layer, extent, self.BANDS),
                    (other, extent_after, self.BANDS_AFTER),
                )
            )
            mask = self._read_mask(context)
            grid = self._plan(parameters, context, model, before, extent, mask)
            transform = point_transform(layer.crs, other.crs, context.transformContext())
            counterparts = Counterparts(grid, after.geometry, transform)
            layer.check_requests(grid)
            other.check_requests(counterparts)
            tell_model(feedback, model, before, after)
            tell_grid(feedback, model, grid)
            running = self._running(parameters, context, feedback)
            first, second = (
                stack.enter_context(closing(classify(source, scenes, model, **running)))
                for source, scenes in ((before, grid), (after, counterparts))
            )
            table = FromTo(card, before.metres_per_unit, min_confidence)
            sink = stack.enter_context(ResultSink(open_sink))
            for changes in compare.compare(_told(first, len(grid), feedback), second):
                columns = compare.columns(changes, card)
                sink.add(box_features(changes.bounds, columns.values()))
                table.add(changes)
            if not table.scenes.any() and not feedback.isCanceled():
                raise RskdError(
                    "No scene has enough data in both rasters: choose an extent where both have "
                    "data, or ask for a smaller share of valid pixels."
                )
            outputs: dict[str, Any] = {}
            if is_wanted(parameters, self.OUTPUT_TABLE):
                outputs[self.OUTPUT_TABLE] = self._write_table(parameters, context, table)
        self._tell(feedback, table, card)
        self._looks[sink.destination] = Look(
            change_qml(card, table.shares(), min_confidence, tr=tr),
            self._metadata(
                parameters,
                context,
                model,
                tr("Changes from {raster} to {after}").replace("{after}", other.name),
                before.geometry.crs,
                table.bounds,
                table.shares(),
            ),
        )
        compared = int(table.scenes.sum())
        return {
            self.OUTPUT: sink.destination,
            self.COMPARED: compared,
            self.CHANGED: table.changed,
            **outputs,
        }

    def _extents(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        before: LayerInput,
        after: LayerInput,
    ) -> tuple[Bounds | None, Bounds | None]:
        """What both rasters show, in the CRS of each."""
        asked = self._extent(parameters, context, before)
        if asked is None and before.is_online:
            return None, None  # opening it says that it needs an extent
        region = QgsRectangle(*asked) if asked else before.provider.extent()
        if not after.is_online:
            shown = _transformed(after.provider.extent(), after.crs, before.crs, context)
            region = region.intersect(shown)
        if not before.is_online:
            region = region.intersect(before.provider.extent())
        if region.isEmpty():
            names = {"before": before.name, "after": after.name}
            if asked:
                raise RskdError(
                    '"{before}" and "{after}" show no place in common in the extent: choose '
                    "rasters of one place.",
                    **names,
                )
            raise RskdError(
                '"{before}" and "{after}" show no place in common: choose rasters of one place.',
                **names,
            )
        return to_bounds(region), to_bounds(_transformed(region, before.crs, after.crs, context))

    def _write_table(
        self, parameters: Parameters, context: QgsProcessingContext, table: FromTo
    ) -> str:
        """Write the from-to table; gives what QGIS calls it."""

        def open_sink() -> tuple[QgsFeatureSink | None, str]:
            return self.parameterAsSink(
                parameters,
                self.OUTPUT_TABLE,
                context,
                fields(compare.TABLE_FIELDS),
                QgsWkbTypes.Type.NoGeometry,
                QgsCoordinateReferenceSystem(),
            )

        with ResultSink(open_sink) as sink:
            sink.add([feature(None, row.values()) for row in table.rows()])
        return sink.destination

    def _tell(self, feedback: QgsProcessingFeedback, table: FromTo, card: ModelCard) -> None:
        tell_canceled(feedback)
        labels = {scene_class.name: scene_class.label for scene_class in card.classes}
        compared = int(table.scenes.sum())
        feedback.pushInfo(
            tr("{compared} scenes compared, {changed} changed").format(
                compared=compared, changed=table.changed
            )
        )
        for row in table.rows():
            before, after = labels[row["class_before"]], labels[row["class_after"]]
            if before != after:
                feedback.pushInfo(f"  {before} → {after}: {row['scenes']} ({row['share']:.1%})")


def _told(
    predictions: Iterable[ScenePredictions], scenes: int, feedback: QgsProcessingFeedback
) -> Iterator[ScenePredictions]:
    """The predictions, with the progress told on the way."""
    done = 0
    for batch in predictions:
        yield batch
        done += len(batch.col_index) + batch.skipped
        feedback.setProgress(100 * done / scenes)


def _transformed(
    rectangle: QgsRectangle,
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
) -> QgsRectangle:
    transform = QgsCoordinateTransform(source, target, context.transformContext())
    try:
        return transform.transformBoundingBox(rectangle)
    except QgsCsException:
        raise RskdError(
            "The CRS of one raster can't express where the other one lies: choose rasters of one "
            "place, or warp one to the CRS of the other."
        ) from None

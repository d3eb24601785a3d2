"""The algorithm rskd:classifyscenes."""

from __future__ import annotations

import importlib.util
import re
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from qgis.core import (
    NULL,
    QgsDataSourceUri,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QIcon

from ..paths import default_model, resource
from ..scenes.classify import classify
from ..scenes.errors import RskdError
from ..scenes.grid import MAX_OVERLAP, Bounds, Mask, RasterSource, SceneGrid, SceneSize
from ..scenes.model import SceneModel
from ..scenes.result import Summary
from ..scenes.style import qml
from .layer_input import LayerInput
from .layer_mask import read_mask
from .layer_source import LayerSource
from .result_sink import ResultSink, fields
from .result_style import StyleOnLoad, save_style
from .translation import tr

Parameters = dict[str, Any]


class ClassifyScenes(QgsProcessingAlgorithm):
    """Cuts a raster layer into scenes and names what each one shows."""

    INPUT = "INPUT"
    MODEL = "MODEL"
    BANDS = "BANDS"
    SCENE_SIZE = "SCENE_SIZE"
    SCENE_UNIT = "SCENE_UNIT"
    OVERLAP = "OVERLAP"
    EXTENT = "EXTENT"
    MASK = "MASK"
    MIN_VALID = "MIN_VALID"
    MIN_CONFIDENCE = "MIN_CONFIDENCE"
    PROBABILITIES = "PROBABILITIES"
    STRETCH = "STRETCH"
    BATCH_SIZE = "BATCH_SIZE"
    THREADS = "THREADS"
    OUTPUT = "OUTPUT"

    def __init__(self) -> None:
        super().__init__()
        self._layer: LayerInput
        self._mask: QgsProcessingFeatureSource | None = None
        self._style: str | None = None
        self._destination = ""

    def createInstance(self) -> ClassifyScenes:
        return ClassifyScenes()

    def name(self) -> str:
        return "classifyscenes"

    def displayName(self) -> str:
        return tr("Classify scenes")

    def tags(self) -> list[str]:
        return tr(
            "scene,classification,land use,land cover,aerial,satellite,deep learning,onnx"
        ).split(",")

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(resource("icons/rskd.svg"))

    def shortDescription(self) -> str:
        return tr("Cuts a raster into a grid of scenes and names what each one shows.")

    def shortHelpString(self) -> str:
        about = tr(
            "Cuts a raster into a grid of scenes, square on the ground, and names what each one "
            "shows, such as forest, harbor or dense residential. The result is a layer of polygons "
            "with the class, the confidence, the second best class and the share of valid pixels "
            "of each scene, styled by class.\n\nEverything is computed on this computer; images "
            "are sent nowhere."
        )
        explained = (
            f"<h3>{parameter.description()}</h3>\n{parameter.help()}"
            for parameter in self.parameterDefinitions()
        )
        return "\n".join([about, *explained])

    def canExecute(self) -> tuple[bool, str]:
        if importlib.util.find_spec("onnxruntime") is not None:
            return True, ""
        return False, tr(
            "The Python package onnxruntime, which runs the models, is not installed: install it "
            "with the QGIS plugin QPIP, or with “python3 -m pip install onnxruntime” for the "
            "Python of QGIS (on Windows in the OSGeo4W Shell), and start QGIS again."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        number = QgsProcessingParameterNumber
        self._add(
            QgsProcessingParameterRasterLayer(self.INPUT, tr("Raster layer")),
            tr(
                "The image: a file in any CRS and with any number type, or an online layer such as "
                "WMS or XYZ tiles, which needs an extent."
            ),
        )
        self._add(
            QgsProcessingParameterFile(
                self.MODEL, tr("Model"), fileFilter=tr("ONNX models (*.onnx)"), optional=True
            ),
            tr(
                "An ONNX file that says itself what it knows. Without one, the built-in aid30 with "
                "the 30 scene classes of the data set AID."
            ),
        )
        self._add(
            QgsProcessingParameterBand(
                self.BANDS,
                tr("Bands"),
                parentLayerParameterName=self.INPUT,
                optional=True,
                allowMultiple=True,
            ),
            tr(
                "One band for each that the model wants, in its order (red, green, blue); for "
                "qgis_process with semicolons, such as 4;3;2. Without them, the bands that the "
                "layer calls by these colors, else its first ones."
            ),
        )
        self._add(
            number(
                self.SCENE_SIZE, tr("Scene size"), number.Type.Double, optional=True, minValue=0
            ),
            tr(
                "Side of one scene, in metres on the ground unless the unit is changed. Without "
                "it, the size that is typical for the model. Sizes near the ones that the model "
                "was trained with give the best classes."
            ),
        )
        self._add(
            number(
                self.OVERLAP,
                tr("Overlap"),
                number.Type.Double,
                defaultValue=0.0,
                minValue=0,
                maxValue=MAX_OVERLAP,
            ),
            tr("Share of a scene that its neighbor covers too: 0 for none, 0.5 for half."),
        )
        self._add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            tr(
                "Where to classify; without it, the whole raster. An online layer needs one. Any "
                "CRS."
            ),
        )
        self._add(
            QgsProcessingParameterFeatureSource(
                self.MASK,
                tr("Mask"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            tr("Polygons in any CRS: scenes that overlap none of them are not even read."),
        )
        self._add(
            number(
                self.MIN_VALID,
                tr("Least share of valid pixels"),
                number.Type.Double,
                defaultValue=0.5,
                minValue=0,
                maxValue=1,
            ),
            tr("Scenes with less data than this are left out."),
        )
        self._add(
            number(
                self.MIN_CONFIDENCE,
                tr("Least confidence"),
                number.Type.Double,
                defaultValue=0.5,
                minValue=0,
                maxValue=1,
            ),
            tr("Scenes below it are in the result too, but are shown hatched, as uncertain."),
        )
        self._add(
            QgsProcessingParameterBoolean(
                self.PROBABILITIES, tr("Add the probability of every class"), defaultValue=False
            ),
            tr("One more column for each class, named p_ and the class."),
        )
        self._add(
            QgsProcessingParameterEnum(
                self.SCENE_UNIT,
                tr("Unit of the scene size"),
                options=["m", "px"],
                defaultValue="m",
                usesStaticStrings=True,
            ),
            tr("m: metres on the ground. px: pixels of the raster."),
            advanced=True,
        )
        self._add(
            QgsProcessingParameterString(self.STRETCH, tr("Stretch"), defaultValue="auto"),
            tr(
                "How values become the 8 bits that the model sees, the same for the whole raster. "
                "auto: as they are for 8-bit rasters, percentile for all others. none: as they "
                "are. percentile: from 2 to 98 % of each band. layer: the range that the layer's "
                "style shows. MIN,MAX: this range, such as 0,3000."
            ),
            advanced=True,
        )
        self._add(
            number(self.BATCH_SIZE, tr("Batch size"), defaultValue=16, minValue=1),
            tr("Scenes in one run of the model. More need more memory and are seldom faster."),
            advanced=True,
        )
        self._add(
            number(self.THREADS, tr("Threads"), defaultValue=0, minValue=0),
            tr("Runs of the model at a time. 0: as many as there are processor cores."),
            advanced=True,
        )
        self._add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Scenes"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr(
                "One polygon a scene in the raster's CRS. row_index, col_index: place in the grid. "
                "class_id, class_name: the class. confidence: its probability, 0 to 1. margin: by "
                "how much it is ahead of the second. class_2, confidence_2: the second best class. "
                "valid: share of the scene's pixels that have data."
            ),
        )

    def checkParameterValues(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> tuple[bool, str]:
        ok, message = super().checkParameterValues(parameters, context)
        if not ok:
            return ok, message
        stretch = self.parameterAsString(parameters, self.STRETCH, context)
        try:
            _check_output(parameters.get(self.OUTPUT))
            layer = self._layer_input(parameters, context)
            # Percentiles need a look at the whole raster: not while a person waits for the dialog.
            quick = "none" if stretch in ("auto", "percentile") else stretch
            model, source = self._open(parameters, context, layer, quick)
            with closing(source):
                self._plan(parameters, context, layer, model, source)
        except RskdError as error:
            return False, str(error)
        return True, ""

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        try:
            self._layer = self._layer_input(parameters, context)
        except RskdError as error:
            raise QgsProcessingException(str(error)) from None
        self._mask = self.parameterAsSource(parameters, self.MASK, context)
        return True

    def processAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        try:
            return self._run(parameters, context, feedback, self._layer)
        except RskdError as error:
            raise QgsProcessingException(str(error)) from None
        finally:
            del self._layer  # it would keep the layer's provider until QGIS drops the algorithm

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        if self._style is not None:
            if context.willLoadLayerOnCompletion(self._destination):
                details = context.layerToLoadOnCompletionDetails(self._destination)
                details.setPostProcessor(StyleOnLoad(self._style))
            if self._destination.lower().endswith(".gpkg"):
                save_style(self._destination, self._style)
        return {}

    def _add(
        self, parameter: QgsProcessingParameterDefinition, text: str, advanced: bool = False
    ) -> None:
        parameter.setHelp(text)
        if advanced:
            flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
            parameter.setFlags(parameter.flags() | flag)
        self.addParameter(parameter)

    def _layer_input(self, parameters: Parameters, context: QgsProcessingContext) -> LayerInput:
        layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
        if layer is None:
            raise RskdError(self.invalidRasterError(parameters, self.INPUT))
        return LayerInput.of(layer)

    def _open(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        layer: LayerInput,
        stretch: str,
        feedback: QgsProcessingFeedback | None = None,
    ) -> tuple[SceneModel, RasterSource]:
        model = SceneModel(self.parameterAsFile(parameters, self.MODEL, context) or default_model())
        source = layer.open(
            self.parameterAsInts(parameters, self.BANDS, context) or None,
            model.card.bands,
            stretch,
            self._scene(parameters, context, model),
            model.size,
            self._extent(parameters, context, layer),
            feedback,
        )
        return model, source

    def _plan(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        layer: LayerInput,
        model: SceneModel,
        source: RasterSource,
        mask: Mask | None = None,
    ) -> SceneGrid:
        return SceneGrid.plan(
            source.geometry,
            model.size,
            self._scene(parameters, context, model),
            source.metres_per_unit,
            self.parameterAsDouble(parameters, self.OVERLAP, context),
            self._extent(parameters, context, layer),
            mask,
        )

    def _scene(
        self, parameters: Parameters, context: QgsProcessingContext, model: SceneModel
    ) -> SceneSize:
        unit = self.parameterAsString(parameters, self.SCENE_UNIT, context)
        if parameters.get(self.SCENE_SIZE) not in (None, NULL, ""):
            size = self.parameterAsDouble(parameters, self.SCENE_SIZE, context)
            return SceneSize(size, unit)
        if unit == "px":
            raise RskdError("The scene size is missing: give the pixels of a side, or use metres.")
        return model.typical_scene

    def _extent(
        self, parameters: Parameters, context: QgsProcessingContext, layer: LayerInput
    ) -> Bounds | None:
        extent = self.parameterAsExtent(parameters, self.EXTENT, context, layer.crs)
        if extent.isNull():
            return None
        return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()

    def _run(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layer: LayerInput,
    ) -> dict[str, Any]:
        stretch = self.parameterAsString(parameters, self.STRETCH, context)
        min_confidence = self.parameterAsDouble(parameters, self.MIN_CONFIDENCE, context)
        probabilities = self.parameterAsBool(parameters, self.PROBABILITIES, context)
        model, source = self._open(parameters, context, layer, stretch, feedback)
        with closing(source):
            mask = self._mask and read_mask(self._mask, layer.crs, context.transformContext())
            grid = self._plan(parameters, context, layer, model, source, mask)
            layer.check_requests(grid)
            _tell_plan(feedback, model, source, grid)
            summary = Summary(model.card, source.metres_per_unit, min_confidence)
            predictions = classify(
                source,
                grid,
                model,
                min_valid=self.parameterAsDouble(parameters, self.MIN_VALID, context),
                batch_size=self.parameterAsInt(parameters, self.BATCH_SIZE, context),
                threads=self.parameterAsInt(parameters, self.THREADS, context),
                canceled=feedback.isCanceled,
            )

            def open_sink() -> tuple[QgsFeatureSink, str]:
                return self.parameterAsSink(
                    parameters,
                    self.OUTPUT,
                    context,
                    fields(model.card, probabilities),
                    QgsWkbTypes.Type.Polygon,
                    layer.crs,
                )

            with closing(predictions), ResultSink(open_sink, model.card, probabilities) as sink:
                for batch in predictions:
                    sink.add(batch)
                    summary.add(batch)
                    feedback.setProgress(100 * (summary.kept + summary.skipped) / len(grid))
            _tell_result(feedback, model, summary)
        self._destination = sink.destination
        self._style = qml(model.card, summary.class_names, min_confidence)
        return {self.OUTPUT: sink.destination}


def _check_output(parameter: Any) -> None:
    """Refuse a file that can't be written, before the run.

    Raises:
        RskdError: its folder is missing, or nothing can be written there.
    """
    if isinstance(parameter, QgsProcessingOutputLayerDefinition):
        parameter = parameter.sink.staticValue()
    if not isinstance(parameter, str) or parameter == QgsProcessing.TEMPORARY_OUTPUT:
        return
    if parameter.startswith("ogr:"):
        parameter = QgsDataSourceUri(parameter[len("ogr:") :]).database()
    if re.match("[a-z]{2,}:|/vsi", parameter):  # in memory, in a database, or what GDAL calls so
        return
    folder = Path(parameter).parent
    if not folder.is_dir():
        raise RskdError(f'The folder "{folder}" does not exist: make it, or give another one.')
    try:
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise RskdError(
            f'Nothing can be written into "{folder}" ({error.strerror}): give another folder.'
        ) from None


def _tell_plan(
    feedback: QgsProcessingFeedback, model: SceneModel, source: RasterSource, grid: SceneGrid
) -> None:
    card, side = model.card, max(grid.ground_size_m)
    reader = tr("through QGIS") if isinstance(source, LayerSource) else tr("by rasterio")
    feedback.pushInfo(
        tr("Model: {name} {version}, {classes} classes").format(
            name=card.name, version=card.version, classes=len(card.classes)
        )
    )
    feedback.pushInfo(tr("Hardware: {hardware}").format(hardware=model.hardware))
    feedback.pushInfo(tr("Raster: {name}, read {reader}").format(name=source.name, reader=reader))
    feedback.pushInfo(
        tr("Scenes: {count} of {side:.4g} m, {pixel:.3g} m a model pixel").format(
            count=len(grid), side=side, pixel=max(grid.metres_per_pixel)
        )
    )
    trained = card.ground_size_m
    if trained and not 0.99 * trained.min <= side <= 1.01 * trained.max:
        feedback.pushWarning(
            tr(
                "{name} was trained for scenes of {min:g} to {max:g} m; expect worse classes from "
                "scenes of {side:.3g} m."
            ).format(name=card.name, min=trained.min, max=trained.max, side=side)
        )


def _tell_result(feedback: QgsProcessingFeedback, model: SceneModel, summary: Summary) -> None:
    if feedback.isCanceled():
        feedback.pushInfo(tr("Canceled: the result holds the scenes that were done."))
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

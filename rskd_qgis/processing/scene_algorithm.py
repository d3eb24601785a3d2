"""What the algorithms have in common that look at scenes of a raster with a model."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from qgis.core import (
    NULL,
    QgsApplication,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..paths import version
from ..scenes.errors import RskdError
from ..scenes.grid import (
    MAX_ENLARGED,
    MAX_OVERLAP,
    Bounds,
    Mask,
    RasterSource,
    SceneGrid,
    SceneSize,
)
from ..scenes.hardware import cores
from ..scenes.metadata import Origin, qmd
from ..scenes.model import SceneModel
from .algorithm import ModelAlgorithm, Parameters
from .feature_input import to_bounds
from .layer_input import LayerInput
from .layer_mask import read_mask
from .layer_source import LayerSource
from .translation import tr


class SceneAlgorithm(ModelAlgorithm):
    """An algorithm that runs a model on scenes of a raster: its parameters, and how they are read.

    What needs another parameter than the usual one overrides its name.
    """

    RASTER = "INPUT"
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
    SYMMETRIES = "SYMMETRIES"
    CONFIDENCE_OPACITY = "CONFIDENCE_OPACITY"
    BATCH_SIZE = "BATCH_SIZE"
    THREADS = "THREADS"
    OUTPUT = "OUTPUT"
    _UNTOLD = (
        ModelAlgorithm.MODEL,
        SCENE_SIZE,
        SCENE_UNIT,
        CONFIDENCE_OPACITY,
        BATCH_SIZE,
        THREADS,
    )
    """What the metadata of a result tells in other words, or need not tell."""

    def __init__(self) -> None:
        super().__init__()
        self._layer: LayerInput
        self._mask: QgsProcessingFeatureSource | None = None

    def _prepare(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._layer = self._layer_input(parameters, self.RASTER, context)
        if self.parameterDefinition(self.MASK) is not None:
            self._mask = self.parameterAsSource(parameters, self.MASK, context)

    def _forget(self) -> None:
        del self._layer

    # The parameters, each with its help.

    def _add_raster(self, name: str, label: str) -> None:
        self._add(
            QgsProcessingParameterRasterLayer(name, label),
            tr(
                "The image: a file in any CRS and with any number type, or an online layer such as "
                "WMS or XYZ tiles, which needs an extent."
            ),
        )

    def _add_bands(self, name: str, label: str, raster: str) -> None:
        self._add(
            QgsProcessingParameterBand(
                name, label, parentLayerParameterName=raster, optional=True, allowMultiple=True
            ),
            tr(
                "One band for each that the model wants, in its order (red, green, blue); for "
                "qgis_process with semicolons, such as 4;3;2. Without them, the bands that the "
                "layer calls by these colors, else its first ones."
            ),
        )

    def _add_scene_size(self) -> None:
        number = QgsProcessingParameterNumber
        self._add(
            number(
                self.SCENE_SIZE, tr("Scene size"), number.Type.Double, optional=True, minValue=0
            ),
            self._scene_size_help(),
        )

    def _scene_size_help(self) -> str:
        return tr(
            "Side of one scene, in metres on the ground unless the unit is changed. Without it, "
            "the size that is typical for the model. Sizes near the ones that the model was "
            "trained with give the best classes."
        )

    def _add_overlap(self) -> None:
        self._add_share(
            self.OVERLAP,
            tr("Overlap"),
            tr("Share of a scene that its neighbor covers too: 0 for none, 0.5 for half."),
            0.0,
            MAX_OVERLAP,
        )

    def _add_extent(self) -> None:
        self._add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            tr("Where to look; without it, the whole raster. An online layer needs one. Any CRS."),
        )

    def _add_mask(self) -> None:
        self._add(
            QgsProcessingParameterFeatureSource(
                self.MASK,
                tr("Mask"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            tr("Polygons in any CRS: scenes that overlap none of them are not even read."),
        )

    def _add_min_valid(self) -> None:
        self._add_share(
            self.MIN_VALID,
            tr("Least share of valid pixels"),
            tr("Scenes with less data than this are left out."),
            0.5,
        )

    def _add_min_confidence(self) -> None:
        self._add_share(
            self.MIN_CONFIDENCE,
            tr("Least confidence"),
            tr("Scenes below it are in the result too, but are shown hatched, as uncertain."),
            0.5,
        )

    def _add_probabilities(self) -> None:
        self._add(
            QgsProcessingParameterBoolean(
                self.PROBABILITIES, tr("Add the probability of every class"), defaultValue=False
            ),
            tr("One more column for each class, named p_ and the class."),
        )

    def _add_share(
        self,
        name: str,
        label: str,
        text: str,
        default: float,
        most: float = 1.0,
        advanced: bool = False,
    ) -> None:
        number = QgsProcessingParameterNumber
        self._add(
            number(
                name, label, number.Type.Double, defaultValue=default, minValue=0, maxValue=most
            ),
            text,
            advanced,
        )

    def _add_scene_unit(self) -> None:
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

    def _add_stretch(self) -> None:
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

    def _add_symmetries(self) -> None:
        self._add(
            QgsProcessingParameterBoolean(
                self.SYMMETRIES, tr("Look at turned and mirrored scenes too"), defaultValue=False
            ),
            tr(
                "Test-time augmentation: the mean over the eight symmetries of each scene. A "
                "little more accurate, eight times the work."
            ),
            advanced=True,
        )

    def _add_confidence_opacity(self) -> None:
        self._add(
            QgsProcessingParameterBoolean(
                self.CONFIDENCE_OPACITY, tr("Show confidence as opacity"), defaultValue=False
            ),
            tr("Draws a class the fainter, the less confident the model is."),
            advanced=True,
        )

    def _add_running(self) -> None:
        number = QgsProcessingParameterNumber
        self._add(
            number(self.BATCH_SIZE, tr("Batch size"), defaultValue=8, minValue=1),
            tr("Scenes in one run of the model. More need more memory and are seldom faster."),
            advanced=True,
        )
        self._add(
            number(self.THREADS, tr("Threads"), defaultValue=0, minValue=0),
            tr(
                "Runs of the model at a time. 0: as many as there are processor cores; with the "
                "windows of QGIS open one less, which is left to them."
            ),
            advanced=True,
        )

    # What they say.

    def _layer_input(
        self, parameters: Parameters, name: str, context: QgsProcessingContext
    ) -> LayerInput:
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None:
            raise RskdError(self.invalidRasterError(parameters, name))
        return LayerInput.of(layer)

    def _scene(
        self, parameters: Parameters, context: QgsProcessingContext, model: SceneModel
    ) -> SceneSize:
        unit = self.parameterAsString(parameters, self.SCENE_UNIT, context)
        if self._has_scene_size(parameters):
            size = self.parameterAsDouble(parameters, self.SCENE_SIZE, context)
            return SceneSize(size, unit)
        if unit == "px":
            raise RskdError("The scene size is missing: give the pixels of a side, or use metres.")
        return model.typical_scene

    def _has_scene_size(self, parameters: Parameters) -> bool:
        return parameters.get(self.SCENE_SIZE) not in (None, NULL, "")

    def _scene_text(
        self, parameters: Parameters, context: QgsProcessingContext, model: SceneModel
    ) -> str:
        """The scene size, for people."""
        return str(self._scene(parameters, context, model))

    def _extent(
        self, parameters: Parameters, context: QgsProcessingContext, layer: LayerInput
    ) -> Bounds | None:
        extent = self.parameterAsExtent(parameters, self.EXTENT, context, layer.crs)
        return None if extent.isNull() else to_bounds(extent)

    def _open(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        layer: LayerInput,
        model: SceneModel,
        extent: Bounds | None,
        feedback: QgsProcessingFeedback | None = None,
        bands: str = BANDS,
    ) -> RasterSource:
        """Open a raster, for a run or, without feedback, for a quick look at what can be wrong."""
        stretch = self.parameterAsString(parameters, self.STRETCH, context)
        if feedback is None and stretch in ("auto", "percentile"):
            # Percentiles need a look at the whole raster: not while a person waits for the dialog.
            stretch = "none"
        return layer.open(
            self.parameterAsInts(parameters, bands, context) or None,
            model.card.bands,
            stretch,
            self._scene(parameters, context, model),
            model.size,
            extent,
            feedback,
        )

    def _plan(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        model: SceneModel,
        source: RasterSource,
        extent: Bounds | None,
        mask: Mask | None = None,
    ) -> SceneGrid:
        has_overlap = self.parameterDefinition(self.OVERLAP) is not None
        return SceneGrid.plan(
            source.geometry,
            model.size,
            self._scene(parameters, context, model),
            source.metres_per_unit,
            self.parameterAsDouble(parameters, self.OVERLAP, context) if has_overlap else 0.0,
            extent,
            mask,
        )

    def _metadata(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        model: SceneModel,
        title: str,
        crs: str,
        bounds: Bounds | None,
        occurring: Collection[str],
    ) -> str:
        """What a layer says of itself (QMD); see ``qmd``.

        Args:
            parameters: of the run.
            context: of the run.
            model: of the run.
            title: of the layer; may name the {raster}.
            crs: of the layer, as WKT.
            bounds: of the layer.
            occurring: names of the classes that it shows.
        """
        size = self.parameterDefinition(self.SCENE_SIZE).description()
        told = {size: self._scene_text(parameters, context, model)}
        if self._mask is not None:
            told[self.parameterDefinition(self.MASK).description()] = self._mask.sourceName()
        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name(), definition.defaultValue())
            layer = definition.type() in ("raster", "source")  # told of by its name
            if layer or definition.isDestination() or definition.name() in self._UNTOLD:
                continue
            if value not in (None, NULL, ""):
                text = definition.valueAsPythonString(value, context).strip("'\"")
                told[definition.description()] = {"True": tr("yes"), "False": tr("no")}.get(
                    text, text
                )
        return qmd(
            title.format(raster=self._layer.name),
            Origin(self._layer.name, f"RSKD {version()} (rskd:{self.name()})", told),
            model.card,
            model.path,
            crs,
            bounds,
            [c.label for c in model.card.classes if c.name in occurring],
            tr,
        )

    def _read_mask(self, context: QgsProcessingContext) -> Mask | None:
        return self._mask and read_mask(self._mask, self._layer.crs, context.transformContext())

    def _running(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """How `classify` is to run."""
        return {
            "min_valid": self.parameterAsDouble(parameters, self.MIN_VALID, context),
            "batch_size": self.parameterAsInt(parameters, self.BATCH_SIZE, context),
            "threads": self.parameterAsInt(parameters, self.THREADS, context) or free_cores(),
            "symmetries": self.parameterAsBool(parameters, self.SYMMETRIES, context),
            "canceled": feedback.isCanceled,
        }


def free_cores() -> int:
    """Cores to compute on: one is left to the windows of QGIS where there are any."""
    return cores(spared=int(QgsApplication.platform() == "desktop"))


def is_wanted(parameters: Parameters, name: str) -> bool:
    """Whether an optional output is to be made."""
    return parameters.get(name) not in (None, NULL, "")


def tell_model(feedback: QgsProcessingFeedback, model: SceneModel, *sources: RasterSource) -> None:
    """Say what computes, and what it reads in which way."""
    card = model.card
    feedback.pushInfo(
        tr("Model: {name} {version}, {classes} classes").format(
            name=card.name, version=card.version, classes=len(card.classes)
        )
    )
    feedback.pushInfo(tr("Hardware: {hardware}").format(hardware=model.hardware))
    for source in sources:
        reader = tr("through QGIS") if isinstance(source, LayerSource) else tr("by rasterio")
        feedback.pushInfo(
            tr("Raster: {name}, read {reader}").format(name=source.name, reader=reader)
        )


def tell_grid(feedback: QgsProcessingFeedback, model: SceneModel, grid: SceneGrid) -> None:
    """Say what a scene is, and warn where the model does not know such scenes."""
    side = max(grid.ground_size_m)
    feedback.pushInfo(
        tr("Scenes: {count} of {side:.4g} m, {pixel:.3g} m a model pixel").format(
            count=len(grid), side=side, pixel=max(grid.metres_per_pixel)
        )
    )
    trained = model.card.ground_size_m
    if trained and not 0.99 * trained.min <= side <= 1.01 * trained.max:
        feedback.pushWarning(
            tr(
                "{name} was trained for scenes of {min:g} to {max:g} m; expect worse classes from "
                "scenes of {side:.3g} m."
            ).format(name=model.card.name, min=trained.min, max=trained.max, side=side)
        )
    if grid.enlarged > MAX_ENLARGED:
        feedback.pushWarning(
            tr(
                "The raster is coarse for {name}, which sees its pixels enlarged {times:.2g} "
                "times: expect worse classes, or choose larger scenes or a model for such rasters."
            ).format(name=model.card.name, times=grid.enlarged)
        )


def tell_canceled(feedback: QgsProcessingFeedback) -> None:
    """Say what a canceled run leaves, where it was canceled."""
    if feedback.isCanceled():
        feedback.pushInfo(tr("Canceled: the result holds the scenes that were done."))

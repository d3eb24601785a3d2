"""The algorithm rskd:assessaccuracy."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMapLayer,
    QgsRasterLayer,
    QgsWkbTypes,
)

from ..scenes.assessment import CLASS_FIELDS, Assessment, assess, known, references_of
from ..scenes.classified import ClassifiedMap, RasterMap, Reference, Samples
from ..scenes.errors import RskdError
from ..scenes.report import write_report
from .algorithm import Parameters, RskdAlgorithm
from .classified_map import UNCHECKED, LayerClasses, places, polygon_map
from .feature_input import check_field
from .result_sink import ResultSink, feature, fields
from .scene_algorithm import is_wanted
from .translation import tr

SAMPLE_FIELDS: dict[str, type] = {
    "map_class": str,
    "reference_class": str,
    "agrees": int,
    "feature": int,
}
"""Columns of the samples."""


class AssessAccuracy(RskdAlgorithm):
    """Compares a classified layer or raster with places whose class is known."""

    INPUT = "INPUT"
    CLASS_FIELD = "CLASS_FIELD"
    BAND = "BAND"
    REFERENCE = "REFERENCE"
    REFERENCE_FIELD = "REFERENCE_FIELD"
    OUTPUT = "OUTPUT"
    OUTPUT_CLASSES = "OUTPUT_CLASSES"
    OUTPUT_SAMPLES = "OUTPUT_SAMPLES"
    OUTPUT_HTML = "OUTPUT_HTML"

    def __init__(self) -> None:
        super().__init__()
        self._map: QgsProcessingFeatureSource | LayerClasses
        self._reference: QgsProcessingFeatureSource

    def name(self) -> str:
        return "assessaccuracy"

    def displayName(self) -> str:
        return tr("Assess accuracy")

    def tags(self) -> list[str]:
        return tr(
            "accuracy,validation,confusion matrix,error matrix,kappa,f1,precision,recall,area "
            "estimation,reference,ground truth"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Compares a classified layer or raster with places whose class is known.")

    def about(self) -> str:
        return tr(
            "Compares a classified layer or raster with reference points or polygons whose class "
            "is known, and tells how good the map is: overall accuracy with its 95 % confidence "
            "interval, kappa, precision, recall and F1 of each class, the confusion matrix, and, "
            "weighted by area, accuracy and the area of each class without the map's bias "
            "(Olofsson et al., Remote Sensing of Environment 148, 2014).\n\nA point is compared "
            "with the scene or pixel that it lies in; a polygon with each scene or pixel whose "
            "center lies in it, or, where it holds none, with the one that covers most of it. "
            "Classes are matched by name, whatever the capitals and spaces: “Bare Land” is "
            "bare_land. The "
            "values of a raster have the names that its style or its file gives them.\n\nThe "
            "intervals and the estimates of areas hold where the reference was drawn at random, "
            "best within each class of the map. Many pixels of few polygons make the intervals "
            "too narrow."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        kinds = QgsProcessing.SourceType
        self._add(
            QgsProcessingParameterMapLayer(
                self.INPUT,
                tr("Classified layer"),
                types=[kinds.TypeVectorPolygon, kinds.TypeRaster],
            ),
            tr("The map to assess: polygons such as classified scenes, or a raster of classes."),
        )
        self._add(
            QgsProcessingParameterField(
                self.CLASS_FIELD,
                tr("Field of the map's class"),
                defaultValue="class_name",
                parentLayerParameterName=self.INPUT,
                optional=True,
            ),
            tr("Of polygons: what their class is called. Not used for a raster."),
        )
        self._add(
            QgsProcessingParameterBand(
                self.BAND,
                tr("Band of the map's class"),
                defaultValue=1,
                parentLayerParameterName=self.INPUT,
                optional=True,
            ),
            tr("Of a raster: the band of its classes. Not used for polygons."),
        )
        self._add(
            QgsProcessingParameterFeatureSource(
                self.REFERENCE,
                tr("Reference"),
                [kinds.TypeVectorPoint, kinds.TypeVectorPolygon],
            ),
            tr("Points or polygons whose class is known, in any CRS."),
        )
        self._add(
            QgsProcessingParameterField(
                self.REFERENCE_FIELD,
                tr("Field of the true class"),
                defaultValue="class_name",
                parentLayerParameterName=self.REFERENCE,
                optional=True,  # QGIS wants a field to be given even where there is a default
            ),
            tr("What the class of a reference feature is called; without one it is left out."),
        )
        self._add_sink(
            self.OUTPUT,
            tr("Confusion matrix"),
            tr(
                "A table: one row for each class of the map, one column for each class of the "
                "reference, named ref_ and the class; the cells count samples."
            ),
        )
        self._add_sink(
            self.OUTPUT_CLASSES,
            tr("Accuracy of each class"),
            tr(
                "A table: samples in the map and in the reference, precision, recall and F1; "
                "mapped and estimated area, user's and producer's accuracy weighted by area, and "
                "half the width of their 95 % intervals."
            ),
            optional=True,
        )
        self._add_sink(
            self.OUTPUT_SAMPLES,
            tr("Samples"),
            tr("A point for each sample, with both classes, to look at the mistakes on the map."),
            kinds.TypeVectorPoint,
            optional=True,
        )
        self._add(
            QgsProcessingParameterFileDestination(
                self.OUTPUT_HTML, tr("Report"), tr("HTML files (*.html)"), optional=True
            ),
            tr("A page with all figures and plots."),
        )
        for name, label in _numbers().items():
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def _add_sink(
        self,
        name: str,
        label: str,
        text: str,
        kind: QgsProcessing.SourceType = QgsProcessing.SourceType.TypeVector,
        optional: bool = False,
    ) -> None:
        sink = QgsProcessingParameterFeatureSink(
            name, label, kind, optional=optional, createByDefault=not optional
        )
        self._add(sink, text)

    def _validate(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        layer = self.parameterAsLayer(parameters, self.INPUT, context)
        if not isinstance(layer, QgsRasterLayer):
            check_field(self, parameters, self.INPUT, self.CLASS_FIELD, context)
        check_field(self, parameters, self.REFERENCE, self.REFERENCE_FIELD, context)
        if layer is not None and not layer.crs().isValid():
            raise RskdError(
                'The layer "{layer}" has no coordinate reference system: set it in the '
                "layer's properties.",
                layer=layer.name(),
            )

    def _prepare(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        layer = self.parameterAsLayer(parameters, self.INPUT, context)
        if isinstance(layer, QgsRasterLayer):
            band = self.parameterAsInt(parameters, self.BAND, context) or 1
            if band > layer.bandCount():
                raise RskdError(
                    'The layer "{layer}" has no band {band}: choose another.',
                    layer=layer.name(),
                    band=band,
                )
            self._map = LayerClasses(layer, band)
        else:
            polygons = self.parameterAsSource(parameters, self.INPUT, context)
            if polygons is None:
                raise RskdError(self.invalidSourceError(parameters, self.INPUT))
            self._map = polygons
        reference = self.parameterAsSource(parameters, self.REFERENCE, context)
        if reference is None:
            raise RskdError(self.invalidSourceError(parameters, self.REFERENCE))
        self._reference = reference

    def _run(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        name, classified = self._classified(parameters, context, feedback)
        if feedback.isCanceled():
            return {}
        references, labels = self._references(parameters, context, feedback, classified)
        sources = name, self._reference.sourceName()
        wants_samples = is_wanted(parameters, self.OUTPUT_SAMPLES)
        told = _told(references, feedback)
        try:
            found = assess(classified, sources, references, labels, told, wants_samples)
        except RskdError:
            if feedback.isCanceled():
                return {}
            raise
        if feedback.isCanceled():
            return {}
        _tell(feedback, found)
        outputs = _figures(found)
        table = _matrix_fields(found.keys)
        rows: list[list[Any]] = [
            [key, *row.tolist(), int(row.sum())]
            for key, row in zip(found.keys, found.measured.matrix)
        ]
        outputs[self.OUTPUT] = self._write(parameters, context, self.OUTPUT, table, _rows(rows))
        if is_wanted(parameters, self.OUTPUT_CLASSES):
            outputs[self.OUTPUT_CLASSES] = self._write(
                parameters, context, self.OUTPUT_CLASSES, CLASS_FIELDS, _rows(found.class_rows())
            )
        if wants_samples:
            outputs[self.OUTPUT_SAMPLES] = self._write(
                parameters,
                context,
                self.OUTPUT_SAMPLES,
                SAMPLE_FIELDS,
                [point for samples in found.samples for point in _points(samples)],
                QgsWkbTypes.Type.Point,
                self._crs,
            )
        if is_wanted(parameters, self.OUTPUT_HTML):
            page = self.parameterAsFileOutput(parameters, self.OUTPUT_HTML, context)
            write_report(Path(page), found.report())
            outputs[self.OUTPUT_HTML] = page
        feedback.setProgress(100)
        return outputs

    def _classified(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> tuple[str, ClassifiedMap]:
        """The map and its name."""
        if isinstance(self._map, LayerClasses):
            classified = RasterMap(
                self._map, lambda done: feedback.setProgress(50 * done), feedback.isCanceled
            )
            return self._map.name, classified
        field = self.parameterAsString(parameters, self.CLASS_FIELD, context)
        polygons = polygon_map(self._map, field, context.transformContext())
        feedback.setProgress(50)
        return self._map.sourceName(), polygons

    @property
    def _crs(self) -> QgsCoordinateReferenceSystem:
        """Of the map."""
        return self._map.crs if isinstance(self._map, LayerClasses) else self._map.sourceCrs()

    def _references(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        classified: ClassifiedMap,
    ) -> tuple[list[Reference], dict[str, str]]:
        """The reference in the map's CRS, and what all classes are called."""
        source, name = self._reference, self._reference.sourceName()
        field = self.parameterAsString(parameters, self.REFERENCE_FIELD, context)
        if not source.sourceCrs().isValid():
            raise RskdError(
                'The layer "{name}" has no CRS: set the one that it was drawn in.', name=name
            )
        lost: list[QgsFeature] = []
        request = QgsFeatureRequest().setDestinationCrs(self._crs, context.transformContext())
        request.setTransformErrorCallback(lost.append)
        found = places(source.getFeatures(request, UNCHECKED), field)
        references, labels = references_of(classified, found, name, field)
        for count, reason in (
            (
                len(found) - len(references),
                tr("{count} reference features have no class and are left out."),
            ),
            (len(lost), tr("{count} reference features can't be placed in the map's CRS.")),
        ):
            if count:
                feedback.pushWarning(reason.format(count=count))
        return references, labels

    def _write(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        name: str,
        columns: dict[str, type],
        features: list[QgsFeature],
        kind: QgsWkbTypes.Type = QgsWkbTypes.Type.NoGeometry,
        crs: QgsCoordinateReferenceSystem | None = None,
    ) -> str:
        """Write a layer; gives what QGIS calls it."""

        def open_sink() -> tuple[QgsFeatureSink | None, str]:
            return self.parameterAsSink(
                parameters,
                name,
                context,
                fields(columns),
                kind,
                crs or QgsCoordinateReferenceSystem(),
            )

        with ResultSink(open_sink) as sink:
            sink.add(features)
        return sink.destination


def _numbers() -> dict[str, str]:
    """The outputs that are numbers, and what they are called."""
    return {
        "SAMPLES": tr("Number of samples"),
        "OVERALL_ACCURACY": tr("Overall accuracy, 0 to 1"),
        "OVERALL_LOW": tr("Lower end of its 95 % confidence interval"),
        "OVERALL_HIGH": tr("Upper end of its 95 % confidence interval"),
        "KAPPA": tr("Cohen's kappa"),
        "MACRO_F1": tr("Mean F1 of the classes"),
        "AREA_ACCURACY": tr("Overall accuracy weighted by area, 0 to 1"),
        "AREA_ACCURACY_MARGIN": tr("Half the width of its 95 % confidence interval"),
    }


def _figures(found: Assessment) -> dict[str, Any]:
    measured, estimates = found.measured, found.estimates
    return {
        "SAMPLES": measured.samples,
        "OVERALL_ACCURACY": measured.overall,
        "OVERALL_LOW": measured.interval[0],
        "OVERALL_HIGH": measured.interval[1],
        "KAPPA": known(measured.kappa),
        "MACRO_F1": measured.macro_f1,
        "AREA_ACCURACY": estimates and float(estimates.overall.value),
        "AREA_ACCURACY_MARGIN": estimates and float(estimates.overall.margin),
    }


def _told(references: list[Reference], feedback: QgsProcessingFeedback) -> Iterable[Reference]:
    """The references, with the progress told on the way, until the run is canceled."""
    for done, reference in enumerate(references):
        if feedback.isCanceled():
            return
        yield reference
        feedback.setProgress(50 + 45 * (done + 1) / len(references))


def _tell(feedback: QgsProcessingFeedback, found: Assessment) -> None:
    measured, estimates = found.measured, found.estimates
    low, high = measured.interval
    feedback.pushInfo(
        tr(
            "Overall accuracy {overall:.1%} ({low:.1%} to {high:.1%}), kappa {kappa:.3f}, from "
            "{samples} samples"
        ).format(
            overall=measured.overall,
            low=low,
            high=high,
            kappa=measured.kappa,
            samples=measured.samples,
        )
    )
    if estimates is not None:
        feedback.pushInfo(
            tr("Weighted by area {overall:.1%} ± {margin:.1%}").format(
                overall=float(estimates.overall.value), margin=float(estimates.overall.margin)
            )
        )
    for i, label in enumerate(found.labels):
        feedback.pushInfo(
            tr("  {label}: precision {precision:.1%}, recall {recall:.1%}, F1 {f1:.1%}").format(
                label=label,
                precision=measured.precision[i],
                recall=measured.recall[i],
                f1=measured.f1[i],
            )
        )
    for warning in found.warnings(tr):
        feedback.pushWarning(warning)


def _matrix_fields(keys: list[str]) -> dict[str, type]:
    return {"map_class": str, **{f"ref_{key}": int for key in keys}, "total": int}


def _rows(rows: list[list[Any]]) -> list[QgsFeature]:
    return [feature(None, row) for row in rows]


def _points(samples: Samples) -> list[QgsFeature]:
    true = samples.reference.class_key
    return [
        feature(
            QgsGeometry.fromPointXY(QgsPointXY(x, y)),
            [key, true, int(key == true), samples.reference.place.feature],
        )
        for key, (x, y) in zip(samples.mapped, samples.points.tolist())
    ]

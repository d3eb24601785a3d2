"""What the algorithms have in common that look at the scenes around features."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

from qgis.core import (
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..scenes.errors import RskdError
from ..scenes.grid import Bounds, RasterSource, SceneSize
from ..scenes.lazy import np
from ..scenes.model import SceneModel
from ..scenes.places import ScenePlaces, sizes_of
from .algorithm import Parameters
from .feature_input import boxes, centers, check_field, class_text, read_features
from .layer_source import metres_near
from .scene_algorithm import SceneAlgorithm, tell_model
from .translation import tr


class FeatureAlgorithm(SceneAlgorithm):
    """An algorithm that runs a model on one scene of a raster for each feature of a layer."""

    INPUT = "INPUT"
    RASTER = "RASTER"

    def __init__(self) -> None:
        super().__init__()
        self._features: QgsProcessingFeatureSource

    def _add_features(self, label: str, text: str) -> None:
        kinds = QgsProcessing.SourceType
        types = [kinds.TypeVectorPolygon, kinds.TypeVectorPoint]
        self._add(QgsProcessingParameterFeatureSource(self.INPUT, label, types), text)

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

    @contextmanager
    def _opened(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        model: SceneModel,
        features: list[QgsFeature],
        size: tuple[int, int],
    ) -> Iterator[tuple[RasterSource, ScenePlaces]]:
        """The raster and the scenes around the features, each of a size (height, width) in pixels.

        Raises:
            RskdError: the raster can't be read, or shows no feature.
        """
        layer, source = self._layer, self._features
        places = boxes(features, source.sourceCrs(), layer.crs, context.transformContext())
        sizes = self._sizes(parameters, context, model, places)
        extent = self._around(places, sizes) if layer.is_online else None
        with closing(self._open(parameters, context, layer, model, extent, feedback)) as raster:
            scenes = ScenePlaces.around(
                raster.geometry, size, centers(places), sizes, raster.metres_per_unit
            )
            if not scenes.scenes:
                raise RskdError(
                    'No feature of "{layer}" lies on the raster "{raster}": '
                    "choose layers of the same place.",
                    layer=source.sourceName(),
                    raster=raster.name,
                )
            layer.check_requests(scenes)
            tell_model(feedback, model, raster)
            yield raster, scenes

    def _sizes(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        model: SceneModel,
        places: np.ndarray,
    ) -> list[SceneSize]:
        """The side of each feature's scene."""
        usual = self._scene(parameters, context, model)
        if self._has_scene_size(parameters):
            return [usual] * len(places)
        return sizes_of(places, usual, model.card.ground_size_m, self._metres_per_unit)

    def _scene_text(
        self, parameters: Parameters, context: QgsProcessingContext, model: SceneModel
    ) -> str:
        if self._has_scene_size(parameters):
            return super()._scene_text(parameters, context, model)
        return tr("that of each feature")

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
        return metres_near(self._layer.crs, x, y)


class LabelAlgorithm(FeatureAlgorithm):
    """An algorithm whose features say which class they are of."""

    CLASS_FIELD = "CLASS_FIELD"

    def _add_labels(self) -> None:
        self._add_features(
            tr("Labeled features"),
            tr(
                "Polygons or points with their class, in any CRS; each stands for the one scene "
                "around its middle."
            ),
        )
        self._add(
            QgsProcessingParameterField(
                self.CLASS_FIELD,
                tr("Field of the class"),
                defaultValue="class_name",
                parentLayerParameterName=self.INPUT,
                optional=True,  # QGIS wants a field to be given even where there is a default
            ),
            tr("What the class of a feature is called. Features without one are left out."),
        )

    def _validate(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        super()._validate(parameters, context)
        check_field(self, parameters, self.INPUT, self.CLASS_FIELD, context)

    def _labeled(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> tuple[list[QgsFeature], list[str]]:
        """The features that have a class, and their classes."""
        field = self.parameterAsString(parameters, self.CLASS_FIELD, context)
        features = read_features(self._features)
        labels = [class_text(feature[field]) for feature in features]
        pairs = [(feature, label) for feature, label in zip(features, labels) if label]
        if not pairs:
            raise RskdError(
                'No feature has a class in "{field}": write their classes there.', field=field
            )
        if len(pairs) < len(features):
            feedback.pushWarning(
                tr("{count} features have no class and are left out.").format(
                    count=len(features) - len(pairs)
                )
            )
        return [feature for feature, _ in pairs], [label for _, label in pairs]

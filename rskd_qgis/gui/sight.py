"""What a model sees at a place of a raster layer: for the dock, off the main thread."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Any

from qgis.core import QgsProcessingFeedback, QgsRasterLayer

from ..processing.layer_input import LayerInput
from ..processing.layer_source import square_around
from ..scenes.activation import ActivationModel, enlarged
from ..scenes.card import ModelCard
from ..scenes.classify import fit_scene, valid_share
from ..scenes.errors import RskdError
from ..scenes.grid import Bounds, RasterSource, SceneSize
from ..scenes.lazy import np
from ..scenes.places import ScenePlaces
from ..scenes.stretch import Stretch

MIN_VALID = 0.5
"""Share of a scene's pixels that must have data, as the algorithms have it."""

MODELS_KEPT = 2
"""Open at a time: the chosen one and the one before, to which people go back."""


class Models:
    """The models that are open; may be asked by several threads at once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._open: dict[tuple[Path, int], ActivationModel] = {}

    def get(self, path: Path) -> ActivationModel:
        """The model of a file, opened once, and anew where the file has changed.

        Raises:
            RskdError: onnxruntime is missing, or the file is no model that can be used.
        """
        with self._lock:
            key = path, path.stat().st_mtime_ns if path.is_file() else 0
            model = self._open.pop(key, None) or ActivationModel(path)
            self._open[key] = model
            for old in list(self._open)[:-MODELS_KEPT]:
                del self._open[old]
            return model

    def clear(self) -> None:
        """Close all."""
        with self._lock:
            self._open.clear()


class Stretches:
    """How the values of layers become 8 bits, found once a layer; not thread-safe."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Stretch] = {}

    def of(self, layer: QgsRasterLayer) -> str | Stretch:
        """What to open a layer with."""
        return self._known.get(self.key(layer), "auto")

    def keep(self, key: tuple[str, str], stretch: Stretch) -> None:
        """Remember what was found of the layer of a key."""
        self._known[key] = stretch

    @staticmethod
    def key(layer: QgsRasterLayer) -> tuple[str, str]:
        """What a layer is told apart by, whatever its name."""
        return layer.id(), layer.source()


@dataclass(frozen=True)
class Question:
    """Which place of a layer is to be looked at by which model; made on the main thread."""

    layer: LayerInput
    stretch: str | Stretch
    point: tuple[float, float]
    """In the layer's CRS."""
    side_m: float | None
    """Side of the scene on the ground; None for what the model was trained with."""
    model: Path
    key: tuple[str, str]
    """Of the layer, as Stretches has it."""


@dataclass(frozen=True, eq=False)
class Sight:
    """What a model says of one scene."""

    question: Question
    card: ModelCard
    bounds: Bounds
    """In the layer's CRS."""
    side_m: float
    """Of the scene on the ground."""
    image: np.ndarray
    """uint8 (bands, height, width), of the model's size."""
    shape: tuple[int, int]
    """(height, width) of the image's part that the raster shows; the rest is mirrored."""
    valid: float
    """Share of the scene's pixels that have data."""
    probabilities: np.ndarray
    """float32 (K,)."""
    stretch: Stretch

    def best(self, count: int) -> list[int]:
        """The numbers of the best classes, the best first."""
        order = np.argsort(-self.probabilities, kind="stable")
        return [int(number) for number in order[:count]]


@dataclass(frozen=True, eq=False)
class Reasons:
    """Where in a scene a model sees some classes."""

    sight: Sight
    maps: dict[int, np.ndarray]
    """Number of a class -> float32 (height, width) over the scene's bounds."""
    by_occlusion: bool


def layer_input(layer: QgsRasterLayer) -> LayerInput:
    """What may leave the main thread of a layer, to be read through QGIS.

    rasterio would read the same pixels, but its import alone holds up the windows of QGIS.

    Raises:
        RskdError: the layer has no CRS, or its server forbids what RSKD does.
    """
    return replace(LayerInput.of(layer), path=None)


def look(question: Question, models: Models, feedback: QgsProcessingFeedback) -> Sight:
    """Classify the scene around a point.

    Raises:
        RskdError: the model can't be used, the layer can't be read, or shows nothing there.
    """
    model = models.get(question.model)
    scene = model.typical_scene if question.side_m is None else SceneSize(question.side_m, "m")
    extent = _around(question, scene) if question.layer.is_online else None
    source = question.layer.open(
        None, model.card.bands, question.stretch, scene, model.size, extent, feedback
    )
    with closing(source):
        places = ScenePlaces.around(
            source.geometry,
            model.size,
            np.array([question.point]),
            [scene],
            source.metres_per_unit,
        )
        if not places.scenes:
            raise RskdError(
                "The layer “{name}” shows nothing here: click on its image.",
                name=question.layer.name,
            )
        (strip,) = places.scenes
        pixels, valid = source.read(strip.window, strip.shape)
        bounds: Bounds = tuple(strip.bounds[0].tolist())
        side_m = _side_m(source, bounds)
        stretch = _stretch_of(source)
    share = valid_share(pixels, valid)
    if share < MIN_VALID:
        raise RskdError(
            "The layer “{name}” has too little of an image here: click elsewhere.",
            name=question.layer.name,
        )
    image = fit_scene(pixels, model.size)
    (probabilities,) = model.predict(image[None])
    return Sight(
        question, model.card, bounds, side_m, image, strip.shape, share, probabilities, stretch
    )


def find_reasons(sight: Sight, targets: Sequence[int], models: Models) -> Reasons:
    """Tell where in a scene the model sees some classes.

    Raises:
        RskdError: the model's file is gone.
    """
    model = models.get(sight.question.model)
    maps = enlarged(model.activation(sight.image, targets), model.size)
    height, width = sight.shape
    seen = {target: m[:height, :width] for target, m in zip(targets, maps)}
    return Reasons(sight, seen, not model.has_activation_maps)


def _stretch_of(source: Any) -> Stretch:
    """The stretch of a source, which is no part of what the engine asks of it."""
    stretch: Stretch = source.stretch
    return stretch


def _side_m(source: RasterSource, bounds: Bounds) -> float:
    """The longer side of a box on the ground."""
    xmin, ymin, xmax, ymax = bounds
    metres_x, metres_y = source.metres_per_unit((xmin + xmax) / 2, (ymin + ymax) / 2)
    return max((xmax - xmin) * metres_x, (ymax - ymin) * metres_y)


def _around(question: Question, scene: SceneSize) -> Bounds:
    """An extent that holds the scene, for a layer that has none of its own."""
    return square_around(question.layer.crs, *question.point, scene.value)

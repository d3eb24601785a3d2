"""The algorithm rskd:exporttrainingchips."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..scenes import chips
from ..scenes.classify import valid_share
from ..scenes.errors import RskdError
from ..scenes.grid import RasterSource
from ..scenes.lazy import np
from ..scenes.places import ScenePlaces
from .algorithm import Parameters
from .feature_algorithm import LabelAlgorithm
from .result_sink import ResultSink, box_features, fields
from .scene_algorithm import tell_canceled
from .translation import tr

FIELDS: dict[str, type] = {
    "file": str,
    "class_name": str,
    "part": str,
    "valid": float,
    "feature": int,
}
"""Columns of the index layer."""


class ExportTrainingChips(LabelAlgorithm):
    """Cuts the scenes around labeled features into image files."""

    CHIP_SIZE = "CHIP_SIZE"
    SPLIT = "SPLIT"
    SEED = "SEED"
    OUTPUT_FOLDER = "OUTPUT_FOLDER"
    CHIPS = "CHIPS"

    def name(self) -> str:
        return "exporttrainingchips"

    def displayName(self) -> str:
        return tr("Export training chips")

    def tags(self) -> list[str]:
        return tr("training,chips,tiles,samples,labels,data set,split,deep learning").split(",")

    def shortDescription(self) -> str:
        return tr("Cuts labeled scenes out of a raster, as images by class with a split.")

    def about(self) -> str:
        return tr(
            "Cuts the scenes around labeled features out of a raster and writes them as images, "
            "one folder a class, with a split into training, validation and test that the training "
            "package of RSKD reads. Scenes that overlap never come into different parts of the "
            "split, since a network would then be tested on ground that it was trained on."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        number = QgsProcessingParameterNumber
        self._add_labels()
        self._add_raster(self.RASTER, tr("Raster layer"))
        self._add_model()
        self._add_bands(self.BANDS, tr("Bands"), self.RASTER)
        self._add_scene_size()
        self._add(
            number(self.CHIP_SIZE, tr("Pixels of an image's side"), defaultValue=256, minValue=8),
            tr("Each scene is resampled to an image of this size."),
        )
        self._add(
            QgsProcessingParameterString(self.SPLIT, tr("Split"), defaultValue="70/10/20"),
            tr("Percent of the scenes of each class for training, validation and test."),
        )
        self._add_min_valid()
        self._add(
            number(self.SEED, tr("Seed"), defaultValue=1, minValue=0),
            tr("Of the draw of the split: the same seed gives the same split."),
            advanced=True,
        )
        self._add_scene_unit()
        self._add_stretch()
        self._add(
            QgsProcessingParameterFolderDestination(self.OUTPUT_FOLDER, tr("Folder of the chips")),
            tr(
                "Gets one folder of PNG images for each class, and split.json. Images that are "
                "there already under the same name are replaced, others stay."
            ),
        )
        self._add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Index of the chips"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr(
                "One polygon a chip in the raster's CRS. file: its image. class_name: its class. "
                "part: train, validation or test. valid: share of its pixels that have data. "
                "feature: id of the labeled feature."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.CHIPS, tr("Chips written")))

    def _validate(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        super()._validate(parameters, context)
        self._shares(parameters, context)

    def _shares(self, parameters: Parameters, context: QgsProcessingContext) -> list[float]:
        text = self.parameterAsString(parameters, self.SPLIT, context)
        try:
            shares = [float(part) / 100 for part in text.split("/")]
        except ValueError:
            shares = []
        if len(shares) != len(chips.PARTS) or min(shares) < 0 or abs(sum(shares) - 1) > 1e-6:
            raise RskdError(
                '"{text}" is no split: write three percentages that add up to 100, such as '
                "70/10/20.",
                text=text,
            )
        return shares

    def _run(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        model, shares = self._model(parameters, context), self._shares(parameters, context)
        folder = Path(self.parameterAsFileOutput(parameters, self.OUTPUT_FOLDER, context))
        seed = self.parameterAsInt(parameters, self.SEED, context)
        min_valid = self.parameterAsDouble(parameters, self.MIN_VALID, context)
        side = self.parameterAsInt(parameters, self.CHIP_SIZE, context)
        features, labels = self._labeled(parameters, context, feedback)
        names = [chips.folder_name(label) for label in labels]

        def open_sink() -> tuple[QgsFeatureSink | None, str]:
            kind = QgsWkbTypes.Type.Polygon
            columns = fields(FIELDS)
            return self.parameterAsSink(
                parameters, self.OUTPUT, context, columns, kind, self._layer.crs
            )

        opened = self._opened(parameters, context, feedback, model, features, (side, side))
        with opened as (raster, scenes):
            files = [
                f"{name}/{raster.name}_{feature.id()}.png" for name, feature in zip(names, features)
            ]
            written = _write(folder, raster, scenes, files, min_valid, feedback)
        if not written and not feedback.isCanceled():
            raise RskdError(
                "No labeled scene has enough data: ask for a smaller share of valid pixels, or "
                "label scenes where the raster has data."
            )
        kept = [place for place, _, _ in written]
        bounds = np.array([box for _, box, _ in written]).reshape(-1, 4)
        targets = np.unique([names[place] for place in kept], return_inverse=True)[1]
        drawn = chips.draw_parts(targets, chips.overlap_groups(bounds), shares, seed)
        parts = [chips.PARTS[part] for part in drawn]
        held: dict[str, list[str]] = {part: [] for part in chips.PARTS}
        for place, part in zip(kept, parts):
            held[part].append(files[place])
        chips.write_split(folder / "split.json", folder.name, shares, seed, held)
        with ResultSink(open_sink) as sink:
            columns: list[list[Any]] = [
                [files[place] for place in kept],
                [names[place] for place in kept],
                parts,
                [share for _, _, share in written],
                [features[place].id() for place in kept],
            ]
            sink.add(box_features(bounds, columns))
        _tell(feedback, names, kept, held, len(features))
        return {
            self.OUTPUT: sink.destination,
            self.OUTPUT_FOLDER: str(folder),
            self.CHIPS: len(kept),
        }


def _write(
    folder: Path,
    raster: RasterSource,
    scenes: ScenePlaces,
    files: list[str],
    min_valid: float,
    feedback: QgsProcessingFeedback,
) -> list[tuple[int, np.ndarray, float]]:
    """Write the scenes that have enough data; gives the place, the bounds and the share of each."""
    written = []
    for done, strip in enumerate(scenes.strips(), start=1):
        if feedback.isCanceled():
            break
        pixels, valid = raster.read(strip.window, strip.shape)
        share = valid_share(pixels, valid)
        feedback.setProgress(100 * done / len(scenes.scenes))
        if share == 0 or share < min_valid:
            continue
        chips.write_chip(folder / files[strip.row_index], pixels)
        written.append((strip.row_index, strip.bounds[0], round(share, 6)))
    return written


def _tell(
    feedback: QgsProcessingFeedback,
    names: list[str],
    kept: list[int],
    held: dict[str, list[str]],
    features: int,
) -> None:
    tell_canceled(feedback)
    sizes = ", ".join(f"{len(files)} {part}" for part, files in held.items())
    feedback.pushInfo(
        tr("{count} chips: {sizes}; {left} features left out for want of data").format(
            count=len(kept), sizes=sizes, left=features - len(kept)
        )
    )
    for name, count in sorted(Counter(names[place] for place in kept).items()):
        feedback.pushInfo(f"  {name}: {count}")

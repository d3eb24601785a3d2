"""The images of a recipe: one data set, or several joined under one set of classes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.data.cache import decoded
from training.data.catalogue import DATASETS
from training.data.files import list_files
from training.data.images import ImageSet
from training.data.scenes import Scene, folders_of_classes, in_order, labels, mapped
from training.errors import TrainingError


@dataclass(frozen=True)
class ImageSource:
    """One data set on disk.

    Attributes:
        dataset: A name of `training.data.catalogue.DATASETS`, which sets the layout and the number
            of classes; any other name for a folder of classes of one's own.
        path: Folder or zip.
        classes: Class of the data set -> class wanted; the classes that it does not name are left
            out. All classes under their own names where it is None.
    """

    dataset: str
    path: str
    classes: dict[str, str] | None = None


def load_images(sources: Sequence[ImageSource], side: int) -> ImageSet:
    """Images of one or several data sets, decoded, at one size.

    Names are `CLASS/FILE`, and `CLASS/DATASET/OLD_CLASS/FILE` where sets are joined or mapped.

    Args:
        sources: At least one.
        side: Pixels of the square that images are resized to where they have another size.

    Raises:
        TrainingError: A set is missing, empty, incomplete or corrupt.
    """
    scenes = in_order(scene for source in sources for scene in _scenes(source, len(sources) > 1))
    classes = labels(scenes)
    if len(classes) < 2:
        raise TrainingError(
            f"'{sources[0].path}' has images of one class only, {classes[0]}: there is nothing to "
            "tell apart."
        )
    number = {name: index for index, name in enumerate(classes)}
    return ImageSet(
        names=tuple(scene.name for scene in scenes),
        classes=classes,
        targets=np.array([number[scene.label] for scene in scenes], np.int64),
        pixels=decoded(scenes, side),
    )


def _scenes(source: ImageSource, joined: bool) -> list[Scene]:
    known = DATASETS.get(source.dataset)
    listing = list_files(Path(source.path))
    scenes = known.scenes(listing) if known else folders_of_classes(listing)
    found = labels(scenes)
    if known and len(found) != known.classes:
        raise TrainingError(
            f"{source.dataset} has {known.classes} classes, but '{source.path}' has {len(found)} "
            f"({', '.join(found)}): complete it, or give a part of it another name."
        )
    if source.classes is None and not joined:
        return scenes
    return mapped(scenes, source.classes or {name: name for name in found}, source.dataset)

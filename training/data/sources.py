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
from training.data.scenes import Scene, folders_of_classes, in_order, labels, mapped, mapped_name
from training.data.split import PARTS, Split
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


def read_split(sources: Sequence[ImageSource], files: str | Sequence[str]) -> Split:
    """The split of `load_images(sources)`.

    Args:
        sources: At least one.
        files: The split file of all of them together, or one for each: then an image keeps the part
            that it has in its own set.

    Raises:
        TrainingError: A file is missing or was changed, or there are more or less than sets.
    """
    if isinstance(files, str):
        return Split.read(Path(files))
    if len(files) != len(sources) or len(sources) == 1:
        raise TrainingError(
            f"The recipe lists {len(files)} split files for {len(sources)} data sets: list one for "
            "each of several, or name one that was made for all together."
        )
    splits = [Split.read(Path(file)) for file in files]
    parts = {
        part: tuple(
            sorted(
                name
                for source, split in zip(sources, splits)
                for name in _joined_names(source, getattr(split, part))
            )
        )
        for part in PARTS
    }
    first = splits[0]
    dataset = " + ".join(split.dataset for split in splits)
    return Split(dataset, first.fractions, first.seed, **parts)


def _joined_names(source: ImageSource, names: Sequence[str]) -> list[str]:
    """What images of a set are called where it is joined with others; those left out are not."""
    old = [(name.partition("/")[0], name) for name in names]
    classes = source.classes or {label: label for label, _ in old}
    return [
        mapped_name(name, classes[label], source.dataset) for label, name in old if label in classes
    ]


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

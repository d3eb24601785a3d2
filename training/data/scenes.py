"""Labelled scenes of a data set, before any pixel is read: folders of classes, joined sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from training.data.files import Listing, SourceFile
from training.errors import TrainingError


@dataclass(frozen=True)
class Scene:
    """One image with its class, not decoded yet.

    Attributes:
        name: `CLASS/FILE`, and `CLASS/FILE#NUMBER` where several are cut from one file.
        file: Where the pixels are.
        window: (left, top, right, bottom) of the part of the image that is meant; all if None.
    """

    name: str
    file: SourceFile
    window: tuple[int, int, int, int] | None = None

    @property
    def label(self) -> str:
        """Name of the class."""
        return self.name.split("/")[0]


def folders_of_classes(listing: Listing) -> list[Scene]:
    """Scenes whose class is the name of the folder that the image lies in.

    Raises:
        TrainingError: There are no images in folders, or a folder beside those with images has
            none.
    """
    images = [file for file in listing.files if file.is_image and len(file.path.parts) > 1]
    if not images:
        raise TrainingError(
            f"'{listing.root}' has no images in folders of classes (CLASS/IMAGE.jpg)."
        )
    classes = {file.path.parent for file in images}
    filled = {folder for path in classes for folder in (path, *path.parents)}
    beside = {path.parent for path in classes}
    empty = [path.name for path in listing.folders if path.parent in beside and path not in filled]
    if empty:
        raise TrainingError(
            f"'{listing.root}' has no image in {named(empty)}: fill or remove the folder."
        )
    return [Scene(f"{file.path.parent.name}/{file.path.name}", file) for file in images]


def labels(scenes: Iterable[Scene]) -> tuple[str, ...]:
    """The classes that occur, sorted."""
    return tuple(sorted({scene.label for scene in scenes}))


def mapped(scenes: Sequence[Scene], classes: Mapping[str, str], dataset: str) -> list[Scene]:
    """Give scenes the classes of another nomenclature.

    Args:
        scenes: Of one data set.
        classes: Class of the data set to class wanted; scenes of other classes are left out.
        dataset: Name that keeps files of different sets apart: `CLASS/DATASET/OLD_CLASS/FILE`.

    Raises:
        TrainingError: The mapping names classes that the data set lacks.
    """
    missing = sorted(set(classes) - set(labels(scenes)))
    if missing:
        raise TrainingError(
            f"The class mapping of {dataset} names {named(missing)}, which is not among "
            f"its classes: {', '.join(labels(scenes))}."
        )
    return [
        replace(scene, name=mapped_name(scene.name, classes[scene.label], dataset))
        for scene in scenes
        if scene.label in classes
    ]


def mapped_name(name: str, label: str, dataset: str) -> str:
    """What an image of a data set is called under another class, beside other sets."""
    return f"{label}/{dataset}/{name}"


def in_order(scenes: Iterable[Scene]) -> list[Scene]:
    """Sort scenes by name.

    Raises:
        TrainingError: Two have one name.
    """
    ordered = sorted(scenes, key=lambda scene: scene.name)
    double = [name for name, count in Counter(s.name for s in ordered).items() if count > 1]
    if double:
        raise TrainingError(
            f"{len(double)} images are there twice under one class and name, {double[0]} for one: "
            "name a folder that holds each class once."
        )
    return ordered


def named(classes: Sequence[str]) -> str:
    """Names of classes for a message."""
    return f"{'class' if len(classes) == 1 else 'classes'} {', '.join(classes)}"

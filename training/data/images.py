"""Labelled images from a folder of classes or a zip of one, decoded into one array."""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Callable

import numpy as np
from PIL import Image, UnidentifiedImageError

from training.errors import TrainingError

SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp"}


@dataclass(frozen=True)
class ImageSet:
    """Images of one size with their classes.

    Attributes:
        names: `CLASS/FILE` of each image, sorted.
        classes: Class names, sorted; an image's target is an index into them.
        targets: (N,) int64.
        pixels: (N, 3, side, side) uint8.
    """

    names: tuple[str, ...]
    classes: tuple[str, ...]
    targets: np.ndarray
    pixels: np.ndarray


def list_images(path: Path) -> dict[str, Callable[[], bytes]]:
    """Find the images of a folder of classes, or of a zip of one.

    Args:
        path: Folder or zip; the class of an image is the name of the folder that it lies in.

    Returns:
        `CLASS/FILE` to a function that reads the file, sorted by name.

    Raises:
        TrainingError: Nothing is there, or there are no images in folders of classes.
    """
    if path.is_dir():
        files = {
            str(file.relative_to(path).as_posix()): file.read_bytes for file in path.rglob("*")
        }
    elif zipfile.is_zipfile(path):
        archive = zipfile.ZipFile(path)
        files = {name: _zip_reader(archive, name) for name in archive.namelist()}
    else:
        raise TrainingError(f"No folder or zip of images at '{path}': check the path.")
    images = {
        "/".join(PurePosixPath(name).parts[-2:]): read
        for name, read in files.items()
        if PurePosixPath(name).suffix.lower() in SUFFIXES and len(PurePosixPath(name).parts) > 1
    }
    if not images:
        raise TrainingError(f"'{path}' has no images in folders of classes (CLASS/IMAGE.jpg).")
    return dict(sorted(images.items()))


def _zip_reader(archive: zipfile.ZipFile, name: str) -> Callable[[], bytes]:
    return lambda: archive.read(name)


def load_images(path: Path, side: int) -> ImageSet:
    """Decode every image of a folder or zip.

    Args:
        path: See `list_images`.
        side: Pixels of the square that images are resized to where they have another size.

    Raises:
        TrainingError: See `list_images`; or images are corrupt: all of them are named.
    """
    files = list_images(path)
    names = tuple(files)
    contents = [read() for read in files.values()]
    pixels = np.empty((len(names), 3, side, side), np.uint8)
    corrupt = []

    def decode(index: int) -> None:
        try:
            image = Image.open(io.BytesIO(contents[index])).convert("RGB")
        except (UnidentifiedImageError, OSError):
            corrupt.append(names[index])
            return
        if image.size != (side, side):
            image = image.resize((side, side), Image.Resampling.BICUBIC, reducing_gap=2.0)
        pixels[index] = np.asarray(image).transpose(2, 0, 1)

    with ThreadPoolExecutor() as pool:
        list(pool.map(decode, range(len(names))))
    if corrupt:
        raise TrainingError(f"Remove the images that can't be read: {', '.join(sorted(corrupt))}")
    labels = [name.split("/")[0] for name in names]
    classes = tuple(sorted(set(labels)))
    number = {name: index for index, name in enumerate(classes)}
    targets = np.array([number[label] for label in labels], np.int64)
    return ImageSet(names, classes, targets, pixels)


def duplicate_groups(pixels: np.ndarray) -> np.ndarray:
    """Number the pictures so that images of one picture share a number.

    Two images are taken for one picture where their difference hashes agree: 256 bits, each saying
    whether brightness rises between neighbouring cells of a 16 x 17 thumbnail (the dHash of image
    search). It survives recompression, as in AID's Industrial 203 and 205.

    Args:
        pixels: (N, 3, side, side) uint8.

    Returns:
        (N,) int64.
    """
    groups: dict[bytes, list[int]] = defaultdict(list)
    for index, image in enumerate(pixels):
        thumbnail = Image.fromarray(image.transpose(1, 2, 0)).convert("L").resize((17, 16))
        rises = np.diff(np.asarray(thumbnail).astype(np.int16), axis=1) > 0
        groups[np.packbits(rises).tobytes()].append(index)
    numbers = np.empty(len(pixels), np.int64)
    for number, members in enumerate(groups.values()):
        numbers[members] = number
    return numbers

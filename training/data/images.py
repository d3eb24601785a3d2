"""Labelled images at one size, and which of them are one picture."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from PIL import Image


@dataclass(frozen=True)
class ImageSet:
    """Images of one size with their classes.

    Attributes:
        names: `CLASS/FILE` of each image, sorted; `CLASS/FILE#NUMBER` where cut from one file.
        classes: Class names, sorted; an image's target is an index into them.
        targets: (N,) int64.
        pixels: (N, 3, side, side) uint8, possibly far beyond memory in a mapped file.
    """

    names: tuple[str, ...]
    classes: tuple[str, ...]
    targets: np.ndarray
    pixels: np.ndarray


def picture_groups(images: ImageSet) -> np.ndarray:
    """Number images so that what belongs in one part of a split shares a number.

    That are duplicates (see `duplicate_groups`) and the crops of one file, which overlap.

    Returns:
        (N,) int64.
    """
    groups = duplicate_groups(images.pixels)
    first: dict[str, int] = {}
    for index, name in enumerate(images.names):
        if crop := re.fullmatch(r".*/(.+)#\d+", name):
            kept = groups[first.setdefault(crop[1], index)]
            groups[groups == groups[index]] = kept
    return groups


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

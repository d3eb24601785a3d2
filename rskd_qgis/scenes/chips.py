"""Labeled scenes as image files for training: names, parts of the split, PNG."""

from __future__ import annotations

import hashlib
import json
import re
import struct
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from .card import identifier
from .errors import RskdError
from .lazy import np

PARTS = ("train", "validation", "test")
"""In the order of the shares of a split."""


def overlap_groups(bounds: np.ndarray) -> np.ndarray:
    """Number boxes so that those that overlap, directly or through others, share a number.

    Args:
        bounds: (N, 4) xmin, ymin, xmax, ymax.

    Returns:
        (N,) int.
    """
    groups = np.arange(len(bounds))
    for i, (xmin, ymin, xmax, ymax) in enumerate(bounds):
        others = bounds[:i]
        hits = (others[:, 0] < xmax) & (others[:, 2] > xmin)
        hits &= (others[:, 1] < ymax) & (others[:, 3] > ymin)
        touched = np.unique(groups[:i][hits])
        if len(touched):
            groups[: i + 1][np.isin(groups[: i + 1], [*touched, i])] = touched[0]
    return groups


def draw_parts(
    targets: np.ndarray, groups: np.ndarray, shares: Sequence[float], seed: int
) -> np.ndarray:
    """Draw the part of each chip, class by class; a group is never torn apart.

    Args:
        targets: (N,) int classes.
        groups: (N,) int; a group that spans classes is drawn with the class of its first chip.
        shares: of the parts; their sum is 1.
        seed: of the draw.

    Returns:
        (N,) int: places in PARTS.
    """
    draw = np.random.default_rng(seed)
    _, first, members = np.unique(groups, return_index=True, return_inverse=True)
    part = np.zeros(len(first), int)
    sizes = np.bincount(members)
    for target in np.unique(targets[first]):
        own = draw.permutation(np.flatnonzero(targets[first] == target))
        wanted = np.array(shares) * sizes[own].sum()
        for group in own[np.argsort(-sizes[own], kind="stable")]:
            part[group] = int(np.argmax(wanted))  # the part that lacks the most
            wanted[part[group]] -= sizes[group]
    return part[members]


def write_chip(path: Path, pixels: np.ndarray) -> None:
    """Write an image, and make its folder where that is missing.

    Raises:
        RskdError: it can't be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(png(pixels))
    except OSError as error:
        raise RskdError(
            '"{path}" can\'t be written ({reason}): give another folder.',
            path=path,
            reason=error.strerror,
        ) from None


def write_split(
    path: Path, dataset: str, shares: Sequence[float], seed: int, parts: Mapping[str, list[str]]
) -> None:
    """Write a split as the training package reads it.

    Args:
        path: the JSON file.
        dataset: what the chips are called together.
        shares: that were asked for.
        seed: of the draw.
        parts: names `CLASS/FILE` of each of PARTS.
    """
    names = {part: sorted(parts[part]) for part in PARTS}
    lines = "".join(f"{part}/{name}\n" for part in PARTS for name in names[part])
    facts = {
        "hash": hashlib.sha256(lines.encode()).hexdigest(),
        "dataset": dataset,
        "fractions": list(shares),
        "seed": seed,
        **names,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(facts, indent=0) + "\n", encoding="utf-8")


def folder_name(label: str) -> str:
    """The name of a class's folder: its identifier, or where that is empty what it is called."""
    return identifier(label) or re.sub(r'[<>:"/\\|?*\x00-\x1f]+', "_", label).strip(". ") or "class"


def png(pixels: np.ndarray) -> bytes:
    """An image as PNG (W3C Recommendation, 2003).

    Args:
        pixels: uint8 (3, h, w), or (1, h, w) for grey.
    """
    bands, height, width = pixels.shape
    # Each row begins with the number of its filter: 0, none.
    rows = np.zeros((height, 1 + width * bands), np.uint8)
    rows[:, 1:] = pixels.transpose(1, 2, 0).reshape(height, -1)
    color = {1: 0, 3: 2}[bands]
    header = struct.pack(">IIBBBBB", width, height, 8, color, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows.tobytes(), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )

"""Decoded images in a file that is mapped into memory: decoded once, never all in memory."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

from training.data.scenes import Scene
from training.errors import TrainingError

FOLDER_VARIABLE = "RSKD_CACHE"


def cache_folder() -> Path:
    """Where decoded images lie: $RSKD_CACHE, else the user's cache. May be deleted at any time."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return Path(chosen)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "rskd" / "images"


def decoded(scenes: Sequence[Scene], side: int) -> np.ndarray:
    """Pixels of scenes, from the cache or by decoding every one of them into it.

    The file is named by a hash of each scene's path, size, age and window, their order and the
    side, so that any change of the data set makes a new one.

    Args:
        scenes: In the order wanted.
        side: Pixels of the square that images are resized to where they have another size.

    Returns:
        (N, 3, side, side) uint8, a private (copy-on-write) map of the file.

    Raises:
        TrainingError: Images are corrupt (all of them are named), or the disk is full.
    """
    path = cache_folder() / f"{_key(scenes, side)}.npy"
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(scenes, side, path)
    pixels: np.ndarray = np.load(path, mmap_mode="c", allow_pickle=False)
    return pixels


def _key(scenes: Sequence[Scene], side: int) -> str:
    lines = [f"{scene.file.stamp}|{scene.window}" for scene in scenes]
    return hashlib.sha256("\n".join([str(side), *lines]).encode()).hexdigest()[:32]


def _write(scenes: Sequence[Scene], side: int, path: Path) -> None:
    """Decode into a file of another name, which takes its own when it is complete."""
    shape = (len(scenes), 3, side, side)
    needed = int(np.prod(shape, dtype=np.int64))
    if needed > shutil.disk_usage(path.parent).free:
        raise TrainingError(
            f"Decoded, the images take {needed / 1e9:.1f} GB, which '{path.parent}' has not free: "
            f"set {FOLDER_VARIABLE} to a folder on a larger disk."
        )
    part = path.with_name(f"{path.stem}.{os.getpid()}.part")
    try:
        pixels = np.lib.format.open_memmap(part, mode="w+", dtype=np.uint8, shape=shape)
        corrupt = _decode_all(scenes, side, pixels)
        if corrupt:
            raise TrainingError(f"Remove the images that can't be read: {', '.join(corrupt)}")
        pixels.flush()
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _decode_all(scenes: Sequence[Scene], side: int, pixels: np.ndarray) -> list[str]:
    """Fill `pixels`; returns the names of the images that can't be read."""

    def decode_one(index: int) -> str | None:
        try:
            pixels[index] = decode(scenes[index], side)
        except Exception:  # each image format has errors of its own
            return scenes[index].name
        return None

    with ThreadPoolExecutor() as pool:
        return [name for name in pool.map(decode_one, range(len(scenes))) if name]


def decode(scene: Scene, side: int) -> np.ndarray:
    """Pixels of one scene: (3, side, side) uint8."""
    image = Image.open(io.BytesIO(scene.file.read())).convert("RGB")
    if scene.window:
        image = image.crop(scene.window)
    if image.size != (side, side):
        image = image.resize((side, side), Image.Resampling.BICUBIC, reducing_gap=2.0)
    return np.asarray(image).transpose(2, 0, 1)

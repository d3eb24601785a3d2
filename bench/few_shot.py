"""How well a model learns new classes from a few scenes: ``python -m bench.few_shot DATA.zip ...``.

From each data set (a zip of SET/CLASS/IMAGE) five classes are drawn ten times, and of each class
ten scenes to learn from; all other scenes of these classes are then named. Prints the accuracy and
the seconds of learning, from the images in memory to the fitted head.
"""

from __future__ import annotations

import argparse
import io
import time
import zipfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

from rskd_qgis.paths import default_model
from rskd_qgis.scenes import adapt
from rskd_qgis.scenes.adapt import ViewModel

CLASSES, SCENES, DRAWS = 5, 10, 10
BATCH = 16


def main() -> None:
    """Measure each data set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="+", help="zips of SET/CLASS/IMAGE")
    parser.add_argument("--model", type=Path, help="ONNX file (aid30, built in)")
    arguments = parser.parse_args()
    model = ViewModel(arguments.model or default_model())
    with ThreadPoolExecutor(2) as pool:
        for path in arguments.data:
            images = _read(path, model.size)
            whole = {name: _embed(model, pool, scenes) for name, scenes in images.items()}
            drawn = [_draw(model, pool, images, whole, seed) for seed in range(DRAWS)]
            right, seconds = np.array(drawn).T
            print(
                f"{path.stem}: {100 * right.mean():.1f} % right ({100 * right.min():.1f} to"
                f" {100 * right.max():.1f}), learned in {seconds.mean():.1f} s"
            )


def _draw(
    model: ViewModel,
    pool: ThreadPoolExecutor,
    images: dict[str, np.ndarray],
    whole: dict[str, np.ndarray],
    seed: int,
) -> tuple[float, float]:
    """Share of the other scenes that are named right, and the seconds of learning."""
    random = np.random.default_rng(seed)
    names = random.choice(sorted(images), CLASSES, replace=False)
    chosen = [random.permutation(len(images[name]))[:SCENES] for name in names]
    started = time.perf_counter()
    scenes = np.concatenate([images[name][own] for name, own in zip(names, chosen)])
    batches = np.array_split(scenes, len(scenes) // BATCH)
    views = [found for _, found in pool.map(model.predict_and_embed, batches)]
    targets = np.repeat(np.arange(CLASSES), SCENES)
    head = adapt.fit(np.concatenate(views), targets, np.arange(len(targets))).head
    seconds = time.perf_counter() - started
    right = [
        head.logits(np.delete(whole[name], own, axis=0)).argmax(axis=1) == target
        for target, (name, own) in enumerate(zip(names, chosen))
    ]
    return float(np.concatenate(right).mean()), seconds


def _read(path: Path, size: tuple[int, int]) -> dict[str, np.ndarray]:
    """Class -> its images at the model's size, uint8 (N, 3, height, width)."""
    classes = defaultdict(list)
    with zipfile.ZipFile(path) as archive:
        for file in sorted(name for name in archive.namelist() if not name.endswith("/")):
            image = Image.open(io.BytesIO(archive.read(file))).convert("RGB")
            image = image.resize(size[::-1], Image.Resampling.BILINEAR)
            classes[Path(file).parent.name].append(np.asarray(image).transpose(2, 0, 1))
    return {name: np.stack(images) for name, images in classes.items()}


def _embed(model: ViewModel, pool: ThreadPoolExecutor, images: np.ndarray) -> np.ndarray:
    batches = np.array_split(images, max(1, len(images) // BATCH))
    return np.concatenate(list(pool.map(model.embed, batches)))


if __name__ == "__main__":
    main()

"""How a model answers what is none of its classes: other data sets, clouds and empty images."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from sklearn.metrics import roc_auc_score
from torch.nn import functional

from rskd_qgis.scenes.model import SceneModel
from training.data.datamodule import SceneData, as_scenes
from training.data.sources import ImageSource, load_images
from training.errors import TrainingError

IMAGES = 150  # of each kind, at most
BATCH = 64
SURE = 0.5  # confidence from which a scene counts as called by a class
STRANGE = 0.05  # familiarity below which it counts as none of the classes


class Answers(NamedTuple):
    """A model's answers to N images."""

    confidence: np.ndarray
    familiarity: np.ndarray


def scope(path: Path, data: SceneData, others: Sequence[ImageSource]) -> list[dict[str, Any]]:
    """Answers to the test part, and to kinds of images that are none of the classes.

    Args:
        path: An ONNX file with the output `familiarity`.
        data: Images and split that it was trained with.
        others: Data sets of other kinds of images; each of their classes is a kind.

    Returns:
        A row for the test part, then one a kind: `images`, `kind`, percent of them that are called
        by a class (`sure`) and that are told to be none (`strange`), and, but for the first, how
        well confidence and familiarity part them from the test images: the area under the ROC
        curve, `by_confidence` and `by_familiarity`, 0.5 for not at all and 1 for wholly.

    Raises:
        TrainingError: The file has no such output.
        RskdError: The ONNX file can't be used.
    """
    model = SceneModel(path)
    if not model.has_familiarity:
        raise TrainingError(f"'{path}' does not tell what is familiar: export it again.")
    known = _answers(model, data.pixels[data.parts["test"]].numpy())
    rows = [_row("test part", known)]
    for kind, images in {**_pictures(others), **made_up(data)}.items():
        answers = _answers(model, images)
        strange = np.r_[np.zeros(len(known.confidence)), np.ones(len(answers.confidence))]
        parted = {
            f"by_{name}": round(float(roc_auc_score(strange, -np.r_[inside, outside])), 3)
            for name, inside, outside in zip(Answers._fields, known, answers)
        }
        rows.append({**_row(kind, answers), **parted})
    return rows


def read_others(texts: Sequence[str]) -> list[ImageSource]:
    """Data sets, each written as DATASET=PATH.

    Raises:
        TrainingError: One is not written so.
    """
    parts = [text.partition("=") for text in texts]
    wrong = [text for text, part in zip(texts, parts) if not part[2]]
    if wrong:
        raise TrainingError(f"'{wrong[0]}' is no data set: write it as DATASET=PATH.")
    return [ImageSource(name, path) for name, _, path in parts]


def _pictures(others: Sequence[ImageSource]) -> dict[str, np.ndarray]:
    """Data set and class -> images (N, 3, H, W) uint8."""
    found = {}
    for source in others:
        images = load_images([source], 150)
        for number, name in enumerate(images.classes):
            places = np.flatnonzero(images.targets == number)
            chosen = places[:: max(1, len(places) // IMAGES)][:IMAGES]
            found[f"{source.dataset}: {name}"] = images.pixels[chosen]
    return found


def made_up(data: SceneData) -> dict[str, np.ndarray]:
    """Images that no camera takes of a class: (N, 3, H, W) uint8 of each kind."""
    draw = np.random.default_rng(0)
    scenes = data.pixels[data.parts["test"]][:IMAGES].numpy()
    size = scenes.shape[2:]
    colours = draw.integers(0, 256, (IMAGES, 3, 1, 1))
    blank = colours + draw.normal(0, 4, (IMAGES, 3, *size))
    clouds = np.stack([_cloud(draw, size) for _ in scenes])[:, None]
    return {
        "one colour": blank.clip(0, 255).astype(np.uint8),
        "noise": draw.integers(0, 256, (IMAGES, 3, *size), dtype=np.uint8),
        "half under clouds": (scenes * (1 - clouds) + 245 * clouds).astype(np.uint8),
    }


def _cloud(draw: np.random.Generator, size: tuple[int, ...]) -> np.ndarray:
    """How opaque a painted cloud is, pixel by pixel, 0 to 1; half of the image on average."""
    puffs = torch.from_numpy(draw.normal(size=(1, 1, *draw.integers(3, 9, 2))))
    soft = functional.interpolate(puffs, size, mode="bicubic")[0, 0].numpy()
    return np.clip(2 * (soft - soft.min()) / np.ptp(soft) - 0.5, 0, 1)


def _answers(model: SceneModel, images: np.ndarray) -> Answers:
    side = model.size[0]
    parts = [
        model.predict_and_rate(as_scenes(images[start : start + BATCH], side))
        for start in range(0, len(images), BATCH)
    ]
    return Answers(
        np.concatenate([probabilities.max(1) for probabilities, _ in parts]),
        np.concatenate([familiarity for _, familiarity in parts]),
    )


def _row(kind: str, answers: Answers) -> dict[str, Any]:
    return {
        "kind": kind,
        "images": len(answers.confidence),
        "sure": round(100 * float((answers.confidence >= SURE).mean()), 1),
        "strange": round(100 * float((answers.familiarity < STRANGE).mean()), 1),
    }


def markdown(rows: Sequence[Mapping[str, Any]]) -> str:
    """The figures as a table, with the means of all kinds."""
    lines = [
        "| pictures | images | confidence of 0.5 or more, % | familiarity below 0.05, % | "
        "parted by confidence | by familiarity |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for row in rows:
        parted = [f"{row[key]:.3f}" if key in row else "" for key in PARTED]
        lines.append(_line([row["kind"], row["images"], row["sure"], row["strange"], *parted]))
    means = [f"{np.mean([row[key] for row in rows[1:]]):.3f}" for key in PARTED]
    lines.append(_line(["mean of all but the test part", "", "", "", *means]))
    return "\n".join([*lines, ""])


PARTED = ("by_confidence", "by_familiarity")


def _line(cells: Sequence[Any]) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"

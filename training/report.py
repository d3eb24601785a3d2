"""An evaluation as a page that a person reads: one HTML file, pictures and plots inside."""

from __future__ import annotations

import base64
import csv
import io
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
import numpy as np
from PIL import Image

from training import plots
from training.data.datamodule import SceneData
from training.evaluate import Evaluation

MISTAKES = 24
CONFUSED_PAIRS = 8


@dataclass(frozen=True)
class Mistake:
    """A picture that the model takes for something else."""

    name: str
    picture: str
    truth: str
    answer: str
    confidence: float


def write_report(evaluation: Evaluation, data: SceneData, run: Path, path: Path) -> None:
    """Write the page.

    Args:
        evaluation: What to show.
        data: Images and split, for the pictures of the mistakes.
        run: Folder whose metrics.csv has the curves; without that file they are left out.
        path: HTML file to write.
    """
    log = run / "metrics.csv"
    figures = evaluation.figures()
    matrix = np.array(figures["confusion_matrix"])
    page = _environment().get_template("report.html")
    text = page.render(
        figures=figures,
        per_class=sorted(figures["per_class"].items(), key=lambda item: item[1]["f1"]),
        curves=plots.curves(read_curves(log)) if log.is_file() else None,
        reliability=plots.reliability_diagram(
            evaluation.uncalibrated,
            evaluation.probabilities,
            evaluation.targets,
            evaluation.temperature,
        ),
        confusion=plots.confusion(matrix, evaluation.classes),
        pairs=confused_pairs(matrix, evaluation.classes),
        mistakes=worst_mistakes(evaluation, data),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def read_curves(log: Path) -> dict[str, dict[int, float]]:
    """What `training.history.History` wrote: column -> epoch -> value."""
    columns: dict[str, dict[int, float]] = defaultdict(dict)
    with log.open(newline="") as lines:
        for row in csv.DictReader(lines):
            for name, value in row.items():
                if value and name not in ("epoch", "step"):
                    columns[name][int(row["epoch"])] = float(value)
    return dict(columns)


def confused_pairs(matrix: np.ndarray, classes: tuple[str, ...]) -> list[tuple[str, str, int]]:
    """The most frequent (true class, taken for, number of images)."""
    wrong = matrix * (1 - np.eye(len(classes), dtype=int))
    order = np.argsort(-wrong, axis=None, kind="stable")[:CONFUSED_PAIRS]
    rows, columns = np.unravel_index(order, wrong.shape)
    return [
        (classes[row], classes[column], int(wrong[row, column]))
        for row, column in zip(rows, columns)
        if wrong[row, column]
    ]


def worst_mistakes(evaluation: Evaluation, data: SceneData) -> list[Mistake]:
    """The mistakes of which the model is surest, surest first."""
    probabilities = evaluation.probabilities
    answers = probabilities.argmax(axis=1)
    confidence = probabilities.max(axis=1)
    wrong = np.flatnonzero(answers != evaluation.targets)
    chosen = wrong[np.argsort(-confidence[wrong], kind="stable")][:MISTAKES]
    positions = data.parts[evaluation.part]
    return [
        Mistake(
            name=evaluation.names[index],
            picture=_jpeg(data.pixels[positions[index]].numpy()),
            truth=evaluation.classes[evaluation.targets[index]],
            answer=evaluation.classes[answers[index]],
            confidence=float(confidence[index]),
        )
        for index in chosen
    ]


def _jpeg(pixels: np.ndarray) -> str:
    """(3, H, W) uint8 as the address of a picture that lies in the page itself."""
    content = io.BytesIO()
    Image.fromarray(pixels.transpose(1, 2, 0)).save(content, "JPEG", quality=88)
    return f"data:image/jpeg;base64,{base64.b64encode(content.getvalue()).decode()}"


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("training"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["count"] = in_words
    return environment


def in_words(number: Any) -> str:
    """A large number with a unit: 4595518 gives 4.60 M."""
    for unit, size in (("G", 1e9), ("M", 1e6), ("k", 1e3)):
        if number >= size:
            return f"{number / size:.3g} {unit}"
    return str(number)

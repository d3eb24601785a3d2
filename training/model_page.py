"""A model's page in the documentation: what is in its card, and how it did when it was measured."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from rskd_qgis.scenes.model import SceneModel
from training import plots, robustness, scope
from training.evaluate import Evaluation
from training.report import in_words


def write_page(
    evaluation: Evaluation, damaged: dict[str, Any], strange: list[dict[str, Any]], folder: Path
) -> Path:
    """Write `NAME.md` and its two plots.

    Args:
        evaluation: Of the ONNX file on images that did not train it.
        damaged: What `training.robustness` found.
        strange: What `training.scope` found.
        folder: Where to write.

    Returns:
        The page.
    """
    card = SceneModel(evaluation.model).card
    figures = evaluation.figures()
    pictures = {
        f"{card.name}-confusion.svg": plots.confusion(
            np.array(figures["confusion_matrix"]), [shown.label for shown in card.classes]
        ),
        f"{card.name}-reliability.svg": plots.reliability_diagram(
            evaluation.uncalibrated,
            evaluation.probabilities,
            evaluation.targets,
            evaluation.temperature,
        ),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures.items():
        (folder / name).write_text(picture, encoding="utf-8")
    confusion, reliability = pictures
    ground = card.ground_size_m
    facts = {
        "classes": len(card.classes),
        "network": card.architecture,
        "parameters": f"{card.parameters:,}",
        "multiplications a scene": in_words(card.macs),
        "file": f"{figures['file_bytes'] / 1e6:.1f} MB",
        "pixels of a scene": " x ".join(str(side) for side in card.size),
        "side of a scene": ""
        if ground is None
        else f"{ground.min:g} to {ground.max:g} m, best {ground.typical:g} m",
        "learned from": f"{card.training['dataset']}, split {card.training['split_hash'][:8]}",
        "licence": card.license,
    }
    parts = [
        f"# {card.name} {card.version}",
        card.limits,
        card.attribution,
        _table(("", ""), facts.items()),
        "## How often it is right",
        f"Top-1 {figures['top1']:.2f} %, mean F1 {figures['macro_f1']:.3f}, on "
        f"{figures['images']:,} images of the {evaluation.part} part, which neither trained it nor "
        "chose anything of it.",
        f"![What is taken for what]({confusion})",
        _table(
            ("class", "images", "precision", "recall", "F1"),
            (
                (
                    shown.label,
                    row["images"],
                    f"{row['precision']:.3f}",
                    f"{row['recall']:.3f}",
                    f"{row['f1']:.3f}",
                )
                for shown, row in zip(card.classes, figures["per_class"].values())
            ),
        ),
        "## Whether its confidence can be believed",
        "Of scenes with a confidence of 0.8 four of five should be right. Expected calibration "
        f"error {figures['calibration_error']:.1f} %.",
        f"![Accuracy against confidence]({reliability})",
        "## On pictures that are damaged",
        "Top-1 of the same images at the middle severity of five.",
        robustness.markdown(damaged).strip(),
        "## On what is none of its classes",
        "`familiarity` tells how much a scene is like the images of the training: of images "
        "like them one of twenty has less than 0.05. How well a figure parts such pictures "
        "from the test images: 0.5 is not at all, 1 is wholly.",
        scope.markdown(strange).strip(),
    ]
    page = folder / f"{card.name}.md"
    page.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return page


def _table(head: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines)

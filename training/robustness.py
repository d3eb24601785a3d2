"""How well a model keeps its accuracy on the pictures that people really load."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from rskd_qgis.scenes.model import SceneModel
from training import metrics
from training.corruptions import CORRUPTIONS, corrupt
from training.data.datamodule import SceneData, as_scenes
from training.evaluate import targets


def robustness(path: Path, data: SceneData, part: str, severity: int) -> dict[str, Any]:
    """Top-1 of an ONNX file on a part as it is, and with each kind of damage.

    Args:
        path: The file.
        data: Images and split.
        part: train, validation or test.
        severity: 1 to 5, see `training.corruptions`.

    Returns:
        `clean`, `corrupted` (of each kind), their `mean`, and the `fall` from clean to mean; all
        Top-1 in percent.

    Raises:
        RskdError: The ONNX file can't be used.
    """
    model = SceneModel(path)
    truth = targets(data, part)

    def top1(kind: str | None) -> float:
        return round(metrics.top1(_predict(model, data, part, kind, severity), truth), 2)

    clean = top1(None)
    corrupted = {kind: top1(kind) for kind in CORRUPTIONS}
    mean = round(float(np.mean(list(corrupted.values()))), 2)
    return {
        "severity": severity,
        "clean": clean,
        "corrupted": corrupted,
        "mean": mean,
        "fall": round(clean - mean, 2),
    }


def _predict(
    model: SceneModel, data: SceneData, part: str, kind: str | None, severity: int
) -> np.ndarray:
    """Probabilities (N, K)."""
    answers = []
    for indices in data.part_loader(part):
        images = data.pixels[indices].numpy()
        damaged = images if kind is None else corrupt(images, kind, severity)
        answers.append(model.predict(as_scenes(damaged, model.size[0])))
    return np.concatenate(answers)


def markdown(found: dict[str, Any]) -> str:
    """The figures as a table."""
    rows = [("as it is", "", found["clean"])]
    rows += [
        (kind, CORRUPTIONS[kind].describe(found["severity"]), top1)
        for kind, top1 in found["corrupted"].items()
    ]
    rows.append(("mean of the damaged", f"falls by {found['fall']:.2f}", found["mean"]))
    lines = [f"| {name} | {about} | {top1:.2f} |" for name, about, top1 in rows]
    return "\n".join(["| pictures | | Top-1 % |", "|---|---|---:|", *lines, ""])

"""Predictions of a trained network, or of the ONNX file made of it, on one part of a data set."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from rskd_qgis.scenes.model import SceneModel
from training import metrics
from training.data.datamodule import SceneData
from training.data.split import PARTS
from training.errors import TrainingError
from training.network_file import NetworkFile


def evaluate(model: Path, data: SceneData, part: str) -> dict[str, Any]:
    """Measure a network file (.pt) or an ONNX file (.onnx).

    Args:
        model: The file.
        data: Images and split.
        part: train, validation or test.

    Returns:
        What `metrics.report` returns.

    Raises:
        TrainingError: There is no such part, or the model's classes are not those of the data.
    """
    if part not in PARTS:
        raise TrainingError(f"There is no part '{part}': choose {', '.join(PARTS)}.")
    if model.suffix == ".onnx":
        scenes = SceneModel(model)
        if len(scenes.card.classes) != len(data.classes):
            raise TrainingError(f"'{model}' has other classes than the data set.")
        probabilities = predict_scenes(scenes, data, part)
    else:
        held = NetworkFile.read(model)
        if held.classes != data.classes:
            raise TrainingError(f"'{model}' has other classes than the data set.")
        logits = torch.from_numpy(predict_logits(held.network, data, part))
        probabilities = logits.softmax(1).numpy()
    return metrics.report(probabilities, targets(data, part), data.classes)


def targets(data: SceneData, part: str) -> np.ndarray:
    """Class numbers (N,) of a part, in the order of the predictions."""
    return data.targets.numpy()[data.parts[part]]


@torch.inference_mode()
def predict_logits(network: nn.Module, data: SceneData, part: str) -> np.ndarray:
    """Logits (N, K) float32 of a part, computed in float32."""
    network = network.eval()
    batches = [data.evaluation_batch(indices)[0] for indices in data.part_loader(part)]
    return torch.cat([network(images) for images in batches]).numpy()


def predict_scenes(model: SceneModel, data: SceneData, part: str) -> np.ndarray:
    """Probabilities (N, K) of a part as the map would get them: from uint8 pixels."""
    batches = (data.scene_batch(indices) for indices in data.part_loader(part))
    return np.concatenate([model.predict(images) for images in batches])

"""How good and how dear a model is: a trained network, or the ONNX file made of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from rskd_qgis.scenes.model import SceneModel
from training import metrics
from training.costs import latency, macs
from training.data.datamodule import SceneData
from training.data.split import PARTS
from training.errors import TrainingError
from training.models import parameter_count
from training.network_file import NetworkFile


@dataclass(frozen=True)
class Evaluation:
    """A model's answers on one part of a data set, and what it costs.

    Attributes:
        model: The file.
        part: train, validation or test.
        classes: The data set's, in the order of the outputs.
        names: Of the N images.
        targets: (N,) class numbers.
        logits: (N, K) float32, before calibration.
        temperature: By which calibration divides them.
        facts: Parameters, MACs, file size, of an ONNX file the latency, and where it is from.
    """

    model: Path
    part: str
    classes: tuple[str, ...]
    names: tuple[str, ...]
    targets: np.ndarray
    logits: np.ndarray
    temperature: float
    facts: dict[str, Any]

    @property
    def uncalibrated(self) -> np.ndarray:
        """Softmax (N, K) of the plain logits."""
        return metrics.softmax(self.logits)

    @property
    def probabilities(self) -> np.ndarray:
        """Softmax (N, K) at the calibrated temperature."""
        return metrics.softmax(self.logits / self.temperature)

    def figures(self) -> dict[str, Any]:
        """All figures, ready for JSON."""
        before = metrics.calibration_error(self.uncalibrated, self.targets)
        return {
            "model": self.model.name,
            "part": self.part,
            **metrics.report(self.probabilities, self.targets, self.classes),
            "calibration_error_uncalibrated": round(before, 2),
            "temperature": round(self.temperature, 4),
            **self.facts,
        }


def evaluate(model: Path, data: SceneData, part: str) -> Evaluation:
    """Measure a network file (.pt) or an ONNX file (.onnx).

    The temperature of a network is fitted on the validation part; that of an ONNX file is in it.

    Args:
        model: The file.
        data: Images and split.
        part: train, validation or test.

    Raises:
        TrainingError: There is no such part, it is empty, or the model's classes are not those of
            the data.
        RskdError: The ONNX file can't be used.
    """
    if part not in PARTS:
        raise TrainingError(f"There is no part '{part}': choose {', '.join(PARTS)}.")
    if not len(data.parts[part]):
        raise TrainingError(f"The split has no {part} images: choose another part.")
    measure = _scene_model if model.suffix == ".onnx" else _network
    logits, temperature, facts = measure(model, data, part)
    names = tuple(data.names[index] for index in data.parts[part])
    truth = targets(data, part)
    facts = {**facts, "file_bytes": model.stat().st_size}
    return Evaluation(model, part, data.classes, names, truth, logits, temperature, facts)


def _scene_model(
    path: Path, data: SceneData, part: str
) -> tuple[np.ndarray, float, dict[str, Any]]:
    model = SceneModel(path)
    card = model.card
    _same_classes(path, len(card.classes) == len(data.classes))
    temperature = float(card.metrics.get("temperature", 1))
    logits = logits_of(predict_scenes(model, data, part), temperature)
    facts = {
        "architecture": card.architecture,
        "parameters": card.parameters,
        "macs": card.macs,
        "latency": latency(model),
        "training": dict(card.training),
        "limits": card.limits,
    }
    return logits, temperature, facts


def _network(path: Path, data: SceneData, part: str) -> tuple[np.ndarray, float, dict[str, Any]]:
    held = NetworkFile.read(path)
    _same_classes(path, held.classes == data.classes)
    facts = {
        "architecture": held.name,
        "parameters": parameter_count(held.network),
        "macs": macs(held.network, data.side),
        "training": held.facts,
    }
    logits = predict_logits(held.network, data, part)
    return logits, calibration_temperature(held.network, data), facts


def _same_classes(path: Path, same: bool) -> None:
    if not same:
        raise TrainingError(f"'{path}' has other classes than the data set.")


def calibration_temperature(network: nn.Module, data: SceneData) -> float:
    """The temperature that calibrates a network: 1 where there are no validation images to ask."""
    if not len(data.parts["validation"]):
        return 1.0
    logits = predict_logits(network, data, "validation")
    return metrics.fit_temperature(logits, targets(data, "validation"))


def targets(data: SceneData, part: str) -> np.ndarray:
    """Class numbers (N,) of a part, in the order of the predictions."""
    return data.targets.numpy()[data.parts[part]]


def logits_of(probabilities: np.ndarray, temperature: float) -> np.ndarray:
    """Logits (N, K) whose softmax at a temperature is these probabilities (N, K).

    A softmax loses only what is the same for all classes: its log gives the logits back, but for
    scenes that a file doubts.
    """
    return temperature * np.log(np.maximum(probabilities, 1e-30))


@torch.inference_mode()
def predict_logits(network: nn.Module, data: SceneData, part: str) -> np.ndarray:
    """Logits (N, K) float32 of a part, computed in float32."""
    network = network.eval()
    batches = (data.evaluation_batch(indices)[0] for indices in data.part_loader(part))
    return torch.cat([network(images) for images in batches]).numpy()


def predict_scenes(model: SceneModel, data: SceneData, part: str) -> np.ndarray:
    """Probabilities (N, K) of a part as the map would get them: from uint8 pixels."""
    batches = (data.scene_batch(indices, model.size[0]) for indices in data.part_loader(part))
    return np.concatenate([model.predict(images) for images in batches])

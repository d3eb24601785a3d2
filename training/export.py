"""From a trained network to the one ONNX file that the map uses."""

from __future__ import annotations

import json
import logging
import warnings
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from rskd_qgis.scenes.card import METADATA_KEY, MLM_KEY, GroundSize, ModelCard, SceneClass
from training import metrics
from training.costs import macs
from training.data.augment import INPUT_SCALE, INPUT_SHIFT
from training.data.datamodule import SceneData
from training.errors import TrainingError
from training.evaluate import calibration_temperature, logits_of, targets
from training.familiarity import Familiarity, fit_familiarity
from training.models import parameter_count, split_head
from training.network_file import NetworkFile
from training.quantization_aware import store_int8

# What ONNX Runtime 1.15 (2023) reads.
OPSET = 18
IR_VERSION = 8

DOUBT = 0.05  # familiarity below which a scene is less and less believed to be of any class

AWARE = {"scheme": "u8s8, per channel", "calibration": "quantization-aware training"}


@dataclass(frozen=True)
class CardText:
    """What only a person can write about a model; all else of the card is measured.

    Attributes:
        name, version: Of the model.
        ground_size_m: min, typical and max side of a scene in metres.
        license, attribution: Of the weights and of the data behind them.
        limits: What the model is not good for, in plain words.
        classes: Data set's class -> name (lower_snake_case), label and colour of the map; without
            it they are made up.
        classes_of: Card beside this one whose classes are this one's too.
    """

    name: str
    version: str
    ground_size_m: dict[str, float]
    license: str
    attribution: str
    limits: str
    classes: dict[str, dict[str, str]] = field(default_factory=dict)
    classes_of: str | None = None


class SceneGraph(nn.Module):
    """The exported graph: preprocessing, network and calibrated softmax.

    What is hardly familiar is hardly known: there the probabilities move towards equal ones,

    p = t softmax(z / T) + (1 - t) / K,  t = min(1, familiarity / DOUBT)

    which leaves the order of the classes as it is.

    Shape:
        image (N, 3, H, W) uint8 -> probabilities (N, K), embedding (N, D), and familiarity (N,)
        where it is known, all float32.
    """

    def __init__(
        self, network: nn.Module, temperature: float, familiarity: Familiarity | None = None
    ) -> None:
        super().__init__()
        self.trunk, self.head = split_head(network)
        self.temperature = temperature
        self.familiarity = familiarity

    @property
    def outputs(self) -> list[str]:
        """Names of the outputs."""
        return ["probabilities", "embedding", *(["familiarity"] if self.familiarity else [])]

    def forward(self, image: Tensor) -> tuple[Tensor, ...]:
        embedding = self.trunk(image.float() * INPUT_SCALE + INPUT_SHIFT)
        probabilities = torch.softmax(self.head(embedding) / self.temperature, dim=1)
        if self.familiarity is None:
            return probabilities, embedding
        familiarity = self.familiarity(embedding)
        trust = (familiarity / DOUBT).clamp(max=1)[:, None]
        doubted = probabilities * trust + (1 - trust) / probabilities.shape[1]
        return doubted, embedding, familiarity


def export(held: NetworkFile, data: SceneData, text: CardText, path: Path) -> ModelCard:
    """Calibrate on the validation part, measure on the test part, write the ONNX file.

    Args:
        held: The trained network.
        data: Images and split that it was trained with.
        text: The human part of the card.
        path: File to write.

    Returns:
        The card in the file.

    Raises:
        TrainingError: The classes of network, data and card are not the same, or the split has no
            test images.
    """
    if not len(data.parts["test"]):
        raise TrainingError("The split has no test images, whose accuracy the card states.")
    if not held.classes == data.classes == tuple(text.classes):
        raise TrainingError("Network, data set and card need the same classes, in one order.")
    temperature = calibration_temperature(held.network, data)
    card = ModelCard(
        name=text.name,
        version=text.version,
        architecture=held.name,
        parameters=parameter_count(held.network),
        macs=macs(held.network, data.side),
        classes=tuple(
            SceneClass(shown["name"], shown["label"], shown["color"])
            for shown in text.classes.values()
        ),
        bands=("red", "green", "blue"),
        size=(data.side, data.side),
        ground_size_m=GroundSize(**text.ground_size_m),
        training=training_facts(held.facts),
        limits=text.limits,
        license=text.license,
        attribution=text.attribution,
    )
    graph = SceneGraph(held.network, temperature, fit_familiarity(held.network, data))
    measured = card_metrics(predict_graph(graph, data, "test"), temperature, data, card)
    card = replace(card, metrics=measured)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_onnx(graph, card, path)
    return card


def training_facts(facts: dict[str, Any]) -> dict[str, Any]:
    """What the card says of a run, from the facts of its network file."""
    sources = (facts["data"], *facts["data"].get("joined", ()))
    return {
        "dataset": " + ".join(source["dataset"] for source in sources),
        "split_hash": facts["split_hash"],
        "teacher": _run_names(facts["teacher"]),
        "distiller": facts["distiller"],
        "recipe": facts["name"],
        "seed": facts["seed"],
        "epochs": facts["epochs"],
        "seconds": facts["seconds"],
        **({"started_from": training_facts(start)} if (start := facts.get("started_from")) else {}),
        **({"quantization": AWARE} if facts.get("quantization_aware") else {}),
    }


@torch.inference_mode()
def predict_graph(graph: SceneGraph, data: SceneData, part: str) -> np.ndarray:
    """Probabilities (N, K) of a part as the exported file gives them."""
    graph = graph.eval()
    batches = (data.scene_batch(indices, data.side) for indices in data.part_loader(part))
    return torch.cat([graph(torch.from_numpy(images))[0] for images in batches]).numpy()


def card_metrics(
    probabilities: np.ndarray,
    temperature: float,
    data: SceneData,
    card: ModelCard,
) -> dict[str, Any]:
    """What the card says of the accuracy.

    Args:
        probabilities: (N, K) of the test part.
        temperature: By which the file divides the logits.
        data: Images and split.
        card: Tells the names of the classes.
    """
    truth = targets(data, "test")
    uncalibrated = metrics.softmax(logits_of(probabilities, temperature))
    measured = metrics.report(probabilities, truth, data.classes)
    return {
        "part": "test",
        "images": measured["images"],
        "top1": measured["top1"],
        "macro_f1": measured["macro_f1"],
        "calibration_error": measured["calibration_error"],
        "calibration_error_uncalibrated": round(metrics.calibration_error(uncalibrated, truth), 2),
        "temperature": round(temperature, 4),
        "per_class_f1": {
            shown.name: figures["f1"]
            for shown, figures in zip(card.classes, measured["per_class"].values())
        },
    }


def _run_names(teacher: str | list[str] | None) -> str | None:
    """The runs that made the teacher, by name."""
    files = [teacher] if isinstance(teacher, str) else teacher or []
    return ", ".join(Path(file).parent.name for file in files) or None


def write_onnx(graph: SceneGraph, card: ModelCard, path: Path) -> None:
    """Write a graph and its card as one self-contained file."""
    example = torch.zeros(2, 3, *card.size, dtype=torch.uint8)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.getLogger("torch.onnx").setLevel(logging.ERROR)
        program: Any = torch.onnx.export(
            graph.eval(),
            (example,),
            dynamo=True,
            opset_version=OPSET,
            input_names=["image"],
            output_names=graph.outputs,
            dynamic_shapes={"image": {0: torch.export.Dim("N", min=1)}},
            verbose=False,
        )
    model: onnx.ModelProto = program.model_proto
    store_int8(model)
    write_card(model, card, path)


def write_card(model: onnx.ModelProto, card: ModelCard, path: Path) -> None:
    """Check a model and write it with its card."""
    model.ir_version = IR_VERSION
    # Of operator sets that no node uses, an older ONNX Runtime would refuse what it does not know.
    used = {node.domain for node in model.graph.node}
    for unused in [opset for opset in model.opset_import if opset.domain not in used]:
        model.opset_import.remove(unused)
    facts = {METADATA_KEY: card.to_json(), MLM_KEY: json.dumps(card.to_mlm())}
    onnx.helper.set_model_props(model, facts)
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, str(path))

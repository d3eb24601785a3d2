"""Post-training static quantization: an ONNX file of ours to one that computes in 8 bits."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnxruntime.quantization import (
    CalibrationDataReader,
    CalibrationMethod,
    QuantFormat,
    QuantType,
    quantize_static,
)
from onnxruntime.quantization.shape_inference import quant_pre_process

from rskd_qgis.scenes.card import METADATA_KEY, MLM_KEY, ModelCard
from rskd_qgis.scenes.model import SceneModel
from training.data.datamodule import SceneData
from training.errors import TrainingError
from training.evaluate import evaluate
from training.export import IR_VERSION, card_metrics

CALIBRATIONS = {
    "minmax": CalibrationMethod.MinMax,
    "entropy": CalibrationMethod.Entropy,
    "percentile": CalibrationMethod.Percentile,
}
IMAGES = 256
BATCH = 32
WEIGHTED = ("Conv", "Gemm", "MatMul")


def quantize(model: Path, data: SceneData, calibration: str, path: Path) -> ModelCard:
    """Quantize an ONNX file after training, and measure it again on the test part.

    Activations become uint8 and weights int8, per channel, as QDQ nodes (u8s8). The preprocessing,
    the softmax and whatever works on 1 x 1 maps stay in float: the mix branch of the ghost stages
    and squeeze-and-excitation are cheap and sensitive.

    Args:
        model: ONNX file of this package.
        data: Images and split; some of the training images find the range of the activations.
        calibration: How the range is chosen, a key of `CALIBRATIONS`.
        path: File to write.

    Returns:
        The card in the new file: that of the model, -int8 after its name, its metrics measured.

    Raises:
        TrainingError: There is no such calibration, or the file is none of ours.
    """
    if calibration not in CALIBRATIONS:
        names = ", ".join(CALIBRATIONS)
        raise TrainingError(f"There is no calibration '{calibration}': choose one of {names}.")
    scenes = SceneModel(model)
    if METADATA_KEY not in {entry.key for entry in onnx.load(str(model)).metadata_props}:
        raise TrainingError(f"'{model}' has no card: quantize a file that the export wrote.")
    images = _calibration_images(data)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder) / "prepared.onnx"
        quant_pre_process(str(model), str(prepared), skip_symbolic_shape=True)
        quantize_static(
            str(prepared),
            str(path),
            _Reader(images),
            quant_format=QuantFormat.QDQ,
            op_types_to_quantize=[*WEIGHTED, "Add", "Relu", "Concat"],
            per_channel=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=float_nodes(onnx.load(str(prepared))),
            calibrate_method=CALIBRATIONS[calibration],
        )
    card = scenes.card
    scheme = {"scheme": "u8s8, per channel", "calibration": calibration, "images": len(images)}
    card = replace(
        card,
        name=f"{card.name}-int8",
        training={**card.training, "quantization": scheme},
    )
    _write_card(path, card)
    measured = evaluate(path, data, "test")
    card = replace(card, metrics=card_metrics(measured.logits, measured.temperature, data, card))
    _write_card(path, card)
    return card


def float_nodes(model: onnx.ModelProto) -> list[str]:
    """Names of the nodes that are left in float.

    Those are the nodes before the first convolution or matrix product, and those whose output has
    1 x 1 pixels.
    """
    shapes = _shapes(model)
    nodes = list(model.graph.node)
    first = next(index for index, node in enumerate(nodes) if node.op_type in WEIGHTED)
    small = [node for node in nodes[first:] if _is_point(shapes.get(node.output[0]))]
    return [node.name for node in [*nodes[:first], *small]]


def _shapes(model: onnx.ModelProto) -> dict[str, list[Any]]:
    """Value name to its dimensions; None where one is not known."""
    inferred = onnx.shape_inference.infer_shapes(model)
    return {
        value.name: [
            d.dim_value if d.HasField("dim_value") else None
            for d in value.type.tensor_type.shape.dim
        ]
        for value in [*inferred.graph.value_info, *inferred.graph.output]
    }


def _is_point(shape: list[Any] | None) -> bool:
    return shape is not None and len(shape) == 4 and shape[2:] == [1, 1]


def _calibration_images(data: SceneData) -> np.ndarray:
    """Training images, the same at every call: (up to 256, 3, side, side) uint8."""
    chosen = np.random.default_rng(0).permutation(data.parts["train"])[:IMAGES]
    return data.scene_batch(torch.from_numpy(np.sort(chosen)))


class _Reader(CalibrationDataReader):
    """Hands images to onnxruntime's calibration, a batch at a time."""

    def __init__(self, images: np.ndarray) -> None:
        self._batches: Iterator[np.ndarray] = iter(
            images[start : start + BATCH] for start in range(0, len(images), BATCH)
        )

    def get_next(self) -> dict[str, np.ndarray] | None:
        batch = next(self._batches, None)
        return None if batch is None else {"image": batch}


def _write_card(path: Path, card: ModelCard) -> None:
    model = onnx.load(str(path))
    model.ir_version = IR_VERSION
    facts = {METADATA_KEY: card.to_json(), MLM_KEY: json.dumps(card.to_mlm())}
    onnx.helper.set_model_props(model, facts)
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, str(path))

"""Post-training static quantization: an ONNX file of ours to one that computes in 8 bits."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import onnx
import torch
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantType
from onnxruntime.quantization.calibrate import TensorsData, create_calibrator
from onnxruntime.quantization.qdq_quantizer import QDQQuantizer
from onnxruntime.quantization.shape_inference import quant_pre_process

from rskd_qgis.scenes.card import METADATA_KEY, ModelCard
from rskd_qgis.scenes.model import EMBEDDING, SceneModel
from training.data.datamodule import SceneData
from training.errors import TrainingError
from training.evaluate import evaluate
from training.export import card_metrics, write_card

# onnxruntime's own options would leave entropy nothing to choose between, and give half the range
# of percentile to values below zero, which no rectifier lets through.
CALIBRATIONS: dict[str, tuple[CalibrationMethod, dict[str, Any]]] = {
    "minmax": (CalibrationMethod.MinMax, {}),
    "entropy": (CalibrationMethod.Entropy, {"num_bins": 512, "num_quantized_bins": 128}),
    "percentile": (CalibrationMethod.Percentile, {"symmetric": False, "percentile": 99.99}),
}
IMAGES = 256
BATCH = 32
BLUR = "_blur.kernel"  # how the weights of a low-pass are named
WEIGHTED = ("Conv", "Gemm", "MatMul")
FOLLOWING = ("Add", "Relu", "Concat")
# What computes nothing, so that ONNX Runtime does it in 8 bits too where it can.
MOVING = ("Flatten", "MaxPool", "Reshape", "Slice", "Split", "Squeeze", "Transpose", "Unsqueeze")


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
    calibrated = calibrate(model, data, calibration)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_int8(calibrated, calibrated.layers, path)
    return measured_card(path, data)


class Step(NamedTuple):
    """A node of a graph, as far as precision is concerned."""

    name: str
    kind: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]


@dataclass(frozen=True)
class Calibrated:
    """A model that is ready for 8 bits.

    Attributes:
        graph: The ONNX model, batch norms in its convolutions.
        steps: Its nodes, in the order in which they run.
        layers: Names of those with weights that may be in 8 bits: the convolutions and matrix
            products but for those whose output has 1 x 1 pixels.
        ranges: Least and greatest value of each of its tensors.
        card: Of the float model.
        scheme: What the card of a quantized model says of its making.
    """

    graph: onnx.ModelProto
    steps: tuple[Step, ...]
    layers: tuple[str, ...]
    ranges: TensorsData
    card: ModelCard
    scheme: dict[str, Any]


def calibrate(model: Path, data: SceneData, calibration: str) -> Calibrated:
    """Find the ranges of all values of an ONNX file on images of the training part.

    Raises:
        TrainingError: There is no such calibration, or the file is none of ours.
    """
    if calibration not in CALIBRATIONS:
        names = ", ".join(CALIBRATIONS)
        raise TrainingError(f"There is no calibration '{calibration}': choose one of {names}.")
    card = SceneModel(model).card
    if METADATA_KEY not in {entry.key for entry in onnx.load(str(model)).metadata_props}:
        raise TrainingError(f"'{model}' has no card: quantize a file that the export wrote.")
    if "quantization" in card.training:
        raise TrainingError(f"'{model}' is in 8 bits already: quantize the float file.")
    images = _calibration_images(data, card.size[0])
    method, options = CALIBRATIONS[calibration]
    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder) / "prepared.onnx"
        quant_pre_process(str(model), str(prepared), skip_symbolic_shape=True)
        calibrator = create_calibrator(
            prepared,
            [*WEIGHTED, *FOLLOWING],
            augmented_model_path=f"{folder}/augmented.onnx",
            calibrate_method=method,
            extra_options=options,
        )
        calibrator.collect_data(_Reader(images))
        graph = onnx.load(str(prepared))
        ranges = calibrator.compute_data()
    scheme = {"scheme": "u8s8, per channel", "calibration": calibration, "images": len(images)}
    steps = tuple(
        Step(node.name, node.op_type, tuple(node.input), tuple(node.output))
        for node in graph.graph.node
    )
    return Calibrated(graph, steps, _layers(graph), ranges, card, scheme)


def write_int8(calibrated: Calibrated, in_int8: Collection[str], path: Path) -> None:
    """Write the model with some of its layers in 8 bits.

    Args:
        calibrated: The model.
        in_int8: Names of those layers.
        path: File to write.
    """
    if not in_int8:
        write_card(deepcopy(calibrated.graph), calibrated.card, path)
        return
    card = calibrated.card
    in_float = [name for name in calibrated.layers if name not in in_int8]
    scheme = {**calibrated.scheme, **({"float_layers": in_float} if in_float else {})}
    card = replace(
        card,
        name=f"{card.name}-{'mixed' if in_float else 'int8'}",
        training={**card.training, "quantization": scheme},
    )
    quantizer = QDQQuantizer(
        deepcopy(calibrated.graph),
        per_channel=True,
        reduce_range=False,
        weight_qType=QuantType.QInt8,
        activation_qType=QuantType.QUInt8,
        tensors_range=calibrated.ranges,
        nodes_to_quantize=int8_nodes(calibrated.steps, in_int8),
        nodes_to_exclude=[],
        op_types_to_quantize=[*WEIGHTED, *FOLLOWING],
        extra_options={},
    )
    quantizer.quantize_model()
    quantizer.model.topological_sort()
    model = quantizer.model.model
    _keep_in_float(model, in_float)
    write_card(model, card, path)


def _keep_in_float(model: onnx.ModelProto, in_float: Collection[str]) -> None:
    """Make ONNX Runtime leave layers in float whose neighbours are in 8 bits.

    Where it meets an 8-bit value, a convolution in float and an 8-bit value again, it takes the
    whole for an 8-bit convolution and quantizes the weights itself, for all channels alike. A Clip
    that changes nothing, between the value and the layer, keeps it from that.
    """
    graph = model.graph
    from_int8: set[str] = set()
    for node in graph.node:
        moved = node.op_type in MOVING and not from_int8.isdisjoint(node.input)
        if moved or node.op_type == "DequantizeLinear":
            from_int8.update(node.output)
    kept = [n for n in graph.node if n.name in in_float and n.input[0] in from_int8]
    if not kept:
        return
    limits = np.finfo(np.float32)
    bounds = {"float_least": limits.min, "float_most": limits.max}
    for name, value in bounds.items():
        graph.initializer.append(onnx.numpy_helper.from_array(np.array(value, np.float32), name))
    for node in kept:
        clipped = f"{node.name}_input"
        clip = onnx.helper.make_node("Clip", [node.input[0], *bounds], [clipped], f"{clipped}_clip")
        node.input[0] = clipped
        graph.node.insert(list(graph.node).index(node), clip)


def measured_card(path: Path, data: SceneData) -> ModelCard:
    """Measure an ONNX file on the test part, and write the figures into its card."""
    card = SceneModel(path).card
    measured = evaluate(path, data, "test")
    found = card_metrics(measured.probabilities, measured.temperature, data, card)
    card = replace(card, metrics=found)
    write_card(onnx.load(str(path)), card, path)
    return card


def int8_nodes(steps: Sequence[Step], in_int8: Collection[str]) -> list[str]:
    """Names of the nodes that compute in 8 bits where some layers do.

    What follows a layer (addition, rectifier, concatenation) is in 8 bits where anything that it
    works on comes from a layer in 8 bits. Nodes before the first layer are in float.
    """
    from_int8: set[str] = set()
    chosen = []
    for step in steps:
        weighted = step.kind in WEIGHTED
        if step.name in in_int8 if weighted else not from_int8.isdisjoint(step.inputs):
            from_int8.update(step.outputs)
            if weighted or step.kind in FOLLOWING:
                chosen.append(step.name)
    return chosen


def _layers(graph: onnx.ModelProto) -> tuple[str, ...]:
    """Names of what is worth computing in 8 bits: what makes the embedding, and the head.

    Low-passes in front of strides are not: they are cheap, and in 8 bits cost half a point.
    """
    shapes = value_shapes(graph)
    needed = {EMBEDDING}
    chosen = []
    for node in reversed(graph.graph.node):  # every node comes after those that it reads
        makes = not needed.isdisjoint(node.output)
        if makes:
            needed.update(node.input)
        weighted = node.op_type in WEIGHTED and not _is_point(shapes.get(node.output[0]))
        blurs = any(name.endswith(BLUR) for name in node.input)
        if weighted and not blurs and (makes or EMBEDDING in node.input):
            chosen.append(node.name)
    return tuple(reversed(chosen))


def value_shapes(graph: onnx.ModelProto) -> dict[str, list[Any]]:
    """Value name to its dimensions; None where one is not known."""
    inferred = onnx.shape_inference.infer_shapes(graph)
    return {
        value.name: [
            d.dim_value if d.HasField("dim_value") else None
            for d in value.type.tensor_type.shape.dim
        ]
        for value in [*inferred.graph.value_info, *inferred.graph.output]
    }


def _is_point(shape: list[Any] | None) -> bool:
    return shape is not None and len(shape) == 4 and shape[2:] == [1, 1]


def _calibration_images(data: SceneData, side: int) -> np.ndarray:
    """Training images, the same at every call: (up to 256, 3, side, side) uint8."""
    chosen = np.random.default_rng(0).permutation(data.parts["train"])[:IMAGES]
    return data.scene_batch(torch.from_numpy(np.sort(chosen)), side)


class _Reader(CalibrationDataReader):
    """Hands images to onnxruntime's calibration, a batch at a time."""

    def __init__(self, images: np.ndarray) -> None:
        self._batches: Iterator[np.ndarray] = iter(
            images[start : start + BATCH] for start in range(0, len(images), BATCH)
        )

    def get_next(self) -> dict[str, np.ndarray] | None:
        batch = next(self._batches, None)
        return None if batch is None else {"image": batch}

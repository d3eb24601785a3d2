"""Files of half the size: the weights of an ONNX file stored in 16 bits, computed with in 32."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx

from rskd_qgis.scenes.card import ModelCard
from rskd_qgis.scenes.model import SceneModel
from training.data.datamodule import SceneData
from training.export import write_card
from training.quantize import measured_card

STORED = "bfloat16"
MANTISSA = 6
"""Bits of a weight's mantissa that are kept, of the seven that bfloat16 has."""


def compact(model: Path, data: SceneData, path: Path) -> ModelCard:
    """Store the weights of all convolutions in bfloat16, and measure the file on the test part.

    ONNX Runtime makes 32-bit floats of them when it opens the file, so that nothing else changes:
    neither the speed nor where the file runs. A weight moves by at most 1/128 of its value, several
    times less than most do in 8 bits. The mantissa is random and does not pack, so that its last
    bit, which is always 0, spares a compressed archive another fifteenth.

    Args:
        model: ONNX file of this package, in float or in 8 bits.
        data: Images and split, of which the test part is measured.
        path: File to write.

    Returns:
        The card in the new file: that of the model, its metrics measured.
    """
    card = SceneModel(model).card
    graph = onnx.load(str(model))
    store_in_bfloat16(graph.graph)
    path.parent.mkdir(parents=True, exist_ok=True)
    training = {**card.training, "weights_in": f"{STORED}, {MANTISSA} bits of mantissa"}
    write_card(graph, replace(card, training=training), path)
    return measured_card(path, data)


def store_in_bfloat16(graph: onnx.GraphProto) -> None:
    """Replace the float weights of convolutions by bfloat16 ones that are cast before use."""
    weights = {node.input[1] for node in graph.node if node.op_type == "Conv"}
    for held in graph.initializer:
        if held.name in weights and held.data_type == onnx.TensorProto.FLOAT:
            name = held.name
            bits = _rounded(onnx.numpy_helper.to_array(held))
            stored = f"{name}_{STORED}"
            held.CopyFrom(
                onnx.helper.make_tensor(
                    stored, onnx.TensorProto.BFLOAT16, bits.shape, bits.tobytes(), raw=True
                )
            )
            cast = onnx.helper.make_node(
                "Cast", [stored], [name], f"{name}_cast", to=onnx.TensorProto.FLOAT
            )
            graph.node.insert(0, cast)


def _rounded(values: np.ndarray) -> np.ndarray:
    """The bits (uint16) of the nearest bfloat16 values of a short mantissa, ties to even.

    Args:
        values: float32, finite.
    """
    dropped = np.uint32(23 - MANTISSA)
    bits = values.astype("<f4").view("<u4")
    half = np.uint32((1 << (dropped - 1)) - 1)
    kept = (bits + half + ((bits >> dropped) & 1)) >> dropped
    return (kept << (dropped - 16)).astype("<u2")

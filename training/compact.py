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


def compact(model: Path, data: SceneData, path: Path) -> ModelCard:
    """Store the weights of all convolutions in bfloat16, and measure the file on the test part.

    ONNX Runtime makes 32-bit floats of them when it opens the file, so that nothing else changes:
    neither the speed nor where the file runs. A weight moves by at most 1/256 of its value, several
    times less than in 8 bits, and all seven bits of its mantissa pack as badly as they are random:
    a compressed archive shrinks too.

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
    write_card(graph, replace(card, training={**card.training, "weights_in": STORED}), path)
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
    """The bits (uint16) of the nearest bfloat16 values, ties to even; finite values only."""
    bits = values.astype("<f4").view("<u4")
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype("<u2")

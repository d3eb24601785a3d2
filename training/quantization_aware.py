"""Quantization-aware training: a network that computes as its 8-bit ONNX file will.

Batch norms are merged into their convolutions, weights and activations are rounded to 8 bits in the
forward pass, and the backward pass takes the rounding for the identity within the range
(straight-through estimator; Jacob et al., CVPR 2018, section 3). What is rounded is what
`training.quantize` rounds: in and out of convolutions, linear layers, additions, rectifiers and
concatenations, but nothing with 1 x 1 pixels but the head.
"""

from __future__ import annotations

import operator
from typing import Any, cast

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, fx, nn
from torch.fx.experimental.optimization import fuse
from torch.fx.passes.shape_prop import ShapeProp
from torch.nn import functional

from training.errors import TrainingError

MOMENTUM = 0.01  # of the ranges' moving averages
LEAST_SCALE = 1e-8

RECTIFIERS: tuple[Any, ...] = (nn.ReLU, torch.relu, torch.relu_, functional.relu)
FOLLOWING: tuple[Any, ...] = (
    *RECTIFIERS,
    operator.add,
    operator.iadd,
    torch.add,
    torch.cat,
    torch.concat,
)

# PyTorch can't tell the shapes of what these give without computing it, which the export asks for.
_META = torch.library.Library("aten", "IMPL", "Meta")
for _operator in (
    "_fake_quantize_per_tensor_affine_cachemask_tensor_qparams",
    "fake_quantize_per_channel_affine_cachemask",
):
    _META.impl(
        _operator, lambda x, *_: (torch.empty_like(x), torch.empty_like(x, dtype=torch.bool))
    )


class RoundedActivation(nn.Module):
    """Activations rounded to uint8, one scale for a tensor; the range follows those in training."""

    low: Tensor
    high: Tensor
    scale: Tensor
    zero_point: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("low", torch.zeros(()))
        self.register_buffer("high", torch.zeros(()))
        self.register_buffer("scale", torch.ones(()))
        self.register_buffer("zero_point", torch.zeros((), dtype=torch.int32))

    def forward(self, x: Tensor) -> Tensor:
        x = x.float()
        if self.training:
            self._follow(x.detach())
        return torch.fake_quantize_per_tensor_affine(x, self.scale, self.zero_point, 0, 255)

    @torch.no_grad()
    def _follow(self, x: Tensor) -> None:
        low, high = x.min().clamp(max=0), x.max().clamp(min=0)
        # The first batch counts whole.
        share = torch.where(self.high > self.low, MOMENTUM, 1.0)
        self.low.lerp_(low, share)
        self.high.lerp_(high, share)
        self.scale.copy_(((self.high - self.low) / 255).clamp(min=LEAST_SCALE))
        self.zero_point.copy_((-self.low / self.scale).round().clamp(0, 255))


class RoundedConv2d(nn.Conv2d):
    """A convolution that rounds its weights whenever it uses them."""

    scale: Tensor
    zero_point: Tensor

    def forward(self, input: Tensor) -> Tensor:
        return self._conv_forward(input, rounded_weight(self), self.bias)


class RoundedLinear(nn.Linear):
    """A linear layer that rounds its weights whenever it uses them."""

    scale: Tensor
    zero_point: Tensor

    def forward(self, input: Tensor) -> Tensor:
        return functional.linear(input, rounded_weight(self), self.bias)


def round_weight(layer: nn.Conv2d | nn.Linear) -> None:
    """Make a layer round its weights, in place, since a traced graph calls it by its name."""
    layer.__class__ = RoundedConv2d if isinstance(layer, nn.Conv2d) else RoundedLinear
    layer.register_buffer("scale", _scales(layer.weight))
    layer.register_buffer("zero_point", torch.zeros(len(layer.weight), dtype=torch.int32))


def rounded_weight(layer: RoundedConv2d | RoundedLinear) -> Tensor:
    """Weights rounded to int8, a scale for each output channel and zero at 0."""
    if layer.training:
        layer.scale.copy_(_scales(layer.weight))
    return torch.fake_quantize_per_channel_affine(
        layer.weight, layer.scale, layer.zero_point, 0, -128, 127
    )


@torch.no_grad()
def _scales(weight: Tensor) -> Tensor:
    return (weight.flatten(1).abs().amax(1) / 127).clamp(min=LEAST_SCALE)


def quantization_aware(network: nn.Module, side: int) -> nn.Module:
    """A network that starts as another one and rounds as its 8-bit file will.

    Args:
        network: A trained network; it is left as it is.
        side: Pixels of the side of its images.

    Raises:
        TrainingError: Its forward pass cannot be traced.
    """
    device = next(network.parameters()).device
    try:
        traced = cast("fx.GraphModule", fuse(network.eval()))
        images = torch.zeros(2, 3, side, side, device=device)
        ShapeProp(traced).propagate(images)
    except (fx.proxy.TraceError, RuntimeError) as error:
        raise TrainingError(
            f"{type(network).__name__} can't be trained for 8 bits, since its forward pass can't "
            f"be traced ({str(error).splitlines()[0]}): quantize it after training."
        ) from None
    modules = dict(traced.named_modules())
    rounded = _rounded_nodes(traced.graph, modules)
    for node in rounded:
        layer = modules.get(str(node.target))
        if isinstance(layer, (nn.Conv2d, nn.Linear)):
            round_weight(layer)
    for number, node in enumerate(_rounded_values(rounded, modules)):
        name = f"rounded_{number}"
        traced.add_submodule(name, RoundedActivation())
        users = list(node.users)
        with traced.graph.inserting_after(node):
            after = traced.graph.call_module(name, (node,))
        for user in users:
            user.replace_input_with(node, after)
    traced.graph.lint()
    traced.recompile()
    return traced.to(device)


def _rounded_nodes(graph: fx.Graph, modules: dict[str, nn.Module]) -> list[fx.Node]:
    """What computes in 8 bits: the layers, and what follows them."""
    from_int8: set[fx.Node] = set()
    chosen = []
    for node in graph.nodes:
        does = _operation(node, modules)
        weighted = isinstance(does, (nn.Conv2d, nn.Linear))
        if not _is_point(node) if weighted else not from_int8.isdisjoint(node.all_input_nodes):
            from_int8.add(node)
            if weighted or _is_one_of(does, FOLLOWING):
                chosen.append(node)
    return chosen


def _rounded_values(chosen: list[fx.Node], modules: dict[str, nn.Module]) -> list[fx.Node]:
    """Their inputs and outputs, but for what only a rectifier sees and the logits."""
    inside = set(chosen)
    values = {node: None for each in chosen for node in each.all_input_nodes}
    for node in chosen:
        users = list(node.users)
        only_rectified = len(users) == 1 and users[0] in inside
        if only_rectified and _is_one_of(_operation(users[0], modules), RECTIFIERS):
            values.pop(node, None)
        elif not any(user.op == "output" for user in users):
            values[node] = None
    return list(values)


def _operation(node: fx.Node, modules: dict[str, nn.Module]) -> Any:
    """The module or function that a node calls."""
    return modules[str(node.target)] if node.op == "call_module" else node.target


def _is_one_of(does: Any, kinds: tuple[Any, ...]) -> bool:
    return does in kinds or type(does) in kinds


def _is_point(node: fx.Node) -> bool:
    shape = node.meta["tensor_meta"].shape
    return len(shape) == 4 and tuple(shape[2:]) == (1, 1)


def store_int8(model: onnx.ModelProto) -> None:
    """Store in 8 bits, in place, what an exported network rounds at every run: weights and biases.

    Weights that feed a QuantizeLinear are rounded once and stored as int8. A bias becomes int32 in
    units of the product of the scales of input and weight, which is what integer kernels add.

    Args:
        model: Exported from a network of `quantization_aware`; any other is left as it is.
    """
    graph = model.graph
    held = {value.name: numpy_helper.to_array(value) for value in graph.initializer}
    maker = {value: node for node in graph.node for value in node.output}
    done = []
    for node in graph.node:
        if node.op_type == "QuantizeLinear" and node.input[0] in held:
            weight, scale, zero = (held[name] for name in node.input)
            shape = (-1, *[1] * (weight.ndim - 1))
            integers = np.rint(weight / scale.reshape(shape)) + zero.reshape(shape)
            stored = np.clip(integers, -128, 127).astype(zero.dtype)
            held[node.output[0]] = stored
            graph.initializer.append(numpy_helper.from_array(stored, node.output[0]))
            done.append(node)
    for node in done:
        graph.node.remove(node)
    for node in list(graph.node):
        inputs = [maker.get(name) for name in node.input[:2]]
        biased = node.op_type in ("Conv", "Gemm") and len(node.input) == 3
        if biased and all(n and n.op_type == "DequantizeLinear" for n in inputs):
            scales = [held[n.input[1]].astype(np.float64) for n in inputs if n]
            _store_bias(graph, node, held[node.input[2]], scales[0] * scales[1])
    used = {name for node in graph.node for name in node.input}
    unused = [value for value in graph.initializer if value.name not in used]
    for value in unused:
        graph.initializer.remove(value)


def _store_bias(
    graph: onnx.GraphProto, node: onnx.NodeProto, bias: np.ndarray, scale: np.ndarray
) -> None:
    name = f"{node.name}_bias"
    integers = np.clip(np.rint(bias / scale), -(2**31), 2**31 - 1).astype(np.int32)
    units = np.broadcast_to(scale, bias.shape).astype(np.float32)
    values = {"int32": integers, "scale": units, "zero": np.zeros(bias.shape, np.int32)}
    for part, value in values.items():
        graph.initializer.append(numpy_helper.from_array(value, f"{name}_{part}"))
    inputs = [f"{name}_{part}" for part in values]
    dequantize = onnx.helper.make_node("DequantizeLinear", inputs, [name], name, axis=0)
    graph.node.insert(list(graph.node).index(node), dequantize)
    node.input[2] = name

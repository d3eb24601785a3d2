"""Edits the graph of an ONNX file without the package onnx, which QGIS does not have.

Only the fields that change are taken apart, and all else is copied byte for byte. Field numbers are
those of onnx.proto, which never change. A changed file is given as its pieces, in order: to put
megabytes of weights together in memory would hold up all threads of Python, so that windows stall.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .errors import RskdError
from .lazy import np
from .protobuf import (
    BYTES,
    VARINT,
    Bytes,
    Field,
    damaged,
    fields,
    inside,
    message,
    message_pieces,
    pieces,
    text,
    texts,
)

_MODEL_GRAPH, _MODEL_OPSET, _MODEL_METADATA = 7, 8, 14
_GRAPH_NODE, _GRAPH_INITIALIZER, _GRAPH_INPUT, _GRAPH_OUTPUT, _GRAPH_VALUE = 1, 5, 11, 12, 13
_NODE_INPUT, _NODE_OUTPUT, _NODE_NAME, _NODE_TYPE, _NODE_ATTRIBUTE = 1, 2, 3, 4, 5
_ATTRIBUTE_NAME, _ATTRIBUTE_INT, _ATTRIBUTE_GRAPH, _ATTRIBUTE_GRAPHS, _ATTRIBUTE_TYPE = (
    1, 3, 6, 11, 20,
)  # fmt: skip
_TENSOR_DIM, _TENSOR_TYPE, _TENSOR_NAME, _TENSOR_RAW = 1, 2, 8, 9
_VALUE_NAME, _VALUE_TYPE = 1, 2
_TYPE_TENSOR, _TENSOR_TYPE_ELEMENT, _TENSOR_TYPE_SHAPE, _SHAPE_DIM, _DIM_VALUE = 1, 1, 2, 1, 1
_ENTRY_KEY, _ENTRY_VALUE = 1, 2
_FLOAT, _INT_ATTRIBUTE = 1, 2

# Nodes between a linear head and the scores of classes, and between it and the pool before it.
_HEADS = ("Gemm", "MatMul")
_POOLS = ("GlobalAveragePool", "ReduceMean", "AveragePool")
_QUANTIZED = ("QuantizeLinear", "DequantizeLinear")
_PASSED = ("Identity", "Dropout", "Cast", "Flatten", "Reshape", "Squeeze", *_QUANTIZED)
_SCALED = ("Softmax", "LogSoftmax", "Add", "Sub", "Mul", "Div", *_PASSED)

_WEIGHT, _BIAS, _LOGITS = "rskd_head_weight", "rskd_head_bias", "rskd_head_logits"


def with_head(
    model: bytes,
    embedding: str,
    probabilities: str,
    weight: np.ndarray,
    bias: np.ndarray,
    metadata: Mapping[str, str],
) -> list[Bytes]:
    """The model with another linear head: probabilities = softmax(embedding @ weight + bias).

    What the embedding does not need, such as the old head and other outputs, is left out.

    Args:
        model: content of an ONNX file.
        embedding: name of the graph's output (N, D), float32, that the head reads.
        probabilities: name of the graph's output (N, classes) that the head replaces.
        weight: (D, K).
        bias: (K,).
        metadata: keys of the model's metadata that change, and their values.

    Raises:
        RskdError: the content is no ONNX model, or lacks these outputs.
    """
    parts, place = _parts(model)
    graph = _with_head(inside(parts.pop(place)), embedding, probabilities, weight, bias)
    kept = [f for f in parts if not (f[0] == _MODEL_METADATA and _name(f) in metadata)]
    entries = (
        message(_MODEL_METADATA, text(_ENTRY_KEY, key), text(_ENTRY_VALUE, value))
        for key, value in metadata.items()
    )
    return [*message_pieces(_MODEL_GRAPH, graph), *pieces([*kept, *entries])]


@dataclass(frozen=True)
class PooledHead:
    """Names of the values around a linear head that reads an average over a feature map."""

    features: str
    """The feature map, (N, D, h, w)."""
    embedding: str
    """Its average, (N, D), as the head reads it."""
    weight: str
    """(D, K), or (K, D)."""
    logits: str
    """(N, K)."""


def pooled_head(model: bytes) -> PooledHead | None:
    """The linear head behind a pool that an output of the model is computed by; None without one.

    Told by the kinds of nodes alone: whether the pool takes the mean of all pixels is for the
    caller to see.

    Args:
        model: content of an ONNX file.

    Raises:
        RskdError: the content is no ONNX model.
    """
    parts, place = _parts(model)
    graph = inside(parts[place])
    nodes = {
        output: node
        for node in graph
        if node[0] == _GRAPH_NODE
        for output in texts(node, _NODE_OUTPUT)
    }
    constants = _constants(graph)
    for output in graph:
        if output[0] == _GRAPH_OUTPUT:
            logits = _back(nodes, constants, _name(output), _SCALED)
            head = _node_at(nodes, logits, _HEADS)
            if head is None:
                continue
            embedding, weight = texts(head, _NODE_INPUT)[:2]
            pool = _node_at(nodes, _back(nodes, constants, embedding, _PASSED), _POOLS)
            if pool is not None and weight in constants and embedding not in constants:
                return PooledHead(texts(pool, _NODE_INPUT)[0], embedding, weight, logits)
    return None


def with_outputs(model: bytes, names: Sequence[str]) -> list[Bytes]:
    """The model with more of its values as outputs, behind those that it has.

    ONNX Runtime works out their types itself.

    Args:
        model: content of an ONNX file.
        names: of the values; those that are outputs already stay where they are.

    Raises:
        RskdError: the content is no ONNX model.
    """
    parts, place = _parts(model)
    graph = inside(parts.pop(place))
    known = {_name(field) for field in graph if field[0] == _GRAPH_OUTPUT}
    added = [message(_GRAPH_OUTPUT, text(_VALUE_NAME, n)) for n in names if n not in known]
    return [*message_pieces(_MODEL_GRAPH, [*graph, *added]), *pieces(parts)]


def _parts(model: bytes) -> tuple[list[Field], int]:
    """The fields of a model, and which of them is its graph."""
    parts = list(fields(memoryview(model)))  # views: to copy weights would hold all threads up
    graphs = [index for index, (number, _, _) in enumerate(parts) if number == _MODEL_GRAPH]
    # A file cut right behind its graph is whole but for the operator sets, which follow.
    if len(graphs) != 1 or all(number != _MODEL_OPSET for number, _, _ in parts):
        raise damaged()
    return parts, graphs[0]


def _constants(graph: list[Field]) -> set[str]:
    """Names of the values that do not depend on the input."""
    known = {_tensor_name(field) for field in graph if field[0] == _GRAPH_INITIALIZER}
    for node in graph:
        if node[0] == _GRAPH_NODE:
            inputs = [name for name in texts(node, _NODE_INPUT) if name]
            if all(name in known for name in inputs):
                known.update(texts(node, _NODE_OUTPUT))
    return known


def _back(
    nodes: Mapping[str, Field], constants: set[str], value: str, kinds: Collection[str]
) -> str:
    """The value that another one is made from by nodes of some kinds only."""
    while (node := _node_at(nodes, value, kinds)) is not None:
        moving = [name for name in texts(node, _NODE_INPUT) if name and name not in constants]
        if not moving:
            break
        value = moving[0]
    return value


def _node_at(nodes: Mapping[str, Field], value: str, kinds: Collection[str]) -> Field | None:
    """The node that makes a value, where it is of one of some kinds."""
    node = nodes.get(value)
    if node is None or "".join(texts(node, _NODE_TYPE)) not in kinds:
        return None
    return node


def _with_head(
    graph: list[Field], embedding: str, probabilities: str, weight: np.ndarray, bias: np.ndarray
) -> list[Field]:
    outputs = {_name(field): field for field in graph if field[0] == _GRAPH_OUTPUT}
    if embedding not in outputs or probabilities not in outputs:
        raise RskdError(
            "The model's outputs are {outputs}: a new head needs one named {embedding} "
            "and one named {probabilities}, so export the model again with both.",
            outputs=", ".join(outputs),
            embedding=embedding,
            probabilities=probabilities,
        )
    needed = _needed(graph, embedding)
    kept = [field for field in graph if _is_kept(field, needed)]
    axis = message(
        _NODE_ATTRIBUTE,
        text(_ATTRIBUTE_NAME, "axis"),
        (_ATTRIBUTE_INT, VARINT, 1),
        (_ATTRIBUTE_TYPE, VARINT, _INT_ATTRIBUTE),
    )
    return [
        _output(probabilities, outputs[embedding], len(bias)),
        *kept,
        _node("Gemm", [embedding, _WEIGHT, _BIAS], _LOGITS),
        _node("Softmax", [_LOGITS], probabilities, axis),
        _tensor(_WEIGHT, weight),
        _tensor(_BIAS, bias),
    ]


def _is_kept(field: Field, needed: set[str]) -> bool:
    number = field[0]
    if number == _GRAPH_NODE:
        return bool(needed & set(texts(field, _NODE_OUTPUT)))
    if number == _GRAPH_INITIALIZER:
        return _tensor_name(field) in needed
    if number in (_GRAPH_INPUT, _GRAPH_OUTPUT, _GRAPH_VALUE):
        return _name(field) in needed
    return True


def _needed(graph: list[Field], output: str) -> set[str]:
    """Names of all values that an output is computed from, itself included."""
    needed = {output}
    for node in reversed([field for field in graph if field[0] == _GRAPH_NODE]):
        if needed & set(texts(node, _NODE_OUTPUT)):
            needed.update(_inputs(node))
    return needed


def _inputs(node: Field) -> Iterator[str]:
    """What a node reads; the graphs in the branches of an If and in loops read outer values too."""
    yield from texts(node, _NODE_INPUT)
    for attribute in inside(node):
        if attribute[0] != _NODE_ATTRIBUTE:
            continue
        for graph in inside(attribute):
            if graph[0] not in (_ATTRIBUTE_GRAPH, _ATTRIBUTE_GRAPHS):
                continue
            for field in inside(graph):
                if field[0] == _GRAPH_NODE:
                    yield from _inputs(field)
                elif field[0] == _GRAPH_OUTPUT:
                    yield _name(field)


def _output(name: str, like: Field, width: int) -> Field:
    """The description of an output (N, width), float32, with the N of another one."""
    dims = [
        dim
        for tensor in _only(_only(inside(like), _VALUE_TYPE), _TYPE_TENSOR)
        if tensor[0] == _TENSOR_TYPE_SHAPE
        for dim in inside(tensor)
    ]
    if len(dims) != 2:
        raise damaged()
    columns = message(_SHAPE_DIM, (_DIM_VALUE, VARINT, width))
    shape = message(_TENSOR_TYPE_SHAPE, dims[0], columns)
    kind = message(_TYPE_TENSOR, (_TENSOR_TYPE_ELEMENT, VARINT, _FLOAT), shape)
    return message(_GRAPH_OUTPUT, text(_VALUE_NAME, name), message(_VALUE_TYPE, kind))


def _node(kind: str, inputs: list[str], output: str, *attributes: Field) -> Field:
    return message(
        _GRAPH_NODE,
        *(text(_NODE_INPUT, name) for name in inputs),
        text(_NODE_OUTPUT, output),
        text(_NODE_NAME, output),
        text(_NODE_TYPE, kind),
        *attributes,
    )


def _tensor(name: str, values: np.ndarray) -> Field:
    return message(
        _GRAPH_INITIALIZER,
        *((_TENSOR_DIM, VARINT, size) for size in values.shape),
        (_TENSOR_TYPE, VARINT, _FLOAT),
        text(_TENSOR_NAME, name),
        (_TENSOR_RAW, BYTES, np.ascontiguousarray(values, "<f4").tobytes()),
    )


def _only(parts: list[Field], number: int) -> list[Field]:
    """The fields inside the one field of a number."""
    found = [field for field in parts if field[0] == number]
    if len(found) != 1:
        raise damaged()
    return inside(found[0])


def _name(field: Field) -> str:
    """The name of a value, or the key of an entry: both are field 1."""
    return "".join(texts(field, _VALUE_NAME))


def _tensor_name(field: Field) -> str:
    return "".join(texts(field, _TENSOR_NAME))

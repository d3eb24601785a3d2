"""Model files that are broken or meant ill, each made by one function."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Callable

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from tools.broken_inputs.cases import READ, REFUSED, Case, Make

COLORS = {"red": "#d7191c", "green": "#1a9641", "blue": "#2b83ba", "grey": "#969696"}
SIDE = 32


def card(**changes: Any) -> dict[str, Any]:
    """The card of the model that all others are made from."""
    return {
        "schema": 1,
        "name": "tiny",
        "version": "1.0",
        "classes": [
            {"name": name, "label": name.capitalize(), "color": color}
            for name, color in COLORS.items()
        ],
        "input": {"bands": ["red", "green", "blue"], "size": [SIDE, SIDE], "range": [0, 255]},
        "ground_size_m": {"min": 10.0, "typical": 64.0, "max": 5000.0},
        **changes,
    }


def floats(name: str, values: Any) -> TensorProto:
    """A constant of the graph."""
    return numpy_helper.from_array(np.asarray(values, np.float32), name)


def whole(name: str, values: Any) -> TensorProto:
    """A constant of the graph."""
    return numpy_helper.from_array(np.asarray(values, np.int64), name)


WEIGHT = 10 * np.array([[1, -0.5, -0.5, 0], [-0.5, 1, -0.5, 0], [-0.5, -0.5, 1, 0]])


def model(
    extra: Sequence[onnx.NodeProto] = (),
    constants: Sequence[TensorProto] = (),
    *,
    logits: str = "logits",
    metadata: dict[str, str] | None = None,
    image: Sequence[Any] = ("N", 3, SIDE, SIDE),
    kind: int = TensorProto.UINT8,
    scores: Sequence[Any] = ("N", 4),
    domains: Sequence[str] = (),
    functions: Sequence[onnx.FunctionProto] = (),
) -> onnx.ModelProto:
    """A classifier by the mean color, with other nodes between its head and its softmax."""
    nodes = [
        helper.make_node("Cast", ["image"], ["pixels"], to=TensorProto.FLOAT),
        helper.make_node("Div", ["pixels", "range"], ["scaled"]),
        helper.make_node("ReduceMean", ["scaled"], ["embedding"], axes=[2, 3], keepdims=0),
        helper.make_node("Gemm", ["embedding", "weight", "bias"], ["logits"]),
        *extra,
        helper.make_node("Softmax", [logits], ["probabilities"], axis=1),
    ]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("image", kind, image)],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, scores)],
        [floats("range", 255), floats("weight", WEIGHT), floats("bias", [0, 0, 0, 3]), *constants],
    )
    imports = [helper.make_opsetid(domain, 1 if domain else 17) for domain in ("", *domains)]
    made = helper.make_model(graph, opset_imports=imports, functions=list(functions))
    made.ir_version = 8
    helper.set_model_props(made, {"rskd": json.dumps(card())} if metadata is None else metadata)
    return made


def added(*nodes: onnx.NodeProto, constants: Sequence[TensorProto] = ()) -> onnx.ModelProto:
    """The model with the value `more`, one number, that nodes make, added to its logits."""
    sum_ = helper.make_node("Add", ["logits", "more"], ["sum"])
    return model([*nodes, sum_], constants, logits="sum")


def largest(of: str) -> onnx.NodeProto:
    """The node that makes `more` of a large value, so that the value is needed."""
    return helper.make_node("ReduceMax", [of], ["more"], keepdims=0)


def external(location: str, offset: int = 0, length: int = 16) -> onnx.ModelProto:
    """The model with four of its numbers in another file."""
    tensor = TensorProto(name="w", data_type=TensorProto.FLOAT, dims=[4])
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in (("location", location), ("offset", offset), ("length", length)):
        entry = tensor.external_data.add()
        entry.key, entry.value = key, str(value)
    return model([helper.make_node("Add", ["logits", "w"], ["sum"])], [tensor], logits="sum")


def bare(dims: Sequence[int], kind: int = TensorProto.FLOAT) -> onnx.ModelProto:
    """The model with a tensor that tells of numbers and holds none."""
    tensor = TensorProto(name="w", data_type=kind, dims=list(dims))
    return added(largest("w"), constants=[tensor])


def nested(depth: int) -> onnx.ModelProto:
    """Conditions inside each other."""

    def graph(name: str, *nodes: onnx.NodeProto) -> onnx.GraphProto:
        shape = helper.make_tensor_value_info(name, TensorProto.FLOAT, ["N", 4])
        return helper.make_graph(list(nodes), name, [], [shape])

    inner = graph("in0", helper.make_node("Identity", ["logits"], ["in0"]))
    for level in range(1, depth + 1):
        other = graph(f"else{level}", helper.make_node("Identity", ["logits"], [f"else{level}"]))
        condition = helper.make_node(
            "If", ["yes"], [f"in{level}"], then_branch=inner, else_branch=other
        )
        inner = graph(f"in{level}", condition)
    node = inner.node[0]
    return model([node], [numpy_helper.from_array(np.array(True), "yes")], logits=node.output[0])


def endless() -> onnx.ModelProto:
    """A loop that never ends."""
    body = helper.make_graph(
        [
            helper.make_node("Identity", ["go"], ["go_on"]),
            helper.make_node("Identity", ["value"], ["same"]),
        ],
        "body",
        [
            helper.make_tensor_value_info("turn", TensorProto.INT64, []),
            helper.make_tensor_value_info("go", TensorProto.BOOL, []),
            helper.make_tensor_value_info("value", TensorProto.FLOAT, ["N", 4]),
        ],
        [
            helper.make_tensor_value_info("go_on", TensorProto.BOOL, []),
            helper.make_tensor_value_info("same", TensorProto.FLOAT, ["N", 4]),
        ],
    )
    loop = helper.make_node("Loop", ["", "yes", "logits"], ["end"], body=body)
    return model([loop], [numpy_helper.from_array(np.array(True), "yes")], logits="end")


def function(name: str, *nodes: onnx.NodeProto) -> onnx.FunctionProto:
    """A function of one value, in a domain of its own."""
    imports = [helper.make_opsetid("", 17), helper.make_opsetid("own", 1)]
    return helper.make_function("own", name, ["a"], ["b"], list(nodes), imports)


def laughs(levels: int) -> onnx.ModelProto:
    """Functions that call the next one twice: a billion laughs."""
    made = [function("f0", helper.make_node("Add", ["a", "a"], ["b"]))]
    for level in range(1, levels + 1):
        calls = [
            helper.make_node(f"f{level - 1}", [given], [gives], domain="own")
            for given, gives in (("a", "c"), ("c", "b"))
        ]
        made.append(function(f"f{level}", *calls))
    call = helper.make_node(f"f{levels}", ["logits"], ["sum"], domain="own")
    return model([call], logits="sum", domains=["own"], functions=made)


def doubled(times: int) -> onnx.ModelProto:
    """A value that is joined to itself, again and again."""
    names = ["scaled", *(f"d{i}" for i in range(times))]
    nodes = [
        helper.make_node("Concat", [old, old], [new], axis=3) for old, new in zip(names, names[1:])
    ]
    return added(*nodes, largest(names[-1]))


def sparse(size: int) -> onnx.ModelProto:
    """One number in a tensor of many."""
    tensor = helper.make_sparse_tensor(
        helper.make_tensor("v", TensorProto.FLOAT, [1], [1.0]),
        helper.make_tensor("i", TensorProto.INT64, [1], [0]),
        [size],
    )
    constant = helper.make_node("Constant", [], ["w"], sparse_value=tensor)
    return added(constant, largest("w"))


def graphs() -> dict[str, tuple[Callable[[], onnx.ModelProto], str]]:
    """Graphs by name, with what is right for them: REFUSED or READ."""
    node = helper.make_node
    big = [1 << 20, 1 << 20]
    nan = np.full((3, 4), np.nan)
    return {
        "as it should be": (model, READ),
        "constant of a terabyte": (
            lambda: added(
                node("ConstantOfShape", ["s"], ["big"]), largest("big"), constants=[whole("s", big)]
            ),
            REFUSED,
        ),
        "expanded to a terabyte": (
            lambda: added(
                node("Expand", ["range", "s"], ["big"]),
                largest("big"),
                constants=[whole("s", big)],
            ),
            REFUSED,
        ),
        "tiled to a terabyte": (
            lambda: added(
                node("Tile", ["scaled", "s"], ["big"]),
                largest("big"),
                constants=[whole("s", [1, 1, 20_000, 20_000])],
            ),
            REFUSED,
        ),
        "resized to a terabyte": (
            lambda: added(
                node("Resize", ["scaled", "", "s"], ["big"]),
                largest("big"),
                constants=[floats("s", [1, 1, 9000, 9000])],
            ),
            REFUSED,
        ),
        "padded to a terabyte": (
            lambda: added(
                node("Pad", ["scaled", "s"], ["big"]),
                largest("big"),
                constants=[whole("s", [0, 0, 0, 0, 0, 0, 10**6, 10**6])],
            ),
            REFUSED,
        ),
        "a range of 2**40 numbers": (
            lambda: added(
                node("Range", ["a", "s", "b"], ["big"]),
                node("ReduceMax", ["big"], ["top"], keepdims=0),
                node("Cast", ["top"], ["more"], to=TensorProto.FLOAT),
                constants=[whole("a", 0), whole("s", 1 << 40), whole("b", 1)],
            ),
            REFUSED,
        ),
        "doubled 36 times": (lambda: doubled(36), REFUSED),
        "negative size asked for": (
            lambda: added(
                node("ConstantOfShape", ["s"], ["big"]),
                largest("big"),
                constants=[whole("s", [-7])],
            ),
            REFUSED,
        ),
        "a loop without end": (endless, REFUSED),
        "functions that call the next twice": (lambda: laughs(27), REFUSED),
        "functions six deep": (lambda: laughs(6), READ),
        "a function that calls itself": (
            lambda: model(
                [node("f", ["logits"], ["sum"], domain="own")],
                logits="sum",
                domains=["own"],
                functions=[function("f", node("f", ["a"], ["b"], domain="own"))],
            ),
            REFUSED,
        ),
        "conditions 25 deep": (lambda: nested(25), REFUSED),
        "conditions 3 deep": (lambda: nested(3), READ),
        "an operator of nobody": (
            lambda: model(
                [node("Evil", ["logits"], ["sum"], domain="evil.ops")],
                logits="sum",
                domains=["evil.ops"],
            ),
            REFUSED,
        ),
        "an operator that ONNX lacks": (
            lambda: model([node("Evil", ["logits"], ["sum"])], logits="sum"),
            REFUSED,
        ),
        "a tensor of 2**60 numbers": (lambda: bare([1 << 30, 1 << 30]), REFUSED),
        "a tensor of 2**33 numbers": (lambda: bare([1 << 33]), REFUSED),
        "a tensor of -5 numbers": (lambda: bare([-5]), REFUSED),
        "a tensor of 100 sizes": (lambda: bare([1] * 100), REFUSED),
        "a tensor without numbers": (lambda: bare([4]), REFUSED),
        "a tensor of an unknown type": (lambda: bare([0], 99), REFUSED),
        "a sparse tensor of 2**40 numbers": (lambda: sparse(1 << 40), REFUSED),
        "weights in /etc/passwd": (lambda: external("/etc/passwd"), REFUSED),
        "weights in the folder above": (lambda: external("../above.bin"), REFUSED),
        "weights in the folder above, hidden": (lambda: external("a/../../above.bin"), REFUSED),
        "weights in C:\\": (lambda: external("C:\\Windows\\win.ini"), REFUSED),
        "weights in the memory of the program": (
            lambda: external("*/_ORT_MEM_ADDR_/*", 4096),
            REFUSED,
        ),
        "weights behind a link": (lambda: external("link.bin"), REFUSED),
        "weights in a pipe": (lambda: external("pipe.bin"), REFUSED),
        "weights in the folder itself": (lambda: external("."), REFUSED),
        "weights that are not there": (lambda: external("missing.bin"), REFUSED),
        "weights beyond the end of their file": (lambda: external("beside.bin", 1 << 40), REFUSED),
        "weights before the start of their file": (lambda: external("beside.bin", -16), REFUSED),
        "weights of no length": (lambda: external("beside.bin", 0, -1), REFUSED),
        "weights beside the model": (lambda: external("beside.bin"), READ),
        "weights that are NaN": (
            lambda: model(
                [node("MatMul", ["embedding", "nan"], ["sum"])], [floats("nan", nan)], logits="sum"
            ),
            REFUSED,
        ),
        "an image of 2**40 pixels": (
            lambda: model(
                image=["N", 3, 1 << 20, 1 << 20], metadata={"class_names": "['a','b','c','d']"}
            ),
            REFUSED,
        ),
        "an image without pixels": (lambda: model(image=["N", 3, 0, 0]), REFUSED),
        "an image of 2**31 bands": (lambda: model(image=["N", 1 << 31, 32, 32]), REFUSED),
        "an image of texts": (lambda: model(kind=TensorProto.STRING), REFUSED),
        "an image of five sizes": (lambda: model(image=["N", 1, 3, 32, 32]), REFUSED),
        "always a batch of a million": (lambda: model(image=[10**6, 3, 32, 32]), REFUSED),
        "a million classes": (lambda: model(scores=["N", 10**6]), REFUSED),
        "scores of no shape": (lambda: model(scores=[]), REFUSED),
        "other scores than it tells": (
            lambda: model(
                [node("Reshape", ["logits", "s"], ["sum"])],
                [whole("s", [-1, 2])],
                logits="sum",
            ),
            REFUSED,
        ),
        "one score for the whole batch": (
            lambda: model(
                [node("ReduceMean", ["logits"], ["sum"], axes=[0], keepdims=1)], logits="sum"
            ),
            REFUSED,
        ),
        "no input": (_without_input, REFUSED),
        "no output": (_without_output, REFUSED),
        "two inputs": (_with_second_input, REFUSED),
        "a node that reads itself": (
            lambda: model([node("Add", ["sum", "logits"], ["sum"])], logits="sum"),
            REFUSED,
        ),
        "an opset of the year 3000": (_of_the_future, REFUSED),
        "no opset": (_without_opset, REFUSED),
    }


def _without_input() -> onnx.ModelProto:
    made = model()
    del made.graph.input[:]
    return made


def _without_output() -> onnx.ModelProto:
    made = model()
    del made.graph.output[:]
    return made


def _with_second_input() -> onnx.ModelProto:
    made = model()
    made.graph.input.append(helper.make_tensor_value_info("second", TensorProto.FLOAT, [1]))
    return made


def _of_the_future() -> onnx.ModelProto:
    made = model()
    made.opset_import[0].version = 3000
    return made


def _without_opset() -> onnx.ModelProto:
    made = model()
    del made.opset_import[:]
    return made


def write_model(folder: Path, content: bytes) -> Path:
    """Write a model's file, with what its weights may point to."""
    above = folder.parent / "above.bin"
    for path in (above, folder / "beside.bin"):
        path.write_bytes(np.arange(4, dtype=np.float32).tobytes())
    (folder / "link.bin").symlink_to(above)
    os.mkfifo(folder / "pipe.bin")
    path = folder / "model.onnx"
    path.write_bytes(content)
    return path


def contents() -> dict[str, tuple[Callable[[], bytes], str]]:
    """Files that are no messages, or messages that are no models."""
    whole_file = model().SerializeToString
    random = np.random.default_rng(20)

    def flipped(count: int, seed: int) -> Callable[[], bytes]:
        def make() -> bytes:
            file = bytearray(whole_file())
            draw = np.random.default_rng(seed)
            for place in draw.integers(0, len(file), count).tolist():
                file[place] ^= 1 << int(draw.integers(0, 8))
            return bytes(file)

        return make

    made: dict[str, tuple[Callable[[], bytes], str]] = {
        "an empty file": (lambda: b"", REFUSED),
        "one byte": (lambda: b"\x08", REFUSED),
        "zeros": (lambda: bytes(100_000), REFUSED),
        "noise": (lambda: random.bytes(100_000), REFUSED),
        "text": (lambda: b"no model" * 1000, REFUSED),
        "a pickle": (lambda: b"\x80\x04\x8c\x05posix\x94\x8c\x06system\x94\x93\x94.", REFUSED),
        "a zip file": (lambda: b"PK\x03\x04" + bytes(1000), REFUSED),
        "groups inside each other": (lambda: b"\x3b" * 100_000, REFUSED),
        "graphs inside each other, 10,000 deep": (_matryoshka, REFUSED),
        "two graphs": (lambda: whole_file() * 2, REFUSED),
        "two million parts": (lambda: b"\x08\x08" * 2_000_000, REFUSED),
        "a field longer than the file": (lambda: b"\x3a\xff\xff\xff\xff\x7f" + bytes(10), REFUSED),
        "a number of twenty bytes": (lambda: b"\x08" + b"\xff" * 20, REFUSED),
        "names that are no UTF-8": (
            lambda: whole_file().replace(b"probabilities", b"pro\xff\xfebilities"),
            REFUSED,
        ),
        "names with control characters": (
            lambda: whole_file().replace(b"probabilities", b"prob\x1b[31m\x00ies"),
            READ,
        ),
    }
    for share in (0.01, 0.3, 0.6, 0.9, 0.99):
        made[f"cut off at {share:.0%}"] = (partial(_start, whole_file, share), REFUSED)
    for seed in range(12):
        count = 1 + seed
        made[f"{count} bits flipped"] = (flipped(count, seed), "")
    return made


def _start(whole_file: Callable[[], bytes], share: float) -> bytes:
    content = whole_file()
    return content[: int(share * len(content))]


def _file(build: Callable[[], onnx.ModelProto]) -> bytes:
    return build().SerializeToString()


def _matryoshka() -> bytes:
    """A node whose attribute holds a graph, whose node's attribute holds a graph, and so on."""
    inner = b""
    for _ in range(2000):
        for key in (b"\x0a", b"\x2a", b"\x32"):  # graph.node, node.attribute, attribute.g
            inner = key + _length(inner) + inner
    return b"\x3a" + _length(inner) + inner


def _length(content: bytes) -> bytes:
    number, parts = len(content), bytearray()
    while number > 127:
        parts.append(number & 127 | 128)
        number >>= 7
    return bytes([*parts, number])


def cases() -> Iterator[Case]:
    """All models, each asked to classify a raster that is well."""
    for name, (build, right) in graphs().items():
        yield Case("model", name, _made(partial(_file, build)), right)
    for name, (content, right) in contents().items():
        yield Case("model", name, _made(content), right)


def _made(content: Callable[[], bytes]) -> Make:
    def make(folder: Path, raster: Path) -> list[str]:
        path = write_model(folder, content())
        return ["classify", str(raster), "--model", str(path)]

    return make

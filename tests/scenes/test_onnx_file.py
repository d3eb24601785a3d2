"""The new head in the file, against the package onnx and in real sessions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from onnx import TensorProto, checker, helper, numpy_helper

from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.onnx_file import with_head

WEIGHT = np.random.default_rng(0).normal(size=(3, 5)).astype(np.float32)
BIAS = np.arange(5, dtype=np.float32) / 5


def changed(content: bytes, **metadata: str) -> bytes:
    return b"".join(with_head(content, "embedding", "probabilities", WEIGHT, BIAS, metadata))


def run(content: bytes, images: np.ndarray) -> dict[str, np.ndarray]:
    session = onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    return dict(zip(names, session.run(names, {"image": images})))


@pytest.fixture
def images() -> np.ndarray:
    return np.random.default_rng(1).integers(0, 256, (7, 3, 32, 32)).astype(np.uint8)


def test_the_new_file_is_valid_and_gives_the_new_head(tiny_model: Path, images: np.ndarray) -> None:
    content = changed(tiny_model.read_bytes(), rskd="new", note="naïve")
    model = onnx.load_from_string(content)
    checker.check_model(model, full_check=True)
    assert {p.key: p.value for p in model.metadata_props} == {"rskd": "new", "note": "naïve"}
    found = run(content, images)
    assert list(found) == ["probabilities", "embedding"]
    embedding = run(tiny_model.read_bytes(), images)["embedding"]
    assert np.array_equal(found["embedding"], embedding)
    powers = np.exp(embedding @ WEIGHT + BIAS)
    assert np.allclose(found["probabilities"], powers / powers.sum(axis=1, keepdims=True))


def test_the_new_output_says_its_shape(tiny_model: Path) -> None:
    model = onnx.load_from_string(changed(tiny_model.read_bytes()))
    shape = model.graph.output[0].type.tensor_type.shape
    assert [dim.dim_param or dim.dim_value for dim in shape.dim] == ["N", 5]


def test_what_only_the_old_head_needed_is_gone(tiny_model: Path) -> None:
    model = onnx.load_from_string(changed(tiny_model.read_bytes()))
    assert [node.op_type for node in model.graph.node] == [
        *("Cast", "Div", "ReduceMean", "Gemm", "Softmax")
    ]
    assert {tensor.name for tensor in model.graph.initializer} == {
        *("range", "rskd_head_weight", "rskd_head_bias")
    }


def test_all_else_is_copied(tiny_model: Path) -> None:
    old = onnx.load(tiny_model)
    old.producer_name, old.doc_string, old.graph.doc_string = "me", "a model", "a graph"
    new = onnx.load_from_string(changed(old.SerializeToString()))
    assert (new.ir_version, new.opset_import) == (old.ir_version, old.opset_import)
    assert (new.producer_name, new.doc_string) == ("me", "a model")
    assert (new.graph.name, new.graph.doc_string) == (old.graph.name, "a graph")
    assert new.graph.input == old.graph.input
    assert list(new.graph.node)[:3] == list(old.graph.node)[:3]
    assert {p.key for p in new.metadata_props} == {p.key for p in old.metadata_props}


def test_a_new_head_can_be_changed_again(tiny_model: Path, images: np.ndarray) -> None:
    once = changed(tiny_model.read_bytes(), rskd="x")
    again = with_head(changed(once), "embedding", "probabilities", WEIGHT, BIAS, {"rskd": "x"})
    twice = b"".join(again)
    assert onnx.load_from_string(twice) == onnx.load_from_string(once)


def branched() -> bytes:
    """A model whose embedding comes from the branches of an If that read outer values."""

    def branch(name: str, outer: str) -> Any:
        node = helper.make_node("Identity", [outer], [name])
        out = helper.make_tensor_value_info(name, TensorProto.FLOAT, None)
        return helper.make_graph([node], name, [], [out])

    choose = helper.make_node(
        "If",
        ["always"],
        ["embedding"],
        then_branch=branch("then", "mean"),
        else_branch=branch("else", "other"),
    )
    graph = helper.make_graph(
        [
            helper.make_node("Cast", ["image"], ["pixels"], to=TensorProto.FLOAT),
            helper.make_node("ReduceMean", ["pixels"], ["mean"], axes=[2, 3], keepdims=0),
            helper.make_node("ReduceMax", ["pixels"], ["other"], axes=[2, 3], keepdims=0),
            helper.make_node("ReduceMin", ["pixels"], ["unused"], axes=[2, 3], keepdims=0),
            choose,
            helper.make_node("Softmax", ["embedding"], ["probabilities"], axis=1),
        ],
        "branched",
        [helper.make_tensor_value_info("image", TensorProto.UINT8, ["N", 3, 32, 32])],
        [
            helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["N", 3]),
            helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["N", 3]),
        ],
        [numpy_helper.from_array(np.array(True), "always")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    checker.check_model(model)
    return model.SerializeToString()


def test_values_that_only_a_branch_reads_are_kept(images: np.ndarray) -> None:
    content = changed(branched())
    kinds = [node.op_type for node in onnx.load_from_string(content).graph.node]
    assert kinds == ["Cast", "ReduceMean", "ReduceMax", "If", "Gemm", "Softmax"]
    mean = images.mean(axis=(2, 3))
    assert np.allclose(run(content, images)["embedding"], mean, rtol=1e-4)


def test_other_outputs_go_with_the_old_head(tiny_model: Path) -> None:
    model = onnx.load(tiny_model)
    logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["N", 4])
    model.graph.output.append(logits)
    new = onnx.load_from_string(changed(model.SerializeToString()))
    assert [output.name for output in new.graph.output] == ["probabilities", "embedding"]
    checker.check_model(new, full_check=True)


def test_a_model_without_embedding_is_refused(tiny_model: Path) -> None:
    model = onnx.load(tiny_model)
    del model.graph.output[1]
    with pytest.raises(RskdError, match="embedding"):
        changed(model.SerializeToString())


@pytest.mark.parametrize("content", [b"", b"no model", b"\x3a\x05\x0a", bytes(100), b"\xff" * 40])
def test_what_is_no_model_is_refused(content: bytes) -> None:
    with pytest.raises(RskdError):
        changed(content)


@given(cut=st.floats(0, 1))
@example(cut=0.35655282981061026)  # right behind the graph
def test_a_file_cut_short_is_refused(tiny_model: Path, cut: float) -> None:
    content = tiny_model.read_bytes()
    part = content[: int(cut * (len(content) - 1))]
    try:
        content = changed(part)
    except RskdError:
        return
    # Cut between two fields behind the graph it is still a whole message.
    checker.check_model(onnx.load_from_string(content), full_check=True)


@given(st.binary(max_size=60))
def test_any_bytes_give_an_error_and_never_a_crash(content: bytes) -> None:
    with pytest.raises(RskdError):
        changed(content)

"""Where a model sees a class: on the real model, on adapted ones, and on others' files."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from onnx import TensorProto, checker, helper, numpy_helper

from rskd_qgis.paths import default_model
from rskd_qgis.scenes.activation import ActivationModel, enlarged
from rskd_qgis.scenes.grid import Window
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.onnx_file import PooledHead, pooled_head, with_head, with_outputs
from rskd_qgis.scenes.raster import RasterioSource


@pytest.fixture(scope="module")
def aid30() -> ActivationModel:
    return ActivationModel(default_model())


@pytest.fixture(scope="module")
def scene(scene_rasters: dict[str, Path], aid30: ActivationModel) -> np.ndarray:
    """A real scene, uint8 (3, height, width) of the model's size."""
    source = RasterioSource(scene_rasters["swellendam"])
    pixels, _ = source.read(Window(300, 300, 400, 400), aid30.size)
    source.close()
    return pixels


def logits_without_bias(path: Path, image: np.ndarray) -> np.ndarray:
    """What the last linear node of aid30 makes of a scene, by the package onnx alone."""
    model = onnx.load(path)
    gemm = next(node for node in model.graph.node if node.op_type == "Gemm")
    values = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    embedding = SceneModel(path).embed(image[None])[0]
    transposed = next(a.i for a in gemm.attribute if a.name == "transB")
    weight = values[gemm.input[1]]
    return embedding @ (weight.T if transposed else weight)


def test_the_mean_of_a_map_is_the_logit_without_the_bias(
    aid30: ActivationModel, scene: np.ndarray
) -> None:
    assert aid30.has_activation_maps
    maps = aid30.activation(scene, range(30))
    assert maps.shape == (30, *(side // 32 for side in aid30.size))
    expected = logits_without_bias(default_model(), scene)
    assert np.allclose(maps.mean(axis=(1, 2)), expected, atol=1e-4)
    assert np.ptp(expected) > 1


def test_it_says_the_same_of_a_scene_as_the_plain_model(
    aid30: ActivationModel, scene: np.ndarray
) -> None:
    plain = SceneModel(default_model())
    assert aid30.card == plain.card
    assert np.allclose(aid30.predict(scene[None]), plain.predict(scene[None]), atol=1e-6)
    assert np.allclose(aid30.embed(scene[None]), plain.embed(scene[None]), atol=1e-5)


def adapted(path: Path, card: dict, weight: np.ndarray, bias: np.ndarray, output: Path) -> Path:
    metadata = {"rskd": json.dumps(card)}
    content = b"".join(
        with_head(path.read_bytes(), "embedding", "probabilities", weight, bias, metadata)
    )
    output.write_bytes(content)
    return output


def test_an_adapted_model_has_maps_too(scene: np.ndarray, tmp_path: Path) -> None:
    weight = np.random.default_rng(0).normal(size=(672, 3)).astype(np.float32)
    bias = np.array([5, -3, 1], np.float32)
    card = json.loads(SceneModel(default_model()).card.to_json())
    card["classes"] = card["classes"][:3]
    path = adapted(default_model(), card, weight, bias, tmp_path / "adapted.onnx")
    model = ActivationModel(path)
    assert model.has_activation_maps
    expected = model.embed(scene[None])[0] @ weight
    maps = model.activation(scene, [2, 0])
    assert np.allclose(maps.mean(axis=(1, 2)), expected[[2, 0]], atol=1e-3)


def test_a_model_with_its_weights_beside_it_has_maps_too(
    aid30: ActivationModel, scene: np.ndarray, tmp_path: Path
) -> None:
    path = tmp_path / "graph.onnx"
    onnx.save(onnx.load(default_model()), path, save_as_external_data=True, location="weights.bin")
    assert path.stat().st_size < default_model().stat().st_size / 10
    model = ActivationModel(path)
    assert model.has_activation_maps
    assert np.allclose(model.activation(scene, [4, 7]), aid30.activation(scene, [4, 7]), atol=1e-4)


def halves(model: ActivationModel, color: tuple[int, int, int]) -> np.ndarray:
    """An image that is grey on the left and of a color on the right."""
    image = np.full((3, *model.size), 128, np.uint8)
    image[:, :, model.size[1] // 2 :] = np.array(color)[:, None, None]
    return image


def test_a_map_is_high_where_the_class_is(tiny_model: Path) -> None:
    model = ActivationModel(tiny_model)
    assert model.has_activation_maps
    (red,) = model.activation(halves(model, (255, 0, 0)), [0])
    assert red.shape == (32, 32)
    assert red[:, 16:].min() > red[:, :16].max()


def test_without_a_pool_occlusion_tells(sensitive_model: Path, tmp_path: Path) -> None:
    assert not ActivationModel(sensitive_model).has_activation_maps
    model = ActivationModel(_squared(tmp_path / "squared.onnx"))
    assert not model.has_activation_maps
    (red,) = model.activation(halves(model, (255, 0, 0)), [0])
    assert red.shape == (8, 8)
    assert red[:, 4:].min() > 0.001  # less red where red is hidden
    assert red[:, :3].max() <= 0  # and more where the patch itself, of the mean color, is redder


def _squared(path: Path) -> Path:
    """A model whose head reads the square of what its pool gives: no class activation map."""
    from tests.conftest import tiny_card

    head = np.array([[8, 0, 0, 0], [0, 8, 0, 0], [0, 0, 8, 0]], np.float32)
    nodes = [
        helper.make_node("Cast", ["image"], ["pixels"], to=TensorProto.FLOAT),
        helper.make_node("Div", ["pixels", "range"], ["scaled"]),
        helper.make_node("ReduceMean", ["scaled"], ["mean"], axes=[2, 3], keepdims=0),
        helper.make_node("Mul", ["mean", "mean"], ["square"]),
        helper.make_node("Gemm", ["square", "weight", "bias"], ["logits"]),
        helper.make_node("Softmax", ["logits"], ["probabilities"], axis=1),
    ]
    bias = np.array([0, 0, 0, 3], np.float32)
    constants = {"range": np.float32(255), "weight": head, "bias": bias}
    graph = helper.make_graph(
        nodes,
        "squared",
        [helper.make_tensor_value_info("image", TensorProto.UINT8, ["N", 3, 32, 32])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["N", 4])],
        [numpy_helper.from_array(np.array(v), name) for name, v in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    helper.set_model_props(model, {"rskd": json.dumps(tiny_card())})
    checker.check_model(model)
    onnx.save(model, str(path))
    return path


def foreign(path: Path, kind: str) -> Path:
    """A classifier as other exporters write one: float input, logits, no card of ours."""
    weight = np.random.default_rng(2).normal(size=(6, 3)).astype(np.float32)
    kernel = np.random.default_rng(3).normal(size=(6, 3, 5, 5)).astype(np.float32)
    bias = np.array([1, 2, 3], np.float32)
    constants = {"kernel": kernel, "weight": weight, "bias": bias}
    nodes = [
        helper.make_node("Conv", ["image", "kernel"], ["convolved"], strides=[4, 4]),
        helper.make_node("Relu", ["convolved"], ["map"]),
    ]
    if kind == "matmul":
        nodes += [
            helper.make_node("GlobalAveragePool", ["map"], ["pooled"]),
            helper.make_node("Flatten", ["pooled"], ["flat"], axis=1),
            helper.make_node("Dropout", ["flat"], ["kept"]),
            helper.make_node("MatMul", ["kept", "weight"], ["product"]),
            helper.make_node("Add", ["bias", "product"], ["scores"]),
        ]
    else:  # the mean of the rows only: the head reads more than the channels' means
        constants["weight"] = np.random.default_rng(4).normal(size=(6 * 7, 3)).astype(np.float32)
        nodes += [
            helper.make_node("ReduceMean", ["map"], ["pooled"], axes=[2], keepdims=0),
            helper.make_node("Flatten", ["pooled"], ["flat"], axis=1),
            helper.make_node("Gemm", ["flat", "weight", "bias"], ["scores"]),
        ]
    graph = helper.make_graph(
        nodes,
        "foreign",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, [1, 3, 32, 32])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, 3])],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    helper.set_model_props(model, {"class_names": json.dumps(["a", "b", "c"])})
    checker.check_model(model)
    onnx.save(model, str(path))
    return path


def test_a_foreign_model_with_a_pool_has_maps(tmp_path: Path) -> None:
    path = foreign(tmp_path / "foreign.onnx", "matmul")
    model = ActivationModel(path)
    assert model.has_activation_maps
    image = np.random.default_rng(5).integers(0, 256, (3, 32, 32)).astype(np.uint8)
    maps = model.activation(image, [0, 1, 2])
    assert maps.shape == (3, 7, 7)
    scores = np.log(model.predict(image[None])[0])
    logits = maps.mean(axis=(1, 2)) + np.array([1, 2, 3])
    assert np.allclose(np.diff(logits), np.diff(scores), atol=1e-3)


def test_a_mean_over_rows_only_is_no_class_activation(tmp_path: Path) -> None:
    model = ActivationModel(foreign(tmp_path / "rows.onnx", "rows"))
    assert not model.has_activation_maps
    assert model.activation(np.zeros((3, 32, 32), np.uint8), [1]).shape == (1, 8, 8)


def test_the_head_is_found_by_its_nodes(tiny_model: Path) -> None:
    head = pooled_head(tiny_model.read_bytes())
    assert head == PooledHead("scaled", "embedding", "weight", "logits")
    assert pooled_head(default_model().read_bytes()) == PooledHead(
        "relu_54", "embedding", "head.weight", "linear"
    )


def test_outputs_are_added_behind_the_others(tiny_model: Path) -> None:
    content = b"".join(with_outputs(tiny_model.read_bytes(), ["scaled", "embedding"]))
    old, new = onnx.load(tiny_model), onnx.load_from_string(content)
    assert [o.name for o in new.graph.output] == ["probabilities", "embedding", "scaled"]
    assert list(new.graph.node) == list(old.graph.node)
    assert list(new.graph.output)[:2] == list(old.graph.output)


@given(st.integers(1, 9), st.integers(1, 9), st.integers(1, 40), st.integers(1, 40))
def test_enlarging_keeps_a_plane(height: int, width: int, rows: int, cols: int) -> None:
    assert np.allclose(enlarged(np.full((1, height, width), 3.5), (rows, cols)), 3.5)
    ramp = np.tile(np.arange(width, dtype=np.float32), (1, height, 1))
    wide = enlarged(ramp, (rows, cols))
    assert wide.shape == (1, rows, cols)
    assert (np.diff(wide, axis=2) >= -1e-6).all()
    assert wide.min() >= 0
    assert wide.max() <= width - 1 + 1e-5
    assert np.isclose(wide.mean(), (width - 1) / 2, atol=1e-3)


def test_enlarging_is_bilinear() -> None:
    expected = [0, 0.25, 0.75, 1.25, 1.75, 2]
    assert np.allclose(enlarged(np.array([[[0.0, 1, 2]]]), (1, 6))[0, 0], expected)

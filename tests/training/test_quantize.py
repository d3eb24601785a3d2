"""Static quantization after training: what is in 8 bits, what is in float, what the card says."""

from __future__ import annotations

import numpy as np
import onnx
import pytest

from rskd_qgis.scenes.model import SceneModel
from training.__main__ import main
from training.export import SceneGraph, write_onnx
from training.models import build
from training.quantize import BLUR, CALIBRATIONS, Step, _layers, int8_nodes


def test_low_passes_stay_in_float(exported, tmp_path):
    network = build("g_ghost_regnetx_002", 3, anti_aliased=True).eval()
    path = tmp_path / "smooth.onnx"
    write_onnx(SceneGraph(network, 1.0), SceneModel(exported).card, path)
    graph = onnx.load(str(path))
    layers = [node for node in graph.graph.node if node.name in _layers(graph)]
    blurs = [n for n in graph.graph.node if any(name.endswith(BLUR) for name in n.input)]
    assert len(blurs) == 2 * 4  # in front of both strides of each stage
    assert len(layers) > 30
    assert not any(node in layers for node in blurs)


@pytest.fixture(scope="module")
def quantized(trained, exported):
    path = trained / "small-int8.onnx"
    options = ["--recipe", f"{trained}/recipe.yaml", "--output", str(path)]
    assert main(["quantize", str(exported), *options]) == 0
    return path


def test_the_card_is_kept_and_measured_again(trained, exported, quantized):
    before, after = SceneModel(exported).card, SceneModel(quantized).card
    assert after.name == "small-int8"
    assert after.training["quantization"] == {
        "scheme": "u8s8, per channel",
        "calibration": "percentile",
        "images": 30,
    }
    for name in ("classes", "size", "ground_size_m", "license", "parameters", "macs"):
        assert getattr(after, name) == getattr(before, name), name
    assert after.metrics["temperature"] == before.metrics["temperature"]
    assert after.metrics["images"] == before.metrics["images"]
    assert after.metrics["top1"] == pytest.approx(before.metrics["top1"], abs=12)
    assert quantized.stat().st_size < 0.5 * exported.stat().st_size


def test_operator_sets_that_nothing_uses_are_not_asked_for(quantized):
    model = onnx.load(str(quantized))
    assert [opset.domain for opset in model.opset_import] == [""]


def test_answers_stay_close_to_those_of_the_float_file(exported, quantized):
    pixels = np.random.default_rng(0).integers(0, 256, (4, 3, 64, 64), np.uint8)
    want, got = (SceneModel(path).predict(pixels) for path in (exported, quantized))
    assert np.abs(got - want).max() < 0.15
    assert not np.array_equal(got, want)
    np.testing.assert_allclose(SceneModel(quantized).predict(pixels[:1]), got[:1], atol=1e-4)


def test_convolutions_are_in_8_bits_but_for_those_on_single_pixels(exported, quantized):
    model = onnx.load(str(quantized))
    makers = {node.output[0]: node for node in model.graph.node}
    convolutions = [node for node in model.graph.node if node.op_type == "Conv"]
    in_float = [n for n in convolutions if makers[n.input[0]].op_type != "DequantizeLinear"]
    ghost_stages = 2  # of variant 002: the third and the fourth, with two convolutions in the mix
    assert len(in_float) == 2 * ghost_stages
    assert len(convolutions) > 30
    weights = {t.name: t for t in model.graph.initializer}
    for node in convolutions:
        if node not in in_float:
            dequantize = makers[node.input[1]]
            assert weights[dequantize.input[0]].data_type == onnx.TensorProto.INT8
            assert weights[dequantize.input[1]].dims  # a scale for each channel
    assert model.ir_version <= 9


def test_what_follows_a_layer_does_as_the_layer():
    """image -> scale -> a -> relu -> b -> add (of relu and b) -> pool -> c -> softmax."""
    steps = [
        Step("scale", "Add", ("image", "shift"), ("scaled",)),
        Step("a", "Conv", ("scaled", "wa"), ("va",)),
        Step("relu", "Relu", ("va",), ("vr",)),
        Step("b", "Conv", ("vr", "wb"), ("vb",)),
        Step("add", "Add", ("vr", "vb"), ("vs",)),
        Step("pool", "ReduceMean", ("vs",), ("vp",)),
        Step("c", "Gemm", ("vp", "wc"), ("vc",)),
        Step("softmax", "Softmax", ("vc",), ("vo",)),
    ]
    assert int8_nodes(steps, ("a", "b", "c")) == ["a", "relu", "b", "add", "c"]
    assert int8_nodes(steps, ("a",)) == ["a", "relu", "add"]
    assert int8_nodes(steps, ("b",)) == ["b", "add"]
    assert int8_nodes(steps, ("c",)) == ["c"]
    assert int8_nodes(steps, ()) == []


@pytest.mark.parametrize("calibration", [name for name in CALIBRATIONS if name != "percentile"])
def test_other_calibrations_give_other_ranges(calibration, trained, exported, quantized):
    path = trained / f"{calibration}.onnx"
    options = ["--recipe", f"{trained}/recipe.yaml", "--output", str(path)]
    assert main(["quantize", str(exported), "--calibration", calibration, *options]) == 0
    assert SceneModel(path).card.training["quantization"]["calibration"] == calibration
    pixels = np.random.default_rng(1).integers(0, 256, (2, 3, 64, 64), np.uint8)
    # Not the probabilities: a network that learned little is calibrated to be sure of nothing.
    assert not np.array_equal(SceneModel(path).embed(pixels), SceneModel(quantized).embed(pixels))


@pytest.mark.parametrize(
    ("model", "options", "message"),
    [
        ("small.onnx", ["--calibration", "best"], "choose one of minmax, entropy, percentile"),
        ("recipe.yaml", [], "can't be opened as an ONNX model"),
        ("nowhere.onnx", [], "does not exist"),
    ],
)
def test_wrong_orders_end_in_a_sentence(model, options, message, trained, exported, capsys):
    recipe = ["--recipe", f"{trained}/recipe.yaml", "--output", f"{trained}/x.onnx"]
    assert main(["quantize", str(trained / model), *recipe, *options]) == 1
    assert message in capsys.readouterr().err

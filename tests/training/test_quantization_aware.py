"""Quantization-aware training: what is rounded, that it learns, and that the file does the same."""

from __future__ import annotations

import numpy as np
import onnx
import pytest
import torch
import yaml

from rskd_qgis.scenes.model import SceneModel
from training.__main__ import main
from training.data.sources import ImageSource, load_images
from training.errors import TrainingError
from training.export import SceneGraph
from training.models import build
from training.network_file import NetworkFile
from training.quantization_aware import (
    RoundedActivation,
    quantization_aware,
    round_weight,
    rounded_weight,
)


@pytest.fixture(scope="module")
def aware(trained):
    """A run that fine-tunes the small student for 8 bits with itself as teacher."""
    recipe = yaml.safe_load((trained / "recipe.yaml").read_text())
    network = f"{trained}/run/small/network.pt"
    changes = {
        "name": "aware",
        "epochs": 2,
        "learning_rate": 0.003,
        "weights": network,
        "teacher": network,
        "distiller": {"class_path": "KD", "init_args": {"weight": 0.9, "temperature": 4.0}},
        "quantization_aware": True,
    }
    path = trained / "aware.yaml"
    path.write_text(yaml.safe_dump({**recipe, **changes}))
    assert main(["distill", "--recipe", str(path), "--output", f"{trained}/run"]) == 0
    return trained / "run" / "aware" / "network.pt"


@pytest.fixture(scope="module")
def aware_onnx(aware, trained, exported):
    path = trained / "aware.onnx"
    options = ["--recipe", f"{trained}/recipe.yaml", "--card", f"{trained}/card.yaml"]
    assert main(["export", str(aware), *options, "--output", str(path)]) == 0
    return path


def test_activations_are_rounded_as_onnx_defines_it():
    draw = torch.Generator().manual_seed(0)
    x = torch.randn(4, 3, 8, 8, generator=draw) * 2 + 0.5
    rounded = RoundedActivation().train()(x)
    low, high = min(x.min().item(), 0), x.max().item()
    scale = (high - low) / 255
    zero = round(-low / scale)
    want = (np.clip(np.rint(x.numpy() / scale) + zero, 0, 255) - zero) * scale
    np.testing.assert_allclose(rounded.numpy(), want, atol=1e-5)
    assert len(rounded.unique()) <= 256


def test_ranges_follow_slowly_and_only_in_training():
    module = RoundedActivation().train()
    module(torch.tensor([0.0, 10.0]))
    assert module.high.item() == pytest.approx(10)
    module(torch.tensor([-1.0, 110.0]))
    assert module.high.item() == pytest.approx(11, rel=1e-3)
    assert module.low.item() == pytest.approx(-0.01, rel=1e-3)
    module.eval()(torch.tensor([500.0]))
    assert module.high.item() == pytest.approx(11, rel=1e-3)


def test_weights_are_rounded_channel_by_channel():
    weight = torch.tensor([[1.27, -0.643], [0.0127, 0.00501]])
    layer = torch.nn.Linear(2, 2)
    layer.weight.data = weight
    round_weight(layer)
    np.testing.assert_allclose(
        rounded_weight(layer).detach(), [[1.27, -0.64], [0.0127, 0.0050]], atol=1e-6
    )


@pytest.mark.parametrize("name", ["g_ghost_regnetx_002", "resnet18"])
def test_a_network_begins_as_the_one_it_is_made_of(name):
    torch.manual_seed(0)
    network = build(name, 4)
    for _ in range(3):
        network(torch.randn(8, 3, 64, 64))
    before = {key: value.clone() for key, value in network.eval().state_dict().items()}
    aware = quantization_aware(network, 64).train()
    images = torch.randn(8, 3, 64, 64)
    for module in aware.modules():
        if isinstance(module, torch.nn.Dropout):
            module.eval()
    loss = aware(images).square().sum()  # finds the ranges
    loss.backward()
    with torch.no_grad():
        want, got = network(images), aware.eval()(images)
    assert (got - want).norm() < 0.2 * want.norm()
    assert not torch.equal(got, want)
    learned = [p for p in aware.parameters() if p.requires_grad]
    assert learned
    assert all(p.grad is not None for p in learned)
    assert not any(isinstance(m, torch.nn.BatchNorm2d) for m in aware.modules())
    for key, value in network.state_dict().items():
        assert torch.equal(value, before[key]), key


def test_a_network_that_cannot_be_traced_ends_in_a_sentence():
    class Choosing(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.head = torch.nn.Linear(3, 2)

        def forward(self, x):
            return self.head(x.mean((2, 3)) if x.sum() > 0 else x.amax((2, 3)))

    with pytest.raises(TrainingError, match="Choosing can't be trained for 8 bits"):
        quantization_aware(Choosing(), 32)


def test_the_run_keeps_its_network_and_reads_it_again(aware):
    held = NetworkFile.read(aware)
    assert held.facts["quantization_aware"] is True
    rounding = [m for m in held.network.modules() if isinstance(m, RoundedActivation)]
    assert len(rounding) > 30
    assert all(m.high > m.low for m in rounding)


def test_the_file_does_what_the_network_does(aware, aware_onnx, colour_images):
    held, model = NetworkFile.read(aware), SceneModel(aware_onnx)
    images = load_images([ImageSource("colours", str(colour_images))], 64).pixels[::3]
    graph = SceneGraph(held.network, model.card.metrics["temperature"]).eval()
    with torch.no_grad():
        want, embedding = (values.numpy() for values in graph(torch.from_numpy(images)))
    probabilities, found = model.predict_and_embed(images)
    # A sum on the edge between two integers may be rounded to either, and all layers after it see
    # that: some percent of the embedding. The scale of an early layer, half as large again, makes
    # it 20 to 90.
    assert np.linalg.norm(found - embedding) < 0.15 * np.linalg.norm(embedding)
    np.testing.assert_allclose(probabilities, want, atol=0.1)
    assert model.card.training["quantization"]["calibration"] == "quantization-aware training"


def test_the_file_is_small_and_runs_in_8_bits(aware_onnx, exported, trained):
    import onnxruntime

    # What tells the familiar stays in float, beside the mix: so it is not a quarter.
    assert aware_onnx.stat().st_size < 0.55 * exported.stat().st_size
    optimized = trained / "aware-optimized.onnx"
    options = onnxruntime.SessionOptions()
    options.optimized_model_filepath = str(optimized)
    onnxruntime.InferenceSession(str(aware_onnx), options, providers=["CPUExecutionProvider"])
    kinds = [node.op_type for node in onnx.load(str(optimized)).graph.node]
    in_float = 2 * 2  # two convolutions in the mix of each of two ghost stages
    assert kinds.count("Conv") + kinds.count("FusedConv") == in_float
    assert kinds.count("QLinearConv") > 30
    assert kinds.count("QGemm") == 1
    model = onnx.load(str(aware_onnx))
    makers = {value: node for node in model.graph.node for value in node.output}
    biases = [n.input[2] for n in model.graph.node if n.op_type == "Conv"]
    in_int32 = [b for b in biases if b in makers and makers[b].op_type == "DequantizeLinear"]
    assert len(in_int32) == len(biases) - in_float


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"weights": None}, "Train in float first"),
        ({"network": "resnet18"}, "are of another network"),
    ],
)
def test_wrong_recipes_end_in_a_sentence(changes, message, aware, trained, capsys):
    recipe = yaml.safe_load((trained / "aware.yaml").read_text())
    (trained / "wrong.yaml").write_text(yaml.safe_dump({**recipe, "name": "wrong", **changes}))
    train = ["distill", "--recipe", f"{trained}/wrong.yaml", "--output", f"{trained}/run"]
    assert main(train) == 1
    assert message in capsys.readouterr().err


def test_a_file_in_8_bits_is_not_quantized_again(aware_onnx, trained, capsys):
    options = ["--recipe", f"{trained}/recipe.yaml", "--output", f"{trained}/twice.onnx"]
    assert main(["quantize", str(aware_onnx), *options]) == 1
    assert "in 8 bits already" in capsys.readouterr().err

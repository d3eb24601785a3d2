"""The signal for what is none of the classes."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from training.export import SceneGraph
from training.familiarity import Familiarity, fit_space
from training.quantize import calibrate


def clusters(count: int, seed: int, classes: int = 3, dimensions: int = 12):
    """Embeddings about one direction a class, unlike in length, and their classes."""
    draw = np.random.default_rng(seed)
    targets = draw.integers(0, classes, count)
    points = 4 * np.eye(dimensions)[targets] + draw.normal(0, 1, (count, dimensions))
    return (points * draw.uniform(0.5, 2, (count, 1))).astype(np.float32), targets


def signal(held_out: int = 400) -> tuple[Familiarity, np.ndarray]:
    """The signal of such classes, and the distances by which it is calibrated."""
    space = fit_space(*clusters(2000, seed=1))
    distances = space.distances(clusters(held_out, seed=2)[0])
    return Familiarity(space, distances), distances


@given(st.floats(0.01, 0.5), st.integers(3, 1000))
@settings(deadline=None, max_examples=25)
def test_of_what_is_like_the_training_images_so_many_are_called_strange(level, seed):
    familiarity, _ = signal()
    found = familiarity(torch.from_numpy(clusters(2000, seed)[0])).numpy()
    assert found.min() > 0
    assert found.max() <= 1
    # Five standard deviations of what 2,000 images and 400 held-out ones leave to chance.
    assert (found <= level).mean() == pytest.approx(level, abs=0.01 + 5 * 0.5 / np.sqrt(400))


def test_what_lies_in_no_class_is_strange_however_long_its_embedding_is():
    familiarity, distances = signal()
    between = torch.ones(1, 12)
    least = 1 / (1 + len(distances))
    for length in (0.01, 1.0, 100.0):
        assert familiarity(length * between).item() == pytest.approx(least)
    assert familiarity(torch.eye(12)[:3]).min() > 0.9
    assert torch.isfinite(familiarity(torch.zeros(1, 12))).all()


def test_distances_are_those_of_mahalanobis():
    points, targets = clusters(500, seed=4)
    space = fit_space(points, targets)
    unit = points / np.linalg.norm(points, axis=1, keepdims=True)
    means = np.stack([unit[targets == k].mean(0) for k in range(3)])
    covariance = np.cov((unit - means[targets]).T, bias=True)
    covariance = 0.5 * covariance + 0.5 * np.trace(covariance) / 12 * np.eye(12)
    apart = unit[:, None] - means
    inverse = np.linalg.inv(covariance)
    want = np.einsum("nki,ij,nkj->nk", apart, inverse, apart).min(1)
    np.testing.assert_allclose(space.distances(points), want, rtol=1e-3, atol=1e-3)


def test_the_file_tells_a_picture_that_is_none_of_the_classes(exported):
    session = onnxruntime.InferenceSession(str(exported), providers=["CPUExecutionProvider"])
    (output,) = [o for o in session.get_outputs() if o.name == "familiarity"]
    assert output.shape == ["N"]
    draw = np.random.default_rng(0)
    lake = draw.normal((40, 90, 200), 30, (64, 64, 3))
    red = draw.normal((220, 20, 160), 30, (64, 64, 3))
    pictures = np.stack([lake, red]).clip(0, 255).astype(np.uint8).transpose(0, 3, 1, 2)
    found, sure = session.run(
        ["familiarity", "probabilities"], {"image": np.ascontiguousarray(pictures)}
    )
    assert found.shape == (2,)
    assert found[1] < found[0]
    np.testing.assert_allclose(sure.sum(1), 1, atol=1e-5)


def test_what_is_not_familiar_is_not_sure_and_keeps_its_class():
    torch.manual_seed(0)
    network = torch.nn.Sequential(
        torch.nn.Flatten(), torch.nn.Linear(12, 12), torch.nn.Linear(12, 3)
    )
    torch.nn.init.eye_(network[1].weight)
    torch.nn.init.zeros_(network[1].bias)
    torch.nn.init.orthogonal_(network[2].weight, 40)
    plain = SceneGraph(network, 1.0)
    doubting = SceneGraph(network, 1.0, signal()[0])
    images = torch.randint(0, 256, (64, 3, 2, 2), dtype=torch.uint8)
    before, _ = plain(images)
    after, _, familiarity = doubting(images)
    torch.testing.assert_close(after.argmax(1), before.argmax(1))
    torch.testing.assert_close(after.sum(1), torch.ones(64))
    strange = familiarity < 0.01
    assert strange.any()
    assert after[strange].max() < 1 / 3 + 0.2 * 2 / 3 + 1e-6
    same = familiarity >= 0.05
    torch.testing.assert_close(after[same], before[same])


def test_the_signal_is_no_layer_that_goes_to_8_bits(trained, exported):
    from training.__main__ import read_recipe
    from training.loop import load_data

    calibrated = calibrate(exported, load_data(read_recipe(f"{trained}/recipe.yaml")), "minmax")
    nodes = {node.name: node for node in onnx.load(str(exported)).graph.node}
    feeding = {"familiarity"}
    for node in reversed(list(nodes.values())):
        if not feeding.isdisjoint(node.output) and "embedding" not in node.output:
            feeding.update(node.input)
    own = {n for n, node in nodes.items() if not feeding.isdisjoint(node.output)}
    products = {n for n in own if nodes[n].op_type == "MatMul"}
    assert products
    assert products.isdisjoint(calibrated.layers)

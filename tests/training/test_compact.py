"""Weights stored in 16 bits: the same answers from a file of half the size."""

from __future__ import annotations

import numpy as np
import onnx
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from rskd_qgis.scenes.model import SceneModel
from training.__main__ import main, read_recipe
from training.compact import _rounded
from training.loop import load_data
from training.quantize import calibrate


@given(st.lists(st.floats(width=32, allow_nan=False, allow_subnormal=False), min_size=1))
def test_weights_are_rounded_as_by_torch(values):
    weights = np.array(values, np.float32)
    want = torch.from_numpy(weights).to(torch.bfloat16).view(torch.uint16).numpy()
    np.testing.assert_array_equal(_rounded(weights), want)


@pytest.fixture(scope="module")
def compacted(trained, exported):
    path = trained / "small-compact.onnx"
    options = ["--recipe", f"{trained}/recipe.yaml", "--output", str(path)]
    assert main(["compact", str(exported), *options]) == 0
    return path


def test_the_file_is_half_as_large_and_answers_alike(exported, compacted):
    assert compacted.stat().st_size < 0.6 * exported.stat().st_size
    pixels = np.random.default_rng(0).integers(0, 256, (4, 3, 64, 64), np.uint8)
    want, got = (SceneModel(path).predict(pixels) for path in (exported, compacted))
    np.testing.assert_allclose(got, want, atol=0.03)
    assert not np.array_equal(got, want)


def test_the_card_is_kept_and_measured_again(exported, compacted):
    before, after = SceneModel(exported).card, SceneModel(compacted).card
    assert after.training == {**before.training, "weights_in": "bfloat16"}
    assert after.name == before.name
    assert after.metrics["images"] == before.metrics["images"]
    assert after.metrics["top1"] == pytest.approx(before.metrics["top1"], abs=12)


def test_it_goes_into_8_bits_as_the_float_file_does(trained, exported, compacted):
    data = load_data(read_recipe(f"{trained}/recipe.yaml"))
    layers = [len(calibrate(path, data, "minmax").layers) for path in (exported, compacted)]
    assert layers[0] == layers[1]
    path = trained / "small-compact-int8.onnx"
    options = ["--recipe", f"{trained}/recipe.yaml", "--output", str(path)]
    assert main(["quantize", str(compacted), *options]) == 0
    twice = trained / "small-compact-int8-compact.onnx"
    assert main(["compact", str(path), "--recipe", options[1], "--output", str(twice)]) == 0
    assert twice.stat().st_size < path.stat().st_size < compacted.stat().st_size
    stored = {value.data_type for value in onnx.load(str(twice)).graph.initializer}
    assert {onnx.TensorProto.INT8, onnx.TensorProto.BFLOAT16} <= stored

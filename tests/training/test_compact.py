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
from training.compact import MANTISSA, _rounded
from training.loop import load_data
from training.quantize import calibrate


@given(st.lists(st.floats(-(2.0**99), 2.0**99, width=32, allow_subnormal=False), min_size=1))
def test_weights_are_rounded_to_the_nearest_of_a_short_mantissa(values):
    weights = np.array(values, np.float32)
    bits = _rounded(weights)
    assert not (bits & 1).any()  # what is left of the mantissa's last bit
    stored = torch.from_numpy(bits.astype(np.int32) << 16).view(torch.float32).numpy()
    mantissa, exponent = np.frexp(weights.astype(np.float64))
    steps = 2.0 ** (MANTISSA + 1)
    np.testing.assert_array_equal(stored, np.ldexp(np.rint(mantissa * steps) / steps, exponent))


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
    assert after.training == {**before.training, "weights_in": "bfloat16, 6 bits of mantissa"}
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

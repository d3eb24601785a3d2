from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.stretch import Stretch


def no_sample():
    pytest.fail("the raster was read for nothing")


def parse(text: str, dtype: str, sample=no_sample, bands: int = 3) -> Stretch:
    return Stretch.parse(text, bands, np.dtype(dtype), sample)


@pytest.mark.parametrize("text", ["auto", "none"])
def test_eight_bits_stay_as_they_are_and_are_not_copied(text):
    values = np.arange(256, dtype=np.uint8).reshape(1, 16, 16).repeat(3, axis=0)
    assert parse(text, "uint8").apply(values) is values


def test_none_clips_other_types_to_eight_bits():
    values = np.array([-5, 0, 7, 255, 300], np.int16).reshape(1, 1, 5)
    assert parse("none", "int16", bands=1).apply(values).ravel().tolist() == [0, 0, 7, 255, 255]


def test_range_maps_its_ends_to_0_and_255():
    values = np.array([0, 1000, 2000, 3000, 9999], np.uint16).reshape(1, 1, 5)
    levels = parse("1000,3000", "uint16", bands=1).apply(values)
    assert levels.dtype == np.uint8
    assert levels.ravel().tolist() == [0, 0, 128, 255, 255]


def test_range_stretches_eight_bits_too():
    values = np.array([50, 100, 150], np.uint8).reshape(1, 1, 3)
    assert parse("50,150", "uint8", bands=1).apply(values).ravel().tolist() == [0, 128, 255]


@pytest.mark.parametrize(
    ("text", "dtype"), [("auto", "uint16"), ("auto", "float32"), ("percentile", "uint8")]
)
def test_percentiles_are_taken_of_each_band_and_of_data_only(text, dtype):
    values = np.stack([np.arange(101), np.arange(101) + 100]).reshape(2, 1, 101).astype(dtype)
    values = np.concatenate([values, np.zeros((2, 1, 101), dtype)], axis=1)
    valid = np.ones(values.shape, bool)
    valid[:, 1] = False
    stretch = parse(text, dtype, lambda: (values, valid), bands=2)
    assert stretch.low == pytest.approx((2, 102))
    assert stretch.high == pytest.approx((98, 198))


def test_a_band_of_one_value_becomes_black_and_others_stay():
    values = np.stack([np.full((1, 101), 7.0), np.arange(101.0)[None]])
    levels = Stretch.percentile(values, np.ones(values.shape, bool)).apply(values)
    assert not levels[0].any()
    assert (levels[1].min(), levels[1].max()) == (0, 255)


def test_a_band_without_data_is_refused():
    with pytest.raises(RskdError, match="no data"):
        Stretch.percentile(np.zeros((2, 3, 3)), np.zeros((2, 3, 3), bool))


@pytest.mark.parametrize("text", ["", "layer", "5", "5,5", "9,1", "1,2,3", "nan,1", "0,inf"])
def test_no_stretch_is_refused(text):
    with pytest.raises(RskdError, match="stretch"):
        parse(text, "uint16")


def test_nan_and_infinity_become_levels():
    values = np.array([np.nan, -np.inf, np.inf, 0.5], np.float32).reshape(1, 1, 4)
    assert parse("0,1", "float32", bands=1).apply(values).ravel().tolist() == [0, 0, 255, 128]


@pytest.mark.parametrize("dtype", ["int32", "uint32", "float64"])
def test_large_values_keep_their_differences(dtype):
    values = (2_000_000_000 + np.arange(256)).astype(dtype).reshape(1, 16, 16)
    levels = parse("2000000000,2000000255", dtype, bands=1).apply(values)
    assert levels.ravel().tolist() == list(range(256))


@given(
    arrays(np.int16, (1, 1, 40), elements=st.integers(-30_000, 30_000)),
    st.integers(-30_000, 29_000),
    st.integers(1, 1000),
)
def test_apply_is_the_linear_map_within_half_a_level(values, low, span):
    levels = Stretch((float(low),), (float(low + span),)).apply(values)
    exact = np.clip((values.astype(float) - low) * 255 / span, 0, 255)
    assert np.abs(levels - exact).max() <= 0.5 + 1e-3


@pytest.mark.parametrize("dtype", ["uint8", "int8", "uint16", "int16"])
def test_every_number_of_a_small_type_is_mapped_as_floats_are(dtype):
    limits = np.iinfo(dtype)
    values = np.arange(limits.min, limits.max + 1).reshape(1, 16, -1)
    stretch = Stretch((limits.min / 3 + 1,), (limits.max / 2,))
    want = stretch.apply(values.astype(np.float32))
    np.testing.assert_array_equal(stretch.apply(values.astype(dtype)), want)

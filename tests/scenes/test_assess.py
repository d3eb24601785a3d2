"""Accuracy: against scikit-learn, the worked example of the literature, and geometry."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio.features
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn import metrics

from rskd_qgis.scenes.assess import (
    Z_95,
    accuracy,
    area_estimates,
    centers_inside,
    confusion_matrix,
    wilson_interval,
)

# Olofsson et al., RSE 148 (2014), table 8: rows are map classes, columns reference classes, in the
# order deforestation, forest gain, stable forest, stable non-forest. Pixels of 30 x 30 m.
OLOFSSON = np.array([[66, 0, 5, 4], [0, 55, 8, 12], [1, 0, 153, 11], [2, 1, 9, 313]])
HECTARES = np.array([200_000, 150_000, 3_200_000, 6_450_000]) * 0.09

samples = st.integers(2, 6).flatmap(
    lambda classes: st.lists(
        st.tuples(st.integers(0, classes - 1), st.integers(0, classes - 1)), min_size=1, max_size=60
    ).map(lambda pairs: (classes, np.array(pairs)))
)


@given(samples)
def test_all_measures_are_those_of_scikit_learn(drawn: tuple[int, np.ndarray]) -> None:
    classes, pairs = drawn
    mapped, true = pairs.T
    matrix = confusion_matrix(mapped, true, classes)
    labels = np.arange(classes)
    assert np.array_equal(matrix, metrics.confusion_matrix(true, mapped, labels=labels).T)
    found = accuracy(matrix)
    precision, recall, f1, _ = metrics.precision_recall_fscore_support(
        true, mapped, labels=labels, zero_division=np.nan
    )
    assert found.overall == pytest.approx(metrics.accuracy_score(true, mapped))
    assert np.allclose(found.precision, precision, equal_nan=True)
    assert np.allclose(found.recall, recall, equal_nan=True)
    assert np.allclose(found.f1, f1, equal_nan=True)
    occurring = np.union1d(mapped, true)
    macro = metrics.f1_score(true, mapped, labels=occurring, average="macro", zero_division=0)
    assert found.macro_f1 == pytest.approx(macro)
    assert found.samples == len(pairs)


@given(samples)
def test_kappa_is_that_of_scikit_learn(drawn: tuple[int, np.ndarray]) -> None:
    classes, pairs = drawn
    mapped, true = pairs.T
    assume(len(np.union1d(mapped, true)) > 1)
    kappa = metrics.cohen_kappa_score(mapped, true)
    found = accuracy(confusion_matrix(mapped, true, classes)).kappa
    assert found == pytest.approx(kappa, nan_ok=True)


def test_kappa_of_a_single_class_is_not_defined() -> None:
    assert np.isnan(accuracy(np.array([[5, 0], [0, 0]])).kappa)


def test_the_interval_is_that_of_wilson() -> None:
    # The ends are where the normal test of the share has just p = 0.05 (Wilson, JASA 1927).
    for right, drawn in ((81, 263), (15, 148), (10, 10), (0, 7)):
        share = right / drawn
        for end in wilson_interval(share, drawn):
            error = np.sqrt(end * (1 - end) / drawn)
            assert abs(share - end) == pytest.approx(Z_95 * error, abs=1e-9)


def test_the_worked_example_of_olofsson_and_others() -> None:
    found = area_estimates(OLOFSSON, HECTARES)
    assert found is not None
    # Table 9: the matrix as shares of the area; its column sums are the areas.
    assert (found.area.value / HECTARES.sum()).round(4).tolist() == [0.0235, 0.0130, 0.3175, 0.6460]
    assert found.area.value.round().tolist() == [21_158, 11_686, 285_770, 581_386]
    assert found.area.margin.round().tolist() == [6_158, 3_756, 15_510, 16_282]
    assert (found.area.error / 0.09).round()[0] == 34_907
    assert found.users.value.round(2).tolist() == [0.88, 0.73, 0.93, 0.96]
    assert found.users.margin.round(2).tolist() == [0.07, 0.10, 0.04, 0.02]
    assert found.producers.value.round(2).tolist() == [0.75, 0.85, 0.93, 0.96]
    # The paper prints 0.23 and 0.01 for the second and the last, which its eq. 7 does not give.
    assert found.producers.margin.round(2).tolist() == [0.21, 0.25, 0.03, 0.02]
    assert found.overall.value.round(2) == 0.95
    assert found.overall.margin.round(2) == 0.02
    assert found.covered.all()


def test_the_margins_of_the_producers_accuracy_are_those_of_repeated_samples() -> None:
    random = np.random.default_rng(5)
    drawn = OLOFSSON.sum(axis=1)
    shares = OLOFSSON / drawn[:, None]
    repeated = []
    for _ in range(4000):
        matrix = np.stack([random.multinomial(n, row) for n, row in zip(drawn, shares)])
        found = area_estimates(matrix, HECTARES)
        assert found is not None
        repeated.append(found.producers.value)
    expected = area_estimates(OLOFSSON, HECTARES)
    assert expected is not None
    assert np.allclose(np.std(repeated, axis=0), expected.producers.error, rtol=0.1)


def test_a_proportional_sample_needs_no_weights() -> None:
    matrix = np.array([[45, 5], [10, 40]])
    found = area_estimates(matrix, np.array([1.0, 1.0]))
    assert found is not None
    assert found.overall.value == pytest.approx(accuracy(matrix).overall)
    assert found.producers.value == pytest.approx(accuracy(matrix).recall)
    assert found.area.value == pytest.approx([1.1, 0.9])


@given(samples, st.lists(st.floats(0, 1e6), min_size=6, max_size=6))
def test_the_areas_of_the_classes_make_up_the_ground(
    drawn: tuple[int, np.ndarray], mapped_areas: list[float]
) -> None:
    classes, pairs = drawn
    matrix = confusion_matrix(*pairs.T, classes)
    areas = np.array(mapped_areas[:classes])
    found = area_estimates(matrix, areas)
    enough = (matrix.sum(axis=1) > 1) & (areas > 0)
    if found is None:
        assert not enough.any()
        return
    assert np.array_equal(found.covered, enough)
    assert found.area.value.sum() == pytest.approx(areas[enough].sum())
    assert 0 <= found.overall.value <= 1 + 1e-9
    assert (found.area.error >= 0).all()


def test_a_class_with_a_single_sample_is_left_out() -> None:
    matrix = np.array([[9, 1, 0], [2, 8, 0], [0, 0, 1]])
    found = area_estimates(matrix, np.array([10.0, 10.0, 5.0]))
    assert found is not None
    assert found.covered.tolist() == [True, True, False]
    assert np.isnan(found.users.value[2])
    assert np.isnan(found.producers.value[2])
    assert found.overall.value == pytest.approx(0.85)


def test_without_samples_there_are_no_estimates() -> None:
    assert area_estimates(np.eye(2, dtype=int), np.array([1.0, 1.0])) is None


polygons = st.lists(
    st.tuples(st.floats(-3, 15), st.floats(-3, 12)), min_size=3, max_size=8, unique=True
).map(shapely.Polygon)


@given(polygons, st.one_of(st.none(), st.tuples(st.floats(2, 8), st.floats(2, 8))))
def test_pixels_inside_are_those_whose_centers_are(
    polygon: shapely.Polygon, hole: tuple[float, float] | None
) -> None:
    assume(polygon.is_valid and polygon.area > 1e-6)
    if hole is not None:
        polygon = polygon.difference(shapely.box(hole[0], hole[1], hole[0] + 2, hole[1] + 2))
        assume(not polygon.is_empty)
    centers = shapely.points(*np.meshgrid(np.arange(12) + 0.5, np.arange(9) + 0.5))
    parts = [part for part in shapely.get_parts(polygon) if part.area > 0]
    assume(parts)
    rings = [np.array(ring.coords) for p in parts for ring in (p.exterior, *p.interiors)]
    found = centers_inside(rings, 9, 12)
    near = shapely.distance(polygon.boundary, centers) < 1e-9
    assert np.array_equal(found[~near], shapely.contains(polygon, centers)[~near])


def test_pixels_inside_are_those_of_rasterio() -> None:
    ring = np.array([[1.2, 0.7], [10.9, 3.3], [7.1, 8.2], [5.0, 4.0], [2.0, 8.8], [1.2, 0.7]])
    expected = rasterio.features.rasterize([shapely.Polygon(ring)], (9, 12)).astype(bool)
    assert np.array_equal(centers_inside([ring], 9, 12), expected)

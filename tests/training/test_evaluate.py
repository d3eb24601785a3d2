"""Evaluation, its report, and what a model costs."""

from __future__ import annotations

import base64
import io
import json
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from rskd_qgis.scenes.model import SceneModel
from tests.browser import show
from training import metrics
from training.__main__ import main
from training.costs import latency, macs
from training.models import build
from training.report import confused_pairs, in_words, read_curves


@pytest.fixture(scope="module")
def figures(trained, exported):
    """Figures of the network and of its ONNX file."""
    network = trained / "run" / "small" / "network.pt"
    found = {}
    for name, model in (("network", network), ("onnx", exported)):
        output = trained / f"{name}.json"
        page = trained / f"{name}.html"
        options = ["--recipe", f"{trained}/recipe.yaml", "--output", str(output)]
        assert main(["evaluate", str(model), *options, "--report", str(page)]) == 0
        found[name] = json.loads(output.read_text())
    return found


def test_network_and_its_onnx_file_have_the_same_figures(figures):
    network, file = figures["network"], figures["onnx"]
    assert file["temperature"] == pytest.approx(network["temperature"], abs=1e-3)
    assert file["temperature"] != 1
    for name in ("top1", "macro_f1", "parameters", "macs", "images", "confusion_matrix"):
        assert file[name] == network[name], name
    for name in ("calibration_error", "calibration_error_uncalibrated"):
        assert file[name] == pytest.approx(network[name], abs=0.2), name


def test_costs_are_those_of_the_file(figures, exported):
    file = figures["onnx"]
    assert file["file_bytes"] == exported.stat().st_size
    times = file["latency"]["milliseconds"]
    assert set(times) == {"1", "8", "32"}
    assert 0 < times["32"] < 1000
    assert file["latency"]["threads"] == 1
    assert "latency" not in figures["network"]


def test_latency_is_that_of_a_scene_and_not_of_the_batch(tiny_model, monkeypatch):
    ticks = iter(range(1000))
    monkeypatch.setattr("training.costs.time.perf_counter", lambda: float(next(ticks)))
    # Each run takes one second by this clock.
    assert latency(SceneModel(tiny_model), (1, 4))["milliseconds"] == {"1": 1000, "4": 250}


def test_macs_are_those_of_the_literature():
    assert macs(build("g_ghost_regnetx_002", 1000), 224) == pytest.approx(0.131e9, rel=0.01)


@pytest.mark.parametrize("name", ["network", "onnx"])
def test_report_is_one_file_with_everything_in_it(name, figures, trained):
    page = (trained / f"{name}.html").read_text()
    assert not re.findall(r"(?:src|href)=\"(?!data:|#)", page)
    assert f"{figures[name]['top1']:.2f} %" in page
    assert page.count("<svg") == (3 if name == "network" else 2)  # curves lie beside the network
    for text in ("Wood", "Can its confidence be believed?", "Classes, the hardest first"):
        assert text in page


@pytest.mark.parametrize("name", ["network", "onnx"])
def test_a_browser_shows_the_report(name, figures, trained, tmp_path):
    shown = show(trained / f"{name}.html", tmp_path)
    shown.assert_whole("Wood", "Can its confidence be believed?", "Classes, the hardest first")


def test_worst_mistakes_are_shown_with_their_pictures(figures, trained):
    page = (trained / "network.html").read_text()
    wrong = figures["network"]["images"] * (1 - figures["network"]["top1"] / 100)
    pictures = re.findall(r"data:image/jpeg;base64,([^\"]+)", page)
    assert len(pictures) == min(24, round(wrong))
    for picture in pictures:
        assert Image.open(io.BytesIO(base64.b64decode(picture))).size == (64, 64)


def test_an_empty_part_and_a_foreign_model_end_in_a_sentence(trained, tiny_model, capsys):
    recipe = ["--recipe", f"{trained}/recipe.yaml"]
    assert main(["evaluate", str(tiny_model), *recipe]) == 1
    assert "other classes than the data set" in capsys.readouterr().err
    network = trained / "run" / "small" / "network.pt"
    assert main(["evaluate", str(network), *recipe, "--part", "all"]) == 1
    assert "choose train, validation, test" in capsys.readouterr().err


def test_curves_are_read_by_epoch(tmp_path):
    log = tmp_path / "metrics.csv"
    log.write_text("epoch,loss,step,top1\n0,2.5,9,50\n1,1.5,19,\n")
    assert read_curves(log) == {"loss": {0: 2.5, 1: 1.5}, "top1": {0: 50}}


def test_confused_pairs_come_by_number_and_never_from_the_diagonal():
    matrix = np.array([[9, 2, 0], [5, 9, 0], [0, 1, 9]])
    pairs = confused_pairs(matrix, ("a", "b", "c"))
    assert pairs == [("b", "a", 5), ("a", "b", 2), ("c", "b", 1)]


def test_large_numbers_are_said_in_words():
    assert [in_words(n) for n in (12, 1467510, 2.5e9)] == ["12", "1.47 M", "2.5 G"]


@settings(max_examples=50)
@given(st.integers(0, 10**6), st.integers(2, 6), st.integers(1, 200))
def test_calibration_error_is_the_weighted_gap_of_the_reliability_diagram(seed, classes, images):
    draw = np.random.default_rng(seed)
    probabilities = metrics.softmax(draw.normal(0, 3, (images, classes)).astype(np.float32))
    targets = draw.integers(0, classes, images)
    confidence, accuracy, count = metrics.reliability(probabilities, targets)
    assert count.sum() == images
    gap = 100 * (count * np.abs(confidence - accuracy)).sum() / images
    assert gap == pytest.approx(metrics.calibration_error(probabilities, targets), abs=1e-3)


@settings(max_examples=50)
@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=12),
)
def test_the_pareto_front_is_what_nothing_beats(points):
    costs, gains = zip(*points)
    front = metrics.pareto_front(costs, gains)
    ahead = [(costs[i], gains[i]) for i in front]
    assert ahead == sorted(set(ahead))
    for cost, gain in points:
        beaten = any(c <= cost and g >= gain and (c, g) != (cost, gain) for c, g in points)
        assert beaten == ((cost, gain) not in ahead)

"""The figures that cards and reports state."""

from __future__ import annotations

import numpy as np
import pytest

from training.metrics import calibration_error, fit_temperature, report, top1


def softmax(z):
    e = np.exp(z - z.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def test_report_of_a_case_worked_by_hand():
    probabilities = np.array([[0.9, 0.1], [0.8, 0.2], [0.6, 0.4], [0.3, 0.7]], np.float32)
    measured = report(probabilities, np.array([0, 0, 1, 1]), ("a", "b"))
    assert measured["top1"] == 75
    assert measured["confusion_matrix"] == [[2, 0], [1, 1]]
    assert measured["per_class"]["a"] == {
        "images": 2,
        "precision": pytest.approx(0.6667),
        "recall": 1.0,
        "f1": 0.8,
    }
    # Each in a bin of its own: (|0.9-1| + |0.8-1| + |0.6-0| + |0.7-1|) / 4.
    assert measured["calibration_error"] == pytest.approx(30, abs=0.01)


def test_a_class_that_is_never_predicted_has_no_precision_and_no_nan():
    measured = report(np.eye(3, dtype=np.float32)[[0, 0]], np.array([0, 1]), ("a", "b", "c"))
    assert measured["per_class"]["b"]["f1"] == 0
    assert measured["per_class"]["c"]["recall"] == 0


def test_temperature_undoes_overconfidence():
    draw = np.random.default_rng(0)
    logits = draw.normal(0, 2, (20_000, 6))
    truth = (logits + draw.gumbel(size=logits.shape)).argmax(1)  # classes drawn by softmax(logits)
    assert fit_temperature(3 * logits, truth) == pytest.approx(3, rel=0.03)
    honest, bold = softmax(logits), softmax(3 * logits)
    assert calibration_error(honest, truth) < 1.5 < 8 < calibration_error(bold, truth)
    assert top1(honest, truth) == top1(bold, truth)

"""How good a classifier is: pure functions of probabilities (N, K) and targets (N,)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch.nn import functional
from torchmetrics.functional.classification import (
    multiclass_calibration_error,
    multiclass_confusion_matrix,
)

CALIBRATION_BINS = 15


def softmax(logits: np.ndarray) -> np.ndarray:
    """Probabilities (N, K) of logits (N, K)."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def top1(probabilities: np.ndarray, targets: np.ndarray) -> float:
    """Share of images whose likeliest class is the right one, in percent."""
    return float(100 * np.mean(probabilities.argmax(1) == targets))


def calibration_error(probabilities: np.ndarray, targets: np.ndarray) -> float:
    """Expected calibration error in percent, 15 bins (Guo et al., ICML 2017, eq. 3)."""
    error = multiclass_calibration_error(
        torch.from_numpy(probabilities),
        torch.from_numpy(targets),
        num_classes=probabilities.shape[1],
        n_bins=CALIBRATION_BINS,
        norm="l1",
    )
    return float(100 * error)


def reliability(
    probabilities: np.ndarray, targets: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """How often a model is right when it is so sure: what a reliability diagram shows.

    The calibration error is the mean of |accuracy - confidence| over the bins, weighted by images.

    Returns:
        Of each of the 15 bins of confidence (mean confidence, accuracy, number of images); the
        first two are 0 where there are no images.
    """
    confidence = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == targets
    bins = np.clip(np.ceil(confidence * CALIBRATION_BINS) - 1, 0, CALIBRATION_BINS - 1).astype(int)
    count = np.bincount(bins, minlength=CALIBRATION_BINS)
    mean_confidence, accuracy = (
        np.bincount(bins, values, CALIBRATION_BINS) / np.maximum(count, 1)
        for values in (confidence, right)
    )
    return mean_confidence, accuracy, count


def confusion_matrix(probabilities: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """(K, K) counts: rows are the true classes, columns the predicted ones."""
    matrix = multiclass_confusion_matrix(
        torch.from_numpy(probabilities), torch.from_numpy(targets), probabilities.shape[1]
    )
    return np.asarray(matrix)


def report(
    probabilities: np.ndarray, targets: np.ndarray, classes: Sequence[str]
) -> dict[str, Any]:
    """Top-1, calibration, per-class precision, recall and F1, and the confusion matrix."""
    matrix = confusion_matrix(probabilities, targets)
    right = np.diag(matrix)
    with np.errstate(invalid="ignore"):
        precision = np.nan_to_num(right / matrix.sum(0))
        recall = np.nan_to_num(right / matrix.sum(1))
        f1 = np.nan_to_num(2 * precision * recall / (precision + recall))
    per_class = {
        name: {
            "images": int(matrix[index].sum()),
            "precision": round(float(precision[index]), 4),
            "recall": round(float(recall[index]), 4),
            "f1": round(float(f1[index]), 4),
        }
        for index, name in enumerate(classes)
    }
    return {
        "images": len(targets),
        "top1": round(top1(probabilities, targets), 2),
        "calibration_error": round(calibration_error(probabilities, targets), 2),
        "macro_f1": round(float(f1.mean()), 4),
        "per_class": per_class,
        "confusion_matrix": matrix.tolist(),
    }


def pareto_front(costs: Sequence[float], gains: Sequence[float]) -> list[int]:
    """Positions of what nothing beats: whatever costs no more gains less.

    Args:
        costs: To be low.
        gains: To be high.

    Returns:
        Positions by rising cost; of equals the first.
    """
    front: list[int] = []
    for index in sorted(range(len(costs)), key=lambda i: (costs[i], -gains[i], i)):
        if not front or gains[index] > gains[front[-1]]:
            front.append(index)
    return front


def fit_temperature(logits: np.ndarray, targets: np.ndarray) -> float:
    """The T > 0 at which softmax(logits / T) has the least cross entropy (Guo et al., ICML 2017).

    Args:
        logits: (N, K) of images that did not train the network.
        targets: (N,).
    """
    held = torch.from_numpy(logits).double()
    truth = torch.from_numpy(targets)
    log_temperature = torch.zeros((), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([log_temperature], max_iter=100, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        loss = functional.cross_entropy(held / log_temperature.exp(), truth)
        loss.backward()
        return loss

    optimizer.step(closure)
    return float(log_temperature.detach().exp())

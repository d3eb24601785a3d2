"""Plots as SVG text, to stand in an HTML page or in a file of their own."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import matplotlib

matplotlib.use("svg")

import numpy as np
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from training import metrics

BLUE, ORANGE, GREY, PALE = "#2563a8", "#d9822b", "#8a94a3", "#dde3ea"
STYLE = {
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": GREY,
    "axes.labelcolor": "#3c4653",
    "xtick.color": "#3c4653",
    "ytick.color": "#3c4653",
    "axes.grid": True,
    "grid.color": "#eceff3",
    "axes.axisbelow": True,
    "legend.frameon": False,
}


def _svg(figure: Figure) -> str:
    text = io.StringIO()
    figure.savefig(text, format="svg", bbox_inches="tight", transparent=True)
    plt.close(figure)
    return text.getvalue()[text.getvalue().index("<svg") :]


def _figure(columns: int, width: float, height: float) -> tuple[Figure, list[Axes]]:
    figure, axes = plt.subplots(1, columns, figsize=(width, height), squeeze=False)
    return figure, list(axes[0])


@matplotlib.rc_context(STYLE)
def curves(columns: Mapping[str, Mapping[int, float]]) -> str:
    """Losses and validation accuracy over the epochs.

    Args:
        columns: What was logged -> epoch -> value; names that end in `loss` share one axis.
    """
    losses = [name for name in columns if name.endswith("loss")]
    others = [name for name in columns if name not in losses]
    panels = [(names, label) for names, label in ((losses, "loss"), (others, "%")) if names]
    figure, axes = _figure(len(panels), 4.6 * len(panels), 3)
    for panel, (names, label) in zip(axes, panels):
        for name, colour in zip(names, (BLUE, ORANGE, GREY, "#3a8a5f", "#a33b8f")):
            values = columns[name]
            panel.plot([epoch + 1 for epoch in values], list(values.values()), color=colour)
            panel.plot([], [], color=colour, label=name)
        panel.set_xlabel("epoch")
        panel.set_ylabel(label)
        panel.legend()
    return _svg(figure)


@matplotlib.rc_context(STYLE)
def reliability_diagram(
    before: np.ndarray, after: np.ndarray, targets: np.ndarray, temperature: float
) -> str:
    """Accuracy against confidence before and after temperature scaling, and how many are so sure.

    Args:
        before: Probabilities (N, K) of the plain logits.
        after: Those at the temperature.
        targets: (N,).
        temperature: By which calibration divides the logits.
    """
    figure, axes = _figure(2, 9.2, 3.6)
    width = 1 / metrics.CALIBRATION_BINS
    titles = ("before", f"after temperature scaling (T = {temperature:.2f})")
    for panel, probabilities, title in zip(axes, (before, after), titles):
        confidence, accuracy, count = metrics.reliability(probabilities, targets)
        some = count > 0
        middle = (np.arange(len(count)) + 0.5)[some] * width
        panel.bar(middle, count[some] / count.sum(), width, color=PALE, label="share of images")
        panel.plot([0, 1], [0, 1], color=GREY, linestyle="--", linewidth=1)
        panel.plot(confidence[some], accuracy[some], "o-", color=BLUE, markersize=4)
        panel.plot([], [], "o-", color=BLUE, label="accuracy")
        error = metrics.calibration_error(probabilities, targets)
        panel.set_title(f"{title}: ECE {error:.1f} %", fontsize=10)
        panel.set(xlim=(0, 1), ylim=(0, 1.02), xlabel="confidence")
        panel.legend(loc="upper left")
    return _svg(figure)


@matplotlib.rc_context({**STYLE, "axes.grid": False})
def confusion(matrix: np.ndarray, classes: Sequence[str]) -> str:
    """Confusion matrix: colour by share of the true class, counts where there are any.

    Args:
        matrix: (K, K) counts, rows are the true classes.
        classes: K names.
    """
    count = len(classes)
    side = max(4.0, 0.33 * count + 1)
    figure, (panel,) = _figure(1, side, side)
    share = matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)
    edges = np.arange(count + 1) - 0.5
    panel.pcolormesh(edges, edges, share, cmap="Blues", vmin=0, vmax=1, edgecolor="white", lw=0.4)
    for row, column in zip(*np.nonzero(matrix)):
        colour = "white" if share[row, column] > 0.5 else "#3c4653"
        value = str(matrix[row, column])
        panel.text(column, row, value, ha="center", va="center", fontsize=7.5, color=colour)
    panel.set_xticks(range(count), classes, rotation=90)
    panel.set_yticks(range(count), classes)
    panel.set(xlabel="predicted", ylabel="true", ylim=(count - 0.5, -0.5), aspect="equal")
    panel.tick_params(length=0)
    panel.spines[:].set_visible(False)
    return _svg(figure)


@matplotlib.rc_context(STYLE)
def pareto(rows: Sequence[Mapping[str, Any]], axes: Mapping[str, str]) -> str:
    """Accuracy against each cost; the rows that no other beats in both are joined by a line.

    Args:
        rows: Of a comparison: `name`, `top1` with `mean` and `std`, and the costs.
        axes: Key of a cost -> label of its axis.
    """
    figure, panels = _figure(len(axes), 4.8 * len(axes), 3.6)
    means = [row["top1"]["mean"] for row in rows]
    for panel, (key, label) in zip(panels, axes.items()):
        costs = [row[key] for row in rows]
        front = metrics.pareto_front(costs, means)
        panel.plot([costs[i] for i in front], [means[i] for i in front], color=PALE, linewidth=3)
        for index, row in enumerate(rows):
            colour = BLUE if index in front else GREY
            spread = row["top1"]["std"]
            panel.errorbar(costs[index], means[index], spread, fmt="o", color=colour, capsize=3)
            panel.annotate(
                row["name"],
                (costs[index], means[index]),
                (6, 5),
                textcoords="offset points",
                color=colour,
                fontsize=9,
            )
        panel.margins(x=0.25, y=0.2)
        panel.set(xlabel=label, ylabel="Top-1 in %")
    return _svg(figure)

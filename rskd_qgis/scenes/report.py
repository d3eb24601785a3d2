"""Reports as pages of HTML that hold all they show."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from .assess import Accuracy, AreaEstimates
from .card import ModelCard
from .errors import RskdError
from .lazy import np

TEMPLATES = Path(__file__).parent / "templates"
WELL_TOLD = 0.9
"""Precision and recall from which on a class is told well from the others."""


def render(template: str, **facts: Any) -> str:
    """Fill in a template of this package; whatever the facts say is text there, never markup.

    Args:
        template: name of the file.
        facts: what the template names.

    Raises:
        RskdError: jinja2 is missing.
    """
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError as error:
        raise RskdError(
            "A report needs the Python package jinja2 ({error}): install it with"
            ' "python3 -m pip install jinja2", or leave the report out.',
            error=error,
        ) from None
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(percent=percent, percents=percents, number=number)
    return environment.get_template(template).render(facts)


def percent(share: float, decimals: int = 1) -> str:
    """A share in percent; a dash where there is none."""
    return f"{100 * share:.{decimals}f} %" if math.isfinite(share) else "–"


def percents(shares: np.ndarray) -> list[str]:
    """Shares in percent."""
    return [percent(share) for share in shares.tolist()]


def number(value: float, digits: int = 4) -> str:
    """A number with so many digits; a dash where there is none."""
    if not math.isfinite(value):
        return "–"
    decimals = max(0, digits - 1 - math.floor(math.log10(abs(value)))) if value else 0
    return f"{value:,.{min(decimals, 6)}f}"


def confusions(matrix: np.ndarray, labels: list[str]) -> list[tuple[str, str, int, float]]:
    """Which classes are taken for each other, the most often first.

    Args:
        matrix: (K, K) samples by map class and reference class.
        labels: K names.

    Returns:
        For each pair: its labels, how many samples of one were taken for the other, either way, and
        their share of the pair's samples.
    """
    pairs = [
        (i, j, int(matrix[i, j] + matrix[j, i]))
        for i in range(len(matrix))
        for j in range(i + 1, len(matrix))
    ]
    columns = matrix.sum(axis=0)
    return [
        (labels[i], labels[j], count, count / max(1, int(columns[i] + columns[j])))
        for i, j, count in sorted(pairs, key=lambda pair: -pair[2])
        if count
    ]


def write_report(path: Path, page: str) -> None:
    """Write a page.

    Raises:
        RskdError: the file can't be written.
    """
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        raise RskdError(
            '"{path}" can\'t be written ({reason}): give another file.',
            path=path,
            reason=error.strerror,
        ) from None


def adaptation_report(
    card: ModelCard, base: str, accuracy: Accuracy, warnings: Sequence[str]
) -> str:
    """The page of a new model: what it can tell apart.

    Args:
        card: of the new model.
        base: name of the model whose embedding it uses.
        accuracy: cross-validated.
        warnings: what a person should mind.
    """
    labels = [scene_class.label for scene_class in card.classes]
    good = (accuracy.precision >= WELL_TOLD) & (accuracy.recall >= WELL_TOLD)
    return render(
        "adaptation.html",
        card=card,
        base=base,
        accuracy=accuracy,
        labels=labels,
        apart=[label for label, is_good in zip(labels, good) if is_good],
        pairs=confusions(accuracy.matrix, labels),
        warnings=warnings,
    )


def accuracy_report(
    names: tuple[str, str],
    measured: Accuracy,
    estimates: AreaEstimates | None,
    areas_km2: np.ndarray,
    labels: list[str],
    features: int,
    missed: int,
    warnings: Sequence[str],
) -> str:
    """The page of an accuracy assessment.

    Args:
        names: of the map and of the reference.
        measured: the accuracy.
        estimates: area-weighted, with areas in square kilometres.
        areas_km2: (K,) mapped.
        labels: K classes.
        features: of the reference that were compared.
        missed: those that lie where the map shows nothing.
        warnings: what a person should mind.
    """
    largest = float(areas_km2.max())
    estimated = []
    if estimates is not None:
        largest = max(largest, float((estimates.area.value + estimates.area.margin).max()))
        estimated = [
            f"{number(value)} ± {number(margin, 2)} km²"
            for value, margin in zip(estimates.area.value, estimates.area.margin)
        ]
    sampled = np.flatnonzero(measured.matrix.sum(axis=0) + measured.matrix.sum(axis=1))
    return render(
        "accuracy.html",
        sampled=[labels[i] for i in sampled],
        idle=[label for i, label in enumerate(labels) if i not in sampled],
        matrix=measured.matrix[np.ix_(sampled, sampled)],
        shares={name: getattr(measured, name)[sampled] for name in ("precision", "recall", "f1")},
        map=names[0],
        reference=names[1],
        date=date.today().isoformat(),
        accuracy=measured,
        estimates=estimates,
        areas=areas_km2,
        largest=largest or 1.0,
        texts={"mapped": [f"{number(km2)} km²" for km2 in areas_km2], "estimated": estimated},
        labels=labels,
        features=features,
        missed=missed,
        pairs=confusions(measured.matrix, labels),
        warnings=warnings,
    )

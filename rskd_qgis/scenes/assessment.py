"""The accuracy of a map, from places whose class is known: what shell and plugin have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .assess import Accuracy, AreaEstimates, accuracy, area_estimates, confusion_matrix
from .classified import ClassifiedMap, Place, Reference, Samples
from .errors import RskdError
from .lazy import np
from .report import accuracy_report
from .style import Translate

CLASS_FIELDS: dict[str, type] = {
    "class_name": str,
    "mapped": int,
    "reference": int,
    "precision": float,
    "recall": float,
    "f1": float,
    "mapped_km2": float,
    "estimated_km2": float,
    "estimated_margin": float,
    "users": float,
    "users_margin": float,
    "producers": float,
    "producers_margin": float,
}
"""Columns of the table of classes."""


@dataclass(frozen=True, eq=False)
class Assessment:
    """What a map's accuracy is."""

    names: tuple[str, str]
    """Of the map and of the reference."""
    keys: list[str]
    """K classes, in the order of everything else."""
    labels: list[str]
    """What they are called."""
    measured: Accuracy
    estimates: AreaEstimates | None
    areas: np.ndarray
    """(K,) mapped, in square kilometres."""
    compared: int
    """Reference features."""
    missed: int
    """Reference features that lie where the map shows nothing."""
    samples: list[Samples]
    """Where they were asked for."""

    def warnings(self, tr: Translate = str) -> list[str]:
        """What a person should mind, one sentence each; ``tr`` translates them."""
        said = []
        if self.measured.samples > 2 * self.compared:
            said.append(
                tr(
                    "The {samples} samples come from {features} features only; those of one "
                    "feature are alike, so that the intervals are too narrow."
                ).format(samples=self.measured.samples, features=self.compared)
            )
        unknown = [name for name, area in zip(self.labels, self.areas) if area == 0]
        if unknown:
            said.append(
                tr("The map shows no {classes}: all samples of it count as mistakes.").format(
                    classes=_some(unknown)
                )
            )
        if self.estimates is None:
            said.append(
                tr("No class of the map has two samples, so that nothing is weighted by area.")
            )
        elif self.areas[~self.estimates.covered].any():
            left = (self.areas > 0) & ~self.estimates.covered
            few = [name for name, is_left in zip(self.labels, left) if is_left]
            said.append(
                tr(
                    "{classes} have fewer than two samples in the map: their {share:.1%} of the "
                    "area are left out of what is weighted by area."
                ).format(classes=_some(few), share=self.areas[left].sum() / self.areas.sum())
            )
        return said

    def report(self) -> str:
        """The page of HTML."""
        return accuracy_report(
            self.names,
            self.measured,
            self.estimates,
            self.areas,
            self.labels,
            self.compared,
            self.missed,
            self.warnings(),
        )

    def class_rows(self) -> list[list[Any]]:
        """The table of classes, as CLASS_FIELDS names its columns; None for what is not known."""
        nothing = np.full(len(self.keys), np.nan)
        columns = [
            self.measured.matrix.sum(axis=1),
            self.measured.matrix.sum(axis=0),
            self.measured.precision,
            self.measured.recall,
            self.measured.f1,
            self.areas,
        ]
        for part in ("area", "users", "producers"):
            estimate = self.estimates and getattr(self.estimates, part)
            columns += [estimate.value, estimate.margin] if estimate else [nothing, nothing]
        return [
            [key, *(known(value) for value in row)]
            for key, row in zip(self.keys, zip(*(column.tolist() for column in columns)))
        ]


def references_of(
    classified: ClassifiedMap, places: Sequence[Place], name: str, field: str
) -> tuple[list[Reference], dict[str, str]]:
    """The places whose class is known, and what all classes of map and reference are called.

    Args:
        classified: the map.
        places: of the reference.
        name: of the reference.
        field: of its classes.

    Raises:
        RskdError: no place has a class, or none that the map has too.
    """
    references = [
        Reference(place, classified.key(place.label))
        for place in places
        if place.label and len(place.points)
    ]
    if not references:
        raise RskdError(
            'No feature of "{name}" has a class in "{field}": choose another field.',
            name=name,
            field=field,
        )
    labels = dict(classified.labels)
    for reference in references:
        labels.setdefault(reference.class_key, reference.place.label)
    if not {reference.class_key for reference in references} & set(classified.labels):
        raise RskdError(
            "Map and reference have no class in common; the map has {mapped}, the reference {true}:"
            " choose the fields that hold the same classes.",
            mapped=_some(classified.labels.values()),
            true=_some(labels[r.class_key] for r in references),
        )
    return references, labels


def assess(
    classified: ClassifiedMap,
    names: tuple[str, str],
    references: Sequence[Reference],
    labels: dict[str, str],
    told: Iterable[Reference],
    keep_samples: bool = False,
) -> Assessment:
    """Compare a map with its reference.

    Args:
        classified: the map.
        names: of the map and of the reference.
        references: places whose class is known.
        labels: key of a class, of map or reference -> what it is called.
        told: the references once more, as they are to be taken: with progress told on the way.
        keep_samples: whether the samples are wanted: of a raster there may be many.

    Raises:
        RskdError: the map shows a class at none of them.
    """
    keys = sorted(labels, key=lambda key: _natural(labels[key]))
    number = {key: i for i, key in enumerate(keys)}
    matrix = np.zeros((len(keys), len(keys)), int)
    samples, compared = [], set()
    for found in classified.samples(told):
        if not found.mapped:
            continue
        compared.add(found.reference.place.feature)
        if keep_samples:
            samples.append(found)
        mapped = np.array([number[key] for key in found.mapped])
        true = np.full(len(mapped), number[found.reference.class_key])
        matrix += confusion_matrix(mapped, true, len(keys))
    if not compared:
        raise RskdError(
            'No reference feature lies where "{name}" shows a class: choose layers of the same'
            " place.",
            name=names[0],
        )
    areas = np.array([classified.areas.get(key, 0.0) for key in keys]) / 1e6
    everything = {reference.place.feature for reference in references}
    return Assessment(
        names,
        keys,
        [labels[key] for key in keys],
        accuracy(matrix),
        area_estimates(matrix, areas),
        areas,
        len(compared),
        len(everything - compared),
        samples,
    )


def known(value: float) -> float | None:
    """A number; None where it is not defined."""
    return value if np.isfinite(value) else None


def _natural(label: str) -> tuple[bool, float, str]:
    """Numbers by their size, then names."""
    is_number = label.lstrip("-").isdigit()
    return not is_number, float(label) if is_number else 0.0, label.casefold()


def _some(labels: Iterable[str]) -> str:
    """A few different labels, for a message."""
    different = sorted(set(labels))
    return ", ".join(different[:5]) + (", …" if len(different) > 5 else "")

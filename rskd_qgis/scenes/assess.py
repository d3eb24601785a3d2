"""Accuracy of a map against reference data, from their confusion matrix. Numpy only.

A sample is one place with the class that the map gives it and the one that it really has. In all
matrices a row is a class of the map and a column a class of the reference, as usual in the field.
What can't be computed, such as the precision of a class that the map never shows, is NaN.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .lazy import np

Z_95 = 1.96
"""Standard errors from an estimate to the end of its 95 % confidence interval."""


@dataclass(frozen=True, eq=False)
class Accuracy:
    """What the samples say, each counting the same."""

    matrix: np.ndarray
    """(K, K) int: samples by map class and reference class."""
    overall: float
    """Share of samples whose classes agree."""
    interval: tuple[float, float]
    """95 % confidence interval of the overall accuracy."""
    kappa: float
    """Cohen's kappa."""
    precision: np.ndarray
    """(K,) share of a map class that is right: user's accuracy."""
    recall: np.ndarray
    """(K,) share of a reference class that is found: producer's accuracy."""
    f1: np.ndarray
    """(K,) harmonic mean of precision and recall."""

    @property
    def samples(self) -> int:
        """How many there are."""
        return int(self.matrix.sum())

    @property
    def macro_f1(self) -> float:
        """Mean F1 of the classes that occur in the samples."""
        return float(np.nanmean(self.f1))


@dataclass(frozen=True, eq=False)
class Estimate:
    """Estimates and their standard errors, arrays of one shape."""

    value: np.ndarray
    error: np.ndarray

    @property
    def margin(self) -> np.ndarray:
        """Half the width of the 95 % confidence interval."""
        return Z_95 * self.error


@dataclass(frozen=True, eq=False)
class AreaEstimates:
    """What the samples say of the ground, each weighted by the area that it stands for."""

    overall: Estimate
    """() share of the area that is mapped right."""
    users: Estimate
    """(K,) share of a map class's area that is right."""
    producers: Estimate
    """(K,) share of a reference class's area that is found."""
    area: Estimate
    """(K,) area of a reference class, in the unit of the mapped areas."""
    covered: np.ndarray
    """(K,) bool: map classes with enough samples. The estimates are of these classes' ground."""


def confusion_matrix(mapped: np.ndarray, reference: np.ndarray, classes: int) -> np.ndarray:
    """Count samples by their two classes.

    Args:
        mapped: (N,) int: number of the class in the map.
        reference: (N,) int: number of the true class.
        classes: K.

    Returns:
        (K, K) int: rows are map classes, columns reference classes.
    """
    places = np.asarray(mapped) * classes + np.asarray(reference)
    return np.bincount(places, minlength=classes**2).reshape(classes, classes)


def accuracy(matrix: np.ndarray) -> Accuracy:
    """The measures of a confusion matrix of at least one sample.

    Kappa is that of Cohen (Educational and Psychological Measurement 1960, eq. 1); the interval is
    that of Wilson (JASA 1927), which holds for few samples and for shares near 1 too.
    """
    right = np.diag(matrix).astype(float)
    rows, columns, samples = matrix.sum(axis=1), matrix.sum(axis=0), int(matrix.sum())
    overall = float(right.sum() / samples)
    by_chance = float((rows / samples) @ (columns / samples))
    return Accuracy(
        matrix=matrix,
        overall=overall,
        interval=wilson_interval(overall, samples),
        kappa=(overall - by_chance) / (1 - by_chance) if by_chance < 1 else float("nan"),
        precision=_ratio(right, rows),
        recall=_ratio(right, columns),
        f1=_ratio(2 * right, rows + columns),
    )


def wilson_interval(share: float, samples: int) -> tuple[float, float]:
    """95 % confidence interval of a share that was found in so many independent samples."""
    weight = Z_95**2 / samples
    center = (share + weight / 2) / (1 + weight)
    half = Z_95 / (1 + weight) * np.sqrt(share * (1 - share) / samples + weight / (4 * samples))
    return max(0.0, float(center - half)), min(1.0, float(center + half))


def area_estimates(matrix: np.ndarray, areas: np.ndarray) -> AreaEstimates | None:
    """Area-weighted accuracy, and the area of each class without the map's bias.

    These are the stratified estimators of Olofsson et al. (Remote Sensing of Environment 148, 2014,
    eq. 1 to 11), with the classes of the map as strata. A class with a single sample, or none, has
    no variance: such classes are left out, and with them their ground.

    Args:
        matrix: (K, K) samples by map class and reference class.
        areas: (K,) mapped area of each class, in any unit.

    Returns:
        None where no class of the map has enough samples.
    """
    drawn = matrix.sum(axis=1)
    covered = (drawn > 1) & (areas > 0)
    if not covered.any():
        return None
    areas = np.where(covered, areas, 0.0)
    total = areas.sum()
    weight = areas / total
    # Share of each row's samples in each column, and its variance; 0 in rows that are left out.
    within = np.where(covered[:, None], matrix / np.maximum(drawn, 1)[:, None], 0.0)
    variance = within * (1 - within) / np.maximum(drawn - 1, 1)[:, None]  # part of eq. 6, 7, 10
    share = weight[:, None] * within  # eq. 4
    right, users_variance = np.diag(within), np.diag(variance)
    column = share.sum(axis=0)  # eq. 9
    producers = _ratio(np.diag(share), column)  # eq. 3
    others = (weight[:, None] ** 2 * variance).sum(axis=0) - weight**2 * users_variance
    own = weight**2 * (1 - producers) ** 2 * users_variance
    producers_error = _ratio(np.sqrt(own + producers**2 * others), column)  # eq. 7
    return AreaEstimates(
        overall=Estimate(
            np.array(np.diag(share).sum()),  # eq. 1
            np.sqrt((weight**2 * users_variance).sum()),  # eq. 5
        ),
        users=Estimate(
            np.where(covered, right, np.nan),  # eq. 2
            np.where(covered, np.sqrt(users_variance), np.nan),  # eq. 6
        ),
        producers=Estimate(producers, producers_error),
        area=Estimate(
            total * column,
            total * np.sqrt((weight[:, None] ** 2 * variance).sum(axis=0)),  # eq. 10, 11
        ),
        covered=covered,
    )


def centers_inside(rings: Sequence[np.ndarray], height: int, width: int) -> np.ndarray:
    """The pixels whose centers lie inside a polygon, by the even-odd rule, row by row.

    Args:
        rings: of all parts, outer and inner alike, each (M, 2): columns and rows, where pixel
            (0, 0) spans from 0 to 1. A ring ends where it begins.
        height: rows.
        width: columns.

    Returns:
        bool (height, width).
    """
    starts = np.concatenate([ring[:-1] for ring in rings])
    ends = np.concatenate([ring[1:] for ring in rings])
    inside = np.zeros((height, width), bool)
    for row in range(height):
        y = row + 0.5
        crossing = (starts[:, 1] <= y) != (ends[:, 1] <= y)
        (x0, y0), (x1, y1) = starts[crossing].T, ends[crossing].T
        x = x0 + (y - y0) / (y1 - y0) * (x1 - x0)
        first_beyond = np.clip(np.ceil(x - 0.5), 0, width).astype(int)
        inside[row] = np.cumsum(np.bincount(first_beyond, minlength=width + 1)[:width]) % 2
    return inside


def points_inside(rings: Sequence[np.ndarray], points: np.ndarray) -> np.ndarray:
    """The points that lie inside a polygon, by the even-odd rule.

    Args:
        rings: of all parts, outer and inner alike, each (M, 2); a ring ends where it begins.
        points: (N, 2).

    Returns:
        bool (N,).
    """
    x, y = points.T
    inside = np.zeros(len(points), bool)
    for ring in rings:
        for (x0, y0), (x1, y1) in zip(ring[:-1].tolist(), ring[1:].tolist()):
            if y0 != y1:
                crossing = ((y0 <= y) != (y1 <= y)) & (x < x0 + (y - y0) / (y1 - y0) * (x1 - x0))
                inside ^= crossing
    return inside


def _ratio(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """Quotients; NaN where the divisor is 0."""
    return np.divide(part, whole, out=np.full(len(part), np.nan), where=whole > 0)

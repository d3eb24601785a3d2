"""Test-time augmentation over the symmetries of the square: an aerial image has no upside."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .lazy import np


def symmetries(images: np.ndarray) -> Iterator[np.ndarray]:
    """Images turned by quarter turns, each as it is and mirrored: the dihedral group D4.

    Args:
        images: (N, bands, h, w).

    Yields:
        Eight arrays of the same shape; where h is not w the four that keep it.
    """
    height, width = images.shape[2:]
    for turns in range(0, 4, 1 if height == width else 2):
        turned = np.rot90(images, turns, axes=(2, 3))
        yield np.ascontiguousarray(turned)
        yield np.ascontiguousarray(turned[..., ::-1])


def mean_over_symmetries(
    compute: Callable[[np.ndarray], tuple[np.ndarray, ...]], images: np.ndarray
) -> tuple[np.ndarray, ...]:
    """The mean of each of the arrays that ``compute`` gives, over the images' symmetries."""
    answers = [compute(image) for image in symmetries(images)]
    return tuple(np.mean(parts, axis=0) for parts in zip(*answers))

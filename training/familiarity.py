"""How much an image is like those that a network was trained on.

A calibrated signal for what is none of its classes, such as open sea, cloud or an empty image.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.data.datamodule import SceneData
from training.models import split_head

SHRINKAGE = 0.5  # of the covariance towards a multiple of the identity
RANK = 128  # directions kept, those that part class means most, in units of the spread in a class
IMAGES = 20_000  # of each part, at most


@dataclass(frozen=True, eq=False)
class Space:
    """Where distances are measured.

    Attributes:
        directions: (D, R): takes embeddings of length 1 to coordinates in which a class spreads
            alike all around.
        means: (K, R) of the classes.
    """

    directions: np.ndarray
    means: np.ndarray

    def distances(self, embeddings: np.ndarray) -> np.ndarray:
        """Squared distance (N,) of embeddings (N, D) from the nearest class mean."""
        parts = map(torch.from_numpy, (embeddings, self.directions, self.means))
        return nearest(*parts)[:, 0].numpy()


def fit_space(embeddings: np.ndarray, targets: np.ndarray) -> Space:
    """The Mahalanobis distance from the nearest class mean, all classes with one covariance.

    Lee et al., NeurIPS 2018, arXiv 1807.03888, eq. 1 and 2, of embeddings that are normalised
    first, without which their length decides (Mueller and Hein, ICML 2025, arXiv 2505.18032).

    Args:
        embeddings: (N, D) of training images.
        targets: (N,) class numbers.
    """
    points = unit(torch.from_numpy(embeddings)).numpy().astype(np.float64)
    numbers, classes = np.unique(targets, return_inverse=True)
    means = np.stack([points[targets == number].mean(0) for number in numbers])
    spread = points - means[classes]
    covariance = spread.T @ spread / len(spread)
    level = np.trace(covariance) / len(covariance)
    covariance = (1 - SHRINKAGE) * covariance + SHRINKAGE * level * np.eye(len(covariance))
    variances, axes = np.linalg.eigh(covariance)
    directions = axes / np.sqrt(np.maximum(variances, 1e-12))
    # Principal axes of all images where each class spreads alike: what is left out tells little.
    places = points @ directions
    _, _, principal = np.linalg.svd(places - places.mean(0), full_matrices=False)
    directions = directions @ principal[:RANK].T
    return Space(directions.astype(np.float32), (means @ directions).astype(np.float32))


def unit(embeddings: Tensor) -> Tensor:
    """Rows (N, D) scaled to length 1."""
    return functional.normalize(embeddings, dim=1, eps=1e-6)


def nearest(embeddings: Tensor, directions: Tensor, means: Tensor) -> Tensor:
    """Squared distance (N, 1) of embeddings (N, D) from the nearest class mean of a `Space`."""
    places = unit(embeddings) @ directions
    squares = (places**2).sum(1, keepdim=True) - 2 * places @ means.T
    return (squares + (means**2).sum(1)).amin(1, keepdim=True)


class Familiarity(nn.Module):
    """Share of held-out images that lie as far from the classes as an image, or farther.

    A conformal p-value (Vovk, Gammerman, Shafer 2005; for outliers Bates et al., Annals of
    Statistics 2023, arXiv 2104.08279, eq. 2): of images like the held-out ones a share of at most a
    lies at or below a, whatever the distances are like.

    p = (1 + number of held-out images with d_i >= d) / (1 + number of held-out images)

    Args:
        space: Where distances are measured.
        held_out: (M,) distances of images that did not train.

    Shape:
        embedding (N, D) -> familiarity (N,), float32, above 0 and at most 1.
    """

    directions: Tensor
    means: Tensor
    held_out: Tensor

    def __init__(self, space: Space, held_out: np.ndarray) -> None:
        super().__init__()
        self.register_buffer("directions", torch.from_numpy(space.directions))
        self.register_buffer("means", torch.from_numpy(space.means))
        self.register_buffer("held_out", torch.from_numpy(held_out.astype(np.float32)))

    def forward(self, embedding: Tensor) -> Tensor:
        distances = nearest(embedding, self.directions, self.means)
        farther = (self.held_out >= distances).float().sum(1)
        return (1 + farther) / (1 + len(self.held_out))


def fit_familiarity(network: nn.Module, data: SceneData) -> Familiarity | None:
    """The signal for a network; None where there are no validation images to calibrate by.

    Args:
        network: Images to logits.
        data: Images and split that it was trained with.
    """
    held_out = _chosen(data, "validation")
    if not len(held_out):
        return None
    trunk, _ = split_head(network)
    known = _chosen(data, "train")
    space = fit_space(embed(trunk, data, known), data.targets.cpu().numpy()[known])
    return Familiarity(space, np.sort(space.distances(embed(trunk, data, held_out))))


def _chosen(data: SceneData, part: str) -> np.ndarray:
    """Positions of images of a part, the same at every call."""
    positions = np.random.default_rng(0).permutation(data.parts[part])[:IMAGES]
    return np.sort(positions)


@torch.inference_mode()
def embed(trunk: nn.Module, data: SceneData, positions: np.ndarray) -> np.ndarray:
    """Embeddings (N, D) float32 of whole images."""
    trunk = trunk.eval()
    batches = torch.from_numpy(positions).split(64)
    return torch.cat([trunk(data.evaluation_batch(batch)[0]) for batch in batches]).numpy()

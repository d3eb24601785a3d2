"""Relation-based distillation: how the images of a batch, or the channels of a map, relate."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.distillers.base import FeatureDistiller, map_pairs
from training.models.ghost import conv_bn
from training.models.watch import Outputs


class RKD(FeatureDistiller):
    """Relational knowledge distillation (Park et al., CVPR 2019, arXiv 1904.05068).

    loss = CE + distance mean H(psi_D,S, psi_D,T) + angle mean H(psi_A,S, psi_A,T)

    with H the Huber loss, psi_D(i, j) = |e_i - e_j| / its mean over the batch, psi_A(i, j, k) the
    cosine of the angle at e_j, and e the embeddings.

    Args:
        distance: Weight of the distances.
        angle: Weight of the angles.
    """

    def __init__(self, distance: float = 25.0, angle: float = 50.0) -> None:
        super().__init__(weight=1.0)
        self.distance = distance
        self.angle = angle

    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        s, t = student.embedding, teacher.embedding
        lengths = functional.smooth_l1_loss(relative_distances(s), relative_distances(t))
        angles = functional.smooth_l1_loss(angle_cosines(s), angle_cosines(t))
        return self.distance * lengths + self.angle * angles


class SP(FeatureDistiller):
    """Similarity preserving distillation (Tung and Mori, ICCV 2019, arXiv 1907.09682).

    loss = CE + weight |G_S - G_T|_F^2 / N^2, G the rows of Q Q' scaled to length 1

    with Q (N, C H W) the deepest map of each image as a row.

    Args:
        weight: Of the distance.
    """

    def __init__(self, weight: float = 3000.0) -> None:
        super().__init__(weight)

    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        return functional.mse_loss(similarities(student.maps[-1]), similarities(teacher.maps[-1]))


class CC(FeatureDistiller):
    """Correlation congruence (Peng et al., ICCV 2019, arXiv 1904.01802).

    loss = CE + weight |C_S - C_T|_F^2 / N^2

    C(i, j) is the Gaussian kernel exp(-gamma |e_i - e_j|^2) of the embeddings, scaled to length 1,
    by its Taylor series: exp(-2 gamma) sum over p <= order of (2 gamma)^p / p! (e_i'e_j)^p.

    Args:
        weight: Of the distance.
        gamma: Of the kernel.
        order: Last power of the series.
    """

    def __init__(self, weight: float = 0.02, gamma: float = 0.4, order: int = 2) -> None:
        super().__init__(weight)
        self.gamma = gamma
        self.order = order

    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        return functional.mse_loss(
            taylor_kernel(student.embedding, self.gamma, self.order),
            taylor_kernel(teacher.embedding, self.gamma, self.order),
        )


class ICKD(FeatureDistiller):
    """Inter-channel correlation (Liu et al., ICCV 2021, arXiv 2202.03680).

    loss = CE + weight mean over images of |K(r(F_S)) - K(F_T)|_F^2 / C^2

    with K the cosines (C, C) between the channels of the deepest map, each a vector of positions,
    and r a 1x1 convolution with batch normalisation to the teacher's C channels.

    Args:
        weight: Of the distance.
    """

    def __init__(self, weight: float = 2.5) -> None:
        super().__init__(weight)

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        s, t = student.maps[-1], teacher.maps[-1]
        self.projector: nn.Module = conv_bn(s.shape[1], t.shape[1])

    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        s, t = map_pairs(student, teacher)[-1]
        return functional.mse_loss(channel_cosines(self.projector(s)), channel_cosines(t))


def distances(embedding: Tensor) -> Tensor:
    """Euclidean distances (N, N) of embeddings (N, D), with finite gradients where they are 0."""
    square = embedding.square().sum(1)
    squared = square[:, None] + square - 2 * embedding @ embedding.T
    return squared.clamp(min=1e-12).sqrt()


def relative_distances(embedding: Tensor) -> Tensor:
    """Distances (N, N) over their mean between different images (RKD)."""
    length = distances(embedding) * ~torch.eye(
        len(embedding), dtype=torch.bool, device=embedding.device
    )
    return length / (length.sum() / (len(length) * (len(length) - 1))).clamp(min=1e-12)


def angle_cosines(embedding: Tensor) -> Tensor:
    """Cosine of the angle at the first of three embeddings: (N, N, N) (RKD)."""
    sides = functional.normalize(embedding[None] - embedding[:, None], dim=2)
    return sides @ sides.transpose(1, 2)


def similarities(features: Tensor) -> Tensor:
    """Gram matrix (N, N) of a batch of maps, its rows scaled to length 1 (SP)."""
    rows = features.flatten(1)
    return functional.normalize(rows @ rows.T)


def taylor_kernel(embedding: Tensor, gamma: float, order: int) -> Tensor:
    """Taylor series of the Gaussian kernel between embeddings scaled to length 1: (N, N) (CC)."""
    unit = functional.normalize(embedding)
    cosine = unit @ unit.T
    powers = [
        (2 * gamma) ** power / math.factorial(power) * cosine**power for power in range(order + 1)
    ]
    return math.exp(-2 * gamma) * torch.stack(powers).sum(0)


def channel_cosines(features: Tensor) -> Tensor:
    """Cosines (N, C, C) between the channels of a map (ICKD)."""
    channels = functional.normalize(features.flatten(2), dim=2)
    return channels @ channels.transpose(1, 2)

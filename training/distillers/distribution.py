"""Feature-based distillation by distributions of features, and by the flow between layers."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.distillers.base import FeatureDistiller, map_pairs, projectors, same_size
from training.errors import TrainingError
from training.models.watch import Outputs


class NST(FeatureDistiller):
    """Neuron selectivity transfer (Huang and Wang 2017, arXiv 1707.01219).

    loss = CE + weight sum over stages of MMD^2(F_T, F_S)

    the squared maximum mean discrepancy between the channels of both maps, each a vector of
    positions of length 1, with the polynomial kernel k(x, y) = (x'y)^2.

    Args:
        weight: Of the sum.
    """

    def __init__(self, weight: float = 50.0) -> None:
        super().__init__(weight)

    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        return torch.stack([mmd(s, t) for s, t in map_pairs(student, teacher)]).sum()


class VID(FeatureDistiller):
    """Variational information distillation (Ahn et al., CVPR 2019, arXiv 1904.05835, eq. 5 and 6).

    loss = CE + weight sum over stages of mean (log sigma_c^2 + (F_T - mu(F_S))^2 / sigma_c^2) / 2

    mu is three 1x1 convolutions; sigma_c^2 = softplus(a_c) + epsilon is learned for each channel.

    Args:
        weight: Of the sum.
        variance: sigma^2 at the start.
    """

    def __init__(self, weight: float = 1.0, variance: float = 5.0) -> None:
        super().__init__(weight)
        self.variance = variance

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        pairs = [(s.shape[1], t.shape[1]) for s, t in map_pairs(student, teacher)]
        self.means = nn.ModuleList(
            nn.Sequential(
                nn.Conv2d(s, t, 1), nn.ReLU(), nn.Conv2d(t, t, 1), nn.ReLU(), nn.Conv2d(t, t, 1)
            )
            for s, t in pairs
        )
        start = math.log(math.expm1(self.variance - VARIANCE_FLOOR))
        self.scales = nn.ParameterList(torch.full((t,), start) for _, t in pairs)

    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        pairs = zip(self.means, self.scales, map_pairs(student, teacher))
        return torch.stack(
            [negative_log_likelihood(t, mean(s), scale) for mean, scale, (s, t) in pairs]
        ).sum()


class PKT(FeatureDistiller):
    """Probabilistic knowledge transfer (Passalis and Tefas, ECCV 2018, arXiv 1803.10837).

    loss = CE + weight mean over i != j of p_T(i|j) log(p_T(i|j) / p_S(i|j))

    with p(i|j) the share of image i in the similarities (1 + cos) / 2 of image j's embedding to
    those of the others in the batch.

    Args:
        weight: Of the divergence.
    """

    def __init__(self, weight: float = 30_000.0) -> None:
        super().__init__(weight)

    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        p_student = affinities(student.embedding)
        p_teacher = affinities(teacher.embedding)
        return (p_teacher * (p_teacher.log() - p_student.log())).mean()


class FSP(FeatureDistiller):
    """Flow of the solution procedure (Yim et al., CVPR 2017, "A gift from knowledge distillation").

    loss = CE + weight sum over consecutive stages of mean (G_S - G_T)^2 (eq. 2)

    with the FSP matrix G(i, j) = mean over positions of F_l(i) F_l+1(j) (eq. 1). The student's maps
    go through a 1x1 convolution to the teacher's channels, since the matrices must be of one size.

    Args:
        weight: Of the sum.
    """

    def __init__(self, weight: float = 50.0) -> None:
        super().__init__(weight)

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        pairs = map_pairs(student, teacher)
        if len(pairs) < 2:
            raise TrainingError("FSP needs at least two layers of student and teacher.")
        self.projectors = projectors(pairs)

    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        pairs = map_pairs(student, teacher)
        projected = [project(s) for project, (s, _) in zip(self.projectors, pairs)]
        of_student = flows(projected)
        of_teacher = flows([t for _, t in pairs])
        distances = [functional.mse_loss(s, t) for s, t in zip(of_student, of_teacher)]
        return torch.stack(distances).sum()


VARIANCE_FLOOR = 1e-5


def mmd(first: Tensor, second: Tensor) -> Tensor:
    """Squared maximum mean discrepancy of the channels of two maps of one size (NST)."""
    x = functional.normalize(first.flatten(2), dim=2)
    y = functional.normalize(second.flatten(2), dim=2)
    within_x, within_y, between = (
        (a @ b.transpose(1, 2)).square().mean() for a, b in ((x, x), (y, y), (x, y))
    )
    return within_x + within_y - 2 * between


def negative_log_likelihood(teacher: Tensor, mean: Tensor, scale: Tensor) -> Tensor:
    """Of a map (N, C, H, W) under normals of variance softplus(scale), channel by channel (VID)."""
    variance = (functional.softplus(scale) + VARIANCE_FLOOR).view(1, -1, 1, 1)
    return 0.5 * (variance.log() + (teacher - mean).square() / variance).mean()


def affinities(embedding: Tensor) -> Tensor:
    """p(i|j), i != j, from the cosines of a batch of embeddings: (N, N - 1), rows sum to 1."""
    unit = functional.normalize(embedding)
    similar = (1 + unit @ unit.T) / 2
    others = ~torch.eye(len(unit), dtype=torch.bool, device=unit.device)
    similar = similar[others].view(len(unit), -1).clamp(min=1e-7)
    return similar / similar.sum(1, keepdim=True)


def flows(maps: list[Tensor]) -> list[Tensor]:
    """FSP matrices (N, C_l, C_l+1) of consecutive maps, the larger averaged to the smaller."""
    matrices = []
    for pair in zip(maps, maps[1:]):
        first, second = (features.flatten(2) for features in same_size(*pair))
        matrices.append(first @ second.transpose(1, 2) / first.shape[2])
    return matrices

"""Feature-based distillation by hints: maps or embedding come to equal the teacher's."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.distillers.base import (
    FeatureDistiller,
    map_pairs,
    projectors,
    same_size,
    shrunk,
)
from training.models.ghost import conv_bn
from training.models.watch import Outputs


class FitNet(FeatureDistiller):
    """Hints for thin deep nets (Romero et al., ICLR 2015, arXiv 1412.6550, eq. 3).

    loss = CE + weight mean (r(F_S) - F_T)^2

    with r a 1x1 convolution over the map of the middle stage. Hint and labels are learned together,
    as the later comparisons do it, not in two phases.

    Args:
        weight: Of the hint.
    """

    def __init__(self, weight: float = 100.0) -> None:
        super().__init__(weight)

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        self.projectors = projectors([_middle(student, teacher)])

    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        hinted, hint = _middle(student, teacher)
        return functional.mse_loss(self.projectors[0](hinted), hint)


class OFD(FeatureDistiller):
    """Overhaul of feature distillation (Heo et al., ICCV 2019, arXiv 1904.01866).

    loss = CE + weight sum over stages l of 2^(l - L) d_p(max(F_T, m), r(F_S))

    with the margin m of a channel, the mean of the teacher's negative responses in the batch; r a
    1x1 convolution with batch normalisation; and d_p the squared distance, summed over the map, but
    0 where r(F_S) <= max(F_T, m) <= 0. The paper reads maps before their ReLU: name such layers for
    it. After a ReLU, as the layers found by default are, m is 0.

    Args:
        weight: Of the sum.
    """

    def __init__(self, weight: float = 1e-3) -> None:
        super().__init__(weight)

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        pairs = map_pairs(student, teacher)
        self.projectors = nn.ModuleList(conv_bn(s.shape[1], t.shape[1]) for s, t in pairs)

    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        pairs = map_pairs(student, teacher)
        distances = [
            partial_distance(margin_relu(t), project(s)) / 2 ** (len(pairs) - level)
            for level, (project, (s, t)) in enumerate(zip(self.projectors, pairs), start=1)
        ]
        return torch.stack(distances).sum()


class ReviewKD(FeatureDistiller):
    """Knowledge review (Chen et al., CVPR 2021, arXiv 2104.09044).

    loss = CE + weight sum over stages of HCL(U_l, F_T,l)

    where U_l joins the student's stage l with all deeper ones by attention based fusion (section
    3.2), and the hierarchical context loss HCL is the squared distance of the maps and of their
    averages over 4 x 4, 2 x 2 and 1 x 1 fields, weighted 1, 1/2, 1/4 and 1/8.

    Args:
        weight: Of the sum.
        width: Channels in which stages are joined.
    """

    def __init__(self, weight: float = 1.0, width: int = 64) -> None:
        super().__init__(weight)
        self.width = width

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        pairs = zip(student.maps[::-1], teacher.maps[::-1])
        self.fusions = nn.ModuleList(
            _Fusion(s.shape[1], t.shape[1], self.width, deepest=not level)
            for level, (s, t) in enumerate(pairs)
        )

    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        deeper: Tensor | None = None
        distances = []
        for fusion, features, goal in zip(self.fusions, student.maps[::-1], teacher.maps[::-1]):
            deeper, reviewed = fusion(features, deeper)
            distances.append(context_loss(*same_size(reviewed, goal)))
        return torch.stack(distances).sum()


class SRD(FeatureDistiller):
    """Softmax regression representation (Yang et al., ICLR 2021, "KD via softmax regression").

    loss = CE + weight (mean (r(h_S) - h_T)^2 - sum of p_T log softmax(W_T r(h_S) + b_T))

    with the embeddings h, the teacher's own classifier W_T, b_T and its probabilities p_T, and r a
    linear layer with batch normalisation.

    Args:
        weight: Of both terms.
    """

    def __init__(self, weight: float = 1.0) -> None:
        super().__init__(weight)

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        sizes = student.embedding.shape[1], teacher.embedding.shape[1]
        self.projector = nn.Sequential(nn.Linear(*sizes), nn.BatchNorm1d(sizes[1]))

    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        projected = self.projector(student.embedding)
        matching = functional.mse_loss(projected, teacher.embedding)
        logits = functional.linear(projected, *(part.detach() for part in teacher.head))
        return matching + functional.cross_entropy(logits, teacher.logits.softmax(1))


class _Fusion(nn.Module):
    """Attention based fusion of one stage of the student with what the deeper ones gave."""

    def __init__(self, inputs: int, outputs: int, width: int, deepest: bool) -> None:
        super().__init__()
        self.enter = conv_bn(inputs, width)
        if not deepest:
            self.attend = nn.Sequential(nn.Conv2d(2 * width, 2, 1), nn.Sigmoid())
        self.leave = conv_bn(width, outputs, kernel=3)

    def forward(self, features: Tensor, deeper: Tensor | None) -> tuple[Tensor, Tensor]:
        joined = self.enter(features)
        if deeper is not None:
            deeper = functional.interpolate(deeper, joined.shape[-2:])
            here, there = self.attend(torch.cat([joined, deeper], dim=1)).chunk(2, dim=1)
            joined = joined * here + deeper * there
        return joined, self.leave(joined)


def context_loss(first: Tensor, second: Tensor) -> Tensor:
    """Mean squared distance of two maps on several scales (ReviewKD, hierarchical context loss)."""
    sides = [side for side in (4, 2, 1) if side < first.shape[-1]]
    weights = [1.0, *(0.5 ** (level + 1) for level in range(len(sides)))]
    distances = [
        functional.mse_loss(shrunk(first, side), shrunk(second, side))
        for side in (first.shape[-1], *sides)
    ]
    return torch.stack([w * d for w, d in zip(weights, distances)]).sum() / sum(weights)


def margin_relu(features: Tensor) -> Tensor:
    """max(F, m) with m the mean of a channel's negative responses (OFD, section 3.2)."""
    negative = features < 0
    count = negative.sum((0, 2, 3), keepdim=True).clamp(min=1)
    margin = features.clamp(max=0).sum((0, 2, 3), keepdim=True) / count
    return torch.maximum(features, margin)


def partial_distance(teacher: Tensor, student: Tensor) -> Tensor:
    """Squared distance where the ReLU would show it (OFD, section 3.3): sum over the map.

    Positions at which the student is below a teacher that is not positive count nothing.
    """
    counts = (student > teacher) | (teacher > 0)
    return ((teacher - student).square() * counts).sum() / len(teacher)


def _middle(student: Outputs, teacher: Outputs) -> tuple[Tensor, Tensor]:
    pairs = map_pairs(student, teacher)
    return pairs[(len(pairs) - 1) // 2]

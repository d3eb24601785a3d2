"""Feature-based distillation by attention: where the networks look."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.distillers.base import FeatureDistiller, map_pairs
from training.models.watch import Outputs


class AT(FeatureDistiller):
    """Attention transfer (Zagoruyko and Komodakis, ICLR 2017, arXiv 1612.03928, eq. 2).

    loss = CE + weight sum over stages of mean (Q_S / |Q_S| - Q_T / |Q_T|)^2

    with Q the mean over the channels of the squared map, as a vector of positions.

    Args:
        weight: Of the sum.
    """

    def __init__(self, weight: float = 1000.0) -> None:
        super().__init__(weight)

    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        distances = [
            functional.mse_loss(attention(s), attention(t)) for s, t in map_pairs(student, teacher)
        ]
        return torch.stack(distances).sum()


def attention(features: Tensor) -> Tensor:
    """Attention of a map (N, C, H, W): (N, H W) of length 1."""
    return functional.normalize(features.square().mean(1).flatten(1))

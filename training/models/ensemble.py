"""Several networks as one."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn


class Ensemble(nn.Module):
    """Networks whose logits are averaged.

    The softmax of averaged logits is the normalised geometric mean of the members' probabilities,
    one of the two means that Hinton, Vinyals and Dean (2015, section 1) offer.

    Args:
        members: Networks of the same classes.

    Shape:
        images (N, 3, H, W) -> logits (N, K).
    """

    def __init__(self, members: Sequence[nn.Module]) -> None:
        super().__init__()
        self.members = nn.ModuleList(members)

    def forward(self, images: Tensor) -> Tensor:
        return torch.stack([member(images) for member in self.members]).mean(0)

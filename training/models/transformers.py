"""Networks that see images of one size only, and the transformer with a distillation token."""

from __future__ import annotations

from functools import partial

import torch
from torch import Tensor, nn
from torch.nn import functional
from torchvision.models import VisionTransformer

SIDE = 224


class FixedSide(nn.Module):
    """A network that was built for one size of images, and gets any: they are resized to it.

    Args:
        network: What takes (N, 3, side, side).
        side: Pixels of the side.
    """

    def __init__(self, network: nn.Module, side: int) -> None:
        super().__init__()
        self.network = network
        self.side = side

    def forward(self, images: Tensor) -> Tensor:
        if images.shape[-1] != self.side:
            size = (self.side, self.side)
            images = functional.interpolate(images, size, mode="bilinear", antialias=True)
        return self.network(images)


class DistilledTransformer(VisionTransformer):
    """Vision transformer with a class token and a distillation token (DeiT, section 4).

    Touvron et al., *Training data-efficient image transformers & distillation through attention*,
    ICML 2021, arXiv 2012.12877. The two tokens' classifiers are two halves of one linear layer over
    the concatenated tokens, with one bias: its output is the mean of the two classifiers' logits,
    which is how DeiT predicts. `token_logits` gives them one by one.

    Args:
        side: Pixels of the images' side, a multiple of 16.
        width: Channels of a token.
        heads: Attention heads.
        num_classes: Outputs K.
    """

    def __init__(self, side: int, width: int, heads: int, num_classes: int) -> None:
        super().__init__(side, 16, 12, heads, width, 4 * width, num_classes=num_classes)
        self.distillation_token = nn.Parameter(torch.zeros(1, 1, width))
        positions = torch.empty(1, self.seq_length + 1, width)
        self.encoder.pos_embedding = nn.Parameter(nn.init.normal_(positions, std=0.02))
        self.heads = nn.Linear(2 * width, num_classes)
        nn.init.trunc_normal_(self.heads.weight, std=0.02)
        nn.init.zeros_(self.heads.bias)

    def forward(self, images: Tensor) -> Tensor:
        patches = self._process_input(images)
        tokens = torch.cat([self.class_token, self.distillation_token], dim=1)
        encoded = self.encoder(torch.cat([tokens.expand(len(patches), -1, -1), patches], dim=1))
        return self.heads(encoded[:, :2].flatten(1))


def token_logits(embedding: Tensor, weight: Tensor, bias: Tensor) -> tuple[Tensor, Tensor]:
    """Logits (N, K) of the class token and of the distillation token.

    Args:
        embedding: Both tokens, (N, 2 D).
        weight: Of the head of a `DistilledTransformer`, (K, 2 D).
        bias: Of the same, (K,).
    """
    halves = zip(embedding.chunk(2, dim=1), weight.chunk(2, dim=1))
    of_class, of_teacher = (functional.linear(token, 2 * half, bias) for token, half in halves)
    return of_class, of_teacher


def deit(width: int, heads: int, num_classes: int, side: int = SIDE) -> nn.Module:
    """A DeiT student that takes images of any size."""
    return FixedSide(DistilledTransformer(side, width, heads, num_classes), side)


# Sizes of DeiT's table 1.
DEIT = {
    "deit_tiny_16": partial(deit, 192, 3),
    "deit_small_16": partial(deit, 384, 6),
}

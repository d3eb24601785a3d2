"""Networks by name: the G-GhostNet students and torchvision's VGG and ResNet teachers."""

from __future__ import annotations

from functools import partial
from typing import Callable

from torch import nn
from torchvision import models as torchvision_models

from training.models.ghost import VARIANTS, GhostRegNetX

TORCHVISION = (
    "vgg16",
    "vgg16_bn",
    "resnet18",
    "resnet34",
    "resnet50",
    "resnet101",
    "resnet152",
)

NETWORKS: dict[str, Callable[..., nn.Module]] = {
    **{
        f"g_ghost_regnetx_{name}": partial(GhostRegNetX, variant)
        for name, variant in VARIANTS.items()
    },
    **{name: partial(torchvision_models.get_model, name, weights=None) for name in TORCHVISION},
}


def build(name: str, num_classes: int) -> nn.Module:
    """Build a network with freshly initialised weights.

    Args:
        name: A key of `NETWORKS`.
        num_classes: Outputs K.

    Raises:
        ValueError: There is no network of that name.
    """
    if name not in NETWORKS:
        raise ValueError(f"There is no network '{name}'. Choose one of: {', '.join(NETWORKS)}.")
    return NETWORKS[name](num_classes=num_classes)


def head(network: nn.Module) -> nn.Linear:
    """The last linear layer: its input is the embedding, its output the logits."""
    linear = [module for module in network.modules() if isinstance(module, nn.Linear)]
    return linear[-1]


def parameter_count(network: nn.Module) -> int:
    """Learned numbers of a network."""
    return sum(parameter.numel() for parameter in network.parameters())

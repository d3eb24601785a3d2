"""Networks by name: the G-GhostNet students and torchvision's VGG and ResNet teachers."""

from __future__ import annotations

from copy import deepcopy
from functools import partial
from typing import Callable

from torch import nn
from torchvision import models as torchvision_models

from training.errors import TrainingError
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
        TrainingError: There is no network of that name.
    """
    if name not in NETWORKS:
        raise TrainingError(f"There is no network '{name}'. Choose one of: {', '.join(NETWORKS)}.")
    return NETWORKS[name](num_classes=num_classes)


def split_head(network: nn.Module) -> tuple[nn.Module, nn.Linear]:
    """A copy of a network in two: images to embedding, and embedding to logits.

    The head is the last linear layer, which is how all networks here end.
    """
    trunk = deepcopy(network)
    name, head = [
        (name, module) for name, module in trunk.named_modules() if isinstance(module, nn.Linear)
    ][-1]
    trunk.set_submodule(name, nn.Identity())
    return trunk, head


def parameter_count(network: nn.Module) -> int:
    """Learned numbers of a network."""
    return sum(parameter.numel() for parameter in network.parameters())

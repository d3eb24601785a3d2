"""Networks by name: G-GhostNet students, DeiT students and every classifier of torchvision."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import partial
from inspect import signature
from typing import Any

import torch
from torch import nn
from torchvision import models as torchvision_models

from training.errors import TrainingError
from training.models.ghost import VARIANTS, GhostRegNetX
from training.models.transformers import DEIT, SIDE, FixedSide


def _torchvision(name: str, num_classes: int) -> nn.Module:
    # Their extra outputs and slow initialisation are of no use here.
    inception = name in ("googlenet", "inception_v3")
    extra = {"aux_logits": False, "init_weights": False} if inception else {}
    return torchvision_models.get_model(name, weights=None, num_classes=num_classes, **extra)


def _squeezenet(name: str, num_classes: int) -> nn.Module:
    """SqueezeNet that pools before it classifies, so that it has an embedding and a linear head."""
    network = _torchvision(name, num_classes)
    network.classifier = nn.Sequential(
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(0.5), nn.Linear(512, num_classes)
    )
    return network


def _vit(name: str, num_classes: int, side: int = SIDE) -> nn.Module:
    build_vit = torchvision_models.get_model_builder(name)
    return FixedSide(build_vit(weights=None, num_classes=num_classes, image_size=side), side)


def _maxvit(name: str, num_classes: int, side: int = SIDE) -> nn.Module:
    build_maxvit = torchvision_models.get_model_builder(name)
    return FixedSide(build_maxvit(num_classes=num_classes, input_size=(side, side)), side)


_SPECIAL = {"squeezenet": _squeezenet, "vit": _vit, "maxvit": _maxvit}

TORCHVISION = tuple(torchvision_models.list_models(module=torchvision_models))

NETWORKS: dict[str, Callable[..., nn.Module]] = {
    **{
        f"g_ghost_regnetx_{name}": partial(GhostRegNetX, variant)
        for name, variant in VARIANTS.items()
    },
    **DEIT,
    **{
        name: partial(_SPECIAL.get(name.split("_")[0].rstrip("01"), _torchvision), name)
        for name in TORCHVISION
    },
}

# Papers by what the names of their networks begin with; the longest fitting beginning counts.
_PAPERS = {
    "g_ghost": "Han et al., IJCV 2022, arXiv 2201.03297",
    "deit": "Touvron et al., ICML 2021, arXiv 2012.12877",
    "alexnet": "Krizhevsky 2014, arXiv 1404.5997",
    "convnext": "Liu et al., CVPR 2022, arXiv 2201.03545",
    "densenet": "Huang et al., CVPR 2017, arXiv 1608.06993",
    "efficientnet_b": "Tan and Le, ICML 2019, arXiv 1905.11946",
    "efficientnet_v2": "Tan and Le, ICML 2021, arXiv 2104.00298",
    "googlenet": "Szegedy et al., CVPR 2015, arXiv 1409.4842",
    "inception": "Szegedy et al., CVPR 2016, arXiv 1512.00567",
    "maxvit": "Tu et al., ECCV 2022, arXiv 2204.01697",
    "mnasnet": "Tan et al., CVPR 2019, arXiv 1807.11626",
    "mobilenet_v2": "Sandler et al., CVPR 2018, arXiv 1801.04381",
    "mobilenet_v3": "Howard et al., ICCV 2019, arXiv 1905.02244",
    "regnet": "Radosavovic et al., CVPR 2020, arXiv 2003.13678",
    "resnet": "He et al., CVPR 2016, arXiv 1512.03385",
    "resnext": "Xie et al., CVPR 2017, arXiv 1611.05431",
    "shufflenet": "Ma et al., ECCV 2018, arXiv 1807.11164",
    "squeezenet": "Iandola et al. 2016, arXiv 1602.07360",
    "swin": "Liu et al., ICCV 2021, arXiv 2103.14030",
    "swin_v2": "Liu et al., CVPR 2022, arXiv 2111.09883",
    "vgg": "Simonyan and Zisserman, ICLR 2015, arXiv 1409.1556",
    "vit": "Dosovitskiy et al., ICLR 2021, arXiv 2010.11929",
    "wide_resnet": "Zagoruyko and Komodakis, BMVC 2016, arXiv 1605.07146",
}
REFERENCES = {
    name: _PAPERS[max((start for start in _PAPERS if name.startswith(start)), key=len)]
    for name in NETWORKS
}


def build(name: str, num_classes: int, **options: Any) -> nn.Module:
    """Build a network with freshly initialised weights.

    Args:
        name: A key of `NETWORKS`.
        num_classes: Outputs K.
        options: `width`, `cheap_ratio` and `stages` of a G-GhostNet, `side` of a network that sees
            images of one size only (ViT, MaxViT, DeiT).

    Raises:
        TrainingError: There is no network of that name, or it has no such option.
    """
    if name not in NETWORKS:
        raise TrainingError(f"There is no network '{name}'. Choose one of: {', '.join(NETWORKS)}.")
    known = network_options(name)
    unknown = set(options) - set(known)
    if unknown:
        raise TrainingError(
            f"The network '{name}' has no option '{min(unknown)}': "
            f"it has {', '.join(known) or 'none'}."
        )
    return NETWORKS[name](num_classes=num_classes, **options)


def network_options(name: str) -> dict[str, Any]:
    """Options of a network and their defaults."""
    parameters = signature(NETWORKS[name]).parameters.values()
    return {p.name: p.default for p in parameters if p.default is not p.empty}


def split_head(network: nn.Module) -> tuple[nn.Module, nn.Linear]:
    """A copy of a network in two: images to embedding, and embedding to logits.

    The head is the last linear layer, which is how all networks here end.
    """
    trunk = deepcopy(network)
    name, head = find_head(trunk)
    trunk.set_submodule(name, nn.Identity())
    return trunk, head


def find_head(network: nn.Module) -> tuple[str, nn.Linear]:
    """Name and module of a network's last linear layer."""
    modules = network.named_modules()
    return [(name, module) for name, module in modules if isinstance(module, nn.Linear)][-1]


def channels_last(network: nn.Module) -> nn.Module:
    """The network in the memory layout in which convolutions are fastest."""
    return network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]


def parameter_count(network: nn.Module) -> int:
    """Learned numbers of a network."""
    return sum(parameter.numel() for parameter in network.parameters())

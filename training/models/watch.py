"""What a network shows of itself while it runs: logits, embedding and the maps of its stages."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.func import functional_call
from torch.nn import functional
from torchvision.models.vision_transformer import EncoderBlock

from training.errors import TrainingError
from training.models import find_head
from training.models.ensemble import Ensemble
from training.models.transformers import DistilledTransformer, token_logits

STAGES = 4
# At this side every network of torchvision still has four resolutions above 1 x 1.
PROBE_SIDE = 128


class Head(NamedTuple):
    """The linear layer from embedding to logits: weight (K, D) and bias (K,)."""

    weight: Tensor
    bias: Tensor


@dataclass(frozen=True)
class Outputs:
    """One network's answer to a batch.

    Attributes:
        logits: (N, K).
        embedding: (N, D), what the head classifies.
        maps: (N, C, H, W) each, the last maps of the stages from shallow to deep.
        head: What makes the logits of the embedding.
        members: The answers of the networks of an ensemble; empty for a single network.
        tokens: Logits of a DeiT's class token and of its distillation token; empty for others.
    """

    logits: Tensor
    embedding: Tensor
    maps: tuple[Tensor, ...]
    head: Head
    members: tuple[Outputs, ...] = ()
    tokens: tuple[Tensor, ...] = ()

    def precise(self) -> Outputs:
        """The same in float32, or float64 where it is that already."""
        return replace(
            self,
            logits=_precise(self.logits),
            embedding=_precise(self.embedding),
            maps=tuple(map(_precise, self.maps)),
            members=tuple(member.precise() for member in self.members),
            tokens=tuple(map(_precise, self.tokens)),
        )


class Watched:
    """A network that gives its `Outputs` in place of its logits.

    Args:
        network: The network. An ensemble shows the maps of its first member, its members'
            embeddings side by side, and the head that makes the averaged logits of them.
        layers: Names of the modules whose maps are shown, from shallow to deep. Without it those
            that end the last four resolutions are found.
        side: Pixels of the side to which images are shrunk for this network.

    Raises:
        TrainingError: There is no layer of that name.
    """

    def __init__(
        self, network: nn.Module, layers: Sequence[str] = (), side: int | None = None
    ) -> None:
        self.network = network
        self.side = side
        self._members: list[Watched] = []
        if isinstance(network, Ensemble):
            first, *others = network.members
            self._members = [Watched(first, layers), *map(Watched, others)]
            return
        found = _probe(network)
        modules = dict(network.named_modules())
        unknown = [layer for layer in layers if layer not in modules]
        if unknown:
            raise TrainingError(
                f"{type(network).__name__} has no layer '{unknown[0]}'. Its stages end with: "
                f"{', '.join(found.stages)}."
            )
        self.layers = tuple(layers) or found.stages
        self._maps = [modules[layer] for layer in self.layers]
        self._embedding = modules[found.embedding]
        _, self._classifier = find_head(network)
        self._has_tokens = any(isinstance(m, DistilledTransformer) for m in modules.values())

    def __call__(self, images: Tensor) -> Outputs:
        if self.side is not None and self.side != images.shape[-1]:
            size = (self.side, self.side)
            images = functional.interpolate(images, size, mode="bilinear", antialias=True)
        if self._members:
            return _joined(tuple(member(images) for member in self._members))
        seen: dict[nn.Module, Tensor] = {}
        embeddings: list[Tensor] = []
        with ExitStack() as hooks:
            for module in self._maps:
                keep = module.register_forward_hook(lambda m, _, output: seen.update({m: output}))
                hooks.callback(keep.remove)
            # Cloned, since the dropout that follows may work in place.
            keep = self._embedding.register_forward_pre_hook(
                lambda _, inputs: embeddings.append(inputs[0].clone())
            )
            hooks.callback(keep.remove)
            logits = self.network(images)
        maps = tuple(as_map(seen[module]) for module in self._maps)
        head = head_of(self._classifier)
        tokens = token_logits(embeddings[0], *head) if self._has_tokens else ()
        return Outputs(logits, embeddings[0], maps, head, tokens=tokens)


def as_map(features: Tensor) -> Tensor:
    """Features as (N, C, H, W).

    Args:
        features: A map already, (N, H, W, C) as Swin has it, or (N, tokens, C) of a transformer,
            whose tokens in front of the square of patches are left out. Maps are square.
    """
    if features.ndim == 3:
        side = math.isqrt(features.shape[1])
        patches = features[:, features.shape[1] - side**2 :]
        return patches.transpose(1, 2).unflatten(2, (side, side))
    if features.shape[2] != features.shape[3]:
        return features.permute(0, 3, 1, 2)
    return features


@dataclass(frozen=True)
class _Anatomy:
    """Names of the modules that end the stages, and of the one whose input is the embedding."""

    stages: tuple[str, ...]
    embedding: str


def _probe(network: nn.Module) -> _Anatomy:
    """Run a network without computing anything, to see which module makes what."""
    head, _ = find_head(network)
    by_side: dict[int, str] = {}
    order: list[str] = []

    def note(name: str, module: nn.Module, output: object) -> None:
        order.append(name)
        pool = isinstance(module, (nn.AvgPool2d, nn.AdaptiveAvgPool2d))
        if pool or not isinstance(output, Tensor) or output.ndim != 4 or len(output) != 2:
            return
        channels_last = output.shape[1] == output.shape[2] != output.shape[3]
        if not channels_last and output.shape[2] != output.shape[3]:
            return
        side = output.shape[1 if channels_last else 2]
        # Of one resolution the last of the outermost modules: a block, not a convolution in it.
        shallower = side not in by_side or name.count(".") <= by_side[side].count(".")
        if 1 < side <= min(by_side, default=side) and shallower:
            by_side[side] = name

    modules = dict(network.named_modules())
    with ExitStack() as stack:
        stack.enter_context(evaluating(network))
        for name, module in modules.items():
            if name:
                keep = module.register_forward_hook(
                    lambda m, _, output, name=name: note(name, m, output)
                )
                stack.callback(keep.remove)
        tensors = {**dict(network.named_parameters()), **dict(network.named_buffers())}
        absent = {name: tensor.to("meta") for name, tensor in tensors.items()}
        functional_call(network, absent, torch.empty(2, 3, PROBE_SIDE, PROBE_SIDE, device="meta"))
    blocks = [name for name, module in modules.items() if isinstance(module, EncoderBlock)]
    spaced = [blocks[len(blocks) * part // STAGES - 1] for part in range(1, STAGES + 1) if blocks]
    before = order[order.index(head) - 1]
    return _Anatomy(
        tuple(spaced or list(by_side.values())[-STAGES:]),
        before if isinstance(modules[before], nn.Dropout) else head,
    )


@contextmanager
def evaluating(network: nn.Module) -> Iterator[None]:
    """Evaluation mode without gradients for a while."""
    training = network.training
    network.eval()
    try:
        with torch.no_grad():
            yield
    finally:
        network.train(training)


def _joined(members: tuple[Outputs, ...]) -> Outputs:
    """The answer of an ensemble, which averages its members' logits."""
    weights = torch.cat([member.head.weight for member in members], dim=1)
    biases = torch.stack([member.head.bias for member in members])
    return Outputs(
        torch.stack([member.logits for member in members]).mean(0),
        torch.cat([member.embedding for member in members], dim=1),
        members[0].maps,
        Head(weights / len(members), biases.mean(0)),
        members,
    )


def head_of(layer: nn.Linear) -> Head:
    """Weight and bias of a classifier, zeros where it has no bias."""
    bias = layer.bias if layer.bias is not None else layer.weight.new_zeros(layer.out_features)
    return Head(layer.weight, bias)


def _precise(tensor: Tensor) -> Tensor:
    return tensor if tensor.dtype == torch.float64 else tensor.float()

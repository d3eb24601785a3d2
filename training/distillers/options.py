"""Options that combine with any method over logits, and combinations of methods."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

import torch
from torch import Tensor, nn

from training.data.augment import mixup
from training.distillers.base import Distiller, LogitDistiller, prepare_part
from training.distillers.response import KD
from training.models.watch import Outputs, Watched

if TYPE_CHECKING:
    from training.network_file import NetworkFile


class LogitOption(nn.Module, ABC):
    """A change of both networks' logits before a method compares them."""

    def __init__(self) -> None:
        super().__init__()

    @abstractmethod
    def forward(self, student: Tensor, teacher: Tensor, epoch: int) -> tuple[Tensor, Tensor, Any]:
        """Both logits (N, K) as the method sees them, and the factor that its terms get."""


class Standardize(LogitOption):
    """Logit standardization (Sun et al., CVPR 2024, arXiv 2403.01427).

    z <- (z - mean(z)) / std(z) for each image and network, so that the student need not copy the
    range of its teacher's logits. The paper takes temperature 2 and a larger weight of the teacher.
    """

    def forward(self, student: Tensor, teacher: Tensor, epoch: int) -> tuple[Tensor, Tensor, Any]:
        return standardized(student), standardized(teacher), 1.0


class CTKD(LogitOption):
    """Curriculum temperature (Li et al., AAAI 2023, arXiv 2211.16231), the global form.

    z <- z / T with T = start + span sigmoid(theta), and the terms get T^2. theta is learned against
    the student: its gradient is reversed and scaled by lambda, which grows from 0 to 1 over
    `loops` epochs by half a cosine, so that the task gets harder. It multiplies the method's own
    temperature, which is best set to 1.

    Args:
        start: Lowest temperature.
        span: Highest temperature less the lowest.
        loops: Epochs until the reversal is whole.
    """

    def __init__(self, start: float = 1.0, span: float = 20.0, loops: int = 10) -> None:
        super().__init__()
        self.start = start
        self.span = span
        self.loops = loops
        self.theta = nn.Parameter(torch.ones(()))

    def forward(self, student: Tensor, teacher: Tensor, epoch: int) -> tuple[Tensor, Tensor, Any]:
        done = min((epoch - 1) / self.loops, 1.0)
        theta = reverse_gradient(self.theta, 0.5 * (1 - math.cos(math.pi * done)))
        temperature = self.start + self.span * theta.sigmoid()
        return student / temperature, teacher / temperature, temperature**2


class CorrelationTemperature(LogitOption):
    """Temperature by the teacher's largest logit (after Matsuyama et al. 2025, arXiv 2503.09030).

    z <- z / T, T = max over classes of |z_T - mean(z_T)|, image by image, and the terms get the
    mean of T^2. Every centred logit of the teacher is then at most 1, where the series of the
    exponential is governed by its first terms, and the divergence tends to the correlation of the
    two networks' logits. It multiplies the method's own temperature, which is best set to 1.
    """

    def forward(self, student: Tensor, teacher: Tensor, epoch: int) -> tuple[Tensor, Tensor, Any]:
        centred = teacher - teacher.mean(1, keepdim=True)
        temperature = centred.abs().amax(1, keepdim=True).clamp(min=1e-6)
        return student / temperature, teacher / temperature, temperature.square().mean()


class Adapted(LogitDistiller):
    """A logit method with options, applied in their order.

    Args:
        method: Any method over logits.
        options: What changes the logits first.
        weight: Of the method's terms, beside the cross entropy.
    """

    def __init__(
        self, method: LogitDistiller, options: Sequence[LogitOption], weight: float = 1.0
    ) -> None:
        super().__init__(hard=method.hard)
        self.method = method
        self.options = nn.ModuleList(options)
        self.weight = weight

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        self.method.prepare(student, teacher)

    def compare(self, student: Tensor, teacher: Tensor, target: Tensor, epoch: int) -> Tensor:
        factor: Any = self.weight
        for option in self.options:
            student, teacher, gain = option(student, teacher, epoch)
            factor = factor * gain
        return factor * self.method.compare(student, teacher, target, epoch)


class FunctionMatching(Distiller):
    """Function matching (Beyer et al., CVPR 2022, arXiv 2106.05237).

    Teacher and student see the same crop and the same mixup of it, m = l x + (1 - l) x', l drawn
    from Beta(alpha, alpha) for the batch, and the student copies the teacher's answer: no label at
    all. A method that asks for a target class gets the teacher's first choice.

    Args:
        method: What compares the logits; its share of the cross entropy is left out.
        alpha: Of the Beta distribution; 1 is uniform.
    """

    def __init__(self, method: LogitDistiller | None = None, alpha: float = 1.0) -> None:
        super().__init__(hard=0.0)
        self.method = method or KD(weight=1.0, temperature=1.0)
        self.alpha = alpha

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        self.method.prepare(student, teacher)

    def step(
        self, student: Watched, teacher: Watched, images: Tensor, target: Tensor, epoch: int
    ) -> Tensor:
        return super().step(student, teacher, mixup(images, self.alpha)[0], target, epoch)

    def soft(self, student: Outputs, teacher: Outputs, target: Tensor, epoch: int) -> Tensor:
        choice = teacher.logits.argmax(1)
        return self.method.compare(student.logits, teacher.logits, choice, epoch)


class Combined(Distiller):
    """Several methods at once: cross entropy + the sum of their own terms.

    Args:
        methods: Methods that compare answers to the same images; their own shares of the cross
            entropy are left out.
        hard: Weight of the cross entropy.
    """

    def __init__(self, methods: Sequence[Distiller], hard: float = 1.0) -> None:
        super().__init__(hard)
        self.methods = cast("Sequence[Distiller]", nn.ModuleList(methods))
        self.needs_teacher = any(method.needs_teacher for method in methods)

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        for method in self.methods:
            prepare_part(method, student, teacher)

    def byproducts(self, trained: NetworkFile) -> dict[str, NetworkFile]:
        found = [method.byproducts(trained) for method in self.methods]
        return {name: network for part in found for name, network in part.items()}

    def soft(self, student: Outputs, teacher: Outputs, target: Tensor, epoch: int) -> Tensor:
        terms = [method.soft(student, teacher, target, epoch) for method in self.methods]
        return torch.stack(terms).sum()


def standardized(logits: Tensor) -> Tensor:
    """Logits (N, K) with mean 0 and (unbiased) standard deviation 1, row by row."""
    deviation = logits.std(1, keepdim=True).clamp(min=1e-7)
    return (logits - logits.mean(1, keepdim=True)) / deviation


def reverse_gradient(tensor: Tensor, factor: float) -> Tensor:
    """The tensor itself, whose gradient is multiplied by -factor (Ganin et al., JMLR 2016)."""
    return tensor.detach() * (1 + factor) - factor * tensor

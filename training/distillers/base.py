"""What all distillation losses share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from inspect import signature
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.errors import TrainingError
from training.models.watch import Outputs, Watched

if TYPE_CHECKING:
    from training.network_file import NetworkFile


class Distiller(nn.Module, ABC):
    """A training loss that listens to a teacher: hard * cross entropy + the method's own terms.

    What a method learns beside the student (projectors, critics, a peer) are its parameters: they
    join the optimizer and the checkpoints.

    Attributes:
        needs_teacher: Whether it listens to a teacher at all.
        rate: Learning rate of its own parameters as a multiple of the student's.

    Args:
        hard: Weight of the cross entropy with the labels.
    """

    needs_teacher: bool = True
    rate: float = 1.0

    def __init__(self, hard: float = 1.0) -> None:
        super().__init__()
        self.hard = hard

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        """Build what learns beside the student.

        Args:
            student: Answer to two images in a dry run, for the shapes.
            teacher: Likewise; the student's own where there is no teacher.

        Raises:
            TrainingError: The method does not go with these networks.
        """

    def byproducts(self, trained: NetworkFile) -> dict[str, NetworkFile]:
        """Further networks that a run gives beside its student: file name to network."""
        return {}

    def step(
        self, student: Watched, teacher: Watched, images: Tensor, target: Tensor, epoch: int
    ) -> Tensor:
        """Run the networks on a batch and give the loss.

        Args:
            student: What learns.
            teacher: Frozen; the student itself where there is none.
            images: (N, 3, H, W).
            target: Class numbers (N,).
            epoch: Counted from 1.

        Returns:
            A scalar, the mean over the batch.
        """
        answer = student(images)
        if not self.needs_teacher:
            return self(answer, answer, target, epoch)
        with torch.no_grad():
            advice = teacher(images)
        return self(answer, advice, target, epoch)

    def forward(self, student: Outputs, teacher: Outputs, target: Tensor, epoch: int) -> Tensor:
        """Loss of one batch, computed in float32 whatever the networks compute in."""
        with torch.autocast(student.logits.device.type, enabled=False):
            student, teacher = student.precise(), teacher.precise()
            soft = self.soft(student, teacher, target, epoch)
            if not self.hard:
                return soft
            return self.hard * functional.cross_entropy(student.logits, target) + soft

    @abstractmethod
    def soft(self, student: Outputs, teacher: Outputs, target: Tensor, epoch: int) -> Tensor:
        """The method's own terms, weighted: a scalar, the mean over the batch."""


def prepare_part(method: Distiller, student: Outputs, teacher: Outputs) -> None:
    """Prepare a method that is one of several.

    Raises:
        TrainingError: It does not only compare answers, but runs the networks in its own way.
    """
    if type(method).step is not Distiller.step:
        raise TrainingError(f"{type(method).__name__} goes with no other method: take it alone.")
    method.prepare(student, teacher)


def settings(module: nn.Module) -> dict[str, Any]:
    """Class and arguments of a method or option: the attributes that bear the arguments' names."""
    names = signature(type(module)).parameters
    return {"class": type(module).__name__, **{name: getattr(module, name) for name in names}}


class LogitDistiller(Distiller):
    """A distiller that compares logits alone, so that logit options combine with it."""

    def soft(self, student: Outputs, teacher: Outputs, target: Tensor, epoch: int) -> Tensor:
        return self.compare(student.logits, teacher.logits, target, epoch)

    @abstractmethod
    def compare(self, student: Tensor, teacher: Tensor, target: Tensor, epoch: int) -> Tensor:
        """The method's own terms, weighted.

        Args:
            student: Logits (N, K).
            teacher: Logits (N, K).
            target: Class numbers (N,).
            epoch: Counted from 1.
        """


class FeatureDistiller(Distiller):
    """A distiller that compares embeddings or maps: cross entropy + weight * term.

    Args:
        weight: Of the term.
    """

    def __init__(self, weight: float) -> None:
        super().__init__()
        self.weight = weight

    def soft(self, student: Outputs, teacher: Outputs, target: Tensor, epoch: int) -> Tensor:
        return self.weight * self.term(student, teacher)

    @abstractmethod
    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        """What is compared: a scalar, the mean over the batch."""


def kl(log_teacher: Tensor, log_student: Tensor) -> Tensor:
    """KL(teacher || student) of log probabilities (N, K), mean over the batch."""
    return functional.kl_div(log_student, log_teacher, reduction="batchmean", log_target=True)


def soft_kl(student: Tensor, teacher: Tensor, temperature: float) -> Tensor:
    """T^2 KL(p_T || p_S) with p = softmax(z / T), mean over the batch.

    The factor keeps the gradient's size as T changes (Hinton, Vinyals, Dean 2015, section 2).
    """
    log_student = functional.log_softmax(student / temperature, dim=1)
    log_teacher = functional.log_softmax(teacher / temperature, dim=1)
    return temperature**2 * kl(log_teacher, log_student)


def map_pairs(student: Outputs, teacher: Outputs) -> list[tuple[Tensor, Tensor]]:
    """Maps of student and teacher side by side, the deepest last, each pair of one size.

    Where one shows fewer stages, the shallowest of the other are left out. Where sizes differ, the
    larger map is averaged down to the smaller one.
    """
    count = min(len(student.maps), len(teacher.maps))
    return [same_size(s, t) for s, t in zip(student.maps[-count:], teacher.maps[-count:])]


def same_size(first: Tensor, second: Tensor) -> tuple[Tensor, Tensor]:
    """Two maps, averaged down to the smaller one's size."""
    side = min(first.shape[-1], second.shape[-1])
    return shrunk(first, side), shrunk(second, side)


def shrunk(features: Tensor, side: int) -> Tensor:
    """A map averaged down to `side` x `side`."""
    if features.shape[-1] == side:
        return features
    return functional.adaptive_avg_pool2d(features, side)


def projectors(pairs: list[tuple[Tensor, Tensor]]) -> nn.ModuleList:
    """A 1x1 convolution from each student map's channels to its teacher's."""
    return nn.ModuleList(nn.Conv2d(s.shape[1], t.shape[1], 1) for s, t in pairs)

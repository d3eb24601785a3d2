"""Response-based distillation: losses over the logits of student and teacher."""

from __future__ import annotations

from abc import ABC, abstractmethod

import torch
from torch import Tensor
from torch.nn import functional


class Distiller(ABC):
    """A training loss that listens to a teacher."""

    @abstractmethod
    def loss(self, student: Tensor, teacher: Tensor, target: Tensor, epoch: int) -> Tensor:
        """Loss of one batch.

        Args:
            student: Logits (N, K).
            teacher: Logits (N, K), without gradient.
            target: Class numbers (N,).
            epoch: Counted from 1.

        Returns:
            A scalar, the mean over the batch.
        """


class KD(Distiller):
    """Knowledge distillation (Hinton, Vinyals, Dean 2015, arXiv 1503.02531).

    loss = (1 - weight) CE + weight T^2 KL(p_T || p_S), p = softmax(z / T).

    Args:
        weight: Share of the teacher in the loss, 0 to 1.
        temperature: T.
    """

    def __init__(self, weight: float = 0.9, temperature: float = 4.0) -> None:
        self.weight = weight
        self.temperature = temperature

    def loss(self, student: Tensor, teacher: Tensor, target: Tensor, epoch: int) -> Tensor:
        hard = functional.cross_entropy(student.float(), target)
        soft = functional.kl_div(
            functional.log_softmax(student.float() / self.temperature, dim=1),
            functional.log_softmax(teacher.float() / self.temperature, dim=1),
            reduction="batchmean",
            log_target=True,
        )
        return (1 - self.weight) * hard + self.weight * self.temperature**2 * soft


class DKD(Distiller):
    """Decoupled knowledge distillation (Zhao et al., CVPR 2022, arXiv 2203.08679, eq. 7).

    loss = CE + min(epoch / warmup, 1) (alpha TCKD + beta NCKD)

    Args:
        alpha: Weight of the target-class term.
        beta: Weight of the non-target-class term.
        temperature: T of both terms.
        warmup: Epochs over which the teacher's terms fade in.
    """

    def __init__(
        self,
        alpha: float = 1.0,
        beta: float = 8.0,
        temperature: float = 4.0,
        warmup: int = 20,
    ) -> None:
        self.alpha = alpha
        self.beta = beta
        self.temperature = temperature
        self.warmup = warmup

    def loss(self, student: Tensor, teacher: Tensor, target: Tensor, epoch: int) -> Tensor:
        hard = functional.cross_entropy(student.float(), target)
        tckd, nckd = decoupled_terms(student, teacher, target, self.temperature)
        fade = min(epoch / self.warmup, 1.0) if self.warmup else 1.0
        return hard + fade * (self.alpha * tckd + self.beta * nckd)


def decoupled_terms(
    student: Tensor, teacher: Tensor, target: Tensor, temperature: float
) -> tuple[Tensor, Tensor]:
    """The two halves of the distillation loss (DKD paper, eq. 5 and 6), mean over the batch.

    TCKD = T^2 KL(b_T || b_S) with b = [p_target, 1 - p_target];
    NCKD = T^2 KL(q_T || q_S) with q the softmax over the other classes alone.
    All of it is computed in log space and float32, so that a saturated student, whose
    1 - p_target is below what a float can hold, gets finite losses and gradients.

    Args:
        student: Logits (N, K), K at least 2. With two classes NCKD is 0.
        teacher: Logits (N, K).
        target: Class numbers (N,).
        temperature: T.

    Returns:
        TCKD and NCKD, scalars.
    """
    binary_student, others_student = _decouple(student, target, temperature)
    binary_teacher, others_teacher = _decouple(teacher, target, temperature)
    scale = temperature**2
    return scale * _kl(binary_teacher, binary_student), scale * _kl(others_teacher, others_student)


def _decouple(logits: Tensor, target: Tensor, temperature: float) -> tuple[Tensor, Tensor]:
    """Logits (N, K) to log b (N, 2) and log q (N, K - 1)."""
    scaled = (logits if logits.dtype == torch.float64 else logits.float()) / temperature
    count, classes = scaled.shape
    is_target = functional.one_hot(target, classes).bool()
    others = scaled[~is_target].view(count, classes - 1)
    binary = torch.stack([scaled[is_target], torch.logsumexp(others, dim=1)], dim=1)
    return functional.log_softmax(binary, dim=1), functional.log_softmax(others, dim=1)


def _kl(log_teacher: Tensor, log_student: Tensor) -> Tensor:
    return functional.kl_div(log_student, log_teacher, reduction="batchmean", log_target=True)

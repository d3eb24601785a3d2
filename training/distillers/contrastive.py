"""Contrastive distillation: the teacher's view of the same image against those of other classes."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.distillers.base import Distiller
from training.models.watch import Outputs


class CRD(Distiller):
    """Contrastive representation distillation (Tian et al., ICLR 2020, arXiv 1910.10699).

    loss = CE + weight (L(s, t) + L(t, s)),
    L(a, b) = -mean (log h(a, b_same) + sum over others of log(1 - h(a, b_other))) (eq. 18)
    h(a, b) = g / (g + n), g = exp(a'b / T) / Z (eq. 19)

    s and t are the embeddings through a linear layer each, scaled to length 1; the n others are of
    other classes, from this batch and from the ones before it, which a memory keeps; Z is the mean
    of exp(a'b / T) over the others of the first batch.

    Args:
        weight: Of both directions.
        temperature: T.
        width: Length of s and t.
        memory: Images whose s and t are kept.
    """

    log_z: Tensor
    students: Tensor
    teachers: Tensor
    classes: Tensor

    def __init__(
        self,
        weight: float = 0.8,
        temperature: float = 0.07,
        width: int = 128,
        memory: int = 4096,
    ) -> None:
        super().__init__()
        self.weight = weight
        self.temperature = temperature
        self.width = width
        self.memory = memory

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        self.of_student = nn.Linear(student.embedding.shape[1], self.width)
        self.of_teacher = nn.Linear(teacher.embedding.shape[1], self.width)
        self.register_buffer("log_z", torch.full((2,), torch.nan))
        self.register_buffer("students", torch.zeros(self.memory, self.width))
        self.register_buffer("teachers", torch.zeros(self.memory, self.width))
        self.register_buffer("classes", torch.full((self.memory,), -1))

    def soft(self, student: Outputs, teacher: Outputs, target: Tensor, epoch: int) -> Tensor:
        s = functional.normalize(self.of_student(student.embedding))
        t = functional.normalize(self.of_teacher(teacher.embedding))
        classes = torch.cat([self.classes, target])
        others = (classes != target[:, None]) & (classes >= 0)
        agreements = (
            (s @ torch.cat([self.teachers, t]).T / self.temperature),
            (t @ torch.cat([self.students, s]).T / self.temperature),
        )
        same = (s * t).sum(1) / self.temperature
        if self.log_z.isnan().any():
            self.log_z = torch.stack([log_mean_exp(a[others]) for a in agreements]).detach()
        losses = [contrast(same - z, a - z, others) for a, z in zip(agreements, self.log_z)]
        self._remember(s.detach(), t.detach(), target)
        return self.weight * torch.stack(losses).sum()

    def _remember(self, s: Tensor, t: Tensor, target: Tensor) -> None:
        """Put a batch in the place of the oldest."""
        self.students = torch.cat([self.students, s])[-self.memory :]
        self.teachers = torch.cat([self.teachers, t])[-self.memory :]
        self.classes = torch.cat([self.classes, target])[-self.memory :]


def contrast(same: Tensor, agreements: Tensor, others: Tensor) -> Tensor:
    """Loss of eq. 18 from log g.

    Args:
        same: log g of each image and its own counterpart, (N,).
        agreements: log g of each image and all candidates, (N, M).
        others: Which candidates are of another class, (N, M) bool.
    """
    count = others.sum(1).clamp(min=1).log()
    attract = functional.softplus(count - same)
    repel = functional.softplus(agreements - count[:, None]) * others
    return (attract + repel.sum(1)).mean()


def log_mean_exp(values: Tensor) -> Tensor:
    """Logarithm of the mean of exp(values), 0 for no values."""
    if not len(values):
        return values.new_zeros(())
    return values.logsumexp(0) - torch.tensor(float(len(values))).log().to(values)

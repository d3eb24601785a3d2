"""Adversarial distillation: a discriminator asks of whom the logits are."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.distillers.base import LogitDistiller
from training.distillers.options import reverse_gradient
from training.models.watch import Outputs


class AdversarialKD(LogitDistiller):
    """Conditional adversarial networks (Xu, Hsu, Huang 2018, arXiv 1709.00513).

    loss = CE + distance mean |z_S - z_T| + weight (A + C)
    A = -mean (log D(z_T) + log(1 - D(z_S))), against which the student works and for which D does
    C = -mean (log D_t(z_T) + log D_t(z_S)), for which both work

    D, a perceptron over logits, says how likely they are the teacher's, and D_t how likely the
    image is of its class t. Both play at once: the gradient of A is reversed on its way into the
    student.

    Args:
        distance: Weight of the logits' distance.
        weight: Of the game.
        width: Neurons of the discriminator's first and last hidden layer; the middle one has twice
            as many.
    """

    def __init__(self, distance: float = 1.0, weight: float = 1.0, width: int = 128) -> None:
        super().__init__()
        self.distance = distance
        self.weight = weight
        self.width = width

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        classes = student.logits.shape[1]
        self.discriminator = nn.Sequential(
            nn.Linear(classes, self.width),
            nn.ReLU(),
            nn.Linear(self.width, 2 * self.width),
            nn.ReLU(),
            nn.Linear(2 * self.width, self.width),
            nn.ReLU(),
            nn.Linear(self.width, 1 + classes),
        )

    def compare(self, student: Tensor, teacher: Tensor, target: Tensor, epoch: int) -> Tensor:
        near = functional.l1_loss(student, teacher)
        verdicts = (self.discriminator(reverse_gradient(student, 1.0)), self.discriminator(teacher))
        known = [
            functional.binary_cross_entropy_with_logits(
                verdict[:, 0], torch.full_like(verdict[:, 0], truth)
            )
            for verdict, truth in zip(verdicts, (0.0, 1.0))
        ]
        named = [
            functional.cross_entropy(self.discriminator(logits)[:, 1:], target)
            for logits in (student, teacher)
        ]
        return self.distance * near + self.weight * torch.stack(known + named).sum()

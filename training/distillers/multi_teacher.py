"""Distillation from several teachers.

Every method takes several: it then hears their averaged logits. These tell them apart.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.distillers.base import Distiller, prepare_part
from training.errors import TrainingError
from training.models.watch import Outputs


class CAMKD(Distiller):
    """Confidence-aware multi-teacher distillation (Zhang, Chen, Wang, ICASSP 2022, 2201.00007).

    loss = CE + weight T^2 mean of sum over teachers k of w_k H(p_k, p_S) (eq. 4)
    w_k = (1 - softmax over teachers of CE_k) / (K - 1) (eq. 3)

    image by image: a teacher that is unsure of the label counts less. H is the cross entropy, and
    p = softmax(z / T). The form over logits; hints can be added by `Combined`.

    Args:
        weight: Of the teachers' term.
        temperature: T.
    """

    def __init__(self, weight: float = 1.0, temperature: float = 4.0) -> None:
        super().__init__()
        self.weight = weight
        self.temperature = temperature

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        if len(teacher.members) < 2:
            raise TrainingError("CAMKD weighs several teachers: name at least two network files.")

    def soft(self, student: Outputs, teacher: Outputs, target: Tensor, epoch: int) -> Tensor:
        logits = torch.stack([member.logits for member in teacher.members])
        trust = confidence(logits, target)
        log_student = (student.logits / self.temperature).log_softmax(1)
        unlike = -((logits / self.temperature).softmax(2) * log_student).sum(2)
        return self.weight * self.temperature**2 * (trust * unlike).sum(0).mean()


class DualTeacher(Distiller):
    """Two teachers, each with a method of its own (after You et al., KDD 2017).

    loss = CE + (first method's terms on the first teacher) + (second's on the second)

    as where a strong teacher gives hints by its maps and an ensemble's like gives soft labels. The
    methods' own shares of the cross entropy are left out.

    Args:
        first: Method of the first teacher.
        second: Method of the second one.
        hard: Weight of the cross entropy.
    """

    def __init__(self, first: Distiller, second: Distiller, hard: float = 1.0) -> None:
        super().__init__(hard)
        self.first = first
        self.second = second

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        if len(teacher.members) != 2:
            raise TrainingError("DualTeacher listens to two teachers: name two network files.")
        prepare_part(self.first, student, teacher.members[0])
        prepare_part(self.second, student, teacher.members[1])

    def soft(self, student: Outputs, teacher: Outputs, target: Tensor, epoch: int) -> Tensor:
        first, second = teacher.members
        return self.first.soft(student, first, target, epoch) + self.second.soft(
            student, second, target, epoch
        )


def confidence(logits: Tensor, target: Tensor) -> Tensor:
    """Weights (T, N) of T teachers, image by image; their sum over the teachers is 1 (CAMKD).

    Args:
        logits: (T, N, K), T at least 2.
        target: Class numbers (N,).
    """
    teachers = len(logits)
    wrong = functional.cross_entropy(
        logits.flatten(0, 1), target.repeat(teachers), reduction="none"
    ).view(teachers, -1)
    return (1 - wrong.softmax(0)) / (teachers - 1)

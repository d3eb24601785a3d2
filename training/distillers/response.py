"""Response-based distillation: losses over the logits of student and teacher."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

from training.distillers.base import LogitDistiller, kl, soft_kl


class KD(LogitDistiller):
    """Knowledge distillation (Hinton, Vinyals, Dean 2015, arXiv 1503.02531).

    loss = (1 - weight) CE + weight T^2 KL(p_T || p_S), p = softmax(z / T) (eq. 1).

    Args:
        weight: Share of the teacher in the loss, 0 to 1.
        temperature: T.
    """

    def __init__(self, weight: float = 0.9, temperature: float = 4.0) -> None:
        super().__init__(hard=1 - weight)
        self.weight = weight
        self.temperature = temperature

    def compare(self, student: Tensor, teacher: Tensor, target: Tensor, epoch: int) -> Tensor:
        return self.weight * soft_kl(student, teacher, self.temperature)


class DKD(LogitDistiller):
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
        super().__init__()
        self.alpha = alpha
        self.beta = beta
        self.temperature = temperature
        self.warmup = warmup

    def compare(self, student: Tensor, teacher: Tensor, target: Tensor, epoch: int) -> Tensor:
        tckd, nckd = decoupled_terms(student, teacher, target, self.temperature)
        fade = min(epoch / self.warmup, 1.0) if self.warmup else 1.0
        return fade * (self.alpha * tckd + self.beta * nckd)


class NKD(LogitDistiller):
    """Normalised knowledge distillation (Yang et al., ICCV 2023, arXiv 2303.13005).

    loss = CE - p_T(t) log p_S(t) - gamma T^2 sum over i != t of q_T(i) log q_S(i)

    with t the target class, p the softmax at temperature 1 and q the softmax at T over the other
    classes alone.

    Args:
        gamma: Weight of the non-target classes.
        temperature: T of the non-target classes.
    """

    def __init__(self, gamma: float = 1.5, temperature: float = 1.0) -> None:
        super().__init__()
        self.gamma = gamma
        self.temperature = temperature

    def compare(self, student: Tensor, teacher: Tensor, target: Tensor, epoch: int) -> Tensor:
        chosen = target[:, None]
        of_target = teacher.softmax(1).gather(1, chosen) * student.log_softmax(1).gather(1, chosen)
        _, log_student = _decouple(student, target, self.temperature)
        _, log_teacher = _decouple(teacher, target, self.temperature)
        of_others = (log_teacher.exp() * log_student).sum(1)
        return -of_target.mean() - self.gamma * self.temperature**2 * of_others.mean()


class DIST(LogitDistiller):
    """Distillation from a stronger teacher (Huang et al., NeurIPS 2022, arXiv 2205.10536).

    loss = CE + beta T^2 (1 - mean over images of rho(p_S, p_T))
              + gamma T^2 (1 - mean over classes of rho(p_S, p_T))

    rho is Pearson's correlation, over the classes of an image in the first term and over the images
    of a class in the second; p = softmax(z / T).

    Args:
        beta: Weight of the relation between classes.
        gamma: Weight of the relation within a class.
        temperature: T.
    """

    def __init__(self, beta: float = 2.0, gamma: float = 2.0, temperature: float = 4.0) -> None:
        super().__init__()
        self.beta = beta
        self.gamma = gamma
        self.temperature = temperature

    def compare(self, student: Tensor, teacher: Tensor, target: Tensor, epoch: int) -> Tensor:
        p_student = (student / self.temperature).softmax(1)
        p_teacher = (teacher / self.temperature).softmax(1)
        inter = 1 - pearson(p_student, p_teacher).mean()
        intra = 1 - pearson(p_student.T, p_teacher.T).mean()
        return self.temperature**2 * (self.beta * inter + self.gamma * intra)


class MLKD(LogitDistiller):
    """Multi-level logit distillation (Jin, Wang, Lin, CVPR 2023).

    loss = CE + weight sum over T of (T^2 KL(p_T || p_S) + |G_T - G_S|^2 / N + |M_T - M_S|^2 / K)

    with p = softmax(z / T) as rows of a matrix P (N, K), G = P P' the relations of the batch and
    M = P' P those of the classes (section 3.2). The published form also drops uncertain images of
    a second, weakly augmented view; here every image has one view.

    Args:
        weight: Of the teacher's terms.
        temperatures: T, all of them.
    """

    def __init__(
        self, weight: float = 1.0, temperatures: Sequence[float] = (2.0, 3.0, 4.0, 5.0, 6.0)
    ) -> None:
        super().__init__()
        self.weight = weight
        self.temperatures = tuple(temperatures)

    def compare(self, student: Tensor, teacher: Tensor, target: Tensor, epoch: int) -> Tensor:
        levels = [multi_level_terms(student, teacher, t) for t in self.temperatures]
        return self.weight * torch.stack(levels).sum()


class WSLD(LogitDistiller):
    """Weighted soft labels (Zhou et al., ICLR 2021, arXiv 2102.00650).

    loss = CE + weight T^2 mean of w KL(p_T || p_S), w = 1 - exp(-CE_S / CE_T)

    image by image: where the student does better on the label than the teacher, the teacher's
    soft label counts less. No gradient goes through w.

    Args:
        weight: Of the teacher's term.
        temperature: T.
    """

    def __init__(self, weight: float = 2.5, temperature: float = 2.0) -> None:
        super().__init__()
        self.weight = weight
        self.temperature = temperature

    def compare(self, student: Tensor, teacher: Tensor, target: Tensor, epoch: int) -> Tensor:
        of_student = functional.cross_entropy(student.detach(), target, reduction="none")
        of_teacher = functional.cross_entropy(teacher, target, reduction="none")
        focus = 1 - torch.exp(-of_student / of_teacher.clamp(min=1e-7))
        log_student = (student / self.temperature).log_softmax(1)
        log_teacher = (teacher / self.temperature).log_softmax(1)
        divergence = (log_teacher.exp() * (log_teacher - log_student)).sum(1)
        return self.weight * self.temperature**2 * (focus * divergence).mean()


def pearson(first: Tensor, second: Tensor) -> Tensor:
    """Pearson's correlation of the rows of two matrices (N, K): (N,)."""
    first = first - first.mean(1, keepdim=True)
    second = second - second.mean(1, keepdim=True)
    return functional.cosine_similarity(first, second, dim=1)


def multi_level_terms(student: Tensor, teacher: Tensor, temperature: float) -> Tensor:
    """The terms of instances, batch and classes of MLKD at one temperature."""
    p_student = (student / temperature).softmax(1)
    p_teacher = (teacher / temperature).softmax(1)
    count, classes = p_student.shape
    batch = (p_teacher @ p_teacher.T - p_student @ p_student.T).square().sum() / count
    classwise = (p_teacher.T @ p_teacher - p_student.T @ p_student).square().sum() / classes
    return soft_kl(student, teacher, temperature) + batch + classwise


def decoupled_terms(
    student: Tensor, teacher: Tensor, target: Tensor, temperature: float
) -> tuple[Tensor, Tensor]:
    """The two halves of the distillation loss (DKD paper, eq. 5 and 6), mean over the batch.

    TCKD = T^2 KL(b_T || b_S) with b = [p_target, 1 - p_target];
    NCKD = T^2 KL(q_T || q_S) with q the softmax over the other classes alone.
    All of it is computed in log space, so that a saturated student, whose 1 - p_target is below
    what a float can hold, gets finite losses and gradients.

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
    return scale * kl(binary_teacher, binary_student), scale * kl(others_teacher, others_student)


def _decouple(logits: Tensor, target: Tensor, temperature: float) -> tuple[Tensor, Tensor]:
    """Logits (N, K) to log b (N, 2) and log q (N, K - 1)."""
    scaled = logits / temperature
    count, classes = scaled.shape
    is_target = functional.one_hot(target, classes).bool()
    others = scaled[~is_target].view(count, classes - 1)
    binary = torch.stack([scaled[is_target], torch.logsumexp(others, dim=1)], dim=1)
    return functional.log_softmax(binary, dim=1), functional.log_softmax(others, dim=1)

"""Self-distillation: no teacher but a rule, or the student's own depth.

Born-again networks (Furlanello et al., ICML 2018) are the recipe's `chain` of equal networks.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.distillers.base import Distiller, LogitDistiller, kl, soft_kl
from training.errors import TrainingError
from training.models.ghost import conv_bn
from training.models.watch import Outputs


class TfKD(LogitDistiller):
    """Teacher-free distillation by a rule (Yuan et al., CVPR 2020, arXiv 1909.11723, eq. 9).

    loss = (1 - alpha) CE + alpha KL(softmax(u / T) || p_S)

    with the teacher that the rule makes up, u = `certainty` for the right class and an equal share
    of the rest for each other class, softened as the authors' program does it.

    Args:
        alpha: Share of the rule in the loss, 0 to 1.
        certainty: u of the right class.
        temperature: T.
    """

    needs_teacher = False

    def __init__(
        self, alpha: float = 0.1, certainty: float = 0.99, temperature: float = 20.0
    ) -> None:
        super().__init__(hard=1 - alpha)
        self.alpha = alpha
        self.certainty = certainty
        self.temperature = temperature

    def compare(self, student: Tensor, teacher: Tensor, target: Tensor, epoch: int) -> Tensor:
        rest = (1 - self.certainty) / (student.shape[1] - 1)
        made_up = torch.full_like(student, rest)
        made_up.scatter_(1, target[:, None], self.certainty)
        soft = (made_up / self.temperature).log_softmax(1)
        return self.alpha * kl(soft, student.log_softmax(1))


class BYOT(Distiller):
    """Be your own teacher (Zhang et al., ICCV 2019, arXiv 1905.08094, eq. 4 to 6).

    loss = CE + sum over exits of ((1 - alpha) CE_i + alpha T^2 KL(p_C || p_i)
                                   + beta mean (F_i - F_C)^2)

    Each stage but the last gets an exit: a bottleneck that makes features F_i of the size of the
    deepest ones F_C, and a classifier p_i. The deepest classifier p_C teaches them all, and takes
    no gradient for it. The exits are left behind after training; `EarlyExit` keeps them.

    Args:
        alpha: Share of the deepest classifier in an exit's loss, 0 to 1.
        beta: Weight of the features.
        temperature: T.
    """

    needs_teacher = False

    def __init__(self, alpha: float = 0.1, beta: float = 1e-6, temperature: float = 3.0) -> None:
        super().__init__()
        self.alpha = alpha
        self.beta = beta
        self.temperature = temperature

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        if len(student.maps) < 2:
            raise TrainingError("BYOT needs at least two layers of the student.")
        deepest = student.maps[-1].shape[1]
        self.bottlenecks = nn.ModuleList(
            nn.Sequential(conv_bn(shown.shape[1], deepest), nn.ReLU(), conv_bn(deepest, deepest, 3))
            for shown in student.maps[:-1]
        )
        self.classifiers = nn.ModuleList(
            nn.Linear(deepest, student.logits.shape[1]) for _ in student.maps[:-1]
        )

    def soft(self, student: Outputs, teacher: Outputs, target: Tensor, epoch: int) -> Tensor:
        deepest = student.maps[-1].detach()
        advice = student.logits.detach()
        losses = []
        for shown, bottleneck, classifier in zip(student.maps, self.bottlenecks, self.classifiers):
            features = functional.adaptive_avg_pool2d(bottleneck(shown), deepest.shape[-1])
            logits = classifier(features.mean((2, 3)))
            hard = functional.cross_entropy(logits, target)
            soft = soft_kl(logits, advice, self.temperature)
            near = functional.mse_loss(features, deepest)
            losses.append((1 - self.alpha) * hard + self.alpha * soft + self.beta * near)
        return torch.stack(losses).sum()

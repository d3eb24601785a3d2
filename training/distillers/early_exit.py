"""Early exits: classifiers at the student's inner stages, each a smaller network of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.distillers.base import Distiller, soft_kl
from training.errors import TrainingError
from training.models import build
from training.models.ghost import GhostRegNetX
from training.models.watch import Outputs

if TYPE_CHECKING:
    from training.network_file import NetworkFile


class EarlyExit(Distiller):
    """Multi-exit training by distillation (Phuong and Lampert, ICCV 2019, eq. 4).

    loss = CE + sum over exits of (CE_i + T^2 KL(p_C || p_i))

    The two stages before the last get an exit, pooling and a linear layer, which the last
    classifier p_C teaches without a gradient of its own. The exits of a G-GhostNet are written
    beside it as exit-2.pt and exit-3.pt: the same network with fewer `stages`, for who needs more
    speed than accuracy.

    Args:
        temperature: T.
    """

    needs_teacher = False

    def __init__(self, temperature: float = 4.0) -> None:
        super().__init__()
        self.temperature = temperature

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        if len(student.maps) < 3:
            raise TrainingError("EarlyExit needs at least three layers of the student.")
        classes = student.logits.shape[1]
        self.exits = nn.ModuleList(
            nn.Linear(shown.shape[1], classes) for shown in student.maps[-3:-1]
        )

    def soft(self, student: Outputs, teacher: Outputs, target: Tensor, epoch: int) -> Tensor:
        advice = student.logits.detach()
        losses = []
        for leave, shown in zip(self.exits, student.maps[-3:-1]):
            logits = leave(shown.mean((2, 3)))
            hard = functional.cross_entropy(logits, target)
            losses.append(hard + soft_kl(logits, advice, self.temperature))
        return torch.stack(losses).sum()

    def byproducts(self, trained: NetworkFile) -> dict[str, NetworkFile]:
        whole = trained.network
        if not isinstance(whole, GhostRegNetX):
            return {}
        found = {}
        for stages in range(1, len(whole.stages)):
            options = {**trained.options, "stages": stages}
            built = build(trained.name, len(trained.classes), **options)
            small = cast("GhostRegNetX", built)
            for leave in self.exits:
                if leave.in_features == small.head.in_features:
                    small.stem.load_state_dict(whole.stem.state_dict())
                    small.stages.load_state_dict(whole.stages[:stages].state_dict())
                    small.head.load_state_dict(leave.state_dict())
                    found[f"exit-{stages}"] = replace(
                        trained, network=small.eval(), options=options
                    )
        return found

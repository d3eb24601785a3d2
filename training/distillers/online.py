"""Online distillation: networks that learn at the same time, from each other."""

from __future__ import annotations

from typing import Any

from torch import Tensor
from torch.nn import functional

from training.distillers.base import Distiller, soft_kl
from training.models import build, channels_last
from training.models.watch import Outputs, Watched


class DML(Distiller):
    """Deep mutual learning (Zhang et al., CVPR 2018, arXiv 1706.00384, eq. 5 to 7).

    loss = CE_S + T^2 KL(p_P || p_S) + CE_P + T^2 KL(p_S || p_P)

    with a peer P that learns beside the student: each takes the other's answer as it is, no
    gradient goes through it. Both take their step at once.

    Args:
        peer: Name of the peer's network, as `python -m training models` lists them.
        peer_options: Its options.
        temperature: T.
    """

    needs_teacher = False

    def __init__(
        self,
        peer: str = "resnet18",
        peer_options: dict[str, Any] | None = None,
        temperature: float = 1.0,
    ) -> None:
        super().__init__()
        self.peer = peer
        self.peer_options = peer_options
        self.temperature = temperature

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        classes = student.logits.shape[1]
        self.network = channels_last(build(self.peer, classes, **(self.peer_options or {})))
        self._watched = Watched(self.network)

    def step(
        self, student: Watched, teacher: Watched, images: Tensor, target: Tensor, epoch: int
    ) -> Tensor:
        return self(student(images), self._watched(images), target, epoch)

    def soft(self, student: Outputs, teacher: Outputs, target: Tensor, epoch: int) -> Tensor:
        of_student = soft_kl(student.logits, teacher.logits.detach(), self.temperature)
        of_peer = soft_kl(teacher.logits, student.logits.detach(), self.temperature)
        return of_student + of_peer + functional.cross_entropy(teacher.logits, target)

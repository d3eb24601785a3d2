"""Distillation of transformers. A transformer teacher needs no method of its own."""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional

from training.distillers.base import Distiller, soft_kl
from training.errors import TrainingError
from training.models.watch import Outputs


class DeiT(Distiller):
    """Distillation through a token (Touvron et al., ICML 2021, arXiv 2012.12877).

    loss = CE(z_class, label) / 2 + CE(z_token, argmax z_T) / 2 (eq. 3, hard)
    loss = (1 - share) CE(z_class, label) + share T^2 KL(p_T || p_token) (eq. 2, soft)

    The class token learns from the label and the distillation token from the teacher. The student
    is one of the deit networks.

    Args:
        soft_labels: Take the soft form.
        share: Of the teacher in the soft form.
        temperature: T of the soft form.
    """

    def __init__(
        self, soft_labels: bool = False, share: float = 0.1, temperature: float = 3.0
    ) -> None:
        super().__init__(hard=0.0)
        self.soft_labels = soft_labels
        self.share = share
        self.temperature = temperature

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        if not student.tokens:
            raise TrainingError("DeiT teaches a distillation token: choose a deit network.")

    def soft(self, student: Outputs, teacher: Outputs, target: Tensor, epoch: int) -> Tensor:
        of_class, of_token = student.tokens
        hard = functional.cross_entropy(of_class, target)
        if self.soft_labels:
            taught = soft_kl(of_token, teacher.logits, self.temperature)
            return (1 - self.share) * hard + self.share * taught
        return (hard + functional.cross_entropy(of_token, teacher.logits.argmax(1))) / 2

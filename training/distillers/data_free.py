"""Data-free distillation: images that a generator draws from what the teacher remembers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.modules.batchnorm import _BatchNorm

from training.distillers.base import Distiller, soft_kl
from training.models.ghost import conv_bn
from training.models.watch import Outputs, Watched


class DAFL(Distiller):
    """Data-free learning (Chen et al., ICCV 2019, arXiv 1904.01186, eq. 6 to 10).

    loss = KL(p_T || p_S) of drawn images + the generator's:
    one_hot CE(z_T, argmax z_T) - activation mean |e_T| - entropy H(mean p_T)
    + statistics sum over batch norms of |mean - mean_BN| + |variance - variance_BN|

    The last term is DeepInversion's (Yin et al., CVPR 2020, arXiv 1912.08795, eq. 4): the
    statistics of the drawn batch in each layer come to those that the teacher's batch norms hold.
    The training images are not looked at, only the validation ones are. The student's loss does not
    reach the generator.

    Args:
        one_hot: Weight of images that the teacher is sure of.
        activation: Weight of strong embeddings e_T.
        entropy: Weight of all classes being drawn alike.
        statistics: Weight of the batch norms' statistics.
        latent: Numbers that an image is drawn from.
        rate: Learning rate of the generator as a multiple of the student's.
    """

    def __init__(
        self,
        one_hot: float = 0.05,
        activation: float = 0.01,
        entropy: float = 5.0,
        statistics: float = 1.0,
        latent: int = 256,
        rate: float = 0.1,
    ) -> None:
        super().__init__(hard=0.0)
        self.one_hot = one_hot
        self.activation = activation
        self.entropy = entropy
        self.statistics = statistics
        self.latent = latent
        self.rate = rate

    def prepare(self, student: Outputs, teacher: Outputs) -> None:
        self.generator = Generator(self.latent)

    def step(
        self, student: Watched, teacher: Watched, images: Tensor, target: Tensor, epoch: int
    ) -> Tensor:
        drawn = self.generator(
            torch.randn(len(images), self.latent, device=images.device), images.shape[-1]
        )
        with statistics_apart(teacher.network) as apart:
            advice = teacher(drawn)
        loss = self(student(drawn.detach()), advice, target, epoch)
        return loss + self.statistics * torch.stack([drawn.new_zeros(()), *apart]).sum()

    def soft(self, student: Outputs, teacher: Outputs, target: Tensor, epoch: int) -> Tensor:
        probabilities = teacher.logits.softmax(1).mean(0)
        drawn_well = (
            self.one_hot * functional.cross_entropy(teacher.logits, teacher.logits.argmax(1))
            - self.activation * teacher.embedding.abs().mean()
            + self.entropy * torch.xlogy(probabilities, probabilities).sum()
        )
        return drawn_well + soft_kl(student.logits, teacher.logits.detach(), 1.0)


class Generator(nn.Module):
    """Draws normalised images from noise.

    Args:
        latent: Numbers that an image is drawn from.

    Shape:
        noise (N, latent) and a side -> (N, 3, side, side).
    """

    def __init__(self, latent: int) -> None:
        super().__init__()
        self.seed = nn.Sequential(
            nn.Linear(latent, 128 * 8 * 8), nn.Unflatten(1, (128, 8, 8)), nn.BatchNorm2d(128)
        )
        self.coarse = nn.Sequential(conv_bn(128, 128, 3), nn.LeakyReLU(0.2))
        self.fine = nn.Sequential(conv_bn(128, 64, 3), nn.LeakyReLU(0.2))
        # The networks' input has about zero mean and unit variance, as this last layer gives it.
        self.paint = nn.Sequential(nn.Conv2d(64, 3, 3, padding=1), nn.BatchNorm2d(3, affine=False))

    def forward(self, noise: Tensor, side: int) -> Tensor:
        half = max(side // 2, 1)
        coarse = self.coarse(functional.interpolate(self.seed(noise), (half, half)))
        return self.paint(self.fine(functional.interpolate(coarse, (side, side))))


@contextmanager
def statistics_apart(network: nn.Module) -> Iterator[list[Tensor]]:
    """How far a batch's statistics are from those in the batch norms, for what runs meanwhile.

    Gives a list that grows by one scalar for each batch norm that the batch goes through.
    """
    apart: list[Tensor] = []

    def note(norm: Any, inputs: tuple[Tensor, ...]) -> None:
        features = inputs[0].float()
        variance, mean = torch.var_mean(features, (0, *range(2, features.ndim)), correction=0)
        apart.append(
            torch.linalg.vector_norm(mean - norm.running_mean)
            + torch.linalg.vector_norm(variance - norm.running_var)
        )

    with ExitStack() as hooks:
        for module in network.modules():
            if isinstance(module, _BatchNorm) and module.running_mean is not None:
                hooks.callback(module.register_forward_pre_hook(note).remove)
        yield apart

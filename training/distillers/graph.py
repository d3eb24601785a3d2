"""Graph-based distillation: the images of a batch as a graph, layer by layer."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.distillers.base import FeatureDistiller, map_pairs
from training.distillers.relation import distances
from training.models.watch import Outputs


class IRG(FeatureDistiller):
    """Instance relationship graph (Liu et al., CVPR 2019, "KD via instance relationship graph").

    loss = CE + vertex mean (z_S - z_T)^2 + edge sum over stages of mean (E_S - E_T)^2
              + transformation sum over consecutive stages of mean (dE_S - dE_T)^2

    The graph of a stage has the images of the batch as vertices; its edges E are the squared
    distances of their maps over the largest one. dE is how the edges change to the next stage.

    Args:
        vertex: Weight of the logits.
        edge: Weight of the edges.
        transformation: Weight of their change.
    """

    def __init__(self, vertex: float = 0.1, edge: float = 5.0, transformation: float = 5.0) -> None:
        super().__init__(weight=1.0)
        self.vertex = vertex
        self.edge = edge
        self.transformation = transformation

    def term(self, student: Outputs, teacher: Outputs) -> Tensor:
        pairs = map_pairs(student, teacher)
        of_student = torch.stack([edges(s) for s, _ in pairs])
        of_teacher = torch.stack([edges(t) for _, t in pairs])
        count = len(pairs)
        vertices = functional.mse_loss(student.logits, teacher.logits)
        alike = functional.mse_loss(of_student, of_teacher) * count
        change = (of_student.diff(dim=0) - of_teacher.diff(dim=0)).square().mean((1, 2)).sum()
        return self.vertex * vertices + self.edge * alike + self.transformation * change


def edges(features: Tensor) -> Tensor:
    """Squared distances (N, N) between the maps of a batch over the largest of them (IRG)."""
    squared = distances(features.flatten(1)).square()
    return squared / squared.max().clamp(min=1e-12)

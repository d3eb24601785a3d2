"""What the papers' equations need, in float64 numpy: written apart from the code under test."""

from __future__ import annotations

import numpy as np
import torch

from training.models.watch import Head, Outputs


def drawn(seed, count, classes, spread):
    """Logits of student and teacher, and targets."""
    draw = np.random.default_rng(seed)
    return (
        draw.normal(0, spread, (count, classes)),
        draw.normal(0, spread, (count, classes)),
        draw.integers(0, classes, count),
    )


def answer(logits, embedding=None, maps=(), head=None, members=(), tokens=()):
    """What a network with these logits would show."""
    embedding = logits if embedding is None else embedding
    identity = torch.eye(logits.shape[1], dtype=logits.dtype)
    head = head or Head(identity, torch.zeros(logits.shape[1], dtype=logits.dtype))
    return Outputs(logits, embedding, tuple(maps), head, tuple(members), tuple(tokens))


def answers(seed, count=6, classes=5):
    """Student and teacher with embeddings and three maps each, float64, and targets."""
    draw = np.random.default_rng(seed)
    student, teacher, target = (torch.from_numpy(a) for a in drawn(seed, count, classes, 2))

    def shown(logits, width, channels):
        maps = [
            torch.from_numpy(draw.normal(0, 1, (count, c, side, side)))
            for c, side in zip(channels, (8, 4, 2))
        ]
        embedding = torch.from_numpy(draw.normal(0, 1, (count, width)))
        weight = torch.from_numpy(draw.normal(0, 1, (classes, width)))
        bias = torch.from_numpy(draw.normal(0, 1, classes))
        return answer(logits, embedding, maps, Head(weight, bias))

    return shown(student, 7, (3, 4, 5)), shown(teacher, 9, (4, 6, 8)), target


def prepared(distiller, student, teacher):
    """The distiller, built for these answers, in float64."""
    torch.manual_seed(0)
    distiller.prepare(student, teacher)
    return distiller.double()


def softmax(z, axis=-1):
    e = np.exp(z - z.max(axis, keepdims=True))
    return e / e.sum(axis, keepdims=True)


def cross_entropy(logits, target):
    """Image by image."""
    return -np.log(softmax(logits)[np.arange(len(target)), target])


def kl(p, q):
    """KL(p || q), mean over the batch."""
    return (p * np.log(p / q)).sum(1).mean()


def conv1x1(layer, x):
    """A 1x1 convolution of the code under test, computed by hand."""
    weight = layer.weight.detach().numpy()[:, :, 0, 0]
    out = np.einsum("oc,nchw->nohw", weight, x)
    return out if layer.bias is None else out + layer.bias.detach().numpy()[:, None, None]


def linear(layer, x):
    return x @ layer.weight.detach().numpy().T + layer.bias.detach().numpy()


def batch_norm(x):
    """A fresh batch norm in training."""
    axes = (0, *range(2, x.ndim))
    mean, variance = x.mean(axes, keepdims=True), x.var(axes, keepdims=True)
    return (x - mean) / np.sqrt(variance + 1e-5)


def unit(x, axis=-1):
    return x / np.sqrt((x**2).sum(axis, keepdims=True))


def arrays(outputs):
    """Maps of an answer as numpy."""
    return [shown.numpy() for shown in outputs.maps]

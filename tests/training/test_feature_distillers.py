"""Losses over maps and embeddings against the papers' equations in float64."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
import torch
from papers import (
    answer,
    answers,
    arrays,
    batch_norm,
    conv1x1,
    linear,
    prepared,
    softmax,
    unit,
)

from training.distillers import (
    AT,
    CC,
    CRD,
    FSP,
    ICKD,
    IRG,
    NST,
    OFD,
    PKT,
    RKD,
    SP,
    SRD,
    VID,
    FitNet,
    ReviewKD,
)
from training.distillers.base import map_pairs
from training.distillers.hint import context_loss, margin_relu
from training.errors import TrainingError


def term_of(distiller, seed=0):
    """The method's own, weighted terms, and what it saw."""
    student, teacher, target = answers(seed)
    prepared(distiller, student, teacher)
    return float(distiller.soft(student, teacher, target, 1).detach()), student, teacher


def test_fitnet_compares_the_middle_stage_through_a_projector():
    method = FitNet(weight=100)
    got, student, teacher = term_of(method)
    hinted = conv1x1(method.projectors[0], arrays(student)[1])
    assert got == pytest.approx(100 * ((hinted - arrays(teacher)[1]) ** 2).mean(), rel=1e-9)


def test_ofd_sums_partial_distances_of_margin_relus():
    method = OFD(weight=1e-3)
    got, student, teacher = term_of(method)
    want = 0
    for level, (project, s, t) in enumerate(
        zip(method.projectors, arrays(student), arrays(teacher))
    ):
        s = batch_norm(conv1x1(project[0], s))
        for c in range(t.shape[1]):
            margin = t[:, c][t[:, c] < 0].mean()
            for f_t, f_s in zip(t[:, c].ravel(), s[:, c].ravel()):
                f_t = max(f_t, margin)
                if not f_s <= f_t <= 0:
                    want += (f_t - f_s) ** 2 / 2 ** (2 - level) / len(t)
    assert got == pytest.approx(1e-3 * want, rel=1e-9)


def test_margin_of_a_map_after_its_relu_is_zero():
    features = torch.rand(3, 2, 4, 4)
    assert torch.equal(margin_relu(features), features)


def test_context_loss_looks_on_four_scales():
    draw = np.random.default_rng(0)
    a, b = draw.normal(size=(2, 3, 5, 8, 8))
    want, total = 0.0, 0.0
    for side, weight in ((8, 1), (4, 1 / 2), (2, 1 / 4), (1, 1 / 8)):
        cells = [x.reshape(3, 5, side, 8 // side, side, 8 // side).mean((3, 5)) for x in (a, b)]
        want += weight * ((cells[0] - cells[1]) ** 2).mean()
        total += weight
    got = context_loss(torch.from_numpy(a), torch.from_numpy(b))
    assert float(got) == pytest.approx(want / total, rel=1e-9)


def test_reviewkd_of_one_stage_is_the_context_loss_of_two_convolutions():
    student, teacher, target = answers(1)
    student, teacher = (answer(o.logits, maps=o.maps[-1:]) for o in (student, teacher))
    method = prepared(ReviewKD(weight=1.0, width=6), student, teacher)
    fusion = method.fusions[0]
    entered = batch_norm(conv1x1(fusion.enter[0], student.maps[0].numpy()))
    padded = np.pad(entered, ((0, 0), (0, 0), (1, 1), (1, 1)))
    kernel = fusion.leave[0].weight.detach().numpy()
    left = sum(
        np.einsum("oc,nchw->nohw", kernel[:, :, y, x], padded[:, :, y : y + 2, x : x + 2])
        for y in range(3)
        for x in range(3)
    )
    want = context_loss(torch.from_numpy(batch_norm(left)), teacher.maps[0])
    assert float(method.soft(student, teacher, target, 1)) == pytest.approx(float(want), rel=1e-9)


def test_reviewkd_lets_deeper_stages_speak_in_shallower_ones():
    student, teacher, _ = answers(2)
    method = prepared(ReviewKD(width=6), student, teacher)
    joined, _ = method.fusions[1](student.maps[1], method.fusions[0](student.maps[2], None)[0])
    other, _ = method.fusions[1](student.maps[1], method.fusions[0](-student.maps[2], None)[0])
    assert not torch.allclose(joined, other)


def test_srd_asks_the_teachers_own_classifier():
    method = SRD(weight=2.0)
    got, student, teacher = term_of(method)
    projected = batch_norm(linear(method.projector[0], student.embedding.numpy()))
    near = ((projected - teacher.embedding.numpy()) ** 2).mean()
    logits = projected @ teacher.head.weight.numpy().T + teacher.head.bias.numpy()
    soft = -(softmax(teacher.logits.numpy()) * np.log(softmax(logits))).sum(1).mean()
    assert got == pytest.approx(2 * (near + soft), rel=1e-9)


def test_at_compares_normalised_mean_squares():
    got, student, teacher = term_of(AT(weight=1000))
    want = 0
    for s, t in zip(arrays(student), arrays(teacher)):
        of_student, of_teacher = (unit((x**2).mean(1).reshape(len(x), -1)) for x in (s, t))
        want += ((of_student - of_teacher) ** 2).mean()
    assert got == pytest.approx(1000 * want, rel=1e-9)


def test_nst_is_the_mmd_of_the_channels():
    got, student, teacher = term_of(NST(weight=50))
    want = 0
    for s, t in zip(arrays(student), arrays(teacher)):
        for f_s, f_t in zip(s, t):
            x, y = (unit(f.reshape(len(f), -1)) for f in (f_s, f_t))
            kernel = lambda a, b: np.mean([(i @ j) ** 2 for i in a for j in b])  # noqa: E731
            want += (kernel(x, x) + kernel(y, y) - 2 * kernel(x, y)) / len(s)
    assert got == pytest.approx(50 * want, rel=1e-9)


def test_vid_is_the_negative_log_likelihood_of_a_normal():
    method = VID(weight=1.0, variance=5.0)
    got, student, teacher = term_of(method)
    want = 0
    for layers, s, t in zip(method.means, arrays(student), arrays(teacher)):
        x = np.maximum(conv1x1(layers[0], s), 0)
        mean = conv1x1(layers[4], np.maximum(conv1x1(layers[2], x), 0))
        want += (0.5 * (np.log(5.0) + (t - mean) ** 2 / 5.0)).mean()
    assert got == pytest.approx(want, rel=1e-5)  # the scale is kept in float32 until it is doubled


def test_pkt_is_the_divergence_of_the_neighbourhoods():
    got, student, teacher = term_of(PKT(weight=100))
    shares = []
    for embedding in (student.embedding.numpy(), teacher.embedding.numpy()):
        similar = (1 + unit(embedding) @ unit(embedding).T) / 2
        np.fill_diagonal(similar, 0)
        shares.append(similar / similar.sum(1, keepdims=True))
    p_s, p_t = shares
    pairs = [(i, j) for i, j in itertools.product(range(6), repeat=2) if i != j]
    want = np.mean([p_t[i, j] * np.log(p_t[i, j] / p_s[i, j]) for i, j in pairs])
    assert got == pytest.approx(100 * want, rel=1e-9)


def test_fsp_is_the_flow_between_consecutive_stages():
    method = FSP(weight=50)
    got, student, teacher = term_of(method)
    of_student = [conv1x1(layer, s) for layer, s in zip(method.projectors, arrays(student))]
    want = 0
    for level in range(2):
        flows = []
        for maps in (of_student, arrays(teacher)):
            first, second = maps[level], maps[level + 1]
            side = second.shape[-1]
            first = first.reshape(*first.shape[:2], side, 2, side, 2).mean((3, 5))
            flows.append(np.einsum("nahw,nbhw->nab", first, second) / side**2)
        want += ((flows[0] - flows[1]) ** 2).mean()
    assert got == pytest.approx(50 * want, rel=1e-9)


def test_fsp_of_one_layer_is_refused():
    student, teacher, _ = answers(0)
    student, teacher = (answer(o.logits, maps=o.maps[-1:]) for o in (student, teacher))
    with pytest.raises(TrainingError, match="at least two layers"):
        FSP().prepare(student, teacher)


def huber(a, b):
    d = abs(a - b)
    return d**2 / 2 if d < 1 else d - 0.5


def test_rkd_compares_distances_and_angles():
    got, student, teacher = term_of(RKD(distance=25, angle=50))
    e_s, e_t = student.embedding.numpy(), teacher.embedding.numpy()
    n = range(len(e_s))
    lengths = []
    for e in (e_s, e_t):
        d = np.array([[math.dist(a, b) for b in e] for a in e])
        lengths.append(d / d[d > 0].mean())
    distance = np.mean([huber(lengths[0][i, j], lengths[1][i, j]) for i in n for j in n])

    def cosine(e, i, j, k):
        a, b = e[i] - e[j], e[k] - e[j]
        norms = np.linalg.norm(a) * np.linalg.norm(b)
        return a @ b / norms if norms else 0.0

    triples = itertools.product(n, repeat=3)
    angle = np.mean([huber(cosine(e_s, *ijk), cosine(e_t, *ijk)) for ijk in triples])
    assert got == pytest.approx(25 * distance + 50 * angle, rel=1e-5)


def test_sp_compares_similarities_of_the_deepest_maps():
    got, student, teacher = term_of(SP(weight=3000))
    grams = []
    for maps in (arrays(student), arrays(teacher)):
        rows = maps[-1].reshape(6, -1)
        grams.append(unit(rows @ rows.T))
    want = 3000 * ((grams[0] - grams[1]) ** 2).sum() / 36
    assert got == pytest.approx(want, rel=1e-9)


def test_cc_approaches_the_gaussian_kernel():
    got, student, teacher = term_of(CC(weight=1.0, gamma=0.4, order=12))
    kernels = []
    for embedding in (student.embedding.numpy(), teacher.embedding.numpy()):
        e = unit(embedding)
        kernels.append(np.array([[np.exp(-0.4 * ((a - b) ** 2).sum()) for b in e] for a in e]))
    assert got == pytest.approx(((kernels[0] - kernels[1]) ** 2).mean(), rel=1e-6)


def test_ickd_compares_the_channels_cosines():
    method = ICKD(weight=2.5)
    got, student, teacher = term_of(method)
    projected = batch_norm(conv1x1(method.projector[0], arrays(student)[-1]))
    cosines = []
    for maps in (projected, arrays(teacher)[-1]):
        channels = unit(maps.reshape(*maps.shape[:2], -1))
        cosines.append(np.einsum("nap,nbp->nab", channels, channels))
    assert got == pytest.approx(2.5 * ((cosines[0] - cosines[1]) ** 2).mean(), rel=1e-9)


def test_irg_compares_vertices_edges_and_their_change():
    got, student, teacher = term_of(IRG(vertex=0.1, edge=5, transformation=7))
    stages = []
    for maps in (arrays(student), arrays(teacher)):
        edges = []
        for shown in maps:
            rows = shown.reshape(6, -1)
            squared = np.array([[((a - b) ** 2).sum() for b in rows] for a in rows])
            edges.append(squared / squared.max())
        stages.append(np.array(edges))
    vertices = ((student.logits - teacher.logits).numpy() ** 2).mean()
    edge = ((stages[0] - stages[1]) ** 2).mean((1, 2)).sum()
    change = ((np.diff(stages[0], axis=0) - np.diff(stages[1], axis=0)) ** 2).mean((1, 2)).sum()
    assert got == pytest.approx(0.1 * vertices + 5 * edge + 7 * change, rel=1e-6)


def test_crd_tells_the_same_image_from_those_of_other_classes():
    method = CRD(weight=0.8, temperature=0.07, width=4, memory=8)
    student, teacher, _ = answers(3)
    target = torch.tensor([0, 0, 1, 1, 2, 2])
    prepared(method, student, teacher)
    s = unit(linear(method.of_student, student.embedding.numpy()))
    t = unit(linear(method.of_teacher, teacher.embedding.numpy()))
    got = float(method.soft(student, teacher, target, 1))

    def one_way(a, b):
        scores = np.exp(a @ b.T / 0.07)
        others = target.numpy()[:, None] != target.numpy()
        z = scores[others].mean()
        total = 0
        for i in range(6):
            n = others[i].sum()
            h = scores[i] / z / (scores[i] / z + n)
            total -= np.log(h[i]) + np.log(1 - h[others[i]]).sum()
        return total / 6

    assert got == pytest.approx(0.8 * (one_way(s, t) + one_way(t, s)), rel=1e-6)


def test_crd_remembers_earlier_batches():
    method = CRD(width=4, memory=8)
    student, teacher, target = answers(4)
    prepared(method, student, teacher)
    first = float(method.soft(student, teacher, target, 1))
    assert method.classes.tolist() == [-1, -1, *target.tolist()]
    assert float(method.soft(student, teacher, target, 1)) > first  # more to be told apart from


def test_maps_of_two_sizes_meet_at_the_smaller_one():
    student = answer(torch.zeros(2, 3), maps=[torch.ones(2, 3, 8, 8), torch.ones(2, 3, 4, 4)])
    teacher = answer(torch.zeros(2, 3), maps=[torch.arange(50.0).view(2, 1, 5, 5)])
    ((of_student, of_teacher),) = map_pairs(student, teacher)
    assert of_student.shape == (2, 3, 4, 4)
    assert of_teacher.shape == (2, 1, 4, 4)
    assert float(of_teacher[0, 0, 0, 0]) == pytest.approx(np.mean([0, 1, 5, 6]))

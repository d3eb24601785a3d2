"""The losses against direct evaluations of the papers' equations in float64."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from training.distillers import DKD, KD
from training.distillers.response import decoupled_terms


def softmax(z):
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def dkd_of_the_paper(student, teacher, target, temperature):
    """TCKD and NCKD as the paper writes them (eq. 3 to 7), one image at a time, float64."""
    tckd, nckd = [], []
    for s, t, c in zip(student, teacher, target):
        p_s, p_t = softmax(s / temperature), softmax(t / temperature)
        b_s, b_t = np.array([p_s[c], 1 - p_s[c]]), np.array([p_t[c], 1 - p_t[c]])
        q_s, q_t = np.delete(p_s, c) / (1 - p_s[c]), np.delete(p_t, c) / (1 - p_t[c])
        tckd.append((b_t * np.log(b_t / b_s)).sum())
        nckd.append((q_t * np.log(q_t / q_s)).sum())
    return temperature**2 * np.mean(tckd), temperature**2 * np.mean(nckd)


def drawn(seed, count, classes, spread):
    draw = np.random.default_rng(seed)
    return (
        draw.normal(0, spread, (count, classes)),
        draw.normal(0, spread, (count, classes)),
        draw.integers(0, classes, count),
    )


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 2**31),
    count=st.integers(1, 6),
    classes=st.integers(2, 40),
    temperature=st.sampled_from([1.0, 2.0, 4.0, 7.5]),
)
def test_dkd_agrees_with_the_equation(seed, count, classes, temperature):
    student, teacher, target = drawn(seed, count, classes, spread=3)
    got = decoupled_terms(*map(torch.from_numpy, (student, teacher, target)), temperature)
    want = dkd_of_the_paper(student, teacher, target, temperature)
    np.testing.assert_allclose([float(g) for g in got], want, rtol=1e-6, atol=1e-9)


def test_dkd_in_float32_agrees_with_the_equation():
    student, teacher, target = drawn(1, 64, 30, spread=3)
    want_tckd, want_nckd = dkd_of_the_paper(student, teacher, target, 4.0)
    hard = -np.log(softmax(student)[np.arange(64), target]).mean()
    loss = DKD(alpha=1, beta=8, temperature=4, warmup=20).loss(
        torch.from_numpy(student).float(),
        torch.from_numpy(teacher).float(),
        torch.from_numpy(target),
        epoch=5,
    )
    assert float(loss) == pytest.approx(hard + 5 / 20 * (want_tckd + 8 * want_nckd), rel=1e-5)


def test_dkd_decouples_plain_distillation():
    """Eq. 6: KL(p_T || p_S) = TCKD + (1 - p_T target) NCKD, image by image."""
    student, teacher, target = (torch.from_numpy(a) for a in drawn(2, 1, 10, spread=2))
    tckd, nckd = decoupled_terms(student, teacher, target, 1.0)
    weight = 1 - teacher.softmax(1)[0, target[0]]
    whole = KD(weight=1.0, temperature=1.0).loss(student, teacher, target, epoch=1)
    assert float(tckd + weight * nckd) == pytest.approx(float(whole), rel=1e-5)


@pytest.mark.parametrize("gap", [50.0, 500.0, 5000.0])
@pytest.mark.parametrize("right", [True, False])
def test_dkd_stays_finite_on_a_saturated_student(gap, right):
    student = torch.zeros(4, 30)
    student[:, 3] = gap
    student.requires_grad_()
    teacher = torch.randn(4, 30, generator=torch.Generator().manual_seed(0))
    target = torch.full((4,), 3 if right else 7)
    loss = DKD(warmup=1).loss(student, teacher, target, epoch=1)
    loss.backward()
    assert torch.isfinite(loss)
    assert torch.isfinite(student.grad).all()


def test_with_two_classes_nothing_is_left_for_the_others():
    student, teacher, target = (torch.from_numpy(a) for a in drawn(3, 8, 2, spread=2))
    assert float(decoupled_terms(student, teacher, target, 4.0)[1]) == pytest.approx(0, abs=1e-12)


def test_kd_is_hintons_mixture():
    student, teacher, target = drawn(4, 16, 12, spread=3)
    p_s, p_t = softmax(student / 4), softmax(teacher / 4)
    soft = 16 * (p_t * np.log(p_t / p_s)).sum(1).mean()
    hard = -np.log(softmax(student)[np.arange(16), target]).mean()
    loss = KD(weight=0.9, temperature=4).loss(
        *(torch.from_numpy(a) for a in (student, teacher, target)), epoch=1
    )
    assert float(loss) == pytest.approx(0.1 * hard + 0.9 * soft, rel=1e-5)


@pytest.mark.parametrize("distiller", [KD(), DKD(warmup=1)])
def test_a_student_that_follows_the_loss_comes_to_agree_with_its_teacher(distiller):
    teacher = torch.randn(8, 5, generator=torch.Generator().manual_seed(1))
    student = torch.zeros(8, 5, requires_grad=True)
    target = teacher.argmax(1)
    optimizer = torch.optim.SGD([student], lr=0.5)
    for _ in range(200):
        optimizer.zero_grad()
        distiller.loss(student, teacher, target, epoch=1).backward()
        optimizer.step()
    order = lambda z: z.argsort(1)[:, -2:]  # noqa: E731
    assert torch.equal(order(student.detach()), order(teacher))

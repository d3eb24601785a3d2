"""The losses against direct evaluations of the papers' equations in float64."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from papers import answer, cross_entropy, drawn, kl, softmax

from training.distillers import (
    CTKD,
    DIST,
    DKD,
    KD,
    MLKD,
    NKD,
    WSLD,
    Adapted,
    Combined,
    CorrelationTemperature,
    FunctionMatching,
    Standardize,
)
from training.distillers.response import decoupled_terms


def loss_of(distiller, student, teacher, target, epoch=1):
    """The loss over logits."""
    return distiller(answer(student), answer(teacher), target, epoch)


def checked(distiller, seed=0, epoch=1):
    """The loss over drawn logits, and these as numpy arrays."""
    student, teacher, target = drawn(seed, 16, 9, spread=3)
    loss = loss_of(distiller, *map(torch.from_numpy, (student, teacher, target)), epoch=epoch)
    return float(loss.detach()), student, teacher, target


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
    loss = loss_of(
        DKD(alpha=1, beta=8, temperature=4, warmup=20),
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
    whole = loss_of(KD(weight=1.0, temperature=1.0), student, teacher, target)
    assert float(tckd + weight * nckd) == pytest.approx(float(whole), rel=1e-5)


@pytest.mark.parametrize("gap", [50.0, 500.0, 5000.0])
@pytest.mark.parametrize("right", [True, False])
def test_dkd_stays_finite_on_a_saturated_student(gap, right):
    student = torch.zeros(4, 30)
    student[:, 3] = gap
    student.requires_grad_()
    teacher = torch.randn(4, 30, generator=torch.Generator().manual_seed(0))
    target = torch.full((4,), 3 if right else 7)
    loss = loss_of(DKD(warmup=1), student, teacher, target)
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
    loss = loss_of(
        KD(weight=0.9, temperature=4), *map(torch.from_numpy, (student, teacher, target))
    )
    assert float(loss) == pytest.approx(0.1 * hard + 0.9 * soft, rel=1e-5)


def test_nkd_is_the_normalised_form():
    loss, student, teacher, target = checked(NKD(gamma=1.5, temperature=2))
    hard, of_target, of_others = [], [], []
    for s, t, c in zip(student, teacher, target):
        hard.append(-np.log(softmax(s)[c]))
        of_target.append(-softmax(t)[c] * np.log(softmax(s)[c]))
        q_s, q_t = softmax(np.delete(s, c) / 2), softmax(np.delete(t, c) / 2)
        of_others.append(-(q_t * np.log(q_s)).sum())
    want = np.mean(hard) + np.mean(of_target) + 1.5 * 4 * np.mean(of_others)
    assert loss == pytest.approx(want, rel=1e-9)


def test_dist_is_one_less_pearsons_correlation():
    loss, student, teacher, target = checked(DIST(beta=2, gamma=3, temperature=4))
    p_s, p_t = softmax(student / 4), softmax(teacher / 4)
    rows = [np.corrcoef(a, b)[0, 1] for a, b in zip(p_s, p_t)]
    columns = [np.corrcoef(a, b)[0, 1] for a, b in zip(p_s.T, p_t.T)]
    want = cross_entropy(student, target).mean()
    want += 16 * (2 * (1 - np.mean(rows)) + 3 * (1 - np.mean(columns)))
    assert loss == pytest.approx(want, rel=1e-9)


def test_mlkd_sums_instances_batch_and_classes_over_temperatures():
    loss, student, teacher, target = checked(MLKD(weight=0.5, temperatures=(2, 5)))
    want = cross_entropy(student, target).mean()
    for t in (2, 5):
        p_s, p_t = softmax(student / t), softmax(teacher / t)
        want += 0.5 * t**2 * kl(p_t, p_s)
        for i in range(16):
            for j in range(16):
                want += 0.5 * (p_t[i] @ p_t[j] - p_s[i] @ p_s[j]) ** 2 / 16
        for i in range(9):
            for j in range(9):
                want += 0.5 * (p_t[:, i] @ p_t[:, j] - p_s[:, i] @ p_s[:, j]) ** 2 / 9
    assert loss == pytest.approx(want, rel=1e-9)


def test_wsld_weighs_each_image_by_both_networks_errors():
    loss, student, teacher, target = checked(WSLD(weight=2.5, temperature=2))
    hard, by_teacher = cross_entropy(student, target), cross_entropy(teacher, target)
    p_s, p_t = softmax(student / 2), softmax(teacher / 2)
    focus = 1 - np.exp(-hard / by_teacher)
    want = hard.mean() + 2.5 * 4 * (focus * (p_t * np.log(p_t / p_s)).sum(1)).mean()
    assert loss == pytest.approx(want, rel=1e-9)


def test_standardized_logits_have_mean_zero_and_deviation_one():
    loss, student, teacher, target = checked(Adapted(KD(0.9, 2), [Standardize()], weight=9))
    z_s, z_t = (
        (z - z.mean(1, keepdims=True)) / z.std(1, ddof=1, keepdims=True) for z in (student, teacher)
    )
    soft = 0.9 * 4 * kl(softmax(z_t / 2), softmax(z_s / 2))
    want = 0.1 * cross_entropy(student, target).mean() + 9 * soft
    assert loss == pytest.approx(want, rel=1e-9)


@pytest.mark.parametrize("gain", [0.5, 3.0])
def test_standardization_makes_the_range_of_logits_indifferent(gain):
    student, teacher, target = map(torch.from_numpy, drawn(5, 8, 6, 2))
    method = Adapted(KD(1.0, 2), [Standardize()])
    want = loss_of(method, student, teacher, target)
    assert float(loss_of(method, gain * student + 1, teacher, target)) == pytest.approx(float(want))


def test_ctkd_learns_its_temperature_against_the_student():
    option = CTKD(start=1, span=20, loops=10).double()
    method = Adapted(KD(1.0, 1), [option])
    loss, student, teacher, _ = checked(method, epoch=6)
    t = 1 + 20 / (1 + np.exp(-1))
    assert loss == pytest.approx(t**2 * kl(softmax(teacher / t), softmax(student / t)), rel=1e-6)

    def at(theta):
        t = 1 + 20 / (1 + np.exp(-theta))
        return t**2 * kl(softmax(teacher / t), softmax(student / t))

    logits = map(torch.from_numpy, drawn(0, 16, 9, 3))
    loss_of(method, *logits, epoch=6).backward()
    slope = (at(1 + 1e-5) - at(1 - 1e-5)) / 2e-5
    half_way = 0.5  # of the curriculum: five of ten epochs are over
    assert float(option.theta.grad) == pytest.approx(-half_way * slope, rel=1e-4)


def test_correlation_temperature_is_the_largest_centred_logit():
    loss, student, teacher, _ = checked(Adapted(KD(1.0, 1), [CorrelationTemperature()]))
    t = np.abs(teacher - teacher.mean(1, keepdims=True)).max(1, keepdims=True)
    want = (t**2).mean() * kl(softmax(teacher / t), softmax(student / t))
    assert loss == pytest.approx(want, rel=1e-9)


def test_function_matching_looks_at_no_label():
    student, teacher, target = map(torch.from_numpy, drawn(6, 8, 6, 2))
    method = FunctionMatching()
    loss = loss_of(method, student, teacher, target)
    assert float(loss) == pytest.approx(
        kl(softmax(teacher.numpy()), softmax(student.numpy())), rel=1e-9
    )
    assert float(loss_of(method, student, teacher, (target + 1) % 6)) == float(loss)


def test_function_matching_with_dkd_takes_the_teachers_choice_as_target():
    student, teacher, target = map(torch.from_numpy, drawn(7, 8, 6, 2))
    tckd, nckd = decoupled_terms(student, teacher, teacher.argmax(1), 4.0)
    loss = loss_of(FunctionMatching(DKD(warmup=1)), student, teacher, target)
    assert float(loss) == pytest.approx(float(tckd + 8 * nckd))


def test_combined_methods_add_up():
    student, teacher, target = map(torch.from_numpy, drawn(8, 8, 6, 2))
    both = loss_of(Combined([DKD(warmup=1), DIST()]), student, teacher, target)
    alone = [loss_of(m, student, teacher, target) for m in (DKD(warmup=1), DIST())]
    hard = cross_entropy(student.numpy(), target.numpy()).mean()
    assert float(both) == pytest.approx(float(sum(alone)) - hard)


@pytest.mark.parametrize("distiller", [KD(), DKD(warmup=1)])
def test_a_student_that_follows_the_loss_comes_to_agree_with_its_teacher(distiller):
    teacher = torch.randn(8, 5, generator=torch.Generator().manual_seed(1))
    student = torch.zeros(8, 5, requires_grad=True)
    target = teacher.argmax(1)
    optimizer = torch.optim.SGD([student], lr=0.5)
    for _ in range(200):
        optimizer.zero_grad()
        loss_of(distiller, student, teacher, target).backward()
        optimizer.step()
    order = lambda z: z.argsort(1)[:, -2:]  # noqa: E731
    assert torch.equal(order(student.detach()), order(teacher))

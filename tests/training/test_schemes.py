"""Adversarial, online, self, multi-teacher, data-free, token and early-exit losses, in float64."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from papers import (
    answer,
    answers,
    arrays,
    batch_norm,
    conv1x1,
    cross_entropy,
    drawn,
    kl,
    linear,
    prepared,
    softmax,
)

from training.distillers import (
    BYOT,
    CAMKD,
    DAFL,
    DML,
    KD,
    SRD,
    AdversarialKD,
    DeiT,
    DualTeacher,
    EarlyExit,
    TfKD,
)
from training.distillers.data_free import Generator, statistics_apart
from training.distillers.multi_teacher import confidence
from training.errors import TrainingError
from training.models import build
from training.models.transformers import token_logits
from training.models.watch import Watched


def hard(outputs, target):
    return cross_entropy(outputs.logits.numpy(), target.numpy()).mean()


def perceptron(layers, x):
    for layer in layers:
        x = linear(layer, x) if isinstance(layer, torch.nn.Linear) else np.maximum(x, 0)
    return x


def test_the_discriminator_judges_and_names():
    student, teacher, target = answers(0)
    method = prepared(AdversarialKD(distance=2, weight=3, width=6), student, teacher)
    verdict_s, verdict_t = (
        perceptron(method.discriminator, o.logits.numpy()) for o in (student, teacher)
    )
    sigmoid = lambda x: 1 / (1 + np.exp(-x))  # noqa: E731
    game = -np.log(sigmoid(verdict_t[:, 0])).mean() - np.log(1 - sigmoid(verdict_s[:, 0])).mean()
    for verdict in (verdict_s, verdict_t):
        game += cross_entropy(verdict[:, 1:], target.numpy()).mean()
    near = np.abs((student.logits - teacher.logits).numpy()).mean()
    want = hard(student, target) + 2 * near + 3 * game
    assert float(method(student, teacher, target, 1)) == pytest.approx(want, rel=1e-6)


def test_the_student_works_against_the_discriminator():
    student, teacher, target = answers(1)
    method = prepared(AdversarialKD(distance=0, weight=1, width=6), student, teacher)
    logits = student.logits.clone().requires_grad_()
    method.compare(logits, teacher.logits, target, 1).backward()
    plain = student.logits.clone().requires_grad_()
    verdict = method.discriminator(plain)
    fooled = torch.nn.functional.softplus(verdict[:, 0]).mean()  # -log(1 - D)
    named = torch.nn.functional.cross_entropy(verdict[:, 1:], target)
    (named - fooled).backward()
    torch.testing.assert_close(logits.grad, plain.grad)


def test_mutual_learners_take_each_others_answer_as_it_is():
    student, peer, target = answers(2)
    logits = [o.logits.clone().requires_grad_() for o in (student, peer)]
    loss = DML(temperature=2)(answer(logits[0]), answer(logits[1]), target, 1)
    p_s, p_p = (softmax(o.logits.numpy() / 2) for o in (student, peer))
    want = hard(student, target) + hard(peer, target) + 4 * (kl(p_p, p_s) + kl(p_s, p_p))
    assert float(loss) == pytest.approx(want, rel=1e-9)
    loss.backward()
    onehot = np.eye(5)[target.numpy()]
    # The gradient of CE + T^2 KL(p_other || p_own) in one's own logits alone.
    by_label = softmax(student.logits.numpy()) - onehot
    np.testing.assert_allclose(logits[0].grad, (by_label + 2 * (p_s - p_p)) / 6, atol=1e-9)


def test_the_made_up_teacher_is_softened():
    student, _, target = drawn(3, 8, 6, 2)
    method = TfKD(alpha=0.1, certainty=0.99, temperature=20)
    shown = answer(torch.from_numpy(student))
    loss = method(shown, shown, torch.from_numpy(target), 1)
    u = np.full((8, 6), 0.01 / 5)
    u[np.arange(8), target] = 0.99
    want = 0.9 * cross_entropy(student, target).mean() + 0.1 * kl(softmax(u / 20), softmax(student))
    assert float(loss) == pytest.approx(want, rel=1e-9)


def test_byot_teaches_its_exits_by_its_last_classifier():
    student, _, target = answers(4)
    method = prepared(BYOT(alpha=0.3, beta=0.5, temperature=3), student, student)
    deepest = arrays(student)[-1]
    p_c = softmax(student.logits.numpy() / 3)
    want = hard(student, target)
    for shown, neck, classifier in zip(arrays(student), method.bottlenecks, method.classifiers):
        x = np.maximum(batch_norm(conv1x1(neck[0][0], shown)), 0)
        x = torch.nn.functional.conv2d(torch.from_numpy(x), neck[2][0].weight, padding=1)
        x = batch_norm(x.detach().numpy())
        cells = x.shape[-1] // 2
        x = x.reshape(6, -1, 2, cells, 2, cells).mean((3, 5))
        logits = linear(classifier, x.mean((2, 3)))
        want += 0.7 * cross_entropy(logits, target.numpy()).mean()
        want += 0.3 * 9 * kl(p_c, softmax(logits / 3)) + 0.5 * ((x - deepest) ** 2).mean()
    assert float(method(student, student, target, 1)) == pytest.approx(want, rel=1e-9)


def test_exits_learn_from_labels_and_from_the_last_classifier():
    student, _, target = answers(5)
    method = prepared(EarlyExit(temperature=4), student, student)
    p_c = softmax(student.logits.numpy() / 4)
    want = hard(student, target)
    for shown, leave in zip(arrays(student), method.exits):
        logits = linear(leave, shown.mean((2, 3)))
        want += cross_entropy(logits, target.numpy()).mean() + 16 * kl(p_c, softmax(logits / 4))
    assert len(method.exits) == 2
    assert float(method(student, student, target, 1)) == pytest.approx(want, rel=1e-9)


def test_camkd_weighs_teachers_by_their_error_on_the_image():
    student, first, target = answers(6)
    second = answers(7)[1]
    together = answer((first.logits + second.logits) / 2, members=(first, second))
    method = prepared(CAMKD(weight=1.5, temperature=4), student, together)
    logits = np.stack([first.logits.numpy(), second.logits.numpy()])
    wrong = np.stack([cross_entropy(z, target.numpy()) for z in logits])
    trust = (1 - np.exp(wrong) / np.exp(wrong).sum(0)) / (2 - 1)
    unlike = -(softmax(logits / 4) * np.log(softmax(student.logits.numpy() / 4))).sum(2)
    want = hard(student, target) + 1.5 * 16 * (trust * unlike).sum(0).mean()
    assert float(method(student, together, target, 1)) == pytest.approx(want, rel=1e-9)
    np.testing.assert_allclose(confidence(torch.from_numpy(logits), target).sum(0), 1)


def test_two_teachers_teach_by_two_methods():
    student, first, target = answers(8)
    second = answers(9)[1]
    together = answer((first.logits + second.logits) / 2, members=(first, second))
    method = prepared(DualTeacher(SRD(), KD(1.0, 2)), student, together)
    want = hard(student, target)
    want += float(method.first.soft(student, first, target, 1))
    want += 4 * kl(softmax(second.logits.numpy() / 2), softmax(student.logits.numpy() / 2))
    assert float(method(student, together, target, 1)) == pytest.approx(want, rel=1e-9)


@pytest.mark.parametrize("method", [CAMKD(), DualTeacher(KD(), KD())])
def test_one_teacher_is_not_several(method):
    student, teacher, _ = answers(0)
    with pytest.raises(TrainingError, match="two"):
        method.prepare(student, teacher)


@pytest.mark.parametrize("soft_labels", [False, True])
def test_deit_teaches_the_class_token_by_labels_and_the_other_by_the_teacher(soft_labels):
    student, teacher, target = answers(10)
    of_token = answers(11)[0].logits
    student = answer(student.logits, tokens=(student.logits, of_token))
    method = DeiT(soft_labels=soft_labels, share=0.2, temperature=3)
    method.prepare(student, teacher)
    if soft_labels:
        soft = 9 * kl(softmax(teacher.logits.numpy() / 3), softmax(of_token.numpy() / 3))
        want = 0.8 * hard(student, target) + 0.2 * soft
    else:
        choice = teacher.logits.numpy().argmax(1)
        want = (hard(student, target) + cross_entropy(of_token.numpy(), choice).mean()) / 2
    assert float(method(student, teacher, target, 1)) == pytest.approx(want, rel=1e-9)


def test_deit_asks_for_a_distillation_token():
    student, teacher, _ = answers(0)
    with pytest.raises(TrainingError, match="choose a deit network"):
        DeiT().prepare(student, teacher)


def test_a_deit_answers_with_the_mean_of_its_two_tokens():
    network = build("deit_tiny_16", 5, side=32).eval()
    with torch.no_grad():
        shown = Watched(network)(torch.randn(2, 3, 32, 32))
        of_class, of_token = shown.tokens
        torch.testing.assert_close((of_class + of_token) / 2, shown.logits)
        assert not torch.allclose(of_class, of_token)
        again = token_logits(shown.embedding, *shown.head)
    torch.testing.assert_close(again, shown.tokens)


def test_dafl_wants_sure_varied_and_strong_answers():
    student, teacher, target = answers(12)
    method = DAFL(one_hot=0.05, activation=0.01, entropy=5)
    p = softmax(teacher.logits.numpy())
    sure = cross_entropy(teacher.logits.numpy(), p.argmax(1)).mean()
    strong = np.abs(teacher.embedding.numpy()).mean()
    mean = p.mean(0)
    varied = -(mean * np.log(mean)).sum()
    want = 0.05 * sure - 0.01 * strong - 5 * varied
    want += kl(p, softmax(student.logits.numpy()))
    assert float(method(student, teacher, target, 1)) == pytest.approx(want, rel=1e-9)


def test_statistics_are_apart_by_mean_and_variance_of_every_batch_norm():
    network = torch.nn.Sequential(torch.nn.BatchNorm2d(3), torch.nn.BatchNorm2d(3)).double().eval()
    network[0].running_mean += 1
    x = np.random.default_rng(0).normal(2, 3, (4, 3, 5, 5))
    with statistics_apart(network) as apart:
        network(torch.from_numpy(x))
    y = (x - 1) / np.sqrt(1 + 1e-5)
    want = [
        np.linalg.norm(x.mean((0, 2, 3)) - 1) + np.linalg.norm(x.var((0, 2, 3)) - 1),
        np.linalg.norm(y.mean((0, 2, 3))) + np.linalg.norm(y.var((0, 2, 3)) - 1),
    ]
    np.testing.assert_allclose([float(a) for a in apart], want, rtol=1e-6)
    network(torch.from_numpy(x))
    assert len(apart) == 2  # nothing is noted any more


@pytest.mark.parametrize("side", [32, 50])
def test_the_generator_draws_images_of_any_side(side):
    drawn_images = Generator(16)(torch.randn(4, 16), side)
    assert drawn_images.shape == (4, 3, side, side)
    assert float(drawn_images.mean()) == pytest.approx(0, abs=1e-4)
    assert float(drawn_images.std()) == pytest.approx(1, abs=0.01)

"""Every method on real images: it runs, the student learns, the teacher is left alone."""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy

import numpy as np
import pytest
import torch
from PIL import Image

from training.data.augment import normalise
from training.distillers import (
    AT,
    CAMKD,
    CRD,
    CTKD,
    DKD,
    FAMILIES,
    IRG,
    KD,
    NST,
    RECIPE_KEYS,
    RKD,
    Adapted,
    Combined,
    CorrelationTemperature,
    DeiT,
    Distiller,
    DualTeacher,
    FitNet,
    FunctionMatching,
    ReviewKD,
    Standardize,
)
from training.models import NETWORKS, build
from training.models.ensemble import Ensemble
from training.models.watch import Watched, evaluating

SIDE = 64
CLASSES = 4

SPECIAL = {
    DualTeacher: DualTeacher(KD(), FitNet()),
    Adapted: Adapted(DKD(warmup=1), [Standardize(), CTKD(), CorrelationTemperature()]),
    FunctionMatching: FunctionMatching(Adapted(DKD(warmup=1), [Standardize()])),
    Combined: Combined([DKD(warmup=1), RKD()]),
}
METHODS = [
    SPECIAL.get(method) or method()
    for family in FAMILIES.values()
    for method in family
    if issubclass(method, Distiller)
]


@pytest.fixture(scope="module")
def batch(data_dir):
    """Twelve images of four classes of AID, normalised, and their targets."""
    chosen = ("Beach", "Forest", "Port", "Viaduct")
    pixels, targets = [], []
    with zipfile.ZipFile(data_dir / "aid150.zip") as archive:
        for target, name in enumerate(chosen):
            files = sorted(n for n in archive.namelist() if f"/{name}/" in n and n[-1] != "/")
            for file in files[:3]:
                image = Image.open(io.BytesIO(archive.read(file))).convert("RGB")
                pixels.append(np.asarray(image.resize((SIDE, SIDE))).transpose(2, 0, 1))
                targets.append(target)
    images = normalise(torch.from_numpy(np.stack(pixels)).float())
    return images, torch.tensor(targets)


def fresh(name, **options):
    torch.manual_seed(0)
    return build(name, CLASSES, **options)


@pytest.fixture(scope="module")
def teachers():
    """Three kinds of teachers, and one that is two."""
    found = {
        "vgg11": fresh("vgg11"),
        "resnet18": fresh("resnet18"),
        "vit": fresh("deit_tiny_16", side=SIDE),
    }
    found["ensemble"] = Ensemble([fresh("resnet18"), fresh("squeezenet1_1")])
    return {name: network.eval().requires_grad_(False) for name, network in found.items()}


def train(method, network, teacher, batch, steps=2):
    """Some steps of a copy of a method, as the loop takes them."""
    torch.manual_seed(0)
    images, targets = batch
    method = deepcopy(method).train()
    student = Watched(network)
    listened = Watched(teacher) if method.needs_teacher else student
    with evaluating(network):
        method.prepare(student(images[:2]), listened(images[:2]))
    learned = [*network.parameters(), *method.parameters()]
    optimizer = torch.optim.SGD(learned, lr=1e-3)
    network.train()
    for epoch in range(1, steps + 1):
        optimizer.zero_grad()
        loss = method.step(student, listened, images, targets, epoch)
        loss.backward()
        assert torch.isfinite(loss)
        optimizer.step()
    return method


def untouched(network, before):
    return all(torch.equal(tensor, before[name]) for name, tensor in network.state_dict().items())


@pytest.mark.parametrize("method", METHODS, ids=lambda method: type(method).__name__)
def test_student_learns_and_teacher_is_left_alone(method, batch, teachers):
    several = isinstance(method, (CAMKD, DualTeacher))
    teacher = teachers["ensemble" if several else "resnet18"]
    before = deepcopy(teacher.state_dict())
    if isinstance(method, DeiT):
        student = fresh("deit_tiny_16", side=32)
    else:
        student = fresh("g_ghost_regnetx_002")
    start = deepcopy(student.state_dict())
    own = train(method, student, teacher, batch)
    for name, parameter in [*student.named_parameters(), *own.named_parameters()]:
        assert parameter.grad is not None, f"{name} is out of the loss"
        assert torch.isfinite(parameter.grad).all(), name
    assert not untouched(student, start)
    assert untouched(teacher, before)
    assert all(parameter.grad is None for parameter in teacher.parameters())


@pytest.mark.parametrize("teacher", ["vgg11", "resnet18", "vit"])
@pytest.mark.parametrize("student", ["g_ghost_regnetx_002", "mobilenet_v3_small", "deit_tiny_16"])
def test_any_teacher_goes_with_any_student(student, teacher, batch, teachers):
    methods = [KD(), FitNet(), ReviewKD(), AT(), NST(), RKD(), CRD(memory=32), IRG()]
    options = {"side": SIDE} if student.startswith("deit") else {}
    network = fresh(student, **options)
    train(Combined(methods), network, teachers[teacher], batch, steps=1)
    # Of ViTs the last block's patches are not classified, so that not every weight need be reached.
    reached = [p for p in network.parameters() if p.grad is not None and p.grad.abs().sum() > 0]
    assert len(reached) > 0.9 * len(list(network.parameters()))


def test_a_small_view_of_a_large_crop_reaches_the_student(batch, teachers):
    network = fresh("g_ghost_regnetx_002").eval()
    images, _ = batch
    with torch.no_grad():
        small = Watched(network, side=32)(images)
        want = network(
            torch.nn.functional.interpolate(images, (32, 32), mode="bilinear", antialias=True)
        )
    torch.testing.assert_close(small.logits, want)


def test_an_ensemble_answers_with_its_mean(batch, teachers):
    images, _ = batch
    with torch.no_grad():
        shown = Watched(teachers["ensemble"])(images)
    mean = (shown.members[0].logits + shown.members[1].logits) / 2
    torch.testing.assert_close(shown.logits, mean)
    head = torch.nn.functional.linear(shown.embedding, *shown.head)
    torch.testing.assert_close(head, mean, atol=1e-4, rtol=1e-4)


def test_every_family_of_the_surveys_has_a_method():
    wanted = {
        "response", "feature: hint", "feature: attention", "feature: distribution and flow",
        "relation", "contrastive", "offline", "online", "self", "multi-teacher",
        "teacher assistant", "adversarial", "cross-resolution", "data-free", "graph", "quantized",
        "transformers", "explanation", "early exit",
    }  # fmt: skip
    assert wanted <= {*FAMILIES, *RECIPE_KEYS}


@pytest.mark.parametrize(
    "method", {m for family in FAMILIES.values() for m in family}, ids=lambda m: m.__name__
)
def test_every_method_says_where_it_is_from(method):
    summary, _, rest = method.__doc__.partition("\n")
    if method in (Adapted, Combined):
        return  # they only join others
    assert any(str(year) in summary for year in range(2014, 2026)), summary
    assert "loss = " in rest or "z <- " in rest or method is FunctionMatching


# The largest of each family would only take time: they are built by the same code.
WATCHED = [
    "alexnet", "convnext_tiny", "deit_tiny_16", "densenet121", "efficientnet_b0",
    "g_ghost_regnetx_002", "googlenet", "inception_v3", "maxvit_t", "mnasnet0_5", "mobilenet_v2",
    "mobilenet_v3_small", "regnet_x_400mf", "resnet18", "resnext50_32x4d", "shufflenet_v2_x0_5",
    "squeezenet1_1", "swin_t", "swin_v2_t", "vgg16_bn", "vit_b_16",
]  # fmt: skip


@pytest.mark.parametrize("name", WATCHED)
def test_every_kind_of_network_shows_its_stages(name):
    # RegNets read numbers out of tensors while they are built, which needs real ones.
    with torch.device("cpu" if name.startswith("regnet") else "meta"):
        network = build(name, CLASSES)
    found = Watched(network)
    assert 3 <= len(found.layers) <= 4
    known = dict(network.named_modules())
    assert all(layer in known for layer in found.layers)


def test_networks_of_every_family_are_watched():
    stem = lambda name: name.rstrip("0123456789").split("_")[0].rstrip("0123456789")  # noqa: E731
    families = {stem(name) for name in NETWORKS} - {"wide"}
    assert families <= {stem(name) for name in WATCHED}

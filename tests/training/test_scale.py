"""Several processes, batches in parts and broken-off runs: one result."""

from __future__ import annotations

import csv
import signal
import subprocess
import time

import pytest
import torch
from small_runs import environment, method, recipe, run, training, write_split
from torch.utils.data import BatchSampler, SequentialSampler

from training.__main__ import main
from training.data.augment import Augment
from training.data.datamodule import _PartSampler
from training.network_file import NetworkFile


@pytest.fixture(scope="module")
def folder(tmp_path_factory, colour_images):
    """A folder with a split and a small teacher without dropout."""
    folder = tmp_path_factory.mktemp("scale")
    write_split(folder, colour_images)
    facts = {"network": "shufflenet_v2_x0_5", "epochs": 3, "precision": "32-true"}
    teacher = recipe(folder, colour_images, "teacher", **facts)
    assert main(["train-teacher", "--recipe", str(teacher), "--output", str(folder)]) == 0
    return folder


def tuned(folder, images, name, **changes):
    """A recipe of 108 steps that goes on from the teacher's weights, batch norm frozen."""
    teacher = str(folder / "teacher" / "network.pt")
    facts = {
        "network": "shufflenet_v2_x0_5",
        "weights": teacher,
        "frozen_batch_norm": True,
        "epochs": 12,
        "batch_size": 4,
        "learning_rate": 0.002,
        "precision": "32-true",
        "teacher": teacher,
        "distiller": method("KD"),
        **changes,
    }
    return recipe(folder, images, name, **facts)


def weights(folder, name):
    return NetworkFile.read(folder / name / "network.pt").network.state_dict()


def furthest(first, second):
    """The largest difference between two networks."""
    return max(float((first[name].double() - second[name].double()).abs().max()) for name in first)


@pytest.fixture(scope="module")
def alone(folder, colour_images):
    """What one process makes of the recipe."""
    path = tuned(folder, colour_images, "alone")
    run(training("distill", "--recipe", str(path), "--output", str(folder)))
    found = weights(folder, "alone")
    assert furthest(found, weights(folder, "teacher")) > 1e-3  # it has learned
    return found


def test_two_processes_make_the_weights_of_one(folder, colour_images, alone):
    path = tuned(folder, colour_images, "two")
    words = ["distill", "--recipe", str(path), "--output", str(folder)]
    run(training(*words, processes=2))
    assert furthest(alone, weights(folder, "two")) < 1e-5
    with (folder / "two" / "metrics.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert [int(row["step"]) for row in rows] == [9 * epoch for epoch in range(1, 13)]


@pytest.mark.skipif(torch.cuda.device_count() < 2, reason="needs two GPUs")
def test_two_gpus_normalise_over_the_whole_batch(folder, colour_images):
    for name, processes in (("one-gpu", 1), ("two-gpus", 2)):
        path = tuned(folder, colour_images, name, frozen_batch_norm=False, epochs=1)
        words = ["distill", "--recipe", str(path), "--output", str(folder)]
        run(training(*words, processes=processes))
    assert furthest(weights(folder, "one-gpu"), weights(folder, "two-gpus")) < 1e-4


def test_a_batch_in_parts_makes_the_same_weights(folder, colour_images, alone):
    path = tuned(folder, colour_images, "parts", accumulate=2)
    run(training("distill", "--recipe", str(path), "--output", str(folder)))
    assert furthest(alone, weights(folder, "parts")) < 1e-5


def test_batches_that_do_not_part_are_refused(folder, colour_images, capsys):
    path = tuned(folder, colour_images, "odd", accumulate=3)
    assert main(["distill", "--recipe", str(path), "--output", str(folder)]) == 1
    assert "does not part into 3 equal shares" in capsys.readouterr().err


def test_processes_and_parts_together_see_the_whole_batch():
    batches = BatchSampler(SequentialSampler(range(50)), 12, drop_last=True)
    seen = [list(_PartSampler(batches, 6, process, 3)) for process in range(3)]
    assert all(len(parts) == 8 == len(_PartSampler(batches, 6, 0, 3)) for parts in seen)
    for number, batch in enumerate(batches):
        shares = [part for parts in seen for part in parts[2 * number : 2 * number + 2]]
        assert sorted(index for share, _ in shares for index in share) == batch
        assert sorted(part for _, part in shares) == list(range(6))


@pytest.mark.parametrize("parts", [2, 3])
def test_views_are_the_same_however_a_batch_is_parted(parts):
    images = torch.randint(0, 256, (6, 3, 20, 20), generator=torch.Generator().manual_seed(1))
    views = lambda *part: Augment()(*part)  # noqa: E731
    seeded = lambda: torch.Generator().manual_seed(7)  # noqa: E731
    whole = views(images.byte(), 16, seeded())
    size = 6 // parts
    for part in range(parts):
        own = slice(size * part, size * (part + 1))
        got = views(images[own].byte(), 16, seeded(), part, parts)
        torch.testing.assert_close(got, whole[own])


def test_a_killed_run_that_is_resumed_ends_in_the_same_weights(folder, colour_images):
    """With all that has a state: dropout, momentum, a memory, a projector, averaged weights."""
    facts = {
        "epochs": 10,
        "teacher": str(folder / "teacher" / "network.pt"),
        "distiller": method("Combined", methods=[method("DKD"), method("CRD", memory=32)]),
        "ema": 0.9,
    }
    whole = recipe(folder, colour_images, "whole", **facts)
    broken = recipe(folder, colour_images, "broken", **facts)
    command = training("distill", "--output", str(folder))
    run([*command, "--recipe", str(whole)])
    process = subprocess.Popen([*command, "--recipe", str(broken)], env=environment())
    deadline = time.monotonic() + 120
    while not (folder / "broken" / "last.ckpt").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert not (folder / "broken" / "network.pt").exists()
    held = torch.load(folder / "broken" / "last.ckpt", weights_only=True)
    assert 0 < held["global_step"] < 10 * 4  # in the middle of ten epochs of four steps
    run([*command, "--recipe", str(broken), "--resume"])
    want, got = weights(folder, "whole"), weights(folder, "broken")
    for name, tensor in want.items():
        assert torch.equal(got[name], tensor), name
    curves = [(folder / name / "metrics.csv").read_text() for name in ("whole", "broken")]
    assert curves[0] == curves[1]
    assert len(curves[0].splitlines()) == 1 + 10

"""The whole line as a person runs it: split, teacher, student, evaluation, export; and resuming."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import torch
import yaml

from rskd_qgis.scenes.model import SceneModel
from training.__main__ import main
from training.network_file import NetworkFile

REPOSITORY = Path(__file__).resolve().parents[2]
CLASSES = ("Field", "Lake", "Wood")


def recipe(folder: Path, images: Path, name: str, **changes) -> Path:
    """Write a small recipe and return its file."""
    facts = {
        "name": name,
        "network": "g_ghost_regnetx_002",
        "data": {
            "dataset": "colours",
            "path": str(images),
            "split": str(folder / "split.json"),
            "load_side": 40,
            "side": 32,
        },
        "epochs": 12,
        "batch_size": 8,
        "learning_rate": 0.02,
        "warmup_epochs": 0.5,
        **changes,
    }
    path = folder / f"{name}.yaml"
    path.write_text(yaml.safe_dump(facts))
    return path


@pytest.fixture(scope="module")
def run(tmp_path_factory, colour_images):
    """A folder in which a teacher and a student were trained through the commands."""
    folder = tmp_path_factory.mktemp("run")
    split = ["split", "--dataset", "colours", "--path", str(colour_images)]
    assert main([*split, "--fractions", "[0.6,0.2,0.2]", "--output", f"{folder}/split.json"]) == 0
    teacher = recipe(folder, colour_images, "teacher", network="resnet18")
    assert main(["train-teacher", "--recipe", str(teacher), "--output", str(folder)]) == 0
    student = recipe(
        folder,
        colour_images,
        "student",
        teacher=str(folder / "teacher" / "network.pt"),
        distiller={"class_path": "DKD", "init_args": {"beta": 2.0, "warmup": 1}},
    )
    assert main(["distill", "--recipe", str(student), "--output", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def card(run):
    """The human part of a card for the three classes."""
    path = run / "card.yaml"
    facts = {
        "name": "colours",
        "version": "1",
        "classes": {
            name: {"name": name.lower(), "label": name, "color": "#112233"} for name in CLASSES
        },
        "ground_size_m": {"min": 50, "typical": 100, "max": 200},
        "license": "none",
        "attribution": "made by a test",
        "limits": "knows three colours",
    }
    path.write_text(yaml.safe_dump(facts))
    return path


def test_student_learns_and_remembers_where_it_came_from(run, capsys):
    path = run / "student" / "network.pt"
    held = NetworkFile.read(path)
    assert held.classes == CLASSES
    assert held.facts["distiller"] == {
        "class": "DKD",
        "alpha": 1.0,
        "beta": 2.0,
        "temperature": 4.0,
        "warmup": 1,
    }
    assert held.facts["split_hash"] == json.loads((run / "split.json").read_text())["hash"]
    output = run / "metrics.json"
    arguments = [str(path), "--recipe", str(run / "student.yaml"), "--output", str(output)]
    assert main(["evaluate", *arguments]) == 0
    assert json.loads(output.read_text())["top1"] > 60  # chance is 33
    assert "Top-1" in capsys.readouterr().out


def test_exported_file_answers_as_the_network_does(run, card):
    path = run / "student.onnx"
    network = run / "student" / "network.pt"
    arguments = [str(network), "--recipe", str(run / "student.yaml"), "--card", str(card)]
    assert main(["export", *arguments, "--output", str(path)]) == 0
    model = SceneModel(path)
    assert [scene_class.name for scene_class in model.card.classes] == ["field", "lake", "wood"]
    assert model.card.training["teacher"] == "teacher"
    temperature = model.card.metrics["temperature"]
    pixels = np.random.default_rng(0).integers(0, 256, (5, 3, 32, 32), np.uint8)
    with torch.inference_mode():
        images = (torch.from_numpy(pixels).float() - 127.5) / 64
        want = (NetworkFile.read(network).network(images) / temperature).softmax(1).numpy()
    np.testing.assert_allclose(model.predict(pixels), want, atol=1e-4)
    np.testing.assert_allclose(model.predict(pixels[:1]), want[:1], atol=1e-4)
    assert main(["evaluate", str(path), "--recipe", str(run / "student.yaml")]) == 0


def test_a_killed_run_that_is_resumed_ends_in_the_same_weights(run, colour_images):
    command = [sys.executable, "-m", "training", "train-teacher", "--output", str(run)]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    whole = recipe(run, colour_images, "whole", epochs=10)
    broken = recipe(run, colour_images, "broken", epochs=10)
    subprocess.run([*command, "--recipe", str(whole)], check=True, env=environment)
    process = subprocess.Popen([*command, "--recipe", str(broken)], env=environment)
    deadline = time.monotonic() + 120
    while not (run / "broken" / "last.ckpt").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert not (run / "broken" / "network.pt").exists()
    held = torch.load(run / "broken" / "last.ckpt", weights_only=False)
    assert 0 < held["global_step"] < 10 * 4  # in the middle of ten epochs of four steps
    resumed = [*command, "--recipe", str(broken), "--resume"]
    subprocess.run(resumed, check=True, env=environment)
    want = NetworkFile.read(run / "whole" / "network.pt").network.state_dict()
    got = NetworkFile.read(run / "broken" / "network.pt").network.state_dict()
    for name, tensor in want.items():
        assert torch.equal(got[name], tensor), name


def test_a_run_is_not_overwritten(run, capsys):
    arguments = ["--recipe", str(run / "teacher.yaml"), "--output", str(run)]
    assert main(["train-teacher", *arguments]) == 1
    assert "holds a run already" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"data.path": "nowhere"}, "No folder or zip of images"),
        ({"data.split": "nowhere.json"}, "no split file"),
        ({"network": "resnet19"}, "no network 'resnet19'"),
        ({"teacher": "nowhere.pt"}, "names no teacher and distiller"),
    ],
)
def test_wrong_recipes_end_in_a_sentence(run, colour_images, changes, message, capsys):
    path = recipe(run, colour_images, "wrong")
    options = [word for key, value in changes.items() for word in (f"--{key}", value)]
    command = "distill" if "teacher" in changes else "train-teacher"
    assert main([command, "--recipe", str(path), *options, "--output", str(run)]) == 1
    assert message in capsys.readouterr().err


def test_an_unknown_key_is_refused(run, colour_images, capsys):
    path = recipe(run, colour_images, "typo", epoch=3)
    with pytest.raises(SystemExit):
        main(["train-teacher", "--recipe", str(path), "--output", str(run)])
    assert "epoch" in capsys.readouterr().err

"""The whole line as a person runs it: split, teacher, student, evaluation, export."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from small_runs import method, recipe, write_card, write_split

from rskd_qgis.scenes.model import SceneModel
from training.__main__ import main, read_recipe
from training.evaluate import calibration_temperature
from training.loop import load_data
from training.network_file import NetworkFile

CLASSES = ("Field", "Lake", "Wood")


@pytest.fixture(scope="module")
def run(tmp_path_factory, colour_images):
    """A folder in which a teacher and a student were trained through the commands."""
    folder = tmp_path_factory.mktemp("run")
    write_split(folder, colour_images)
    teacher = recipe(folder, colour_images, "teacher", network="resnet18")
    assert main(["train-teacher", "--recipe", str(teacher), "--output", str(folder)]) == 0
    student = recipe(
        folder,
        colour_images,
        "student",
        teacher=str(folder / "teacher" / "network.pt"),
        distiller=method("DKD", beta=2.0, warmup=1),
    )
    assert main(["distill", "--recipe", str(student), "--output", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def card(run):
    """The human part of a card for the three classes, which are those of another card."""
    classes = {name: {"name": name.lower(), "label": name, "color": "#112233"} for name in CLASSES}
    write_card(run, "first", classes=classes).rename(run / "first.yaml")
    return write_card(run, "colours", classes_of="first.yaml")


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
    assert {scene_class.color for scene_class in model.card.classes} == {"#112233"}
    assert model.card.training["teacher"] == "teacher"
    # The card rounds it to four digits, the graph does not.
    data = load_data(read_recipe(str(run / "student.yaml")))
    temperature = calibration_temperature(NetworkFile.read(network).network, data)
    assert model.card.metrics["temperature"] == pytest.approx(temperature, abs=1e-4)
    pixels = np.random.default_rng(0).integers(0, 256, (5, 3, 32, 32), np.uint8)
    with torch.inference_mode():
        images = (torch.from_numpy(pixels).float() - 127.5) / 64
        want = (NetworkFile.read(network).network(images) / temperature).softmax(1).numpy()
    np.testing.assert_allclose(model.predict(pixels), want, atol=1e-4)
    np.testing.assert_allclose(model.predict(pixels[:1]), want[:1], atol=1e-4)
    assert main(["evaluate", str(path), "--recipe", str(run / "student.yaml")]) == 0


def test_a_run_is_not_overwritten(run, capsys):
    arguments = ["--recipe", str(run / "teacher.yaml"), "--output", str(run)]
    assert main(["train-teacher", *arguments]) == 1
    assert "holds a run already" in capsys.readouterr().err

"""Recipes: the shipped ones, the options of a run, and wrong ones, which end in a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from small_runs import REPOSITORY, method, recipe, write_card, write_split

from rskd_qgis.scenes.model import SceneModel
from training.__main__ import main, read_recipe
from training.distillers import FAMILIES
from training.loop import divergence, links
from training.models import NETWORKS, build, network_options
from training.network_file import NetworkFile

SHIPPED = sorted((REPOSITORY / "training" / "recipes").rglob("*.yaml"))
RECIPES = [path for path in SHIPPED if path.parent.name != "cards"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory, colour_images):
    """A folder with a split, a teacher that knows a little, and one of other classes."""
    folder = tmp_path_factory.mktemp("recipes")
    write_split(folder, colour_images)
    teacher = recipe(folder, colour_images, "teacher", network="resnet18", epochs=6)
    assert main(["train-teacher", "--recipe", str(teacher), "--output", str(folder)]) == 0
    NetworkFile("resnet18", ("Sand", "Snow"), {}, build("resnet18", 2)).write(folder / "other.pt")
    return folder


def distil(folder, images, name, **facts):
    """Distil for an epoch; returns the folder of the run."""
    path = recipe(folder, images, name, **{"epochs": 1, "batch_size": 12, **facts})
    assert main(["distill", "--recipe", str(path), "--output", str(folder)]) == 0
    return folder / name


@pytest.mark.parametrize("path", RECIPES, ids=lambda path: path.stem)
def test_shipped_recipes_are_whole(path):
    held = read_recipe(str(path))
    with torch.device("meta"):
        for run in links(held, Path("runs")):
            build(run.network, 3, **run.network_options)
    assert path.read_text().startswith("#")
    assert held.card is None or (REPOSITORY / held.card).is_file()


def test_a_chain_trains_each_network_by_the_one_before(folder, colour_images):
    chain = ["resnet18", "shufflenet_v2_x0_5"]
    run = distil(folder, colour_images, "chain", chain=chain, distiller=method("KD"))
    first = NetworkFile.read(run / "1-resnet18" / "network.pt")
    second = NetworkFile.read(run / "2-shufflenet_v2_x0_5" / "network.pt")
    last = NetworkFile.read(run / "network.pt")
    assert first.facts["teacher"] is None
    assert first.facts["distiller"] is None
    assert second.facts["teacher"] == str(run / "1-resnet18" / "network.pt")
    assert last.facts["teacher"] == str(run / "2-shufflenet_v2_x0_5" / "network.pt")
    assert last.facts["chain"] == chain
    assert (first.name, second.name, last.name) == (*chain, "g_ghost_regnetx_002")


def test_a_teacher_can_see_more_pixels_than_its_student(folder, colour_images):
    teacher = str(folder / "teacher" / "network.pt")
    run = distil(
        folder,
        colour_images,
        "low",
        data={"teacher_side": 40},
        teacher=teacher,
        distiller=method("FitNet"),
        student_layers=["stages.1"],
        teacher_layers=["layer2"],
    )
    assert NetworkFile.read(run / "network.pt").facts["data"]["teacher_side"] == 40


def test_exits_are_networks_of_their_own(folder, colour_images):
    run = distil(folder, colour_images, "exits", distiller=method("EarlyExit"))
    whole = NetworkFile.read(run / "network.pt").network
    for stages in (2, 3):
        held = NetworkFile.read(run / f"exit-{stages}.pt")
        assert held.options == {"stages": stages}
        images = torch.randn(2, 3, 32, 32)
        with torch.inference_mode():
            maps = whole.stages[:stages](whole.stem(images))
            want = held.network.head(maps.mean((2, 3)))
            torch.testing.assert_close(held.network(images), want)


def test_a_run_with_a_card_ends_with_the_file_for_the_map(folder, colour_images):
    card = write_card(folder, "colours")
    run = distil(folder, colour_images, "carded", distiller=method("TfKD"), ema=0.9, card=str(card))
    held = SceneModel(run / "model.onnx").card
    assert [shown.label for shown in held.classes] == ["Field", "Lake", "Wood"]
    assert held.training["distiller"]["class"] == "TfKD"


def test_a_run_goes_on_from_weights_and_ends_with_a_file_of_larger_images(folder, colour_images):
    facts = {"epochs": 1, "mix": 1.0, "label_smoothing": 0.1, "consistency": 1.0}
    first = recipe(folder, colour_images, "plain", **facts)
    assert main(["train-teacher", "--recipe", str(first), "--output", str(folder)]) == 0
    second = recipe(
        folder,
        colour_images,
        "smooth",
        data={"whole_side": 64},
        network_options={"anti_aliased": True},
        weights=str(folder / "plain" / "network.pt"),
        card=str(write_card(folder, "colours")),
        **{**facts, "learning_rate": 1e-6},
    )
    assert main(["train-teacher", "--recipe", str(second), "--output", str(folder)]) == 0
    card = SceneModel(folder / "smooth" / "model.onnx").card
    assert card.size == (64, 64)
    assert card.training["started_from"]["recipe"] == "plain"
    weights = [
        dict(NetworkFile.read(folder / name / "network.pt").network.named_parameters())
        for name in ("plain", "smooth")
    ]
    for name, value in weights[0].items():
        torch.testing.assert_close(weights[1][name], value, atol=1e-3, rtol=1e-3)


def test_answers_diverge_from_each_other_as_much_as_their_probabilities_do():
    first, second = torch.randn(2, 5, 4, dtype=torch.float64)
    p, q = first.softmax(1), second.softmax(1)
    want = [(a * (a / b).log()).sum() for a, b in [*zip(p, q), *zip(q, p)]]
    torch.testing.assert_close(divergence(first, second), torch.stack(want).mean())
    assert divergence(first, first + 3) < 1e-12


def test_weights_of_other_classes_go_on_under_a_new_head(folder, colour_images):
    start = NetworkFile("g_ghost_regnetx_002", ("A", "B"), {}, build("g_ghost_regnetx_002", 2))
    start.write(folder / "two.pt")
    path = recipe(
        folder, colour_images, "three", weights=str(folder / "two.pt"), epochs=1, learning_rate=1e-6
    )
    assert main(["train-teacher", "--recipe", str(path), "--output", str(folder)]) == 0
    held = NetworkFile.read(folder / "three" / "network.pt")
    assert held.network.head.out_features == len(held.classes) == 3
    before = dict(start.network.named_parameters())
    for name, value in held.network.named_parameters():
        if not name.startswith("head."):
            torch.testing.assert_close(value, before[name], atol=1e-3, rtol=1e-3)


def test_a_share_of_the_weights_that_it_starts_from_stays_in_the_result(folder, colour_images):
    classes = ("Field", "Lake", "Wood")
    start = NetworkFile("g_ghost_regnetx_002", classes, {}, build("g_ghost_regnetx_002", 3))
    start.write(folder / "start.pt")
    weights = []
    for name, share in (("wholly-new", 0.0), ("partly-new", 0.25)):
        facts = {"epochs": 1, "weights": str(folder / "start.pt"), "start_share": share}
        path = recipe(folder, colour_images, name, **facts)
        assert main(["train-teacher", "--recipe", str(path), "--output", str(folder)]) == 0
        held = NetworkFile.read(folder / name / "network.pt")
        assert held.facts["start_share"] == share
        weights.append(dict(held.network.named_parameters()))
    for name, old in start.network.named_parameters():
        torch.testing.assert_close(weights[1][name], 0.25 * old + 0.75 * weights[0][name])


def test_options_of_a_network_are_kept_with_it(folder, colour_images):
    options = {"width": 0.5, "cheap_ratio": 0.4}
    run = distil(folder, colour_images, "narrow", network_options=options, distiller=method("BYOT"))
    held = NetworkFile.read(run / "network.pt")
    assert held.options == options
    assert held.network.head.in_features == 184


def test_several_teachers_and_nested_methods_come_out_of_a_recipe(folder, colour_images):
    teacher = str(folder / "teacher" / "network.pt")
    nested = method(
        "FunctionMatching",
        method=method("Adapted", method=method("DKD"), options=[{"class_path": "Standardize"}]),
    )
    run = distil(folder, colour_images, "nested", teacher=[teacher, teacher], distiller=nested)
    facts = NetworkFile.read(run / "network.pt").facts["distiller"]
    assert facts["method"]["method"]["class"] == "DKD"
    assert facts["method"]["options"] == [{"class": "Standardize"}]


WRONG = {
    "no distiller": ({}, "names no distiller"),
    "no teacher": ({"distiller": method("KD")}, "listens to a teacher"),
    "an idle teacher": ({"teacher": "T", "distiller": method("TfKD")}, "no distiller listens to"),
    "missing teacher": ({"teacher": "no.pt", "distiller": method("KD")}, "no network file 'no.pt'"),
    "other classes": ({"teacher": "O", "distiller": method("KD")}, "trained for other classes"),
    "layer": (
        {"teacher": "T", "distiller": method("AT"), "student_layers": ["stages.7"]},
        "no layer 'stages.7'",
    ),
    "layer of a teacher": (
        {"teacher": "T", "distiller": method("AT"), "teacher_layers": ["layer7"]},
        "no layer 'layer7'",
    ),
    "one teacher": ({"teacher": "T", "distiller": method("CAMKD")}, "at least two network files"),
    "two ways to run": (
        {"teacher": "T", "distiller": method("Combined", methods=[method("KD"), method("DML")])},
        "DML goes with no other method",
    ),
    "no token": ({"teacher": "T", "distiller": method("DeiT")}, "choose a deit network"),
    "network": ({"network": "resnet19", "distiller": method("TfKD")}, "no network 'resnet19'"),
    "option": (
        {"network_options": {"depth": 2}, "distiller": method("TfKD")},
        "no option 'depth'",
    ),
    "cheap ratio": (
        {"network_options": {"cheap_ratio": 1.0}, "distiller": method("TfKD")},
        "nothing to share",
    ),
    "chain": ({"chain": ["resnet19"], "distiller": method("KD")}, "no network 'resnet19'"),
    "layer after a chain": (
        {"chain": ["resnet18"], "distiller": method("AT"), "student_layers": ["nowhere"]},
        "no layer 'nowhere'",
    ),
    "weights": ({"weights": "T", "distiller": method("TfKD")}, "of another network"),
    "large batch": ({"batch_size": 600, "distiller": method("TfKD")}, "make the batches smaller"),
    "batch": ({"batch_size": 1, "distiller": method("TfKD")}, "batch_size of the recipe must be 2"),
    "epochs": ({"epochs": 0, "distiller": method("TfKD")}, "epochs of the recipe must be 1"),
    "rate": ({"learning_rate": 0.0, "distiller": method("TfKD")}, "learning_rate of the recipe"),
    "ema": ({"ema": 1.0, "distiller": method("TfKD")}, "ema of the recipe must be above 0"),
    "small side": ({"data": {"side": 16}, "distiller": method("TfKD")}, "data.side of the recipe"),
    "teacher side": (
        {"data": {"teacher_side": 16}, "teacher": "T", "distiller": method("KD")},
        "data.teacher_side of the recipe",
    ),
    "whole side": (
        {"data": {"whole_side": 16}, "distiller": method("TfKD")},
        "data.whole_side of the recipe",
    ),
    "mix": ({"mix": 2.0, "distiller": method("TfKD")}, "mix of the recipe must be 0 to 1"),
    "mix and a distiller": ({"mix": 0.5, "distiller": method("TfKD")}, "mix is of labels alone"),
    "start share": (
        {"start_share": 0.5, "distiller": method("TfKD")},
        "start_share is of `weights`",
    ),
    "share of another head": (
        {
            "network": "resnet18",
            "weights": "O",
            "start_share": 0.5,
            "distiller": method("TfKD"),
        },
        "weights of the same classes",
    ),
    "whole start": (
        {"start_share": 1.0, "weights": "T", "distiller": method("TfKD")},
        "start_share of the recipe must be 0 or more and below 1",
    ),
    "consistency": (
        {"consistency": -1.0, "distiller": method("TfKD")},
        "consistency of the recipe must be 0 or more",
    ),
    "consistency and a distiller": (
        {"consistency": 0.5, "distiller": method("TfKD")},
        "consistency is of labels alone",
    ),
    "images": ({"data": {"path": "nowhere"}, "distiller": method("TfKD")}, "No folder or zip"),
    "split": ({"data": {"split": "no.json"}, "distiller": method("TfKD")}, "no split file"),
    "card": ({"card": "no.yaml", "distiller": method("TfKD")}, "There is no file 'no.yaml'"),
}


@pytest.mark.parametrize(("facts", "message"), WRONG.values(), ids=WRONG)
def test_wrong_recipes_end_in_a_sentence_before_any_epoch(
    folder, colour_images, facts, message, capsys
):
    files = {"T": str(folder / "teacher" / "network.pt"), "O": str(folder / "other.pt")}
    facts = {key: files.get(value, value) if isinstance(value, str) else value
             for key, value in facts.items()}  # fmt: skip
    path = recipe(folder, colour_images, "wrong", **{"epochs": 1, **facts})
    assert main(["distill", "--recipe", str(path), "--output", str(folder)]) == 1
    error = capsys.readouterr().err
    assert message in error
    assert error.startswith("Error: ")
    assert len(error.splitlines()) == 1
    assert not (folder / "wrong").exists()


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"epoch": 3}, "epoch"),
        ({"epochs": "three"}, "epochs"),
        ({"distiller": method("KDK")}, "KDK"),
        ({"distiller": method("KD", temprature=2)}, "temprature"),
        ({"precision": "8-mixed"}, "precision"),
    ],
)
def test_keys_and_values_that_are_not_there_are_refused(
    folder, colour_images, facts, message, capsys
):
    path = recipe(folder, colour_images, "typo", **facts)
    assert main(["distill", "--recipe", str(path), "--output", str(folder)]) == 1
    error = capsys.readouterr().err
    assert message in error
    assert len(error.splitlines()) == 1


def test_methods_and_models_are_listed(capsys):
    assert main(["methods"]) == 0
    listed = capsys.readouterr().out
    methods = [method for family in FAMILIES.values() for method in family]
    assert all(f"  {method.__name__}(" in listed for method in methods)
    assert "DKD(alpha=1.0, beta=8.0, temperature=4.0, warmup=20)" in listed
    assert "arXiv 2203.08679" in listed
    assert main(["models"]) == 0
    listed = capsys.readouterr().out
    assert all(name in listed for name in NETWORKS)
    assert "cheap_ratio=0.5" in listed
    assert {"g_ghost_regnetx_008", "vgg16", "vgg16_bn", "resnet152", "deit_tiny_16"} <= set(
        NETWORKS
    )
    assert network_options("resnet18") == {}


def test_a_tree_explains_a_network(folder, colour_images, capsys):
    network = str(folder / "teacher" / "network.pt")
    output = folder / "tree.md"
    words = ["--recipe", str(folder / "teacher.yaml"), "--output", str(output), "--depth", "3"]
    assert main(["explain", network, *words]) == 0
    text = output.read_text()
    assert "agrees with the network on" in capsys.readouterr().out
    assert "|--- channel" in text
    assert "class: Lake" in text or "class: Wood" in text or "class: Field" in text


def test_the_facts_of_a_method_are_its_arguments(folder, colour_images):
    run = distil(folder, colour_images, "facts", distiller=method("TfKD", alpha=0.2))
    facts = NetworkFile.read(run / "network.pt").facts
    assert facts["distiller"] == {
        "class": "TfKD",
        "alpha": 0.2,
        "certainty": 0.99,
        "temperature": 20.0,
    }
    assert facts["seconds"] >= 0
    assert facts["split_hash"] == json.loads((folder / "split.json").read_text())["hash"]

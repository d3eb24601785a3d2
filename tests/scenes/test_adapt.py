"""New classes from a few labeled scenes: the numbers, and the file in a real session."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import numpy as np
import onnx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

from rskd_qgis.scenes import adapt
from rskd_qgis.scenes.adapt import Head, ViewModel
from rskd_qgis.scenes.assess import accuracy
from rskd_qgis.scenes.card import ModelCard
from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.symmetry import symmetries


def blobs(
    counts: tuple[int, ...], width: int = 40, apart: float = 3.0, seed: int = 0
) -> tuple[np.ndarray, np.ndarray]:
    """Features (N, 1, width) of classes around centers that lie some way apart, and targets."""
    random = np.random.default_rng(seed)
    centers = np.random.default_rng(99).normal(0, apart / np.sqrt(width), (len(counts), width))
    targets = np.repeat(np.arange(len(counts)), counts)
    return (centers[targets] + random.normal(size=(len(targets), width)))[:, None], targets


@pytest.mark.parametrize("counts", [(10, 10, 10), (70, 70, 70)])  # fewer and more than features
@pytest.mark.parametrize("shrinkage", [0.2, 0.7, 0.98])
def test_the_discriminant_is_that_of_scikit_learn(
    counts: tuple[int, ...], shrinkage: float
) -> None:
    features, targets = blobs(counts)
    (head,) = adapt.discriminants(features[:, 0], targets, [shrinkage])
    # scikit-learn divides the scatter by N where the unbiased estimate is by N - K.
    expected = LinearDiscriminantAnalysis(
        solver="lsqr", shrinkage=shrinkage, priors=[1 / 3] * 3
    ).fit(features[:, 0], targets)
    scale = len(targets) / (len(targets) - 3)
    seen = np.random.default_rng(1).normal(size=(50, 40))
    ours, theirs = head.logits(seen) * scale, expected.decision_function(seen)
    assert np.allclose(ours - ours.mean(1, keepdims=True), theirs - theirs.mean(1, keepdims=True))


def test_classes_that_lie_apart_are_learned() -> None:
    features, targets = blobs((10, 10, 10, 10, 10), apart=12)
    fitted = adapt.fit(features, targets, np.arange(50))
    assert adapt.validated(fitted, targets).overall > 0.95
    unseen, truth = blobs((200,) * 5, apart=12, seed=1)
    assert (fitted.head.logits(unseen[:, 0]).argmax(1) == truth).mean() > 0.95


def test_confidence_is_calibrated() -> None:
    features, targets = blobs((40,) * 4, apart=2.5)
    fitted = adapt.fit(features, targets, np.arange(160))
    unseen, truth = blobs((2000,) * 4, apart=2.5, seed=1)
    found = adapt.softmax(fitted.head.logits(unseen[:, 0]))
    right = found.argmax(1) == truth
    assert 0.4 < right.mean() < 0.95
    assert found.max(1).mean() == pytest.approx(right.mean(), abs=0.06)


def test_labels_without_meaning_are_seen_through() -> None:
    features, _ = blobs((60,))
    targets = np.arange(60) % 3
    fitted = adapt.fit(features, targets, np.arange(60))
    assert adapt.validated(fitted, targets).overall < 0.55
    assert fitted.probabilities.max(1).mean() < 0.6


def test_copies_of_one_scene_do_not_vouch_for_each_other() -> None:
    random = np.random.default_rng(0)
    ground = random.normal(size=(12, 1, 40))
    features = np.repeat(ground, 5, axis=0) + random.normal(0, 0.01, (60, 1, 40))
    targets = np.repeat(random.integers(0, 3, 12), 5)
    targets[:15] = np.repeat([0, 1, 2], 5)
    apart = adapt.validated(adapt.fit(features, targets, np.arange(60)), targets)
    together = adapt.validated(adapt.fit(features, targets, np.repeat(np.arange(12), 5)), targets)
    assert apart.overall > 0.9
    assert together.overall < 0.7


def test_a_class_that_a_fold_lacks_is_not_expected_there() -> None:
    features, targets = blobs((20, 20, 2), apart=12)
    groups = np.concatenate([np.arange(40), [40, 40]])  # both scenes of the last class overlap
    fitted = adapt.fit(features, targets, groups)
    assert (fitted.probabilities[-2:, 2] == 0).all()
    assert np.isfinite(fitted.head.weight).all()


@given(st.lists(st.integers(0, 3), min_size=8, max_size=40), st.integers(1, 6))
def test_folds_keep_groups_together(drawn: list[int], per_group: int) -> None:
    targets = np.array(drawn)
    groups = np.arange(len(targets)) // per_group
    folds = adapt._folds(targets, groups)
    for group in np.unique(groups):
        assert len(set(folds[groups == group])) == 1
    if per_group == 1:
        sizes = np.bincount(folds, minlength=adapt.FOLDS)
        assert sizes.max() - sizes.min() <= 1


def test_spellings_of_one_class_are_one() -> None:
    names, targets = adapt.classes_of(["Bare Land", "forest", "bare_land", "BareLand", "水"])
    assert names == ["Bare Land", "forest", "水"]
    assert targets.tolist() == [0, 1, 0, 0, 2]


def test_labels_that_teach_nothing_are_refused() -> None:
    with pytest.raises(RskdError, match=r'one class, "forest"'):
        adapt.check_labels(["forest"], np.zeros(4, int))
    with pytest.raises(RskdError, match="of sea"):
        adapt.check_labels(["forest", "sea"], np.array([0, 0, 0, 1]))
    adapt.check_labels(["forest", "sea"], np.array([0, 0, 1, 1]))


def test_few_labels_are_warned_of(tiny_model: Path) -> None:
    card, measured = SceneModel(tiny_model).card, accuracy(np.eye(2, dtype=int))
    made = adapt.Adapted(card, measured, {"forest": 5, "sea": 3}, 2)
    said = made.warnings()
    assert len(said) == 2
    assert "3 scenes of sea" in said[0]
    assert said[1].startswith("2 labeled features")
    assert made.warnings("> {}".format)[1].startswith("> 2 labeled features")
    assert not replace(made, counts={"forest": 5, "sea": 5}, lost=0).warnings()


def test_a_view_model_sees_each_symmetry(sensitive_model: Path) -> None:
    scenes = np.random.default_rng(2).integers(0, 256, (3, 3, 32, 32)).astype(np.uint8)
    model = ViewModel(sensitive_model)
    probabilities, views = model.predict_and_embed(scenes)
    assert np.array_equal(probabilities, SceneModel(sensitive_model).predict(scenes))
    assert views.shape[:2] == (3, 8)
    for i, view in enumerate(symmetries(scenes)):
        assert np.allclose(views[:, i], model.embed(view))
    assert np.array_equal(views[:, 0], model.embed(scenes))


@pytest.fixture
def fitted() -> tuple[adapt.Fit, np.ndarray]:
    features, targets = blobs((6, 6, 6), width=3, apart=8)
    return adapt.fit(features, targets, np.arange(18)), targets


def test_the_new_file_is_a_model_like_any_other(
    tiny_model: Path, tmp_path: Path, fitted: tuple[adapt.Fit, np.ndarray]
) -> None:
    base, (fit, targets) = SceneModel(tiny_model), fitted
    labels = ["Red", "Sea", "Wood"]
    card = adapt.adapted_card(base.card, "mine", labels, 300, fit, targets)
    output = tmp_path / "mine.onnx"
    adapt.write_adapted(base, tiny_model, output, fit.head, card)
    model = SceneModel(output)
    assert model.card == card
    assert [c.label for c in model.card.classes] == labels
    assert model.card.classes[0] == base.card.classes[0]  # the old model knows red, and its color
    assert model.typical_scene.value == 300
    assert model.card.parameters == base.card.parameters - 4
    assert (model.card.license, model.card.attribution) == (
        base.card.license,
        base.card.attribution,
    )
    assert model.card.training["embedding"] == "tiny 1.0"
    assert "18 labeled scenes" in model.card.limits
    scenes = np.random.default_rng(2).integers(0, 256, (9, 3, 32, 32)).astype(np.uint8)
    expected = adapt.softmax(fit.head.logits(base.embed(scenes)))
    assert np.allclose(model.predict(scenes), expected, atol=1e-5)
    held = {p.key: json.loads(p.value) for p in onnx.load(output).metadata_props}
    assert held["mlm"]["mlm:name"] == "mine"
    assert ModelCard.from_json(json.dumps(held["rskd"])) == card
    assert [path.name for path in tmp_path.iterdir()] == ["mine.onnx"]


def test_a_model_that_is_prepared_outside_its_file_is_refused(
    tmp_path: Path, make_model: Callable[..., Path], fitted: tuple[adapt.Fit, np.ndarray]
) -> None:
    model = onnx.load(make_model())
    del model.metadata_props[:]
    model.graph.input[0].type.tensor_type.elem_type = onnx.TensorProto.FLOAT
    facts: dict[str, Any] = {"classes": ["a", "b", "c", "d"], "standardization_mean": [0.5]}
    path = tmp_path / "foreign.onnx"
    onnx.save(model, str(path))
    path.with_suffix(".json").write_text(json.dumps(facts))
    base, (fit, targets) = SceneModel(path), fitted
    card = adapt.adapted_card(base.card, "mine", ["a", "b", "c"], 300, fit, targets)
    with pytest.raises(RskdError, match="preprocessing"):
        adapt.write_adapted(base, path, tmp_path / "mine.onnx", fit.head, card)
    assert not (tmp_path / "mine.onnx").exists()


def test_a_head_that_is_sharpened_names_the_same_classes() -> None:
    random = np.random.default_rng(0)
    head = Head(random.normal(size=(5, 3)), random.normal(size=3))
    seen = random.normal(size=(20, 5))
    sharp = head.sharpened(0.5)
    assert np.allclose(sharp.logits(seen), 2 * head.logits(seen))

"""The store of models: names, copies, checks."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any, Callable

import pytest

from rskd_qgis.models import (
    RegisteredModel,
    add_model,
    check_name,
    find_model,
    registered_models,
    remove_model,
)
from rskd_qgis.paths import default_model
from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.foreign import class_names
from rskd_qgis.scenes.model import SceneModel, foreign_model
from tests.scenes.test_model import LABELS, mlm, write_foreign

BUILT_IN = ["aid30", "aid30-small", "eurosat10"]
FULL = {
    "classes": LABELS,
    "input": {"bands": ["red", "green", "blue"]},
    "ground_size_m": {"min": 50, "typical": 100, "max": 200},
    "standardization_mean": [0.0],
    "standardization_std": [1 / 255],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of own models, not yet made."""
    return tmp_path / "profile" / "rskd" / "models"


def names(folder: Path) -> list[str]:
    return [model.name for model in registered_models(folder)]


def test_the_built_in_model_comes_first(folder: Path, tiny_model: Path) -> None:
    assert registered_models(folder)[0] == RegisteredModel("aid30", default_model(), True)
    assert names(folder) == BUILT_IN  # without those in 8 bits, which are a matter of speed
    for name in ("b", "A", "c"):
        add_model(tiny_model, name, folder)
    assert names(folder) == [*BUILT_IN, "A", "b", "c"]


def test_a_model_is_found_by_its_name_and_by_its_path(folder: Path, tiny_model: Path) -> None:
    added = add_model(tiny_model, "My town", folder)
    assert added == RegisteredModel("My town", folder / "My town.onnx", False)
    assert added.path.read_bytes() == tiny_model.read_bytes()
    assert find_model("", folder) == find_model("aid30", folder) == default_model()
    assert find_model("My town", folder) == added.path
    assert find_model(str(tiny_model), folder) == tiny_model
    assert find_model("beside.onnx", folder) == Path("beside.onnx")
    own = ", ".join([*BUILT_IN, "My town"])
    with pytest.raises(RskdError, match=f'No model is named "my": choose one of {own}, or'):
        find_model("my", folder)


@pytest.mark.parametrize("name", ["", " a", "a.", "a/b", "..", "a\\b", "a:b", "a\nb", "what?"])
def test_names_that_no_file_can_have_are_refused(folder: Path, name: str) -> None:
    with pytest.raises(RskdError, match="can't name a model"):
        check_name(name, folder)


def test_a_name_is_given_once(folder: Path, tiny_model: Path) -> None:
    add_model(tiny_model, "Town", folder)
    for taken in ("Town", "town", "AID30"):
        with pytest.raises(RskdError, match=f'There is a model named "{taken}" already'):
            add_model(tiny_model, taken, folder)
    assert names(folder) == [*BUILT_IN, "Town"]


def test_what_does_not_work_is_refused_and_leaves_nothing(
    folder: Path, tmp_path: Path, make_model: Callable[..., Path]
) -> None:
    text = tmp_path / "text.onnx"
    text.write_text("no model")
    nameless = write_foreign(tmp_path / "nameless.onnx")
    for source, why in (
        (tmp_path / "none.onnx", "does not exist"),
        (text, "can't be opened as an ONNX model"),
        (nameless, "does not name its classes"),
    ):
        with pytest.raises(RskdError, match=why) as caught:
            add_model(source, "new", folder)
        assert str(source) in str(caught.value)
    with pytest.raises(RskdError, match="two classes named") as caught:
        add_model(nameless, "new", folder, {**FULL, "classes": ["a", "a", "b"]})
    assert str(nameless) in str(caught.value)
    assert not folder.exists() or list(folder.iterdir()) == []


def test_the_description_beside_a_model_travels_along(folder: Path, tmp_path: Path) -> None:
    source = write_foreign(tmp_path / "theirs.onnx")
    source.with_suffix(".json").write_text(json.dumps(mlm()))
    added = add_model(source, "mine", folder)
    assert sorted(p.name for p in folder.iterdir()) == ["mine.json", "mine.onnx"]
    card = SceneModel(added.path).card
    assert [c.label for c in card.classes] == LABELS
    assert card.bands == ("B04", "B03", "B02")


def test_answers_complete_what_a_file_says(folder: Path, tmp_path: Path) -> None:
    source = write_foreign(tmp_path / "theirs.onnx", {"class_names": LABELS})
    added = add_model(source, "theirs", folder, {"ground_size_m": FULL["ground_size_m"]})
    card = SceneModel(added.path).card
    assert [c.label for c in card.classes] == LABELS
    assert card.ground_size_m is not None
    assert card.ground_size_m.typical == 100
    assert list(source.parent.glob("*.json")) == []


def test_an_own_model_can_be_removed_and_a_built_in_one_not(folder: Path, tmp_path: Path) -> None:
    added = add_model(write_foreign(tmp_path / "theirs.onnx"), "theirs", folder, FULL)
    remove_model(added)
    assert list(folder.iterdir()) == []
    built_in = registered_models(folder)[0]
    with pytest.raises(RskdError, match="came with RSKD"):
        remove_model(built_in)
    assert built_in.path.is_file()


def test_a_folder_that_can_not_be_made(tmp_path: Path, tiny_model: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(RskdError, match="can't be copied into"):
        add_model(tiny_model, "new", tmp_path / "file" / "models")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_not_writable(folder: Path, tiny_model: Path) -> None:
    folder.mkdir(parents=True, mode=0o500)
    with pytest.raises(RskdError, match="can't be copied into"):
        add_model(tiny_model, "new", folder)


# What a foreign file leaves unsaid


def test_our_own_files_say_all(tiny_model: Path) -> None:
    assert foreign_model(tiny_model) is None


@pytest.mark.parametrize(
    ("metadata", "how", "unsaid"),
    [
        ({}, {}, "classes bands ground_size_m standardization_mean"),
        ({}, {"shape": ("N", 3, "H", "W")},
         "classes bands size ground_size_m standardization_mean"),
        ({}, {"dtype": "UINT8"}, "classes bands ground_size_m"),
        ({"class_names": LABELS, "resolution": 50}, {}, "bands standardization_mean"),
        ({"class_names": LABELS[:2]}, {}, "classes bands ground_size_m standardization_mean"),
        ({"class_names": LABELS, "tile_size": 16}, {"shape": ("N", 3, "H", "W")},
         "bands ground_size_m standardization_mean"),
        ({"mlm": mlm()}, {}, "ground_size_m standardization_mean"),
        ({"mlm": mlm(value_scaling=[{"type": "scale", "value": 255}] * 3)}, {}, "ground_size_m"),
    ],
)  # fmt: skip
def test_what_is_not_said_is_told(
    tmp_path: Path, metadata: dict[str, Any], how: dict[str, Any], unsaid: str
) -> None:
    foreign = foreign_model(write_foreign(tmp_path / "theirs.onnx", metadata, **how))
    assert foreign is not None
    assert foreign.unsaid == set(unsaid.split())
    assert foreign.class_count == 3


def test_what_was_answered_is_said(tmp_path: Path) -> None:
    path = write_foreign(tmp_path / "theirs.onnx", {"class_names": LABELS})
    foreign = foreign_model(path)
    assert foreign is not None
    answers = {key: FULL[key] for key in FULL if key != "classes"}
    path.with_suffix(".json").write_text(foreign.completed(answers))
    again = foreign_model(path)
    assert again is not None
    assert again.unsaid == set()
    assert again.facts["classes"] == LABELS
    shutil.copy(path, tmp_path / "alone.onnx")
    alone = foreign_model(tmp_path / "alone.onnx")
    assert alone is not None
    assert alone.unsaid == foreign.unsaid


@pytest.mark.parametrize(
    "text",
    [
        "Open Water\nForest\nTown",
        "\ufeff  Open Water  \r\n\r\nForest\r\nTown\r\n",
        "0,Open Water\n1,Forest\n2,Town\n",
        "1;Forest\n2;Town\n0;Open Water",
        "2\tTown\n0\tOpen Water\n1\tForest",
        "id,label,color\n2,Town,red\n0,Open Water,blue\n1,Forest,green\n",
        "class\tcolor\nOpen Water\tblue\nForest\tgreen\nTown\tred\n",
        'name,id\n"Open Water",0\nTown,2\nForest,1\n',
    ],
)
def test_class_names_are_read_from_lists_and_tables(text: str) -> None:
    assert class_names(text) == LABELS


def test_names_with_commas_are_no_table() -> None:
    text = "tench, Tinca tinca\ngoldfish, Carassius auratus"
    assert class_names(text) == text.splitlines()
    assert class_names("") == []

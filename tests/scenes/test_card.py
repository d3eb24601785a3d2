from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rskd_qgis.scenes.card import GroundSize, ModelCard, SceneClass, classes_from_labels
from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.text import MAX_DIGITS, plain
from tests.conftest import tiny_card

TEXT = st.text(max_size=20).map(plain)
WHOLE = st.integers(0, 10**MAX_DIGITS - 1)
NUMBERS = WHOLE | st.floats(allow_nan=False, allow_infinity=False)
FACTS = st.dictionaries(TEXT, TEXT | NUMBERS, max_size=4)
NAMES = st.lists(
    st.text("abcdefghijklmnopqrstuvwxyz0123456789_", min_size=1, max_size=12),
    min_size=2,
    max_size=8,
    unique=True,
)


@st.composite
def cards(draw) -> ModelCard:
    colors = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
    low, typical, high = sorted(draw(st.tuples(*[st.floats(0.1, 1e5)] * 3)))
    return ModelCard(
        name=draw(TEXT),
        classes=tuple(SceneClass(name, draw(TEXT), draw(colors)) for name in draw(NAMES)),
        bands=draw(st.sampled_from([("red", "green", "blue"), ("nir",)])),
        size=draw(st.tuples(st.integers(1, 2000), st.integers(1, 2000))),
        range=draw(st.sampled_from([(0, 255), (0, 1)])),
        ground_size_m=draw(st.sampled_from([None, GroundSize(low, typical, high)])),
        version=draw(TEXT),
        architecture=draw(TEXT),
        parameters=draw(st.none() | WHOLE),
        macs=draw(st.none() | WHOLE),
        training=draw(FACTS),
        metrics=draw(FACTS),
        limits=draw(TEXT),
        license=draw(TEXT),
        attribution=draw(TEXT),
    )


@given(cards())
def test_a_card_survives_json(card: ModelCard):
    assert ModelCard.from_json(card.to_json()) == card


def test_json_is_as_the_model_contract_has_it():
    written = json.loads(ModelCard.from_json(json.dumps(tiny_card())).to_json())
    assert {**tiny_card(), "limits": ""} == written


@pytest.mark.parametrize("lacking", ["schema", "name", "classes", "input"])
def test_a_card_names_what_it_lacks(lacking: str):
    card = tiny_card()
    del card[lacking]
    with pytest.raises(RskdError, match=f"lacks `{lacking}`"):
        ModelCard.from_json(json.dumps(card))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"schema": 2}, "schema 2"),
        ({"classes": []}, "fewer than two classes"),
        (
            {"classes": [{"name": "a", "label": "A", "color": "#000000"}] * 2},
            'two classes named "a"',
        ),
        ({"classes": [{"name": "a b", "label": "A", "color": "#000000"}] * 2}, "column name"),
        ({"classes": [{"name": "a", "label": "A", "color": "red"}] * 2}, "#rrggbb"),
        ({"classes": "forest"}, "not readable"),
        ({"input": {"bands": [], "size": [32, 32], "range": [0, 255]}}, "at least one band"),
        ({"input": {"bands": ["red"], "size": 32, "range": [0, 255]}}, "not readable"),
        ({"ground_size_m": {"min": 9, "typical": 5, "max": 10}}, "min <= typical <= max"),
        ({"ground_size_m": {"min": 9}}, "lacks `typical`"),
    ],
)
def test_a_wrong_card_is_refused_in_a_sentence(change: dict, message: str):
    with pytest.raises(RskdError, match=message):
        ModelCard.from_json(json.dumps({**tiny_card(), **change}))


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "null"])
def test_what_is_no_card_is_refused(text: str):
    with pytest.raises(RskdError, match="not readable"):
        ModelCard.from_json(text)


def test_mlm_properties_keep_the_extension():
    card = ModelCard.from_json(json.dumps(tiny_card()))
    properties = card.to_mlm()
    json.dumps(properties)
    for required in ("name", "architecture", "tasks", "input", "output"):
        assert properties[f"mlm:{required}"]
    assert properties["mlm:tasks"] == ["scene-classification"]
    (image,) = properties["mlm:input"]
    assert image["input"] == {
        "shape": [-1, 3, 32, 32],
        "dim_order": ["batch", "bands", "height", "width"],
        "data_type": "uint8",
    }
    assert [{"name": band} for band in image["bands"]] == properties["bands"]
    (output,) = properties["mlm:output"]
    assert output["result"]["shape"] == [-1, 4]
    red = output["classification:classes"][0]
    assert (red["value"], red["name"], red["color_hint"]) == (0, "red", "D7191C")
    assert properties["mlm:hyperparameters"]["teacher"] == "none"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Bare Land", "bare_land"),
        ("BareLand", "bare_land"),
        ("St. John's-wort", "st_john_s_wort"),
        ("Forêt", "foret"),
        ("森", "class_0"),
    ],
)
def test_identifiers_from_labels(label: str, name: str):
    assert classes_from_labels([label])[0].name == name


def test_colors_of_many_classes_differ():
    classes = classes_from_labels(f"class {i}" for i in range(60))
    assert len({c.color for c in classes}) == 60


def test_the_card_needs_only_the_standard_library():
    code = (
        "import sys; sys.modules['numpy'] = None; import rskd_qgis.scenes.card;"
        "import rskd_qgis.scenes.foreign"
    )
    subprocess.run([sys.executable, "-c", code], check=True)

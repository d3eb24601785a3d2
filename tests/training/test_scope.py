"""What is none of a model's classes, measured."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from rskd_qgis.scenes.model import SceneModel
from training.__main__ import main


@pytest.fixture
def strange(tmp_path, colour_images):
    """A data set of two classes that the student has never seen."""
    draw = np.random.default_rng(1)
    for name, colour in (("Magenta", (220, 20, 160)), ("White", (245, 240, 250))):
        folder = tmp_path / "strange" / name
        folder.mkdir(parents=True)
        for number in range(12):
            pixels = draw.normal(colour, 30, (40, 40, 3)).clip(0, 255).astype(np.uint8)
            Image.fromarray(pixels).save(folder / f"{number}.png")
    return tmp_path / "strange"


def test_each_kind_gets_a_row_and_the_strange_one_is_told(
    trained, exported, strange, tmp_path, capsys
):
    output = tmp_path / "scope.json"
    arguments = ["scope", str(exported), "--recipe", f"{trained}/recipe.yaml"]
    others = ["--others", f"magenta={strange}"]
    assert main([*arguments, *others, "--output", str(output)]) == 0
    known, *kinds = json.loads(output.read_text())
    assert known["kind"] == "test part"
    assert known["strange"] < 50
    names = [row["kind"] for row in kinds]
    assert names == [
        "magenta: Magenta",
        "magenta: White",
        "one colour",
        "noise",
        "half under clouds",
    ]
    assert kinds[0]["by_familiarity"] > 0.8  # 0.5 would be chance
    assert "| magenta: Magenta | 12 |" in capsys.readouterr().out


@pytest.mark.parametrize("text", ["magenta", "magenta="])
def test_a_data_set_without_its_path_ends_in_a_sentence(trained, exported, text, capsys):
    arguments = ["scope", str(exported), "--recipe", f"{trained}/recipe.yaml"]
    assert main([*arguments, "--others", text]) == 1
    assert "write it as DATASET=PATH" in capsys.readouterr().err


def test_a_page_tells_all_that_was_measured(trained, exported, strange, tmp_path):
    arguments = ["page", str(exported), "--recipe", f"{trained}/recipe.yaml"]
    arguments += ["--others", f"magenta={strange}", "--output", str(tmp_path / "docs")]
    assert main(arguments) == 0
    page = (tmp_path / "docs" / "small.md").read_text()
    card = SceneModel(exported).card
    assert f"Top-1 {card.metrics['top1']:.2f} %" in page
    assert "knows three colours" in page
    assert "| haze |" in page
    assert "| magenta: Magenta | 12 |" in page
    for plot in ("confusion", "reliability"):
        assert f"(small-{plot}.svg)" in page
        ElementTree.parse(tmp_path / "docs" / f"small-{plot}.svg")

"""Damaged pictures, and how a model stands them."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
import yaml
from small_runs import REPOSITORY

from rskd_qgis.paths import default_model
from training.__main__ import main
from training.corruptions import CORRUPTIONS, SEVERITIES, corrupt
from training.data.images import ImageSet
from training.data.sources import ImageSource, load_images
from training.data.split import Split


@pytest.fixture(scope="module")
def pictures(data_dir) -> ImageSet:
    return load_images([ImageSource("AID", str(data_dir / "aid150.zip"))], side=150)


@pytest.mark.parametrize("kind", CORRUPTIONS)
def test_damage_grows_with_the_severity(kind, pictures):
    images = pictures.pixels[::400]
    damage = []
    for severity in SEVERITIES:
        damaged = corrupt(images, kind, severity)
        assert damaged.shape == images.shape
        assert damaged.dtype == np.uint8
        damage.append(np.abs(damaged.astype(int) - images).mean())
    assert damage[0] > 0.5
    assert all(more > 0.9 * less for less, more in zip(damage, damage[1:]))
    assert max(damage) > 1.1 * damage[0]


def test_what_is_described_is_what_is_done(pictures):
    image = pictures.pixels[:1]
    assert CORRUPTIONS["dim"].describe(3) == "less light: pixels times 0.5"
    np.testing.assert_allclose(corrupt(image, "dim", 3), image * 0.5, atol=0.51)
    grey = np.full((1, 3, 20, 20), 80, np.uint8)
    np.testing.assert_array_equal(corrupt(grey, "low contrast", 5), grey)
    cast = corrupt(grey, "colour cast", 3)[0, :, 0, 0]
    np.testing.assert_array_equal(cast, [100, 80, 60])


def test_command_tells_the_fall_of_the_shipped_model(tmp_path, capsys, data_dir):
    split = Split.read(REPOSITORY / "training/data/splits/aid-70-10-20.json")
    replace(split, validation=split.validation[::8]).write(tmp_path / "split.json")
    recipe = yaml.safe_load((REPOSITORY / "training/recipes/aid30-base.yaml").read_text())
    recipe["data"] = {**recipe["data"], "path": str(data_dir / "aid150.zip")}
    recipe["data"]["split"] = str(tmp_path / "split.json")
    (tmp_path / "recipe.yaml").write_text(yaml.safe_dump(recipe))
    output = tmp_path / "robustness.json"
    arguments = ["--recipe", str(tmp_path / "recipe.yaml"), "--part", "validation"]
    assert main(["robustness", str(default_model()), *arguments, "--output", str(output)]) == 0
    found = json.loads(output.read_text())
    assert set(found["corrupted"]) == set(CORRUPTIONS)
    assert found["mean"] == pytest.approx(np.mean(list(found["corrupted"].values())), abs=0.01)
    assert 0 < found["fall"] < 15
    assert all(top1 > 45 for top1 in found["corrupted"].values())
    table = capsys.readouterr().out
    assert f"| as it is |  | {found['clean']:.2f} |" in table
    assert "quality 30" in table

"""A tiny data set on disk: three classes that colour alone tells apart."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

# Threads cost more than they give on images of 32 pixels.
os.environ.setdefault("OMP_NUM_THREADS", "1")

COLOURS = {"Field": (190, 180, 60), "Lake": (40, 90, 200), "Wood": (30, 110, 40)}


@pytest.fixture(scope="session", autouse=True)
def image_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Decoded images of the tests go to a folder of their own."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RSKD_CACHE", str(folder))
        yield folder


@pytest.fixture(scope="session")
def colour_images(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of classes with 20 noisy images of 40 x 40 pixels each."""
    folder = tmp_path_factory.mktemp("images") / "colours"
    draw = np.random.default_rng(0)
    for name, colour in COLOURS.items():
        (folder / name).mkdir(parents=True)
        for number in range(20):
            pixels = draw.normal(colour, 30, (40, 40, 3)).clip(0, 255).astype(np.uint8)
            Image.fromarray(pixels).save(folder / name / f"{name.lower()}_{number}.png")
    return folder


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory, colour_images: Path) -> Path:
    """A folder with `split.json`, `recipe.yaml` and the run of a small student, `run/small`."""
    from small_runs import recipe, write_split

    from training.__main__ import main

    folder = tmp_path_factory.mktemp("trained")
    write_split(folder, colour_images, "50/20/30")
    path = recipe(
        folder,
        colour_images,
        "small",
        data={"load_side": 64, "side": 64},
        epochs=8,
        batch_size=10,
        learning_rate=0.01,
        precision="32-true",
    ).rename(folder / "recipe.yaml")
    assert main(["train-teacher", "--recipe", str(path), "--output", f"{folder}/run"]) == 0
    return folder


@pytest.fixture(scope="session")
def exported(trained: Path) -> Path:
    """The small student as an ONNX file with a card."""
    from small_runs import write_card

    from training.__main__ import main

    card = write_card(trained, "small")
    path = trained / "small.onnx"
    options = ["--recipe", f"{trained}/recipe.yaml", "--card", str(card), "--output", str(path)]
    assert main(["export", f"{trained}/run/small/network.pt", *options]) == 0
    return path

"""Small recipes on disk, and the commands that run them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import yaml

from training.__main__ import main

REPOSITORY = Path(__file__).resolve().parents[2]


def write_split(folder: Path, images: Path, fractions: str = "60/20/20") -> None:
    """Split a folder of classes into `folder/split.json`."""
    split = ["split", "--dataset", "colours", "--path", str(images), "--fractions", fractions]
    assert main([*split, "--output", f"{folder}/split.json"]) == 0


def write_card(folder: Path, name: str, **changes) -> Path:
    """Write what a person says of a model into `folder/card.yaml`; returns that file."""
    facts = {
        "name": name,
        "version": "1",
        "ground_size_m": {"min": 50, "typical": 100, "max": 200},
        "license": "none",
        "attribution": "made by a test",
        "limits": "knows three colours",
        **changes,
    }
    path = folder / "card.yaml"
    path.write_text(yaml.safe_dump(facts))
    return path


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
            **changes.pop("data", {}),
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


def method(name: str, **arguments) -> dict:
    """A distiller as a recipe names it."""
    return {"class_path": name, "init_args": arguments}


def training(*words: str, processes: int = 1) -> list[str]:
    """The command line of `python -m training`, under torchrun where there are several."""
    launch = [sys.executable]
    if processes > 1:
        launch += ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node"]
        launch += [str(processes)]
    return [*launch, "-m", "training", *words]


def run(command: list[str]) -> None:
    """Run it, one thread a process."""
    subprocess.run(command, check=True, env=environment())


def environment() -> dict[str, str]:
    """Of a process of the tests."""
    return {**os.environ, "PYTHONPATH": str(REPOSITORY), "OMP_NUM_THREADS": "1"}

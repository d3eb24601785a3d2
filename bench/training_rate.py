"""Images a second of training, beside a plain loop over batches that lie ready in memory.

python -m bench.training_rate [--recipe YAML] [--images N] [--rounds N]

Both train the recipe's network on labels, in its precision, with its batch and optimizer. The loop
does nothing else; the run reads, crops, turns and spoils its images as the recipe says, keeps
curves, an average of the weights and checkpoints, and validates. They take turns.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch
from torch.nn import functional

from bench.pipeline import CORES, processor, write_table
from tools.package import ROOT
from training.__main__ import read_recipe
from training.data.sources import read_split
from training.loop import fit
from training.models import build, channels_last
from training.network_file import NetworkFile
from training.recipe import Recipe


def loop(recipe: Recipe, steps: int) -> float:
    """Images a second of the plain loop."""
    network = channels_last(build(recipe.network, 30, **recipe.network_options)).train()
    optimizer = torch.optim.SGD(
        network.parameters(), lr=1e-3, momentum=recipe.momentum, nesterov=True, fused=True
    )
    images = torch.randn(recipe.batch_size, 3, recipe.view_side, recipe.view_side)
    images = images.contiguous(memory_format=torch.channels_last)
    targets = torch.arange(recipe.batch_size) % 30
    start = 0.0
    for step in range(-2, steps):  # two to warm up
        if step == 0:
            start = time.perf_counter()
        with torch.autocast("cpu", torch.bfloat16):
            loss = functional.cross_entropy(network(images).float(), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return steps * recipe.batch_size / (time.perf_counter() - start)


def run(recipe: Recipe, images: int) -> float:
    """Images a second of a run of two epochs, of which the file of the network tells the time."""
    with tempfile.TemporaryDirectory() as folder:
        path = fit(recipe, Path(folder), False)
        return 2 * images / float(NetworkFile.read(path).facts["seconds"])


def main() -> None:
    """Measures, prints the table and writes it into the README beside this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--recipe", default=str(ROOT / "training" / "recipes" / "aid30-base.yaml"))
    parser.add_argument("--images", type=int, default=2560, help="of an epoch")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    recipe = read_recipe(arguments.recipe)
    whole = read_split(recipe.data.sources, recipe.data.split)
    with tempfile.TemporaryDirectory() as folder:
        few = replace(whole, train=whole.train[:: len(whole.train) // arguments.images + 1],
                      validation=whole.validation[::80])  # fmt: skip
        count = len(few.train) // recipe.batch_size * recipe.batch_size
        few.write(Path(folder, "few.json"))
        data = replace(recipe.data, split=str(Path(folder, "few.json")))
        recipe = replace(recipe, epochs=2, weights=None, data=data)
        plain = replace(recipe, augment=replace(recipe.augment, turn=0.0, blur=0.0, coarse=0.0))
        jobs: dict[str, Callable[[], float]] = {
            "a plain loop over batches in memory": lambda: loop(
                recipe, 2 * count // recipe.batch_size
            ),
            f"a run of {Path(arguments.recipe).stem}": lambda: run(recipe, count),
            "the same without turns, blur and coarse pixels": lambda: run(plain, count),
        }
        taken: dict[str, list[float]] = {name: [] for name in jobs}
        for _ in range(arguments.rounds):
            for name, job in jobs.items():
                taken[name].append(job())
    first = next(iter(taken.values()))
    rows = [
        f"| {name} | {statistics.median(rates):.0f} ({min(rates):.0f} to {max(rates):.0f}) "
        f"| {statistics.median(r / f for r, f in zip(rates, first)):.2f} |"
        for name, rates in taken.items()
    ]
    write_table(
        "training rate",
        f"{processor()}, {CORES} cores, load {os.getloadavg()[0]:.1f}, torch {torch.__version__}; "
        f"{recipe.network} at {recipe.view_side} px in {recipe.precision}, batches of "
        f"{recipe.batch_size}, {count} images an epoch, {arguments.rounds} rounds.",
        ["| | images a second, median (range) | of the loop |", "|---|---|---:|", *rows],
    )


if __name__ == "__main__":
    main()

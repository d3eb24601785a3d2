"""A comparison: a grid of recipes and seeds, run, measured, and put into one table."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from rskd_qgis.scenes.card import ModelCard, classes_from_labels
from rskd_qgis.scenes.model import SceneModel
from training import plots
from training.costs import latency
from training.errors import TrainingError
from training.evaluate import evaluate
from training.export import SceneGraph, write_onnx
from training.loop import fit, load_data
from training.network_file import NetworkFile
from training.recipe import Recipe

# Figure of an evaluation -> heading of its column.
FIGURES = {
    "top1": "Top-1 %",
    "macro_f1": "mean F1",
    "calibration_error": "ECE %",
}
COSTS = {
    "parameters": "parameters",
    "macs": "MACs",
    "file_bytes": "file, bytes",
    "latency_ms": "CPU ms a scene",
}


@dataclass(frozen=True)
class Comparison:
    """What is compared.

    Attributes:
        name: Folder of the comparison below the output folder.
        seeds: Each row is run with each of them.
        rows: Name of a row -> `recipe`, the YAML file it starts from, any keys of a recipe that
            take the place of those in the file, and `seeds` where the row has fewer: a teacher that
            costs hours is trained once.
    """

    name: str
    seeds: list[int]
    rows: dict[str, dict[str, Any]]


def compare(
    comparison: Comparison, read: Callable[[dict[str, Any]], Recipe], output: Path
) -> list[dict[str, Any]]:
    """Run what was not run yet, measure all and write table, JSON and plot.

    A comparison that was broken off goes on where it stopped.

    Args:
        comparison: The grid.
        read: Makes a recipe of what a YAML file of one says.
        output: Folder of all runs; the files go to `output/comparison.name`.

    Returns:
        The rows of the table: a `name`, its `summary` and its costs.

    Raises:
        TrainingError: There is nothing to compare, or a recipe or its data is wrong (before any of
            them runs); or a run that is there already was made by another recipe.
    """
    seeds = {name: row.get("seeds", comparison.seeds) for name, row in comparison.rows.items()}
    if not seeds or not all(seeds.values()):
        raise TrainingError("A comparison needs at least one row and one seed.")
    facts = {name: row_facts(name, row) for name, row in comparison.rows.items()}
    recipes = {name: read(deepcopy(row)) for name, row in facts.items()}  # which changes lists
    for recipe in recipes.values():
        load_data(recipe)
    folder = output / comparison.name
    rows = []
    for name, recipe in recipes.items():
        runs = []
        for seed in seeds[name]:
            run = replace(recipe, name=f"{_file_name(name)}-seed{seed}", seed=seed)
            _claim(folder / run.name, {**facts[name], "seed": seed})
            runs.append(_run(run, folder))
        first = folder / f"{_file_name(name)}-seed{seeds[name][0]}"
        rows.append({"name": name, **summary(runs), **_costs(first, runs[0])})
        write_tables(rows, folder)
    return rows


def row_facts(name: str, row: dict[str, Any]) -> dict[str, Any]:
    """What the YAML file of a row says, with the row's own keys in place of the file's.

    Raises:
        TrainingError: The row names no recipe, or there is no such file.
    """
    changes = dict(row)
    changes.pop("seeds", None)
    path = Path(changes.pop("recipe", ""))
    if not path.is_file():
        raise TrainingError(f"Row '{name}' needs `recipe`, the YAML file that it starts from.")
    return {**yaml.safe_load(path.read_text()), **changes}


def _file_name(row: str) -> str:
    return re.sub(r"[^\w.+-]+", "-", row)


def _claim(folder: Path, facts: dict[str, Any]) -> None:
    """Note whose a folder is, or see that it is ours.

    Raises:
        TrainingError: Another recipe ran there.
    """
    note = folder / "row.json"
    if note.is_file() and json.loads(note.read_text()) != json.loads(json.dumps(facts)):
        raise TrainingError(f"'{folder}' was run by another recipe: remove or rename the folder.")
    folder.mkdir(parents=True, exist_ok=True)
    note.write_text(json.dumps(facts, indent=1) + "\n")


def _run(recipe: Recipe, folder: Path) -> dict[str, Any]:
    """Figures of one run on the test part, made where they are not there yet."""
    path = folder / recipe.name / "test.json"
    if not path.is_file():
        network = folder / recipe.name / "network.pt"
        if not network.is_file():
            fit(recipe, folder, resume=True)
        figures = evaluate(network, load_data(recipe), "test").figures()
        path.write_text(json.dumps(figures, indent=1) + "\n")
    found: dict[str, Any] = json.loads(path.read_text())
    return found


def _costs(folder: Path, figures: Mapping[str, Any]) -> dict[str, Any]:
    """What the network of a row costs, whatever its weights: measured on the ONNX file of a run."""
    path = folder / "network.onnx"
    if not path.is_file():
        trained = NetworkFile.read(folder / "network.pt")
        seen = trained.facts["data"]
        side = seen.get("whole_side") or seen["side"]
        card = ModelCard(
            name=trained.facts["name"],
            classes=classes_from_labels(trained.classes),
            bands=("red", "green", "blue"),
            size=(side, side),
        )
        write_onnx(SceneGraph(trained.network, figures["temperature"]), card, path)
    return {
        "parameters": figures["parameters"],
        "macs": figures["macs"],
        "file_bytes": path.stat().st_size,
        "latency_ms": latency(SceneModel(path), batch_sizes=(1,))["milliseconds"]["1"],
    }


def summary(runs: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Mean and standard deviation over the seeds.

    Args:
        runs: Figures of evaluations.

    Returns:
        `runs`, and for each of `FIGURES` its `mean`, `std` (of a sample; None of one run) and
        `values`.
    """
    columns = {name: [float(run[name]) for run in runs] for name in FIGURES}
    return {
        "runs": len(runs),
        **{
            name: {
                "mean": round(float(np.mean(values)), 4),
                "std": round(float(np.std(values, ddof=1)), 4) if len(values) > 1 else None,
                "values": values,
            }
            for name, values in columns.items()
        },
    }


def write_tables(rows: Sequence[Mapping[str, Any]], folder: Path) -> None:
    """Write compare.json, compare.md and compare.svg."""
    (folder / "compare.json").write_text(json.dumps(rows, indent=1) + "\n")
    (folder / "compare.md").write_text(markdown(rows))
    axes = {key: COSTS[key] for key in ("latency_ms", "file_bytes")}
    (folder / "compare.svg").write_text(plots.pareto(rows, axes))


def markdown(rows: Sequence[Mapping[str, Any]]) -> str:
    """The table as Markdown."""
    head = ["", "runs", *FIGURES.values(), *COSTS.values()]
    body = [
        [
            row["name"],
            str(row["runs"]),
            *(_spread(row[name]) for name in FIGURES),
            *(f"{row[name]:,}" for name in COSTS),
        ]
        for row in rows
    ]
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *body]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _spread(figure: Mapping[str, Any]) -> str:
    mean = f"{figure['mean']:.4g}"
    return mean if figure["std"] is None else f"{mean} ± {figure['std']:.2g}"

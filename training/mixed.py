"""Students with some layers in 8 bits: what they cost, how they classify, how to choose them."""

from __future__ import annotations

import json
import re
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from os import cpu_count
from pathlib import Path
from typing import Any

import numpy as np

from rskd_qgis.scenes.model import SceneModel
from training import plots
from training.costs import latency, node_times
from training.data.datamodule import SceneData
from training.errors import TrainingError
from training.quantize import (
    Calibrated,
    calibrate,
    int8_nodes,
    measured_card,
    value_shapes,
    write_int8,
)
from training.search import STRATEGIES, Candidate, Space

IMAGES = 512  # of the validation part, on which candidates are measured
BATCH = 64
ROUNDS = 5  # in which the files that were found take turns to be timed
# What ONNX Runtime inserts where a value goes from one precision, or layout, to another.
CHANGES = (
    "QuantizeLinear",
    "DequantizeLinear",
    "Transpose",
    "ReorderInput",
    "ReorderOutput",
    "Clip",
)
COLUMNS = {
    "name": "",
    "student": "student",
    "int8_layers": "layers in 8 bits",
    "loss": "validation loss",
    "asked": "candidates measured",
    "cost": "cost by profile",
    "top1": "Top-1 % (test)",
    "latency_ms": "CPU ms a scene",
    "file_bytes": "file, bytes",
}


@dataclass(frozen=True)
class Bound:
    """What the student that is found may cost.

    Attributes:
        kind: latency, in milliseconds a scene on one thread of this CPU, or size, in bytes.
        most: The bound; None for the cost of the first student all in 8 bits.
    """

    kind: str = "latency"
    most: float | None = None


@dataclass(frozen=True)
class Student:
    """A student whose layers can each be in float or in 8 bits.

    Attributes:
        calibrated: The model.
        cost: Latency or size, by which layers are in 8 bits.
        features: (layers, F), what the agent sees of each layer.
    """

    calibrated: Calibrated
    cost: Callable[[tuple[bool, ...]], float]
    features: np.ndarray


def search(
    models: Sequence[Path],
    data: SceneData,
    bound: Bound,
    strategies: Sequence[str],
    episodes: int,
    seed: int,
    output: Path,
) -> list[dict[str, Any]]:
    """Search students and precisions by several strategies, measure what they find, write it down.

    Args:
        models: ONNX files of float students, of several widths or a single one.
        data: Images and split: the training part calibrates, the validation part guides the
            search, the test part is asked at the end.
        bound: What may not be exceeded.
        strategies: Names in `training.search.STRATEGIES`.
        episodes: Candidates that the agent and the random choice measure.
        seed: Of both.
        output: Folder for search.json, search.md, search.svg and an ONNX file for each row.

    Returns:
        Rows of the table: each student in either uniform precision, then the strategies.

    Raises:
        TrainingError: There is no such strategy, no validation image, or nothing within the bound;
            or a file is none of ours.
    """
    unknown = [name for name in strategies if name not in STRATEGIES]
    if unknown:
        raise TrainingError(
            f"There is no strategy '{unknown[0]}': choose of {', '.join(STRATEGIES)}."
        )
    if not len(data.parts["validation"]):
        raise TrainingError("The split has no validation images, which guide the search.")
    if episodes < 1:
        raise TrainingError("The search needs at least one episode.")
    output.mkdir(parents=True, exist_ok=True)
    students = [_student(model, data, bound.kind) for model in models]
    space = _space(students, data, bound)
    rows = []
    for number, student in enumerate(students):
        for int8 in (False, True):
            name = f"{student.calibrated.card.name} {'int8' if int8 else 'float'}"
            rows.append(_row(name, space.uniform(number, int8), space, students, data, output))
    for name in strategies:
        space.asked.clear()
        started = time.monotonic()
        found = STRATEGIES[name](space, episodes, seed)
        effort = {"asked": len(space.asked), "seconds": round(time.monotonic() - started)}
        rows.append({**_row(name, found, space, students, data, output), **effort})
    latencies = _latencies([_file(output, row["name"]) for row in rows])
    rows = [{**row, "latency_ms": milliseconds} for row, milliseconds in zip(rows, latencies)]
    facts = {"bound": {"kind": bound.kind, "most": space.bound}, "seed": seed, "rows": rows}
    (output / "search.json").write_text(json.dumps(facts, indent=1) + "\n")
    (output / "search.md").write_text(markdown(rows))
    shown = [{**row, "top1": {"mean": row["top1"], "std": None}} for row in rows]
    axes = {key: COLUMNS[key] for key in ("latency_ms", "file_bytes")}
    (output / "search.svg").write_text(plots.pareto(shown, axes))
    return rows


def _student(model: Path, data: SceneData, kind: str) -> Student:
    calibrated = calibrate(model, data, "percentile")
    costs = {"latency": latency_cost, "size": size_cost}
    if kind not in costs:
        raise TrainingError(f"There is no bound on '{kind}': choose {' or '.join(costs)}.")
    return Student(calibrated, cache(costs[kind](calibrated)), _features(calibrated))


def _space(students: Sequence[Student], data: SceneData, bound: Bound) -> Space:
    chosen = np.random.default_rng(0).permutation(data.parts["validation"])[:IMAGES]
    images = cache(partial(data.scene_batch, data.targets.new_tensor(chosen)))
    truth = data.targets.numpy()[chosen]

    def cost(candidate: Candidate) -> float:
        return students[candidate.student].cost(candidate.int8)

    def loss(candidate: Candidate) -> float:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "candidate.onnx"
            _write(students[candidate.student].calibrated, candidate.int8, path)
            model = SceneModel(path)
            return cross_entropy(model, images(model.size[0]), truth)

    space = Space([student.features for student in students], cost, loss, np.inf)
    first = space.cost_of(space.uniform(0, int8=True))
    space.bound = first if bound.most is None else bound.most
    return space


def cross_entropy(model: SceneModel, images: np.ndarray, truth: np.ndarray) -> float:
    """Mean of -log p of the right class, in nats, on all cores.

    Args:
        model: The model.
        images: (N, 3, H, W) uint8.
        truth: Class numbers (N,).
    """
    batches = [images[start : start + BATCH] for start in range(0, len(images), BATCH)]
    with ThreadPoolExecutor(cpu_count()) as pool:
        probabilities = np.concatenate(list(pool.map(model.predict, batches)))
    right = probabilities[np.arange(len(truth)), truth]
    return float(-np.log(np.maximum(right, 1e-12)).mean())


def _row(
    name: str,
    candidate: Candidate,
    space: Space,
    students: Sequence[Student],
    data: SceneData,
    output: Path,
) -> dict[str, Any]:
    """Write a candidate as a file and measure that."""
    path = _file(output, name)
    student = students[candidate.student]
    _write(student.calibrated, candidate.int8, path)
    return {
        "name": name,
        "student": student.calibrated.card.name,
        "layers": len(candidate.int8),
        "int8_layers": sum(candidate.int8),
        "loss": round(space.loss(candidate), 5),
        "asked": None,
        "cost": round(space.cost_of(candidate), 5),
        "top1": measured_card(path, data).metrics["top1"],
        "file_bytes": path.stat().st_size,
    }


def _file(output: Path, name: str) -> Path:
    """Where the model of a row lies."""
    return output / f"{re.sub(r'[^a-zA-Z0-9.+-]+', '-', name)}.onnx"


def _latencies(paths: Sequence[Path]) -> list[float]:
    """Milliseconds of a scene of each file: medians of rounds in which they take turns.

    So whatever else the machine does meets all of them.
    """
    models = [SceneModel(path) for path in paths]
    rounds = [
        [latency(model, batch_sizes=(1,))["milliseconds"]["1"] for model in models]
        for _ in range(ROUNDS)
    ]
    return [round(float(value), 3) for value in np.median(rounds, axis=0)]


def markdown(rows: Sequence[Mapping[str, Any]]) -> str:
    """The table as Markdown."""
    body = [
        [
            row["name"],
            row["student"],
            f"{row['int8_layers']} of {row['layers']}",
            f"{row['loss']:.4f}",
            "" if row["asked"] is None else str(row["asked"]),
            f"{row['cost']:,.4g}",
            f"{row['top1']:.2f}",
            f"{row['latency_ms']:.3f}",
            f"{row['file_bytes']:,}",
        ]
        for row in rows
    ]
    lines = [list(COLUMNS.values()), ["---", "---", *["---:"] * (len(COLUMNS) - 2)], *body]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def size_cost(calibrated: Calibrated) -> Callable[[tuple[bool, ...]], float]:
    """Bytes of the file: from that in float to that in 8 bits by the share of weights in 8 bits."""
    count = len(calibrated.layers)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.onnx"
        sizes = []
        for int8 in (False, True):
            _write(calibrated, (int8,) * count, path)
            sizes.append(path.stat().st_size)
    float_size, int8_size = sizes
    weights = np.array([_weights(calibrated)[name] for name in calibrated.layers])
    saved = (float_size - int8_size) * weights / weights.sum()
    return lambda int8: float_size - float(saved[list(int8)].sum())


def latency_cost(calibrated: Calibrated) -> Callable[[tuple[bool, ...]], float]:
    """Milliseconds of one scene on one thread, of what ONNX Runtime's profiler says.

    The time of a layer in either precision is that of its node and of what runs after it until the
    next layer, in the model uniformly in that precision. To these comes what it takes to change the
    precision, or layout, of values: as much as in the uniform models, by the share of layers in
    either precision, and for each value that changes where layers of both meet, the mean of a model
    whose layers take turns.
    """
    count = len(calibrated.layers)
    turns = tuple(layer % 2 == 0 for layer in range(count))
    times = _layer_times(calibrated, ((False,) * count, (True,) * count, turns))
    fixed, changing, layers = times[0, 0], times[:, 1], times[:, 2:]
    changed = _changed_values(calibrated)
    for_one = max(0.0, changing[2] - changing[:2].mean()) / changed(turns)

    def cost(int8: tuple[bool, ...]) -> float:
        share = np.mean(int8)
        own = layers[np.array(int8, int), np.arange(count)].sum()
        usual = (1 - share) * changing[0] + share * changing[1]
        return float(fixed + own + usual + for_one * changed(int8))

    return cost


def _layer_times(calibrated: Calibrated, choices: Sequence[tuple[bool, ...]]) -> np.ndarray:
    """Milliseconds (choices, 2 + L): before the first layer, of changes of precision, each layer.

    Medians of rounds in which the choices take turns, so that other work meets all of them.
    """
    number = _names(calibrated)

    def one(path: Path) -> np.ndarray:
        times = np.zeros(2 + len(calibrated.layers))
        at = 0
        for node in node_times(path):
            layer = number.get(re.sub(r"(_nchwc)?(_token_\d+)?$", "", node.name))
            at = at if layer is None else 2 + layer
            times[1 if node.kind in CHANGES else at] += node.milliseconds
        return times

    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{index}.onnx" for index in range(len(choices))]
        for path, int8 in zip(paths, choices):
            _write(calibrated, int8, path)
        return np.median([[one(path) for path in paths] for _ in range(ROUNDS)], axis=0)


def _names(calibrated: Calibrated) -> dict[str, int]:
    """Names that ONNX Runtime gives to the node of a layer -> number of the layer.

    That is its own name, or the name of its output, or of that of a rectifier merged with it.
    """
    number = {name: index for index, name in enumerate(calibrated.layers)}
    made: dict[str, int] = {}
    for step in calibrated.steps:
        (output, *_) = step.outputs
        if step.name in number:
            made[output] = number[step.name]
        elif step.kind == "Relu" and step.inputs[0] in made:
            made[output] = made[step.inputs[0]]
    return {**made, **number}


def _changed_values(calibrated: Calibrated) -> Callable[[tuple[bool, ...]], int]:
    """How many numbers change their precision, by which layers are in 8 bits.

    Beside those that do where all layers are, since some of what is no layer stays in float.
    """
    shapes = value_shapes(calibrated.graph)
    # Of one image: the batch, which comes first, is left out.
    elements = {
        value: int(np.prod([side or 1 for side in shape[1:]])) for value, shape in shapes.items()
    }
    maker = {value: step.name for step in calibrated.steps for value in step.outputs}

    def crossing(int8: tuple[bool, ...]) -> set[str]:
        inside = set(int8_nodes(calibrated.steps, _chosen(calibrated, int8)))
        return {
            value
            for step in calibrated.steps
            for value in step.inputs
            if value in maker and (maker[value] in inside) != (step.name in inside)
        }

    always = crossing((True,) * len(calibrated.layers))

    def changed(int8: tuple[bool, ...]) -> int:
        return sum(elements.get(value, 0) for value in crossing(int8) - always)

    return changed


def _write(calibrated: Calibrated, int8: Sequence[bool], path: Path) -> None:
    """Write the model with each layer in 8 bits, or not."""
    write_int8(calibrated, _chosen(calibrated, int8), path)


def _chosen(calibrated: Calibrated, int8: Sequence[bool]) -> list[str]:
    """Names of the layers that are in 8 bits."""
    return [name for name, chosen in zip(calibrated.layers, int8) if chosen]


def _weights(calibrated: Calibrated) -> dict[str, int]:
    """Name of a layer -> how many weights it has."""
    sizes = {value.name: int(np.prod(value.dims)) for value in calibrated.graph.graph.initializer}
    return {step.name: sizes.get(step.inputs[1], 0) for step in calibrated.steps if step.inputs[1:]}


def _features(calibrated: Calibrated) -> np.ndarray:
    """What the agent sees of each layer, as HAQ's (Wang et al., CVPR 2019, equation 3) does.

    Its place, weights, channels in a group and out, side of the kernel, pixels of the map that it
    makes, and multiply-accumulate operations, all but the place as logarithms.
    """
    shapes = value_shapes(calibrated.graph)
    dims = {value.name: list(value.dims) for value in calibrated.graph.graph.initializer}
    steps = {step.name: step for step in calibrated.steps}
    rows = []
    for place, name in enumerate(calibrated.layers):
        step = steps[name]
        channels, *others = dims.get(step.inputs[1], [1])
        area = int(np.prod([side or 1 for side in shapes.get(step.outputs[0], [])[2:]]))
        weights = channels * int(np.prod(others))
        kernel = others[-1] if len(others) > 2 else 1
        sizes = (weights, others[0] if others else 1, channels, kernel, area, weights * area)
        rows.append([place / len(calibrated.layers), *np.log(sizes)])
    return np.array(rows)

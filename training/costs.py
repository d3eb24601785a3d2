"""What a model costs: operations for a scene, and time on this machine's CPU."""

from __future__ import annotations

import json
import platform
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from rskd_qgis.scenes.model import SceneModel

BATCH_SIZES = (1, 8, 32)
SECONDS = 0.5  # of measuring at each batch size
LEAST_RUNS = 5
PROFILE_RUNS = 50
KERNEL = "_kernel_time"  # ends the names of the profiler's events that tell of a node's work


def macs(network: nn.Module, side: int) -> int:
    """Multiply-accumulate operations for one image of `side` x `side` pixels."""
    counter = FlopCounterMode(display=False)
    with counter, torch.inference_mode():
        network.eval()(torch.zeros(1, 3, side, side))
    return counter.get_total_flops() // 2


def latency(model: SceneModel, batch_sizes: Sequence[int] = BATCH_SIZES) -> dict[str, Any]:
    """Measure a model as the map runs it: one thread of the CPU, uint8 pixels in.

    The time of a batch size is the median over half a second of runs, at least five, after one that
    warms up.

    Returns:
        `cpu`, `threads`, and `milliseconds`: batch size -> milliseconds for one scene.
    """
    return {
        "cpu": cpu_name(),
        "threads": 1,
        "milliseconds": {str(size): round(_milliseconds(model, size), 3) for size in batch_sizes},
    }


def _milliseconds(model: SceneModel, size: int) -> float:
    shape = (size, len(model.card.bands), *model.size)
    batch = np.random.default_rng(0).integers(0, 256, shape, np.uint8)
    model.predict(batch)
    times: list[float] = []
    while len(times) < LEAST_RUNS or sum(times) < SECONDS:
        started = time.perf_counter()
        model.predict(batch)
        times.append(time.perf_counter() - started)
    return 1000 * float(np.median(times)) / size


@dataclass(frozen=True)
class NodeTime:
    """What one node of a running model takes.

    Attributes:
        kind: Operator, as ONNX Runtime fused it.
        name: As ONNX Runtime named it.
        milliseconds: Median over the runs.
    """

    kind: str
    name: str
    milliseconds: float


def node_times(model: Path) -> list[NodeTime]:
    """Times of a model's nodes on one scene, by ONNX Runtime's profiler, in order of execution.

    As on the map, one thread of the CPU computes.

    Args:
        model: ONNX file of this package.
    """
    with tempfile.TemporaryDirectory() as folder:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_profiling = True
        options.profile_file_prefix = f"{folder}/profile"
        session = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"]
        )
        (image,) = session.get_inputs()
        scene = np.random.default_rng(0).integers(0, 256, (1, *image.shape[1:]), np.uint8)
        for _ in range(PROFILE_RUNS):
            session.run(None, {image.name: scene})
        events = json.loads(Path(session.end_profiling()).read_text())
    times: dict[tuple[str, str], list[float]] = {}
    for event in events:
        if event.get("cat") == "Node" and event["name"].endswith(KERNEL):
            node = (event["args"]["op_name"], event["name"][: -len(KERNEL)])
            times.setdefault(node, []).append(event["dur"] / 1000)
    return [NodeTime(kind, name, float(np.median(t))) for (kind, name), t in times.items()]


def cpu_name() -> str:
    """What the machine calls its processor."""
    facts = Path("/proc/cpuinfo")
    lines = facts.read_text().splitlines() if facts.is_file() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()

"""The pipeline against bare ONNX Runtime: the same model, the same cores, side by side in one run.

python -m bench.pipeline [--model PATH] [--size PIXELS] [--repeats N]

In each round the pipeline and the two ways to call `session.run` take turns, so that whatever else
the machine does meets all of them; the ratio is taken within each round. Peak memory is that of the
whole `rskd classify`, writer included, in a process of its own.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime
import rasterio
from rasterio.windows import Window

from rskd_qgis.paths import default_model
from rskd_qgis.scenes.classify import classify
from rskd_qgis.scenes.grid import SceneGrid, SceneSize
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.raster import RasterioSource
from tools.package import ROOT
from tools.render_sample import render

README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- pipeline -->\n", "<!-- end of pipeline -->\n"
SCENE, BATCH = 128, 16  # pixels of the raster; scenes
CORES = len(os.sched_getaffinity(0))


def make_raster(path: Path, sample: Path, side: int) -> Path:
    """A raster of `side` x `side` pixels: the demo's sample, laid side by side."""
    with rasterio.open(sample) as tile:
        pixels, profile = tile.read(), tile.profile
    profile.update(width=side, height=side)
    _, height, width = pixels.shape
    with rasterio.open(path, "w", **profile) as raster:
        for row in range(0, side, height):
            for col in range(0, side, width):
                part = pixels[:, : min(height, side - row), : min(width, side - col)]
                raster.write(part, window=Window(col, row, part.shape[2], part.shape[1]))
    return path


def pipeline(raster: Path, model: SceneModel) -> int:
    """Classifies a raster, scenes of 128 pixels; returns how many."""
    source = RasterioSource(raster)
    scene = SceneSize(SCENE, "px")
    grid = SceneGrid.plan(source.geometry, model.size, scene, source.metres_per_unit)
    try:
        found = classify(source, grid, model, batch_size=BATCH, threads=CORES)
        return sum(len(predictions.valid) for predictions in found)
    finally:
        source.close()


def bare(model: Path, calls: int, threads_each: int) -> Callable[[Iterable[np.ndarray]], None]:
    """A function that runs batches through `session.run` and nothing else.

    Args:
        model: the ONNX file.
        calls: how many `session.run` at a time.
        threads_each: the threads of each.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads_each
    session = onnxruntime.InferenceSession(str(model), options, ["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    output = session.get_outputs()[0].name

    def run(batches: Iterable[np.ndarray]) -> None:
        with ThreadPoolExecutor(calls) as pool:
            list(pool.map(lambda batch: session.run([output], {name: batch}), batches))

    return run


def seconds(job: Callable[[], object]) -> float:
    """How long a job takes."""
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


# `ru_maxrss` would not do: a child inherits that of the process which started it.
CLASSIFY_AND_TELL = """
import sys
from rskd_qgis.cli import app
app(sys.argv[1:], standalone_mode=False)
print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def peak_memory(raster: Path, model: Path, result: Path) -> float:
    """The peak memory in MiB of a process that classifies a raster into a file."""
    command = [sys.executable, "-c", CLASSIFY_AND_TELL, "classify", str(raster)]
    command += ["--output", str(result), "--overwrite", "--model", str(model)]
    command += ["--scene-size", f"{SCENE}px"]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return int(told.stdout.rsplit("VmHWM:", 1)[1].split()[0]) / 1024


def processor() -> str:
    """The name of the processor."""
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor() or "unknown processor"


def measure(model_path: Path, side: int, repeats: int, folder: Path) -> str:
    """Runs the benchmark and returns its table."""
    sample = folder / "sample.tif"
    render(sample)
    raster = make_raster(folder / "once.tif", sample, side)
    large = make_raster(folder / "four.tif", sample, 2 * side)
    model = SceneModel(model_path)
    scenes = pipeline(raster, model)  # also warms the file cache

    rng = np.random.default_rng(0)
    batch = rng.integers(0, 256, (BATCH, 3, *model.size), np.uint8)
    batches = [batch[: min(BATCH, scenes - first)] for first in range(0, scenes, BATCH)]
    concurrent = bare(model_path, CORES, 1)
    threaded = bare(model_path, 1, CORES)
    jobs: dict[str, Callable[[], object]] = {
        "pipeline": lambda: pipeline(raster, model),
        "concurrent": lambda: concurrent(batches),
        "threaded": lambda: threaded(batches),
    }
    rate: dict[str, list[float]] = {name: [] for name in jobs}
    for number in range(repeats):
        for name, job in jobs.items():
            rate[name].append(scenes / seconds(job))
        print(f"round {number + 1}:", {name: round(rates[-1], 1) for name, rates in rate.items()})

    def row(label: str, rates: list[float]) -> str:
        return (
            f"| {label} | {statistics.median(rates):.1f} ({min(rates):.1f} to {max(rates):.1f}) |"
        )

    def ratio(name: str, other: str) -> str:
        return f"{statistics.median(a / b for a, b in zip(rate[name], rate[other])):.2f}"

    memory, memory_of_four = (
        peak_memory(path, model_path, folder / "result.gpkg") for path in (raster, large)
    )
    return "\n".join(
        [
            f"{processor()}, {CORES} cores, Python {platform.python_version()}, ONNX Runtime "
            f"{onnxruntime.__version__}; {model.card.name}, input "
            f"{model.size[0]} x {model.size[1]} px; {scenes} scenes of {SCENE} px from "
            f"{side} x {side} px, {repeats} rounds.",
            "",
            "| scenes a second | median (range) |",
            "|---|---|",
            row("pipeline: read, cut, classify", rate["pipeline"]),
            row(f"bare `session.run`, {CORES} at a time with one thread each", rate["concurrent"]),
            row(f"bare `session.run`, one at a time with {CORES} threads", rate["threaded"]),
            "",
            "| | |",
            "|---|---|",
            f"| pipeline / bare, {CORES} at a time | {ratio('pipeline', 'concurrent')} |",
            f"| bare, {CORES} at a time / one at a time | {ratio('concurrent', 'threaded')} |",
            f"| peak memory of `rskd classify`, {side} x {side} px | {memory:.0f} MiB |",
            f"| the same, four times the pixels | {memory_of_four:.0f} MiB |",
            "",
        ]
    )


def main() -> None:
    """Measures, prints the table and writes it into the README beside this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, help="an ONNX model; the built-in one")
    parser.add_argument("--size", type=int, default=6400, help="pixels a side of the raster")
    parser.add_argument("--repeats", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        model = arguments.model or default_model()
        table = measure(model, arguments.size, arguments.repeats, Path(folder))
    print(table)
    before, rest = README.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    README.write_text(f"{before}{BEGIN}{table}{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()

"""The pipeline against bare ONNX Runtime: the same model, the same cores, side by side in one run.

python -m bench.pipeline [--size PIXELS] [--rounds N] [MODEL ...]

The models are built-in ones, by name, each with a table of its own. In each round all take turns,
so that whatever else the machine does meets all of them; ratios are taken within each round, of
time and of CPU time, which other work spoils less. The bare network is run in the same batches, on
random pixels in memory, in the two ways to use all cores; the better one is the ceiling. Peak
memory is that of the whole `rskd classify`, writer included, in a process of its own, above that of
a process which has only imported the same libraries.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path

import numpy as np
import onnxruntime
import rasterio
from rasterio.windows import Window

from rskd_qgis.paths import resource
from rskd_qgis.scenes.classify import ScenePredictions, classify
from rskd_qgis.scenes.grid import SceneGrid, SceneSize
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.raster import RasterioSource
from rskd_qgis.scenes.result import Summary
from rskd_qgis.scenes.vector import write_layer
from tools.package import ROOT
from tools.render_sample import render

README = Path(__file__).with_name("README.md")
MODELS = "aid30", "aid30-small"
BATCH = 8  # scenes
CORES = len(os.sched_getaffinity(0))


def make_raster(path: Path, sample: Path, side: int, **profile_changes: object) -> Path:
    """A raster of `side` x `side` pixels: the demo's sample, laid side by side."""
    with rasterio.open(sample) as tile:
        pixels, profile = tile.read(), tile.profile
    profile.update(width=side, height=side, **profile_changes)
    _, height, width = pixels.shape
    with rasterio.open(path, "w", **profile) as raster:
        for row in range(0, side, height):
            for col in range(0, side, width):
                part = pixels[:, : min(height, side - row), : min(width, side - col)]
                raster.write(part, window=Window(col, row, part.shape[2], part.shape[1]))
    return path


def write_table(name: str, heading: str, lines: Iterable[str]) -> None:
    """``put_table`` of what stands above a table and its lines."""
    put_table(name, "\n".join([heading, "", *lines, ""]))


def put_table(name: str, table: str) -> None:
    """Print a table and put it into the README beside this file, between the marks of its name."""
    print(table)
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    before, rest = README.read_text(encoding="utf-8").split(begin)
    README.write_text(f"{before}{begin}{table}{end}{rest.split(end)[1]}", encoding="utf-8")


def pipeline(raster: Path, model: SceneModel) -> int:
    """Classifies a raster, scenes of the model's own size in pixels; returns how many."""
    with closing(RasterioSource(raster)) as source:
        return sum(len(found.valid) for found in _classified(source, model))


def written(raster: Path, model: SceneModel, result: Path) -> None:
    """The same into a GeoPackage, counted for the summary on the way, as `rskd classify` does."""
    result.unlink(missing_ok=True)
    with closing(RasterioSource(raster)) as source:
        summary = Summary(model.card, source.metres_per_unit, 0.5)

        def counted() -> Iterator[ScenePredictions]:
            for found in _classified(source, model):
                summary.add(found)
                yield found

        write_layer(result, "scenes", source.geometry.crs, model.card, counted(), False)


def _classified(source: RasterioSource, model: SceneModel) -> Iterator[ScenePredictions]:
    scene = SceneSize(model.size[0], "px")
    grid = SceneGrid.plan(source.geometry, model.size, scene, source.metres_per_unit)
    return classify(source, grid, model, batch_size=BATCH, threads=CORES)


def start_qgis() -> tuple[object, ...]:
    """Starts QGIS without windows, with RSKD's algorithms; what is returned must be kept."""
    from qgis.core import QgsApplication

    from rskd_qgis.processing.provider import RskdProvider

    application = QgsApplication([], False)
    application.initQgis()
    provider = RskdProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return application, provider


def algorithm(raster: Path, model: SceneModel, result: Path) -> None:
    """Runs the Processing algorithm in QGIS on a raster."""
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsRasterLayer,
    )

    result.unlink(missing_ok=True)
    parameters: dict[str, object] = {"MODEL": str(model.path), "OUTPUT": str(result)}
    parameters.update({"SCENE_SIZE": model.size[0], "SCENE_UNIT": "px"})
    parameters["INPUT"] = QgsRasterLayer(str(raster), "raster")
    chosen = QgsApplication.processingRegistry().createAlgorithmById("rskd:classifyscenes")
    feedback = QgsProcessingFeedback(False)
    _, ok = chosen.run(parameters, QgsProcessingContext(), feedback)
    if not ok:
        raise SystemExit(feedback.textLog())


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


def seconds(job: Callable[[], object]) -> tuple[float, float]:
    """How long a job takes, and how much CPU time of all threads together."""
    start, cpu = time.perf_counter(), time.process_time()
    job()
    return time.perf_counter() - start, time.process_time() - cpu


# `ru_maxrss` would not do: a child inherits that of the process which started it.
CLASSIFY_AND_TELL = """
import sys
import numpy, onnxruntime, pyogrio, rasterio, rich.table, shapely
from rskd_qgis.cli import app
if sys.argv[1:]:
    app(sys.argv[1:], standalone_mode=False)
print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def peak_memory(*arguments: str) -> float:
    """The peak memory in MiB of a process that runs `rskd`, or that only imports its libraries."""
    command = [sys.executable, "-c", CLASSIFY_AND_TELL, *arguments]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return int(told.stdout.rsplit("VmHWM:", 1)[1].split()[0]) / 1024


def memory_of_classify(raster: Path, model: SceneModel, result: Path) -> float:
    """The peak memory in MiB of `rskd classify`, above that of its imports."""
    command = ["classify", str(raster), "--output", str(result), "--overwrite"]
    command += ["--model", str(model.path), "--scene-size", f"{model.size[0]}px"]
    command += ["--provider", "cpu"]
    return peak_memory(*command) - peak_memory()


def processor() -> str:
    """The name of the processor."""
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor() or "unknown processor"


def rasters(side: int, folder: Path) -> tuple[Path, Path, Path]:
    """Rasters of `side` pixels a side, with DEFLATE and plain, and one of four times the pixels."""
    sample = folder / "sample.tif"
    render(sample)
    return (
        make_raster(folder / "once.tif", sample, side),
        make_raster(folder / "plain.tif", sample, side, compress=None),
        make_raster(folder / "four.tif", sample, 2 * side),
    )


def measure(model_name: str, files: tuple[Path, Path, Path], side: int, rounds: int) -> None:
    """Runs the benchmark for a built-in model on `rasters`, and writes its table."""
    raster, plain, large = files
    model = SceneModel(resource(f"models/{model_name}.onnx"))
    scenes = pipeline(raster, model)  # also warms the file cache

    rng = np.random.default_rng(0)
    batch = rng.integers(0, 256, (BATCH, 3, *model.size), np.uint8)
    batches = [batch[: min(BATCH, scenes - first)] for first in range(0, scenes, BATCH)]
    concurrent = bare(model.path, CORES, 1)
    threaded = bare(model.path, 1, CORES)
    jobs: dict[str, Callable[[], object]] = {
        f"bare `session.run`, {CORES} at a time with one thread each": lambda: concurrent(batches),
        f"bare `session.run`, one at a time with {CORES} threads": lambda: threaded(batches),
    }
    kinds = {"DEFLATE": raster, "not compressed": plain}
    result = raster.with_name("result.gpkg")
    for kind, file in kinds.items():
        jobs[f"{kind}: read, cut, classify"] = partial(pipeline, file, model)
        jobs[f"{kind}: counted and written too (`rskd classify`)"] = partial(
            written, file, model, result
        )
    for kind, file in kinds.items():
        jobs[f"{kind}: the Processing algorithm in QGIS"] = partial(algorithm, file, model, result)
    for job in jobs.values():
        job()  # what is done once, such as to open the model, does not count
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in jobs}
    for number in range(rounds):
        for name, job in jobs.items():
            taken[name].append(seconds(job))
        print(f"round {number + 1}:", {k: round(scenes / v[-1][0], 1) for k, v in taken.items()})

    both = np.array([taken[name] for name in list(jobs)[:2]])  # (ways, rounds, time and CPU time)
    ceiling = both[np.median(both[:, :, 0], axis=1).argmin()]

    def row(name: str) -> str:
        times = np.array(taken[name])
        rates = scenes / times[:, 0]
        of_time, of_cpu = np.median(ceiling / times, axis=0)
        return (
            f"| {name} | {np.median(rates):.0f} ({rates.min():.0f} to {rates.max():.0f})"
            f" | {of_time:.2f} | {of_cpu:.2f} |"
        )

    memory = [memory_of_classify(path, model, result) for path in (raster, large)]
    write_table(
        f"pipeline of {model_name}",
        f"{processor()}, {CORES} cores, load {os.getloadavg()[0]:.1f}, Python "
        f"{platform.python_version()}, ONNX Runtime {onnxruntime.__version__}; {model_name}, "
        f"input {model.size[0]} x {model.size[1]} px; {scenes} scenes of {model.size[0]} px from "
        f"{side} x {side} px, batches of {BATCH}, {rounds} rounds.",
        [
            "| | scenes a second, median (range) | of the better bare way | in CPU time |",
            "|---|---|---:|---:|",
            *map(row, jobs),
            "",
            "| peak memory of `rskd classify` above its imports | MiB |",
            "|---|---:|",
            f"| {side} x {side} px | {memory[0]:.0f} |",
            f"| four times the pixels | {memory[1]:.0f} |",
        ],
    )


def main() -> None:
    """Measures, prints the table and writes it into the README beside this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("models", nargs="*", default=MODELS, help="names of built-in models")
    parser.add_argument("--size", type=int, default=6400, help="pixels a side of the raster")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    _qgis = start_qgis()
    with tempfile.TemporaryDirectory() as folder:
        files = rasters(arguments.size, Path(folder))
        for name in arguments.models:
            measure(name, files, arguments.size, arguments.rounds)
    sys.stdout.flush()
    os._exit(0)  # QGIS may crash when it is taken down


if __name__ == "__main__":
    main()

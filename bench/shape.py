"""How the cost grows with what it depends on, with the line that is expected.

python -m bench.shape [--model PATH] [--side PIXELS] [--rounds N]

Costs are in CPU time of the whole pipeline, without the writer, as a ratio to the bare network in
the same round: other work on the machine spoils that least. One plot a question, drawn into
bench/shape.svg.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
import numpy as np
import rasterio

from bench.pipeline import BATCH, CORES, bare, make_raster, processor, seconds, write_table
from rskd_qgis.paths import default_model
from rskd_qgis.scenes.classify import classify
from rskd_qgis.scenes.grid import SceneGrid, SceneSize
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.raster import RasterioSource
from tools.render_sample import render

mpl.use("svg")
PLOT = Path(__file__).with_name("shape.svg")
FORMATS: dict[str, dict[str, object]] = {
    "plain": {"compress": "none"},
    "deflate": {"compress": "deflate"},
    "jpeg": {"compress": "jpeg", "photometric": "ycbcr"},
    "plain rows": {"compress": "none", "tiled": False},
    "deflate, by band": {"compress": "deflate", "interleave": "band"},
    "16 bits": {"compress": "none", "dtype": "uint16"},
    "float": {"compress": "none", "dtype": "float32"},
    "no data": {"compress": "none", "nodata": 0},
}


@dataclass(frozen=True)
class Point:
    """One run to be measured, and what it is expected to cost."""

    at: str
    raster: Path
    expected: float
    """Of scenes that the bare network sees in the same time."""
    scene: float
    """Raster pixels of a side."""
    overlap: float = 0.0
    bands: tuple[int, ...] = (1, 2, 3)
    threads: int = CORES


def cost(point: Point, model: SceneModel, network: Path) -> float:
    """CPU time of the pipeline, in that of the bare network for one scene."""
    scenes = 0

    def run() -> None:
        nonlocal scenes
        with closing(RasterioSource(point.raster, point.bands)) as source:
            grid = SceneGrid.plan(
                source.geometry,
                model.size,
                SceneSize(point.scene, "px"),
                source.metres_per_unit,
                point.overlap,
            )
            scenes = len(grid)
            for _ in classify(source, grid, model, threads=point.threads):
                pass

    rng = np.random.default_rng(0)
    batch = rng.integers(0, 256, (BATCH, 3, *model.size), np.uint8)
    count = 16
    only = bare(network, CORES, 1)
    only([batch] * CORES)  # the first run of a session is slower
    _, alone = seconds(lambda: only([batch] * count))
    _, whole = seconds(run)
    return whole / (alone / (count * BATCH))


def variant(path: Path, base: Path, changes: dict[str, object]) -> Path:
    """A raster in another format."""
    with rasterio.open(base) as source:
        profile = {**source.profile, **changes}
        if not profile.get("tiled", True):
            del profile["blockxsize"], profile["blockysize"]
        with rasterio.open(path, "w", **profile) as target:
            target.write(source.read().astype(profile["dtype"]))
    return path


def questions(folder: Path, side: int, own: int) -> dict[str, list[Point]]:
    """Question -> the runs that answer it, on scenes of the model's own size where not said."""
    sample = folder / "sample.tif"
    render(sample)
    sides = [side // 4, side // 2, side, 2 * side]
    rasters = {s: make_raster(folder / f"{s}.tif", sample, s) for s in sides}
    base = rasters[side]

    def scenes(pixels: float, scene: float = own, overlap: float = 0.0) -> float:
        step = scene * (1 - overlap)
        return float(1 + np.ceil(max(0.0, pixels - scene) / step)) ** 2

    plain = scenes(side)
    return {
        "size, pixels a side": [Point(str(s), r, scenes(s), own) for s, r in rasters.items()],
        "scene size, pixels": [
            Point(str(s), base, scenes(side, s), s) for s in (own // 2, own, 2 * own, 4 * own)
        ],
        "overlap": [
            Point(str(o), base, scenes(side, own, o), own, overlap=o)
            for o in (0.0, 0.25, 0.5, 0.75)
        ],
        "bands that are read": [
            Point(str(len(set(b))), base, plain, own, bands=b)
            for b in ((1, 1, 1), (1, 2, 1), (1, 2, 3))
        ],
        "threads": [
            Point(str(t), base, plain, own, threads=t) for t in sorted({1, CORES, 2 * CORES})
        ],
        "format": [
            Point(name, variant(folder / f"format{n}.tif", base, changes), plain, own)
            for n, (name, changes) in enumerate(FORMATS.items())
        ],
    }


def draw(found: dict[str, list[tuple[Point, list[float]]]]) -> None:
    """Write the plots: what was measured with its range, and what is expected."""
    from matplotlib import pyplot

    mpl.rcParams["svg.hashsalt"] = "rskd"
    figure, axes = pyplot.subplots(2, 3, figsize=(13, 7.5), layout="constrained")
    for axis, (question, points) in zip(axes.flat, found.items()):
        at = range(len(points))
        middle = [statistics.median(costs) for _, costs in points]
        reach = [[m - min(c), max(c) - m] for m, (_, c) in zip(middle, points)]
        axis.errorbar(at, middle, np.array(reach).T, fmt="o", capsize=3, label="measured")
        axis.plot(at, [p.expected for p, _ in points], "--", color="grey", label="expected")
        turned = 30 if question == "format" else 0
        axis.set_xticks(
            at, [p.at for p, _ in points], rotation=turned, ha="right" if turned else "center"
        )
        axis.set(xlabel=question, ylim=(0, None))
    axes[0, 0].set_ylabel("CPU time, in scenes of the bare network")
    axes[1, 0].set_ylabel("CPU time, in scenes of the bare network")
    axes[0, 0].legend()
    figure.savefig(PLOT, metadata={"Date": None})


def lines(found: dict[str, list[tuple[Point, list[float]]]]) -> Sequence[str]:
    """The same as a table."""
    rows = []
    for question, points in found.items():
        for point, costs in points:
            middle = statistics.median(costs)
            rows.append(
                f"| {question} | {point.at} | {point.expected:.0f} | {middle:.0f} "
                f"({min(costs):.0f} to {max(costs):.0f}) | {middle / point.expected:.2f} |"
            )
    return [
        f"![cost against what it depends on]({PLOT.name})",
        "",
        "| | | expected | measured, median (range) | ratio |",
        "|---|---|---:|---|---:|",
        *rows,
    ]


def main() -> None:
    """Measures, draws, and writes the table into the README beside this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, default=default_model())
    parser.add_argument("--side", type=int, default=3200, help="pixels of the usual raster")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    model = SceneModel(arguments.model)
    with tempfile.TemporaryDirectory() as folder:
        asked = questions(Path(folder), arguments.side, model.size[0])
        found: dict[str, list[tuple[Point, list[float]]]] = {
            question: [(point, []) for point in points] for question, points in asked.items()
        }
        for _ in range(arguments.rounds):
            for points in found.values():
                for point, costs in points:
                    costs.append(cost(point, model, arguments.model))
    draw(found)
    write_table(
        "shape",
        f"{processor()}, {CORES} cores, load {os.getloadavg()[0]:.1f}; {arguments.model.stem}, "
        f"{arguments.side} x {arguments.side} px unless said, {arguments.rounds} rounds. CPU time "
        "of the pipeline without the writer, in that of the bare network for one scene.",
        lines(found),
    )


if __name__ == "__main__":
    main()

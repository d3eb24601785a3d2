"""What writing a scene costs: the GeoPackage of a large run, without the network.

python -m bench.writer [--scenes N] [--repeats N]

In each round our writer and pyogrio's plain interface, to which blocks of the same scenes are
appended, take turns. Seconds are of the clock; the processor's are told too, which other work on
the machine hardly changes.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pyogrio
import shapely
from rasterio.crs import CRS

from bench.pipeline import CORES, processor, put_table
from rskd_qgis.paths import default_model
from rskd_qgis.scenes.card import ModelCard
from rskd_qgis.scenes.classify import ScenePredictions
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.result import blocks, columns
from rskd_qgis.scenes.vector import write_layer

COLS, BATCH, SIDE = 1024, 16, 100.0  # scenes in a row; in a batch; metres

Writer = Callable[[Path, str, ModelCard, Iterator[ScenePredictions], bool], None]


def scenes(count: int, classes: int) -> Iterator[ScenePredictions]:
    """Batches as the pipeline yields them, the probabilities drawn at random."""
    pool = np.random.default_rng(0).dirichlet([0.3] * classes, 64 * BATCH).astype(np.float32)
    for start in range(0, count, BATCH):
        row, first = divmod(start, COLS)
        cols = np.arange(first, first + BATCH)
        x, y = 500_000 + SIDE * cols, np.full(BATCH, 5e6 - SIDE * row)
        scores = pool[start % len(pool) :][:BATCH]
        boxes = np.column_stack([x, y - SIDE, x + SIDE, y])
        yield ScenePredictions(row, cols, boxes, np.ones(BATCH), scores, 0)


def ours(
    path: Path, crs: str, card: ModelCard, found: Iterator[ScenePredictions], every: bool
) -> None:
    """The writer of `rskd classify`."""
    write_layer(path, "scenes", crs, card, found, every)


def plain(
    path: Path, crs: str, card: ModelCard, found: Iterator[ScenePredictions], every: bool
) -> None:
    """Blocks of the same scenes, appended by pyogrio's plain interface."""
    for number, block in enumerate(blocks(found)):
        table = [columns([batch], card, every) for batch in block]
        boxes = shapely.box(*np.concatenate([batch.bounds for batch in block]).T)
        pyogrio.raw.write(
            path,
            geometry=shapely.to_wkb(boxes),
            field_data=[np.concatenate([part[name] for part in table]) for name in table[0]],
            fields=list(table[0]),
            layer="scenes",
            driver="GPKG",
            geometry_type="Polygon",
            crs=crs,
            append=number > 0,
        )


def measure(count: int, repeats: int) -> str:
    """Runs the benchmark and returns its table."""
    card = SceneModel(default_model()).card
    crs = CRS.from_epsg(32633).to_wkt()
    ways: dict[str, tuple[Writer, bool]] = {
        "Arrow stream": (ours, False),
        "pyogrio's plain interface": (plain, False),
        "Arrow stream, every probability": (ours, True),
        "pyogrio's plain interface, every probability": (plain, True),
    }
    clock: dict[str, list[float]] = {name: [] for name in ways}
    processors: dict[str, list[float]] = {name: [] for name in ways}
    size = {}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(repeats):
            for name, (write, every) in ways.items():
                path = Path(folder, f"{number}.gpkg")
                begun = time.perf_counter(), time.process_time()
                write(path, crs, card, scenes(count, len(card.classes)), every)
                clock[name].append(1e6 / count * (time.perf_counter() - begun[0]))
                processors[name].append(1e6 / count * (time.process_time() - begun[1]))
                size[name] = path.stat().st_size / count
                path.unlink()
            print(f"round {number + 1}:", {n: round(t[-1], 1) for n, t in clock.items()})

    def text(times: list[float]) -> str:
        return f"{statistics.median(times):.1f} ({min(times):.1f} to {max(times):.1f})"

    def ratio(name: str, other: str) -> str:
        return f"{statistics.median(b / a for a, b in zip(clock[name], clock[other])):.1f}"

    names = list(ways)
    return "\n".join(
        [
            f"{processor()}, {CORES} cores, Python {platform.python_version()}, GDAL "
            f"{'.'.join(map(str, pyogrio.__gdal_version__))}; {count:,} scenes of "
            f"{len(card.classes)} classes, {repeats} rounds.",
            "",
            "| microseconds a scene | by the clock, median (range) | of the processor "
            "| bytes a scene |",
            "|---|---|---|---|",
            *(f"| {n} | {text(clock[n])} | {text(processors[n])} | {size[n]:.0f} |" for n in names),
            "",
            f"The stream is {ratio(names[0], names[1])} times as fast, with every probability "
            f"{ratio(names[2], names[3])} times.",
            "",
        ]
    )


def main() -> None:
    """Measures, prints the table and writes it into the README beside this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scenes", type=int, default=1_000_000)
    parser.add_argument("--repeats", type=int, default=5)
    arguments = parser.parse_args()
    table = measure(arguments.scenes // BATCH * BATCH, arguments.repeats)
    put_table("writer", table)


if __name__ == "__main__":
    main()

"""What starting costs: `rskd --help`, the first scene of a small raster, and the plugin in QGIS.

python -m bench.start [--rounds N]

CPU time of a process of its own each, beside its time, which other work on the machine spoils. The
plugin's is that of `classFactory` and `initGui` in a QGIS with its libraries already in memory;
with the Processing plugin, which QGIS brings and has on, and without. A first round, which compiles
Python's files, does not count.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.pipeline import make_raster, processor, write_table
from tools.package import ROOT
from tools.render_sample import render

PLUGIN = """
import os, sys, time
from unittest.mock import MagicMock
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QMainWindow
import qgis.gui, qgis.utils
application = QgsApplication([], True)
application.initQgis()
if "processing" in sys.argv:
    sys.path.append(os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"))
    from processing.core.Processing import Processing
    Processing.initialize()
iface = MagicMock()
iface.mainWindow.return_value = QMainWindow()
start, cpu = time.perf_counter(), time.process_time()
import rskd_qgis
rskd_qgis.classFactory(iface).initGui()
print("took", time.perf_counter() - start, time.process_time() - cpu, flush=True)
os._exit(0)
"""


def environment(folder: Path) -> dict[str, str]:
    """In which Python keeps what it compiles, and QGIS needs no screen."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    compiled = str(folder / "compiled")
    return {**kept, "PYTHONPYCACHEPREFIX": compiled, "QT_QPA_PLATFORM": "offscreen"}


def process(env: dict[str, str], *arguments: str) -> tuple[float, float]:
    """Seconds and CPU seconds of a process of Python."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, cpu


def plugin(env: dict[str, str], *plugins: str) -> tuple[float, float]:
    """Seconds and CPU seconds that the plugin adds to QGIS's start."""
    command = [sys.executable, "-c", PLUGIN, *plugins]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    _, took, cpu = next(x for x in done.stdout.splitlines() if x.startswith("took")).split()
    return float(took), float(cpu)


def main() -> None:
    """Measures, prints the table and writes it into the README beside this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder, "sample.tif")
        render(sample)
        raster = make_raster(Path(folder, "small.tif"), sample, 256)
        env = environment(Path(folder))
        rskd = ("-m", "rskd_qgis.cli")
        run = (*rskd, "classify", str(raster), "-o", str(Path(folder, "small.gpkg")), "--overwrite")
        jobs: dict[str, Callable[[], tuple[float, float]]] = {
            "`rskd --help`": lambda: process(env, *rskd, "--help"),
            "`rskd classify` of 256 x 256 px, the whole of it": lambda: process(env, *run),
            "the plugin in QGIS, beside its own Processing": lambda: plugin(env, "processing"),
            "the plugin in a bare QGIS": lambda: plugin(env),
        }
        taken: dict[str, list[tuple[float, float]]] = {name: [] for name in jobs}
        for number in range(arguments.rounds + 1):
            for name, job in jobs.items():
                measured = job()
                if number:
                    taken[name].append(measured)

    def row(name: str) -> str:
        times, cpu = zip(*taken[name])
        return f"| {name} | {_text(cpu)} | {_text(times)} |"

    write_table(
        "start",
        f"{processor()}, load {os.getloadavg()[0]:.1f}, {arguments.rounds} rounds.",
        [
            "| | CPU time, s, median (range) | time, s |",
            "|---|---|---|",
            *map(row, jobs),
        ],
    )


def _text(values: tuple[float, ...]) -> str:
    return f"{statistics.median(values):.2f} ({min(values):.2f} to {max(values):.2f})"


if __name__ == "__main__":
    main()

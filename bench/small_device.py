"""The main job on one core and 512 MB, held to them by the kernel.

python -m bench.small_device [--model PATH ...] [--size PIXELS] [--memory MB]

`rskd classify` runs in a control group of its own with so much memory, no swap counted on, and on
one core. Root makes the group by hand, in version 2 of control groups or in version 1; where
neither can be had the address space is limited instead, which is harder: it counts what is mapped
and never touched too.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.pipeline import make_raster, processor, write_table
from rskd_qgis.paths import default_model
from rskd_qgis.scenes.model import SceneModel
from tools.package import ROOT
from tools.render_sample import render

GROUPS = Path("/sys/fs/cgroup")
# (root of the groups, file of the limit, file of the highest use), version 2 first
VERSIONS = (
    (GROUPS, "memory.max", "memory.peak"),
    (GROUPS / "memory", "memory.limit_in_bytes", "memory.max_usage_in_bytes"),
)


@contextmanager
def limited(size: int) -> Iterator[tuple[str, Callable[[], None], Callable[[], float]]]:
    """Limits for a child: what they are, what to call in it, and MiB that it used at most."""
    for root, limit, peak in VERSIONS:
        group = root / f"rskd-bench-{os.getpid()}"
        if not (root / "cgroup.procs").exists():
            continue
        try:
            group.mkdir()
            (group / limit).write_text(str(size))
        except OSError:
            continue
        procs = str(group / "cgroup.procs")

        def enter(procs: str = procs) -> None:
            with open(procs, "w") as file:
                file.write(str(os.getpid()))

        def used(path: Path = group / peak) -> float:
            return int(path.read_text()) / 2**20 if path.exists() else float("nan")

        try:
            yield f"control group, {limit}", enter, used
        finally:
            group.rmdir()
        return
    yield (
        "address space, RLIMIT_AS",
        lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size)),
        lambda: float("nan"),
    )


def classify(raster: Path, model: Path, result: Path, memory: int) -> str:
    """A row of the table: one model on one core, within so many MB."""
    with limited(memory * 2**20) as (kind, enter, used):

        def confine() -> None:
            enter()
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

        command = [sys.executable, "-m", "rskd_qgis.cli", "classify", str(raster), "--overwrite"]
        command += ["-o", str(result), "--model", str(model), "--provider", "cpu"]
        command += ["--scene-size", f"{SceneModel(model).size[0]}px"]
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, preexec_fn=confine, check=False
        )
        seconds = time.perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        peak = used()
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["killed"])[-1]
        return f"| {model.stem} | failed: {reason} | | | {kind} |"
    found = re.search(r"^(\d+) scenes,", done.stdout, re.MULTILINE)
    scenes = int(found[1]) if found else 0
    return (
        f"| {model.stem} | {scenes} | {scenes / seconds:.0f} | {scenes / cpu:.0f} "
        f"| {peak:.0f} MiB, {kind} |"
    )


def main() -> None:
    """Measures, prints the table and writes it into the README beside this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, nargs="+", default=[default_model()])
    parser.add_argument("--size", type=int, default=12800, help="pixels a side of the raster")
    parser.add_argument("--memory", type=int, default=512, help="MB")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder, "sample.tif")
        render(sample)
        raster = make_raster(Path(folder, "large.tif"), sample, arguments.size)
        result = Path(folder, "result.gpkg")
        rows = [classify(raster, model, result, arguments.memory) for model in arguments.model]
    size = arguments.size
    write_table(
        "small device",
        f"{processor()}, one core, {arguments.memory} MB, load {os.getloadavg()[0]:.1f}; "
        f"{size} x {size} px.",
        [
            "| model | scenes | a second | a second of CPU time | memory, limited by |",
            "|---|---:|---:|---:|---|",
            *rows,
        ],
    )


if __name__ == "__main__":
    main()

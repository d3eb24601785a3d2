"""Two workers of a cluster against two processes side by side, and with one of them killed.

python -m bench.cluster [--megapixels N] [--rounds N] [--kills N] [--namespaces]

The raster is a real or rendered scene, repeated by a VRT, so that it takes no room. In each round
the ways to classify it take turns: `rskd classify --cluster local:2`, and two `rskd classify
--threads 1` at the same time, each on one half of it. The ratio is taken within each round, from
the rate at which they classify once they have begun: the time of a run on a single scene, which is
what starting takes, is taken off. Every result of the cluster is compared with that of one process,
feature by feature; then a worker is killed with SIGKILL in the middle.

With --namespaces, as root, a scheduler and two workers are started by hand as well, each in a
network namespace of its own; one worker is killed there too, and another is started in its place.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import distributed
import numpy as np
import onnxruntime
import psutil
import pyogrio
import rasterio

from bench.pipeline import processor, put_table
from rskd_qgis.scenes.grid import SceneGrid, SceneSize
from rskd_qgis.scenes.raster import RasterioSource
from tools.package import ROOT
from tools.render_sample import render

SCENE = 128  # pixels of the raster
RSKD = [sys.executable, "-m", "rskd_qgis.cli", "classify"]
ENV = {**os.environ, "PYTHONPATH": str(ROOT)}


def repeated(path: Path, tile: Path, side: int) -> Path:
    """A VRT of `side` x `side` pixels: a raster, laid side by side."""
    with rasterio.open(tile) as raster:
        width, height, affine = raster.width, raster.height, raster.transform
        crs, colors = raster.crs.to_wkt(), [color.name.capitalize() for color in raster.colorinterp]
        block = raster.block_shapes[0]
    geo = f"{affine.c!r},{affine.a!r},0,{affine.f!r},0,{affine.e!r}"
    parts = [
        f'<VRTDataset rasterXSize="{side}" rasterYSize="{side}"><SRS>{crs}</SRS>'
        f"<GeoTransform>{geo}</GeoTransform>"
    ]
    for band in range(1, 4):
        parts.append(
            f'<VRTRasterBand dataType="Byte" band="{band}" blockXSize="{min(block[1], side)}"'
            f' blockYSize="{block[0]}"><ColorInterp>{colors[band - 1]}</ColorInterp>'
        )
        for row in range(0, side, height):
            for col in range(0, side, width):
                size = f'xSize="{min(width, side - col)}" ySize="{min(height, side - row)}"'
                parts.append(
                    f"<SimpleSource><SourceFilename>{tile}</SourceFilename>"
                    f"<SourceBand>{band}</SourceBand>"
                    f'<SourceProperties RasterXSize="{width}" RasterYSize="{height}"'
                    f' DataType="Byte" BlockXSize="{block[1]}" BlockYSize="{block[0]}"/>'
                    f'<SrcRect xOff="0" yOff="0" {size}/>'
                    f'<DstRect xOff="{col}" yOff="{row}" {size}/></SimpleSource>'
                )
        parts.append("</VRTRasterBand>")
    path.write_text("\n".join([*parts, "</VRTDataset>"]), encoding="utf-8")
    return path


def command(raster: Path, output: Path, *options: str) -> list[str]:
    """The shell command that classifies a raster."""
    chosen = ["--overwrite", "--probabilities", "--scene-size", f"{SCENE}px", *options]
    return [*RSKD, str(raster), "-o", str(output), *chosen]


def start(arguments: Sequence[str], namespace: str = "") -> subprocess.Popen:
    """Starts a process, in a network namespace where one is named."""
    where = ["ip", "netns", "exec", namespace] if namespace else []
    quiet = subprocess.DEVNULL if namespace else None  # Dask's logs
    return subprocess.Popen(
        [*where, *arguments], cwd=ROOT, env=ENV, stdout=subprocess.DEVNULL, stderr=quiet
    )


def seconds(processes: Sequence[Sequence[str]]) -> np.ndarray:
    """How long processes take that run at the same time; what they and theirs use of the cores."""
    begun = np.array([time.perf_counter(), used()])
    for process in [start(arguments) for arguments in processes]:
        if process.wait():
            raise SystemExit(f"{process.args!r} failed")
    return np.array([time.perf_counter(), used()]) - begun


def used() -> float:
    """Seconds of the cores that the processes which are over have used."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def halves(raster: Path) -> tuple[int, list[str]]:
    """Scenes of a raster, and the extents of its upper and lower half, whole rows of scenes each.

    A scene of them all is the first one's extent.
    """
    source = RasterioSource(raster)
    geometry, size = source.geometry, SceneSize(SCENE, "px")
    grid = SceneGrid.plan(geometry, (SCENE, SCENE), size, source.metres_per_unit)
    source.close()
    west, south, east, north = geometry.bounds
    middle = north + geometry.dy * SCENE * (grid.rows // 2)
    boxes = [(west, middle, east, north), (west, south, east, middle)]
    first = (west, north + geometry.dy * SCENE, west + geometry.dx * SCENE, north)
    return len(grid), [",".join(map(repr, box)) for box in (*boxes, first)]


def features(path: Path) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """All columns and shapes of a result."""
    meta, _, shapes, columns = pyogrio.raw.read(path, layer=pyogrio.list_layers(path)[0][0])
    return dict(zip(meta["fields"], columns)), shapes


def same(path: Path, other: Path) -> bool:
    """Whether two results have the same features in the same order, number by number."""
    (one, shapes), (two, others) = features(path), features(other)
    return (
        one.keys() == two.keys()
        and np.array_equal(shapes, others)
        and all(np.array_equal(one[name], two[name]) for name in one)
    )


def workers(process: subprocess.Popen) -> list[psutil.Process]:
    """The worker processes of a local cluster."""
    children = psutil.Process(process.pid).children(recursive=True)
    return [child for child in children if "spawn_main" in " ".join(child.cmdline())]


def killed(raster: Path, output: Path, after: float) -> tuple[int, float]:
    """A run on a local cluster of which a worker is killed; its exit status and seconds."""
    begun = time.perf_counter()
    process = start(command(raster, output, "--cluster", "local:2"))
    time.sleep(after)
    random.choice(workers(process)).send_signal(signal.SIGKILL)
    status = process.wait()
    return status, time.perf_counter() - begun


@contextmanager
def namespaces(names: Sequence[str]) -> Iterator[dict[str, str]]:
    """Network namespaces on one bridge; the address of each. Needs root and iproute2."""

    def ip(*arguments: str) -> None:
        subprocess.run(["ip", *arguments], check=True)

    bridge, net = "rskdbr", "10.213.77"
    with ExitStack() as undo:
        ip("link", "add", bridge, "type", "bridge")
        undo.callback(ip, "link", "del", bridge)
        ip("addr", "add", f"{net}.254/24", "dev", bridge)
        ip("link", "set", bridge, "up")
        addresses = {}
        for number, name in enumerate(names, start=1):
            ip("netns", "add", name)
            undo.callback(ip, "netns", "del", name)
            ip("link", "add", f"v{name}", "type", "veth", "peer", "name", "eth0", "netns", name)
            ip("link", "set", f"v{name}", "master", bridge, "up")
            ip("-n", name, "addr", "add", f"{net}.{number}/24", "dev", "eth0")
            ip("-n", name, "link", "set", "eth0", "up")
            ip("-n", name, "link", "set", "lo", "up")
            addresses[name] = f"{net}.{number}"
        yield addresses


def by_hand(raster: Path, output: Path, folder: Path, after: float) -> tuple[int, float]:
    """The same on a scheduler and workers in namespaces of their own; one is killed, one comes."""
    dask = [sys.executable, "-m"]
    with ExitStack() as undo, namespaces(["rskd-s", "rskd-a", "rskd-b"]) as at:
        address = f"tcp://{at['rskd-s']}:8786"

        def run(arguments: list[str], namespace: str) -> subprocess.Popen:
            process = start([*dask, *arguments], namespace)
            undo.callback(process.wait)
            undo.callback(process.kill)
            return process

        def worker(namespace: str) -> subprocess.Popen:
            options = ["--nthreads", "1", "--no-dashboard", "--no-nanny"]
            options += ["--host", at[namespace], "--local-directory", str(folder)]
            return run(["distributed.cli.dask_worker", address, *options], namespace)

        scheduler = ["distributed.cli.dask_scheduler", "--no-dashboard", "--host", at["rskd-s"]]
        run(scheduler, "rskd-s")
        first = worker("rskd-a")
        worker("rskd-b")
        begun = time.perf_counter()
        process = start(command(raster, output, "--cluster", address))
        time.sleep(after)
        first.kill()
        worker("rskd-a")
        status = process.wait()
        took = time.perf_counter() - begun
        undo.close()
    return status, took


def measure(megapixels: int, rounds: int, kills: int, by_namespaces: bool, folder: Path) -> str:
    """Runs the benchmark and returns its table."""
    side = round((megapixels * 1e6) ** 0.5)
    sample = folder / "sample.tif"
    render(sample)
    raster = repeated(folder / "raster.vrt", sample, side)
    scenes, (upper, lower, first) = halves(raster)
    whole = folder / "whole.gpkg"
    ways = {
        "cluster": [command(raster, folder / "c.gpkg", "--cluster", "local:2")],
        "two": [
            command(raster, folder / f"{number}.gpkg", "--threads", "1", "--extent", extent)
            for number, extent in enumerate((upper, lower))
        ],
    }
    starts = {
        "cluster": [[*ways["cluster"][0], "--extent", first]],
        "two": [command(raster, folder / f"{n}.gpkg", "--extent", first) for n in range(2)],
    }
    print("one process:", seconds([command(raster, whole, "--threads", "1")]), flush=True)
    took: dict[str, list[np.ndarray]] = {"cluster": [], "two": []}
    ready: dict[str, list[np.ndarray]] = {"cluster": [], "two": []}
    alike = []
    for number in range(rounds):
        for name in list(ways)[:: 1 if number % 2 else -1]:
            ready[name].append(seconds(starts[name]))
            took[name].append(seconds(ways[name]))
        alike.append(same(folder / "c.gpkg", whole))
        print(f"round {number + 1}:", took, ready, alike, flush=True)
    wall, cores = np.transpose(
        [
            (b - b0) / (a - a0)
            for a, a0, b, b0 in zip(took["cluster"], ready["cluster"], took["two"], ready["two"])
        ]
    ).tolist()
    plain = [b[0] / a[0] for a, b in zip(took["cluster"], took["two"])]
    begin = min(start[0] for start in ready["cluster"])
    usual = statistics.median(run[0] for run in took["cluster"])
    lost = []
    for number in range(kills):
        after = begin + (number + 0.5) / kills * (usual - begin)
        status, seconds_ = killed(raster, folder / "k.gpkg", after)
        lost.append((status == 0 and same(folder / "k.gpkg", whole), seconds_ / usual))
        print("killed:", lost, flush=True)
    hand = []
    if by_namespaces:
        status, seconds_ = by_hand(raster, folder / "n.gpkg", folder, usual / 2)
        hand.append((status == 0 and same(folder / "n.gpkg", whole), seconds_ / usual))

    def spread(values: Sequence[float], form: str = ".2f") -> str:
        return (
            f"{statistics.median(values):{form}} ({min(values):{form}} to {max(values):{form}})"
            if values
            else "not run"
        )

    def elapsed(runs: Sequence[np.ndarray]) -> str:
        return spread([run[0] for run in runs], ".0f")

    def right(runs: list[tuple[bool, float]]) -> str:
        return f"{sum(good for good, _ in runs)} of {len(runs)}" if runs else "not run"

    return "\n".join(
        [
            f"{processor()}, {os.cpu_count()} cores, load {os.getloadavg()[2]:.1f}, Python"
            f" {platform.python_version()}, ONNX Runtime {onnxruntime.__version__}, Dask"
            f" {distributed.__version__}; aid30, {scenes} scenes of {SCENE} px from {side} x {side}"
            f" px, {rounds} rounds.",
            "",
            "| | median (range) |",
            "|---|---|",
            f"| `--cluster local:2`, seconds | {elapsed(took['cluster'])} |",
            f"| of these to start | {elapsed(ready['cluster'])} |",
            f"| two `--threads 1` side by side on one half each | {elapsed(took['two'])} |",
            f"| of these to start | {elapsed(ready['two'])} |",
            f"| efficiency: rate of the cluster / rate of the two, once begun | {spread(wall)} |",
            f"| the same with the start | {spread(plain)} |",
            f"| core time of the two / core time of the cluster, once begun | {spread(cores)} |",
            f"| results equal to one process, feature by feature | {sum(alike)} of {rounds} |",
            f"| the same with a worker killed in the middle | {right(lost)} |",
            f"| time of these, of a run without | {spread([ratio for _, ratio in lost])} |",
            f"| scheduler and workers in namespaces of their own, one killed | {right(hand)} |",
            "",
        ]
    )


def main() -> None:
    """Measures, prints the table and writes it into the README beside this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megapixels", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kills", type=int, default=2)
    parser.add_argument("--namespaces", action="store_true", help="needs root and iproute2")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table = measure(
            arguments.megapixels,
            arguments.rounds,
            arguments.kills,
            arguments.namespaces,
            Path(folder),
        )
    put_table("cluster", table)


if __name__ == "__main__":
    main()

"""Peak memory of `rskd classify` from 10 megapixels to 10 gigapixels.

python -m bench.memory [--scene PIXELS] [--side PIXELS ...]

The rasters are VRTs that repeat the demo's sample, so that they take no room on the disk; every
pixel is read and unpacked. Scenes are larger than the model's input, which leaves most of the work
to what grows with the raster: reading, the grid, the writer.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

import pyogrio

from bench.cluster import repeated
from bench.pipeline import CORES, peak_memory, processor, write_table
from rskd_qgis.paths import default_model
from tools.render_sample import render

SIDES = (3_200, 10_000, 31_623, 51_200, 100_000)


def classified(raster: Path, scene: int, result: Path) -> tuple[int, float, float]:
    """Scenes, seconds and peak memory in MiB of the whole command."""
    command = ["classify", str(raster), "--output", str(result), "--overwrite"]
    begun = time.perf_counter()
    peak = peak_memory(*command, "--scene-size", f"{scene}px", "--provider", "cpu")
    return pyogrio.read_info(result, layer=0)["features"], time.perf_counter() - begun, peak


def main() -> None:
    """Measures, prints the table and writes it into the README beside this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scene", type=int, default=512, help="side of a scene in pixels")
    parser.add_argument("--side", type=int, nargs="+", default=SIDES, help="of the rasters")
    arguments = parser.parse_args()
    imports = peak_memory()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder, "sample.tif")
        render(sample)
        for side in arguments.side:
            raster = repeated(Path(folder, "raster.vrt"), sample, side)
            scenes, took, peak = classified(raster, arguments.scene, Path(folder, "result.gpkg"))
            rows.append(
                f"| {side:,} x {side:,} | {side**2 / 1e9:.2f} | {scenes:,} | {took:,.0f} |"
                f" {peak:.0f} | {peak - imports:.0f} |"
            )
            print(rows[-1], flush=True)
    write_table(
        "memory",
        f"{processor()}, {CORES} cores, load {os.getloadavg()[0]:.1f}; {default_model().stem},"
        f" scenes of {arguments.scene} px; the imports alone take {imports:.0f} MiB.",
        [
            "| pixels | gigapixels | scenes | s | peak, MiB | above the imports |",
            "|---|---:|---:|---:|---:|---:|",
            *rows,
        ],
    )


if __name__ == "__main__":
    main()

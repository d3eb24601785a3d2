"""Runs that are killed and resumed: is the result that of one undisturbed run?

python -m bench.kills [--model PATH] [--runs N] [--seed N]

Each run of `rskd classify` is killed with SIGKILL at a moment drawn at random between its start and
the end of an undisturbed run, and resumed; every second one is killed once more on the way. Then
all features, the style and the class raster are compared with those of the undisturbed run.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from bench.pipeline import put_table
from rskd_qgis.paths import default_model
from tools.package import ROOT
from tools.render_sample import render

# What is done is kept at once, so that there is always something to be gone on with.
EAGER = [
    sys.executable,
    "-c",
    "from rskd_qgis.scenes import partial; partial.SECONDS = 0\n"
    "from rskd_qgis.cli import main; main()",
]


def classify(raster: Path, output: Path, *options: str) -> list[str]:
    """The command of a run; with a raster beside its GeoPackage."""
    return [
        *(*EAGER, "classify", str(raster), "--output", str(output), "--probabilities"),
        *("--raster", str(output.with_suffix(".tif")), "--smoothing", "0.3", *options),
    ]


def kill(command: list[str], after: float) -> bool:
    """Starts a run and kills it after so many seconds; whether it was still running then."""
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    return False


def kept(output: Path) -> int:
    """Scenes that killed runs have left for the next one."""
    done = output.with_name(f".{output.name}.rskd") / "done"
    if not done.exists():
        return 0
    with closing(sqlite3.connect(done)) as database:
        try:
            (scenes,) = database.execute("SELECT total(scenes) FROM blocks").fetchone()
        except sqlite3.OperationalError:  # killed before there was a table
            return 0
    return int(scenes)


def content(output: Path) -> list[object]:
    """All that a result holds, feature by feature, but for the day when it was made."""
    with closing(sqlite3.connect(output)) as database:
        tables = database.execute(
            "SELECT table_name FROM gpkg_contents WHERE data_type = 'features'"
        ).fetchall()
        features = [
            database.execute(f'SELECT * FROM "{name}" ORDER BY fid').fetchall()
            for (name,) in tables
        ]
        index = [database.execute(f'SELECT * FROM "rtree_{name}_geom"').fetchall()
                 for (name,) in tables]  # fmt: skip
        style = database.execute("SELECT f_table_name, styleQML FROM layer_styles").fetchall()
        whole = database.execute("PRAGMA integrity_check").fetchall()
    return [tables, features, index, style, whole, output.with_suffix(".tif").read_bytes()]


def measure(model: Path, runs: int, seed: int, folder: Path) -> str:
    """Runs the benchmark and returns its table."""
    draw = random.Random(seed)
    raster = folder / "sample.tif"
    render(raster)
    options = ("--scene-size", "128px", "--overlap", "0.5", "--model", str(model))
    undisturbed = folder / "undisturbed.gpkg"
    begun = time.perf_counter()
    subprocess.run(classify(raster, undisturbed, *options), cwd=ROOT, check=True)
    seconds = time.perf_counter() - begun
    expected = content(undisturbed)
    outcomes: Counter[str] = Counter()
    same = 0
    for number in range(runs):
        output = folder / "result.gpkg"
        command = classify(raster, output, "--resume", "--overwrite", *options)
        left = 0
        for _ in range(1 + number % 2):
            # A machine that has grown less busy may end a run before its moment has come.
            while not kill(command, draw.uniform(0, seconds)):
                seconds *= 0.8
            left = kept(output)
            outcomes["with scenes to go on with" if left else "before a scene was kept"] += 1
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        found = content(output)
        same += found == expected
        print(f"run {number + 1}: resumed after {left} scenes, same: {found == expected}")
        for file in folder.glob("result.*"):
            file.unlink()
    scenes = len(expected[1][0])  # type: ignore[index]
    return "\n".join(
        [
            f"{scenes} scenes, {runs} killed runs, seed {seed}; **{same} of {runs}** gave the "
            "result of the undisturbed run.",
            "",
            "| killed | times |",
            "|---|---|",
            *(f"| {where} | {times} |" for where, times in sorted(outcomes.items())),
            "",
        ]
    )


def main() -> None:
    """Measures, prints the table and writes it into the README beside this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, help="an ONNX model; the built-in one")
    parser.add_argument("--runs", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        model = (arguments.model or default_model()).absolute()
        table = measure(model, arguments.runs, arguments.seed, Path(folder))
    put_table("kills", table)


if __name__ == "__main__":
    main()

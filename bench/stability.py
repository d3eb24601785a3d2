"""How many labels change when the grid moves by a few pixels.

python -m bench.stability RASTER... [--model PATH]

Windows of the model's own size are taken from each raster, and again moved down, right and both
ways; windows without data are left out. A map that changes as its grid moves by a hair can't be
trusted, however sure it says it is. What is called with a confidence of 0.5 or more, and is shown
as certain, is counted apart too.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from rskd_qgis.paths import default_model
from rskd_qgis.scenes.grid import Window
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.raster import RasterioSource

SHIFTS = (2, 4, 8)  # pixels
WINDOWS_A_SIDE = 2  # windows begin at every half of their size
BATCH = 16
CERTAIN = 0.5  # confidence


def answers(model: SceneModel, pixels: np.ndarray, corners: np.ndarray) -> np.ndarray:
    """Probabilities (N, K) of the windows whose upper left corners (N, 2) are given."""
    height, width = model.size
    views = [pixels[:, y : y + height, x : x + width] for y, x in corners]
    parts = [np.stack(views[start : start + BATCH]) for start in range(0, len(views), BATCH)]
    return np.concatenate([model.predict(part) for part in parts])


def changed(model: SceneModel, raster: Path) -> tuple[list[int], dict[int, list[float]]]:
    """How many windows there are, and for each shift the share of labels in percent that change.

    Of all windows first, then of those that are certain.
    """
    source = RasterioSource(raster)
    size = (source.geometry.height, source.geometry.width)
    try:
        pixels, valid = source.read(Window(0, 0, size[1], size[0]), size)
    finally:
        source.close()
    height, width = (side + max(SHIFTS) for side in model.size)
    rows, cols = (
        range(0, limit - reach, side // WINDOWS_A_SIDE)
        for limit, reach, side in zip(size, (height, width), model.size)
    )
    corners = np.array(
        [(y, x) for y in rows for x in cols if valid[y : y + height, x : x + width].all()]
    )
    before = answers(model, pixels, corners)
    labels = before.argmax(axis=1)
    kinds = [np.full(len(corners), True), before.max(axis=1) >= CERTAIN]

    def shares(shift: int) -> list[float]:
        moves = ((0, shift), (shift, 0), (shift, shift))
        moved = [answers(model, pixels, corners + move).argmax(axis=1) != labels for move in moves]
        return [100 * float(np.mean(moved, axis=0)[kind].mean()) for kind in kinds]

    return [int(kind.sum()) for kind in kinds], {shift: shares(shift) for shift in SHIFTS}


def main() -> None:
    """Print a row for each raster."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rasters", type=Path, nargs="+")
    parser.add_argument("--model", type=Path, default=default_model())
    arguments = parser.parse_args()
    model = SceneModel(arguments.model)
    heads = [f"moved by {shift} px, %" for shift in SHIFTS]
    print(f"| raster | windows, certain ones | {' | '.join(heads)} |")
    print(f"|---|---:|{'---:|' * len(SHIFTS)}")
    for raster in arguments.rasters:
        counts, shares = changed(model, raster)
        cells = [f"{counts[0]}, {counts[1]}", *(f"{a:.1f}, {c:.1f}" for a, c in shares.values())]
        print(f"| {raster.name} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()

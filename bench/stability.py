"""How many labels change when the grid moves by a few pixels.

python -m bench.stability RASTER... [--model PATH]

Windows of the model's own size are taken from each raster, and again moved down, right and both
ways; windows without data are left out. A map that changes as its grid moves by a hair can't be
trusted, however sure it says it is.
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


def labels(model: SceneModel, pixels: np.ndarray, corners: np.ndarray) -> np.ndarray:
    """Class numbers (N,) of the windows whose upper left corners (N, 2) are given."""
    height, width = model.size
    views = [pixels[:, y : y + height, x : x + width] for y, x in corners]
    parts = [np.stack(views[start : start + BATCH]) for start in range(0, len(views), BATCH)]
    return np.concatenate([model.predict(part).argmax(axis=1) for part in parts])


def changed(model: SceneModel, raster: Path) -> tuple[int, dict[int, float]]:
    """How many windows there are, and for each shift the share of labels in percent that change."""
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
    before = labels(model, pixels, corners)

    def share(shift: int) -> float:
        moves = ((0, shift), (shift, 0), (shift, shift))
        return 100 * float(np.mean([labels(model, pixels, corners + m) != before for m in moves]))

    return len(corners), {shift: share(shift) for shift in SHIFTS}


def main() -> None:
    """Print a row for each raster."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rasters", type=Path, nargs="+")
    parser.add_argument("--model", type=Path, default=default_model())
    arguments = parser.parse_args()
    model = SceneModel(arguments.model)
    heads = [f"moved by {shift} px, %" for shift in SHIFTS]
    print(f"| raster | windows | {' | '.join(heads)} |")
    print(f"|---|---:|{'---:|' * len(SHIFTS)}")
    for raster in arguments.rasters:
        count, shares = changed(model, raster)
        print(f"| {raster.name} | {count} | {' | '.join(f'{s:.1f}' for s in shares.values())} |")


if __name__ == "__main__":
    main()

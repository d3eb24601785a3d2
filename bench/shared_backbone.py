"""An experiment: one run of the backbone over a whole raster in place of a run a scene.

python -m bench.shared_backbone NETWORK RASTER... [--recipe RECIPE]

With overlap 0.75 every pixel is in 16 scenes, and the network computes it 16 times. Here it
computes the maps of a whole raster once, and each scene takes the mean over its own window of them.
Two ways are tried, both without training for it: the network as it is, whose mix then sees the
whole raster, and a mix that sees as much around each place as it saw in training, one window. Both
are compared with a run a scene; the measure of what is good enough is how well that agrees with
itself when its grid moves by 4 pixels. What the ways cost is in scenes without overlap.
"""

from __future__ import annotations

import argparse
import math
import time
from copy import deepcopy
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from bench.pipeline import write_table
from rskd_qgis.scenes.grid import Window
from rskd_qgis.scenes.raster import RasterioSource
from training.__main__ import read_recipe
from training.data.augment import normalise
from training.loop import load_data
from training.models.ghost import GhostRegNetX, GhostStage
from training.network_file import NetworkFile

STEPS = 4  # scenes begin at every quarter of their side: overlap 0.75
SHIFT = 4  # pixels
SURE = 0.8
BATCH = 16


class WindowMean(nn.Module):
    """The mean over a window around each place; at the borders over what there is of it."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self.side = side // 2 * 2 + 1

    def forward(self, x: Tensor) -> Tensor:
        """Maps (N, C, h, w), of the same size."""
        return functional.avg_pool2d(x, self.side, 1, self.side // 2, count_include_pad=False)


def with_window_mix(network: GhostRegNetX, side: int) -> GhostRegNetX:
    """A copy whose mix sees the window around each place in place of all that it is given."""
    network = deepcopy(network)
    for number, stage in enumerate(network.stages):
        if isinstance(stage, GhostStage):
            stage.mix[0] = WindowMean(side // 2 ** (number + 2))
    return network


def integral(maps: Tensor) -> Tensor:
    """Sums (C, h + 1, w + 1) over all that is above and left of each corner of the cells."""
    return functional.pad(maps.cumsum(1).cumsum(2), (1, 0, 1, 0))


def window_means(maps: Tensor, corners: np.ndarray, side: int, pixels: tuple[int, int]) -> Tensor:
    """Means (N, C) of maps (C, h, w) over windows; cells count by the part that is inside."""
    sums = integral(maps.double())
    points = torch.from_numpy(np.stack([corners, corners + side], axis=1)).double()  # (N, 2, yx)
    ends = []
    for row in (0, 1):
        for col in (0, 1):
            place = torch.stack([points[:, col, 1] / pixels[1], points[:, row, 0] / pixels[0]], -1)
            grid = (place * 2 - 1)[None, None]
            ends.append(functional.grid_sample(sums[None], grid, align_corners=True)[0, :, 0])
    total = ends[3] - ends[2] - ends[1] + ends[0]
    area = side**2 * maps.shape[1] * maps.shape[2] / (pixels[0] * pixels[1])
    return (total / area).T.float()


@torch.inference_mode()
def by_scene(network: nn.Module, pixels: Tensor, corners: np.ndarray, side: int) -> Tensor:
    """Probabilities (N, K), a run of the network a scene."""
    found = []
    for start in range(0, len(corners), BATCH):
        views = [pixels[:, y : y + side, x : x + side] for y, x in corners[start : start + BATCH]]
        found.append(network(normalise(torch.stack(views))).softmax(1))
    return torch.cat(found)


@torch.inference_mode()
def shared(network: GhostRegNetX, pixels: Tensor, corners: np.ndarray, side: int) -> Tensor:
    """Probabilities (N, K), one run of the network for all."""
    maps = network.stages(network.stem(normalise(pixels[None])))[0]
    _, height, width = pixels.shape
    return network.head(window_means(maps, corners, side, (height, width))).softmax(1)


def agreement(found: Tensor, expected: Tensor) -> tuple[float, float]:
    """Share of equal labels in percent; the same where the expected ones are sure."""
    equal = (found.argmax(1) == expected.argmax(1)).float()
    sure = expected.amax(1) >= SURE
    return 100 * float(equal.mean()), 100 * float(equal[sure].mean())


def read(raster: Path, multiple: int) -> tuple[Tensor, np.ndarray]:
    """Pixels (3, H, W) uint8, sides cut to a multiple; where they are valid."""
    source = RasterioSource(raster)
    height, width = (
        side // multiple * multiple for side in (source.geometry.height, source.geometry.width)
    )
    try:
        pixels, valid = source.read(Window(0, 0, width, height), (height, width))
    finally:
        source.close()
    return torch.from_numpy(pixels), valid


def rows_of(raster: Path, network: GhostRegNetX, side: int) -> list[str]:
    """A line of the table for each way."""
    pixels, valid = read(raster, 32)
    height, width = pixels.shape[1:]
    every = [
        (y, x)
        for y in range(0, height - side - SHIFT + 1, side // STEPS)
        for x in range(0, width - side - SHIFT + 1, side // STEPS)
    ]
    corners = np.array([c for c in every if valid[c[0] : c[0] + side, c[1] : c[1] + side].all()])

    def timed(way, *arguments) -> tuple[Tensor, float]:  # type: ignore[no-untyped-def]
        begun = time.process_time()
        return way(*arguments, side), time.process_time() - begun

    expected, seconds = timed(by_scene, network, pixels, corners)
    moved, _ = timed(by_scene, network, pixels, corners + SHIFT)
    plain, plain_seconds = timed(shared, network, pixels, corners)
    window, window_seconds = timed(shared, with_window_mix(network, side), pixels, corners)
    no_overlap = seconds * (height * width / side**2) / len(corners)
    ways = {
        "a run a scene": (expected, seconds),
        f"the same, grid moved by {SHIFT} px": (moved, seconds),
        "one run, mix over the raster": (plain, plain_seconds),
        "one run, mix over a window": (window, window_seconds),
    }
    lines = []
    for name, (found, took) in ways.items():
        all_, sure = agreement(found, expected)
        cost = took / no_overlap
        where_sure = "none is" if math.isnan(sure) else f"{sure:.1f}"
        lines.append(
            f"| {raster.stem} | {name} | {len(corners)} | {all_:.1f} | {where_sure} | {cost:.1f} |"
        )
    return lines


@torch.inference_mode()
def top1(network: nn.Module, recipe: str, side: int) -> float:
    """Top-1 in percent on the test part of the recipe's data."""
    data = load_data(read_recipe(recipe))
    chosen = np.array(data.parts["test"])
    right = 0
    for start in range(0, len(chosen), BATCH):
        part = torch.from_numpy(chosen[start : start + BATCH])
        images = torch.from_numpy(data.scene_batch(part, side))
        right += int((network(normalise(images)).argmax(1) == data.targets[part]).sum())
    return 100 * right / len(chosen)


def main() -> None:
    """Measures, prints the table and writes it into the README beside this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("network", type=Path)
    parser.add_argument("rasters", type=Path, nargs="+")
    parser.add_argument("--recipe", default="training/recipes/aid30-base.yaml")
    parser.add_argument("--side", type=int, default=160, help="of a scene, in pixels")
    arguments = parser.parse_args()
    network = NetworkFile.read(arguments.network).network
    if not isinstance(network, GhostRegNetX):
        raise SystemExit("Give a G-GhostNet: others have no mix.")
    windowed = with_window_mix(network, arguments.side)
    plain, changed = (top1(n, arguments.recipe, arguments.side) for n in (network, windowed))
    write_table(
        "shared",
        f"Top-1, single images: {plain:.2f} % as it is, {changed:.2f} % with a mix over a window",
        [
            "| raster | | scenes | equal labels, % | where sure, % | cost |",
            "|---|---|---:|---:|---:|---:|",
            *(row for path in arguments.rasters for row in rows_of(path, network, arguments.side)),
        ],
    )


if __name__ == "__main__":
    main()

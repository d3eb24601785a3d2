"""How fast each provider runs a model here, and how many labels it changes."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path

from .classify import fit_scene, never, valid_share
from .errors import RskdError
from .grid import RasterSource, SceneGrid
from .hardware import PLAIN, Provider, cores, providers_in_reach
from .lazy import np
from .model import SceneModel

SECONDS = 10.0
ROUNDS = 5
"""At least."""
BATCH = 8
SCENES = 256
"""Pictures that labels are compared on, at most."""
WORTHWHILE = 1.1
"""Times the plain CPU from which another provider is preferred to it."""
MAX_CHANGED = 0.02
"""Share of labels that a preferred provider may change."""


@dataclass(frozen=True)
class Speed:
    """What was measured of one provider."""

    provider: Provider
    rate: float = 0.0
    """Scenes a second, the median of the rounds; 0 where it does not work."""
    ratio: float = 0.0
    """Times the rate of the plain CPU in the same round, the median."""
    changed: float = 0.0
    """Share of labels that differ from those of the plain CPU."""
    cost: float | None = 0.0
    """Points of Top-1 that its file loses by its card; None where the card does not tell."""
    problem: RskdError | None = None
    """Why it does not work."""


def measure(
    path: Path,
    pictures: np.ndarray,
    seconds: float = SECONDS,
    canceled: Callable[[], bool] = never,
) -> list[Speed]:
    """Measure all providers in reach, in turns within each round, on all cores.

    Args:
        path: the model.
        pictures: scenes (N, bands, h, w), uint8.
        seconds: about how long the rounds may take together.
        canceled: asked before each round.

    Raises:
        RskdError: the model can't be used at all.
    """
    models = {p: SceneModel(path, p) for p in providers_in_reach(path)}
    speeds = {p: Speed(p, problem=model.fallback) for p, model in models.items()}
    running = {p: model for p, model in models.items() if model.fallback is None}
    with ThreadPoolExecutor(cores()) as pool:
        labels = {p: _labels(pool, model, pictures) for p, model in running.items()}
        batches = _batches(pictures, 2 * cores())
        first = [_seconds(pool, model, batches) for model in running.values()]
        taken: dict[Provider, list[float]] = {p: [] for p in running}
        for _ in range(max(ROUNDS, round(seconds / sum(first)))):
            if canceled():
                break
            for p, model in running.items():
                taken[p].append(_seconds(pool, model, batches))
    scenes = sum(len(batch) for batch in batches)
    for p, times in taken.items():
        if times:
            speeds[p] = Speed(
                p,
                rate=scenes / statistics.median(times),
                ratio=statistics.median(plain / t for plain, t in zip(taken[PLAIN], times)),
                changed=float(np.mean(labels[p] != labels[PLAIN])),
                cost=_cost(models[PLAIN], models[p]) if p.eight_bits else 0.0,
            )
    return list(speeds.values())


def best(speeds: Sequence[Speed]) -> Provider:
    """The fastest one that changes few labels and says what it costs; the plain CPU in doubt."""
    fit = [
        speed
        for speed in speeds
        if speed.ratio >= WORTHWHILE and speed.changed <= MAX_CHANGED and speed.cost is not None
    ]
    return max(fit, key=lambda speed: speed.ratio).provider if fit else PLAIN


def scenes_of(source: RasterSource, model: SceneModel, count: int = SCENES) -> np.ndarray:
    """Scenes from all over a raster (N, bands, h, w), at most so many.

    Raises:
        RskdError: the raster can't be cut so, can't be read, or has no scene with data.
    """
    grid = SceneGrid.plan(source.geometry, model.size, model.typical_scene, source.metres_per_unit)
    chosen = np.zeros(grid.kept.size, bool)
    chosen[np.linspace(0, grid.kept.size - 1, min(count, grid.kept.size)).astype(int)] = True
    found = []
    for strip in replace(grid, kept=chosen.reshape(grid.kept.shape)).strips():
        pixels, valid = source.read(strip.window, strip.shape)
        for start in strip.offsets:
            cut = slice(start, start + model.size[1])
            if valid_share(pixels[:, :, cut], valid[:, cut]) >= 0.5:
                found.append(fit_scene(pixels[:, :, cut], model.size))
    if not found:
        raise RskdError("No scene of {name} has data: choose another raster.", name=source.name)
    return np.stack(found)


def drawn_scenes(model: SceneModel, count: int = SCENES) -> np.ndarray:
    """Pictures (N, bands, h, w) in the place of a raster: fields, roads and roofs, by chance."""
    chance = np.random.default_rng(0)
    return np.stack([_drawn(chance, len(model.card.bands), model.size) for _ in range(count)])


def _drawn(chance: np.random.Generator, bands: int, size: tuple[int, int]) -> np.ndarray:
    height, width = size
    image = np.empty((bands, height, width))
    image[:] = chance.uniform(40, 160, (bands, 1, 1))
    for _ in range(chance.integers(1, 40)):
        side = chance.uniform(0.02, 0.5) * min(size)
        long = side * chance.choice([1, 1, 2, 20])
        y, x = chance.uniform(-0.1, 1, 2) * size
        rows, cols = (slice(max(0, int(a)), max(0, int(a + b))) for a, b in ((y, side), (x, long)))
        if chance.random() < 0.5:
            rows, cols = cols, rows
        image[:, rows, cols] = chance.uniform(20, 230) + chance.normal(0, 20, (bands, 1, 1))
    noise = chance.normal(0, chance.uniform(2, 25), (height, width))
    return np.clip(image + noise, 0, 255).astype(np.uint8)


def _labels(pool: ThreadPoolExecutor, model: SceneModel, pictures: np.ndarray) -> np.ndarray:
    parts = np.split(pictures, range(BATCH, len(pictures), BATCH))
    return np.concatenate([p.argmax(axis=1) for p in pool.map(model.predict, parts)])


def _batches(pictures: np.ndarray, count: int) -> list[np.ndarray]:
    """So many full batches, of as few pictures as there are."""
    scenes = islice(cycle(pictures), count * BATCH)
    return list(np.stack(list(scenes)).reshape(count, BATCH, *pictures.shape[1:]))


def _seconds(pool: ThreadPoolExecutor, model: SceneModel, batches: Sequence[np.ndarray]) -> float:
    start = time.perf_counter()
    list(pool.map(model.predict, batches))
    return time.perf_counter() - start


def _cost(plain: SceneModel, other: SceneModel) -> float | None:
    before, after = (model.card.metrics.get("top1") for model in (plain, other))
    return None if before is None or after is None else before - after

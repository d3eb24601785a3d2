"""The pipeline: read a strip, run its scenes in batches, yield what the model says of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from .errors import AllSkippedError, RskdError
from .grid import RasterSource, Strip
from .hardware import cores
from .lazy import np
from .model import SceneModel
from .symmetry import mean_over_symmetries

STRIPS_AHEAD = 2
"""Strips being read or waiting, at most; so the next one is read while one is worked on."""

ROWS_APART = 16
"""Of the rows of a scene that are looked at first, to tell whether it is of one colour."""

T = TypeVar("T")

Compute = Callable[["np.ndarray"], "tuple[np.ndarray, ...]"]
"""uint8 (N, bands, h, w) -> probabilities (N, K) and, where asked for, features (N, D)."""


class Scenes(Protocol):
    """Which scenes of a raster to classify: a SceneGrid, or places on their own."""

    @property
    def size(self) -> tuple[int, int]:
        """(height, width) of a scene in model pixels."""
        ...

    @property
    def pixels(self) -> int:
        """About how many model pixels the strips hold."""
        ...

    def strips(self) -> Iterator[Strip]:
        """The scenes, in the order in which they are classified."""
        ...


@dataclass(frozen=True, eq=False)
class ScenePredictions:
    """What the model says of some scenes of one row, in the grid's order; may hold none."""

    row_index: int
    col_index: np.ndarray
    """(N,) int."""
    bounds: np.ndarray
    """(N, 4) float: xmin, ymin, xmax, ymax in the raster's CRS."""
    valid: np.ndarray
    """(N,) float: share of the scene's pixels that have data."""
    probabilities: np.ndarray
    """(N, K) float32."""
    skipped: int
    """Scenes that were left out, for want of data, since the predictions before these."""
    features: np.ndarray | None = None
    """(N, D) float32, the model's embedding, where it was asked for and there are scenes."""


@dataclass(frozen=True, eq=False)
class _Batch:
    """Scenes of one strip that go through the model together; may hold none."""

    strip: Strip
    scenes: np.ndarray
    """(N,) int: places in the strip."""
    valid: np.ndarray
    """(N,) float."""
    images: list[np.ndarray]
    """N views of the strip, uint8 (bands, h, w)."""
    skipped: int


def never() -> bool:
    """Nobody cancels."""
    return False


def classify(
    source: RasterSource,
    scenes: Scenes,
    model: SceneModel,
    *,
    min_valid: float = 0.5,
    batch_size: int = 8,
    threads: int = 0,
    symmetries: bool = False,
    features: bool = False,
    canceled: Callable[[], bool] = never,
) -> Generator[ScenePredictions, None, None]:
    """Classify the scenes of a grid, or of single places, in their order.

    One thread reads ahead, others run the model on a batch each; memory depends on the strip, never
    on the raster. Closing the generator, or canceling, drops what has not begun and ends all
    threads.

    Args:
        source: where the pixels come from.
        scenes: which scenes; planned for the model's size.
        model: what tells the class.
        min_valid: share of a scene's pixels that must have data, 0 to 1. Scenes with less are
            skipped, and so are scenes of one single colour, which count as having none.
        batch_size: scenes in a run of the model.
        threads: runs of the model at a time; 0 for one a core.
        symmetries: whether a scene is seen turned and mirrored too, and the mean is taken.
        features: whether the model's embedding of each scene is wanted too.
        canceled: asked on the caller's thread, before each batch.

    Yields:
        One ScenePredictions a batch, and one without scenes for a strip that is skipped as a whole.
        Their scenes and their skipped ones together are all scenes.

    Raises:
        RskdError: a setting is out of range, the raster can't be read, no scene has enough data, or
            the model has no embedding and it is asked for.
    """
    check_settings(min_valid, batch_size, threads)
    found = classify_part(
        source,
        scenes,
        model,
        min_valid=min_valid,
        batch_size=batch_size,
        threads=threads,
        symmetries=symmetries,
        features=features,
        canceled=canceled,
    )
    with closing(found):
        yield from not_all_skipped(found, canceled)


def classify_part(
    source: RasterSource,
    scenes: Scenes,
    model: SceneModel,
    *,
    min_valid: float,
    batch_size: int,
    threads: int,
    symmetries: bool,
    features: bool,
    canceled: Callable[[], bool] = never,
) -> Generator[ScenePredictions, None, None]:
    """``classify`` for a part of a run: its scenes may all be skipped, its settings are checked."""
    run = partial(_run, _compute(model, symmetries, features), len(model.card.classes))
    threads = threads or cores()
    reads = (partial(_read, source, strip) for strip in scenes.strips())
    strips = (
        _in_order(reads, threads=1, ahead=STRIPS_AHEAD)
        if source.reads_in_thread
        else (read() for read in reads)
    )
    with closing(strips):
        batches = (
            batch
            for strip, pixels, valid in strips
            for batch in _batches(strip, pixels, valid, scenes.size, min_valid, batch_size)
        )
        runs = (partial(run, batch) for batch in _until(canceled, batches))
        # One more than there are threads, so that none waits while a result is being used.
        with closing(_in_order(runs, threads=threads, ahead=threads + 1)) as results:
            yield from _until(canceled, results)


def not_all_skipped(
    predictions: Iterable[ScenePredictions], canceled: Callable[[], bool]
) -> Iterator[ScenePredictions]:
    """Pass predictions on.

    Raises:
        RskdError: none of them has a scene, and nobody canceled.
    """
    found = False
    for part in predictions:
        found = found or len(part.col_index) > 0
        yield part
    if not found and not canceled():
        raise AllSkippedError(
            "No scene has enough data to be classified: ask for a smaller share of valid pixels, "
            "or choose an extent where the raster has data."
        )


def check_settings(min_valid: float, batch_size: int, threads: int = 0) -> None:
    """Refuse what can't be.

    Raises:
        RskdError: a setting is out of range.
    """
    if not 0 <= min_valid <= 1:
        raise RskdError(
            "A share of valid pixels of {min_valid:g} is not possible: give one from 0 to 1.",
            min_valid=min_valid,
        )
    if batch_size < 1:
        raise RskdError(
            "A batch of {batch_size} scenes is not possible: give 1 or more.", batch_size=batch_size
        )
    if threads < 0:
        raise RskdError(
            "{threads} threads are not possible: give 0, for one a core, or more.", threads=threads
        )


def _in_order(
    calls: Iterable[Callable[[], T]], *, threads: int, ahead: int
) -> Generator[T, None, None]:
    """Make calls on threads and yield their results in order, at most ``ahead`` of them under way.

    ``calls`` is iterated on the consumer's thread. The error of a call reaches the consumer in the
    place of its result.
    """
    pool = ThreadPoolExecutor(threads, thread_name_prefix="rskd")
    pending: deque[Future[T]] = deque()
    try:
        for call in calls:
            pending.append(pool.submit(call))
            if len(pending) == ahead:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _until(canceled: Callable[[], bool], items: Iterable[T]) -> Iterator[T]:
    """Pass items on; ``canceled`` is asked before each is fetched, and ends them."""
    return (item for _, item in zip(iter(canceled, True), items))


def _read(source: RasterSource, strip: Strip) -> tuple[Strip, np.ndarray, np.ndarray]:
    return (strip, *source.read(strip.window, strip.shape))


def _batches(
    strip: Strip,
    pixels: np.ndarray,
    valid: np.ndarray,
    size: tuple[int, int],
    min_valid: float,
    batch_size: int,
) -> Iterator[_Batch]:
    """Cut a strip into batches of scenes with enough data; one empty batch where it has none."""
    columns = [slice(offset, offset + size[1]) for offset in strip.offsets]
    shares = np.array([valid_share(pixels[:, :, cut], valid[:, cut]) for cut in columns])
    kept = np.flatnonzero((shares > 0) & (shares >= min_valid))
    skipped = len(shares) - len(kept)
    for start in range(0, max(1, len(kept)), batch_size):
        end = start + batch_size
        scenes = kept[start:end]
        images = [fit_scene(pixels[:, :, columns[scene]], size) for scene in scenes]
        yield _Batch(strip, scenes, shares[scenes], images, 0 if start else skipped)


def valid_share(image: np.ndarray, valid: np.ndarray) -> float:
    """Share of pixels that have data; 0 where all of these have one colour.

    Args:
        image: (bands, h, w).
        valid: bool (h, w).
    """
    share = np.count_nonzero(valid) / valid.size
    if share == 0:
        return 0.0
    # A few rows tell of nearly every scene that it has colours; all rows tell it of any.
    parts = slice(None, None, ROWS_APART), slice(None)
    return share if any(_differ(image[:, rows], valid[rows]) for rows in parts) else 0.0


def _differ(image: np.ndarray, valid: np.ndarray) -> bool:
    """Whether pixels that have data differ."""
    data = image.reshape(len(image), -1) if valid.all() else image[:, valid]
    return bool((data != data[:, :1]).any())


def fit_scene(image: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """Mirror an image (bands, h, w) beyond its lower right edges, up to the model's size."""
    missing = size[0] - image.shape[1], size[1] - image.shape[2]
    if missing == (0, 0):
        return image
    return np.pad(image, ((0, 0), (0, missing[0]), (0, missing[1])), mode="symmetric")


def _compute(model: SceneModel, symmetries: bool, features: bool) -> Compute:
    def predict(batch: np.ndarray) -> tuple[np.ndarray, ...]:
        return (model.predict(batch),)

    once: Compute = model.predict_and_embed if features else predict
    return partial(mean_over_symmetries, once) if symmetries else once


def _run(compute: Compute, classes: int, batch: _Batch) -> ScenePredictions:
    if batch.images:
        probabilities, *features = compute(np.stack(batch.images))
    else:
        probabilities, features = np.empty((0, classes), np.float32), []
    return ScenePredictions(
        row_index=batch.strip.row_index,
        col_index=batch.strip.col_index[batch.scenes],
        bounds=batch.strip.bounds[batch.scenes],
        valid=batch.valid,
        probabilities=probabilities,
        skipped=batch.skipped,
        features=features[0] if features else None,
    )

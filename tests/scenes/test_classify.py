from __future__ import annotations

import itertools
import threading
import time
import tracemalloc

import numpy as np
import onnxruntime
import pytest
import rasterio
from rasterio.enums import Resampling
from rasterio.windows import Window as RasterioWindow

from rskd_qgis.scenes.classify import (
    ROWS_APART,
    ScenePredictions,
    classify,
    valid_share,
)
from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.grid import SceneGrid, SceneSize
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.raster import RasterioSource

SIZE = 32


def run(source, grid, model, **kwargs) -> ScenePredictions:
    """All predictions of a run in one."""
    parts = list(classify(source, grid, model, **kwargs))
    assert sum(p.skipped for p in parts) + sum(len(p.col_index) for p in parts) == len(grid)
    rows = [np.full(len(part.col_index), part.row_index) for part in parts]
    return ScenePredictions(
        np.concatenate(rows),
        *(
            np.concatenate([getattr(part, name) for part in parts])
            for name in ("col_index", "bounds", "valid", "probabilities")
        ),
        sum(part.skipped for part in parts),
    )


def plan(source, scene, overlap=0.0, **kwargs) -> SceneGrid:
    return SceneGrid.plan(
        source.geometry, (SIZE, SIZE), scene, source.metres_per_unit, overlap, **kwargs
    )


def inside(area):
    """A mask of one box."""
    xmin, ymin, xmax, ymax = area

    def overlaps(b: np.ndarray) -> np.ndarray:
        return (b[:, 0] < xmax) & (b[:, 2] > xmin) & (b[:, 1] < ymax) & (b[:, 3] > ymin)

    return overlaps


def oracle(
    path, model_path, scene: float, overlap: float, area=None
) -> dict[tuple[int, int], tuple]:
    """The same by a plain loop: one window read, one run of the session at a time.

    Returns:
        (row, column) -> (share of valid pixels, probabilities), for the scenes to be classified.
    """
    session = onnxruntime.InferenceSession(str(model_path))
    found = {}
    with rasterio.open(path) as dataset:
        step = round(SIZE * (1 - overlap)) * scene / SIZE

        def starts(length: int) -> list[float]:
            regular = list(
                itertools.takewhile(lambda s: s + scene < length - 1e-6, itertools.count(0, step))
            )
            return [*regular, length - scene]

        places = itertools.product(
            enumerate(starts(dataset.height)), enumerate(starts(dataset.width))
        )
        for (i, row), (j, col) in places:
            if area is not None:
                xmin, ymax = dataset.transform * (col, row)
                xmax, ymin = dataset.transform * (col + scene, row + scene)
                if xmin >= area[2] or xmax <= area[0] or ymin >= area[3] or ymax <= area[1]:
                    continue
            how = {
                "window": RasterioWindow(col, row, scene, scene),
                "out_shape": (3, SIZE, SIZE),
                "resampling": Resampling.bilinear,
            }
            valid = (dataset.read_masks([1, 2, 3], **how) >= 128).any(axis=0)
            pixels = np.where(valid, dataset.read([1, 2, 3], **how), 0).astype(np.uint8)
            colors = np.unique(pixels[:, valid], axis=1).shape[1]
            if valid.mean() < 0.5 or colors < 2:
                continue
            (probabilities,) = session.run(["probabilities"], {"image": pixels[None]})
            found[i, j] = valid.mean(), probabilities[0]
    return found


@pytest.mark.parametrize("masked", [False, True])
@pytest.mark.parametrize("overlap", [0.0, 0.5])
@pytest.mark.parametrize(("name", "scene"), [("naip", 32), ("sentinel2", 75), ("swellendam", 41.3)])
def test_pipeline_equals_a_plain_loop(scene_rasters, sensitive_model, name, scene, overlap, masked):
    path = scene_rasters[name]
    source = RasterioSource(path)
    assert source.geometry.width % scene
    xmin, ymin, xmax, ymax = source.geometry.bounds
    width, height = xmax - xmin, ymax - ymin
    area = (xmin + 0.31 * width, ymin + 0.12 * height, xmin + 0.57 * width, ymin + 0.66 * height)
    area = area if masked else None
    grid = plan(source, SceneSize(scene, "px"), overlap, mask=inside(area) if masked else None)
    got = run(source, grid, SceneModel(sensitive_model))
    expected = oracle(path, sensitive_model, scene, overlap, area)
    assert len(expected) > 20
    assert list(zip(got.row_index, got.col_index)) == list(expected)
    valid, probabilities = (np.stack(values) for values in zip(*expected.values()))
    np.testing.assert_allclose(got.valid, valid, atol=1e-9)
    np.testing.assert_allclose(got.probabilities, probabilities, atol=1e-5, rtol=0)
    np.testing.assert_array_equal(got.probabilities.argmax(axis=1), probabilities.argmax(axis=1))
    assert got.skipped == len(grid) - len(expected)


@pytest.mark.parametrize(
    "settings",
    [{"batch_size": 1}, {"batch_size": 7}, {"threads": 1}, {"threads": 5, "batch_size": 3}],
)
def test_batches_and_threads_change_nothing(scene_rasters, sensitive_model, settings):
    source = RasterioSource(scene_rasters["naip"])
    grid, model = plan(source, SceneSize(50, "px")), SceneModel(sensitive_model)
    one, other = run(source, grid, model), run(source, grid, model, **settings)
    np.testing.assert_array_equal(one.bounds, other.bounds)
    np.testing.assert_allclose(one.probabilities, other.probabilities, atol=1e-6)


def solid(*colors: tuple[int, int, int], side: int = SIZE) -> np.ndarray:
    """A row of square scenes of one colour each, but for one odd pixel, so that none is blank."""
    row = np.concatenate(
        [np.tile(np.array(color, np.uint8)[:, None, None], (1, side, side)) for color in colors],
        axis=2,
    )
    row[:, 0, ::side] ^= 1
    return row


RED, GREEN, BLUE, GREY = (200, 20, 20), (20, 200, 20), (20, 20, 200), (90, 90, 90)


def test_each_scene_gets_its_own_class_and_place(make_raster, tiny_model):
    pixels = np.concatenate([solid(RED, GREEN, BLUE), solid(GREY, BLUE, RED)], axis=1)
    source = RasterioSource(make_raster(pixels, pixel=(1.0, -1.0)))
    got = run(source, plan(source, SceneSize(32, "px")), SceneModel(tiny_model))
    assert got.probabilities.argmax(axis=1).tolist() == [0, 1, 2, 3, 2, 0]
    assert got.row_index.tolist() == [0, 0, 0, 1, 1, 1]
    assert got.col_index.tolist() == [0, 1, 2, 0, 1, 2]
    assert tuple(got.bounds[4]) == (500_032, 4_999_936, 500_064, 4_999_968)
    assert got.probabilities.dtype == np.float32
    assert got.valid.tolist() == [1.0] * 6


def test_blank_and_empty_scenes_are_skipped(make_raster, tiny_model):
    pixels = solid(RED, GREEN, BLUE, GREY, RED)
    pixels[:, :, 32:64] = np.array([255, 255, 254])[:, None, None]  # of one colour
    pixels[:, 20:, 64:96] = 0  # 62 % data
    pixels[:, 10:, 96:128] = 0  # 31 % data
    pixels[:, :, 128:160] = 0
    pixels[:, :30, 128:160] = 77  # mostly data, of one colour
    source = RasterioSource(make_raster(pixels, nodata=0))
    got = run(source, plan(source, SceneSize(32, "px")), SceneModel(tiny_model))
    assert got.col_index.tolist() == [0, 2]
    assert got.valid.tolist() == [1.0, 0.625]
    assert got.skipped == 3
    got = run(source, plan(source, SceneSize(32, "px")), SceneModel(tiny_model), min_valid=0)
    assert got.col_index.tolist() == [0, 2, 3]


def test_a_strip_without_data_is_told_of(make_raster, tiny_model):
    pixels = np.concatenate([np.zeros((3, 64, 96), np.uint8), solid(RED, GREEN, BLUE)], axis=1)
    source = RasterioSource(make_raster(pixels))
    first, second, third = classify(
        source, plan(source, SceneSize(32, "px")), SceneModel(tiny_model)
    )
    assert [len(p.col_index) for p in (first, second, third)] == [0, 0, 3]
    assert [p.skipped for p in (first, second, third)] == [3, 3, 0]
    assert (first.bounds.shape, first.probabilities.shape) == ((0, 4), (0, 4))


def test_nothing_to_classify_is_refused(make_raster, tiny_model):
    source = RasterioSource(make_raster(np.zeros((3, 64, 64), np.uint8), nodata=0))
    with pytest.raises(RskdError, match="enough data"):
        list(classify(source, plan(source, SceneSize(32, "px")), SceneModel(tiny_model)))


def test_a_raster_smaller_than_a_scene_is_mirrored(make_raster, sensitive_model):
    random = np.random.default_rng(0)
    pixels = random.integers(0, 255, (3, 20, 13)).astype(np.uint8)
    source = RasterioSource(make_raster(pixels))
    got = run(source, plan(source, SceneSize(32, "px")), SceneModel(sensitive_model))
    mirrored = np.pad(pixels, ((0, 0), (0, 12), (0, 19)), mode="symmetric")
    expected = SceneModel(sensitive_model).predict(mirrored[None])
    np.testing.assert_allclose(got.probabilities, expected, atol=1e-6)
    assert got.valid.tolist() == [1.0]
    assert tuple(got.bounds[0]) == source.geometry.bounds


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        ({"min_valid": -0.1}, "valid"),
        ({"min_valid": 50}, "valid"),
        ({"batch_size": 0}, "batch"),
        ({"threads": -1}, "threads"),
    ],
)
def test_settings_out_of_range_are_refused(make_raster, tiny_model, settings, word):
    source = RasterioSource(make_raster())
    grid = plan(source, SceneSize(32, "px"))
    with pytest.raises(RskdError, match=word):
        list(classify(source, grid, SceneModel(tiny_model), **settings))


class CountingModel(SceneModel):
    """A real model that counts its runs."""

    def __init__(self, path) -> None:
        super().__init__(path)
        self.runs = 0
        self.running = self.most_at_once = 0
        self._lock = threading.Lock()

    def predict(self, batch):
        with self._lock:
            self.runs += 1
            self.running += 1
            self.most_at_once = max(self.most_at_once, self.running)
        time.sleep(0.005)
        try:
            return super().predict(batch)
        finally:
            with self._lock:
                self.running -= 1


class CountingSource(RasterioSource):
    """A real source that counts its reads and remembers their threads."""

    reads = 0
    fails_at = -1

    def read(self, window, shape):
        self.reads += 1
        self.thread = threading.current_thread()
        if self.reads == self.fails_at:
            raise RskdError("The disk is gone: put it back.")
        return super().read(window, shape)


@pytest.fixture
def long_raster(make_raster):
    """60 rows of 8 scenes."""
    return make_raster(
        np.random.default_rng(0).integers(0, 255, (3, 60 * 32, 256)).astype(np.uint8)
    )


@pytest.fixture(autouse=True)
def no_thread_is_left():
    """All threads that a test starts have ended when it is over."""
    before = set(threading.enumerate())
    yield
    assert set(threading.enumerate()) <= before


@pytest.mark.parametrize("threads", [1, 2])
def test_cancel_stops_within_two_batches(long_raster, tiny_model, threads):
    cancel = threading.Event()

    class CancelingModel(CountingModel):
        def predict(self, batch):
            probabilities = super().predict(batch)
            if self.runs >= 20 and not cancel.is_set():
                self.runs = 20
                cancel.set()
            return probabilities

    source, model = CountingSource(long_raster), CancelingModel(tiny_model)
    grid = plan(source, SceneSize(32, "px"))
    done = list(
        classify(source, grid, model, batch_size=4, threads=threads, canceled=cancel.is_set)
    )
    assert model.runs <= 20 + 2
    assert source.reads <= 20 / 2 + 4  # a strip has two batches, and the reader is ahead
    assert 20 - 2 * threads <= len(done) <= 20 + 2
    assert all(len(predictions.col_index) == 4 for predictions in done)


def test_cancel_while_the_threads_are_first_filled_reads_no_more(long_raster, tiny_model):
    source, model = CountingSource(long_raster), CountingModel(tiny_model)
    source.reads_in_thread = False
    grid = plan(source, SceneSize(32, "px"))
    done = list(classify(source, grid, model, threads=8, canceled=lambda: source.reads >= 2))
    assert len(done) <= 1
    assert source.reads == 2


def test_cancel_before_the_start_runs_nothing(long_raster, tiny_model):
    source, model = CountingSource(long_raster), CountingModel(tiny_model)
    assert not list(
        classify(source, plan(source, SceneSize(32, "px")), model, canceled=lambda: True)
    )
    assert (source.reads, model.runs) == (0, 0)


@pytest.mark.parametrize("taken", [0, 1, 5])
@pytest.mark.parametrize("close", [True, False])
def test_an_abandoned_run_ends_its_threads(long_raster, tiny_model, taken, close):
    source, model = CountingSource(long_raster), CountingModel(tiny_model)
    before = set(threading.enumerate())
    predictions = classify(source, plan(source, SceneSize(32, "px")), model, threads=3)
    for _ in range(taken):
        next(predictions)
    assert bool(set(threading.enumerate()) - before) == bool(taken)
    if close:
        predictions.close()
    else:
        del predictions
    assert set(threading.enumerate()) == before
    assert model.runs <= taken + 4
    source.close()


@pytest.mark.parametrize("in_thread", [True, False])
@pytest.mark.parametrize("fails_at", [1, 7])
def test_an_error_of_the_reader_reaches_the_caller(long_raster, tiny_model, in_thread, fails_at):
    source, model = CountingSource(long_raster), SceneModel(tiny_model)
    source.reads_in_thread, source.fails_at = in_thread, fails_at
    with pytest.raises(RskdError, match="disk is gone"):
        list(classify(source, plan(source, SceneSize(32, "px")), model))
    assert source.reads <= fails_at + 1


def test_a_file_cut_short_ends_the_run_with_a_sentence(long_raster, tiny_model):
    long_raster.write_bytes(long_raster.read_bytes()[: long_raster.stat().st_size // 2])
    source = RasterioSource(long_raster)
    with pytest.raises(RskdError, match="cut short"):
        list(classify(source, plan(source, SceneSize(32, "px")), SceneModel(tiny_model)))


def test_an_error_of_the_model_reaches_the_caller(long_raster, tiny_model):
    class FailingModel(CountingModel):
        def predict(self, batch):
            if self.runs == 3:
                raise MemoryError
            return super().predict(batch)

    source = RasterioSource(long_raster)
    with pytest.raises(MemoryError):
        list(
            classify(source, plan(source, SceneSize(32, "px")), FailingModel(tiny_model), threads=2)
        )


@pytest.mark.parametrize("in_thread", [True, False])
def test_sources_are_read_on_the_thread_that_they_ask_for(long_raster, tiny_model, in_thread):
    source = CountingSource(long_raster)
    source.reads_in_thread = in_thread
    run(source, plan(source, SceneSize(32, "px")), SceneModel(tiny_model))
    assert (source.thread is not threading.main_thread()) == in_thread


def test_model_runs_on_as_many_threads_as_asked(long_raster, tiny_model):
    source = RasterioSource(long_raster)
    grid = plan(source, SceneSize(32, "px"))
    for threads in (1, 3):
        model = CountingModel(tiny_model)
        run(source, grid, model, threads=threads, batch_size=2)
        assert model.most_at_once == threads


def test_a_slow_consumer_holds_the_run_back(long_raster, tiny_model):
    source, model = CountingSource(long_raster), CountingModel(tiny_model)
    grid = plan(source, SceneSize(32, "px"))
    predictions = classify(source, grid, model, batch_size=8, threads=2)
    for taken in range(1, 10):
        next(predictions)
        time.sleep(0.05)
        assert model.runs <= taken + 2  # one batch a strip
        assert source.reads <= taken + 5
    predictions.close()


def test_memory_depends_on_the_strip_not_on_the_raster(make_raster, tiny_model):
    def peak(rows: int) -> int:
        pixels = np.random.default_rng(0).integers(0, 255, (3, rows * 32, 2560)).astype(np.uint8)
        source = RasterioSource(make_raster(pixels, f"{rows}.tif"))
        grid, model = plan(source, SceneSize(32, "px")), SceneModel(tiny_model)
        del pixels
        tracemalloc.start()
        for _ in classify(source, grid, model, threads=2):
            pass
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    strip = 3 * 32 * 64 * 32
    assert peak(40) < peak(10) + strip < 10 * strip


@pytest.mark.parametrize(
    "odd", [(0, 0), (ROWS_APART, 5), (ROWS_APART + 1, 5), (SIZE - 1, SIZE - 1)]
)
@pytest.mark.parametrize("whole", [True, False])
def test_one_pixel_of_another_colour_makes_a_scene(odd, whole):
    image = np.full((3, SIZE, SIZE), 7, np.uint8)
    valid = np.full((SIZE, SIZE), whole)
    valid[::2] = valid[odd] = True
    assert valid_share(image, valid) == 0
    image[(1, *odd)] = 8
    assert valid_share(image, valid) == valid.mean()

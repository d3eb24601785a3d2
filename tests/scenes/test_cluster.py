"""The pipeline over Dask: real schedulers and worker processes on loopback."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

dask = pytest.importorskip("dask", reason="needs Dask: pip install rskd[cluster]")
from distributed import Client, WorkerPlugin  # noqa: E402

from rskd_qgis.scenes import cluster as cluster_module  # noqa: E402
from rskd_qgis.scenes.classify import ScenePredictions, classify  # noqa: E402
from rskd_qgis.scenes.cluster import (  # noqa: E402
    AHEAD,
    LEAST,
    MOST,
    _tasks,
    classify_on_cluster,
    cluster,
)
from rskd_qgis.scenes.errors import RskdError  # noqa: E402
from rskd_qgis.scenes.grid import SceneGrid, SceneSize  # noqa: E402
from rskd_qgis.scenes.model import SceneModel  # noqa: E402
from rskd_qgis.scenes.raster import RasterioSource  # noqa: E402
from tests.conftest import REPOSITORY, tiny_card  # noqa: E402


def facts(predictions: Iterator[ScenePredictions]) -> list[tuple]:
    """All that predictions say, bit by bit."""
    return [
        (
            p.row_index,
            p.skipped,
            *(array.tobytes() for array in (p.col_index, p.bounds, p.valid, p.probabilities)),
            None if p.features is None else p.features.tobytes(),
        )
        for p in predictions
    ]


def plan(source, model, scene=32, overlap=0.0, **kwargs) -> SceneGrid:
    return SceneGrid.plan(
        source.geometry,
        model.size,
        SceneSize(scene, "px"),
        source.metres_per_unit,
        overlap,
        **kwargs,
    )


def tasks_left(client: Client) -> int:
    return client.run_on_scheduler(lambda dask_scheduler: len(dask_scheduler.tasks))


def wait_for(condition) -> None:
    """Until something is so; half a minute at most."""
    until = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.fixture(scope="module")
def two_workers() -> Iterator[Client]:
    """A local cluster of two processes."""
    with cluster("local:2") as client:
        yield client


@pytest.fixture
def long_raster(make_raster) -> Path:
    """60 rows of 64 scenes of 32 pixels."""
    return make_raster(
        np.random.default_rng(0).integers(0, 255, (3, 60 * 32, 64 * 32)).astype(np.uint8)
    )


@contextmanager
def started(*arguments, **environment: str) -> Iterator[subprocess.Popen]:
    """A process of Dask's, as its command line starts it."""
    process = subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        cwd=REPOSITORY,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@contextmanager
def scheduler(folder: Path) -> Iterator[str]:
    """The address of a scheduler that was started by hand."""
    told = folder / "scheduler.json"
    options = ("--host", "127.0.0.1", "--port", 0, "--no-dashboard", "--scheduler-file", told)
    with started("-m", "distributed.cli.dask_scheduler", *options):
        wait_for(lambda: told.exists() and told.read_text().endswith("}"))
        yield json.loads(told.read_text())["address"]


def worker(address: str, folder: Path, before: str = "", **environment: str):
    """A worker that was started by hand, without anybody who starts it again."""
    code = f"{before}\nfrom distributed.cli.dask_worker import main; main()"
    options = ("--nthreads", 1, "--no-dashboard", "--no-nanny", "--local-directory", folder)
    return started("-c", code, address, *options, **environment)


@pytest.mark.parametrize(
    ("name", "scene", "overlap", "settings"),
    [
        ("naip", 32, 0.5, {"batch_size": 5, "min_valid": 0.3}),
        ("sentinel2", 75, 0.0, {"features": True}),
        ("swellendam", 41.3, 0.25, {"symmetries": True}),
    ],
)
def test_two_workers_give_what_one_process_gives(
    two_workers, scene_rasters, sensitive_model, name, scene, overlap, settings
):
    source, model = RasterioSource(scene_rasters[name]), SceneModel(sensitive_model)
    grid = plan(source, model, scene, overlap)
    assert len(list(_tasks(source, grid))) > 1
    here = facts(classify(source, grid, model, threads=2, **settings))
    there = facts(classify_on_cluster(two_workers, source, grid, model, **settings))
    assert there == here
    wait_for(lambda: tasks_left(two_workers) == 0)


def test_a_stretch_and_a_mask_are_those_of_the_caller(two_workers, make_raster, sensitive_model):
    pixels = np.random.default_rng(3).integers(0, 4000, (4, 640, 960)).astype(np.uint16)
    source = RasterioSource(make_raster(pixels, nodata=0), [4, 2, 1])
    model = SceneModel(sensitive_model)
    middle = source.geometry.x0 + 960

    def mask(boxes: np.ndarray) -> np.ndarray:
        return boxes[:, 0] < middle

    grid = plan(source, model, mask=mask)
    here = facts(classify(source, grid, model))
    assert facts(classify_on_cluster(two_workers, source, grid, model)) == here


def test_a_killed_worker_is_replaced_and_its_scenes_run_again(long_raster, sensitive_model):
    source, model = RasterioSource(long_raster), SceneModel(sensitive_model)
    grid = plan(source, model)
    here = facts(classify(source, grid, model))
    with cluster("local:2") as client:
        first = set(client.run(os.getpid).values())
        found = classify_on_cluster(client, source, grid, model)
        there = facts(itertools.islice(found, 3))
        for process in first:  # both: nothing that they had done and kept is left
            os.kill(process, signal.SIGKILL)
        there += facts(found)
        wait_for(lambda: len(client.nthreads()) == 2)
        assert not first & set(client.run(os.getpid).values())
    assert there == here


def test_scenes_that_kill_their_workers_end_the_run(long_raster, tiny_model):
    class Deadly(WorkerPlugin):
        def setup(self, worker) -> None:
            from rskd_qgis.scenes import cluster

            cluster.classify_part = lambda *_, **__: os._exit(9)

    source, model = RasterioSource(long_raster), SceneModel(tiny_model)
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        cluster("local:1") as client,
    ):
        client.register_plugin(Deadly())
        with pytest.raises(RskdError, match="Some scenes have ended 1 workers"):
            list(classify_on_cluster(client, source, plan(source, model), model))


def test_no_more_is_under_way_than_the_workers_need(two_workers, long_raster, tiny_model):
    source, model = RasterioSource(long_raster), SceneModel(tiny_model)
    grid = plan(source, model, overlap=0.5)
    assert len(list(_tasks(source, grid))) > 4 * AHEAD
    found = classify_on_cluster(two_workers, source, grid, model)
    for _ in itertools.islice(found, 20):
        assert tasks_left(two_workers) <= 2 * AHEAD
    found.close()
    wait_for(lambda: tasks_left(two_workers) == 0)


def test_cancel(two_workers, long_raster, tiny_model):
    source, model = RasterioSource(long_raster), SceneModel(tiny_model)
    asked = []
    found = classify_on_cluster(
        two_workers, source, plan(source, model), model, canceled=lambda: bool(asked)
    )
    next(found)
    asked.append(True)
    assert list(found) == []
    wait_for(lambda: tasks_left(two_workers) == 0)

    def plugins(dask_worker) -> list[str]:
        return [name for name in dask_worker.plugins if name.startswith("rskd-")]

    wait_for(lambda: not any(two_workers.run(plugins).values()))


def test_files_are_closed_when_a_run_is_over(two_workers, long_raster, tiny_model):
    source, model = RasterioSource(long_raster), SceneModel(tiny_model)

    def held() -> bool:
        folder = Path("/proc/self/fd")
        links = [os.readlink(f) for f in folder.iterdir() if f.is_symlink() and f.exists()]
        return str(long_raster) in links

    found = classify_on_cluster(two_workers, source, plan(source, model), model)
    next(found)
    assert any(two_workers.run(held).values())
    list(found)
    wait_for(lambda: not any(two_workers.run(held).values()))


def test_errors_are_those_of_one_process(two_workers, make_raster, tiny_model):
    model = SceneModel(tiny_model)
    blank = RasterioSource(make_raster(np.zeros((3, 320, 320), np.uint8), "blank.tif"))
    with pytest.raises(RskdError, match="No scene has enough data"):
        list(classify_on_cluster(two_workers, blank, plan(blank, model), model))
    with pytest.raises(RskdError, match="A batch of 0 scenes"):
        list(classify_on_cluster(two_workers, blank, plan(blank, model), model, batch_size=0))
    cut = make_raster(np.full((3, 640, 640), 7, np.uint8), "cut.tif")
    with cut.open("r+b") as file:
        file.truncate(cut.stat().st_size // 2)
    source = RasterioSource(cut)
    with pytest.raises(RskdError, match="cut short"):
        list(classify_on_cluster(two_workers, source, plan(source, model), model))


def test_a_worker_that_sees_another_file_says_so(two_workers, make_raster, make_model, tmp_path):
    path, model = make_raster(), SceneModel(make_model())
    source = RasterioSource(path)
    path.rename(tmp_path / "away.tif")
    with pytest.raises(RskdError, match=r"worker at tls://\S+ can't do its part. There is no file"):
        list(classify_on_cluster(two_workers, source, plan(source, model), model))
    make_raster(np.zeros((3, 64, 64), np.uint8))
    with pytest.raises(RskdError, match="is another raster"):
        list(classify_on_cluster(two_workers, source, plan(source, model), model))
    (tmp_path / "away.tif").rename(path)
    card = {**tiny_card(), "version": "2.0"}
    make_model(card)
    with pytest.raises(RskdError, match=r"model\.onnx.* is another model"):
        list(classify_on_cluster(two_workers, source, plan(source, model), model))
    model.path.unlink()
    with pytest.raises(RskdError, match=r"model\.onnx.* can't be read"):
        list(classify_on_cluster(two_workers, source, plan(source, model), model))


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("local:0", "is no cluster"),
        ("10.0.0.1", "is no cluster"),
        ("tcp://127.0.0.1:1", "No Dask scheduler answers at tcp://127.0.0.1:1"),
        ("nothing://127.0.0.1:1", "No Dask scheduler answers"),
    ],
)
def test_clusters_that_are_none(monkeypatch, address, message):
    monkeypatch.setattr(cluster_module, "PATIENCE", 1.0)
    with pytest.raises(RskdError, match=message), cluster(address):
        pass


def test_a_cluster_started_by_hand(long_raster, sensitive_model, tmp_path, monkeypatch):
    monkeypatch.setattr(cluster_module, "PATIENCE", 2.0)
    source, model = RasterioSource(long_raster), SceneModel(sensitive_model)
    grid = plan(source, model)
    here = facts(classify(source, grid, model))
    with scheduler(tmp_path) as address, cluster(address) as client:
        with pytest.raises(RskdError, match="has had no worker for 2 seconds"):
            list(classify_on_cluster(client, source, grid, model))
        monkeypatch.setattr(cluster_module, "PATIENCE", 30.0)
        with worker(address, tmp_path) as one, worker(address, tmp_path):
            wait_for(lambda: len(client.nthreads()) == 2)
            assert facts(classify_on_cluster(client, source, grid, model)) == here
            found = classify_on_cluster(client, source, grid, model)
            there = facts(itertools.islice(found, 3))
            one.kill()
            assert there + facts(found) == here


def test_machines_that_differ(long_raster, tiny_model, tmp_path):
    source, model = RasterioSource(long_raster), SceneModel(tiny_model)
    shutil.copytree(REPOSITORY / "rskd_qgis" / "scenes", tmp_path / "rskd_qgis" / "scenes")
    (tmp_path / "rskd_qgis" / "__init__.py").touch()
    with (tmp_path / "rskd_qgis" / "scenes" / "cells.py").open("a") as file:
        file.write("# of another version\n")
    other = f"import sys; sys.path.insert(0, {str(tmp_path)!r})"
    without = "import sys; sys.modules['rskd_qgis'] = None"
    with scheduler(tmp_path) as address, cluster(address) as client:
        for before, message in (
            (
                other,
                r"It has RSKD [0-9a-f]{8}, ONNX Runtime .* and the computer that asks has RSKD",
            ),
            (without, r"can't take part \(ModuleNotFoundError"),
        ):
            with worker(address, tmp_path, before):
                wait_for(lambda: len(client.nthreads()) == 1)
                with pytest.raises(RskdError, match=message):
                    list(classify_on_cluster(client, source, plan(source, model), model))
            wait_for(lambda: not client.nthreads())


@pytest.mark.parametrize("overlap", [0.0, 0.5])
@pytest.mark.parametrize("blocks", [{}, {"tiled": True, "blockxsize": 256, "blockysize": 256}])
def test_tasks_are_whole_rows_of_blocks(make_raster, tiny_model, overlap, blocks):
    """All strips once and in order; a task ends where a new row of blocks begins."""
    source = RasterioSource(make_raster(np.ones((3, 1280, 2560), np.uint8), **blocks))
    grid = plan(source, SceneModel(tiny_model), overlap=overlap)
    tasks = list(_tasks(source, grid))
    strips = [strip for task in tasks for strip in task]
    assert [s.col_index.tolist() for s in strips] == [s.col_index.tolist() for s in grid.strips()]
    assert [s.row_index for s in strips] == [s.row_index for s in grid.strips()]
    assert len(tasks) > 1
    for task in tasks[:-1]:
        assert LEAST <= sum(len(strip.col_index) for strip in task) <= MOST
    if blocks:
        assert all(task[0].window.row % 256 < 32 for task in tasks)

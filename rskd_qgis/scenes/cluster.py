"""The same pipeline on many processes or machines, over Dask.

Dask unpickles what its peers send: a cluster belongs into a network where each peer is trusted.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import signal
import tempfile
import time
import uuid
import warnings
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import CancelledError
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

import rasterio

from .card import ModelCard
from .classify import (
    ScenePredictions,
    Scenes,
    check_settings,
    classify_part,
    never,
    not_all_skipped,
)
from .errors import RskdError
from .grid import RasterGeometry, Strip
from .hardware import cores
from .lazy import np
from .metadata import sha256
from .model import SceneModel
from .raster import Opening, RasterioSource


def _without_dask(error: ImportError) -> RskdError:
    return RskdError(
        "Dask is not installed ({error}), and no cluster runs without it: install it with"
        ' "python3 -m pip install rskd[cluster]".',
        error=error,
    )


try:
    import dask
    from distributed import Client, Future, LocalCluster, Security, WorkerPlugin, get_worker
    from distributed import TimeoutError as DaskTimeoutError
    from distributed.scheduler import KilledWorker
except ImportError as error:
    raise _without_dask(error) from None

LEAST, MOST = 256, 4096
"""Scenes of a task: enough that Dask's own work does not count, few enough to be run twice."""

AHEAD = 4
"""Tasks under way for each thread of the cluster, so that none waits while one is run again."""

PATIENCE = 30.0
"""Seconds to wait for a scheduler to answer, or for a first worker to come."""

POLL = 0.05
"""Seconds between two looks at whether the run is canceled."""

LOOK = 2.0
"""Seconds between two looks at which workers there are."""

T = TypeVar("T")

QUIET = {
    # No pages for people, no profiles of what runs, nobody asked for a graphics card.
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
    "distributed.worker.profile.enabled": False,
    "distributed.diagnostics.nvml": False,
    # Nobody looks at these figures either.
    "distributed.admin.system-monitor.interval": "10s",
    "distributed.admin.tick.interval": "1s",
    # Dask would have its workers give memory back at once, which they ask for again at the next
    # batch: a sixth of their time.
    "distributed.nanny.pre-spawn-environ": {"OMP_NUM_THREADS": 1, "OPENBLAS_NUM_THREADS": 1},
}


@contextmanager
def cluster(address: str) -> Iterator[Client]:
    """A connection to a cluster.

    Args:
        address: of a scheduler, such as "tcp://10.0.0.1:8786"; or "local" for one worker a core of
            this computer, "local:4" for 4. Those talk on loopback, enciphered with keys of their
            own, and end with the block.

    Raises:
        RskdError: the address is none of these, or there is no such cluster to be used.
    """
    local = re.fullmatch(r"local(?::([1-9][0-9]{0,3}))?", address)
    if local:
        connection = _local(int(local[1] or cores()))
    elif re.fullmatch(r"[a-z]+://\S+", address):
        connection = _connected(address)
    else:
        raise RskdError(
            '"{address}" is no cluster: give local, local:4 for 4 workers, or the address of a'
            " Dask scheduler such as tcp://10.0.0.1:8786.",
            address=address,
        )
    with _silent(), connection as client:
        yield client


def classify_on_cluster(
    client: Client,
    source: RasterioSource,
    scenes: Scenes,
    model: SceneModel,
    *,
    min_valid: float = 0.5,
    batch_size: int = 8,
    symmetries: bool = False,
    features: bool = False,
    canceled: Callable[[], bool] = never,
) -> Generator[ScenePredictions, None, None]:
    """``classify`` on the workers of a cluster: the same predictions in the same order.

    Every worker opens the raster and the model itself, once, under the paths that they have here.
    The scenes go out in runs of strips, a bounded number at a time. Those of a worker that dies
    are run again by others. Closing the generator, or canceling, drops what has not begun.

    Args:
        client: of the cluster.
        source: where the pixels come from.
        scenes: which scenes; planned for the model's size.
        model: what tells the class.
        min_valid: as of ``classify``, and so are all others.
        batch_size: scenes in a run of the model.
        symmetries: whether a scene is seen turned and mirrored too.
        features: whether the model's embedding of each scene is wanted too.
        canceled: asked on the caller's thread, several times a second.

    Yields:
        What ``classify`` yields.

    Raises:
        RskdError: as ``classify``, or a worker can't do its part, or the cluster is lost.
    """
    check_settings(min_valid, batch_size)
    job = _Job(
        _everywhere(source.opening),
        source.geometry,
        _bytes(source.opening),
        model.path.absolute(),
        sha256(model.path),
        model.card,
        _software(),
        min_valid,
        batch_size,
        symmetries,
        features,
    )
    with closing(_found(client, job, _tasks(source, scenes), canceled)) as found:
        yield from not_all_skipped(found, canceled)


@contextmanager
def _local(workers: int) -> Iterator[Client]:
    with (
        tempfile.TemporaryDirectory(prefix="rskd-") as folder,
        dask.config.set(QUIET),
        LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            protocol="tls://",
            security=Security.temporary(),
            memory_limit=0,  # the pipeline bounds its own; Dask would kill at a guessed limit
            dashboard_address="127.0.0.1:0",
            scheduler_kwargs={"dashboard": False},
            preload=[__name__],  # see dask_setup
            local_directory=folder,
            silence_logs=logging.CRITICAL,
        ) as own,
        Client(own, set_as_default=False) as client,
    ):
        yield client


def dask_setup(worker: object) -> None:
    """Dask calls it in each process of a local cluster.

    Ctrl-C at a terminal reaches all processes; it is the first one that ends the others, in order.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _connected(address: str) -> Iterator[Client]:
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, DaskTimeoutError, ValueError) as error:
        raise RskdError(
            "No Dask scheduler answers at {address} ({reason}): start one with dask scheduler, or"
            " correct the address.",
            address=address,
            reason=_line(error),
        ) from None
    with client:
        _check_versions(client, address)
        yield client


def _check_versions(client: Client, address: str) -> None:
    """Dask's protocol is not that of its older and newer versions."""
    told: Any = client.get_versions()
    own, other = (
        {name: told[part]["packages"].get(name) for name in ("python", "dask", "distributed")}
        for part in ("client", "scheduler")
    )
    minor = {"python": ".".join(str(own["python"]).split(".")[:2])}
    if not str(other["python"]).startswith(f"{minor['python']}.") or any(
        own[name] != other[name] for name in ("dask", "distributed")
    ):
        raise RskdError(
            "The scheduler at {address} has {other}, and this computer {own}: install the same"
            " versions on all machines of the cluster.",
            address=address,
            other=_listed(other),
            own=_listed(own),
        )


@contextmanager
def _silent() -> Iterator[None]:
    """What people must know reaches them as an error of ours, not by Dask's logs."""
    handlers = logging.getLogger("distributed").handlers
    levels = [handler.level for handler in handlers]
    for handler in handlers:
        handler.setLevel(logging.CRITICAL + 1)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", module="distributed|contextlib")
        try:
            yield
        finally:
            for handler, level in zip(handlers, levels):
                handler.setLevel(level)


@dataclass(frozen=True)
class _Job:
    """All that a worker needs to know of a run: plain values, which can be sent."""

    raster: Opening
    geometry: RasterGeometry
    raster_bytes: dict[str, int]
    model: Path
    model_sha256: str
    card: ModelCard
    software: dict[str, str]
    min_valid: float
    batch_size: int
    symmetries: bool
    features: bool


@dataclass(frozen=True)
class _Part:
    """Some strips of a run: Scenes."""

    size: tuple[int, int]
    run: list[Strip]
    pixels = 0

    def strips(self) -> Iterator[Strip]:
        return iter(self.run)


class _Share(WorkerPlugin):
    """What a worker keeps while a run lasts: the model, and a source for each thread that reads.

    Dask gives it to all workers, to those that come later too, and takes it away in the end.
    """

    def __init__(self, job: _Job) -> None:
        self._job = job

    def setup(self, worker: object) -> None:
        """Nothing is opened yet: an error here would end the worker."""
        self._lock = Lock()
        self._model: SceneModel | None = None
        self._idle: list[RasterioSource] = []
        self._over = False

    def teardown(self, worker: object) -> None:
        """Close the sources; those that are being read close themselves."""
        self._over = True
        self._close()

    def classify(self, strips: list[Strip]) -> list[ScenePredictions]:
        """Classify some strips, on the thread that calls."""
        job = self._job
        with self._lock:
            self._model = model = self._model or self._open(_open_model)
            source = self._idle.pop() if self._idle else self._open(_open_source)
        try:
            found = classify_part(
                source,
                _Part(model.size, strips),
                model,
                min_valid=job.min_valid,
                batch_size=job.batch_size,
                threads=1,
                symmetries=job.symmetries,
                features=job.features,
            )
            return list(found)
        finally:
            self._idle.append(source)
            if self._over:
                self._close()

    def _open(self, how: Callable[[_Job], T]) -> T:
        try:
            return how(self._job)
        except RskdError as error:
            raise RskdError(
                "The worker at {worker} can't do its part. {reason} All machines of a cluster need"
                " the same software, and the same raster and model under the same paths.",
                worker=get_worker().address,
                reason=error,
            ) from None

    def _close(self) -> None:
        with self._lock:
            while self._idle:
                self._idle.pop().close()


def _classify(name: str, strips: list[Strip]) -> list[ScenePredictions] | RskdError:
    """A task: what the share of this worker makes of some strips.

    Our errors are given back, since what caused them could not be sent.
    """
    share: Any = get_worker().plugins[name]
    try:
        return share.classify(strips)
    except RskdError as error:
        plain = int, float, str
        texts = {name: str(v) for name, v in error.values.items() if not isinstance(v, plain)}
        return error.with_values(**texts)


def _open_model(job: _Job) -> SceneModel:
    software = _software()
    if software != job.software:
        raise RskdError(
            "It has {other}, and the computer that asks has {own}.",
            other=_listed(software),
            own=_listed(job.software),
        )
    model = SceneModel(job.model)
    if sha256(job.model) != job.model_sha256 or model.card != job.card:
        raise RskdError('Its "{path}" is another model.', path=job.model)
    return model


def _open_source(job: _Job) -> RasterioSource:
    source = job.raster.open()
    if source.geometry != job.geometry or _bytes(job.raster) != job.raster_bytes:
        source.close()
        raise RskdError('Its "{path}" is another raster.', path=source.name)
    return source


def _found(
    client: Client, job: _Job, tasks: Iterable[list[Strip]], canceled: Callable[[], bool]
) -> Generator[ScenePredictions, None, None]:
    """Send the tasks out and yield their results in order."""
    name = f"rskd-{uuid.uuid4().hex}"
    pending: deque[Future] = deque()
    crew = _Crew(client)
    todo = iter(tasks)
    try:
        _hand_out(client, _Share(job), name)
        while not canceled():
            while len(pending) < AHEAD * max(1, crew.threads):
                strips = next(todo, None)
                if strips is None:
                    break
                key = f"{name}-{strips[0].row_index}-{strips[0].col_index[0]}"
                pending.append(client.submit(_classify, name, strips, key=key, pure=False))
            if not pending:
                break
            if pending[0].done():
                found = _told(pending[0].result)
                if isinstance(found, RskdError):
                    raise found
                for predictions in found:
                    if canceled():
                        break
                    yield predictions
                pending.popleft().release()
            else:
                time.sleep(POLL)
                crew.check()
    finally:
        with suppress(Exception):  # of a cluster that is lost
            client.cancel(list(pending), force=True)
            client.unregister_worker_plugin(name)


class _Crew:
    """How many threads the workers of a cluster have; looked up now and then."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._looked = self._seen = time.monotonic()
        self.threads = self._count()

    def check(self) -> None:
        """Look anew, where it is time to.

        Raises:
            RskdError: the scheduler is gone, or has had no worker for long.
        """
        now = time.monotonic()
        if now - self._looked < LOOK:
            return
        self._looked = now
        self.threads = self._count()
        if self.threads:
            self._seen = now
        elif now - self._seen > PATIENCE:
            raise RskdError(
                "The cluster has had no worker for {seconds:.0f} seconds: start some with"
                " dask worker {address}.",
                seconds=now - self._seen,
                address=self._client.scheduler_info()["address"],
            )

    def _count(self) -> int:
        return sum(_told(self._client.nthreads).values())


def _told(call: Callable[..., T], *arguments: object) -> T:
    """Call something of Dask's.

    Raises:
        RskdError: in the place of Dask's errors.
    """
    try:
        return call(*arguments)
    except KilledWorker as error:
        raise RskdError(
            "Some scenes have ended {count} workers, one after the other, the last one at {worker}:"
            " see its log; it may have too little memory.",
            count=error.allowed_failures + 1,
            worker=error.last_worker.address,
        ) from None
    except (OSError, CancelledError, DaskTimeoutError) as error:
        raise RskdError(
            "The cluster is lost ({reason}): see that its scheduler runs, and start again.",
            reason=_line(error),
        ) from None


def _hand_out(client: Client, share: _Share, name: str) -> None:
    """Give all workers what they need.

    Raises:
        RskdError: one can't take it.
    """
    try:
        client.register_plugin(share, name)
    except Exception as error:  # Dask makes a plain one of what a worker raises
        raise RskdError(
            "A worker of the cluster can't take part ({reason}): install the same RSKD on all its"
            " machines, with python3 -m pip install rskd[cluster].",
            reason=_line(error),
        ) from None


def _tasks(source: RasterioSource, scenes: Scenes) -> Iterator[list[Strip]]:
    """Runs of strips, cut where the raster's file has a new row of blocks.

    So that no two workers decode the same blocks, as far as the scenes of a task allow it.
    """
    run: list[Strip] = []
    held, block = 0, 0
    for strip in scenes.strips():
        begins = int(strip.window.row // source.rows_at_once(strip.window, strip.shape))
        if held >= (LEAST if begins != block else MOST):
            yield run
            run, held = [], 0
        run.append(strip)
        held, block = held + len(strip.col_index), begins
    if run:
        yield run


def _everywhere(opening: Opening) -> Opening:
    """With a path that does not depend on the folder that a process runs in."""
    path = opening.raster
    if isinstance(path, str) and os.path.exists(path):
        return replace(opening, raster=os.path.abspath(path))
    return opening


def _bytes(opening: Opening) -> dict[str, int]:
    """The sizes of a raster's files, of those that lie in folders."""
    raster = opening.raster
    files = [raster] if isinstance(raster, str) else raster.files
    return {os.path.abspath(file): os.stat(file).st_size for file in files if os.path.isfile(file)}


def _software() -> dict[str, str]:
    """What results depend on: RSKD's engine, by a hash of its code, and what computes for it."""
    import onnxruntime

    code = b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
    return {
        "RSKD": hashlib.sha256(code).hexdigest()[:8],
        "ONNX Runtime": onnxruntime.__version__,
        "GDAL": rasterio.__gdal_version__,
        "numpy": np.__version__,
    }


def _listed(versions: Mapping[str, object]) -> str:
    return ", ".join(f"{name} {version}" for name, version in versions.items())


def _line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")

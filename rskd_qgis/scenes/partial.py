"""A result under way, and how a run that was broken off goes on.

Beside the result's name lies a hidden folder until the result is whole. It holds the file that is
being written, which is begun anew by each run, and a database of what the model has said so far,
from which the next run takes all that is done. So whatever is made of the predictions, be it a
layer, a raster or a summary, is made as if no run had been broken off.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from . import result
from .classify import ScenePredictions, Scenes
from .errors import AllSkippedError, OutputError, RskdError
from .files import check_new, put
from .grid import SceneGrid, Strip, Window
from .lazy import np

if TYPE_CHECKING:
    from .raster import RasterioSource

SECONDS = 2.0
"""Of work that a run that is broken off may lose."""

_SAMPLE = 256
"""Pixels a side."""
_COLUMNS = ("col_index", "bounds", "valid", "probabilities")

_TABLES = """
CREATE TABLE IF NOT EXISTS layers (name TEXT PRIMARY KEY, facts TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS blocks (
    number INTEGER PRIMARY KEY, layer TEXT NOT NULL, scenes INTEGER NOT NULL, data BLOB NOT NULL
);
"""


def facts_of(source: RasterioSource, grid: SceneGrid) -> dict[str, str]:
    """Which pixels are seen: the raster as it is now, and the scenes on it; see ``continued``."""
    files = [Path(file) for file in source.files if not file.endswith(".aux.xml")]
    told = [(file.name, s.st_size, s.st_mtime_ns) for file in files for s in _stats(file)]
    if len(told) < len(files) or not files:  # nobody tells when it was changed: look at its middle
        geometry = source.geometry
        height, width = (min(side, _SAMPLE) for side in (geometry.height, geometry.width))
        middle = Window(
            (geometry.width - width) // 2, (geometry.height - height) // 2, width, height
        )
        pixels, valid = source.read(middle, (height, width))
        told += [(name.as_posix(), 0, 0) for name in files]
        told.append((hashlib.sha256(pixels.tobytes() + valid.tobytes()).hexdigest(), 0, 0))
    lattice = repr((grid.geometry, grid.size, grid.down, grid.across)).encode()
    kept = np.packbits(grid.kept).tobytes()
    return {
        "the raster": repr(sorted(told)),
        "the grid": hashlib.sha256(lattice + kept).hexdigest(),
    }


def _stats(file: Path) -> list[os.stat_result]:
    try:
        return [file.stat()]
    except OSError:
        return []


@contextmanager
def new_partial(
    path: Path, overwrite: bool, resume: bool, publish: Callable[[Path, Path], None] = put
) -> Iterator[Partial]:
    """A result that becomes ``path`` when all has gone well.

    Until then ``path`` is what it was before. What a run has done when it fails, or is killed, is
    kept for one that goes on with it; where that is nothing, nothing is left.

    Args:
        path: of the result.
        overwrite: whether an older result is replaced, and what was done of another one given up.
        resume: whether to go on with what was done, where there is any.
        publish: brings the finished file to ``path``, or to where it stands for.

    Raises:
        RskdError: ``path`` can't be written, or there is what may be gone on with and nobody says
            what is to become of it; raised before anything is done.
        OutputError: another program came to hold ``path``, and the result has another name.
    """
    check_new(path, overwrite)
    folder = path.with_name(f".{path.name}.rskd")
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise RskdError(
            'Nothing can be written into "{folder}" ({reason}): give another folder.',
            folder=path.parent,
            reason=error.strerror,
        ) from None
    with closing(_opened(folder, path)) as database:
        partial = Partial(folder / "result" / path.name, database)
        if partial.scenes and not resume:
            if not overwrite:
                raise OutputError(
                    'A run that was broken off has left {scenes} scenes of "{path}": add --resume'
                    " to go on with it, or --overwrite to begin anew.",
                    scenes=partial.scenes,
                    path=path,
                )
            partial.forget()
        _remove(partial.file.parent)
        partial.file.parent.mkdir()
        try:
            yield partial
            if partial.file.exists():
                publish(partial.file, path)
                if not partial.keep:
                    partial.forget()
        finally:
            _remove(partial.file.parent)
            partial.left = partial.scenes > 0
            if not partial.left:
                database.close()  # some systems delete no file that is open
                _remove(folder)


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _opened(folder: Path, path: Path) -> sqlite3.Connection:
    """The database of what was done, which nobody else can open meanwhile."""
    database = sqlite3.connect(folder / "done", timeout=0)
    try:
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        database.executescript(f"BEGIN EXCLUSIVE; {_TABLES} COMMIT;")
    except sqlite3.Error as error:
        database.close()
        raise OutputError(
            '"{path}" is being written by another run, or what was done of it in "{folder}" is'
            " damaged ({error}): wait for that run to end, or delete the folder.",
            path=path,
            folder=folder,
            error=error,
        ) from None
    return database


class Partial:
    """A result under way; made by ``new_partial``.

    Args:
        file: where to write the result.
        database: of what was done.
    """

    file: Path
    keep: bool
    """Whether what was done stays when the result has its name, since it is not all."""
    left: bool
    """Whether there is anything for another run to go on with; known in the end."""

    def __init__(self, file: Path, database: sqlite3.Connection) -> None:
        self.file = file
        self.keep = self.left = False
        self._database = database

    @property
    def scenes(self) -> int:
        """How many are done; those that were skipped too."""
        (scenes,) = self._database.execute("SELECT total(scenes) FROM blocks").fetchone()
        return int(scenes)

    def forget(self) -> None:
        """Give up what was done."""
        with self._database:
            self._database.execute("DELETE FROM blocks")
            self._database.execute("DELETE FROM layers")

    def continued(
        self,
        layer: str,
        facts: Mapping[str, str],
        scenes: Scenes,
        classify: Callable[[Scenes], Generator[ScenePredictions, None, None]],
    ) -> Generator[ScenePredictions, None, None]:
        """The predictions of a layer: first those of earlier runs, then those of this one.

        What is new is kept strip by strip, some at a time, each time as a whole.

        Args:
            layer: its name.
            facts: name -> value of all that the predictions depend on.
            scenes: all of the layer, in the order in which they are classified.
            classify: gives the predictions of the scenes that are left, in their order; as the
                pipeline's, these hold no less and no more than all of them.

        Raises:
            OutputError: the earlier runs had other facts.
            OutputError: what was done can't be kept.
            RskdError: whatever ``classify`` raises.
        """
        self._check(layer, facts)
        found, done = False, 0
        for batches, count in self._earlier(layer):
            done += count
            found = found or any(len(batch.col_index) for batch in batches)
            yield from batches
        rest = _Rest(scenes, done)
        with closing(classify(rest)) as predictions:
            try:
                yield from self._kept(layer, facts, rest, predictions)
            except AllSkippedError:
                if not found:
                    raise

    def _check(self, layer: str, facts: Mapping[str, str]) -> None:
        row = self._database.execute("SELECT facts FROM layers WHERE name = ?", (layer,)).fetchone()
        before = json.loads(row[0]) if row else dict(facts)
        changed = [name for name in {**before, **facts} if before.get(name) != facts.get(name)]
        if changed:
            raise OutputError(
                "The run that was broken off had something else as {names}: resume it as it was"
                " begun, or give --overwrite without --resume to begin anew.",
                names=", ".join(changed),
            )

    def _earlier(self, layer: str) -> Iterator[tuple[list[ScenePredictions], int]]:
        """Blocks of batches, as they were; and how many scenes each block has gone on."""
        rows = self._database.execute(
            "SELECT data, scenes FROM blocks WHERE layer = ? ORDER BY number", (layer,)
        )
        for data, scenes in rows:
            yield _unpacked(data), scenes

    def _kept(
        self,
        layer: str,
        facts: Mapping[str, str],
        scenes: Scenes,
        predictions: Iterator[ScenePredictions],
    ) -> Iterator[ScenePredictions]:
        """The predictions, of which those of strips that are done are kept on the way."""
        ends = accumulate(len(strip.col_index) for strip in scenes.strips())
        end = seen = kept = 0
        last = time.monotonic()
        batches: list[ScenePredictions] = []  # since the last ones that were kept
        whole: list[ScenePredictions] = []  # those of them whose strips are done
        for batch in predictions:
            batches.append(batch)
            seen += _scenes(batch)
            while end < seen:
                end = next(ends)
            if end == seen:
                whole += batches
                batches = []
                if seen - kept >= result.BLOCK or time.monotonic() - last >= SECONDS:
                    self._keep(layer, facts, whole)
                    whole, kept, last = [], seen, time.monotonic()
            yield batch
        if whole:
            self._keep(layer, facts, whole)

    def _keep(
        self, layer: str, facts: Mapping[str, str], batches: Sequence[ScenePredictions]
    ) -> None:
        scenes = sum(map(_scenes, batches))
        with _errors_told(), self._database as database:
            database.execute(
                "INSERT OR IGNORE INTO layers VALUES (?, ?)", (layer, json.dumps(dict(facts)))
            )
            database.execute(
                "INSERT INTO blocks (layer, scenes, data) VALUES (?, ?, ?)",
                (layer, scenes, _packed(batches)),
            )


@dataclass(frozen=True)
class _Rest:
    """Scenes of which the first strips are done."""

    scenes: Scenes
    done: int
    """Scenes."""

    @property
    def size(self) -> tuple[int, int]:
        """(height, width) of a scene in model pixels."""
        return self.scenes.size

    @property
    def pixels(self) -> int:
        """About how many model pixels the strips hold, those that are done included."""
        return self.scenes.pixels

    def strips(self) -> Iterator[Strip]:
        """The strips that are left."""
        before = 0
        for strip in self.scenes.strips():
            if before >= self.done:
                yield strip
            before += len(strip.col_index)


def _scenes(batch: ScenePredictions) -> int:
    return len(batch.col_index) + batch.skipped


def _packed(batches: Sequence[ScenePredictions]) -> bytes:
    data = io.BytesIO()
    np.savez(
        data,
        row_index=[batch.row_index for batch in batches],
        skipped=[batch.skipped for batch in batches],
        count=[len(batch.col_index) for batch in batches],
        **{name: np.concatenate([getattr(batch, name) for batch in batches]) for name in _COLUMNS},
    )
    return data.getvalue()


def _unpacked(data: bytes) -> list[ScenePredictions]:
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        ends = np.cumsum(arrays["count"])[:-1]
        columns = [np.split(arrays[name], ends) for name in _COLUMNS]
        rows, skipped = arrays["row_index"].tolist(), arrays["skipped"].tolist()
    return [
        ScenePredictions(row, cols, bounds, valid, probabilities, left)
        for row, cols, bounds, valid, probabilities, left in zip(rows, *columns, skipped)
    ]


@contextmanager
def _errors_told() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise OutputError(
            "The result can't be written ({error}): is the disk full?", error=error
        ) from None

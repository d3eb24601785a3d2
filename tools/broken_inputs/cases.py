"""A broken input, and what became of the command that was given it."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

REFUSED = "refused"
READ = "read"

Make = Callable[[Path, Path], "list[str]"]
"""(An empty folder, a raster that is well) -> the arguments of `rskd`, without its output."""

SECONDS = 120
"""After which a command is taken to hang."""
BYTES = 8 * 2**30
"""Of address space that a command may take; what it shares with its parent counts."""


@dataclass(frozen=True)
class Case:
    """One broken input."""

    kind: str
    name: str
    make: Make
    right: str = ""
    """REFUSED or READ; empty where either may be right."""

    def __str__(self) -> str:
        return f"{self.kind}: {self.name}"


@dataclass(frozen=True)
class Outcome:
    """How a command ended."""

    case: Case
    status: int
    """Of its exit; below 0 the number of the signal that ended it."""
    output: str
    said: str
    """On standard error."""
    seconds: float
    fault: str
    """What is wrong with that; empty where it is right."""

    @property
    def sentence(self) -> str:
        """What a person reads: the error, or that a map was made."""
        if self.status == 0:
            return "scenes with classes, or a page"
        lines = [line for line in self.said.splitlines() if line.strip()]
        return " ".join(lines[-1:])


def run(cases: Iterable[Case], raster: Path, processes: int = 2) -> Iterator[Outcome]:
    """Run cases, each in a process of its own that is forked from this one, a few at a time.

    Args:
        cases: to run.
        raster: one that is well.
        processes: at a time.
    """
    # What every command imports, so that a case takes no longer than what it does.
    import onnxruntime  # noqa: F401
    import pyogrio  # noqa: F401
    import rasterio  # noqa: F401
    import rich.table  # noqa: F401
    import shapely  # noqa: F401

    import rskd_qgis.cli
    import rskd_qgis.scenes.adapt
    import rskd_qgis.scenes.assessment
    import rskd_qgis.scenes.classify
    import rskd_qgis.scenes.features
    import rskd_qgis.scenes.mask
    import rskd_qgis.scenes.raster
    import rskd_qgis.scenes.raster_output
    import rskd_qgis.scenes.report
    import rskd_qgis.scenes.vector  # noqa: F401

    waiting = iter(cases)
    running: list[_Run] = []
    while True:
        while len(running) < processes and (case := next(waiting, None)) is not None:
            running.append(_Run(case, raster))
        if not running:
            return
        for one in list(running):
            if one.has_ended():
                running.remove(one)
                yield one.outcome()
        time.sleep(0.02)


class _Run:
    """A command under way."""

    def __init__(self, case: Case, raster: Path) -> None:
        self._case = case
        self._folder = Path(tempfile.mkdtemp(prefix="rskd-broken-"))
        given = self._folder / "given"
        given.mkdir()
        self._result = self._folder / "result.gpkg"
        arguments = case.make(given, raster)
        if arguments[0] in ("classify", "adapt"):
            self._result = self._result.with_suffix(".onnx" if arguments[0] == "adapt" else ".gpkg")
            arguments += ["--output", str(self._result)]
        self._started = time.monotonic()
        self._timed_out = False
        sys.stdout.flush()
        sys.stderr.flush()
        self._id = os.fork()
        if self._id == 0:
            self._command(arguments)
        self._status: int | None = None

    def _command(self, arguments: list[str]) -> None:
        """What the child does: the command itself, with all that it says in files."""
        status = 70
        try:
            for number, name in ((1, "stdout"), (2, "stderr")):
                os.dup2(os.open(self._folder / name, os.O_WRONLY | os.O_CREAT), number)
            sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
            os.chdir(self._folder)
            os.environ["COLUMNS"] = "200"
            resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            sys.argv = ["rskd", *arguments]
            from rskd_qgis.cli import main

            main()
            status = 0
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
            if isinstance(ended.code, str):
                print(ended.code, file=sys.stderr)
        except BaseException:
            import traceback

            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)

    def has_ended(self) -> bool:
        if time.monotonic() - self._started > SECONDS and not self._timed_out:
            self._timed_out = True
            os.kill(self._id, signal.SIGKILL)
        ended, status = os.waitpid(self._id, os.WNOHANG)
        if ended:
            self._status = os.waitstatus_to_exitcode(status)
        return bool(ended)

    def outcome(self) -> Outcome:
        seconds = time.monotonic() - self._started
        output, said = (
            (self._folder / name).read_text(encoding="utf-8", errors="replace")
            for name in ("stdout", "stderr")
        )
        status = -signal.SIGKILL if self._status is None else self._status
        said = said.replace(str(self._folder / "given") + "/", "").replace(str(self._folder), "")
        fault = self._fault(status, said)
        shutil.rmtree(self._folder)
        return Outcome(self._case, status, output, said, seconds, fault)

    def _fault(self, status: int, said: str) -> str:
        if self._timed_out:
            return f"took more than {SECONDS} s"
        if status < 0:
            return f"ended by signal {-status}"
        if "Traceback" in said:
            return "a traceback"
        if any(ord(c) < 32 and c not in "\n\t" for c in said):
            return "control characters"
        if status != 0:
            if self._case.right == READ:
                return "refused"
            errors = [line for line in said.splitlines() if line.startswith("Error: ")]
            usage = status == 2 and "Usage:" in said
            if not errors and not usage:
                return "no sentence"
            return "more than a sentence" if len(said) > 4000 else ""
        if self._case.right == REFUSED:
            return "not refused"
        return _fault_of_result(self._result) if self._result.exists() else ""


def _fault_of_result(result: Path) -> str:
    """What is wrong with scenes that a command has written."""
    import numpy as np
    import pyogrio
    import shapely

    if result.suffix != ".gpkg":
        return ""
    layer = next(name for name, kind in pyogrio.list_layers(result) if kind)
    _, _, shapes, (confidence, valid) = pyogrio.raw.read(
        result, layer=layer, columns=["confidence", "valid"]
    )
    if not len(confidence):
        return "a layer without scenes"
    if not ((confidence >= 0) & (confidence <= 1.0001)).all():
        return "a confidence that is none"
    if not ((valid > 0) & (valid <= 1)).all():
        return "a share of valid pixels that is none"
    bounds = shapely.bounds(shapely.from_wkb(shapes))
    return "" if np.isfinite(bounds).all() else "a scene that is nowhere"

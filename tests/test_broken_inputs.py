"""A sample of the broken inputs of docs/reliability.md, given to the real command."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import rskd_qgis.cli
from tests.conftest import REPOSITORY
from tools.broken_inputs.__main__ import PAGE, cases, well
from tools.broken_inputs.cases import READ, REFUSED, Case, run


def test_there_are_hundreds_and_each_has_its_name() -> None:
    names = [str(case) for case in cases()]
    assert len(names) > 400
    assert len(set(names)) == len(names)


def test_a_sample_ends_in_sentences_or_right_results() -> None:
    """In a process that has loaded nothing else, since each input gets a fork of it."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.broken_inputs", "--sample", "24"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "24 inputs, 0 faults" in done.stdout


def faults_seen(folder: Path) -> list[str]:
    """What is said of a refusal of what is well, of a crash and of a traceback."""
    os.chdir(folder)
    raster = well(folder)
    none = Case("fault", "refused", lambda f, r: ["classify", str(f / "none.tif")], READ)
    size = ["--scene-size", "32px"]
    good = Case("fault", "not refused", lambda f, r: ["classify", str(r), *size], REFUSED)
    seen = sorted(outcome.fault for outcome in run([none, good], raster))
    info = [Case("fault", "any", lambda f, r: ["info", "x"])]
    for end in (lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: 1 / 0):
        rskd_qgis.cli.main = end
        seen += [outcome.fault for outcome in run(info, raster)]
    return seen


def test_faults_are_seen(tmp_path: Path) -> None:
    # Each input gets a fork: of a process that has no threads, or it might wait for one for ever.
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as fresh:
        seen = fresh.submit(faults_seen, tmp_path).result()
    assert seen == ["not refused", "refused", "ended by signal 9", "a traceback"]


def test_the_page_lists_them_all_without_a_fault() -> None:
    page = PAGE.read_text(encoding="utf-8")
    (told,) = re.findall(r"^(\d+) inputs on ", page, re.MULTILINE)
    assert int(told) == len(list(cases()))
    assert "tracebacks and wrong results: 0." in page
    assert page.count("\n| ") >= int(told)

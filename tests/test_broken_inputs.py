"""A sample of the broken inputs of docs/reliability.md, given to the real command."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

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


def test_faults_are_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A traceback, a crash and a refusal of what is well."""
    monkeypatch.chdir(tmp_path)
    raster = well(tmp_path)
    none = Case("fault", "refused", lambda f, r: ["classify", str(f / "none.tif")], READ)
    size = ["--scene-size", "32px"]
    good = Case("fault", "not refused", lambda f, r: ["classify", str(r), *size], REFUSED)
    bad = [none, good]
    assert sorted(outcome.fault for outcome in run(bad, raster)) == ["not refused", "refused"]
    monkeypatch.setattr("rskd_qgis.cli.main", lambda: os.kill(os.getpid(), signal.SIGKILL))
    (crashed,) = run([Case("fault", "a crash", lambda f, r: ["info", "x"])], raster)
    assert crashed.fault == "ended by signal 9"
    monkeypatch.setattr("rskd_qgis.cli.main", lambda: 1 / 0)
    (failed,) = run([Case("fault", "a traceback", lambda f, r: ["info", "x"])], raster)
    assert failed.fault == "a traceback"


def test_the_page_lists_them_all_without_a_fault() -> None:
    page = PAGE.read_text(encoding="utf-8")
    (told,) = re.findall(r"^(\d+) inputs on ", page, re.MULTILINE)
    assert int(told) == len(list(cases()))
    assert "tracebacks and wrong results: 0." in page
    assert page.count("\n| ") >= int(told)

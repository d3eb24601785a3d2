"""A sample of the broken inputs of docs/reliability.md, given to the real command."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from tools.broken_inputs.__main__ import PAGE, cases, well
from tools.broken_inputs.cases import READ, REFUSED, Case, run

SLOW = {"model: doubled 36 times", "model: a loop without end"}
CASES = [case for case in cases() if str(case) not in SLOW]
SAMPLE = random.Random(7).sample(CASES, 24)


def test_there_are_hundreds_and_each_has_its_name() -> None:
    assert len(CASES) > 400
    assert len({str(case) for case in CASES}) == len(CASES)


def test_a_sample_ends_in_sentences_or_right_results(tmp_path: Path) -> None:
    outcomes = list(run(SAMPLE, well(tmp_path)))
    assert len(outcomes) == len(SAMPLE)
    assert not [f"{o.case}: {o.fault}: {o.said}" for o in outcomes if o.fault]


def test_faults_are_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A traceback, a crash and a refusal of what is well."""
    monkeypatch.chdir(tmp_path)
    raster = well(tmp_path)
    none = Case("fault", "refused", lambda f, r: ["classify", str(f / "none.tif")], READ)
    size = ["--scene-size", "32px"]
    good = Case("fault", "not refused", lambda f, r: ["classify", str(r), *size], REFUSED)
    bad = [none, good]
    assert sorted(outcome.fault for outcome in run(bad, raster)) == ["not refused", "refused"]
    crash = "import os; os.abort()"
    monkeypatch.setattr("rskd_qgis.cli.main", lambda: exec(crash))
    (aborted,) = run([Case("fault", "a crash", lambda f, r: ["info", "x"])], raster)
    assert aborted.fault == "ended by signal 6"
    monkeypatch.setattr("rskd_qgis.cli.main", lambda: 1 / 0)
    (failed,) = run([Case("fault", "a traceback", lambda f, r: ["info", "x"])], raster)
    assert failed.fault == "a traceback"


def test_the_page_lists_them_all_without_a_fault() -> None:
    page = PAGE.read_text(encoding="utf-8")
    (told,) = re.findall(r"^(\d+) inputs on ", page, re.MULTILINE)
    assert int(told) == len(CASES) + len(SLOW)
    assert "tracebacks and wrong results: 0." in page
    assert page.count("\n| ") >= int(told)

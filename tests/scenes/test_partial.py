from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rskd_qgis.scenes import partial, result
from rskd_qgis.scenes.classify import ScenePredictions, Scenes
from rskd_qgis.scenes.errors import AllSkippedError, OutputError, RskdError
from rskd_qgis.scenes.grid import RasterGeometry, SceneGrid, SceneSize
from rskd_qgis.scenes.partial import Partial, facts_of, new_partial
from rskd_qgis.scenes.raster import RasterioSource

FACTS = {"the model": "abc", "--stretch": "none"}


def grid(cols: int, rows: int) -> SceneGrid:
    geometry = RasterGeometry(16 * cols, 16 * rows, 0, 0, 1, -1, "")
    return SceneGrid.plan(geometry, (16, 16), SceneSize(16, "px"), lambda x, y: (1, 1))


def classified(scenes: Scenes, share: float, batch: int) -> Iterator[ScenePredictions]:
    """What a pipeline might say: of each strip some scenes, in batches, or none."""
    for strip in scenes.strips():
        random = np.random.default_rng([strip.row_index, int(strip.col_index[0])])
        kept = np.flatnonzero(random.random(len(strip.col_index)) < share)
        scores = random.dirichlet([1.0] * 3, len(kept)).astype(np.float32)
        skipped = len(strip.col_index) - len(kept)
        for start in range(0, max(1, len(kept)), batch):
            some = kept[start : start + batch]
            yield ScenePredictions(
                strip.row_index,
                strip.col_index[some],
                strip.bounds[some],
                np.full(len(some), share),
                scores[start : start + batch],
                0 if start else skipped,
            )


def pipeline(
    share: float = 0.8, batch: int = 5, fail: int | None = None
) -> Callable[[Scenes], Generator[ScenePredictions, None, None]]:
    """A `classify`, which may fail after so many batches."""

    def run(scenes: Scenes) -> Generator[ScenePredictions, None, None]:
        found = False
        for number, predictions in enumerate(classified(scenes, share, batch)):
            if number == fail:
                raise RskdError("The raster is gone.")
            found = found or len(predictions.col_index) > 0
            yield predictions
        if not found:
            raise AllSkippedError("No scene has data.")

    return run


def as_lists(batches: list[ScenePredictions]) -> list[Any]:
    return [
        (b.row_index, b.skipped, *(getattr(b, name).tolist() for name in partial._COLUMNS))
        for b in batches
    ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "result.gpkg"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every strip is kept as soon as it is done."""
    monkeypatch.setattr(partial, "SECONDS", 0)


def begin(path: Path, batches: int = 20, **options: Any) -> None:
    """A run that fails after so many batches."""

    def run(under_way: Partial) -> None:
        under_way.file.write_text("half")
        run = pipeline(fail=batches)
        with closing(under_way.continued("a", FACTS, grid(70, 4), run)) as predictions:
            list(predictions)

    with pytest.raises(RskdError, match="is gone"), new_partial(path, False, False) as under_way:
        run(under_way)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.integers(1, 150),
    st.integers(1, 4),
    st.floats(0, 1),
    st.integers(1, 70),
    st.lists(st.tuples(st.sampled_from(["close", "fail", "interrupt"]), st.integers(0, 12)),
             max_size=5),
    st.sampled_from([1, 20, 8192]),
)  # fmt: skip
def test_whatever_ends_the_runs_the_answer_is_that_of_one(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, cols: int,
    rows: int, share: float, batch: int, ends: list[tuple[str, int]], block: int,
) -> None:  # fmt: skip
    monkeypatch.setattr(result, "BLOCK", block)
    path = tmp_path_factory.mktemp("partial") / "result.gpkg"
    scenes = grid(cols, rows)
    whole = list(classified(scenes, share, batch))
    for end, after in ends:
        run = pipeline(share, batch, fail=after if end == "fail" else None)
        try:
            with (
                new_partial(path, False, True) as under_way,
                closing(under_way.continued("a", FACTS, scenes, run)) as predictions,
            ):
                if end != "fail":
                    list(islice(predictions, after))
                    if end == "interrupt":
                        raise KeyboardInterrupt
                else:
                    list(predictions)
        except (KeyboardInterrupt, RskdError):
            pass
    found: list[ScenePredictions] = []
    with new_partial(path, False, True) as under_way:
        try:
            found += under_way.continued("a", FACTS, scenes, pipeline(share, batch))
        except AllSkippedError:
            assert not any(len(batch.col_index) for batch in whole)
        under_way.file.write_text("whole")
    assert as_lists(found) == as_lists(whole)
    assert list(path.parent.iterdir()) == [path]
    assert path.read_text() == "whole"


def test_nobody_sees_a_half_result(path: Path):
    begin(path)
    assert not path.exists()
    assert [p.name for p in path.parent.iterdir()] == [".result.gpkg.rskd"]
    assert [p.name for p in (path.parent / ".result.gpkg.rskd").iterdir()] == ["done"]


def test_where_nothing_was_done_nothing_is_left(path: Path):
    begin(path, batches=0)
    assert list(path.parent.iterdir()) == []


def test_what_was_done_is_not_given_up_unasked(path: Path):
    begin(path)
    with (
        pytest.raises(OutputError, match=r"has left \d+ scenes .*add --resume .*or --overwrite"),
        new_partial(path, False, False),
    ):
        pytest.fail("work has begun")
    with new_partial(path, False, True) as under_way:
        assert 0 < under_way.scenes < 4 * 70
    with new_partial(path, True, False) as under_way:
        assert under_way.scenes == 0


@pytest.mark.parametrize(
    "facts",
    [{**FACTS, "--stretch": "auto"}, {"the model": "abc"}, {**FACTS, "--bands": "1,2,3"}],
)
def test_a_run_with_something_else_is_not_gone_on_with(path: Path, facts: dict[str, str]):
    begin(path)
    with new_partial(path, False, True) as under_way:
        changed = under_way.continued("a", facts, grid(70, 4), pipeline())
        with pytest.raises(OutputError, match=r"something else as --(stretch|bands): resume it"):
            next(changed)
        assert under_way.scenes


def test_layers_go_on_each_on_its_own(path: Path):
    begin(path)
    scenes = grid(70, 4)
    with new_partial(path, False, True) as under_way:
        other = list(under_way.continued("b", {"the model": "other"}, scenes, pipeline()))
        first = list(under_way.continued("a", FACTS, scenes, pipeline()))
    assert as_lists(first) == as_lists(other) == as_lists(list(classified(scenes, 0.8, 5)))


def test_two_runs_do_not_meet(path: Path):
    with (
        new_partial(path, True, True),
        pytest.raises(OutputError, match="is being written by another run"),
        new_partial(path, True, True),
    ):
        pytest.fail("work has begun")


def test_a_disk_that_is_full_costs_nothing_that_was_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
):
    begin(path)
    with new_partial(path, False, True) as under_way:
        before = under_way.scenes
        under_way._database.execute("PRAGMA max_page_count = 1")  # as few as there are already
        with pytest.raises(OutputError, match="database or disk is full"):
            for _ in under_way.continued("a", FACTS, grid(70, 400), pipeline()):
                pass
        assert under_way.scenes >= before


def test_what_is_left_and_is_no_database(path: Path):
    begin(path)
    done = path.parent / ".result.gpkg.rskd" / "done"
    done.write_text("This is no database, and longer than the header of one would be." * 9)
    with pytest.raises(OutputError, match="is damaged"), new_partial(path, False, True):
        pytest.fail("work has begun")


def test_facts_tell_what_has_changed(make_raster: Callable[..., Path]):
    raster = make_raster()

    def facts(scene: str = "40px", **options: Any) -> dict[str, str]:
        with closing(RasterioSource(raster)) as source:
            planned = SceneGrid.plan(
                source.geometry, (32, 32), SceneSize.parse(scene), source.metres_per_unit, **options
            )
            return facts_of(source, planned)

    def changed(other: dict[str, str]) -> set[str]:
        return {name for name in before if before[name] != other[name]}

    before = facts()
    assert facts() == before
    assert changed(facts("41px")) == changed(facts(overlap=0.5)) == {"the grid"}
    assert changed(facts(mask=lambda boxes: boxes[:, 0] < 500_200)) == {"the grid"}
    stat = raster.stat()
    os.utime(raster, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
    assert changed(facts()) == {"the raster"}


def test_of_a_raster_that_is_no_file_the_pixels_tell(make_raster: Callable[..., Path]):
    def facts(raster: Path) -> dict[str, str]:
        archived = f"/vsisubfile/0_{raster.stat().st_size},{raster}"
        with closing(RasterioSource(archived)) as source:
            planned = SceneGrid.plan(
                source.geometry, (32, 32), SceneSize.parse("40px"), source.metres_per_unit
            )
            return facts_of(source, planned)

    before = facts(make_raster())
    assert facts(make_raster()) == before
    assert (
        facts(make_raster(np.full((3, 200, 300), 9, np.uint8)))["the raster"]
        != before["the raster"]
    )


def test_no_code_is_read_from_what_was_done(path: Path):
    """The blocks are data of numpy, without pickles."""
    begin(path)
    with closing(sqlite3.connect(path.parent / ".result.gpkg.rskd" / "done")) as database:
        ((data, facts),) = database.execute(
            "SELECT data, facts FROM blocks JOIN layers ON layer = name LIMIT 1"
        ).fetchall()
    assert data[:2] == b"PK"
    assert json.loads(facts) == FACTS

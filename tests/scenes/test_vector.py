from __future__ import annotations

import json
import sqlite3
import weakref
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Callable

import numpy as np
import pyogrio
import pytest
import shapely
from rasterio.crs import CRS

from rskd_qgis.scenes import result
from rskd_qgis.scenes.card import ModelCard
from rskd_qgis.scenes.classify import ScenePredictions
from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.outputs import output_of
from rskd_qgis.scenes.partial import Partial
from rskd_qgis.scenes.result import columns, fields
from rskd_qgis.scenes.vector import write_layer, write_style
from tests.conftest import tiny_card

CARD = ModelCard.from_json(json.dumps(tiny_card()))
UTM = CRS.from_epsg(32633).to_wkt()


def new_result(path: Path, overwrite: bool) -> AbstractContextManager[Partial]:
    return output_of(str(path)).under_way(["scenes"], overwrite, resume=False)


def rows(count: int, width: int = 7) -> list[ScenePredictions]:
    """Rows of neighbouring scenes with random probabilities; every third row is empty."""
    random = np.random.default_rng(4)
    made = []
    for row in range(count):
        scenes = 0 if row % 3 == 2 else width
        x = 500_000 + 100.0 * np.arange(scenes)
        y = np.full(scenes, 5e6 - 100.0 * row)
        made.append(
            ScenePredictions(
                row_index=row,
                col_index=np.arange(scenes),
                bounds=np.column_stack([x, y - 100, x + 100, y]),
                valid=random.uniform(0.5, 1, scenes),
                probabilities=random.dirichlet([0.5] * 4, scenes).astype(np.float32),
                skipped=width - scenes,
            )
        )
    return made


def expected(batches: list[ScenePredictions], probabilities: bool) -> dict[str, list]:
    tables = [columns([batch], CARD, probabilities) for batch in batches]
    return {name: np.concatenate([t[name] for t in tables]).tolist() for name in tables[0]}


def read(path: Path, layer: str) -> tuple[dict[str, list], np.ndarray, dict]:
    meta, _, wkb, data = pyogrio.raw.read(path, layer=layer)
    table = {name: list(column) for name, column in zip(meta["fields"], data)}
    return table, shapely.bounds(shapely.from_wkb(wkb)), meta


@pytest.mark.parametrize("probabilities", [False, True])
def test_all_scenes_are_written_as_they_are(tmp_path: Path, probabilities: bool):
    path = tmp_path / "result.gpkg"
    batches = rows(10)
    with new_result(path, overwrite=False) as partial:
        write_layer(partial.file, "forêt (1)", UTM, CARD, iter(batches), probabilities)
    table, bounds, meta = read(path, "forêt (1)")
    assert table == expected(batches, probabilities)
    assert list(table) == list(fields(CARD, probabilities))
    np.testing.assert_array_equal(bounds, np.concatenate([b.bounds for b in batches]))
    assert CRS.from_user_input(meta["crs"]).to_epsg() == 32633
    assert meta["geometry_type"] == "Polygon"
    assert [file.name for file in tmp_path.iterdir()] == ["result.gpkg"]


def test_a_column_is_of_its_kind(tmp_path: Path):
    path = tmp_path / "result.gpkg"
    write_layer(path, "scenes", UTM, CARD, rows(1), True)
    info = pyogrio.read_info(path, layer="scenes")
    kinds = {int: "OFTInteger", float: "OFTReal", str: "OFTString"}
    assert dict(zip(info["fields"], info["ogr_types"])) == {
        name: kinds[kind] for name, kind in fields(CARD, True).items()
    }


def test_blocks_join_into_one_layer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(result, "BLOCK", 10)
    path = tmp_path / "result.gpkg"
    batches = rows(20)
    write_layer(path, "scenes", UTM, CARD, iter(batches), False)
    table, _, _ = read(path, "scenes")
    assert table == expected(batches, False)


def test_memory_is_that_of_a_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What is written is let go: at no time are more scenes alive than two blocks."""
    monkeypatch.setattr(result, "BLOCK", 20)
    alive: weakref.WeakSet[ScenePredictions] = weakref.WeakSet()
    most = 0

    def batches() -> Iterator[ScenePredictions]:
        nonlocal most
        for batch in map(replace, rows(30)):
            alive.add(batch)
            most = max(most, sum(len(other.bounds) for other in alive))
            yield batch

    write_layer(tmp_path / "result.gpkg", "scenes", UTM, CARD, batches(), False)
    assert 20 <= most < 2 * (20 + 7)


def test_it_has_a_spatial_index_of_all_scenes(tmp_path: Path):
    path = tmp_path / "result.gpkg"
    batches = rows(20)
    write_layer(path, "scenes", UTM, CARD, batches, False)
    with sqlite3.connect(path) as database:
        found = database.execute(
            'SELECT minx, miny, maxx, maxy FROM "rtree_scenes_geom" ORDER BY id'
        ).fetchall()
    np.testing.assert_array_equal(found, np.concatenate([b.bounds for b in batches]))


def test_several_layers_each_with_its_style(tmp_path: Path):
    path = tmp_path / "result.gpkg"
    with new_result(path, overwrite=False) as partial:
        for layer in ("north", "south"):
            write_layer(partial.file, layer, UTM, CARD, rows(2), False)
            write_style(partial.file, layer, f"<qgis>{layer}</qgis>")
    layers = dict(pyogrio.list_layers(path))
    assert layers == {"north": "Polygon", "south": "Polygon", "layer_styles": None}
    with sqlite3.connect(path) as database:
        styles = database.execute(
            "SELECT f_table_name, f_geometry_column, styleQML, useAsDefault FROM layer_styles"
        ).fetchall()
        geometry = database.execute("SELECT column_name FROM gpkg_geometry_columns").fetchall()
    assert styles == [
        ("north", "geom", "<qgis>north</qgis>", 1),
        ("south", "geom", "<qgis>south</qgis>", 1),
    ]
    assert geometry == [("geom",), ("geom",)]


def test_no_scenes_leave_no_file(tmp_path: Path):
    with new_result(tmp_path / "result.gpkg", overwrite=False) as partial:
        write_layer(partial.file, "scenes", UTM, CARD, rows(3)[2:], False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("failure", [RskdError("damaged"), KeyboardInterrupt()])
def test_a_failure_leaves_nothing(tmp_path: Path, failure: BaseException):
    def failing() -> Iterator[ScenePredictions]:
        yield from rows(3)
        raise failure

    def run() -> None:
        with new_result(tmp_path / "result.gpkg", overwrite=False) as partial:
            write_layer(partial.file, "first", UTM, CARD, rows(3), False)
            write_layer(partial.file, "second", UTM, CARD, failing(), False)

    with pytest.raises(type(failure)):
        run()
    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_the_older_file_whole(tmp_path: Path):
    path = tmp_path / "result.gpkg"
    write_layer(path, "scenes", UTM, CARD, rows(3), False)
    before = path.read_bytes()

    def replace(then: Callable[[], None]) -> None:
        with new_result(path, overwrite=True) as partial:
            write_layer(partial.file, "scenes", UTM, CARD, rows(9), False)
            then()

    def fail() -> None:
        raise RskdError("damaged")

    with pytest.raises(RskdError, match="damaged"):
        replace(fail)
    assert path.read_bytes() == before
    replace(lambda: None)
    assert path.read_bytes() != before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("result.shp", "ends in .gpkg, .fgb or .parquet"),
        ("none/result.gpkg", "does not exist"),
        ("file/result.gpkg", "does not exist"),
        ("folder.gpkg", "is a folder"),
        ("old.gpkg", "exists: give another name, or --overwrite"),
        ("open.gpkg", "is open in another program"),
    ],
)
def test_where_nothing_can_be_written(tmp_path: Path, name: str, message: str):
    (tmp_path / "folder.gpkg").mkdir()
    for existing in ("file", "old.gpkg", "open.gpkg-wal"):
        (tmp_path / existing).touch()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(RskdError, match=message), new_result(tmp_path / name, False):
        pytest.fail("work has begun")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_that_takes_no_files():
    # Not even root writes here.
    folder = Path("/proc")
    if not folder.is_dir():
        pytest.skip("needs the /proc of Linux")
    path = folder / "result.gpkg"
    with pytest.raises(RskdError, match="can be written into"), new_result(path, False):
        pytest.fail("work has begun")


def test_a_name_that_is_held_meanwhile_costs_no_result(tmp_path: Path):
    path = tmp_path / "result.gpkg"

    def write() -> None:
        with new_result(path, overwrite=False) as partial:
            write_layer(partial.file, "scenes", UTM, CARD, rows(4), probabilities=False)
            path.mkdir()  # no file can take its name now, as where a program keeps one open

    with pytest.raises(RskdError, match=r'so the result is in ".*result_2\.gpkg"'):
        write()
    assert {p.name for p in tmp_path.iterdir()} == {"result.gpkg", "result_2.gpkg"}
    assert read(tmp_path / "result_2.gpkg", "scenes")[0]["row_index"]


def test_a_style_that_can_not_be_written(tmp_path: Path):
    path = tmp_path / "result.gpkg"
    path.write_text("This is no database, and longer than the header of one would be." * 9)
    with pytest.raises(RskdError, match="can't be written"):
        write_style(path, "scenes", "<qgis/>")

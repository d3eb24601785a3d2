from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import shapely
from rasterio.crs import CRS

from rskd_qgis.scenes.errors import OutputError, RskdError
from rskd_qgis.scenes.outputs import output_of
from rskd_qgis.scenes.result import fields
from tests.scenes.test_vector import CARD, UTM, expected, rows

BATCHES = rows(10)


def write(
    text: str, layers: tuple[str, ...] = ("town",), overwrite: bool = False, crs: str = UTM
) -> None:
    output = output_of(text)
    with output.under_way(layers, overwrite, resume=False) as partial:
        for layer in layers:
            output.write(partial.file, layer, crs, CARD, iter(BATCHES), True)
            output.describe(partial.file, layer, f"<qgis>{layer}</qgis>", "<qgis/>")


def bounds() -> np.ndarray:
    return np.concatenate([batch.bounds for batch in BATCHES])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("result.shp", "ends in .gpkg, .fgb or .parquet, or a PostGIS database"),
        ("result", "ends in .gpkg"),
        ("none/result.fgb", "does not exist"),
    ],
)
def test_what_can_not_be_written(tmp_path: Path, text: str, message: str):
    with pytest.raises(RskdError, match=message):
        write(str(tmp_path / text))
    assert list(tmp_path.iterdir()) == []


def test_flatgeobuf(tmp_path: Path):
    path = tmp_path / "result.fgb"
    write(str(path))
    meta, _, wkb, data = pyogrio.raw.read(path)
    table = {name: column.tolist() for name, column in zip(meta["fields"], data)}
    assert list(table) == list(fields(CARD, True))
    assert CRS.from_user_input(meta["crs"]).to_epsg() == 32633
    # The order is that of the spatial index.
    order = np.lexsort([table["col_index"], table["row_index"]])
    assert {name: [column[i] for i in order] for name, column in table.items()} == expected(
        BATCHES, True
    )
    np.testing.assert_array_equal(shapely.bounds(shapely.from_wkb(wkb))[order], bounds())
    assert {p.name: p.read_text() for p in tmp_path.glob("*.qm*")} == {
        "result.qml": "<qgis>town</qgis>",
        "result.qmd": "<qgis/>",
    }
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize("name", ["result.fgb"])
def test_one_layer_is_all_that_some_hold(tmp_path: Path, name: str):
    with pytest.raises(RskdError, match="can hold one layer, not 2"):
        write(str(tmp_path / name), ("town", "land"))
    assert list(tmp_path.iterdir()) == []


def test_geoparquet(tmp_path: Path):
    try:
        import pyarrow  # noqa: F401
        from pyarrow import parquet
    except ImportError as error:  # also one that this numpy is too old for
        with pytest.raises(RskdError, match=r"without the Python package pyarrow .*install it"):
            write(str(tmp_path / "result.parquet"))
        pytest.skip(f"needs pyarrow: {error}")
    path = tmp_path / "result.parquet"
    write(str(path))
    table = parquet.read_table(path)
    found = table.drop_columns("geom").to_pydict()
    assert found == expected(BATCHES, True)
    np.testing.assert_array_equal(
        shapely.bounds(shapely.from_wkb(table["geom"].to_pylist())), bounds()
    )
    geo = json.loads(parquet.read_metadata(path).metadata[b"geo"])
    assert (geo["version"], geo["primary_column"]) == ("1.1.0", "geom")
    column = geo["columns"]["geom"]
    assert (column["encoding"], column["geometry_types"]) == ("WKB", ["Polygon"])
    assert column["crs"]["id"] == {"authority": "EPSG", "code": 32633}
    ring = shapely.get_coordinates(shapely.from_wkb(table["geom"][0].as_py()))
    assert shapely.LinearRing(ring).is_ccw
    assert column["orientation"] == "counterclockwise"
    assert {p.name for p in tmp_path.iterdir()} == {
        f"result.{x}" for x in ("parquet", "qml", "qmd")
    }


# PostGIS, on a server of the test's own


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The connection string of an empty database with PostGIS."""
    psycopg2 = pytest.importorskip("psycopg2")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    initdb = found[-1] if found else shutil.which("initdb")
    if initdb is None or sys.platform == "win32":
        pytest.skip("needs a PostgreSQL server that can be started")
    root = os.geteuid() == 0
    own = ["runuser", "-u", "postgres", "--"] if root else []  # it does not run as root
    folder = tmp_path_factory.mktemp("postgresql")
    if root:
        for place in (folder, *list(folder.parents)[:2]):
            place.chmod(0o755)
        shutil.chown(folder, "postgres")
    control = [*own, str(Path(initdb).with_name("pg_ctl")), "-D", str(folder / "data")]

    def run(*command: str) -> None:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, cwd=folder, timeout=300
        )
        if done.returncode:
            pytest.skip(f"no PostgreSQL server starts here: {done.stderr.strip()}")

    run(*own, str(initdb), "-D", str(folder / "data"), "-U", "maps", "-A", "trust")
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
    run(*control, "-o", options, "-l", str(folder / "log"), "-w", "start")
    connection = f"host={folder} user=maps dbname=postgres"
    try:
        opened = psycopg2.connect(connection)
        opened.autocommit = True
        with opened.cursor() as cursor:
            cursor.execute("CREATE SCHEMA land")
            try:
                cursor.execute("CREATE EXTENSION postgis")
            except psycopg2.Error as error:
                pytest.skip(f"needs PostGIS: {error}")
        opened.close()
        yield f"PG:{connection}"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], check=False, cwd=folder)


def ask(database: str, query: str) -> list[tuple[Any, ...]]:
    import psycopg2

    with psycopg2.connect(database[3:]) as connection, connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall()


def test_postgis(database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    write(database, ("Town 1", "land"))
    names = ", ".join(f'"{name}"' for name in fields(CARD, True))
    for table in ("Town 1", "land"):
        found = ask(database, f'SELECT {names} FROM "{table}" ORDER BY fid')
        assert dict(zip(fields(CARD, True), map(list, zip(*found)))) == expected(BATCHES, True)
    boxes = ask(database, 'SELECT ST_AsBinary(geom), ST_SRID(geom) FROM "Town 1" ORDER BY fid')
    np.testing.assert_array_equal(
        shapely.bounds(shapely.from_wkb([bytes(box) for box, _ in boxes])), bounds()
    )
    assert {srid for _, srid in boxes} == {32633}
    assert ask(database, "SELECT f_table_name, styleqml::text, useasdefault FROM layer_styles") == [
        (table, f"<qgis>{table}</qgis>", True) for table in ("Town 1", "land")
    ]
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(RskdError, match='has a table "land"'):
        write(database, ("land",))
    write(database, ("land",), overwrite=True)
    assert ask(database, "SELECT count(*) FROM land") == [(len(bounds()),)]
    assert ask(database, "SELECT count(*) FROM layer_styles") == [(2,)]


def test_a_table_in_a_schema(database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    write(f"{database} active_schema=land", ("coast",))
    assert ask(database, "SELECT count(*) FROM land.coast") == [(len(bounds()),)]


def test_nobody_sees_a_table_before_all_are_whole(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    output = output_of(database)

    def write_with_damage() -> None:
        with output.under_way(["first", "second"], False, resume=False) as partial:
            for layer in ("first", "second"):
                output.write(partial.file, layer, UTM, CARD, iter(BATCHES), True)
            assert ask(database, "SELECT to_regclass('first')") == [(None,)]
            with (partial.file.parent / "1.csv").open("a") as damaged:
                damaged.write("no row\n")

    with pytest.raises(OutputError, match="can't be written to"):
        write_with_damage()
    assert ask(database, "SELECT to_regclass('first')") == [(None,)]


def test_a_reference_system_that_postgis_does_not_know(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    own = CRS.from_string("+proj=laea +lat_0=47.3 +lon_0=11.7 +ellps=GRS80 +units=m").to_wkt()
    with pytest.raises(OutputError, match="by their EPSG codes"):
        write(database, ("odd",), crs=own)
    assert list(tmp_path.iterdir()) == []


def test_no_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    pytest.importorskip("psycopg2")
    monkeypatch.chdir(tmp_path)
    for connection in (f"PG:host={tmp_path} dbname=none", "PG:what=ever"):
        with pytest.raises(RskdError, match=r"can't be written to \(.*\): check the connection"):
            write(connection)
    assert list(tmp_path.iterdir()) == []

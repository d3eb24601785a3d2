"""The result as a GeoPackage: polygons, plain columns, the style inside."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from .arrow import ArrowStream
from .card import ModelCard
from .errors import OutputError
from .lazy import np
from .result import blocks, columns, fields

if TYPE_CHECKING:
    from .classify import ScenePredictions

GEOMETRY = "geom"
"""Name of the column of the scenes' boxes."""
_WKB = np.dtype(
    [
        ("little_endian", "u1"),
        ("kind", "<u4"),
        ("rings", "<u4"),
        ("points", "<u4"),
        ("xy", "<f8", (5, 2)),
    ]
)


def write_layer(
    path: Path,
    layer: str,
    crs: str,
    card: ModelCard,
    predictions: Iterable[ScenePredictions],
    probabilities: bool,
) -> None:
    """Write scenes as a new layer of a GeoPackage, block by block as they come.

    Args:
        path: the GeoPackage; made where it is missing.
        layer: name of the layer.
        crs: of the scenes' bounds, as WKT.
        card: of the model.
        predictions: the scenes; where there are none no layer is made.
        probabilities: whether each class gets a column.

    Raises:
        OutputError: the file can't be written.
    """
    with as_stream(card, predictions, probabilities) as stream:
        # Older QGIS warns of any newer version.
        write_stream(stream, path, layer, "GPKG", crs, dataset_options={"VERSION": "1.2"})


@contextmanager
def as_stream(
    card: ModelCard,
    predictions: Iterable[ScenePredictions],
    probabilities: bool,
    srid: int | None = None,
) -> Iterator[ArrowStream | None]:
    """Scenes as Arrow: the columns of the result, last their boxes; None where there are none.

    Args:
        card: of the model.
        predictions: the scenes.
        probabilities: whether each class gets a column.
        srid: where it is given, boxes are text as PostGIS reads it: EWKB in hexadecimal digits.

    Raises:
        OutputError: what reads the stream in the block can't write it.
    """
    parts = (
        [
            *columns(block, card, probabilities).values(),
            _geometry(np.concatenate([batch.bounds for batch in block]), srid),
        ]
        for block in blocks(predictions)
    )
    first = next(parts, None)
    if first is None:
        yield None
        return
    geometry = bytes if srid is None else str
    kinds = {**fields(card, probabilities), GEOMETRY: geometry}
    stream = ArrowStream(kinds, chain([first], parts))
    try:
        yield stream
    except (DataSourceError, DataLayerError, OSError, RuntimeError) as error:
        if stream.error is not None:
            raise stream.error from None
        raise not_written(error) from None


def write_stream(
    stream: ArrowStream | None, path: Path, layer: str, driver: str, crs: str, **options: object
) -> None:
    """Write what ``as_stream`` gives as a layer, in one of GDAL's formats."""
    if stream is not None:
        pyogrio.write_arrow(
            stream,
            path,
            layer=layer,
            driver=driver,
            geometry_name=GEOMETRY,
            geometry_type="Polygon",
            crs=crs,
            **options,
        )


def write_rows(stream: ArrowStream, path: Path) -> None:
    """Write what ``as_stream`` gives with an SRID as comma-separated values."""
    pyogrio.write_arrow(stream, path, driver="CSV")


def _geometry(boxes: np.ndarray, srid: int | None) -> np.ndarray:
    wkb = to_wkb(boxes)
    if srid is None:
        return wkb
    # After the byte order stands the type, flagged as one with an SRID, and then that.
    head = b"\x01" + (0x20000003).to_bytes(4, "little") + srid.to_bytes(4, "little")
    return np.array([(head + row.tobytes()[5:]).hex() for row in wkb], object)


def to_wkb(boxes: np.ndarray) -> np.ndarray:
    """Boxes (N, 4) as polygons of Well-Known Binary, uint8 (N, 93); OGC 06-103r4, section 8.2.

    They are rings of five points from the lower right on, to the left, as shapely makes them.
    """
    made = np.empty(len(boxes), _WKB)
    made["little_endian"], made["kind"], made["rings"], made["points"] = 1, 3, 1, 5
    made["xy"] = boxes[:, [[2, 1], [2, 3], [0, 3], [0, 1], [2, 1]]]
    return made.view(np.uint8).reshape(len(boxes), _WKB.itemsize)


def drop_layer(path: Path, layer: str) -> None:
    """Take a layer out of a GeoPackage, where it is there at all.

    Raises:
        OutputError: the file can't be written.
    """
    if not path.exists():
        return
    with _database(path) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master")]
        for table in ("gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions"):
            if table in tables:
                database.execute(f"DELETE FROM {table} WHERE table_name = ?", (layer,))  # nosec
        for table in (f"rtree_{layer}_geom", layer):
            quoted = table.replace('"', '""')
            database.execute(f'DROP TABLE IF EXISTS "{quoted}"')


def write_style(path: Path, layer: str, qml: str) -> None:
    """Make a QML document the default style of a GeoPackage's layer, as QGIS itself keeps it.

    Raises:
        OutputError: the file can't be written.
    """
    with _database(path) as database:
        database.execute(
            "CREATE TABLE IF NOT EXISTS layer_styles ("
            "id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),"
            " f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256),"
            " styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN,"
            " description TEXT, owner TEXT(30), ui TEXT(30),"
            " update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))"
        )
        database.execute(
            "INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier)"
            " VALUES ('layer_styles', 'attributes', 'layer_styles')"
        )
        database.execute(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name,"
            " f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner)"
            " VALUES ('', '', ?, 'geom', 'scenes', ?, '', 1, 'Classes of scenes', '')",
            (layer, qml),
        )


def write_metadata(path: Path, layer: str, qmd: str) -> None:
    """Keep a QMD document as the metadata of a GeoPackage's layer, as QGIS itself does.

    The tables are those of the extension "Metadata", OGC 12-128r15, annex F.8.

    Raises:
        OutputError: the file can't be written.
    """
    extension = "http://www.geopackage.org/spec120/#extension_metadata"
    with _database(path) as database:
        database.execute(
            "CREATE TABLE IF NOT EXISTS gpkg_metadata ("
            "id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,"
            " md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,"
            " mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '')"
        )
        database.execute(
            "CREATE TABLE IF NOT EXISTS gpkg_metadata_reference ("
            "reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT,"
            " row_id_value INTEGER, timestamp DATETIME NOT NULL"
            " DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), md_file_id INTEGER NOT NULL,"
            " md_parent_id INTEGER, CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id)"
            " REFERENCES gpkg_metadata(id), CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id)"
            " REFERENCES gpkg_metadata(id))"
        )
        for table in ("gpkg_metadata", "gpkg_metadata_reference"):
            database.execute(
                "INSERT OR IGNORE INTO gpkg_extensions"
                " SELECT ?, NULL, 'gpkg_metadata', ?, 'read-write' WHERE NOT EXISTS"
                " (SELECT 1 FROM gpkg_extensions WHERE table_name = ?)",
                (table, extension, table),
            )
        written = database.execute(
            "INSERT INTO gpkg_metadata (md_scope, md_standard_uri, mime_type, metadata)"
            " VALUES ('dataset', 'http://mrcc.com/qgis.dtd', 'text/xml', ?)",
            (qmd,),
        )
        database.execute(
            "INSERT INTO gpkg_metadata_reference (reference_scope, table_name, md_file_id)"
            " VALUES ('table', ?, ?)",
            (layer, written.lastrowid),
        )


@contextmanager
def _database(path: Path) -> Iterator[sqlite3.Connection]:
    """A GeoPackage as a database; what is done in the block is done as a whole."""
    try:
        with closing(sqlite3.connect(path)) as database, database:
            yield database
    except sqlite3.Error as error:
        raise not_written(error) from None


def not_written(error: Exception) -> OutputError:
    """What a person is told of a failure to write."""
    return OutputError("The result can't be written ({error}): is the disk full?", error=error)

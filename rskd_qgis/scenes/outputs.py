"""Where a result goes: which formats there are, and what each can hold.

A GeoPackage holds several layers with their styles and metadata. FlatGeobuf and GeoParquet hold
one; style and metadata lie beside them, where QGIS looks for them. Into PostGIS go tables, all in
one transaction.
"""

from __future__ import annotations

import hashlib
import json
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .arrow import ArrowStream
from .card import ModelCard
from .errors import OutputError, RskdError
from .files import put
from .partial import Partial, new_partial
from .result import fields
from .vector import (
    GEOMETRY,
    as_stream,
    drop_layer,
    write_layer,
    write_metadata,
    write_rows,
    write_stream,
    write_style,
)

if TYPE_CHECKING:
    from .classify import ScenePredictions

_POSTGRESQL = "PG:"
_VALUE = r"(?:'[^']*'|\S+)"
_SQL_TYPES = {int: "integer", float: "double precision", str: "text"}


@dataclass
class Output(ABC):
    """A result that is written to a file, which in the end is brought to where it belongs."""

    path: Path
    """What it will be, or what stands for it in the current folder."""

    def under_way(
        self, layers: Sequence[str], overwrite: bool, resume: bool
    ) -> AbstractContextManager[Partial]:
        """The result under way; nobody sees it until it is whole: ``new_partial``.

        Args:
            layers: names of all that it will have.
            overwrite: whether it replaces an older one.
            resume: whether to go on with a run that was broken off.

        Raises:
            RskdError: it can't be written; raised before anything is done.
            OutputError: it is done and can't be brought to where it belongs.
        """
        self._check(layers, overwrite)
        return new_partial(self.path, overwrite, resume, self._publish)

    @abstractmethod
    def write(
        self,
        file: Path,
        layer: str,
        crs: str,
        card: ModelCard,
        predictions: Iterable[ScenePredictions],
        probabilities: bool,
    ) -> None:
        """Write a layer: ``vector.write_layer``."""

    @abstractmethod
    def describe(self, file: Path, layer: str, qml: str, qmd: str) -> None:
        """Give a layer its style and its metadata."""

    @abstractmethod
    def drop(self, file: Path, layer: str) -> None:
        """Take away a layer, or what there is of it."""

    @abstractmethod
    def _check(self, layers: Sequence[str], overwrite: bool) -> None:
        """Raise an RskdError where these layers can't be written."""

    def _publish(self, file: Path, path: Path) -> None:
        put(file, path)


def output_of(text: str) -> Output:
    """Where a result goes.

    Args:
        text: a path whose suffix tells the format, or OGR's connection string of a PostGIS
            database, such as "PG:host=localhost dbname=maps".

    Raises:
        RskdError: no such format, or it lacks a library.
    """
    if text.upper().startswith(_POSTGRESQL):
        return Tables.of(text)
    path = Path(text)
    kinds: dict[str, Callable[[Path], Output]] = {
        ".gpkg": GeoPackage,
        ".fgb": FlatGeobuf,
        ".parquet": GeoParquet,
    }
    if path.suffix.lower() not in kinds:
        raise RskdError(
            '"{path}" has no format that can be written: give a name that ends in .gpkg, .fgb or'
            " .parquet, or a PostGIS database as PG:dbname=NAME.",
            path=text,
        )
    return kinds[path.suffix.lower()](path)


class GeoPackage(Output):
    """Several layers in a file, their styles and metadata inside."""

    def write(
        self,
        file: Path,
        layer: str,
        crs: str,
        card: ModelCard,
        predictions: Iterable[ScenePredictions],
        probabilities: bool,
    ) -> None:
        """Write a layer."""
        write_layer(file, layer, crs, card, predictions, probabilities)

    def describe(self, file: Path, layer: str, qml: str, qmd: str) -> None:
        """Write style and metadata as QGIS does."""
        write_style(file, layer, qml)
        write_metadata(file, layer, qmd)

    def drop(self, file: Path, layer: str) -> None:
        """Take away its tables."""
        drop_layer(file, layer)

    def _check(self, layers: Sequence[str], overwrite: bool) -> None:
        if Path(f"{self.path}-wal").exists():
            # SQLite would play the old file's pending changes into the new file.
            raise RskdError(
                '"{path}" is open in another program such as QGIS: close it there or use another'
                " name.",
                path=self.path,
            )


class FlatGeobuf(Output):
    """One layer in a file, in the order of its spatial index."""

    def write(
        self,
        file: Path,
        layer: str,
        crs: str,
        card: ModelCard,
        predictions: Iterable[ScenePredictions],
        probabilities: bool,
    ) -> None:
        """Write the layer."""
        with as_stream(card, predictions, probabilities) as stream:
            self._write(stream, file, layer, crs)

    def describe(self, file: Path, layer: str, qml: str, qmd: str) -> None:
        """Write style and metadata beside it."""
        for suffix, text in ((".qml", qml), (".qmd", qmd)):
            file.with_suffix(suffix).write_text(text, encoding="utf-8")

    def drop(self, file: Path, layer: str) -> None:
        """Take away the file."""
        file.unlink(missing_ok=True)

    def _write(self, stream: ArrowStream | None, file: Path, layer: str, crs: str) -> None:
        write_stream(stream, file, layer, "FlatGeobuf", crs)

    def _check(self, layers: Sequence[str], overwrite: bool) -> None:
        if len(layers) > 1:
            raise RskdError(
                '"{path}" can hold one layer, not {count}: give one RASTER, or a name that ends in'
                " .gpkg.",
                path=self.path,
                count=len(layers),
            )


class GeoParquet(FlatGeobuf):
    """One layer in a file of columns, GeoParquet 1.1 (https://geoparquet.org/releases/v1.1.0)."""

    def _write(self, stream: ArrowStream | None, file: Path, layer: str, crs: str) -> None:
        import pyarrow
        from pyarrow import parquet
        from rasterio.crs import CRS

        if stream is None:
            return
        column = {
            "encoding": "WKB",
            "geometry_types": ["Polygon"],
            "crs": CRS.from_user_input(crs).to_dict(projjson=True),
            "orientation": "counterclockwise",
        }
        geo = {"version": "1.1.0", "primary_column": GEOMETRY, "columns": {GEOMETRY: column}}
        reader = pyarrow.RecordBatchReader.from_stream(stream)
        schema = reader.schema.with_metadata({"geo": json.dumps(geo)})
        with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
            for batch in reader:
                writer.write_batch(batch)

    def _check(self, layers: Sequence[str], overwrite: bool) -> None:
        try:
            import pyarrow  # noqa: F401
        except ImportError as error:
            raise RskdError(
                "GeoParquet can't be written without the Python package pyarrow ({error}): install"
                ' it with "python3 -m pip install rskd[parquet]", or give a name that ends in .gpkg'
                " or .fgb.",
                error=error,
            ) from None
        super()._check(layers, overwrite)


@dataclass(frozen=True)
class _Rows:
    """Rows of a table to be, in a file of comma-separated values."""

    file: Path
    kinds: dict[str, type]
    """Of the columns but the geometry."""
    srid: int


@dataclass
class Tables(Output):
    """Tables of a PostGIS database, one a layer; rows lie in a file until all are there."""

    connection: str
    """As libpq reads it."""
    schema: str
    """Where tables are made; the user's own where it is empty."""
    _overwrite: bool = False
    _written: dict[str, _Rows] = field(default_factory=dict)
    _styles: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Tables:
        """Read OGR's connection string: libpq's, and perhaps active_schema=NAME."""
        start = len(_POSTGRESQL)
        words = text[start:]
        schema = re.search(rf"\bactive_schema\s*=\s*({_VALUE})", words)
        connection = words.replace(schema[0], "") if schema else words
        known = re.sub(rf"\bpassword\s*=\s*{_VALUE}", "", words)
        name = hashlib.sha256(known.encode()).hexdigest()[:8]
        return cls(
            Path(f"postgresql-{name}.rows"), connection, schema[1].strip("'") if schema else ""
        )

    def write(
        self,
        file: Path,
        layer: str,
        crs: str,
        card: ModelCard,
        predictions: Iterable[ScenePredictions],
        probabilities: bool,
    ) -> None:
        """Write the rows of a table."""
        from rasterio.crs import CRS

        srid = CRS.from_user_input(crs).to_epsg()
        if srid is None:
            raise OutputError(
                'PostGIS knows reference systems by their EPSG codes, and that of "{layer}" has'
                " none: give a file, or warp the raster.",
                layer=layer,
            )
        rows = file.with_name(f"{len(self._written)}.csv")
        with as_stream(card, predictions, probabilities, srid) as stream:
            if stream is None:
                return
            write_rows(stream, rows)
        self._written[layer] = _Rows(rows, fields(card, probabilities), srid)
        file.touch()

    def describe(self, file: Path, layer: str, qml: str, qmd: str) -> None:
        """Remember the style; QGIS keeps no metadata in a PostGIS database."""
        self._styles[layer] = qml

    def drop(self, file: Path, layer: str) -> None:
        """Forget the rows of a table."""
        self._written.pop(layer, None)

    def _check(self, layers: Sequence[str], overwrite: bool) -> None:
        self._overwrite = overwrite
        with self._connected(RskdError) as cursor:
            cursor.execute("SELECT 1 FROM pg_extension WHERE extname = 'postgis'")
            if cursor.fetchone() is None:
                raise RskdError(
                    "The database has no PostGIS: run CREATE EXTENSION postgis in it, or choose"
                    " another one."
                )
            for layer in layers:
                cursor.execute("SELECT to_regclass(quote_ident(%s))", (layer,))
                if cursor.fetchone() != (None,) and not overwrite:
                    raise RskdError(
                        'The database has a table "{layer}": rename the raster, or --overwrite to'
                        " replace the table.",
                        layer=layer,
                    )

    def _publish(self, file: Path, path: Path) -> None:
        with self._connected(OutputError) as cursor:
            for layer, rows in self._written.items():
                self._create(cursor, layer, rows)
                if layer in self._styles:
                    self._style(cursor, layer)

    def _create(self, cursor: Any, layer: str, rows: _Rows) -> None:
        from psycopg2 import sql

        table, geometry = sql.Identifier(layer), sql.Identifier(GEOMETRY)
        if self._overwrite:
            cursor.execute(sql.SQL("DROP TABLE IF EXISTS {}").format(table))
        columns = [
            sql.SQL("{} {}").format(sql.Identifier(name), sql.SQL(_SQL_TYPES[kind]))
            for name, kind in rows.kinds.items()
        ]
        cursor.execute(
            sql.SQL(
                "CREATE TABLE {} (fid serial PRIMARY KEY, {}, {} geometry(Polygon, {}))"
            ).format(table, sql.SQL(", ").join(columns), geometry, sql.Literal(rows.srid))
        )
        names = sql.SQL(", ").join(map(sql.Identifier, [*rows.kinds, GEOMETRY]))
        copy = sql.SQL("COPY {} ({}) FROM STDIN (FORMAT csv, HEADER)").format(table, names)
        with rows.file.open("rb") as lines:
            cursor.copy_expert(copy, lines)
        cursor.execute(sql.SQL("CREATE INDEX ON {} USING gist ({})").format(table, geometry))

    def _style(self, cursor: Any, layer: str) -> None:
        """Make it the default style, in the table in which QGIS looks for styles."""
        cursor.execute(
            "CREATE TABLE IF NOT EXISTS public.layer_styles (id serial PRIMARY KEY,"
            " f_table_catalog varchar, f_table_schema varchar, f_table_name varchar,"
            " f_geometry_column varchar, stylename text, styleqml xml, stylesld xml,"
            " useasdefault boolean, description text, owner varchar(63) DEFAULT CURRENT_USER,"
            " ui xml, update_time timestamp DEFAULT CURRENT_TIMESTAMP, type varchar)"
        )
        cursor.execute(
            "DELETE FROM public.layer_styles WHERE f_table_catalog = current_database()"
            " AND f_table_schema = current_schema() AND f_table_name = %s",
            (layer,),
        )
        cursor.execute(
            "INSERT INTO public.layer_styles (f_table_catalog, f_table_schema, f_table_name,"
            " f_geometry_column, stylename, styleqml, useasdefault, description) VALUES"
            " (current_database(), current_schema(), %s, %s, 'scenes', XMLPARSE(DOCUMENT %s),"
            " true, 'Classes of scenes')",
            (layer, GEOMETRY, self._styles[layer]),
        )

    @contextmanager
    def _connected(self, error_type: type[RskdError]) -> Iterator[Any]:
        """A cursor; what is done in the block is done as a whole."""
        try:
            import psycopg2
        except ImportError as error:
            raise RskdError(
                "No database can be written without the Python package psycopg2 ({error}): install"
                ' it with "python3 -m pip install rskd[postgis]", or give a file.',
                error=error,
            ) from None
        try:
            with (
                closing(psycopg2.connect(self.connection)) as connection,
                connection,
                connection.cursor() as cursor,
            ):
                if self.schema:
                    cursor.execute(
                        "SELECT set_config('search_path', quote_ident(%s) || ', public', false)",
                        (self.schema,),
                    )
                yield cursor
        except psycopg2.Error as error:
            raise error_type(
                "The database can't be written to ({error}): check the connection string, and that"
                " its user may create tables.",
                error=" ".join(str(error).split()),
            ) from None

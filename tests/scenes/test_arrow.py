from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from rskd_qgis.scenes import arrow
from rskd_qgis.scenes.arrow import ArrowStream
from rskd_qgis.scenes.vector import to_wkb

KINDS = {"number": int, "share": float, "name": str, "geom": bytes}


def part(texts: list[str | None], start: int = 0) -> list[np.ndarray]:
    count = len(texts)
    x = np.arange(start, start + count, dtype=float)
    boxes = np.column_stack([x, x, x + 1, x + 2])
    return [
        np.arange(start, start + count, dtype=np.int32),
        x / 7,
        np.array([*texts, None], object)[:count],
        to_wkb(boxes),
    ]


def written(path: Path, parts: list[list[np.ndarray]]) -> dict[str, list]:
    """What GDAL reads of a stream that it has written."""
    stream = ArrowStream(KINDS, iter(parts))
    pyogrio.write_arrow(
        stream, path, driver="GPKG", geometry_name="geom", geometry_type="Polygon", crs="EPSG:32633"
    )
    meta, _, wkb, data = pyogrio.raw.read(path)
    return {**{k: v.tolist() for k, v in zip(meta["fields"], data)}, "geom": wkb.tolist()}


@given(st.lists(st.lists(st.none() | st.text(st.characters(codec="utf-8", exclude_characters="\0")),
                         max_size=20), min_size=1, max_size=4))  # fmt: skip
def test_what_is_given_is_read(tmp_path_factory: pytest.TempPathFactory, texts: list[list]):
    parts = [part(some, 100 * number) for number, some in enumerate(texts)]
    found = written(tmp_path_factory.mktemp("arrow") / "a.gpkg", parts)
    for place, name in enumerate(["number", "share", "name"]):
        assert found[name] == [v for some in parts for v in some[place].tolist()]
    assert found["geom"] == [bytes(row) for some in parts for row in some[3]]


def test_nothing_is_kept_afterwards(tmp_path: Path):
    before = len(arrow._kept)
    written(tmp_path / "a.gpkg", [part(["a", None, "é"])] * 3)
    gc.collect()
    assert len(arrow._kept) == before


def test_an_error_on_the_way_is_told(tmp_path: Path):
    def parts() -> Iterator[list[np.ndarray]]:
        yield part(["a"])
        raise ValueError("damaged")

    stream = ArrowStream(KINDS, parts())
    with pytest.raises(Exception):  # noqa: B017, PT011 - whichever the reader raises
        pyogrio.write_arrow(
            stream, tmp_path / "a.gpkg", driver="GPKG", geometry_name="geom",
            geometry_type="Polygon", crs="EPSG:32633",
        )  # fmt: skip
    assert isinstance(stream.error, ValueError)


def test_pyarrow_reads_the_stream():
    try:
        import pyarrow
    except ImportError as error:  # also one that this numpy is too old for
        pytest.skip(f"needs pyarrow: {error}")
    parts = [part(["a", None]), part([], 2), part(["", "b", "c"], 2)]
    stream = ArrowStream(KINDS, iter(parts))
    table = pyarrow.RecordBatchReader.from_stream(stream).read_all()
    table.validate(full=True)
    assert table["number"].to_pylist() == [0, 1, 2, 3, 4]
    assert table["name"].to_pylist() == ["a", None, "", "b", "c"]
    assert table["geom"].to_pylist() == [bytes(row) for some in parts for row in some[3]]


@given(st.lists(st.tuples(*[st.floats(-1e7, 1e7)] * 4), max_size=9))
def test_boxes_are_those_of_shapely(boxes: list[tuple[float, ...]]):
    array = np.array(boxes, float).reshape(-1, 4)
    expected = shapely.to_wkb(shapely.box(*array.T))
    assert [bytes(row) for row in to_wkb(array)] == expected.tolist()

"""The GeoTIFF of a run, read back by rasterio and, where it is, by GDAL itself."""

from __future__ import annotations

import json
import math
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from hypothesis import given
from hypothesis import strategies as st
from rasterio.crs import CRS

from rskd_qgis.scenes.card import ModelCard, classes_from_labels
from rskd_qgis.scenes.cells import NONE, Cells
from rskd_qgis.scenes.errors import OutputError, RskdError
from rskd_qgis.scenes.grid import RasterGeometry
from rskd_qgis.scenes.raster_output import LEFT, MOST_SPLITS, _pixels, new_raster, write_raster
from tests.conftest import COLORS, tiny_card

CARD = ModelCard.from_json(json.dumps(tiny_card()))


def make_cells(class_id: np.ndarray) -> Cells:
    rows, cols = class_id.shape
    wkt = CRS.from_epsg(32633).to_wkt()
    geometry = RasterGeometry(cols, rows, 500_000.0, 5e6, 64.0, -64.0, wkt)
    confidence = np.random.default_rng(1).uniform(0.2, 1, class_id.shape)
    return Cells(
        geometry,
        class_id.astype(np.int16),
        np.where(class_id == NONE, 0, confidence).astype(np.float32),
        500_000 + 64.0 * np.arange(cols + 1),
        5e6 - 64.0 * np.arange(rows + 1),
    )


def test_the_file_says_what_the_map_does(tmp_path: Path):
    cells = make_cells(np.array([[0, 1, NONE], [3, 2, 0]]))
    path = tmp_path / "map.tif"
    with new_raster(path, overwrite=False) as temporary:
        write_raster(temporary, cells, CARD)
    files = sorted(file.name for file in tmp_path.iterdir())
    assert files == ["map.qml", "map.tif", "map.tif.aux.xml"]
    with rasterio.open(path) as raster:
        classes, confidence = raster.read(masked=True)
        assert raster.crs.to_epsg() == 32633
        assert raster.transform == rasterio.Affine(64, 0, 500_000, 0, -64, 5e6)
        assert raster.dtypes == ("uint8", "uint8")
        assert raster.descriptions == ("class", "confidence")
        colors = [raster.colormap(1)[i][:3] for i in range(4)]
        scale = raster.scales[1]
    known = cells.class_id != NONE
    np.testing.assert_array_equal(classes.mask, ~known)
    np.testing.assert_array_equal(classes[known], cells.class_id[known])
    np.testing.assert_allclose(confidence[known] * scale, cells.confidence[known], atol=0.00501)
    assert colors == [tuple(bytes.fromhex(color[1:])) for color in COLORS.values()]


@pytest.mark.parametrize(
    ("rows", "cols", "splits"), [(2.0, 3.0, 1), (2.5, 3.0, 2), (2.25, 1.75, 4), (0.6, 2.0, 5)]
)
def test_the_map_ends_where_the_region_does(tmp_path: Path, rows: float, cols: float, splits: int):
    cells = make_cells(
        np.arange(math.ceil(rows) * math.ceil(cols)).reshape(-1, math.ceil(cols)) % 4
    )
    xs, ys = cells.xs.copy(), cells.ys.copy()
    xs[-1], ys[-1] = xs[0] + 64 * cols, ys[0] - 64 * rows
    write_raster(tmp_path / "map.tif", replace(cells, xs=xs, ys=ys), CARD)
    with rasterio.open(tmp_path / "map.tif") as raster:
        assert raster.bounds == pytest.approx((xs[0], ys[-1], xs[-1], ys[0]))
        assert raster.res == (64 / splits, 64 / splits)
        for (row, col), class_id in np.ndenumerate(cells.class_id):
            middle = (xs[col] + xs[col + 1]) / 2, (ys[row] + ys[row + 1]) / 2
            assert next(raster.sample([middle]))[0] == class_id


@given(st.floats(0.3, 40), st.floats(0.3, 40))
def test_the_map_never_reaches_beyond_the_region(rows: float, cols: float):
    shape = math.ceil(rows), math.ceil(cols)
    cells = make_cells(np.zeros(shape, int))
    xs, ys = cells.xs.copy(), cells.ys.copy()
    xs[-1], ys[-1] = xs[0] + 64 * cols, ys[0] - 64 * rows
    splits, (height, width) = _pixels(replace(cells, xs=xs, ys=ys))
    for pixels, length in ((height, rows), (width, cols)):
        assert -1e-6 <= length - pixels / splits < max(LEFT, 1 / MOST_SPLITS)


def test_gdal_reads_the_names_of_the_classes(tmp_path: Path):
    gdal = pytest.importorskip("osgeo.gdal")
    card = tiny_card()
    card["classes"][1]["label"] = 'Forêt & <scrub> "dense"'
    path = tmp_path / "map.tif"
    write_raster(path, make_cells(np.zeros((2, 2))), ModelCard.from_json(json.dumps(card)))
    dataset = gdal.Open(str(path))  # a band does not keep its data set alive
    dataset.GetFileList()  # GDAL 3.6 reads the file beside it for this, and not for the names
    names = dataset.GetRasterBand(1).GetCategoryNames()
    assert names == ["Red", 'Forêt & <scrub> "dense"', "Blue", "Grey"]


@pytest.mark.parametrize(("count", "dtype"), [(255, "uint8"), (256, "uint16")])
def test_many_classes_get_a_wider_type(tmp_path: Path, count: int, dtype: str):
    classes = classes_from_labels(f"class {i}" for i in range(count))
    card = ModelCard(name="many", classes=classes, bands=("red",), size=(8, 8))
    write_raster(tmp_path / "map.tif", make_cells(np.array([[0, count - 1]])), card)
    with rasterio.open(tmp_path / "map.tif") as raster:
        assert raster.dtypes[0] == dtype
        assert raster.read(1, masked=True).tolist() == [[0, count - 1]]


def test_a_failed_run_leaves_the_older_file(tmp_path: Path):
    path = tmp_path / "map.tif"
    path.write_bytes(b"old")

    def fail() -> None:
        with new_raster(path, overwrite=True) as temporary:
            write_raster(temporary, make_cells(np.zeros((1, 1))), CARD)
            raise RskdError("canceled")

    with pytest.raises(RskdError, match="canceled"):
        fail()
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"old"


def test_what_lies_beside_the_file_goes_with_it_where_its_name_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """As on Windows, where a file that another program has open can't be replaced."""
    path = tmp_path / "map.tif"
    path.write_bytes(b"old")
    replace = os.replace

    def held(source: Path, target: Path) -> None:
        if target == path:
            raise PermissionError(13, "held by another program")
        replace(source, target)

    monkeypatch.setattr(os, "replace", held)

    def run() -> None:
        with new_raster(path, overwrite=True) as temporary:
            write_raster(temporary, make_cells(np.zeros((1, 1))), CARD)

    with pytest.raises(OutputError, match=r"result is in .*map_2\.tif"):
        run()
    assert path.read_bytes() == b"old"
    files = sorted(file.name for file in tmp_path.iterdir())
    assert files == ["map.tif", "map_2.qml", "map_2.tif", "map_2.tif.aux.xml"]


@pytest.mark.parametrize(
    ("name", "message"), [("map.png", "ends in .tif"), ("old.tif", "exists: give another name")]
)
def test_where_no_raster_can_be_written(tmp_path: Path, name: str, message: str):
    (tmp_path / "old.tif").touch()
    with pytest.raises(RskdError, match=message), new_raster(tmp_path / name, False):
        pytest.fail("work has begun")

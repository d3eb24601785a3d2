"""The GeoTIFF of a run, read back by rasterio and, where it is, by GDAL itself."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.crs import CRS

from rskd_qgis.scenes.card import ModelCard, classes_from_labels
from rskd_qgis.scenes.cells import NONE, Cells
from rskd_qgis.scenes.errors import OutputError, RskdError
from rskd_qgis.scenes.grid import RasterGeometry
from rskd_qgis.scenes.raster_output import new_raster, write_raster
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

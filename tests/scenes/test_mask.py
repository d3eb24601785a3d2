from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pyogrio
import pytest
import shapely
from rasterio.crs import CRS
from rasterio.warp import transform_geom

from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.mask import read_mask

UTM = CRS.from_epsg(32633).to_wkt()
BOXES = np.array([[500_000.0 + 100 * i, 5e6, 500_100.0 + 100 * i, 5e6 + 100] for i in range(6)])
TRIANGLE = shapely.Polygon([(500_110, 5e6 + 10), (500_350, 5e6 + 10), (500_110, 5e6 + 90)])


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def write(shapes: list[Any], crs: str | None = UTM, name: str = "mask.gpkg") -> Path:
        path = tmp_path / name
        warnings.filterwarnings("ignore", "'crs' was not provided")
        pyogrio.raw.write(
            path,
            geometry=shapely.to_wkb(np.array(shapes, object)),
            field_data=[],
            fields=[],
            crs=crs,
            geometry_type="Unknown",
        )
        return path

    return write


def in_crs(shape: Any, crs: str) -> Any:
    return shapely.geometry.shape(transform_geom(UTM, crs, shapely.geometry.mapping(shape)))


def test_boxes_that_overlap_are_kept(write: Callable[..., Path]):
    mask = read_mask(write([TRIANGLE, shapely.box(500_510, 5e6, 500_520, 5e6 + 1)]), UTM)
    assert mask(BOXES).tolist() == [False, True, True, True, False, True]
    assert mask(BOXES[:0]).tolist() == []


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32632"])
def test_a_mask_of_another_crs_is_transformed(write: Callable[..., Path], crs: str):
    mask = read_mask(write([in_crs(TRIANGLE, crs)], crs), UTM)
    assert mask(BOXES).tolist() == [False, True, True, True, False, False]


def test_geojson_and_shapes_that_are_no_polygons(write: Callable[..., Path]):
    line = shapely.LineString([(500_000, 5e6), (500_600, 5e6 + 50)])
    shapes = [in_crs(shape, "EPSG:4326") for shape in (line, TRIANGLE)]
    mask = read_mask(write(shapes, "EPSG:4326", "mask.geojson"), UTM)
    assert mask(BOXES).tolist() == [False, True, True, True, False, False]


def test_a_polygon_that_crosses_itself_is_mended(write: Callable[..., Path]):
    bow = shapely.Polygon(
        [(500_110, 5e6 + 10), (500_350, 5e6 + 90), (500_350, 5e6 + 10), (500_110, 5e6 + 90)]
    )
    assert read_mask(write([bow]), UTM)(BOXES).tolist() == [False, True, True, True, False, False]


@pytest.mark.parametrize(
    ("shapes", "crs", "message"),
    [
        ([], UTM, "holds no polygons"),
        ([shapely.Point(500_000, 5e6)], UTM, "holds no polygons"),
        ([TRIANGLE], None, "has no CRS"),
    ],
)
def test_a_mask_that_is_of_no_use_is_refused(
    write: Callable[..., Path], shapes: list[Any], crs: str | None, message: str
):
    with pytest.raises(RskdError, match=message):
        read_mask(write(shapes, crs), UTM)


def test_a_mask_that_the_crs_of_the_raster_cannot_express_is_refused(write: Callable[..., Path]):
    path = write([shapely.box(10, 0, 105, 1)], "EPSG:4326")
    with pytest.raises(RskdError, match="beyond what the raster's CRS can express"):
        read_mask(path, UTM)


def test_what_is_no_vector_file_is_refused(tmp_path: Path):
    path = tmp_path / "mask.gpkg"
    with pytest.raises(RskdError, match="can't be read"):
        read_mask(path, UTM)
    path.write_text("no polygons")
    with pytest.raises(RskdError, match="can't be read"):
        read_mask(path, UTM)

"""What holds for any raster, mask and CRS, on real files."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pyogrio
import rasterio
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasterio.warp import transform

from rskd_qgis.scenes.grid import Window
from rskd_qgis.scenes.mask import read_mask
from rskd_qgis.scenes.raster import RasterioSource

FEW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
SCENE = 100.0
X, Y = 500_000.0, 5_000_000.0


@st.composite
def cut_outs(draw: st.DrawFn) -> tuple[tuple[int, int], Window]:
    """(height, width) of a raster, and a window of whole pixels in it."""
    height, width = draw(st.integers(1, 90)), draw(st.integers(1, 90))
    row, col = draw(st.integers(0, height - 1)), draw(st.integers(0, width - 1))
    size = draw(st.integers(1, height - row)), draw(st.integers(1, width - col))
    return (height, width), Window(col, row, size[1], size[0])


@FEW
@given(
    cut_outs(),
    st.sampled_from([(2.0, -2.0), (2.0, 2.0), (-2.0, -2.0), (-2.0, 2.0)]),
    st.sampled_from([None, 0, 7]),
    st.sampled_from([{}, {"tiled": True, "blockxsize": 16, "blockysize": 16}]),
    st.integers(0, 2**32 - 1),
)
def test_a_window_at_the_rasters_own_scale_holds_its_pixels(
    cut_out: tuple[tuple[int, int], Window],
    pixel: tuple[float, float],
    nodata: int | None,
    layout: dict,
    seed: int,
) -> None:
    (height, width), window = cut_out
    values = np.random.default_rng(seed).integers(0, 256, (3, height, width)).astype(np.uint8)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "raster.tif")
        with rasterio.open(
            path,
            "w",
            driver="GTiff",
            height=height,
            width=width,
            count=3,
            dtype="uint8",
            crs="EPSG:32633",
            transform=rasterio.Affine(pixel[0], 0, X, 0, pixel[1], Y),
            nodata=nodata,
            **layout,
        ) as dataset:
            dataset.write(values)
        source = RasterioSource(path, [1, 2, 3])
        pixels, valid = source.read(window, (int(window.height), int(window.width)))
        source.close()
    north_up = values[:, :: -1 if pixel[1] > 0 else 1, :: -1 if pixel[0] < 0 else 1]
    row, col = int(window.row), int(window.col)
    part = north_up[:, row : row + int(window.height), col : col + int(window.width)]
    has_data = np.ones(part.shape[1:], bool) if nodata is None else (part != nodata).any(axis=0)
    assert np.array_equal(valid, has_data)
    assert np.array_equal(pixels, part * has_data)


@st.composite
def polygons(draw: st.DrawFn) -> shapely.Polygon:
    """Triangles and stars within two kilometres."""
    count = draw(st.integers(3, 8))
    radii = draw(st.lists(st.floats(20, 900), min_size=count, max_size=count))
    angles = np.arange(count) * 2 * np.pi / count
    x, y = draw(st.floats(0, 2000)), draw(st.floats(0, 2000))
    corners = np.column_stack([np.cos(angles), np.sin(angles)]) * np.array(radii)[:, None]
    return shapely.Polygon(corners + np.array([X + x, Y - y]))


@FEW
@given(st.lists(polygons(), min_size=1, max_size=3), st.sampled_from([4326, 3857, 32632, 3035]))
def test_a_mask_in_any_crs_keeps_the_scenes_that_it_overlaps(
    shapes: list[shapely.Polygon], epsg: int
) -> None:
    lefts, tops = np.meshgrid(X + SCENE * np.arange(20), Y - SCENE * np.arange(20))
    boxes = np.stack([lefts, tops - SCENE, lefts + SCENE, tops], axis=-1).reshape(-1, 4)
    fine = shapely.segmentize(shapes, 20.0)  # straight lines bend from one CRS to another
    theirs = shapely.transform(
        fine,
        lambda xy: np.column_stack(transform("EPSG:32633", f"EPSG:{epsg}", xy[:, 0], xy[:, 1])),
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "mask.gpkg")
        pyogrio.raw.write(
            path,
            geometry=shapely.to_wkb(theirs),
            field_data=[],
            fields=[],
            geometry_type="Polygon",
            crs=f"EPSG:{epsg}",
            driver="GPKG",
        )
        kept = read_mask(path, "EPSG:32633")(boxes)
    area = shapely.union_all(shapes)
    away = shapely.distance(shapely.box(*boxes.T), area)
    inside = shapely.intersects(shapely.box(*boxes.T), area.buffer(-1.0))
    assert kept[inside].all()
    assert not kept[away > 1.0].any()

from __future__ import annotations

import math
import os
import re
import subprocess
import sys
import threading

import numpy as np
import pytest
import rasterio
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.grid import SceneGrid, SceneSize, Window
from rskd_qgis.scenes.raster import SAMPLE_SIDE, RasterioSource, _cache
from tests.conftest import REPOSITORY, texture

SCENES = ["naip", "sentinel2", "swellendam"]
KINDS = ["none", "nodata", "alpha", "mask"]


def whole(source: RasterioSource) -> Window:
    return Window(0, 0, source.geometry.width, source.geometry.height)


def read_all(path, **kwargs) -> tuple[np.ndarray, np.ndarray]:
    """Pixels and validity of a whole file, pixel by pixel."""
    source = RasterioSource(path, **kwargs)
    window = whole(source)
    pixels, valid = source.read(window, (window.height, window.width))
    source.close()
    assert (pixels.dtype, valid.dtype) == (np.uint8, bool)
    return pixels, valid


def assert_strips_equal_scenes(source, size, scene, overlap=0.0) -> int:
    """Reading each scene by itself gives, to the last grey level, what its strip holds."""
    grid = SceneGrid.plan(source.geometry, size, scene, source.metres_per_unit, overlap)
    factor = grid.across.factor
    for strip in grid.strips():
        pixels, valid = source.read(strip.window, strip.shape)
        for offset in strip.offsets:
            col = strip.window.col + offset * factor
            width = min(size[1] * factor, source.geometry.width - col)
            window = Window(col, strip.window.row, width, strip.window.height)
            shape = strip.shape[0], min(size[1], strip.shape[1])
            alone, alone_valid = source.read(window, shape)
            cut = slice(offset, offset + size[1])
            np.testing.assert_array_equal(alone, pixels[:, :, cut])
            np.testing.assert_array_equal(alone_valid, valid[:, cut])
    return len(grid)


@pytest.mark.parametrize("name", SCENES)
def test_real_rasters_are_read_as_rasterio_reads_them(scene_rasters, name):
    pixels, valid = read_all(scene_rasters[name])
    with rasterio.open(scene_rasters[name]) as dataset:
        expected = dataset.read([1, 2, 3])
        masks = dataset.read_masks([1, 2, 3])
    np.testing.assert_array_equal(valid, (masks > 0).any(axis=0))
    np.testing.assert_array_equal(pixels, np.where(valid, expected, 0))


@pytest.mark.parametrize("name", SCENES)
def test_geometry_of_real_rasters(scene_rasters, name):
    source = RasterioSource(scene_rasters[name])
    with rasterio.open(scene_rasters[name]) as dataset:
        assert source.geometry.bounds == pytest.approx(tuple(dataset.bounds))
        assert (source.geometry.height, source.geometry.width) == dataset.shape
        assert rasterio.CRS.from_wkt(source.geometry.crs) == dataset.crs
    assert source.name == scene_rasters[name].stem
    assert source.band_count == 3


@pytest.mark.parametrize("name", SCENES)
@pytest.mark.parametrize("pixels", [32.01, 40, 75.3, 128])
@pytest.mark.parametrize("overlap", [0.0, 0.5])
def test_a_scene_has_the_same_pixels_alone_and_in_its_strip(scene_rasters, name, pixels, overlap):
    source = RasterioSource(scene_rasters[name])
    assert assert_strips_equal_scenes(source, (32, 32), SceneSize(pixels, "px"), overlap) > 30


@given(
    st.floats(8, 300),
    st.sampled_from([0.0, 0.5, 0.8]),
    st.sampled_from(KINDS),
)
@example(63.0, 0.0, "none")  # an overview at nearly the scale that is asked for
@example(32.01, 0.5, "none")  # the raster itself at nearly that scale
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_scene_has_the_same_pixels_alone_and_in_its_strip_with_overviews(
    make_raster, tmp_path, scene, overlap, kind
):
    path = tmp_path / f"{kind}.tif"
    if not path.exists():
        random = np.random.default_rng(0)
        pixels = random.integers(1, 256, (3, 300, 420)).astype(np.uint8)
        valid = random.random((300, 420)) < 0.8
        options = {"nodata": {"nodata": 0}, "none": {}}.get(kind, {"valid": valid})
        make_raster(
            np.where(valid, pixels, 0),
            path.name,
            overviews=[2, 4],
            alpha=kind == "alpha",
            **options,
        )
    source = RasterioSource(path)
    assert_strips_equal_scenes(source, (32, 32), SceneSize(scene, "px"), overlap)
    source.close()


def test_shrinking_averages_and_enlarging_does_not_leave_blocks(make_raster):
    board = np.indices((64, 64)).sum(axis=0) % 2 * 200
    source = RasterioSource(make_raster(np.stack([board] * 3).astype(np.uint8)))
    small, _ = source.read(Window(0, 0, 64, 64), (16, 16))
    assert np.abs(small[:, 2:-2, 2:-2].astype(int) - 100).max() <= 1
    ramp = np.tile(np.arange(0, 256, 8, dtype=np.uint8), (3, 32, 1))
    source = RasterioSource(make_raster(ramp, "ramp.tif"))
    large, _ = source.read(Window(0, 0, 32, 32), (64, 64))
    assert set(np.diff(large[0, 0, 2:-2].astype(int))) == {4}


def test_overviews_are_used(make_raster):
    board = (np.indices((256, 256)).max(axis=0) % 2 * 200).astype(np.uint8)
    path = make_raster(np.stack([board] * 3))
    with rasterio.open(path, "r+") as dataset:
        dataset.build_overviews([4], rasterio.enums.Resampling.nearest)
    with rasterio.open(path, overview_level=0) as dataset:
        overview = dataset.read()
    assert not overview.any()  # its pixels are every fourth, and all of these are black
    source = RasterioSource(path)
    assert not source.read(Window(0, 0, 256, 256), (32, 32))[0].any()
    assert source.read(Window(0, 0, 256, 256), (64, 64))[0].mean() == pytest.approx(100, abs=2)


def test_nodata_is_invalid_and_black(make_raster):
    pixels = np.full((3, 20, 30), 90, np.uint8)
    pixels[:, :5] = 255
    pixels[1, 10, 10] = 255  # one band without data leaves the pixel valid
    read, valid = read_all(make_raster(pixels, nodata=255))
    assert not valid[:5].any()
    assert valid[5:].all()
    assert not read[:, :5].any()


@pytest.mark.parametrize("alpha", [True, False])
def test_alpha_and_inner_masks_are_validity(make_raster, alpha):
    valid = np.zeros((20, 30), bool)
    valid[3:15, 7:22] = True
    path = make_raster(np.full((3, 20, 30), 90, np.uint8), valid=valid, alpha=alpha)
    read, read_valid = read_all(path)
    np.testing.assert_array_equal(read_valid, valid)
    np.testing.assert_array_equal(read, np.where(valid, 90, 0)[None].repeat(3, axis=0))


def test_without_a_mask_all_is_valid(make_raster):
    pixels = np.zeros((3, 20, 30), np.uint8)
    assert read_all(make_raster(pixels))[1].all()


def test_values_near_no_data_are_not_darkened_by_it(make_raster):
    pixels = np.full((3, 64, 64), 200, np.uint8)
    pixels[:, :, :31] = 0
    source = RasterioSource(make_raster(pixels, nodata=0))
    read, valid = source.read(Window(0, 0, 64, 64), (32, 32))
    assert set(np.unique(read)) == {0, 200}
    assert 0.4 < valid.mean() < 0.6


@pytest.mark.parametrize("declared", [True, False])
def test_float_raster_with_nan(make_raster, declared):
    values = np.linspace(-1, 3, 3 * 40 * 50, dtype=np.float32).reshape(3, 40, 50)
    values[:, 4:9, 5:11] = np.nan
    values[0, 20, 20] = np.nan  # the other bands have data there
    values[:, 30, 30] = np.inf
    read, valid = read_all(make_raster(values, nodata=np.nan if declared else None), stretch="-1,3")
    expected = np.isfinite(values)
    np.testing.assert_array_equal(valid, expected.any(axis=0))
    exact = (values + 1) * 255 / 4
    assert np.abs(read[expected] - exact[expected]).max() <= 0.51
    assert not read[:, ~valid].any()


def test_sixteen_bits_are_stretched_by_one_rule_for_the_whole_raster(make_raster):
    values = np.arange(3 * 100 * 100).reshape(3, 100, 100).astype(np.uint16)
    read, _ = read_all(make_raster(values))
    for band, raw in zip(read, values):
        low, high = np.percentile(raw, (2, 98))
        exact = np.clip((raw - low) * 255 / (high - low), 0, 255)
        assert np.abs(band - exact).max() <= 0.51
    source = RasterioSource(make_raster(values))
    left, _ = source.read(Window(0, 0, 50, 100), (100, 50))
    np.testing.assert_array_equal(left, read[:, :, :50])


def test_percentiles_leave_out_nodata(make_raster):
    values = np.arange(3 * 100 * 100).reshape(3, 100, 100).astype(np.uint16) + 1000
    values[:, :50] = 0
    read, valid = read_all(make_raster(values, nodata=0))
    assert valid.mean() == 0.5
    assert read[:, valid].min(axis=1).tolist() == [0, 0, 0]
    assert read[:, valid].mean() == pytest.approx(127, abs=2)


def test_a_raster_of_nodata_alone_is_refused_where_its_values_are_asked_for(make_raster):
    with pytest.raises(RskdError, match="no data"):
        RasterioSource(make_raster(np.zeros((3, 9, 9), np.uint16), nodata=0))


MIRRORED = {(2.0, 2.0): np.s_[:, ::-1], (-2.0, -2.0): np.s_[:, :, ::-1],
            (-2.0, 2.0): np.s_[:, ::-1, ::-1]}  # fmt: skip
"""Pixel of a file that is not north up -> what of its rows and columns is."""


@pytest.mark.parametrize("pixel", MIRRORED)
def test_a_mirrored_raster_is_read_north_up(make_raster, pixel):
    pixels, valid = texture(61, 90), np.indices((61, 90)).sum(axis=0) > 40
    dx, dy = pixel
    path = make_raster(pixels, pixel=pixel, valid=valid)
    source = RasterioSource(path)
    assert (source.geometry.dx, source.geometry.dy) == (2.0, -2.0)
    west, south = 500_000 + min(0, 90 * dx), 5_000_000 + min(0, 61 * dy)
    assert source.geometry.bounds == (west, south, west + 180, south + 122)
    upright = make_raster(pixels[MIRRORED[pixel]], "upright.tif", valid=valid[MIRRORED[pixel][1:]])
    for read, expected in zip(read_all(path), read_all(upright)):
        np.testing.assert_array_equal(read, expected)
    window = Window(10.5, 3.25, 63.7, 57.75)
    for read, expected in zip(
        source.read(window, (32, 32)), RasterioSource(upright).read(window, (32, 32))
    ):
        np.testing.assert_allclose(read.astype(int), expected.astype(int), atol=1)


@pytest.mark.parametrize("pixel", MIRRORED)
@pytest.mark.parametrize("scene", [32.01, 75.3])
def test_a_scene_of_a_mirrored_raster_has_the_same_pixels_alone_and_in_its_strip(
    make_raster, pixel, scene
):
    source = RasterioSource(make_raster(pixel=pixel))
    assert assert_strips_equal_scenes(source, (32, 32), SceneSize(scene, "px"), 0.5) > 10


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint32", "float32"])
def test_scale_and_offset_give_the_values(make_raster, dtype):
    raw = np.arange(3 * 100 * 100).reshape(3, 100, 100) % 250
    raw[:, 90:] = 255
    raw = raw.astype(dtype)
    path = make_raster(raw, nodata=255)
    scales, offsets = np.array([0.5, 2, 1]), np.array([-1, 0, -127.5])  # band 2: 127.5 is 255
    with rasterio.open(path, "r+") as dataset:
        dataset.scales, dataset.offsets = scales, offsets
    values = raw * scales[:, None, None] + offsets[:, None, None]
    read, valid = read_all(path, stretch="none")
    np.testing.assert_array_equal(valid, raw[0] != 255)
    exact = np.clip(values, 0, 255) * valid
    assert np.abs(read - exact).max() <= 0.5
    read, _ = read_all(path)  # with a scale even 8 bits are numbers of any kind
    for band, scaled in zip(read, values):
        low, high = np.percentile(scaled[valid], (2, 98))
        exact = np.clip((scaled - low) * 255 / (high - low), 0, 255)
        assert np.abs(band - exact)[valid].max() <= 0.51


def test_the_search_for_percentiles_tells_how_far_it_is_and_can_be_given_up(make_raster):
    path = make_raster(np.arange(3 * 2000 * 50).reshape(3, 2000, 50).astype(np.uint16))
    shares = []
    RasterioSource(path, sampling=lambda share: shares.append(share) or True)
    assert shares[0] == 0
    assert shares == sorted(shares)
    assert len(shares) > 10
    asked = []
    with pytest.raises(RskdError, match="canceled"):
        RasterioSource(path, sampling=lambda share: asked.append(share) or len(asked) < 3)
    assert len(asked) == 3
    RasterioSource(path, stretch="0,1", sampling=lambda share: pytest.fail("nothing to look for"))


def test_the_sample_is_the_same_in_parts(make_raster, monkeypatch):
    path = make_raster(texture(1500, 300, dtype="uint16"))
    stretches = []
    for rows in (SAMPLE_SIDE, 7):
        monkeypatch.setattr("rskd_qgis.scenes.raster.SAMPLE_ROWS", rows)
        stretches.append(RasterioSource(path).stretch)
    assert stretches[0] == stretches[1]


@pytest.mark.parametrize("variable", ["PROJ_LIB", "PROJ_DATA"])
def test_data_of_another_proj_are_refused(make_raster, tmp_path, variable):
    (tmp_path / "proj.db").write_bytes(b"")
    code = (
        "from rskd_qgis.scenes.errors import RskdError\n"
        "from rskd_qgis.scenes.raster import RasterioSource\n"
        "try:\n"
        f"    RasterioSource({str(make_raster())!r})\n"
        "except RskdError as error:\n"
        "    print(error)\n"
    )
    environment = {**os.environ, variable: str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=REPOSITORY,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert re.fullmatch(r"rasterio finds .*unset both and start again .*\.\n", done.stdout)
    assert done.stderr == ""


def test_bands_are_found_by_colour(make_raster):
    pixels = np.arange(4, dtype=np.uint8)[:, None, None] + np.zeros((4, 9, 9), np.uint8)
    path = make_raster(pixels, colors=["undefined", "blue", "green", "red"])
    assert read_all(path)[0][:, 0, 0].tolist() == [3, 2, 1]
    assert read_all(path, bands=[1, 1, 4])[0][:, 0, 0].tolist() == [0, 0, 3]
    assert read_all(path, band_names=["grey"])[0][:, 0, 0].tolist() == [0]


def test_first_bands_are_taken_where_colours_are_not_told(make_raster):
    pixels = np.arange(4, dtype=np.uint8)[:, None, None] + np.zeros((4, 9, 9), np.uint8)
    path = make_raster(pixels, colors=["gray", "undefined", "undefined", "undefined"])
    assert read_all(path)[0][:, 0, 0].tolist() == [0, 1, 2]


def test_bands_of_different_types_are_refused(make_raster, tmp_path):
    one = make_raster(np.full((1, 9, 9), 7, np.uint8), "one.tif")
    two = make_raster(np.full((1, 9, 9), 900, np.uint16), "two.tif")
    vrt = tmp_path / "mixed.vrt"
    band = (
        '<VRTRasterBand dataType="{}" band="{}"><SimpleSource><SourceFilename>{}</SourceFilename>'
        "</SimpleSource></VRTRasterBand>"
    )
    vrt.write_text(
        '<VRTDataset rasterXSize="9" rasterYSize="9"><SRS>EPSG:32633</SRS>'
        "<GeoTransform>500000, 2, 0, 5000000, 0, -2</GeoTransform>"
        + band.format("Byte", 1, one)
        + band.format("UInt16", 2, two)
        + "</VRTDataset>"
    )
    with pytest.raises(RskdError, match=r"different types \(uint16, uint8\)"):
        RasterioSource(vrt, bands=[1, 2, 2])
    assert read_all(vrt, bands=[2, 2, 2], stretch="0,1000")[0][:, 0, 0].tolist() == [230] * 3


def test_missing_file_is_refused(tmp_path):
    with pytest.raises(RskdError, match=r"no file .*nothing\.tif: check"):
        RasterioSource(tmp_path / "nothing.tif")


def test_what_is_no_raster_is_refused(tmp_path):
    path = tmp_path / "text.tif"
    path.write_text("no raster")
    with pytest.raises(RskdError, match=r"text\.tif can't be opened as a raster"):
        RasterioSource(path)


@pytest.mark.parametrize("thread", [False, True])
def test_a_truncated_raster_is_refused_when_it_is_read(make_raster, thread, capfd):
    path = make_raster(np.random.default_rng(0).integers(0, 255, (3, 300, 300)).astype(np.uint8))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    source = RasterioSource(path)
    errors = []

    def read():
        try:
            source.read(whole(source), (300, 300))
        except RskdError as error:
            errors.append(str(error))

    if thread:
        reader = threading.Thread(target=read)
        reader.start()
        reader.join()
    else:
        read()
    assert len(errors) == 1
    assert "cut short" in errors[0]
    assert capfd.readouterr() == ("", "")


def test_raster_without_crs_is_refused(make_raster, recwarn):
    with pytest.raises(RskdError, match="no coordinate reference system"):
        RasterioSource(make_raster(crs=None))
    path = make_raster(name="nowhere.tif", crs=None, transform=rasterio.Affine.identity())
    recwarn.clear()
    with pytest.raises(RskdError, match="no coordinate reference system"):
        RasterioSource(path)
    assert not recwarn.list


def test_rotated_raster_is_refused(make_raster):
    rotated = (
        rasterio.Affine.translation(5e5, 5e6)
        * rasterio.Affine.rotation(5)
        * rasterio.Affine.scale(2, -2)
    )
    with pytest.raises(RskdError, match="rotated"):
        RasterioSource(make_raster(transform=rotated))


def test_too_few_bands_are_refused(make_raster):
    valid = np.ones((9, 9), bool)
    path = make_raster(np.zeros((2, 9, 9), np.uint8), valid=valid, alpha=True)
    with pytest.raises(RskdError, match=r"has 2 of the bands .* wants, 3 \(red, green, blue\)"):
        RasterioSource(path)
    RasterioSource(path, bands=[1, 1, 2])


def test_unknown_and_too_few_chosen_bands_are_refused(make_raster):
    path = make_raster()
    for bad in ([1, 2, 4], [0, 1, 2]):
        with pytest.raises(RskdError, match=f"no band {4 if 4 in bad else 0}: choose from 1 to 3"):
            RasterioSource(path, bands=bad)
    with pytest.raises(RskdError, match="1 bands are chosen"):
        RasterioSource(path, bands=[1])


def test_complex_numbers_are_refused(make_raster):
    with pytest.raises(RskdError, match="complex"):
        RasterioSource(make_raster(np.zeros((3, 9, 9), np.complex64)))


def ellipsoid(latitude: float) -> tuple[float, float]:
    """Metres of a degree of longitude and of latitude on WGS 84."""
    a, e2, phi = 6_378_137.0, 0.00669437999014, math.radians(latitude)
    w = 1 - e2 * math.sin(phi) ** 2
    return (
        math.radians(1) * a / math.sqrt(w) * math.cos(phi),
        math.radians(1) * a * (1 - e2) / w**1.5,
    )


@pytest.mark.parametrize("latitude", [-34.0, 0.0, 60.0, 89.0])
def test_metres_of_a_degree(make_raster, latitude):
    source = RasterioSource(
        make_raster(crs="EPSG:4326", origin=(179.999, latitude), pixel=(1e-5, -1e-5))
    )
    assert source.metres_per_unit(179.99999, latitude) == pytest.approx(
        ellipsoid(latitude), rel=1e-6
    )


@pytest.mark.parametrize(
    ("crs", "x", "y", "metres"),
    [
        ("EPSG:32633", 500_000, 5_000_000, 1 / 0.9996),
        ("EPSG:2263", 1_000_000, 200_000, 0.3048006),  # feet
        ("EPSG:3413", 0, 0, 1 / 0.9698),  # at the North Pole
        ("EPSG:3413", 1000, -1000, 1 / 0.9698),
    ],
)
def test_metres_of_a_unit_of_projected_crs(make_raster, crs, x, y, metres):
    source = RasterioSource(make_raster(crs=crs, origin=(x - 100, y + 100)))
    assert source.metres_per_unit(x, y) == pytest.approx((metres, metres), rel=2e-3)


def test_web_mercator_shrinks_with_latitude(make_raster):
    source = RasterioSource(make_raster(crs="EPSG:3857", origin=(1e6, 8_399_738.0)))  # 60 degrees
    metres_x, metres_y = source.metres_per_unit(1e6, 8_399_738.0)
    degree_x, degree_y = ellipsoid(60.0)
    unit = math.radians(1) * 6_378_137
    assert metres_x == pytest.approx(degree_x / unit, rel=1e-5)
    assert metres_y == pytest.approx(degree_y * math.cos(math.radians(60)) / unit, rel=1e-5)


def test_crs_off_the_earth_is_refused(make_raster):
    source = RasterioSource(make_raster(crs='LOCAL_CS["site",UNIT["metre",1]]'))
    with pytest.raises(RskdError, match="metres on the ground"):
        source.metres_per_unit(500_000, 5_000_000)


def test_a_fractional_window_starts_where_it_says(make_raster):
    ramp = np.tile(np.arange(200, dtype=np.uint8), (3, 40, 1))
    source = RasterioSource(make_raster(ramp))
    pixels, _ = source.read(Window(10.5, 3, 64, 32), (8, 16))
    # Model pixel i takes the columns from 10.5 + 4 i to 14.5 + 4 i, whose mean is 12 + 4 i.
    assert pixels[0, 4].tolist() == [12 + 4 * i for i in range(16)]


def test_few_blocks_are_kept_however_large_the_raster(make_raster):
    path = make_raster(np.zeros((3, 8192, 8192), np.uint8), tiled=True, compress="deflate")
    code = """
import sys
from rskd_qgis.scenes.grid import Window
from rskd_qgis.scenes.raster import RasterioSource
source = RasterioSource(sys.argv[1])
for row in range(0, int(sys.argv[2]), 128):
    source.read(Window(0, row, 8192, 128), (128, 8192))
print(open("/proc/self/status").read().split("VmHWM:")[1].split()[0])
"""
    one_strip, all_strips = (
        int(subprocess.check_output([sys.executable, "-c", code, path, rows], cwd=REPOSITORY))
        for rows in ("128", "8192")
    )
    assert all_strips - one_strip < 96 * 1024  # KiB; the raster has 192 MiB


@pytest.mark.parametrize(
    ("width", "dtype", "mib"),
    [
        (3200, "uint8", 64),
        (51200, "uint8", 150),
        (51200, "uint16", 168.75),
        (400_000, "float32", 1024),
    ],
)
def test_the_blocks_of_one_row_are_kept_and_of_a_wide_raster_not_more(tmp_path, width, dtype, mib):
    path = tmp_path / "wide.tif"
    sides = {"width": width, "height": 1024, "blockxsize": 512, "blockysize": 512}
    place = {"crs": "EPSG:32631", "transform": rasterio.Affine(1, 0, 0, 0, -1, 0)}
    how = {"count": 3, "dtype": dtype, "tiled": True, "sparse_ok": True, **sides, **place}
    rasterio.open(path, "w", "GTiff", **how).close()
    source = RasterioSource(path, stretch="0,1")
    assert _cache(source._dataset, source._dtype) == mib * 2**20

"""Many rasters as one: real scenes cut into tiles must give what the whole gives."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
import rasterio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasterio.enums import Resampling
from rasterio.windows import Window as RasterioWindow

from rskd_qgis.scenes.classify import classify
from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.grid import SceneGrid, SceneSize, Window
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.mosaic import compose, mosaic, rasters_of
from rskd_qgis.scenes.raster import RasterioSource


def cut(path: Path, folder: Path, cols, rows, overlap=0, overviews=(), **changes) -> list[str]:
    """Tiles of a raster between some columns and rows, each reaching further by an overlap."""
    files = []
    folder.mkdir(exist_ok=True)
    with rasterio.open(path) as whole:
        for top, bottom in zip(rows, rows[1:]):
            for left, right in zip(cols, cols[1:]):
                window = RasterioWindow(
                    left,
                    top,
                    min(right + overlap, whole.width) - left,
                    min(bottom + overlap, whole.height) - top,
                )
                profile = {
                    **whole.profile,
                    "width": window.width,
                    "height": window.height,
                    "transform": whole.window_transform(window),
                    "tiled": False,
                    **changes,
                }
                del profile["blockxsize"], profile["blockysize"]
                files.append(str(folder / f"{top:05}_{left:05}.tif"))
                with (
                    rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True),
                    rasterio.open(files[-1], "w", **profile) as tile,
                ):
                    tile.write(whole.read(window=window))
                    tile.colorinterp = whole.colorinterp
                    if rasterio.enums.MaskFlags.per_dataset in whole.mask_flag_enums[0] and (
                        rasterio.enums.MaskFlags.alpha not in whole.mask_flag_enums[0]
                    ):
                        tile.write_mask(whole.read_masks(1, window=window))
                if overviews:
                    with rasterio.open(files[-1], "r+") as tile:
                        tile.build_overviews(overviews, Resampling.average)
    return files


def one(files: list[str], name: str = "mosaic"):
    return mosaic([(file,) for file in files], name)


def classes(source, model, scene, overlap=0.0) -> list[tuple]:
    grid = SceneGrid.plan(
        source.geometry, model.size, SceneSize(scene, "px"), source.metres_per_unit, overlap
    )
    return [
        (
            p.row_index,
            p.skipped,
            *(array.tobytes() for array in (p.col_index, p.bounds, p.valid, p.probabilities)),
        )
        for p in classify(source, grid, model)
    ]


@pytest.mark.parametrize("overlap", [0, 37])
@pytest.mark.parametrize(
    ("name", "scene"),
    [("naip", 24), ("naip", 41.3), ("sentinel2", 75), ("swellendam", 60), ("swellendam", 32)],
)
def test_tiles_give_what_the_whole_gives(
    scene_rasters, sensitive_model, tmp_path, name, scene, overlap
):
    """Feature by feature, bit by bit: with nodata, without any, with alpha."""
    with rasterio.open(scene_rasters[name]) as whole:
        cols, rows = [0, 301, 512, whole.width], [0, 333, whole.height]
    # Scenes smaller than the model's input are enlarged, the others shrunk.
    whole = RasterioSource(strip_overviews(scene_rasters[name], tmp_path))
    tiles = RasterioSource(one(cut(scene_rasters[name], tmp_path / "tiles", cols, rows, overlap)))
    assert tiles.geometry == whole.geometry
    model = SceneModel(sensitive_model)
    assert classes(tiles, model, scene) == classes(whole, model, scene)


def strip_overviews(path: Path, folder: Path) -> Path:
    with rasterio.open(path) as raster:
        if not raster.overviews(1):
            return path
    (tile,) = cut(path, folder / "whole", [0, raster.width], [0, raster.height])
    return Path(tile)


CASES = {
    "mask": {"valid": True},
    "alpha": {"valid": True, "alpha": True},
    "nodata": {"nodata": 0},
    "none": {},
    "south up": {"nodata": 0, "pixel": (2.0, 2.0)},
    "mirrored": {"valid": True, "pixel": (-2.0, -2.0)},
}


@pytest.mark.parametrize("dtype", ["uint8", "float32"])
@pytest.mark.parametrize("case", CASES)
@settings(
    max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(data=st.data())
def test_any_window_of_tiles_is_that_of_the_whole(make_raster, tmp_path, case, dtype, data):
    random = np.random.default_rng(data.draw(st.integers(0, 2**31)))
    height, width = 90, 130
    pixels = random.integers(0 if "nodata" in CASES[case] else 1, 200, (3, height, width))
    options = dict(CASES[case])
    if options.pop("valid", False):
        options["valid"] = np.kron(random.random((9, 13)) < 0.7, np.ones((10, 10))).astype(bool)
    if dtype == "float32":
        options.pop("alpha", None)
    path = make_raster(pixels.astype(dtype), tiled=True, blockxsize=64, blockysize=64, **options)
    col, row = data.draw(st.integers(1, width - 1)), data.draw(st.integers(1, height - 1))
    overlap = data.draw(st.integers(0, 20))
    files = cut(path, tmp_path / "tiles", [0, col, width], [0, row, height], overlap)
    whole = RasterioSource(path, stretch="0,200")
    tiles = RasterioSource(one(files), stretch="0,200")
    assert tiles.geometry == whole.geometry
    for _ in range(5):
        w, h = random.uniform(5, width), random.uniform(5, height)
        window = Window(random.uniform(0, width - w), random.uniform(0, height - h), w, h)
        factor = random.uniform(0.3, 3)
        shape = max(1, round(h / factor)), max(1, round(w / factor))
        for found, expected in zip(tiles.read(window, shape), whole.read(window, shape)):
            np.testing.assert_array_equal(found, expected)
    whole.close()
    tiles.close()


@pytest.mark.parametrize("case", ["mask", "alpha", "nodata"])
def test_what_has_no_data_does_not_cover_what_has(make_raster, case):
    """Both tiles cover all of the ground, each with data in its half only."""
    pixels = np.random.default_rng(0).integers(1, 255, (3, 64, 128)).astype(np.uint8)
    files = []
    for number in range(2):
        valid = np.zeros((64, 128), bool)
        valid[:, 64 * number : 64 * number + 64] = True
        options = {"nodata": 0} if case == "nodata" else {"valid": valid, "alpha": case == "alpha"}
        files.append(str(make_raster(np.where(valid, pixels, 0), f"{number}.tif", **options)))
    for order in (files, files[::-1]):
        read, valid = RasterioSource(one(order)).read(Window(0, 0, 128, 64), (64, 128))
        assert valid.all()
        np.testing.assert_array_equal(read, pixels)


def test_gaps_have_no_data_and_later_tiles_lie_on_top(make_raster):
    files = [
        str(make_raster(np.full((3, 10, 10), value, np.uint8), f"{value}.tif", origin=origin))
        for value, origin in ((10, (0, 20)), (20, (10, 20)), (30, (60, 20)))
    ]
    source = RasterioSource(one(files))
    assert (source.geometry.width, source.geometry.height) == (40, 10)
    pixels, valid = source.read(Window(0, 0, 40, 10), (10, 40))
    assert pixels[0, 5].tolist() == [10] * 5 + [20] * 10 + [0] * 15 + [30] * 10
    assert valid[5].tolist() == [True] * 15 + [False] * 15 + [True] * 10


@pytest.mark.parametrize("valid", [None, True])
@pytest.mark.parametrize(("factor", "level"), [(2, 1), (3, 2), (6, 4)])
def test_overviews_are_used_where_all_tiles_have_them(make_raster, tmp_path, factor, level, valid):
    """Whole pixels of the overviews: as of the whole's own, which are spoilt to be told apart."""
    random = np.random.default_rng(0)
    mask = {} if valid is None else {"valid": random.random((512, 768)) < 0.9}
    path = make_raster(random.integers(0, 255, (3, 512, 768)).astype(np.uint8), tiled=True, **mask)
    files = cut(path, tmp_path / "tiles", [0, 256, 768], [0, 128, 512], overviews=[2, 4])
    spoilt = {1: 0, 2: 50, 4: 100}
    for file in files:
        for number, decimation in enumerate((2, 4)):
            with rasterio.open(file, "r+", OVERVIEW_LEVEL=number) as overview:
                overview.write(np.full((3, *overview.shape), spoilt[decimation], np.uint8))
    composed = one(files)
    assert composed.overviews == (2, 4)
    source = RasterioSource(composed)
    pixels, _ = source.read(Window(0, 0, 768, 512), (512 // factor, 768 // factor))
    if level > 1:
        assert np.isin(pixels, [0, spoilt[level]]).all()
        assert (pixels == spoilt[level]).mean() > 0.5
    else:
        assert pixels.std() > 10


def test_overviews_that_do_not_meet_are_left_alone(make_raster, tmp_path):
    path = make_raster(tiled=True)
    assert one(cut(path, tmp_path / "a", [0, 101, 300], [0, 200], overviews=[2])).overviews == ()
    both = cut(path, tmp_path / "b", [0, 100, 300], [0, 200], overviews=[2, 4])
    assert one(both).overviews == (2, 4)
    plain = cut(path, tmp_path / "c", [100, 300], [0, 200])
    assert one([both[0], *plain]).overviews == ()


def differing(make_raster, **options) -> list[str]:
    return [str(make_raster(name="one.tif")), str(make_raster(name="other.tif", **options))]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"crs": "EPSG:32634"}, r"EPSG:32634.*EPSG:32633.*gdalwarp -t_srs"),
        ({"pixel": (2.5, -2.0)}, r"pixels 2.5 wide.*pixels 2 wide.*-tr"),
        ({"pixels": np.ones((3, 9, 9), np.uint16)}, r"bands of uint16.*bands of uint8"),
        ({"pixels": np.ones((4, 9, 9), np.uint8)}, r"bands of uint8"),
        ({"nodata": 0}, r"missing data told by nodata.*-dstnodata"),
        ({"crs": None}, r"no coordinate reference system"),
        ({"pixels": np.ones((3, 9, 9), np.complex64)}, r"numbers of the type complex64"),
        ({"transform": rasterio.Affine(2, 1, 0, 1, -2, 0)}, r"is rotated"),
        ({"origin": (9e12, 0.0)}, r"more than GDAL can count"),
    ],
)
def test_tiles_that_do_not_fit(make_raster, options, message):
    with pytest.raises(RskdError, match=message):
        one(differing(make_raster, **options))


def test_a_tile_that_is_gone_ends_the_run(make_raster, tmp_path, tiny_model):
    files = cut(make_raster(tiled=True), tmp_path / "tiles", [0, 128, 300], [0, 200])
    source = RasterioSource(one(files))
    Path(files[1]).unlink()
    with pytest.raises(RskdError, match="mosaic can't be read to its end"):
        classes(source, SceneModel(tiny_model), 32)


def test_scales_and_names_with_signs(make_raster, tmp_path):
    """A name that XML would trip over; a scale and an offset; float tiles with NaN."""
    pixels = np.random.default_rng(0).random((3, 64, 128)).astype(np.float32) * 100
    pixels[:, :10, :10] = math.nan
    path = make_raster(pixels, tiled=True, blockxsize=64, blockysize=64, nodata=math.nan)
    with rasterio.open(path, "r+") as raster:
        raster.scales, raster.offsets = (2.0,) * 3, (-10.0,) * 3
    folder = tmp_path / 'a & b < "c"'
    files = cut(path, folder, [0, 50, 128], [0, 64])
    for file in files:
        with rasterio.open(file, "r+") as raster:
            raster.scales, raster.offsets = (2.0,) * 3, (-10.0,) * 3
    tiles, whole = (RasterioSource(s, stretch="0,200") for s in (one(files), path))
    window, shape = Window(3.3, 2.2, 90.9, 50.5), (30, 64)
    for found, expected in zip(tiles.read(window, shape), whole.read(window, shape)):
        np.testing.assert_array_equal(found, expected)
    assert not tiles.read(window, shape)[1].all()


# What a name stands for


def test_folders_lists_and_rasters(make_raster, tmp_path):
    (tmp_path / "in").mkdir()
    b, a = (str(make_raster(name=f"in/{name}")) for name in ("b.tif", "a.TIF"))
    (tmp_path / "in" / "notes.md").touch()
    assert rasters_of(str(tmp_path / "in")) == [(a,), (b,)]
    listed = tmp_path / "list.txt"
    listed.write_text(f"# two\nin/b.tif\n\n{a}\nhttps://example.org/c.tif\n/vsizip/d.zip/d.tif\n")
    assert rasters_of(str(listed)) == [
        (b,), (a,), ("https://example.org/c.tif",), ("/vsizip/d.zip/d.tif",),
    ]  # fmt: skip
    assert compose([a], "name") == a
    assert compose([str(tmp_path / "in")], "name").name == "name"


def item(when: str, **hrefs: str) -> dict:
    assets = {name: {"href": href, "roles": ["data"]} for name, href in hrefs.items()}
    return {"type": "Feature", "properties": {"datetime": when}, "assets": assets}


def test_stac_items(make_raster, tmp_path):
    bands = np.random.default_rng(0).integers(1, 255, (3, 64, 64)).astype(np.uint8)
    for name, band in zip("rgb", bands):
        make_raster(band[None], f"{name}.tif")
    make_raster(bands, "all.tif", origin=(500_128.0, 5_000_000.0))
    separate = {"red": "r.tif", "green": "./g.tif", "blue": "b.tif"}
    path = tmp_path / "found.json"
    items = [item("2024-02-02", visual="b.tif"), item("2024-01-01", visual="all.tif", other="x")]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": items}))
    files = [str(tmp_path / name) for name in ("all.tif", "b.tif")]
    assert rasters_of(str(path)) == [(file,) for file in files]
    path.write_text(json.dumps(item("2024-01-01", **separate)))
    source = RasterioSource(compose([str(path)], "found", ["red", "green", "blue"]))
    pixels, valid = source.read(Window(0, 0, 64, 64), (64, 64))
    np.testing.assert_array_equal(pixels, bands)
    assert valid.all()
    with pytest.raises(RskdError, match="red, green, blue: say with --assets"):
        rasters_of(str(path))
    with pytest.raises(RskdError, match="no asset nir"):
        rasters_of(str(path), ["nir"])


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.json", "{", "can't be read"),
        ("a.json", "[]", "no STAC item"),
        ("a.json", '{"features": [1]}', "no STAC item"),
        ("a.json", '{"features": [{"assets": {"visual": {}}}]}', "no asset visual"),
        ("a.json", '{"features": [{"assets": {"visual": {"href": 5}}}]}', "no asset visual"),
        ("a.json", '{"features": [{"assets": {}}]}', "say with --assets"),
        ("a.txt", "\n# none\n", "holds no rasters"),
        ("a.txt", "b.tif", "There is no file"),
    ],
)
def test_what_stands_for_no_rasters(tmp_path, name, text, message):
    (tmp_path / name).write_text(text)
    with pytest.raises(RskdError, match=message):
        compose([str(tmp_path / name)], "name")


def test_an_empty_folder_and_a_missing_list(tmp_path):
    with pytest.raises(RskdError, match="holds no rasters"):
        rasters_of(str(tmp_path))
    with pytest.raises(RskdError, match="can't be read"):
        rasters_of(str(tmp_path / "none.txt"))

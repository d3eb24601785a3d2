"""Layers read through QGIS itself: files as rasterio reads them, and tiles from a server."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from qgis.core import (
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QIODevice
from qgis.PyQt.QtGui import QImage

from rskd_qgis.processing.layer_input import LayerInput
from rskd_qgis.processing.layer_source import LayerSource
from rskd_qgis.scenes.grid import RasterSource, SceneGrid, SceneSize, Window
from rskd_qgis.scenes.raster import RasterioSource
from tests.conftest import COLORS, texture
from tests.processing.conftest import Feedback
from tests.processing.results import assert_same_scenes, read_scenes
from tests.processing.test_errors import problem

SIZE = 32, 32
RGB = "red", "green", "blue"

# Files

RANDOM = np.random.default_rng(5)
NOISE = RANDOM.integers(1, 255, (3, 180, 260)).astype(np.uint8)
HOLES = RANDOM.random((180, 260)) < 0.9
HOLES[60:120, 80:170] = False
KINDS: dict[str, dict[str, Any]] = {
    "uint8": {"pixels": NOISE},
    "degrees": {
        "pixels": NOISE, "crs": "EPSG:4326", "origin": (15.0, 45.0), "pixel": (1e-4, -1e-4)
    },
    "uint16, to be stretched": {"pixels": NOISE.astype(np.uint16) * 100},
    "int16 with nodata": {
        "pixels": np.where(HOLES, NOISE.astype(np.int16) * 50 - 3000, -9999).astype(np.int16),
        "nodata": -9999,
    },
    "uint8 with nodata 0": {"pixels": np.where(HOLES, NOISE, 0).astype(np.uint8), "nodata": 0},
    "float32 with NaN": {"pixels": np.where(HOLES, NOISE / 255, np.nan).astype(np.float32)},
    "alpha band": {"pixels": NOISE, "valid": HOLES, "alpha": True},
    "mask in the file": {"pixels": NOISE, "valid": HOLES},
    "overviews": {"pixels": NOISE, "overviews": [2, 4]},
}  # fmt: skip

pytestmark = pytest.mark.usefixtures("rasterio_reads")


def through_qgis(layer: QgsRasterLayer, stretch: str = "auto") -> LayerSource:
    """A layer of a file, read as where there is no rasterio."""
    taken = replace(LayerInput.of(layer), path=None)
    source = taken.open(None, RGB, stretch, SceneSize(64, "m"), SIZE, None)
    assert isinstance(source, LayerSource)
    return source


def strips(source: RasterSource, pixels: float) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    grid = SceneGrid.plan(source.geometry, SIZE, SceneSize(pixels, "px"), source.metres_per_unit)
    for strip in grid.strips():
        yield source.read(strip.window, strip.shape)


def assert_same_pixels(path: Path, pixels: float) -> None:
    """Scenes of so many pixels a side are read the same by both, to the last grey level."""
    layer = QgsRasterLayer(str(path), "layer")
    sources = RasterioSource(path), through_qgis(layer)
    pairs = list(zip(*(strips(source, pixels) for source in sources)))
    for (expected, expected_valid), (found, valid) in pairs:
        np.testing.assert_array_equal(valid, expected_valid)
        np.testing.assert_array_equal(found, expected)
    assert sum(expected.size for (expected, _), _ in pairs) > 3 * 32 * 32
    for source in sources:
        source.close()


@pytest.mark.usefixtures("qgis_app")
@pytest.mark.parametrize("scene", [32, 19, 50.3])  # as it is, enlarged, shrunk
@pytest.mark.parametrize("kind", KINDS)
def test_files_are_read_as_rasterio_reads_them(
    make_raster: Callable[..., Path], kind: str, scene: float
) -> None:
    assert_same_pixels(make_raster(**KINDS[kind]), scene)


@pytest.mark.usefixtures("qgis_app")
@pytest.mark.parametrize("name", ["naip", "sentinel2", "swellendam"])
def test_real_files_are_read_as_rasterio_reads_them(
    scene_rasters: dict[str, Path], name: str
) -> None:
    assert_same_pixels(scene_rasters[name], 128)  # with the overview of naip


@pytest.mark.usefixtures("qgis_app")
def test_between_two_overviews_the_pixels_are_alike(scene_rasters: dict[str, Path]) -> None:
    """GDAL may take another overview than the engine would: alike is enough."""
    path = scene_rasters["naip"]
    sources = RasterioSource(path), through_qgis(QgsRasterLayer(str(path), "naip"))
    apart = [
        np.abs(found.astype(float) - expected).mean()
        for (expected, _), (found, _) in zip(*(strips(source, 75.3) for source in sources))
    ]
    assert np.mean(apart) < 4


@pytest.mark.usefixtures("qgis_app")
def test_geometry_and_ground_size_are_those_of_rasterio(make_raster: Callable[..., Path]) -> None:
    path = make_raster(**KINDS["degrees"])
    by_rasterio, by_qgis = RasterioSource(path), through_qgis(QgsRasterLayer(str(path), "layer"))
    one, other = by_qgis.geometry, by_rasterio.geometry
    assert (one.width, one.height) == (other.width, other.height)
    assert one.bounds == pytest.approx(other.bounds, abs=1e-12)
    here = one.bounds[0], one.bounds[1]
    expected = by_rasterio.metres_per_unit(*here)
    assert by_qgis.metres_per_unit(*here) == pytest.approx(expected, rel=1e-6)


@pytest.mark.usefixtures("qgis_app")
def test_a_south_up_raster_is_turned(make_raster: Callable[..., Path]) -> None:
    path = make_raster(NOISE, pixel=(2.0, 2.0))
    source = through_qgis(QgsRasterLayer(str(path), "layer"))
    assert source.geometry.dy == -2
    assert source.geometry.bounds == RasterioSource(path).geometry.bounds
    pixels, valid = source.read(Window(0, 0, 260, 180), (180, 260))
    assert valid.all()
    np.testing.assert_array_equal(pixels, NOISE[:, ::-1])


@pytest.mark.usefixtures("qgis_app")
def test_the_range_that_the_layer_shows_is_a_stretch(make_raster: Callable[..., Path]) -> None:
    path = make_raster(NOISE.astype(np.uint16) * 100)
    layer = QgsRasterLayer(str(path), "layer")
    for setter in ("setRedContrastEnhancement", "setGreenContrastEnhancement",
                   "setBlueContrastEnhancement"):  # fmt: skip
        shown = QgsContrastEnhancement(layer.dataProvider().dataType(1))
        shown.setMinimumValue(4000)
        shown.setMaximumValue(17000)
        algorithm = QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
        shown.setContrastEnhancementAlgorithm(algorithm)
        getattr(layer.renderer(), setter)(shown)
    everything = Window(0, 0, 260, 180), (180, 260)
    pixels, _ = through_qgis(layer, "layer").read(*everything)
    expected, _ = RasterioSource(path, stretch="4000,17000").read(*everything)
    np.testing.assert_array_equal(pixels, expected)
    assert pixels.min() == 0
    assert pixels.max() == 255


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("naip", {"SCENE_SIZE": 41, "SCENE_UNIT": "px", "OVERLAP": 0.5, "BANDS": [4, 1, 2]}),
        ("sentinel2", {"SCENE_SIZE": 900}),
        ("swellendam", {"SCENE_SIZE": 200, "MIN_VALID": 0.9}),
    ],
)
def test_without_rasterio_the_result_is_the_same(
    classify: Callable[..., Any], scene_rasters: dict[str, Path], sensitive_model: Path,
    feedback: Feedback, monkeypatch: pytest.MonkeyPatch, name: str, parameters: dict[str, Any],
) -> None:  # fmt: skip
    arguments = scene_rasters[name], sensitive_model, feedback
    parameters = {**parameters, "PROBABILITIES": True}
    expected = read_scenes(classify(*arguments, **parameters))
    assert "read by rasterio" in feedback.infos[2]
    for module in ("rasterio", "rskd_qgis.scenes.raster", "pyogrio", "shapely", "affine"):
        monkeypatch.setitem(sys.modules, module, None)  # its import fails
    feedback.infos.clear()
    scenes = read_scenes(classify(*arguments, **parameters))
    assert "read through QGIS" in feedback.infos[2]
    assert_same_scenes(scenes, expected)
    assert len(scenes) > 50


def test_nodata_set_by_hand_counts(
    classify: Callable[..., Any], make_raster: Callable[..., Path], sensitive_model: Path,
    feedback: Feedback,
) -> None:  # fmt: skip
    pixels = texture(64, 128)
    pixels[:, :, :64] = 251
    layer = QgsRasterLayer(str(make_raster(pixels)), "layer")
    for band in (1, 2, 3):
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(250, 252)])
    scenes = read_scenes(
        classify(layer, sensitive_model, feedback, SCENE_SIZE=48, SCENE_UNIT="px", MIN_VALID=0.1)
    )
    assert "read through QGIS" in feedback.infos[2]
    valid = {place: row["valid"] for place, row in scenes.items()}
    assert valid == pytest.approx({(0, 1): 32 / 48, (0, 2): 1, (1, 1): 32 / 48, (1, 2): 1}, abs=0.1)


def test_a_crs_set_by_hand_counts(
    classify: Callable[..., Any], make_raster: Callable[..., Path], sensitive_model: Path
) -> None:
    layer = QgsRasterLayer(str(make_raster(crs=None)), "layer")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32733"))
    result = classify(layer, sensitive_model)
    assert result.crs().authid() == "EPSG:32733"
    assert result.featureCount() > 50


# Tiles from a server, in web mercator. The land is a chequerboard, a colour to each of 4 squares.

ALL = COLORS.keys()
WORLD = 2 * 20037508.342789244
SQUARE = 2000.0
PAINT = np.array([(230, 20, 20), (20, 230, 20), (20, 20, 230), (120, 120, 120)])
EXTENT = {"EXTENT": "1500000,1506000,5000000,5004000 [EPSG:3857]"}
METRES = {"SCENE_SIZE": 300, "SCENE_UNIT": "m"}

Tile = tuple[int, int, int]
"""Zoom, column, row."""


def land(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The class number at places."""
    return (np.floor(x / SQUARE) % 2 + 2 * (np.floor(y / SQUARE) % 2)).astype(int)


def tile_bounds(tile: Tile) -> tuple[float, float, float, float]:
    zoom, column, row = tile
    side = WORLD / 2**zoom
    left, top = column * side - WORLD / 2, WORLD / 2 - row * side
    return left, top - side, left + side, top


def png(tile: Tile) -> bytes:
    """A picture of the land in a tile, with noise."""
    left, bottom, right, top = tile_bounds(tile)
    middles = (np.arange(256) + 0.5) / 256
    x, y = np.meshgrid(left + middles * (right - left), top - middles * (top - bottom))
    noise = np.random.default_rng(0).integers(-9, 9, (256, 256, 3))
    pixels = (PAINT[land(x, y)] + noise).astype(np.uint8).tobytes()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImage(pixels, 256, 256, 3 * 256, QImage.Format.Format_RGB888).save(buffer, "PNG")
    return bytes(buffer.data())


class TileServer(ThreadingHTTPServer):
    """Serves the land; ``status`` can say another HTTP status than 200 for a tile."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Reply)
        self.requests: list[Tile] = []
        self.status: Callable[[Tile], int] = lambda tile: 200

    @property
    def layer(self) -> QgsRasterLayer:
        url = f"http://127.0.0.1:{self.server_port}/%7Bz%7D/%7Bx%7D/%7By%7D.png"
        layer = QgsRasterLayer(f"type=xyz&url={url}&zmin=0&zmax=18", "tiles", "wms")
        assert layer.isValid()
        return layer


class _Reply(BaseHTTPRequestHandler):
    server: TileServer

    def do_GET(self) -> None:
        zoom, column, row = map(int, re.findall(r"\d+", self.path))
        tile = zoom, column, row
        self.server.requests.append(tile)
        status = self.server.status(tile)
        body = png(tile) if status == 200 else b""
        self.send_response(status)
        self.send_header("Content-Type", "image/png" if body else "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def server(qgis_app: Any) -> Iterator[TileServer]:
    with TileServer() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def covers(tile: Tile, x: float, y: float) -> bool:
    left, bottom, right, top = tile_bounds(tile)
    return left <= x < right and bottom <= y < top


def assert_classes_of_the_land(scenes: Iterable[dict[str, Any]], classes: Set[str] = ALL) -> None:
    """All scenes that lie in one square are of its class; there are such of these classes."""
    seen = set()
    for row in scenes:
        xmin, ymin, xmax, ymax = row["bounds"]
        x, y = np.meshgrid((xmin + 1, xmax - 1), (ymin + 1, ymax - 1))
        numbers = set(land(x, y).ravel().tolist())
        if len(numbers) == 1:
            assert {row["class_id"]} == numbers
            seen.add(row["class_name"])
    assert seen == classes


def test_tiles_are_classified_where_they_lie(
    classify: Callable[..., Any], server: TileServer, tiny_model: Path
) -> None:
    layer = classify(server.layer, tiny_model, **EXTENT, **METRES)
    assert layer.crs().authid() == "EPSG:3857"
    scenes = read_scenes(layer)
    assert_classes_of_the_land(scenes.values())
    assert {row["valid"] for row in scenes.values()} == {1}
    boxes = np.array([row["bounds"] for row in scenes.values()])
    assert boxes[:, :2].min(axis=0) == pytest.approx((1_500_000, 5_000_000), abs=20)
    assert boxes[:, 2:].max(axis=0) == pytest.approx((1_506_000, 5_004_000), abs=20)
    sides = (boxes[:, 2:] - boxes[:, :2])[0]  # 300 m on the ground at 41 degrees north
    assert sides == pytest.approx([300 / np.cos(np.radians(40.96))] * 2, rel=0.01)


def test_many_tiles_are_fetched_once_each(
    classify: Callable[..., Any], server: TileServer, tiny_model: Path
) -> None:
    # Rows of 76 scenes: of more than one strip, and wider than QGIS asks for at once.
    fine = {"SCENE_SIZE": 60, "EXTENT": "1500000,1506000,5001500,5002500 [EPSG:3857]"}
    assert_classes_of_the_land(read_scenes(classify(server.layer, tiny_model, **fine)).values())
    assert len(set(server.requests)) > 20
    assert len(server.requests) == len(set(server.requests))


def test_a_tile_that_is_not_there_is_a_hole(
    classify: Callable[..., Any], server: TileServer, tiny_model: Path
) -> None:
    gone = 1_503_000, 5_002_000
    server.status = lambda tile: 404 if covers(tile, *gone) else 200
    result = classify(server.layer, tiny_model, **EXTENT, **METRES, MIN_VALID=0.2)
    scenes = read_scenes(result).values()
    hole = next(tile_bounds(tile) for tile in server.requests if covers(tile, *gone))
    everywhere = 11 * 16  # scenes
    partly = 0
    for row in scenes:
        xmin, ymin, xmax, ymax = row["bounds"]
        width = max(0, min(xmax, hole[2]) - max(xmin, hole[0]))
        height = max(0, min(ymax, hole[3]) - max(ymin, hole[1]))
        share = 1 - width * height / ((xmax - xmin) * (ymax - ymin))
        assert row["valid"] == pytest.approx(share, abs=0.07)
        partly += row["valid"] < 1
    assert partly > 5
    assert len(scenes) < everywhere - 10
    whole = [row for row in scenes if row["valid"] == 1]
    assert_classes_of_the_land(whole, ALL - {"green"})  # the hole has all of them


def test_a_tile_that_the_server_fails_to_send_ends_the_run(
    classify: Callable[..., Any], server: TileServer, tiny_model: Path, tmp_path: Path
) -> None:
    server.status = lambda tile: 500 if covers(tile, 1_503_000, 5_002_000) else 200
    result = tmp_path / "result.gpkg"
    message = problem(
        classify, server.layer, tiny_model, **EXTENT, **METRES, BATCH_SIZE=1, OUTPUT=str(result)
    )
    assert 'server of the layer "tiles" does not send all' in message
    assert "Internal Server Error" in message
    assert "try again later" in message
    assert not result.exists()


def test_a_tile_that_comes_at_the_second_time_is_no_failure(
    classify: Callable[..., Any], server: TileServer, tiny_model: Path
) -> None:
    server.status = lambda tile: 500 if server.requests.count(tile) == 1 else 200
    scenes = read_scenes(classify(server.layer, tiny_model, **EXTENT, **METRES)).values()
    assert_classes_of_the_land(scenes)
    assert {row["valid"] for row in scenes} == {1}


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        (METRES, "has no end: give an extent"),
        ({**EXTENT, "SCENE_SIZE": 40, "SCENE_UNIT": "px"}, "give the scene size in metres"),
        ({**METRES, "EXTENT": "0,200000,0,200000 [EPSG:3857]"}, "about 6,9.. tiles.*smaller"),
        ({**METRES, "EXTENT": "3e7,3.1e7,0,1e6 [EPSG:3857]"}, "lies off the layer"),
    ],
)
def test_what_must_not_be_asked_of_a_server(
    classify: Callable[..., Any], server: TileServer, tiny_model: Path, tmp_path: Path,
    parameters: dict[str, Any], says: str,
) -> None:  # fmt: skip
    result = tmp_path / "result.gpkg"
    message = problem(classify, server.layer, tiny_model, **parameters, OUTPUT=str(result))
    assert re.search(says, message)
    assert server.requests == []
    assert not result.exists()


@pytest.mark.parametrize("host", ["tile.openstreetmap.org", "a.tile.openstreetmap.org"])
def test_the_tile_servers_of_openstreetmap_are_spared(
    classify: Callable[..., Any], tiny_model: Path, host: str
) -> None:
    uri = f"type=xyz&url=https://{host}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax=19"
    layer = QgsRasterLayer(uri, "streets", "wms")
    message = problem(classify, layer, tiny_model, **EXTENT, **METRES)
    assert "OpenStreetMap, which forbid bulk downloads" in message


@pytest.fixture
def places() -> QgsVectorLayer:
    """Points in the middles of eight squares of the land, in degrees."""
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "places", "memory")
    to_degrees = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:3857"), layer.crs(), QgsCoordinateTransformContext()
    )
    features = []
    for i in range(8):
        x, y = 1_501_000 + SQUARE * (i % 4), 5_001_000 + SQUARE * (i // 4)
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(to_degrees.transform(x, y)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def test_features_over_tiles(
    run: Callable[..., Any], server: TileServer, places: QgsVectorLayer, tiny_model: Path
) -> None:
    result = run("rskd:classifyfeatures", INPUT=places, RASTER=server.layer, MODEL=tiny_model,
                 OUTPUT="TEMPORARY_OUTPUT", **METRES)["OUTPUT"]  # fmt: skip
    expected = [list(COLORS)[land(1_501_000 + SQUARE * (i % 4), 5_001_000 + SQUARE * (i // 4))]
                for i in range(8)]  # fmt: skip
    assert [feature["class_name"] for feature in result.getFeatures()] == expected
    assert len(server.requests) < 8 * 9


def test_too_many_features_over_tiles_are_refused(
    run: Callable[..., Any], server: TileServer, places: QgsVectorLayer, tiny_model: Path
) -> None:
    features = list(places.getFeatures())
    places.dataProvider().addFeatures(features * 700)
    message = problem(
        lambda **parameters: run("rskd:classifyfeatures", **parameters),
        INPUT=places, RASTER=server.layer, MODEL=tiny_model, OUTPUT="TEMPORARY_OUTPUT", **METRES,
    )  # fmt: skip
    assert "about 5,608 tiles" in message
    assert server.requests == []


def test_two_dates_from_servers(
    run: Callable[..., Any], server: TileServer, tiny_model: Path
) -> None:
    """The same land: nothing has changed."""
    result = run("rskd:comparescenes", BEFORE=server.layer, AFTER=server.layer, MODEL=tiny_model,
                 OUTPUT="TEMPORARY_OUTPUT", OUTPUT_TABLE=None, **EXTENT, **METRES)  # fmt: skip
    assert result["COMPARED"] == 11 * 16
    assert result["CHANGED"] == 0


def test_similar_scenes_of_a_server(
    run: Callable[..., Any], server: TileServer, places: QgsVectorLayer, tiny_model: Path
) -> None:
    """Of the places all eight lie in the extent or near it; each class has a reference."""
    result = run("rskd:findsimilarscenes", INPUT=server.layer, REFERENCES=places, MODEL=tiny_model,
                 OUTPUT="TEMPORARY_OUTPUT", LIMIT=50, **EXTENT, **METRES)["OUTPUT"]  # fmt: skip
    assert result.featureCount() == 50
    assert {feature["class_name"] for feature in result.getFeatures()} == set(COLORS)

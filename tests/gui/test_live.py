"""Live mode: what it shows is what the engine says, the newest view wins, servers are spared."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import QgsApplication, QgsPointXY, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QListWidget, QPushButton

from rskd_qgis.paths import default_model
from rskd_qgis.scenes.card import GroundSize
from rskd_qgis.scenes.classify import classify
from rskd_qgis.scenes.grid import SceneGrid, SceneSize
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.raster import RasterioSource
from tests.gui.conftest import wait_for
from tests.gui.test_dock import told
from tests.processing.test_layer_source import TileServer, land, server  # noqa: F401


def whole(path: Path, side: float) -> dict[tuple[int, ...], tuple[int, float]]:
    """The class and confidence of every scene of a raster, by its middle."""
    model = SceneModel(default_model())
    found = {}
    with closing(RasterioSource(path)) as source:
        size = SceneSize(side, "m")
        grid = SceneGrid.plan(source.geometry, model.size, size, source.metres_per_unit)
        for batch in classify(source, grid, model):
            for box, row in zip(batch.bounds.tolist(), batch.probabilities):
                found[middle(box)] = int(row.argmax()), float(row.max())
    return found


def middle(box: Any) -> tuple[int, ...]:
    """The middle of a box, in steps that are fine in degrees and in metres."""
    return round((box[0] + box[2]) * 1e5), round((box[1] + box[3]) * 1e5)


def zoom(canvas: QgsMapCanvas, layer: QgsRasterLayer, share: float, across: float = 0.5) -> None:
    """Show a part of a layer, as wide as a share of it."""
    box = layer.extent()
    x = box.xMinimum() + across * box.width()
    half = box.width() * share / 2, box.height() * share / 2
    y = box.center().y()
    canvas.setExtent(QgsRectangle(x - half[0], y - half[1], x + half[0], y + half[1]))


@pytest.mark.parametrize("name", ["naip", "swellendam"])
def test_scenes_in_view_are_those_of_the_whole_raster(
    dock: Any, show: Callable[..., QgsRasterLayer], qgis_canvas: QgsMapCanvas,
    scene_rasters: dict[str, Path], name: str,
) -> None:  # fmt: skip
    layer = show(scene_rasters[name])
    zoom(qgis_canvas, layer, 0.6)
    dock.turn_live(True)
    assert dock.is_busy()
    wait_for(lambda: not dock.is_busy())
    scenes = dock.live_scenes()
    assert len(scenes) > 10
    text = next(text for text in told(dock) if "scenes of" in text)
    assert text.startswith(f"{len(scenes)} scenes of ")
    expected = whole(scene_rasters[name], float(text.split()[3]))
    for scene in scenes:
        number, confidence = expected[middle(scene.bounds)]
        assert scene.confidence == pytest.approx(confidence, abs=1e-4)
        assert scene.number == number
    view = qgis_canvas.extent()
    for scene in scenes:
        assert QgsRectangle(*scene.bounds).intersects(view)
    legend = dock.findChildren(QListWidget)[1]
    assert legend.count() >= 1


def test_moving_the_map_keeps_what_is_known_and_cancels_what_runs(
    dock: Any, show: Callable[..., QgsRasterLayer], qgis_canvas: QgsMapCanvas,
    scene_rasters: dict[str, Path],
) -> None:  # fmt: skip
    layer = show(scene_rasters["naip"])
    zoom(qgis_canvas, layer, 0.4, 0.3)
    dock.turn_live(True)
    wait_for(lambda: len(running()) > 0)
    (first,) = running()
    zoom(qgis_canvas, layer, 0.4, 0.5)
    assert first.isCanceled()
    wait_for(lambda: not dock.is_busy())
    moved = {scene.place: scene for scene in dock.live_scenes()}
    zoom(qgis_canvas, layer, 0.4, 0.6)
    wait_for(lambda: not dock.is_busy())
    again = {scene.place: scene for scene in dock.live_scenes()}
    common = set(moved) & set(again)
    assert common
    assert set(again) - common
    assert all(again[place] is moved[place] for place in common)  # not classified once more
    view = qgis_canvas.extent()
    assert all(QgsRectangle(*scene.bounds).intersects(view) for scene in again.values())


def running() -> list[Any]:
    tasks = QgsApplication.taskManager().tasks()
    return [task for task in tasks if "RSKD" in task.description()]


def test_it_follows_the_scale(
    dock: Any, show: Callable[..., QgsRasterLayer], qgis_canvas: QgsMapCanvas,
    scene_rasters: dict[str, Path],
) -> None:  # fmt: skip
    layer = show(scene_rasters["naip"])
    sides = []
    dock.turn_live(True)
    for share in (0.2, 1.0):
        zoom(qgis_canvas, layer, share)
        wait_for(lambda: not dock.is_busy())
        sides.append(float(next(t for t in told(dock) if "scenes of" in t).split()[3]))
    assert 150 <= sides[0] < sides[1] <= 1200


def test_off_it_leaves_nothing(
    dock: Any, show: Callable[..., QgsRasterLayer], qgis_canvas: QgsMapCanvas,
    scene_rasters: dict[str, Path],
) -> None:  # fmt: skip
    from rskd_qgis.gui.overlays import SceneMosaic

    layer = show(scene_rasters["naip"])
    (mosaic,) = [item for item in qgis_canvas.scene().items() if isinstance(item, SceneMosaic)]
    dock.turn_live(True)
    wait_for(lambda: not dock.is_busy())
    assert mosaic.isVisible()
    dock.turn_live(False)
    assert not mosaic.isVisible()
    assert not dock.is_busy()
    zoom(qgis_canvas, layer, 0.5)
    assert not dock.is_busy()
    dock.turn_live(True)
    QgsProject.instance().removeMapLayer(layer.id())
    assert not dock.is_busy()


# Tiles from a server: see test_layer_source.


@pytest.fixture
def tiles(
    server: TileServer, show: Callable[..., QgsRasterLayer], dock: Any, tiny_model: Path,  # noqa: F811
    qgis_canvas: QgsMapCanvas,
) -> Iterator[QgsRasterLayer]:  # fmt: skip
    """The server's layer, 6 km of it on the map, and the model that knows its colors."""
    layer = server.layer
    qgis_canvas.setRenderFlag(False)  # so that only RSKD asks the server
    dock.choose_model(tiny_model)
    show(layer, "EPSG:3857")
    qgis_canvas.setExtent(QgsRectangle(1_500_000, 5_000_000, 1_506_000, 5_004_000))
    wait_for(lambda: not dock.is_busy())
    assert server.requests == []
    yield layer
    qgis_canvas.setRenderFlag(True)


def test_a_click_on_tiles(dock: Any, tiles: QgsRasterLayer) -> None:
    for x, y in ((1_501_000, 5_001_000), (1_503_000, 5_001_000), (1_503_000, 5_003_000)):
        dock.classify_at(QgsPointXY(x, y))
        wait_for(lambda: not dock.is_busy())
        sight = dock.sight()
        assert sight.best(1) == [int(land(np.array(x), np.array(y)))]
        assert sight.probabilities.max() > 0.8
        box = QgsRectangle(*sight.bounds)
        assert box.contains(QgsPointXY(x, y))
        assert sight.side_m == pytest.approx(64, rel=0.02)


def test_live_mode_asks_before_it_asks_a_server(
    dock: Any, tiles: QgsRasterLayer, qgis_canvas: QgsMapCanvas, server: TileServer  # noqa: F811
) -> None:  # fmt: skip
    dock.turn_live(True)
    assert not dock.is_busy()
    assert any("comes from a server" in text for text in told(dock))
    zoom(qgis_canvas, tiles, 1e-4)
    assert not dock.is_busy()
    assert server.requests == []

    qgis_canvas.setExtent(QgsRectangle(1_500_000, 5_000_000, 1_506_000, 5_004_000))
    button = next(b for b in dock.findChildren(QPushButton) if b.text() == "Ask the server")
    assert button.isVisibleTo(dock)
    button.click()
    wait_for(lambda: not dock.is_busy())
    scenes = dock.live_scenes()
    assert len(scenes) > 20
    assert 0 < len(server.requests) <= 150
    clear = 0
    for scene in scenes:
        xmin, ymin, xmax, ymax = scene.bounds
        x, y = np.meshgrid((xmin + 1, xmax - 1), (ymin + 1, ymax - 1))
        numbers = set(land(x, y).ravel().tolist())
        if len(numbers) == 1:
            clear += 1
            assert {scene.number} == numbers
    assert clear > 5


def test_live_mode_does_not_flood_a_server(
    dock: Any, tiles: QgsRasterLayer, qgis_canvas: QgsMapCanvas, server: TileServer,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    from rskd_qgis.gui import live

    monkeypatch.setattr(live, "MAX_TILES", 1)
    dock.turn_live(True)
    dock.allow_server()
    wait_for(lambda: not dock.is_busy())
    assert any("This would ask the server for" in text for text in told(dock))
    assert server.requests == []
    assert dock.live_scenes() == []


@given(st.floats(1e-3, 1e5), st.booleans())
def test_the_side_of_a_scene_suits_the_scale(metres_per_pixel: float, bounded: bool) -> None:
    from rskd_qgis.gui.live import SCREEN_PIXELS, scene_side

    ground = GroundSize(150, 600, 1200) if bounded else None
    side = scene_side(metres_per_pixel, ground)
    wanted = SCREEN_PIXELS * metres_per_pixel
    if bounded:
        assert 150 <= side <= 1200
        wanted = min(max(wanted, 150), 1200)
    assert 0.75 < side / wanted < 1.34
    assert scene_side(metres_per_pixel * 2, ground) >= side

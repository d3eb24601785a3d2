"""A click on the map, on real images with the real model: answered as the engine answers."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QListWidget,
    QPushButton,
    QToolButton,
)

from rskd_qgis.paths import default_model
from rskd_qgis.scenes.classify import classify
from rskd_qgis.scenes.grid import SceneSize
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.places import ScenePlaces
from rskd_qgis.scenes.raster import RasterioSource
from tests.gui.conftest import wait_for

RASTERS = ("naip", "sentinel2", "swellendam")


def engine(path: Path, x: float, y: float, side: float) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities and bounds of the scene around a point, by the engine and rasterio."""
    model = SceneModel(default_model())
    with closing(RasterioSource(path)) as source:
        size = [SceneSize(side, "m")]
        scenes = ScenePlaces.around(
            source.geometry, model.size, np.array([[x, y]]), size, source.metres_per_unit
        )
        (found,) = list(classify(source, scenes, model))
    return found.probabilities[0], found.bounds[0]


def at(layer: QgsRasterLayer, across: float, down: float) -> QgsPointXY:
    """A point of a layer by shares of its width and height."""
    box = layer.extent()
    return QgsPointXY(box.xMinimum() + across * box.width(), box.yMaximum() - down * box.height())


def on_map(canvas: QgsMapCanvas, layer: QgsRasterLayer, point: QgsPointXY) -> QgsPointXY:
    own = canvas.mapSettings().destinationCrs()
    return QgsCoordinateTransform(layer.crs(), own, QgsProject.instance()).transform(point)


def click(canvas: QgsMapCanvas, point: QgsPointXY) -> QgsPointXY:
    """Click with the mouse on the pixel at a point of the map; gives that pixel's point."""
    pixel = canvas.getCoordinateTransform().transform(point)
    where = QPoint(round(pixel.x()), round(pixel.y()))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    return canvas.getCoordinateTransform().toMapCoordinates(where)


def rows(bars: QListWidget) -> list[str]:
    return [bars.item(i).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(bars.count())]


@pytest.mark.parametrize("crs", ["", "EPSG:3857"])
@pytest.mark.parametrize("name", RASTERS)
def test_a_click_says_what_the_engine_says(
    dock: Any, show: Callable[..., QgsRasterLayer], qgis_canvas: QgsMapCanvas,
    scene_rasters: dict[str, Path], name: str, crs: str,
) -> None:  # fmt: skip
    layer = show(scene_rasters[name], crs)
    clicked = click(qgis_canvas, on_map(qgis_canvas, layer, at(layer, 0.6, 0.55)))
    wait_for(lambda: not dock.is_busy())
    sight = dock.sight()
    x, y = sight.question.point
    assert sight.side_m == pytest.approx(600, rel=1e-3)
    back = on_map(qgis_canvas, layer, QgsPointXY(x, y))
    assert back.compare(clicked, qgis_canvas.mapUnitsPerPixel() / 100)
    probabilities, bounds = engine(scene_rasters[name], x, y, 600)
    assert np.allclose(sight.bounds, bounds, rtol=1e-9, atol=1e-9 * abs(bounds).max())
    assert np.allclose(sight.probabilities, probabilities, atol=1e-5)


def test_the_answer_is_shown(
    dock: Any, show: Callable[..., QgsRasterLayer], qgis_canvas: QgsMapCanvas,
    scene_rasters: dict[str, Path],
) -> None:  # fmt: skip
    layer = show(scene_rasters["swellendam"])
    dock.classify_at(at(layer, 0.3, 0.3))
    wait_for(lambda: not dock.is_busy())
    sight = dock.sight()
    classes = sight.card.classes
    best = np.argsort(-sight.probabilities)[:5]
    bars = dock.findChildren(QListWidget)[0]
    assert rows(bars) == [f"{classes[n].label}: {sight.probabilities[n]:.0%}" for n in best]
    texts = [label.text() for label in dock.findChildren(QLabel)]
    assert classes[best[0]].label in texts
    assert bars.accessibleName() == "Best classes"
    assert bars.accessibleDescription().startswith(f"{classes[best[0]].label} ")
    (outline,) = [b for b in bands(qgis_canvas) if b.numberOfVertices()]
    assert outline.strokeColor() == QColor(classes[best[0]].color)
    box = outline.asGeometry().boundingBox()
    found = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
    assert found == pytest.approx(sight.bounds)


def bands(canvas: QgsMapCanvas) -> list[QgsRubberBand]:
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]


def heat(canvas: QgsMapCanvas) -> Any:
    from rskd_qgis.gui.overlays import ActivationItem

    (item,) = [item for item in canvas.scene().items() if isinstance(item, ActivationItem)]
    return item


def painted(canvas: QgsMapCanvas) -> np.ndarray:
    """What the canvas shows: (h, w, 4)."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
    bits = image.constBits().asstring(image.sizeInBytes())
    return np.frombuffer(bits, np.uint8).reshape(image.height(), image.width(), 4)


def test_why_is_drawn_over_the_scene_and_follows_the_class(
    dock: Any, show: Callable[..., QgsRasterLayer], qgis_canvas: QgsMapCanvas,
    scene_rasters: dict[str, Path],
) -> None:  # fmt: skip
    layer = show(scene_rasters["swellendam"])
    dock.classify_at(at(layer, 0.5, 0.5))
    wait_for(lambda: not dock.is_busy())
    assert heat(qgis_canvas).isVisible()
    first = painted(qgis_canvas)
    bars = dock.findChildren(QListWidget)[0]
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Down)
    assert bars.currentRow() == 1
    second = painted(qgis_canvas)
    changed = np.argwhere((first != second).any(axis=2))
    assert len(changed) > 50
    pixels = qgis_canvas.getCoordinateTransform()
    xmin, ymin, xmax, ymax = dock.sight().bounds
    upper, lower = pixels.transform(xmin, ymax), pixels.transform(xmax, ymin)
    assert changed[:, 1].min() >= upper.x() - 3
    assert changed[:, 1].max() <= lower.x() + 3
    assert changed[:, 0].min() >= upper.y() - 3
    assert changed[:, 0].max() <= lower.y() + 3
    why = next(box for box in dock.findChildren(QCheckBox) if box.text() == "Show why")
    why.click()
    assert not heat(qgis_canvas).isVisible()
    assert (painted(qgis_canvas) != second).any()


def test_shift_and_the_wheel_turn_the_size_and_the_wheel_alone_zooms(
    dock: Any, show: Callable[..., QgsRasterLayer], qgis_canvas: QgsMapCanvas,
    scene_rasters: dict[str, Path],
) -> None:  # fmt: skip
    layer = show(scene_rasters["naip"])
    dock.classify_at(at(layer, 0.5, 0.5))
    wait_for(lambda: not dock.is_busy())
    assert dock.sight().side_m == pytest.approx(600, rel=1e-3)
    scale = qgis_canvas.scale()
    turn(qgis_canvas, Qt.KeyboardModifier.ShiftModifier)
    wait_for(lambda: not dock.is_busy())
    assert qgis_canvas.scale() == scale
    assert dock.sight().side_m == pytest.approx(660, rel=1e-3)
    turn(qgis_canvas, Qt.KeyboardModifier.NoModifier)
    assert qgis_canvas.scale() != scale
    assert dock.sight().side_m == pytest.approx(660, rel=1e-3)


def turn(canvas: QgsMapCanvas, modifier: Qt.KeyboardModifier) -> None:
    """One notch of the wheel, in the middle of the map."""
    middle = QPointF(canvas.width() / 2, canvas.height() / 2)
    event = QWheelEvent(
        middle, canvas.mapToGlobal(middle.toPoint()), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)


def test_the_middle_of_the_map_needs_no_mouse(
    dock: Any, show: Callable[..., QgsRasterLayer], qgis_canvas: QgsMapCanvas,
    scene_rasters: dict[str, Path],
) -> None:  # fmt: skip
    show(scene_rasters["naip"])
    button = next(b for b in dock.findChildren(QToolButton) if b.text() == "Middle")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    wait_for(lambda: not dock.is_busy())
    center = qgis_canvas.center()
    assert dock.sight().question.point == pytest.approx((center.x(), center.y()))


def test_the_topmost_raster_is_looked_at_where_none_is_active(
    dock: Any, show: Callable[..., QgsRasterLayer], qgis_iface: Any, qgis_canvas: QgsMapCanvas,
    scene_rasters: dict[str, Path],
) -> None:  # fmt: skip
    below, above = show(scene_rasters["naip"]), show(scene_rasters["swellendam"])
    points = QgsVectorLayer("Point?crs=EPSG:4326", "points", "memory")
    QgsProject.instance().addMapLayer(points)
    qgis_canvas.setLayers([points, above, below])
    qgis_iface.setActiveLayer(points)
    assert dock.layer() is above
    qgis_iface.setActiveLayer(below)
    assert dock.layer() is below


def told(dock: Any) -> list[str]:
    return [label.text() for label in dock.findChildren(QLabel) if not label.isHidden()]


def test_where_there_is_nothing_it_says_so(
    dock: Any, show: Callable[..., QgsRasterLayer], scene_rasters: dict[str, Path]
) -> None:
    dock.classify_at(QgsPointXY(0, 0))
    assert "There is no image on the map: add a raster or tile layer." in told(dock)
    layer = show(scene_rasters["naip"])
    dock.classify_at(at(layer, -0.5, 0.5))
    wait_for(lambda: not dock.is_busy())
    assert f"The layer “{layer.name()}” shows nothing here: click on its image." in told(dock)
    assert dock.sight() is None
    dock.classify_at(at(layer, 0.5, 0.5))
    wait_for(lambda: not dock.is_busy())
    assert not [text for text in told(dock) if "shows nothing here" in text]


def test_openstreetmap_is_refused(dock: Any, show: Callable[..., QgsRasterLayer]) -> None:
    url = "type=xyz&url=https://tile.openstreetmap.org/{z}/{x}/{y}.png&zmax=19&zmin=0"
    show(QgsRasterLayer(url, "streets", "wms"))
    dock.classify_at(QgsPointXY(0, 0))
    assert any("forbid bulk downloads" in text for text in told(dock))
    dock.turn_live(True)
    assert sum("forbid bulk downloads" in text for text in told(dock)) == 2


def test_sixteen_bits_are_stretched_once(
    dock: Any, show: Callable[..., QgsRasterLayer], make_raster: Callable[..., Path],
    scene_rasters: dict[str, Path],
) -> None:  # fmt: skip
    import rasterio

    with rasterio.open(scene_rasters["naip"]) as dataset:
        pixels = dataset.read([1, 2, 3]).astype(np.uint16) * 40 + 500
        path = make_raster(pixels, "wide.tif", crs=dataset.crs, transform=dataset.transform)
    layer = show(path)
    for place in (0.4, 0.6):
        dock.classify_at(at(layer, place, 0.5))
        wait_for(lambda: not dock.is_busy())
        probabilities, _ = engine(path, *dock.sight().question.point, 600)
        assert np.allclose(dock.sight().probabilities, probabilities, atol=0.02)
    assert dock.sight().question.stretch == dock.sight().stretch != "auto"


def test_the_newest_click_wins(
    dock: Any, show: Callable[..., QgsRasterLayer], scene_rasters: dict[str, Path]
) -> None:
    layer = show(scene_rasters["naip"])
    for share in (0.3, 0.4, 0.5, 0.6, 0.7):
        dock.classify_at(at(layer, share, 0.5))
    wait_for(lambda: not dock.is_busy())
    assert dock.sight().question.point[0] == pytest.approx(at(layer, 0.7, 0.5).x())


def test_removing_the_layer_takes_the_answer_away(
    dock: Any, show: Callable[..., QgsRasterLayer], qgis_canvas: QgsMapCanvas,
    scene_rasters: dict[str, Path],
) -> None:  # fmt: skip
    layer = show(scene_rasters["naip"])
    dock.classify_at(at(layer, 0.5, 0.5))
    wait_for(lambda: not dock.is_busy())
    QgsProject.instance().removeMapLayer(layer.id())
    assert dock.sight() is None
    assert not heat(qgis_canvas).isVisible()
    assert not [band for band in bands(qgis_canvas) if band.numberOfVertices()]


def test_without_onnxruntime_it_opens_and_says_what_to_do(
    plugin: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)  # its import fails
    dock = plugin.menu.show_dock()
    assert any("onnxruntime" in text and "Install packages" in text for text in told(dock))


def test_a_damaged_model_is_refused(
    dock: Any, show: Callable[..., QgsRasterLayer], scene_rasters: dict[str, Path], tmp_path: Path
) -> None:
    path = tmp_path / "damaged.onnx"
    path.write_bytes(default_model().read_bytes()[:1000])
    dock.choose_model(path)
    wait_for(lambda: not dock.is_busy())
    assert any("can't be opened as an ONNX model" in text for text in told(dock))


def test_the_dock_can_be_used_by_keyboard_and_by_ear(dock: Any) -> None:
    inside = dock.widget()
    kinds = QPushButton, QToolButton, QCheckBox, QAbstractSpinBox, QComboBox, QListWidget
    shown = [w for kind in kinds for w in inside.findChildren(kind) if w.isVisibleTo(inside)]
    controls = [w for w in shown if "ollaps" not in w.metaObject().className() + w.objectName()]
    assert len(controls) >= 10
    for control in controls:
        named = control.accessibleName() or getattr(control, "text", str)() or control.toolTip()
        assert named, control
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, named

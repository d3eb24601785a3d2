"""Which library reads a layer, and what both make of the same file."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
import rasterio
from qgis.core import QgsRasterLayer

from rskd_qgis.processing.layer_input import LayerInput, _rasterio_suits_qgis
from rskd_qgis.processing.layer_source import LayerSource
from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.grid import RasterSource, SceneSize, Window
from tests.conftest import REPOSITORY, texture
from tests.processing.conftest import Feedback

RGB = "red", "green", "blue"

pytestmark = pytest.mark.usefixtures("rasterio_reads")


def sources(path: Path, stretch: str = "auto") -> Iterator[RasterSource]:
    """A file as rasterio and as QGIS reads it."""
    layer = QgsRasterLayer(str(path), "layer")
    for changes in ({}, {"path": None}):
        taken = replace(LayerInput.of(layer), **changes)
        yield taken.open(None, RGB, stretch, SceneSize(64, "m"), (32, 32), None)


def read_all(source: RasterSource) -> tuple[np.ndarray, np.ndarray]:
    width, height = source.geometry.width, source.geometry.height
    return source.read(Window(0, 0, width, height), (height, width))


@pytest.mark.usefixtures("qgis_app")
@pytest.mark.parametrize("broken", [None, "import no_such_library"])
def test_without_a_rasterio_that_works_qgis_reads(
    make_raster: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    broken: str | None,
) -> None:  # fmt: skip
    layer = QgsRasterLayer(str(make_raster()), "layer")
    assert not isinstance(next(sources(Path(layer.source()))), LayerSource)
    monkeypatch.delitem(sys.modules, "rskd_qgis.scenes.raster")
    for name in [name for name in sys.modules if name.split(".")[0] == "rasterio"]:
        monkeypatch.delitem(sys.modules, name)
    if broken is None:
        monkeypatch.setitem(sys.modules, "rasterio", None)
    else:
        (tmp_path / "rasterio").mkdir()
        (tmp_path / "rasterio" / "__init__.py").write_text(broken)
        monkeypatch.syspath_prepend(tmp_path)
    (source, _) = sources(Path(layer.source()))
    assert isinstance(source, LayerSource)


@pytest.mark.parametrize("variable", ["PROJ_LIB", "PROJ_DATA"])
def test_where_rasterio_cannot_use_the_data_of_another_proj_qgis_reads(
    make_raster: Callable[..., Path], variable: str
) -> None:
    # QGIS's own data, as OSGeo4W and the bundle for macOS tell all programs to use.
    data = Path("/usr/share/proj")
    if not (data / "proj.db").exists():
        pytest.skip(f"QGIS has its PROJ data elsewhere than in {data}")
    code = (
        "from qgis.core import QgsApplication, QgsRasterLayer\n"
        "application = QgsApplication([], False)\n"
        "application.initQgis()\n"
        "from rskd_qgis.processing.layer_input import LayerInput\n"
        f"layer = LayerInput.of(QgsRasterLayer({str(make_raster())!r}, 'layer'))\n"
        "source = layer.open(None, ('red', 'green', 'blue'), 'auto', None, None, None)\n"
        "print('read by', type(source).__name__)\n"
    )

    def run(code: str) -> subprocess.CompletedProcess[str]:
        env = {**os.environ, variable: str(data)}
        command = [sys.executable, "-c", code]
        return subprocess.run(command, cwd=REPOSITORY, env=env, capture_output=True, text=True)

    # A PROJ that is not much older or newer can do with the same data.
    lookup = run("from rasterio.crs import CRS; CRS.from_string('EPSG:4978')")
    done = run(code)
    assert done.returncode == 0, done.stderr
    usable = _rasterio_suits_qgis.__wrapped__() and not lookup.returncode
    reader = "RasterioSource" if usable else "LayerSource"
    assert done.stdout == f"read by {reader}\n"


@pytest.mark.usefixtures("qgis_app")
@pytest.mark.parametrize(("layout", "suits"), [(0, False), (1000, True)])
def test_rasterio_with_older_data_than_those_of_qgis_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, layout: int, suits: bool
) -> None:
    data = tmp_path / "rasterio" / "proj_data" / "proj.db"
    data.parent.mkdir(parents=True)
    (tmp_path / "rasterio" / "__init__.py").touch()
    with closing(sqlite3.connect(data)) as database, database:
        database.execute("CREATE TABLE metadata (key, value)")
        row = ("DATABASE.LAYOUT.VERSION.MINOR", str(layout))
        database.execute("INSERT INTO metadata VALUES (?, ?)", row)
    monkeypatch.delitem(sys.modules, "rasterio", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    assert _rasterio_suits_qgis.__wrapped__() is suits


@pytest.mark.usefixtures("qgis_app")
@pytest.mark.parametrize("pixel", [(2.0, 2.0), (-2.0, -2.0), (-2.0, 2.0)])
def test_mirrored_rasters_are_read_north_up_by_both(
    make_raster: Callable[..., Path], pixel: tuple[float, float]
) -> None:
    path = make_raster(texture(61, 90), pixel=pixel)
    if QgsRasterLayer(str(path), "layer").extent().width() < 0:  # QGIS 3.40 shows nothing of it
        one, reading = next(sources(path)), sources(path)
        next(reading)
        with pytest.raises(RskdError, match="columns run from east to west: warp it first"):
            next(reading)
        assert one.geometry.dx > 0
        assert read_all(one)[0].std() > 10
        return
    one, other = sources(path)
    assert replace(one.geometry, crs="") == replace(other.geometry, crs="")
    for read, expected in zip(read_all(other), read_all(one)):
        np.testing.assert_array_equal(read, expected)


@pytest.mark.usefixtures("qgis_app")
@pytest.mark.parametrize("stretch", ["auto", "none", "10,90"])
@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint32", "float32"])
def test_scale_and_offset_are_applied_by_both(
    make_raster: Callable[..., Path], dtype: str, stretch: str
) -> None:
    raw = np.arange(3 * 60 * 70).reshape(3, 60, 70) % 200
    path = make_raster(raw.astype(dtype), nodata=7)
    with rasterio.open(path, "r+") as dataset:
        dataset.scales, dataset.offsets = (0.5, 2, 1), (-1, -3, 0)  # 16 and 5 become 7 in two bands
    one, other = sources(path, stretch)
    for read, expected in zip(read_all(other), read_all(one)):
        np.testing.assert_array_equal(read, expected)
    assert read_all(one)[0].std() > 10


@pytest.mark.usefixtures("qgis_app")
def test_what_becomes_the_nodata_value_by_its_scale_is_data(
    make_raster: Callable[..., Path],
) -> None:
    raw = np.full((3, 40, 40), 2, np.uint8)  # 2 * 0.5 - 1 is 0
    raw[:, :10] = 0
    path = make_raster(raw, nodata=0)
    with rasterio.open(path, "r+") as dataset:
        dataset.scales, dataset.offsets = [0.5] * 3, [-1] * 3
    for source in sources(path, "none"):
        _, valid = read_all(source)
        assert not valid[:10].any()
        assert valid[10:].all()


@pytest.mark.usefixtures("qgis_app")
def test_beyond_a_layer_there_is_no_data_and_nothing_is_stretched(
    make_raster: Callable[..., Path],
) -> None:
    pixels = texture(50, 70)
    layer = LayerInput.of(QgsRasterLayer(str(make_raster(pixels)), "layer"))
    inside = layer._geometry()
    # A scene is larger than this layer: 15 rows and 8 columns before its pixels, more after them.
    larger = replace(
        inside,
        width=120,
        height=90,
        x0=inside.x0 - 8 * inside.dx,
        y0=inside.y0 - 15 * inside.dy,
    )
    source = LayerSource(layer.provider, larger, "layer")
    read, valid = read_all(source)
    expected = np.zeros((90, 120), bool)
    expected[15:65, 8:78] = True
    np.testing.assert_array_equal(valid, expected)
    np.testing.assert_array_equal(read[:, 15:65, 8:78], pixels)
    assert not read[:, ~valid].any()
    _, valid = source.read(Window(100, 0, 20, 20), (20, 20))
    assert not valid.any()


@pytest.mark.usefixtures("qgis_app")
@pytest.mark.parametrize("by_rasterio", [True, False])
def test_a_search_for_percentiles_is_told_and_can_be_canceled(
    make_raster: Callable[..., Path], feedback: Feedback, by_rasterio: bool
) -> None:
    layer = LayerInput.of(QgsRasterLayer(str(make_raster(texture(dtype="uint16"))), "meadow"))
    if not by_rasterio:
        layer = replace(layer, path=None)
    arguments: tuple[Any, ...] = SceneSize(64, "m"), (32, 32), None, feedback
    layer.open(None, RGB, "0,300", *arguments).close()
    assert feedback.infos == []
    layer.open(None, RGB, "auto", *arguments).close()
    assert len(feedback.infos) == 1
    assert "meadow" in feedback.infos[0]
    feedback.cancel()
    with pytest.raises(RskdError, match="canceled"):
        layer.open(None, RGB, "auto", *arguments)

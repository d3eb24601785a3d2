"""The renderer of the sample, the map, and the demo from end to end."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from qgis.PyQt.QtGui import QImage

from tools import demo, render_sample


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample at a tenth of its resolution: the same land, painted at once."""
    monkeypatch.setattr(render_sample, "PIXEL", 12.0)
    monkeypatch.setattr(render_sample, "SHAPE", (300, 400))


def colors(path: Path) -> int:
    """How many different colours a picture has."""
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    pixels = image.constBits().asstring(image.sizeInBytes())
    return len(np.unique(np.frombuffer(pixels, np.uint32)))


@pytest.mark.usefixtures("small")
def test_the_sample_is_a_georeferenced_raster_with_sea_and_land(tmp_path: Path) -> None:
    render_sample.render(tmp_path / "sample.tif")
    with rasterio.open(tmp_path / "sample.tif") as raster:
        assert (raster.count, raster.dtypes[0], raster.crs.to_epsg()) == (3, "uint8", 32631)
        assert raster.crs.linear_units == "metre"
        width = raster.bounds.right - raster.bounds.left
        assert width == pytest.approx(render_sample.WIDTH, abs=render_sample.PIXEL)
        assert raster.overviews(1)
        red, _, blue = raster.read().astype(float)
    sea, land = np.s_[:, :30], np.s_[:, 150:]
    assert blue[sea].mean() > 1.3 * red[sea].mean()
    assert red[land].mean() > blue[land].mean()
    assert red[land].std() > 20


@pytest.mark.usefixtures("small")
def test_a_seed_says_what_the_sample_looks_like() -> None:
    first, again, other = (render_sample.compose(seed) for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@pytest.mark.usefixtures("small")
def test_the_demo_ends_in_a_layer_and_its_picture(tmp_path: Path) -> None:
    from qgis.core import QgsVectorLayer

    demo.main(out=tmp_path / "out", build=tmp_path / "build")
    layer = QgsVectorLayer(str(tmp_path / "out" / "demo.gpkg"), "demo", "ogr")
    assert layer.featureCount() >= 48
    assert {"class_name", "confidence"} <= set(layer.fields().names())
    assert colors(tmp_path / "out" / "demo.png") > 1000


def test_the_demo_says_when_a_raster_cannot_be_classified(tmp_path: Path) -> None:
    text = tmp_path / "no_raster.tif"
    text.write_text("not a raster", encoding="utf-8")
    with pytest.raises(SystemExit, match="did not classify"):
        demo.main(text, out=tmp_path / "out", build=tmp_path / "build")
    assert not (tmp_path / "out" / "demo.gpkg").exists()
    assert not (tmp_path / "out" / "demo.png").exists()

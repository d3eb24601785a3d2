"""What a result says of itself, as QGIS reads it from a GeoPackage written without QGIS."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from qgis import core
from rasterio.crs import CRS

from rskd_qgis.scenes.card import ModelCard
from rskd_qgis.scenes.classify import ScenePredictions
from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.metadata import Origin, qmd
from rskd_qgis.scenes.vector import write_layer, write_metadata, write_style
from tests.conftest import tiny_card

CARD = ModelCard.from_json(json.dumps({**tiny_card(), "limits": "Knows <colors> & no more, < 9."}))
BOUNDS = 500_000.0, 5_000_000.0, 500_100.0, 5_000_100.0


def scene() -> ScenePredictions:
    return ScenePredictions(
        row_index=0,
        col_index=np.zeros(1, int),
        bounds=np.array([BOUNDS]),
        valid=np.ones(1),
        probabilities=np.array([[1, 0, 0, 0]], np.float32),
        skipped=0,
    )


@pytest.mark.usefixtures("qgis_app")
@pytest.mark.parametrize("epsg", [32633, 4326])
def test_qgis_reads_it_from_each_layer(tmp_path: Path, tiny_model: Path, epsg: int):
    path, crs = tmp_path / "scenes.gpkg", CRS.from_epsg(epsg).to_wkt()
    for name in ("north", 'south "2"'):
        write_layer(path, name, crs, CARD, [scene()], False)
        write_style(path, name, "<qgis/>")
        origin = Origin(f"{name}.tif", "RSKD 1", {"Overlap": "0.5"})
        text = qmd(f"Scenes of {name}", origin, CARD, tiny_model, crs, BOUNDS, ["Red"])
        write_metadata(path, name, text)
    for name in ("north", 'south "2"'):
        layer = core.QgsVectorLayer(f"{path}|layername={name}", "any", "ogr")
        assert layer.isValid()
        said = layer.metadata()
        assert said.title() == f"Scenes of {name}"
        assert said.parentIdentifier() == f"{name}.tif"
        lines = said.abstract().splitlines()
        assert "Knows ‹colors> & no more, < 9." in lines  # QGIS shows it as HTML
        assert "<colors>" not in layer.htmlMetadata()
        assert "Overlap: 0.5" in lines
        assert f"Date: {date.today().isoformat()}" in lines
        digest = hashlib.sha256(tiny_model.read_bytes()).hexdigest()
        assert f"Model file: tiny.onnx, SHA-256 {digest}" in lines
        assert said.crs().authid() == f"EPSG:{epsg}"
        (extent,) = said.extent().spatialExtents()
        assert extent.extentCrs.authid() == f"EPSG:{epsg}"
        assert extent.bounds.toRectangle() == core.QgsRectangle(*BOUNDS)
        assert said.keywords() == {
            "gmd:topicCategory": ["imageryBaseMapsEarthCover"],
            "Classes": ["Red"],
        }
        assert said.history()[0].endswith("classified by RSKD 1 with the model tiny 1.0")


def test_an_empty_result_has_no_extent(tiny_model: Path):
    text = qmd("Nothing", Origin("a", "RSKD"), CARD, tiny_model, "", None, [])
    assert "<extent>" not in text


def test_a_model_that_is_gone_is_told(tmp_path: Path):
    with pytest.raises(RskdError, match="can't be read"):
        qmd("a", Origin("a", "RSKD"), CARD, tmp_path / "none.onnx", "", None, [])

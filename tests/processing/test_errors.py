"""What can't be done is said in one sentence, and no broken file stays behind."""

from __future__ import annotations

import re
import resource
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pyogrio
import pytest
import rasterio
from qgis.core import QgsProcessingException

from tests.conftest import texture
from tests.processing.results import read_scenes

PIXELS = {"SCENE_SIZE": 32, "SCENE_UNIT": "px"}


def problem(classify: Callable[..., Any], *args: Any, **parameters: Any) -> str:
    """The sentence with which a run fails; it must be for people, and one."""
    with pytest.raises(QgsProcessingException) as caught:
        classify(*args, **{**PIXELS, **parameters})
    message = str(caught.value).replace("Unable to execute algorithm\n", "").strip()
    assert re.fullmatch(r"[A-Z0-9\"/][^\n]*[.?]", message), message
    return message


@pytest.fixture
def result(tmp_path: Path) -> Path:
    folder = tmp_path / "results"
    folder.mkdir()
    return folder / "result.gpkg"


def truncated(path: Path, share: float) -> Path:
    """The same file, cut."""
    content = path.read_bytes()
    cut = path.with_name(f"cut_{path.name}")
    cut.write_bytes(content[: int(len(content) * share)])
    return cut


def test_a_missing_raster(
    classify: Callable[..., Any], tiny_model: Path, tmp_path: Path, result: Path
) -> None:
    with pytest.raises(QgsProcessingException, match=r"INPUT"):
        classify(tmp_path / "none.tif", tiny_model, OUTPUT=str(result))
    assert not result.exists()


@pytest.mark.parametrize("stretch", ["auto", "layer"])  # by rasterio, through QGIS
def test_a_raster_that_ends_too_early(
    classify: Callable[..., Any], make_raster: Callable[..., Path], sensitive_model: Path,
    result: Path, stretch: str,
) -> None:  # fmt: skip
    raster = truncated(make_raster(texture(1024, 512)), 0.7)
    message = problem(
        classify, raster, sensitive_model, STRETCH=stretch, BATCH_SIZE=1, OUTPUT=str(result)
    )
    assert "damaged or cut short" in message
    assert list(result.parent.iterdir()) == []


def test_a_run_that_fails_leaves_the_other_layers_of_its_geopackage(
    classify: Callable[..., Any], make_raster: Callable[..., Path], sensitive_model: Path,
    result: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("rskd_qgis.scenes.result.BLOCK", 1)  # so that it fails after the first
    whole = make_raster(texture(1024, 512))
    classify(
        whole, sensitive_model, OUTPUT=f"ogr:dbname='{result}' table=\"whole\" (geom)", **PIXELS
    )
    classify(
        whole, sensitive_model, OUTPUT=f"ogr:dbname='{result}' table=\"again\" (geom)", **PIXELS
    )
    problem(classify, truncated(whole, 0.7), sensitive_model, BATCH_SIZE=1,
            OUTPUT=f"ogr:dbname='{result}' table=\"again\" (geom)")  # fmt: skip
    names = [name for name, kind in pyogrio.list_layers(result) if kind]
    assert names == ["whole"]
    assert len(read_scenes(f"{result}|layername=whole")) == 512


@pytest.mark.parametrize("name", ["result.gpkg", "result.geojson", "result.fgb", "result.shp"])
def test_a_disk_that_is_full(
    classify: Callable[..., Any], make_raster: Callable[..., Path], sensitive_model: Path,
    result: Path, name: str,
) -> None:  # fmt: skip
    raster = make_raster(texture(1024, 1024))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))  # bytes that a file may have
    try:
        message = problem(classify, raster, sensitive_model, OUTPUT=str(result.with_name(name)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "disk may be full" in message
    assert list(result.parent.iterdir()) == []


@pytest.mark.usefixtures("rasterio_reads")  # QGIS turns a rotated raster itself
@pytest.mark.parametrize(
    ("raster", "says"),
    [
        ({"crs": None}, "no coordinate reference system"),
        ({"transform": rasterio.Affine(2, 0.3, 5e5, 0.3, -2, 5e6)}, "rotated"),
        ({"pixels": texture(bands=2)}, "2 of the bands that the model wants, 3"),
        ({"pixels": texture().astype(np.complex64)}, "complex"),
        ({"pixels": np.zeros((3, 200, 300), np.uint8), "nodata": 0}, "enough data"),
    ],
)
def test_rasters_that_can_not_be_classified(
    classify: Callable[..., Any], make_raster: Callable[..., Path], tiny_model: Path,
    result: Path, raster: dict[str, Any], says: str,
) -> None:  # fmt: skip
    assert says in problem(classify, make_raster(**raster), tiny_model, OUTPUT=str(result))
    assert not result.exists()


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"EXTENT": "0,100,0,100 [EPSG:32633]"}, "lies off the raster"),
        ({"BANDS": [1, 2]}, "2 bands are chosen"),
        ({"BANDS": [1, 2, 7]}, "no band 7"),
        ({"SCENE_SIZE": 2}, "2 pixels"),
        ({"SCENE_SIZE": None}, "scene size is missing"),
        ({"SCENE_SIZE": ""}, "scene size is missing"),
        ({"SCENE_SIZE": 0}, "scene size of 0 is not possible"),
        ({"STRETCH": "nice"}, '"nice" is no stretch'),
        ({"STRETCH": "5,5"}, '"5,5" is no stretch'),
        ({"MODEL": "{folder}/none.onnx"}, "does not exist"),
        ({"MODEL": "{folder}/text.onnx"}, "can't be opened as an ONNX model"),
        ({"MODEL": "{folder}/nameless.onnx"}, "classes"),
        ({"OUTPUT": "{folder}/none/result.gpkg"}, 'none" does not exist'),
        ({"OUTPUT": "/proc/result.gpkg"}, 'Nothing can be written into "/proc"'),
        ({"OUTPUT": "ogr:dbname='{folder}/none/a.gpkg' table=\"a\" (geom)"}, "does not exist"),
    ],
)
def test_it_says_no_before_the_run(
    classify: Callable[..., Any], make_raster: Callable[..., Path], tiny_model: Path,
    tmp_path: Path, result: Path, parameters: dict[str, Any], says: str,
) -> None:  # fmt: skip
    import onnx

    (tmp_path / "text.onnx").write_text("no model")
    nameless = onnx.load(tiny_model)
    del nameless.metadata_props[:]
    onnx.save(nameless, str(tmp_path / "nameless.onnx"))
    filled = {
        name: value.format(folder=tmp_path) if isinstance(value, str) else value
        for name, value in parameters.items()
    }
    run = {"MODEL": tiny_model, "OUTPUT": str(result), **filled}
    assert says in problem(classify, make_raster(), run.pop("MODEL"), **run)
    assert not result.exists()


@pytest.mark.parametrize(
    ("polygon", "crs", "says"),
    [
        ("POLYGON((0 0,10 0,10 10,0 0))", "EPSG:32633", "overlaps no scene"),
        ("POLYGON((0 0,10 0,10 10,0 0))", None, "has no CRS"),
        ("POLYGON EMPTY", "EPSG:32633", "holds no polygons"),
        ("POLYGON((0 0,10 0,10 95,0 0))", "EPSG:4326", "can express"),
    ],
)
def test_masks_that_mask_nothing(
    classify: Callable[..., Any], make_raster: Callable[..., Path], tiny_model: Path,
    make_polygons: Callable[..., Path], result: Path, polygon: str, crs: str | None, says: str,
) -> None:  # fmt: skip
    mask = make_polygons(polygon, crs=crs, name="polygons.shp")
    message = problem(classify, make_raster(), tiny_model, MASK=str(mask), OUTPUT=str(result))
    assert says in message
    assert not result.exists()


def test_a_run_that_can_not_begin_leaves_the_older_result(
    classify: Callable[..., Any], make_raster: Callable[..., Path], tiny_model: Path, result: Path
) -> None:
    classify(make_raster(), tiny_model, OUTPUT=str(result), **PIXELS)
    before = read_scenes(result)
    empty = make_raster(np.zeros((3, 200, 300), np.uint8), "empty.tif", nodata=0)
    problem(classify, empty, tiny_model, OUTPUT=str(result))
    assert read_scenes(result) == before

"""qgis_process in a process of its own, and that it, QGIS and the shell agree."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pyogrio
import pytest
import shapely
from qgis.core import Qgis

from rskd_qgis.scenes.model import SceneModel
from tests.conftest import REPOSITORY, texture
from tools.qgis_profile import make_profile, qgis_process

ID = "rskd:classifyscenes"
HIDE = """
from importlib.machinery import PathFinder

find_spec = PathFinder.find_spec


def find_others(name, *args):
    return None if name.split(".")[0] in {hidden!r} else find_spec(name, *args)


PathFinder.find_spec = find_others
"""
"""A sitecustomize.py: what it names counts as not installed."""

Process = subprocess.CompletedProcess


@pytest.fixture(scope="session")
def profile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a new QGIS profile with the plugin enabled."""
    return make_profile(tmp_path_factory.mktemp("qgis") / "profile")


@pytest.fixture(scope="session")
def without(
    profile: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., dict[str, str]]:
    """A function that gives the same environment without some libraries."""

    def hide(*hidden: str) -> dict[str, str]:
        folder = tmp_path_factory.mktemp("without")
        (folder / "sitecustomize.py").write_text(HIDE.format(hidden=hidden), encoding="utf-8")
        return {**profile, "PYTHONPATH": os.pathsep.join([str(folder), profile["PYTHONPATH"]])}

    return hide


def run(*arguments: str, env: dict[str, str], stdin: str | None = None) -> Process:
    return subprocess.run(
        [qgis_process(), *arguments],
        env=env,
        input=stdin,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


def run_algorithm(env: dict[str, str], **parameters: Any) -> Process:
    """Run it with plain strings."""
    strings = (f"{name}={value}" for name, value in parameters.items())
    return run("run", ID, "--", *strings, env=env)


def read(path: Path) -> tuple[list[tuple[str, str]], np.ndarray, list[np.ndarray]]:
    """Columns, polygons and values of the only layer of scenes in a GeoPackage."""
    (name,) = [name for name, kind in pyogrio.list_layers(path) if kind]
    meta, _, wkb, values = pyogrio.raw.read(path, layer=name)
    columns = list(zip(meta["fields"].tolist(), meta["dtypes"].tolist()))
    return columns, shapely.normalize(shapely.from_wkb(wkb)), values


def assert_same_layer(path: Path, expected: Path) -> int:
    """The same scenes in the same order: columns, geometries and values. Gives their number."""
    columns, polygons, values = read(path)
    expected_columns, expected_polygons, expected_values = read(expected)
    assert columns == expected_columns
    assert len(polygons) == len(expected_polygons)
    np.testing.assert_allclose(
        shapely.get_coordinates(polygons),
        shapely.get_coordinates(expected_polygons),
        rtol=0,
        atol=1e-9,
    )
    for (name, dtype), found, wanted in zip(columns, values, expected_values):
        if dtype == "float64":
            np.testing.assert_allclose(found, wanted, rtol=0, atol=1e-6, err_msg=name)
        else:
            np.testing.assert_array_equal(found, wanted, err_msg=name)
    return len(polygons)


@pytest.fixture
def result(tmp_path: Path) -> Path:
    """A GeoPackage in a folder of its own, so that what is left there can be seen."""
    (tmp_path / "results").mkdir()
    return tmp_path / "results" / "result.gpkg"


def test_the_plugin_and_its_algorithms_are_listed(profile: dict[str, str]) -> None:
    plugins = run("plugins", env=profile)
    assert re.search(r"(?m)^\* rskd_qgis$", plugins.stdout), plugins.stderr
    algorithms = run("list", env=profile)
    assert algorithms.returncode == 0
    listed = re.search(r"\nRSKD\n((?:\trskd:.*\n)+)", algorithms.stdout)
    assert listed
    lines = listed[1].splitlines()
    for name, label in (
        ("classifyscenes", "Classify scenes"),
        ("classifyfeatures", "Classify features"),
        ("comparescenes", "Compare scenes"),
        ("findsimilarscenes", "Find similar scenes"),
        ("describemodel", "Describe model"),
        ("assessaccuracy", "Assess accuracy"),
        ("exporttrainingchips", "Export training chips"),
        ("adaptmodel", "Adapt model"),
    ):
        assert f"\trskd:{name}\t{label}" in lines


def test_each_algorithm_runs_on_a_real_scene(
    profile: dict[str, str], scene_rasters: dict[str, Path], tmp_path: Path
) -> None:
    """With the built-in model, as a person in a shell runs them one after the other."""
    naip = scene_rasters["naip"].resolve()

    def run_one(name: str, **parameters: Any) -> None:
        strings = (f"{key}={value}" for key, value in parameters.items())
        done = run("run", f"rskd:{name}", "--", *strings, env=profile)
        assert done.returncode == 0, done.stdout + done.stderr

    def count(name: str, layer: str | None = None) -> int:
        return pyogrio.read_info(tmp_path / name, layer=layer)["features"]

    scenes = tmp_path / "scenes.gpkg"
    run_one("classifyscenes", INPUT=naip, OUTPUT=scenes, SYMMETRIES="true", SMOOTHING=0.3,
            OUTPUT_RASTER=tmp_path / "map.tif",
            OUTPUT_DISSOLVED=tmp_path / "patches.gpkg")  # fmt: skip
    assert count("scenes.gpkg", "scenes") == 8 * 7
    assert 0 < count("patches.gpkg", "patches") <= 8 * 7
    assert (tmp_path / "map.qml").exists()
    run_one("classifyfeatures", INPUT=f"{scenes}|layername=scenes", RASTER=naip,
            OUTPUT=tmp_path / "features.gpkg")  # fmt: skip
    assert count("features.gpkg", "features") == 8 * 7
    run_one("comparescenes", BEFORE=naip, AFTER=naip, OUTPUT=tmp_path / "changes.gpkg",
            OUTPUT_TABLE=tmp_path / "table.csv")  # fmt: skip
    assert count("changes.gpkg", "changes") == 8 * 7
    assert "class_before" in (tmp_path / "table.csv").read_text(encoding="utf-8")
    run_one("findsimilarscenes", INPUT=naip, LIMIT=10, OUTPUT=tmp_path / "similar.gpkg",
            REFERENCES=f"{scenes}|layername=scenes|subset=\"fid\" = 5")  # fmt: skip
    assert count("similar.gpkg", "similar") == 10
    run_one("describemodel", OUTPUT=tmp_path / "card.html")
    assert "aid30" in (tmp_path / "card.html").read_text(encoding="utf-8")
    labels = f"{scenes}|layername=scenes"
    run_one("assessaccuracy", INPUT=tmp_path / "map.tif", REFERENCE=labels,
            OUTPUT=tmp_path / "matrix.csv", OUTPUT_CLASSES=tmp_path / "classes.csv",
            OUTPUT_SAMPLES=tmp_path / "samples.gpkg",
            OUTPUT_HTML=tmp_path / "accuracy.html")  # fmt: skip
    assert count("samples.gpkg", "samples") >= 8 * 7
    assert "overall accuracy" in (tmp_path / "accuracy.html").read_text(encoding="utf-8")
    run_one("exporttrainingchips", INPUT=labels, RASTER=naip, OUTPUT=tmp_path / "chips.gpkg",
            OUTPUT_FOLDER=tmp_path / "chips")  # fmt: skip
    assert count("chips.gpkg", "chips") == len(list((tmp_path / "chips").rglob("*.png"))) == 8 * 7
    run_one("adaptmodel", INPUT=labels, CLASS_FIELD="row_index", RASTER=naip,
            OUTPUT=tmp_path / "rows.onnx", OUTPUT_HTML=tmp_path / "rows.html")  # fmt: skip
    assert len(SceneModel(tmp_path / "rows.onnx").card.classes) == 7
    assert "Model rows" in (tmp_path / "rows.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("raster", "in_qgis", "in_shell"),
    [
        (
            "naip",
            {"EXTENT": "486500,488500,5206500,5208500 [EPSG:26914]", "SCENE_SIZE": 41,
             "SCENE_UNIT": "px", "OVERLAP": 0.5, "BANDS": "4;1;2", "MASK": "{mask}",
             "BATCH_SIZE": 7},
            ["--extent", "486500,5206500,488500,5208500", "--scene-size", "41px",
             "--overlap", "0.5", "--bands", "4,1,2", "--mask", "{mask}", "--batch-size", "7"],
        ),
        (
            "sentinel2",
            {"EXTENT": "-76.66,-76.60,34.60,34.66", "SCENE_SIZE": 300, "STRETCH": "20,200",
             "THREADS": 1},
            ["--extent=-76.66,34.60,-76.60,34.66", "--scene-size", "300",
             "--stretch", "20,200", "--threads", "1"],
        ),
        ("swellendam", {"MIN_VALID": 0.8}, ["--min-valid", "0.8"]),
    ],
)  # fmt: skip
def test_qgis_qgis_process_and_the_shell_agree(
    classify: Callable[..., Any], profile: dict[str, str], scene_rasters: dict[str, Path],
    sensitive_model: Path, make_polygons: Callable[..., Path], tmp_path: Path,
    raster: str, in_qgis: dict[str, Any], in_shell: list[str],
) -> None:  # fmt: skip
    mask = make_polygons("POLYGON((-99.17 47.01,-99.155 47.02,-99.165 47.03,-99.17 47.01))",
                         crs="EPSG:4326")  # fmt: skip
    in_qgis = {
        name: value.format(mask=mask) if isinstance(value, str) else value
        for name, value in in_qgis.items()
    }
    path = scene_rasters[raster].resolve()
    by_id, by_process, by_shell = (tmp_path / f"{name}.gpkg" for name in ("id", "process", "shell"))
    classify(path, sensitive_model, **in_qgis, PROBABILITIES=True, OUTPUT=str(by_id))
    done = run_algorithm(profile, INPUT=path, MODEL=sensitive_model, **in_qgis,
                         PROBABILITIES="true", OUTPUT=by_process)  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert f"OUTPUT:\t{by_process}\n" in done.stdout
    shell = [sys.executable, "-m", "rskd_qgis.cli", "classify", str(path), "-o", str(by_shell)]
    shell += ["--model", str(sensitive_model), "--probabilities"]
    shell += [argument.format(mask=mask) for argument in in_shell]
    subprocess.run(shell, cwd=REPOSITORY, capture_output=True, check=True, timeout=600)

    assert assert_same_layer(by_process, by_id) > 50
    assert assert_same_layer(by_shell, by_id) > 50


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT < 32400, reason="QGIS reads JSON on stdin from 3.24 on")
def test_parameters_as_json_on_stdin(
    classify: Callable[..., Any], profile: dict[str, str], make_raster: Callable[..., Path],
    sensitive_model: Path, result: Path, tmp_path: Path,
) -> None:  # fmt: skip
    inputs = {
        "INPUT": str(make_raster()), "MODEL": str(sensitive_model), "BANDS": [3, 1, 2],
        "SCENE_SIZE": 50, "SCENE_UNIT": "px", "OVERLAP": 0.25, "EXTENT": None, "MASK": None,
        "PROBABILITIES": True, "OUTPUT": str(result),
    }  # fmt: skip
    done = run("run", ID, "-", env=profile, stdin=json.dumps({"inputs": inputs}))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["OUTPUT"] == str(result)
    expected = tmp_path / "expected.gpkg"
    del inputs["INPUT"], inputs["MODEL"]
    classify(make_raster(), sensitive_model, **{**inputs, "OUTPUT": str(expected)})
    assert assert_same_layer(result, expected) > 20

    refused = {"inputs": {"INPUT": str(make_raster()), "EXTENT": "0,1,0,1", "OUTPUT": str(result)}}
    result.unlink()
    done = run("run", ID, "-", env=profile, stdin=json.dumps(refused))
    assert done.returncode != 0
    assert "lies off the raster" in done.stdout + done.stderr
    assert list(result.parent.iterdir()) == []


def test_null_is_the_default_of_every_parameter(
    classify: Callable[..., Any], make_raster: Callable[..., Path], sensitive_model: Path,
    result: Path, tmp_path: Path,
) -> None:  # fmt: skip
    """As JSON may have it."""
    optional = ("BANDS", "SCENE_SIZE", "EXTENT", "MASK", "OVERLAP", "MIN_VALID", "MIN_CONFIDENCE",
                "PROBABILITIES", "SCENE_UNIT", "STRETCH", "BATCH_SIZE", "THREADS")  # fmt: skip
    raster, expected = make_raster(), tmp_path / "expected.gpkg"
    classify(raster, sensitive_model, OUTPUT=str(expected))
    classify(raster, sensitive_model, **dict.fromkeys(optional), OUTPUT=str(result))
    assert assert_same_layer(result, expected) > 50


def assert_refused(done: Process, sentence: str, folder: Path) -> None:
    assert done.returncode != 0
    assert re.search(rf"(?m)^(ERROR:)?\t.*{sentence}.*\.$", done.stderr), done.stderr
    assert "Traceback" not in done.stderr
    assert list(folder.iterdir()) == []


def test_it_says_no_before_the_run(
    profile: dict[str, str], make_raster: Callable[..., Path], tiny_model: Path, result: Path
) -> None:
    done = run_algorithm(profile, INPUT=make_raster(), MODEL=tiny_model, EXTENT="0,100,0,100",
                         OUTPUT=result)  # fmt: skip
    assert_refused(done, r"lies off the raster, .* give one that overlaps it", result.parent)


def test_a_run_that_fails_leaves_nothing(
    profile: dict[str, str], make_raster: Callable[..., Path], tiny_model: Path, result: Path
) -> None:
    raster = make_raster(texture(1024, 512))
    with raster.open("r+b") as file:
        file.truncate(raster.stat().st_size * 7 // 10)
    done = run_algorithm(profile, INPUT=raster, MODEL=tiny_model, BATCH_SIZE=1, OUTPUT=result)
    assert_refused(done, "can't be read to its end", result.parent)


def test_without_onnxruntime_it_is_listed_and_says_what_to_install(
    without: Callable[..., dict[str, str]], make_raster: Callable[..., Path], tiny_model: Path,
    result: Path,
) -> None:  # fmt: skip
    env = without("onnxruntime")
    assert f"\t{ID}\tClassify scenes\n" in run("list", env=env).stdout
    done = run_algorithm(env, INPUT=make_raster(), MODEL=tiny_model, OUTPUT=result)
    sentence = r"onnxruntime.* is not installed.*install it with.*pip install onnxruntime"
    assert_refused(done, sentence, result.parent)


def test_onnxruntime_is_the_only_library_that_it_needs(
    classify: Callable[..., Any], without: Callable[..., dict[str, str]],
    scene_rasters: dict[str, Path], sensitive_model: Path, result: Path, tmp_path: Path,
) -> None:  # fmt: skip
    raster, expected = scene_rasters["swellendam"].resolve(), tmp_path / "expected.gpkg"
    classify(raster, sensitive_model, OUTPUT=str(expected))
    env = without("rasterio", "affine", "pyogrio", "pyarrow", "shapely", "typer", "rich")
    done = run_algorithm(env, INPUT=raster, MODEL=sensitive_model, OUTPUT=result)
    assert done.returncode == 0, done.stderr
    assert "read through QGIS" in done.stdout
    assert assert_same_layer(result, expected) > 50

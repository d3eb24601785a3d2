"""The shell command, run as a person runs it: as a process of its own."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely

from rskd_qgis.models import built_in_models
from rskd_qgis.scenes.cells import CellMap
from rskd_qgis.scenes.classify import classify
from rskd_qgis.scenes.grid import SceneGrid, SceneSize
from rskd_qgis.scenes.mask import read_mask
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.raster import RasterioSource
from rskd_qgis.scenes.result import columns
from rskd_qgis.scenes.smooth import smooth
from tests.conftest import REPOSITORY, texture, tiny_card

RSKD = [sys.executable, "-m", "rskd_qgis.cli"]
COARSE = "Warning: The raster is coarse for tiny"
WITHOUT = """
import sys

missing = sys.argv.pop(1)

class Missing:
    def find_spec(self, name, *_):
        if name == missing:
            raise ModuleNotFoundError(f"No module named '{name}'")

sys.meta_path.insert(0, Missing())
from rskd_qgis.cli import main
main()
"""


def run(
    *arguments: Any, command: list[str] = RSKD, config: Path = Path(os.devnull)
) -> subprocess.CompletedProcess:
    return subprocess.run(
        [*command, *map(str, arguments)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
        env={**os.environ, "COLUMNS": "200", "XDG_CONFIG_HOME": str(config)},
    )


def engine(
    raster: Path,
    model: Path,
    *,
    bands: list[int] | None = None,
    scene: str = "64",
    mask: Path | None = None,
    min_valid: float = 0.5,
    stretch: str = "auto",
    **plan: Any,
) -> tuple[dict[str, list], np.ndarray]:
    """What the engine says, without the shell: columns and bounds."""
    network = SceneModel(model)
    source = RasterioSource(raster, bands, stretch=stretch)
    grid = SceneGrid.plan(
        source.geometry,
        network.size,
        SceneSize.parse(scene),
        source.metres_per_unit,
        mask=read_mask(mask, source.geometry.crs) if mask else None,
        **plan,
    )
    batches = list(classify(source, grid, network, min_valid=min_valid, threads=1))
    tables = [columns([batch], network.card, True) for batch in batches]
    table = {name: np.concatenate([t[name] for t in tables]).tolist() for name in tables[0]}
    return table, np.concatenate([batch.bounds for batch in batches])


def layer(path: Path, name: str) -> tuple[dict[str, list], np.ndarray]:
    meta, _, wkb, data = pyogrio.raw.read(path, layer=name)
    table = {field: column.tolist() for field, column in zip(meta["fields"], data)}
    return table, shapely.bounds(shapely.from_wkb(wkb))


def assert_same(found: tuple[dict, np.ndarray], expected: tuple[dict, np.ndarray]) -> None:
    np.testing.assert_allclose(found[1], expected[1], rtol=0, atol=1e-9)
    assert found[0].keys() == expected[0].keys()
    for name, column in found[0].items():
        if isinstance(column[0], float):
            np.testing.assert_allclose(column, expected[0][name], atol=1e-5)
        else:
            assert column == expected[0][name]


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A GeoPackage in a folder of its own, so that what is left there can be seen."""
    (tmp_path / "results").mkdir()
    return tmp_path / "results" / "scenes.gpkg"


@pytest.fixture
def polygon(tmp_path: Path) -> Path:
    """A mask over some of the test raster."""
    path = tmp_path / "polygon.geojson"
    pyogrio.raw.write(
        path,
        geometry=shapely.to_wkb(np.array([shapely.box(500_100, 4_999_700, 500_350, 4_999_950)])),
        field_data=[],
        fields=[],
        crs="EPSG:32633",
        geometry_type="Polygon",
    )
    return path


# Runs


def test_plain_run(make_raster: Callable[..., Path], sensitive_model: Path, output: Path):
    raster = make_raster(name="town.tif")
    done = run("classify", raster, "-o", output, "--model", sensitive_model, "--probabilities")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert_same(layer(output, "town"), engine(raster, sensitive_model))
    assert list(output.parent.iterdir()) == [output]


def test_every_option(
    make_raster: Callable[..., Path], sensitive_model: Path, output: Path, polygon: Path
):
    valid = np.ones((200, 300), bool)
    valid[:, :80] = False
    raster = make_raster(texture(bands=4, dtype="uint16") * 100, valid=valid)
    extent = (500_040.0, 4_999_640.0, 500_500.0, 4_999_980.0)
    done = run(
        *("classify", raster, "--output", output, "--model", sensitive_model, "--bands", "4,1,2"),
        *("--scene-size", "40px", "--overlap", 0.25, "--extent", ",".join(map(str, extent))),
        *("--mask", polygon, "--min-valid", 0.2, "--min-confidence", 0.9, "--probabilities"),
        *("--stretch", "0,25000", "--batch-size", 3, "--threads", 2, "--overwrite"),
        "--confidence-opacity",
    )
    assert done.returncode == 0, done.stderr
    expected = engine(
        raster,
        sensitive_model,
        bands=[4, 1, 2],
        scene="40px",
        overlap=0.25,
        extent=extent,
        mask=polygon,
        min_valid=0.2,
        stretch="0,25000",
    )
    assert_same(layer(output, "raster"), expected)
    with sqlite3.connect(output) as database:
        (style,) = database.execute("SELECT styleQML FROM layer_styles").fetchone()
    assert "&gt;= 0.9" in style
    assert "scale_exp" in style


def test_probabilities_are_written_only_on_request(
    make_raster: Callable[..., Path], tiny_model: Path, output: Path
):
    assert run("classify", make_raster(), "-o", output, "--model", tiny_model).returncode == 0
    assert "p_red" not in layer(output, "raster")[0]


def test_several_rasters_give_a_layer_each(
    make_raster: Callable[..., Path], tiny_model: Path, output: Path, tmp_path: Path
):
    (tmp_path / "other").mkdir()
    files = ("a.tif", "a_2.tif", "other/A.tif", "b.tif", "gpkg_contents.tif")
    rasters = [make_raster(name=name) for name in files]
    done = run("classify", *rasters, "-o", output, "--model", tiny_model)
    assert done.returncode == 0, done.stderr
    names = [name for name, kind in pyogrio.list_layers(output) if kind]
    assert names == ["a", "a_2", "A_3", "b", "raster_gpkg_contents"]
    with sqlite3.connect(output) as database:
        styled = database.execute("SELECT f_table_name FROM layer_styles").fetchall()
        described = database.execute(
            "SELECT table_name, metadata FROM gpkg_metadata_reference JOIN gpkg_metadata"
            " ON md_file_id = id"
        ).fetchall()
    assert styled == [(name,) for name in names]
    assert [name for name, _ in described] == names
    assert all(f"<title>Scenes of {name}</title>" in text for name, text in described)


def test_summary(make_raster: Callable[..., Path], tiny_model: Path, output: Path):
    pixels = np.zeros((3, 64, 128), np.uint8)
    pixels[0, :, :64] = pixels[1, :, 64:96] = 200
    pixels[:, ::32] = 30  # a scene of one single colour would count as blank
    valid = np.ones((64, 128), bool)
    valid[:, 96:] = False
    raster = make_raster(pixels, valid=valid, pixel=(100.0, -100.0))
    done = run("classify", raster, "-o", output, "--model", tiny_model, "--scene-size", "32px")
    assert done.returncode == 0, done.stderr
    assert re.search(r"Red\W+4\W+66\.7%\W+4\d\.\d\d km2", done.stdout)
    assert re.search(r"Green\W+2\W+33\.3%\W+2\d\.\d\d km2", done.stdout)
    assert "Blue" not in done.stdout
    assert "6 scenes, 0 of them uncertain; 2 skipped for want of data" in done.stdout
    assert re.search(r"CPU, ONNX Runtime [\d.]+, CPUExecutionProvider: [\d.]+ s", done.stdout)
    assert f"Wrote {output}" in done.stdout


def test_scenes_of_another_size_than_trained_for_are_warned_of(
    make_raster: Callable[..., Path], make_model: Callable[..., Path], output: Path
):
    card = tiny_card()
    card["ground_size_m"] = {"min": 50, "typical": 60, "max": 70}
    model = make_model(card)
    small, large = (
        run("classify", make_raster(), "-o", output, "--model", model, "--overwrite", *size)
        for size in (("--scene-size", 60), ("--scene-size", 200))
    )
    assert small.stderr == ""
    assert large.stderr.startswith("Warning: tiny was trained for scenes of 50 to 70 m")
    assert large.returncode == 0


def test_a_model_that_comes_with_rskd_is_known_by_its_name():
    for path in built_in_models():
        told = run("info", path.stem)
        assert told.returncode == 0
        assert told.stdout == run("info", path).stdout


def test_a_raster_too_coarse_for_the_model_is_warned_of(
    make_raster: Callable[..., Path], tiny_model: Path, output: Path
):
    side = SceneModel(tiny_model).size[0]
    fine, coarse = (
        run("classify", make_raster(), "-o", output, "--model", tiny_model, "--overwrite", *size)
        for size in (("--scene-size", f"{side // 2}px"), ("--scene-size", f"{side // 4}px"))
    )
    assert fine.stderr == ""
    assert coarse.stderr.startswith(f"{COARSE}, which sees its pixels enlarged 4 times: expect")
    assert coarse.returncode == 0


def test_a_real_raster(scene_rasters: dict[str, Path], sensitive_model: Path, output: Path):
    raster = scene_rasters["naip"]
    options = ("--model", sensitive_model, "--scene-size", 400, "--probabilities")
    done = run("classify", raster, "-o", output, *options)
    assert done.returncode == 0, done.stderr
    assert_same(layer(output, raster.stem), engine(raster, sensitive_model, scene="400"))


# Errors: a sentence on stderr, a status that is not 0, nothing left


def assert_refused(done: subprocess.CompletedProcess, message: str, folder: Path) -> None:
    assert done.returncode == 1
    assert re.fullmatch(rf"Error: .*{message}.*[.]\n", done.stderr), done.stderr
    assert list(folder.iterdir()) == []


def test_the_map_with_symmetries_and_smoothing(
    make_raster: Callable[..., Path], sensitive_model: Path, output: Path
):
    """The shell's map is the engine's, and lies beside the layer with its names and its style."""
    raster, map_path = make_raster(), output.with_name("map.tif")
    options = ("--symmetries", "--smoothing", 0.4, "--overlap", 0.5, "--raster", map_path)
    done = run("classify", raster, "-o", output, "--model", sensitive_model, *options)
    assert done.returncode == 0, done.stderr
    assert f"Wrote {output} and {map_path}" in done.stdout
    network, source = SceneModel(sensitive_model), RasterioSource(raster)
    grid = SceneGrid.plan(
        source.geometry, network.size, SceneSize(64, "m"), source.metres_per_unit, 0.5
    )
    batches = list(smooth(classify(source, grid, network, symmetries=True), 0.4))
    cells = CellMap(grid, len(network.card.classes))
    for batch in batches:
        cells.add(batch)
    names = [
        name for batch in batches for name in columns([batch], network.card, False)["class_name"]
    ]
    assert layer(output, "raster")[0]["class_name"] == names
    with rasterio.open(map_path) as written:
        found, classes = written.read(1), cells.finish().class_id
    splits = -(-found.shape[0] // classes.shape[0])  # pixels of a cell, so that the map ends well
    pixels = classes.repeat(splits, axis=0).repeat(splits, axis=1)
    np.testing.assert_array_equal(found, pixels[: found.shape[0], : found.shape[1]])
    files = sorted(file.name for file in output.parent.iterdir())
    assert files == ["map.qml", "map.tif", "map.tif.aux.xml", "scenes.gpkg"]


def test_a_map_that_can_not_be(make_raster: Callable[..., Path], tiny_model: Path, output: Path):
    one, other = make_raster(name="one.tif"), make_raster(name="other.tif")
    for rasters, name, message in (
        ([one, other], "map.tif", "--raster holds the map of one RASTER, not of 2"),
        ([one], "map.png", "ends in .tif"),
        ([one], "none/map.tif", "does not exist"),
    ):
        where = ("--raster", output.parent / name)
        done = run("classify", *rasters, "-o", output, "--model", tiny_model, *where)
        assert done.returncode == 1
        assert message in done.stderr
        assert list(output.parent.iterdir()) == []


def test_missing_raster(tiny_model: Path, output: Path, tmp_path: Path):
    done = run("classify", tmp_path / "none.tif", "-o", output, "--model", tiny_model)
    assert_refused(done, "none.tif", output.parent)


@pytest.fixture
def truncated(make_raster: Callable[..., Path]) -> Path:
    """A raster whose file ends after half of its rows."""
    path = make_raster(texture(300, 1024), name="cut.tif")
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    return path


def test_truncated_raster(truncated: Path, tiny_model: Path, output: Path):
    done = run("classify", truncated, "-o", output, "--model", tiny_model)
    assert_refused(done, "cut.tif", output.parent)


def test_the_rasters_that_are_well_are_kept(
    make_raster: Callable[..., Path], truncated: Path, tiny_model: Path, output: Path
):
    first, last = make_raster(name="first.tif"), make_raster(name="last.tif")
    empty = make_raster(np.zeros((3, 200, 300), np.uint8), "empty.tif", nodata=0)
    # Scenes so small that blocks of them are written before the file turns out to be cut.
    options = ("--model", tiny_model, "--scene-size", "8px", "--overlap", 0.75)
    done = run("classify", first, truncated, empty, last, "-o", output, *options)
    assert done.returncode == 1
    errors = [line for line in done.stderr.splitlines() if not line.startswith(COARSE)]
    assert re.match(r"Error: .*cut\.tif: .*damaged or cut short", errors[0])
    assert re.match(r"Error: .*empty\.tif: No scene has enough data", errors[1])
    assert len(errors) == 2
    assert "without 2 of the rasters" in done.stdout
    assert [name for name, kind in pyogrio.list_layers(output) if kind] == ["first", "last"]
    with sqlite3.connect(output) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        names = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
        assert not any("cut" in name for name in names)


def test_what_is_no_raster(tiny_model: Path, output: Path, tmp_path: Path):
    path = tmp_path / "letter.tif"
    path.write_text("Dear reader")
    assert_refused(
        run("classify", path, "-o", output, "--model", tiny_model), "letter.tif", output.parent
    )


@pytest.mark.parametrize(
    ("raster", "options", "message"),
    [
        ({"crs": None}, [], "no coordinate reference system"),
        ({"transform": (2, 1, 5e5, 1, -2, 5e6)}, [], "rotated"),
        ({"pixels": texture(bands=2)}, [], "band"),
        ({}, ["--bands", "1,2,9"], "band 9"),
        ({}, ["--bands", "1,2"], "band"),
        ({}, ["--bands", "red"], "no list of whole numbers"),
        ({}, ["--bands", "1.9,1,2"], "no list of whole numbers"),
        ({}, ["--extent=-inf,0,inf,9e9"], "no list of numbers"),
        ({"nodata": 0, "pixels": np.zeros((3, 200, 300), np.uint8)}, [], "data"),
        ({}, ["--extent", "0,0,100,100"], "extent"),
        ({}, ["--extent", "0,0,100"], "four numbers"),
        ({}, ["--scene-size", "600 feet"], "scene size"),
        ({}, ["--scene-size", "2px"], "scene"),
        ({}, ["--overlap", "1"], "overlap"),
        ({}, ["--min-valid", "2"], "valid"),
        ({}, ["--batch-size", "0"], "batch"),
        ({}, ["--stretch", "wild"], "stretch"),
        ({}, ["--mask", "none.gpkg"], "none.gpkg.*give a vector file"),
    ],
)
def test_what_can_not_be_done(
    make_raster: Callable[..., Path],
    tiny_model: Path,
    output: Path,
    raster: dict,
    options: list[str],
    message: str,
):
    if "transform" in raster:
        import rasterio

        raster = {"transform": rasterio.Affine(*raster["transform"])}
    done = run("classify", make_raster(**raster), "-o", output, "--model", tiny_model, *options)
    assert_refused(done, message, output.parent)


def test_mask_without_overlap(
    make_raster: Callable[..., Path], tiny_model: Path, output: Path, polygon: Path
):
    raster = make_raster(origin=(600_000, 5_000_000))
    done = run("classify", raster, "-o", output, "--model", tiny_model, "--mask", polygon)
    assert_refused(done, "mask overlaps no scene", output.parent)


def test_what_is_no_model(make_raster: Callable[..., Path], output: Path, tmp_path: Path):
    path = tmp_path / "photo.onnx"
    path.write_bytes(b"no model")
    done = run("classify", make_raster(), "-o", output, "--model", path)
    assert_refused(done, "photo.onnx", output.parent)


def test_model_without_classes(
    make_raster: Callable[..., Path], tiny_model: Path, output: Path, tmp_path: Path
):
    import onnx

    model = onnx.load(str(tiny_model))
    del model.metadata_props[:]
    onnx.save(model, str(tmp_path / "bare.onnx"))
    done = run("classify", make_raster(), "-o", output, "--model", tmp_path / "bare.onnx")
    assert_refused(done, "does not name its classes.*bare.json", output.parent)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none/scenes.gpkg", "does not exist"),
        ("file/scenes.gpkg", "does not exist"),
        ("folder.gpkg", "is a folder"),
        ("scenes.shp", "ends in .gpkg, .fgb or .parquet"),
        ("/proc/scenes.gpkg", "can be written into"),  # where not even root writes
    ],
)
def test_outputs_that_can_not_be(
    make_raster: Callable[..., Path], tiny_model: Path, tmp_path: Path, name: str, message: str
):
    (tmp_path / "folder.gpkg").mkdir()
    (tmp_path / "file").touch()
    raster = make_raster()
    before = sorted(tmp_path.rglob("*"))
    done = run("classify", raster, "-o", tmp_path / name, "--model", tiny_model)
    assert done.returncode == 1
    assert re.fullmatch(rf"Error: .*{message}.*[.]\n", done.stderr), done.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_an_existing_output_is_kept(
    make_raster: Callable[..., Path], tiny_model: Path, output: Path
):
    output.write_text("precious")
    done = run("classify", make_raster(), "-o", output, "--model", tiny_model)
    assert done.returncode == 1
    assert re.fullmatch(r"Error: .*exists.*--overwrite.*[.]\n", done.stderr)
    assert output.read_text() == "precious"


@pytest.mark.parametrize(
    ("module", "message"),
    [
        ("onnxruntime", "onnxruntime is not installed.*pip install onnxruntime"),
        ("rasterio", "No module named 'rasterio'.*install"),
        ("pyogrio", "No module named 'pyogrio'.*install"),
    ],
)
def test_a_missing_library(
    make_raster: Callable[..., Path], tiny_model: Path, output: Path, module: str, message: str
):
    arguments = (module, "classify", make_raster(), "-o", output, "--model", tiny_model)
    done = run(*arguments, command=[sys.executable, "-c", WITHOUT])
    assert_refused(done, message, output.parent)


# Interruption


def left_by(output: Path) -> Path:
    """The hidden folder of a run that was broken off."""
    return output.with_name(f".{output.name}.rskd")


def assert_refused_and_kept(done: subprocess.CompletedProcess, message: str, output: Path) -> None:
    assert done.returncode == 1
    assert re.fullmatch(rf"Error: .*{message}.*[.]\n", done.stderr), done.stderr
    assert (left_by(output) / "done").exists()


def interrupt_when(
    seen: Callable[[Path], bool], arguments: list[Any], folder: Path
) -> tuple[int, str]:
    """Start rskd, send Ctrl-C once something is seen in the results' folder; status and stderr."""
    process = subprocess.Popen(
        [*RSKD, *map(str, arguments)],
        cwd=REPOSITORY,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 600
    while process.poll() is None and not seen(folder) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert process.poll() is None, "it ended before it could be interrupted"
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=600)
    return process.returncode, stderr


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGINT")
class TestInterruption:
    @pytest.fixture
    def arguments(
        self, make_raster: Callable[..., Path], tiny_model: Path, output: Path
    ) -> list[Any]:
        """A run of 160,000 scenes, some twenty blocks of the writer."""
        raster = make_raster(texture(3200, 3200), name="large.tif", tiled=True)
        return ["classify", raster, "-o", output, "--model", tiny_model, "--scene-size", "8px"]

    def test_in_the_middle_it_keeps_what_was_done(self, arguments: list[Any], output: Path):
        status, stderr = interrupt_when(
            lambda folder: any(folder.glob(".*.rskd/result/scenes.gpkg")), arguments, output.parent
        )
        assert status == 130
        assert f"Interrupted: {output} holds the scenes that were done" in stderr
        assert "Traceback" not in stderr
        assert set(output.parent.iterdir()) == {output, left_by(output)}
        with sqlite3.connect(output) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert database.execute("SELECT count(*) FROM layer_styles").fetchone() == (1,)
        table, _ = layer(output, "large")
        done = len(table["row_index"])
        assert 0 < done < 160_000
        assert list(zip(table["row_index"], table["col_index"])) == [
            divmod(scene, 400) for scene in range(done)
        ]
        assert_refused_and_kept(run(*arguments), "--overwrite to replace it", output)
        assert_refused_and_kept(run(*arguments, "--resume"), "--overwrite to replace it", output)
        resumed = run(*arguments, "--resume", "--overwrite")
        assert resumed.returncode == 0, resumed.stderr
        assert list(output.parent.iterdir()) == [output]
        table, _ = layer(output, "large")
        assert list(zip(table["row_index"], table["col_index"])) == [
            divmod(scene, 400) for scene in range(160_000)
        ]

    def test_at_the_start_it_leaves_nothing_or_what_was_done(
        self, arguments: list[Any], output: Path
    ):
        status, stderr = interrupt_when(
            lambda folder: any(folder.iterdir()), arguments, output.parent
        )
        assert status == 130
        assert "Traceback" not in stderr
        left = set(output.parent.iterdir())
        assert left in (set(), {output, left_by(output)})
        assert ("nothing was written" in stderr) == (not left)


# The rest of the command


def test_info(tiny_model: Path):
    shown = run("info", tiny_model)
    assert shown.returncode == 0
    for fact in ("tiny 1.0", "mean-colour", "32 x 32", "64 m", "Grey", "#969696", "GPL-2.0"):
        assert fact in shown.stdout


def test_info_of_what_is_no_model(tmp_path: Path):
    assert_refused(run("info", tmp_path / "none.onnx"), "does not exist", tmp_path)


def test_version():
    stated = re.search(r"(?m)^version=(\S+)$", (REPOSITORY / "metadata.txt").read_text())
    assert run("--version").stdout == f"rskd {stated[1]}\n"


def test_help_names_every_option():
    shown = run("classify", "--help").stdout
    for option in (
        *("--model", "--bands", "--scene-size", "--overlap", "--extent", "--mask", "--min-valid"),
        *("--min-confidence", "--probabilities", "--stretch", "--batch-size", "--threads"),
        *("--output", "--overwrite", "--resume", "--raster", "--symmetries", "--smoothing"),
        "--confidence-opacity",
    ):
        assert option in shown


def test_help_waits_for_no_library():
    code = (
        "import sys, rskd_qgis.cli\n"
        "heavy = {'numpy', 'onnxruntime', 'rasterio', 'pyogrio', 'shapely'}\n"
        "sys.exit(' '.join(heavy & set(sys.modules)) or None)"
    )
    assert run(code, command=[sys.executable, "-c"]).returncode == 0


# Accuracy


def write_features(path: Path, shapes: list[Any], crs: str = "EPSG:32633", **columns: list) -> Path:
    """A vector file of shapely geometries and columns."""
    kinds = {shape.geom_type for shape in shapes}
    pyogrio.raw.write(
        path,
        geometry=shapely.to_wkb(np.array(shapes)),
        field_data=[np.array(values, dtype=object) for values in columns.values()],
        fields=list(columns),
        crs=crs,
        geometry_type=kinds.pop() if len(kinds) == 1 else "Unknown",
    )
    return path


def squares_of_color(side: int = 40) -> np.ndarray:
    """(3, side, 4 * side): red, green, blue and grey beside each other."""
    colors = [(230, 20, 20), (20, 230, 20), (20, 20, 230), (120, 120, 120)]
    squares = [np.full((side, side, 3), color) for color in colors]
    noise = np.random.default_rng(3).integers(0, 10, (side, 4 * side, 3))
    return (np.concatenate(squares, axis=1) + noise).astype(np.uint8).transpose(2, 0, 1)


@pytest.fixture
def classified(
    make_raster: Callable[..., Path], tiny_model: Path, output: Path
) -> tuple[Path, Path]:
    """Four scenes of 80 m, one of each class, as polygons and as a raster."""
    raster, tif = make_raster(squares_of_color(), "colors.tif"), output.with_suffix(".tif")
    done = run(
        "classify", raster, "-o", output, "--model", tiny_model, "--scene-size", "40px",
        "--raster", tif,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return output, tif


def truth(folder: Path, name: str = "truth.gpkg", **more: Any) -> Path:
    """Points of which the map has three right and one wrong, and one without a class."""
    points = [shapely.Point(500_040 + 80 * i, 4_999_960) for i in range(5)]
    classes = ["Red", "green", "BLUE", "blue", None]
    return write_features(folder / name, points, class_name=classes, **more)


def test_assess(classified: tuple[Path, Path], tmp_path: Path):
    page = tmp_path / "page.html"
    for of_map in classified:
        done = run("assess", of_map, truth(tmp_path), "--html", page, "--overwrite")
        assert done.returncode == 0, done.stderr
        assert "Overall accuracy 75.0%" in done.stdout
        assert "4 samples of 4 features" in done.stdout
        assert re.search(r"Grey\D*1\D+0\D+0\.0 %\D+–\D+0\.0 %", done.stdout, re.IGNORECASE)
        assert "1 features" in done.stderr
        assert "have no class" in done.stderr
        assert "75.0 %" in page.read_text(encoding="utf-8")


def test_assess_says_what_scikit_learn_does_on_a_real_map(
    scene_rasters: dict[str, Path], sensitive_model: Path, output: Path, tmp_path: Path
):
    """The reference has another CRS and polygons, each within one scene."""
    from rasterio.warp import transform
    from sklearn import metrics

    raster = scene_rasters["naip"]
    done = run("classify", raster, "-o", output, "--model", sensitive_model, "--scene-size", "400")
    assert done.returncode == 0, done.stderr
    with rasterio.open(raster) as dataset:
        crs = dataset.crs
    table, bounds = layer(output, raster.stem)
    names = sorted(set(table["class_name"]))
    random = np.random.default_rng(2)
    # Scenes at the edges overlap: those are left out.
    inner = [
        i for i, (row, col) in enumerate(zip(table["row_index"], table["col_index"]))
        if row < max(table["row_index"]) - 1 and col < max(table["col_index"]) - 1
    ]  # fmt: skip
    true = [
        table["class_name"][i] if random.random() < 0.7 else str(random.choice(names))
        for i in inner
    ]
    shapes = shapely.box(*(bounds[inner] + [100, 100, -100, -100]).T)
    moved = shapely.transform(
        shapes, lambda xy: np.column_stack(transform(crs, "EPSG:4326", *xy.T)[:2])
    )
    reference = write_features(tmp_path / "truth.gpkg", list(moved), "EPSG:4326", kind=true)
    done = run("assess", output, reference, "--reference-field", "kind")
    assert done.returncode == 0, done.stderr
    said = [table["class_name"][i] for i in inner]
    accuracy = metrics.accuracy_score(true, said)
    assert f"Overall accuracy {accuracy:.1%}" in done.stdout
    assert f"kappa {metrics.cohen_kappa_score(true, said):.3f}" in done.stdout


def test_a_result_is_assessed_by_its_checked_scenes(classified: tuple[Path, Path], tmp_path: Path):
    table, bounds = layer(classified[0], "colors")
    assert table["checked_class"] == [None] * 4
    checked = write_features(
        tmp_path / "checked.gpkg", list(shapely.box(*bounds.T)), class_name=table["class_name"],
        checked_class=["red", None, "green", None],
    )  # fmt: skip
    done = run("assess", checked, checked, "--reference-field", "checked_class")
    assert "Overall accuracy 50.0%" in done.stdout
    assert "from 2 samples" in done.stdout
    assert "2 features" in done.stderr


def test_what_can_not_be_assessed(classified: tuple[Path, Path], tmp_path: Path):
    of_map, _ = classified
    good = truth(tmp_path)
    for arguments, message in (
        (["assess", of_map, tmp_path / "none.gpkg"], "can't be read"),
        (["assess", tmp_path / "none.tif", good], "There is no file"),
        (["assess", of_map, good, "--field", "nope"], 'has no field "nope"'),
        (["assess", of_map, good, "--reference-field", "nope"], 'has no field "nope"'),
        (["assess", classified[1], good, "--band", "7"], "has no band 7"),
        (["assess", of_map, good, "--html", tmp_path / "no" / "page.html"], "does not exist"),
    ):
        done = run(*arguments)
        assert done.returncode == 1
        assert message in done.stderr
        assert done.stderr.count("\n") == 1
    others = truth(tmp_path, "others.gpkg", kind=["a", "b", "c", "d", "e"])
    done = run("assess", of_map, others, "--reference-field", "kind")
    assert "no class in common" in done.stderr


# New classes


def test_adapt(make_raster: Callable[..., Path], tiny_model: Path, output: Path, tmp_path: Path):
    raster = make_raster(np.tile(squares_of_color(), (1, 4, 1)), "town.tif")
    middles = [(500_040 + 80 * i, 4_999_960 - 80 * j) for i in range(4) for j in range(4)]
    labels = write_features(
        tmp_path / "labels.gpkg",
        [shapely.Point(*middle) for middle in middles],
        kind=[("Warm", "Cold", "Cold", None)[i] for i in range(4) for _ in range(4)],
    )
    model, page = tmp_path / "own.onnx", tmp_path / "page.html"
    done = run(
        "adapt", raster, labels, "-o", model, "--field", "kind", "--model", tiny_model,
        "--scene-size", "40px", "--name", "mine", "--html", page,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "mine: 100.0% of 12 scenes named right" in done.stdout
    assert "4 features" in done.stderr
    assert "Only 4 scenes of Warm" in done.stderr
    assert "mine" in page.read_text(encoding="utf-8")
    done = run("classify", raster, "-o", output, "--model", model, "--scene-size", "40px")
    assert done.returncode == 0, done.stderr
    table, _ = layer(output, "town")
    assert table["class_name"][:3] == ["warm", "cold", "cold"]


def test_what_can_not_be_adapted(
    make_raster: Callable[..., Path], tiny_model: Path, tmp_path: Path
):
    raster = make_raster(squares_of_color(), "colors.tif")
    labels = truth(tmp_path)
    for arguments, message in (
        ([labels, "--field", "nope"], 'has no field "nope"'),
        ([tmp_path / "none.gpkg"], "can't be read"),
        ([labels], "Fewer than two labeled scenes"),
        ([labels, "--bands", "1,2"], "2 bands are chosen"),
    ):
        model = tmp_path / "own.onnx"
        done = run("adapt", raster, *arguments, "-o", model, "--model", tiny_model)
        assert done.returncode == 1
        assert message in done.stderr
        assert not model.exists()
    model = tmp_path / "there.onnx"
    model.write_bytes(b"older")
    done = run("adapt", raster, labels, "-o", model)
    assert "exists" in done.stderr
    assert model.read_bytes() == b"older"


def test_the_fastest_hardware_is_measured_kept_and_used(
    make_raster: Callable[..., Path], tiny_model: Path, tmp_path: Path
) -> None:
    raster, model, result = make_raster(), tmp_path / "net.onnx", tmp_path / "result.gpkg"
    for name in ("net.onnx", "net-int8.onnx"):
        shutil.copyfile(tiny_model, tmp_path / name)
    measure = ("benchmark", model, "--raster", raster, "--seconds", 1)
    done = run(*measure, "--keep", "cpu+int8", config=tmp_path)
    assert done.returncode == 0, done.stderr
    assert re.search(r"│ cpu +│ +[0-9.]+ │ +1\.00 │ +0\.0% │ +0\.00 │", done.stdout)
    assert re.search(r"│ cpu\+int8 +│ +[0-9.]+ │", done.stdout)
    assert "scenes; rskd classify runs models on cpu+int8 (CPU, 8 bits) from" in done.stdout
    classify = ("classify", raster, "--model", model, "-o", result, "--overwrite")
    assert "net-int8.onnx" in run(*classify, config=tmp_path).stdout
    assert "net-int8.onnx" not in run(*classify, "--provider", "cpu", config=tmp_path).stdout
    other = run(*classify, "--provider", "directml", config=tmp_path)
    assert other.returncode == 0
    assert other.stderr.startswith("Warning: DirectML does not run this model here (")
    assert "CPU, ONNX Runtime" in other.stdout
    wrong = run(*classify, "--provider", "gpu", config=tmp_path)
    assert wrong.returncode == 1
    assert wrong.stderr.startswith('Error: No hardware is named "gpu": choose one of cpu, ')


@pytest.mark.parametrize("text", ["", "{}", "[]", "{"])
def test_settings_that_can_not_be_read_are_told(
    text: str, make_raster: Callable[..., Path], tiny_model: Path, tmp_path: Path
) -> None:
    (tmp_path / "rskd").mkdir()
    (tmp_path / "rskd" / "settings.json").write_text(text)
    arguments = ("classify", make_raster(), "--model", tiny_model, "-o", tmp_path / "result.gpkg")
    done = run(*arguments, config=tmp_path)
    assert done.returncode == 1
    assert "can't be read: delete that file." in done.stderr


def test_help_imports_no_library_but_those_that_print_it() -> None:
    code = (
        "import sys; from rskd_qgis.cli import app; app(['--help'], standalone_mode=False);"
        "print(sorted({'numpy', 'onnxruntime', 'rasterio', 'pyogrio', 'shapely', 'jinja2'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    assert "classify" in done.stdout
    assert done.stdout.endswith("\n[]\n")


# Clusters and mosaics


def test_a_cluster_and_a_mosaic(
    make_raster: Callable[..., Path], sensitive_model: Path, output: Path, tmp_path: Path
):
    """A folder, on two processes: the layer is that of the raster which was cut, in one process."""
    pixels = texture(320, 640)
    raster = make_raster(pixels, name="whole.tif")
    (tmp_path / "tiles").mkdir()
    left = make_raster(pixels[:, :, :100], "tiles/left.tif")
    right = make_raster(pixels[:, :, 100:], "tiles/right.tif", origin=(500_200.0, 5_000_000.0))
    options = ("--model", sensitive_model, "--probabilities", "--overwrite")
    expected = engine(raster, sensitive_model)
    for rasters, name in (([tmp_path / "tiles"], "tiles"), ([left, right, "--mosaic"], "mosaic")):
        cluster = ("--cluster", "local:2") if name == "tiles" else ()
        done = run("classify", *rasters, "-o", output, *options, *cluster)
        assert done.returncode == 0, done.stderr
        assert done.stderr == ""
        assert_same(layer(output, name), expected)
    assert list(output.parent.iterdir()) == [output]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--cluster", "somewhere"), '"somewhere" is no cluster'),
        (("--cluster", "local", "--threads", 2), "--threads is for runs without --cluster"),
        (("--mosaic", "--raster", "map.png"), "ends in .tif"),
    ],
)
def test_clusters_that_can_not_be(
    make_raster: Callable[..., Path], tiny_model: Path, output: Path, options: tuple, message: str
):
    done = run("classify", make_raster(), "-o", output, "--model", tiny_model, *options)
    assert_refused(done, message, output.parent)


def test_a_cluster_without_dask(make_raster: Callable[..., Path], tiny_model: Path, output: Path):
    command = [sys.executable, "-c", WITHOUT, "distributed"]
    options = ("-o", output, "--model", tiny_model, "--cluster", "local")
    done = run("classify", make_raster(), *options, command=command)
    assert_refused(done, "Dask is not installed", output.parent)


def test_ctrl_c_ends_a_cluster_that_can_be_gone_on_with(
    make_raster: Callable[..., Path], tiny_model: Path, output: Path
):
    """As a terminal sends it: to all processes, of which one ends the others."""
    raster = make_raster(texture(6400, 2048), name="long.tif")
    options = ("--model", tiny_model, "--scene-size", "8px", "--cluster", "local:2")
    process = subprocess.Popen(
        [*RSKD, "classify", str(raster), "-o", str(output), *map(str, options)],
        cwd=REPOSITORY,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        until = time.monotonic() + 120
        while not (left_by(output) / "result" / "scenes.gpkg").exists():  # a first block
            assert process.poll() is None
            assert time.monotonic() < until
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        errors = process.communicate(timeout=120)[1]
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 130, errors
    warning, _, said = errors.partition("\n")
    assert warning.startswith(COARSE)
    assert said.startswith(f"Interrupted: {output} holds the scenes that were done")
    assert "Traceback" not in errors
    assert is_gone(process.pid)
    table, _ = layer(output, "long")
    assert 0 < len(table["row_index"]) < 800 * 256
    resumed = run("classify", raster, "-o", output, *options, "--resume", "--overwrite")
    assert resumed.returncode == 0, resumed.stderr
    table, _ = layer(output, "long")
    assert list(zip(table["row_index"], table["col_index"])) == [
        divmod(scene, 256) for scene in range(800 * 256)
    ]


def is_gone(group: int) -> bool:
    """Whether all processes of a group end within half a minute."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False

"""The algorithm, run by its id in a real QGIS."""

from __future__ import annotations

import gc
import hashlib
from datetime import date
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterRasterLayer,
    QgsProject,
    QgsRasterLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QVariant

from rskd_qgis.paths import version
from rskd_qgis.processing.layer_input import LayerInput
from rskd_qgis.profile import keep_provider
from rskd_qgis.scenes.style import UNCERTAIN
from tests.conftest import tiny_card
from tests.processing.conftest import Feedback, colors
from tests.processing.results import assert_same_scenes, read_scenes

ID = "rskd:classifyscenes"
SQUARES = {"SCENE_SIZE": 40, "SCENE_UNIT": "px"}
"""Makes a scene of each square of ``colors``."""


def algorithm() -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().createAlgorithmById(ID)


@pytest.mark.usefixtures("provider")
def test_the_parameters_are_those_of_the_shell() -> None:
    classify = algorithm()
    definitions = {p.name(): p for p in classify.parameterDefinitions()}
    assert {name: p.defaultValue() for name, p in definitions.items()} == {
        "INPUT": None,
        "MODEL": None,
        "BANDS": None,
        "SCENE_SIZE": None,
        "OVERLAP": 0.0,
        "EXTENT": None,
        "MASK": None,
        "MIN_VALID": 0.5,
        "MIN_CONFIDENCE": 0.5,
        "PROBABILITIES": False,
        "SCENE_UNIT": "m",
        "STRETCH": "auto",
        "SYMMETRIES": False,
        "CONFIDENCE_OPACITY": False,
        "SMOOTHING": 0.0,
        "BATCH_SIZE": 8,
        "THREADS": 0,
        "OUTPUT": None,
        "OUTPUT_RASTER": None,
        "OUTPUT_DISSOLVED": None,
    }
    flags = QgsProcessingParameterDefinition.Flag
    optional = {name for name, p in definitions.items() if p.flags() & flags.FlagOptional}
    assert optional == {
        "MODEL", "BANDS", "SCENE_SIZE", "EXTENT", "MASK", "OUTPUT_RASTER", "OUTPUT_DISSOLVED",
    }  # fmt: skip
    advanced = {name for name, p in definitions.items() if p.flags() & flags.FlagAdvanced}
    assert advanced == {
        "SCENE_UNIT", "STRETCH", "SYMMETRIES", "CONFIDENCE_OPACITY", "SMOOTHING", "BATCH_SIZE",
        "THREADS",
    }  # fmt: skip


@pytest.mark.usefixtures("provider")
def test_the_algorithm_can_be_found() -> None:
    assert algorithm().displayName() == "Classify scenes"
    assert {"scene", "classification"} <= set(algorithm().tags())
    assert not algorithm().icon().isNull()
    assert algorithm().canExecute() == (True, "")


def test_each_scene_gets_its_class(
    classify: Callable[..., Any], colored: Path, tiny_model: Path
) -> None:
    layer = classify(colored, tiny_model, **SQUARES)
    assert layer.crs().authid() == "EPSG:32633"
    scenes = read_scenes(layer)
    assert [row["class_name"] for row in scenes.values()] == ["red", "green", "blue", "grey"]
    assert list(scenes) == [(0, 0), (0, 1), (0, 2), (0, 3)]
    red = scenes[0, 0]
    assert red["bounds"] == (500_000, 4_999_920, 500_080, 5_000_000)
    assert (red["class_id"], red["valid"]) == (0, 1)
    assert red["margin"] == pytest.approx(red["confidence"] - red["confidence_2"], abs=2e-6)
    assert not any(name.startswith("p_") for name in red)


def test_every_class_gets_its_probability_on_request(
    classify: Callable[..., Any], colored: Path, tiny_model: Path
) -> None:
    scenes = read_scenes(classify(colored, tiny_model, **SQUARES, PROBABILITIES=True))
    for row in scenes.values():
        shares = [row[f"p_{name}"] for name in ("red", "green", "blue", "grey")]
        assert sum(shares) == pytest.approx(1, abs=4e-6)
        assert row["confidence"] == max(shares) == shares[row["class_id"]]


def test_bands_are_taken_in_the_order_given(
    classify: Callable[..., Any], colored: Path, tiny_model: Path
) -> None:
    scenes = read_scenes(classify(colored, tiny_model, **SQUARES, BANDS=[3, 2, 1]))
    assert [row["class_name"] for row in scenes.values()] == ["blue", "green", "red", "grey"]


@pytest.mark.parametrize("size", [None, "", NULL, QVariant()])
def test_without_a_size_scenes_have_the_one_typical_for_the_model(
    classify: Callable[..., Any], colored: Path, tiny_model: Path, size: Any
) -> None:
    result = classify(colored, tiny_model, SCENE_SIZE=size)
    xmin, _, xmax, _ = read_scenes(result)[0, 0]["bounds"]
    assert xmax - xmin == pytest.approx(64, rel=1e-3)


def test_a_size_in_pixels(classify: Callable[..., Any], colored: Path, tiny_model: Path) -> None:
    scenes = read_scenes(classify(colored, tiny_model, SCENE_SIZE=20, SCENE_UNIT="px"))
    assert len(scenes) == 2 * 8
    assert scenes[1, 7]["bounds"] == (500_280, 4_999_920, 500_320, 4_999_960)


def test_the_extent_is_taken_in_any_crs(
    classify: Callable[..., Any], colored: Path, tiny_model: Path
) -> None:
    inside = "500085,500155,4999925,4999995"
    scenes = read_scenes(classify(colored, tiny_model, SCENE_SIZE=20, SCENE_UNIT="px",
                                  EXTENT=f"{inside} [EPSG:32633]"))  # fmt: skip
    assert {row["class_name"] for row in scenes.values()} == {"green"}
    degrees = "15.00108,15.00198,45.15314,45.15378 [EPSG:4326]"
    scenes = read_scenes(classify(colored, tiny_model, SCENE_SIZE=20, SCENE_UNIT="px",
                                  EXTENT=degrees))  # fmt: skip
    assert scenes
    assert {row["class_name"] for row in scenes.values()} == {"green"}


def test_only_scenes_that_overlap_the_mask_are_kept(
    classify: Callable[..., Any],
    colored: Path,
    tiny_model: Path,
    make_polygons: Callable[..., Path],
) -> None:
    # The first touches the edges of its neighbours, the second crosses itself.
    mask = make_polygons(
        "POLYGON((500080 4999920,500160 4999920,500160 5000000,500080 5000000,500080 4999920))",
        "POLYGON((500250 4999930,500300 4999990,500300 4999930,500250 4999990,500250 4999930))",
    )
    scenes = read_scenes(classify(colored, tiny_model, **SQUARES, MASK=str(mask)))
    assert [row["class_name"] for row in scenes.values()] == ["green", "grey"]


def test_a_mask_of_another_crs_is_transformed(
    classify: Callable[..., Any],
    colored: Path,
    tiny_model: Path,
    make_polygons: Callable[..., Path],
) -> None:
    mask = make_polygons(
        "POLYGON((15.0012 45.1533,15.0018 45.1533,15.0018 45.1537,15.0012 45.1533))",
        crs="EPSG:4326",
    )
    scenes = read_scenes(classify(colored, tiny_model, **SQUARES, MASK=str(mask)))
    assert [row["class_name"] for row in scenes.values()] == ["green"]


@pytest.mark.usefixtures("rasterio_reads")
def test_what_a_run_says(
    classify: Callable[..., Any],
    colored: Path,
    make_model: Callable[..., Path],
    feedback: Feedback,
) -> None:
    model = make_model({**tiny_card(), "ground_size_m": {"min": 100, "typical": 100, "max": 200}})
    classify(colored, model, feedback, **SQUARES)
    said = "\n".join(feedback.infos)
    for fact in (
        "tiny 1.0",
        "ONNX Runtime",
        "rasterio",
        "4 of 80.03 m",
        "0 skipped",
        "Green: 1 (25.0%), 0.006405 km²",
    ):
        assert fact in said
    assert "was trained for scenes of 100 to 200 m" in "\n".join(feedback.warnings)
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == 100


def test_a_raster_too_coarse_for_the_model_is_warned_of(
    classify: Callable[..., Any], colored: Path, tiny_model: Path, feedback: Feedback
) -> None:
    classify(colored, tiny_model, feedback, SCENE_SIZE=8, SCENE_UNIT="px")
    assert "which sees its pixels enlarged 4 times" in "\n".join(feedback.warnings)


def test_a_loaded_result_is_styled_by_class(
    provider: None, colored: Path, tiny_model: Path, project: QgsProject
) -> None:
    import processing

    parameters = {"INPUT": str(colored), "MODEL": str(tiny_model), **SQUARES}
    for _ in range(2):
        processing.runAndLoadResults(ID, {**parameters, "OUTPUT": "TEMPORARY_OUTPUT"})
    layers = list(project.mapLayers().values())
    assert len(layers) == 2
    for layer in layers:
        categories = {c.value(): c.symbol().color().name() for c in layer.renderer().categories()}
        assert categories["red"] == "#d7191c"
        assert set(categories) == {"red", "green", "blue", "grey", UNCERTAIN}
        assert "Red (25 %)" in [c.label() for c in layer.renderer().categories()]
        assert layer.metadata().title() == "Scenes of colored"


@pytest.mark.parametrize("output", ["result.gpkg", "ogr:dbname='{}' table=\"table\" (geom)"])
def test_a_geopackage_keeps_its_look(
    classify: Callable[..., Any], colored: Path, tiny_model: Path, tmp_path: Path, output: str,
    make_polygons: Callable[..., Path],
) -> None:  # fmt: skip
    if output.startswith("ogr:"):
        square = "POLYGON((500000 4999900,500100 4999900,500100 5000000,500000 4999900))"
        output = output.format(make_polygons(square, name="result.gpkg"))
    else:
        output = str(tmp_path / output)
    result = classify(colored, tiny_model, **SQUARES, CONFIDENCE_OPACITY=True, OUTPUT=output)
    layer = QgsVectorLayer(result, "any name", "ogr")
    assert layer.renderer().type() == "categorizedSymbol"
    categories = {category.value(): category for category in layer.renderer().categories()}
    assert UNCERTAIN in categories
    opacity = categories["red"].symbol().dataDefinedProperties()
    assert "confidence" in opacity.property(QgsSymbol.Property.PropertyOpacity).expressionString()
    assert layer.mapTipTemplate()
    checked = layer.fields().lookupField("checked_class")
    assert layer.editorWidgetSetup(checked).type() == "ValueMap"


def test_the_metadata_say_how_the_result_was_made(
    classify: Callable[..., Any], colored: Path, tiny_model: Path, tmp_path: Path,
    make_polygons: Callable[..., Path],
) -> None:  # fmt: skip
    mask = make_polygons(
        "POLYGON((500000 4999900,500160 4999900,500160 5000000,500000 5000000,500000 4999900))"
    )
    path = tmp_path / "result.gpkg"
    classify(colored, tiny_model, **SQUARES, MASK=mask, OVERLAP=0.25, OUTPUT=str(path))
    layer = QgsVectorLayer(str(path), "any name", "ogr")
    said = layer.metadata()
    assert said.title() == "Scenes of colored"
    about = said.abstract().splitlines()
    for line in (
        "Model: tiny 1.0",
        f"Model file: tiny.onnx, SHA-256 {hashlib.sha256(tiny_model.read_bytes()).hexdigest()}",
        f"Software: RSKD {version()} (rskd:classifyscenes)",
        f"Date: {date.today().isoformat()}",
        "Scene size: 40 px",
        "Overlap: 0.25",
        "Mask: polygons",
        "Look at turned and mirrored scenes too: no",
    ):
        assert line in about
    assert said.licenses() == ["Model: GPL-2.0-or-later"]
    assert said.rights() == ["Model: Made by the tests of RSKD"]
    assert len(said.history()) == 1
    assert said.crs() == layer.crs()
    (extent,) = said.extent().spatialExtents()
    assert extent.extentCrs == layer.crs()
    assert extent.bounds.toRectangle() == layer.extent()
    assert said.keywords("Classes") == ["Red", "Green", "Grey"]


@pytest.mark.parametrize("wrapped", [False, True])
def test_no_folder_is_needed_for_a_temporary_result(
    classify: Callable[..., Any], colored: Path, tiny_model: Path,
    monkeypatch: pytest.MonkeyPatch, wrapped: bool,
) -> None:  # fmt: skip
    monkeypatch.chdir("/proc")  # where nobody can write, as where macOS starts QGIS
    output = QgsProcessing.TEMPORARY_OUTPUT
    layer = classify(
        colored,
        tiny_model,
        OUTPUT=QgsProcessingOutputLayerDefinition(output) if wrapped else output,
        **SQUARES,
    )
    assert len(read_scenes(layer)) == 4


def test_a_result_in_memory_that_gdal_keeps(
    classify: Callable[..., Any], colored: Path, tiny_model: Path
) -> None:
    result = classify(colored, tiny_model, **SQUARES, OUTPUT="/vsimem/none/result.gpkg")
    assert len(read_scenes(result)) == 4


def layers() -> int:
    gc.collect()
    return sum(isinstance(thing, LayerInput) for thing in gc.get_objects())


def test_a_run_lets_go_of_the_layer(
    provider: None, colored: Path, tiny_model: Path, context: QgsProcessingContext,
    feedback: Feedback,
) -> None:  # fmt: skip
    one = algorithm()
    parameters = {
        "INPUT": str(colored),
        "MODEL": str(tiny_model),
        **SQUARES,
        "STRETCH": "layer",  # through QGIS
        "OUTPUT": "TEMPORARY_OUTPUT",
    }
    before = layers()
    assert one.prepare(parameters, context, feedback)
    assert layers() == before + 1
    assert one.runPrepared(parameters, context, feedback)["OUTPUT"]
    assert layers() == before


@pytest.mark.parametrize("name", ["result.shp", "result.geojson", "result.fgb"])
def test_other_formats(
    classify: Callable[..., Any], colored: Path, tiny_model: Path, tmp_path: Path, name: str
) -> None:
    result = classify(colored, tiny_model, **SQUARES, OUTPUT=str(tmp_path / name))
    assert QgsVectorLayer(result, "result", "ogr").featureCount() == 4


def test_one_algorithm_runs_a_batch(
    provider: None, colored: Path, make_raster: Callable[..., Path], tiny_model: Path,
    tmp_path: Path, context: QgsProcessingContext, feedback: Feedback,
) -> None:  # fmt: skip
    other = make_raster(colors("blue", "blue"), "other.tif")
    one = algorithm()
    for raster in (colored, other):
        parameters = {
            "INPUT": str(raster),
            "MODEL": str(tiny_model),
            **SQUARES,
            "OUTPUT": str(tmp_path / f"{raster.stem}.gpkg"),
        }
        assert one.checkParameterValues(parameters, context) == (True, "")
        _, ok = one.run(parameters, context, feedback)
        assert ok
    found = [
        [row["class_name"] for row in read_scenes(tmp_path / f"{name}.gpkg").values()]
        for name in ("colored", "other")
    ]
    assert found == [["red", "green", "blue", "grey"], ["blue", "blue"]]


def test_it_runs_inside_a_model(
    classify: Callable[..., Any], colored: Path, tiny_model: Path
) -> None:
    import processing

    model = QgsProcessingModelAlgorithm("scenes", "tests")
    raster = QgsProcessingModelParameter("raster")
    model.addModelParameter(QgsProcessingParameterRasterLayer("raster", "Raster"), raster)
    child = QgsProcessingModelChildAlgorithm(ID)
    child.setChildId("classify")
    source = QgsProcessingModelChildParameterSource
    child.addParameterSources("INPUT", [source.fromModelParameter("raster")])
    child.addParameterSources("MODEL", [source.fromStaticValue(str(tiny_model))])
    child.addParameterSources("SCENE_SIZE", [source.fromExpression("4 * 10")])
    child.addParameterSources("SCENE_UNIT", [source.fromStaticValue("px")])
    output = QgsProcessingModelOutput("scenes")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"scenes": output})
    model.addChildAlgorithm(child)

    name = next(d.name() for d in model.destinationParameterDefinitions())
    layer = processing.run(model, {"raster": str(colored), name: "TEMPORARY_OUTPUT"})[name]
    assert_same_scenes(read_scenes(layer), read_scenes(classify(colored, tiny_model, **SQUARES)))


def test_it_runs_in_the_background(
    provider: None, classify: Callable[..., Any], colored: Path, tiny_model: Path,
    context: QgsProcessingContext, feedback: Feedback,
) -> None:  # fmt: skip
    layer = QgsRasterLayer(str(colored), "colored")
    parameters = {
        "INPUT": layer,
        "MODEL": str(tiny_model),
        **SQUARES,
        "STRETCH": "layer",  # through the provider of the layer
        "OUTPUT": "TEMPORARY_OUTPUT",
    }
    task = QgsProcessingAlgRunnerTask(algorithm(), parameters, context, feedback)
    results: list[dict[str, Any]] = []
    task.executed.connect(lambda ok, result: results.append(result if ok else {}))
    QgsApplication.taskManager().addTask(task)
    while not results:
        QCoreApplication.processEvents()
    result = context.takeResultLayer(results[0]["OUTPUT"])
    assert_same_scenes(read_scenes(result), read_scenes(classify(colored, tiny_model, **SQUARES)))


@pytest.mark.parametrize("stretch", ["auto", "layer"])  # by rasterio, through QGIS
def test_cancel_stops_within_two_batches_and_leaves_what_was_done(
    classify: Callable[..., Any], make_raster: Callable[..., Path], sensitive_model: Path,
    feedback: Feedback, tmp_path: Path, stretch: str,
) -> None:  # fmt: skip
    raster = make_raster(np.tile(colors("red", "green", "blue", "grey"), (1, 8, 2)))
    common = {"SCENE_SIZE": 16, "SCENE_UNIT": "px", "BATCH_SIZE": 5, "THREADS": 1}
    whole = read_scenes(classify(raster, sensitive_model, **common))
    assert len(whole) == 400
    done: list[int] = []

    def cancel() -> None:
        done.append(len(done))
        if len(done) == 10:
            feedback.cancel()

    feedback.progressChanged.connect(cancel)
    result = tmp_path / "part.gpkg"
    classify(raster, sensitive_model, feedback, **common, STRETCH=stretch, OUTPUT=str(result))
    part = read_scenes(result)
    assert 50 <= len(part) <= 60
    assert_same_scenes(part, dict(list(whole.items())[: len(part)]))
    assert "Canceled" in "\n".join(feedback.infos)


def test_a_run_canceled_before_its_first_scene_leaves_an_empty_layer(
    classify: Callable[..., Any], colored: Path, tiny_model: Path, feedback: Feedback,
    tmp_path: Path,
) -> None:  # fmt: skip
    feedback.cancel()
    result = tmp_path / "none.gpkg"
    classify(colored, tiny_model, feedback, OUTPUT=str(result))
    assert read_scenes(result) == {}


def test_the_columns_have_the_types_of_their_values(
    classify: Callable[..., Any], colored: Path, tiny_model: Path
) -> None:
    fields = classify(colored, tiny_model).fields()
    kinds = {field.name(): field.typeName() for field in fields}
    assert kinds["row_index"] == kinds["class_id"] == "integer"
    assert kinds["class_name"] == "string"
    assert kinds["confidence"] == kinds["valid"] == "double"


def test_hardware_that_can_not_be_had_is_told_and_the_plain_cpu_runs(
    classify: Callable[..., Any], make_raster: Callable[..., Path], tiny_model: Path,
    feedback: Feedback,
) -> None:  # fmt: skip
    keep_provider("directml")
    try:
        layer = classify(make_raster(), tiny_model, feedback)
    finally:
        keep_provider("cpu")
    assert layer.featureCount() > 0
    (warning,) = [text for text in feedback.warnings if "DirectML" in text]
    assert "DirectML does not run this model here" in warning
    assert any(info.startswith("Hardware: CPU, ONNX Runtime") for info in feedback.infos)

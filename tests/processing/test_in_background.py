"""Each algorithm in a task of its own, as the toolbox runs it, and as a step of a model."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from tests.processing.conftest import Feedback

NAMES = (
    "classifyscenes",
    "classifyfeatures",
    "comparescenes",
    "findsimilarscenes",
    "assessaccuracy",
    "exporttrainingchips",
)


@pytest.fixture
def inputs(
    provider: None, colored: Path, tiny_model: Path, make_polygons: Callable[..., Path],
    project: QgsProject,
) -> Callable[[str], dict[str, Any]]:  # fmt: skip
    """A function that gives an algorithm's parameters, layers of the project, read by QGIS."""
    raster = QgsRasterLayer(str(colored), "colored")
    wkt = "POLYGON((500100 4999940,500140 4999940,500140 4999980,500100 4999940))"
    polygons = QgsVectorLayer(str(make_polygons(wkt)), "polygons", "ogr")
    project.addMapLayers([raster, polygons])
    common = {"MODEL": str(tiny_model), "SCENE_SIZE": 40, "SCENE_UNIT": "px", "STRETCH": "layer"}
    layers = {
        "classifyscenes": {"INPUT": raster},
        "classifyfeatures": {"INPUT": polygons, "RASTER": raster},
        "comparescenes": {"BEFORE": raster, "AFTER": raster, "OUTPUT_TABLE": None},
        "findsimilarscenes": {"INPUT": raster, "REFERENCES": polygons},
        "assessaccuracy": {"INPUT": polygons, "CLASS_FIELD": "fid", "REFERENCE": polygons,
                           "REFERENCE_FIELD": "fid"},
        "exporttrainingchips": {"INPUT": polygons, "CLASS_FIELD": "fid", "RASTER": raster,
                                "OUTPUT_FOLDER": "TEMPORARY_OUTPUT"},
    }  # fmt: skip

    def give(name: str) -> dict[str, Any]:
        algorithm = QgsApplication.processingRegistry().algorithmById(f"rskd:{name}")
        known = {p.name() for p in algorithm.parameterDefinitions()}
        given = {**common, **layers[name], "OUTPUT": "TEMPORARY_OUTPUT"}
        return {key: value for key, value in given.items() if key in known}

    return give


def rows(layer: QgsVectorLayer) -> list[list[Any]]:
    return [[*f.attributes(), f.geometry().asWkt(3)] for f in layer.getFeatures()]


@pytest.mark.parametrize("name", NAMES)
def test_in_a_task(
    inputs: Callable[[str], dict[str, Any]], run: Callable[..., Any], project: QgsProject,
    context: QgsProcessingContext, feedback: Feedback, name: str,
) -> None:  # fmt: skip
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"rskd:{name}")
    task = QgsProcessingAlgRunnerTask(algorithm, inputs(name), context, feedback)
    results: list[dict[str, Any]] = []
    task.executed.connect(lambda ok, result: results.append(result if ok else {}))
    QgsApplication.taskManager().addTask(task)
    while not results:
        QCoreApplication.processEvents()
    found = rows(context.takeResultLayer(results[0]["OUTPUT"]))
    assert found == rows(run(f"rskd:{name}", **inputs(name))["OUTPUT"])
    assert found


@pytest.mark.parametrize("name", NAMES)
def test_as_a_step_of_a_model(
    inputs: Callable[[str], dict[str, Any]], run: Callable[..., Any], name: str
) -> None:
    import processing

    model = QgsProcessingModelAlgorithm("steps", "tests")
    child = QgsProcessingModelChildAlgorithm(f"rskd:{name}")
    child.setChildId("step")
    static = QgsProcessingModelChildParameterSource.fromStaticValue
    parameters = inputs(name)
    parameters.pop("OUTPUT")
    for key, value in parameters.items():
        plain = value.id() if isinstance(value, (QgsRasterLayer, QgsVectorLayer)) else value
        child.addParameterSources(key, [static(plain)])
    output = QgsProcessingModelOutput("result")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"result": output})
    model.addChildAlgorithm(child)
    key = next(d.name() for d in model.destinationParameterDefinitions())
    layer = processing.run(model, {key: "TEMPORARY_OUTPUT"})[key]
    assert rows(layer) == rows(run(f"rskd:{name}", **inputs(name))["OUTPUT"])

"""What holds for each algorithm of the provider."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
)

SCENE_ALGORITHMS = {"classifyscenes", "classifyfeatures", "comparescenes", "findsimilarscenes"}
MODEL_ALGORITHMS = SCENE_ALGORITHMS | {"describemodel"}
ALGORITHMS = MODEL_ALGORITHMS | {"assessaccuracy", "exporttrainingchips", "adaptmodel"}


@pytest.fixture
def algorithms(provider: None) -> dict[str, QgsProcessingAlgorithm]:
    found = QgsApplication.processingRegistry().providerById("rskd").algorithms()
    return {algorithm.name(): algorithm for algorithm in found}


def test_the_provider_has_them(algorithms: dict[str, QgsProcessingAlgorithm]) -> None:
    assert set(algorithms) == ALGORITHMS


def test_each_is_explained(algorithms: dict[str, QgsProcessingAlgorithm]) -> None:
    for name, algorithm in algorithms.items():
        text = algorithm.shortHelpString()
        assert algorithm.shortDescription(), name
        for parameter in algorithm.parameterDefinitions():
            assert parameter.help(), f"{name}: {parameter.name()}"
            assert parameter.description() in text
            assert parameter.help() in text
        for output in algorithm.outputDefinitions():
            assert output.description() in text


def test_each_can_be_found(algorithms: dict[str, QgsProcessingAlgorithm]) -> None:
    for name, algorithm in algorithms.items():
        assert name.isalnum()
        assert name == name.lower()
        first, *rest = algorithm.displayName()
        assert first.isupper()
        assert "".join(rest) == "".join(rest).lower()
        assert len(algorithm.tags()) > 3
        assert not algorithm.icon().isNull()


def test_each_makes_others_of_its_kind(algorithms: dict[str, QgsProcessingAlgorithm]) -> None:
    for algorithm in algorithms.values():
        assert type(algorithm.create()) is type(algorithm)


def test_what_is_rarely_changed_is_advanced(
    algorithms: dict[str, QgsProcessingAlgorithm],
) -> None:
    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    rare = {
        "SCENE_UNIT",
        "STRETCH",
        "SYMMETRIES",
        "SMOOTHING",
        "CONFIDENCE_OPACITY",
        "BATCH_SIZE",
        "THREADS",
    }
    for name in MODEL_ALGORITHMS:
        for parameter in algorithms[name].parameterDefinitions():
            assert bool(parameter.flags() & advanced) == (parameter.name() in rare)


def test_without_onnxruntime_they_say_what_to_do(
    algorithms: dict[str, QgsProcessingAlgorithm], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert all(algorithms[name].canExecute() == (True, "") for name in MODEL_ALGORITHMS)
    find = importlib.util.find_spec
    missing = {"onnxruntime": None}
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: missing.get(name, find(name)) if name in missing
        else find(name),
    )  # fmt: skip
    for name in MODEL_ALGORITHMS:
        can, reason = algorithms[name].canExecute()
        assert not can
        assert "“Install packages…” in the menu Plugins > RSKD" in reason


@pytest.mark.parametrize("name", sorted(MODEL_ALGORITHMS))
def test_a_missing_folder_is_told_before_the_run(
    algorithms: dict[str, QgsProcessingAlgorithm],
    name: str,
    colored: Path,
    tiny_model: Path,
    make_polygons: Any,
    tmp_path: Path,
    context: QgsProcessingContext,
) -> None:
    polygons = make_polygons(
        "POLYGON((500090 4999930,500150 4999930,500150 4999990,500090 4999930))"
    )
    rasters = dict.fromkeys(("INPUT", "RASTER", "BEFORE", "AFTER"), str(colored))
    if name == "classifyfeatures":
        rasters["INPUT"] = str(polygons)
    parameters = {**rasters, "REFERENCES": str(polygons), "MODEL": str(tiny_model)}
    algorithm = algorithms[name]
    known = {p.name() for p in algorithm.parameterDefinitions()}
    parameters = {key: value for key, value in parameters.items() if key in known}
    suffix = "html" if name == "describemodel" else "gpkg"
    for folder, message in ((tmp_path, ""), (tmp_path / "none", "does not exist")):
        output = {"OUTPUT": str(folder / f"result.{suffix}")}
        if name == "comparescenes":
            output["OUTPUT_TABLE"] = "TEMPORARY_OUTPUT"
        ok, said = algorithm.checkParameterValues({**parameters, **output}, context)
        assert (ok, message in said) == (not message, True), said

"""What holds for each algorithm of the provider."""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from rskd_qgis.scenes.hardware import cores
from tests.conftest import REPOSITORY

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


def test_help_leads_to_a_section_of_the_guide(
    algorithms: dict[str, QgsProcessingAlgorithm],
) -> None:
    guide = (REPOSITORY / "docs/guide.md").read_text(encoding="utf-8")
    for name, algorithm in algorithms.items():
        page, _, section = algorithm.helpUrl().partition("#")
        assert page.startswith("https://")
        assert page.endswith("docs/guide.md")
        assert section == name
        assert f'<a name="{section}"></a>' in guide
    for image in re.findall(r"\]\((images/[^)]+)\)", guide):
        assert (REPOSITORY / "docs" / image).is_file(), image


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


class Brackets(QTranslator):
    """Puts every text of RSKD between brackets."""

    def translate(self, context: str, text: str, *_: Any) -> str:
        return f"⟦{text}⟧" if context == "RSKD" else ""


@pytest.fixture
def brackets(qgis_app: Any) -> Iterator[None]:
    translator = Brackets()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.usefixtures("brackets")
@pytest.mark.parametrize("name", sorted(ALGORITHMS))
def test_all_that_a_person_reads_can_be_translated(
    algorithms: dict[str, QgsProcessingAlgorithm], name: str
) -> None:
    algorithm = algorithms[name].create()
    read = [algorithm.displayName(), algorithm.shortDescription(), ",".join(algorithm.tags())]
    for parameter in algorithm.parameterDefinitions():
        read += [parameter.description(), parameter.help()]
    read += [output.description() for output in algorithm.outputDefinitions()]
    assert not [text for text in read if not (text.startswith("⟦") and text.endswith("⟧"))]
    outside = re.sub(r"(?s)⟦[^⟧]*⟧|</?h3>", "", algorithm.shortHelpString())
    assert not outside.strip()


def modules() -> list[Path]:
    return sorted((REPOSITORY / "rskd_qgis" / "processing").glob("*.py"))


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.name)
def test_algorithms_stay_off_the_project_and_the_window_and_in_a_thread(path: Path) -> None:
    """What runs in a background thread may use neither; and nothing freezes QGIS."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    attributes = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not {"iface", "QgsProject"} & names
    assert not {"FlagNoThreading", "NoThreading"} & attributes
    assert not {"qgis.gui", "qgis.utils", "qgis.PyQt.QtWidgets"} & imported


def test_processing_alone_needs_no_window() -> None:
    """Neither our windows nor QGIS's are loaded where there are only algorithms."""
    code = """
import sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
before = set(sys.modules)
import rskd_qgis
plugin = rskd_qgis.classFactory(None)
plugin.initProcessing()
print(sorted(m for m in set(sys.modules) - before if ".gui" in m or "QtWidgets" in m))
plugin.unload()
"""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(("platform", "spared"), [("desktop", 1), ("qgis_process", 0)])
def test_one_core_is_left_to_the_windows_of_qgis(platform: str, spared: int) -> None:
    code = (
        "from qgis.core import QgsApplication\n"
        f"application = QgsApplication([], False, '', {platform!r})\n"
        "from rskd_qgis.processing.scene_algorithm import free_cores\n"
        "print('cores', free_cores())\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert f"cores {cores(spared=spared)}\n" in done.stdout

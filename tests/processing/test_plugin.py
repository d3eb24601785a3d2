"""The plugin as QGIS loads it, again and again, and where its libraries are missing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
import qgis.utils
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException
from qgis.PyQt import sip

from tests.processing.conftest import Feedback
from tools.package import PLUGIN, assemble

ID = "rskd:classifyscenes"
LIBRARIES = "onnxruntime", "rasterio", "affine", "pyogrio", "pyarrow", "shapely", "typer", "rich"


def providers() -> list[str]:
    return sorted(p.id() for p in QgsApplication.processingRegistry().providers())


def loaded_modules() -> list[str]:
    return [name for name in sys.modules if name.split(".")[0] == PLUGIN]


def raise_it(kind: type[BaseException], error: BaseException, *_: Any, **__: Any) -> None:
    """What QGIS would show in a window, and wait for somebody to close it."""
    raise error


@pytest.fixture
def installed(
    qgis_iface: Any, qgis_processing: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """The plugin in a folder of plugins, as users have it; no code of it is imported yet."""
    assemble(tmp_path)
    for name in loaded_modules():
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(qgis.utils, "plugin_paths", [str(tmp_path)])
    monkeypatch.setattr(qgis.utils, "iface", qgis_iface)
    monkeypatch.setattr(qgis.utils, "showException", raise_it)
    qgis.utils.updateAvailablePlugins()
    yield
    qgis.utils.unloadPlugin(PLUGIN)  # where a test has failed
    for name in loaded_modules():
        del sys.modules[name]


@pytest.mark.usefixtures("installed")
def test_it_can_be_loaded_and_unloaded_ten_times(
    make_raster: Callable[..., Path], tiny_model: Path, tmp_path: Path,
    context: QgsProcessingContext, feedback: Feedback,
) -> None:  # fmt: skip
    assert qgis.utils.available_plugins == [PLUGIN]
    registry = QgsApplication.processingRegistry()
    before = providers()
    raster = make_raster()
    # Its windows have the whole plugin; qgis_process has the algorithms only.
    for start in [qgis.utils.startPlugin, qgis.utils.startProcessingPlugin] * 5:
        assert qgis.utils.loadPlugin(PLUGIN)
        assert Path(sys.modules[PLUGIN].__file__).is_relative_to(tmp_path)
        assert start(PLUGIN)
        assert providers() == sorted([*before, "rskd"])
        provider = registry.providerById("rskd")
        assert ID in [algorithm.id() for algorithm in provider.algorithms()]
        parameters = {"INPUT": str(raster), "MODEL": str(tiny_model), "OUTPUT": "memory:"}
        result, ok = registry.createAlgorithmById(ID).run(parameters, context, feedback)
        assert ok
        assert context.takeResultLayer(result["OUTPUT"]).featureCount() > 50

        assert qgis.utils.unloadPlugin(PLUGIN)
        assert providers() == before
        assert registry.algorithmById(ID) is None
        assert sip.isdeleted(provider)
        packages = [name for name in loaded_modules() if hasattr(sys.modules[name], "__path__")]
        assert loaded_modules() == packages  # QGIS itself forgets packages, but no other module


@pytest.mark.usefixtures("installed")
def test_it_loads_without_any_library_and_lists_its_algorithms(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for library in LIBRARIES:
        monkeypatch.setitem(sys.modules, library, None)  # its import fails
    assert qgis.utils.loadPlugin(PLUGIN)
    assert qgis.utils.startPlugin(PLUGIN)
    algorithm = QgsApplication.processingRegistry().algorithmById(ID)
    assert algorithm.displayName() == "Classify scenes"
    assert algorithm.shortHelpString()


def test_without_onnxruntime_it_says_what_to_install(
    classify: Callable[..., Any], make_raster: Callable[..., Path], tiny_model: Path,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setitem(sys.modules, "onnxruntime", None)  # its import fails
    can, why = QgsApplication.processingRegistry().algorithmById(ID).canExecute()
    assert not can
    assert why.startswith("The Python package onnxruntime, which runs the models, is not installed")
    assert "pip install onnxruntime" in why
    result = tmp_path / "result.gpkg"
    with pytest.raises(QgsProcessingException, match=r"\nonnxruntime is not .*\.$") as caught:
        classify(make_raster(), tiny_model, OUTPUT=str(result))
    assert "pip install onnxruntime" in str(caught.value)
    assert not result.exists()

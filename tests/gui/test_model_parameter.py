"""The parameter MODEL: names and files, in the dialogs of Processing and without them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingParameterString,
)
from qgis.gui import QgsBrowserGuiModel

from rskd_qgis.gui import model_combo
from rskd_qgis.gui.model_combo import ModelCombo
from rskd_qgis.gui.model_parameter import ModelParameterWrapper
from rskd_qgis.models import add_model
from rskd_qgis.profile import models_folder
from tests.gui.conftest import BUILT_IN

ID = "rskd:describemodel"


@pytest.fixture
def town(qgis_app: Any, tiny_model: Path) -> Iterator[Path]:
    """An own model named Town, the only one."""
    shutil.rmtree(models_folder(), ignore_errors=True)
    yield add_model(tiny_model, "Town", models_folder()).path
    shutil.rmtree(models_folder(), ignore_errors=True)


@pytest.fixture
def provider(qgis_app: Any, qgis_processing: None) -> Iterator[None]:
    from rskd_qgis import classFactory

    plugin = classFactory(None)
    plugin.initProcessing()
    yield
    plugin.unload()


def texts(combo: ModelCombo) -> list[str]:
    return [combo.itemText(i) for i in range(combo.count())]


@pytest.mark.parametrize(
    ("value", "name"), [(None, "aid30"), ("", "aid30"), ("aid30", "aid30"), ("Town", "tiny")]
)
def test_a_model_is_given_by_its_name(
    provider: None, town: Path, value: str | None, name: str
) -> None:
    import processing

    assert processing.run(ID, {"MODEL": value})["NAME"] == name
    assert processing.run(ID, {"MODEL": str(town)})["NAME"] == "tiny"


def test_a_name_that_no_model_has_is_refused(provider: None, town: Path) -> None:
    import processing

    with pytest.raises(QgsProcessingException, match='No model is named "Village": choose one of'):
        processing.run(ID, {"MODEL": "Village"})


def test_the_toolbox_offers_the_models(
    provider: None, town: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import processing
    from processing.gui import ParametersPanel

    browser = QgsBrowserGuiModel()  # the interface of the tests has none
    monkeypatch.setattr(ParametersPanel.iface, "browserModel", lambda: browser)
    dialog = processing.createAlgorithmDialog(ID, {"MODEL": "Town"})
    (combo,) = dialog.findChildren(ModelCombo)
    assert texts(combo) == [*BUILT_IN, "Town", "", "Other file…"]
    assert dialog.createProcessingParameters()["MODEL"] == "Town"
    combo.setCurrentIndex(0)
    assert dialog.createProcessingParameters()["MODEL"] == "aid30"
    dialog.close()
    dialog.deleteLater()


def test_batch_processing_offers_the_models(provider: None, town: Path) -> None:
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ID)
    dialog = BatchAlgorithmDialog(algorithm)
    combos = dialog.findChildren(ModelCombo)
    assert combos
    assert texts(combos[0])[: len(BUILT_IN) + 1] == [*BUILT_IN, "Town"]
    dialog.close()
    dialog.deleteLater()


def test_another_file_can_be_chosen(
    qgis_app: Any, town: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = str(tmp_path / "other.onnx")
    chosen = [other, "", other]
    monkeypatch.setattr(model_combo, "choose_model_file", lambda parent: chosen.pop(0))
    combo = ModelCombo()
    for expected in ("other.onnx", "other.onnx", "other.onnx"):
        combo.setCurrentIndex(combo.count() - 1)
        combo.activated.emit(combo.count() - 1)
        assert combo.currentText() == expected
        assert combo.currentData() == other
    assert texts(combo) == [*BUILT_IN, "Town", "other.onnx", "", "Other file…"]
    combo.set_model(None)
    assert combo.currentData() == "aid30"


def graphical_model() -> QgsProcessingModelAlgorithm:
    """A model of Processing with a text as its input, and describemodel as its only step."""
    model = QgsProcessingModelAlgorithm("describe", "describe")
    model.addModelParameter(
        QgsProcessingParameterString("network", "Network"), QgsProcessingModelParameter("network")
    )
    child = QgsProcessingModelChildAlgorithm(ID)
    child.setChildId("step")
    source = QgsProcessingModelChildParameterSource
    child.addParameterSources("MODEL", [source.fromModelParameter("network")])
    model.addChildAlgorithm(child)
    return model


def test_the_model_designer_offers_the_inputs_too(provider: None, town: Path) -> None:
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

    model = graphical_model()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ID)
    dialog = ModelerParametersDialog(algorithm, model, "step")
    wrapper = dialog.widget.widget.wrappers["MODEL"]
    assert isinstance(wrapper, ModelParameterWrapper)
    offered = texts(wrapper.widget)
    assert offered == [*BUILT_IN, "Town", "Network", "", "Other file…"]
    wrapper.setValue(QgsProcessingModelChildParameterSource.fromModelParameter("network"))
    assert wrapper.value().parameterName() == "network"
    dialog.close()
    dialog.deleteLater()


def test_a_saved_model_of_processing_runs_with_a_name_and_a_file(
    provider: None, town: Path, tmp_path: Path
) -> None:
    import processing

    path = tmp_path / "describe.model3"
    assert graphical_model().toFile(str(path))
    saved = QgsProcessingModelAlgorithm()
    assert saved.fromFile(str(path))
    for value in ("Town", str(town)):
        inputs = {"network": value}
        assert processing.run(saved, inputs)["CHILD_RESULTS"]["step"]["NAME"] == "tiny"

"""The model manager and its form in a real QGIS, with real ONNX files."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QPushButton

from rskd_qgis.gui.model_form import ModelForm
from rskd_qgis.gui.model_manager import ModelManager
from rskd_qgis.models import registered_models
from rskd_qgis.profile import models_folder
from rskd_qgis.scenes.model import SceneModel, foreign_model
from tests.conftest import tiny_card
from tests.gui.conftest import BUILT_IN
from tests.scenes.test_model import LABELS, expected, images, write_foreign


@pytest.fixture
def manager(qgis_app: Any) -> Iterator[ModelManager]:
    """The manager in a profile without own models."""
    shutil.rmtree(models_folder(), ignore_errors=True)
    manager = ModelManager()
    manager.show()
    yield manager
    manager.close()
    manager.deleteLater()
    shutil.rmtree(models_folder(), ignore_errors=True)


def listed(manager: ModelManager) -> list[str]:
    return [manager._list.item(i).text() for i in range(manager._list.count())]


def notice(manager: ModelManager) -> str:
    """The sentence that is shown."""
    return manager._notice.text() if manager._notice.isVisible() else ""


def in_form(work: Callable[[ModelForm], None]) -> None:
    """Do something in the form that the next line opens."""

    def run() -> None:
        form = QApplication.activeModalWidget()
        assert isinstance(form, ModelForm)
        try:
            work(form)
        finally:
            form.reject()

    QTimer.singleShot(200, run)


def test_the_built_in_model_is_shown_with_its_card(manager: ModelManager) -> None:
    assert listed(manager) == BUILT_IN
    card = manager._card.toPlainText()
    for fact in (
        "600 m (trained for 150 to 1200 m)",
        "GPL-2.0-or-later",
        "Top-1",
        "Baseball field",
    ):
        assert fact in card
    assert "background-color:#" in manager._card.toHtml()
    assert not manager._remove.isEnabled()
    assert not notice(manager)


def test_a_file_is_added_and_removed(
    manager: ModelManager, make_model: Callable[..., Path]
) -> None:
    manager.add(make_model(name="My town.onnx"))
    assert listed(manager) == [*BUILT_IN, "My town"]
    assert manager._list.currentItem().text() == "My town"
    assert "Made by the tests of RSKD" in manager._card.toPlainText()

    def answer(button: QMessageBox.StandardButton) -> Callable[[], None]:
        return lambda: QApplication.activeModalWidget().button(button).click()

    QTimer.singleShot(200, answer(QMessageBox.StandardButton.No))
    manager._remove.click()
    assert len(listed(manager)) == len(BUILT_IN) + 1
    QTimer.singleShot(200, answer(QMessageBox.StandardButton.Yes))
    manager._remove.click()
    assert listed(manager) == BUILT_IN
    assert list(models_folder().iterdir()) == []


def test_what_is_no_model_is_refused(manager: ModelManager, tmp_path: Path) -> None:
    (tmp_path / "text.onnx").write_text("no model")
    manager.add(tmp_path / "text.onnx")
    assert "can't be opened as an ONNX model" in notice(manager)
    assert listed(manager) == BUILT_IN


def test_a_model_whose_card_and_output_differ_is_refused(
    manager: ModelManager, make_model: Callable[..., Path]
) -> None:
    card = tiny_card()
    card["classes"] = card["classes"][:3]
    manager.add(make_model(card))
    assert "names 3 classes but has no output" in notice(manager)


def test_a_name_that_is_taken_is_asked_anew(
    manager: ModelManager, make_model: Callable[..., Path]
) -> None:
    source = make_model(name="aid30.onnx")

    def rename(form: ModelForm) -> None:
        assert form._notice.text().startswith('There is a model named "aid30" already')
        form.accept()
        assert form.isVisible()
        form._name.setText("aid30 of mine")
        form.accept()
        assert not form.isVisible()

    in_form(rename)
    manager.add(source)
    assert listed(manager) == [*BUILT_IN, "aid30 of mine"]


def test_a_foreign_model_is_described_in_the_form(manager: ModelManager, tmp_path: Path) -> None:
    source = write_foreign(tmp_path / "theirs.onnx")
    table = tmp_path / "classes.csv"
    table.write_text("id,name\n2,Town\n0,Open Water\n1,Forest\n")

    def fill(form: ModelForm) -> None:
        form._classes.setPlainText("Open Water")
        assert form._counted.text() == "1 of 3 names"
        form.accept()
        assert form._notice.text() == "1 names are given for 3 classes: give one name a line."
        form.read_classes(tmp_path / "none.txt")
        assert "can't be read" in form._notice.text()
        form.read_classes(table)
        assert form._counted.text() == "3 of 3 names"
        form._bands.setText("B4, B3")
        form.accept()
        assert "The model has 3 bands" in form._notice.text()
        form._bands.setText("B4, B3, B2")
        form._ground.setValue(2.5)
        form._scaling.setCurrentIndex(form._scaling.count() - 1)
        form._mean.setText("0.1, 0.2")
        form._std.setText("much")
        form.accept()
        assert "are numbers with commas" in form._notice.text()
        form._std.setText("0.5, 0.25, 1")
        form.accept()
        assert "not 3 numbers each" in form._notice.text()
        assert list(models_folder().iterdir()) == []
        form._mean.setText("0.1, 0.2, 0.3")
        form.accept()

    in_form(fill)
    manager.add(source)
    (model,) = (m for m in registered_models(models_folder()) if not m.is_built_in)
    assert model.name == "theirs"
    network = SceneModel(model.path)
    assert [c.label for c in network.card.classes] == LABELS
    assert network.card.bands == ("B4", "B3", "B2")
    assert network.card.ground_size_m is not None
    assert network.card.ground_size_m.typical == 2.5 * 24
    batch = images()
    by_hand = expected(batch, [25.5, 51, 76.5], [127.5, 63.75, 255])
    assert abs(network.predict(batch) - by_hand).max() < 1e-5
    assert "Open Water" in manager._card.toPlainText()
    assert not notice(manager)


def form_of(path: Path) -> ModelForm:
    return ModelForm(path, foreign_model(path), lambda name, answers: None)


def rows(form: ModelForm) -> list[str]:
    """The labels of what the form asks."""
    labels = [
        form._form.itemAt(i, form._form.ItemRole.LabelRole) for i in range(form._form.rowCount())
    ]
    return [label.widget().text() for label in labels if not label.widget().isHidden()]


def test_the_form_asks_only_for_what_is_missing(qgis_app: Any, tmp_path: Path) -> None:
    path = tmp_path / "theirs.onnx"
    every = ["Name", "Classes", "Bands", "Image size", "Size on the ground", "Input values"]
    assert rows(form_of(write_foreign(path, shape=("N", 3, "H", "W")))) == every
    write_foreign(path, {"class_names": LABELS, "resolution": 50, "standardization_mean": [0.5]})
    assert rows(form_of(path)) == ["Name", "Bands"]
    write_foreign(path, dtype="UINT8")
    assert rows(form_of(path)) == ["Name", "Classes", "Bands", "Size on the ground"]


@pytest.mark.parametrize(
    ("choice", "prepared"),
    [
        ("0 to 1", ([0.0], [255.0])),
        ("None", ([0.0], [1.0])),
        ("ImageNet", ([123.675, 116.28, 103.53], [58.395, 57.12, 57.375])),
    ],
)
def test_usual_standardizations(
    qgis_app: Any, tmp_path: Path, choice: str, prepared: tuple[list[float], list[float]]
) -> None:
    path = write_foreign(tmp_path / "theirs.onnx", {"class_names": LABELS})
    form = form_of(path)
    (index,) = [i for i in range(form._scaling.count()) if choice in form._scaling.itemText(i)]
    form._scaling.setCurrentIndex(index)
    foreign = foreign_model(path)
    assert foreign is not None
    path.with_suffix(".json").write_text(foreign.completed(form.answers()))
    batch = images()
    # Logits as large as those of pixels from 0 to 255 lose digits in single precision.
    found = SceneModel(path).predict(batch)
    assert abs(found - expected(batch, *map(_array, prepared))).max() < 1e-4


def _array(values: list[float]) -> Any:
    import numpy as np

    return np.array(values)


def test_the_ground_size_may_be_left_open_or_given_for_a_scene(
    qgis_app: Any, tmp_path: Path
) -> None:
    form = form_of(write_foreign(tmp_path / "theirs.onnx", {"class_names": LABELS}))
    assert "ground_size_m" not in form.answers()
    form._ground.setValue(300)
    form._ground_unit.setCurrentIndex(1)
    assert form.answers()["ground_size_m"] == {"min": 150, "typical": 300, "max": 600}


def test_the_folder_opens(manager: ModelManager, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    (button,) = [b for b in manager.findChildren(QPushButton) if b.text() == "Open folder"]
    button.click()
    assert opened == [str(models_folder())]
    assert models_folder().is_dir()


def test_without_onnxruntime_it_says_what_to_do(
    manager: ModelManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)  # its import fails
    poor = ModelManager()
    poor.show()
    assert notice(poor) == (
        "onnxruntime, which runs the models, is missing: choose “Install packages…”."
    )
    assert listed(poor) == BUILT_IN
    monkeypatch.undo()
    poor._packages_changed()
    assert not notice(poor)
    assert "Baseball field" in poor._card.toPlainText()
    poor.close()
    poor.deleteLater()

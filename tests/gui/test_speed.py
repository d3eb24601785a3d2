"""The window that measures what runs a model fastest."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QPushButton

from rskd_qgis.gui.model_manager import ModelManager
from rskd_qgis.gui.speed import SpeedDialog
from rskd_qgis.profile import keep_provider, kept_provider
from tests.gui.conftest import settle, wait_for


@pytest.fixture(autouse=True)
def settings(qgis_app: Any) -> Iterator[None]:
    QgsSettings().remove("rskd/provider")
    yield
    QgsSettings().remove("rskd/provider")


@pytest.fixture
def dialog(tiny_model: Path, tmp_path: Path) -> Iterator[SpeedDialog]:
    for name in ("net.onnx", "net-int8.onnx"):
        shutil.copyfile(tiny_model, tmp_path / name)
    made = SpeedDialog(tmp_path / "net.onnx", seconds=0.5)
    made.show()
    yield made
    made.reject()
    made.deleteLater()
    settle()


def rows(dialog: SpeedDialog) -> list[list[str]]:
    items = [dialog._rows.topLevelItem(n) for n in range(dialog._rows.topLevelItemCount())]
    return [[item.text(column) for column in range(5)] for item in items]


def test_what_is_in_reach_is_listed_and_what_is_used_is_selected(dialog: SpeedDialog) -> None:
    assert [row[0] for row in rows(dialog)][:2] == ["CPU", "CPU, 8 bits"]
    assert dialog._rows.currentItem().text(0) == "CPU"
    assert kept_provider() == "cpu"


def test_the_row_that_is_selected_is_kept(dialog: SpeedDialog) -> None:
    dialog._rows.setCurrentItem(dialog._rows.topLevelItem(1))
    assert kept_provider() == "cpu+int8"


def test_it_measures_while_the_window_lives(dialog: SpeedDialog) -> None:
    dialog.measure()
    assert not dialog._measure.isEnabled()
    wait_for(dialog._measure.isEnabled)
    plain, eight = rows(dialog)[:2]
    assert float(plain[1]) > 0
    assert plain[2:] == ["1.00", "0.0%", "0.00"]
    assert float(eight[1]) > 0
    assert not dialog._notice.text()


def test_closing_ends_the_measurement(dialog: SpeedDialog) -> None:
    dialog.measure()
    dialog.reject()
    assert not dialog._worker.isRunning()


def test_the_model_manager_opens_it(monkeypatch: Any) -> None:
    manager = ModelManager()
    opened: list[Path] = []
    monkeypatch.setattr(SpeedDialog, "exec", lambda self: opened.append(self._model))
    (button,) = [b for b in manager.findChildren(QPushButton) if b.text() == "Speed…"]
    button.click()
    manager.deleteLater()
    settle()
    assert [path.name for path in opened] == ["aid30.onnx"]


def test_looking_changes_nothing(tiny_model: Path) -> None:
    keep_provider("directml")  # a profile may come from another computer
    SpeedDialog(tiny_model).deleteLater()
    settle()
    assert kept_provider() == "directml"

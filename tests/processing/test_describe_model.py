"""rskd:describemodel, run by its id in a real QGIS."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import QgsProcessingException

from tests.conftest import tiny_card
from tests.processing.conftest import Feedback

ID = "rskd:describemodel"


def test_the_card_as_a_page_and_as_outputs(
    run: Callable[..., Any], tiny_model: Path, tmp_path: Path, feedback: Feedback
) -> None:
    page = tmp_path / "card.html"
    outputs = run(ID, feedback, MODEL=tiny_model, OUTPUT=page)
    assert outputs == {
        "OUTPUT": str(page),
        "NAME": "tiny",
        "VERSION": "1.0",
        "ARCHITECTURE": "mean-colour",
        "CLASSES": "red,green,blue,grey",
        "BANDS": "red,green,blue",
        "LIMITS": "",
        "LICENSE": "GPL-2.0-or-later",
        "ATTRIBUTION": "Made by the tests of RSKD",
        "CLASS_COUNT": 4,
        "INPUT_HEIGHT": 32,
        "INPUT_WIDTH": 32,
        "SCENE_SIZE": 64,
        "SCENE_SIZE_MIN": 10,
        "SCENE_SIZE_MAX": 5000,
        "PARAMETERS": 16,
        "MACS": 12,
    }
    assert "<h1>tiny 1.0</h1>" in page.read_text(encoding="utf-8")
    assert "license: GPL-2.0-or-later" in feedback.infos
    json.dumps(outputs)  # as qgis_process --json does


def test_markup_in_a_card_is_shown_not_run(
    run: Callable[..., Any], make_model: Callable[..., Path], tmp_path: Path
) -> None:
    model = make_model({**tiny_card(), "attribution": "<script>alert(1)</script>"})
    page = Path(run(ID, MODEL=model, OUTPUT=tmp_path / "card.html")["OUTPUT"]).read_text("utf-8")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_the_page_can_be_left_out(run: Callable[..., Any], tiny_model: Path) -> None:
    outputs = run(ID, MODEL=tiny_model)
    assert "OUTPUT" not in outputs
    assert outputs["CLASS_COUNT"] == 4


def test_what_is_no_model_is_refused(run: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "text.onnx"
    path.write_text("no model")
    with pytest.raises(QgsProcessingException, match="can't be opened as an ONNX model"):
        run(ID, MODEL=path, OUTPUT=tmp_path / "card.html")
    assert not (tmp_path / "card.html").exists()

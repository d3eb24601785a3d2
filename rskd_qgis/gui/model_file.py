"""Asks for the file of a model."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..processing.translation import tr

_FOLDER = "rskd/modelFileFolder"
"""The setting that keeps where the last one was."""


def choose_model_file(parent: QWidget) -> str:
    """The path of an ONNX file that a person chooses; empty where none was chosen."""
    settings = QgsSettings()
    path, _ = QFileDialog.getOpenFileName(
        parent, tr("Choose a model"), settings.value(_FOLDER, ""), tr("ONNX models (*.onnx)")
    )
    if path:
        settings.setValue(_FOLDER, str(Path(path).parent))
    return path

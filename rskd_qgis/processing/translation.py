"""Translation of what people read."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def tr(text: str) -> str:
    """A text in the language of QGIS."""
    return QCoreApplication.translate("RSKD", text)

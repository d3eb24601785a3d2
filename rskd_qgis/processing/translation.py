"""Translation of what people read."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..scenes.errors import RskdError


def tr(text: str) -> str:
    """A text in the language of QGIS."""
    return QCoreApplication.translate("RSKD", text)


def explain(error: Exception) -> str:
    """What an error says: one of the engine, and those it speaks of, in the language of QGIS."""
    if not isinstance(error, RskdError):
        return str(error)
    values = {
        name: explain(value) if isinstance(value, RskdError) else value
        for name, value in error.values.items()
    }
    text = tr(error.template)
    return text.format(**values) if values else text

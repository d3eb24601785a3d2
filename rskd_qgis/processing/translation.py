"""Translation of what people read."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..scenes.errors import RskdError


def tr(text: str) -> str:
    """A text in the language of QGIS."""
    return QCoreApplication.translate("RSKD", text)


def explain(error: RskdError) -> str:
    """What an error of the engine says, in the language of QGIS; errors it speaks of as well."""
    values = {
        name: explain(value) if isinstance(value, RskdError) else value
        for name, value in error.values.items()
    }
    text = tr(error.template)
    return text.format(**values) if values else text

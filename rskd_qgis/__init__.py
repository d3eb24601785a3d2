"""RSKD: scene classification of aerial and satellite rasters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .plugin import RskdPlugin


def classFactory(iface: Any) -> RskdPlugin:
    """Make the plugin; QGIS calls this. The package itself is importable without QGIS."""
    from .plugin import RskdPlugin

    return RskdPlugin(iface)

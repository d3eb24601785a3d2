"""numpy, loaded when it is first used: half of what the plugin added to QGIS's start was numpy."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

__all__ = ["np"]


class _Numpy(ModuleType):
    """Stands for numpy in this package alone; what was looked up once is as near as in numpy."""

    def __getattr__(self, name: str) -> Any:
        value = getattr(import_module("numpy"), name)
        setattr(self, name, value)
        return value


if TYPE_CHECKING:
    import numpy as np
else:
    np = _Numpy("numpy")

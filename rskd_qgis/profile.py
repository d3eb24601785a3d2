"""What RSKD keeps for a person in the QGIS profile: files outside the plugin's folder, settings."""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

_PROVIDER = "rskd/provider"


def models_folder() -> Path:
    """Own models."""
    return _folder("models")


def packages_folder() -> Path:
    """Python packages that RSKD installed, for the Python that QGIS runs now.

    Several versions of QGIS may share a profile, and each needs packages of its own Python.
    """
    return _folder("python") / "{}.{}".format(*sys.version_info)


def kept_provider() -> str:
    """The name of the hardware that models run on."""
    return str(QgsSettings().value(_PROVIDER, "cpu"))


def keep_provider(name: str) -> None:
    """Have models run on this hardware from here on."""
    QgsSettings().setValue(_PROVIDER, name)


def _folder(name: str) -> Path:
    return Path(QgsApplication.qgisSettingsDirPath()) / "rskd" / name

"""Where RSKD keeps what is a person's own: in the QGIS profile, outside the plugin's folder."""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import QgsApplication


def models_folder() -> Path:
    """Own models."""
    return _folder("models")


def packages_folder() -> Path:
    """Python packages that RSKD installed, for the Python that QGIS runs now.

    Several versions of QGIS may share a profile, and each needs packages of its own Python.
    """
    return _folder("python") / "{}.{}".format(*sys.version_info)


def _folder(name: str) -> Path:
    return Path(QgsApplication.qgisSettingsDirPath()) / "rskd" / name

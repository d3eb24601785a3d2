"""A clean QGIS profile with the plugin in it, for what runs QGIS from outside: demo, tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

from tools.package import PLUGIN, assemble


def qgis_process() -> str:
    """The program that runs Processing algorithms.

    Raises:
        FileNotFoundError: QGIS is not installed.
    """
    # Debian 12's wrapper adds an option that qgis_process does not know: call what it wraps.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        raise FileNotFoundError("qgis_process was not found: install QGIS 3.22 or newer.")
    return program


def environment(folder: Path) -> dict[str, str]:
    """The environment in which QGIS uses a profile, needs no screen and finds our packages."""
    runtime = folder / "runtime"
    runtime.mkdir(parents=True, exist_ok=True, mode=0o700)
    return {
        **os.environ,
        "QGIS_CUSTOM_CONFIG_PATH": str(folder),
        "QGIS_OPTIONS_PATH": str(folder),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(runtime),
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "PYTHONNOUSERSITE": "1",
    }


def make_profile(folder: Path) -> dict[str, str]:
    """Makes a new profile, replacing `folder`, with the plugin in it and enabled.

    Returns:
        The environment for `qgis_process`.

    Raises:
        subprocess.CalledProcessError: QGIS does not take the plugin.
    """
    shutil.rmtree(folder, ignore_errors=True)
    assemble(folder / "profiles" / "default" / "python" / "plugins")
    env = environment(folder)
    enable = [qgis_process(), "plugins", "enable", PLUGIN]
    subprocess.run(enable, env=env, check=True, capture_output=True, text=True)
    return env

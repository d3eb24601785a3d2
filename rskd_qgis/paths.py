"""Where the files that come with RSKD lie."""

from __future__ import annotations

from pathlib import Path

from .scenes.errors import RskdError

PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """A file or folder below `resources`, such as "models/aid30.onnx".

    Raises:
        RskdError: it is not there.
    """
    return _shipped(f"resources/{name}")


def default_model() -> Path:
    """The built-in model: the 30 scene classes of AID."""
    return resource("models/aid30.onnx")


def requirements_file() -> Path:
    """The Python packages that the plugin needs beside what QGIS has, as pip reads them."""
    return _shipped("requirements.txt")


def version() -> str:
    """The version that metadata.txt, the one place of it, states."""
    return _stated("version")


def guide(section: str) -> str:
    """The address of a section of the user guide."""
    return f"{_stated('homepage')}/blob/main/docs/guide.md#{section}"


def _stated(key: str) -> str:
    """What metadata.txt says."""
    lines = _shipped("metadata.txt").read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith(f"{key}=")).partition("=")[2].strip()


def _shipped(name: str) -> Path:
    """What lies inside the package where that is installed, else beside it."""
    candidates = [folder / name for folder in (PACKAGE, PACKAGE.parent)]
    for path in candidates:
        if path.exists():
            return path
    raise RskdError("{path} is missing: install RSKD again.", path=candidates[0])

"""Where the files that come with RSKD lie."""

from __future__ import annotations

from pathlib import Path

from .scenes.errors import RskdError

PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """A file that comes with RSKD: inside the package where it is installed, else beside it.

    Args:
        name: the path below `resources`, such as "models/aid30.onnx".

    Raises:
        RskdError: the file is not there.
    """
    candidates = [folder / "resources" / name for folder in (PACKAGE, PACKAGE.parent)]
    for path in candidates:
        if path.is_file():
            return path
    raise RskdError(f"{candidates[0]} is missing: install RSKD again.")


def default_model() -> Path:
    """The built-in model: the 30 scene classes of AID."""
    return resource("models/aid30.onnx")

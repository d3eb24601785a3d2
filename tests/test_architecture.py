"""The arrows of the design: who may import whom, read from the imports themselves.

gui -> processing -> scenes; cli -> scenes; training -> the model's card; scenes -> nothing of ours.
QGIS stays in processing, gui, plugin.py and profile.py; torch stays in training.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = ("rskd_qgis", "training", "tools", "bench", "tests")
QT = ("PyQt4", "PyQt5", "PyQt6", "PySide2", "PySide6", "sip")
TORCH = ("torch", "torchvision", "lightning", "pytorch_lightning", "torchmetrics")

# What the parts that need QGIS may import of ours.
FOR_QGIS = (
    "rskd_qgis.scenes", "rskd_qgis.paths", "rskd_qgis.dependencies", "rskd_qgis.models",
    "rskd_qgis.profile",
)  # fmt: skip
# What each part may import of ours, besides itself.
ARROWS = {
    "rskd_qgis.scenes": (),
    "rskd_qgis.paths": ("rskd_qgis.scenes.errors",),
    "rskd_qgis.dependencies": ("rskd_qgis.scenes.errors", "rskd_qgis.paths"),
    "rskd_qgis.models": ("rskd_qgis.scenes", "rskd_qgis.paths"),
    "rskd_qgis.profile": (),
    "rskd_qgis.processing": FOR_QGIS,
    "rskd_qgis.gui": (*FOR_QGIS, "rskd_qgis.processing"),
    "rskd_qgis.cli": ("rskd_qgis.scenes", "rskd_qgis.paths", "rskd_qgis.models"),
    "rskd_qgis.plugin": (*FOR_QGIS, "rskd_qgis.processing", "rskd_qgis.gui"),
    "rskd_qgis": ("rskd_qgis.plugin",),
    "training": ("rskd_qgis.scenes.card", "rskd_qgis.scenes.model", "rskd_qgis.scenes.errors"),
}
# Where qgis may be imported. What loads the plugin (`__init__`) imports plugin.py when QGIS asks.
WITH_QGIS = (
    "rskd_qgis.processing", "rskd_qgis.gui", "rskd_qgis.plugin", "rskd_qgis.profile",
)  # fmt: skip
# The plugin must load where these are missing: only the modules named import them at their top.
OPTIONAL = {
    "onnxruntime": (),
    "rasterio": (
        "rskd_qgis.scenes.raster",
        "rskd_qgis.scenes.mask",
        "rskd_qgis.scenes.features",
        "rskd_qgis.scenes.mosaic",
        "rskd_qgis.scenes.cluster",
    ),
    "affine": ("rskd_qgis.scenes.raster",),
    "dask": ("rskd_qgis.scenes.cluster",),
    "distributed": ("rskd_qgis.scenes.cluster",),
    "pyogrio": (
        "rskd_qgis.scenes.vector",
        "rskd_qgis.scenes.ogr",
        "rskd_qgis.scenes.mask",
        "rskd_qgis.scenes.features",
    ),
    "shapely": ("rskd_qgis.scenes.ogr", "rskd_qgis.scenes.mask", "rskd_qgis.scenes.features"),
    "pyarrow": (),
    "psycopg2": (),
    "typer": ("rskd_qgis.cli",),
    "rich": ("rskd_qgis.cli",),
    "jinja2": (),
}


def within(module: str, parts: tuple[str, ...]) -> bool:
    return any(module == part or module.startswith(part + ".") for part in parts)


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or path.is_dir()


def imports(module: str, source: str, package: bool = False) -> Iterator[tuple[str, bool]]:
    """Each imported module, absolute, and whether it is imported when the file itself is."""
    tree = ast.parse(source)
    late = {
        id(node)
        for scope in ast.walk(tree)
        if isinstance(scope, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        or (isinstance(scope, ast.If) and "TYPE_CHECKING" in ast.unparse(scope.test))
        for node in ast.walk(scope)
    }
    for node in ast.walk(tree):
        eager = id(node) not in late
        if isinstance(node, ast.Import):
            yield from ((alias.name, eager) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = module.split(".")
                base = ".".join([*parts[: len(parts) - node.level + package], base]).rstrip(".")
            for alias in node.names:
                name = f"{base}.{alias.name}"
                yield (name if base.split(".")[0] in OURS and is_module(name) else base), eager


def owner(module: str) -> str:
    """The part of ARROWS that a module belongs to: the longest name that holds it."""
    return max((part for part in ARROWS if within(module, (part,))), key=len)


def wrong_arrows(module: str, source: str, package: bool = False) -> list[str]:
    """What a module imports and must not."""
    part = owner(module)
    wrong = []
    for name, eager in imports(module, source, package):
        top = name.split(".")[0]
        ours = top in OURS and owner_or_self(name) != part and not within(name, ARROWS[part])
        qgis = top in ("qgis", "processing") and not within(module, WITH_QGIS)
        torch = top in TORCH and part != "training"
        optional = part != "training" and eager and module not in OPTIONAL.get(top, (module,))
        if ours or qgis or torch or optional or top in QT:
            wrong.append(f"{module} imports {name}")
    return wrong


def owner_or_self(name: str) -> str:
    return owner(name) if within(name, tuple(ARROWS)) else name


def shipped_code() -> list[Path]:
    return sorted((ROOT / "rskd_qgis").rglob("*.py"))


def all_code() -> list[Path]:
    return [*shipped_code(), *sorted((ROOT / "training").rglob("*.py"))]


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", all_code(), ids=relative)
def test_arrows_run_one_way(path: Path) -> None:
    package = path.name == "__init__.py"
    assert not wrong_arrows(module_name(path), path.read_text(encoding="utf-8"), package)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("rskd_qgis.scenes.grid", "import qgis.core"),
        ("rskd_qgis.scenes.grid", "from qgis.core import QgsRectangle"),
        ("rskd_qgis.scenes.grid", "from .. import paths"),
        ("rskd_qgis.scenes.grid", "from ..processing import provider"),
        ("rskd_qgis.scenes.grid", "from rskd_qgis.cli import main"),
        ("rskd_qgis.scenes.grid", "def late():\n    import torch"),
        ("rskd_qgis.scenes.grid", "import rasterio"),
        ("rskd_qgis.scenes.model", "import onnxruntime as ort"),
        ("rskd_qgis.processing.provider", "from PyQt5.QtGui import QIcon"),
        ("rskd_qgis.processing.provider", "from rskd_qgis.gui import dock"),
        ("rskd_qgis.cli", "from .processing import provider"),
        ("rskd_qgis.paths", "import tools.package"),
        ("training.export", "from rskd_qgis.scenes.classify import classify"),
        ("training.export", "from rskd_qgis import cli"),
        ("training.export", "import qgis"),
    ],
)
def test_a_wrong_arrow_is_seen(module: str, source: str) -> None:
    assert wrong_arrows(module, source)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("rskd_qgis.scenes.raster", "import rasterio\nfrom .grid import Window"),
        ("rskd_qgis.scenes.model", "def session():\n    import onnxruntime"),
        (
            "rskd_qgis.processing.provider",
            "from qgis.PyQt.QtGui import QIcon\nfrom ..scenes import grid",
        ),
        ("training.export", "import torch\nfrom rskd_qgis.scenes.card import ModelCard"),
    ],
)
def test_a_right_arrow_is_left_alone(module: str, source: str) -> None:
    assert not wrong_arrows(module, source)


def forbidden(source: str) -> Iterator[str]:
    """What an upload to plugins.qgis.org is refused for; and print, which breaks `--json`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Assert):
            yield f"line {node.lineno}: assert"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in ("eval", "exec", "print"):
                yield f"line {node.lineno}: {node.func.id}()"
        elif isinstance(node, ast.keyword) and node.arg == "shell":
            yield f"line {node.value.lineno}: shell="
        elif isinstance(node, (ast.Import, ast.ImportFrom)) and "pickle" in ast.unparse(node):
            yield f"line {node.lineno}: pickle"


@pytest.mark.parametrize("path", shipped_code(), ids=relative)
def test_shipped_code_has_nothing_forbidden(path: Path) -> None:
    assert not list(forbidden(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "source",
    [
        "assert True",
        "eval('1')",
        "exec('1')",
        "import pickle",
        "from pickle import load",
        "run('ls', shell=True)",
        "print()",
    ],
)
def test_the_forbidden_is_seen(source: str) -> None:
    assert list(forbidden(source))

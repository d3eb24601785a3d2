"""Finds in the plugin what QGIS 4, with Qt 6, no longer has.

python -m tools.qt6      with a PyQt6 to look names up in; the exit status tells

Two things are looked up, not guessed. In the QGIS that is installed: whether an enumerator is
written without its enumeration (Qgis.Info for Qgis.MessageLevel.Info), which works with Qt 5
only. In PyQt6: whether each name that is imported from qgis.PyQt, and each attribute of it, is
there still. flake8-qgis finds what is called on objects (exec_ and the like).
"""

from __future__ import annotations

import ast
import enum
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from tools.translations import ROOT

# What qgis.PyQt itself adds to Qt 6: these moved to QtGui. QVariant keeps the names of its types.
KEPT = {("QtWidgets", "QAction"), ("QtWidgets", "QShortcut"), ("QtCore", "QVariant")}
NOT_QT = ("sip", "uic")


def imported(tree: ast.AST) -> Iterator[tuple[str, str, str, int]]:
    """The module, the name there, the name here and the line of what comes from QGIS or Qt."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis."):
            for alias in node.names:
                yield str(node.module), alias.name, alias.asname or alias.name, node.lineno


def chains(tree: ast.AST) -> Iterator[tuple[list[str], int]]:
    """Each whole a.b.c of names, with its line."""
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and id(node) not in inner:
            parts, value = [node.attr], node.value
            while isinstance(value, ast.Attribute):
                parts.insert(0, value.attr)
                value = value.value
            if isinstance(value, ast.Name):
                yield [value.id, *parts], node.lineno


def is_enumeration(kind: type) -> bool:
    """Whether a class is an enumeration: Python's own, or sip's, which are made of int."""
    return issubclass(kind, enum.Enum) or (int in kind.__mro__[1:] and kind is not bool)


def unscoped(root: object, parts: list[str]) -> str | None:
    """How an enumerator is to be written, where `parts` below `root` leave its enumeration out."""
    owner = value = root
    for part in parts:
        owner, value = value, getattr(value, part, None)
        if value is None:
            return None
        kind = type(value)
        if isinstance(owner, type) and is_enumeration(kind) and kind is not owner:
            return f"{kind.__qualname__}.{part}"
    return None


def missing(root: object, parts: list[str]) -> bool:
    """Whether a class of Qt 6 lacks an attribute; what is not a class is not looked into."""
    value = root
    for part in parts:
        if not isinstance(value, type):
            return False
        if not hasattr(value, part):
            return True
        value = getattr(value, part)
    return False


def findings(source: str) -> Iterator[str]:
    """What is wrong in a module, one line each, with the line's number first."""
    tree = ast.parse(source)
    here: dict[str, object] = {}
    in_qt6: dict[str, object] = {}
    for module, name, local, line in imported(tree):
        here[local] = getattr(importlib.import_module(module), name, None)
        part = module.rpartition(".")[2]
        if not module.startswith("qgis.PyQt.") or part in NOT_QT or (part, name) in KEPT:
            continue
        qt6: ModuleType = importlib.import_module(f"PyQt6.{part}")
        if hasattr(qt6, name):
            in_qt6[local] = getattr(qt6, name)
        else:
            yield f"{line}: {module}.{name} is not in Qt 6"
    for (name, *parts), line in chains(tree):
        if name not in here or (name in here and name == "QVariant"):
            continue
        written = ".".join([name, *parts])
        better = unscoped(here[name], parts)
        if better:
            yield f"{line}: {written} names no enumeration: write {better}"
        elif name in in_qt6 and missing(in_qt6[name], parts):
            yield f"{line}: {written} is not in Qt 6"


def main(folder: Path = ROOT / "rskd_qgis") -> int:
    """Prints what is found in a folder.

    Returns:
        1 where anything is, else 0.
    """
    found = [
        f"{path.relative_to(folder.parent)}:{finding}"
        for path in sorted(folder.rglob("*.py"))
        for finding in findings(path.read_text(encoding="utf-8"))
    ]
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))

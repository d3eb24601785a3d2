"""Keeps the translations in step with the code, and compiles them as Qt reads them.

python -m tools.translations      writes resources/i18n/rskd_LANGUAGE.ts anew

The sources are the texts given to ``tr``, and the templates of the errors that a person is shown
(RskdError), but for those of the command line, which is in English. What is translated stays;
what the code no longer says goes; what is new stands there as unfinished. Only the standard
library: packaging needs no environment.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "rskd_qgis"
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("de", "es", "fr", "zh_Hans")  # as QLocale writes them
CONTEXT = "RSKD"
SAYING = (
    "tr",
    "RskdError",
    "OutputError",
    "AllSkippedError",
)  # what is called with a text to translate
IN_ENGLISH = tuple(
    f"rskd_qgis/{file}.py" for file in ("cli", "scenes/outputs", "scenes/partial", "scenes/vector")
)


@dataclass(frozen=True)
class Call:
    """A call whose first argument is a text to translate.

    Attributes:
        file: the module's path in the repository.
        line: of the call, from 1.
        text: the text; None where it is not written out in the call.
        at_import: whether it runs when the module is imported, before a language is known.
    """

    file: str
    line: int
    text: str | None
    at_import: bool


def calls(source: str, file: str) -> Iterator[Call]:
    """Finds the calls that take a text to translate in a module's source."""
    tree = ast.parse(source)
    late = {
        id(node)
        for scope in ast.walk(tree)
        if isinstance(scope, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        for node in ast.walk(scope)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in SAYING:
            said = node.args[0]
            value = said.value if isinstance(said, ast.Constant) else None
            if value is None and ast.unparse(said).startswith("self.invalid"):
                continue  # QGIS's own sentence, translated by QGIS
            text = value if isinstance(value, str) else None
            yield Call(file, node.lineno, text, id(node) not in late)


def code_calls(code: Path = CODE) -> list[Call]:
    """The calls in all modules of the plugin whose texts are translated."""
    modules = {p.relative_to(code.parent).as_posix(): p for p in sorted(code.rglob("*.py"))}
    return [
        call
        for file, path in modules.items()
        if file not in IN_ENGLISH
        for call in calls(path.read_text(encoding="utf-8"), file)
        if not (file.endswith("translation.py") and call.text is None)  # tr(error.template)
    ]


def read(path: Path) -> dict[str, str]:
    """The finished translations of a .ts file by their source; none where there is no file."""
    if not path.exists():
        return {}
    messages = ElementTree.parse(path).getroot().iter("message")
    pairs = ((m.findtext("source", ""), m.find("translation")) for m in messages)
    return {
        source: node.text
        for source, node in pairs
        if node is not None and node.text and node.get("type") is None
    }


def ts(language: str, texts: Iterable[Call], finished: dict[str, str]) -> str:
    """A .ts file, its messages sorted by their source."""
    files: dict[str, list[str]] = {}
    for call in texts:
        if call.text is not None:
            files.setdefault(call.text, []).append(call.file)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for source in sorted(files):
        translation = (
            f"<translation>{escape(finished[source])}</translation>"
            if source in finished
            else '<translation type="unfinished"></translation>'
        )
        lines += [
            "    <message>",
            *(
                f'        <location filename="../../{file}"/>'
                for file in sorted(set(files[source]))
            ),
            f"        <source>{escape(source)}</source>",
            f"        {translation}",
            "    </message>",
        ]
    return "\n".join([*lines, "</context>", "</TS>", ""])


def compile_to(folder: Path) -> None:
    """Writes a .qm file for each .ts file.

    Raises:
        SystemExit: Qt's compiler of translations is not installed, or does not take a file.
    """
    compiler = shutil.which("lrelease") or shutil.which("lrelease-qt5") or shutil.which("lrelease6")
    if compiler is None:
        raise SystemExit("lrelease was not found: run sh tools/install_system.sh.")
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(FOLDER.glob("*.ts")):
        command = [compiler, "-silent", str(path), "-qm", str(folder / f"{path.stem}.qm")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"{path} can't be compiled: {done.stderr.strip()}")


def main() -> int:
    """Writes the .ts files.

    Returns:
        0; 1 where texts of the code can't be found by reading it.
    """
    found = code_calls()
    lost = [f"{c.file}:{c.line}: write the text out in the call" for c in found if c.text is None]
    for language in LANGUAGES:
        path = FOLDER / f"rskd_{language}.ts"
        text = ts(language, found, read(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"{path.relative_to(ROOT)}: {len(re.findall('unfinished', text))} unfinished")
    print("\n".join(lost), end="\n" if lost else "", file=sys.stderr)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())

"""The translations: complete, in step with the code, and what QGIS shows in its language."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from rskd_qgis.scenes.errors import RskdError
from tools.package import assemble
from tools.qgis_profile import make_profile, qgis_process
from tools.translations import FOLDER, LANGUAGES, Call, calls, code_calls, compile_to, read, ts

FIELD = re.compile(r"\{\w*(?:![rsa])?(?::[^{}]*)?\}|\{\{|\}\}|%\d|%n")
ALGORITHMS = {
    "de": "Szenen klassifizieren",
    "es": "Clasificar escenas",
    "fr": "Classifier des scènes",
    "zh_Hans": "对场景分类",
}


@pytest.fixture(scope="module")
def sources() -> list[Call]:
    return code_calls()


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("i18n")
    compile_to(folder)
    return folder


@pytest.fixture
def german(qgis_app: Any) -> Iterator[None]:
    """QGIS's settings ask for German, as its options do."""
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", "de")
    yield
    settings.remove("locale/overrideFlag")
    settings.remove("locale/userLocale")


def test_every_text_is_written_out_where_it_is_said(sources: list[Call]) -> None:
    """Not put together before it is translated, and not translated before a language is known."""
    assert len(sources) > 200
    assert not [f"{c.file}:{c.line}" for c in sources if c.text is None]
    assert not [f"{c.file}:{c.line}" for c in sources if c.at_import]


@pytest.mark.parametrize(
    "source",
    [
        'def f():\n    tr(f"{n} scenes")',
        'def f():\n    tr("{n} scenes".format(n=n))',
        "def f():\n    tr(name)",
        'def f():\n    tr("a" + b)',
        'def f():\n    raise RskdError(f"{path} is missing.")',
    ],
)
def test_a_text_put_together_is_seen(source: str) -> None:
    (call,) = calls(source, "module.py")
    assert call.text is None


def test_a_text_said_at_import_is_seen() -> None:
    assert [c.at_import for c in calls('A = tr("a")\ndef f():\n    tr("b")', "m.py")] == [
        True,
        False,
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_text_of_the_code_is_translated(language: str, sources: list[Call]) -> None:
    path = FOLDER / f"rskd_{language}.ts"
    finished = read(path)
    assert not {call.text for call in sources} - set(finished)
    assert path.read_text(encoding="utf-8") == ts(language, sources, finished), "make translations"


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_fields_and_whitespace(language: str) -> None:
    for source, text in read(FOLDER / f"rskd_{language}.ts").items():
        assert sorted(FIELD.findall(text)) == sorted(FIELD.findall(source)), source
        assert re.match(r"\s*", text)[0] == re.match(r"\s*", source)[0], source
        assert re.search(r"\s*$", text)[0] == re.search(r"\s*$", source)[0], source
        assert text.count("\n") == source.count("\n"), source
        assert "  " not in text.strip(), source


def test_what_is_finished_stays_and_what_is_gone_goes() -> None:
    now = [Call("rskd_qgis/a.py", 1, "Scenes & <b>more</b>", False), Call("a.py", 2, "New", False)]
    text = ts("de", now, {"Scenes & <b>more</b>": "Szenen & <b>mehr</b>", "Gone": "Weg"})
    assert "<translation>Szenen &amp; &lt;b&gt;mehr&lt;/b&gt;</translation>" in text
    assert text.count('type="unfinished"') == 1
    assert "Gone" not in text


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        *(("de", "de"), ("de_AT", "de"), ("es_MX", "es"), ("fr_CA", "fr")),
        *(("zh", "zh_Hans"), ("zh_CN", "zh_Hans"), ("zh-Hans", "zh_Hans")),
        *(("en", None), ("en_GB", None), ("zh-Hant", None), ("zh_TW", None), ("fi", None)),
    ],
)
def test_a_locale_finds_its_language(compiled: Path, locale: str, language: str | None) -> None:
    translator = QTranslator()
    found = translator.load(QLocale(locale), "rskd", "_", str(compiled))
    text = translator.translate("RSKD", "Classify scenes")
    assert (found, text or None) == (language is not None, ALGORITHMS.get(language))


def test_qgis_process_lists_the_algorithms_in_german(tmp_path: Path) -> None:
    env = make_profile(tmp_path)
    listed = subprocess.run(
        [qgis_process(), "list"],
        env={**env, "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"},
        capture_output=True,
        check=True,
    ).stdout.decode("utf-8")
    assert "rskd:classifyscenes\tSzenen klassifizieren" in listed
    assert "rskd:assessaccuracy\tGenauigkeit bewerten" in listed


@pytest.mark.usefixtures("german")
def test_the_plugin_takes_its_translator_away_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import rskd_qgis.plugin
    from rskd_qgis.processing.translation import explain, tr

    assembled = assemble(tmp_path)
    monkeypatch.setattr(rskd_qgis.plugin, "resource", lambda name: assembled / "resources" / name)
    inner = RskdError("The raster has no pixels: choose another one.")
    error = RskdError('"{path}" can\'t be used: {error}', path="a{b}.onnx", error=inner)
    plugin = rskd_qgis.plugin.RskdPlugin(None)
    plugin.initProcessing()
    try:
        assert tr("Classify scenes") == "Szenen klassifizieren"
        assert explain(error) == (
            "„a{b}.onnx“ kann nicht verwendet werden: Das Raster hat keine Pixel: Wählen Sie ein "
            "anderes."
        )
        assert str(error).startswith('"a{b}.onnx" can\'t be used: The raster has no pixels')
    finally:
        plugin.unload()
    assert tr("Classify scenes") == "Classify scenes"
    assert explain(error) == str(error)
    assert QCoreApplication.translate("RSKD", "Scenes") == "Scenes"

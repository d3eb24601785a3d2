"""The zip for plugins.qgis.org, and the wheel."""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any, Callable
from urllib.parse import urlsplit

import pytest

from tools.package import LIMIT_MB, PLUGIN, ROOT, archive, assemble, version
from tools.qgis_profile import environment, qgis_process
from tools.translations import LANGUAGES


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return archive(tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="module")
def names(package: Path) -> set[str]:
    with zipfile.ZipFile(package) as content:
        return set(content.namelist())


def test_the_zip_holds_one_folder_with_what_qgis_needs(names: set[str]) -> None:
    assert {name.split("/")[0] for name in names} == {PLUGIN}
    needed = ("__init__.py", "plugin.py", "metadata.txt", "LICENSE", "requirements.txt")
    assert {f"{PLUGIN}/{name}" for name in needed} <= names


def test_every_shipped_module_and_resource_is_in_the_zip(names: set[str]) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", PLUGIN, "resources"], cwd=ROOT, capture_output=True, text=True
    )
    if tracked.returncode:
        pytest.skip("this tree is no git clone")
    files = tracked.stdout.split()
    assert files
    shipped = [re.sub(r"\.ts$", ".qm", file) for file in files]
    assert {f if f.startswith(f"{PLUGIN}/") else f"{PLUGIN}/{f}" for f in shipped} <= names
    assert {f"{PLUGIN}/resources/i18n/rskd_{language}.qm" for language in LANGUAGES} <= names


def test_the_zip_holds_no_tests_and_nothing_compiled_or_hidden(names: set[str]) -> None:
    parts = {part for name in names for part in name.split("/")}
    assert not parts & {"tests", "training", "tools", "bench", "__pycache__"}
    assert not [part for part in parts if part.startswith(".")]
    assert {Path(name).suffix for name in names} <= {
        *("", ".py", ".txt", ".md", ".html", ".onnx", ".json", ".png", ".svg", ".qml", ".qm")
    }


def test_nothing_in_the_zip_can_be_executed(package: Path) -> None:
    with zipfile.ZipFile(package) as content:
        assert {entry.external_attr >> 16 for entry in content.infolist()} == {0o644}


def test_the_zip_is_small_enough_for_the_repository_of_plugins(package: Path) -> None:
    assert package.stat().st_size < LIMIT_MB * 1e6


def test_the_same_tree_gives_the_same_zip(package: Path, tmp_path: Path) -> None:
    assert archive(tmp_path).read_bytes() == package.read_bytes()


def test_the_metadata_is_what_the_repository_of_plugins_asks_for(names: set[str]) -> None:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    general = metadata["general"]
    required = (
        "name description about version author email repository tracker homepage tags license "
        "changelog"
    )
    assert not [key for key in required.split() if not general.get(key, "").strip()]
    for link in ("repository", "tracker", "homepage"):
        parts = urlsplit(general[link])
        assert (parts.scheme, parts.query, parts.fragment) == ("https", "", ""), link
        assert re.fullmatch(r"[\w-]+(\.[\w-]+)+", parts.netloc), link
        assert re.fullmatch(r"(/[\w.~-]+)+", parts.path), link
    assert re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", general["email"])
    assert general["category"] == "Raster"
    assert all(tag == tag.strip() and tag for tag in general["tags"].split(","))
    assert general["plugin_dependencies"] == "qpip"
    assert general["version"] == version()
    assert general["qgisMinimumVersion"] == "3.22"
    assert general["qgisMaximumVersion"] == "4.99"
    assert general.getboolean("hasProcessingProvider")
    assert f"{PLUGIN}/{general['icon']}" in names
    assert "supportsQt6" not in general
    assert version() in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_licence_is_the_one_that_the_metadata_names(package: Path) -> None:
    with zipfile.ZipFile(package) as content:
        text = content.read(f"{PLUGIN}/LICENSE").decode()
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 2, June 1991" in text


def found_by(tool: str, *options: str, folder: Path) -> str:
    """What a tool prints of a folder; it may exit with 1 where it finds something."""
    command = [sys.executable, "-m", tool, *options]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    assert "No module named" not in done.stderr
    return done.stdout


def test_the_scanners_of_the_repository_of_plugins_find_nothing(
    package: Path, tmp_path: Path
) -> None:
    """With its options; of bandit also what it takes for harmless."""
    with zipfile.ZipFile(package) as content:
        content.extractall(tmp_path)
    bandit = json.loads(found_by("bandit", "-r", ".", "-f", "json", "--quiet", folder=tmp_path))
    assert bandit["errors"] == []
    assert bandit["results"] == []
    assert bandit["metrics"]["_totals"]["loc"] > 1000
    secrets = json.loads(found_by("detect_secrets", "scan", "--all-files", ".", folder=tmp_path))
    assert secrets["results"] == {}
    style = ["--isolated", "--max-line-length=120", "--ignore=E501,QGS", "."]
    assert found_by("flake8", *style, folder=tmp_path) == ""


def test_unzipped_into_a_clean_profile_it_classifies(
    package: Path, make_raster: Callable[..., Path], tiny_model: Path, tmp_path: Path
) -> None:
    profile, result = tmp_path / "profile", tmp_path / "result.gpkg"
    env = environment(profile)
    with zipfile.ZipFile(package) as content:
        content.extractall(profile / "profiles" / "default" / "python" / "plugins")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [qgis_process(), *arguments]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=True)

    run("plugins", "enable", PLUGIN)
    listed = run("list").stdout
    assert len(re.findall(r"(?m)^\trskd:\w+\t", listed)) == 8
    parameters: dict[str, Any] = {"INPUT": make_raster(), "MODEL": tiny_model, "OUTPUT": result}
    told = run(
        "--json", "run", "rskd:classifyscenes", "--", *(f"{k}={v}" for k, v in parameters.items())
    )
    assert json.loads(told.stdout)["results"]["OUTPUT"] == str(result)  # nothing else is printed
    assert result.stat().st_size > 0


def test_the_assembled_plugin_finds_its_own_resources(tmp_path: Path) -> None:
    plugin = assemble(tmp_path)
    code = "from rskd_qgis.paths import default_model; print(default_model())"
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(found.stdout.strip()) == plugin / "resources" / "models" / "aid30.onnx"


def test_the_wheel_holds_the_resources_and_the_commands(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.name.startswith(f"rskd-{version()}-")
    with zipfile.ZipFile(wheel) as content:
        names = set(content.namelist())
        commands = content.read(f"rskd-{version()}.dist-info/entry_points.txt").decode()
    assert {"rskd_qgis/metadata.txt", "rskd_qgis/resources/models/aid30.onnx"} <= names
    assert "training/__main__.py" in names
    assert not [name for name in names if name.startswith(("tests/", "tools/", "bench/"))]
    assert "rskd = rskd_qgis.cli:main" in commands
    assert "rskd-train = training.__main__:main" in commands

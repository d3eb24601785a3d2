"""What the matrix of QGIS versions takes over from the machine, and how it says no."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tools import matrix

PIP = """:env:.find-links='/wheels/own'
global.cert='/etc/ssl/own.pem'
global.extra-index-url='file:///index/simple file:///more/simple'
global.find-links='/wheels/global'
global.index-url='https://pypi.example.org/simple'
global.timeout='60'
"""


def test_the_configuration_of_pip_is_handed_on_with_the_folders_it_names() -> None:
    pip = matrix.pip_configuration(PIP)
    assert pip.variables == {
        "PIP_FIND_LINKS": "/wheels/own",
        "PIP_CERT": "/etc/ssl/own.pem",
        "PIP_EXTRA_INDEX_URL": "file:///index/simple file:///more/simple",
        "PIP_INDEX_URL": "https://pypi.example.org/simple",
        "PIP_TIMEOUT": "60",
    }
    paths = ("/wheels/own", "/etc/ssl/own.pem", "/index", "/more", "/wheels/global")
    assert pip.paths == tuple(map(Path, paths))


def test_nothing_configured_is_nothing_handed_on() -> None:
    assert matrix.pip_configuration("") == matrix.Pip({}, ())


def test_the_mirror_is_the_one_that_the_machine_uses() -> None:
    targets = "https://own.example.org/security Debian-Security\nhttps://own.example.org/d Debian\n"
    assert matrix.mirror(targets) == "https://own.example.org/d"
    assert matrix.mirror("https://ppa.example.org Other") == "http://deb.debian.org/debian"


@pytest.mark.parametrize(
    "line",
    [
        'Acquire::http::Proxy "http://proxy.example.org:3128";',
        'Acquire::https::CaInfo "/etc/own.pem";',
        'Acquire::Check-Valid-Until "false";',
    ],
)
def test_what_apt_needs_to_reach_its_mirror_is_handed_on(line: str) -> None:
    other = 'Acquire::IndexTargets::deb "";'
    assert matrix.APT_OPTIONS.findall(f"{other}\n{line}\n") == [line]


@pytest.mark.parametrize(
    ("name", "handed"),
    [
        *(("PIP_NO_INDEX", True), ("SSL_CERT_FILE", True), ("REQUESTS_CA_BUNDLE", True)),
        *(("https_proxy", True), ("NO_PROXY", True), ("RSKD_REQUIRE_DATA", True)),
        *(("PATH", False), ("HOME", False), ("PYTHONPATH", False), ("API_TOKEN", False)),
    ],
)
def test_only_what_says_where_packages_come_from_is_handed_on(name: str, handed: bool) -> None:
    assert bool(matrix.HANDED_ON.fullmatch(name)) == handed


def test_the_repository_and_its_history_are_mounted(tmp_path: Path) -> None:
    certificate = tmp_path / "own.pem"
    certificate.touch()
    pip = matrix.Pip({}, (tmp_path / "missing",))
    mounted = dict(matrix.mounts(pip, {"SSL_CERT_FILE": str(certificate), "PIP_X": str(tmp_path)}))
    assert mounted[matrix.ROOT] == matrix.REPOSITORY
    assert mounted[certificate] == certificate
    assert tmp_path not in mounted
    assert tmp_path / "missing" not in mounted


def test_an_unknown_version_is_told() -> None:
    with pytest.raises(SystemExit, match=r"No Debian with QGIS 2\.18 is known: .*3\.22"):
        matrix.main(["2.18"])


def test_without_root_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit, match="needs root"):
        matrix.main(["3.40"])


def test_a_missing_program_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match=r"debootstrap was not found: run sh tools/install"):
        matrix.main(["3.40"])

"""The packages dialog in a real QGIS, with a real pip that installs from a folder of wheels."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QPushButton

from rskd_qgis import dependencies
from rskd_qgis.gui import packages
from rskd_qgis.gui.packages import MissingMessage, PackagesDialog, proxy_url
from rskd_qgis.profile import packages_folder
from tests.test_dependencies import wheels, write_wheel  # noqa: F401 (a fixture)


@pytest.fixture
def dialog(qgis_app: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[PackagesDialog]:
    """The dialog of a plugin that needs the package tiny."""
    monkeypatch.setattr(packages, "requirements", lambda: ["tiny>=1", "rasterio>=1"])
    before = list(sys.path)
    dialog = PackagesDialog()
    dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()
    sys.path[:] = before
    shutil.rmtree(packages_folder().parent, ignore_errors=True)


def wait(condition: Callable[[], Any], seconds: float = 300) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        QApplication.processEvents()
        time.sleep(0.01)


def left() -> list[str]:
    folder = packages_folder().parent
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_it_installs_what_is_missing_while_qgis_goes_on(
    dialog: PackagesDialog, wheels: Path  # noqa: F811
) -> None:  # fmt: skip
    write_wheel(wheels, "tiny", "1.2")
    changed: list[bool] = []
    beats: list[bool] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(True))
    timer.start(10)
    dialog.changed.connect(lambda: changed.append(True))
    assert dialog._status.text().startswith("Missing: tiny. “Install” fetches what is missing")
    assert not dialog._remove.isEnabled()
    dialog._install.click()
    assert dialog._cancel.isVisible()
    assert not dialog._install.isVisible()
    wait(lambda: changed)
    assert beats
    assert dialog._status.text() == "Done: RSKD is ready to use."
    assert dependencies.find_package("tiny") == ("1.2", packages_folder())
    assert left() == [packages_folder().name] == ["{}.{}".format(*sys.version_info)]
    assert dialog._table.topLevelItem(0).text(2) == "1.2, installed by RSKD"
    assert not dialog._install.isVisible()

    dialog._copy.click()
    log = QApplication.clipboard().text()
    assert "Successfully installed tiny-1.2" in log
    assert "Installed: tiny 1.2" in log

    QTimer.singleShot(100, lambda: answer(QMessageBox.StandardButton.No))
    dialog._remove.click()
    assert left() == [packages_folder().name]
    QTimer.singleShot(100, lambda: answer(QMessageBox.StandardButton.Yes))
    dialog._remove.click()
    assert left() == []
    assert not dependencies.is_installed("tiny")
    assert dialog._install.isVisible()


def answer(button: QMessageBox.StandardButton) -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    box.button(button).click()


def test_what_goes_wrong_is_said_and_can_be_tried_again(
    dialog: PackagesDialog, wheels: Path  # noqa: F811
) -> None:  # fmt: skip
    write_wheel(wheels, "tiny", tag="py3-none-plan9_mips")
    dialog._install.click()
    wait(dialog._notice.text)
    assert "has nothing that fits Python" in dialog._notice.text()
    assert "No matching distribution found for tiny" in dialog._log.toPlainText()
    assert left() == []
    assert dialog._install.isVisible()
    assert not dialog._cancel.isVisible()

    write_wheel(wheels, "tiny")
    dialog._install.click()
    assert not dialog._notice.text()
    wait(lambda: dependencies.is_installed("tiny"))


@pytest.mark.parametrize("how", ["_cancel", "close"])
def test_it_can_be_canceled(dialog: PackagesDialog, wheels: Path, how: str) -> None:  # noqa: F811
    write_wheel(wheels, "tiny")
    dialog._install.click()
    wait(lambda: "install" in dialog._log.toPlainText())
    assert left()
    if how == "close":
        dialog.close()
    else:
        dialog._cancel.click()
        assert "Canceled: nothing was changed." in dialog._log.toPlainText()
        assert dialog._install.isVisible()
    assert left() == []
    for _ in range(20):
        QApplication.processEvents()
        time.sleep(0.01)
    assert left() == []
    assert not dependencies.is_installed("tiny")


def test_a_program_that_can_not_be_started(
    dialog: PackagesDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packages, "python_candidates", lambda: [Path("/nowhere/python3")])
    dialog._install.click()
    wait(dialog._notice.text)
    assert dialog._notice.text().startswith("The Python program that belongs to QGIS was not found")
    assert left() == []


@pytest.mark.parametrize(
    ("settings", "url"),
    [
        ({"proxyEnabled": False}, ""),
        ({"proxyType": "HttpProxy"}, "http://proxy.invalid:3128"),
        (
            {"proxyType": "HttpProxy", "proxyUser": "me@work", "proxyPassword": "a:b/c"},
            "http://me%40work:a%3Ab%2Fc@proxy.invalid:3128",
        ),
        ({"proxyType": "Socks5Proxy"}, "socks5://proxy.invalid:3128"),
        ({"proxyType": "HttpProxy", "noProxyUrls": ["https://pypi.org"]}, ""),
    ],
)
def test_the_proxy_is_the_one_of_qgis(qgis_app: Any, settings: dict[str, Any], url: str) -> None:
    stored = QgsSettings()
    usual = {"proxyEnabled": True, "proxyHost": "proxy.invalid", "proxyPort": "3128"}
    manager = QgsNetworkAccessManager.instance()
    try:
        for name, value in {**usual, **settings}.items():
            stored.setValue(f"proxy/{name}", value)
        manager.setupDefaultProxyAndCache()
        assert proxy_url() == url
    finally:
        stored.remove("proxy")
        manager.setupDefaultProxyAndCache()


def test_it_is_told_once_a_session_that_onnxruntime_is_missing(
    qgis_iface: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = qgis_iface.messageBar()
    opened: list[bool] = []
    MissingMessage(qgis_iface, lambda: opened.append(True))
    assert not bar.items()
    monkeypatch.setitem(sys.modules, "onnxruntime", None)  # its import fails
    QgsApplication.instance().setProperty("rskd_told_of_missing_packages", None)
    first = MissingMessage(qgis_iface, lambda: opened.append(True))
    (item,) = bar.items()
    assert item.text() == (
        "The Python package onnxruntime, which runs the models, is not installed."
    )
    MissingMessage(qgis_iface, lambda: opened.append(True))
    assert len(bar.items()) == 1
    (button,) = [b for b in item.findChildren(QPushButton) if b.text() == "Install packages…"]
    button.click()
    assert opened == [True]
    assert not bar.items()
    first.remove()

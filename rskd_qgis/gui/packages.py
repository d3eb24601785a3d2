"""Tells which Python packages are missing, and installs and removes them in a dialog."""

from __future__ import annotations

import codecs
import shlex
from pathlib import Path
from typing import Any, Callable
from urllib.parse import quote

from qgis.core import Qgis, QgsApplication, QgsNetworkAccessManager
from qgis.gui import QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..dependencies import (
    OPTIONAL,
    Installation,
    Result,
    activate,
    deactivate,
    find_package,
    installation,
    is_installed,
    package,
    python_candidates,
    remove,
    requirements,
)
from ..processing.translation import explain, tr
from ..profile import packages_folder
from ..scenes.errors import RskdError
from .notice import Notice

_TOLD = "rskd_told_of_missing_packages"
"""A property of the application, which outlives the plugin: tell of it once a session."""


class Installer(QObject):
    """Runs the commands of an installation one after the other while QGIS goes on."""

    written = pyqtSignal(str)
    """What the commands write, as it comes."""
    succeeded = pyqtSignal(list)
    """The packages that were installed."""
    failed = pyqtSignal(str)
    """The sentence that says why."""

    def __init__(self, steps: Installation, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._process: QProcess | None = None
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._output = ""

    def start(self) -> None:
        """Run the first command; the others follow by themselves."""
        self._advance(None)

    def cancel(self) -> None:
        """End at once, and leave everything as it was."""
        if self._process is not None:
            self._process.blockSignals(True)
            self._process.kill()
            self._process.waitForFinished(5000)
        self._steps.close()

    def _advance(self, result: Result | None) -> None:
        try:
            command = next(self._steps) if result is None else self._steps.send(result)
        except StopIteration as done:
            self.succeeded.emit(done.value)
        except RskdError as error:
            self.failed.emit(explain(error))
        else:
            self.written.emit(f"> {shlex.join(command.arguments)}\n")
            environment = QProcessEnvironment()
            for name, value in command.environment.items():
                environment.insert(name, value)
            self._output = ""
            self._process = process = QProcess(self)
            process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
            process.setProcessEnvironment(environment)
            process.setWorkingDirectory(str(command.folder))
            process.readyRead.connect(self._read)
            process.finished.connect(self._finished)
            process.errorOccurred.connect(self._not_started)
            process.start(command.arguments[0], list(command.arguments[1:]))

    def _read(self) -> None:
        if self._process is not None:
            text = self._decoder.decode(bytes(self._process.readAll()))
            self._output += text
            self.written.emit(text)

    def _finished(self, status: int, how: QProcess.ExitStatus) -> None:
        self._read()
        self._end(status if how == QProcess.ExitStatus.NormalExit else -1)

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            self._output += self._process.errorString()
            self._end(-1)

    def _end(self, status: int) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
            self._advance(Result(status, self._output))


class PackagesDialog(QDialog):
    """Shows what is there and what is missing; installs, removes."""

    changed = pyqtSignal()
    """Packages were installed or removed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("RSKD packages"))
        self.resize(620, 420)
        self._installer: Installer | None = None

        self._notice = Notice()
        self._status = QLabel()
        self._status.setWordWrap(True)
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._table = QTreeWidget()
        self._table.setHeaderLabels([tr("Package"), tr("What for"), tr("Version")])
        self._table.setRootIsDecorated(False)
        self._table.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._table.setMaximumHeight(110)
        self._optional = QCheckBox(
            tr("Install {package} too, which reads large files faster").format(package=OPTIONAL)
        )
        self._optional.toggled.connect(self._update_buttons)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._log = QPlainTextEdit()
        self._log.setReadOnly(True)
        self._log.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._log.setPlaceholderText(tr("What pip says appears here."))

        self._install = QPushButton(tr("Install"))
        self._install.setDefault(True)
        self._install.clicked.connect(self.install)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.clicked.connect(self.cancel)
        self._remove = QPushButton(tr("Remove the installed packages"))
        self._remove.clicked.connect(self._ask_to_remove)
        self._copy = QPushButton(tr("Copy log"))
        self._copy.clicked.connect(self._copy_log)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)

        buttons = QHBoxLayout()
        buttons.addWidget(self._remove)
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        for button in (self._install, self._cancel, close):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        for widget in (
            self._notice, self._status, self._table, self._optional, self._progress,
        ):  # fmt: skip
            layout.addWidget(widget)
        layout.addWidget(self._log, 1)
        layout.addLayout(buttons)
        self._show_state()

    def install(self) -> None:
        """Install what is missing."""
        self._log.clear()
        self._notice.tell("")
        folder = packages_folder()
        steps = installation(folder, self._wanted(), python_candidates(), proxy_url())
        self._installer = Installer(steps, self)
        self._installer.written.connect(self._append)
        self._installer.succeeded.connect(self._succeeded)
        self._installer.failed.connect(self._failed)
        self._status.setText(tr("Installing: this takes a minute or two; QGIS can be used."))
        self._update_buttons()
        self._installer.start()

    def cancel(self) -> None:
        """Stop installing."""
        if self._installer is not None:
            self._installer.cancel()
            self._append(tr("Canceled: nothing was changed.") + "\n")
            self._installer = None
            self._show_state()

    def reject(self) -> None:
        self.cancel()
        super().reject()

    def remove(self) -> None:
        """Remove what RSKD has installed."""
        try:
            gone = remove(packages_folder())
        except RskdError as error:
            self._notice.tell(explain(error))
            return
        self._notice.tell("")
        self._show_state()
        if gone:
            self._status.setText(tr("The packages that RSKD had installed are removed."))
        else:
            self._status.setText(tr("QGIS is using the packages: they go when it starts again."))
        self.changed.emit()

    def _ask_to_remove(self) -> None:
        answer = QMessageBox.question(
            self,
            tr("Remove packages"),
            tr(
                "Remove the packages that RSKD installed into your profile? What QGIS has itself "
                "stays."
            ),
        )
        if answer == QMessageBox.StandardButton.Yes:
            self.remove()

    def _wanted(self) -> list[str]:
        return [r for r in requirements() if package(r) != OPTIONAL or self._optional.isChecked()]

    def _append(self, text: str) -> None:
        self._log.moveCursor(self._log.textCursor().MoveOperation.End)
        self._log.insertPlainText(text)
        self._log.ensureCursorVisible()
        self._copy.show()

    def _copy_log(self) -> None:
        QApplication.clipboard().setText(self._log.toPlainText())

    def _succeeded(self, installed: list[str]) -> None:
        self._installer = None
        deactivate(packages_folder())
        activate(packages_folder())
        self._show_state()
        self._append(
            "\n" + tr("Installed: {packages}").format(packages=", ".join(installed)) + "\n"
        )
        self._status.setText(tr("Done: RSKD is ready to use."))
        self.changed.emit()

    def _failed(self, sentence: str) -> None:
        self._installer = None
        self._show_state()
        self._append("\n" + sentence + "\n")
        self._notice.tell(sentence)

    def _show_state(self) -> None:
        purposes = {
            "onnxruntime": tr("runs the models"),
            "rasterio": tr("reads large files faster; RSKD works without it"),
            "jinja2": tr("writes the reports"),
        }
        folder = packages_folder()
        self._table.clear()
        for name in map(package, requirements()):
            found = find_package(name)
            where = "" if found is None else _where(*found, folder)
            item = QTreeWidgetItem([name, purposes.get(name, ""), where or tr("missing")])
            if found is None and name != OPTIONAL:
                item.setIcon(0, QgsApplication.getThemeIcon("/mIconWarning.svg"))
            elif found is not None:
                item.setIcon(0, QgsApplication.getThemeIcon("/mIconSuccess.svg"))
            self._table.addTopLevelItem(item)
        for column in range(3):
            self._table.resizeColumnToContents(column)
        optional = find_package(OPTIONAL)
        self._optional.setVisible(optional is None or optional[1] == folder)
        if optional is not None:
            self._optional.setChecked(True)
        missing = [name for name in map(package, self._wanted()) if not is_installed(name)]
        if missing:
            self._status.setText(
                tr(
                    "Missing: {packages}. “Install” fetches what is missing into a folder of your "
                    "profile, {folder}; the packages of QGIS itself stay as they are."
                ).format(packages=", ".join(missing), folder=folder)
            )
        else:
            self._status.setText(tr("Everything that RSKD needs is there."))
        self._update_buttons()

    def _update_buttons(self) -> None:
        busy = self._installer is not None
        missing = not all(is_installed(package(requirement)) for requirement in self._wanted())
        self._optional.setEnabled(not busy)
        self._cancel.setVisible(busy)
        self._progress.setVisible(busy)
        self._remove.setEnabled(packages_folder().is_dir() and not busy)
        self._copy.setVisible(bool(self._log.toPlainText()))
        self._install.setVisible(missing and not busy)


def proxy_url() -> str:
    """The proxy that QGIS would take to the index of Python packages; empty where it takes none."""
    query = QNetworkProxyQuery(QUrl("https://pypi.org/simple/"))
    proxies = QgsNetworkAccessManager.instance().proxyFactory().queryProxy(query)
    schemes = {
        QNetworkProxy.ProxyType.HttpProxy: "http",
        QNetworkProxy.ProxyType.HttpCachingProxy: "http",
        QNetworkProxy.ProxyType.Socks5Proxy: "socks5",
    }
    for proxy in proxies:
        if proxy.type() in schemes and proxy.hostName():
            user = ":".join(
                quote(part, safe="") for part in (proxy.user(), proxy.password()) if part
            )
            port = f":{proxy.port()}" if proxy.port() else ""
            return f"{schemes[proxy.type()]}://{user}{'@' * bool(user)}{proxy.hostName()}{port}"
    return ""


class MissingMessage:
    """Says in the message bar of QGIS what is missing, with a button; once a session."""

    def __init__(self, iface: Any, open_dialog: Callable[[], None]) -> None:
        self._bar = iface.messageBar()
        self._item: QgsMessageBarItem | None = None
        application = QgsApplication.instance()
        if is_installed("onnxruntime") or application.property(_TOLD):
            return
        application.setProperty(_TOLD, True)
        self._item = self._bar.createMessage(
            "RSKD", tr("The Python package onnxruntime, which runs the models, is not installed.")
        )
        button = QPushButton(tr("Install packages…"), self._item)
        button.clicked.connect(open_dialog)
        button.clicked.connect(self.remove)
        self._item.layout().addWidget(button)
        self._bar.pushWidget(self._item, Qgis.MessageLevel.Warning)

    def remove(self) -> None:
        """Take it away, where nobody has closed it yet."""
        if self._item is not None and not sip.isdeleted(self._item):
            self._bar.popWidget(self._item)
        self._item = None


def _where(version: str, place: Path, folder: Path) -> str:
    if not version:
        return tr("in use until QGIS ends")
    if place == folder:
        return tr("{version}, installed by RSKD").format(version=version)
    return tr("{version}, of QGIS itself").format(version=version)

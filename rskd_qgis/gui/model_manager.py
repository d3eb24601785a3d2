"""Lists the models with their cards; adds and removes own ones."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from qgis.utils import OverrideCursor

from ..dependencies import is_installed
from ..models import RegisteredModel, add_model, check_name, registered_models, remove_model
from ..processing.translation import explain, tr
from ..profile import models_folder
from ..scenes.describe import card_html
from ..scenes.errors import RskdError
from ..scenes.model import SceneModel, foreign_model
from .model_file import choose_model_file
from .model_form import ModelForm
from .notice import Notice
from .packages import PackagesDialog
from .speed import SpeedDialog

_MODEL = Qt.ItemDataRole.UserRole


class ModelManager(QDialog):
    """The models to choose from, in a window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("RSKD models"))
        self.resize(900, 620)
        self._notice = Notice()
        self._list = QListWidget()
        self._list.currentItemChanged.connect(self._show_card)
        self._card = QTextBrowser()
        self._card.setOpenLinks(False)
        # Cards are black on white, whatever the colours of QGIS.
        self._card.setStyleSheet("QTextBrowser { background: white; color: #222 }")
        splitter = QSplitter()
        splitter.addWidget(self._list)
        splitter.addWidget(self._card)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([240, 660])

        add = QPushButton(QgsApplication.getThemeIcon("/symbologyAdd.svg"), tr("Add…"))
        add.clicked.connect(self._choose_file)
        self._remove = QPushButton(
            QgsApplication.getThemeIcon("/symbologyRemove.svg"), tr("Remove")
        )
        self._remove.clicked.connect(self._ask_to_remove)
        folder = QPushButton(QgsApplication.getThemeIcon("/mActionFileOpen.svg"), tr("Open folder"))
        folder.clicked.connect(self._open_folder)
        self._speed = QPushButton(tr("Speed…"))
        self._speed.setToolTip(tr("Measure what runs the model fastest on this computer"))
        self._speed.clicked.connect(self._open_speed)
        packages = QPushButton(tr("Install packages…"))
        packages.clicked.connect(self._open_packages)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        buttons = QHBoxLayout()
        for button in (add, self._remove, folder, self._speed):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(packages)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._notice)
        layout.addWidget(splitter, 1)
        layout.addLayout(buttons)
        self.refresh()
        self._tell_of_missing()

    def refresh(self, name: str | None = None) -> None:
        """List the models anew, and show the one of this name, else the first."""
        self._list.clear()
        for model in registered_models(models_folder()):
            kind = tr("{name} (built in)") if model.is_built_in else "{name}"
            item = QListWidgetItem(kind.format(name=model.name))
            item.setData(_MODEL, model)
            self._list.addItem(item)
            if model.name == name or self._list.count() == 1:
                self._list.setCurrentItem(item)

    def add(self, source: Path) -> None:
        """Check a model's file and copy it.

        Asks for a name where its own is taken, and for what the file does not say.
        """
        problem = ""
        try:
            check_name(source.stem, models_folder())
        except RskdError as error:
            problem = explain(error)
        try:
            foreign = foreign_model(source)
            unsaid = bool(foreign and foreign.unsaid)
            if not problem and not unsaid:
                self._copy(source, source.stem, {})
                return
        except RskdError as error:
            self._notice.tell(explain(error))
            return
        form = ModelForm(source, foreign, partial(self._copy, source), self)
        if problem:
            form.tell(problem)
        form.exec()

    def remove(self) -> None:
        """Remove the own model that is shown."""
        model = self._current()
        if model is None:
            return
        try:
            remove_model(model)
        except RskdError as error:
            self._notice.tell(explain(error))
        self.refresh()

    def _copy(self, source: Path, name: str, answers: dict[str, Any]) -> None:
        with OverrideCursor(Qt.CursorShape.WaitCursor):
            model = add_model(source, name, models_folder(), answers)
        self._notice.tell("")
        self.refresh(model.name)

    def _choose_file(self) -> None:
        path = choose_model_file(self)
        if path:
            self.add(Path(path))

    def _ask_to_remove(self) -> None:
        model = self._current()
        if model is None:
            return
        question = tr("Remove the model “{name}”? Its file is deleted from your profile.")
        answer = QMessageBox.question(self, tr("Remove model"), question.format(name=model.name))
        if answer == QMessageBox.StandardButton.Yes:
            self.remove()

    def _open_folder(self) -> None:
        folder = models_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._notice.tell(
                tr("The folder “{folder}” can't be made: {error}.").format(
                    folder=folder, error=error.strerror
                )
            )
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _open_packages(self) -> None:
        dialog = PackagesDialog(self)
        dialog.changed.connect(self._packages_changed)
        dialog.exec()

    def _open_speed(self) -> None:
        model = self._current()
        if model is not None:
            SpeedDialog(model.path, self).exec()

    def _packages_changed(self) -> None:
        self._tell_of_missing()
        self._show_card()

    def _tell_of_missing(self) -> None:
        missing = tr("onnxruntime, which runs the models, is missing: choose “Install packages…”.")
        self._notice.tell("" if is_installed("onnxruntime") else missing)

    def _current(self) -> RegisteredModel | None:
        item = self._list.currentItem()
        return None if item is None else item.data(_MODEL)

    def _show_card(self) -> None:
        model = self._current()
        self._remove.setEnabled(model is not None and not model.is_built_in)
        self._card.clear()
        self._speed.setEnabled(model is not None and is_installed("onnxruntime"))
        if model is None or not is_installed("onnxruntime"):
            return
        try:
            with OverrideCursor(Qt.CursorShape.WaitCursor):
                self._card.setHtml(card_html(SceneModel(model.path).card))
        except RskdError as error:
            self._card.setPlainText(explain(error))

"""Measures which hardware runs a model fastest, and keeps the one to run models on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..processing.translation import explain, tr
from ..profile import keep_provider, kept_provider
from ..scenes.hardware import Provider, providers_in_reach
from ..scenes.model import SceneModel
from ..scenes.speed import SECONDS, Speed, best, drawn_scenes, measure
from .notice import Notice
from .worker import Worker

_PROVIDER = Qt.ItemDataRole.UserRole


class SpeedDialog(QDialog):
    """What can run a model here; the row that is selected is what runs models from then on.

    Args:
        model: the file to measure with.
        parent: of the window.
        seconds: about how long to measure.
    """

    def __init__(
        self, model: Path, parent: QWidget | None = None, seconds: float = SECONDS
    ) -> None:
        super().__init__(parent)
        self._model, self._seconds = model, seconds
        self.setWindowTitle(tr("Speed of {model}").format(model=model.stem))
        self.resize(800, 320)
        self._notice = Notice()
        about = QLabel(
            tr(
                "What runs the models is selected here. “Measure” tries each for some seconds and"
                " selects the fastest that changes at most two labels in a hundred."
            )
        )
        about.setWordWrap(True)
        self._rows = QTreeWidget()
        self._rows.setRootIsDecorated(False)
        self._rows.setHeaderLabels(
            [tr("Hardware"), tr("Scenes a second"), tr("Times plain CPU"), tr("Labels changed"),
             tr("Top-1 lost")]
        )  # fmt: skip
        self._rows.currentItemChanged.connect(self._keep)
        self._measure = QPushButton(tr("Measure"))
        self._measure.clicked.connect(self.measure)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self._measure)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(about)
        layout.addWidget(self._notice)
        layout.addWidget(self._rows, 1)
        layout.addLayout(buttons)
        self._worker = Worker(self, self._fail)
        self.finished.connect(self._worker.stop)
        self._show([Speed(provider) for provider in providers_in_reach(model)])
        self._select(kept_provider())

    def measure(self) -> None:
        """Measure all of them, while QGIS goes on."""
        self._measure.setEnabled(False)
        self._notice.tell(tr("Measuring: other work on this computer spoils the figures…"))

        def job(feedback: QgsProcessingFeedback) -> list[Speed]:
            pictures = drawn_scenes(SceneModel(self._model))
            return measure(self._model, pictures, self._seconds, feedback.isCanceled)

        self._worker.ask(job, self._answer)

    def _answer(self, speeds: list[Speed]) -> None:
        self._measure.setEnabled(True)
        self._show(speeds)
        self._select(best(speeds).name)
        self._notice.tell("\n".join(explain(speed.problem) for speed in speeds if speed.problem))

    def _fail(self, sentence: str) -> None:
        self._measure.setEnabled(True)
        self._notice.tell(sentence)

    def _show(self, speeds: Sequence[Speed]) -> None:
        self._rows.blockSignals(True)
        self._rows.clear()
        for speed in speeds:
            row = QTreeWidgetItem([speed.provider.label, *_texts(speed)])
            row.setData(0, _PROVIDER, speed.provider)
            for column in range(1, row.columnCount()):
                row.setTextAlignment(column, int(Qt.AlignmentFlag.AlignRight))
            self._rows.addTopLevelItem(row)
        for column in range(self._rows.columnCount()):
            self._rows.resizeColumnToContents(column)
        self._rows.blockSignals(False)

    def _select(self, name: str) -> None:
        rows = [self._rows.topLevelItem(number) for number in range(self._rows.topLevelItemCount())]
        for row in rows:
            if row.data(0, _PROVIDER).name == name:
                self._rows.setCurrentItem(row)

    def _keep(self, row: QTreeWidgetItem | None) -> None:
        if row is not None:
            provider: Provider = row.data(0, _PROVIDER)
            keep_provider(provider.name)


def _texts(speed: Speed) -> list[str]:
    """What is told of a provider, but for its name."""
    if speed.problem:
        return [tr("does not work")]
    if not speed.rate:
        return []
    cost = tr("not told") if speed.cost is None else f"{speed.cost:.2f}"
    return [f"{speed.rate:.0f}", f"{speed.ratio:.2f}", f"{speed.changed:.1%}", cost]

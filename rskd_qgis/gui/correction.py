"""The part of the dock where a person corrects a class, and teaches a model by it."""

from __future__ import annotations

from collections import Counter
from html import escape
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..processing.translation import explain, tr
from ..scenes.card import ModelCard
from ..scenes.errors import RskdError
from . import labels
from .sight import Sight
from .teach import Teacher, check_classes
from .worker import Worker


class Correction(QgsCollapsibleGroupBox):
    """Stores scenes with their right class, and has a model made of them."""

    wanted = pyqtSignal()
    """A model is to be made of the labels."""
    taught = pyqtSignal(str)
    """The new model's file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Correct it"), parent)
        self._sight: Sight | None = None
        self._card: ModelCard | None = None
        self._writer = Worker(self, self.tell)
        self._teacher = Teacher(self)
        self._build()
        self._right.lineEdit().returnPressed.connect(self._store.click)
        self._store.clicked.connect(lambda: self.store(self._right.currentText()))
        self._file.fileChanged.connect(lambda _: self.count())
        self._teach.clicked.connect(self.wanted)
        self._teacher.taught.connect(self._taught)
        self._teacher.failed.connect(self._end)
        self._teacher.progressed.connect(lambda share: self._progress.setValue(int(share)))
        QgsProject.instance().homePathChanged.connect(self.count)

    @property
    def is_busy(self) -> bool:
        """Whether something is being written or learned."""
        return self._writer.is_busy or self._teacher.is_busy

    def file(self) -> Path:
        """The GeoPackage of labels."""
        return Path(self._file.filePath() or labels.default_file())

    def offer(self, card: ModelCard) -> None:
        """Offer a model's classes."""
        self._card = card
        self._right.clear()
        self._right.addItems([scene_class.label for scene_class in card.classes])
        self._right.setCurrentIndex(-1)
        self.count()

    def show_sight(self, sight: Sight | None) -> None:
        """Take the scene that may be corrected; None where there is none."""
        self._sight = sight
        self._store.setEnabled(sight is not None)
        if sight is not None:
            self._right.setCurrentText(sight.card.classes[sight.best(1)[0]].label)

    def store(self, class_name: str) -> None:
        """Keep the scene with its right class: one of the model's, or a new name."""
        sight, name = self._sight, class_name.strip()
        if sight is None or not name:
            return
        best = sight.best(1)[0]
        known = {scene_class.label: scene_class.name for scene_class in sight.card.classes}
        label = labels.Label(
            sight.bounds,
            sight.question.layer.crs,
            known.get(name, name),
            sight.card.classes[best].name,
            float(sight.probabilities[best]),
            sight.card.name,
            sight.question.layer.name,
            sight.side_m,
        )
        path, card = self.file(), sight.card
        self._writer.ask(
            lambda feedback: labels.store(label, path), lambda _: self._stored(path, card, name)
        )

    def teach(self, raster: QgsRasterLayer, model: Path) -> None:
        """Make a new model of the labels, in the background.

        Raises:
            RskdError: they are too few, or can't be read.
        """
        path = self.file()
        check_classes(labels.classes_in(path))
        if self._card is None:
            raise RskdError("The model is not open yet: wait, or choose another one.")
        layer = labels.shown_layer(path, self._card)
        self._teacher.teach(layer, raster, model, _new_file(path))
        self._teach.setEnabled(False)
        self._progress.setValue(0)
        self._progress.show()
        self.tell(tr("Learning from the labels …"))

    def tell(self, text: str) -> None:
        """Show a person what happened."""
        self._message.setText(text)
        self._message.setVisible(bool(text))

    def count(self) -> None:
        """Say how many labels there are."""
        counts = Counter(labels.classes_in(self.file()))
        text = tr("{labels} labels of {classes} classes").format(
            labels=sum(counts.values()), classes=len(counts)
        )
        self._count.setText(text if counts else tr("No labels yet; ten a class are good."))
        lines = (f"{escape(name)}: {n}" for name, n in sorted(counts.items()))
        self._count.setToolTip("<br>".join(lines))

    def remove(self) -> None:
        """End all that runs."""
        QgsProject.instance().homePathChanged.disconnect(self.count)
        self._teacher.stop()
        self._writer.stop()

    def _build(self) -> None:
        self._right = QComboBox()
        self._right.setEditable(True)
        self._right.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._right.setAccessibleName(tr("Right class"))
        self._right.setToolTip(tr("The right class of this scene: choose one, or type a new name"))
        self._store = QPushButton(tr("Store"))
        self._store.setToolTip(tr("Keep this scene with its right class"))
        self._store.setEnabled(False)
        self._file = QgsFileWidget()
        self._file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self._file.setConfirmOverwrite(False)
        self._file.setFilter(tr("GeoPackages (*.gpkg)"))
        self._file.lineEdit().setPlaceholderText(labels.FILE)
        self._file.lineEdit().setAccessibleName(tr("File of labels"))
        self._file.setToolTip(tr("Where labels are kept; empty: in the project’s folder"))
        self._count = QLabel()
        self._count.setWordWrap(True)
        self._teach = QPushButton(tr("Teach"))
        self._teach.setToolTip(
            tr("Make a new model that knows the classes of your labels, in the background")
        )
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setMaximumHeight(8)
        self._progress.setAccessibleName(tr("Progress of teaching"))
        self._progress.hide()
        self._message = QLabel()
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._message.hide()
        first, last = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._right, 1)
        first.addWidget(self._store)
        last.addWidget(self._count, 1)
        last.addWidget(self._teach)
        column = QVBoxLayout(self)
        column.addLayout(first)
        column.addWidget(self._file)
        column.addLayout(last)
        column.addWidget(self._progress)
        column.addWidget(self._message)

    def _stored(self, path: Path, card: ModelCard, name: str) -> None:
        try:
            labels.shown_layer(path, card)
        except RskdError as error:
            self.tell(explain(error))
            return
        self.tell(tr("Stored as {name}.").format(name=name))
        QTimer.singleShot(0, self.count)  # after what the map and the legend have to do

    def _taught(self, path: str, text: str) -> None:
        self._end(tr("The new model is chosen: {text}").format(text=text))
        self.taught.emit(path)

    def _end(self, text: str) -> None:
        self._progress.hide()
        self._teach.setEnabled(True)
        self.tell(text)


def _new_file(labels_path: Path) -> Path:
    """A file for a new model, beside the labels."""
    number = 1 + len(list(labels_path.parent.glob(f"{labels_path.stem}_*.onnx")))
    while (path := labels_path.with_name(f"{labels_path.stem}_{number}.onnx")).exists():
        number += 1
    return path

"""Asks for what a model's file does not say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..processing.translation import explain, tr
from ..scenes.errors import RskdError
from ..scenes.foreign import ForeignModel, class_names
from .notice import Notice

_IMAGENET = ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])
"""Mean and standard deviation of red, green and blue over ImageNet, as torchvision states them."""


class ModelForm(QDialog):
    """A model's name, and of a model made elsewhere what it leaves unsaid.

    Args:
        source: the model's file.
        foreign: what the file says; None where it says all.
        add: is called with the name and the answers when the form is accepted; what RskdError it
            raises is shown, and the form stays open.
    """

    def __init__(
        self,
        source: Path,
        foreign: ForeignModel | None,
        add: Callable[[str, dict[str, Any]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add model"))
        self._foreign = foreign
        self._add = add
        unsaid = foreign.unsaid if foreign else frozenset()

        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
        if unsaid:
            why = QLabel(
                tr(
                    "{file} does not say all that is needed to use it. Its makers can tell you "
                    "what to fill in here."
                ).format(file=source.name)
            )
            why.setTextFormat(Qt.TextFormat.PlainText)
            why.setWordWrap(True)
            layout.addWidget(why)
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.addLayout(self._form)
        self._name = QLineEdit(source.stem)
        self._name.setMinimumWidth(360)
        self._form.addRow(tr("Name"), self._name)
        if foreign:
            self._count = foreign.class_count
            if "classes" in unsaid:
                self._ask_classes()
            if "bands" in unsaid:
                self._ask_bands(foreign.bands)
            if "size" in unsaid:
                self._ask_size()
            if "ground_size_m" in unsaid:
                self._ask_ground()
            if "standardization_mean" in unsaid:
                self._ask_standardization(foreign.bands)
        self._notice = Notice()
        layout.addWidget(self._notice)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Add"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def accept(self) -> None:
        """Add the model; where that fails say why, and stay open."""
        try:
            self._add(self._name.text().strip(), self.answers())
        except RskdError as error:
            self.tell(explain(error))
        else:
            super().accept()

    def tell(self, sentence: str) -> None:
        """Show why the model can't be added."""
        self._notice.tell(sentence)

    def answers(self) -> dict[str, Any]:
        """What was filled in, in the words of a model card.

        Raises:
            RskdError: something is missing or not possible.
        """
        if self._foreign is None:
            return {}
        unsaid = self._foreign.unsaid
        answers: dict[str, Any] = {}
        image: dict[str, Any] = {}
        if "classes" in unsaid:
            answers["classes"] = self._class_names()
        if "bands" in unsaid:
            image["bands"] = self._band_names()
        if "size" in unsaid:
            image["size"] = [self._size.value()] * 2
        if image:
            answers["input"] = image
        if "ground_size_m" in unsaid and self._ground.value():
            answers["ground_size_m"] = self._ground_size()
        if "standardization_mean" in unsaid:
            mean, std = self._standardization()
            answers["standardization_mean"], answers["standardization_std"] = mean, std
        return answers

    def _ask_classes(self) -> None:
        self._classes = QPlainTextEdit()
        self._classes.setPlaceholderText(tr("One a line, in the order of the model's output"))
        self._classes.textChanged.connect(self._count_classes)
        self._counted = QLabel()
        button = QPushButton(tr("From a file…"))
        button.clicked.connect(self._choose_class_file)
        below = QHBoxLayout()
        below.addWidget(self._counted, 1)
        below.addWidget(button)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._classes)
        column.addLayout(below)
        self._form.addRow(tr("Classes"), box)
        self._count_classes()

    def _ask_bands(self, bands: int) -> None:
        usual = ["red", "green", "blue"] if bands == 3 else [f"band_{i + 1}" for i in range(bands)]
        self._bands = QLineEdit(", ".join(usual))
        self._bands.setToolTip(tr("In the model's order, with commas between them"))
        self._form.addRow(tr("Bands"), self._bands)

    def _ask_size(self) -> None:
        self._size = QSpinBox()
        self._size.setRange(8, 4096)
        self._size.setValue(224)
        self._size.setSuffix(tr(" pixels"))
        self._size.setToolTip(tr("Height and width of the images that it was trained with"))
        self._form.addRow(tr("Image size"), self._size)

    def _ask_ground(self) -> None:
        self._ground = QDoubleSpinBox()
        self._ground.setRange(0, 100_000)
        self._ground.setDecimals(2)
        self._ground.setSpecialValueText(tr("not known"))
        self._ground_unit = QComboBox()
        self._ground_unit.addItem(tr("metres a pixel"), "pixel")
        self._ground_unit.addItem(tr("metres a scene"), "scene")
        row = QHBoxLayout()
        row.addWidget(self._ground, 1)
        row.addWidget(self._ground_unit)
        self._form.addRow(tr("Size on the ground"), row)

    def _ask_standardization(self, bands: int) -> None:
        self._scaling = QComboBox()
        self._scaling.addItem(tr("0 to 1: values divided by 255"), ([0.0], [1.0]))
        if bands == 3:
            self._scaling.addItem(tr("ImageNet: as torchvision and timm do"), _IMAGENET)
        self._scaling.addItem(tr("None: values from 0 to 255"), ([0.0], [1 / 255]))
        self._scaling.addItem(tr("Own mean and standard deviation"), None)
        self._mean, self._std = QLineEdit(), QLineEdit()
        for field, example in ((self._mean, "0.48, 0.45, 0.40"), (self._std, "0.22, 0.22, 0.22")):
            field.setPlaceholderText(tr("of values from 0 to 1, such as {0}").format(example))
        self._form.addRow(tr("Input values"), self._scaling)
        self._form.addRow(tr("Mean"), self._mean)
        self._form.addRow(tr("Standard deviation"), self._std)
        self._scaling.currentIndexChanged.connect(self._show_own_scaling)
        self._show_own_scaling()

    def _show_own_scaling(self) -> None:
        for field in (self._mean, self._std):
            field.setVisible(self._scaling.currentData() is None)
            self._form.labelForField(field).setVisible(self._scaling.currentData() is None)

    def _choose_class_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Names of the classes"), "", tr("Text and tables (*.txt *.csv *.tsv *.names)")
        )
        if path:
            self.read_classes(Path(path))

    def read_classes(self, path: Path) -> None:
        """Fill in the names of the classes from a text file or table."""
        try:
            self._classes.setPlainText("\n".join(class_names(path.read_text(encoding="utf-8"))))
        except (OSError, ValueError) as error:
            self.tell(
                tr("“{file}” can't be read ({error}): give a text file in UTF-8.").format(
                    file=path.name, error=error
                )
            )

    def _names(self) -> list[str]:
        lines = (line.strip() for line in self._classes.toPlainText().splitlines())
        return [line for line in lines if line]

    def _count_classes(self) -> None:
        given = len(self._names())
        if self._count is None:
            self._counted.setText(tr("{given} names").format(given=given))
        else:
            self._counted.setText(
                tr("{given} of {count} names").format(given=given, count=self._count)
            )

    def _class_names(self) -> list[str]:
        names = self._names()
        if len(names) < 2 or self._count not in (None, len(names)):
            raise RskdError(
                "{given} names are given for {count} classes: give one name a line.",
                given=len(names),
                count=self._count or tr("two or more"),
            )
        return names

    def _band_names(self) -> list[str]:
        names = [name.strip() for name in self._bands.text().split(",")]
        wanted = self._foreign.bands if self._foreign else 0
        if len(names) != wanted or not all(names):
            raise RskdError(
                "The model has {count} bands: give a name for each, with commas between.",
                count=wanted,
            )
        return names

    def _ground_size(self) -> dict[str, float]:
        side = self._ground.value()
        if self._ground_unit.currentData() == "pixel":
            side *= self._side_in_pixels()
        return {"min": side / 2, "typical": side, "max": side * 2}

    def _side_in_pixels(self) -> int:
        foreign = self._foreign
        if foreign is None or "size" in foreign.unsaid:
            return self._size.value()
        return max(foreign.size or foreign.facts["input"]["size"])

    def _standardization(self) -> tuple[list[float], list[float]]:
        usual = self._scaling.currentData()
        if usual is not None:
            return usual
        try:
            mean, std = (
                [float(number) for number in field.text().split(",")]
                for field in (self._mean, self._std)
            )
        except ValueError:
            raise RskdError(
                "Mean and standard deviation are numbers with commas between: 0.48, 0.45, 0.40."
            ) from None
        return mean, std

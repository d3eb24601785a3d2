"""Bars of classes: a list that the keyboard walks through and screen readers read out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from qgis.PyQt.QtCore import QModelIndex, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

SHARE = int(Qt.ItemDataRole.UserRole)
NUMBER = SHARE + 1
"""Roles of an item: the length of its bar, 0 to 1, and the number of its class."""

PADDING = 4
BAR = 9
"""Pixels around a row, and of a bar's height."""


@dataclass(frozen=True)
class Bar:
    """One class."""

    number: int
    label: str
    color: str
    share: float
    """0 to 1."""


class ClassBars(QListWidget):
    """Classes with a bar each, in their colors.

    Args:
        name: what screen readers call the list.
        rows: how many it has room for.
        parent: of the widget.
    """

    def __init__(self, name: str, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setAccessibleName(name)
        self.setItemDelegate(_BarDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # The dock's own background, whatever the theme.
        self.viewport().setAutoFillBackground(False)
        palette = self.palette()
        palette.setBrush(QPalette.ColorRole.Base, palette.brush(QPalette.ColorRole.Window))
        self.setPalette(palette)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show classes in this order; the first is chosen."""
        was_blocked = self.blockSignals(True)
        self.clear()
        for bar in bars:
            text = f"{bar.label}: {bar.share:.0%}"
            item = QListWidgetItem(bar.label)
            item.setData(SHARE, bar.share)
            item.setData(NUMBER, bar.number)
            item.setData(Qt.ItemDataRole.DecorationRole, QColor(bar.color))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
            item.setToolTip(f"<span>{escape(text)}</span>")  # a class may have any name
            self.addItem(item)
        self.setAccessibleDescription("; ".join(f"{bar.label} {bar.share:.0%}" for bar in bars))
        self.setCurrentRow(0)
        self.blockSignals(was_blocked)
        self.updateGeometry()

    def chosen(self) -> int | None:
        """The number of the chosen class."""
        item = self.currentItem()
        return None if item is None else int(item.data(NUMBER))

    def sizeHint(self) -> QSize:
        """Room for all rows, so that the dock does not jump from click to click."""
        rows = max(1, min(self._rows, self.count() or self._rows))
        return QSize(180, rows * row_height(self) + 2 * PADDING)  # themes may draw a frame

    def minimumSizeHint(self) -> QSize:
        """The same height, in less width."""
        return QSize(120, self.sizeHint().height())


class _BarDelegate(QStyledItemDelegate):
    """Paints a class: its name and share, and below them the bar in the class's color."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(120, row_height(self.parent()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_focused = is_chosen and option.widget is not None and option.widget.hasFocus()
        palette = option.palette
        role = QPalette.ColorRole.HighlightedText if is_focused else QPalette.ColorRole.WindowText
        if is_focused:
            painter.fillRect(option.rect, palette.brush(QPalette.ColorRole.Highlight))
        inner = QRectF(option.rect).adjusted(PADDING, PADDING / 2, -PADDING, -PADDING / 2)
        share = float(index.data(SHARE))
        text = palette.color(role)
        font = option.font
        font.setBold(is_chosen)
        painter.setFont(font)
        painter.setPen(text)
        percent = f"{share:.0%}"
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        metrics = painter.fontMetrics()
        room = int(inner.width()) - metrics.horizontalAdvance(percent) - 2 * PADDING
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, int(left), name)
        painter.drawText(inner, int(right), percent)
        track = QRectF(inner.left(), inner.bottom() - BAR, inner.width(), BAR)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        faint = QColor(text)
        faint.setAlpha(35)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint)
        painter.drawRoundedRect(track, BAR / 2, BAR / 2)
        # A line in the color of text tells the bar from any background that its color is like.
        line = QColor(text)
        line.setAlpha(150)
        painter.setPen(QPen(line, 1))
        painter.setBrush(index.data(Qt.ItemDataRole.DecorationRole))
        bar = QRectF(track.left(), track.top(), max(BAR, track.width() * share), BAR)
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), BAR / 2, BAR / 2)
        painter.restore()


def row_height(widget: QWidget) -> int:
    """Pixels of a row in the widget's font."""
    return widget.fontMetrics().height() + BAR + 3 * PADDING

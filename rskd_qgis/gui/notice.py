"""A sentence inside a dialog that a person should read."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel


class Notice(QLabel):
    """Shows a whole sentence on yellow, and takes no room while it says nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setStyleSheet(
            "background: #fff3c4; color: #3d2f00; border: 1px solid #d9b84a; padding: 6px"
        )
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show a sentence; nothing where it is empty."""
        self.setText(sentence)
        self.setVisible(bool(sentence))

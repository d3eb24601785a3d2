"""What the check for Qt 6 sees."""

from __future__ import annotations

import enum

import pytest
from qgis.core import Qgis, QgsProcessing, QgsWkbTypes
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox

from tools.qt6 import missing, unscoped


class Qt6Class:
    """As a class of Qt 6 is."""

    class Kind(enum.Enum):
        ONE = 1

    left = 5


@pytest.mark.parametrize(
    ("root", "written", "better"),
    [
        (Qt, "AlignLeft", "AlignmentFlag.AlignLeft"),
        (QMessageBox, "Yes", "StandardButton.Yes"),
        (QgsProcessing, "TypeRaster", "TypeRaster"),
        (QgsWkbTypes, "Polygon", "Polygon"),
        (Qgis, "Info", "MessageLevel.Info"),
    ],
)
def test_an_enumerator_without_its_enumeration_is_seen(
    root: type, written: str, better: str
) -> None:
    found = unscoped(root, [written])
    assert found is not None
    assert found.endswith(better)


@pytest.mark.parametrize(
    ("root", "written"),
    [
        (Qt, "AlignmentFlag.AlignLeft"),
        (QMessageBox, "StandardButton.Yes"),
        (Qgis, "MessageLevel.Info"),
        (Qgis, "QGIS_VERSION_INT"),
        (QMessageBox, "exec"),
        (Qt, "nothing.of.this.name"),
    ],
)
def test_what_is_right_is_left_alone(root: type, written: str) -> None:
    assert unscoped(root, written.split(".")) is None


def test_what_a_class_lacks_is_seen() -> None:
    assert missing(Qt6Class, ["ONE"])
    assert missing(Qt6Class, ["Kind", "TWO"])
    assert not missing(Qt6Class, ["Kind", "ONE"])
    assert not missing(Qt6Class, ["left", "real"])

"""Results as plain values, to be compared."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import NULL, QgsVectorLayer

Scenes = dict[tuple[int, int], dict[str, Any]]
"""(row, column) -> the columns of a scene, and its "bounds"."""


def read_scenes(result: QgsVectorLayer | Path | str) -> Scenes:
    """The scenes of a result, wherever it is."""
    layer = result
    if not isinstance(result, QgsVectorLayer):
        layer = QgsVectorLayer(str(result), "result", "ogr")
        assert layer.isValid(), f"{result} is no vector layer"
    scenes: Scenes = {}
    for feature in layer.getFeatures():
        row = feature.attributeMap()
        row.pop("fid", None)
        box = feature.geometry().boundingBox()
        row["bounds"] = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        place = row["row_index"], row["col_index"]
        assert place not in scenes
        scenes[place] = row
    return scenes


def assert_same_scenes(scenes: Scenes, expected: Scenes) -> None:
    """The same scenes in the same order, each value the same; numbers as far as files keep them."""
    assert list(scenes) == list(expected)
    for place, row in expected.items():
        assert list(scenes[place]) == list(row)
        for name, value in row.items():
            exact = isinstance(value, str) or value == NULL
            wanted = value if exact else pytest.approx(value, rel=1e-12, abs=2e-6)
            assert scenes[place][name] == wanted, f"{name} of {place}"

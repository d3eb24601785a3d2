"""The scenes that a person has corrected: a GeoPackage of footprints with their right class."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFillSymbol,
    QgsProject,
    QgsRendererCategory,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..processing.feature_input import class_text
from ..processing.result_sink import fields
from ..processing.translation import tr
from ..scenes.card import ModelCard, classes_from_labels, identifier
from ..scenes.errors import RskdError
from ..scenes.grid import Bounds
from .overlays import box_geometry

TABLE = "labels"
CLASS = "class_name"
FILE = "rskd_labels.gpkg"
COLUMNS: dict[str, type] = {
    CLASS: str,
    "seen_as": str,
    "confidence": float,
    "model": str,
    "layer": str,
    "side_m": float,
    "labeled": str,
}
"""Names and types: the right class, what which model said of which layer, and when."""


@dataclass(frozen=True)
class Label:
    """What a person says of a scene."""

    bounds: Bounds
    crs: QgsCoordinateReferenceSystem
    class_name: str
    seen_as: str
    """What the model said."""
    confidence: float
    model: str
    layer: str
    side_m: float


def default_file() -> Path:
    """Where labels are kept: in the project's folder, else in the profile."""
    home = QgsProject.instance().absolutePath()
    return Path(home or Path(QgsApplication.qgisSettingsDirPath()) / "rskd") / FILE


def store(label: Label, path: Path) -> None:
    """Write a label into a GeoPackage, which is made where it is missing; in any thread.

    Raises:
        RskdError: it can't be written there.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused(path, error.strerror or str(error)) from None
    layer = QgsVectorLayer(f"{path}|layername={TABLE}", TABLE, "ogr") if path.is_file() else None
    if layer is None or not layer.isValid():
        _make(path, label.crs)
        layer = QgsVectorLayer(f"{path}|layername={TABLE}", TABLE, "ogr")
    geometry = box_geometry(label.bounds)
    geometry.transform(
        QgsCoordinateTransform(label.crs, layer.crs(), QgsCoordinateTransformContext())
    )
    feature = QgsFeature(layer.fields())
    feature.setGeometry(geometry)
    values = {
        CLASS: label.class_name,
        "seen_as": label.seen_as,
        "confidence": label.confidence,
        "model": label.model,
        "layer": label.layer,
        "side_m": label.side_m,
        "labeled": datetime.now().isoformat(timespec="seconds"),
    }
    for name, value in values.items():
        if layer.fields().lookupField(name) >= 0:
            feature[name] = value
    ok, _ = layer.dataProvider().addFeatures([feature])
    if not ok:
        reason = "; ".join(layer.dataProvider().errors()) or tr("QGIS gives no reason")
        raise _refused(path, reason)


def shown_layer(path: Path, card: ModelCard) -> QgsVectorLayer:
    """The layer of labels in the project: added where it is missing, styled, showing what is new.

    Raises:
        RskdError: the file can't be read.
    """
    layer = find_layer(path)
    if layer is None:
        layer = QgsVectorLayer(f"{path}|layername={TABLE}", tr("Labeled scenes"), "ogr")
        if not layer.isValid():
            raise RskdError("“{path}” can't be read as labels: choose another file.", path=path)
        QgsProject.instance().addMapLayer(layer)
    layer.dataProvider().reloadData()
    layer.updateExtents()
    _style(layer, card, sorted(set(classes_in(path))))
    layer.triggerRepaint()
    return layer


def find_layer(path: Path) -> QgsVectorLayer | None:
    """The layer of a file of labels in the project."""
    for layer in QgsProject.instance().mapLayers().values():
        source = layer.source().split("|")[0]
        if isinstance(layer, QgsVectorLayer) and source and Path(source) == path:
            return layer
    return None


def classes_in(path: Path) -> list[str]:
    """The class of each label of a file; none where there is no such file.

    Read from the database itself: to open a layer takes so long that the windows would stall.
    """
    if not path.is_file():
        return []
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            rows = database.execute(f'SELECT "{CLASS}" FROM "{TABLE}"').fetchall()  # nosec
    except sqlite3.Error:
        return []
    return [text for (value,) in rows if (text := class_text(value))]


def _make(path: Path, crs: QgsCoordinateReferenceSystem) -> None:
    """Make the table."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", TABLE
    if path.is_file():
        options.actionOnExistingFile = (
            QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        )
    writer = QgsVectorFileWriter.create(
        str(path),
        fields(COLUMNS),
        QgsWkbTypes.Type.Polygon,
        crs,
        QgsCoordinateTransformContext(),
        options,
    )
    said = writer.errorMessage()
    del writer  # writes the file
    if said:
        raise _refused(path, said)


def _refused(path: Path, reason: str) -> RskdError:
    return RskdError(
        "Labels can't be kept in “{path}” ({reason}): choose another file.",
        path=path,
        reason=reason,
    )


def _style(layer: QgsVectorLayer, card: ModelCard, values: list[str]) -> None:
    """An outline in the class's color for each class, with a breath of it inside."""
    known = {scene_class.name: scene_class for scene_class in card.classes}
    renderer = layer.renderer()
    if isinstance(renderer, QgsCategorizedSymbolRenderer) and values == sorted(
        str(category.value()) for category in renderer.categories()
    ):
        return  # as it was styled before, perhaps by the person since
    categories = []
    for value, made in zip(values, classes_from_labels(values)):
        scene_class = known.get(identifier(value), made)
        red, green, blue = bytes.fromhex(scene_class.color[1:])
        symbol = QgsFillSymbol.createSimple(
            {
                "color": f"{red},{green},{blue},60",
                "outline_color": f"{red},{green},{blue},255",
                "outline_width": "0.7",
            }
        )
        categories.append(QgsRendererCategory(value, symbol, scene_class.label))
    layer.setRenderer(QgsCategorizedSymbolRenderer(CLASS, categories))
    layer.emitStyleChanged()

"""The result as a Processing sink: features, and never a broken file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsFileUtils,
    QgsGeometry,
    QgsProviderRegistry,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType, QVariant

from ..scenes import result
from ..scenes.card import ModelCard
from ..scenes.classify import ScenePredictions
from ..scenes.errors import RskdError
from ..scenes.lazy import np

if Qgis.QGIS_VERSION_INT >= 33800:
    _TYPES = {int: QMetaType.Type.Int, float: QMetaType.Type.Double, str: QMetaType.Type.QString}
else:
    _TYPES = {int: QVariant.Int, float: QVariant.Double, str: QVariant.String}


def fields(kinds: Mapping[str, type]) -> QgsFields:
    """Columns of a layer: their names, and int, float or str."""
    columns = QgsFields()
    for name, kind in kinds.items():
        columns.append(QgsField(name, _TYPES[kind]))
    return columns


def feature(geometry: QgsGeometry | None, attributes: Iterable[Any]) -> QgsFeature:
    """A feature of a geometry, where it has one, and its attributes in the layer's order."""
    made = QgsFeature()
    if geometry is not None:
        made.setGeometry(geometry)
    made.setAttributes(list(attributes))
    return made


def box_features(bounds: np.ndarray, columns: Iterable[Iterable[Any]]) -> list[QgsFeature]:
    """A feature for each of some boxes (N, 4), of columns of N plain values each."""
    return [
        feature(QgsGeometry.fromRect(QgsRectangle(*box)), row)
        for box, row in zip(bounds.tolist(), zip(*columns))
    ]


def scene_features(
    batches: Sequence[ScenePredictions], card: ModelCard, probabilities: bool
) -> list[QgsFeature]:
    """Scenes as features with the columns of the result layer."""
    columns = result.columns(batches, card, probabilities).values()
    bounds = np.concatenate([batch.bounds for batch in batches])
    return box_features(bounds, (column.tolist() for column in columns))


class ResultSink:
    """Where the features go: a context manager that leaves a valid layer, or none on an error.

    Args:
        open_sink: makes the sink and tells what QGIS calls its layer. It is called when the first
            feature comes: a run that can't begin leaves an older file whole.
    """

    destination: str
    """What QGIS calls the layer; known once it is open."""

    def __init__(self, open_sink: Callable[[], tuple[QgsFeatureSink | None, str]]) -> None:
        self._open_sink = open_sink
        self._sink: QgsFeatureSink | None = None
        self._waiting: list[QgsFeature] = []
        self._count = 0

    def __enter__(self) -> ResultSink:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        whole = kind is None
        if whole:
            self._opened()  # a run without scenes, since it was canceled, gives a layer without
            whole = self._write()
        if self._sink is None:
            return
        whole = whole and self._sink.flushBuffer()
        self._sink = None  # writes out what is still in memory, and tells no errors
        whole = whole and _holds(self.destination, self._count)
        if not whole:
            _delete(self.destination)
        if kind is None and not whole:
            raise self._not_written()

    def add(self, features: list[QgsFeature]) -> None:
        """Append features; they are written many at a time.

        Raises:
            RskdError: they can't be written.
        """
        self._waiting += features
        if len(self._waiting) >= result.BLOCK and not self._write():
            raise self._not_written()

    def _write(self) -> bool:
        features, self._waiting = self._waiting, []
        self._count += len(features)
        return self._opened().addFeatures(features, QgsFeatureSink.Flag.FastInsert)

    def _opened(self) -> QgsFeatureSink:
        if self._sink is None:
            self._sink, self.destination = self._open_sink()
        if self._sink is None:
            raise RskdError("The result can't be written: give another file.")
        return self._sink

    def _not_written(self) -> RskdError:
        return RskdError(
            'The result can\'t be written to "{path}": the disk may be full, so '
            "make room or give another folder.",
            path=self.destination,
        )


def _holds(destination: str, count: int) -> bool:
    """Whether a file can be read and has so many features; also true of what is no file."""
    path = Path(str(QgsProviderRegistry.instance().decodeUri("ogr", destination).get("path") or ""))
    if not path.is_file() or path.suffix.lower() == ".sql":  # a dump, which QGIS can't read
        return True
    layer = QgsVectorLayer(destination, "", "ogr")
    if layer.isValid() and path.suffix.lower() == ".gpkg":  # a database: what it tells is there
        return layer.featureCount() >= count
    request = QgsFeatureRequest().setSubsetOfAttributes([])
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    # Counted one by one, for some formats only tell how many features were meant to be there.
    return layer.isValid() and sum(1 for _ in layer.getFeatures(request)) >= count


def _delete(destination: str) -> None:
    """Delete the file, or the table of a larger one, that a failed run has begun."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", destination)
    path = str(parts.get("path") or "")
    if not Path(path).is_file():
        return
    if parts.get("layerName"):
        ogr = QgsProviderRegistry.instance().providerMetadata("ogr")
        ogr.createConnection(path, {}).dropVectorTable("", parts["layerName"])
        return
    for file in {path} | QgsFileUtils.sidecarFilesForPath(path):
        Path(file).unlink(missing_ok=True)

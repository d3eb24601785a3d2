"""The result as a Processing sink: predictions in, features out, and never a broken file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

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

if Qgis.QGIS_VERSION_INT >= 33800:
    _TYPES = {int: QMetaType.Type.Int, float: QMetaType.Type.Double, str: QMetaType.Type.QString}
else:
    _TYPES = {int: QVariant.Type.Int, float: QVariant.Type.Double, str: QVariant.Type.String}


def fields(card: ModelCard, probabilities: bool) -> QgsFields:
    """The columns of the result layer."""
    columns = QgsFields()
    for name, kind in result.fields(card, probabilities).items():
        columns.append(QgsField(name, _TYPES[kind]))
    return columns


class ResultSink:
    """Where the scenes go: a context manager that leaves a valid layer, or none on an error.

    Args:
        open_sink: makes the sink, with ``fields``, and tells what QGIS calls its layer. It is
            called when the first scene comes: a run that can't begin leaves an older file whole.
        card: of the model.
        probabilities: whether each class gets a column.
    """

    destination: str
    """What QGIS calls the layer; known once it is open."""

    def __init__(
        self,
        open_sink: Callable[[], tuple[QgsFeatureSink | None, str]],
        card: ModelCard,
        probabilities: bool,
    ) -> None:
        self._open_sink = open_sink
        self._sink: QgsFeatureSink | None = None
        self._card = card
        self._probabilities = probabilities
        self._count = 0

    def __enter__(self) -> ResultSink:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._opened()  # a run without scenes, since it was canceled, gives a layer without
        if self._sink is None:
            return
        whole = kind is None and self._sink.flushBuffer()
        self._sink = None  # writes out what is still in memory, and tells no errors
        whole = whole and _holds(self.destination, self._count)
        if not whole:
            _delete(self.destination)
        if kind is None and not whole:
            raise self._not_written()

    def add(self, predictions: ScenePredictions) -> None:
        """Append scenes.

        Raises:
            RskdError: they can't be written.
        """
        columns = result.columns(predictions, self._card, self._probabilities).values()
        rows = zip(*(column.tolist() for column in columns))
        features = []
        for box, row in zip(predictions.bounds.tolist(), rows):
            feature = QgsFeature()
            feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(*box)))
            feature.setAttributes(list(row))
            features.append(feature)
        if features and not self._opened().addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise self._not_written()
        self._count += len(features)

    def _opened(self) -> QgsFeatureSink:
        if self._sink is None:
            self._sink, self.destination = self._open_sink()
        if self._sink is None:
            raise RskdError("The result can't be written: give another file.")
        return self._sink

    def _not_written(self) -> RskdError:
        return RskdError(
            f'The result can\'t be written to "{self.destination}": the disk may be full, so '
            "make room or give another folder."
        )


def _holds(destination: str, count: int) -> bool:
    """Whether a file can be read and has so many features; also true of what is no file."""
    path = Path(str(QgsProviderRegistry.instance().decodeUri("ogr", destination).get("path") or ""))
    if not path.is_file() or path.suffix.lower() == ".sql":  # a dump, which QGIS can't read
        return True
    layer = QgsVectorLayer(destination, "", "ogr")
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

"""The Processing provider."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..paths import resource
from .adapt_model import AdaptModel
from .assess_accuracy import AssessAccuracy
from .classify_features import ClassifyFeatures
from .classify_scenes import ClassifyScenes
from .compare_scenes import CompareScenes
from .describe_model import DescribeModel
from .export_training_chips import ExportTrainingChips
from .find_similar_scenes import FindSimilarScenes


class RskdProvider(QgsProcessingProvider):
    """All algorithms of RSKD."""

    def id(self) -> str:
        return "rskd"

    def name(self) -> str:
        return "RSKD"

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(resource("icons/rskd.svg"))

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        return ["tif"]

    def loadAlgorithms(self) -> None:
        for algorithm in (
            ClassifyScenes,
            ClassifyFeatures,
            CompareScenes,
            FindSimilarScenes,
            DescribeModel,
            AssessAccuracy,
            ExportTrainingChips,
            AdaptModel,
        ):
            self.addAlgorithm(algorithm())

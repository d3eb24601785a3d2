"""What the tests of the plugin share: the provider in a real QGIS."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsLayerTreeModel,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.gui import QgsLayerTreeView

from rskd_qgis.processing import layer_input


class Feedback(QgsProcessingFeedback):
    """Keeps what an algorithm says."""

    def __init__(self) -> None:
        super().__init__(False)
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.progress: list[float] = []
        self.progressChanged.connect(self.progress.append)

    def pushInfo(self, info: str) -> None:
        self.infos.append(info)

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)


def colors(*names: str, side: int = 40) -> np.ndarray:
    """(3, side, side * N): one square of each colour beside the other, slightly noisy."""
    values = {"red": (230, 20, 20), "green": (20, 230, 20), "blue": (20, 20, 230)}
    squares = [np.full((side, side, 3), values.get(name, (120, 120, 120))) for name in names]
    noise = np.random.default_rng(3).integers(0, 10, (side, side * len(names), 3))
    return (np.concatenate(squares, axis=1) + noise).astype(np.uint8).transpose(2, 0, 1)


@pytest.fixture
def feedback() -> Feedback:
    return Feedback()


@pytest.fixture(scope="module")
def provider(qgis_app: Any, qgis_processing: None) -> Iterator[None]:
    """The provider, added as QGIS adds it."""
    from rskd_qgis import classFactory

    plugin = classFactory(None)
    plugin.initProcessing()
    yield
    gc.collect()  # what the tracebacks of errors hold must not outlive QGIS
    plugin.unload()


@pytest.fixture
def run(provider: None) -> Callable[..., dict[str, Any]]:
    """A function that runs an algorithm by its id and gives its outputs."""

    def run_by_id(name: str, feedback: Any = None, **parameters: Any) -> dict[str, Any]:
        import processing

        plain = {key: str(v) if isinstance(v, Path) else v for key, v in parameters.items()}
        return processing.run(name, plain, feedback=feedback)

    return run_by_id


@pytest.fixture
def classify(run: Callable[..., dict[str, Any]]) -> Callable[..., Any]:
    """A function that runs rskd:classifyscenes by its id and gives the result's OUTPUT."""

    def run_classify(
        raster: Path | QgsRasterLayer, model: Path, feedback: Any = None, **parameters: Any
    ) -> Any:
        parameters = {"OUTPUT": "TEMPORARY_OUTPUT", **parameters, "INPUT": raster, "MODEL": model}
        return run("rskd:classifyscenes", feedback, **parameters)["OUTPUT"]

    return run_classify


@pytest.fixture
def rasterio_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read by rasterio, however old its PROJ: in Python itself it keeps to its own."""
    monkeypatch.setattr(layer_input, "_rasterio_suits_qgis", lambda: True)


@pytest.fixture
def project(qgis_iface: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[QgsProject]:
    """The project, with the tree of layers that QGIS's window has; emptied afterwards."""
    project = QgsProject.instance()
    view = QgsLayerTreeView()
    view.setModel(QgsLayerTreeModel(project.layerTreeRoot(), view))
    monkeypatch.setattr(qgis_iface, "layerTreeView", lambda: view, raising=False)
    yield project
    project.clear()


@pytest.fixture
def context() -> Iterator[QgsProcessingContext]:
    """A context, emptied before QGIS ends."""
    context = QgsProcessingContext()
    yield context
    context.temporaryLayerStore().removeAllMapLayers()


@pytest.fixture
def make_polygons(tmp_path: Path) -> Callable[..., Path]:
    """A function that writes polygons, given as WKT, to a GeoPackage."""

    def make(*wkts: str, crs: str = "EPSG:32633", name: str = "polygons.gpkg") -> Path:
        import pyogrio
        import shapely

        pyogrio.raw.write(
            tmp_path / name,
            geometry=shapely.to_wkb(shapely.from_wkt(list(wkts))),
            field_data=[],
            fields=[],
            geometry_type="Polygon",
            crs=crs,
        )
        return tmp_path / name

    return make


@pytest.fixture
def colored(make_raster: Callable[..., Path]) -> Path:
    """Four squares of 40 x 40 pixels, 80 x 80 m: red, green, blue and grey."""
    return make_raster(colors("red", "green", "blue", "grey"), "colored.tif")


@pytest.fixture
def make_labels() -> Callable[..., QgsVectorLayer]:
    """A function that makes a layer of pairs of WKT and class, the latter in ``class_name``."""

    def make(
        *labels: tuple[str, str | None],
        kind: str = "Point",
        crs: str = "EPSG:32633",
        field: str = "class_name",
    ) -> QgsVectorLayer:
        layer = QgsVectorLayer(f"{kind}?crs={crs}&field={field}:string", "labels", "memory")
        features = []
        for wkt, label in labels:
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
            feature[field] = label
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        return layer

    return make

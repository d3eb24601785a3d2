"""What the tests of the plugin share: the provider in a real QGIS."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
)


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
def classify(provider: None) -> Callable[..., Any]:
    """A function that runs rskd:classifyscenes by its id and gives the result's OUTPUT."""

    def run(
        raster: Path | QgsRasterLayer, model: Path, feedback: Any = None, **parameters: Any
    ) -> Any:
        import processing

        parameters.setdefault("OUTPUT", "TEMPORARY_OUTPUT")
        parameters["INPUT"] = str(raster) if isinstance(raster, Path) else raster
        parameters["MODEL"] = str(model)
        return processing.run("rskd:classifyscenes", parameters, feedback=feedback)["OUTPUT"]

    return run


@pytest.fixture
def project() -> Iterator[QgsProject]:
    """The project, emptied afterwards."""
    yield QgsProject.instance()
    QgsProject.instance().clear()


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

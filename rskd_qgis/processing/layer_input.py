"""What a Processing algorithm takes of a raster layer, and the source of pixels it makes of it."""

from __future__ import annotations

import importlib.util
import math
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from qgis.core import (
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsMultiBandColorRenderer,
    QgsProcessingFeedback,
    QgsProjUtils,
    QgsProviderRegistry,
    QgsRasterDataProvider,
    QgsRasterInterface,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsSingleBandColorDataRenderer,
    QgsSingleBandGrayRenderer,
)
from qgis.PyQt.QtCore import QUrl

from ..scenes.classify import Scenes
from ..scenes.errors import RskdError
from ..scenes.grid import Bounds, RasterGeometry, RasterSource, SceneSize
from ..scenes.places import ScenePlaces
from ..scenes.stretch import Stretch
from .layer_source import LayerSource, metres_per_unit
from .translation import tr

TILE = 256
MAX_TILES = 5000
"""What a run may fetch from a server: tiles of TILE x TILE pixels."""


@dataclass(frozen=True)
class LayerInput:
    """What may leave the main thread of a raster layer; made there, by ``of``."""

    name: str
    crs: QgsCoordinateReferenceSystem
    provider: QgsRasterDataProvider
    """A clone."""
    path: str | None
    """What rasterio may read, if it can; None where the layer is read through QGIS."""
    shown: dict[int, tuple[float, float]]
    """Band number -> lowest and highest value that the layer's style shows."""

    @classmethod
    def of(cls, layer: QgsRasterLayer) -> LayerInput:
        """Take what a run needs of a layer.

        Raises:
            RskdError: it has no CRS, or its server forbids what a run does.
        """
        if not layer.crs().isValid():
            raise RskdError(
                'The layer "{layer}" has no coordinate reference system: set it in the '
                "layer's properties, or write it into the file with Assign projection.",
                layer=layer.name(),
            )
        if _is_openstreetmap(layer):
            raise RskdError(
                'The layer "{layer}" comes from the tile servers of OpenStreetMap, which '
                "forbid bulk downloads: choose a layer of aerial or satellite images.",
                layer=layer.name(),
            )
        return cls(
            name=layer.name(),
            crs=layer.crs(),
            provider=layer.dataProvider().clone(),
            path=_rasterio_path(layer),
            shown=_shown(layer.renderer()),
        )

    @property
    def is_online(self) -> bool:
        """Whether the layer has no pixels of its own, but a server that makes any."""
        return not self.provider.capabilities() & QgsRasterInterface.Capability.Size

    def open(
        self,
        bands: Sequence[int] | None,
        band_names: Sequence[str],
        stretch: str | Stretch,
        scene: SceneSize,
        size: tuple[int, int],
        extent: Bounds | None,
        feedback: QgsProcessingFeedback | None = None,
    ) -> RasterSource:
        """Open the layer; on the thread that is to read it.

        Args:
            bands: the band numbers to read, from 1, or None: see LayerSource.
            band_names: what the model wants, one name a band.
            stretch: how values become 8 bits: see LayerSource.
            scene: side of a scene; it gives an online layer its resolution.
            size: (height, width) of a scene in model pixels.
            extent: in the layer's CRS; an online layer needs one.
            feedback: told when the layer is searched for percentiles; canceling it stops that, and
                what is being fetched.

        Raises:
            RskdError: the layer can't be read so.
        """

        def sampling(share: float) -> bool:
            if feedback is not None and share == 0:
                feedback.pushInfo(
                    tr("Reading {name} to find the range of its values …").format(name=self.name)
                )
            return feedback is None or not feedback.isCanceled()

        # Both read the same pixels, rasterio on a thread of its own. A style is the layer's alone.
        if self.path is not None and stretch != "layer" and _rasterio_reads(self.path):
            from ..scenes.raster import RasterioSource

            return RasterioSource(
                self.path, bands, band_names=band_names, stretch=stretch, sampling=sampling
            )
        return LayerSource(
            self.provider,
            self._online_geometry(scene, size, extent) if self.is_online else self._geometry(),
            self.name,
            bands,
            band_names=band_names,
            stretch=stretch,
            shown=self.shown,
            sampling=sampling,
            feedback=feedback,
        )

    def check_requests(self, scenes: Scenes) -> None:
        """Refuse to fetch a country from a server.

        Raises:
            RskdError: the scenes need more than MAX_TILES tiles of an online layer.
        """
        if not self.is_online:
            return
        # Places lie apart: each needs a tile of its own, or more.
        places = len(scenes.scenes) if isinstance(scenes, ScenePlaces) else 0
        tiles = max(scenes.pixels / TILE**2, places)
        if tiles > MAX_TILES:
            raise RskdError(
                "This would ask the layer's server for about {tiles:,.0f} tiles of {tile} x {tile}"
                " pixels, and RSKD stops at {limit:,}: choose a smaller extent, larger scenes"
                " or less overlap, or save the layer to a file first.",
                tiles=tiles,
                tile=TILE,
                limit=MAX_TILES,
            )

    def _geometry(self) -> RasterGeometry:
        extent = self.provider.extent()
        if extent.width() < 0:  # as QGIS 3.40 has it, which shows nothing of such a raster
            raise RskdError(
                'QGIS can\'t read the layer "{name}", whose columns run from east to west: warp it '
                "first, with Warp (reproject).",
                name=self.name,
            )
        width, height = self.provider.xSize(), self.provider.ySize()
        return RasterGeometry(
            width,
            height,
            extent.xMinimum(),
            extent.yMaximum(),
            extent.width() / width,
            -extent.height() / height,
            self._wkt(),
        )

    def _online_geometry(
        self, scene: SceneSize, size: tuple[int, int], extent: Bounds | None
    ) -> RasterGeometry:
        """The extent in pixels of the size that the model wants, and at least one scene of them."""
        if extent is None:
            raise RskdError(
                'The layer "{name}" comes from a server and has no end: give an extent.',
                name=self.name,
            )
        if scene.unit != "m":
            raise RskdError(
                'The layer "{name}" comes from a server and has no pixels of its own: give '
                "the scene size in metres.",
                name=self.name,
            )
        xmin, ymin, xmax, ymax = extent
        limits = self.provider.extent()
        xmin, xmax = max(xmin, limits.xMinimum()), min(xmax, limits.xMaximum())
        ymin, ymax = max(ymin, limits.yMinimum()), min(ymax, limits.yMaximum())
        if not (xmin < xmax and ymin < ymax):
            raise RskdError(
                'The extent lies off the layer "{name}", whose own is {limits}: '
                "give one that overlaps it.",
                name=self.name,
                limits=limits.toString(6),
            )
        width, height = xmax - xmin, ymax - ymin
        x, y = (xmin + xmax) / 2, (ymin + ymax) / 2
        metres_x, metres_y = metres_per_unit(self.crs, x, y, width / 100, height / 100)
        dx, dy = scene.value / size[1] / metres_x, scene.value / size[0] / metres_y
        return RasterGeometry(
            max(size[1], math.ceil(width / dx)),
            max(size[0], math.ceil(height / dy)),
            xmin,
            ymax,
            dx,
            -dy,
            self._wkt(),
        )

    def _wkt(self) -> str:
        return self.crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED)


def _rasterio_path(layer: QgsRasterLayer) -> str | None:
    """What rasterio would read the same from as QGIS does; None where there is no such thing."""
    provider = layer.dataProvider()
    if provider.name() != "gdal":
        return None
    parts = QgsProviderRegistry.instance().decodeUri("gdal", layer.source())
    bands = range(1, provider.bandCount() + 1)

    def own_no_data(band: int) -> bool:
        ignored = provider.sourceHasNoDataValue(band) and not provider.useSourceNoDataValue(band)
        return ignored or bool(provider.userNoDataValues(band))

    set_by_hand = layer.crs() != provider.crs() or any(map(own_no_data, bands))
    if set_by_hand or parts.get("openOptions") or "authcfg" in layer.source():
        return None
    source: str = layer.source()
    return source


def _rasterio_reads(path: str) -> bool:
    """Whether rasterio can open a file; not asked on the main thread, which it would hold up.

    QGIS reads what rasterio can't: where it is missing, or its libraries are; where the data of
    QGIS's PROJ are forced upon it; formats that it lacks, as ECW.
    """
    if not _rasterio_suits_qgis():
        return False
    try:
        from ..scenes.raster import open_raster

        open_raster(path).close()
    except (ImportError, RskdError):
        return False
    return True


@lru_cache
def _rasterio_suits_qgis() -> bool:
    """Whether the data of rasterio's PROJ are no older than those of QGIS.

    On Linux some calls of a rasterio with libraries of its own end in those that QGIS has loaded,
    which are then told to read rasterio's data, and can't read older ones than their own. To import
    it is enough, so that it is asked of the files.
    """
    rasterio = importlib.util.find_spec("rasterio")
    if rasterio is None or rasterio.origin is None:
        return False
    folders = [Path(rasterio.origin).parent / "proj_data", *map(Path, QgsProjUtils.searchPaths())]
    bundled, *found = (folder / "proj.db" for folder in folders)
    own = [data for data in found if data.is_file()]
    return not bundled.is_file() or not own or _layout(bundled) >= _layout(own[0])


def _layout(data: Path) -> int:
    """The minor version of the layout of PROJ's data, which grows with PROJ."""
    with closing(sqlite3.connect(f"file:{data}?mode=ro", uri=True)) as database:
        query = "SELECT value FROM metadata WHERE key = 'DATABASE.LAYOUT.VERSION.MINOR'"
        return int(database.execute(query).fetchone()[0])


def _is_openstreetmap(layer: QgsRasterLayer) -> bool:
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    host = QUrl(parts.get("url") or "").host().lower()
    return host == "openstreetmap.org" or host.endswith(".openstreetmap.org")


def _shown(renderer: QgsRasterRenderer | None) -> dict[int, tuple[float, float]]:
    """The range of values of each band that a style shows from darkest to brightest."""
    if isinstance(renderer, QgsMultiBandColorRenderer):
        enhancements = {
            renderer.redBand(): renderer.redContrastEnhancement(),
            renderer.greenBand(): renderer.greenContrastEnhancement(),
            renderer.blueBand(): renderer.blueContrastEnhancement(),
        }
    elif isinstance(renderer, QgsSingleBandGrayRenderer):
        enhancements = {renderer.usesBands()[0]: renderer.contrastEnhancement()}
    elif isinstance(renderer, QgsSingleBandColorDataRenderer):
        enhancements = dict.fromkeys((1, 2, 3))  # pictures, such as tiles, are shown as they are
    else:
        enhancements = {}
    return {band: _ends(enhancement) for band, enhancement in enhancements.items()}


def _ends(enhancement: QgsContrastEnhancement | None) -> tuple[float, float]:
    none = QgsContrastEnhancement.ContrastEnhancementAlgorithm.NoEnhancement
    if enhancement is None or enhancement.contrastEnhancementAlgorithm() == none:
        return 0.0, 255.0
    return enhancement.minimumValue(), enhancement.maximumValue()

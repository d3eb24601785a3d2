"""Draws a raster with its classified scenes over it, and a legend, as one picture (PyQGIS).

The legend is that of the layer's own style; the shares are those of the ground that a class
covers.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsExpressionContext,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPalLayerSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsRendererCategory,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPen
from qgis.PyQt.QtXml import QDomDocument

from rskd_qgis.scenes.style import UNCERTAIN

# Pixels. Every map has about the same area, whatever its shape.
MAP_AREA, MARGIN, PANEL, ROW, TALLEST, LEAST_THUMB = 1180 * 885, 44, 440, 36, 1150, 240
INK, QUIET, RULE = QColor("#1b2530"), QColor("#5f6d7b"), QColor("#dfe4e9")
FONT = "DejaVu Sans"
PAPER, GROUND = QColor("#ffffff"), QColor("#eef1f4")


@dataclass(frozen=True)
class Share:
    """A class of the legend and the part of the classified ground that it covers."""

    label: str
    symbol: QgsSymbol
    part: float


def open_result(path: Path, style: str) -> QgsVectorLayer:
    """The scenes, in a QGIS style given as text.

    Raises:
        ValueError: no layer can be read, or the style does not suit it.
    """
    layer = QgsVectorLayer(str(path), path.stem, "ogr")
    document = QDomDocument()
    document.setContent(style)
    styled, why = layer.importNamedStyle(document)
    if not (layer.isValid() and styled):
        raise ValueError(f"{path} cannot be drawn: {why or 'it is no vector layer'}.")
    return layer


def shares(layer: QgsVectorLayer) -> list[Share]:
    """The classes of a layer styled by categories that cover any ground, the largest first."""
    renderer = layer.renderer()
    name_of, context = QgsExpression(renderer.classAttribute()), QgsExpressionContext()
    area: Counter[str] = Counter()
    for feature in layer.getFeatures():
        context.setFeature(feature)
        area[name_of.evaluate(context) or UNCERTAIN] += feature.geometry().area()
    found = [
        Share(
            name(category), category.symbol().clone(), area[category.value()] / sum(area.values())
        )
        for category in renderer.categories()
        if area[category.value()]
    ]
    return sorted(found, key=lambda share: -share.part)


def name(category: QgsRendererCategory) -> str:
    """What a category is called, without the share that its label tells too."""
    return category.label().rpartition(" (")[0]


def name_scenes(layer: QgsVectorLayer) -> None:
    """Labels each scene that has room for it with its class; uncertain ones stay without."""
    renderer = layer.renderer()
    labels = [
        QgsExpression.quotedValue(text)
        for category in renderer.categories()
        if category.value() != UNCERTAIN
        for text in (category.value(), name(category))
    ]
    text = QgsTextFormat()
    text.setFont(QFont(FONT))
    text.setSize(13)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPixels)
    text.setColor(PAPER)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPixels)
    halo.setSize(1.5)
    halo.setColor(QColor(20, 28, 36, 170))
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.setFormat(text)
    settings.isExpression = True
    settings.fieldName = f"map_get(map({', '.join(labels)}), {renderer.classAttribute()})"
    settings.wrapChar = " "
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    settings.fitInPolygonOnly = True
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def crs_in_metres(raster: QgsRasterLayer) -> QgsCoordinateReferenceSystem:
    """A CRS in which the raster's scenes look as they lie on the ground: square."""
    crs = raster.crs()
    if crs.mapUnits() == QgsUnitTypes.DistanceMeters and crs.authid() != "EPSG:3857":
        return crs
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    to_degrees = QgsCoordinateTransform(crs, degrees, QgsProject.instance())
    middle = to_degrees.transform(raster.extent().center())
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=laea +lat_0={middle.y()} +lon_0={middle.x()} +datum=WGS84 +units=m"
    )


class Map:
    """What QGIS draws of an extent: the raster's, as it lies on the ground."""

    def __init__(self, raster: QgsRasterLayer) -> None:
        self.crs = crs_in_metres(raster)
        to_metres = QgsCoordinateTransform(raster.crs(), self.crs, QgsProject.instance())
        self.extent: QgsRectangle = to_metres.transformBoundingBox(raster.extent())
        self.aspect = self.extent.width() / self.extent.height()

    def draw(self, layers: Sequence[QgsMapLayer], size: QSize) -> QImage:
        """The layers, the first on top."""
        settings = QgsMapSettings()
        settings.setLayers(list(layers))
        settings.setDestinationCrs(self.crs)
        settings.setExtent(self.extent)
        settings.setOutputSize(size)
        settings.setBackgroundColor(GROUND)
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        return job.renderedImage()


class Page:
    """A picture being painted."""

    def __init__(self, width: int, height: int) -> None:
        self.image = QImage(width, height, QImage.Format.Format_RGB32)
        self.image.fill(PAPER)
        self.painter = QPainter(self.image)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def write(
        self,
        text: str,
        box: QRectF,
        size: int,
        color: QColor = INK,
        bold: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """One line of text, cut short where the box is too narrow; `size` in pixels."""
        font = QFont(FONT)
        font.setPixelSize(size)
        font.setBold(bold)
        self.painter.setFont(font)
        self.painter.setPen(color)
        fitting = self.painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(box.width())
        )
        self.painter.drawText(box, int(align | Qt.AlignmentFlag.AlignVCenter), fitting)

    def rule(self, x: float, y: float, width: float) -> None:
        """A thin line across."""
        self.painter.fillRect(QRectF(x, y, width, 1), RULE)

    def scale_bar(self, x: float, y: float, metres_per_pixel: float, longest: float) -> None:
        """A bar of a round length, its left end at the bottom left of (x, y)."""
        power = 10 ** math.floor(math.log10(longest * metres_per_pixel))
        metres = max(n * power for n in (1, 2, 5) if n * power <= longest * metres_per_pixel)
        length = metres / metres_per_pixel
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(255, 255, 255, 225))
        self.painter.drawRoundedRect(QRectF(x, y - 46, length + 36, 46), 5, 5)
        self.painter.setPen(QPen(INK, 2))
        left, right, foot = x + 18, x + 18 + length, y - 12
        self.painter.drawPolyline(
            QPointF(left, foot - 6),
            QPointF(left, foot),
            QPointF(right, foot),
            QPointF(right, foot - 6),
        )
        label = f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"
        box = QRectF(left, y - 42, length, 22)
        self.write(label, box, 15, align=Qt.AlignmentFlag.AlignHCenter)

    def save(self, path: Path) -> None:
        """Writes the picture.

        Raises:
            OSError: it cannot be written.
        """
        self.painter.end()
        if not self.image.save(str(path)):
            raise OSError(f"{path} cannot be written.")


def legend(page: Page, found: Sequence[Share], x: float, y: float) -> None:
    """The classes, each with its share as a bar and in percent."""
    for share in found:
        page.painter.drawImage(QPointF(x, y + 7), share.symbol.asImage(QSize(30, 22)))
        page.write(share.label, QRectF(x + 44, y, 206, ROW), 17)
        bar = QSize(round(max(4, 118 * share.part / found[0].part)), 12)
        page.painter.drawImage(QPointF(x + 258, y + ROW / 2 - 6), share.symbol.asImage(bar))
        percent = f"{100 * share.part:.0f} %" if share.part >= 0.01 else "< 1 %"
        box = QRectF(x, y, PANEL, ROW)
        page.write(percent, box, 16, QUIET, align=Qt.AlignmentFlag.AlignRight)
        y += ROW


def scene_size(scenes: QgsVectorLayer, chart: Map) -> float:
    """The width of a scene in metres."""
    to_metres = QgsCoordinateTransform(scenes.crs(), chart.crs, QgsProject.instance())
    first = next(scenes.getFeatures()).geometry().boundingBox()
    return float(to_metres.transformBoundingBox(first).width())


def picture(
    raster_path: Path, result_path: Path, style: str, png: Path, title: str, model: str
) -> None:
    """Draws the scenes of a result over their raster.

    Args:
        raster_path: what was classified.
        result_path: the classified scenes.
        style: their QGIS style, as text.
        png: the picture to write.
        title: over the legend.
        model: a line that names the model.

    Raises:
        ValueError: a file cannot be drawn.
        OSError: the picture cannot be written.
    """
    application = QgsApplication.instance()
    if application is None:
        application = QgsApplication([], True)
        application.initQgis()
    raster = QgsRasterLayer(str(raster_path), raster_path.stem)
    if not raster.isValid():
        raise ValueError(f"{raster_path} cannot be drawn: it is no raster that QGIS reads.")
    scenes = open_result(result_path, style)
    name_scenes(scenes)
    chart, found = Map(raster), shares(scenes)

    height = min(TALLEST, round(math.sqrt(MAP_AREA / chart.aspect)))
    width = round(height * chart.aspect)
    page = Page(width + PANEL + 3 * MARGIN, height + 2 * MARGIN)
    overlay = chart.draw([scenes, raster], QSize(width, height))
    page.painter.drawImage(QPointF(MARGIN, MARGIN), overlay)
    metres_per_pixel = chart.extent.width() / width
    page.scale_bar(MARGIN + 16, MARGIN + height - 16, metres_per_pixel, 0.2 * width)

    x, y, foot = width + 2 * MARGIN, MARGIN, MARGIN + height
    page.write(title, QRectF(x, y - 6, PANEL, 40), 29, bold=True)
    count = f"{scenes.featureCount():,} scenes of {scene_size(scenes, chart):.3g} m"
    page.write(count, QRectF(x, y + 46, PANEL, 24), 16, QUIET)
    page.write(model, QRectF(x, y + 70, PANEL, 24), 16, QUIET)
    page.rule(x, y + 110, PANEL)
    y += 126
    rows = (foot - y - LEAST_THUMB) // ROW
    if len(found) > rows:
        more = f"and {len(found) - rows + 1} more"
        page.write(more, QRectF(x + 44, y + (rows - 1) * ROW, PANEL, ROW), 17, QUIET)
        found = found[: rows - 1]
    legend(page, found, x, y)

    room = foot - y - min(rows, len(found) + 1) * ROW - 56
    thumb = QSize(PANEL, round(PANEL / chart.aspect))
    thumb = thumb.scaled(PANEL, min(thumb.height(), room), Qt.AspectRatioMode.KeepAspectRatio)
    top = foot - thumb.height()
    page.write("The raster alone", QRectF(x, top - 32, PANEL, 24), 16, QUIET)
    page.painter.drawImage(QPointF(x, top), chart.draw([raster], thumb))
    page.save(png)

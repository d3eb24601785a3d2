"""The result as a GeoTIFF: band 1 the class, band 2 the confidence, one pixel a cell or more."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

from .card import ModelCard
from .cells import NONE, Cells
from .errors import OutputError, RskdError
from .files import check_new, new_file
from .lazy import np
from .style import raster_qml

MOST_SPLITS = 16
"""Pixels along a side of a cell, at most."""
MOST_PIXELS = 100_000_000
"""From which on a cell is one pixel, whatever is left of the raster."""
LEFT = 0.01
"""Share of a cell that may be left of the raster: nobody sees it."""


@contextmanager
def new_raster(path: Path | str, overwrite: bool) -> Iterator[Path]:
    """A path to write a GeoTIFF to, which becomes ``path`` when all has gone well: ``new_file``.

    Raises:
        RskdError: ``path`` can't be written, or rasterio is missing; before anything is done.
    """
    check_raster(path, overwrite)
    with new_file(path, overwrite) as temporary:
        yield temporary


def check_raster(path: Path | str, overwrite: bool) -> None:
    """Whether a GeoTIFF can be written.

    Raises:
        RskdError: ``path`` can't be, or rasterio is missing.
    """
    path = Path(path)
    if path.suffix.lower() not in (".tif", ".tiff"):
        raise RskdError('"{path}" is no name of a GeoTIFF: give one that ends in .tif.', path=path)
    if importlib.util.find_spec("rasterio") is None:
        raise RskdError(
            "A raster can't be written without the Python package rasterio: install it with "
            '"python3 -m pip install rasterio", or leave the raster out.'
        )
    check_new(path, overwrite)


def write_raster(path: Path, cells: Cells, card: ModelCard) -> None:
    """Write the map of a run.

    Band 1 is the class, with the card's colours and labels; band 2 the confidence in steps of 1 %,
    whose scale makes it 0 to 1 again. Beside it lie the labels, as GDAL's category names, and the
    style by class, which QGIS takes up: by itself it shows two bands as colours of their own.

    Where cells do not fit into the region a whole number of times, each is split into as many
    pixels as make the map end with the region. It never reaches beyond it; what may be left of the
    region is less than a pixel.

    Args:
        path: a .tif.
        cells: the map.
        card: of the model.

    Raises:
        OutputError: the file can't be written.
    """
    import rasterio
    from rasterio.errors import RasterioError

    # Colours need a type of 8 or 16 bits, and all bands of a GeoTIFF have one type and one nodata.
    dtype = np.uint8 if len(card.classes) <= np.iinfo(np.uint8).max else np.uint16
    nodata = np.iinfo(dtype).max
    known = cells.class_id != NONE
    geometry = cells.geometry
    splits, (height, width) = _pixels(cells)

    def as_pixels(values: np.ndarray) -> np.ndarray:
        whole = np.where(known, values, nodata).astype(dtype)
        return whole.repeat(splits, axis=0).repeat(splits, axis=1)[:height, :width]

    try:
        with rasterio.open(
            path,
            "w",
            driver="GTiff",
            width=width,
            height=height,
            count=2,
            dtype=dtype,
            nodata=nodata,
            crs=geometry.crs,
            transform=rasterio.Affine(
                geometry.dx / splits, 0, geometry.x0, 0, geometry.dy / splits, geometry.y0
            ),
            compress="deflate",
        ) as raster:
            raster.write_colormap(
                1, {i: tuple(bytes.fromhex(c.color[1:])) for i, c in enumerate(card.classes)}
            )
            raster.descriptions = ("class", "confidence")
            raster.scales = (1, 0.01)
            raster.write(as_pixels(cells.class_id), 1)
            raster.write(as_pixels(np.round(100 * cells.confidence)), 2)
    except RasterioError as error:
        raise OutputError(
            "The raster can't be written ({error}): is the disk full?", error=error
        ) from None
    path.with_suffix(".qml").write_text(raster_style(cells, card), encoding="utf-8")
    side = path.with_name(f"{path.name}.aux.xml")
    side.write_text(_category_names(card), encoding="utf-8")


def _pixels(cells: Cells) -> tuple[int, tuple[int, int]]:
    """Into how many pixels a side of a cell is split, and the (height, width) of the raster."""
    geometry = cells.geometry
    # Along each axis how many cells the region is long.
    lengths = np.array(
        [
            (cells.ys[-1] - cells.ys[0]) / geometry.dy,
            (cells.xs[-1] - cells.xs[0]) / geometry.dx,
        ]
    )
    for splits in range(1, MOST_SPLITS + 1):
        pixels = np.floor(lengths * splits + 1e-6)
        if (lengths - pixels / splits < LEFT).all():
            break
    if pixels.prod() > MOST_PIXELS:
        splits, pixels = 1, np.floor(lengths + 1e-6)
    height, width = np.maximum(1, pixels).astype(int).tolist()
    return splits, (height, width)


def raster_style(cells: Cells, card: ModelCard) -> str:
    """The style (QML) of the map: the classes that occur."""
    found = np.unique(cells.class_id[cells.class_id != NONE])
    return raster_qml(card, [card.classes[class_id].name for class_id in found])


def _category_names(card: ModelCard) -> str:
    names = "".join(f"<Category>{escape(c.label, quote=False)}</Category>\n" for c in card.classes)
    return (
        '<PAMDataset>\n<PAMRasterBand band="1">\n<CategoryNames>\n'
        f"{names}</CategoryNames>\n</PAMRasterBand>\n</PAMDataset>\n"
    )

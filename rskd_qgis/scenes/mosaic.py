"""Many rasters as one: tiles side by side on one lattice of pixels, described as GDAL's VRT.

The description (https://gdal.org/drivers/raster/vrt.html) is made when it is opened and never
becomes a file, so that it can go to other processes as it is.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Any

from rasterio.crs import CRS
from rasterio.enums import MaskFlags

from . import remote
from .errors import RskdError
from .lazy import np
from .raster import open_raster, raster_geometry

SUFFIXES = (".tif", ".tiff", ".jp2", ".img")
"""Of the files that are taken for the rasters of a folder."""

OPENERS = 16
"""Files being opened at a time, since those of a server take long to answer."""

SAME = 0.1
"""Pixels by which the far end of a tile may miss the lattice, for want of digits."""

LARGEST = 2**31 - 1
"""Pixels a side that GDAL can count."""

_TYPES = {"uint8": "Byte", "int8": "Int8", "uint16": "UInt16", "int16": "Int16", "uint32": "UInt32",
          "int32": "Int32", "float32": "Float32", "float64": "Float64"}  # fmt: skip


@dataclass(frozen=True)
class Kind:
    """What all tiles of a mosaic have in common."""

    crs: str
    """WKT."""
    dx: float
    dy: float
    dtypes: tuple[str, ...]
    """One a band, and so are the next four."""
    colors: tuple[str, ...]
    nodata: tuple[float | None, ...]
    scales: tuple[float, ...]
    offsets: tuple[float, ...]
    validity: str
    """What says where data are: "nodata", "alpha", or "mask", where there may be none too."""


@dataclass(frozen=True)
class Tile:
    """A raster of a mosaic."""

    bands: tuple[tuple[str, int], ...]
    """The file of each band, as GDAL names it, and the band's number in there."""
    width: int
    height: int
    x0: float
    """CRS x of the outer corner of the file's first pixel."""
    y0: float
    kind: Kind
    masked: bool
    """Whether some of its pixels may have no data."""
    overviews: tuple[int, ...]
    """Decimation factors."""
    block: tuple[int, int]
    """(height, width) of the pixels that are kept together."""


@dataclass(frozen=True)
class Mosaic:
    """Tiles of one kind as one raster; where they overlap, the later one lies on top."""

    name: str
    tiles: tuple[Tile, ...]
    places: tuple[tuple[int, int], ...]
    """(column, row) of each tile's first pixel."""
    width: int
    height: int
    x0: float
    y0: float
    overviews: tuple[int, ...]
    """Decimation factors that all tiles have, where they all begin with a whole pixel."""

    @property
    def files(self) -> list[str]:
        """All files, as GDAL names them."""
        return sorted({file for tile in self.tiles for file, _ in tile.bands})

    def xml(self, decimation: int = 1) -> str:
        """A VRT of it, which GDAL opens in the place of a file's name.

        Args:
            decimation: 1, or one of the overviews: then a pixel is so many.
        """
        kind = self.tiles[0].kind
        parts = [
            f'<VRTDataset rasterXSize="{-(-self.width // decimation)}"'
            f' rasterYSize="{-(-self.height // decimation)}">',
            f"<SRS>{escape(kind.crs)}</SRS>",
            f"<GeoTransform>{self.x0!r},{kind.dx * decimation!r},0,"
            f"{self.y0!r},0,{kind.dy * decimation!r}</GeoTransform>",
        ]
        for band in range(len(kind.dtypes)):
            parts += self._band(band, decimation)
        return "\n".join([*parts, "</VRTDataset>"])

    def _band(self, band: int, decimation: int) -> Iterator[str]:
        kind, (rows, cols) = self.tiles[0].kind, self.tiles[0].block
        yield (
            f'<VRTRasterBand dataType="{_TYPES[kind.dtypes[band]]}" band="{band + 1}"'
            f' blockXSize="{min(cols, self.width)}" blockYSize="{min(rows, self.height)}">'
        )
        yield f"<ColorInterp>{kind.colors[band]}</ColorInterp>"
        yield f"<Offset>{kind.offsets[band]!r}</Offset><Scale>{kind.scales[band]!r}</Scale>"
        nodata = ""
        # What has no data must not cover the data of another tile.
        how = "<UseMaskBand>true</UseMaskBand>"
        if kind.validity == "nodata":
            nodata = f"<NoDataValue>{kind.nodata[band]!r}</NoDataValue>"
            yield nodata
            how = f"<NODATA>{kind.nodata[band]!r}</NODATA>"
        elif kind.colors[band] == "Alpha":
            how = "<NODATA>0</NODATA>"
        yield self._ground(_TYPES[kind.dtypes[band]], nodata)
        for tile, place in zip(self.tiles, self.places):
            file, number = tile.bands[band]
            yield _source(tile, place, file, str(number), how * tile.masked, decimation)
        if kind.validity == "mask":
            # One a band: GDAL would shrink a mask of all of them as if it were its own mask.
            yield f'<MaskBand><VRTRasterBand dataType="Byte">{self._ground("Byte", "")}'
            for tile, place in zip(self.tiles, self.places):
                file, number = tile.bands[band]
                how = "<NODATA>0</NODATA>" * tile.masked
                yield _source(tile, place, file, f"mask,{number}", how, decimation)
            yield "</VRTRasterBand></MaskBand>"
        yield "</VRTRasterBand>"

    def _ground(self, dtype: str, nodata: str) -> str:
        """A source without data that lies below all tiles.

        GDAL shrinks a window with what lies around it only where it holds more than one source.
        """
        blank = (
            '<VRTDataset rasterXSize="1" rasterYSize="1">'
            f'<VRTRasterBand dataType="{dtype}" band="1">{nodata}</VRTRasterBand></VRTDataset>'
        )
        return (
            f'<SimpleSource><SourceFilename relativeToVRT="0">{escape(blank)}</SourceFilename>'
            "<SourceBand>1</SourceBand>"
            '<SrcRect xOff="0" yOff="0" xSize="1" ySize="1"/>'
            f'<DstRect xOff="0" yOff="0" xSize="{self.width}" ySize="{self.height}"/>'
            "</SimpleSource>"
        )


def _source(
    tile: Tile, place: tuple[int, int], file: str, band: str, how: str, decimation: int
) -> str:
    """A tile as the source of a band; ``how`` says what in it has no data, "" where all has."""
    kind = "ComplexSource" if how else "SimpleSource"
    level = "NONE" if decimation == 1 else f"{tile.overviews.index(decimation)}only"
    width, height = -(-tile.width // decimation), -(-tile.height // decimation)
    col, row = place[0] // decimation, place[1] // decimation
    rows, cols = tile.block
    size = f'xSize="{width}" ySize="{height}"'
    # Without overviews of its own GDAL joins the tiles before it resamples, so there is no seam.
    return (
        f'<{kind}><SourceFilename relativeToVRT="0" shared="0">{escape(file)}</SourceFilename>'
        f'<OpenOptions><OOI key="OVERVIEW_LEVEL">{level}</OOI></OpenOptions>'
        f"<SourceBand>{band}</SourceBand>"
        f'<SourceProperties RasterXSize="{width}" RasterYSize="{height}"'
        f' DataType="{_TYPES[tile.kind.dtypes[0]]}" BlockXSize="{cols}" BlockYSize="{rows}"/>'
        f'<SrcRect xOff="0" yOff="0" {size}/><DstRect xOff="{col}" yOff="{row}" {size}/>'
        f"{how}</{kind}>"
    )


def rasters_of(path: str, assets: Sequence[str] = ()) -> list[tuple[str, ...]]:
    """The rasters that a name stands for; of each the files that hold its bands.

    Args:
        path: a folder, for the rasters in it; a text file (.txt) with one path a line; a STAC item
            or item collection (.json, .geojson), the oldest item first; else a raster itself.
        assets: of STAC items, which ones hold the bands; where none is given the one called
            "visual", else the only one that is data.

    Raises:
        RskdError: it can't be read, or holds no raster.
    """
    suffix = Path(path).suffix.lower()
    found: list[tuple[str, ...]]
    try:
        if os.path.isdir(path):
            names = sorted(os.listdir(path))
            found = [(os.path.join(path, n),) for n in names if n.lower().endswith(SUFFIXES)]
        elif suffix == ".txt":
            lines = (line.strip() for line in Path(path).read_text(encoding="utf-8").splitlines())
            found = [(_beside(path, line),) for line in lines if line and line[0] != "#"]
        elif suffix in (".json", ".geojson"):
            found = _stac(path, Path(path).read_text(encoding="utf-8"), assets)
        else:
            return [(path,)]
    except (OSError, ValueError) as error:  # UnicodeDecodeError is a ValueError
        raise RskdError(
            '"{path}" can\'t be read ({reason}): check the path.', path=path, reason=error
        ) from None
    if not found:
        raise RskdError(
            '"{path}" holds no rasters: give a folder or a list with some, of GDAL\'s formats.',
            path=path,
        )
    return found


def compose(paths: Sequence[str], name: str, assets: Sequence[str] = ()) -> str | Mosaic:
    """What to open for some paths: a mosaic, or the path itself where it is that of one raster.

    Args:
        paths: see ``rasters_of``.
        name: of the mosaic.
        assets: see ``rasters_of``.

    Raises:
        RskdError: one can't be read, or they don't fit together.
    """
    rasters = [raster for path in paths for raster in rasters_of(path, assets)]
    return paths[0] if rasters == [(paths[0],)] else mosaic(rasters, name)


def mosaic(rasters: Sequence[tuple[str, ...]], name: str) -> Mosaic:
    """Lay rasters side by side.

    Args:
        rasters: of each the files that hold its bands; the last one lies on top.
        name: of the mosaic.

    Raises:
        RskdError: one can't be opened, or differs from the first one in what all must share.
    """
    with ThreadPoolExecutor(OPENERS, thread_name_prefix="rskd") as pool:
        tiles = list(pool.map(_tile, rasters))
    first = tiles[0]
    for tile in tiles[1:]:
        _check_alike(first, tile)
    dx, dy = first.kind.dx, first.kind.dy
    cols = np.array([(tile.x0 - first.x0) / dx for tile in tiles])
    rows = np.array([(tile.y0 - first.y0) / dy for tile in tiles])
    cols, rows = (np.round(starts - starts.min()).astype(int) for starts in (cols, rows))
    corner = min(tile.x0 / dx for tile in tiles) * dx, min(tile.y0 / dy for tile in tiles) * dy
    width = max(col + tile.width for col, tile in zip(cols.tolist(), tiles))
    height = max(row + tile.height for row, tile in zip(rows.tolist(), tiles))
    if max(width, height) > LARGEST:
        raise RskdError(
            "{name} would be {width} x {height} pixels, more than GDAL can count: check that the"
            " rasters are where they belong, and classify them in parts.",
            name=name,
            width=width,
            height=height,
        )
    shared = set.intersection(*(set(tile.overviews) for tile in tiles))
    whole = (d for d in sorted(shared) if not ((cols % d).any() or (rows % d).any()))
    return Mosaic(
        name, tuple(tiles), tuple(zip(cols.tolist(), rows.tolist())), width, height, *corner,
        tuple(whole),
    )  # fmt: skip


def _tile(files: tuple[str, ...]) -> Tile:
    """The raster whose bands are those of some files.

    Raises:
        RskdError: it can't be opened, or can't be part of a mosaic.
    """
    parts = [_part(file) for file in files]
    first = parts[0]
    for other in parts[1:]:
        _check_alike(first, other, ("crs", "dx", "dy", "validity"))
        if _pixels(other) != _pixels(first):
            raise RskdError(
                '"{other}" has not the same pixels as "{first}": name assets that have.',
                other=other.bands[0][0],
                first=first.bands[0][0],
            )
    fields = ("dtypes", "colors", "nodata", "scales", "offsets")
    joined: dict[str, Any] = {
        field: tuple(value for part in parts for value in getattr(part.kind, field))
        for field in fields
    }
    return replace(
        first,
        bands=tuple(band for part in parts for band in part.bands),
        kind=replace(first.kind, **joined),
        masked=any(part.masked for part in parts),
        overviews=first.overviews if len({part.overviews for part in parts}) == 1 else (),
    )


def _pixels(tile: Tile) -> tuple[float, ...]:
    return tile.width, tile.height, tile.x0, tile.y0


def _part(file: str) -> Tile:
    """A file as a tile, with all its bands."""
    path = _gdal_name(file)
    with open_raster(path) as dataset:
        crs = raster_geometry(file, dataset).crs  # refuses what is rotated or lies nowhere
        unknown = [name for name in dataset.dtypes if name not in _TYPES]
        if unknown:
            raise RskdError(
                "{path} holds numbers of the type {kind}, which no mosaic can have: convert it"
                " with gdal_translate -ot.",
                path=file,
                kind=unknown[0],
            )
        flags = dataset.mask_flag_enums[0]
        validity = next(
            (
                flag.name
                for flag in (MaskFlags.nodata, MaskFlags.alpha)
                if flag in flags and not (flag is MaskFlags.nodata and None in dataset.nodatavals)
            ),
            "mask",
        )
        affine = dataset.transform
        kind = Kind(
            crs,
            affine.a,
            affine.e,
            dataset.dtypes,
            tuple(color.name.capitalize() for color in dataset.colorinterp),
            dataset.nodatavals if validity == "nodata" else (None,) * dataset.count,
            tuple(map(float, dataset.scales)),
            tuple(map(float, dataset.offsets)),
            validity,
        )
        return Tile(
            tuple((path, band) for band in dataset.indexes),
            dataset.width,
            dataset.height,
            affine.c,
            affine.f,
            kind,
            MaskFlags.all_valid not in flags,
            tuple(dataset.overviews(1)),
            dataset.block_shapes[0],
        )


_FIXES = {
    "crs": ("the CRS {value}", "warp it with gdalwarp -t_srs, or classify it in a run of its own"),
    "dx": ("pixels {value:g} wide", "warp it with gdalwarp -tr to the same pixels"),
    "dy": ("pixels {value:g} high", "warp it with gdalwarp -tr to the same pixels"),
    "dtypes": ("bands of {value}", "convert it with gdal_translate -ot, -scale or -b"),
    "colors": ("bands called {value}", "choose or name its bands with gdal_translate"),
    "validity": ("its missing data told by {value}", "convert it with gdalwarp -dstnodata"),
    "nodata": ("the nodata value {value}", "correct it with gdalwarp -dstnodata"),
    "scales": ("the scale {value}", "correct it with gdal_translate -a_scale"),
    "offsets": ("the offset {value}", "correct it with gdal_translate -a_offset"),
}
"""What tiles must have in common: in words, and how a tile comes to have it."""


def _check_alike(first: Tile, other: Tile, fields: Sequence[str] = tuple(_FIXES)) -> None:
    longest = max(other.width, other.height, first.width, first.height)
    for field in fields:
        own, told = (getattr(tile.kind, field) for tile in (first, other))
        if field in ("dx", "dy"):
            alike = abs(own - told) * longest < SAME * abs(own)
        else:
            alike = repr(own) == repr(told)  # NaN is like NaN
        if not alike:
            words, fix = _FIXES[field]
            raise RskdError(
                '"{other}" has {told} and "{first}" has {own}, and the rasters of a mosaic must be'
                " alike: {fix}.",
                other=other.bands[0][0],
                first=first.bands[0][0],
                told=words.format(value=_text(told)),
                own=words.format(value=_text(own)),
                fix=fix,
            )


def _text(value: Any) -> Any:
    """A fact for people: of bands that are alike one, of a CRS its name."""
    if isinstance(value, tuple):
        return ", ".join(map(str, dict.fromkeys(value)))
    return CRS.from_wkt(value).to_string() if isinstance(value, str) and "[" in value else value


def _stac(path: str, text: str, assets: Sequence[str]) -> list[tuple[str, ...]]:
    """The rasters of a STAC item or item collection, the oldest first.

    https://github.com/radiantearth/stac-spec/blob/master/item-spec/item-spec.md
    """
    document = json.loads(text)
    is_object = isinstance(document, dict)
    items = document.get("features", [document]) if is_object else []
    if not items or not all(
        isinstance(i, dict) and isinstance(i.get("assets"), dict) for i in items
    ):
        raise RskdError(
            '"{path}" is no STAC item and no collection of items: save what a search of a STAC API'
            " gives, or give the rasters themselves.",
            path=path,
        )
    items.sort(key=lambda item: str((item.get("properties") or {}).get("datetime") or ""))
    return [
        tuple(_href(path, item["assets"], name) for name in assets or _asset(path, item["assets"]))
        for item in items
    ]


def _href(path: str, assets: dict[str, Any], name: str) -> str:
    asset = assets.get(name)
    href = asset.get("href") if isinstance(asset, dict) else None
    if not isinstance(href, str):
        raise RskdError(
            'An item of "{path}" has no asset {name} with a file: it has {names}.',
            path=path,
            name=name,
            names=", ".join(assets) or "none",
        )
    return _beside(path, href)


def _asset(path: str, assets: dict[str, Any]) -> tuple[str]:
    if "visual" in assets:
        return ("visual",)
    told = {name: asset for name, asset in assets.items() if isinstance(asset, dict)}
    images = [n for n, a in told.items() if str(a.get("type", "image/")).startswith("image/")]
    data = [name for name in images if "data" in (told[name].get("roles") or ["data"])]
    if len(data) != 1:
        raise RskdError(
            'An item of "{path}" has the assets {names}: say with --assets which ones hold the'
            " bands, such as --assets red,green,blue.",
            path=path,
            names=", ".join(assets) or "none",
        )
    return (data[0],)


def _beside(path: str, name: str) -> str:
    """A path that a file tells of: as it is where it is a URL, else from the file's folder on."""
    is_path = "://" not in name and not name.startswith("/vsi")
    return os.path.join(os.path.dirname(path), name) if is_path else name


def _gdal_name(path: str) -> str:
    """As GDAL names a file: absolute, and of a server in its own way."""
    return os.path.abspath(path) if os.path.exists(path) else remote.gdal_name(path)

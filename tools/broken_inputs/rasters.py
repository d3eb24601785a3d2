"""Rasters that are broken, and rasters that are only odd."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import numpy as np
import rasterio

from tools.broken_inputs.cases import READ, REFUSED, Case, Make
from tools.broken_inputs.models import model

Write = Callable[[Path], "Path | str"]
"""A folder -> the raster that it wrote there, or another name to give."""

INF = float("inf")


def pixels(bands: int = 3, height: int = 100, width: int = 150, dtype: str = "uint8") -> np.ndarray:
    """Noise, the same at every call."""
    return np.random.default_rng(5).integers(0, 255, (bands, height, width)).astype(dtype)


def write(
    folder: Path,
    values: np.ndarray | None = None,
    name: str = "raster.tif",
    *,
    crs: Any = "EPSG:32633",
    transform: Any = (2, 0, 5e5, 0, -2, 5e6),
    driver: str = "GTiff",
    **options: Any,
) -> Path:
    """Write a raster."""
    values = pixels() if values is None else values
    bands, height, width = values.shape
    with rasterio.open(
        folder / name,
        "w",
        driver=driver,
        width=width,
        height=height,
        count=bands,
        dtype=values.dtype,
        crs=crs,
        transform=transform and rasterio.Affine(*transform),
        **options,
    ) as dataset:
        dataset.write(values)
    return folder / name


def sparse(folder: Path, width: int, height: int, **options: Any) -> Path:
    """A raster of which no pixel is written."""
    path = folder / "raster.tif"
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        width=width,
        height=height,
        count=3,
        dtype=options.pop("dtype", "uint8"),
        crs="EPSG:32633",
        transform=rasterio.Affine(*options.pop("transform", (2, 0, 5e5, 0, -2, 5e6))),
        tiled=True,
        SPARSE_OK=True,
        BIGTIFF="YES",
        **options,
    ):
        pass
    return path


def flipped(folder: Path, seed: int, **options: Any) -> Path:
    """A raster with some bits of its file turned over."""
    path = write(folder, **options)
    file, draw = bytearray(path.read_bytes()), np.random.default_rng(seed)
    # Half of them in the first and last kilobyte, where a file tells what it is.
    for number in range(1 + seed):
        limit = min(len(file), 1024 if number % 2 else len(file))
        place = int(draw.integers(0, limit)) * (1 if seed % 2 else -1)
        file[place] ^= 1 << int(draw.integers(0, 8))
    path.write_bytes(bytes(file))
    return path


def cut(folder: Path, share: float, **options: Any) -> Path:
    """The first part of a raster's file."""
    path = write(folder, **options)
    content = path.read_bytes()
    path.write_bytes(content[: int(share * len(content))])
    return path


def text(folder: Path, name: str, content: str | bytes) -> Path:
    """A file of some content."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def vrt(
    source: str, size: tuple[int, int] = (150, 100), transform: str = "5e5,2,0,5e6,0,-2"
) -> str:
    """A virtual raster of one file."""
    bands = "".join(
        f'<VRTRasterBand dataType="Byte" band="{band}"><SimpleSource><SourceFilename>{source}'
        f"</SourceFilename><SourceBand>{band}</SourceBand></SimpleSource></VRTRasterBand>"
        for band in (1, 2, 3)
    )
    return (
        f'<VRTDataset rasterXSize="{size[0]}" rasterYSize="{size[1]}"><SRS>EPSG:32633</SRS>'
        f"<GeoTransform>{transform}</GeoTransform>{bands}</VRTDataset>"
    )


def patched(folder: Path, tag: int, values: bytes, **options: Any) -> Path:
    """A TIFF with the value of one of its tags replaced; the file is little endian."""
    path = write(folder, **options)
    file = bytearray(path.read_bytes())
    start = int.from_bytes(file[4:8], "little")
    for entry in range(int.from_bytes(file[start : start + 2], "little")):
        place = start + 2 + 12 * entry
        if int.from_bytes(file[place : place + 2], "little") == tag:
            file[place + 8 : place + 8 + len(values)] = values
    path.write_bytes(bytes(file))
    return path


def nan_rows() -> np.ndarray:
    """Floats of which a part are no numbers."""
    values = pixels(dtype="float32")
    values[:, ::3] = np.nan
    values[:, :, ::7] = np.inf
    values[:, ::5, ::11] = -np.inf
    return values


def rasters() -> dict[str, tuple[Write, str]]:
    """Rasters by name, with what is right for them: REFUSED, READ or either."""
    made: dict[str, tuple[Write, str]] = {
        "as it should be": (lambda f: write(f), READ),
        "no file": (lambda f: f / "none.tif", REFUSED),
        "a folder": (lambda f: f, REFUSED),
        "no name": (lambda f: "", REFUSED),
        "a name with control characters": (lambda f: f"{f}/a\x1b[31mb\u202ec.tif", REFUSED),
        "a name of 1,000 characters": (lambda f: "a" * 1000, REFUSED),
        "an empty file": (lambda f: text(f, "a.tif", b""), REFUSED),
        "zeros": (lambda f: text(f, "a.tif", bytes(50_000)), REFUSED),
        "noise": (lambda f: text(f, "a.tif", pixels().tobytes()), REFUSED),
        "text": (lambda f: text(f, "a.tif", "no raster " * 1000), REFUSED),
        "only the start of a TIFF": (
            lambda f: text(f, "a.tif", b"II*\x00\x08\x00\x00\x00"),
            REFUSED,
        ),
        "a TIFF whose directories go round": (
            lambda f: text(f, "a.tif", b"II*\x00\x08\x00\x00\x00\x00\x00\x08\x00\x00\x00"),
            REFUSED,
        ),
        "XML inside itself": (lambda f: text(f, "a.vrt", _laughs()), REFUSED),
        "a virtual raster of itself": (lambda f: text(f, "a.vrt", vrt("a.vrt")), REFUSED),
        "a virtual raster of nothing": (lambda f: text(f, "a.vrt", vrt("none.tif")), REFUSED),
        "a virtual raster without bands": (
            lambda f: text(f, "a.vrt", '<VRTDataset rasterXSize="5" rasterYSize="5"/>'),
            REFUSED,
        ),
        "a virtual raster of a server": (
            lambda f: text(f, "a.vrt", vrt("/vsicurl/http://127.0.0.1:1/a.tif")),
            REFUSED,
        ),
        "a virtual raster of a device": (lambda f: text(f, "a.vrt", vrt("/dev/zero")), REFUSED),
        "a virtual raster with Python in it": (lambda f: text(f, "a.vrt", _python()), REFUSED),
        "a virtual raster of 2**31 pixels a side": (
            lambda f: text(f, "a.vrt", vrt("none.tif", (2**31 - 1, 2**31 - 1))),
            REFUSED,
        ),
        "a virtual raster of -5 pixels": (
            lambda f: text(f, "a.vrt", vrt("none.tif", (-5, -5))),
            REFUSED,
        ),
        "a virtual raster of a raster cut off": (
            lambda f: (cut(f, 0.5), text(f, "a.vrt", vrt("raster.tif")))[1],
            REFUSED,
        ),
        "no CRS": (lambda f: write(f, crs=None), REFUSED),
        "no geotransform": (lambda f: write(f, transform=None), ""),
        "a local CRS": (lambda f: write(f, crs='LOCAL_CS["x",UNIT["metre",1]]'), REFUSED),
        "a vertical CRS": (lambda f: write(f, crs="EPSG:5773"), REFUSED),
        "a geocentric CRS": (lambda f: write(f, crs="EPSG:4978"), ""),
        "degrees off the globe": (
            lambda f: write(f, crs="EPSG:4326", transform=(0.001, 0, 900, 0, -0.001, 800)),
            "",
        ),
        "metres taken for degrees": (lambda f: write(f, crs="EPSG:4326"), REFUSED),
        "degrees taken for metres": (
            lambda f: write(f, transform=(1e-5, 0, 14, 0, -1e-5, 50)),
            "",
        ),
        "a CRS of the Moon": (
            lambda f: write(
                f,
                crs="+proj=longlat +R=1737400 +no_defs",
                transform=(1e-4, 0, 14, 0, -1e-4, 50),
            ),
            "",
        ),
        "at the pole": (
            lambda f: write(f, crs="EPSG:4326", transform=(1e-3, 0, 0, 0, -1e-3, 90)),
            "",
        ),
        "across the date line": (
            lambda f: write(f, crs="EPSG:4326", transform=(1e-4, 0, 179.99, 0, -1e-4, 50)),
            READ,
        ),
        "another zone's coordinates": (
            lambda f: write(f, crs="EPSG:32633", transform=(2, 0, 9e6, 0, -2, -9e6)),
            "",
        ),
        "rotated": (lambda f: write(f, transform=(2, 0.7, 5e5, 0.7, -2, 5e6)), REFUSED),
        "one pixel": (lambda f: write(f, pixels(3, 1, 1)), REFUSED),
        "one row": (lambda f: write(f, pixels(3, 1, 3000)), ""),
        "one column": (lambda f: write(f, pixels(3, 3000, 1)), ""),
        "smaller than a scene": (lambda f: write(f, pixels(3, 20, 20)), READ),
        "one band": (lambda f: write(f, pixels(1)), REFUSED),
        "two bands": (lambda f: write(f, pixels(2)), REFUSED),
        "four bands": (lambda f: write(f, pixels(4)), READ),
        "three hundred bands": (lambda f: write(f, pixels(300, 40, 40)), READ),
        "complex numbers": (lambda f: write(f, pixels(dtype="complex64")), REFUSED),
        "complex whole numbers": (lambda f: sparse(f, 200, 200, dtype="complex_int16"), REFUSED),
        "16 bits": (lambda f: write(f, pixels(dtype="uint16")), READ),
        "signed 16 bits": (lambda f: write(f, pixels(dtype="int16") - 100), READ),
        "32 bits": (lambda f: write(f, pixels(dtype="uint32")), READ),
        "64 bits": (lambda f: write(f, pixels(dtype="int64")), READ),
        "floats": (lambda f: write(f, pixels(dtype="float32")), READ),
        "doubles near their end": (lambda f: write(f, pixels(dtype="float64") * 7e305), ""),
        "floats of which many are none": (lambda f: write(f, nan_rows()), ""),
        "NaN alone": (lambda f: write(f, np.full((3, 100, 150), np.nan, "float32")), REFUSED),
        "infinity alone": (lambda f: write(f, np.full((3, 100, 150), np.inf, "float32")), REFUSED),
        "one NaN among zeros": (lambda f: write(f, _one(np.nan)), REFUSED),
        "nodata alone": (
            lambda f: write(f, np.full((3, 100, 150), 9, "uint16"), nodata=9),
            REFUSED,
        ),
        "nodata of NaN": (lambda f: write(f, nan_rows(), nodata=np.nan), ""),
        "nodata beyond the type": (lambda f: _with_nodata(f, "1e300"), ""),
        "nodata that is no number": (lambda f: _with_nodata(f, "abc"), ""),
        "one color": (lambda f: write(f, np.full((3, 100, 150), 7, "uint8")), REFUSED),
        "scale of 0": (lambda f: _scaled(f, 0.0, 0.0), ""),
        "scale of infinity": (lambda f: _scaled(f, INF, 0.0), REFUSED),
        "scale of NaN": (lambda f: _scaled(f, float("nan"), 0.0), ""),
        "offset of 1e308": (lambda f: _scaled(f, 1.0, 1e308), ""),
        "a million pixels a side, nothing in it": (lambda f: sparse(f, 10**6, 10**6), REFUSED),
        "2**24 pixels a side, nothing in it": (
            lambda f: sparse(f, 2**24, 2**24, blockxsize=2**14, blockysize=2**14),
            REFUSED,
        ),
        "one strip of 2**28 pixels": (lambda f: _one_strip(f), ""),
        "blocks of 2**20 pixels a side": (
            lambda f: patched(f, 322, (2**20).to_bytes(4, "little"), tiled=True),
            "",
        ),
        "a PNG": (lambda f: write(f, name="a.png", driver="PNG"), READ),
        "a JPEG": (lambda f: write(f, name="a.jpg", driver="JPEG"), READ),
        "a vector file": (lambda f: text(f, "a.geojson", _GEOJSON), REFUSED),
        "a ZIP of nothing": (lambda f: f"/vsizip/{text(f, 'a.zip', b'PK')}/a.tif", REFUSED),
        "standard input": (lambda f: "/vsistdin/", REFUSED),
        "a device": (lambda f: "/dev/zero", REFUSED),
        "a server that is not there": (lambda f: "http://127.0.0.1:9/a.tif", REFUSED),
        "a bucket without a name": (lambda f: "s3://", REFUSED),
        "a WMS that is not there": (lambda f: "WMS:http://127.0.0.1:9/?LAYERS=a", REFUSED),
        "a TIFF of width 0": (lambda f: patched(f, 256, bytes(4)), REFUSED),
        "a TIFF of height 2**32": (lambda f: patched(f, 257, b"\xff\xff\xff\xff"), REFUSED),
        "a TIFF of 65,535 bands": (lambda f: patched(f, 277, b"\xff\xff"), REFUSED),
        "a TIFF of rows that no strip holds": (lambda f: patched(f, 278, bytes(4)), ""),
        "a TIFF of an unknown compression": (lambda f: patched(f, 259, b"\x99\x99"), REFUSED),
        "a TIFF of 3 bits": (lambda f: patched(f, 258, b"\x03\x00\x00\x00"), ""),
    }
    numbers = (0.0, INF, float("nan"), 1e-300, 1e300, -2.0)
    for place, name in (
        (0, "width of a pixel"),
        (2, "west"),
        (4, "height of a pixel"),
        (5, "north"),
    ):
        for number in numbers:
            made[f"{name} of {number:g}"] = (_transformed(place, number), "")
    compressions = (None, "deflate", "lzw", "packbits", "zstd", "lzma", "webp", "jpeg")
    for compression in compressions:
        options = {"compress": compression} if compression else {}
        made[f"cut in half, {compression or 'no compression'}"] = (_cut(0.5, options), REFUSED)
    for share in (0.1, 0.9, 0.99):
        made[f"cut off at {share:.0%}"] = (
            _cut(share, {"tiled": True, "blockxsize": 64, "blockysize": 64}),
            REFUSED,
        )
    for seed in range(16):
        compression = compressions[seed % 4]
        options = {"compress": compression} if compression else {}
        made[f"{seed + 1} bits flipped, {compression or 'no compression'}"] = (
            _flipped(seed, options),
            "",
        )
    for driver, suffix in (
        ("PNG", "png"),
        ("JPEG", "jpg"),
        ("JP2OpenJPEG", "jp2"),
        ("HFA", "img"),
        ("GPKG", "gpkg"),
    ):
        made[f"{driver} cut in half"] = (_cut(0.5, {"driver": driver, "name": f"a.{suffix}"}), "")
        made[f"{driver} with bits flipped"] = (
            _flipped(9, {"driver": driver, "name": f"a.{suffix}"}),
            "",
        )
    return made


_GEOJSON = (
    '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {},'
    ' "geometry": {"type": "Point", "coordinates": [1, 2]}}]}'
)


def _cut(share: float, options: dict[str, Any]) -> Write:
    return lambda folder: cut(folder, share, **options)


def _flipped(seed: int, options: dict[str, Any]) -> Write:
    return lambda folder: flipped(folder, seed, **options)


def _transformed(place: int, number: float) -> Write:
    def make(folder: Path) -> Path:
        numbers = [5e5, 2.0, 0.0, 5e6, 0.0, -2.0]  # in GDAL's order
        numbers[{0: 1, 2: 0, 4: 5, 5: 3}[place]] = number
        write(folder)
        told = ",".join(map(repr, numbers))
        return text(folder, "a.vrt", vrt("raster.tif", transform=told))

    return make


def _one(value: float) -> np.ndarray:
    values = np.zeros((3, 100, 150), "float32")
    values[:, 3, 4] = value
    return values


def _with_nodata(folder: Path, told: str) -> Path:
    write(folder)
    made = vrt("raster.tif").replace(
        "<SimpleSource>", f"<NoDataValue>{told}</NoDataValue><SimpleSource>"
    )
    return text(folder, "a.vrt", made)


def _scaled(folder: Path, scale: float, offset: float) -> Path:
    path = write(folder, pixels(dtype="uint16"))
    with rasterio.open(path, "r+") as dataset:
        dataset.scales, dataset.offsets = (scale,) * 3, (offset,) * 3
    return path


def _one_strip(folder: Path) -> Path:
    path = folder / "raster.tif"
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        width=2**14,
        height=2**14,
        count=3,
        dtype="uint8",
        crs="EPSG:32633",
        transform=rasterio.Affine(2, 0, 5e5, 0, -2, 5e6),
        blockysize=2**14,
        compress="deflate",
        SPARSE_OK=True,
    ):
        pass
    return path


def _laughs() -> str:
    entities = "".join(
        f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' if i else '<!ENTITY a0 "laugh">' for i in range(12)
    )
    return f"<!DOCTYPE VRTDataset [{entities}]><VRTDataset>&a11;</VRTDataset>"


def _python() -> str:
    return (
        '<VRTDataset rasterXSize="150" rasterYSize="100"><SRS>EPSG:32633</SRS>'
        "<GeoTransform>5e5,2,0,5e6,0,-2</GeoTransform>"
        + "".join(
            f'<VRTRasterBand dataType="Byte" band="{band}" subClass="VRTDerivedRasterBand">'
            "<PixelFunctionType>f</PixelFunctionType><PixelFunctionLanguage>Python"
            "</PixelFunctionLanguage><PixelFunctionCode><![CDATA[\nimport os\ndef f(*a, **k):\n"
            "    os.abort()\n]]></PixelFunctionCode></VRTRasterBand>"
            for band in (1, 2, 3)
        )
        + "</VRTDataset>"
    )


def cases() -> Iterator[Case]:
    """All rasters, each to be classified by the built-in model."""
    for name, (build, right) in rasters().items():
        yield Case("raster", name, _made(build), right)


def _made(build: Write) -> Make:
    def make(folder: Path, raster: Path) -> list[str]:
        (folder / "tiny.onnx").write_bytes(model().SerializeToString())
        network = str(folder / "tiny.onnx")
        return ["classify", str(build(folder)), "--scene-size", "32px", "--model", network]

    return make

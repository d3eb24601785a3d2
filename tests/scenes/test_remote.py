"""Rasters on a server that fails: the same pixels, or an error that names it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pyogrio
import pytest
import rasterio
import rasterio.shutil

from rskd_qgis.scenes import remote
from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.raster import open_raster
from tests.conftest import REPOSITORY, texture
from tests.range_server import RangeServer, seeded

QUICK = {
    "GDAL_HTTP_MAX_RETRY": "2",
    "GDAL_HTTP_RETRY_DELAY": "0.02",
    "GDAL_HTTP_LOW_SPEED_TIME": "1",
    "GDAL_HTTP_LOW_SPEED_LIMIT": "100",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a cloud-optimized GeoTIFF, plain and compressed."""
    folder = tmp_path_factory.mktemp("served")
    with rasterio.open(
        folder / "plain.tif",
        "w",
        driver="GTiff",
        width=500,
        height=400,
        count=3,
        dtype="uint8",
        crs="EPSG:32633",
        transform=rasterio.Affine(2, 0, 5e5, 0, -2, 5e6),
    ) as dataset:
        dataset.write(texture(400, 500))
    for name, compression in (("raw", "NONE"), ("deflate", "DEFLATE")):
        rasterio.shutil.copy(
            folder / "plain.tif",
            folder / f"{name}.tif",
            driver="COG",
            BLOCKSIZE=128,
            COMPRESS=compression,
        )
    return folder


def classify(
    raster: str, model: Path, output: Path, **settings: str
) -> subprocess.CompletedProcess:
    """The command in a process of its own: GDAL keeps what it has fetched."""
    code = (
        "from rskd_qgis.scenes import remote; remote.WAIT_S = 0.02\n"
        "from rskd_qgis.cli import main; main()"
    )
    return subprocess.run(
        [sys.executable, "-c", code, "classify", raster, "--model", model, "--output", output],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        env={**os.environ, **QUICK, **settings},
    )


def confidences(path: Path) -> np.ndarray:
    _, _, _, (values,) = pyogrio.raw.read(path, layer=0, columns=["confidence"])
    return values


@pytest.fixture(scope="module")
def expected(
    folder: Path, sensitive_model: Path, tmp_path_factory: pytest.TempPathFactory
) -> np.ndarray:
    """What the local file gives: it changes with every pixel."""
    output = tmp_path_factory.mktemp("local") / "map.gpkg"
    done = classify(str(folder / "deflate.tif"), sensitive_model, output)
    assert done.returncode == 0, done.stderr
    return confidences(output)


@pytest.mark.parametrize(("name", "seed"), [("raw", 1), ("deflate", 2), ("deflate", 3)])
def test_a_server_that_fails_now_and_then_gives_the_local_map(
    name: str, seed: int, folder: Path, sensitive_model: Path, expected: np.ndarray, tmp_path: Path
) -> None:
    output = tmp_path / "map.gpkg"
    with RangeServer(folder, seeded(seed, 0.3)).running() as server:
        done = classify(server.url(f"{name}.tif"), sensitive_model, output)
    assert any(fault for _, _, fault in server.requests)
    if done.returncode == 0:
        assert np.array_equal(confidences(output), expected)
    else:
        assert f"does not send all of {server.url(f'{name}.tif')}" in done.stderr
        assert "Traceback" not in done.stderr
        assert not output.exists()


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        *(("deflate", fault) for fault in ("drop", "cut", "503", "stall", "404")),
        *(("raw", fault) for fault in ("cut", "short")),
    ],
)
def test_a_server_that_fails_for_good_ends_in_an_error_that_names_it(
    name: str, fault: str, folder: Path, sensitive_model: Path, tmp_path: Path
) -> None:
    output = tmp_path / "map.gpkg"
    with RangeServer(folder, seeded(0, 1.0, (fault,))).running() as server:
        done = classify(server.url(f"{name}.tif"), sensitive_model, output)
        url = server.url(f"{name}.tif")
    assert done.returncode == 1, done.stderr
    assert f"Error: The server does not send all of {url}" in done.stderr
    assert "Traceback" not in done.stderr
    assert not output.exists()


def test_a_raster_is_read_by_range_and_nothing_beside_it(
    folder: Path, tiny_model: Path, tmp_path: Path
) -> None:
    with RangeServer(folder).running() as server:
        done = classify(server.url("deflate.tif"), tiny_model, tmp_path / "map.gpkg")
    assert done.returncode == 0, done.stderr
    paths = {path for path, _, _ in server.requests}
    assert paths == {"/deflate.tif"}
    assert all(asked for _, asked, _ in server.requests[1:])


def test_a_bucket_gives_the_local_map(
    folder: Path, sensitive_model: Path, expected: np.ndarray, tmp_path: Path
) -> None:
    """As S3 serves it, with the name of the bucket in the path; the server fails now and then."""
    with RangeServer(folder.parent, seeded(4, 0.3, ("503", "cut"))).running() as server:
        done = classify(
            f"s3://{folder.name}/deflate.tif",
            sensitive_model,
            tmp_path / "map.gpkg",
            AWS_S3_ENDPOINT=server.url("").removeprefix("http://").rstrip("/"),
            AWS_HTTPS="NO",
            AWS_VIRTUAL_HOSTING="FALSE",
            AWS_NO_SIGN_REQUEST="YES",
        )
    assert done.returncode == 0, done.stderr
    assert np.array_equal(confidences(tmp_path / "map.gpkg"), expected)
    asked = {path: fault for path, _, fault in server.requests if fault in ("503", "cut")}
    assert set(asked) == {f"/{folder.name}/deflate.tif"}


def test_what_is_not_on_the_server_is_told(folder: Path) -> None:
    with RangeServer(folder).running() as server:
        url = server.url("missing.tif")
        with pytest.raises(RskdError, match=f"{url} can't be opened as a raster on a server"):
            open_raster(url)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("https://a.org/b.tif", "/vsicurl/https://a.org/b.tif"),
        ("s3://bucket/a/b.tif", "/vsis3/bucket/a/b.tif"),
        ("gs://bucket/b.tif", "/vsigs/bucket/b.tif"),
        ("/vsis3/bucket/b.tif", "/vsis3/bucket/b.tif"),
        ("/data/b.tif", "/data/b.tif"),
    ],
)
def test_names_of_gdal(path: str, name: str) -> None:
    assert remote.gdal_name(path) == name
    assert remote.is_remote(path) == (path != "/data/b.tif")


def test_what_the_environment_sets_is_left_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GDAL_HTTP_RETRY_DELAY", raising=False)
    monkeypatch.setenv("GDAL_HTTP_MAX_RETRY", "9")
    chosen = remote.options("https://a.org/b.tif")
    assert "GDAL_HTTP_MAX_RETRY" not in chosen
    assert chosen["GDAL_HTTP_RETRY_DELAY"] == remote.FETCHING["GDAL_HTTP_RETRY_DELAY"]


# Files of this machine that point to a server


def vrt(source: str) -> str:
    bands = "".join(
        f'<VRTRasterBand dataType="Byte" band="{band}"><SimpleSource>'
        f'<SourceFilename relativeToVRT="0">{source}</SourceFilename>'
        f"<SourceBand>{band}</SourceBand>"
        '<SourceProperties RasterXSize="500" RasterYSize="400" DataType="Byte" BlockXSize="128"'
        ' BlockYSize="128"/></SimpleSource></VRTRasterBand>'
        for band in (1, 2, 3)
    )
    return (
        '<VRTDataset rasterXSize="500" rasterYSize="400"><SRS>EPSG:32633</SRS>'
        f"<GeoTransform>500000,2,0,5000000,0,-2</GeoTransform>{bands}</VRTDataset>"
    )


@pytest.mark.parametrize("form", ["/vsicurl/{}", "{}", "nested"])
def test_a_local_file_that_points_to_a_server_has_nothing_fetched(
    form: str, folder: Path, tiny_model: Path, tmp_path: Path
) -> None:
    with RangeServer(folder).running() as server:
        path = tmp_path / "local.vrt"
        url = server.url("deflate.tif")
        path.write_text(vrt(form.format(url) if form != "nested" else f"/vsicurl/{url}"))
        if form == "nested":
            path.rename(tmp_path / "inner.vrt")
            path.write_text(vrt(str(tmp_path / "inner.vrt")))
        done = classify(str(path), tiny_model, tmp_path / "map.gpkg")
        assert done.returncode == 1
        assert "refers to files on a server" in done.stderr
        assert not server.requests


def test_what_slips_through_is_not_fetched_either(folder: Path, tmp_path: Path) -> None:
    """As a source that GDAL opens by other names: the network itself is shut."""
    with RangeServer(folder).running() as server:
        path = tmp_path / "local.vrt"
        path.write_text(
            vrt(f"/vsi&#99;url/{server.url('deflate.tif')}".replace("http", "ht&#116;p"))
        )
        with (
            rasterio.Env(**remote.options(str(path))),
            rasterio.open(path) as dataset,
            pytest.raises(rasterio.errors.RasterioError),
        ):
            dataset.read(1)
        assert not server.requests


def test_a_local_file_may_point_to_a_server_that_is_allowed(
    folder: Path, tiny_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(remote.CONSENT, ".tif")
    with RangeServer(folder).running() as server:
        path = tmp_path / "local.vrt"
        path.write_text(vrt(f"/vsicurl/{server.url('deflate.tif')}"))
        done = classify(str(path), tiny_model, tmp_path / "map.gpkg")
    assert done.returncode == 0, done.stderr
    assert server.requests


def test_a_mask_that_points_to_a_server_has_nothing_fetched(
    folder: Path, tmp_path: Path, make_raster: Callable[..., Path]
) -> None:
    from rskd_qgis.scenes.mask import read_mask

    (folder / "mask.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": []}))
    with RangeServer(folder).running() as server:
        for source in (server.url("mask.geojson"), f"/vsicurl/{server.url('mask.geojson')}"):
            path = tmp_path / "mask.vrt"
            path.write_text(
                f'<OGRVRTDataSource><OGRVRTLayer name="mask"><SrcDataSource>{source}'
                "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"
            )
            with pytest.raises(RskdError):
                read_mask(path, "EPSG:32633")
        assert not server.requests


# No sockets at all

FORBID: dict[str, Any] = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""Of a machine: what the kernel calls it, and the number of the call `socket`."""

WITHOUT_SOCKETS = """
import ctypes, struct, sys
architecture, call = int(sys.argv.pop(1)), int(sys.argv.pop(1))
allow, kill = 0x7FFF0000, 0x80000000  # a socket of AF_INET or AF_INET6 ends the process
rules = [(0x20, 0, 0, 4), (0x15, 0, 5, architecture), (0x20, 0, 0, 0), (0x15, 0, 3, call),
         (0x20, 0, 0, 16), (0x15, 2, 0, 2), (0x15, 1, 0, 10),
         (0x06, 0, 0, allow), (0x06, 0, 0, kill)]
program = b"".join(struct.pack("HBBI", *rule) for rule in rules)
buffer = ctypes.create_string_buffer(program)
header = struct.pack("HxxxxxxP", len(rules), ctypes.addressof(buffer))
libc = ctypes.CDLL(None, use_errno=True)
assert libc.prctl(38, 1, 0, 0, 0) == 0 and libc.prctl(22, 2, ctypes.c_char_p(header)) == 0
if sys.argv[1] == "try":
    import socket
    socket.socket()
from rskd_qgis.cli import main
main()
"""


def without_sockets(*arguments: Any) -> subprocess.CompletedProcess:
    numbers = FORBID.get(os.uname().machine)
    if sys.platform != "linux" or numbers is None:
        pytest.skip("forbids sockets by what Linux has for that")
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_SOCKETS, *map(str, numbers), *map(str, arguments)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_a_local_file_is_classified_without_any_socket(
    make_raster: Callable[..., Path], tmp_path: Path
) -> None:
    assert without_sockets("try").returncode < 0  # that it would be seen
    output = tmp_path / "map.gpkg"
    done = without_sockets("classify", make_raster(), "--output", output)
    assert done.returncode == 0, done.stderr
    assert len(confidences(output))

"""Fixtures that all tests share: real rasters, a real ONNX model small enough to check by eye."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Callable

import hypothesis
import numpy as np
import pytest

hypothesis.settings.register_profile("rskd", deadline=None)  # machines differ, and may be busy
hypothesis.settings.load_profile("rskd")

REPOSITORY = Path(__file__).resolve().parents[1]
COLORS = {"red": "#d7191c", "green": "#1a9641", "blue": "#2b83ba", "grey": "#969696"}


@pytest.fixture(scope="session")
def data_dir() -> Path:
    """The folder of real images: $RSKD_DATA, else ../shared/data beside the repository.

    Where it is missing a test is skipped, or fails if $RSKD_REQUIRE_DATA is 1.
    """
    folder = Path(os.environ.get("RSKD_DATA") or REPOSITORY.parent / "shared" / "data")
    if not folder.is_dir():
        reason = f"needs the real images, which are not at {folder}: set RSKD_DATA to their folder"
        if os.environ.get("RSKD_REQUIRE_DATA") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return folder


@pytest.fixture(scope="session")
def scene_rasters(data_dir: Path) -> dict[str, Path]:
    """The real rasters by a short name: naip, sentinel2, swellendam."""
    return {path.stem.split("_")[0]: path for path in sorted((data_dir / "scenes").glob("*.tif"))}


def tiny_card() -> dict[str, Any]:
    """A full model card of the tiny model, as the JSON of DESIGN has it."""
    return {
        "schema": 1,
        "name": "tiny",
        "version": "1.0",
        "architecture": "mean-colour",
        "parameters": 16,
        "macs": 12,
        "classes": [
            {"name": name, "label": name.capitalize(), "color": color}
            for name, color in COLORS.items()
        ],
        "input": {"bands": ["red", "green", "blue"], "size": [32, 32], "range": [0, 255]},
        "ground_size_m": {"min": 10.0, "typical": 64.0, "max": 5000.0},
        "training": {
            "dataset": "none",
            "split_sha256": "0" * 64,
            "teacher": "none",
            "distiller": "none",
            "recipe": "none",
            "seed": 0,
        },
        "metrics": {"top1": 100.0},
        "license": "GPL-2.0-or-later",
        "attribution": "Made by the tests of RSKD",
    }


def write_tiny_model(
    path: Path, card: dict[str, Any] | None = None, *, every_pixel: bool = False
) -> Path:
    """Write a classifier of 32 x 32 scenes: red, green, blue or, where none is stronger, grey.

    Args:
        path: the ONNX file to write.
        card: the model card to embed; the tiny model's own where it is None.
        every_pixel: weigh each pixel at random instead of taking the mean colour, so that a
            single grey level out of place shows in the probabilities.
    """
    from onnx import TensorProto, checker, helper, numpy_helper, save

    card = card or tiny_card()
    height, width = card["input"]["size"]
    if every_pixel:
        flat = 3 * height * width
        weight = np.random.default_rng(7).normal(0, 60 / np.sqrt(flat), (flat, 4))
        bias = -weight.sum(axis=0) / 2
        pool = helper.make_node("Flatten", ["scaled"], ["embedding"], axis=1)
        features = flat
    else:
        weight = 10 * np.array([[1, -0.5, -0.5, 0], [-0.5, 1, -0.5, 0], [-0.5, -0.5, 1, 0]])
        bias = np.array([0, 0, 0, 3])
        pool = helper.make_node("ReduceMean", ["scaled"], ["embedding"], axes=[2, 3], keepdims=0)
        features = 3
    nodes = [
        helper.make_node("Cast", ["image"], ["pixels"], to=TensorProto.FLOAT),
        helper.make_node("Div", ["pixels", "range"], ["scaled"]),
        pool,
        helper.make_node("Gemm", ["embedding", "weight", "bias"], ["logits"]),
        helper.make_node("Softmax", ["logits"], ["probabilities"], axis=1),
    ]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("image", TensorProto.UINT8, ["N", 3, height, width])],
        [
            helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, ["N", 4]),
            helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["N", features]),
        ],
        [
            numpy_helper.from_array(np.float32(255), "range"),
            numpy_helper.from_array(weight.astype(np.float32), "weight"),
            numpy_helper.from_array(bias.astype(np.float32), "bias"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    helper.set_model_props(model, {"rskd": json.dumps(card)})
    checker.check_model(model)
    save(model, str(path))
    return path


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ONNX file of a mean-colour classifier: outputs can be checked by eye."""
    return write_tiny_model(tmp_path_factory.mktemp("model") / "tiny.onnx")


@pytest.fixture(scope="session")
def sensitive_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ONNX file of a classifier whose probabilities change with every single pixel."""
    path = tmp_path_factory.mktemp("model") / "sensitive.onnx"
    return write_tiny_model(path, every_pixel=True)


@pytest.fixture
def make_model(tmp_path: Path) -> Callable[..., Path]:
    """A function that writes a tiny model: ``make_model(card=None, name="model.onnx")``."""

    def make(card: dict[str, Any] | None = None, name: str = "model.onnx") -> Path:
        return write_tiny_model(tmp_path / name, card)

    return make


def texture(
    height: int = 200, width: int = 300, bands: int = 3, dtype: str = "uint8"
) -> np.ndarray:
    """(bands, height, width) of patches of colour with noise over them, the same at every call."""
    random = np.random.default_rng(1)
    patches = random.integers(0, 200, (bands, -(-height // 40), -(-width // 40)))
    pixels = patches.repeat(40, axis=1).repeat(40, axis=2)[:, :height, :width]
    noise = random.integers(0, 50, (bands, height, width))
    return (pixels + noise).astype(dtype)


@pytest.fixture
def make_raster(tmp_path: Path) -> Callable[..., Path]:
    """A function that writes a small georeferenced GeoTIFF into the test's folder.

    Args of the function:
        pixels: (bands, height, width), any dtype; patches of colour where it is None.
        name: of the file.
        crs: anything that rasterio reads, or None.
        origin: (x, y) of the outer corner of pixel (0, 0).
        pixel: (dx, dy) in CRS units; dy is negative in a north-up raster.
        transform: an affine transform, instead of origin and pixel.
        nodata: the nodata value.
        valid: bool (height, width): written as an alpha band where ``alpha`` is True, else as a
            mask inside the file.
        colors: names of colour interpretations, one a band.
        overviews: decimation factors.
        creation: GDAL creation options.
    """

    def make(
        pixels: np.ndarray | None = None,
        name: str = "raster.tif",
        *,
        crs: Any = "EPSG:32633",
        origin: tuple[float, float] = (500_000.0, 5_000_000.0),
        pixel: tuple[float, float] = (2.0, -2.0),
        transform: Any = None,
        nodata: float | None = None,
        valid: np.ndarray | None = None,
        alpha: bool = False,
        colors: list[str] | None = None,
        overviews: list[int] | None = None,
        **creation: Any,
    ) -> Path:
        import rasterio
        from rasterio.enums import ColorInterp, Resampling

        pixels = texture() if pixels is None else pixels
        bands, height, width = pixels.shape
        if colors is None and bands >= 3:
            colors = ["red", "green", "blue"] + ["undefined"] * (bands - 3)
        if valid is not None and alpha:
            top = np.iinfo(pixels.dtype).max
            pixels = np.concatenate([pixels, (valid * top).astype(pixels.dtype)[None]])
            colors = [*(colors or ["gray"] * bands), "alpha"]
        path = tmp_path / name
        with (
            rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True),
            rasterio.open(
                path,
                "w",
                driver="GTiff",
                height=height,
                width=width,
                count=len(pixels),
                dtype=pixels.dtype,
                crs=crs,
                transform=transform
                or rasterio.Affine(pixel[0], 0, origin[0], 0, pixel[1], origin[1]),
                nodata=nodata,
                **creation,
            ) as dataset,
        ):
            if colors is not None:
                dataset.colorinterp = [ColorInterp[color] for color in colors]
            dataset.write(pixels)
            if valid is not None and not alpha:
                dataset.write_mask(valid)
        if overviews:
            with rasterio.open(path, "r+") as dataset:
                dataset.build_overviews(overviews, Resampling.average)
        return path

    return make

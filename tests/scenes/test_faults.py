"""Faults in the middle of reading and writing: an error, never a hole in the map."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pyogrio
import pytest
from rasterio.errors import RasterioIOError

from rskd_qgis.cli import app
from rskd_qgis.scenes import files, remote
from rskd_qgis.scenes.classify import classify
from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.grid import SceneGrid, SceneSize
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.raster import RasterioSource
from tests.conftest import texture
from tests.faults import fail_at


class Reader:
    """A dataset that is one, but for what a test takes away."""

    def __init__(self, dataset: Any) -> None:
        self._dataset = dataset

    def __getattr__(self, name: str) -> Any:
        return getattr(self._dataset, name)

    def read(self, *arguments: Any, **options: Any) -> Any:
        return self._dataset.read(*arguments, **options)


def failing(source: RasterioSource, patch: pytest.MonkeyPatch, number: int) -> list[int]:
    """Have the source's reads of pixels fail once."""
    reader = Reader(source._dataset)
    source._dataset = reader
    return fail_at(patch, reader, "read", number, RasterioIOError("the disk is gone"))


@pytest.mark.parametrize("number", [1, 2, 5])
def test_a_read_that_fails_ends_the_run_after_whole_scenes_only(
    number: int,
    make_raster: Callable[..., Path],
    sensitive_model: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model = SceneModel(sensitive_model)

    def predictions(source: RasterioSource) -> Any:
        grid = SceneGrid.plan(
            source.geometry, model.size, SceneSize(32, "px"), source.metres_per_unit
        )
        return classify(source, grid, model)

    path = make_raster(texture(320, 320))
    whole = np.concatenate([p.probabilities for p in predictions(RasterioSource(path))])
    source = RasterioSource(path)
    failing(source, monkeypatch, number)
    found: list[np.ndarray] = []
    with pytest.raises(RskdError, match=r"can't be read to its end.*the disk is gone"):
        found.extend(part.probabilities for part in predictions(source))
    done = np.concatenate(found) if found else whole[:0]
    assert len(done) <= 10 * (number - 1)  # rows of ten scenes before the one that fails
    assert np.array_equal(done, whole[: len(done)])


def test_a_read_that_fails_once_on_a_server_is_made_again(
    make_raster: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_raster(texture(320, 320))
    whole = RasterioSource(path)
    source = RasterioSource(path)
    calls = failing(source, monkeypatch, 1)
    monkeypatch.setattr(remote, "is_remote", lambda name: True)
    monkeypatch.setattr(remote, "WAIT_S", 0.0)
    window = SceneGrid.plan(source.geometry, (32, 32), SceneSize(32, "px"), source.metres_per_unit)
    strip = next(window.strips())
    for found, expected in zip(
        source.read(strip.window, strip.shape), whole.read(strip.window, strip.shape)
    ):
        assert np.array_equal(found, expected)
    assert len(calls) == 2


@pytest.mark.parametrize("number", [1, 2])
def test_a_write_that_fails_leaves_the_older_result(
    number: int,
    make_raster: Callable[..., Path],
    tiny_model: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    output = tmp_path / "map.gpkg"
    arguments = ["classify", str(make_raster()), "--model", str(tiny_model), "-o", str(output)]
    app(arguments, standalone_mode=False)
    before = pyogrio.raw.read(output, layer=0, columns=["confidence"])[3][0]
    error = OSError(28, "No space left on device")
    fail_at(monkeypatch, files.os, "replace", number, error)
    if number == 1:  # the second time it is put beside the older one
        with pytest.raises(RskdError, match="No space left on device"):
            app([*arguments, "--overwrite"], standalone_mode=False)
    else:
        app([*arguments, "--overwrite"], standalone_mode=False)
    after = pyogrio.raw.read(output, layer=0, columns=["confidence"])[3][0]
    assert np.array_equal(before, after)
    assert not list(tmp_path.glob(".rskd-*"))

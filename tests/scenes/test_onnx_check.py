"""Models meant ill, opened as people open them: in real sessions."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import numpy as np
import onnx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rskd_qgis.scenes import model as model_module
from rskd_qgis.scenes.activation import ActivationModel
from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.model import SceneModel, foreign_model
from rskd_qgis.scenes.onnx_check import MAX_BYTES, check_content
from tools.broken_inputs import models
from tools.broken_inputs.cases import READ, REFUSED

GRAPHS = models.graphs()
CONTENTS = models.contents()
SLOW = {"doubled 36 times"}  # fills the memory that it is given


def opened(folder: Path, content: bytes) -> SceneModel:
    (folder / "given").mkdir()
    return SceneModel(models.write_model(folder / "given", content))


@pytest.mark.parametrize("name", [n for n in GRAPHS if GRAPHS[n][1] == REFUSED and n not in SLOW])
def test_a_graph_meant_ill_is_refused_in_a_sentence(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_module, "TRIAL_SECONDS", 2.0)
    with pytest.raises(RskdError) as caught:
        opened(tmp_path, GRAPHS[name][0]().SerializeToString())
    assert "model.onnx" in str(caught.value) or "The model" in str(caught.value)


@pytest.mark.parametrize("name", [n for n in GRAPHS if GRAPHS[n][1] == READ])
def test_a_graph_that_is_unusual_is_read(name: str, tmp_path: Path) -> None:
    assert len(opened(tmp_path, GRAPHS[name][0]().SerializeToString()).card.classes) == 4


@pytest.mark.parametrize("name", [n for n in CONTENTS if CONTENTS[n][1] == REFUSED])
def test_what_is_no_model_is_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    with pytest.raises(RskdError, match=r"model.onnx"):
        opened(tmp_path, CONTENTS[name][0]())


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("an operator of nobody", '"Evil" of "evil.ops"'),
        ("functions that call the next twice", "200,000 operations"),
        ("a function that calls itself", "calls itself"),
        ("conditions 25 deep", "16 levels"),
        ("a tensor of 2**60 numbers", "tells of 1,152,921,504,606,846,976 numbers"),
        ("a tensor of -5 numbers", "a size that none can have"),
        ("a sparse tensor of 2**40 numbers", "sparse tensor"),
        ("weights in /etc/passwd", "not in its folder"),
        ("weights in the folder above", "not in its folder"),
        ("weights in C:\\", "not in its folder"),
        ("weights behind a link", "not in its folder"),
        ("weights in the memory of the program", "does not lie beside it"),
        ("weights in a pipe", "does not lie beside it"),
        ("weights beyond the end of their file", "is shorter than that"),
    ],
)
def test_what_can_be_told_is_told_before_any_session_is_made(
    name: str, word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object, **__: object) -> None:
        pytest.fail("ONNX Runtime was given the file")

    monkeypatch.setattr(model_module, "open_session", none)
    with pytest.raises(RskdError) as caught:
        opened(tmp_path, GRAPHS[name][0]().SerializeToString())
    assert word in str(caught.value)


def test_a_loop_without_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_module, "TRIAL_SECONDS", 0.5)
    with pytest.raises(RskdError, match="terminate"):
        opened(tmp_path, models.endless().SerializeToString())


def test_weights_beside_a_model_are_found_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "given").mkdir()
    path = models.write_model(tmp_path / "given", models.external("beside.bin").SerializeToString())
    (tmp_path / "beside.bin").write_bytes(bytes(16))
    monkeypatch.chdir(tmp_path)
    scenes = np.random.default_rng(0).integers(0, 256, (2, 3, 32, 32)).astype(np.uint8)
    expected = SceneModel(path).predict(scenes)
    assert np.array_equal(ActivationModel(path).predict(scenes), expected)


@pytest.mark.parametrize("place", [b"Green", b"batchsize", b"image"])
def test_texts_that_are_no_utf8_are_refused(place: bytes, tmp_path: Path) -> None:
    content = models.model(image=["batchsize", 3, 32, 32]).SerializeToString()
    (tmp_path / "model.onnx").write_bytes(content.replace(place, b"\xff" * len(place)))
    for open_it in (SceneModel, foreign_model):
        with pytest.raises(RskdError, match="no UTF-8"):
            open_it(tmp_path / "model.onnx")


def test_a_file_of_terabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(RskdError, match="2,147,483,648 bytes"):
        SceneModel(path)


def test_megabytes_of_metadata_are_refused(tmp_path: Path) -> None:
    made = models.model(metadata={"rskd": "{}", "more": "x" * 5_000_000})
    with pytest.raises(RskdError, match="bytes of metadata"):
        opened(tmp_path, made.SerializeToString())


@given(st.binary(max_size=200))
def test_any_bytes_end_in_a_sentence(content: bytes) -> None:
    with suppress(RskdError):
        check_content(content, Path("/nowhere"))


@given(st.data())
def test_any_change_of_a_model_ends_in_a_sentence(data: st.DataObject) -> None:
    content = bytearray(MODEL)
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with suppress(RskdError):
        check_content(bytes(content), Path("/nowhere"))


MODEL: bytes = onnx.ModelProto.SerializeToString(models.model())

"""What is fuzzed: functions that take any bytes and raise nothing."""

from __future__ import annotations

import contextlib
import json
import tempfile
import warnings
from pathlib import Path
from typing import Callable

import numpy as np

from rskd_qgis.scenes.card import METADATA_KEY, MLM_KEY, ModelCard
from rskd_qgis.scenes.describe import card_html, facts
from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.foreign import class_names, read_facts, read_foreign
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.onnx_check import check_content
from rskd_qgis.scenes.onnx_file import pooled_head, with_head, with_outputs
from rskd_qgis.scenes.style import qml, raster_qml

Target = Callable[[bytes], None]

NOWHERE = Path("/nowhere/model.onnx")
warnings.simplefilter("ignore", SyntaxWarning)  # of Python, on literals that are oddly written


def card(content: bytes) -> None:
    """A card of our own: what can be read can be shown, styled and written again."""
    with contextlib.suppress(RskdError):
        read = ModelCard.from_json(content.decode("utf-8", "replace"))
        _use(read)
        if ModelCard.from_json(read.to_json()) != read:
            raise AssertionError("a card that is written is another one")


def foreign(content: bytes) -> None:
    """The metadata of models made elsewhere, and the JSON beside them."""
    text = content.decode("utf-8", "replace")
    keys = (MLM_KEY, "class_names", "names", "standardization_mean", "resolution", "tiles_size")
    parts = text.split("\x1e")
    metadata = dict(zip(keys, parts))
    for given in ({MLM_KEY: text}, dict.fromkeys(keys[1:], text), metadata):
        for size in (None, (24, 16)):
            with contextlib.suppress(RskdError):
                read_facts(NOWHERE, given, size)
            with contextlib.suppress(RskdError):
                read, _ = read_foreign(NOWHERE, given, 3, size)
                _use(read)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.onnx")
        path.with_suffix(".json").write_bytes(content)
        with contextlib.suppress(RskdError):
            read, _ = read_foreign(path, {}, 3, (24, 16))
            _use(read)


def classes(content: bytes) -> None:
    """A file of class names."""
    class_names(content.decode("utf-8", "replace"))


def model(content: bytes) -> None:
    """The checks and the edits of a model file, without ONNX Runtime."""
    with contextlib.suppress(RskdError):
        check_content(content, NOWHERE.parent)
        head = pooled_head(content)
        with_outputs(content, [head.features] if head else ["image"])
        weight = np.zeros((3, 2), np.float32)
        with_head(content, "embedding", "probabilities", weight, weight[0], {METADATA_KEY: "{}"})


def session(content: bytes) -> None:
    """A model file as people open it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.onnx")
        path.write_bytes(content)
        with contextlib.suppress(RskdError):
            _use(SceneModel(path).card)


def _use(read: ModelCard) -> None:
    """Do with a card what the commands and the plugin do with it."""
    facts(read)
    page = card_html(read)
    if "<script" in page:
        raise AssertionError("a card has brought markup")
    names = [scene_class.name for scene_class in read.classes]
    qml(read, dict.fromkeys(names, 1 / len(names)), 0.5).encode()
    raster_qml(read, names).encode()
    page.encode()
    json.dumps(read.to_mlm()).encode()


TARGETS: dict[str, Target] = {
    made.__name__: made for made in (card, foreign, classes, model, session)
}

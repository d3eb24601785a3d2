from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Callable

import numpy as np
import onnx
import pytest

from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.grid import SceneSize
from rskd_qgis.scenes.model import SceneModel
from tests.conftest import tiny_card

LABELS = ["Open Water", "Forest", "Town"]
WEIGHT = np.array([[3, -1, 0], [0, 2, -2], [-1, 0, 4]], np.float32)
"""Logits are the mean of the prepared bands times this."""


def write_foreign(
    path: Path,
    metadata: dict[str, Any] | None = None,
    *,
    shape: tuple[Any, ...] = ("N", 3, 24, 16),
    dtype: str = "FLOAT",
    last: str = "",
    axes: tuple[int, int] = (2, 3),
) -> Path:
    """A classifier as others export it: float input, logits or what the operator `last` makes."""
    helper = onnx.helper
    kind = getattr(onnx.TensorProto, dtype)
    nodes = [
        helper.make_node("Cast", ["x"], ["floats"], to=onnx.TensorProto.FLOAT),
        helper.make_node("ReduceMean", ["floats"], ["mean"], axes=axes, keepdims=0),
        helper.make_node("MatMul", ["mean", "weight"], ["logits"]),
    ]
    if last:
        nodes.append(helper.make_node(last, ["logits"], ["scores"]))
    graph = helper.make_graph(
        nodes,
        "foreign",
        [helper.make_tensor_value_info("x", kind, shape)],
        [
            helper.make_tensor_value_info(
                "scores" if last else "logits", onnx.TensorProto.FLOAT, [shape[0], 3]
            )
        ],
        [onnx.numpy_helper.from_array(WEIGHT, "weight")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    texts = {k: v if isinstance(v, str) else json.dumps(v) for k, v in (metadata or {}).items()}
    helper.set_model_props(model, texts)
    onnx.save(model, str(path))
    return path


@pytest.fixture
def foreign(tmp_path: Path) -> Callable[..., Path]:
    return lambda metadata=None, **kwargs: write_foreign(
        tmp_path / "theirs.onnx", metadata, **kwargs
    )


def images(count: int = 5, size: tuple[int, int] = (24, 16)) -> np.ndarray:
    """uint8 (N, 3, h, w): noise around another color in each."""
    random = np.random.default_rng(3)
    colors = random.integers(0, 200, (count, 3, 1, 1))
    return (colors + random.integers(0, 56, (count, 3, *size))).astype(np.uint8)


def expected(batch: np.ndarray, offset: Any = 0.0, divisor: Any = 255.0) -> np.ndarray:
    """The foreign model's probabilities, in float64 by hand."""
    logits = (batch.mean(axis=(2, 3)) - offset) / divisor @ WEIGHT.astype(float)
    powers = np.exp(logits)
    return powers / powers.sum(axis=1, keepdims=True)


def mlm(**image: Any) -> dict[str, Any]:
    """Properties of the Machine Learning Model extension for the foreign model."""
    return {
        "mlm:name": "Theirs",
        "mlm:architecture": "mean",
        "mlm:tasks": ["scene-classification"],
        "mlm:input": [
            {
                "name": "image",
                "bands": ["B04", {"name": "B03"}, "B02"],
                "input": {
                    "shape": [-1, 3, 24, 16],
                    "dim_order": ["batch", "bands", "height", "width"],
                    "data_type": "float32",
                },
                **image,
            }
        ],
        "mlm:output": [
            {
                "name": "logits",
                "tasks": ["scene-classification"],
                "result": {"shape": [-1, 3], "dim_order": ["batch", "class"]},
                "classification:classes": [
                    {"value": i, "name": label.replace(" ", "-"), "title": label}
                    for i, label in reversed(list(enumerate(LABELS)))
                ],
            }
        ],
    }


# Our own models


def test_own_model_tells_all_of_itself(tiny_model: Path):
    model = SceneModel(tiny_model)
    assert model.card.to_json() == model.card.from_json(json.dumps(tiny_card())).to_json()
    assert model.size == (32, 32)
    assert model.typical_scene == SceneSize(64, "m")
    assert re.fullmatch(r"CPU, ONNX Runtime \d+\.\d+\.\d+, CPUExecutionProvider", model.hardware)


def test_own_model_names_plain_colors(tiny_model: Path):
    batch = np.zeros((4, 3, 32, 32), np.uint8)
    batch[0, 0] = batch[1, 1] = batch[2, 2] = 200
    batch[3] = 120
    probabilities = SceneModel(tiny_model).predict(batch)
    assert probabilities.dtype == np.float32
    assert probabilities.argmax(axis=1).tolist() == [0, 1, 2, 3]
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, atol=1e-6)


def test_threads_may_share_a_model(sensitive_model: Path):
    model = SceneModel(sensitive_model)
    batches = [images(3, (32, 32)) + np.uint8(i) for i in range(40)]
    alone = [model.predict(batch) for batch in batches]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(model.predict, batches))
    np.testing.assert_array_equal(alone, together)


def test_a_card_of_another_model_is_refused(make_model: Callable[..., Path]):
    card = tiny_card()
    card["classes"] = card["classes"][:3]
    with pytest.raises(RskdError, match=r"3 classes but has no output of the shape \(N, 3\)"):
        SceneModel(make_model(card))


def test_a_card_of_another_input_is_refused(foreign: Callable[..., Path]):
    with pytest.raises(RskdError, match="tells of 3 bands"):
        SceneModel(foreign({"rskd": tiny_card()}))


# Models of others


@pytest.mark.parametrize(
    "names",
    [
        dict(enumerate(LABELS)),
        [dict(enumerate(LABELS))],
        LABELS,
        str(dict(enumerate(LABELS))),  # a Python literal, as older exporters write it
    ],
)
def test_deepness_class_names(foreign: Callable[..., Path], names: Any):
    model = SceneModel(foreign({"class_names": names}))
    assert [c.name for c in model.card.classes] == ["open_water", "forest", "town"]
    assert [c.label for c in model.card.classes] == LABELS
    assert model.card.bands == ("red", "green", "blue")
    assert model.typical_scene == SceneSize(24, "px")
    np.testing.assert_allclose(model.predict(images()), expected(images()), atol=1e-6)


def test_deepness_resolution_and_standardization(foreign: Callable[..., Path]):
    mean, std = [0.4, 0.5, 0.3], [0.2, 0.1, 0.25]
    keys = {"standardization_mean": mean, "standardization_std": std, "resolution": 50}
    model = SceneModel(foreign({"class_names": LABELS, **keys}))
    assert model.typical_scene == SceneSize(12, "m")
    by_hand = expected(images(), 255 * np.array(mean), 255 * np.array(std))
    np.testing.assert_allclose(model.predict(images()), by_hand, atol=1e-5)


def test_tile_size_of_a_model_of_any_size(foreign: Callable[..., Path]):
    path = foreign({"class_names": LABELS, "tiles_size": 40}, shape=("N", 3, "H", "W"))
    assert SceneModel(path).size == (40, 40)


@pytest.mark.parametrize(
    ("scaling", "offset", "divisor"),
    [
        (None, 0, 255),
        ([{"type": "min-max", "minimum": 20, "maximum": 220}], 20, 200),
        ([{"type": "z-score", "mean": 100, "stddev": m} for m in (30, 40, 50)], 100, (30, 40, 50)),
        ([{"type": "scale", "value": 128}], 0, 128),
        ([{"type": "offset", "value": 127}], 127, 1),
    ],
)
def test_mlm_properties(foreign: Callable[..., Path], scaling: Any, offset: Any, divisor: Any):
    model = SceneModel(foreign({"mlm": mlm(value_scaling=scaling)}))
    assert model.card.name == "Theirs"
    assert model.card.bands == ("B04", "B03", "B02")
    assert [c.label for c in model.card.classes] == LABELS
    by_hand = expected(images(), offset, np.array(divisor))
    np.testing.assert_allclose(model.predict(images()), by_hand, atol=1e-5)


def test_a_stac_item_beside_the_model(foreign: Callable[..., Path]):
    path = foreign()
    path.with_suffix(".json").write_text(json.dumps({"type": "Feature", "properties": mlm()}))
    assert [c.label for c in SceneModel(path).card.classes] == LABELS


def test_mlm_properties_without_a_name_get_that_of_the_file(foreign: Callable[..., Path]):
    path = foreign({"mlm": {**mlm(), "mlm:name": ""}})
    assert SceneModel(path).card.name == path.stem


def test_a_card_beside_the_model(foreign: Callable[..., Path]):
    path = foreign({"class_names": ["a", "b", "c"]}, shape=("N", 3, "H", "W"))
    facts = {
        "classes": LABELS,
        "input": {"size": [24, 16]},
        "ground_size_m": {"min": 100, "typical": 200, "max": 400},
        "license": "CC0",
    }
    path.with_suffix(".json").write_text(json.dumps(facts))
    model = SceneModel(path)
    assert model.size == (24, 16)
    assert model.typical_scene == SceneSize(200, "m")
    assert [c.label for c in model.card.classes] == LABELS
    assert model.card.license == "CC0"


@pytest.mark.parametrize("last", ["Softmax", "LogSoftmax", ""])
def test_logits_and_probabilities_are_told_apart(foreign: Callable[..., Path], last: str):
    model = SceneModel(foreign({"class_names": LABELS}, last=last))
    np.testing.assert_allclose(model.predict(images()), expected(images()), atol=1e-6)


def test_uint8_input_is_left_alone(foreign: Callable[..., Path]):
    model = SceneModel(foreign({"class_names": LABELS}, dtype="UINT8"))
    np.testing.assert_allclose(model.predict(images()), expected(images(), 0, 1), atol=1e-6)


def test_logits_under_the_name_of_probabilities(foreign: Callable[..., Path]):
    path = foreign({"class_names": LABELS})
    model = onnx.load(path)
    model.graph.node[-1].output[0] = model.graph.output[0].name = "probabilities"
    onnx.save(model, path)
    np.testing.assert_allclose(SceneModel(path).predict(images()), expected(images()), atol=1e-6)


def test_half_precision_input(foreign: Callable[..., Path]):
    model = SceneModel(foreign({"class_names": LABELS}, dtype="FLOAT16"))
    np.testing.assert_allclose(model.predict(images()), expected(images()), atol=1e-3)


def test_a_batch_of_one_is_run_scene_by_scene(foreign: Callable[..., Path]):
    model = SceneModel(foreign({"class_names": LABELS}, shape=(1, 3, 24, 16)))
    np.testing.assert_allclose(model.predict(images()), expected(images()), atol=1e-6)


@pytest.mark.parametrize(
    ("metadata", "kwargs", "message"),
    [
        ({}, {}, "does not name its classes.*theirs.json"),
        ({"class_names": "{0: "}, {}, "not readable"),
        ({"class_names": LABELS[:2]}, {}, r"2 classes but has no output of the shape \(N, 2\)"),
        (
            {"class_names": LABELS},
            {"shape": ("N", 3, "H", "W")},
            "does not say which it was trained",
        ),
        ({"class_names": LABELS}, {"shape": (4, 3, 24, 16)}, "exactly 4 images.*dynamic"),
        (
            {"class_names": LABELS},
            {"shape": ("N", 24, 16, 3), "axes": (1, 2)},
            "bands before height",
        ),
        ({"class_names": LABELS}, {"shape": ("N", "C", 24, 16)}, r"one input of the shape \(N"),
        ({"class_names": LABELS}, {"dtype": "INT64"}, "takes tensor.int64."),
        ({"class_names": LABELS}, {"last": "Sigmoid"}, "each class a score from 0 to 1 by itself"),
        ({"class_names": LABELS, "standardization_std": [1, 2]}, {}, "not 3 numbers each"),
        ({"mlm": mlm(pre_processing_function={"format": "python"})}, {}, "preprocessing function"),
        ({"mlm": mlm(value_scaling=[{"type": "clip"}])}, {}, 'value scaling "clip"'),
        ({"mlm": {}}, {}, "not readable"),
    ],
)
def test_what_is_missing_is_said(
    foreign: Callable[..., Path], metadata: dict, kwargs: dict, message: str
):
    with pytest.raises(RskdError, match=message) as refusal:
        SceneModel(foreign(metadata, **kwargs))
    assert "theirs.onnx" in str(refusal.value)


# What is no model


@pytest.mark.parametrize("content", [b"", b"no model", b"\x08\x07" * 100])
def test_what_is_no_onnx_is_refused(tmp_path: Path, content: bytes):
    path = tmp_path / "photo.onnx"
    path.write_bytes(content)
    with pytest.raises(RskdError, match=r'photo.onnx" can\'t be opened as an ONNX model'):
        SceneModel(path)


def test_a_truncated_model_is_refused(tiny_model: Path, tmp_path: Path):
    path = tmp_path / "cut.onnx"
    path.write_bytes(tiny_model.read_bytes()[:300])
    with pytest.raises(RskdError, match="can't be opened as an ONNX model"):
        SceneModel(path)


def test_a_missing_model_is_refused(tmp_path: Path):
    with pytest.raises(RskdError, match="does not exist"):
        SceneModel(tmp_path / "none.onnx")


def test_without_onnxruntime_the_error_says_what_to_do(tiny_model: Path):
    code = (
        "import sys; sys.modules['onnxruntime'] = None\n"
        "from rskd_qgis.scenes.model import SceneModel\n"
        "from rskd_qgis.scenes.errors import RskdError\n"
        "try: SceneModel(sys.argv[1])\n"
        "except RskdError as error: print(error)"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, str(tiny_model)], check=True, capture_output=True, text=True
    )
    assert "onnxruntime is not installed" in said.stdout
    assert "pip install onnxruntime" in said.stdout


def test_onnxruntime_tells_nobody_of_a_run(tiny_model: Path, tmp_path: Path) -> None:
    """Where it may, it keeps an identifier in the home folder for what it sends to its makers."""
    code = f"from rskd_qgis.scenes.model import SceneModel; SceneModel({str(tiny_model)!r})"
    ours = {"HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    dropped = ("XDG_CACHE_HOME", "XDG_DATA_HOME", "ORT_DISABLE_TELEMETRY")
    env = {name: value for name, value in os.environ.items() if name not in dropped}
    subprocess.run([sys.executable, "-c", code], env={**env, **ours}, check=True)
    assert list(tmp_path.iterdir()) == []

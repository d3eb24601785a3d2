from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper

from rskd_qgis.scenes.errors import RskdError
from rskd_qgis.scenes.hardware import (
    PLAIN,
    PROVIDERS,
    Provider,
    cores,
    eight_bit_file,
    find_provider,
    providers_in_reach,
)
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.raster import RasterioSource
from rskd_qgis.scenes.speed import Speed, best, drawn_scenes, measure, scenes_of

INT8 = find_provider("cpu+int8")
OUT_OF_REACH = [
    provider
    for provider in PROVIDERS
    if provider.execution_provider not in onnxruntime.get_available_providers()
]


@pytest.fixture
def model_file(tiny_model, tmp_path):
    """A model in a folder of its own."""
    return Path(shutil.copyfile(tiny_model, tmp_path / "net.onnx"))


def pictures(model: SceneModel) -> np.ndarray:
    return drawn_scenes(model, 20)


def test_cores_can_be_spared_but_for_the_last():
    assert [cores(spared=n) for n in (0, 10**6)] == [len(os.sched_getaffinity(0)), 1]


def test_each_provider_has_a_name_of_its_own_by_which_it_is_found():
    assert [find_provider(provider.name) for provider in PROVIDERS] == list(PROVIDERS)
    assert len({provider.name for provider in PROVIDERS}) == len(PROVIDERS)


def test_an_unknown_provider_is_refused():
    with pytest.raises(RskdError, match='No hardware is named "gpu": choose one of cpu,'):
        find_provider("gpu")


def test_all_that_onnx_runtime_has_is_in_reach_and_8_bits_where_there_is_a_file(model_file):
    reach = providers_in_reach(model_file)
    assert PLAIN in reach
    assert not any(provider.eight_bits for provider in reach)
    assert not set(reach) & set(OUT_OF_REACH)
    shutil.copyfile(model_file, model_file.with_name("net-int8.onnx"))
    assert INT8 in providers_in_reach(model_file)


@pytest.mark.parametrize("provider", OUT_OF_REACH, ids=lambda provider: provider.name)
def test_what_can_not_be_had_is_told_and_the_plain_cpu_runs(tiny_model, provider, capfd):
    plain, model = SceneModel(tiny_model), SceneModel(tiny_model, provider)
    assert str(model.fallback).startswith(f"{provider.label} does not run this model here (")
    assert provider.execution_provider in str(model.fallback)
    assert model.hardware == plain.hardware
    scenes = pictures(plain)
    np.testing.assert_array_equal(model.predict(scenes), plain.predict(scenes))
    assert capfd.readouterr() == ("", "")


def test_what_answers_differently_is_told_and_not_used(model_file):
    graph = onnx.load(model_file)
    names = {output.name for output in graph.graph.output}
    (last,) = [n for n in graph.graph.node if "probabilities" in n.output]
    last.output[list(last.output).index("probabilities")] = "settled"
    random = helper.make_node("RandomUniformLike", ["settled"], ["noise"], dtype=TensorProto.FLOAT)
    total = helper.make_node("ReduceSum", ["noise", "axis"], ["total"], keepdims=1)
    axis = helper.make_tensor("axis", TensorProto.INT64, [1], [1])
    graph.graph.initializer.append(axis)
    share = helper.make_node("Div", ["noise", "total"], ["probabilities"])
    graph.graph.node.extend([random, total, share])
    assert names == {output.name for output in graph.graph.output}
    path = model_file.with_name("random.onnx")
    onnx.save(graph, path)
    # Another name for the CPU, so that it is tried as any other provider.
    again = Provider("again", "Again", "CPUExecutionProvider", one_at_a_time=True)
    model = SceneModel(path)
    model.predict(pictures(model))  # chance begins anew with each session
    model._move_to(again)
    assert "its answers differ from those of the CPU" in str(model.fallback)
    steady = SceneModel(model_file)
    steady._move_to(again)
    assert steady.fallback is None
    assert steady.predict(pictures(steady)).shape[0] == 20


def test_the_file_in_8_bits_is_run_where_it_is_asked_for(model_file):
    path, other = model_file, model_file.with_name("net-int8.onnx")
    assert SceneModel(path, INT8).path == path  # there is none
    shutil.copyfile(path, other)
    assert eight_bit_file(path) == other
    model = SceneModel(path, INT8)
    assert model.path == other
    assert model.hardware.endswith("net-int8.onnx")
    assert SceneModel(path).path == path


def test_each_in_reach_is_measured_and_its_labels_compared(model_file):
    shutil.copyfile(model_file, model_file.with_name("net-int8.onnx"))
    speeds = measure(model_file, pictures(SceneModel(model_file)), seconds=0.1)
    found = {speed.provider: speed for speed in speeds}
    assert list(found) == providers_in_reach(model_file)
    assert found[PLAIN].ratio == 1
    assert all(speed.rate > 0 for speed in speeds if speed.problem is None)
    assert found[INT8].changed == 0  # the same file
    assert found[PLAIN].cost == 0


def test_a_measurement_can_be_given_up(tiny_model):
    (speed, *_) = measure(tiny_model, pictures(SceneModel(tiny_model)), canceled=lambda: True)
    assert speed.rate == 0


@pytest.mark.parametrize(
    ("facts", "chosen"),
    [
        ({"ratio": 2.0}, True),
        ({"ratio": 1.05}, False),  # hardly faster
        ({"ratio": 2.0, "changed": 0.03}, False),
        ({"ratio": 2.0, "cost": None}, False),  # its card does not tell
        ({"ratio": 2.0, "cost": 0.5}, True),
    ],
)
def test_the_best_is_faster_changes_little_and_tells_its_cost(facts, chosen):
    speeds = [Speed(PLAIN, rate=1, ratio=1), Speed(INT8, rate=1, **facts)]
    assert best(speeds) == (INT8 if chosen else PLAIN)


def test_scenes_come_from_all_over_a_raster(scene_rasters, sensitive_model):
    model = SceneModel(sensitive_model)
    source = RasterioSource(scene_rasters["naip"])
    scenes = scenes_of(source, model, 10)
    assert scenes.shape == (10, 3, *model.size)
    assert scenes.dtype == np.uint8
    assert len({scene.tobytes() for scene in scenes}) == 10


def test_drawn_scenes_differ_and_are_the_same_each_time(tiny_model):
    model = SceneModel(tiny_model)
    one, again = pictures(model), pictures(model)
    np.testing.assert_array_equal(one, again)
    assert len({scene.tobytes() for scene in one}) == len(one)


@pytest.mark.skipif(
    "OpenVINOExecutionProvider" not in onnxruntime.get_available_providers(),
    reason="ONNX Runtime without OpenVINO",
)
@pytest.mark.parametrize("name", ["openvino", "openvino+bf16"])
def test_openvino_runs_and_says_so(sensitive_model, name):
    provider = find_provider(name)
    assert json.loads(provider.options()["load_config"])["CPU"]["NUM_STREAMS"] == str(cores())
    plain, model = SceneModel(sensitive_model), SceneModel(sensitive_model, provider)
    assert model.fallback is None
    assert "OpenVINOExecutionProvider" in model.hardware
    scenes = pictures(plain)
    np.testing.assert_allclose(model.predict(scenes), plain.predict(scenes), atol=0.1)

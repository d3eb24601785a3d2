"""The model that comes with the plugin: what its card promises, and who can open it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnx
import pytest

from rskd_qgis.paths import default_model, resource
from rskd_qgis.scenes.model import SceneModel

REPOSITORY = Path(__file__).resolve().parents[1]
VGG16_PARAMETERS = 134_383_454
OLDEST_RUNTIME = "1.15.0"  # the oldest ONNX Runtime that has wheels for Debian 12's Python 3.11

OPEN_AND_PREDICT = """
import sys, numpy as np, onnxruntime
session = onnxruntime.InferenceSession(sys.argv[1], providers=["CPUExecutionProvider"])
image = np.load(sys.argv[2])
print(onnxruntime.__version__, file=sys.stderr)
np.save(sys.argv[3], session.run(["probabilities"], {"image": image})[0])
"""


def test_file_keeps_the_contract():
    file = onnx.load(str(default_model()))
    assert file.ir_version <= 9
    assert {o.domain: o.version for o in file.opset_import}[""] <= 19
    (image,) = file.graph.input
    assert image.name == "image"
    assert image.type.tensor_type.elem_type == onnx.TensorProto.UINT8
    batch, *shape = image.type.tensor_type.shape.dim
    assert batch.dim_param
    assert [d.dim_value for d in shape] == [3, *SceneModel(default_model()).size]
    outputs = [output.name for output in file.graph.output]
    assert outputs == ["probabilities", "embedding", "familiarity"]
    facts = {entry.key: json.loads(entry.value) for entry in file.metadata_props}
    assert facts["mlm"]["mlm:tasks"] == ["scene-classification"]
    assert len(facts["rskd"]["classes"]) == 30


def test_card_tells_where_the_student_is_from():
    card = SceneModel(default_model()).card
    assert card.architecture.startswith("g_ghost_regnetx_")
    stages = [card.training]
    while start := stages[-1].get("started_from"):
        stages.append(start)
    draft = stages[-1]
    assert draft["teacher"]
    assert draft["distiller"]["class"] == "DKD"
    split = json.loads((REPOSITORY / "training/data/splits/aid-70-10-20.json").read_text())
    assert {stage["split_hash"] for stage in stages if stage["dataset"] == "AID"} == {split["hash"]}
    assert VGG16_PARAMETERS / card.parameters >= 6.24
    assert len({c.color for c in card.classes}) == 30
    assert card.license
    assert card.limits


@pytest.mark.parametrize(("name", "least"), [("aid30", 90), ("aid30-small", 88)])
def test_accuracy_on_images_that_no_run_saw_is_what_the_card_says(name, least, data_dir):
    pytest.importorskip("torch", reason="the training package needs torch")
    from training.__main__ import read_recipe
    from training.data.augment import Augment
    from training.data.datamodule import SceneData
    from training.data.sources import ImageSource, load_images, read_split
    from training.data.split import Split
    from training.evaluate import predict_scenes, targets
    from training.metrics import top1

    model = SceneModel(resource(f"models/{name}.onnx"))
    recipe = read_recipe(str(REPOSITORY / f"training/recipes/{name}.yaml"))
    files = [str(REPOSITORY / file) for file in recipe.data.split]
    trained = read_split(recipe.data.sources, files)
    assert trained.hash == model.card.training["split_hash"]
    split = Split.read(Path(files[0]))
    assert not {name.rpartition("AID/")[2] for name in trained.train} & set(split.test)
    images = load_images([ImageSource("AID", str(data_dir / "aid150.zip"))], side=150)
    data = SceneData(images, split, model.size[0], batch_size=64, augment=Augment(), seed=0)
    measured = top1(predict_scenes(model, data, "test"), targets(data, "test"))
    assert measured >= least
    assert measured == pytest.approx(model.card.metrics["top1"], abs=0.25)


def test_oldest_runtime_opens_it_and_agrees(tmp_path):
    folder = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(folder)]
    install = subprocess.run(
        [*pip, f"onnxruntime=={OLDEST_RUNTIME}"], capture_output=True, text=True
    )
    if install.returncode:
        pytest.skip(f"ONNX Runtime {OLDEST_RUNTIME} can't be installed here: {install.stderr}")
    shape = 3, 3, *SceneModel(default_model()).size
    image = np.random.default_rng(0).integers(0, 256, shape, np.uint8)
    np.save(tmp_path / "image.npy", image)
    paths = [str(default_model()), f"{tmp_path}/image.npy", f"{tmp_path}/out.npy"]
    code = f"import sys; sys.path.insert(0, {str(folder)!r})\n{OPEN_AND_PREDICT}"
    run = subprocess.run([sys.executable, "-c", code, *paths], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert OLDEST_RUNTIME in run.stderr
    want = SceneModel(default_model()).predict(image)
    np.testing.assert_allclose(np.load(tmp_path / "out.npy"), want, atol=1e-4)

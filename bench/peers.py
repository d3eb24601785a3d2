"""What a person could pick instead, on the same network, raster and cores, in the same run.

python -m bench.peers [--size PIXELS] [--rounds N] [--peers PYTHON]

The peers and `rskd classify` take turns; each is a process of its own, whose imports do not count.
The peers' own defaults are used. TorchGeo and Raster Vision live in an environment of their own,
which `make bench` makes and whose Python is given by --peers; those that can't be imported there
are left out of the table by name. Memory is that of the process, without that of its workers.

- RSKD, the file in 8 bits that lies beside the model, which `rskd benchmark` takes where it may
- by band and tile: each tile one read a band and one run of ONNX Runtime with batch 1, as Deepness
  does it
- TorchGeo: `GridGeoSampler` and a DataLoader as in its tutorials, batch 1, no workers, and the
  network in torch; then with ONNX Runtime in torch's place, so that only what is around it differs
- Raster Vision: `predict_scene_cc` of its chip classification, batch 8, four workers, and the
  network in torch; then by ONNX Runtime too
- VGG-16 in a notebook: a loop over windows with torch, one at a time; random weights; 40 scenes
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.pipeline import make_raster, processor, write_table
from rskd_qgis.paths import default_model
from rskd_qgis.scenes.hardware import eight_bit_file
from rskd_qgis.scenes.model import SceneModel
from tools.package import ROOT
from tools.render_sample import render

PEERS = ROOT / "build" / "peers" / "bin" / "python"
NETWORK = "g_ghost_regnetx_008"  # of the built-in model
IN_8_BITS = "RSKD, the file in 8 bits"
TELL = """
took = [scenes, time.perf_counter() - start, time.process_time() - cpu]
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
print(json.dumps([*took, int(peak) / 1024]))
"""
BEGIN = """
import json, sys, time
import numpy as np
raster, model, side = sys.argv[1], sys.argv[2], int(sys.argv[3])
"""
RSKD = """
from rskd_qgis.scenes.classify import classify
from rskd_qgis.scenes.grid import SceneGrid, SceneSize
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.raster import RasterioSource
from rskd_qgis.scenes.vector import write_layer
from pathlib import Path
network = SceneModel(model)
start, cpu = time.perf_counter(), time.process_time()
source = RasterioSource(raster)
grid = SceneGrid.plan(source.geometry, network.size, SceneSize(side, "px"), source.metres_per_unit)
result = Path(raster).with_name("result.gpkg")
result.unlink(missing_ok=True)
found = classify(source, grid, network)
write_layer(result, "scenes", source.geometry.crs, network.card, found, False)
scenes = len(grid)
"""
# The network as a module, for images from 0 to 255; `training` comes before torchvision, which it
# mends. Weights don't change how long it takes, so those in torch are random.
TORCH = f"""
import torch, training
from training.models import build
class Network(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.network = build("{NETWORK}", 30, anti_aliased=True)
    def forward(self, images):
        return self.network(images / 128 - 1)
"""
ONNX_RUNTIME = """
import torch, training
import onnxruntime
session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
class Network(torch.nn.Module):
    def forward(self, images):
        image = images.numpy().astype(np.uint8)
        return torch.from_numpy(session.run(["probabilities"], {"image": image})[0])
"""
TORCHGEO = """
from torch.utils.data import DataLoader
from torchgeo.datasets import RasterDataset, stack_samples
from torchgeo.samplers import GridGeoSampler, Units
network = Network().eval()
start, cpu = time.perf_counter(), time.process_time()
data = RasterDataset(raster)
sampler = GridGeoSampler(data, size=side, stride=side, units=Units.PIXELS)
scenes = 0
with torch.no_grad():
    for batch in DataLoader(data, sampler=sampler, collate_fn=stack_samples):
        network(batch["image"].float())[0].argmax()
        scenes += 1
"""
RASTER_VISION = """
import tempfile
from rastervision.core.data import ClassConfig, RasterioSource, Scene
from rastervision.core.rv_pipeline import PredictOptions
from rastervision.pytorch_learner import (
    ClassificationImageDataConfig, ClassificationLearner, ClassificationLearnerConfig
)
from rastervision.pytorch_learner.utils import predict_scene_cc
class From0To1(Network):
    def forward(self, images):
        return super().forward(images * 255)
classes = ClassConfig(names=[str(number) for number in range(30)])
data = ClassificationImageDataConfig(class_config=classes, img_channels=3, img_sz=side)
config = ClassificationLearnerConfig(data=data)
learner = ClassificationLearner(config, tempfile.mkdtemp(), model=From0To1(), training=False)
start, cpu = time.perf_counter(), time.process_time()
scene = Scene("scene", RasterioSource(raster))
scenes = len(predict_scene_cc(learner, scene, PredictOptions(chip_sz=side)))
"""
CODE = {
    "RSKD": BEGIN + RSKD + TELL,
    IN_8_BITS: BEGIN + RSKD + TELL,
    "by band and tile": BEGIN
    + """
import onnxruntime, rasterio
from rasterio.windows import Window
session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
start, cpu = time.perf_counter(), time.process_time()
scenes = 0
with rasterio.open(raster) as data:
    for row in range(0, data.height, side):
        for col in range(0, data.width, side):
            bands = [data.read(b, window=Window(col, row, side, side)) for b in (1, 2, 3)]
            session.run(["probabilities"], {"image": np.stack(bands)[None]})[0].argmax()
            scenes += 1
"""
    + TELL,
    "TorchGeo": BEGIN + TORCH + TORCHGEO + TELL,
    "TorchGeo, by ONNX Runtime": BEGIN + ONNX_RUNTIME + TORCHGEO + TELL,
    "Raster Vision": BEGIN + TORCH + RASTER_VISION + TELL,
    "Raster Vision, by ONNX Runtime": BEGIN + ONNX_RUNTIME + RASTER_VISION + TELL,
    "VGG-16 in a notebook": BEGIN
    + """
import rasterio, torch, training
from rasterio.windows import Window
from torchvision.models import vgg16
network = vgg16(num_classes=30).eval()
start, cpu = time.perf_counter(), time.process_time()
scenes = 0
with rasterio.open(raster) as data, torch.no_grad():
    for row in range(0, min(data.height, 8 * side), side):
        for col in range(0, data.width, side):
            image = data.read([1, 2, 3], window=Window(col, row, side, side)) / 255
            resized = torch.nn.functional.interpolate(torch.tensor(image[None]).float(), size=224)
            network(resized).argmax()
            scenes += 1
            if scenes == 40:
                break
        if scenes == 40:
            break
"""
    + TELL,
}


def run(name: str, python: Path, raster: Path, model: SceneModel) -> list[float] | str:
    """Scenes, seconds, CPU seconds and MiB of one process; or why there are none."""
    path = eight_bit_file(model.path) if name == IN_8_BITS else model.path
    command = [str(python), "-c", CODE[name], str(raster), str(path), str(model.size[0])]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=raster.parent, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        return (done.stderr.strip().splitlines() or ["it ended without a word"])[-1]
    found: list[float] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def main() -> None:
    """Measures, prints the table and writes it into the README beside this file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=6400, help="pixels a side of the raster")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", type=Path, default=PEERS, help="their Python")
    arguments = parser.parse_args()
    model = SceneModel(default_model())
    taken: dict[str, list[list[float]]] = {}
    failed: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder, "sample.tif")
        render(sample)
        raster = make_raster(Path(folder, "once.tif"), sample, arguments.size)
        for _ in range(arguments.rounds):
            for name in CODE.keys() - failed.keys():
                python = Path(sys.executable) if "RSKD" in name else arguments.peers
                found = run(name, python, raster, model)
                if isinstance(found, str):
                    failed[name] = found
                else:
                    taken.setdefault(name, []).append(found)

    def row(name: str) -> str:
        if name in failed:
            return f"| {name} | not measured: {failed[name]} | | | |"
        own, ours = taken[name], taken["RSKD"]
        rates = [scenes / seconds for scenes, seconds, _, _ in own]
        times = [(o[0] / o[1]) / (p[0] / p[1]) for o, p in zip(ours, own)]
        cpu = [(o[0] / o[2]) / (p[0] / p[2]) for o, p in zip(ours, own)]
        return (
            f"| {name} | {statistics.median(rates):.0f} ({min(rates):.0f} to {max(rates):.0f}) "
            f"| {statistics.median(times):.1f} | {statistics.median(cpu):.1f} "
            f"| {max(peak for *_, peak in own):.0f} |"
        )

    size = arguments.size
    write_table(
        "peers",
        f"{processor()}, {len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.1f}; "
        f"{model.card.name}, {size} x {size} px, {arguments.rounds} rounds.",
        [
            "| | scenes a second, median (range) | RSKD is faster by | in CPU time | MiB |",
            "|---|---|---:|---:|---:|",
            *(row(name) for name in CODE),
        ],
    )


if __name__ == "__main__":
    main()

"""The demo: classifies a raster in QGIS, with the plugin enabled in a clean profile, and draws it.

python -m tools.demo [RASTER [MODEL]]    writes out/demo.gpkg and out/demo.png

Without a raster it renders one. What runs is what a user runs: qgis_process run
rskd:classifyscenes.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from rskd_qgis.paths import default_model
from rskd_qgis.scenes.model import SceneModel
from rskd_qgis.scenes.style import qml
from tools.package import ROOT
from tools.qgis_profile import make_profile, qgis_process
from tools.render_map import picture
from tools.render_sample import render

MIN_CONFIDENCE = 0.5


def main(
    raster: Path | None = None,
    model: Path | None = None,
    *,
    out: Path = ROOT / "out",
    build: Path = ROOT / "build",
) -> None:
    """Runs the demo.

    Args:
        raster: what to classify; without it, the sample.
        model: by what; without it, the default one.
        out: folder of the results.
        build: folder of the QGIS profile.

    Raises:
        SystemExit: QGIS could not classify the raster; it has said why.
    """
    out.mkdir(parents=True, exist_ok=True)
    result, png = out / "demo.gpkg", out / "demo.png"
    for old in (result, png):
        old.unlink(missing_ok=True)
    if raster is None:
        raster = out / "invented_coast.tif"
        if not raster.exists():
            print("Rendering a sample ...", flush=True)
            render(raster)

    print("Enabling the plugin in a clean profile ...", flush=True)
    env = make_profile(build / "profile")
    run = [qgis_process(), "run", "rskd:classifyscenes", "--", f"INPUT={raster}"]
    model = model or default_model()
    run += [f"MODEL={model}", f"MIN_CONFIDENCE={MIN_CONFIDENCE}", f"OUTPUT={result}"]
    print("$", "qgis_process", *run[1:], flush=True)
    if subprocess.run(run, env=env, check=False).returncode or not result.exists():
        raise SystemExit("qgis_process did not classify the raster: its last lines above say why.")

    card = SceneModel(model).card
    everything = {scene_class.name: 1.0 for scene_class in card.classes}
    style = qml(card, everything, MIN_CONFIDENCE)
    title = raster.stem.replace("_", " ").capitalize()
    picture(raster, result, style, png, title, f"{card.name}: {card.architecture}")
    print(f"\n{os.path.relpath(result)}  the scenes, for QGIS")
    print(f"{os.path.relpath(png)}   their map")


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:]))

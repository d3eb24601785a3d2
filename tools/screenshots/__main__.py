"""Takes the pictures of the guide.

python -m tools.screenshots [RASTER]     into docs/images, or of a RASTER into out/screenshots

A QGIS with a clean profile and the plugin in it is started on a screen that only memory has (Xvfb);
`scenario.py` drives it. The pictures in docs show the painted sample: no imagery is committed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.package import ROOT
from tools.qgis_profile import make_profile
from tools.render_sample import render

LIMIT_S = 300
SCREEN = "1600x1000x24"


def main(raster: Path | None) -> None:
    """Takes all pictures.

    Args:
        raster: what they show; without it, the sample.

    Raises:
        SystemExit: a program is missing, or QGIS did not take all pictures.
    """
    images = ROOT / "out/screenshots" if raster else ROOT / "docs/images"
    images.mkdir(parents=True, exist_ok=True)
    work = ROOT / "build/screenshots"
    env = make_profile(work / "profile")
    if raster is None:
        raster = work / "invented_coast.tif"
        if not raster.exists():
            render(raster)
    del env["QT_QPA_PLATFORM"]  # a real window, that pictures are taken of
    # Debian 12's wrapper would look for another Python.
    qgis = shutil.which("qgis.bin") or shutil.which("qgis")
    xvfb, browser = shutil.which("xvfb-run"), shutil.which("chromium")
    if not (qgis and xvfb and browser):
        raise SystemExit("Pictures need qgis, xvfb-run and chromium: install them.")
    scenario = Path(__file__).with_name("scenario.py")
    command = [xvfb, "--auto-servernum", "--server-args", f"-screen 0 {SCREEN}"]
    command += [qgis, "--nologo", "--noversioncheck", "--code", str(scenario)]
    env["RSKD_SCREENSHOTS"] = os.pathsep.join(str(path) for path in (raster, images, work))
    subprocess.run(command, env=env, timeout=LIMIT_S, check=True, cwd=ROOT)
    photograph_page(browser, work / "accuracy.html", images / "accuracy.png", (1250, 1500))
    photograph_page(browser, work / "model.html", images / "model.png", (1100, 1300))


def photograph_page(browser: str, page: Path, png: Path, size: tuple[int, int]) -> None:
    """A picture of the upper part of an HTML page."""
    width, height = size
    options = ["--headless", "--no-sandbox", "--hide-scrollbars", f"--window-size={width},{height}"]
    command = [browser, *options, f"--screenshot={png}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=LIMIT_S)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None)

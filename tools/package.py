"""Assembles the plugin as QGIS loads it: a folder for a profile, or the zip for plugins.qgis.org.

python -m tools.package [FOLDER]      writes FOLDER/rskd_qgis-VERSION.zip (dist)

Only the standard library and Qt's lrelease: packaging needs no environment.
"""

from __future__ import annotations

import re
import shutil
import sys
import zipfile
from pathlib import Path

from tools.translations import ROOT, compile_to

PLUGIN = "rskd_qgis"
BESIDE_THE_CODE = ("metadata.txt", "requirements.txt", "LICENSE", "README.md", "CHANGELOG.md")
LIMIT_MB = 25  # what plugins.qgis.org takes
EPOCH = (1980, 1, 1, 0, 0, 0)  # the same tree gives the same zip


def version() -> str:
    """The version that metadata.txt states."""
    text = (ROOT / "metadata.txt").read_text(encoding="utf-8")
    found = re.search(r"(?m)^version=(\S+)$", text)
    if found is None:
        raise SystemExit("metadata.txt states no version: add a line version=X.Y.Z.")
    return found[1]


def assemble(folder: Path) -> Path:
    """Writes the plugin's folder, replacing an older one.

    Args:
        folder: where plugins lie, such as PROFILE/python/plugins; made where it is missing.

    Returns:
        The plugin's folder, FOLDER/rskd_qgis.
    """
    target = folder / PLUGIN
    shutil.rmtree(target, ignore_errors=True)
    unshipped = shutil.ignore_patterns(
        "__pycache__", "*.py[cod]", "*.so", "*.aux.xml", "*.ts", ".*"
    )
    shutil.copytree(ROOT / PLUGIN, target, ignore=unshipped)
    shutil.copytree(ROOT / "resources", target / "resources", ignore=unshipped)
    compile_to(target / "resources" / "i18n")
    for name in BESIDE_THE_CODE:
        shutil.copy2(ROOT / name, target / name)
    return target


def archive(folder: Path) -> Path:
    """Writes FOLDER/rskd_qgis-VERSION.zip.

    Raises:
        SystemExit: the zip is larger than plugins.qgis.org takes.
    """
    plugin = assemble(folder)
    path = folder / f"{PLUGIN}-{version()}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for file in sorted(file for file in plugin.rglob("*") if file.is_file()):
            entry = zipfile.ZipInfo(file.relative_to(folder).as_posix(), EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, file.read_bytes())
    shutil.rmtree(plugin)
    megabytes = path.stat().st_size / 1e6
    if megabytes > LIMIT_MB:
        raise SystemExit(f"{path} has {megabytes:.1f} MB: plugins.qgis.org takes {LIMIT_MB} MB.")
    print(f"{path}  {megabytes:.1f} MB")
    return path


if __name__ == "__main__":
    archive(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "dist"))

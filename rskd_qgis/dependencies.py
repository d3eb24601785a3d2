"""Installs the Python packages that QGIS lacks into a folder of their own, by pip.

Nothing that QGIS has is changed or doubled: pip sees all packages of QGIS, is held at their
versions, and installs only what is missing among them. The folder stands last on `sys.path`, so
that what QGIS has itself always wins. The packages are put together beside the folder and moved
there when they work, so that whatever goes wrong on the way leaves everything as it was.

Standard library only, and no process is run here: `installation` says which commands to run.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import re
import shutil
import sys
import sysconfig
import tempfile
import time
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from .paths import requirements_file
from .scenes.errors import RskdError

OPTIONAL = "rasterio"
"""The requirement that only makes reading files faster."""

_REMOVED = "REMOVED"
"""A file in a folder whose packages are to go; where some are in use they go at the next start."""

_OLDEST_PIP = (22, 2)  # the first that reports what it would install
_LEFT_OVER_S = 24 * 3600.0


@dataclass(frozen=True)
class Command:
    """A process to run."""

    arguments: tuple[str, ...]
    """The program first."""
    environment: Mapping[str, str]
    folder: Path
    """To run it in."""


@dataclass(frozen=True)
class Result:
    """How a process ended."""

    status: int
    output: str
    """What it wrote to both stdout and stderr."""


Installation = Generator[Command, Result, list[str]]
"""Yields the commands to run, is sent their results, and returns what it has installed. Closing it
stops the installation and leaves everything as it was."""


def requirements() -> list[str]:
    """The lines of requirements.txt, such as "onnxruntime>=1.14"."""
    return requirements_file().read_text(encoding="utf-8").splitlines()


def package(requirement: str) -> str:
    """The package that a requirement names, as it is imported: "onnxruntime"."""
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].replace("-", "_").lower()


def is_installed(name: str) -> bool:
    """Whether a package can be found; it is not imported."""
    return importlib.util.find_spec(name) is not None


def find_package(name: str) -> tuple[str, Path] | None:
    """The version of a package and the folder in which it lies; None where it is missing.

    The version is empty where a package is only in memory, since its files were removed.
    """
    from importlib.metadata import PackageNotFoundError, distribution  # late: a third of a start

    if not is_installed(name):
        return None
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return "", Path()
    return found.version, Path(str(found.locate_file("")))


def activate(folder: Path) -> None:
    """Put the installed packages last on `sys.path`, or delete them where they are to go."""
    if (folder / _REMOVED).exists():
        remove(folder)
    elif folder.is_dir() and str(folder) not in sys.path:
        sys.path.append(str(folder))
        importlib.invalidate_caches()


def deactivate(folder: Path) -> None:
    """Take the folder off `sys.path`; what was imported from it stays in use."""
    with suppress(ValueError):
        sys.path.remove(str(folder))
    importlib.invalidate_caches()


def remove(folder: Path) -> bool:
    """Delete the installed packages.

    Returns:
        Whether they are gone: Windows keeps libraries that are in use until QGIS ends, and
        `activate` deletes the rest then.

    Raises:
        RskdError: the folder is not writable.
    """
    try:
        (folder / _REMOVED).touch()
    except OSError as error:
        raise RskdError(
            'The packages in "{folder}" can\'t be removed ({reason}): make the folder writable.',
            folder=folder,
            reason=error.strerror,
        ) from None
    deactivate(folder)
    shutil.rmtree(folder, ignore_errors=True)
    return not folder.exists()


def python_candidates(
    executable: str = sys.executable, prefix: str = sys.exec_prefix, windows: bool = os.name == "nt"
) -> list[Path]:
    """The programs that may be the Python of this process, the likeliest first.

    `sys.executable` is QGIS itself on Windows and macOS. On Windows Python lies in the folder that
    Python calls its prefix, and beside QGIS; on macOS inside the bundle.
    """
    version = "{}.{}".format(*sys.version_info)
    beside, home = Path(executable).parent, Path(prefix)
    if windows:
        folders, names = [home, beside], ["python.exe", "python3.exe"]
    else:
        folders, names = [home / "bin", beside / "bin", beside], [f"python{version}", "python3"]
    paths = [folder / name for folder in folders for name in names]
    if Path(executable).name.lower().startswith("python"):
        paths.append(Path(executable))
    return [path for path in dict.fromkeys(paths) if path.is_file()]


def installation(
    folder: Path, wanted: Iterable[str], pythons: Iterable[Path], proxy: str = ""
) -> Installation:
    """Install packages into a folder, in place of what RSKD had installed there.

    Args:
        folder: where to; the folders that hold it are made.
        wanted: requirements such as "onnxruntime>=1.14".
        pythons: programs of which the first that is this Python is used.
        proxy: URL of the proxy; pip's own choice where it is empty.

    Returns:
        The new packages with their versions, such as "onnxruntime 1.20.0".

    Raises:
        RskdError: it did not work; says why, and what to do.
    """
    wanted = list(wanted)
    own, places = _packages_of_qgis(folder)
    environment = _environment(places, proxy)
    try:
        with _staging(folder) as staging:
            python = yield from _find_python(pythons, environment, staging)
            pip = yield from _find_pip(python, environment, staging)

            constraints, report = staging / "constraints.txt", staging / "report.json"
            constraints.write_text("\n".join(_pins(own)), encoding="utf-8")
            plan = ("--dry-run", "--report", str(report), "--constraint", str(constraints))
            yield from _run_pip(pip, (*plan, *wanted), environment, staging)
            missing = [
                f"{found['metadata']['name']}=={found['metadata']['version']}"
                for found in json.loads(report.read_text(encoding="utf-8"))["install"]
                if _canonical(found["metadata"]["name"]) not in own
            ]

            packages = staging / "packages"
            packages.mkdir()
            if missing:
                into = ("--no-deps", "--target", str(packages))
                yield from _run_pip(pip, (*into, *missing), environment, staging)
            trial = (str(python), "-c", _TRY, str(packages), *map(package, wanted))
            result = yield Command(trial, environment, staging)
            if result.status != 0:
                raise RskdError(
                    "What was installed does not run here ({reason}), and was taken away again: see"
                    " the log.",
                    reason=_last_line(result.output),
                )
            _replace(folder, packages)
    except OSError as error:
        raise error_of(str(error)) from None
    return [requirement.replace("==", " ") for requirement in missing]


def error_of(output: str) -> RskdError:
    """What tells people why pip failed, and what to do, from what it wrote."""
    for pattern, error in _reasons():
        if re.search(pattern, output):
            return error
    return RskdError(
        "pip could not install the packages ({reason}): see the log.", reason=_last_line(output)
    )


def _reasons() -> Iterator[tuple[str, RskdError]]:
    """What pip writes, as a regular expression, and what that means."""
    yield (
        "SOCKS support",
        RskdError(
            "pip can't use a SOCKS proxy: give an HTTP proxy under Settings > Options > Network,"
            " then try again."
        ),
    )
    yield (
        "ProxyError|Cannot connect to proxy|Tunnel connection failed|407 Client Error",
        RskdError(
            "The proxy refuses the connection: check it under Settings > Options > Network, then"
            " try again."
        ),
    )
    yield (
        r"No space left|Errno 28\b|Errno 27\b|Errno 122\b|WinError 112\b|File too large|Disk quota",
        RskdError("The disk is full: make room for some 200 MB, then try again."),
    )
    yield (
        "CERTIFICATE_VERIFY_FAILED",
        RskdError(
            "The server's certificate is not trusted: tell pip of your organization's certificate"
            ' ("pip config set global.cert FILE"), then try again.'
        ),
    )
    yield (
        "NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|Read timed out"
        "|Max retries exceeded|Connection (refused|reset|aborted)|Network is unreachable",
        RskdError(
            "The package index can't be reached: check the network, and the proxy under Settings >"
            " Options > Network, then try again."
        ),
    )
    yield (
        "Permission denied|Read-only file system|Access is denied|Not a directory|File exists",
        RskdError("The folder of the profile is not writable: make it writable, then try again."),
    )
    yield (
        "ResolutionImpossible|conflicting dependencies",
        RskdError(
            "The packages that fit the ones of QGIS contradict each other: see the log, and try a"
            " newer QGIS."
        ),
    )
    yield (
        "No matching distribution found",
        RskdError(
            "The package index has nothing that fits Python {version} on this system ({platform})"
            " and the packages of QGIS: see the log, and try a newer QGIS.",
            version="{}.{}".format(*sys.version_info),
            platform=sysconfig.get_platform(),
        ),
    )


_ASK = (
    "import json, sys, sysconfig;"
    "print(json.dumps([sys.version_info[:2], sysconfig.get_platform()]))"
)
"""Tells which Python runs it."""

_TRY = (
    "import importlib, sys; sys.path.append(sys.argv[1]);"
    "list(map(importlib.import_module, sys.argv[2:]))"
)
"""Imports packages, with the folder of the new ones where QGIS will have it: last."""


def _find_python(
    pythons: Iterable[Path], environment: Mapping[str, str], folder: Path
) -> Generator[Command, Result, Path]:
    """The first program that is Python of this version for this kind of machine."""
    this = [list(sys.version_info[:2]), sysconfig.get_platform()]
    for python in pythons:
        result = yield Command((str(python), "-c", _ASK), environment, folder)
        with suppress(ValueError):
            if result.status == 0 and json.loads(_last_line(result.output)) == this:
                return python
    raise RskdError(
        "The Python program that belongs to QGIS was not found: install onnxruntime for the Python"
        " of QGIS by hand."
    )


def _find_pip(
    python: Path, environment: Mapping[str, str], folder: Path
) -> Generator[Command, Result, tuple[str, ...]]:
    """How to call pip: that of QGIS's Python, else the one that every Python brings along.

    One too old to report what it would install fetches a newer one for this time.
    """
    for start in (("-m", "pip"), *((str(wheel / "pip"),) for wheel in _bundled_pips())):
        pip = (str(python), *start)
        result = yield Command((*pip, "--version"), environment, folder)
        version = re.search(r"^pip (\d+)\.(\d+)", result.output, re.MULTILINE)
        if result.status != 0 or not version:
            continue
        if (int(version[1]), int(version[2])) >= _OLDEST_PIP:
            return pip
        yield from _run_pip(pip, ("--target", str(folder / "pip"), "pip"), environment, folder)
        return str(python), str(folder / "pip" / "pip")
    raise RskdError(
        "pip, which installs Python packages, is missing from the Python of QGIS: install it (on"
        ' Debian and Ubuntu with "sudo apt install python3-pip"), then try again.'
    )


def _bundled_pips() -> list[Path]:
    """The wheels of pip that come with Python, for its module ensurepip."""
    spec = importlib.util.find_spec("ensurepip")
    inside = (spec and spec.submodule_search_locations) or []
    beside = sysconfig.get_config_var("WHEEL_PKG_DIR")
    folders = [
        *(Path(folder) / "_bundled" for folder in inside),
        *([Path(beside)] if beside else []),
    ]
    return [wheel for folder in folders for wheel in folder.glob("pip-*.whl")]


def _run_pip(
    pip: Iterable[str],
    arguments: Iterable[str],
    environment: Mapping[str, str],
    folder: Path,
) -> Generator[Command, Result, None]:
    install = ("install", "--only-binary", ":all:", "--progress-bar", "off")
    result = yield Command((*pip, *install, *arguments), environment, folder)
    if result.status != 0:
        raise error_of(result.output)


def _packages_of_qgis(folder: Path) -> tuple[dict[str, str], list[str]]:
    """The versions of what QGIS has, by name, and the folders where it lies.

    What RSKD installed into its own folder does not count.
    """
    from importlib.metadata import distributions

    import numpy

    versions = {"numpy": numpy.__version__}
    places: dict[str, None] = {}
    for found in distributions():
        place = str(found.locate_file(""))
        if Path(place) != folder and found.metadata["Name"]:
            versions.setdefault(_canonical(found.metadata["Name"]), found.version)
            places[place] = None
    return versions, list(places)


def _pins(versions: Mapping[str, str]) -> list[str]:
    """Constraints for pip; what has a version of no known form is left out."""
    return [
        f"{name}=={version}"
        for name, version in versions.items()
        if re.fullmatch(_NAME, name) and re.fullmatch(_VERSION, version)
    ]


_NAME = "[a-z0-9]([a-z0-9-]*[a-z0-9])?"
_VERSION = (
    r"[0-9]+(\.[0-9]+)*((a|b|rc)[0-9]+)?(\.post[0-9]+)?(\.dev[0-9]+)?"
    r"(\+[a-z0-9]+([._-][a-z0-9]+)*)?"
)


def _canonical(name: str) -> str:
    return re.sub("[-_.]+", "-", name).lower()


def _environment(places: Iterable[str], proxy: str) -> dict[str, str]:
    """The environment of pip: it sees what QGIS sees, asks nothing and installs for no user."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(places),
        "PYTHONNOUSERSITE": "1",
        "PYTHONUNBUFFERED": "1",
        "PYTHONIOENCODING": "utf-8",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIP_REQUIRE_VIRTUALENV": "0",
        "PIP_RETRIES": "1",
        "PIP_USER": "0",
    }
    # Not on the command line, where others on the machine could read its password.
    return {**environment, "PIP_PROXY": proxy} if proxy else environment


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """A temporary folder beside another; those that a killed QGIS has left are deleted."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    prefix = f"{folder.name}.part-"
    for left in folder.parent.glob(f"{prefix}*"):
        if time.time() - left.stat().st_mtime > _LEFT_OVER_S:
            shutil.rmtree(left, ignore_errors=True)
    staging = Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent))
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _replace(folder: Path, packages: Path) -> None:
    old = packages.with_name("old")
    if folder.exists():
        try:
            folder.rename(old)
        except OSError:
            raise RskdError(
                "QGIS is using the packages that were installed before: remove them, start QGIS"
                " again, then install."
            ) from None
    try:
        packages.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise


def _last_line(output: str) -> str:
    return (output.strip().splitlines() or [""])[-1].strip()

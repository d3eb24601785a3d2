"""Real pip, from a folder of wheels made here: what it installs, and that it ends cleanly."""

from __future__ import annotations

import base64
import hashlib
import importlib
import os
import resource
import signal
import socket
import subprocess
import sys
import sysconfig
import threading
import time
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Callable

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.version import Version

from rskd_qgis import dependencies
from rskd_qgis.dependencies import (
    Installation,
    Result,
    activate,
    error_of,
    installation,
    is_installed,
    package,
    python_candidates,
    remove,
    requirements,
)
from rskd_qgis.scenes.errors import RskdError

PYTHONS = [Path(sys.executable)]


def write_wheel(
    folder: Path, name: str, version: str = "1.0", *, requires: tuple[str, ...] = (),
    tag: str = "py3-none-any", code: str = "", size: int = 0,
) -> Path:  # fmt: skip
    """A wheel with one package, its version in it, and as many bytes of noise as asked."""
    info = f"{name}-{version}.dist-info"
    metadata = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    metadata += [f"Requires-Dist: {other}" for other in requires]
    files = {
        f"{name}/__init__.py": f"version = {version!r}\n{code}\n".encode(),
        f"{name}/noise.bin": os.urandom(size),
        f"{info}/METADATA": "\n".join([*metadata, ""]).encode(),
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n".encode(),
    }
    return zip_wheel(folder / f"{name}-{version}-{tag}.whl", info, files)


def zip_wheel(path: Path, info: str, files: dict[str, bytes]) -> Path:
    record = [f"{info}/RECORD,,"]
    for name, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        record.append(f"{name},sha256={digest},{len(content)}")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
        for name, content in files.items():
            wheel.writestr(name, content)
        wheel.writestr(f"{info}/RECORD", "\n".join([*record, ""]))
    return path


@pytest.fixture(autouse=True)
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only place from which pip installs, whatever the machine's own settings say."""
    for name in [name for name in os.environ if name.upper().startswith("PIP_")]:
        monkeypatch.delenv(name)
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    folder = tmp_path / "wheels"
    folder.mkdir()
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


@pytest.fixture
def from_index(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A function that makes pip ask an index instead of the folder."""

    def use(url: str) -> None:
        monkeypatch.delenv("PIP_NO_INDEX")
        monkeypatch.delenv("PIP_FIND_LINKS")
        monkeypatch.setenv("PIP_INDEX_URL", url)

    return use


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Where the packages go; off `sys.path` and forgotten afterwards."""
    before = list(sys.path)
    yield tmp_path / "profile" / "rskd" / "python" / "3.x"
    sys.path[:] = before
    importlib.invalidate_caches()
    for name in [name for name in sys.modules if name.startswith("tiny")]:
        del sys.modules[name]


def carry_out(steps: Installation, commands: list[Any] | None = None, **how: Any) -> list[str]:
    """Run the commands of an installation; gives what it has installed."""
    result = None
    while True:
        try:
            command = steps.send(result) if result else next(steps)
        except StopIteration as stop:
            return stop.value
        if commands is not None:
            commands.append(command)
        done = subprocess.run(
            command.arguments, env=command.environment, cwd=command.folder, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, **how,
        )  # fmt: skip
        result = Result(done.returncode, done.stdout)


def failure(steps: Installation, **how: Any) -> str:
    with pytest.raises(RskdError) as caught:
        carry_out(steps, **how)
    message = str(caught.value)
    assert message.endswith(".")
    assert "\n" not in message
    return message


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def assert_untouched(folder: Path) -> None:
    """Nothing was installed, and nothing is left of the attempt."""
    assert not folder.parent.exists() or list(folder.parent.iterdir()) == []


# What is installed


def test_what_is_missing_is_installed_and_what_qgis_has_is_not(wheels: Path, folder: Path) -> None:
    write_wheel(wheels, "tiny", requires=("tiny_base>=2", "numpy>=1", "packaging"))
    write_wheel(wheels, "tiny_base", "2.1")
    assert carry_out(installation(folder, ["tiny>=1"], PYTHONS)) == ["tiny 1.0", "tiny_base 2.1"]
    assert sorted(p.name for p in folder.iterdir()) == [
        "tiny", "tiny-1.0.dist-info", "tiny_base", "tiny_base-2.1.dist-info",
    ]  # fmt: skip
    assert list(folder.parent.iterdir()) == [folder]
    assert not is_installed("tiny")
    activate(folder)
    assert is_installed("tiny")
    assert importlib.import_module("tiny_base").version == "2.1"


def test_numpy_is_held_at_the_version_of_qgis(wheels: Path, folder: Path) -> None:
    write_wheel(wheels, "numpy", "99.0")
    write_wheel(wheels, "tiny", "1.0", requires=("numpy",))
    write_wheel(wheels, "tiny", "2.0", requires=("numpy>=99",))
    assert carry_out(installation(folder, ["tiny"], PYTHONS)) == ["tiny 1.0"]
    assert not (folder / "numpy").exists()
    assert "contradict each other" in failure(installation(folder, ["tiny>=2"], PYTHONS))
    assert list(folder.parent.iterdir()) == [folder]


def test_packages_of_qgis_stay_at_their_versions(wheels: Path, folder: Path) -> None:
    write_wheel(wheels, "packaging", "999.0")
    write_wheel(wheels, "tiny", "1.0", requires=("packaging>=1",))
    write_wheel(wheels, "tiny", "2.0", requires=("packaging>=999",))
    assert carry_out(installation(folder, ["tiny"], PYTHONS)) == ["tiny 1.0"]


def test_what_qgis_has_wins_over_what_was_installed(
    wheels: Path, folder: Path, tmp_path: Path
) -> None:
    write_wheel(wheels, "tiny", "1.0")
    carry_out(installation(folder, ["tiny"], PYTHONS))
    (tmp_path / "of_qgis" / "tiny").mkdir(parents=True)
    (tmp_path / "of_qgis" / "tiny" / "__init__.py").write_text("version = 'of QGIS'")
    activate(folder)
    sys.path.insert(0, str(tmp_path / "of_qgis"))
    activate(folder)
    assert sys.path.count(str(folder)) == 1
    assert sys.path[-1] == str(folder)
    assert importlib.import_module("tiny").version == "of QGIS"


def test_a_new_installation_takes_the_place_of_the_old(wheels: Path, folder: Path) -> None:
    write_wheel(wheels, "tiny", "1.0")
    write_wheel(wheels, "tiny_extra", "1.0")
    carry_out(installation(folder, ["tiny", "tiny_extra"], PYTHONS))
    activate(folder)
    write_wheel(wheels, "tiny", "1.5")
    assert carry_out(installation(folder, ["tiny"], PYTHONS)) == ["tiny 1.5"]
    assert importlib.import_module("tiny").version == "1.5"
    assert not is_installed("tiny_extra")
    assert list(folder.parent.iterdir()) == [folder]


def test_the_users_settings_of_pip_do_not_lead_it_elsewhere(
    wheels: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("PIP_REQUIRE_VIRTUALENV", "1")
    write_wheel(wheels, "tiny")
    assert carry_out(installation(folder, ["tiny"], PYTHONS)) == ["tiny 1.0"]


def test_nothing_is_built_from_source(wheels: Path, folder: Path) -> None:
    import tarfile

    (wheels / "setup.py").write_text("raise SystemExit('was run')")
    with tarfile.open(wheels / "tiny-1.0.tar.gz", "w:gz") as archive:
        archive.add(wheels / "setup.py", "tiny-1.0/setup.py")
    assert "has nothing that fits Python" in failure(installation(folder, ["tiny"], PYTHONS))


def test_it_goes_through_the_proxy(
    wheels: Path, folder: Path, from_index: Callable[[str], None]
) -> None:
    """A password reaches the proxy, and no command line, which others can read."""
    write_wheel(wheels, "tiny")
    asked = []

    class Proxy(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, self.headers["Proxy-Authorization"]))
            name = self.path.rsplit("/", 1)[1]
            link = b'<a href="tiny-1.0-py3-none-any.whl">tiny-1.0-py3-none-any.whl</a>'
            content = (wheels / name).read_bytes() if name else link
            self.send_response(200)
            self.send_header("Content-Type", "application/zip" if name else "text/html")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    from_index("http://index.invalid/simple")
    os.environ["PIP_TRUSTED_HOST"] = "index.invalid"
    commands: list[Any] = []
    try:
        proxy = f"http://me:secret@127.0.0.1:{server.server_port}"
        carry_out(installation(folder, ["tiny"], PYTHONS, proxy), commands)
    finally:
        del os.environ["PIP_TRUSTED_HOST"]
        server.shutdown()
        server.server_close()
    credentials = "Basic " + base64.b64encode(b"me:secret").decode()
    assert ("http://index.invalid/simple/tiny/", credentials) in asked
    assert (folder / "tiny").is_dir()
    assert not any("secret" in part for command in commands for part in command.arguments)


def test_an_old_pip_fetches_a_newer_one_for_itself(
    wheels: Path, folder: Path, tmp_path: Path
) -> None:
    import pip

    root = Path(pip.__file__).parent.parent
    info = next(root.glob("pip-*.dist-info"))
    files = [p for part in (root / "pip", info) for p in part.rglob("*") if p.is_file()]
    content = {
        str(p.relative_to(root)): p.read_bytes()
        for p in files
        if p.suffix != ".pyc" and p.name not in ("RECORD", "INSTALLER", "direct_url.json")
    }
    version = pip.__version__
    zip_wheel(wheels / f"pip-{version}-py3-none-any.whl", info.name, content)
    write_wheel(wheels, "tiny")
    python = tmp_path / "python3"
    python.write_text(
        f'#!/bin/sh\n[ "$3" = --version ] && echo "pip 21.3 from nowhere" && exit\n'
        f'exec {sys.executable} "$@"\n'
    )
    python.chmod(0o755)
    commands: list[Any] = []
    assert carry_out(installation(folder, ["tiny"], [python], ""), commands) == ["tiny 1.0"]
    pips = [c.arguments[1] for c in commands if "--dry-run" in c.arguments]
    assert pips == [str(commands[0].folder / "pip" / "pip")]
    assert list(folder.parent.iterdir()) == [folder]


# What goes wrong


@pytest.fixture
def closed_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def test_a_proxy_that_refuses(
    folder: Path, from_index: Callable[[str], None], closed_port: int
) -> None:
    from_index("https://index.invalid/simple")
    proxy = f"http://127.0.0.1:{closed_port}"
    message = failure(installation(folder, ["tiny"], PYTHONS, proxy))
    assert message.startswith("The proxy refuses the connection: check it under Settings")
    assert_untouched(folder)


def test_no_network(folder: Path, from_index: Callable[[str], None], closed_port: int) -> None:
    from_index(f"http://127.0.0.1:{closed_port}/simple")
    message = failure(installation(folder, ["tiny"], PYTHONS))
    assert message.startswith("The package index can't be reached: check the network")
    assert_untouched(folder)


@pytest.mark.parametrize("tag", ["cp311-cp311-win_arm64", "cp27-cp27m-any", "py3-none-plan9_mips"])
def test_no_wheel_for_this_system(wheels: Path, folder: Path, tag: str) -> None:
    write_wheel(wheels, "tiny", tag=tag)
    message = failure(installation(folder, ["tiny"], PYTHONS))
    assert "has nothing that fits Python" in message
    assert sysconfig.get_platform() in message
    assert_untouched(folder)


def test_a_disk_that_is_full(wheels: Path, folder: Path) -> None:
    write_wheel(wheels, "tiny", "1.0")
    carry_out(installation(folder, ["tiny"], PYTHONS))
    before = tree(folder)
    write_wheel(wheels, "tiny", "2.0", size=3_000_000)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))

    message = failure(installation(folder, ["tiny"], PYTHONS), preexec_fn=limit)
    assert message.startswith("The disk is full: make room")
    assert tree(folder) == before
    assert list(folder.parent.iterdir()) == [folder]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_small_disk(wheels: Path, folder: Path, tmp_path: Path) -> None:
    disk = tmp_path / "profile"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)],
                             check=False, capture_output=True)  # fmt: skip
    if mounted.returncode:
        pytest.skip("this machine does not let root mount a disk")
    try:
        write_wheel(wheels, "tiny", size=3_000_000)
        message = failure(installation(folder, ["tiny"], PYTHONS))
        assert message.startswith("The disk is full: make room")
        assert_untouched(folder)
        (disk / "filler").write_bytes(bytes(1024 * 1024 - 16 * 4096))
        with pytest.raises(OSError, match="No space"):
            (disk / "more").write_bytes(bytes(1024 * 1024))
        assert failure(installation(folder, ["tiny"], PYTHONS)).startswith("The disk is full")
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_folder_that_can_not_be_made(tmp_path: Path) -> None:
    (tmp_path / "rskd").touch()
    message = failure(installation(tmp_path / "rskd" / "python" / "3.x", ["tiny"], PYTHONS))
    assert message.startswith("The folder of the profile is not writable")


def test_no_pip(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dependencies, "_bundled_pips", list)
    message = failure(installation(folder, ["tiny"], [bare_python(tmp_path)]))
    assert message.startswith("pip, which installs Python packages, is missing")
    assert "sudo apt install python3-pip" in message
    assert_untouched(folder)


def bare_python(folder: Path) -> Path:
    """Python without any package."""
    path = folder / "python3"
    path.write_text(f'#!/bin/sh\nexec {sys.executable} -I -S "$@"\n')
    path.chmod(0o755)
    return path


@pytest.mark.skipif(not dependencies._bundled_pips(), reason="this Python brings no pip along")
def test_the_pip_that_python_brings_along_will_do(
    wheels: Path, folder: Path, tmp_path: Path
) -> None:
    write_wheel(wheels, "tiny")
    assert carry_out(installation(folder, ["tiny"], [bare_python(tmp_path)])) == ["tiny 1.0"]


def test_no_python(folder: Path, tmp_path: Path) -> None:
    """Neither a program of another kind nor one of another version is taken."""
    other = tmp_path / "python3"
    other.write_text(f"#!/bin/sh\necho '[[2, 7], \"{sysconfig.get_platform()}\"]'\n")
    other.chmod(0o755)
    for pythons in ([], [Path("/bin/true")], [other]):
        message = failure(installation(folder, ["tiny"], pythons))
        assert message.startswith("The Python program that belongs to QGIS was not found")
        assert_untouched(folder)
    assert carry_out_finds([other, *PYTHONS], folder) == sys.executable


def carry_out_finds(pythons: list[Path], folder: Path) -> str:
    commands: list[Any] = []
    with pytest.raises(RskdError):
        carry_out(installation(folder, ["tiny"], pythons), commands)
    return commands[-1].arguments[0]


def test_what_does_not_run_here_is_not_installed(wheels: Path, folder: Path) -> None:
    write_wheel(wheels, "tiny", code="raise ImportError('a DLL is missing')")
    message = failure(installation(folder, ["tiny"], PYTHONS))
    assert "ImportError: a DLL is missing" in message
    assert_untouched(folder)


@pytest.mark.parametrize("after", range(4))
def test_canceled_after_any_command(wheels: Path, folder: Path, after: int) -> None:
    write_wheel(wheels, "tiny")
    steps = installation(folder, ["tiny"], PYTHONS)
    command = next(steps)
    for _ in range(after):
        done = subprocess.run(command.arguments, env=command.environment, cwd=command.folder,
                              capture_output=True, text=True, check=True)  # fmt: skip
        command = steps.send(Result(0, done.stdout))
    steps.close()
    assert_untouched(folder)


def test_killed_in_the_middle(wheels: Path, folder: Path, tmp_path: Path) -> None:
    """What a killed QGIS leaves harms nothing, and goes when it is a day old."""
    write_wheel(wheels, "tiny", "1.0")
    carry_out(installation(folder, ["tiny"], PYTHONS))
    write_wheel(wheels, "tiny", "2.0", code="import time; time.sleep(60)")
    script = (
        "import sys\nfrom pathlib import Path\n"
        "from rskd_qgis.dependencies import installation\n"
        "from tests.test_dependencies import carry_out\n"
        f"carry_out(installation(Path({str(folder)!r}), ['tiny'], [Path(sys.executable)]))\n"
    )
    killed = subprocess.Popen([sys.executable, "-c", script], start_new_session=True)
    while not list(folder.parent.glob("3.x.part-*/packages/tiny")):
        assert killed.poll() is None
        time.sleep(0.05)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    (left,) = set(folder.parent.iterdir()) - {folder}
    activate(folder)
    assert importlib.import_module("tiny").version == "1.0"

    (wheels / "tiny-2.0-py3-none-any.whl").unlink()
    write_wheel(wheels, "tiny", "1.5")
    carry_out(installation(folder, ["tiny"], PYTHONS))
    assert left.exists()  # it may be that of another QGIS, at work
    os.utime(left, (0, 0))
    carry_out(installation(folder, ["tiny"], PYTHONS))
    assert list(folder.parent.iterdir()) == [folder]


# Taking it away


def test_removed_packages_are_gone_at_once(wheels: Path, folder: Path) -> None:
    write_wheel(wheels, "tiny")
    carry_out(installation(folder, ["tiny"], PYTHONS))
    activate(folder)
    assert remove(folder)
    assert not folder.exists()
    assert str(folder) not in sys.path
    assert not is_installed("tiny")
    activate(folder)
    assert str(folder) not in sys.path


def test_what_was_in_use_is_removed_at_the_next_start(folder: Path) -> None:
    """As on Windows, where a folder outlives its removal; a marker in it tells."""
    folder.mkdir(parents=True)
    (folder / "REMOVED").touch()
    (folder / "library.dll").touch()
    activate(folder)
    assert not folder.exists()
    assert str(folder) not in sys.path


def test_nothing_can_be_removed_where_nothing_is(folder: Path) -> None:
    with pytest.raises(RskdError, match="can't be removed"):
        remove(folder)


# Finding things


def test_the_requirements_are_those_of_the_plugin() -> None:
    assert [package(line) for line in requirements()] == ["onnxruntime", "rasterio", "jinja2"]
    assert dependencies.OPTIONAL in map(package, requirements())
    assert package("Some-Thing[extra]>=1") == "some_thing"


def touch(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def test_python_is_found_where_qgis_lies(tmp_path: Path) -> None:
    version = "{}.{}".format(*sys.version_info)
    windows = tmp_path / "QGIS"
    home = windows / "apps" / "Python3x"
    touch(home / "python.exe", windows / "bin" / "python3.exe", windows / "bin" / "qgis-bin.exe")
    found = python_candidates(str(windows / "bin" / "qgis-bin.exe"), str(home), windows=True)
    assert found == [home / "python.exe", windows / "bin" / "python3.exe"]

    mac = tmp_path / "QGIS.app" / "Contents" / "MacOS"
    touch(mac / "QGIS", mac / "bin" / "python3", mac / "bin" / f"python{version}")
    found = python_candidates(str(mac / "QGIS"), str(mac), windows=False)
    assert found == [mac / "bin" / f"python{version}", mac / "bin" / "python3"]

    linux = tmp_path / "usr" / "bin"
    touch(linux / "python3", tmp_path / "shims" / "python3")  # the first on the PATH is another
    shim = str(tmp_path / "shims" / "python3")
    found = python_candidates(shim, str(tmp_path / "usr"), windows=False)
    assert found == [linux / "python3", tmp_path / "shims" / "python3"]
    assert Path(sys.executable).parent == python_candidates()[0].parent


def test_where_nothing_is_known_the_last_line_is_told() -> None:
    assert "(ERROR: something new)" in str(error_of("Collecting x\nERROR: something new\n"))
    assert str(error_of(""))


@given(st.from_regex(dependencies._VERSION, fullmatch=True))
def test_pip_understands_every_pin(version: str) -> None:
    (pin,) = dependencies._pins({"numpy": version})
    assert pin == f"numpy=={version}"
    Version(version)


def test_odd_versions_are_not_pinned() -> None:
    odd = {"a": "1.0-ubuntu1", "b": "unknown", "c": "", "Not a name": "1.0"}
    assert dependencies._pins(odd) == []
    assert dependencies._pins({"numpy": numpy.__version__}) == [f"numpy=={numpy.__version__}"]

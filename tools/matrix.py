"""The plugin's tests on several versions of QGIS, each in a chroot of the Debian that has it.

python -m tools.matrix [VERSION ...]      such as 3.40; without one, all of them

A chroot is made on the first run, in the user's cache, and used again: 3 to 4 GB each. The
repository, the data beside it and what the caller's pip, apt and certificates name are mounted in
it read-only, in a mount namespace that ends with the command: nothing stays mounted.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.package import ROOT

DEBIAN = {"3.22": "bookworm", "3.40": "trixie", "3.44": "testing"}
INCLUDE = ("ca-certificates", "git", "make", "python3")  # the rest is the Makefile's business
SETTINGS = ".qgis-settings"  # where pytest-qgis keeps the profile, below the repository
REPOSITORY, DATA = Path("/src/rskd"), Path("/src/shared/data")  # in the chroot
ENVIRONMENT = "/opt/rskd"
NAMESPACE = ("unshare", "--mount", "--propagation", "private")  # its mounts end with the command
# What of the caller's environment counts in the chroot too: where packages come from.
HANDED_ON = re.compile(r"PIP_\w+|RSKD_REQUIRE_DATA|\w*(CERT|CA_BUNDLE|CERT_FILE)|\w+_proxy", re.I)
APT_OPTIONS = re.compile(r'(?m)^Acquire::(?:https?|ftp|Check-|Languages|Retries)\S* "[^"]*";$')


@dataclass(frozen=True)
class Pip:
    """The caller's configuration of pip as environment variables, and the local paths it names."""

    variables: dict[str, str]
    paths: tuple[Path, ...]


def output(*command: str) -> str:
    """What a command prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def pip_configuration(listed: str) -> Pip:
    """Reads what ``pip config list`` prints, one ``section.option='value'`` a line.

    An index in a folder is mounted with the folder above it, where its pages' links lead.
    """
    variables: dict[str, str] = {}
    paths: list[Path] = []
    for section, option, value in re.findall(r"(?m)^(\S+?)\.([\w-]+)='(.*)'$", listed):
        value = " ".join(value.replace("\\n", " ").split())
        name = f"PIP_{option.upper().replace('-', '_')}"
        if section == ":env:" or name not in variables:
            variables[name] = value
        for word in value.split():
            path = Path(word[len("file://") :] if word.startswith("file://") else word)
            if path.is_absolute():
                paths.append(path.parent if option.endswith("index-url") else path)
    return Pip(variables, tuple(dict.fromkeys(paths)))


def mirror(targets: str) -> str:
    """The caller's mirror of Debian, from ``apt-get indextargets``; without one, Debian's own."""
    for line in targets.splitlines():
        address, _, label = line.partition(" ")
        if label == "Debian":
            return address
    return "http://deb.debian.org/debian"


def chroot_folder(suite: str) -> Path:
    """Where the chroot of a Debian suite lies."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "rskd" / "chroots" / suite


def make_chroot(suite: str) -> Path:
    """Makes the chroot of a Debian suite where there is none.

    Raises:
        subprocess.CalledProcessError: debootstrap has said why not.
    """
    folder = chroot_folder(suite)
    stamp = folder / "etc" / "rskd-made"
    if not stamp.exists():
        print(f"Making a chroot of Debian {suite} in {folder} ...", flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        targets = output(
            "apt-get", "indextargets", "--format", "$(REPO_URI) $(LABEL)", "Created-By: Packages"
        )
        # Not to wait for the disk takes minutes less; nothing here must outlive a loss of power.
        (folder / "etc/dpkg/dpkg.cfg.d").mkdir(parents=True)
        (folder / "etc/dpkg/dpkg.cfg.d/unsafe-io").write_text("force-unsafe-io\n")
        bootstrap = [
            *NAMESPACE,
            "debootstrap",
            "--variant=minbase",
            f"--include={','.join(INCLUDE)}",
        ]
        subprocess.run([*bootstrap, suite, str(folder), mirror(targets)], check=True)
        options = APT_OPTIONS.findall(output("apt-config", "dump", "Acquire"))
        options.append('APT::Keep-Downloaded-Packages "false";')
        (folder / "etc/apt/apt.conf.d/90caller").write_text("\n".join(options) + "\n")
        stamp.touch()
    return folder


def mounts(pip: Pip, variables: dict[str, str]) -> Iterator[tuple[Path, Path]]:
    """What is mounted read-only, and where in the chroot; not folders that Debian has itself."""
    yield ROOT, REPOSITORY
    common = output(
        "git", "-C", str(ROOT), "rev-parse", "--path-format=absolute", "--git-common-dir"
    )
    git = Path(common.strip())
    if not git.is_relative_to(ROOT):  # a worktree: its history lies elsewhere
        yield git, git
    data = Path(os.environ.get("RSKD_DATA") or ROOT.parent / "shared" / "data").resolve()
    if data.is_dir():
        yield data, DATA
    named = (Path(value) for name, value in variables.items() if not name.startswith("PIP_"))
    for path in (Path("/etc/resolv.conf"), Path("/etc/hosts"), *named, *pip.paths):
        if path.is_file() or (path.is_absolute() and path.is_dir() and path.parts[1] != "etc"):
            yield path, path


def mount_commands(folder: Path, pairs: Iterator[tuple[Path, Path]]) -> Iterator[str]:
    """The shell commands that mount `pairs` and what a system needs in the chroot."""
    yield f"mount -t proc proc {shlex.quote(str(folder / 'proc'))}"
    yield f"mount --rbind /dev {shlex.quote(str(folder / 'dev'))}"
    for source, place in dict(pairs).items():
        target = shlex.quote(f"{folder}{place}")
        if source.is_dir():
            yield f"mkdir -p {target}"
        else:
            yield f"mkdir -p $(dirname {target}); rm -f {target}; touch {target}"
        yield f"mount --bind -o ro {shlex.quote(str(source))} {target}"
    yield f"mount -t tmpfs settings {shlex.quote(f'{folder}{REPOSITORY / SETTINGS}')}"


INSIDE = f"""set -e
cd {REPOSITORY}
if ! cmp -s pyproject.toml {ENVIRONMENT}/pyproject.toml; then  # of another checkout, maybe
    rm -rf {ENVIRONMENT}/done/base
    mkdir -p {ENVIRONMENT}
    cp pyproject.toml {ENVIRONMENT}/
fi
python3 --version
exec make test-plugin VENV={ENVIRONMENT} ARGS="$ARGS"
"""


def run_tests(folder: Path, arguments: str) -> bool:
    """Whether the plugin's tests pass in a chroot."""
    (ROOT / SETTINGS).mkdir(exist_ok=True)  # where those of this version of QGIS are mounted
    pip = pip_configuration(output(sys.executable, "-m", "pip", "config", "list"))
    handed = {name: value for name, value in os.environ.items() if HANDED_ON.fullmatch(name)}
    variables = {**handed, **pip.variables}
    variables = {
        **variables,
        "ARGS": f"-p no:cacheprovider {arguments}",
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": "/root",
        "LC_ALL": "C.UTF-8",
        "DEBIAN_FRONTEND": "noninteractive",
        "PIP_NO_CACHE_DIR": "1",
        "PIP_ROOT_USER_ACTION": "ignore",
        "PYTHONDONTWRITEBYTECODE": "1",
        "HYPOTHESIS_STORAGE_DIRECTORY": "/tmp/hypothesis",
        "GIT_CONFIG_COUNT": "1",  # git reads a repository of another user
        "GIT_CONFIG_KEY_0": "safe.directory",
        "GIT_CONFIG_VALUE_0": "*",
    }
    enter = f"exec chroot {shlex.quote(str(folder))} /bin/sh -c {shlex.quote(INSIDE)}"
    script = "\n".join(["set -e", *mount_commands(folder, mounts(pip, variables)), enter])
    return (
        subprocess.run([*NAMESPACE, "/bin/sh", "-c", script], env=variables, check=False).returncode
        == 0
    )


def qgis_version(folder: Path) -> str:
    """The version of QGIS that was installed in a chroot; empty where there is none."""
    found = subprocess.run(
        ["chroot", str(folder), "dpkg-query", "--show", "--showformat=${Version}", "qgis"],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    return found.stdout


def main(versions: list[str]) -> int:
    """Runs the tests on each version.

    Returns:
        0 where all passed, else 1.

    Raises:
        SystemExit: a version is unknown, or this machine cannot make a chroot.
    """
    unknown = [version for version in versions if version not in DEBIAN]
    if unknown:
        raise SystemExit(
            f"No Debian with QGIS {unknown[0]} is known: choose of {', '.join(DEBIAN)}."
        )
    if os.geteuid() != 0:
        raise SystemExit("Making and entering a chroot needs root: run this as root, or with sudo.")
    missing = [name for name in ("debootstrap", "unshare", "chroot") if not shutil.which(name)]
    if missing:
        raise SystemExit(
            f"{missing[0]} was not found: run sh tools/install_system.sh {missing[0]}."
        )
    if subprocess.run([*NAMESPACE, "true"], check=False).returncode:
        raise SystemExit(
            "Root may not mount here: use a virtual machine or a privileged container."
        )
    results = []
    for version in versions or DEBIAN:
        folder = make_chroot(DEBIAN[version])
        passed = run_tests(folder, os.environ.get("ARGS", ""))
        found = qgis_version(folder)
        results.append(passed and found.startswith(version))
        word = "passed" if passed else "FAILED"
        if not found.startswith(version):
            word += f", but Debian {DEBIAN[version]} has no QGIS {version}"
        print(f"QGIS {found or 'of no version'} (Debian {DEBIAN[version]}): {word}", flush=True)
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

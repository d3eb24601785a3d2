"""Runs of the shell command that end before their time, and go on."""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest

from bench.kills import classify, content, kept
from tests.conftest import REPOSITORY, texture

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")


def run(command: list[str], **options: Any) -> subprocess.CompletedProcess:
    return subprocess.run(
        command, cwd=REPOSITORY, capture_output=True, text=True, timeout=600, check=False, **options
    )


@pytest.fixture
def start(
    make_raster: Callable[..., Path], sensitive_model: Path, tmp_path: Path
) -> Callable[..., list[str]]:
    """Makes the command of a run of 9,801 scenes."""
    raster = make_raster(texture(400, 400), name="land.tif")
    options = ("--model", str(sensitive_model), "--scene-size", "8px", "--overlap", "0.5")
    return lambda output, *more: classify(raster, output, *options, *more)


@pytest.fixture
def expected(start: Callable[..., list[str]], tmp_path: Path) -> list[object]:
    """What an undisturbed run gives."""
    output = tmp_path / "undisturbed.gpkg"
    done = run(start(output))
    assert done.returncode == 0, done.stderr
    return content(output)


def kill_when(done: Callable[[], bool], command: list[str]) -> None:
    process = subprocess.Popen(
        command, cwd=REPOSITORY, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 600
    while process.poll() is None and not done() and time.monotonic() < deadline:
        time.sleep(0.002)
    process.kill()
    process.wait()


def test_killed_again_and_again_it_gives_what_one_run_gives(
    start: Callable[..., list[str]], expected: list[object], tmp_path: Path
):
    output = tmp_path / "killed.gpkg"
    database = tmp_path / ".killed.gpkg.rskd" / "done"
    draw = random.Random(7)
    left = [0]
    for share in sorted(draw.uniform(0, 1) for _ in range(6)):
        bytes_left = share * 9801 * 70  # some of what the run will keep, 73 bytes a scene

        def grown(least: float = bytes_left) -> bool:
            return database.exists() and database.stat().st_size > least

        kill_when(grown, start(output, "--resume"))
        assert not output.exists()
        left.append(kept(output))
    assert left == sorted(left)
    assert left[-1] > 0
    refused = run(start(output))
    assert refused.returncode == 1
    assert f"has left {left[-1]} scenes" in refused.stderr
    assert kept(output) == left[-1]
    done = run(start(output, "--resume"))
    assert done.returncode == 0, done.stderr
    assert content(output) == expected
    assert not database.parent.exists()


def test_a_write_error_is_told_and_gone_on_from(
    start: Callable[..., list[str]], expected: list[object], tmp_path: Path
):
    output = tmp_path / "limited.gpkg"

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))  # bytes that a file may have

    failed = run(start(output), preexec_fn=limit)
    assert failed.returncode == 1
    assert "Error: The result can't be written" in failed.stderr
    assert "What was done is kept: --resume" in failed.stderr
    assert not output.exists()
    assert 0 < kept(output) < 9801
    done = run(start(output, "--resume"))
    assert done.returncode == 0, done.stderr
    assert content(output) == expected


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """A function that gives a disk of its own so many bytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted: list[int] = []

    def resize(size: int) -> Path:
        options = f"size={size}" + ",remount" * bool(mounted)
        done = run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(disk)])
        if done.returncode:
            pytest.skip(f"no disk can be mounted here: {done.stderr.strip()}")
        mounted.append(size)
        return disk

    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can mount a disk")
    yield resize
    if mounted:
        run(["umount", str(disk)])


def test_a_full_disk_is_told_and_gone_on_from(
    start: Callable[..., list[str]], expected: list[object], small_disk: Callable[[int], Path]
):
    output = small_disk(1_500_000) / "result.gpkg"
    failed = run(start(output))
    assert failed.returncode == 1
    assert "Error: The result can't be written" in failed.stderr
    assert not output.exists()
    assert kept(output) > 0
    small_disk(50_000_000)
    done = run(start(output, "--resume"))
    assert done.returncode == 0, done.stderr
    assert content(output) == expected


def test_another_model_is_not_gone_on_with(
    start: Callable[..., list[str]], tiny_model: Path, tmp_path: Path
):
    output = tmp_path / "changed.gpkg"
    database = tmp_path / ".changed.gpkg.rskd" / "done"
    kill_when(lambda: database.exists() and database.stat().st_size > 60_000, start(output))
    for options, what in (
        (("--model", str(tiny_model)), "the model"),
        (("--overlap", "0.25"), "the grid"),
        (("--stretch", "0,200"), "--stretch"),
    ):
        refused = run([*start(output), "--resume", *options])
        assert refused.returncode == 1
        assert f"had something else as {what}: resume it as it was begun" in refused.stderr
        assert kept(output) > 0

"""Files of training that hold more than numbers: nothing in them is run."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import numpy as np
import pytest
import torch
from small_runs import recipe, write_split

from training.__main__ import main
from training.data import cache
from training.errors import TrainingError
from training.loop import CHECKPOINT
from training.network_file import NetworkFile


class Evil:
    """Makes a file where it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.mark),)


@pytest.fixture
def mark(tmp_path: Path) -> Path:
    """What an unpickled Evil would make; a plain pickle does."""
    mark = tmp_path / "it ran"
    pickle.loads(pickle.dumps(Evil(mark)))
    mark.rmdir()
    return mark


@pytest.mark.parametrize("form", ["torch", "old torch", "pickle"])
def test_a_network_file_runs_nothing(form: str, mark: Path, tmp_path: Path) -> None:
    path = tmp_path / "network.pt"
    held = {"name": Evil(mark), "classes": ["a", "b"], "facts": "{}", "weights": {}}
    if form == "pickle":
        path.write_bytes(pickle.dumps(held))
    else:
        torch.save(held, path, _use_new_zipfile_serialization=form == "torch")
    with pytest.raises(TrainingError, match="no network file"):
        NetworkFile.read(path)
    assert not mark.exists()


@pytest.mark.parametrize("content", [b"", b"noise" * 100, b"PK\x03\x04", b"\x80\x04."])
def test_what_is_no_network_file_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "network.pt"
    path.write_bytes(content)
    with pytest.raises(TrainingError, match="no network file"):
        NetworkFile.read(path)


def test_a_checkpoint_runs_nothing_when_a_run_is_resumed(
    mark: Path, tmp_path: Path, colour_images: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_split(tmp_path, colour_images)
    facts = {"network": "shufflenet_v2_x0_5", "epochs": 1, "precision": "32-true"}
    path = recipe(tmp_path, colour_images, "run", **facts)
    (tmp_path / "run").mkdir()
    torch.save({"state_dict": {}, "evil": Evil(mark)}, tmp_path / "run" / CHECKPOINT)
    command = ["train-teacher", "--recipe", str(path), "--output", str(tmp_path), "--resume"]
    assert main(command) == 1
    assert "is no checkpoint" in capsys.readouterr().err
    assert not mark.exists()


def test_a_cache_of_images_runs_nothing(mark: Path, tmp_path: Path) -> None:
    path = cache.cache_folder() / f"{cache._key([], 8)}.npy"
    path.parent.mkdir(parents=True, exist_ok=True)
    np.save(path, np.array([Evil(mark)], dtype=object), allow_pickle=True)
    with pytest.raises(ValueError, match=r"[Pp]ython objects"):
        cache.decoded([], 8)
    path.unlink()
    assert not mark.exists()

"""Result files that are whole or not there at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from .errors import OutputError, RskdError


@contextmanager
def new_file(path: Path | str, overwrite: bool) -> Iterator[Path]:
    """A path to write a file to, which becomes ``path`` when all has gone well.

    It lies in a folder of its own beside ``path``, so that a run that fails leaves nothing, not
    even side files, and an older file stays whole until the new one is. What is written beside it
    comes along.

    Raises:
        RskdError: ``path`` can't be written; raised before anything is done.
        OutputError: another program came to hold ``path``, and the result has another name.
    """
    path = Path(path)
    check_new(path, overwrite)
    try:
        folder = tempfile.TemporaryDirectory(prefix=".rskd-", dir=path.parent)
    except OSError as error:
        raise RskdError(
            'Nothing can be written into "{folder}" ({reason}): give another folder.',
            folder=path.parent,
            reason=error.strerror,
        ) from None
    with folder:
        temporary = Path(folder.name) / path.name
        yield temporary
        if temporary.exists():
            put(temporary, path)


def put(temporary: Path, path: Path) -> None:
    """Give the result its name, and what lies beside it.

    Raises:
        OutputError: another program holds that name, and the result has a free one beside it.
    """
    kept, failure = path, None
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())  # else the name may outlive a power cut, and the content not
    try:
        os.replace(temporary, path)
    except OSError as error:
        failure = error
        names = (path.with_stem(f"{path.stem}_{number}") for number in count(2))
        kept = next(name for name in names if not name.exists())
        os.replace(temporary, kept)
    for beside in temporary.parent.iterdir():
        os.replace(beside, kept.with_name(kept.stem + beside.name.removeprefix(path.stem)))
    if failure is not None:
        raise OutputError(
            '"{path}" can\'t be replaced ({reason}), so the result is in "{kept}": '
            "close the programs that use the older one.",
            path=path,
            reason=failure.strerror,
            kept=kept,
        )


def check_new(path: Path, overwrite: bool) -> None:
    """Whether a file can have this name.

    Raises:
        RskdError: its folder does not exist, or the name is taken.
    """
    if not path.parent.is_dir():
        raise RskdError(
            'The folder "{folder}" does not exist: make it, or give another one.',
            folder=path.parent,
        )
    if path.is_dir():
        raise RskdError('"{path}" is a folder: give the name of a file.', path=path)
    if path.exists() and not overwrite:
        raise RskdError(
            '"{path}" exists: give another name, or --overwrite to replace it.', path=path
        )

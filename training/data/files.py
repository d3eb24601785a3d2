"""The files of a data set, whether it lies unpacked in a folder or packed in a zip."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Callable

from training.errors import TrainingError

SUFFIXES = {".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp"}


@dataclass(frozen=True)
class SourceFile:
    """A file that is not read yet.

    Attributes:
        path: Below the folder or zip, with slashes.
        stamp: Where it is, how large and how old: it changes when the file does.
        read: Gives the content.
    """

    path: PurePosixPath
    stamp: str
    read: Callable[[], bytes]

    @property
    def is_image(self) -> bool:
        """Whether its name ends like that of an image."""
        return self.path.suffix.lower() in SUFFIXES


@dataclass(frozen=True)
class Listing:
    """What a folder or zip holds, in the order of the names.

    Attributes:
        root: The folder or zip.
        files: All files but hidden ones.
        folders: All folders but hidden ones, empty ones too.
    """

    root: Path
    files: tuple[SourceFile, ...]
    folders: tuple[PurePosixPath, ...]


def list_files(root: Path) -> Listing:
    """List a folder (and the zips in it, as if they were unpacked there) or a zip.

    Raises:
        TrainingError: There is neither.
    """
    if root.is_dir():
        found = list(_in_folder(root))
    elif zipfile.is_zipfile(root):
        found = list(_in_zip(root, PurePosixPath()))
    else:
        raise TrainingError(f"No folder or zip of images at '{root}': check the path.")
    shown = [entry for entry in found if not _is_hidden(_path(entry))]
    files = [entry for entry in shown if isinstance(entry, SourceFile)]
    folders = {entry for entry in shown if isinstance(entry, PurePosixPath)}
    return Listing(root, tuple(sorted(files, key=_path)), tuple(sorted(folders)))


def _path(entry: SourceFile | PurePosixPath) -> PurePosixPath:
    return entry.path if isinstance(entry, SourceFile) else entry


def _is_hidden(path: PurePosixPath) -> bool:
    """Whether it is none of the data, such as .git, __MACOSX and ._airport_1.jpg."""
    return any(part.startswith((".", "__")) for part in path.parts)


def _in_folder(root: Path) -> Iterator[SourceFile | PurePosixPath]:
    for entry in root.rglob("*"):
        path = PurePosixPath(entry.relative_to(root).as_posix())
        if entry.is_dir():
            yield path
        elif entry.suffix.lower() == ".zip" and zipfile.is_zipfile(entry):
            yield from _in_zip(entry, path.with_suffix(""))
        else:
            facts = entry.stat()
            stamp = f"{entry.resolve()}|{facts.st_size}|{facts.st_mtime_ns}"
            yield SourceFile(path, stamp, entry.read_bytes)


def _in_zip(root: Path, below: PurePosixPath) -> Iterator[SourceFile | PurePosixPath]:
    archive = zipfile.ZipFile(root)
    facts = root.stat()
    stamp = f"{root.resolve()}|{facts.st_size}|{facts.st_mtime_ns}"
    for member in archive.infolist():
        path = below / member.filename
        if member.is_dir():
            yield path
        else:
            yield SourceFile(path, f"{stamp}|{member.filename}", _reader(archive, member))


def _reader(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Callable[[], bytes]:
    return lambda: archive.read(member)

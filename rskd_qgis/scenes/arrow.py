"""Tables of numpy as an Arrow stream, by Arrow's C interface: GDAL and pyarrow take it uncopied.

Written here, for pyarrow is 40 MB and its new versions refuse the numpy of older QGIS. The structs
are those of https://arrow.apache.org/docs/format/CDataInterface.html and CStreamInterface.html.
"""

from __future__ import annotations

import ctypes
import errno
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from .lazy import np


class _Schema(ctypes.Structure):
    """What an array is."""


class _Array(ctypes.Structure):
    """Its buffers."""


class _Stream(ctypes.Structure):
    """Arrays of one schema, one after the other."""


_ReleaseSchema = ctypes.CFUNCTYPE(None, ctypes.POINTER(_Schema))
_ReleaseArray = ctypes.CFUNCTYPE(None, ctypes.POINTER(_Array))
_ReleaseStream = ctypes.CFUNCTYPE(None, ctypes.POINTER(_Stream))
_GetSchema = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(_Stream), ctypes.POINTER(_Schema))
_GetNext = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(_Stream), ctypes.POINTER(_Array))
_GetLastError = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.POINTER(_Stream))

_Schema._fields_ = [
    ("format", ctypes.c_char_p),
    ("name", ctypes.c_char_p),
    ("metadata", ctypes.c_char_p),
    ("flags", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("children", ctypes.POINTER(ctypes.POINTER(_Schema))),
    ("dictionary", ctypes.POINTER(_Schema)),
    ("release", _ReleaseSchema),
    ("private_data", ctypes.c_void_p),
]
_Array._fields_ = [
    ("length", ctypes.c_int64),
    ("null_count", ctypes.c_int64),
    ("offset", ctypes.c_int64),
    ("n_buffers", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(ctypes.c_void_p)),
    ("children", ctypes.POINTER(ctypes.POINTER(_Array))),
    ("dictionary", ctypes.POINTER(_Array)),
    ("release", _ReleaseArray),
    ("private_data", ctypes.c_void_p),
]
_Stream._fields_ = [
    ("get_schema", _GetSchema),
    ("get_next", _GetNext),
    ("get_last_error", _GetLastError),
    ("release", _ReleaseStream),
    ("private_data", ctypes.c_void_p),
]

_CAPSULE = b"arrow_array_stream"
_new_capsule = ctypes.pythonapi.PyCapsule_New
_new_capsule.restype = ctypes.py_object
_new_capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]

_FORMATS = {int: b"i", float: b"g", str: b"u", bytes: b"z"}
_NULLABLE = 2

_kept: dict[int, object] = {}
"""What structs that were given away point to, by the number in their private_data."""
_numbers = count(1)


class ArrowStream:
    """A table in parts, each made when it is asked for; it lives at least as long as its reader.

    Args:
        kinds: of the columns: int for int32, float for float64, str, or bytes.
        parts: of each part the columns in their order. Arrays (N,) of int32, of float64, of str or
            None as objects; or uint8 (N, L) for N values of L bytes.
    """

    error: BaseException | None
    """What making a part has raised, where the reader tells only that there was an error."""

    def __init__(self, kinds: Mapping[str, type], parts: Iterator[Sequence[np.ndarray]]) -> None:
        self._kinds = kinds
        self._parts = parts
        self.error = None
        self._struct = _Stream(
            _GetSchema(self._get_schema),
            _GetNext(self._get_next),
            _GetLastError(lambda _: None),
            _release_stream,
        )

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The stream as a capsule, as Arrow's PyCapsule protocol has it."""
        return _new_capsule(ctypes.addressof(self._struct), _CAPSULE, None)

    def _get_schema(self, _: object, target: ctypes._Pointer[_Schema]) -> int:
        columns = [_schema(name, _FORMATS[kind], _NULLABLE) for name, kind in self._kinds.items()]
        _fill(target, _schema("", b"+s", 0, columns))
        return 0

    def _get_next(self, _: object, target: ctypes._Pointer[_Array]) -> int:
        try:
            part = next(self._parts, None)
            made = _Array() if part is None else _table(part)
        except BaseException as error:  # none can pass through the reader's own code
            self.error = error
            return errno.EIO
        _fill(target, made)
        return 0


def _schema(name: str, kind: bytes, flags: int, children: Sequence[_Schema] = ()) -> _Schema:
    made = _Schema(kind, name.encode(), None, flags, release=_release_schema)
    made.private_data = _keep(kind, made.name, made)
    _add_children(made, children)
    return made


def _table(columns: Sequence[np.ndarray]) -> _Array:
    made = _array(len(columns[0]), 0, [None])
    _add_children(made, [_column(column) for column in columns])
    return made


def _column(values: np.ndarray) -> _Array:
    if values.dtype == object:
        return _text(values)
    if values.ndim == 2:
        ends = np.arange(len(values) + 1, dtype=np.int32) * np.int32(values.shape[1])
        return _array(len(values), 0, [None, ends, np.ascontiguousarray(values)])
    return _array(len(values), 0, [None, np.ascontiguousarray(values)])


def _text(values: np.ndarray) -> _Array:
    """Strings; few of them are different."""
    texts = values.tolist()
    encoded = {text: (text or "").encode() for text in set(texts)}
    parts = [encoded[text] for text in texts]
    ends = np.zeros(len(parts) + 1, np.int32)
    np.cumsum([len(part) for part in parts], out=ends[1:])
    missing = [text is None for text in texts] if None in encoded else []
    valid = np.packbits(~np.array(missing), bitorder="little") if missing else None
    letters = np.frombuffer(b"".join(parts) or b"\0", np.uint8)  # a buffer is wanted in any case
    return _array(len(parts), sum(missing), [valid, ends, letters])


def _array(length: int, nulls: int, buffers: Sequence[np.ndarray | None]) -> _Array:
    pointers = (ctypes.c_void_p * len(buffers))(
        *(None if buffer is None else buffer.ctypes.data for buffer in buffers)
    )
    made = _Array(length, nulls, 0, len(buffers), 0, pointers, release=_release_array)
    made.private_data = _keep(buffers, pointers)
    return made


def _add_children(parent: _Schema | _Array, children: Sequence[_Schema] | Sequence[_Array]) -> None:
    kind: Any = type(parent)
    pointers = (ctypes.POINTER(kind) * len(children))(*map(ctypes.pointer, children))
    parent.n_children = len(children)
    parent.children = pointers
    _kept[parent.private_data] = _kept[parent.private_data], pointers, children


def _keep(*objects: object) -> int:
    number = next(_numbers)
    _kept[number] = objects
    return number


def _fill(target: ctypes._Pointer, made: ctypes.Structure) -> None:
    """Move a struct to where the reader wants it."""
    ctypes.memmove(target, ctypes.byref(made), ctypes.sizeof(made))


def _release(pointer: ctypes._Pointer) -> None:
    """Let go of a struct and, as Arrow asks, of those of its children that are still there."""
    struct = pointer.contents
    for child in range(struct.n_children):
        if struct.children[child].contents.release:
            struct.children[child].contents.release(struct.children[child])
    struct.release = type(struct.release)()
    _kept.pop(struct.private_data)


_release_schema = _ReleaseSchema(_release)
_release_array = _ReleaseArray(_release)


@_ReleaseStream
def _release_stream(pointer: ctypes._Pointer[_Stream]) -> None:
    pointer.contents.release = _ReleaseStream()

"""The wire format of protocol buffers, of which ONNX files are made, without a library for it.

A message is a run of fields, each a number and a value
(https://protobuf.dev/programming-guides/encoding).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Union

from .errors import RskdError

Bytes = Union[bytes, memoryview]
Value = Union[int, bytes, memoryview]
"""Of a field: an int where it is a varint, else its bytes."""
Field = tuple[int, int, Value]
"""Number, wire type and value."""

VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5


def fields(message: Bytes) -> Iterator[Field]:
    """Take a message apart.

    Args:
        message: its bytes; of a memoryview the fields are views too, so that nothing is copied.

    Raises:
        RskdError: it is none.
    """
    position = 0
    while position < len(message):
        key, position = _read_varint(message, position)
        number, kind = key >> 3, key & 7
        if number == 0:
            raise damaged()
        if kind == VARINT:
            value, position = _read_varint(message, position)
            yield number, kind, value
            continue
        if kind == BYTES:
            size, position = _read_varint(message, position)
        elif kind in (FIXED32, FIXED64):
            size = 4 if kind == FIXED32 else 8
        else:
            raise damaged()
        end = position + size
        if end > len(message):
            raise damaged()
        yield number, kind, message[position:end]
        position = end


def varints(packed: Bytes) -> Iterator[int]:
    """The numbers of a packed field."""
    position = 0
    while position < len(packed):
        number, position = _read_varint(packed, position)
        yield number


def inside(field: Field) -> list[Field]:
    """The fields of the message that a field holds."""
    value = field[2]
    if isinstance(value, int):
        raise damaged()
    return list(fields(value))


def text_of(value: Value) -> str:
    """The text that a field holds."""
    if isinstance(value, int):
        raise damaged()
    try:
        return str(value, "utf-8")
    except UnicodeDecodeError:
        raise damaged() from None


def texts(message: Field, number: int) -> list[str]:
    """The texts of one number inside a field."""
    return [text_of(value) for found, _, value in inside(message) if found == number]


def text(number: int, content: str) -> Field:
    """A field of a text."""
    return number, BYTES, content.encode()


def message(number: int, *parts: Field) -> Field:
    """A field of a message of fields."""
    return number, BYTES, b"".join(pieces(parts))


def pieces(parts: Collection[Field]) -> list[Bytes]:
    """What a message is made of, in order; large values are not copied."""
    encoded: list[Bytes] = []
    for number, kind, value in parts:
        encoded.append(_varint(number << 3 | kind))
        if isinstance(value, int):
            encoded.append(_varint(value))
        else:
            encoded += [_varint(len(value)), value] if kind == BYTES else [value]
    return encoded


def message_pieces(number: int, parts: Collection[Field]) -> list[Bytes]:
    """What a field of a message of fields is made of, likewise."""
    content = pieces(parts)
    size = sum(len(piece) for piece in content)
    return [_varint(number << 3 | BYTES), _varint(size), *content]


def damaged() -> RskdError:
    """The error of a file that is not built so."""
    return RskdError("The model file is not built as ONNX files are: export it again.")


def _read_varint(message: Bytes, position: int) -> tuple[int, int]:
    """A number of 7 bits a byte, lowest first, and the position behind it."""
    number = 0
    for shift in range(0, 70, 7):
        if position >= len(message):
            break
        byte = message[position]
        position += 1
        number |= (byte & 127) << shift
        if byte < 128:
            return number, position
    raise damaged()


def _varint(number: int) -> bytes:
    parts = bytearray()
    while number > 127:
        parts.append(number & 127 | 128)
        number >>= 7
    parts.append(number)
    return bytes(parts)

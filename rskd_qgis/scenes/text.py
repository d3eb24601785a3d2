"""Texts from files of strangers, read within bounds and made safe to show."""

from __future__ import annotations

import ast
import json
import math
import re
import unicodedata
from typing import Any

MAX_CHARACTERS = 2**20
"""Of a text that describes a model."""
MAX_DEPTH = 32
"""Lists and objects inside each other."""
MAX_DIGITS = 18
"""Of a whole number."""

# Marks that turn the direction of the text around them, so that it reads as something else
# (https://trojansource.codes); and what ends a line without being seen as such.
_TURNING = frozenset("\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSEEN = frozenset({"Cc", "Cs"})
_MARK = "\ufffd"


def plain(text: str, kept: str = "\n\t") -> str:
    """A text without control characters, which neither XML nor a terminal can take.

    Args:
        text: any text.
        kept: control characters that may stay.

    Returns:
        The text with a mark in the place of each of them, of halves of characters, and of what
        turns the direction of writing.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c in kept or not _is_unseen(c) else _MARK for c in text)


def without_tags(text: str) -> str:
    """A text that stays text where something shows it as HTML without escaping it."""
    return re.sub(r"<(?=[A-Za-z/!?])", "‹", text)


def read_json(text: str) -> Any:
    """The content of a JSON text, with its texts made plain.

    Raises:
        ValueError: it is no JSON, too long or nested too deeply, or has a number that is none.
    """
    if len(text) > MAX_CHARACTERS:
        raise ValueError(f"it is longer than {MAX_CHARACTERS:,} characters")
    try:
        content = json.loads(text, parse_constant=_finite, parse_float=_finite, parse_int=_whole)
    except RecursionError:
        raise _too_deep() from None
    return _plain(content, MAX_DEPTH)


def read_literal(text: str) -> Any:
    """The content of JSON, or of a Python literal as older exporters write it.

    Raises:
        ValueError: it is neither, too long or nested too deeply, or has a number that is none.
    """
    try:
        return read_json(text)
    except json.JSONDecodeError:
        pass
    try:
        return _plain(ast.literal_eval(text), MAX_DEPTH)
    except (RecursionError, MemoryError):
        raise _too_deep() from None
    except (SyntaxError, TypeError) as error:
        raise ValueError(str(error)) from None


def _is_unseen(character: str) -> bool:
    code = ord(character)
    is_none = code & 0xFFFE == 0xFFFE  # by definition
    return is_none or character in _TURNING or unicodedata.category(character) in _UNSEEN


def _plain(value: Any, depth: int) -> Any:
    """A value whose texts are plain and whose numbers are numbers."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, (dict, list, tuple, set)) and depth == 0:
        raise _too_deep()
    if isinstance(value, dict):
        return {_plain(k, depth - 1): _plain(v, depth - 1) for k, v in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [_plain(part, depth - 1) for part in value]
    if isinstance(value, (int, float)):
        return _finite(value) if isinstance(value, float) else _whole(value)
    if value is None:
        return None
    raise ValueError(f"it holds {type(value).__name__}")


def _finite(number: Any) -> float:
    if not math.isfinite(float(number)):
        raise ValueError(f"{number} is no number")
    return float(number)


def _whole(number: Any) -> int:
    too_long = isinstance(number, str) and len(number) > MAX_DIGITS + 1  # slow to turn into one
    if too_long or abs(int(number)) >= 10**MAX_DIGITS:
        raise ValueError(f"it has a number of more than {MAX_DIGITS} digits")
    return number if isinstance(number, bool) else int(number)


def _too_deep() -> ValueError:
    return ValueError(f"it is nested in more than {MAX_DEPTH} levels")

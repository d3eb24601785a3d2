"""What is refused of an ONNX file before ONNX Runtime sees it: a model is data from strangers.

ONNX Runtime is written for files that are meant well, and its older versions most of all. Here the
file is only walked through, nothing of it is computed, and the work is bounded whatever it holds.
What a graph does when it runs can't be told from the file: see ``SceneModel``, which tries it out
within bounds of memory and time. Field numbers are those of onnx.proto, which never change.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath

from .errors import RskdError
from .protobuf import Field, Value, damaged, fields, text_of, texts, varints
from .text import plain

MAX_BYTES = 2**31 - 1
"""Of a file: what protocol buffers hold. Larger models keep their weights beside it."""
MAX_FIELDS = 1_000_000
"""That are looked at, a few seconds' worth; the numbers inside tensors are not."""
MAX_NODES = 200_000
"""With those of the functions that nodes stand for, each time anew."""
MAX_DEPTH = 16
"""Graphs inside each other, in the branches of an If and in loops."""
MAX_METADATA = 4 * 2**20
"""Bytes of all metadata together."""
MAX_SPARSE = 2**28
"""Numbers of a tensor of which only those are written that are not 0."""
NUMBERS_A_BYTE = 4
"""At most, in the smallest types of ONNX, of 2 bits."""

DOMAINS = frozenset(
    {"", "ai.onnx", "ai.onnx.ml", "com.microsoft", "com.microsoft.nchwc", "com.ms.internal.nhwc"}
)
"""Whose operators ONNX Runtime has in itself; those of others need libraries."""

_MODEL_GRAPH, _MODEL_METADATA, _MODEL_FUNCTION = 7, 14, 25
_GRAPH_NODE, _GRAPH_INITIALIZER, _GRAPH_SPARSE = 1, 5, 15
_NODE_TYPE, _NODE_ATTRIBUTE, _NODE_DOMAIN = 4, 5, 7
_ATTRIBUTE_TENSORS, _ATTRIBUTE_GRAPHS, _ATTRIBUTE_SPARSE = (5, 10), (6, 11), (22, 23)
_FUNCTION_NAME, _FUNCTION_NODE, _FUNCTION_DOMAIN = 1, 7, 10
_TENSOR_DIM, _TENSOR_NAME, _TENSOR_EXTERNAL, _TENSOR_LOCATION = 1, 8, 13, 14
_TENSOR_DATA = (4, 5, 6, 7, 9, 10, 11)
_SPARSE_VALUES, _SPARSE_INDICES, _SPARSE_DIM = 1, 2, 3
_ENTRY_KEY, _ENTRY_VALUE = 1, 2
_EXTERNAL = 1

Operator = tuple[str, str]
"""Domain and name."""


def check_file(path: Path) -> None:
    """Refuse a model file that ONNX Runtime should not be given.

    Raises:
        RskdError: it is damaged, too large, needs operators that are not ONNX's, keeps weights
            elsewhere than in its folder, or tells of more than it holds.
    """
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        raise RskdError(
            'The model "{path}" can\'t be read ({reason}): choose another file.',
            path=path,
            reason=error.strerror,
        ) from None
    if size > MAX_BYTES:
        raise RskdError(
            '"{path}" has {size:,} bytes, and an ONNX file can have {limit:,}: choose another'
            " file, or export it with its weights beside it.",
            path=path,
            size=size,
            limit=MAX_BYTES,
        )
    try:
        check_content(content, path.parent)
    except RskdError as error:
        raise RskdError(
            '"{path}" can\'t be opened as an ONNX model: {error}', path=path, error=error
        ) from None


def check_content(content: bytes, folder: Path) -> None:
    """Refuse the content of a model file.

    Args:
        content: of the file.
        folder: where the file lies.

    Raises:
        RskdError: as ``check_file``.
    """
    _Walk(folder).model(content)


@dataclass
class _Walk:
    """A walk through one file."""

    folder: Path
    seen: int = 0
    """Fields so far."""
    used: dict[Operator, dict[Operator, int]] = field(default_factory=dict)
    """Function -> operators that its nodes stand for, and how many of each."""

    def model(self, content: bytes) -> None:
        parts = list(self._fields(memoryview(content)))  # of a view, so that nothing is copied
        graphs = [part for part in parts if part[0] == _MODEL_GRAPH]
        if len(graphs) != 1:
            raise damaged()
        metadata = sum(_length(value) for number, _, value in parts if number == _MODEL_METADATA)
        if metadata > MAX_METADATA:
            raise RskdError(
                "it holds {size:,} bytes of metadata, and more than {limit:,} are no description:"
                " export it again without them.",
                size=metadata,
                limit=MAX_METADATA,
            )
        for function in parts:
            if function[0] == _MODEL_FUNCTION:
                self._function(function)
        operators: dict[Operator, int] = {}
        self._graph(graphs[0], operators, 0)
        self._check_operators(operators)

    def _fields(self, value: Value) -> Iterator[Field]:
        """The fields of a message, counted."""
        if isinstance(value, int):
            raise damaged()
        for part in fields(value):
            self.seen += 1
            if self.seen > MAX_FIELDS:
                raise RskdError(
                    "it is made of more than {limit:,} parts: choose a smaller one.",
                    limit=MAX_FIELDS,
                )
            yield part

    def _function(self, function: Field) -> None:
        domain = name = ""
        operators: dict[Operator, int] = {}
        for part in self._fields(function[2]):
            if part[0] == _FUNCTION_DOMAIN:
                domain = text_of(part[2])
            elif part[0] == _FUNCTION_NAME:
                name = text_of(part[2])
            elif part[0] == _FUNCTION_NODE:
                self._node(part, operators, 0)
        known = self.used.setdefault((domain, name), {})
        for operator, count in operators.items():  # two of one name: as if they were one
            known[operator] = known.get(operator, 0) + count

    def _graph(self, graph: Field, operators: dict[Operator, int], depth: int) -> None:
        if depth > MAX_DEPTH:
            raise RskdError(
                "it has graphs inside each other in more than {limit} levels: export it again"
                " without conditions and loops.",
                limit=MAX_DEPTH,
            )
        for part in self._fields(graph[2]):
            if part[0] == _GRAPH_NODE:
                self._node(part, operators, depth)
            elif part[0] == _GRAPH_INITIALIZER:
                self._tensor(part)
            elif part[0] == _GRAPH_SPARSE:
                self._sparse(part)

    def _node(self, node: Field, operators: dict[Operator, int], depth: int) -> None:
        domain = name = ""
        for number, kind, value in self._fields(node[2]):
            if number == _NODE_DOMAIN:
                domain = text_of(value)
            elif number == _NODE_TYPE:
                name = text_of(value)
            elif number == _NODE_ATTRIBUTE:
                self._attribute((number, kind, value), operators, depth)
        operators[domain, name] = operators.get((domain, name), 0) + 1

    def _attribute(self, attribute: Field, operators: dict[Operator, int], depth: int) -> None:
        for part in self._fields(attribute[2]):
            if part[0] in _ATTRIBUTE_TENSORS and not isinstance(part[2], int):
                self._tensor(part)
            elif part[0] in _ATTRIBUTE_GRAPHS:
                self._graph(part, operators, depth + 1)
            elif part[0] in _ATTRIBUTE_SPARSE:
                self._sparse(part)

    def _check_operators(self, operators: Mapping[Operator, int]) -> None:
        """Whether all are known, and how many there are when functions are what they stand for."""
        counts: dict[Operator, int] = {}

        def count(used: Mapping[Operator, int], within: tuple[Operator, ...]) -> int:
            total = 0
            if len(within) > MAX_DEPTH:
                raise _too_many()
            for operator, times in used.items():
                if operator in within:
                    raise RskdError("it has a function that calls itself: export it again.")
                if operator not in self.used and operator[0] not in DOMAINS:
                    raise RskdError(
                        'it needs the operator "{name}" of "{domain}", which is not ONNX\'s: export'
                        " it with the operators of ONNX alone.",
                        name=_short(operator[1]),
                        domain=_short(operator[0]),
                    )
                if operator not in counts:
                    inner = self.used.get(operator)
                    counts[operator] = 1 if inner is None else count(inner, (*within, operator))
                total += times * counts[operator]
            if total > MAX_NODES:
                raise _too_many()
            return total

        count(operators, ())

    def _sparse(self, sparse: Field) -> None:
        sizes = [1]
        for part in self._fields(sparse[2]):
            if part[0] in (_SPARSE_VALUES, _SPARSE_INDICES):
                self._tensor(part)
            elif part[0] == _SPARSE_DIM:
                sizes += _sizes(part)
        if _product(sizes, "") > MAX_SPARSE:
            raise RskdError("it holds a sparse tensor that is too large: choose another one.")

    def _tensor(self, tensor: Field) -> None:
        """Whether a tensor tells of as much as it holds."""
        sizes, name, held, entries, is_elsewhere = [1], "", 0, {}, False
        for number, kind, value in self._fields(tensor[2]):
            if number == _TENSOR_DIM:
                sizes += _sizes((number, kind, value))
            elif number == _TENSOR_NAME:
                name = text_of(value)
            elif number in _TENSOR_DATA:
                held += _length(value) + 1  # texts may be empty
            elif number == _TENSOR_LOCATION:
                is_elsewhere = is_elsewhere or value == _EXTERNAL
            elif number == _TENSOR_EXTERNAL:
                entry = number, kind, value
                entries["".join(texts(entry, _ENTRY_KEY))] = "".join(texts(entry, _ENTRY_VALUE))
        if is_elsewhere:
            held = self._bytes_elsewhere(entries)
        told = _product(sizes, name)
        if told > NUMBERS_A_BYTE * held:
            raise RskdError(
                'its tensor "{name}" tells of {told:,} numbers and holds {held:,} bytes: export it'
                " again.",
                name=_short(name),
                told=told,
                held=held,
            )

    def _bytes_elsewhere(self, entries: Mapping[str, str]) -> int:
        """How much of a tensor lies in a file beside the model."""
        location = entries.get("location", "")
        place = Path(self.folder, location)
        parts = {*PurePosixPath(location).parts, *PureWindowsPath(location).parts}
        leaves = ".." in parts or PureWindowsPath(location).anchor or location.startswith("/")
        try:
            if leaves or self.folder.resolve() not in place.resolve().parents:
                raise RskdError(
                    'it keeps weights in "{location}", which is not in its folder: export it with'
                    " its weights in the file itself.",
                    location=_short(location),
                )
            if not place.is_file():
                raise RskdError(
                    'it keeps weights in "{location}", which does not lie beside it: get that file'
                    " too, or export it with its weights in the file itself.",
                    location=_short(location),
                )
            size = place.stat().st_size
            offset = int(entries.get("offset") or 0)
            length = int(entries.get("length") or size - offset)
        except (OSError, RuntimeError, ValueError):
            raise damaged() from None
        if not (offset >= 0 and 0 <= length <= size - offset):
            raise RskdError(
                'it keeps weights in "{location}", which is shorter than that: get both files'
                " again.",
                location=_short(location),
            )
        return length


def _too_many() -> RskdError:
    return RskdError(
        "it stands for more than {limit:,} operations, or has functions inside each other in more"
        " than {depth} levels: choose a smaller one.",
        limit=MAX_NODES,
        depth=MAX_DEPTH,
    )


def _sizes(dims: Field) -> list[int]:
    """Sizes of a tensor's dimensions, one a field or all of them in one."""
    value = dims[2]
    return [value] if isinstance(value, int) else list(varints(value))


def _product(sizes: list[int], name: str) -> int:
    """How many numbers a tensor has; a size below 0 reads as one above 2**63."""
    if len(sizes) > 64 or max(sizes) >= 2**63:
        raise RskdError(
            'its tensor "{name}" has a size that none can have: export it again.',
            name=_short(name),
        )
    return math.prod(sizes)


def _length(value: Value) -> int:
    return 0 if isinstance(value, int) else len(value)


def _short(text: str) -> str:
    """A name from the file, for a sentence."""
    return plain(text, kept="")[:80]

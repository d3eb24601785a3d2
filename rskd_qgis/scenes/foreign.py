"""Models made elsewhere: what their metadata says, as a card. Standard library only.

Understood, the first that is found: a JSON file beside the model (a card of which only `classes` is
needed, or a STAC item of the Machine Learning Model extension), that extension's properties in the
ONNX metadata, the keys that the QGIS plugin Deepness reads.
"""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .card import MLM_KEY, SCHEMA, ModelCard, classes_from_labels
from .errors import RskdError
from .text import MAX_CHARACTERS, read_json, read_literal

Size = "tuple[int, int] | None"
"""(height, width) of a model's input in pixels; None where it takes any."""


@dataclass(frozen=True)
class Standardization:
    """What a model with float input wants: (pixel / 255 - mean) / std, one pair a band."""

    mean: tuple[float, ...]
    std: tuple[float, ...]


@dataclass(frozen=True)
class ForeignModel:
    """What a model's file and the JSON beside it tell, before a person adds the rest."""

    facts: Mapping[str, Any]
    """In the words of a card, plus `standardization_mean` and `_std`."""
    bands: int
    size: tuple[int, int] | None
    """(height, width) of the input in pixels; None where it takes any."""
    class_count: int | None
    """Scores in the output; None where that can't be told."""
    takes_floats: bool
    """Else it takes bytes, which are never standardized."""

    @property
    def unsaid(self) -> frozenset[str]:
        """Which of classes, bands, size, ground_size_m and standardization_mean are not told."""
        image = self.facts.get("input") or {}
        names = self.facts.get("classes") or ()
        said = {
            "classes": names and len(names) == (self.class_count or len(names)),
            "bands": image.get("bands"),
            "size": self.size or image.get("size"),
            "ground_size_m": self.facts.get("ground_size_m"),
            "standardization_mean": not self.takes_floats or "standardization_mean" in self.facts,
        }
        return frozenset(name for name, value in said.items() if not value)

    def completed(self, answers: Mapping[str, Any]) -> str:
        """The JSON to write beside the file: what it tells, and what a person has added."""
        image = {**(self.facts.get("input") or {}), **answers.get("input", {})}
        return json.dumps({**self.facts, **answers, "input": image}, ensure_ascii=False, indent=1)


def read_facts(
    path: Path, metadata: Mapping[str, str], size: tuple[int, int] | None
) -> Mapping[str, Any]:
    """What a model that holds no card of ours tells, in the words of a card; arguments as below.

    Raises:
        RskdError: something is not understood.
    """
    with _told(path):
        return _find(path.with_suffix(".json"), metadata, size)


def read_foreign(
    path: Path, metadata: Mapping[str, str], bands: int, size: tuple[int, int] | None
) -> tuple[ModelCard, Standardization]:
    """The card of a model that holds none of ours, and how its input is prepared.

    Args:
        path: the ONNX file; the JSON file beside it has its name with the suffix .json.
        metadata: the ONNX file's metadata.
        bands: how many bands the model's input has.
        size: (height, width) of the model's input in pixels; None where it takes any.

    Raises:
        RskdError: something that is needed is missing or not understood; the message says what.
    """
    with _told(path):
        facts = _find(path.with_suffix(".json"), metadata, size)
        if not facts.get("classes"):
            raise RskdError(
                'it does not name its classes: write {{"classes": ["forest", "harbour", ...]}}, in'
                " the order of its output, into {beside} beside it.",
                beside=f"{path.stem}.json",
            )
        return _card(path.stem, facts, bands, size), _standardization(facts, bands)


def class_names(text: str) -> list[str]:
    """The names of classes in a text file, one a line, or in a table.

    Of a table they are the column headed label, name or class, else the last; a column of numbers
    gives their order. What has neither such a heading nor numbers is no table.
    """
    lines = [line.strip() for line in text.lstrip("\ufeff").splitlines() if line.strip()]
    for mark in "\t;,":
        rows = [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=mark)]
        if not rows or len(rows[0]) < 2 or any(len(row) != len(rows[0]) for row in rows):
            continue
        header, columns = [cell.lower() for cell in rows[0]], range(len(rows[0]))
        headed = next((header.index(h) for h in ("label", "name", "class") if h in header), None)
        column = columns[-1] if headed is None else headed
        body = rows if headed is None else rows[1:]
        order = next(
            (i for i in columns if i != column and all(row[i].isdecimal() for row in body)), None
        )
        if order is not None:
            body = sorted(body, key=lambda row: int(row[order]))
        if headed is not None or order is not None:
            return [row[column] for row in body]
    return lines


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell of which file an error is, and what it means."""
    try:
        yield
    except RskdError as error:
        raise RskdError('"{path}" can\'t be used: {error}', path=path, error=error) from None
    except (OSError, TypeError, ValueError, LookupError, AttributeError, ArithmeticError) as error:
        raise RskdError(
            'The metadata of "{path}" is not readable ({kind}: {error}): correct'
            " it, or write the classes into {beside} beside the model.",
            path=path,
            kind=type(error).__name__,
            error=error,
            beside=f"{path.stem}.json",
        ) from None


def _find(
    beside: Path, metadata: Mapping[str, str], size: tuple[int, int] | None
) -> Mapping[str, Any]:
    """What the metadata tells, in the words of a card, plus `standardization_mean` and `_std`."""
    if beside.is_file():
        with beside.open(encoding="utf-8") as file:
            content = read_json(file.read(MAX_CHARACTERS + 1))
        properties = content.get("properties", content)
        return _from_mlm(properties) if "mlm:output" in properties else content
    if MLM_KEY in metadata:
        return _from_mlm(read_json(metadata[MLM_KEY]))
    return _from_deepness(metadata, size)


def _card(
    name: str, facts: Mapping[str, Any], bands: int, size: tuple[int, int] | None
) -> ModelCard:
    """A full card: what the facts leave open is taken from the graph."""
    image = dict(facts.get("input") or {})
    if size is None and "size" not in image:
        raise RskdError(
            "it takes images of any size and does not say which it was trained with: write"
            ' {"input": {"size": [HEIGHT, WIDTH]}} beside the classes into the JSON file beside it.'
        )
    usual = ["red", "green", "blue"] if bands == 3 else [f"band_{i + 1}" for i in range(bands)]
    image = {"bands": usual, "size": size, "range": [0, 255], **image}
    classes = list(facts["classes"])
    if all(isinstance(label, str) for label in classes):
        classes = [vars(c) for c in classes_from_labels(classes)]
    said = {**facts, "name": facts.get("name") or name}
    card = {**said, "schema": SCHEMA, "classes": classes, "input": image}
    return ModelCard.from_json(json.dumps(card))


def _standardization(facts: Mapping[str, Any], bands: int) -> Standardization:
    mean = [float(value) for value in facts.get("standardization_mean", [0.0])]
    std = [float(value) for value in facts.get("standardization_std", [1.0])]
    mean, std = (values * bands if len(values) == 1 else values for values in (mean, std))
    fit = len(mean) == len(std) == bands and all(map(math.isfinite, mean + std))
    if not fit or min(std) <= 0:
        raise RskdError(
            "its mean and standard deviation are not {bands} numbers each, the latter above 0:"
            " correct the metadata.",
            bands=bands,
        )
    return Standardization(tuple(mean), tuple(std))


def _from_deepness(metadata: Mapping[str, str], size: tuple[int, int] | None) -> dict[str, Any]:
    """The keys of Deepness, of which `resolution` is in centimetres per pixel."""
    names = read_literal(metadata.get("class_names") or metadata.get("names") or "[]")
    if isinstance(names, list) and names and isinstance(names[0], dict):
        names = names[0]  # one dictionary an output
    if isinstance(names, dict):
        names = [label for _, label in sorted((int(i), label) for i, label in names.items())]
    facts: dict[str, Any] = {"classes": [str(label) for label in names]}
    for key in ("standardization_mean", "standardization_std"):
        if key in metadata:
            facts[key] = read_literal(metadata[key])
    tile = metadata.get("tiles_size") or metadata.get("tile_size")
    if size is None and tile:
        size = (int(read_literal(tile)),) * 2
        facts["input"] = {"size": size}
    if size and "resolution" in metadata:
        facts["ground_size_m"] = _around(
            float(read_literal(metadata["resolution"])) / 100 * max(size)
        )
    return facts


def _from_mlm(properties: Mapping[str, Any]) -> dict[str, Any]:
    """The properties of the Machine Learning Model extension."""
    image, output = properties["mlm:input"][0], properties["mlm:output"][0]
    if image.get("pre_processing_function"):
        raise RskdError(
            "it asks for a preprocessing function of its own, which RSKD does not run: put the"
            " preprocessing into the graph, or describe it as value_scaling."
        )
    classes = sorted(output.get("classification:classes", []), key=lambda c: c["value"])
    facts: dict[str, Any] = {
        "name": properties.get("mlm:name", ""),
        "architecture": properties.get("mlm:architecture", ""),
        "parameters": properties.get("mlm:total_parameters"),
        "classes": [c.get("title") or c.get("name") or c["description"] for c in classes],
        "input": {},
    }
    if image.get("bands"):
        facts["input"]["bands"] = [
            band if isinstance(band, str) else band["name"] for band in image["bands"]
        ]
    height, width = image["input"]["shape"][-2:]
    if min(height, width) > 0:
        facts["input"]["size"] = [height, width]
    if image.get("value_scaling"):
        scaling = [_linear(one) for one in image["value_scaling"]]
        facts["standardization_mean"] = [offset / 255 for offset, _ in scaling]
        facts["standardization_std"] = [divisor / 255 for _, divisor in scaling]
    return facts


def _linear(scaling: Mapping[str, Any]) -> tuple[float, float]:
    """A value scaling object as (offset, divisor) of pixels from 0 to 255."""
    kind = scaling["type"]
    if kind == "min-max":
        return scaling["minimum"], scaling["maximum"] - scaling["minimum"]
    if kind == "z-score":
        return scaling["mean"], scaling["stddev"]
    if kind == "offset":
        return scaling["value"], 1
    if kind == "scale":
        return 0, scaling["value"]
    raise RskdError(
        'it asks for the value scaling "{kind}", which RSKD does not know: use min-max, z-score,'
        " offset or scale.",
        kind=kind,
    )


def _around(ground: float) -> dict[str, float]:
    """The ground size of a model of which only the typical one is known: half to double."""
    return {"min": ground / 2, "typical": ground, "max": ground * 2}

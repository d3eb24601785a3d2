"""Models made elsewhere: what their metadata says, as a card. Standard library only.

Understood, the first that is found: a JSON file beside the model (a card of which only `classes` is
needed, or a STAC item of the Machine Learning Model extension), that extension's properties in the
ONNX metadata, the keys that the QGIS plugin Deepness reads.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .card import MLM_KEY, SCHEMA, ModelCard, classes_from_labels
from .errors import RskdError

Size = "tuple[int, int] | None"
"""(height, width) of a model's input in pixels; None where it takes any."""


@dataclass(frozen=True)
class Standardization:
    """What a model with float input wants: (pixel / 255 - mean) / std, one pair a band."""

    mean: tuple[float, ...]
    std: tuple[float, ...]


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
    beside = path.with_suffix(".json")
    try:
        facts = _find(beside, metadata, size)
        if not facts.get("classes"):
            raise RskdError(
                'it does not name its classes: write {{"classes": ["forest", "harbour", ...]}}, in'
                " the order of its output, into {beside} beside it.",
                beside=beside.name,
            )
        return _card(path.stem, facts, bands, size), _standardization(facts, bands)
    except RskdError as error:
        raise RskdError('"{path}" can\'t be used: {error}', path=path, error=error) from None
    except (OSError, SyntaxError, TypeError, ValueError, LookupError, AttributeError) as error:
        raise RskdError(
            'The metadata of "{path}" is not readable ({kind}: {error}): correct'
            " it, or write the classes into {beside} beside the model.",
            path=path,
            kind=type(error).__name__,
            error=error,
            beside=beside.name,
        ) from None


def _find(
    beside: Path, metadata: Mapping[str, str], size: tuple[int, int] | None
) -> Mapping[str, Any]:
    """What the metadata tells, in the words of a card, plus `standardization_mean` and `_std`."""
    if beside.is_file():
        content = json.loads(beside.read_text(encoding="utf-8"))
        properties = content.get("properties", content)
        return _from_mlm(properties) if "mlm:output" in properties else content
    if MLM_KEY in metadata:
        return _from_mlm(json.loads(metadata[MLM_KEY]))
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
    card = {"name": name, **facts, "schema": SCHEMA, "classes": classes, "input": image}
    return ModelCard.from_json(json.dumps(card))


def _standardization(facts: Mapping[str, Any], bands: int) -> Standardization:
    mean = [float(value) for value in facts.get("standardization_mean", [0.0])]
    std = [float(value) for value in facts.get("standardization_std", [1.0])]
    mean, std = (values * bands if len(values) == 1 else values for values in (mean, std))
    if not len(mean) == len(std) == bands or 0 in std:
        raise RskdError(
            "its mean and standard deviation are not {bands} numbers each, the latter above 0:"
            " correct the metadata.",
            bands=bands,
        )
    return Standardization(tuple(mean), tuple(std))


def _from_deepness(metadata: Mapping[str, str], size: tuple[int, int] | None) -> dict[str, Any]:
    """The keys of Deepness, of which `resolution` is in centimetres per pixel."""
    names = _literal(metadata.get("class_names") or metadata.get("names") or "[]")
    if isinstance(names, list) and names and isinstance(names[0], dict):
        names = names[0]  # one dictionary an output
    if isinstance(names, dict):
        names = [label for _, label in sorted((int(i), label) for i, label in names.items())]
    facts: dict[str, Any] = {"classes": [str(label) for label in names]}
    for key in ("standardization_mean", "standardization_std"):
        if key in metadata:
            facts[key] = _literal(metadata[key])
    tile = metadata.get("tiles_size") or metadata.get("tile_size")
    if size is None and tile:
        size = (int(_literal(tile)),) * 2
        facts["input"] = {"size": size}
    if size and "resolution" in metadata:
        facts["ground_size_m"] = _around(float(_literal(metadata["resolution"])) / 100 * max(size))
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


def _literal(text: str) -> Any:
    """JSON, or a Python literal, as older exporters write it."""
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return ast.literal_eval(text)

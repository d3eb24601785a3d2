"""What a model says about itself: the model card inside each ONNX file. Standard library only."""

from __future__ import annotations

import colorsys
import json
import math
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from .errors import RskdError
from .text import read_json

MAX_CLASSES = 25_000
MAX_SIDE = 8192
"""Of a scene in model pixels."""
MAX_PIXELS = 2**24
"""Of a scene, over all its bands: a strip holds many scenes."""
MAX_NAME = 200
"""Characters of what stands in lists and legends."""

SCHEMA = 1
METADATA_KEY = "rskd"
"""Key of the card's JSON in an ONNX file's metadata."""
MLM_KEY = "mlm"
"""Key of the same facts as STAC Machine Learning Model properties."""


@dataclass(frozen=True)
class SceneClass:
    """One class that a model knows."""

    name: str
    """Identifier in lower_snake_case: the value of `class_name` and the column `p_<name>`."""
    label: str
    """What people read."""
    color: str
    """#rrggbb."""

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z0-9_]+", self.name):
            raise RskdError(
                'The class name "{name}" is not usable as a column name: write it in lower'
                " case letters, digits and underscores.",
                name=self.name,
            )
        _check_names(self.name, self.label)
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", self.color):
            raise RskdError(
                'The color "{color}" of the class "{name}" is no color: write #rrggbb.',
                color=self.color,
                name=self.name,
            )


@dataclass(frozen=True)
class GroundSize:
    """Side of one scene on the ground in metres, as far as a model was trained for it."""

    min: float
    typical: float
    max: float

    def __post_init__(self) -> None:
        if not 0 < self.min <= self.typical <= self.max < math.inf:
            raise RskdError(
                "The model card's `ground_size_m` is not possible: it needs"
                " 0 < min <= typical <= max."
            )


@dataclass(frozen=True)
class ModelCard:
    """A model's metadata: what goes in, what comes out, where it is from.

    Raises:
        RskdError: the facts contradict each other.
    """

    name: str
    classes: tuple[SceneClass, ...]
    """In the order of the model's output."""
    bands: tuple[str, ...]
    """Names of the input's bands, in their order, such as red, green, blue."""
    size: tuple[int, int]
    """(height, width) of the input in pixels."""
    range: tuple[float, float] = (0, 255)
    """Lowest and highest value of an input pixel."""
    ground_size_m: GroundSize | None = None
    version: str = ""
    architecture: str = ""
    parameters: int | None = None
    macs: int | None = None
    """Multiply-accumulate operations for one scene."""
    training: Mapping[str, Any] = field(default_factory=dict)
    """Data set, hash of the split, teacher, distiller, recipe, seed."""
    metrics: Mapping[str, Any] = field(default_factory=dict)
    limits: str = ""
    """What the model is not good for, in plain words."""
    license: str = ""
    attribution: str = ""

    def __post_init__(self) -> None:
        names = [scene_class.name for scene_class in self.classes]
        if len(names) < 2:
            raise RskdError("The model has fewer than two classes: it can't classify scenes.")
        if len(set(names)) < len(names):
            double = next(name for name in names if names.count(name) > 1)
            raise RskdError(
                'The model has two classes named "{double}": give each its own name.', double=double
            )
        if len(names) > MAX_CLASSES:
            raise RskdError(
                "The model has {count:,} classes, and RSKD takes {limit:,}: choose another one.",
                count=len(names),
                limit=MAX_CLASSES,
            )
        _check_names(self.name, self.version, *self.bands)
        if not self.bands or min(self.size) < 1:
            raise RskdError("The model card's `input` needs at least one band and a size above 0.")
        if max(self.size) > MAX_SIDE or math.prod(self.size) * len(self.bands) > MAX_PIXELS:
            raise RskdError(
                "The model takes scenes of {size} pixels in {bands} bands, which is more than RSKD"
                " can work with: choose one for smaller scenes.",
                size=self.size,
                bands=len(self.bands),
            )

    def to_json(self) -> str:
        """The card as JSON text."""
        ground = self.ground_size_m
        card = {
            "schema": SCHEMA,
            "name": self.name,
            "version": self.version,
            "architecture": self.architecture,
            "parameters": self.parameters,
            "macs": self.macs,
            "classes": [{"name": c.name, "label": c.label, "color": c.color} for c in self.classes],
            "input": {
                "bands": list(self.bands),
                "size": list(self.size),
                "range": list(self.range),
            },
            "ground_size_m": ground and asdict(ground),
            "training": dict(self.training),
            "metrics": dict(self.metrics),
            "limits": self.limits,
            "license": self.license,
            "attribution": self.attribution,
        }
        return json.dumps(card, ensure_ascii=False, allow_nan=False)

    @classmethod
    def from_json(cls, text: str) -> ModelCard:
        """Read a card.

        Raises:
            RskdError: the text is no card, or a card of a newer schema.
        """
        try:
            card = read_json(text)
            schema = card["schema"]
            if schema != SCHEMA:
                raise RskdError(
                    "The model card has schema {schema}, and this version of RSKD reads schema"
                    " {known}: update RSKD or export the model again.",
                    schema=schema,
                    known=SCHEMA,
                )
            image = card["input"]
            ground = card.get("ground_size_m")
            sizes = ground and [float(ground[key]) for key in ("min", "typical", "max")]
            return cls(
                name=str(card["name"]),
                classes=tuple(
                    SceneClass(str(c["name"]), str(c["label"]), str(c["color"]))
                    for c in card["classes"]
                ),
                bands=tuple(str(band) for band in image["bands"]),
                size=_pair(image["size"], int),
                range=_pair(image["range"], float),
                ground_size_m=GroundSize(*sizes) if sizes else None,
                version=str(card.get("version", "")),
                architecture=str(card.get("architecture", "")),
                parameters=_count(card.get("parameters")),
                macs=_count(card.get("macs")),
                training=dict(card.get("training") or {}),
                metrics=dict(card.get("metrics") or {}),
                limits=str(card.get("limits", "")),
                license=str(card.get("license", "")),
                attribution=str(card.get("attribution", "")),
            )
        except KeyError as error:
            raise RskdError(
                "The model card lacks `{key}`: export the model again with all facts.",
                key=error.args[0],
            ) from None
        except (TypeError, ValueError, AttributeError, ArithmeticError) as error:
            raise RskdError(
                "The model card is not readable ({error}): export the model again.", error=error
            ) from None

    def to_mlm(self) -> dict[str, Any]:
        """The same facts as STAC item properties of the Machine Learning Model extension v1.5.

        See https://github.com/stac-extensions/mlm.
        """
        task = "scene-classification"
        height, width = self.size
        properties: dict[str, Any] = {
            "mlm:name": self.name,
            "mlm:architecture": self.architecture or "unknown",
            "mlm:tasks": [task],
            "mlm:framework": "ONNX",
            "mlm:accelerator": None,
            "bands": [{"name": band} for band in self.bands],
            "mlm:input": [
                {
                    "name": "image",
                    "bands": list(self.bands),
                    "input": {
                        "shape": [-1, len(self.bands), height, width],
                        "dim_order": ["batch", "bands", "height", "width"],
                        "data_type": "uint8",
                    },
                    "value_scaling": None,
                    "resize_type": None,
                    "pre_processing_function": None,
                }
            ],
            "mlm:output": [
                {
                    "name": "probabilities",
                    "tasks": [task],
                    "result": {
                        "shape": [-1, len(self.classes)],
                        "dim_order": ["batch", "class"],
                        "data_type": "float32",
                    },
                    "classification:classes": [
                        {
                            "value": value,
                            "name": c.name,
                            "title": c.label,
                            "description": c.label,
                            "color_hint": c.color[1:].upper(),
                        }
                        for value, c in enumerate(self.classes)
                    ],
                    "post_processing_function": None,
                }
            ],
        }
        if self.parameters is not None:
            properties["mlm:total_parameters"] = self.parameters
        if self.training:
            properties["mlm:hyperparameters"] = dict(self.training)
        return properties


def classes_from_labels(labels: Iterable[str]) -> tuple[SceneClass, ...]:
    """Classes of which only the labels are known: identifiers made from them, colors far apart.

    Raises:
        RskdError: two labels give the same identifier.
    """
    classes = []
    for i, label in enumerate(labels):
        # Steps of the golden ratio keep any number of hues apart; two tones tell near hues apart.
        red, green, blue = colorsys.hsv_to_rgb(i * 0.618034 % 1, 0.75, (0.9, 0.65)[i % 2])
        color = f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"
        classes.append(SceneClass(identifier(label) or f"class_{i}", label, color))
    return tuple(classes)


def identifier(label: str) -> str:
    """An identifier: Bare Land, BareLand and bare-land all give bare_land."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode()
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", plain)
    return re.sub(r"[^a-z0-9]+", "_", apart.lower()).strip("_")


def _check_names(*names: str) -> None:
    """Refuse names that no list could show.

    Raises:
        RskdError: one is such.
    """
    for name in names:
        if len(name) > MAX_NAME:
            raise RskdError(
                'The model card has the name "{start}...", which is longer than {limit}'
                " characters: give a shorter one.",
                start=name[:40],
                limit=MAX_NAME,
            )


def _pair(values: Any, kind: Any) -> Any:
    first, second = values
    return kind(first), kind(second)


def _count(value: Any) -> int | None:
    return None if value is None else int(value)

"""A trained network in a file of its own, readable without trusting it (no pickled code)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import torch
from torch import nn

from training.errors import TrainingError
from training.models import build
from training.quantization_aware import quantization_aware


@dataclass(frozen=True)
class NetworkFile:
    """A network with what one has to know to use it.

    Attributes:
        name: The network's name in `training.models.NETWORKS`.
        classes: Class names in the order of its outputs.
        facts: Recipe, split hash and duration of the run that made it.
        network: The network, in evaluation mode.
        options: With which the network was built.
    """

    name: str
    classes: tuple[str, ...]
    facts: dict[str, Any]
    network: nn.Module
    options: dict[str, Any] = field(default_factory=dict)

    def write(self, path: Path) -> None:
        """Write weights and facts."""
        torch.save(
            {
                "name": self.name,
                "options": self.options,
                "classes": list(self.classes),
                "facts": json.dumps(self.facts),
                "weights": self.network.state_dict(),
            },
            path,
        )

    @classmethod
    def read(cls, path: Path) -> NetworkFile:
        """Read what `write` wrote.

        Raises:
            TrainingError: There is no such file, or it is no network file.
        """
        if not path.is_file():
            raise TrainingError(f"There is no network file '{path}': train it first.")
        try:
            held = torch.load(path, map_location="cpu", weights_only=True)
            # Earlier files tell of no options.
            options = held.get("options", {})
            network = build(held["name"], len(held["classes"]), **options)
            facts = json.loads(held["facts"])
            if facts.get("quantization_aware"):
                network = quantization_aware(network, facts["data"]["side"])
            network.load_state_dict(held["weights"])
        except (
            UnpicklingError,
            EOFError,
            LookupError,
            TypeError,
            ValueError,
            AttributeError,
            RuntimeError,
        ) as error:
            raise TrainingError(f"'{path}' is no network file of this package.") from error
        return cls(held["name"], tuple(held["classes"]), facts, network.eval(), options)

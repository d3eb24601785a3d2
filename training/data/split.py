"""Which image trains, which chooses and which tests: stratified, seeded and written down."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from training.errors import TrainingError

PARTS = ("train", "validation", "test")


@dataclass(frozen=True)
class Split:
    """Names of the images of each part.

    Attributes:
        dataset: Name of the data set.
        fractions: Shares of train, validation and test that were asked for.
        seed: Of the draw.
        train, validation, test: `CLASS/FILE` names, sorted.
    """

    dataset: str
    fractions: tuple[float, float, float]
    seed: int
    train: tuple[str, ...]
    validation: tuple[str, ...]
    test: tuple[str, ...]

    @property
    def hash(self) -> str:
        """SHA-256 over the parts and their names: two equal hashes are two equal splits."""
        lines = [f"{part}/{name}\n" for part in PARTS for name in getattr(self, part)]
        return hashlib.sha256("".join(lines).encode()).hexdigest()

    def write(self, path: Path) -> None:
        """Write the split as JSON, its hash included."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"hash": self.hash, **asdict(self)}, indent=0) + "\n")

    @classmethod
    def read(cls, path: Path) -> Split:
        """Read what `write` wrote.

        Raises:
            TrainingError: The file is missing, or its names do not agree with its hash.
        """
        if not path.is_file():
            raise TrainingError(f"There is no split file '{path}': make one by the split command.")
        facts = json.loads(path.read_text())
        stated = facts.pop("hash")
        held: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in facts.items()
        }
        split = cls(**held)
        if split.hash != stated:
            raise TrainingError(f"'{path}' was changed after it was made: its hash does not agree.")
        return split


def parse_fractions(text: str) -> tuple[float, float, float]:
    """Shares of train, validation and test as they are written in papers.

    Args:
        text: Two numbers (train and test; no validation part) or three (train, validation, test),
            in percent, as in 20/80 and 60/20/20.

    Raises:
        TrainingError: The text is neither.
    """
    try:
        shares = [float(part) / 100 for part in text.split("/")]
    except ValueError:
        shares = []
    if len(shares) not in (2, 3):
        raise TrainingError(f"Split fractions are written like 50/50 or 60/20/20, not '{text}'.")
    train, *validation, test = shares
    return train, sum(validation), test


def stratified_split(
    dataset: str,
    names: Sequence[str],
    targets: np.ndarray,
    groups: np.ndarray,
    fractions: tuple[float, float, float],
    seed: int,
) -> Split:
    """Draw train, validation and test parts class by class, a group never torn apart.

    Args:
        dataset: Name to write down.
        names: N image names.
        targets: (N,) class numbers.
        groups: (N,) numbers; images that share one go to one part (duplicate pictures).
        fractions: Shares of the three parts; their sum is 1.
        seed: Of the draw.

    Raises:
        TrainingError: The fractions do not add up to 1, or a class has too few pictures.
    """
    if abs(sum(fractions) - 1) > 1e-9 or min(fractions) < 0:
        raise TrainingError(f"Split fractions must be shares that add up to 1, not {fractions}.")
    draw = np.random.default_rng(seed)
    members: dict[int, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        members[int(group)].append(index)
    parts: dict[str, list[str]] = {part: [] for part in PARTS}
    for target in np.unique(targets):
        # A group that spans classes is drawn with the class of its first image.
        own = [indices for indices in members.values() if targets[indices[0]] == target]
        count = sum(len(indices) for indices in own)
        bounds = np.cumsum(fractions) * count
        taken = 0
        drawn = set()
        for position in draw.permutation(len(own)):
            part = PARTS[int(np.searchsorted(bounds - 0.5, taken, side="right").clip(0, 2))]
            drawn.add(part)
            parts[part] += [names[index] for index in own[position]]
            taken += len(own[position])
        if (fractions[0] and "train" not in drawn) or (fractions[2] and "test" not in drawn):
            raise TrainingError(
                f"Class {names[own[0][0]].split('/')[0]} has {len(own)} picture"
                f"{'s' * (len(own) != 1)}, too few to train and to test: add some or leave it out."
            )
    train, validation, test = (tuple(sorted(parts[part])) for part in PARTS)
    return Split(dataset, fractions, seed, train, validation, test)

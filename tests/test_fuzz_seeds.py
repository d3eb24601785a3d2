"""What fuzzing starts from, and what it once found: none of it raises anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.fuzz.targets import TARGETS

SEEDS = Path(__file__).parent / "fuzz"


@pytest.mark.parametrize(
    "path", sorted(SEEDS.glob("*/*")), ids=lambda path: f"{path.parent.name}-{path.name}"
)
def test_a_seed_raises_nothing(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


def test_each_target_has_seeds() -> None:
    assert {path.name for path in SEEDS.iterdir()} == set(TARGETS)

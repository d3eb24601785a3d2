"""python -m tools.fuzz TARGET CORPUS [options of libFuzzer], with the package atheris."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

SEEDS = Path(__file__).resolve().parents[2] / "tests" / "fuzz"
"""A folder a target: the inputs to start from, and those that once were faults."""


def main() -> None:
    """Fuzz one target until its time is up or a fault is found."""
    with atheris.instrument_imports(include=["rskd_qgis"]):
        from tools.fuzz.targets import TARGETS
    name, corpus, *options = sys.argv[1:]
    Path(corpus).mkdir(parents=True, exist_ok=True)
    arguments = [sys.argv[0], corpus, str(SEEDS / name), "-max_len=8192", *options]
    atheris.Setup(arguments, TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()

"""Gives broken inputs to `rskd`, and writes docs/reliability.md.

With a word only the inputs are tried that it stands in, with --sample some of them, chosen by a
seed: then nothing is written.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from tools.broken_inputs import models, others, rasters
from tools.broken_inputs.cases import Case, Outcome, run

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reliability.md"
SLOW = {"model: doubled 36 times", "model: a loop without end"}
"""Which take all the memory or the time that they are given."""
LIST = "<!-- made by python -m tools.broken_inputs -->"


def cases() -> Iterator[Case]:
    """All broken inputs."""
    yield from rasters.cases()
    yield from models.cases()
    yield from others.cases()


def well(folder: Path) -> Path:
    """The raster that is well, for what needs one."""
    return rasters.write(folder, name="well.tif")


def main() -> None:
    """Try the inputs, say what was at fault, and write the list."""
    parser = argparse.ArgumentParser(prog="python -m tools.broken_inputs", description=__doc__)
    parser.add_argument("word", nargs="?", default="")
    parser.add_argument("--sample", type=int, default=0)
    asked = parser.parse_args()
    chosen = [case for case in cases() if asked.word in str(case)]
    if asked.sample:
        quick = [case for case in chosen if str(case) not in SLOW]
        chosen = random.Random(7).sample(quick, asked.sample)
    is_whole = not (asked.word or asked.sample)
    outcomes = []
    with tempfile.TemporaryDirectory() as folder:
        for outcome in run(chosen, well(Path(folder))):
            outcomes.append(outcome)
            if outcome.fault or not is_whole:
                print(f"{outcome.case}: {outcome.fault or 'right'}: {outcome.sentence}", flush=True)
    faults = sum(bool(outcome.fault) for outcome in outcomes)
    print(f"{len(outcomes)} inputs, {faults} faults")
    if is_whole:
        page = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
        PAGE.write_text(page.split(LIST)[0] + _listed(outcomes), encoding="utf-8")
    if faults:
        sys.exit(1)


def _listed(outcomes: Sequence[Outcome]) -> str:
    counts = Counter("read" if outcome.status == 0 else "refused" for outcome in outcomes)
    faults = [outcome for outcome in outcomes if outcome.fault]
    lines = [
        LIST,
        "",
        f"{len(outcomes)} inputs on {date.today().isoformat()}: {counts['refused']} were refused in"
        f" a sentence, {counts['read']} were read and gave a map or a page. Crashes, hangs,"
        f" tracebacks and wrong results: {len(faults)}. The slowest took"
        f" {max(outcome.seconds for outcome in outcomes):.0f} s.",
    ]
    for kind in dict.fromkeys(case.kind for case in cases()):
        lines += ["", f"### {kind.capitalize()}", "", "| Input | What `rskd` says |", "|---|---|"]
        found = [outcome for outcome in outcomes if outcome.case.kind == kind]
        for outcome in sorted(found, key=lambda outcome: outcome.case.name):
            said = outcome.fault and f"**{outcome.fault}** "
            lines.append(f"| {_cell(outcome.case.name)} | {said}{_cell(outcome.sentence)} |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    """A text inside a table of Markdown: one line, no markup, not endless, the same anywhere."""
    text = " ".join(text.split()).replace(str(Path.home()), "~")
    text = re.sub(rf"{re.escape(tempfile.gettempdir())}/tmp\w+/", "", text)
    text = re.sub("0x[0-9a-f]{6,}", "0x...", text)
    text = text if len(text) <= 240 else text[:230] + " ..."
    for mark in "\\|<*_`[":
        text = text.replace(mark, "\\" + mark)
    return text


if __name__ == "__main__":
    main()

"""python -m tools.broken_inputs [WORD]: gives broken inputs to `rskd`; writes docs/reliability.md.

With a word only the inputs are tried that it stands in, and nothing is written.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from tools.broken_inputs import models, others, rasters
from tools.broken_inputs.cases import Case, Outcome, run

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reliability.md"
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
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    outcomes = []
    with tempfile.TemporaryDirectory() as folder:
        for outcome in run((c for c in cases() if word in str(c)), well(Path(folder))):
            outcomes.append(outcome)
            if word or outcome.fault:
                print(f"{outcome.case}: {outcome.fault or 'right'}: {outcome.sentence}", flush=True)
    faults = sum(bool(outcome.fault) for outcome in outcomes)
    print(f"{len(outcomes)} inputs, {faults} faults")
    if not word:
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
    """A text inside a table of Markdown: one line, no markup, not endless."""
    text = " ".join(text.split())
    text = text if len(text) <= 240 else text[:230] + " ..."
    for mark in "\\|<*_`[":
        text = text.replace(mark, "\\" + mark)
    return text


if __name__ == "__main__":
    main()

"""What a browser shows of a page."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

# In the place of its own scripts, of which it has none: the page says what it shows and fetched.
TELL = """<script>addEventListener("load", () => {
  const fetched = performance.getEntriesByType("resource").map(entry => entry.name);
  document.body.textContent = JSON.stringify({text: document.body.innerText, fetched});
})</script>"""


@dataclass(frozen=True)
class Shown:
    """A page in a browser.

    Attributes:
        text: what can be read on it.
        pixels: (H, W, 3) uint8.
        fetched: addresses of what it loaded besides itself.
        console: what the browser complained of.
    """

    text: str
    pixels: np.ndarray
    fetched: list[str]
    console: list[str]

    def assert_whole(self, *expected: str) -> None:
        """It shows something, with these texts, needs nothing else and has no errors."""
        assert self.console == []
        assert self.fetched == []
        assert len(np.unique(self.pixels.reshape(-1, 3), axis=0)) > 50
        text = " ".join(self.text.split())
        assert not [part for part in expected if part not in text]


def browser() -> str:
    """The program; where there is none the test is skipped, or fails if $RSKD_REQUIRE_DATA is 1."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        reason = "needs the browser chromium: run sh tools/install_system.sh chromium"
        if os.environ.get("RSKD_REQUIRE_DATA") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return program


def show(page: Path, folder: Path) -> Shown:
    """Open a page without a network and look at it.

    Args:
        page: a file of HTML.
        folder: where to write while looking.
    """
    telling, picture = folder / "telling.html", folder / "page.png"
    source = page.read_text(encoding="utf-8")
    telling.write_text(source.replace("</body>", f"{TELL}</body>"), encoding="utf-8")
    _run(page, f"--screenshot={picture}", f"--user-data-dir={folder}/profile")
    told = _run(telling, "--dump-dom", f"--user-data-dir={folder}/profile")
    body = re.search(r"(?s)<body[^>]*>(.*)</body>", told.stdout)
    assert body, told.stderr
    facts = json.loads(html.unescape(body[1]))
    console = [line for line in told.stderr.splitlines() if ":CONSOLE" in line]
    pixels = np.asarray(Image.open(picture).convert("RGB"))
    return Shown(facts["text"], pixels, facts["fetched"], console)


def _run(page: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            *(browser(), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            *("--window-size=1100,1600", "--proxy-server=127.0.0.1:9", "--enable-logging=stderr"),
            *(*options, page.as_uri()),
        ],
        check=True,
        capture_output=True,
        text=True,
        timeout=300,
    )

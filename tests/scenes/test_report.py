"""The pages of reports."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from rskd_qgis.scenes.assess import accuracy, area_estimates
from rskd_qgis.scenes.card import GroundSize, ModelCard, classes_from_labels
from rskd_qgis.scenes.report import (
    accuracy_report,
    adaptation_report,
    confusions,
    number,
    percent,
    write_report,
)
from tests.browser import show
from tests.scenes.test_assess import HECTARES, OLOFSSON

LABELS = ["Deforestation", "Forest <gain>", "Stable forest", "Stable & non-forest"]


class Tags(HTMLParser):
    """Sees that each tag is closed, in the right order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture
def accuracy_page() -> str:
    areas = HECTARES / 100
    return accuracy_report(
        ("land <cover>", "points"),
        accuracy(OLOFSSON),
        area_estimates(OLOFSSON, areas),
        areas,
        LABELS,
        640,
        3,
        ["Mind this."],
    )


@pytest.fixture
def adaptation_page() -> str:
    matrix = np.array([[9, 1, 0], [1, 9, 0], [0, 0, 10]])
    card = ModelCard("mine", classes_from_labels(["Sea", "Lake", "Wood"]), ("red",), (32, 32))
    card = replace(card, ground_size_m=GroundSize(100, 200, 400), metrics={"part": "5-fold"})
    return adaptation_report(card, "aid30", accuracy(matrix), ["Only 3 scenes."])


@pytest.mark.parametrize("page", ["accuracy_page", "adaptation_page"])
def test_a_page_is_whole_and_fetches_nothing(page: str, request: pytest.FixtureRequest) -> None:
    text = request.getfixturevalue(page)
    tags = Tags()
    tags.feed(text)
    assert not tags.open
    assert {"table", "svg", "rect"} <= tags.seen
    assert "script" not in tags.seen
    assert not re.search(r"https?://|src=|nan|None", text)


def test_the_page_of_accuracy_says_the_figures(accuracy_page: str) -> None:
    text = re.sub(r"<[^>]+>|\s+", " ", accuracy_page)
    for figure in (
        "91.7 %",
        "89.3 %",
        "93.6 %",
        "0.870",
        "94.7 %",
        "± 1.8 %",
        "211.6",
        "640 samples",
    ):
        assert figure in text
    assert "Mind this." in text
    assert "Stable forest and Stable &amp; non-forest (20, 4 %)" in text
    assert "land &lt;cover&gt;" in accuracy_page
    assert "Forest &lt;gain&gt;" in accuracy_page


def test_without_estimates_there_are_no_areas() -> None:
    page = accuracy_report(
        ("m", "r"), accuracy(np.eye(2, dtype=int)), None, np.ones(2), ["a", "b"], 2, 0, []
    )
    assert "Areas" not in page


def test_the_page_of_a_new_model_says_what_it_can_tell_apart(adaptation_page: str) -> None:
    assert "Well told: Sea, Lake, Wood." in adaptation_page
    assert "Sea and Lake: 2 scenes, 10 % of the two" in adaptation_page
    assert "Only 3 scenes." in adaptation_page


def test_confusions_come_by_how_often() -> None:
    matrix = np.array([[5, 1, 0], [3, 5, 1], [0, 0, 5]])
    assert confusions(matrix, ["a", "b", "c"]) == [("a", "b", 4, 4 / 14), ("b", "c", 1, 1 / 12)]


def test_numbers() -> None:
    assert [percent(0.12345), percent(float("nan")), percent(1.0, 0)] == ["12.3 %", "–", "100 %"]
    assert [number(v) for v in (1234567.8, 12.345, 0.012345, 0.0, float("nan"))] == [
        *("1,234,568", "12.35", "0.01235", "0", "–")
    ]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("accuracy_page", ("91.7 %", "± 1.8 %", "Forest <gain>", "Mind this.")),
        ("adaptation_page", ("Well told: Sea, Lake, Wood.", "Only 3 scenes.")),
    ],
)
def test_a_browser_shows_it(
    page: str, expected: tuple[str, ...], request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    write_report(path, request.getfixturevalue(page))
    shown = show(path, tmp_path)
    shown.assert_whole(*expected)
    bars = (shown.pixels == [31, 111, 180]).all(axis=2)
    assert bars.any(axis=1).sum() > 20

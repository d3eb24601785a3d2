from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest

from rskd_qgis.scenes.card import ModelCard
from rskd_qgis.scenes.describe import card_html, facts
from tests.browser import show
from tests.conftest import tiny_card

EVIL = """<script>alert('x')</script>"><img src=x onerror="y">&amp;"""


class Page(HTMLParser):
    """The tags, the attributes and the text of a page; every tag is closed in its place."""

    VOID = ("meta",)

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


def card(**changes) -> ModelCard:
    return ModelCard.from_json(json.dumps({**tiny_card(), **changes}))


def test_the_page_tells_all_that_the_card_does():
    text = " ".join(Page(card_html(card(limits="Not for nights."))).text)
    for fact in ("tiny 1.0", "64 m (trained for 10 to 5000 m)", "Not for nights.", "100.0", "Grey"):
        assert fact in text
    assert text.count("GPL-2.0-or-later") == 1


def test_what_is_open_is_left_out():
    open_card = card(ground_size_m=None, license="", metrics={}, parameters=None)
    assert not {"scene on the ground", "license", "parameters", "Top-1"} & set(facts(open_card))


def test_a_card_without_a_name_has_a_page():
    nameless = card(name="", version="")
    assert "name" not in facts(nameless)
    assert "<h1>A model without a name</h1>" in card_html(nameless)


def test_facts_of_several_parts_are_read_as_text():
    nested = card(metrics={"f1": {"red": 0.5, "green": [1, 2]}}, training={"seeds": [3, 4]})
    said = facts(nested)
    assert said["metric: f1"] == "red 0.5, green 1, 2"
    assert said["training: seeds"] == "3, 4"


@pytest.mark.parametrize(
    "changes",
    [
        {"name": EVIL},
        {"license": EVIL},
        {"limits": EVIL},
        {"training": {EVIL: EVIL}},
        {"metrics": {EVIL: [EVIL]}},
        {"input": {"bands": [EVIL] * 3, "size": [32, 32], "range": [0, 255]}},
        {"classes": [{**c, "label": EVIL} for c in tiny_card()["classes"]]},
    ],
)
def test_nothing_that_a_card_says_becomes_markup(changes):
    plain, page = Page(card_html(card())), Page(card_html(card(**changes)))
    assert set(page.tags) == set(plain.tags)
    assert not {"script", "img"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert EVIL in "".join(page.text)


def test_what_our_cards_measure_is_told_in_words_and_bars():
    metrics = {"top1": 86.53, "images": 1600, "temperature": 1.1, "speed": "fast"}
    f1 = {"red": 0.5, "green": 0.25, "blue": "unknown"}
    measured = card(metrics={**metrics, "per_class_f1": f1})
    said = facts(measured)
    assert said["Top-1"] == "86.5 %"
    assert said["measured on"] == "1,600 images that no training run saw"
    assert said["metric: speed"] == "fast"
    assert not [name for name in said if "temperature" in name or "f1" in name]
    page = Page(card_html(measured))
    widths = [value for name, value in page.attributes if name == "style" and "width" in str(value)]
    assert widths == ["width:5.00em", "width:2.50em"]  # none for what is no number, or not told


def test_metrics_of_others_may_be_anything():
    said = facts(card(metrics={"top1": "86 percent", "per_class_f1": [0.5]}))
    assert said["metric: top1"] == "86 percent"
    assert Page(card_html(card(metrics={"per_class_f1": [0.5]}))).open == []


def test_a_browser_shows_the_card(tmp_path):
    page = tmp_path / "card.html"
    page.write_text(card_html(card(limits="Not for nights.")), encoding="utf-8")
    show(page, tmp_path).assert_whole("tiny 1.0", "Not for nights.", "Grey")

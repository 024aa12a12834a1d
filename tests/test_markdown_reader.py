"""Markdown drafts: what a reader of the page sees is the text, and every place of it leads back to the file."""

from __future__ import annotations

import pickle
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.config import Settings
from attribution.errors import InputError
from attribution.model import Article, Comment
from attribution.pipeline import analyze_article
from attribution.places import file_offset, position
from attribution.readers.choosing import read_file
from attribution.readers.markdown import read_markdown
from attribution.readers.markdown.inline import NESTED
from soundness import unsound

MAYOR = "Ada Moor, the mayor of Carrow, said on Monday that she would go in May."
TRAIN = "Her deputy, Tom Reyes, told the Carrow Herald that he would not stand."


def read(text: str) -> Article:
    return read_markdown(text.encode("utf-8", "surrogatepass"), name="draft.md", path="drafts/draft.md")


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        pytest.param("One\n\n\n\nTwo\n", "One\n\nTwo", id="blocks are parted by a blank line"),
        pytest.param("One line\nand the next.", "One line and the next.", id="a soft break is a space"),
        pytest.param("One line  \nNext.\\\nLast.", "One line\nNext.\nLast.", id="a hard break is a line end"),
        pytest.param("“He is *very* **a__n__gry**,” said Lund.", "“He is very a__n__gry,” said Lund.", id="emphasis"),
        pytest.param("“He is ***very*** angry.”", "“He is very angry.”", id="strong emphasis in a quotation"),
        pytest.param("2 * 3 and snake_case_word", "2 * 3 and snake_case_word", id="no emphasis"),
        pytest.param("It was ~~never~~ sold.", "It was never sold.", id="struck out"),
        pytest.param("See [the *audit*](http://a.example/x_y_z 'Title').", "See the audit.", id="link"),
        pytest.param("See [the audit][1] and [it].\n\n[1]: /a\n[it]: /b", "See the audit and it.", id="reference"),
        pytest.param("See [the audit] of May.", "See the audit] of May.".replace("the", "[the"), id="no reference"),
        pytest.param("See <https://a.example>.", "See https://a.example.", id="address"),
        pytest.param("Before ![the mayor said so](m.png) after", "Before  after", id="a picture's alt is no text"),
        pytest.param("![only](m.png)\n\nText", "Text", id="a picture alone is no block"),
        pytest.param("> “It burns,”\n> said Lund.\nLazily.", "“It burns,” said Lund. Lazily.", id="block quote"),
        pytest.param("> > Deep\n\nOut", "Deep\n\nOut", id="block quote in a block quote"),
        pytest.param("- one\n  more\n- two\n\n  2nd\n\n1. three", "one more\n\ntwo\n\n2nd\n\nthree", id="lists"),
        pytest.param("A | B\n--|--\n*x* \\| y | 3\n", "A\tB\n\nx | y\t3", id="table"),
        pytest.param("Same | Same\n--|--\nA | A\n", "Same\tSame\n\nA\tA", id="cells alike"),
        pytest.param("Said.[^1]\n\n[^1]: The note.\n    Goes on.\n", "Said.\n\nThe note. Goes on.", id="footnote"),
        pytest.param("Said.[^x]", "Said.[^x]", id="no footnote"),
        pytest.param("Run `rm -rf` now", "Run  now", id="inline code"),
        pytest.param("Text\n\n```\ncode said so\n```\n\nMore", "Text\n\nMore", id="fenced code"),
        pytest.param("Text\n\n    code said so\n\nMore", "Text\n\nMore", id="indented code"),
        pytest.param("Fish &amp; chips &mdash; 3&nbsp;&lt;", "Fish & chips — 3\u00a0<", id="entities"),
        pytest.param("5 \\* 3 \\[x\\] \\a", "5 * 3 [x] \\a", id="backslash escapes"),
        pytest.param("One <!-- said --> two", "One  two", id="comment in a line"),
        pytest.param("<!-- a\n\nb -->\nText", "Text", id="comment over lines"),
        pytest.param("One<br>two <b>bold</b>", "One\ntwo bold", id="tags in a line"),
        pytest.param("<div>\n<p>One &amp;\ntwo</p><p>3</p>\n</div>", "One & two\n\n3", id="block of HTML"),
        pytest.param("<script>\nsaid()\n</script>\n\nText", "Text", id="script"),
        pytest.param("<SCRIPT>said()</script><p>Text", "Text", id="script in capitals"),
        pytest.param("One\n\n***\n\nTwo", "One\n\nTwo", id="rule across the page"),
        pytest.param("---\n\nOne\n\n---\n\nTwo", "One\n\nTwo", id="rules are no front matter"),
        pytest.param("# One #\n\nTwo\n===\n\nThree", "One\n\nTwo\n\nThree", id="headings"),
        pytest.param("One\r\nline\r\rTwo\rline", "One line\n\nTwo line", id="other line ends"),
        pytest.param("\ufeff# One\n\nTwo", "One\n\nTwo", id="byte-order mark"),
    ],
)
def test_what_a_reader_sees_is_the_text(source: str, seen: str) -> None:
    assert read(source).text == seen


@pytest.mark.parametrize(
    ("source", "words", "place"),
    [
        pytest.param("> “He is *very* angry,”\n> said Lund.", "said", (2, 3), id="second line of a block quote"),
        pytest.param("> “He is *very* angry,” said", "angry", (1, 17), id="after emphasis"),
        pytest.param("One &mdash; two", "—", (1, 5), id="an entity is where it is written"),
        pytest.param("One &mdash; two", "two", (1, 13), id="after an entity"),
        pytest.param("5 \\* 3", "*", (1, 4), id="an escape is after its backslash"),
        pytest.param("See [it](/a), [all][b].\n\n[b]: /c", "all", (1, 16), id="in a link"),
        pytest.param("---\ntitle: Mayor resigns\n---\nText", "Mayor", (2, 8), id="the title in the front matter"),
        pytest.param("---\ntitle: Mayor resigns\n---\nText", "Text", (4, 1), id="after front matter"),
        pytest.param("A | B\n--|--\nx | y\nx | x", "y", (3, 5), id="in a table"),
        pytest.param("Said.[^1]\n\n[^1]: The note.", "note", (3, 11), id="in a footnote"),
        pytest.param("# Title\n\n- one\n\n  two", "two", (5, 3), id="in a list"),
        pytest.param("<div>\n  <p>One</p>\n</div>", "One", (2, 6), id="in HTML"),
        pytest.param("One\r\n\r\nTwo **three**", "three", (3, 7), id="after other line ends"),
    ],
)
def test_a_place_leads_to_line_and_column_of_the_file(source: str, words: str, place: tuple[int, int]) -> None:
    article = read(source)

    assert position(article.source_map, article.text.index(words)) == place


MARKS = [
    "*",
    "**",
    "_",
    "`",
    "~~",
    "[",
    "](/a)",
    "[^1]",
    "[b]",
    "![",
    "<!--",
    "-->",
    "&amp;",
    "\\",
    "<b>",
    "</b>",
    "|",
    "<",
]
STARTS = [
    "\n",
    "\n\n",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n# ",
    "\n    ",
    "\n\t",
    "\n```\n",
    "\n|-|-|\n",
    "\n===\n",
    "\n---\n",
    "\r\n",
]
ENDS = ["\n\n[b]: /c\n", "\n[^1]: note", "<div>\n", "<script>", "  \n", "é", "🙂", "\u2028", "\u200b", "\x00"]
WORDS = ["Lund", "said", "“It burns,”", "the", " ", " ", ".", "3", "a b"]
SOURCE = st.lists(st.sampled_from([*WORDS, *WORDS, *MARKS, *STARTS, *ENDS]), min_size=1, max_size=40).map("".join)


@settings(max_examples=300, derandomize=True)
@given(source=SOURCE | st.text(max_size=60))
def test_what_is_visible_is_what_the_file_says(source: str) -> None:
    try:
        article = read(source)
    except InputError:
        return
    decoded = source.removeprefix("\ufeff")
    end = 0
    for start, place, length in article.source_map.segments:
        assert article.text[start : start + length] == decoded[place : place + length]
        assert start >= end
        end = start + length
        if length:
            assert file_offset(article.source_map, start) == place
    mapped = {n for start, _, length in article.source_map.segments for n in range(start, start + length)}
    rest = "".join(char for number, char in enumerate(article.text) if number not in mapped)
    assert not rest.strip() or "&" in source
    assert all(0 <= comment.offset <= len(article.text) for comment in article.comments)
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - our own


def test_headings_are_headline_units_where_they_stand() -> None:
    article = read(
        "# Negligence killed three workers, coroner says\n\nThe coroner, Ida Lund, ruled on Monday.\n\n"
        "## The contractor's negligence killed three workers\n\nLund said the ladders were rotten."
    )

    report = analyze_article(article, settings=Settings())

    assert [article.text[s.start : s.end] for s in report.headline] == [
        "Negligence killed three workers, coroner says",
        "The contractor's negligence killed three workers",
    ]
    assert report.excluded == ()
    assert unsound(report) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        pytest.param(
            "# The contractor's negligence killed three workers\n\nText.", [("ATT101", "error", 1)], id="headline"
        ),
        pytest.param(
            "# Mayor quits\n\nText.\n\n## The contractor's negligence killed three workers\n\nMore.",
            [("ATT101", "warning", 5)],
            id="subhead",
        ),
        pytest.param(
            "---\ntitle: Mayor quits\n---\n\n# Forty families were reportedly evicted\n\nText.",
            [("HED301", "error", 5)],
            id="heading under a title",
        ),
        pytest.param("# Mayor quits\n\nText.\n\n## What happens now\n\nMore.", [], id="a subhead that claims nothing"),
    ],
)
def test_headings_are_linted_as_headlines(source: str, found: list[tuple[str, str, int]]) -> None:
    report = analyze_article(read(source.replace("Text.", MAYOR).replace("More.", TRAIN)), settings=Settings())

    assert [(f.code, f.severity, f.line) for f in report.findings if f.severity != "note"] == found


@pytest.mark.parametrize(
    ("source", "headline"),
    [
        pytest.param("## Mayor quits\n\nText.", "Mayor quits", id="any level at the top"),
        pytest.param("Exclusive\n\n# Mayor quits\n\nText.", "Mayor quits", id="level 1 below a line"),
        pytest.param("Text.\n\n## What now\n\nText.", None, id="a subhead below the first text"),
        pytest.param("---\ntitle: Mayor quits\n---\n\n## Why\n\nText.", "Mayor quits", id="title in the front matter"),
        pytest.param('+++\ntitle = "Mayor quits"\n+++\nText.', "Mayor quits", id="title in TOML"),
        pytest.param("---\ntitle: [a]\n---\nText.", None, id="a title that is no words"),
    ],
)
def test_which_heading_is_the_headline(source: str, headline: str | None) -> None:
    article = read(source)

    found = article.headline and article.text[article.headline.start : article.headline.end]
    assert found == headline


def test_a_headline_below_a_line_is_a_headline_unit() -> None:
    article = read("Exclusive from Carrow harbour\n\n# Mayor quits\n\nTom Reyes said on Monday that he would go.")

    report = analyze_article(article, settings=Settings())

    assert "Mayor quits" in [article.text[s.start : s.end] for s in report.headline]


def test_comments_are_handed_over_with_their_places() -> None:
    article = read(
        "<!-- first -->\nOne <!-- in line --> two\n\n> <!-- in a quote -->\n> three\n\n<div>\n<!-- deep -->\n</div>\n"
    )

    assert article.comments == (
        Comment("first", 0, 1, 1, alone=True),
        Comment("in line", 4, 2, 5, alone=False),
        Comment("in a quote", 8, 4, 3, alone=True),
        Comment("deep", 15, 8, 1, alone=True),
    )
    assert article.text == "One  two\n\nthree"


@pytest.mark.parametrize(
    ("source", "meta"),
    [
        pytest.param(
            "---\nformat: interview\ntags: [a, b]\n---\nText", {"format": "interview", "tags": ["a", "b"]}, id="YAML"
        ),
        pytest.param("---\nformat: interview\n...\nText", {"format": "interview"}, id="YAML ended by dots"),
        pytest.param(
            '+++\nformat = "interview"\n[a]\nb = 1\n+++\nText', {"format": "interview", "a": {"b": 1}}, id="TOML"
        ),
        pytest.param("---\n---\nText", {}, id="empty"),
        pytest.param("---\n# nothing yet\n---\nText", {}, id="a comment alone"),
        pytest.param("Text", {}, id="none"),
    ],
)
def test_front_matter_is_read_and_is_no_text(source: str, meta: dict[str, object]) -> None:
    article = read(source)

    assert article.meta == meta
    assert article.text == "Text"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        pytest.param("---\ntitle: a: b\n---\nText", "drafts/draft.md:2: front matter: not valid YAML", id="YAML"),
        pytest.param("---\na: 1\nb: [\n---\nText", "drafts/draft.md:", id="YAML that does not end"),
        pytest.param(
            "---\na: 1\na: 2\n---\nText", "drafts/draft.md:3: front matter: the key 'a' stands twice", id="twice"
        ),
        pytest.param("---\na: 1\n\nText", "drafts/draft.md:1: the front matter has no end (---)", id="no end"),
        pytest.param("+++\na = 1\nb = \n+++\nText", "drafts/draft.md:3: front matter: not valid TOML", id="TOML"),
        pytest.param("+++\na = " + "[" * 5000 + "\n+++\nText", "nested too deep", id="deep TOML"),
        pytest.param("---\na: " + "[" * 5000 + "\n---\nText", "nested deeper than 30", id="deep YAML"),
        pytest.param("---\ntags: x\n---\n", "has no text outside code", id="front matter alone"),
        pytest.param("```\ncode\n```", "has no text outside code", id="code alone"),
        pytest.param("<!-- -->", "has no text outside code", id="a comment alone"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(source: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        read(source)

    assert told in str(caught.value)
    assert str(caught.value).startswith("drafts/draft.md")


def test_text_that_its_indentation_makes_code_is_told() -> None:
    assert read("Text\n\n    The mayor said so.").notes == (
        "line 3 is indented as code and was left out; take the indentation away if it is text",
    )


def test_text_inside_too_many_quotations_is_told() -> None:
    source = "> " * NESTED + "The mayor said so.\n\nText"

    assert read(source).text == "Text"
    assert read(source).notes == (
        "line 1 is inside more than 59 lists and quotations and was left out; take some of their marks away",
    )


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "a <!-- ",
        "*a _b ",
        '[a](b "c ',
        "`a ``b ",
        "> ",
        "- ",
        "* a\n  ",
        "a|b\n-|-\n|\n",
        "<script></script>",
        "[^1] ",
        "&",
    ],
)
def test_hostile_text_does_not_hang(piece: str) -> None:
    started = time.monotonic()

    read("Text\n\n" + piece * (20_000 // len(piece)) + "\n\n<div>\n" + piece * (10_000 // len(piece)))

    assert time.monotonic() - started < 10


def test_deep_nesting_is_read() -> None:
    deep = "\n".join(f"{'>' * depth} word" for depth in range(1, 400))

    assert read(f"Text\n\n{deep}\n\nEnd").text.startswith("Text\n\nword")


@pytest.mark.parametrize(
    ("name", "form"), [("a.md", "markdown"), ("a.MARKDOWN", "markdown"), ("a.txt", "text"), ("a", "text")]
)
def test_the_ending_decides_which_reader_is_used(tmp_path: Path, name: str, form: str) -> None:
    path = tmp_path / name
    path.write_text("A *word* of the mayor.", encoding="utf-8")

    article = read_file(str(path), max_size=1000)

    assert (article.format, article.text) == (
        form,
        "A word of the mayor." if form == "markdown" else "A *word* of the mayor.",
    )

"""Where a finding in a Markdown file is shown: on the line of the file, with the caret under the words it is about."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import width

from attribution.errors import InputError
from attribution.model import Article, Span
from attribution.readers.choosing import read_data
from attribution.reporters.findings.parts.excerpts import excerpt
from attribution.reporters.findings.parts.places import place, utf16, written

MARKUP = ["*", "**", "_", "~~", "[", "](/a)", "[^1]", "<!-- Lund -->", "&amp;", "<b>", "</b>", "`x`", "| "]
LINES = ["\n", "\n\n", "\n> ", "\n- ", "\n1. ", "\n# ", "\r\n", "\n> - ", "\n[^1]: "]
WORDS = ["Lund", "said", "“It", "burns,”", "the", "mill", "日本語", "cafe\u0301", "🙂", "\t", " ", " ", " ", "."]
SOURCE = st.lists(st.sampled_from([*WORDS, *WORDS, *MARKUP, *LINES]), min_size=1, max_size=40).map("".join)


def read(source: str) -> Article:
    return read_data(source.encode(), "dam.md")


def shown(article: Article, span: Span, room: int = 70) -> tuple[str, str]:
    """Return the line that is shown, and the characters over the carets."""
    line, at, length = excerpt(article, span, room)
    return line, "".join(char for n, char in enumerate(line) if at <= width(line[:n]) < at + length)


@settings(max_examples=300, derandomize=True)
@given(source=SOURCE)
def test_the_caret_is_under_the_word_of_the_file(source: str) -> None:
    try:
        article = read(source)
    except InputError:
        return
    for word in re.finditer(r"[A-Za-z]+|[日本語]+", article.text):
        span = Span(*word.span())
        text, at = written(article, span)
        if text[at.start : at.end] != word[0]:  # there is markup inside the word
            continue
        found = place(article, span, unit=utf16)
        line = text.splitlines()[found.line - 1].encode("utf-16-le")

        assert shown(article, span)[1].lstrip("\u0301") == word[0]  # an accent is in the cell before
        assert line[2 * found.column - 2 : 2 * found.end_column - 2].decode("utf-16-le") == word[0]


CASES = [
    pytest.param("Some *mill* **officials** said.", "officials", "officials", id="emphasis before"),
    pytest.param("The [mill](/a) and officials said.", "officials", "officials", id="a link before"),
    pytest.param("It <!-- why? --> and officials said.", "officials", "officials", id="a comment before"),
    pytest.param("It[^1] and officials said.\n\n[^1]: So.", "officials", "officials", id="a footnote before"),
    pytest.param("> - *It* and officials said.", "officials", "officials", id="marks of a quotation and a list before"),
    pytest.param("| *It* | officials said |\n|-|-|", "officials", "officials", id="a cell before"),
    pytest.param("*日本語*\tcafe\u0301 officials said.", "officials", "officials", id="wide characters and accents"),
    pytest.param("Some *mill* officials said.", "mill officials said", "mill* officials said", id="markup inside"),
    pytest.param("R&amp;D said.", "R&D", "R&amp;D", id="a character that the file writes otherwise"),
    pytest.param("The caf&eacute; said.", "café", "caf&eacute;", id="and that at the end"),
    pytest.param("Some mill\nofficials *said*.", "mill officials", "mill", id="up to the end of the file's line"),
]


@pytest.mark.parametrize(("source", "words", "over"), CASES)
def test_the_line_is_that_of_the_file(source: str, words: str, over: str) -> None:
    article = read(source)
    start = article.text.index(words)
    line, found = shown(article, Span(start, start + len(words)))

    assert line == next(one for one in source.splitlines() if over in one).replace("\t", " ")
    assert found == over

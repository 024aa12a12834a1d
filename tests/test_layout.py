"""From text to paragraphs: which lines belong together, and where the spans begin and end."""

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.language.layout.paragraphs import LONGEST, paragraph_spans
from attribution.language.layout.wrapping import wrap_width
from attribution.model import Span


def paragraphs(text: str) -> list[str]:
    return [text[span.start : span.end] for span in paragraph_spans(text)]


ROWS = {
    "empty": ("", []),
    "only-space": (" \n\t\n ", []),
    "one": ("Lund left.", ["Lund left."]),
    "lines-are-paragraphs": ("Lund left.\nHolm stayed.", ["Lund left.", "Holm stayed."]),
    "blank-lines": ("Lund left.\n\n\nHolm stayed.", ["Lund left.", "Holm stayed."]),
    "blank-line-with-space": ("Lund left.\n \t\nHolm stayed.", ["Lund left.", "Holm stayed."]),
    "space-at-the-ends": ("  Lund left.  \n\tHolm stayed. ", ["Lund left.", "Holm stayed."]),
    "wrapped-in-small-letters": ("Lund left the\ndepot.", ["Lund left the\ndepot."]),
    "wrapped-twice": ("Lund left\nthe big\ndepot.", ["Lund left\nthe big\ndepot."]),
    "wrapped-with-indent": ("Lund left the \n  depot.", ["Lund left the \n  depot."]),
    "wrapped-after-a-comma": ("Lund left,\nand Holm stayed.", ["Lund left,\nand Holm stayed."]),
    "small-letters-after-a-stop": ("Lund left.\nand so on", ["Lund left.", "and so on"]),
    "small-letters-after-a-closing-mark": ("“Lund left.”\nand so on", ["“Lund left.”", "and so on"]),
    "small-letters-after-a-colon": ("Lund said:\nno.", ["Lund said:", "no."]),
    "small-letters-after-a-blank-line": ("Lund left the\n\ndepot.", ["Lund left the", "depot."]),
    "capital-after-an-open-line": ("Lund left the\nDepot.", ["Lund left the", "Depot."]),
    "windows-lines": ("Lund left the\r\ndepot.\r\nHolm stayed.", ["Lund left the\r\ndepot.", "Holm stayed."]),
    "windows-blank-line": ("Lund left the\r\n\r\ndepot.", ["Lund left the", "depot."]),
    "old-mac-lines": ("Lund left the\rdepot.\rHolm stayed.", ["Lund left the\rdepot.", "Holm stayed."]),
    "line-separator": ("Lund left.\u2028Holm stayed.", ["Lund left.", "Holm stayed."]),
    "paragraph-separator": ("Lund left.\u2029Holm stayed.", ["Lund left.", "Holm stayed."]),
}


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS.keys())
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


FIRST = (
    "Norrland Steel will cut 400 jobs at its mill in Carrow, Mayor Tom Reyes said on Monday. The union, which Ida Lund "
    "leads, was told on Friday. Erik Larsen, who runs the mill, did not come. “We ran out of orders,” he wrote."
)
SECOND = (
    "The Courier asked the firm, which said “No.” Karin Solberg, the finance minister, said that Norrland would help, "
    "and that 40 million crowns were ready. Pia Holm doubts it."
)
BODY = (FIRST, SECOND)
SHORT = "Steel mill cuts jobs"


@pytest.mark.parametrize("width", [50, 72, 100])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "mac"])
def test_a_file_broken_at_a_width_is_read_whole(width: int, line_end: str) -> None:
    text = "\n\n".join((SHORT, *(textwrap.fill(part, width) for part in BODY))).replace("\n", line_end)
    assert [part.replace(line_end, " ") for part in paragraphs(text)] == [SHORT, *BODY]


def test_an_indent_begins_a_paragraph_of_a_file_broken_at_a_width() -> None:
    text = "\n".join(textwrap.fill(part, 60, initial_indent="    ") for part in BODY)
    assert [" ".join(part.split()) for part in paragraphs(text)] == list(BODY)


def test_a_short_line_ends_a_paragraph_of_a_file_broken_at_a_width() -> None:
    text = "\n".join(textwrap.fill(part, 60) for part in BODY)
    assert [" ".join(part.split()) for part in paragraphs(text)] == list(BODY)


WIDTHS = {
    "wrapped": (textwrap.fill(" ".join(BODY), 70), 70),
    "one-line-each": ("\n".join(BODY), None),
    "wider-than-a-page": (textwrap.fill(" ".join(BODY * 3), 130), None),
    "narrow-list": ("Ana Velho\nTom Reyes\nIda Lund\nPia Holm\nErik Larsen", None),
    "short-paragraphs": ("The depot is shut, nobody knows for how long.\nLund left.\nHolm stayed.\nReyes slept.", None),
    "too-few-lines": (textwrap.fill(BODY[0][:120], 70), None),
}


@pytest.mark.parametrize(("text", "width"), WIDTHS.values(), ids=WIDTHS.keys())
def test_wrap_width(text: str, width: int | None) -> None:
    starts = [0, *(number + 1 for number, char in enumerate(text) if char == "\n")]
    lines = [Span(start, start + len(text[start:].split("\n", 1)[0])) for start in starts]
    found = wrap_width(text, lines)
    assert found is None if width is None else found is not None and width - 5 <= found <= width


def test_very_long_lines_are_cut_at_spaces() -> None:
    text = "word  " * 10_000
    parts = paragraphs(text)
    assert all(len(part) <= LONGEST and part == part.strip() for part in parts)
    assert " ".join(" ".join(parts).split()) == " ".join(text.split())


def test_a_long_line_without_spaces_is_cut_too() -> None:
    text = "x" * (2 * LONGEST + 5)
    assert [len(part) for part in paragraphs(text)] == [LONGEST, LONGEST, 5]


@settings(max_examples=300)
@given(st.one_of(st.text(), st.text(alphabet="aB. ”\n\r\u2028\t", max_size=200)))
def test_spans_are_in_order_and_leave_out_only_space(text: str) -> None:
    spans = paragraph_spans(text)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(text[span.start : span.end] == text[span.start : span.end].strip() != "" for span in spans)
    kept = "".join(text[span.start : span.end] for span in spans)
    assert [char for char in kept if not char.isspace()] == [char for char in text if not char.isspace()]

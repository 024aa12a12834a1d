"""What `lint` shows on a terminal: the line and the caret, the evidence, and what is counted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import width

from attribution.model import Directness, Report, Span
from attribution.reporters import Hidden, Look, render_findings, render_statistics
from attribution.reporters.findings.parts.excerpts import excerpt
from findings import REFUSAL, RULES, VAGUE, finding, linted, one_line, rendered, run, with_suppressed
from reports import SENTENCES, make_article, span

ANSI = re.compile(r"\x1b\[\d*m")
LONG = "The ferry left at noon and nobody was told. " * 10
CASES = {
    "a short line stands whole": ("The owners deceived the town.", "deceived", 60),
    "a paragraph is cut on both sides": (LONG + "The owners deceived the town. " + LONG, "deceived", 60),
    "a span longer than the page is cut": (LONG + "So " + LONG, "So " + LONG, 60),
    "wide characters take two cells": ("日本語" * 30 + " deceived " + "日本語" * 30, "deceived", 60),
    "wide characters in the span": ("日本語" * 30 + " 町を騙した " + "日本語" * 30, "町を騙した", 60),
    "accents and joined emoji take none": ("e\u0301" * 40 + " 👩\u200d👩\u200d👧 deceived " + LONG, "deceived", 60),
    "a span at the end": (LONG + "deceived", "deceived", 60),
    "a page that is too narrow": (LONG + "deceived " + LONG, "deceived", 1),
}


@pytest.mark.parametrize("case", CASES)
def test_the_caret_stands_under_the_words(case: str) -> None:
    text, words, room = CASES[case]
    line, start, length = excerpt(make_article(text), Span(text.index(words), text.index(words) + len(words)), room)

    assert width(line) <= max(room, 20)
    shown = "".join(char for at, char in cells(line) if start <= at < start + length)
    assert shown.rstrip("…")
    assert words.startswith(shown.rstrip("…"))
    assert shown == words or shown.endswith("…")


def cells(line: str) -> list[tuple[int, str]]:
    return [(width(line[:number]), char) for number, char in enumerate(line)]


def test_a_cut_line_keeps_words_around() -> None:
    text = LONG + "The owners deceived the town. " + LONG
    line, start, _ = excerpt(make_article(text), Span(text.index("deceived"), text.index("deceived") + 8), 60)

    assert line == "…and nobody was told. The owners deceived the town. The fer…"
    assert line[start:].startswith("deceived the town.")


def test_a_line_ends_where_the_file_has_a_line_break() -> None:
    text = "One.\r\nTwo owners\rThree."

    assert excerpt(make_article(text), Span(6, 20), 60) == ("Two owners", 0, 10)


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300), st.integers(1, 90))
def test_no_line_is_wider_than_its_room(text: str, start: int, length: int, room: int) -> None:
    begin = min(start, len(text))
    line, at, carets = excerpt(make_article(text), Span(begin, min(begin + length, len(text))), room)

    assert width(line) <= max(room, 20)
    assert at + carets <= max(room, 20) + 1
    assert not [char for char in line if unicodedata.category(char) in {"Cc", "Cs", "Zl"}]


def test_findings_are_grouped_and_counted() -> None:
    lines = rendered("text", linted(), linted(name="b.txt"), refusals=(REFUSAL,)).splitlines()

    assert [line for line in lines if re.fullmatch(r"drafts/\w+.txt: .*", line)] == [
        "drafts/mill.txt: 1 error, 1 warning, 1 note",
        "drafts/b.txt: 1 error, 1 warning, 1 note",
    ]
    assert lines[-2:] == ["2 errors, 2 warnings, 2 notes in 2 files.", "1 file refused."]
    assert lines[2:5] == [
        f"drafts/mill.txt:3:53: warning ANO201 vague-anonymous-source {VAGUE[3]}",
        "  3 | …mill will be sold to Norrland Steel, officials told the Carrow Herald.",
        "    |                                       ^^^^^^^^^",
    ]


def test_nothing_found_is_said() -> None:
    clean = replace(linted(), findings=())

    assert rendered("text", clean) == "No findings in 1 file.\n"


def test_what_is_hidden_is_counted() -> None:
    text = render_findings(run(linted(), hidden=Hidden(notes=3, suppressed=1)), "text", look=Look())

    assert text.splitlines()[-3:] == [
        "1 error, 1 warning, 1 note in 1 file.",
        "3 notes hidden; --show notes.",
        "1 suppressed finding hidden; --show-suppressed.",
    ]


def test_a_suppressed_finding_tells_its_reason_and_is_not_counted() -> None:
    text = rendered("text", with_suppressed("agreed\x1b with the desk"))

    assert "[see](0) it. [suppressed: agreed with the desk]\n" in text
    assert text.endswith("1 error, 1 note in 1 file.\n1 suppressed finding shown.\n")


def test_colour_adds_nothing_but_colour() -> None:
    colored, plain = (rendered("text", with_suppressed(), look=Look(80, color, why=True)) for color in (True, False))

    assert ANSI.search(colored)
    assert ANSI.sub("", colored) == plain
    assert rendered("concise", linted(), look=Look(80, color=True)) == rendered("concise", linted())


def why(report: Report) -> str:
    return " ".join(rendered("text", report, look=Look(200, why=True)).split())


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("class: AV (anonymous, vague): ", id="the class"),
        pytest.param("relay named (× 0.75)", id="what decided it"),
        pytest.param("cue: “told”: cues/reporting-verb", id="the cue and its rule"),
        pytest.param("source: officials (anonymous, vague)", id="the source"),
        pytest.param("chain: writer → Carrow Herald → officials", id="the chain"),
        pytest.param("see: “officials”", id="other places"),
        pytest.param("rule: ATT101, ", id="the rule"),
        pytest.param("rules/en/lint/att.yaml:4", id="the rule's file and line"),
        pytest.param("silent if: the sentence told on whose word “", id="what would have silenced it"),
    ],
)
def test_why_tells(told: str) -> None:
    assert told in why(linted())
    assert told not in " ".join(rendered("text", linted()).split())


def test_why_tells_an_example_that_passes() -> None:
    told = [" ".join(text.split())[:30] for rule in RULES.lint.values() for text in rule.examples.no_match]

    assert [words for words in told if f"passes: “{words}" in why(linted())]


def test_why_of_a_headline_is_its_class_in_the_body() -> None:
    report = linted()
    headline = finding(report, ("GRF601", "x", "note", "x"), span(SENTENCES[0]))

    assert report.sentences[0].directness is Directness.HEADLINE
    assert "class: AV (anonymous, vague)" in why(replace(report, findings=(headline,)))


def test_why_takes_the_attribution_that_the_words_belong_to() -> None:
    report = linted()
    both = replace(report.sentences[3], attributions=(2, 3))
    sentences = (*report.sentences[:3], both, *report.sentences[4:])
    she = finding(report, ("ATT103", "x", "note", "x"), span("She"))
    whole = finding(report, ("ATT103", "x", "note", "x"), span(SENTENCES[3]))
    found = [why(replace(report, sentences=sentences, findings=(one,))) for one in (she, whole)]

    assert ["cue: “said”" in text for text in found] == [True, True]
    assert rendered("sarif", replace(report, sentences=sentences, findings=(she,))).count("claim: “214 jobs") == 1
    assert rendered("sarif", replace(report, sentences=sentences, findings=(whole,))).count("claim: “We heard") == 0


def test_why_tells_which_rules_go_before() -> None:
    above = replace(RULES.lint["HYG801"], silences=("ATT101",))
    rules = replace(RULES, lint={**RULES.lint, "HYG801": above})
    text = render_findings(run(linted())._replace(given=rules), "text", look=Look(200, why=True))

    assert [line for line in text.splitlines() if "yields to: " in line and "HYG801" in line]


def test_why_knows_no_rule_of_an_unknown_code() -> None:
    report = one_line("So it goes.", "goes")
    unknown = replace(report, findings=(replace(report.findings[0], code="OWN1"),))

    assert "rule:" not in why(unknown)


def test_statistics_count_by_rule() -> None:
    lines = render_statistics(run(linted(), with_suppressed(), hidden=Hidden(2)), look=Look(100)).splitlines()

    assert [line.split() for line in lines[2:5]] == [
        ["2", "error", "ATT101", "bare-contestable-claim"],
        ["2", "note", "HYG802", "page-chrome-or-boilerplate"],
        ["1", "warning", "ANO201", "vague-anonymous-source"],
    ]
    assert lines[-3:] == [
        "2 errors, 1 warning, 2 notes in 2 files.",
        "1 suppressed finding shown.",
        "2 notes hidden; --show notes.",
    ]

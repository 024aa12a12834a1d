"""The article of ../shared/specimen, read as its editor reads it. Its words stay there: places stand for them here."""

from __future__ import annotations

import re
from typing import Any

import pytest

from attribution.config import Settings
from attribution.metrics.verdict import verdict
from attribution.metrics.words import words_in
from attribution.model import Attribution, Form, Metric, Report, Sentence, Source, Span
from attribution.pipeline import analyze_article
from attribution.readers.choosing import read_file
from attribution.reporters.json import article_data
from conftest import SHARED
from corpora import Corpus, load_corpus, scorer

pytestmark = pytest.mark.shared

ACTORS = {"the offerer": (788, 793), "the asker": (646, 652), "the ender": (841, 850), "the told on": (912, 922)}
REPORTS, OFFICIALS, SOURCES, NAMED, OFFICE = 2, 3, 5, 6, 7
SECOND_COPY, WIDGET = Span(1593, 2830), Span(3214, 3233)


@pytest.fixture(scope="module")
def report() -> Report:
    settings = Settings()
    article = read_file(str(SHARED / "specimen" / "article.txt"), max_size=settings.max_size)
    return analyze_article(article, settings=settings)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus("specimen")


@pytest.fixture(scope="module")
def scores(report: Report, corpus: Corpus) -> dict[str, Any]:
    result: dict[str, Any] = scorer("score_sentences").score(corpus.gold, [{"articles": [article_data(report)]}])
    return result


def words(report: Report, start: int, end: int) -> str:
    return report.article.text[start:end]


def body(report: Report) -> tuple[Sentence, ...]:
    return tuple(s for s in report.sentences if s.would_be is None)


def deciding(report: Report, sentence: int) -> Attribution:
    """Return the attribution that decided a sentence of the body, counted from 1 as the reading counts."""
    return next(a for a in report.attributions if a.id == report.sentences[sentence].attributions[0])


def source_of(report: Report, sentence: int) -> Source:
    return next(s for s in report.sources if s.id == deciding(report, sentence).source_id)


def metric(report: Report, code: str) -> Metric:
    return next(m for m in report.metrics if m.code == code)


@pytest.mark.parametrize(
    "figure",
    ["class_accuracy", "source_type", "source_name", "relays", "roots_counted", "sources_counted", "boundaries_f1"],
)
def test_every_label_of_the_gold_is_met(scores: dict[str, Any], figure: str) -> None:
    assert (scores["missing"], scores[figure]) == ([], 100.0)


def test_the_seven_scores(report: Report) -> None:
    assert [s.score for s in body(report) if s.score is not None] == [8, 12, 12, 8, 12, 46, 65]


def test_classes_and_commitments(report: Report, corpus: Corpus) -> None:
    gold = [row for row in corpus.gold[0]["sentences"] if not {"X", "H"} & set(row["class"])]

    assert [s.directness.value for s in body(report)] == [row["class"][0] for row in gold]
    assert [[s.commitment.value] for s in body(report)] == [row["commit"] for row in gold]


FIGURES = [
    ("M1", {"count": 8, "of": 8, "value": 1.0}),
    ("M2", {"count": 1, "of": 8}),
    ("M3", {"count": 4, "of": 8, "hedges": 2, "unnamed_media": 2}),
    ("M4", {"count": 0, "of": 2, "with_basis": 0}),
    ("M5", {"value": 5, "named": 1}),
    ("M6", {"value": 1, "sources": 5, "inferred": 1, "unnamed": 1}),
    ("M8", {"value": 4.76, "evenness": 0.97, "roots_effective": 1.0}),
    ("M9", {"value": 0.22, "gini": 0.13, "roots_concentration": 1.0}),
    ("M12", {"count": 20, "of": 219, "value": 0.09}),
    ("M13", {"count": 7, "of": 8, "hedges": 2, "retelling": 1}),
    ("M14", {"value": 12, "mean": 23.29, "minimum": 8, "lede": "HS", "scored": 7}),
    ("M14", {"band": "E", "band_A": 0, "band_B": 1, "band_C": 1, "band_D": 0, "band_E": 5}),
    ("M18", {"count": 187, "of": 406, "value": 0.46, "chrome": 74, "chrome_of": 491}),
    ("M19", {"verdict": "stronger"}),
]


@pytest.mark.parametrize(("code", "expected"), FIGURES, ids=lambda value: value if isinstance(value, str) else "")
def test_the_figures_after_hygiene(report: Report, code: str, expected: dict[str, float | str]) -> None:
    found = metric(report, code)
    told = {"value": found.value, "count": found.count, "of": found.of, **found.parts}

    assert {name: rounded(told[name]) for name in expected} == expected


def rounded(value: float | str | None) -> float | str | None:
    return round(value, 2) if isinstance(value, float) else value


def test_official_share_is_two_or_three_of_eight(report: Report) -> None:
    found = metric(report, "M11")

    assert found.of == 8
    assert found.count in {2, 3}


def test_the_words_are_shared_out(report: Report) -> None:
    assert words_in(report.article.text, report.headline) == 11
    assert words_in(report.article.text, [Span(s.start, s.end) for s in body(report)]) == 219
    assert words_in(report.article.text, [Span(0, len(report.article.text))]) == 219 + 11 + 187 + 74


def test_eight_sentences_of_the_body(report: Report) -> None:
    assert len(body(report)) == 8


def test_who_is_second_hand(report: Report) -> None:
    relayed = [n for n in range(1, 9) if deciding(report, n).relays]
    outlets = [n for n in range(1, 9) if deciding(report, n).source_type == "media_unnamed"]

    assert (relayed, outlets) == ([OFFICIALS, SOURCES, NAMED], [REPORTS, 8])
    assert source_of(report, OFFICE).root_inferred


def test_responses(report: Report) -> None:
    asked, actor, ender = words(report, 1526, 1551), words(report, 183, 194), words(report, 841, 850)
    found = {(r.party.partition(" / ")[0], r.status, r.by): (r.start, r.end) for r in report.responses}

    assert len(report.responses) == 3
    assert found == {
        (actor, "answered", "unmarked"): (1329, 1503),
        (asked, "no-reply", "relayed"): (1504, 1592),
        (ender, "absent", "unmarked"): (None, None),
    }


def test_the_verdict_line(report: Report) -> None:
    line = verdict(report)

    for part in (
        "8 sourced of 8",
        "1 named source, 1 root (unnamed report",
        "second-hand 7 of 8",
        "0 of 2 anonymous explained",
        "median directness 12 (E)",
        "answered (unmarked)",
        "no reply (relayed)",
        "absent",
        "duplicate body 46 %, chrome removed",
    ):
        assert part in line
    assert line.endswith("headline stronger than body.")


def test_one_named_source_and_one_root_without_a_name(report: Report, corpus: Corpus) -> None:
    named = next(row for row in corpus.gold[0]["sentences"] if row["class"] == ["NQ"])["src"][0]

    assert [s.name for s in report.sources if s.named] == [named]
    assert {s.root for s in report.sources} == {source_of(report, REPORTS).id}
    assert not source_of(report, REPORTS).named


@pytest.mark.parametrize("place", ACTORS.values(), ids=ACTORS)
def test_who_acts_is_no_source(report: Report, place: tuple[int, int]) -> None:
    name = words(report, *place).split()[-1].casefold()
    told = [s.name or "" for s in report.sources] + [m.text for s in report.sources for m in s.mentions]

    assert not [text for text in told if name in text.casefold()]


def test_the_handed_over_are_nobodys_source(report: Report) -> None:
    word = words(report, *ACTORS["the told on"])
    copies = [m.span() for m in re.finditer(re.escape(word), report.article.text)]
    spoken = [span for a in report.attributions for span in a.source]
    spoken += [Span(m.start, m.end) for s in report.sources for m in s.mentions]

    assert len(copies) >= 3
    assert not [span for span in spoken if any(span.touches(Span(*copy)) for copy in copies)]
    assert not [s.name for s in report.sources if word.casefold() in (s.name or "").casefold()]


SHORT_FORMS = (r"\bUS\b", r"\b[A-Z]{2}-\d+\b", r"\bMarch \d+\b")


@pytest.mark.parametrize("form", SHORT_FORMS)
def test_a_short_form_ends_no_sentence_before_its_time(report: Report, form: str) -> None:
    found = [m.span() for m in re.finditer(form, report.article.text)]
    inside = [(start, end) for start, end in found if any(s.start <= start < end < s.end for s in body(report))]

    assert inside
    assert not [s for s in body(report) if any(start < s.start <= end + 1 for start, end in found)]


def test_the_error_code_is_no_claim(report: Report) -> None:
    code = Span(*next(re.finditer(r"(?m)^\d{3}$", report.article.text)).span())

    assert [p.reason for p in report.excluded if Span(p.start, p.end).touches(code)] == ["chrome"]
    assert not [span for span in places(report) if span.touches(code)]


LINES = {
    "chrome": (2, 3, 4, 25, 26),
    "furniture": (6,),
    "duplicate": (12, 13, 14, 15, 16),
    "disclaimer": (18, 19, 20, 21, 22, 23, 24),
}


@pytest.mark.parametrize(("reason", "lines"), LINES.items(), ids=LINES)
def test_what_is_no_article_is_left_out_with_its_reason(report: Report, reason: str, lines: tuple[int, ...]) -> None:
    starts = report.article.source_map.line_starts
    found = {
        number
        for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(report.article.text)], strict=True), 1)
        for passage in report.excluded
        if passage.reason == reason and passage.start < end - 1 and start < passage.end
    }

    assert found == set(lines)


def places(report: Report) -> list[Span]:
    """Return every place of the report but what it leaves out."""
    parts = [span for a in report.attributions for span in (*a.cue, *a.source, *a.content)]
    relays = [Span(r.start, r.end) for a in report.attributions for r in a.relays]
    mentions = [Span(m.start, m.end) for s in report.sources for m in s.mentions]
    answers = [Span(r.start, r.end or 0) for r in report.responses if r.start is not None]
    findings = [Span(f.start, f.end) for f in report.findings if not f.code.startswith("HYG")]
    return [*parts, *relays, *mentions, *answers, *findings, *(Span(s.start, s.end) for s in report.sentences)]


@pytest.mark.parametrize(
    "excluded", [pytest.param(SECOND_COPY, id="the second copy"), pytest.param(WIDGET, id="a comment widget")]
)
def test_what_is_left_out_adds_nothing(report: Report, excluded: Span) -> None:
    assert not [span for span in places(report) if span.touches(excluded)]


def test_curly_marks_make_one_quotation(report: Report) -> None:
    quotation = [q for q in report.quotations if q.depth == 0]

    assert [(q.span.start, q.closed) for q in quotation] == [(1112, True)]
    assert deciding(report, NAMED).form is Form.DIRECT
    assert deciding(report, NAMED).content == (quotation[0].span,)


def test_the_report_is_the_reports_and_no_document(report: Report) -> None:
    assert source_of(report, REPORTS) == source_of(report, 8)
    assert source_of(report, REPORTS).type == "media_unnamed"
    assert [relay.name for n in (OFFICIALS, SOURCES, NAMED) for relay in deciding(report, n).relays] == [None] * 3


def test_a_participle_after_a_bare_stance_keeps_its_content(report: Report) -> None:
    found = deciding(report, OFFICE)

    assert [cue.start for cue in found.cue] == [1368, 1394]
    assert [span.holds(Span(1407, 1502)) for span in found.content] == [True]


def test_two_sentences_of_one_line_are_one_paragraph(report: Report) -> None:
    paragraphs = [s.paragraph for s in body(report)]

    assert paragraphs[2] == paragraphs[3]
    assert paragraphs[6] == paragraphs[7]
    assert len(set(paragraphs)) == 6


def test_an_office_below_another_is_neither_named_nor_anonymous(report: Report) -> None:
    office = source_of(report, OFFICE)
    rank = words(report, 1348, 1354)

    assert (office.type, office.named) == ("titled_unnamed", False)
    assert rank in (office.name or "").split()
    assert office.id not in {s.id for s in report.sources if s.type.startswith("anon")}
    assert metric(report, "M4").of == 2


@pytest.mark.parametrize(
    "place", [pytest.param(Span(239, 268), id="an agent phrase"), pytest.param(Span(480, 522), id="an arrangement")]
)
def test_what_only_looks_like_speech_is_no_cue_and_no_source(report: Report, place: Span) -> None:
    assert not [span for a in report.attributions for span in (*a.cue, *a.source) if span.touches(place)]


def test_the_first_sentence_begins_after_its_tag(report: Report) -> None:
    assert body(report)[0].start == 161

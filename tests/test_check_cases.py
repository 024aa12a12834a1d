"""What the examples of lint rules cannot say: the severity of a case, what is related, and what a report carries."""

from __future__ import annotations

import pytest

from attribution.model import Finding, Report
from attribution.pipeline import analyze
from attribution.rule_examples import OUTLET, rule_examples
from attribution.ruleset import load_rules

LUND = "Ida Lund said the mill would close. Lund said nine clerks would go. Lund said the vault was empty. "
REPORT = (
    "According to reports, the envoy made the offer in March. Officials cited in the report said the talks had failed. "
    "“It is a betrayal,” trade expert Pia Holm was quoted as saying. A ministry spokesperson defended the talks."
)
HERALD = (
    "The Carrow Herald reported on Monday that the mill will close. Ida Lund told the Herald that nine clerks would "
    "go. Tom Reyes told the Herald that the vault was empty."
)


def findings(text: str, code: str) -> list[Finding]:
    return [finding for finding in read(text).findings if finding.code == code]


def read(text: str) -> Report:
    return analyze(text, outlet=OUTLET)


@pytest.mark.parametrize(
    ("code", "severity", "text"),
    [
        pytest.param("GRF701", "warning", LUND + "Lund said the bank knew.", id="one named source"),
        pytest.param(
            "GRF701",
            "warning",
            "A senior treasury official said the mill would close. The official said nine clerks would go. "
            "The official said the vault was empty. The official said the bank knew.",
            id="one anonymous source, where no voice is named at all",
        ),
        pytest.param("GRF703", "error", HERALD, id="one root with a name"),
        pytest.param(
            "GRF703",
            "note",
            f"What the Carrow Herald says of the mill\n\n{HERALD}",
            id="a digest that names the outlet in headline and lede",
        ),
        pytest.param("REL502", "warning", "“It is a betrayal,” Holm was quoted as saying.", id="quoted by nobody"),
        pytest.param("REL502", "note", "“It is a betrayal,” Holm was quoted by Reuters as saying.", id="quoted by one"),
        pytest.param("RSP601", "error", "Pia Holm accused Tom Reyes of theft.", id="an accusation"),
        pytest.param(
            "RSP601",
            "warning",
            "The envoy allegedly promised that Tom Reyes would end the protection of the clerks. The envoy denied it.",
            id="an accusation inside what was promised",
        ),
    ],
)
def test_the_case_gives_the_severity(code: str, severity: str, text: str) -> None:
    assert [finding.severity for finding in findings(text, code)] == [severity]


def test_a_single_root_lists_the_second_hand_cues_and_those_inferred() -> None:
    (root,) = findings(REPORT, "GRF703")

    assert [REPORT[span.start : span.end] for span in root.related] == [
        "According to",
        "said",
        "was quoted as saying",
        "defended",
    ]
    assert "inferred" in root.message


def test_a_report_by_way_of_reports_is_one_fault() -> None:
    text = "Sources told the report that the gate was open."

    assert [f.code for f in read(text).findings if f.code in {"REL501", "REL503"}] == ["REL503"]


def test_an_absent_response_has_the_place_of_the_accusation() -> None:
    text = "Pia Holm accused Tom Reyes of theft."
    (response,) = read(text).responses

    assert (response.status, response.start) == ("absent", None)
    assert response.accusation is not None
    assert text[response.accusation.start : response.accusation.end] == "accused Tom Reyes"


def test_examples_of_rules_about_ignores_are_not_run() -> None:
    rules = load_rules()

    assert {code for code in rules.lint if code.startswith("LNT")} == {"LNT001", "LNT002", "LNT003"}
    assert not list(rule_examples(rules, only="LNT"))

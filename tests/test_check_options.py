"""A user's lint rule may use one of our checks: what it leaves out is as in our rule, what does not fit is told."""

from pathlib import Path

import pytest

from attribution.checks.registry import check_faults
from attribution.errors import RuleError
from attribution.ruleset import load_rules
from commands import call

RULE = """\
lint: DEP
about: About depots.
rules:
  - code: DEP101
    name: desk-vague-source
    severity: warning
    scope: sentence
    check: vague-source
    options: {near: "1"}
    message: "{source} is not described."
    why: Readers cannot judge it.
    fix: Describe it.
    standards: []
    examples:
      match: ["[[Officials]] said the plan was dropped."]
      no_match: [Officials closed the bridge.]
"""


@pytest.fixture
def rule(tmp_path: Path) -> Path:
    path = tmp_path / "depots.yaml"
    path.write_text(RULE, encoding="utf-8")
    return path


def test_what_a_rule_leaves_out_is_as_in_ours(rule: Path) -> None:
    rules = load_rules([rule.parent])
    ours = rules.lint["ANO201"].options

    assert rules.lint["DEP101"].options == {**ours, "near": "1"}
    assert ours["near"] != "1"
    assert call("rules", "test", str(rule.parent), "--only", "DEP").exit_code == 0


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("near: few", "option 'near' must be a whole number, not 'few'; write a whole number, such as 2"),
        ("near: 2.5", "option 'near' must be a whole number, not '2.5'"),
        ("naer: 2", "unknown option 'naer'; did you mean 'near'?"),
        (
            "minors: nobody",
            "option 'minors' must name a lexicon, not 'nobody'; name one, such as shielded-sources.minors",
        ),
    ],
)
def test_an_option_that_does_not_fit_is_told(rule: Path, option: str, told: str) -> None:
    rule.write_text(RULE.replace('near: "1"', option), encoding="utf-8")

    with pytest.raises(RuleError) as caught:
        load_rules([rule.parent])

    assert str(caught.value).startswith(f"{rule}:4: rule DEP101: {told}")


def test_rules_check_tells_an_unknown_check(rule: Path) -> None:
    rule.write_text(RULE.replace("check: vague-source", "check: vague-sorce"), encoding="utf-8")
    rule.write_text(rule.read_text(encoding="utf-8").replace('    options: {near: "1"}\n', ""), encoding="utf-8")
    done = call("rules", "check", str(rule.parent))

    assert done.exit_code == 2
    assert f"{rule}:4: rule DEP101: unknown check 'vague-sorce'; did you mean 'vague-source'" in done.output


def test_our_own_rules_name_checks_that_exist() -> None:
    assert not [*check_faults(load_rules().lint.values())]

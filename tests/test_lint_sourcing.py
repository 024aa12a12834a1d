"""ATT, ANO and HED over whole texts: how often a rule speaks, which of two rules does, and how severely."""

import pytest

pytest.importorskip("attribution.pipeline")

from attribution import analyze
from attribution.model import Finding
from attribution.ruleset import load_rules

OPENING = "The port opened in 1931.\n\n"


def findings(text: str) -> tuple[Finding, ...]:
    return analyze(text, outlet=("The Courier", "Courier")).findings


def codes(text: str) -> list[str]:
    return [finding.code for finding in findings(text)]


def severity(text: str, code: str) -> str:
    return next(finding.severity for finding in findings(text) if finding.code == code)


@pytest.mark.parametrize(
    ("text", "code", "times"),
    [
        ("A ministry official said it was late. The official said it would rain.", "ANO202", 1),
        ("A ministry official said it was late. A second ministry official said it would rain.", "ANO202", 2),
        ("Sources said it was late.\n\nSources said it would rain.", "ANO201", 2),
        ("Sources said it was late. “And it will rain, and nobody will come.”", "ANO201", 1),
        ("Critics say the scheme is slow.\n\nCritics say it costs too much.", "ANO208", 1),
        ("Ministry officials said it was late.\n\nMinistry officials said it would rain.", "ANO205", 1),
        ("He is a bully, one aide said. “He is a coward, and he is cruel,” the aide said.", "ANO206", 2),
        ("The clerk allegedly sold the list. He allegedly sold it twice.", "HED302", 1),
    ],
    ids=[
        "once a source",
        "each of two sources",
        "at each cue",
        "not where the words go on",
        "once a collective",
        "once a description",
        "at each sentence of an attack",
        "once a paragraph",
    ],
)
def test_a_rule_speaks_as_often_as_the_catalogue_says(text: str, code: str, times: int) -> None:
    assert codes(OPENING + text).count(code) == times


@pytest.mark.parametrize(
    ("text", "speaks", "silent"),
    [
        ("Officials said the plan was dropped.", "ANO201", {"ANO203", "ANO205"}),
        ("Lund said the vote was over. The minister lied to parliament.", "ATT106", {"ATT101"}),
        ("The chairman allegedly moved funds.", "HED302", {"HED301"}),
        ("The minister reportedly sold the list, according to the Herald.", "HED303", {"HED301"}),
        ("The police spokesman said the road was shut.", "ANO209", {"ANO201", "ANO202", "ANO203", "ANO205"}),
    ],
    ids=["vague owns", "lapsed owns", "allegations are HED302's", "a source makes the hedge one too many", "an office"],
)
def test_one_fault_is_one_finding(text: str, speaks: str, silent: set[str]) -> None:
    found = set(codes(OPENING + text))
    assert speaks in found
    assert not found & silent


@pytest.mark.parametrize(
    "text",
    [
        "“Officials said he was a liar, and he reportedly fled,” said Ida Lund, the deputy mayor.",
        "An aide to the mayor declined to comment.",
        "Chilean authorities said the road was shut.",
        "A girl at the school said the alarm did not sound.",
        "If a doctor finds that the patient is ill, the clinic pays.",
        "More than two million people said they would come.",
        "The judge in the case, Erik Larsen, said it was late.",
        "The port shut its gates, the agency's chief engineer said.",
    ],
    ids=[
        "another's words",
        "a response",
        "public authorities",
        "a minor",
        "nobody has said it",
        "a crowd",
        "named beside",
        "one holder",
    ],
)
def test_nobody_is_asked_why_these_are_not_named(text: str) -> None:
    assert not {"ANO201", "ANO202", "ANO203", "HED301"} & set(codes(OPENING + text))


def test_hearsay_is_an_error_in_headline_and_lede_alone() -> None:
    body = "The cabinet met on Monday, the ministry said.\n\nThe minister reportedly offered the list to the yard."
    assert severity(OPENING + body, "HED301") == "warning"
    assert severity("Minister reportedly offered list\n\n" + body, "HED301") == "error"
    assert severity("The minister reportedly offered the list.\n\n" + body, "HED301") == "error"


def test_a_vague_source_is_an_error_where_it_stands_alone() -> None:
    assert severity(OPENING + "Sources said the port was sold.", "ANO201") == "error"
    both = "Sources said the port was sold, and Mayor Tom Reyes said there was a buyer."
    assert severity(OPENING + both, "ANO201") == "warning"


@pytest.mark.parametrize(("verb", "level"), [("admitted", "warning"), ("claimed", "note")])
def test_verbs_that_readers_follow_are_warnings(verb: str, level: str) -> None:
    assert severity(OPENING + f"Mayor Tom Reyes {verb} that the audit was late.", "HED304") == level


def test_what_an_outlet_reported_is_attributed_anew_or_an_error() -> None:
    text = OPENING + "The Rivermouth Herald reported that the mayor was paid. He secretly hid the money in a trust."
    assert severity(text, "ATT106") == "error"


def test_options_of_lint_rules_name_what_there_is() -> None:
    rules = load_rules()
    named = [word for rule in rules.lint.values() for value in rule.options.values() for word in value.split()]
    unknown = [word for word in named if "/" in word and word not in rules.patterns]
    lists = [word for word in named if "." in word and not word[0].isdigit()]
    assert not unknown
    assert all(rules.words(word) for word in lists)

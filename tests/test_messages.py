"""What findings say: one sentence that quotes the words and names the fix, whatever the article says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest

from attribution.comparing import compare_reports
from attribution.comparing.crediting import credit_findings, read_credit
from attribution.config import Settings
from attribution.findings import fill_message
from attribution.linting.judging import judge
from attribution.model import Finding
from attribution.pipeline import analyze
from attribution.readers.choosing import read_data
from attribution.rule_examples import OUTLET, PARTING
from attribution.ruleset import load_rules
from attribution.ruleset.marks import read_marks
from attribution.ruleset.shapes import LintRule

RULES = load_rules()
SETTINGS = Settings(outlet=OUTLET)
LONGEST = 320
_QUOTED = re.compile(r"“[^“”]*”|`[^`]*`|'[^']*'|<!--.*?-->")
_ASIDE = re.compile(r"\([^()]*\?\)")


def findings(rule: LintRule, text: str) -> tuple[Finding, ...]:
    """Return what is found in an example, in the way in which the rule finds it."""
    if rule.scope == "articles":
        old, new = (analyze(part, outlet=OUTLET) for part in text.split(PARTING))
        comparison = compare_reports(old, new)
        return credit_findings(comparison, read_credit(comparison), RULES)
    return judge(read_data(f"{text}\n".encode(), "dam.md"), SETTINGS).findings


def messages(rule: LintRule) -> Iterator[str]:
    for example in rule.examples.match:
        found = findings(rule, read_marks(example).text)
        yield from (finding.message for finding in found if finding.code == rule.code)


@pytest.mark.parametrize("rule", [pytest.param(rule, id=code) for code, rule in RULES.lint.items()])
def test_a_message_is_one_sentence_that_names_the_fix(rule: LintRule) -> None:
    told = list(messages(rule))
    bare = [_ASIDE.sub("", _QUOTED.sub("x", message)) for message in told]

    assert told
    assert [message for message in told if "{" in message or not message[0].isupper()] == []
    assert [message for message in bare if re.search(r"[.!?](?!$)", message) or not message.endswith(".")] == []
    assert [message for message in told if len(message) > LONGEST] == []
    assert [message for message in told if rule.fix[1:] not in message] == []


@pytest.mark.parametrize("rule", [pytest.param(rule, id=code) for code, rule in RULES.lint.items()])
def test_nothing_of_the_article_makes_a_capital_inside_a_message(rule: LintRule) -> None:
    words = re.findall(r"\w+", _QUOTED.sub("x", rule.message))

    assert [word for word in words[1:] if not word.islower() and not word.isdigit()] == []
    outside = set(re.findall(r"\{(\w+)\}", _QUOTED.sub("x", rule.message)))
    assert outside <= {
        *("fix", "count", "of", "scored", "share"),  # numbers
        *("reason", "who", "says", "place", "field", "code", "where", "said", "near"),  # our own words
        *("root", "inferred", "outlet", "change"),  # which quote by themselves
    }


def filled(message: str, words: Mapping[str, str], fix: str = "Name them.") -> str:
    rule = RULES.lint["ANO201"]
    fields = {name: getattr(rule, name) for name in ("code", "name", "severity", "scope", "why", "standards")}
    return fill_message(LintRule(**fields, examples=rule.examples, message=message, fix=fix, check="x"), words)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("officials", "officials", id="as they are"),
        pytest.param("It was late.", "It was late", id="without their stop"),
        pytest.param("“It was late.”", "It was late", id="without their own marks"),
        pytest.param("“Late,” she said, “as ever", "‘Late,’ she said, ‘as ever", id="marks inside are single"),
        pytest.param("'s negligence", "negligence", id="without the end of another word"),
        pytest.param("officials " * 20, "officials officials officials officials officials…", id="shortened"),
        pytest.param("a {fix} b", "a {fix} b", id="braces are the article's"),
    ],
)
def test_quoted_words_make_no_sentence_of_their_own(words: str, shown: str) -> None:
    assert filled("It says “{text}”; {fix}", {"text": words}) == f"It says “{shown}”; name them."


def test_a_message_of_several_sentences_keeps_the_capital_of_its_fix() -> None:
    assert filled("{text} is late. {fix}", {"text": "Lund"}) == "Lund is late. Name them."

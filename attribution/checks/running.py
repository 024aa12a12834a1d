"""Run the lint rules over an article, and let one fault be one finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from attribution.checks.case import Case, read_case
from attribution.checks.registry import find_check
from attribution.checks.targets import find_targets
from attribution.findings import Hit, make_finding
from attribution.model import Directness, Finding, Report, Span
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import LintRule

RESPONSES = "RSP"
HYGIENE = "HYG"
BY_COMMAND = "LNT"  # rules about the ignores themselves, raised where these are read


def run_checks(report: Report, rules: RuleSet, *, english: bool = True) -> tuple[Finding, ...]:
    """Return the findings of every lint rule that judges one article, in the order of the text.

    Of a text in another language only what is no matter of language: passages that stand there twice.
    """
    case = read_case(report, rules)
    judging = (rule for rule in rules.lint.values() if _judges_one(rule) and (english or _is_hygiene(rule.code)))
    kept = _without_silenced(case, rules, [finding for rule in judging for finding in _findings(case, rule)])
    return tuple(sorted(kept, key=lambda finding: (finding.start, finding.code, finding.end)))


def _judges_one(rule: LintRule) -> bool:
    return rule.scope != "articles" and not rule.code.startswith(BY_COMMAND)


def _findings(case: Case, rule: LintRule) -> Iterator[Finding]:
    hits = find_check(rule)(case, rule.options) if rule.check else find_targets(case, rule.finds)
    seen: set[Span] = set()
    for hit in hits:
        if hit.span not in seen:
            seen.add(hit.span)
            yield _finding(case, rule, hit)


def _finding(case: Case, rule: LintRule, hit: Hit) -> Finding:
    told = replace(hit, words={"text": case.words(hit.span), **hit.words})
    return make_finding(case.report.article, rule, told)


def _is_hygiene(code: str) -> bool:
    return code.startswith(HYGIENE)


def _without_silenced(case: Case, rules: RuleSet, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out what another finding of the same sentence says better; a response is judged by its own rules alone."""
    by_line: dict[int, list[Finding]] = {}
    for finding in findings:
        line = case.line_at(finding.start)
        by_line.setdefault(line.sentence.index if line else -1, []).append(finding)
    for line in case.lines:
        here = [f for f in by_line.pop(line.sentence.index, []) if not case.in_transcript(line) or _is_hygiene(f.code)]
        own = line.directness is Directness.RESPONSE
        told = (f for f in here if not any(_silences(rules, other, f) for other in here))
        yield from (f for f in told if not own or f.code.startswith((RESPONSES, HYGIENE)))
    for rest in by_line.values():
        yield from rest


def _silences(rules: RuleSet, one: Finding, other: Finding) -> bool:
    """Whether a finding says better what another of its sentence says."""
    rule = rules.lint[one.code]
    there = other.code in rule.silences_there and Span(one.start, one.end).touches(Span(other.start, other.end))
    return there or other.code in rule.silences

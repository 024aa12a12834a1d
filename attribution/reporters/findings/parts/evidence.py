"""`--why`: what a finding rests on, and what would have silenced it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from attribution.model import Attribution, Finding, Report, Sentence
from attribution.reporters.findings.parts.chain import attribution_of, sentence_of
from attribution.reporters.view.chains import chain, quoted, speaker
from attribution.reporters.view.reasons import reason, reasons
from attribution.reporters.view.safe import clean
from attribution.reporters.view.story import class_name
from attribution.reporters.view.words import SOURCE_TYPES
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import LintRule

_MARKS = re.compile(r"\[\[(?:[a-z-]+\|)?|\]\]")


def evidence(report: Report, finding: Finding, rules: RuleSet) -> Iterator[tuple[str, str]]:
    """Yield labels with what there is to tell: class, cue, source, chain, rule, and what would have silenced it."""
    sentence, attribution = sentence_of(report, finding), attribution_of(report, finding)
    if sentence is not None:
        yield "class", _class(sentence, rules)
    yield from _attribution(report, attribution, rules) if attribution is not None else ()
    for span in finding.related:
        yield "see", quoted(report, (span,))
    rule = rules.lint.get(finding.code)
    if rule is not None:
        yield "rule", f"{finding.code}, {_where(rule)}"
        yield from _silencing(rule, rules)


def _class(sentence: Sentence, rules: RuleSet) -> str:
    directness = sentence.would_be or sentence.directness
    because = reasons(rules, sentence.because)
    return f"{directness.value} ({class_name(rules, directness)})" + (f": {because}" if because else "")


def _attribution(report: Report, attribution: Attribution, rules: RuleSet) -> Iterator[tuple[str, str]]:
    if attribution.cue:
        told = dict.fromkeys((reason(rules, attribution.rule), attribution.rule))
        yield "cue", f"{quoted(report, attribution.cue)}: {', '.join(told)}"
    kind = SOURCE_TYPES[attribution.source_type]
    yield "source", f"{speaker(report, attribution)}" + (f" ({kind})" if attribution.source_id else "")
    yield "chain", chain(report, attribution)


def _where(rule: LintRule) -> str:
    """Return file and line of a rule; of one below the folder where we are, from there on."""
    path, _, line = rule.where.rpartition(":")
    if path and Path(path).is_relative_to(Path.cwd()):
        path = os.path.relpath(path)
    return clean(f"{path}:{line}")


def _silencing(rule: LintRule, rules: RuleSet) -> Iterator[tuple[str, str]]:
    yield "fix", clean(rule.fix)
    if rule.examples.no_match:
        yield "passes", f"“{clean(_MARKS.sub('', rule.examples.no_match[-1]))}”"
    above = [other.code for other in rules.lint.values() if rule.code in other.silences]
    if above:
        yield "yields to", ", ".join(above)

"""`--why`: what a finding rests on, and what would have silenced it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from attribution.findings import filled, inside
from attribution.model import Attribution, Finding, Report, Sentence
from attribution.reporters.findings.parts.chain import attribution_of, sentence_of
from attribution.reporters.findings.parts.places import span_of
from attribution.reporters.view.chains import chain, quoted, speaker
from attribution.reporters.view.reasons import reason, reasons
from attribution.reporters.view.safe import clean
from attribution.reporters.view.story import class_name
from attribution.reporters.view.words import SOURCE_TYPES
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import LintRule

LONGEST = 200  # characters of an example
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
        yield from _silencing(report, finding, rule)
        yield from _above(rule, rules)


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


def _silencing(report: Report, finding: Finding, rule: LintRule) -> Iterator[tuple[str, str]]:
    """Tell what would have silenced the rule here, and the like of the sentence in which it is silent."""
    if rule.silent_if:
        yield "silent if", clean(filled(rule.silent_if, _words(report, finding)))
    else:
        yield "fix", clean(rule.fix)
    if rule.examples.no_match:
        yield "passes", f"“{_nearest(_sentence(report, finding), rule.examples.no_match)}”"


def _words(report: Report, finding: Finding) -> dict[str, str]:
    """Return the words of the article that what silences a rule may name."""
    attribution = attribution_of(report, finding)
    source = attribution.source if attribution else ()
    places = {"words": (span_of(finding),), "cue": attribution.cue if attribution else (), "source": source}
    text = report.article.text
    return {name: " ".join(text[s.start : s.end] for s in spans) or f"the {name}" for name, spans in places.items()}


def _sentence(report: Report, finding: Finding) -> str:
    sentence = sentence_of(report, finding) or finding
    return report.article.text[sentence.start : sentence.end]


def _nearest(sentence: str, examples: Sequence[str]) -> str:
    """Return the example that has most of its words in common with a sentence, shortened."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only with --why

    bare = [clean(_MARKS.sub("", example)) for example in examples]
    _, _, number = process.extractOne(sentence, bare, scorer=fuzz.token_set_ratio, processor=str.lower)
    return inside(bare[number], LONGEST)


def _above(rule: LintRule, rules: RuleSet) -> Iterator[tuple[str, str]]:
    above = [other.code for other in rules.lint.values() if rule.code in (*other.silences, *other.silences_there)]
    if above:
        yield "yields to", ", ".join(above)

"""The article sentence by sentence: class, score, who says it, and why it stands where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from attribution.model import Directness, Report, Sentence
from attribution.reporters.view.chains import chain, speaker
from attribution.reporters.view.reasons import reasons
from attribution.reporters.view.safe import clean
from attribution.reporters.view.words import number
from attribution.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One sentence as a reader is told of it. `label` is its number in the body, nothing for a headline unit."""

    label: str
    code: str
    score: str
    band: str
    text: str
    chain: str
    reason: str


def story(report: Report, rules: RuleSet) -> tuple[StoryLine, ...]:
    """Return a line for every sentence and headline unit, in order."""
    return tuple(_lines(report, rules))


def _lines(report: Report, rules: RuleSet) -> Iterator[StoryLine]:
    body = 0
    for sentence in report.sentences:
        in_body = sentence.directness != Directness.HEADLINE
        body += in_body
        yield StoryLine(
            str(body) if in_body else "",
            sentence.directness.value,
            "" if sentence.score is None else number(sentence.score),
            sentence.band or "",
            clean(report.article.text[sentence.start : sentence.end]),
            _chains(report, sentence),
            _reason(sentence, rules),
        )


def _chains(report: Report, sentence: Sentence) -> str:
    """Tell the chain that decided, and after it who else speaks in the sentence."""
    by_id = {attribution.id: attribution for attribution in report.attributions}
    found = [by_id[number] for number in sentence.attributions if number in by_id]
    if not found:
        return ""
    first = speaker(report, found[0])
    others = [
        name
        for name in dict.fromkeys(speaker(report, other) for other in found[1:] if other.source_id is not None)
        if name != first
    ]
    return chain(report, found[0]) + (f"; also {', '.join(others)}" if others else "")


def _reason(sentence: Sentence, rules: RuleSet) -> str:
    told = [class_name(rules, sentence.directness)]
    if sentence.would_be is not None:
        told.append(f"in the body it would be {sentence.would_be} ({class_name(rules, sentence.would_be)})")
    told.append(reasons(rules, sentence.because))
    return ": ".join(part for part in ("; ".join(part for part in told[:-1]), told[-1]) if part)


def class_name(rules: RuleSet, directness: Directness) -> str:
    """Return the name of a class; the code where a user's scale leaves the class out."""
    known = rules.scale.classes.get(directness.value)
    return known.name if known else directness.value

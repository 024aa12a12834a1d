"""From rows to what many articles have in common."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attribution.corpus.descriptors import descriptors
from attribution.corpus.grouping import groups, trends
from attribution.corpus.medians import medians
from attribution.corpus.recurring import recurring
from attribution.model import ModelInfo
from attribution.reporters.view.many import FiredRule, RuleTotal, Summary, SummedArticle
from attribution.reporters.view.run import Refusal
from attribution.ruleset import RuleSet


def summed(
    articles: tuple[SummedArticle, ...],
    refusals: tuple[Refusal, ...],
    *,
    rules: RuleSet,
    model: ModelInfo,
    by: str | None = None,
) -> Summary:
    """Return the summary of articles; the same for the same articles in the same order."""
    return Summary(
        articles=articles,
        refusals=refusals,
        medians=medians(article.row for article in articles),
        by=by,
        groups=groups(articles, by) if by else (),
        trends=trends(articles, by),
        recurring=recurring(articles),
        descriptors=descriptors(articles, rules),
        fired=tuple(_fired(articles)),
        model=model,
        rules_digest=rules.digest,
        notes=_shared_notes(articles),
    )


def _fired(articles: Sequence[SummedArticle]) -> Iterator[RuleTotal]:
    """Yield the rules that have findings, those with most first."""
    by_rule: dict[tuple[str, str, str], list[FiredRule]] = defaultdict(list)
    for article in articles:
        for rule in article.row.fired:
            by_rule[rule.code, rule.name, rule.severity].append(rule)
    totals = (RuleTotal(*rule, sum(one.findings for one in ones), len(ones)) for rule, ones in by_rule.items())
    yield from sorted(totals, key=lambda total: (-total.findings, total.code, total.severity))


def _shared_notes(articles: Sequence[SummedArticle]) -> tuple[str, ...]:
    """Return the notes that every article has: they are of the run, not of an article."""
    counts = Counter(note for article in articles for note in article.row.notes)
    return tuple(note for note, count in counts.items() if count == len(articles))

"""Articles by outlet, author, section or month, and each group over the months."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attribution.corpus.medians import medians
from attribution.reporters.view.many import Group, SummedArticle

ALL = "all articles"
UNKNOWN = "not known"
MONTH = "month"


def groups(articles: Sequence[SummedArticle], by: str) -> tuple[Group, ...]:
    """Return the groups by name, those of whom it is not known last; an article of two authors stands in both."""
    return tuple(_group(name, None, members) for name, members in _sorted(_parted(articles, by)))


def trends(articles: Sequence[SummedArticle], by: str | None) -> tuple[Group, ...]:
    """Return each group (or all articles) by months, where there are at least two; by month the groups tell it."""
    if by == MONTH or len({month for article in articles for month in article.facts.get(MONTH, ())}) < 2:  # noqa: PLR2004
        return ()
    parts = _sorted(_parted(articles, by)) if by else [(ALL, list(articles))]
    return tuple(
        _group(name, month, dated)
        for name, members in parts
        for month, dated in _sorted(_parted(members, MONTH))
        if month != UNKNOWN
    )


def _parted(articles: Iterable[SummedArticle], by: str) -> dict[str, list[SummedArticle]]:
    parts: dict[str, list[SummedArticle]] = defaultdict(list)
    for article in articles:
        for name in dict.fromkeys(article.facts.get(by) or (UNKNOWN,)):
            parts[name].append(article)
    return parts


def _sorted(parts: Mapping[str, list[SummedArticle]]) -> list[tuple[str, list[SummedArticle]]]:
    return sorted(parts.items(), key=lambda part: (part[0] == UNKNOWN, part[0].casefold(), part[0]))


def _group(name: str, month: str | None, articles: Sequence[SummedArticle]) -> Group:
    rows = [article.row for article in articles]
    findings = sum(rule.findings for row in rows for rule in row.fired)
    return Group(name, month, len(rows), findings, medians(rows))

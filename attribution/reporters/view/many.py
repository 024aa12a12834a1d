"""What a reporter of many articles is given: a small row of each, and what they have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from attribution.model import Metric, ModelInfo
from attribution.reporters.view.run import Refusal

TABLES = ("articles", "medians", "groups", "trends", "sources", "anonymous", "rules", "refused")


@dataclass(frozen=True, slots=True)
class SourceUse:
    """A named source of one article: what kind (person or body), its names there, and the statements that it makes."""

    name: str
    kind: str
    names: tuple[str, ...]
    statements: int
    described: str


@dataclass(frozen=True, slots=True)
class UnnamedUse:
    """An anonymous source of one article as it is described, and whether the text says why and how it knows."""

    described: str
    statements: int
    explained: bool
    with_basis: bool


@dataclass(frozen=True, slots=True)
class FiredRule:
    """A lint rule with the number of its findings in one article."""

    code: str
    name: str
    severity: str
    findings: int


@dataclass(frozen=True, slots=True)
class WorstFinding:
    """One of the gravest findings of an article."""

    code: str
    severity: str
    message: str
    line: int


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """All that is kept of an article; it depends on the article's bytes alone, not on where they lay.

    `meta` holds what the article's own front matter says of outlet, author, section and date.
    """

    title: str
    verdict: str
    metrics: tuple[Metric, ...]
    sources: tuple[SourceUse, ...]
    unnamed: tuple[UnnamedUse, ...]
    responses: tuple[str, ...]
    fired: tuple[FiredRule, ...]
    worst: tuple[WorstFinding, ...]
    notes: tuple[str, ...] = ()
    meta: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SummedArticle:
    """A row with its path, and what is known of the article: its outlet, author, section and month."""

    path: str
    facts: Mapping[str, tuple[str, ...]]
    row: ArticleRow


@dataclass(frozen=True, slots=True)
class Median:
    """The median of a figure over the articles for which it is defined, with a 95 % bootstrap interval.

    The interval is None for so few articles that it would mean nothing.
    """

    code: str
    name: str
    articles: int
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Group:
    """Articles that share an outlet, author, section or month; `month` is set where a group is split by months."""

    name: str
    month: str | None
    articles: int
    findings: int
    medians: tuple[Median, ...]


@dataclass(frozen=True, slots=True)
class UsedName:
    """A name under which a source stands, and the articles where it does."""

    name: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recurring:
    """A named source of several articles, with the evidence: its names and how it is described."""

    name: str
    kind: str
    paths: tuple[str, ...]
    statements: int
    names: tuple[UsedName, ...]
    described: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Descriptor:
    """Anonymous sources that are called alike, and of how many the text says why they are and how they know."""

    words: str
    sources: int
    articles: int
    explained: int
    with_basis: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleTotal:
    """A lint rule with its findings over all articles."""

    code: str
    name: str
    severity: str
    findings: int
    articles: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Many articles in the order in which they were given, and what they have in common.

    `groups` are those of `by`; `trends` splits them (or all articles, where nothing is asked) by months.
    """

    articles: tuple[SummedArticle, ...]
    refusals: tuple[Refusal, ...]
    medians: tuple[Median, ...]
    by: str | None
    groups: tuple[Group, ...]
    trends: tuple[Group, ...]
    recurring: tuple[Recurring, ...]
    descriptors: tuple[Descriptor, ...]
    fired: tuple[RuleTotal, ...]
    model: ModelInfo
    rules_digest: str
    notes: tuple[str, ...] = ()

"""What anonymous sources are called over many articles, and how often the text says why they are not named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attribution.reporters.view.many import Descriptor, SummedArticle, UnnamedUse
from attribution.ruleset import RuleSet

MOST_EXAMPLES = 3
PRONOUN = "(only a pronoun)"
_IRREGULAR = "person"


def descriptors(articles: Sequence[SummedArticle], rules: RuleSet) -> tuple[Descriptor, ...]:
    """Return the descriptors, the most frequent first."""
    groups: dict[str, list[tuple[str, UnnamedUse]]] = defaultdict(list)
    for article in articles:
        for use in article.row.unnamed:
            groups[descriptor(use.described, rules)].append((article.path, use))
    found = (_descriptor(words, uses) for words, uses in groups.items())
    return tuple(sorted(found, key=lambda one: (-one.sources, -one.articles, one.words)))


def descriptor(described: str, rules: RuleSet) -> str:
    """Return what a source is called, in the singular, without what follows the noun, numbers and articles.

    *Two senior officials familiar with the plan* is *senior official*.
    """
    words = list(_called(described.lower(), rules))
    if len(words) == 1 and words[0] in rules.words("pronouns"):
        return PRONOUN
    if words:
        words[-1] = _singular(words[-1], rules)
    return " ".join(words) or described.lower()


def _called(described: str, rules: RuleSet) -> Iterator[str]:
    begun = False
    for word in described.split():
        plain = word.strip(".,;:“”\"'’")
        if begun and plain in rules.words("grammar.describing"):
            return
        if plain and (begun or not (plain.isdigit() or plain in rules.words("grammar.counting"))):
            begun = True
            yield plain
        if begun and word.endswith(","):
            return


def _singular(word: str, rules: RuleSet) -> str:
    if word == "people":
        return _IRREGULAR
    one = word.removesuffix("s")
    return one if one in rules.words("source-heads") else word


def _descriptor(words: str, uses: Sequence[tuple[str, UnnamedUse]]) -> Descriptor:
    return Descriptor(
        words=words,
        sources=len(uses),
        articles=len({path for path, _ in uses}),
        explained=sum(use.explained for _, use in uses),
        with_basis=sum(use.with_basis for _, use in uses),
        examples=tuple(dict.fromkeys(use.described for _, use in uses))[:MOST_EXAMPLES],
    )

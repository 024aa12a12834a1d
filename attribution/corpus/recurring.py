"""The named sources that stand in several articles, with the evidence that they are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attribution.corpus.persons import bodies_of, people_of, same_name
from attribution.reporters.view.many import Recurring, SourceUse, SummedArticle, UsedName

MOST_DESCRIBED = 5
_Use = tuple[str, SourceUse]


def recurring(articles: Sequence[SummedArticle]) -> tuple[Recurring, ...]:
    """Return the sources that stand in at least two articles, those in most articles first."""
    uses = [(article.path, use) for article in articles for use in article.row.sources]
    groups = _grouped(uses)
    found = (_source(group) for group in groups if len({path for path, _ in group}) > 1)
    return tuple(sorted(found, key=lambda one: (-len(one.paths), -one.statements, same_name(one.name), one.name)))


def _grouped(uses: Sequence[_Use]) -> Iterable[list[_Use]]:
    """Return the uses of each source: people by their names, and bodies by names and the acronyms that go with them."""
    people = people_of(same_name(use.name) for _, use in uses if use.kind == "person")
    acronyms: dict[str, set[str]] = defaultdict(set)
    for _, use in uses:
        if use.kind != "person":
            acronyms[same_name(use.name)].update(map(same_name, use.names))
    bodies = bodies_of(acronyms)
    groups: dict[str, list[_Use]] = defaultdict(list)
    for path, use in uses:
        name = same_name(use.name)
        whole = people.get(name, name) if use.kind == "person" else bodies.get(name, name)
        if whole:
            groups[whole].append((path, use))
    return groups.values()


def _source(uses: Sequence[_Use]) -> Recurring:
    names = Counter(use.name for _, use in uses)
    kinds = Counter(use.kind for _, use in uses)
    described = Counter(use.described for _, use in uses if use.described)
    return Recurring(
        name=min(names, key=lambda name: (-len(name.split()), -names[name], name)),
        kind=min(kinds, key=lambda kind: (-kinds[kind], kind)),
        paths=tuple(dict.fromkeys(path for path, _ in uses)),
        statements=sum(use.statements for _, use in uses),
        names=tuple(_names(uses)),
        described=tuple(sorted(described, key=lambda text: (-described[text], text))[:MOST_DESCRIBED]),
    )


def _names(uses: Sequence[_Use]) -> Iterator[UsedName]:
    """Yield each name with its articles, the commonest first."""
    paths: dict[str, dict[str, None]] = defaultdict(dict)
    for path, use in uses:
        for name in use.names:
            paths[name][path] = None
    for name in sorted(paths, key=lambda name: (-len(paths[name]), name)):
        yield UsedName(name, tuple(paths[name]))

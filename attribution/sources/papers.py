"""Whether two descriptions are of one document: *a report*, *the report by Norland's ombudsman*, *the document*."""

from __future__ import annotations

from calendar import day_name, month_name
from collections.abc import Sequence

from attribution.ruleset import RuleSet
from attribution.sources.entities import Entity, initials
from attribution.sources.profiles import Profile
from attribution.sources.registry import REACH, Registry

FAR = 4 * REACH  # sentences within which *the presentation* can be the slideshow of before
_NO_NAMES = frozenset({"the", "a", "an", *map(str.lower, day_name), *map(str.lower, month_name)})
_OPEN = ("a ", "an ")
_PAPERS = frozenset({"document", "report"})
_TELLING = _PAPERS | {"media"}


def by_paper(registry: Registry, mention: Profile, unit: int) -> Entity | None:
    """Return the document that a definite phrase means, the latest that fits."""
    if mention.kind not in _PAPERS:
        return None
    known = sorted((e for e in registry.entities if e.kind in _PAPERS and e.profiles), key=lambda e: -e.last)
    fitting = (e for e in known if _introduced(e, mention, unit) or _same_issuer(e, mention))
    return (
        next(fitting, None)
        or _renamed(registry.cast.rules, known, mention, unit)
        or _just_told(registry, mention, unit)
    )


def _introduced(entity: Entity, mention: Profile, unit: int) -> bool:
    """Whether an indefinite phrase of the noun shortly before brought the document in; no issuer contradicts."""
    first = entity.profiles[0]
    opens = first.head == mention.head and first.text.lower().startswith(_OPEN)
    return opens and unit - entity.last <= REACH and _agree(_names(first.text), _names(mention.text))


def _same_issuer(entity: Entity, mention: Profile) -> bool:
    """Whether the document had the same noun, and all names that are said with it now."""
    said = _names(mention.text)
    alike = (p for p in entity.profiles if p.head == mention.head and p.plural == mention.plural)
    return bool(said) and any(_within(said, _names(p.text)) for p in alike)


def _renamed(rules: RuleSet, known: list[Entity], mention: Profile, unit: int) -> Entity | None:
    """Return the one document before that another noun for documents can mean: *the presentation*, *the documents*."""
    said = _names(mention.text)
    papers = [e for e in known if e.kind == "document" and _can_be_called(rules, e, mention)]
    if said:
        fitting = [e for e in papers if any(_within(said, _names(p.text)) for p in e.profiles)]
    else:
        fitting = [e for e in papers if mention.bare and unit - e.last <= FAR]
    return fitting[0] if len(fitting) == 1 else None


def _just_told(registry: Registry, mention: Profile, unit: int) -> Entity | None:
    """Return the document told of last and just before, which *the report* means where no outlet has come between."""
    told = max((e for e in registry.entities if e.kind in _TELLING and e.profiles), key=lambda e: e.last, default=None)
    means = mention.kind == "report" and mention.bare and mention.definite and not mention.plural
    near = told is not None and told.kind == "document" and unit - told.last <= REACH
    return told if means and near else None


def _can_be_called(rules: RuleSet, entity: Entity, mention: Profile) -> bool:
    if mention.head in rules.words("grammar.any-paper"):
        return True
    kinds = [kind.words for kind in rules.lists("document-nouns") if mention.head in kind.words]
    return any(p.head in words for p in entity.profiles for words in kinds)


def _names(text: str) -> tuple[str, ...]:
    """Return the capitalised words of a phrase, but for articles and dates."""
    words = [word.strip("(),'’").removesuffix("'s").removesuffix("’s") for word in text.split()]
    return tuple(word for word in words if word[:1].isupper() and word.lower() not in _NO_NAMES)


def _within(some: Sequence[str], others: Sequence[str]) -> bool:
    return set(some) <= set(others) or tuple(some) == (initials(others),)


def _agree(some: Sequence[str], others: Sequence[str]) -> bool:
    return not some or not others or _within(some, others) or _within(others, some)

"""Everything in the rules that has a name, and how to find it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import (
    Band,
    Lexicon,
    LintRule,
    Modifier,
    PatternRule,
    ScaleClass,
    Standard,
    Term,
    WordList,
)

Subject = PatternRule | LintRule | ScaleClass | Modifier | Band | Term | Standard | Lexicon | WordList
RULE_KINDS = ("pattern rule", "lint rule")
_FIGURE = re.compile(r"M\d+")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be explained: what kind it is, its key, other names for it, and the data."""

    kind: str
    key: str
    subject: Subject
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return every name under which the entry is found."""
        return (self.key, *self.aliases)


def catalogue(rules: RuleSet) -> tuple[Entry, ...]:
    """Return all entries, kind by kind, in the order of the rule files."""
    return (*_scale(rules), *_terms(rules), *_rules(rules), *_lexicons(rules), *_standards(rules))


def find(rules: RuleSet, word: str) -> tuple[Entry, ...]:
    """Return the entries of that name, without regard to case; a name may stand for a class and for a word.

    A word of a word list is found by its place, `lexicon.list/word`, as it stands in the reasons of a report.
    """
    wanted = _folded(word)
    found = tuple(entry for entry in catalogue(rules) if wanted in map(_folded, entry.names))
    return found or _word_list(rules, word)


def _folded(name: str) -> str:
    return re.sub(r"[\s_]+", "-", name.strip().casefold())


def _scale(rules: RuleSet) -> Iterator[Entry]:
    for code, scale_class in rules.scale.classes.items():
        yield Entry("class of the directness scale", code, scale_class, (scale_class.name,))
    for name, modifier in rules.scale.modifiers.items():
        yield Entry("modifier of the directness scale", f"modifier/{name}", modifier, (name,))
    for letter, band in rules.scale.bands.items():
        yield Entry("band of scores", f"band/{letter}", band, (letter, f"band {letter}"))


def _terms(rules: RuleSet) -> Iterator[Entry]:
    for key, term in rules.terms.items():
        if _FIGURE.fullmatch(key):  # the text on a figure begins with its name
            yield Entry("figure", key, term, (term.about.partition(".")[0].removeprefix("The "),))
        else:
            yield Entry("term", key, term)


def _rules(rules: RuleSet) -> Iterator[Entry]:
    for pattern in rules.patterns.values():
        yield Entry("pattern rule", pattern.id, pattern)
    for lint in rules.lint.values():
        yield Entry("lint rule", lint.code, lint, (lint.name,))


def _lexicons(rules: RuleSet) -> Iterator[Entry]:
    for lexicon in rules.lexicons.values():
        yield Entry("lexicon", lexicon.lexicon, lexicon, (f"lexicon/{lexicon.lexicon}",))
        for name, words in lexicon.lists.items():
            yield Entry("word list", f"{lexicon.lexicon}.{name}", words)


def _standards(rules: RuleSet) -> Iterator[Entry]:
    for key, standard in rules.standards.items():
        yield Entry("standard", key, standard, (f"[{key}]",))


def _word_list(rules: RuleSet, place: str) -> tuple[Entry, ...]:
    reference, _, word = place.partition("/")
    name, _, part = reference.partition(".")
    lists = rules.lexicons[name].lists if name in rules.lexicons else {}
    if part in lists and word in lists[part].words:
        return (Entry(f"word list with {word!r}", reference, lists[part]),)
    return ()

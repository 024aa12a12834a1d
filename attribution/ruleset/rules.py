"""The validated rules as one value, and the questions asked of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from attribution.ruleset.shapes import Lexicon, LintRule, PatternRule, Scale, Standard, Term, WordList


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All rules that are in force. `digest` changes with any of them."""

    lexicons: Mapping[str, Lexicon]
    patterns: Mapping[str, PatternRule]
    lint: Mapping[str, LintRule]
    scale: Scale
    standards: Mapping[str, Standard]
    terms: Mapping[str, Term]
    digest: str

    def lists(self, reference: str) -> tuple[WordList, ...]:
        """Return the word lists behind `name` or `name.list`. Raises KeyError if there is none."""
        name, _, part = reference.partition(".")
        lexicon = self.lexicons[name]
        return (lexicon.lists[part],) if part else tuple(lexicon.lists.values())

    def words(self, reference: str) -> frozenset[str]:
        """Return the words behind `name` or `name.list`, in lower case."""
        return frozenset(word for words in self.lists(reference) for word in words.words)

    def facts(self, lexicon: str, word: str) -> Mapping[str, str]:
        """Return what the first list of `lexicon` that has `word` says of its words."""
        for words in self.lexicons[lexicon].lists.values():
            if word in words.words:
                return words.sets
        return {}

    def place(self, lexicon: str, word: str) -> str | None:
        """Return the entry `lexicon.list/word` under which a word stands, or None."""
        for name, words in self.lexicons[lexicon].lists.items():
            if word in words.words:
                return f"{lexicon}.{name}/{word}"
        return None

    def emitting(self, *emits: str) -> tuple[PatternRule, ...]:
        """Return the pattern rules that emit one of the named things, in file order."""
        return tuple(rule for rule in self.patterns.values() if rule.emits in emits)

    def without(self, entry: str) -> RuleSet:
        """Return the rules less one entry: a rule id, a `modifier/...` or a word `lexicon.list/word`."""
        if entry in self.patterns:
            return replace(self, patterns={key: rule for key, rule in self.patterns.items() if key != entry})
        if entry.startswith("modifier/"):
            name = entry.removeprefix("modifier/")
            rest = {key: value for key, value in self.scale.modifiers.items() if key != name}
            return replace(self, scale=replace(self.scale, modifiers=rest))
        return self._without_word(entry)

    def _without_word(self, entry: str) -> RuleSet:
        reference, _, word = entry.partition("/")
        name, _, part = reference.partition(".")
        lexicon = self.lexicons[name]
        kept = replace(lexicon.lists[part], words=tuple(w for w in lexicon.lists[part].words if w != word))
        lists = {**lexicon.lists, part: kept}
        return replace(self, lexicons={**self.lexicons, name: replace(lexicon, lists=lists)})

"""The validated rules as one value, and the questions asked of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from attribution.ruleset.shapes import (
    ArticleFormat,
    Lexicon,
    LintRule,
    PatternRule,
    Preset,
    Scale,
    Standard,
    Term,
    WordList,
)

OUTLETS = "outlets"


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
    presets: Mapping[str, Preset] = field(default_factory=dict)
    formats: Mapping[str, ArticleFormat] = field(default_factory=dict)
    _words: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _entries: dict[str, Mapping[str, str]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def lists(self, reference: str) -> tuple[WordList, ...]:
        """Return the word lists behind `name` or `name.list`. Raises KeyError if there is none."""
        name, _, part = reference.partition(".")
        lexicon = self.lexicons[name]
        return (lexicon.lists[part],) if part else tuple(lexicon.lists.values())

    def has_words(self, reference: str) -> bool:
        """Whether there are word lists behind `name` or `name.list`."""
        name, _, part = reference.partition(".")
        return name in self.lexicons and (not part or part in self.lexicons[name].lists)

    def words(self, reference: str) -> frozenset[str]:
        """Return the words behind `name` or `name.list`, in lower case, kept for the next time."""
        if reference not in self._words:
            self._words[reference] = frozenset(word for words in self.lists(reference) for word in words.words)
        return self._words[reference]

    def facts(self, lexicon: str, word: str) -> Mapping[str, str]:
        """Return what the first list of `lexicon` that has `word` says of its words."""
        found = self._first_list(lexicon).get(word)
        return self.lexicons[lexicon].lists[found].sets if found else {}

    def place(self, lexicon: str, word: str) -> str | None:
        """Return the entry `lexicon.list/word` under which a word stands, or None."""
        found = self._first_list(lexicon).get(word)
        return f"{lexicon}.{found}/{word}" if found else None

    def _first_list(self, lexicon: str) -> Mapping[str, str]:
        """Return for each word of a lexicon the first list that has it."""
        if lexicon not in self._entries:
            lists = reversed([*self.lexicons[lexicon].lists.items()])
            self._entries[lexicon] = {word: name for name, words in lists for word in words.words}
        return self._entries[lexicon]

    def emitting(self, *emits: str) -> tuple[PatternRule, ...]:
        """Return the pattern rules that emit one of the named things, in file order."""
        return tuple(rule for rule in self.patterns.values() if rule.emits in emits)

    def with_outlets(self, names: Sequence[str]) -> RuleSet:
        """Return the rules with more names of outlets that count as media; `digest` changes with them."""
        if not names:
            return self
        more = WordList(
            tuple(name.lower().replace("’", "'").removeprefix("the ") for name in names), sets={"kind": "other"}
        )
        outlets = self.lexicons[OUTLETS]
        added = replace(outlets, lists={**outlets.lists, "named": more})
        digest = hashlib.sha256(repr((self.digest, more.words)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return replace(self, lexicons={**self.lexicons, OUTLETS: added}, digest=digest)

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

"""Analyses with one entry of the rules taken away, quickly: parses are kept, and little is compiled again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from attribution.config import Settings
from attribution.errors import InputError
from attribution.language.matching.compiling import CompiledRule, compile_rules
from attribution.language.matching.search import index_rules
from attribution.language.parsing.running import Parser
from attribution.language.reading import LanguageReader, language_reader
from attribution.model import Article, Report, SourceMap
from attribution.pipeline import analyze_with
from attribution.places import line_starts
from attribution.ruleset import RuleSet
from attribution.ruleset.patterns import lexicon_references
from attribution.ruleset.shapes import PatternRule

SETTINGS = Settings()


class KeptParses(Parser):
    """A parser that parses no text twice."""

    def __init__(self, nlp: Any) -> None:
        super().__init__(nlp)
        self.parsed: dict[tuple[str, tuple[int, ...]], Any] = {}

    def parse(self, docs: Iterable[Any]) -> list[Any]:
        return [self._parsed(doc) for doc in docs]

    def _parsed(self, doc: Any) -> Any:
        key = doc.text, tuple(token.is_sent_start for token in doc)
        if key not in self.parsed:
            (self.parsed[key],) = super().parse([doc])
        return self.parsed[key]


@dataclass(frozen=True, slots=True)
class Lessened:
    """Rules with the reader that is made for them."""

    rules: RuleSet
    reader: LanguageReader

    def analyze(self, text: str) -> Report | None:
        """Return the report, or None where nothing is left to analyse."""
        article = Article("example", None, "text", text, SourceMap(line_starts(text)))
        try:
            return analyze_with(article, self.rules, self.reader, settings=SETTINGS)
        except InputError:
            return None

    def without(self, entry: str) -> Lessened:
        """Return the rules less a rule, a modifier or a word, as `RuleSet.without` takes it."""
        rules = self.rules.without(entry)
        if entry.startswith("modifier/"):
            return Lessened(rules, self.reader)
        kept = [rule for rule in self._compiled() if rule.rule.id in rules.patterns]
        if entry not in self.rules.patterns:
            touched = {rule.rule.id for rule in kept if _refers(rule.rule, entry.partition("/")[0])}
            fewer = replace(rules, patterns={id_: rule for id_, rule in rules.patterns.items() if id_ in touched})
            emits = {rule.emits for rule in fewer.patterns.values()}
            again = compile_rules(fewer, sorted(emits), self.reader.nlp.vocab, self.reader.nlp.tokenizer)
            by_id = {rule.rule.id: rule for rule in again}
            kept = [by_id.get(rule.rule.id, rule) for rule in kept]
        layout = {rule.rule.id for rule in self.reader.layout_rules.rules}
        reader = replace(
            self.reader,
            layout_rules=index_rules([rule for rule in kept if rule.rule.id in layout]),
            text_rules=index_rules([rule for rule in kept if rule.rule.id not in layout]),
        )
        return Lessened(rules, reader)

    def _compiled(self) -> tuple[CompiledRule, ...]:
        return (*self.reader.layout_rules.rules, *self.reader.text_rules.rules)


def whole(rules: RuleSet) -> Lessened:
    """Return all the rules, with a reader that keeps what it has parsed."""
    reader = language_reader(rules)
    return Lessened(rules, replace(reader, parser=KeptParses(reader.nlp)))


def _refers(rule: PatternRule, reference: str) -> bool:
    """Whether a rule's phrases, patterns or guard use a word list, by its own name or by its lexicon's."""
    named = {str(part.phrases["lexicon"]) for part in (rule, rule.unless) if isinstance(part.phrases, dict)}
    named |= {name for part in (rule, rule.unless) for name in lexicon_references(part.patterns)}
    return bool(named & {reference, reference.partition(".")[0]})

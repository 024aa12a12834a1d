"""List the patterns and lexicon words that no test, no example of a rule and no annotated text ever uses.

Each phrase and pattern, of rules and of their guards, is matched alone, on the parsed text. A word is used where some
text has it, in any form. Unused is not yet dead: a sensible word costs nothing until somebody writes it.
"""

from __future__ import annotations

import argparse
import ast
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from attribution.language.layout.paragraphs import paragraph_spans
from attribution.language.reading import LanguageReader, language_reader, parse
from attribution.model import Paragraph
from attribution.ruleset import RuleSet, load_rules
from attribution.ruleset.marks import read_marks
from attribution.ruleset.shapes import Emits, Guard, LintRule, PatternRule
from corpora import SHARED, load_corpus, read_rows

TESTS = Path(__file__).resolve().parents[1] / "tests"
NOTATION = frozenset("|()<>#*")  # what makes a word a phrase of several readings
FEW = 3  # words: shorter strings in the code of tests are no text
AS_RULE: Emits = "trigger"  # a rule or guard taken apart has to emit something that is matched on the parsed text


@dataclass(slots=True)
class Used:
    """What the texts use: parts of rules by their names, and words, in the form that they have and as lemmas."""

    parts: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    longer: set[str] = field(default_factory=set)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print both lists."""
    options = _parser().parse_args(arguments)
    rules = load_rules()
    parts = taken_apart(rules)
    reader = language_reader(replace(rules, patterns={part.id: part for part in parts.values()}))
    used = uses(reader, [*own_texts(rules), *annotated_texts(options.articles)], longer_words(rules))
    for name in unused_parts(parts, used):
        print(f"pattern  {name}")
    for name in unused_words(rules, used):
        print(f"word     {name}")
    return 0


def taken_apart(rules: RuleSet) -> dict[str, PatternRule]:
    """Return each phrase and pattern of each rule and guard as a rule of its own, by a name that says which it is."""
    return {
        f"{rule.id} {kind} {number}: {told}": replace(
            rule, id=f"{rule.id} {kind} {number}", emits=AS_RULE, unless=Guard(), phrases=phrases, patterns=patterns
        )
        for rule in rules.patterns.values()
        for part, guard in ((rule, ""), (rule.unless, "guard "))
        for kind, number, told, phrases, patterns in _parts(rules, part, guard)
    }


def _parts(rules: RuleSet, part: PatternRule | Guard, guard: str) -> Iterator[tuple[str, int, str, Any, Any]]:
    """Yield the parts of a rule or guard; plain words of a lexicon are none: they are looked for as words."""
    named = isinstance(part.phrases, dict)
    phrases = sorted(rules.words(part.phrases["lexicon"])) if isinstance(part.phrases, dict) else part.phrases
    for number, phrase in enumerate(phrases, 1):
        if not named or NOTATION.intersection(phrase):
            yield f"{guard}phrase", number, phrase, (phrase,), ()
    for number, pattern in enumerate(part.patterns, 1):
        yield f"{guard}pattern", number, json.dumps(pattern, ensure_ascii=False), (), (pattern,)


def longer_words(rules: RuleSet) -> frozenset[str]:
    """Return the entries of lexicons that are not one plain word."""
    return frozenset(word for name in rules.lexicons for word in rules.words(name) if not word.isalpha())


def uses(reader: LanguageReader, texts: Iterable[str], longer: Iterable[str]) -> Used:
    """Parse the texts and return what they use; `longer` are entries that are not one plain word."""
    used = Used()
    for text in texts:
        paragraphs = [Paragraph(n, span) for n, span in enumerate(paragraph_spans(text))]
        for parsed in parse(reader, text, paragraphs) if paragraphs else ():
            used.parts.update(match.rule for match in parsed.matches)
            used.words.update(word.lower() for token in parsed.tokens for word in (token.text, token.lemma))
        folded = " ".join(text.lower().replace("’", "'").split())
        used.longer.update(word for word in longer if word in folded)
    return used


def unused_parts(parts: dict[str, PatternRule], used: Used) -> Iterator[str]:
    """Yield the names of parts that matched nowhere, in the order of the rule files."""
    return (name for name, part in parts.items() if part.id not in used.parts)


def unused_words(rules: RuleSet, used: Used) -> Iterator[str]:
    """Yield each word list with those of its words that stand in no text."""
    known = used.words | used.longer
    for lexicon in rules.lexicons.values():
        for name, words in lexicon.lists.items():
            missing = [word for word in words.words if word not in known and not NOTATION.intersection(word)]
            if missing:
                yield f"{lexicon.lexicon}.{name}: {', '.join(missing)}"


def own_texts(rules: RuleSet) -> Iterator[str]:
    """Yield the examples of rules, and whatever stands in our tests: articles, and strings in the code."""
    every: list[PatternRule | LintRule] = [*rules.patterns.values(), *rules.lint.values()]
    for rule in every:
        examples = rule.examples
        yield from (read_marks(text).text for text in (*examples.match, *examples.no_match, *examples.known_miss))
    for path in sorted(TESTS.rglob("*")):
        if path.suffix == ".json":
            yield from _strings(json.loads(path.read_text(encoding="utf-8")))
        elif path.suffix in {".txt", ".md"}:
            yield path.read_text(encoding="utf-8")
        elif path.suffix == ".py":
            nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            yield from _strings([node.value for node in nodes if isinstance(node, ast.Constant)])


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, str) and len(data.split()) >= FEW:
        yield data
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _strings(part)


def annotated_texts(articles: int) -> Iterator[str]:
    """Yield the reviewed news, and at most so many articles of each large collection."""
    for name in ("sentences", "snippets", "specimen"):
        yield from load_corpus(name).texts.values()
    for path in ("polnear/train", "throughput/wikinews", "wire-copies/articles"):
        rows = list(read_rows(SHARED / "eval" / f"{path}.jsonl.gz"))
        yield from (row["text"] for row in rows[:articles])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=300, metavar="N", help="at most N of each large collection")
    return parser


if __name__ == "__main__":
    sys.exit(main())

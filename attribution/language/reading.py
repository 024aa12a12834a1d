"""Tokenise, parse and match paragraphs in batches; give back plain data."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from attribution.language.matching.columns import READINGS, Columns
from attribution.language.matching.compiling import compile_rules
from attribution.language.matching.search import IndexedRules, index_rules, match_rules
from attribution.language.parsing.running import Parser
from attribution.language.pipeline import DEFAULT_MODEL, load_pipeline
from attribution.language.sentences import Abbreviations, abbreviations, sentence_starts
from attribution.language.tokens import Spellings, as_parsed, moved
from attribution.model import Paragraph, Parsed
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import LAYOUT_EMITS

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

TOKENS = 8_000  # tokens that are parsed at once, at most: they take about 20 kB each
LONGEST = 400
_GOES_ON = 2**64 - 1  # -1 as spaCy keeps it: no sentence begins here
_ODD = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\u200b\ufeff]")
_MARKS = re.compile(r"(?:[^\w\s]|_){100,}")
_ENDLESS = re.compile(rf"\S{{{LONGEST},}}")
_TWIN_OPENING = re.compile(r"(?<!\S)(?:''|``)(?=[^\s'`])")
_TWIN_CLOSING = re.compile(r"(?<=[^\s'])''(?![\w'])")
_STRAIGHT = str.maketrans("“”„‟«»‘’‛`´―", '""""""\'\'\'\'\'—')


class Kept(Protocol):
    """Paragraphs that were parsed before with the same rules and pipeline, by their text."""

    def get(self, texts: Sequence[str]) -> Mapping[str, Parsed]:
        """Return those of the paragraphs that are known."""

    def put(self, parsed: Mapping[str, Parsed]) -> None:
        """Keep paragraphs."""


@dataclass(frozen=True, slots=True)
class LanguageReader:
    """A loaded pipeline with the compiled rules: everything that turns paragraphs into plain data.

    With `kept`, a paragraph that is known is not parsed again.
    """

    nlp: Language
    parser: Parser
    layout_rules: IndexedRules
    text_rules: IndexedRules
    words: Abbreviations
    kept: Kept | None = None


def language_reader(rules: RuleSet, model: str = DEFAULT_MODEL) -> LanguageReader:
    """Load the pipeline and compile the rules for it. Raises `ModelError`, and `RuleError` for what spaCy refuses."""
    nlp = load_pipeline(model)
    emits = sorted({rule.emits for rule in rules.patterns.values()})
    compiled = compile_rules(rules, emits, nlp.vocab, nlp.tokenizer)
    return LanguageReader(
        nlp,
        Parser(nlp),
        index_rules([rule for rule in compiled if rule.rule.emits in LAYOUT_EMITS]),
        index_rules([rule for rule in compiled if rule.rule.emits not in LAYOUT_EMITS]),
        abbreviations(rules),
    )


def plain(text: str) -> str:
    """Give the parser straight quotation marks, one long dash and single spaces; every character keeps its place.

    Marks of two apostrophes become one mark and a space on its outer side, of which the tokenizer makes nothing.
    Long runs of marks become spaces, and whatever goes on without a space for longer than any word is cut: the time
    that the tokenizer takes for them grows with the square of their length.
    """
    paired = _TWIN_CLOSING.sub(' "', _TWIN_OPENING.sub('" ', text))
    marked = _MARKS.sub(lambda run: " " * len(run[0]), _ODD.sub(" ", paired.translate(_STRAIGHT)))
    return _ENDLESS.sub(_cut, marked)


def _cut(endless: re.Match[str]) -> str:
    run = endless.group()
    return "".join(run[at : at + LONGEST - 1] + " " for at in range(0, len(run), LONGEST))[: len(run)]


def parse(reader: LanguageReader, text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Parsed]:
    """Parse and match paragraphs of `text`, in order."""
    if reader.kept is None:
        yield from _parse(reader, text, paragraphs)
        return
    texts = [text[p.span.start : p.span.end] for p in paragraphs]
    known = reader.kept.get(texts)
    new = [paragraph for paragraph, own in zip(paragraphs, texts, strict=True) if own not in known]
    parsed = {text[p.paragraph.span.start : p.paragraph.span.end]: p for p in _parse(reader, text, new)}
    reader.kept.put(parsed)
    yield from (
        moved((known.get(own) or parsed[own]), paragraph) for paragraph, own in zip(paragraphs, texts, strict=True)
    )


def _parse(reader: LanguageReader, text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Parsed]:
    docs = (_document(reader, text[p.span.start : p.span.end]) for p in paragraphs)
    spellings = Spellings(reader.nlp.vocab.strings)
    parsed = (doc for batch in _batches(docs) for doc in reader.parser.parse(batch))
    for paragraph, doc in zip(paragraphs, parsed, strict=True):
        columns = Columns(doc, READINGS)
        yield as_parsed(paragraph, columns, match_rules(columns, reader.text_rules), spellings)


def _batches(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    """Divide paragraphs into batches that do not hold more tokens than the parser's memory should, where one can."""
    batch: list[Doc] = []
    size = 0
    for doc in docs:
        if batch and size + len(doc) > TOKENS:
            yield batch
            batch, size = [], 0
        batch.append(doc)
        size += len(doc)
    yield batch


def _document(reader: LanguageReader, text: str) -> Doc:
    """Tokenise a paragraph and fix where its sentences begin, so that the parser cannot tear a quotation apart."""
    doc = reader.nlp.make_doc(plain(text))
    places, lengths = doc.to_array(["IDX", "LENGTH"]).T.tolist()
    ends = [place + length for place, length in zip(places, lengths, strict=True)]
    starts = (bisect_right(ends, start) for start in sentence_starts(text, reader.words))
    begins = doc.to_array(["SENT_START"])
    begins[:] = _GOES_ON
    begins[[token for token in (0, *starts) if token < len(doc)]] = 1
    return doc.from_array(["SENT_START"], begins)  # type: ignore[arg-type] # it takes a column too

"""Tokenise, parse and match paragraphs in batches; give back plain data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attribution.language.compiling import CompiledRule, compile_rules
from attribution.language.matching import match_rules
from attribution.language.pipeline import DEFAULT_MODEL, load_pipeline
from attribution.language.sentences import Abbreviations, abbreviations, sentence_starts
from attribution.model import Paragraph, Parsed, RuleMatch, Token
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import LAYOUT_EMITS

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 64
LONGEST = 400
_ODD = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\u200b\ufeff]")
_ENDLESS = re.compile(rf"\S{{{LONGEST},}}")
_STRAIGHT = str.maketrans("“”„‟«»‘’‛`´", '""""""\'\'\'\'\'')


@dataclass(frozen=True, slots=True)
class LanguageReader:
    """A loaded pipeline with the compiled rules: everything that turns paragraphs into plain data."""

    nlp: Language
    layout_rules: tuple[CompiledRule, ...]
    text_rules: tuple[CompiledRule, ...]
    words: Abbreviations


def language_reader(rules: RuleSet, model: str = DEFAULT_MODEL) -> LanguageReader:
    """Load the pipeline and compile the rules for it. Raises `ModelError`, and `RuleError` for what spaCy refuses."""
    nlp = load_pipeline(model)
    emits = sorted({rule.emits for rule in rules.patterns.values()})
    compiled = compile_rules(rules, emits, nlp.vocab, nlp.tokenizer)
    return LanguageReader(
        nlp,
        tuple(rule for rule in compiled if rule.rule.emits in LAYOUT_EMITS),
        tuple(rule for rule in compiled if rule.rule.emits not in LAYOUT_EMITS),
        abbreviations(rules),
    )


def plain(text: str) -> str:
    """Give the parser straight quotation marks and single spaces; every character keeps its place.

    Whatever goes on without a space for longer than any word is cut, since the time that the tokenizer takes grows with
    the square of its length.
    """
    return _ENDLESS.sub(_cut, _ODD.sub(" ", text.translate(_STRAIGHT)))


def _cut(endless: re.Match[str]) -> str:
    run = endless.group()
    return "".join(run[at : at + LONGEST - 1] + " " for at in range(0, len(run), LONGEST))[: len(run)]


def match_layout(reader: LanguageReader, text: str) -> tuple[RuleMatch, ...]:
    """Match the layout rules on one paragraph's words. Matches are ranges of characters, not of tokens."""
    doc = reader.nlp.make_doc(plain(text))
    return tuple(
        RuleMatch(match.rule, match.emits, doc[match.start].idx, doc[match.end - 1].idx + len(doc[match.end - 1]))
        for match in match_rules(doc, reader.layout_rules, parsed=False)
    )


def parse(reader: LanguageReader, text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Parsed]:
    """Parse and match paragraphs of `text`, in order."""
    docs = (_document(reader, text[p.span.start : p.span.end]) for p in paragraphs)
    for paragraph, doc in zip(paragraphs, reader.nlp.pipe(docs, batch_size=BATCH), strict=True):
        yield _parsed(paragraph, doc, match_rules(doc, reader.text_rules))


def _document(reader: LanguageReader, text: str) -> Doc:
    """Tokenise a paragraph and fix where its sentences begin, so that the parser cannot tear a quotation apart."""
    doc = reader.nlp.make_doc(plain(text))
    starts = iter(sentence_starts(text, reader.words))
    upcoming = next(starts, None)
    for token in doc:
        begins = token.i == 0
        while upcoming is not None and token.idx + len(token.text) > upcoming:
            begins, upcoming = True, next(starts, None)
        token.is_sent_start = begins
    return doc


def _parsed(paragraph: Paragraph, doc: Doc, matches: tuple[RuleMatch, ...]) -> Parsed:
    return Parsed(
        paragraph,
        tuple(_tokens(doc, paragraph.span.start)),
        tuple((sent.start, sent.end) for sent in doc.sents),
        tuple((ent.start, ent.end, ent.label_) for ent in doc.ents),
        matches,
    )


def _tokens(doc: Iterable, offset: int) -> Iterator[Token]:  # type: ignore[type-arg]
    for t in doc:
        start = offset + t.idx
        yield Token(
            t.i, start, start + len(t.text), t.text, t.lemma_.lower(), t.tag_, t.pos_, t.dep_, t.head.i, t.ent_type_
        )

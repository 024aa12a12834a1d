"""The parser's reading of a place in a text, in one line, to set beside an error."""

from __future__ import annotations

from attribution.language.reading import LanguageReader, parse
from attribution.model import Paragraph, Span, Token


def parse_line(reader: LanguageReader, text: str, span: Span) -> str:
    """Return each word of the sentences that `span` touches as word/tag/relation>head."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    paragraph = Paragraph(0, Span(start, end if end >= 0 else len(text)))
    (parsed,) = parse(reader, text, [paragraph])
    told = []
    for first, last in parsed.sentences:
        tokens = parsed.tokens[first:last]
        if Span(tokens[0].start, tokens[-1].end).touches(span):
            told += [_word(token, parsed.tokens) for token in tokens]
    return " ".join(told)


def _word(token: Token, tokens: tuple[Token, ...]) -> str:
    return f"{token.text}/{token.tag}/{token.dep}>{tokens[token.head].text}"

"""Where a cue's source stands: its head and its phrase."""

from __future__ import annotations

from attribution.language.cues.citing import citations
from attribution.language.grammar.nouns import core, phrase
from attribution.language.grammar.ranges import trim
from attribution.language.grammar.subjects import subject
from attribution.language.grammar.tree import NOMINAL, VERBAL, Range, Tree
from attribution.language.grammar.verbs import has_passive_auxiliary, verb_group
from attribution.model import RuleMatch

_INNER = frozenset({"pobj", "prep", "compound", "conj", "appos"})
_TAGGED = frozenset({",", "?", "!"})
_ENDS_PHRASE = VERBAL | {"PUNCT", "SCONJ", "CCONJ", "ADV"}


def source_head(tree: Tree, match: RuleMatch) -> int | None:
    """Return the head of a cue's source: the one its rule names, or the subject of the verb; None where it has none."""
    named = match.role("source")
    if named is not None or match.role("nobody") is not None:
        return named
    if tree.tokens[match.start].pos not in VERBAL:
        return None
    found = subject(tree, match.start)
    return _lost_subject(tree, match.start) if found is None else found


def _lost_subject(tree: Tree, verb: int) -> int | None:
    """Find a subject that the parser missed: the noun right before the verb, or before *cited in the report* there."""
    low, _ = tree.bounds(verb)
    before = verb_group(tree, verb)[0] - 1
    citation = next((match.start for match in citations(tree) if match.end - 1 == before), None)
    if citation is None and (has_passive_auxiliary(tree, verb) or tree.tokens[verb].dep != "ROOT"):
        return None
    noun = _back_to_word(tree, before if citation is None else citation - 1, low)
    return None if noun is None else _outermost(tree, noun, range(low, verb))


def _back_to_word(tree: Tree, token: int, low: int) -> int | None:
    """Go back over adverbs and commas to a noun."""
    while token >= low and tree.tokens[token].pos in {"ADV", "PUNCT"} and tree.tokens[token].text != '"':
        token -= 1
    return token if token >= low and tree.tokens[token].pos in NOMINAL else None


def _outermost(tree: Tree, noun: int, within: range) -> int | None:
    """Climb from a noun inside a phrase to the head of the phrase."""
    while tree.tokens[noun].dep in _INNER and (head := tree.tokens[noun].head) in within:
        if tree.tokens[head].pos in VERBAL:
            break
        noun = head
    return noun if tree.tokens[noun].pos in NOMINAL else None


def source_range(tree: Tree, head: int, cue: Range, match: RuleMatch, placing: frozenset[str]) -> Range:
    """Return the source's phrase, kept clear of the cue and of the content unless it stands inside the cue.

    Before the cue it reaches up to it where one of the prepositions `placing` goes on describing the source.
    """
    if cue[0] < head < cue[1]:
        return trim(tree, core(tree, head))
    start, end = phrase(tree, head)
    content = match.role("content")
    if start <= cue[0] < end or (content is not None and start <= content < end):
        start, end = core(tree, head)
    if head >= cue[0]:
        start = max(start, cue[1])
    elif _described(tree, (end, cue[0]), placing):
        end = cue[0]
    else:
        end = min(end, cue[0])
    start = _after_quotation(tree, start, head, end)
    return trim(tree, (start, max(end, start + 1)))


def _after_quotation(tree: Tree, start: int, head: int, end: int) -> int:
    """Step over a mark that does not close, or over a quotation whose comma says that its speaker follows."""
    tagged = (token for token in range(start, head - 1) if tree.tokens[token].text in _TAGGED)
    closing = next((token + 1 for token in tagged if tree.tokens[token + 1].text == '"'), None)
    if closing is not None:
        return closing + 1
    opened = start < head and tree.tokens[start].text == '"' and _marks(tree, (start, end)) % 2
    return start + 1 if opened else start


def _marks(tree: Tree, part: Range) -> int:
    return sum(token.text == '"' for token in tree.tokens[slice(*part)])


def _described(tree: Tree, gap: Range, placing: frozenset[str]) -> bool:
    between = tree.tokens[slice(*gap)]
    placed = bool(between) and between[0].text.lower() in placing
    return placed and all(token.pos not in _ENDS_PHRASE for token in between)

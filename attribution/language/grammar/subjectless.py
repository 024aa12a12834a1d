"""Subjects that the small parser gives to the wrong verb, or to a place before them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attribution.language.grammar.relinking import Link, relinked
from attribution.language.grammar.tags import FINITE
from attribution.model import Token

_AUXILIARIES = frozenset({"aux", "auxpass"})
_PLACING = frozenset({"outside", "inside"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
REACH = 40  # tokens before a verb in which its subject is looked for, so that no long sentence is slow
STEPS = 8  # words from the end of an aside up to its name
_NAME = "per"  # *Per Lund*: a first name that is a preposition


def with_subjects(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens of a paragraph with the subjects that the words beside them make plain.

    *Aides cited in the report were charged* has aides who are charged; *outside court, her mother, Ida Lund, said no* a
    mother who says so; *he lied in the hall, Ida Lund, a clerk, said* no hall of that name; and in *Per Lund said no*
    Per is a name.
    """
    for participle, verb in tuple(_participles(tokens)):
        tokens = _described(tokens, participle, verb)
    tokens = relinked(tokens, dict((*_after_places(tokens), *_set_off(tokens))))
    named = frozenset(_named(tokens))
    return tuple(_as_name(t) if t.i in named else t for t in tokens) if named else tokens


def _participles(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, Token]]:
    """Yield each *cited* of *aides cited in the report were charged* that passes for the verb, and the true verb.

    The true verb has no subject, but a finite auxiliary right behind the phrase that belongs to the participle.
    """
    for verb in tokens:
        participle = tokens[verb.head]
        is_near = 0 < verb.i - participle.i <= REACH
        if is_near and verb.dep in {"ccomp", "conj"} and participle.tag == "VBD" and participle.dep != "relcl":
            first = next((t for t in tokens[participle.i + 1 : verb.i] if t.head == verb.i), verb)
            if first.tag in FINITE and first.dep in _AUXILIARIES and _has_phrase(tokens, participle, first):
                yield participle, verb


def _has_phrase(tokens: tuple[Token, ...], participle: Token, auxiliary: Token) -> bool:
    """Whether all between the two is one phrase with *to* or a preposition, and the participle's noun is before it."""
    between = tokens[participle.i + 1 : auxiliary.i]
    is_phrase = bool(between) and between[0].tag in {"IN", "TO"} and all(token.text.isalnum() for token in between)
    return is_phrase and tokens[participle.i - 1].head == participle.i


def _described(tokens: tuple[Token, ...], participle: Token, verb: Token) -> tuple[Token, ...]:
    """Hang a participle on the noun before it, and that noun on the verb, which takes the participle's place."""
    noun = participle.i - 1
    head = verb.i if participle.head == participle.i else participle.head
    links = {noun: (verb.i, "nsubj"), participle.i: (noun, "acl"), verb.i: (head, participle.dep)}
    moved = relinked(tokens, links)
    return tuple(t._replace(tag="VBN") if t.i == participle.i else t for t in moved)


def _after_places(tokens: tuple[Token, ...]) -> Iterator[tuple[int, Link]]:
    """Yield new links where *outside court* before a comma passes for the subject, and the subject for its aside."""
    for first, place in pairwise(tokens):
        if first.text.lower() in _PLACING and first.head == place.i and place.dep == "nsubj":
            behind = tokens[place.i + 1 : place.i + 2]
            asides = (t.i for t in tokens[place.i + 2 : place.head] if t.dep == "appos" and t.head == place.i)
            subject = next(asides, None)
            if behind and behind[0].text == "," and subject is not None:
                yield first.i, (place.head, "prep")
                yield place.i, (first.i, "pobj")
                yield subject, (place.head, "nsubj")


def _set_off(tokens: tuple[Token, ...]) -> Iterator[tuple[int, Link]]:
    """Yield a name with an aside right before a verb without a subject, though it passes for an aside itself."""
    for comma, verb in pairwise(tokens):
        if comma.text == "," and verb.tag in FINITE and verb.dep == "ROOT" and comma.i > 0:
            name = _aside_of(tokens, tokens[comma.i - 1])
            alone = all(t.dep not in _SUBJECTS for t in tokens[max(0, verb.i - REACH) : verb.i] if t.head == verb.i)
            if alone and name is not None and tokens[name.head].head != name.head:
                yield name.i, (verb.i, "nsubj")


def _aside_of(tokens: tuple[Token, ...], last: Token) -> Token | None:
    """Return the name to which an aside that ends with `last` belongs, where the name itself hangs as an aside."""
    for _ in range(STEPS):
        above = tokens[last.head]
        if last.dep == above.dep == "appos" and above.pos == "PROPN":
            return above
        last = above
    return None


def _named(tokens: tuple[Token, ...]) -> Iterator[int]:
    """Yield each *Per* right before a name that is a subject, and so not what *per* governs, with that name."""
    for first, name in pairwise(tokens):
        is_bare = first.dep == "prep" and all(t.head != first.i for t in tokens[first.i + 1 : first.i + 9])
        if first.text.lower() == _NAME and first.text[0].isupper() and is_bare and name.pos == "PROPN":
            subject = tokens[name.head] if name.dep == "compound" else name
            if subject.dep == "nsubj":
                yield from range(first.i, subject.i + 1)


def _as_name(token: Token) -> Token:
    if token.text.lower() != _NAME:
        return token._replace(entity="PERSON")
    return token._replace(entity="PERSON", tag="NNP", pos="PROPN", dep="compound", head=token.i + 1)

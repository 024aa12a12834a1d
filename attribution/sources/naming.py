"""Proper names: whether one is a person's, a body's or an outlet's, and which words make it up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from attribution.language.grammar.nouns import core
from attribution.language.grammar.tree import Range, Tree
from attribution.model import Token
from attribution.ruleset import RuleSet
from attribution.sources.people import People
from attribution.sources.personnames import name_words, same_person

COUNTING = frozenset({"DATE", "CARDINAL", "TIME", "ORDINAL"})
LINKS = frozenset({"of", "for", "the", "and", "&", "on"})
FIRST_AND_LAST = 2
WITH_ROLE = 3
AGE_DIGITS = 2
_ROLE_LISTS = ("role", "spokesperson", "witness")


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised head in its parse, with the capitalised words round it and what the article knows."""

    tree: Tree
    head: int
    run: Range
    known: People
    rules: RuleSet

    @property
    def token(self) -> Token:
        """The head's token."""
        return self.tree.tokens[self.head]

    @property
    def words(self) -> tuple[Token, ...]:
        """The capitalised words round the head."""
        return self.tree.tokens[slice(*self.run)]

    def has_role(self, lemma: str) -> bool:
        """Whether a word names a role that people have."""
        return any(lemma in self.rules.words(f"source-heads.{part}") for part in _ROLE_LISTS)


def kind_of_name(tree: Tree, head: int, known: People, rules: RuleSet) -> str:
    """Return person, org, media, collective or role for a capitalised head: the first test that holds decides."""
    name = Name(tree, head, _run(tree, head), known, rules)
    return next((kind for kind, holds in _TESTS if holds(name)), "org")


def _is_outlet(name: Name) -> bool:
    return any(m.start <= name.head < m.end for m in name.tree.matches("media"))


def _is_body(name: Name) -> bool:
    if name.token.text.lower() in name.rules.words("name-bodies"):
        return True
    return text_of(name.tree, core(name.tree, name.head)) in name.rules.words("known-bodies")


def _is_acronym(name: Name) -> bool:
    return name.token.text.isupper() and len(name.token.text) > 1 and not _is_known(name)


def _has_letters(name: Name) -> bool:
    """Whether letters stand behind the name, which only people have: *Ida Lund KC*."""
    return len(name.words) > 1 and name.token.text.lower().rstrip(".") in name.rules.words("name-neighbours.letters")


def _is_title(name: Name) -> bool:
    return all(t.text.lower() in name.rules.words("name-titles") for t in name.words)


def _is_recognised(name: Name) -> bool:
    return name.token.entity == "PERSON" or _is_known(name) or _is_single(name)


def _is_single(name: Name) -> bool:
    """Whether a single word is somebody's name elsewhere in the article, or one that readers everywhere know."""
    word = name.token.text
    known = word in name.known.last_words or word.lower() in name.rules.words("office-holders")
    return len(name.words) == 1 and known


def _is_known(name: Name) -> bool:
    return name.token.text in name.known.surnames


def _is_introduced(name: Name) -> bool:
    """Whether a frequent first name begins the name, or an honorific stands at its start or right before it."""
    start = name.run[0]
    first = name.words[0].text.lower()
    before = name.tree.tokens[start - 1].text.lower() if start else ""
    honorifics = name.rules.words("name-titles") - name.rules.words("name-titles.no-honorific")
    return first in name.rules.words("first-names") or bool({before, first} & honorifics)


def _is_described(name: Name) -> bool:
    """Whether a role stands at the name's start, right before it, round it or in an appositive, or an age follows."""
    tree, start = name.tree, name.run[0]
    before = tree.tokens[start - 1] if start else None
    if len(name.words) >= WITH_ROLE and name.has_role(name.words[0].text.lower()):
        return True
    if before is not None and before.pos == "NOUN" and before.head == name.head and name.has_role(before.lemma):
        return True
    if name.token.dep == "appos" and name.has_role(tree.tokens[name.token.head].lemma):
        return True
    return any(name.has_role(t.lemma) or _is_age(t) for t in _apposed(name))


def _apposed(name: Name) -> Iterator[Token]:
    return (name.tree.tokens[child] for child in name.tree.children_by(name.head, "appos"))


def _is_age(token: Token) -> bool:
    return token.pos == "NUM" and token.text.isdigit() and len(token.text) == AGE_DIGITS


def _is_people(name: Name) -> bool:
    return name.token.entity == "NORP" and name.token.tag == "NNPS"


def _is_labelled(name: Name) -> bool:
    linked = bool({t.text for t in name.words} & LINKS)
    return linked or bool(name.token.entity and name.token.entity not in COUNTING)


def _is_short(name: Name) -> bool:
    return len(name.words) <= FIRST_AND_LAST


_TESTS: tuple[tuple[str, Callable[[Name], bool]], ...] = (
    ("media", _is_outlet),
    ("org", _is_body),
    ("person", _has_letters),
    ("org", _is_acronym),
    ("role", _is_title),
    ("person", _is_recognised),
    ("person", _is_introduced),
    ("person", _is_described),
    ("collective", _is_people),
    ("org", _is_labelled),
    ("person", _is_short),
)


def text_of(tree: Tree, part: Range) -> str:
    """Return the words of a range in lower case, without an article before them."""
    return tree.words(part).removeprefix("the ")


def proper_name(tree: Tree, head: int, kind: str, known: People, rules: RuleSet) -> tuple[str, ...]:
    """Return the words of the name with this head; a surname alone is filled up from the article's people."""
    if kind == "media":
        part = next((m.start, m.end) for m in tree.matches("media") if m.start <= head < m.end)
        return tuple(t.text for t in tree.tokens[slice(*part)] if t.text.lower() != "the")
    if kind != "person":
        return tuple(tree.text(_body(tree, head)).removesuffix("'s").split())
    entities = ((start, end) for start, end, label in tree.parsed.entities if label == "PERSON")
    start, end = next((part for part in entities if part[0] <= head < part[1]), _run(tree, head))
    words = name_words([t.text for t in tree.tokens[start : max(end, head + 1)]], rules)
    if len(words) != 1:
        return words
    forms = (person.name for person in known.forms.sharing(words) if len(person.name) > 1)
    return next((form for form in forms if same_person(words, form)), words)


def _run(tree: Tree, head: int) -> Range:
    """Return the capitalised words that stand together round the head."""
    low, high = tree.bounds(head)
    start, end = head, head + 1
    while start > low and tree.tokens[start - 1].pos == "PROPN":
        start -= 1
    while end < high and tree.tokens[end].pos == "PROPN":
        end += 1
    return start, end


def _body(tree: Tree, head: int) -> Range:
    """Return a body's name: the phrase without article, with an *of* part, and without an acronym in brackets."""
    low, high = core(tree, head)
    for child in tree.children_by(head, "prep"):
        if tree.tokens[child].text.lower() in {"of", "for"} and child >= high - 1:
            high = max(high, tree.reach[child][1])
    bracket = next((i for i in range(head + 1, high) if tree.tokens[i].text == "("), high)
    while low < head and tree.tokens[low].pos in {"DET", "ADV"}:
        low += 1
    return low, max(bracket, head + 1)

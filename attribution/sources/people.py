"""Names of people in the whole article, sources or not: who a surname or a pronoun can stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from attribution.language.grammar.nouns import core
from attribution.language.grammar.tree import Tree
from attribution.ruleset import RuleSet
from attribution.sources.personnames import gender_of, name_words


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name at one place; `subject`: the person acts there; `roles`: the nouns that are said of them."""

    name: tuple[str, ...]
    position: int
    subject: bool
    gender: str
    roles: frozenset[str] = frozenset()


class People(tuple[Person, ...]):  # noqa: SLOT001 - what it keeps for the next time needs a dictionary
    """The people named in an article, in the order of the text, with what finds them by their names."""

    @cached_property
    def _by_word(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, person in enumerate(self):
            for word in {word.lower() for word in person.name}:
                found[word].append(number)
        return found

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The last words of the names that have several."""
        return frozenset(person.name[-1] for person in self if len(person.name) > 1)

    @cached_property
    def last_words(self) -> frozenset[str]:
        """The last words of all names."""
        return frozenset(person.name[-1] for person in self)

    @cached_property
    def forms(self) -> People:
        """The first person of each name and gender."""
        firsts: dict[tuple[tuple[str, ...], str], Person] = {}
        for person in self:
            firsts.setdefault((person.name, person.gender), person)
        return People(firsts.values())

    def sharing(self, name: Sequence[str]) -> Iterator[Person]:
        """Yield those whose name shares a word with this one, as all names of one person do."""
        numbers = {number for word in name for number in self._by_word.get(word.lower(), ())}
        return (self[number] for number in sorted(numbers))


def people(trees: Sequence[Tree], rules: RuleSet) -> People:
    """Return the people whom the entity recogniser shows."""
    return People(sorted((p for tree in trees for p in _in_paragraph(tree, rules)), key=lambda p: p.position))


def all_people(trees: Sequence[Tree], rules: RuleSet) -> People:
    """Return the people whom the recogniser shows, and their surnames where it takes them for something else."""
    shown = people(trees, rules)
    missed = (p for tree in trees for p in _missed(tree, shown.surnames, rules))
    return People(sorted((*shown, *missed), key=lambda person: person.position))


def _missed(tree: Tree, surnames: frozenset[str], rules: RuleSet) -> Iterator[Person]:
    """Yield the surnames of known people that stand alone and that the recogniser takes for something else."""
    for token in tree.tokens:
        if token.pos == "PROPN" and token.entity != "PERSON" and token.text in surnames and _is_alone(tree, token.i):
            yield _person(tree, token.i, token.i + 1, rules)


def _is_alone(tree: Tree, place: int) -> bool:
    low, high = max(0, place - 1), min(len(tree.tokens), place + 2)
    return all(tree.tokens[i].pos != "PROPN" for i in range(low, high) if i != place)


def _in_paragraph(tree: Tree, rules: RuleSet) -> Iterator[Person]:
    for start, end, label in tree.parsed.entities:
        if label == "PERSON":
            words = _words(tree, start, end, rules)
            if words and words[-1][:1].isupper():
                yield _person(tree, start, end, rules)


def _person(tree: Tree, start: int, end: int, rules: RuleSet) -> Person:
    short = _words(tree, start, end, rules)
    head = next((i for i in reversed(range(start, end)) if tree.tokens[i].text == short[-1]), end - 1)
    acts = _acts(tree, head)
    whole = _name_end(tree, end)
    words = _words(tree, start, whole, rules)
    before = tree.tokens[start - 1].text.lower() if start else ""
    gender = gender_of((before, tree.tokens[start].text.lower()), words, rules)
    last = whole - 1 if tree.tokens[whole - 1].pos == "PROPN" else head
    return Person(words, tree.tokens[start].start, acts, gender, _roles(tree, start, last))


def _acts(tree: Tree, head: int) -> bool:
    """Whether a name is a subject, or stands beside one (*the daughter, Ida Lund, sat*)."""
    token = tree.tokens[head]
    subject = tree.tokens[token.head] if token.dep == "appos" else token
    return subject.dep in {"nsubj", "nsubjpass"}


def _words(tree: Tree, start: int, end: int, rules: RuleSet) -> tuple[str, ...]:
    return name_words([token.text for token in tree.tokens[start:end]], rules)


def _name_end(tree: Tree, end: int) -> int:
    """Carry a name on over capitalised words that the recogniser left out of it (*Ida | Lund*)."""
    while end < len(tree.tokens) and tree.tokens[end].pos == "PROPN" and tree.tokens[end - 1].dep == "compound":
        if tree.tokens[end - 1].head != end and tree.tokens[end].dep != "compound":
            break
        end += 1
    return end


def _roles(tree: Tree, start: int, head: int) -> frozenset[str]:
    """Return the nouns before the name in its phrase, and the head of an appositive after it."""
    low, _ = core(tree, head)
    before = {t.lemma for t in tree.tokens[low:start] if t.pos in {"NOUN", "PROPN"} or t.entity == "NORP"}
    return frozenset(before | {tree.tokens[child].lemma for child in tree.children_by(head, "appos")})

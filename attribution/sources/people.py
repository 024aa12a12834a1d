"""Names of people in the whole article, sources or not: who a surname or a pronoun can stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribution.language.nouns import core
from attribution.language.tree import Tree
from attribution.ruleset import RuleSet

_MARKS = frozenset({"'s", "’s", "'", "’", "-", ".", ","})


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name at one place; `subject` tells whether the person acts there, `roles` what nouns are said of them."""

    name: tuple[str, ...]
    position: int
    subject: bool
    gender: str
    roles: frozenset[str] = frozenset()


def people(trees: Sequence[Tree], rules: RuleSet) -> tuple[Person, ...]:
    """Return the people whom the entity recogniser or a known first name shows, in the order of the text."""
    return tuple(sorted((p for tree in trees for p in _in_paragraph(tree, rules)), key=lambda p: p.position))


def _in_paragraph(tree: Tree, rules: RuleSet) -> Iterator[Person]:
    for start, end, label in tree.parsed.entities:
        if label != "PERSON":
            continue
        words = name_words([tree.tokens[i].text for i in range(start, end)], rules)
        if words and words[-1][:1].isupper():
            head = next((i for i in reversed(range(start, end)) if tree.tokens[i].text == words[-1]), end - 1)
            subject = tree.tokens[head].dep in {"nsubj", "nsubjpass"}
            end = _name_end(tree, end)
            words = name_words([tree.tokens[i].text for i in range(start, end)], rules)
            head = end - 1 if tree.tokens[end - 1].pos == "PROPN" else head
            yield Person(
                words, tree.tokens[start].start, subject, _gender(tree, start, words, rules), _roles(tree, start, head)
            )


def _name_end(tree: Tree, end: int) -> int:
    """Carry a name on over capitalised words that the recogniser left out of it (*Nayib | Bukele*)."""
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


def name_words(words: Sequence[str], rules: RuleSet) -> tuple[str, ...]:
    """Return the words of a name without titles before it and possessive marks after it."""
    titles = rules.words("name-titles", "source-heads.role", "source-heads.witness")
    kept = [word for word in words if word not in _MARKS and word.strip()]
    while len(kept) > 1 and (kept[0].lower() in titles or not kept[0][0].isupper()):
        kept = kept[1:]
    return tuple(kept)


def _gender(tree: Tree, start: int, words: Sequence[str], rules: RuleSet) -> str:
    before = tree.tokens[start - 1].text.lower() if start else ""
    first = tree.tokens[start].text.lower()
    return gender_of((before, first), words, rules)


def gender_of(titles: Sequence[str], words: Sequence[str], rules: RuleSet) -> str:
    """Return male, female or an empty string, by a title before a name or by a frequent first name."""
    for title in titles:
        if found := rules.facts("name-titles", title).get("gender"):
            return found
    return rules.facts("first-names", words[0].lower()).get("gender", "") if len(words) > 1 else ""


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names can be one person's: the same surname, and first names that do not contradict each other."""
    if not one or not other:
        return False
    short, full = sorted((tuple(one), tuple(other)), key=len)
    if len(short) == 1:
        return (
            short[0].lower() in {full[-1].lower(), full[0].lower()}
            if len(full) > 1
            else short[0].lower() == full[0].lower()
        )
    if short[-1].lower() != full[-1].lower():
        return set(map(str.lower, short)) <= set(map(str.lower, full))
    return short[0].lower() == full[0].lower() or (
        short[0][0] == full[0][0] and (len(short[0]) <= 2 or len(full[0]) <= 2)
    )

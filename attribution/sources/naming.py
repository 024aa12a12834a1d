"""Proper names: whether one is a person's, a body's or an outlet's, and which words make it up."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.language.nouns import core
from attribution.language.tree import Range, Tree
from attribution.ruleset import RuleSet
from attribution.sources.people import Person, name_words, same_person

_LINKS = frozenset({"of", "for", "the", "and", "&", "on"})


def kind_of_name(tree: Tree, head: int, known: Sequence[Person], rules: RuleSet) -> str:
    """Return person, org, media, collective or office for a capitalised head."""
    word = tree.tokens[head].text.lower()
    label = tree.tokens[head].entity
    run = _run(tree, head)
    if any(match.start <= head < match.end for match in tree.matches("media")):
        return "media"
    if word in rules.words("name-bodies") or text_of(tree, core(tree, head)) in rules.words("known-bodies"):
        return "org"
    if tree.tokens[head].text.isupper() and len(word) > 1 and not _is_known(tree, head, known):
        return "org"
    if all(t.text.lower() in rules.words("name-titles") for t in tree.tokens[run[0] : run[1]]):
        return "role"
    if label == "PERSON" or _is_known(tree, head, known):
        return "person"
    before = tree.tokens[run[0] - 1].text.lower() if run[0] else ""
    first = tree.tokens[run[0]].text.lower()
    if first in rules.words("first-names") or any(_honorific(t, rules) for t in (before, first)):
        return "person"
    if _described_as_person(tree, head, run, rules):
        return "person"
    if label == "NORP" and tree.tokens[head].tag == "NNPS":
        return "collective"
    if (label and label not in {"DATE", "CARDINAL", "TIME", "ORDINAL"}) or len(
        {t.text for t in tree.tokens[run[0] : run[1]]} & _LINKS
    ) > 0:
        return "org"
    return "person" if run[1] - run[0] <= 2 else "org"


def _described_as_person(tree: Tree, head: int, run: Range, rules: RuleSet) -> bool:
    """Whether a role stands right before the name or in an appositive after it, or an age."""
    roles = rules.words("source-heads.role", "source-heads.spokesperson", "source-heads.witness")
    before = tree.tokens[run[0] - 1] if run[0] else None
    first = tree.tokens[run[0]]
    if run[1] - run[0] >= 3 and first.text.lower() in roles:
        return True
    if before is not None and before.lemma in roles and before.pos == "NOUN" and before.head == head:
        return True
    if tree.tokens[head].dep == "appos" and tree.tokens[tree.tokens[head].head].lemma in roles:
        return True
    apposed = [tree.tokens[c] for c in tree.children_by(head, "appos")]
    return any(t.lemma in roles or (t.pos == "NUM" and t.text.isdigit() and len(t.text) == 2) for t in apposed)


def text_of(tree: Tree, part: Range) -> str:
    """Return the words of a range in lower case, without an article before them."""
    return tree.words(part).removeprefix("the ")


def _honorific(word: str, rules: RuleSet) -> bool:
    return word in rules.words("name-titles") and word not in {
        "state",
        "democratic",
        "republican",
        "u.s.",
        "us",
        "gop",
        "former",
        "democrat",
    }


def _is_known(tree: Tree, head: int, known: Sequence[Person]) -> bool:
    word = tree.tokens[head].text
    return any(word == person.name[-1] and len(person.name) > 1 for person in known)


def proper_name(tree: Tree, head: int, kind: str, known: Sequence[Person], rules: RuleSet) -> tuple[str, ...]:
    """Return the words of the name with this head; a person's surname alone is filled up from the article's people."""
    if kind == "media":
        part = next((m.start, m.end) for m in tree.matches("media") if m.start <= head < m.end)
        return tuple(t.text for t in tree.tokens[part[0] : part[1]] if t.text.lower() != "the")
    if kind != "person":
        return tuple(tree.text(_body(tree, head)).removesuffix("'s").split())
    entity = next(
        ((s, e) for s, e, label in tree.parsed.entities if label == "PERSON" and s <= head < e), _run(tree, head)
    )
    words = name_words([t.text for t in tree.tokens[entity[0] : max(entity[1], head + 1)]], rules)
    fuller = [p.name for p in known if same_person(words, p.name) and len(p.name) > len(words)]
    return fuller[0] if fuller and len(words) == 1 else words


def _run(tree: Tree, head: int) -> Range:
    """Return the capitalised words that stand together round the head."""
    start, end = head, head + 1
    while start and tree.tokens[start - 1].pos == "PROPN" and tree.sentence[start - 1] == tree.sentence[head]:
        start -= 1
    while end < len(tree.tokens) and tree.tokens[end].pos == "PROPN" and tree.sentence[end] == tree.sentence[head]:
        end += 1
    return start, end


def _body(tree: Tree, head: int) -> Range:
    """Return a body's name: the phrase without article, with an *of* part, and without an acronym in brackets."""
    low, high = core(tree, head)
    for child in tree.children_by(head, "prep"):
        if tree.tokens[child].text.lower() in {"of", "for"} and child >= high - 1:
            high = max(high, tree.reach[child][1])
    bracket = next((i for i in range(low, high) if tree.tokens[i].text == "(" and i > head), high)
    while low < head and tree.tokens[low].pos in {"DET", "ADV"}:
        low += 1
    return low, max(min(high, bracket), head + 1)

"""What a source's phrase says by itself: its kind, its name, its number, and the rule that knew its noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribution.language.grammar.nouns import core
from attribution.language.grammar.tree import Range, Tree
from attribution.model import Span
from attribution.ruleset import RuleSet
from attribution.sources.heads import LIGHT, is_plural, kind_of_head, speaking_head
from attribution.sources.naming import proper_name
from attribution.sources.people import People
from attribution.sources.personnames import gender_of

NAMED_KINDS = frozenset({"person", "org", "media"})
RELATIONS = frozenset({"friend", "acquaintance"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_OBJECTS = frozenset({"pobj", "dobj", "npadvmod"})
_COUNTS = frozenset({"nummod", "quantmod"})
_DESCRIBES = frozenset({"prep", "acl", "relcl"})


@dataclass(frozen=True, slots=True)
class Profile:
    """One mention of a source. `kind` is person, org, media, pronoun, ours, share, or what a source-kind rule sets.

    `owned`: the phrase names an owner (*Norland's report*). `bare`: the noun stands alone but for an article or
    a number. `roles`: the nouns that say what a named person is.
    """

    kind: str
    span: Span
    text: str
    head: str
    token: int
    part: Range
    name: tuple[str, ...] = ()
    plural: bool = False
    gender: str = ""
    definite: bool = False
    owned: bool = False
    bare: bool = False
    roles: frozenset[str] = frozenset()
    rule: str = ""


def profile(tree: Tree, part: Range, head: int, known: People, rules: RuleSet) -> Profile:
    """Describe the source phrase `part` with the head `head`; `known` are the article's people."""
    shared = tree.tokens[head].lemma in rules.words("quantities.share")
    head = speaking_head(tree, head, part, known, rules)
    kind, rule = kind_of_head(tree, head, known, rules)
    lemma = tree.tokens[head].lemma
    if shared or lemma == "respondent":
        kind, rule = "share", ""
    if kind == "vague" and _is_crowd(tree, head, rules):
        kind, rule = "collective", ""
    if kind == "vague" and lemma in RELATIONS and tree.first(head, "poss") is not None:
        kind = "role"
    if kind == "media":
        rule = _only_rule(tree, head)
    name = proper_name(tree, head, kind, known, rules) if kind in NAMED_KINDS else ()
    return Profile(
        kind=kind,
        span=tree.span(part),
        text=" ".join(name) if name else tree.text(_descriptor(tree, head, part)),
        head=lemma,
        token=head,
        part=part,
        name=name,
        plural=is_plural(tree, head, rules),
        gender=_gender(tree, head, part, name, rules),
        definite=any(tree.tokens[child].lemma in DEFINITE for child in tree.children_by(head, "det")),
        owned=any(tree.tokens[child].pos == "PROPN" for child in tree.children_by(head, "poss")),
        bare=_is_bare(tree, head),
        roles=_roles(tree, part, head),
        rule=rule,
    )


def _only_rule(tree: Tree, head: int) -> str:
    """Return the rule that knows an outlet's name; none where two do, since neither is needed."""
    known_by = {m.rule for m in tree.matches("media") if m.start <= head < m.end}
    return known_by.pop() if len(known_by) == 1 else ""


def _descriptor(tree: Tree, head: int, part: Range) -> Range:
    """Return the phrase with what says who the unnamed are, without asides and without who cites them."""
    low, high = core(tree, head)
    relayed = {match.start for match in tree.matches("relay")}
    for child in tree.children[head]:
        start, end = tree.reach[child]
        describes = tree.tokens[child].dep in _DESCRIBES and start not in relayed
        if child > head and describes and start <= high and end <= part[1]:
            high = max(high, end)
    if not part[0] <= head < part[1]:
        return low, high
    return min(max(low, part[0]), head), max(min(high, part[1]), head + 1)


def _gender(tree: Tree, head: int, part: Range, name: Sequence[str], rules: RuleSet) -> str:
    word = tree.tokens[head].text.lower()
    if word in rules.words("pronouns"):
        return rules.facts("pronouns", word).get("gender", "")
    return gender_of([token.text.lower() for token in tree.tokens[slice(*part)]], name, rules)


def _is_bare(tree: Tree, head: int) -> bool:
    low, high = core(tree, head)
    others = (t for t in tree.tokens[low:high] if t.i != head)
    silent = all(t.pos in LIGHT or t.dep in _COUNTS for t in others)
    return silent and tree.first(head, "relcl", "acl") is None


def _is_crowd(tree: Tree, head: int, rules: RuleSet) -> bool:
    """Whether the phrase is *many people* or *most people*, and tells no more of them."""
    low, high = core(tree, head)
    before = [token.text.lower() for token in tree.tokens[low:head]]
    counts = rules.words("quantities.crowd")
    alone = head + 1 == high and tree.first(head, "relcl", "acl", "amod", "prep") in {None, *range(low, head)}
    return tree.tokens[head].lemma == "people" and bool(before) and alone and counts.issuperset(before)


def _roles(tree: Tree, part: Range, head: int) -> frozenset[str]:
    """Return the nouns said of a name: *Mayor Tom Reyes, leader of the council* is mayor and leader."""
    tokens = tree.tokens[slice(*part)]
    named = (t for t in tokens if t.i != head and t.pos in {"NOUN", "PROPN"} and t.entity != "PERSON")
    return frozenset(t.lemma for t in named if t.dep not in _OBJECTS)

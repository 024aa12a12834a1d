"""What a source's phrase says by itself: its kind, its name, its number, and the rule that knew its noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribution.language.nouns import core
from attribution.language.tree import Range, Tree
from attribution.model import Span
from attribution.ruleset import RuleSet
from attribution.sources.naming import kind_of_name, proper_name, text_of
from attribution.sources.people import Person, gender_of

OURS = frozenset({"i", "we", "me", "us", "our", "my"})
NAMED_KINDS = frozenset({"person", "org", "media"})
_LIGHT = frozenset({"DET", "PART", "PUNCT", "SPACE"})


@dataclass(frozen=True, slots=True)
class Profile:
    """One mention of a source. `kind` is person, org, media, pronoun, ours, or what a source-kind rule sets.

    `bare`: the noun stands alone but for an article or a number. `roles`: the nouns that say what a named person is.
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
    bare: bool = False
    roles: frozenset[str] = frozenset()
    rule: str = ""


def profile(tree: Tree, part: Range, head: int, known: Sequence[Person], rules: RuleSet) -> Profile:
    """Describe the source phrase `part` with the head `head`; `known` are the article's people."""
    share = tree.tokens[head].lemma in rules.words("quantities.share")
    head = _weighty(tree, head, part, known, rules)
    kind, rule = _kind(tree, head, known, rules)
    if (
        kind == "vague"
        and tree.tokens[head].lemma in {"friend", "acquaintance"}
        and tree.first(head, "poss") is not None
    ):
        kind = "role"
    if share or tree.tokens[head].lemma == "respondent":
        kind, rule = "share", ""
    if kind == "media":
        known_by = {m.rule for m in tree.matches("media") if m.start <= head < m.end}
        rule = known_by.pop() if len(known_by) == 1 else ""
    name = proper_name(tree, head, kind, known, rules) if kind in NAMED_KINDS else ()
    narrow = name_or_core(tree, head, part)
    token = tree.tokens[head]
    return Profile(
        kind,
        tree.span(part),
        " ".join(name) if name else tree.text(narrow),
        token.lemma,
        head,
        part,
        name,
        _plural(tree, head, rules),
        _gender(tree, head, part, name, rules),
        _definite(tree, head),
        _bare(tree, head),
        _roles(tree, part, head),
        rule,
    )


def name_or_core(tree: Tree, head: int, part: Range) -> Range:
    """Return the phrase for a descriptor: with what says who the unnamed are, without asides."""
    low, high = core(tree, head)
    for child in tree.children[head]:
        start, end = tree.reach[child]
        if child > head and tree.tokens[child].dep in {"prep", "acl", "relcl"} and start <= high and end <= part[1]:
            high = max(high, end)
    if not part[0] <= head < part[1]:
        return low, high
    return min(max(low, part[0]), head), max(min(high, part[1]), head + 1)


def _weighty(tree: Tree, head: int, part: Range, known: Sequence[Person], rules: RuleSet) -> int:
    """*One of the airline's executives* speaks as an executive; *the minister, Karin Solberg,* as Solberg."""
    token = tree.tokens[head]
    if token.lemma in rules.words("quantities.of") or token.pos == "NUM":
        of = next((c for c in tree.children_by(head, "prep") if tree.tokens[c].text.lower() == "of"), None)
        inner = tree.first(of, "pobj") if of is not None else None
        if inner is not None and part[0] <= inner < part[1]:
            return inner
    ending = _person_at_end(tree, head, part)
    if ending is not None:
        return ending
    apposed = tree.first(head, "appos")
    if (
        token.pos == "NOUN"
        and apposed is not None
        and _is_name(tree, apposed, known, rules)
        and kind_of_name(tree, apposed, known, rules) == "person"
    ):
        return apposed
    return head


def _person_at_end(tree: Tree, head: int, part: Range) -> int | None:
    """*Former secretary of state and frontrunner Hillary Clinton* is Clinton, whichever noun the parser took for the head."""
    for start, end, label in tree.parsed.entities:
        if (
            label == "PERSON"
            and end == part[1]
            and start > head
            and tree.tokens[start - 1].pos in {"NOUN", "PROPN", "ADJ"}
        ):
            return end - 1
    return None


def _kind(tree: Tree, head: int, known: Sequence[Person], rules: RuleSet) -> tuple[str, str]:
    token = tree.tokens[head]
    if token.pos == "PRON" and token.text.lower() in OURS:
        return "ours", ""
    if token.text.lower() in rules.words("pronouns"):
        return "pronoun", ""
    if _is_name(tree, head, known, rules):
        return kind_of_name(tree, head, known, rules), ""
    if token.lemma in rules.words("source-heads.somebody") and tree.first(head, "relcl") is not None:
        return "witness", ""
    found = [match for match in tree.matches("source-kind") if match.start <= head < match.end]
    if _media_here(tree, head):
        return "media", ""
    if not found:
        return "other", ""
    if token.lemma in rules.words("media-nouns.report") and _unowned(tree, head, rules):
        found = [match for match in found if rules.patterns[match.rule].sets["kind"] == "report"] or found
    best = min(
        found,
        key=lambda match: (_rank(rules.patterns[match.rule].sets["kind"], _plural(tree, head, rules)), match.rule),
    )
    return rules.patterns[best.rule].sets["kind"], best.rule


def _is_name(tree: Tree, head: int, known: Sequence[Person], rules: RuleSet) -> bool:
    """Whether the head is a proper name, though the tagger may have taken it for a common word."""
    token = tree.tokens[head]
    if token.pos == "PROPN" or (token.entity == "PERSON" and token.text[:1].isupper()):
        return True
    if text_of(tree, core(tree, head)) in rules.words("known-bodies"):
        return True
    if not token.text[:1].isupper():
        return False
    begins = head == tree.bounds(head)[0] or tree.tokens[head - 1].text in {'"', ":"}
    return not begins or any(token.text == person.name[-1] for person in known)


def _unowned(tree: Tree, head: int, rules: RuleSet) -> bool:
    """Whether nothing before a report says whose it is: *the report*, *local media reports*."""
    low, high = core(tree, head)
    known = rules.words("media-nouns.modifier")
    return (
        all(t.i == head or t.pos in _LIGHT or {t.lemma, t.text.lower()} & known for t in tree.tokens[low:high])
        and tree.first(head, "relcl") is None
    )


def _rank(kind: str, plural: bool) -> int:
    """Where several rules know a noun: a plural may be a class of people; a report is a document before it is media."""
    order = ["spokesperson", "collective", "role", "witness", "vague", "document", "report", "office"]
    if not plural:
        order.remove("collective")
        order.append("collective")
    return order.index(kind)


def _media_here(tree: Tree, head: int) -> bool:
    return any(match.start <= head < match.end for match in tree.matches("media"))


def _plural(tree: Tree, head: int, rules: RuleSet) -> bool:
    token = tree.tokens[head]
    if token.tag in {"NNS", "NNPS"} or token.text.lower() in rules.words("pronouns.plural"):
        return True
    return token.lemma in rules.words("quantities.plural") or tree.first(head, "conj") is not None


def _gender(tree: Tree, head: int, part: Range, name: Sequence[str], rules: RuleSet) -> str:
    words = [token.text.lower() for token in tree.tokens[part[0] : part[1]]]
    if tree.tokens[head].text.lower() in rules.words("pronouns"):
        return rules.facts("pronouns", tree.tokens[head].text.lower()).get("gender", "")
    return gender_of(words, name, rules)


def _definite(tree: Tree, head: int) -> bool:
    return any(
        tree.tokens[child].lemma in {"the", "this", "that", "these", "those"} for child in tree.children_by(head, "det")
    )


def _bare(tree: Tree, head: int) -> bool:
    """Whether nothing but an article, a number or another quantity is said of the noun."""
    low, high = core(tree, head)
    around = [
        t for t in tree.tokens[low:high] if t.i != head and t.pos not in _LIGHT and t.dep not in {"nummod", "quantmod"}
    ]
    return not around and tree.first(head, "relcl", "acl") is None


def _roles(tree: Tree, part: Range, head: int) -> frozenset[str]:
    """Return the common nouns of the phrase: *Mayor Tom Reyes, leader of the council* is mayor and leader."""
    tokens = tree.tokens[part[0] : part[1]]
    return frozenset(t.lemma for t in tokens if t.i != head and t.pos in {"NOUN", "PROPN"} and t.entity != "PERSON")

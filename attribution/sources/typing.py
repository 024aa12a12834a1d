"""From what the text says of a source to its type (taxonomy B.1)."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.language.tree import Tree
from attribution.model import Facets, Marker, SourceType
from attribution.ruleset import RuleSet
from attribution.sources.profiles import Profile

STRONG_BASES = frozenset({"participant", "document", "direct", "briefed"})
STATEMENTS = frozenset({"statement", "release", "announcement", "communique"})
_GROUPS = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC"})
_AT = frozenset({"of", "at", "for", "in", "from", "with", "on", "within", "inside"})


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a mention beyond its phrase: reason and basis in reach, fields of a document, a context of agencies."""

    reason: bool
    basis: str
    affiliated: bool
    fields: int
    observed: bool
    posted: bool = False
    holder: bool = False


def type_of(mention: Profile, known: Known) -> SourceType:
    """Return the type of a source by one mention of it and what is known there."""
    if known.observed or mention.kind == "ours":
        return SourceType.SELF
    fixed = {
        "person": SourceType.PERSON,
        "org": SourceType.ORG,
        "spokesperson": SourceType.TITLED,
        "witness": SourceType.ANON_DESCRIBED,
    }
    if mention.kind in fixed:
        return fixed[mention.kind]
    if mention.kind in {"media", "report"}:
        return SourceType.MEDIA if mention.name else SourceType.MEDIA_UNNAMED
    if mention.kind == "vague" and mention.head == "people" and mention.bare:
        return SourceType.COLLECTIVE
    if mention.kind == "document" and mention.head in STATEMENTS and known.fields:
        return SourceType.ORG
    if mention.kind == "document" and known.posted:
        return SourceType.POST
    if mention.kind == "document":
        return SourceType.DOC if known.fields else SourceType.DOC_UNNAMED
    if mention.kind == "share":
        return SourceType.COLLECTIVE
    if mention.kind == "role" and known.holder:
        return SourceType.TITLED
    if mention.kind == "office":
        return SourceType.ORG if known.fields or mention.head == "campaign" else SourceType.TITLED
    if mention.kind == "collective" and not (known.affiliated or known.basis in STRONG_BASES or known.reason):
        return SourceType.COLLECTIVE
    return _anonymous(mention, known)


def _anonymous(mention: Profile, known: Known) -> SourceType:
    """Apply ranks 6, 7 and 9 of the scale: described, partly described, vague."""
    strong = known.basis in STRONG_BASES
    has_role = mention.kind not in {"vague", "pronoun"}
    if has_role and known.affiliated and (strong or known.reason):
        return SourceType.ANON_DESCRIBED
    if known.affiliated or strong or known.reason:
        return SourceType.ANON_PARTIAL
    return SourceType.ANON_VAGUE


def is_affiliated(tree: Tree, mention: Profile, rules: RuleSet) -> bool:
    """Whether the phrase says to which body, place or person the unnamed speaker belongs; some roles say it themselves."""
    if mention.head in rules.words("source-heads.inherent"):
        return True
    low, high = mention.part
    for i in range(low, high):
        token = tree.tokens[i]
        if i == mention.token or not _modifies(tree, i, mention.token):
            continue
        if mention.kind == "vague" and not (
            token.pos == "PROPN" or token.entity in _GROUPS or _at_body(tree, i, rules)
        ):
            continue
        if mention.kind == "collective" and (token.dep == "amod" or not _at_body(tree, i, rules)):
            continue
        if (
            token.entity in _GROUPS
            or token.dep == "poss"
            or (token.dep in {"compound", "nmod"} and token.pos in {"NOUN", "PROPN"})
        ):
            return True
        if token.dep == "pobj" and token.lemma not in rules.words("source-heads.matter"):
            return True
        if token.dep == "amod" and token.lemma in rules.words("source-heads.qualifier"):
            return True
        if token.dep == "amod" and any(m.start <= i < m.end for m in tree.matches("affiliation")):
            return True
    return False


def _at_body(tree: Tree, token: int, rules: RuleSet) -> bool:
    """Whether a word names a body to which a class of people can belong, and not a place along which they live."""
    return tree.tokens[token].entity == "ORG" or tree.tokens[token].lemma in rules.words(
        "source-heads.office", "name-bodies"
    )


def _modifies(tree: Tree, token: int, head: int) -> bool:
    """Whether a word of the phrase hangs on the head directly, or by *at, of, for*."""
    for _ in range(4):
        above = tree.tokens[token].head
        if above == head:
            return (
                tree.tokens[token].dep not in {"relcl", "acl", "det", "nummod", "appos"}
                or tree.tokens[token].entity in _GROUPS
            )
        between = tree.tokens[above]
        if between.pos == "ADP" and (
            between.text.lower() not in _AT or tree.tokens[between.head].pos not in {"NOUN", "PROPN", "NUM"}
        ):
            return False
        if between.dep in {"relcl", "acl"}:
            return False
        token = above
    return False


def identifying_fields(tree: Tree, mention: Profile) -> int:
    """Count what would let a reader find a document, or know a body: issuer or place, date, number, title, court."""
    low, high = mention.part
    labels = {tree.tokens[i].entity for i in range(low, high) if i != mention.token}
    owned = mention.kind == "document" and any(
        tree.tokens[c].tag == "PRP$" for c in tree.children_by(mention.token, "poss")
    )
    issuer = owned or bool(labels & (_GROUPS | {"PERSON", "LAW", "WORK_OF_ART"})) or _proper_modifier(tree, mention)
    words = {tree.tokens[i].text.lower() for i in range(low, high)}
    dated = bool(labels & {"DATE"}) and mention.head not in {"report", "article", "story"}
    return issuer + dated + ('"' in words) + bool(words & {"court", "no.", "case"})


def _proper_modifier(tree: Tree, mention: Profile) -> bool:
    low, high = mention.part
    return any(
        tree.tokens[i].pos == "PROPN" and _modifies(tree, i, mention.token)
        for i in range(low, high)
        if i != mention.token
    )


def facets_of(markers: list[Marker], *, reason: Marker | None, basis: str, count: int | None, points: int) -> Facets:
    """Gather the facets that markers inside a source's mentions tell (taxonomy B.2)."""

    def told(name: str, default: str = "unknown") -> str:
        return next((m.sets[name] for m in markers if name in m.sets), default)

    affiliation = told("affiliation")
    return Facets(
        affiliation,
        told("role"),
        told("status", "unknown"),
        affiliation in {"government", "law-enforcement", "military", "political"},
        ("stock" if reason.sets.get("stock") == "yes" else "specific") if reason else "none",
        reason.sets.get("reason_class") if reason else None,
        basis,
        count,
        points,
    )

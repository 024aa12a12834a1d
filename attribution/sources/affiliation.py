"""To whom an unnamed source belongs, and by what a document could be found: read off the phrase alone."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.language.grammar.tree import Tree
from attribution.model import Token
from attribution.ruleset import RuleSet
from attribution.sources.profiles import Profile

GROUPS = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC"})
ISSUERS = GROUPS | {"PERSON", "LAW", "WORK_OF_ART"}
CLIMB = 4
_AT = frozenset({"of", "at", "for", "in", "from", "with", "on", "within", "inside"})
_INSIDE = frozenset({"at", "inside", "within"})
_ASIDE = frozenset({"relcl", "acl", "det", "nummod", "appos"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
_DATES = frozenset({"DATE", "TIME"})
_DATED_DAILY = frozenset({"report", "article", "story"})


def is_affiliated(tree: Tree, mention: Profile, rules: RuleSet) -> bool:
    """Whether the phrase tells the body, place or person of an unnamed source; some roles tell it by themselves."""
    if mention.head in rules.words("source-heads.inherent"):
        return True
    words = _modifiers(tree, mention)
    told = any(_tells(tree, token, rules) for token in words if _counts(token, mention, rules))
    return told or (mention.kind == "vague" and _sits_at(tree, mention))


def _sits_at(tree: Tree, mention: Profile) -> bool:
    """Whether a body follows the noun by *at* or *inside*, though the parser hung that on the verb behind it."""
    place = mention.token + 1
    if place + 1 >= tree.bounds(mention.token)[1] or tree.tokens[place].text.lower() not in _INSIDE:
        return False
    body = tree.first(place, "pobj")
    verb = tree.tokens[place].head
    return body is not None and verb > body and tree.tokens[body].entity == "ORG"


def _modifiers(tree: Tree, mention: Profile) -> Iterator[Token]:
    """Yield the words of the phrase that hang on its noun, directly or by *at, of, for*."""
    for token in tree.tokens[slice(*mention.part)]:
        if token.i != mention.token and _modifies(tree, token, mention.token):
            yield token


def _modifies(tree: Tree, token: Token, head: int) -> bool:
    for _ in range(CLIMB):
        if token.head == head:
            return token.dep not in _ASIDE or token.entity in GROUPS
        above = tree.tokens[token.head]
        if above.dep in {"relcl", "acl"} or (above.pos == "ADP" and not _links(tree, above)):
            return False
        token = above
    return False


def _links(tree: Tree, preposition: Token) -> bool:
    return preposition.text.lower() in _AT and tree.tokens[preposition.head].pos in _NOMINAL


def _counts(token: Token, mention: Profile, rules: RuleSet) -> bool:
    """Whether a word can affiliate this kind of source: *sources in the capital* belong to nobody."""
    if mention.kind == "vague":
        return token.pos == "PROPN" or token.entity in GROUPS or _is_body(token, rules)
    return mention.kind != "collective" or (token.dep != "amod" and _is_body(token, rules))


def _is_body(token: Token, rules: RuleSet) -> bool:
    bodies = ("source-heads.office", "name-bodies")
    return token.entity == "ORG" or any(token.lemma in rules.words(name) for name in bodies)


def _tells(tree: Tree, token: Token, rules: RuleSet) -> bool:
    if token.entity in GROUPS or token.dep == "poss":
        return True
    if token.dep in {"compound", "nmod"}:
        return token.pos in {"NOUN", "PROPN"}
    if token.dep == "pobj":
        return token.lemma not in rules.words("source-heads.matter")
    return token.dep == "amod" and (token.lemma in rules.words("source-heads.qualifier") or _affiliates(tree, token))


def _affiliates(tree: Tree, token: Token) -> bool:
    return any(m.start <= token.i < m.end for m in tree.matches("affiliation"))


def identifying_fields(tree: Tree, mention: Profile) -> int:
    """Count what would let a reader find a document, or know a body: issuer or place, date, title, court or number.

    A date alone does not identify what comes out every day, such as a report.
    """
    others = [token for token in tree.tokens[slice(*mention.part)] if token.i != mention.token]
    labels = {token.entity for token in others}
    words = {token.text.lower() for token in others}
    dated = "DATE" in labels and mention.head not in _DATED_DAILY
    return _issued(tree, mention, others) + dated + ('"' in words) + bool(words & {"court", "no.", "case"})


def _issued(tree: Tree, mention: Profile, others: list[Token]) -> bool:
    owned = any(tree.tokens[c].tag == "PRP$" for c in tree.children_by(mention.token, "poss"))
    if mention.kind == "document" and owned:
        return True
    return any(t.entity in ISSUERS or _names_issuer(tree, t, mention.token) for t in others)


def _names_issuer(tree: Tree, token: Token, head: int) -> bool:
    """Whether a name that the recogniser does not know describes the document; *Monday* is no name."""
    return token.pos == "PROPN" and token.entity not in _DATES and _modifies(tree, token, head)

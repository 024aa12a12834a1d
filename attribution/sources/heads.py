"""Which word of a source's phrase says who speaks, and what that word is: a name, a pronoun or a kind of noun."""

from __future__ import annotations

from attribution.language.grammar.nouns import core
from attribution.language.grammar.tree import Range, Tree
from attribution.model import RuleMatch
from attribution.ruleset import RuleSet
from attribution.sources.naming import kind_of_name, text_of
from attribution.sources.people import People

OURS = frozenset({"i", "we", "me", "us", "our", "my"})
LIGHT = frozenset({"DET", "PART", "PUNCT", "SPACE"})
# Where several rules know a noun: a plural may be a class of people; a report is a document before it is an outlet's.
ORDER_PLURAL = ("spokesperson", "collective", "role", "witness", "vague", "document", "report", "office")
ORDER_SINGULAR = ("spokesperson", "role", "witness", "vague", "document", "report", "office", "collective")


def speaking_head(tree: Tree, head: int, part: Range, known: People, rules: RuleSet) -> int:
    """Return the word that says who speaks.

    *One of the airline's executives* speaks as an executive, *the minister, Karin Solberg,* as Solberg, so does
    *Solberg, a minister who …*, and *former mayor and candidate Ida Lund* as Lund, whichever noun the parser took for
    the head.
    """
    for found in (_of_which(tree, head, part, rules), _person_at_end(tree, head, part)):
        if found is not None:
            return found
    above = tree.tokens[head].head
    if tree.tokens[head].dep == "appos" and is_name(tree, above, known, rules):
        return above if kind_of_name(tree, above, known, rules) == "person" else head
    apposed = tree.first(head, "appos")
    if tree.tokens[head].pos == "NOUN" and apposed is not None and is_name(tree, apposed, known, rules):
        return apposed if kind_of_name(tree, apposed, known, rules) == "person" else head
    return head


def _of_which(tree: Tree, head: int, part: Range, rules: RuleSet) -> int | None:
    token = tree.tokens[head]
    if token.lemma not in rules.words("quantities.of") and token.pos != "NUM":
        return None
    of = next((c for c in tree.children_by(head, "prep") if tree.tokens[c].text.lower() == "of"), None)
    inner = tree.first(of, "pobj") if of is not None else None
    return inner if inner is not None and part[0] <= inner < part[1] else None


def _person_at_end(tree: Tree, head: int, part: Range) -> int | None:
    for start, end, label in tree.parsed.entities:
        if label == "PERSON" and end == part[1] and start > head and tree.tokens[head].entity != "PERSON":
            return end - 1 if tree.tokens[start - 1].pos in {"NOUN", "PROPN", "ADJ"} else None
    return None


def kind_of_head(tree: Tree, head: int, known: People, rules: RuleSet) -> tuple[str, str]:
    """Return the kind of a head (see `Profile`) and the source-kind rule that knew it, or an empty string."""
    token = tree.tokens[head]
    word = token.text.lower()
    if token.pos == "PRON" and word in OURS:
        return "ours", ""
    if word in rules.words("pronouns"):
        return "pronoun", ""
    if is_name(tree, head, known, rules):
        return kind_of_name(tree, head, known, rules), ""
    return _kind_of_noun(tree, head, rules)


def is_name(tree: Tree, head: int, known: People, rules: RuleSet) -> bool:
    """Whether the head is a proper name, though the tagger may have taken it for a common word."""
    token = tree.tokens[head]
    capital = token.text[:1].isupper()
    if token.pos == "PROPN" or (token.entity == "PERSON" and capital):
        return True
    if text_of(tree, core(tree, head)) in rules.words("known-bodies"):
        return True
    begins = head == tree.bounds(head)[0] or tree.tokens[head - 1].text in {'"', ":"}
    return capital and (not begins or token.text in known.last_words)


def _kind_of_noun(tree: Tree, head: int, rules: RuleSet) -> tuple[str, str]:
    lemma = tree.tokens[head].lemma
    if lemma in rules.words("source-heads.somebody") and tree.first(head, "relcl") is not None:
        return "witness", ""
    if any(m.start <= head < m.end for m in tree.matches("media")):
        return "media", ""
    found = [m for m in tree.matches("source-kind") if m.start <= head < m.end]
    if lemma in rules.words("media-nouns.report") and _belongs_to_nobody(tree, head, rules):
        found = [m for m in found if _kind(m, rules) == "report"] or found
    order = ORDER_PLURAL if is_plural(tree, head, rules) else ORDER_SINGULAR
    best = min(found, key=lambda m: (order.index(_kind(m, rules)), m.rule), default=None)
    return (_kind(best, rules), best.rule) if best else ("other", "")


def _kind(match: RuleMatch, rules: RuleSet) -> str:
    return rules.patterns[match.rule].sets["kind"]


def _belongs_to_nobody(tree: Tree, head: int, rules: RuleSet) -> bool:
    """Whether nothing beside a report says whose it is: *the report*, *local media reports*."""
    low, high = core(tree, head)
    empty = rules.words("media-nouns.modifier")
    beside = (t for t in tree.tokens[low:high] if t.i != head and t.pos not in LIGHT)
    bare = all({t.lemma, t.text.lower()} & empty for t in beside) and tree.first(head, "relcl") is None
    return bare and not _is_made(tree, head, rules)


def _is_made(tree: Tree, head: int, rules: RuleSet) -> bool:
    """Whether it is told who made or has a report, or of what it is: *published by the ombudsman*, *of that visit*."""
    made = tree.first(head, "acl")
    if made is not None:
        return tree.tokens[made].lemma in rules.words("media-nouns.made") or tree.first(made, "agent") is not None
    of = any(tree.tokens[prep].text.lower() == "of" for prep in tree.children_by(head, "prep"))
    return of and tree.tokens[head].tag == "NN"


def is_plural(tree: Tree, head: int, rules: RuleSet) -> bool:
    """Whether the phrase with this head speaks of several."""
    token = tree.tokens[head]
    if token.tag in {"NNS", "NNPS"} or token.text.lower() in rules.words("pronouns.plural"):
        return True
    return token.lemma in rules.words("quantities.plural") or tree.first(head, "conj") is not None

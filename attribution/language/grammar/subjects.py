"""Who acts: the subject of a verb, also where the verb shares it with another or the parser lost it."""

from __future__ import annotations

from attribution.language.grammar.tags import FINITE
from attribution.language.grammar.tree import NOMINAL, VERBAL, Tree
from attribution.language.grammar.verbs import is_passive, verb_group
from attribution.model import Token

HIGHEST = 6  # verbs that may share one subject
DEEPEST = 8  # tokens between a verb and the relative clause that swallowed it
_RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "dep", "acl"})
_SETS_OFF = frozenset({",", "-", "–", "—"})


def subject(tree: Tree, verb: int) -> int | None:
    """Return the head of what the verb says is acting: its own subject, or that of the verb it depends on."""
    stranded = _stranded_root(tree, verb)
    if stranded is not None:
        return stranded
    found = _shared(tree, _main_of_participle(tree, verb))
    return found if found is None else _unclosed(tree, found, verb)


def _unclosed(tree: Tree, found: int, verb: int) -> int:
    """Return the noun that the parser took for an apposition of the subject, though no comma closes it before the verb.

    In *the quarrel, one aide told the Herald, was long* the aide speaks.
    """
    start, _ = verb_group(tree, verb)
    for noun in tree.children_by(found, "appos"):
        low, high = tree.reach[noun]
        opened = tree.tokens[low - 1].text == "," and tree.tokens[noun].pos in NOMINAL
        if found < low and opened and high == start and tree.tokens[high - 1].text != ",":
            return noun
    return found


def _shared(tree: Tree, verb: int) -> int | None:
    """Climb from the verb until one has a subject, or a noun is described by it.

    A passive shares nobody but the one to whom it was done by somebody: *Lund was cheered by the crowd and joked …*.
    """
    for token in tree.climb(verb, HIGHEST):
        found = _own(tree, token.i) if token.i == verb else _shared_by(tree, token.i)
        if found is not None:
            return _antecedent(tree, token, found)
        if is_passive(tree, token.i):
            return None
        if token.dep in {"acl", "relcl"} and tree.tokens[token.head].pos in NOMINAL:
            return None if token.tag == "VBN" else _who_is(tree, token)
        controller = _controller(tree, token)
        if controller is not None:
            return controller
        if not _shares(token):
            return None
    return None


def _who_is(tree: Tree, verb: Token) -> int:
    """Return the noun that a clause describes, or who is said to be it: *Lund became the first to say so*."""
    noun = tree.tokens[verb.head]
    found = _own(tree, noun.head) if verb.tag == "VB" and noun.dep == "attr" else None
    return noun.i if found is None else found


def _controller(tree: Tree, verb: Token) -> int | None:
    """Return the object of the verb above an infinitive, if it is a name: *the finds led Norland to conclude …*."""
    above = tree.first(verb.head, "dobj") if verb.dep == "xcomp" and verb.tag == "VB" else None
    named = above is not None and above < verb.i and tree.tokens[above].pos == "PROPN"
    return above if named else None


def _own(tree: Tree, verb: int) -> int | None:
    """Return the agent of a passive (*by Lund*), or the subject."""
    agent = tree.first(verb, "agent")
    if agent is not None:
        return tree.first(agent, "pobj")
    return min(tree.children_by(verb, "nsubj"), key=lambda child: abs(child - verb), default=None)


def _shared_by(tree: Tree, verb: int) -> int | None:
    """Return the subject that a verb shares with those that depend on it: of a passive its own, not the agent."""
    passive = tree.first(verb, "nsubjpass")
    return _own(tree, verb) if passive is None and tree.first(verb, "agent") is None else passive


def _antecedent(tree: Tree, verb: Token, found: int) -> int:
    """A relative pronoun stands for the noun described, also in a second clause (*who saw it and who asked*)."""
    if tree.tokens[found].lemma not in _RELATIVES:
        return found
    clause = next((token for token in tree.climb(verb.i, HIGHEST) if token.dep != "conj"), verb)
    return clause.head if clause.dep == "relcl" else found


def _shares(verb: Token) -> bool:
    """Whether a verb without a subject has that of its head; of clausal complements only participles have."""
    return verb.dep in _SHARING or (verb.dep == "ccomp" and verb.tag == "VBG")


def _stranded_root(tree: Tree, verb: int) -> int | None:
    """Return a noun that the parser left as root without a verb, if a relative clause swallowed this, its verb."""
    token, root = tree.tokens[verb], tree.root(verb)
    if root is None or root.pos not in NOMINAL or root.i >= verb:
        return None
    if token.dep in {"relcl", "acl"} or token.tag not in FINITE:
        return None
    inner = tree.first(verb, "nsubj")
    taken = inner is not None and tree.tokens[inner].pos == "PRON"
    return root.i if not taken and _under_relative(tree, verb) else None


def _under_relative(tree: Tree, verb: int) -> bool:
    return any(token.dep == "relcl" for token in tree.climb(verb, DEEPEST))


def _main_of_participle(tree: Tree, verb: int) -> int:
    """Return the last main verb before a participle that is set off (*…, saying so*): they share a subject.

    So does a second verb after a quotation: *said the port was “shut,” but warned …*.
    """
    start, _ = verb_group(tree, verb)
    token = tree.tokens[verb]
    apart = token.tag == "VBG" and token.dep == "advcl" and _is_set_off(tree, start)
    if not apart and not _follows_quotation(tree, token, start):
        return verb
    root = tree.root(verb)
    if root is None:
        return verb
    mains = [root.i, *(c for c in tree.children_by(root.i, "conj") if tree.tokens[c].pos in VERBAL)]
    return next((main for main in reversed(mains) if main < verb), verb)


def _is_set_off(tree: Tree, start: int) -> bool:
    if start > tree.bounds(start)[0] and tree.tokens[start - 1].text in _SETS_OFF:
        return True
    return _closes(tree, start - 1)


def _follows_quotation(tree: Tree, verb: Token, start: int) -> bool:
    joined = verb.dep == "conj" and verb.tag in FINITE and tree.first(verb.i, "nsubj", "nsubjpass") is None
    return joined and tree.tokens[start - 1].pos == "CCONJ" and _closes(tree, start - 2)


def _closes(tree: Tree, mark: int) -> bool:
    """Whether a quotation mark stands at a place, with the comma that it takes in before it."""
    words = [token.text for token in tree.tokens[max(0, mark - 1) : mark + 1]]
    return words == [",", '"'] and mark - 1 > tree.bounds(mark)[0]

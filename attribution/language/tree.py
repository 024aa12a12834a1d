"""The parse of a paragraph as a tree of plain numbers, and the questions that grammar answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from attribution.model import Parsed, RuleMatch, Span, Token

Range = tuple[int, int]
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed paragraph with, for each token, its children and the range of its subtree (end exclusive)."""

    parsed: Parsed
    children: tuple[tuple[int, ...], ...]
    reach: tuple[Range, ...]
    sentence: tuple[int, ...]
    emitted: Mapping[str, tuple[RuleMatch, ...]]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The paragraph's tokens."""
        return self.parsed.tokens

    def matches(self, emits: str) -> tuple[RuleMatch, ...]:
        """Return the paragraph's matches of the rules that emit one thing, in order."""
        return self.emitted.get(emits, ())

    def bounds(self, token: int) -> Range:
        """Return the token range of the sentence that holds `token`."""
        return self.parsed.sentences[self.sentence[token]]

    def children_by(self, token: int, *deps: str) -> Iterator[int]:
        """Yield the children of `token` that hang by one of `deps`, from left to right."""
        return (child for child in self.children[token] if self.tokens[child].dep in deps)

    def first(self, token: int, *deps: str) -> int | None:
        """Return the first child by one of `deps`, or None."""
        return next(self.children_by(token, *deps), None)

    def span(self, part: Range) -> Span:
        """Return the characters of a non-empty token range."""
        return Span(self.tokens[part[0]].start, self.tokens[part[1] - 1].end)

    def text(self, part: Range) -> str:
        """Return the words of a token range as they stand, each space once."""
        tokens = self.tokens[part[0] : part[1]]
        gaps = [" " if after.start > token.end else "" for token, after in zip(tokens, tokens[1:], strict=False)]
        return "".join(token.text + gap for token, gap in zip(tokens, [*gaps, ""], strict=True))

    def words(self, part: Range) -> str:
        """Return the words of a token range in lower case."""
        return " ".join(token.text.lower() for token in self.tokens[part[0] : part[1]])


def grow_tree(parsed: Parsed) -> Tree:
    """Turn heads into children and subtree ranges."""
    count = len(parsed.tokens)
    children: list[list[int]] = [[] for _ in range(count)]
    for token in parsed.tokens:
        if token.head != token.i:
            children[token.head].append(token.i)
    sentence = [0] * count
    for number, (start, end) in enumerate(parsed.sentences):
        sentence[start:end] = [number] * (end - start)
    emitted: dict[str, list[RuleMatch]] = defaultdict(list)
    for match in parsed.matches:
        emitted[match.emits].append(match)
    by_emits = {emits: tuple(matches) for emits, matches in emitted.items()}
    return Tree(parsed, tuple(map(tuple, children)), _reaches(parsed, children), tuple(sentence), by_emits)


def _reaches(parsed: Parsed, children: list[list[int]]) -> tuple[Range, ...]:
    """Widen each token to its subtree, leaves first; a breadth-first order avoids deep recursion."""
    order = [token.i for token in parsed.tokens if token.head == token.i]
    for token in order:
        order.extend(children[token])
    lows, highs = list(range(len(parsed.tokens))), list(range(1, len(parsed.tokens) + 1))
    for token in reversed(order):
        head = parsed.tokens[token].head
        lows[head] = min(lows[head], lows[token])
        highs[head] = max(highs[head], highs[token])
    return tuple(zip(lows, highs, strict=True))


def verb_group(tree: Tree, verb: int) -> Range:
    """Return the verb with the auxiliaries, negation and adverbs that stand directly before it, and its particle."""
    start, end = verb, verb + 1
    own = {c for c in tree.children[verb] if tree.tokens[c].dep in {"aux", "auxpass", "neg", "advmod"}}
    while start - 1 in own and tree.tokens[start - 1].pos in {"AUX", "PART", "ADV", "VERB"}:
        start -= 1
    particle = tree.first(verb, "prt")
    if particle == end:
        end += 1
    return start, end


def subject(tree: Tree, verb: int) -> int | None:
    """Return the head of what the verb says is acting: its own subject, or that of the verb it depends on."""
    stranded = _stranded_root(tree, verb)
    if stranded is not None:
        return stranded
    verb = _main_of_participle(tree, verb)
    for _ in range(6):
        found = _own_subject(tree, verb)
        if found is not None:
            return _antecedent(tree, verb, found)
        token = tree.tokens[verb]
        if is_passive(tree, verb):
            return None
        if token.dep in {"acl", "relcl"} and tree.tokens[token.head].pos in NOMINAL:
            return token.head if token.tag != "VBN" else None
        if token.dep not in {"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep", "acl"} or token.head == verb:
            return None
        if token.dep == "ccomp" and token.tag != "VBG":
            return None
        verb = token.head
    return None


def _stranded_root(tree: Tree, verb: int) -> int | None:
    """Return a noun that the parser left as root without a verb, where this verb is the one it lost to a relative clause."""
    low, high = tree.bounds(verb)
    root = next((t for t in tree.tokens[low:high] if t.dep == "ROOT"), None)
    if root is None or root.pos not in NOMINAL or root.i >= verb or tree.tokens[verb].dep in {"relcl", "acl"}:
        return None
    inner = tree.first(verb, "nsubj")
    finite = tree.tokens[verb].tag in {"VBD", "VBZ", "VBP"}
    return (
        root.i
        if finite and (inner is None or tree.tokens[inner].pos != "PRON") and _under_relative(tree, verb, root.i)
        else None
    )


def _under_relative(tree: Tree, verb: int, root: int) -> bool:
    token = tree.tokens[verb]
    for _ in range(8):
        if token.dep == "relcl":
            return True
        if token.i == root:
            return False
        token = tree.tokens[token.head]
    return False


def _main_of_participle(tree: Tree, verb: int) -> int:
    """A participle after a comma (*…, saying so*) shares the subject of the last main verb before it."""
    token = tree.tokens[verb]
    start, _ = verb_group(tree, verb)
    low, _ = tree.bounds(verb)
    if (
        token.tag != "VBG"
        or token.dep != "advcl"
        or start <= low
        or tree.tokens[start - 1].text not in {",", "-", "–", "—"}
    ):
        return verb
    root = next((t.i for t in tree.tokens[low : tree.bounds(verb)[1]] if t.dep == "ROOT"), verb)
    mains = [root, *(c for c in tree.children_by(root, "conj") if tree.tokens[c].pos in {"VERB", "AUX"})]
    before = [main for main in mains if main < verb]
    return before[-1] if before else verb


def _own_subject(tree: Tree, verb: int) -> int | None:
    agent = tree.first(verb, "agent")
    return tree.first(agent, "pobj") if agent is not None else tree.first(verb, "nsubj")


def _antecedent(tree: Tree, verb: int, found: int) -> int:
    """A relative pronoun stands for the noun that its clause describes."""
    token = tree.tokens[verb]
    if token.dep == "relcl" and tree.tokens[found].lemma in RELATIVES:
        return token.head
    return found


def has_passive_auxiliary(tree: Tree, verb: int) -> bool:
    """Whether the verb is the main verb of a passive clause."""
    return tree.first(verb, "nsubjpass", "auxpass") is not None


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb stands in the passive, as a bare participle too (*asked whether …, he said*)."""
    if has_passive_auxiliary(tree, verb):
        return True
    token = tree.tokens[verb]
    return token.tag == "VBN" and token.dep in {"advcl", "acl"} and tree.first(verb, "aux") is None

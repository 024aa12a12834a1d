"""Tags and labels read off the order of the words, as in *Port to close, says council chief* or *LUND: Yes*."""

from __future__ import annotations

from attribution.language.cues.candidates import Candidate
from attribution.language.cues.entries import word_entry
from attribution.language.grammar.ranges import trim
from attribution.language.grammar.tree import NOMINAL, Range, Tree
from attribution.model import ParagraphKind, RuleMatch
from attribution.ruleset import RuleSet

END_TAG, LABEL = "end-tag", "label"
TAG_AFTER, INVERTED = "tag-after", "inverted"  # a tag after a closing mark: *“…,” Lund said*, *“…,” said Lund*
SIGNATURE = "signature"  # a name that ends its paragraph: *“…” — Ida Lund*
BESIDE_MARK = frozenset({TAG_AFTER, INVERTED, SIGNATURE})
_BEFORE_SOURCE = frozenset({INVERTED, SIGNATURE})
_AFTER_SIGNATURE = frozenset({'"', ",", "("})
_MARKS = frozenset({'"', "'", "''"})
_BEFORE_INVERTED = 2  # tokens of a match before an inverted cue: a stop and the closing mark
_FROM_THE_END = {END_TAG: 2, LABEL: 1, TAG_AFTER: 1}  # tokens from the cue to the end of the match


def cue_place(frame: str | None, match: RuleMatch) -> int:
    """Return the token at which a match's cue stands; rules that work on the surface have it near their end."""
    if frame in _BEFORE_SOURCE:
        return match.start + _BEFORE_INVERTED
    return match.end - _FROM_THE_END[frame] if frame in _FROM_THE_END else match.start


def on_surface(tree: Tree, rules: RuleSet, frame: str, match: RuleMatch) -> Candidate | None:
    """Return the candidate of an end tag or a label: the source stands before the cue within the match."""
    cue = cue_place(frame, match)
    source = trim(tree, (match.start + (frame == END_TAG), cue))
    content = (tree.bounds(cue)[0], match.start) if frame == END_TAG else (cue + 1, len(tree.tokens))
    says = any(token.text.isalpha() for token in tree.tokens[slice(*content)])
    if not says or (frame == LABEL and not _labels(tree, source)):
        return None
    return Candidate(
        rule=match.rule,
        frame=frame,
        word=word_entry(rules, match, tree.tokens[cue]),
        head=cue,
        cue=(cue, cue + 1),
        source=source,
        source_head=_head(tree, source),
        content=(trim(tree, content),),
        tag=(source[0], cue + 1),
        quoting=match.rule,
    )


def beside_mark(tree: Tree, rules: RuleSet, frame: str, match: RuleMatch) -> Candidate | None:
    """Return the candidate of a tag after a closing mark, whose words stand there whatever the parser makes of them.

    A signature is one where the paragraph, a description after a comma or the next quotation follows it.
    """
    cue = cue_place(frame, match)
    if frame == SIGNATURE and not _signs(tree, match.end):
        return None
    part = (cue + 1, match.end) if frame in _BEFORE_SOURCE else (match.start + _BEFORE_INVERTED, cue)
    head = _head(tree, part)
    low, high = tree.reach[head]
    own = (min(part[0], low), max(part[1], high)) if frame == INVERTED and low > cue else part
    source = trim(tree, own)
    return Candidate(
        rule=match.rule,
        frame=SIGNATURE if frame == SIGNATURE else "quotation",
        word=word_entry(rules, match, tree.tokens[cue]),
        head=cue,
        cue=(cue, cue + 1),
        source=source,
        source_head=head,
        content=(),
        tag=(min(cue, source[0]), max(cue + 1, source[1])),
        quoting=match.rule,
    )


def _signs(tree: Tree, end: int) -> bool:
    following = (token.text for token in tree.tokens[end:] if token.pos != "SPACE" and token.text != ".")
    return next(following, '"') in _AFTER_SIGNATURE


def parted(tree: Tree, candidate: Candidate) -> bool:
    """Whether a quotation mark stands between a cue and its source, so that only one of them is quoted."""
    if candidate.source_head is None:
        return True
    low, high = sorted((candidate.source_head, candidate.head))
    return sum(token.text == '"' for token in tree.tokens[low:high]) % 2 == 1


def _labels(tree: Tree, source: Range) -> bool:
    """Whether a person's name opens a paragraph of the body, or any name a headline that goes on with a quotation."""
    if source[0] != 0:
        return False
    if tree.parsed.paragraph.kind is ParagraphKind.HEADLINE:
        after = tree.tokens[source[1] + 1 : source[1] + 2]
        return bool(after) and after[0].text in _MARKS
    return any(token.entity == "PERSON" or token.text.isupper() for token in tree.tokens[slice(*source)])


def _head(tree: Tree, source: Range) -> int:
    """Return the noun before the first preposition of the source, or the last noun that hangs on nothing inside it."""
    of = next((i for i in range(*source) if tree.tokens[i].pos == "ADP" and i > source[0]), None)
    if of is not None and tree.tokens[of - 1].pos in NOMINAL:
        return of - 1
    heads = [i for i in range(*source) if _hangs_outside(tree, i, source)]
    return next((i for i in reversed(heads) if tree.tokens[i].pos in NOMINAL), source[1] - 1)


def _hangs_outside(tree: Tree, token: int, part: Range) -> bool:
    head = tree.tokens[token].head
    return head == token or not part[0] <= head < part[1]

"""From what the text says of a source to its type (taxonomy B.1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from attribution.model import SourceType
from attribution.sources.profiles import Profile

STRONG_BASES = frozenset({"participant", "document", "direct", "briefed"})
SOME = frozenset({"many", "most", "some", "more", "other"})
STATEMENTS = frozenset({"statement", "release", "announcement", "communique"})


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a mention beyond its noun.

    `reason`, `basis`: why the source is not named, and how it knows, within reach; `affiliated`: the text says to whom
    it belongs; `fields`: how many things identify a document or a body; `observed`: the reporter is the source;
    `posted`: it stands on a platform; `holder`: the title has one holder; `lived`: it tells what it saw or did itself.
    """

    reason: bool = False
    basis: str = "none"
    affiliated: bool = False
    fields: int = 0
    observed: bool = False
    posted: bool = False
    holder: bool = False
    lived: bool = False

    @property
    def strong(self) -> bool:
        """Whether the way of knowing counts as more than being familiar with the matter."""
        return self.basis in STRONG_BASES


def type_of(mention: Profile, known: Known) -> SourceType:
    """Return the type of a source by one mention of it and what is known there."""
    if known.observed:
        return SourceType.SELF
    return _BY_KIND.get(mention.kind, _anonymous)(mention, known)


def _always(kind: SourceType) -> Callable[[Profile, Known], SourceType]:
    def same(_mention: Profile, _known: Known) -> SourceType:
        return kind

    return same


def _media(mention: Profile, _known: Known) -> SourceType:
    return SourceType.MEDIA if mention.name else SourceType.MEDIA_UNNAMED


def _document(mention: Profile, known: Known) -> SourceType:
    if mention.head in STATEMENTS and known.fields:
        return SourceType.ORG
    if known.posted:
        return SourceType.POST
    return SourceType.DOC if known.fields else SourceType.DOC_UNNAMED


def _office(mention: Profile, known: Known) -> SourceType:
    """Name a body by its place or owner; a campaign always is somebody's."""
    return SourceType.ORG if known.fields or mention.head == "campaign" else SourceType.TITLED


def _role(mention: Profile, known: Known) -> SourceType:
    return SourceType.TITLED if known.holder else _anonymous(mention, known)


def _collective(mention: Profile, known: Known) -> SourceType:
    described = known.affiliated or known.strong or known.reason
    return _anonymous(mention, known) if described else SourceType.COLLECTIVE


def _vague(mention: Profile, known: Known) -> SourceType:
    return SourceType.COLLECTIVE if _is_people(mention) else _anonymous(mention, known)


def _is_people(mention: Profile) -> bool:
    """Whether it is *people*, *many people* and no more."""
    *before, last = mention.text.lower().split() or [""]
    counted = len(before) == 1 and before[0] in SOME
    return last == "people" and (mention.bare or counted)


def _anonymous(mention: Profile, known: Known) -> SourceType:
    """Apply ranks 6, 7 and 9 of the scale: described, partly described, vague; and settled case A.8, 17."""
    if known.lived and mention.kind in {"role", "pronoun"} and not mention.plural:
        return SourceType.ANON_DESCRIBED
    has_role = mention.kind not in {"vague", "pronoun"}
    if has_role and known.affiliated and (known.strong or known.reason):
        return SourceType.ANON_DESCRIBED
    if known.affiliated or known.strong or known.reason:
        return SourceType.ANON_PARTIAL
    return SourceType.ANON_VAGUE


_BY_KIND: Mapping[str, Callable[[Profile, Known], SourceType]] = {
    "ours": _always(SourceType.SELF),
    "person": _always(SourceType.PERSON),
    "org": _always(SourceType.ORG),
    "spokesperson": _always(SourceType.TITLED),
    "witness": _always(SourceType.ANON_DESCRIBED),
    "share": _always(SourceType.COLLECTIVE),
    "media": _media,
    "report": _media,
    "document": _document,
    "office": _office,
    "role": _role,
    "collective": _collective,
    "vague": _vague,
    "other": _vague,
}

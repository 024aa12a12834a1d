"""Hand-made stages: what the extraction would have found, for the tests of what comes after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attribution.model import (
    SCORED,
    Article,
    Attribution,
    Commitment,
    Directness,
    Exclusion,
    Facets,
    Form,
    Graph,
    Mention,
    ModelInfo,
    Relay,
    Report,
    Sentence,
    Source,
    SourceMap,
    SourceType,
    Span,
)

BANDS = {"A": 85, "B": 65, "C": 40, "D": 15, "E": 0}
UNNAMED = {SourceType.ANON_DESCRIBED, SourceType.ANON_PARTIAL, SourceType.ANON_VAGUE, SourceType.TITLED}
NAMED = {SourceType.PERSON, SourceType.ORG, SourceType.DOC, SourceType.MEDIA, SourceType.SELF}


def source(
    id_: str, type_: str = "person_named", *, name: str | None = "", named: bool | None = None, **more: Any
) -> Source:
    """Make a source, called like its id; `mentions` are spans, all else is facets or `root` and `root_inferred`."""
    mentions = tuple(Mention(span.start, span.end, id_) for span in more.pop("mentions", ()))
    place = {key: more.pop(key) for key in ("root", "root_inferred") if key in more}
    kind = SourceType(type_)
    return Source(
        id_,
        id_ if name == "" else name,
        kind,
        kind in NAMED if named is None else named,
        Facets(**more),
        mentions,
        **place,
    )


def relay(name: str | None = None, start: int = 0, end: int = 0) -> Relay:
    return Relay(name, start, end)


def attribution(
    id_: int,
    said_by: Source | None,
    *relays: str | Relay | None,
    content: Sequence[Span] | Span = (),
    source_spans: Sequence[Span] = (),
    cue: Sequence[Span] = (),
    parent: int | None = None,
    type_: SourceType | None = None,
    form: Form = Form.INDIRECT,
    resolved: bool = True,
) -> Attribution:
    """Make an attribution; a relay may be given by its name."""
    pieces = (content,) if isinstance(content, Span) else tuple(content)
    return Attribution(
        id_,
        tuple(cue),
        tuple(source_spans),
        pieces,
        form,
        "tests/builders",
        said_by.id if said_by else None,
        type_ or (said_by.type if said_by else SourceType.NONE),
        parent,
        tuple(r if isinstance(r, Relay) else relay(r) for r in relays),
        resolved=resolved,
    )


def sentence(
    index: int,
    span: Span,
    class_: str,
    *attributions: int,
    score: float | None = None,
    commitment: str = "certain",
    would_be: str | None = None,
) -> Sentence:
    """Make a sentence; scored classes need a score, and have its band."""
    directness = Directness(class_)
    assert (directness in SCORED) == (score is not None)
    band = None if score is None else next(name for name, least in BANDS.items() if score >= least)
    return Sentence(
        index,
        span.start,
        span.end,
        index,
        directness,
        score,
        band,
        Commitment(commitment),
        attributions,
        (),
        Directness(would_be) if would_be else None,
    )


class Draft:
    """A text that grows: every `add` returns where the words came to stand."""

    def __init__(self) -> None:
        self.text = ""

    def add(self, words: str, *, after: str = " ") -> Span:
        start = len(self.text)
        self.text += words + after
        return Span(start, start + len(words))

    def find(self, words: str) -> Span:
        assert self.text.count(words) == 1, words
        start = self.text.index(words)
        return Span(start, start + len(words))


def report(text: str, **parts: Any) -> Report:
    """Make a report; everything that is not given is empty."""
    empty: Mapping[str, Any] = dict.fromkeys(
        ("headline", "excluded", "sentences", "attributions", "sources", "quotations", "markers", "responses"), ()
    )
    article = Article("draft.txt", None, "text", text, SourceMap((0,)))
    model = ModelInfo("none", "0", "0")
    return Report(article, **{**empty, "graph": Graph((), ()), **parts}, model=model, rules_digest="0")


def excluded(span: Span, reason: str) -> Exclusion:
    return Exclusion(span.start, span.end, reason, "tests/builders")

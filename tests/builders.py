"""Hand-made stages: what the extraction would have found, for the tests of what comes after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
    id_: str, type_: str = "person_named", *, name: str | None = "", named: bool | None = None, **more: object
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
    **more: object,
) -> Attribution:
    """Make an attribution with the type of its source; a relay may be given by its name. `more` is its other fields."""
    fields = {
        "cue": (),
        "source": (),
        "form": Form.INDIRECT,
        "rule": "tests/builders",
        "source_type": said_by.type if said_by else SourceType.NONE,
        **more,
    }
    return Attribution(
        id_,
        content=(content,) if isinstance(content, Span) else tuple(content),
        source_id=said_by.id if said_by else None,
        relays=tuple(r if isinstance(r, Relay) else relay(r) for r in relays),
        **fields,
    )


def sentence(index: int, span: Span, class_: str, *attributions: int, **more: object) -> Sentence:
    """Make a sentence. Scored classes need a `score` and have its band; `commitment` is certain if not given."""
    directness, score = Directness(class_), more.get("score")
    assert (directness in SCORED) == (score is not None)
    return Sentence(
        index=index,
        start=span.start,
        end=span.end,
        paragraph=index,
        directness=directness,
        score=score,
        band=None if score is None else next(name for name, least in BANDS.items() if score >= least),
        commitment=Commitment(more.get("commitment", "certain")),
        attributions=attributions,
        because=(),
        would_be=Directness(more["would_be"]) if "would_be" in more else None,
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


def report(text: str, **parts: object) -> Report:
    """Make a report; everything that is not given is empty."""
    empty: Mapping[str, object] = dict.fromkeys(
        ("headline", "excluded", "sentences", "attributions", "sources", "quotations", "markers", "responses"), ()
    )
    article = Article("draft.txt", None, "text", text, SourceMap((0,)))
    model = ModelInfo("none", "0", "0")
    return Report(article, **{**empty, "graph": Graph((), ()), **parts}, model=model, rules_digest="0")


def excluded(span: Span, reason: str) -> Exclusion:
    return Exclusion(span.start, span.end, reason, "tests/builders")

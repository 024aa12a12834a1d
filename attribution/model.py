"""The dataclasses and enums that flow from stage to stage.

Every span is two integers into `Article.text`, half-open, in characters. Nothing here imports anything of ours.
The field names are those of the JSON report (version 1).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple


class Directness(StrEnum):
    """The classes of the directness scale; the scored ones stand from most to least direct."""

    HEADLINE = "H"
    NO_CLAIM = "N"
    RESPONSE = "R"
    BACKGROUND = "B"
    OBSERVED = "OBS"
    DOCUMENT = "DOC"
    NAMED_QUOTE = "NQ"
    NAMED_PARAPHRASE = "NP"
    TITLED = "TU"
    ANON_DESCRIBED = "AD"
    ANON_PARTIAL = "AP"
    MEDIA_RELAY = "MR"
    ANON_VAGUE = "AV"
    COLLECTIVE = "CO"
    UNNAMED_REPORT = "UR"
    HEARSAY = "HS"
    BARE = "UA"


SCORED = tuple(Directness)[4:]


class SourceType(StrEnum):
    """What kind of source stands behind a statement (taxonomy B.1)."""

    PERSON = "person_named"
    ORG = "org_named"
    DOC = "doc_named"
    TITLED = "titled_unnamed"
    ANON_DESCRIBED = "anon_described"
    ANON_PARTIAL = "anon_partial"
    ANON_VAGUE = "anon_vague"
    COLLECTIVE = "collective"
    MEDIA = "media_named"
    DOC_UNNAMED = "doc_unnamed"
    MEDIA_UNNAMED = "media_unnamed"
    POST = "post"
    SELF = "self"
    DEFERRED = "deferred"
    NONE = "none"


NAMED_TYPES = frozenset({SourceType.PERSON, SourceType.ORG, SourceType.DOC, SourceType.MEDIA, SourceType.SELF})
ANONYMOUS_TYPES = frozenset({SourceType.ANON_DESCRIBED, SourceType.ANON_PARTIAL, SourceType.ANON_VAGUE})


class Form(StrEnum):
    """How the words are given: as they were said, retold, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Commitment(StrEnum):
    """How far the text stands behind a claim (scale A.7)."""

    CERTAIN = "certain"
    HEDGED_BY_SOURCE = "hedged-by-source"
    HEDGED_BY_WRITER = "hedged-by-writer"
    DOUBTED = "doubted"
    DENIED = "denied"
    CONDITIONAL = "conditional"
    INVESTIGATED = "investigated"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of characters of `Article.text`, half-open."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def touches(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


Spans = tuple[Span, ...]


class SourceMap(NamedTuple):
    """From offsets of `Article.text` to the user's file: where each line of the file starts, and what came from where.

    A segment is where it begins in the text, where in the file, and how many characters the two share there. Without
    segments, as for plain text, the map is the identity.
    """

    line_starts: tuple[int, ...]
    segments: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the user's file that is no part of the text: what it says, and where it stood.

    `offset` is the place in `Article.text`, `line` and `column` that in the file; `alone`: on a line of its own.
    """

    text: str
    offset: int
    line: int
    column: int
    alone: bool


@dataclass(frozen=True, slots=True)
class Article:
    """One text as it was read: `text` is the decoded file, unstripped, without a byte-order mark.

    `comments` and `meta`, the front matter, are what the file says beside its text; `meta_lines` has the lines of each
    of its keys and, after it, of what is listed under it. `headline` and `subheads` are the headings of a format that
    marks them; plain text marks none. `source` is the decoded file where it is more than the text.
    """

    name: str
    path: str | None
    format: str
    text: str
    source_map: SourceMap
    notes: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    meta: Mapping[str, Any] = field(default_factory=dict)
    headline: Span | None = None
    subheads: Spans = ()
    meta_lines: Mapping[str, Sequence[int]] = field(default_factory=dict)
    source: str = ""


class ParagraphKind(StrEnum):
    """What a paragraph is to the article."""

    HEADLINE = "headline"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the article that is analysed; its span may hold single newlines of a hard-wrapped file."""

    index: int
    span: Span
    kind: ParagraphKind = ParagraphKind.BODY


@dataclass(frozen=True, slots=True, order=True)
class Exclusion:
    """A passage that is not part of the article proper, and why: duplicate, chrome, disclaimer, furniture."""

    start: int
    end: int
    reason: str
    rule: str


class Token(NamedTuple):
    """A word or mark with the parser's reading of it. A named tuple, since an article has thousands of them."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    entity: str


@dataclass(frozen=True, slots=True)
class RuleMatch:
    """A place where a pattern rule matched: its token range, and the tokens that play a role in it."""

    rule: str
    emits: str
    start: int
    end: int
    roles: tuple[tuple[str, int], ...] = ()

    def role(self, name: str) -> int | None:
        """Return the token that plays the role `name`, or None."""
        return next((token for role, token in self.roles if role == name), None)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parsed and matched paragraph: all that later stages know of the language. Ranges are of tokens."""

    paragraph: Paragraph
    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    entities: tuple[tuple[int, int, str], ...]
    matches: tuple[RuleMatch, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks, marks included; `turn` numbers quotations that run on over paragraphs as one.

    `clause`: it may be speech, and has at least five words with a finite verb among them.
    """

    span: Span
    inner: Span
    closed: bool
    turn: int
    depth: int = 0
    clause: bool = False


@dataclass(frozen=True, slots=True)
class Marker:
    """A rule match that is no attribution: a hedge, a reason for anonymity, a response, a document, ..."""

    rule: str
    emits: str
    span: Span
    sets: Mapping[str, str] = field(default_factory=dict)
    word: str = ""


@dataclass(frozen=True, slots=True)
class Relay:
    """Somebody who stands between the writer and the speaker; `name` is None where the text does not say who."""

    name: str | None
    start: int
    end: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the text names or describes a source."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """The relation of a source, a cue and a content. All three may be in pieces; a hearsay hedge has no source."""

    id: int
    cue: Spans
    source: Spans
    content: Spans
    form: Form
    rule: str
    source_id: str | None = None
    source_type: SourceType = SourceType.NONE
    parent: int | None = None
    relays: tuple[Relay, ...] = ()
    because: tuple[str, ...] = ()
    deferred: bool = False
    resolved: bool = True
    stance: str = ""


@dataclass(frozen=True, slots=True)
class Facets:
    """What the text says about a source beyond its type (taxonomy B.2 to B.4)."""

    affiliation: str = "unknown"
    role: str = "unknown"
    status: str = "unknown"
    official: bool = False
    reason: str = "none"
    reason_class: str | None = None
    basis: str = "none"
    count: int | None = None
    description: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """One source of the article, with every mention of it. `root` is a node of the graph.

    `told` is what the newsroom itself says of it, in files that the text knows nothing of.
    """

    id: str
    name: str | None
    type: SourceType
    named: bool
    facets: Facets
    mentions: tuple[Mention, ...]
    root: str = ""
    root_inferred: bool = False
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or headline unit with its place on the scale and the reasons, in the order in which they decided.

    `would_be` is the class that a headline unit would have in the body; None for sentences of the body.
    """

    index: int
    start: int
    end: int
    paragraph: int
    directness: Directness
    score: float | None
    band: str | None
    commitment: Commitment
    attributions: tuple[int, ...]
    because: tuple[str, ...]
    would_be: Directness | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """What became of a request for comment: whose, what, and whether we asked (own), another did, or it is not said.

    `accusation` is where the text says something bad of a party of whom nothing is heard.
    """

    party: str
    status: str
    by: str
    start: int | None
    end: int | None
    accusation: Span | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the source graph."""

    id: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow of the source graph, from what is said towards where it comes from."""

    source: str
    target: str
    kind: str


@dataclass(frozen=True, slots=True)
class Graph:
    """Claims, sources, relays and roots as plain data, in a fixed order."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Metric:
    """One figure of the article. A share keeps its `count` and `of`, so that small samples can be told as counts."""

    code: str
    name: str
    value: float | None
    count: int | None = None
    of: int | None = None
    parts: Mapping[str, float | int | str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a lint rule found at a place of the article.

    `suppressed` is the reason of the ignore that covers it. `baseline_state` is `new` or `unchanged` where a baseline
    was compared with, else None.
    """

    code: str
    name: str
    severity: str
    message: str
    start: int
    end: int
    line: int
    column: int
    related: Spans = ()
    suppressed: str | None = None
    baseline_state: str | None = None


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """The spaCy pipeline that read the article; `digest` is a hash of its files."""

    name: str
    version: str
    digest: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the tool says of one article. `idle` are those of its notes that tell of what fits nothing in it."""

    article: Article
    headline: Spans
    excluded: tuple[Exclusion, ...]
    sentences: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    quotations: tuple[Quotation, ...]
    markers: tuple[Marker, ...]
    responses: tuple[Response, ...]
    graph: Graph
    model: ModelInfo
    rules_digest: str
    metrics: tuple[Metric, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()

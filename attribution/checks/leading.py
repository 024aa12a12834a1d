"""GRF705 and GRF706: whether the body bears out what the headline and the first sentence say."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.wording import LONG, has_word, words_of
from attribution.checks.wrongs import accuses
from attribution.findings import Hit
from attribution.metrics.basis import read_basis
from attribution.metrics.scoring import BANDS
from attribution.metrics.support import find_matches
from attribution.model import SCORED, Directness, SourceType, Span

_FLAT = frozenset({Directness.BACKGROUND, Directness.BARE})
_OPAQUE = frozenset({Directness.HEARSAY, Directness.UNNAMED_REPORT})
_UNSOURCED = frozenset({Directness.HEARSAY, Directness.BARE})
_BETTER = frozenset(SCORED[: SCORED.index(Directness.HEARSAY)])


@check("headline-mismatch")
def headline_mismatch(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on a headline that states flatly what the body has from hearsay, a nameless report or vague sources.

    Options: `overlap`, from which a sentence counts as a version of the headline; `vague`, the word list of sources of
    which nothing is said; `reports`, word lists by which a headline itself says that it passes a report on.
    """
    headline, support = _headline(case), case.metric("M19")
    best = next((line for line in case.body if line.sentence.index == support.parts.get("best")), None)
    if headline is None or best is None or (support.value or 0) < float(options["overlap"]):
        return
    told_as_report = has_word(case, headline.span, *options["reports"].split()) or _names_paper(case, headline, best)
    is_flat = headline.directness in _FLAT and not told_as_report and _is_weak(case, best, options["vague"])
    if is_flat or _is_firmer(case, headline, best, options):
        words = {"headline": case.words(headline.span), "body": _evidence(case, best)}
        yield Hit(headline.span, words, related=(best.span,))


def _names_paper(case: Case, headline: Line, best: Line) -> bool:
    """Whether the headline itself speaks of the paper that the body's sentence has it from (*…, logs show*)."""
    first = best.first
    if first is None or first.source_type is not SourceType.DOC_UNNAMED or not first.source:
        return False
    nouns = {case.words(marker.span).lower() for marker in case.marked(first.source[0], "source-kind")}
    return bool(nouns & {word.lower() for word in words_of(case, headline.span)})


def _headline(case: Case) -> Line | None:
    """Return the first headline unit that states something, as the figure M19 takes it."""
    quiet = {Directness.NO_CLAIM, Directness.RESPONSE}
    return next((line for line in case.lines if line.number is None and line.directness not in quiet), None)


def _is_firmer(case: Case, headline: Line, best: Line, options: Options) -> bool:
    """Whether the headline has somebody promise what the same one in the body only thinks of or makes conditional."""
    above, below = headline.first, best.first
    if above is None or below is None or above.source_id != below.source_id:
        return False
    binding = case.rules.words(options["binding"])
    told = [{entry.rpartition("/")[2] for entry in attribution.because} & binding for attribution in (above, below)]
    loose = any(has_word(case, content, options["loose"]) for content in below.content)
    return bool(told[0]) and not told[1] and loose


def _is_weak(case: Case, line: Line, vague: str) -> bool:
    if line.directness in _OPAQUE:
        return True
    first = line.first
    source = first.source[0] if first and first.source else None
    return line.directness is Directness.ANON_VAGUE and source is not None and has_word(case, source, vague)


def _evidence(case: Case, line: Line) -> str:
    """Return the words in which the body tells where it has it from."""
    first = line.first
    if first is None:
        return case.words(line.span)
    pieces = first.source or first.cue
    return case.words(pieces[0]) if pieces else case.words(line.span)


@check("unsupported-lede")
def unsupported_lede(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on a first sentence without a source of which no later sentence has the same from a better one.

    One that is bare of any source counts where it says that somebody in particular did wrong.

    A better sentence with a deed of the lede says the same, and so does one that shares many words; option `overlap`:
    from which share of the lede's weighty words on. A hedge in a second main clause, or between commas, leaves the news
    of the lede alone; so does what the writer infers (rules in `inferred`).
    """
    lede = case.body[0] if case.body else None
    if lede is None or lede.directness not in _UNSOURCED or len(case.body) == 1:
        return
    hedges = tuple(case.markers(lede.span, "evidential"))
    if any(_is_aside(case, hedge.span) or hedge.rule in options["inferred"].split() for hedge in hedges):
        return
    if lede.directness is Directness.BARE and not accuses(case, lede):
        return
    if lede.directness is Directness.BARE and has_word(case, lede.span, options["records"], "lint-words.works"):
        return
    if any(_deeds(case, lede) & _deeds(case, line) for line in case.body[1:] if line.directness in _BETTER):
        return
    matches = find_matches(read_basis(case.report, BANDS), lede.sentence)
    same = [m.sentence for m in matches if m.overlap >= float(options["overlap"]) and m.sentence is not lede.sentence]
    if not any(sentence.directness in _BETTER for sentence in same):
        yield Hit(lede.span, {"evidence": _evidence(case, lede)}, related=tuple(Span(s.start, s.end) for s in same))


def _deeds(case: Case, line: Line) -> frozenset[str]:
    """Return the long participles of a sentence, which tell what was done, less the words for telling it."""
    telling = {case.words(cue).lower().rpartition(" ")[2] for a in line.attributions for cue in a.cue}
    words = (word for word in words_of(case, line.span) if len(word) >= LONG and word.endswith("ed"))
    return frozenset(words) - telling - {"reported"}


def _is_aside(case: Case, hedge: Span) -> bool:
    """Whether a hedge stands between commas, or after a semicolon."""
    text, line = case.report.article.text, case.line_at(hedge.start)
    before = text[line.span.start if line else hedge.start : hedge.start]
    return ";" in before or (before.endswith(", ") and text[hedge.end : hedge.end + 1] == ",")

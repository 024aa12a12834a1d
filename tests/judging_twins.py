"""What a report gets wrong by a twin: a function for each word of the vocabulary in twins.json."""

from collections.abc import Callable, Iterator
from typing import Any

from attribution.model import Attribution, Report, Spans
from judging import (
    beginning,
    body,
    deciding,
    excluded_complaints,
    list_complaints,
    response_complaints,
    roots,
    same_name,
    sentence_facts,
    source_name,
)


def attributed(report: Report, words: str) -> Attribution | None:
    sentence = beginning(report, words)
    return deciding(report, sentence) if sentence else None


def class_complaints(report: Report, expected: dict[str, list[str]]) -> Iterator[str]:
    for words, accepted in expected.items():
        sentence = beginning(report, words)
        if sentence is None or sentence.directness not in accepted:
            yield f"{words!r}: class is {sentence and sentence.directness}, not {accepted}"


def deciding_complaints(report: Report, expected: dict[str, dict[str, Any]]) -> Iterator[str]:
    for words, facts in expected.items():
        attribution = attributed(report, words)
        if attribution is None:
            yield f"{words!r}: no attribution"
            continue
        got = {
            "name": source_name(report, attribution),
            "type": attribution.source_type,
            "relays": [relay.name for relay in attribution.relays],
            "form": attribution.form,
        }
        wrong = [key for key, accepted in facts.items() if not fits(key, got[key], accepted)]
        yield from (f"{words!r}: {key} is {got[key]}, not {facts[key]}" for key in wrong)


def fits(key: str, got: str | list[str | None] | None, accepted: list[str | None]) -> bool:
    if isinstance(got, list):
        return len(got) == len(accepted) and all(same_name(g, [a]) for g, a in zip(got, accepted, strict=True))
    return same_name(got, accepted) if key == "name" else got in accepted


def source_word_complaints(report: Report, unwanted: list[str]) -> Iterator[str]:
    names = [source.name or "" for source in report.sources]
    yield from (f"{word!r} is in a source of {names}" for word in unwanted if word.casefold() in str(names).casefold())


def cue_word_complaints(report: Report, unwanted: list[str]) -> Iterator[str]:
    text = report.article.text
    cues = [text[span.start : span.end] for attribution in report.attributions for span in attribution.cue]
    yield from (f"{word!r} is in a cue of {cues}" for word in unwanted if word.casefold() in str(cues).casefold())


def content_complaints(report: Report, expected: dict[str, str]) -> Iterator[str]:
    for words, wanted in expected.items():
        attribution = attributed(report, words)
        start = report.article.text.index(wanted)
        if attribution is None or not covers(attribution.content, start, start + len(wanted)):
            yield f"{words!r}: the content does not cover {wanted!r}"


def covers(spans: Spans, start: int, end: int) -> bool:
    return any(span.start <= start and end <= span.end for span in spans)


def count_complaints(report: Report, expected: dict[str, int]) -> Iterator[str]:
    got = {
        "sentences": len(body(report)),
        "attributions": len(report.attributions),
        "sources": len(report.sources),
        "roots": len(roots(report)),
        "responses": len(report.responses),
    }
    yield from (f"{got[key]} {key}, not {wanted}" for key, wanted in expected.items() if got[key] != wanted)


def gist(report: Report) -> list[tuple[str, str, int]]:
    facts = [sentence_facts(report, sentence) for sentence in body(report)]
    straight = str.maketrans("“”‘’", "\"\"''")
    return [(f["class"], str(f["source"]).translate(straight), f["relays"]) for f in facts]


CHECKS: dict[str, Callable[[Report, Any], Iterator[str]]] = {
    "sentences": list_complaints,
    "classes": class_complaints,
    "deciding": deciding_complaints,
    "excluded": excluded_complaints,
    "no_source_containing": source_word_complaints,
    "no_cue_containing": cue_word_complaints,
    "content_contains": content_complaints,
    "counts": count_complaints,
    "responses": response_complaints,
}


def twin_complaints(twin: dict[str, Any], analyze: Callable[[str], Report]) -> list[str]:
    """Analyse a twin's text and compare it with what must hold."""
    report = analyze(twin["text"])
    complaints = [line for key, check in CHECKS.items() if key in twin for line in check(report, twin[key])]
    if "same_as" in twin and gist(report) != gist(analyze(twin["same_as"])):
        complaints.append("does not read like its other form")
    return complaints

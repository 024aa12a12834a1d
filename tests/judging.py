"""What a report gets wrong by a reading: each complaint is a line that names the sentence and both answers."""

import re
from collections.abc import Iterator
from typing import Any

from attribution.model import Attribution, Directness, Report, Sentence

SMALL = {"the", "a", "an", "of", "for", "to", "in", "on", "at", "and", "his", "her", "their", "its"}


def weighty(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold().replace("’", "'"))) - SMALL


def same_name(got: str | None, accepted: list[str | None]) -> bool:
    """Whether one of the names holds all weighty words of the other."""
    if got is None:
        return None in accepted
    names = [weighty(name) for name in accepted if name]
    return any(words and weighty(got) and (words <= weighty(got) or weighty(got) <= words) for words in names)


def body(report: Report) -> list[Sentence]:
    return [sentence for sentence in report.sentences if sentence.directness != Directness.HEADLINE]


def beginning(report: Report, words: str) -> Sentence | None:
    return next((s for s in body(report) if report.article.text.startswith(words, s.start)), None)


def deciding(report: Report, sentence: Sentence) -> Attribution | None:
    by_id = {attribution.id: attribution for attribution in report.attributions}
    return by_id[sentence.attributions[0]] if sentence.attributions else None


def source_name(report: Report, attribution: Attribution | None) -> str | None:
    names = {source.id: source.name for source in report.sources}
    return names.get(attribution.source_id or "") if attribution else None


def source_type(sentence: Sentence, attribution: Attribution | None) -> str | None:
    if sentence.directness in {Directness.HEARSAY, Directness.BARE}:
        return "none"
    return attribution.source_type if attribution and attribution.source_id else None


def roots(report: Report) -> set[str]:
    return {source.root for source in report.sources}


def sentence_facts(report: Report, sentence: Sentence) -> dict[str, Any]:
    attribution = deciding(report, sentence)
    return {
        "class": sentence.directness,
        "type": source_type(sentence, attribution),
        "source": source_name(report, attribution),
        "relays": len(attribution.relays) if attribution else 0,
        "commitment": sentence.commitment,
    }


def sentence_complaints(report: Report, sentence: Sentence, row: dict[str, Any]) -> Iterator[str]:
    for key, got in sentence_facts(report, sentence).items():
        accepted = row.get(key, [got])
        if not (same_name(got, accepted) if key == "source" else got in accepted):
            yield f"{row['text']!r}: {key} is {got}, not {accepted}"


def list_complaints(report: Report, rows: list[str]) -> Iterator[str]:
    text = report.article.text
    got = [text[sentence.start : sentence.end] for sentence in body(report)]
    missing = [words for words in rows if not any(sentence.startswith(words) for sentence in got)]
    extra = [sentence[:40] for sentence in got if not any(sentence.startswith(words) for words in rows)]
    yield from (f"{words!r}: no sentence begins here" for words in missing)
    yield from (f"{words!r}: a sentence that should not be one" for words in extra)


def headline_complaints(report: Report, headlines: list[str]) -> Iterator[str]:
    units = [sentence for sentence in report.sentences if sentence.directness == Directness.HEADLINE]
    got = [report.article.text[unit.start : unit.end] for unit in units]
    yield from (f"{words!r}: no headline" for words in headlines if not any(unit.startswith(words) for unit in got))


def excluded_complaints(report: Report, rows: list[dict[str, Any]]) -> Iterator[str]:
    text = f"\n{report.article.text}"
    for row in rows:
        start = text.rfind(f"\n{row['starts']}")
        reasons = {e.reason for e in report.excluded if e.start <= start < e.end}
        if not reasons & set(row["reason"]):
            yield f"{row['starts']!r}: set aside as {sorted(reasons)}, not {row['reason']}"


def response_complaints(report: Report, rows: list[dict[str, str]]) -> Iterator[str]:
    for row in rows:
        alike = [r for r in report.responses if (r.status, r.by) == (row["status"], row["by"])]
        if not any(same_name(response.party, [row["party"]]) for response in alike):
            yield f"no response {row} among {[(r.party, r.status, r.by) for r in report.responses]}"


def reading_complaints(report: Report, reading: dict[str, Any]) -> list[str]:
    """Compare a report with a reading (see readings/README.md)."""
    complaints = list(list_complaints(report, [row["text"] for row in reading["sentences"]]))
    complaints.extend(headline_complaints(report, reading["headlines"]))
    for row in reading["sentences"]:
        if sentence := beginning(report, row["text"]):
            complaints.extend(sentence_complaints(report, sentence, row))
    for key, got in (("sources", len(report.sources)), ("roots", len(roots(report)))):
        least, most = reading[key]
        complaints.extend([f"{got} {key}, not {least} to {most}"] * (not least <= got <= most))
    complaints.extend(excluded_complaints(report, reading["excluded"]))
    complaints.extend(response_complaints(report, reading["responses"]))
    return complaints

"""From the tool's articles to figures in percent, by the scorers of ../shared/eval, with their 95 % intervals."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corpora import Corpus, Gold, scorer
from measures import Figure
from polnear_adapter import polnear_document
from speech_adapter import speech_article

Article = Mapping[str, Any]
Reports = Sequence[Mapping[str, Any]]
Result = dict[str, Any]

SEED = 20161108
SELECTIONS = {"all": ("direct", "speech", "other"), "statements": ("direct", "speech"), "direct": ("direct",)}


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of one corpus by key, and lines that tell single errors."""

    figures: dict[str, Figure]
    errors: tuple[str, ...] = ()


def score_corpus(corpus: Corpus, articles: Mapping[str, Article], *, resamples: int, errors: int) -> Scores:
    """Score the tool's articles, by id, of one corpus. `resamples` 0 leaves the intervals out."""
    if corpus.name == "polnear":
        return _polnear(corpus, articles, resamples)
    score, reports = SCORERS[corpus.name], [{"articles": list(articles.values())}]
    result = score(corpus.gold, reports, errors)
    drawn = [score(gold, reports, 0) for gold in _resampled(corpus.gold, resamples)]
    figures = {
        f"{corpus.name}.{key}": Figure(float(value), _interval([row[key] for row in drawn]))
        for key, value in result.items()
        if isinstance(value, int | float)
    }
    return Scores(figures, (*_confusion(result), *result.get("errors", ())))


def _sentences(gold: Gold, reports: Reports, errors: int) -> Result:
    result: Result = scorer("score_sentences").score(gold, reports, errors)
    return result


def _snippets(gold: Gold, reports: Reports, errors: int) -> Result:
    result: Result = scorer("score_snippets").score(gold, reports, errors)
    return result


def _speech(gold: Gold, reports: Reports, _errors: int) -> Result:
    """Score classes with a source as they stand, and (`told.`) what of these is speech as the corpus marks it."""
    score = scorer("score_speech").score
    result: Result = score(gold, reports)
    told = score(gold, [{"articles": [speech_article(a) for report in reports for a in report["articles"]]}])
    return result | {f"told.{key}": value for key, value in told.items()}


SCORERS: dict[str, Callable[[Gold, Reports, int], Result]] = {
    "sentences": _sentences,
    "specimen": _sentences,
    "snippets": _snippets,
    "speech": _speech,
}


def _polnear(corpus: Corpus, articles: Mapping[str, Article], resamples: int) -> Scores:
    system = [polnear_document(article, name) for name, article in articles.items()]
    figures: dict[str, Figure] = {}
    for name, kinds in SELECTIONS.items():
        metrics = scorer("score").score(corpus.gold, system, kinds, boot=resamples)["metrics"]
        figures |= _spans(f"polnear.{name}", metrics)
    return Scores(figures)


def _spans(prefix: str, metrics: Result) -> dict[str, Figure]:
    figures = {f"{prefix}.sentence_macro_f1": Figure(100 * metrics["sentence_macro_f1"])}
    for name in ("relation", "token.source", "token.cue", "token.content"):
        row = metrics[name]
        figures[f"{prefix}.{name}.precision"] = Figure(100 * row["p"])
        low, high = row.get("ci95", (None, None))
        figures[f"{prefix}.{name}.f1"] = Figure(100 * row["f1"], None if low is None else (100 * low, 100 * high))
    return figures


def _resampled(gold: Gold, resamples: int) -> Iterable[Gold]:
    """Draw documents with replacement; one document alone says nothing of its kind."""
    generator = random.Random(SEED)  # noqa: S311 - a fixed seed is the point
    return (generator.choices(gold, k=len(gold)) for _ in range(resamples if len(gold) > 1 else 0))


def _interval(drawn: Iterable[float | None]) -> tuple[float, float] | None:
    values = sorted(value for value in drawn if value is not None)
    if not values:
        return None
    return values[int(0.025 * (len(values) - 1))], values[round(0.975 * (len(values) - 1))]


def _confusion(result: Result) -> tuple[str, ...]:
    return tuple(f"{count:4}  {pair}" for pair, count in result.get("confusion", ()))

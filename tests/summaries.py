"""Small articles and summaries for the tests of many articles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attribution.corpus.finding import Place
from attribution.corpus.metadata import facts_of
from attribution.corpus.summing import summed
from attribution.model import Metric, ModelInfo
from attribution.reporters.view.many import ArticleRow, SourceUse, Summary, SummedArticle
from attribution.reporters.view.run import Refusal
from attribution.ruleset import load_rules

NAMES = {
    "M1": "sourced_share",
    "M2": "named_share",
    "M5": "distinct_sources",
    "M6": "independent_roots",
    "M13": "second_hand_share",
    "M4": "anonymity_explained",
    "M14": "directness",
    "M16": "responses",
}
SHARES = {"M1", "M2", "M13", "M4", "M16"}
STORIES = {
    "2024-01/harbour/ferry.txt": "Ferry late\n\nThe ferry was late, Ida Lund, the harbour master, told the Courier.\n",
    "2024-01/harbour/pier.txt": "Pier shut\n\nOfficials said the pier was shut. “It is unsafe,” said Ida K. Lund.\n",
    "2024-02/city/trams.txt": "Trams stop\n\nTrams stopped, Ove Strand said. Insiders said the owner had lied.\n",
    "2024-02/city/tolls.txt": "Tolls up\n\nTolls rose on Monday, I. Lund said, and Ove Strand said they would rise.\n",
}


def write_stories(folder: Path, stories: dict[str, str] | None = None) -> Path:
    """Write small articles into folders of months and sections."""
    for name, text in (stories or STORIES).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def row(
    *,
    value: float | None = 0.5,
    people: dict[str, str] | None = None,
    bodies: dict[str, tuple[str, ...]] | None = None,
    **more: Any,
) -> ArticleRow:
    """Return a row whose figures are all the same."""
    shares = dict.fromkeys(SHARES, (None if value is None else 10 * value, 10))
    metrics = tuple(Metric(code, name, value, *shares.get(code, ())) for code, name in NAMES.items())  # type: ignore[arg-type]
    uses = (
        *(SourceUse(name, "person", (name,), 1, told) for name, told in (people or {}).items()),
        *(SourceUse(name, "body", (name, *names), 1, "") for name, names in (bodies or {}).items()),
    )
    empty: dict[str, Any] = {"unnamed": (), "responses": (), "fired": (), "worst": ()}
    return ArticleRow(**{"title": "Title", "verdict": "verdict.", **empty, **more}, metrics=metrics, sources=uses)


def article(path: str, of: ArticleRow, by: str | None = None, **meta: tuple[str, ...]) -> SummedArticle:
    """Return a row with its path and facts."""
    return SummedArticle(path, facts_of(Place(path), meta, {}, by), of)


def summary_of(*articles: SummedArticle, refusals: tuple[Refusal, ...] = (), by: str | None = None) -> Summary:
    """Return the summary of articles."""
    return summed(articles, refusals, rules=load_rules(), model=ModelInfo("en_model", "1", "d"), by=by)

"""analyze(): the one place where the stages are wired. It reads like the architecture's line of stages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from attribution.checks import run_checks
from attribution.config import Settings, placing_model
from attribution.directness import classify_sentences
from attribution.errors import InputError
from attribution.graph import assign_roots, build_graph
from attribution.language.drafts.extraction import extract
from attribution.language.layout.hygiene import read_layout
from attribution.language.pipeline import describe_pipeline
from attribution.language.quotations.finding import find_quotations
from attribution.language.reading import Kept, LanguageReader, language_reader, parse
from attribution.metrics import measure
from attribution.model import Article, Directness, Report, SourceMap, Span
from attribution.places import line_starts, position
from attribution.readers.english import is_english
from attribution.responses import Story, find_responses
from attribution.ruleset import RuleSet, rules_for
from attribution.sources import Told, resolve_sources, tell, told_notes

DEFAULTS = Settings()
UNNAMED_OUTLET = (
    "Your outlet is not named (--outlet): what was told to you counts as told to another, "
    "and your own reporting is not recognised."
)


def analyze(text: str, *, name: str = "text", outlet: Sequence[str] = (), settings: Settings = DEFAULTS) -> Report:
    """Analyse one text and return everything that the tool says of it.

    `text` is taken as it is; offsets in the report are characters of it. `outlet` gives the name of the outlet whose
    story it is, and its aliases; it goes before what the settings say. Raises `InputError` where nothing is left to
    analyse, `RuleError` and `ModelError` where the settings name rules or a model that cannot be used.
    """
    article = Article(name, None, "text", text, SourceMap(line_starts(text)))
    return analyze_article(article, settings=replace(settings, outlet=tuple(outlet)) if outlet else settings)


def analyze_article(
    article: Article,
    *,
    settings: Settings,
    rules: RuleSet | None = None,
    kept: Kept | None = None,
    told: Told | None = None,
) -> Report:
    """Analyse an article that a reader made; with `kept`, parse only its new paragraphs. Raises as `analyze` does.

    `rules` are those of the settings, if their lint rules have other options for this article; `told` is what the
    newsroom says of its sources.
    """
    with placing_model(settings):
        reader = _reader(settings.rules, settings.outlets, settings.model)
    reader = replace(reader, kept=kept) if kept else reader
    return analyze_with(article, rules or rules_for(settings), reader, settings=settings, told=told)


@lru_cache(maxsize=4)
def _reader(folders: tuple[Path, ...], outlets: tuple[str, ...], model: str) -> LanguageReader:
    return language_reader(rules_for(Settings(rules=folders, outlets=outlets)), model)


def analyze_with(
    article: Article, rules: RuleSet, reader: LanguageReader, *, settings: Settings, told: Told | None = None
) -> Report:
    """Run the stages with rules and a language reader that are at hand."""
    text = article.text
    layout = read_layout(reader, rules, text, headline=article.headline, subheads=article.subheads)
    if not layout.paragraphs:
        raise InputError(article.path or article.name, "nothing but page furniture", "give the article's own text")
    parsed = tuple(parse(reader, text, layout.paragraphs))
    extraction = extract(text, parsed, find_quotations(text, layout.paragraphs), rules)
    resolution = resolve_sources(text, extraction, rules, settings.outlet)
    resolution, idle = tell(resolution, told or Told(), lambda offset: position(article.source_map, offset)[0])
    sources = assign_roots(resolution.attributions, resolution.sources)
    sentences = classify_sentences(text, extraction, resolution.attributions, sources, rules)
    story = Story(text, extraction, sentences, resolution.attributions, sources, settings.outlet)
    report = Report(
        article=article,
        headline=tuple(Span(s.start, s.end) for s in sentences if s.directness is Directness.HEADLINE),
        excluded=layout.exclusions,
        sentences=sentences,
        attributions=resolution.attributions,
        sources=sources,
        quotations=extraction.quotations,
        markers=extraction.markers,
        responses=find_responses(story, rules),
        graph=build_graph(text, sentences, resolution.attributions, sources),
        model=describe_pipeline(settings.model),
        rules_digest=rules.digest,
        notes=(*_notes(settings), *told_notes(sources), *idle),
        idle=idle,
    )
    report = replace(report, metrics=measure(report))
    return replace(report, findings=run_checks(report, rules, english=is_english(text) is not False))


def _notes(settings: Settings) -> tuple[str, ...]:
    if settings.outlet:
        return ()
    return (UNNAMED_OUTLET,)

"""HED304: verbs of attribution that take a side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.wording import words_before
from attribution.findings import Hit
from attribution.model import ANONYMOUS_TYPES, Attribution, SourceType

BODIES = frozenset({SourceType.ORG, SourceType.TITLED})
OPENERS = frozenset({"that", "“", '"'})  # what a content may begin with before its first word
DOCUMENTS = frozenset({SourceType.DOC, SourceType.DOC_UNNAMED})


@check("loaded-verb")
def loaded_verb(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on each cue whose verb is in the lexicon `verbs`; the case is what the verb's list sets as `load`."""
    for line in case.lines:
        for attribution in line.attributions:
            if case.is_cued(line, attribution) and not case.quoted(attribution.cue[0]):
                facts = _facts(case, attribution, options)
                if facts is not None and not _is_guarded(case, attribution, facts, options):
                    words = {"verb": case.words(attribution.cue[0]), "says": facts["says"]}
                    deed = _is_deed(case, line, attribution, facts, options)
                    yield Hit(attribution.cue[0], words, "mild" if deed else facts["load"])


def _is_deed(case: Case, line: Line, attribution: Attribution, facts: Mapping[str, str], options: Options) -> bool:
    """Whether the verb tells what happened: a paper or outlet brought it to light, or it dates the main clause.

    So does a thing that shows something, which nobody says (*the case exposed how*), and whoever shows a thing and not
    a claim (*revealed a new bridge*; rules in `deeds`), but for what one admits. Who tells what only they know (a body
    of its work, a person of themselves) does reveal it, and a number that is pointed out can be looked up.
    """
    if attribution.source_type in DOCUMENTS | {SourceType.MEDIA, SourceType.MEDIA_UNNAMED}:
        return True
    if facts["says"] != options["guilt"] and _is_disclosed(case, attribution, options):
        return True
    source = attribution.source[0] if attribution.source else None
    if source is None or attribution.rule in options["deeds"].split():
        return source is not None and facts["says"] != options["guilt"]
    people = any(m.sets["kind"] not in {"document", "report"} for m in case.marked(source, "source-kind"))
    thing = attribution.source_type in ANONYMOUS_TYPES and not people
    return thing or bool(case.rules.words("lint-words.after") & words_before(case, line, source.start))


def _is_disclosed(case: Case, attribution: Attribution, options: Options) -> bool:
    """Whether a body tells of its work, somebody of themselves, or the words are a number that can be looked up."""
    content = min(attribution.content, default=None)
    if content is None or attribution.source_type in BODIES or _answers(case, attribution, options):
        return True
    words = [word for word in case.words(content).lower().split() if word not in OPENERS]
    return (words[:1] != [] and words[0] in case.rules.words(options["own"])) or any(w[0].isdigit() for w in words)


def _answers(case: Case, attribution: Attribution, options: Options) -> bool:
    """Whether somebody speaks for a body by office, as a spokeswoman does (words in `speaking`)."""
    spoken = {word.lower() for span in attribution.source for word in case.words(span).split()}
    return bool(spoken & case.rules.words(options["speaking"]))


def _facts(case: Case, attribution: Attribution, options: Options) -> dict[str, str] | None:
    """Return what the lexicon says of the cue's verb, if anything; a verb with a particle goes first."""
    cue = case.words(attribution.cue[0]).lower()
    for entry in attribution.because:
        verb = entry.rpartition("/")[2]
        particle = cue.rpartition(" ")[2]
        for word in (f"{verb} {particle}", verb):
            facts = case.rules.facts(options["verbs"], word)
            if facts and "." in entry:
                return dict(facts)
    return None


def _is_guarded(case: Case, attribution: Attribution, facts: Mapping[str, str], options: Options) -> bool:
    """Whether what follows makes the verb a plain one: *claimed responsibility*, *admitted two counts of theft*."""
    source, cue = case.source(attribution), case.words(attribution.cue[0]).lower().split()
    if source is not None and source.type in DOCUMENTS and facts.get("of") == "people":
        return True
    if case.rules.words("shielded-sources.unreal").intersection(cue):
        return True
    guards = case.rules.words(options["plain"])
    return any(frozenset(case.words(content).lower().split()[:6]) & guards for content in attribution.content)

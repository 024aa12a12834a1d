"""Run the examples that stand in rule files: the same for `attribution rules test` and for our own tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from attribution.checks import BY_COMMAND
from attribution.comparing import compare_reports
from attribution.comparing.crediting import credit_findings, read_credit
from attribution.config import Settings
from attribution.errors import InputError
from attribution.model import Attribution, Report, Span, Spans
from attribution.pipeline import analyze
from attribution.ruleset import RuleSet, rules_for
from attribution.ruleset.marks import MarkedText, read_marks
from attribution.ruleset.shapes import LAYOUT_EMITS, LintRule, PatternRule

OWN = ("", "cue")
PARTING = "\n=====\n"  # between the two articles of an example across articles
OUTLET = ("The Courier", "Courier")  # whose drafts the examples of lint rules are
# A rule of the layout says what is no article, so its examples need an article beside them.
BODY = "\n\nMayor Tom Reyes told the council on Monday that the city would publish the audit in May.\n"


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a rule; `kind` is match, no_match or known_miss, `number` counts from 1 within the kind."""

    rule: PatternRule | LintRule
    kind: str
    number: int
    text: str

    @property
    def key(self) -> str:
        """Return the id or the code of the rule."""
        return rule_key(self.rule)

    @property
    def name(self) -> str:
        """Return the rule, the kind and the number: `cues/reporting-verb match 2`."""
        return f"{self.key} {self.kind} {self.number}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an example: `problem` is empty where it is right; the rest tells a rule writer why it is not."""

    example: Example
    problem: str = ""
    expected: tuple[str, ...] = ()
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """One thing that a rule found, by the roles in it; the rule's own place has the role ''."""

    rule: str
    roles: Mapping[str, Spans]
    whole: bool = False

    def has(self, role: str, mark: Span) -> bool:
        """Whether `mark` plays the role; an excluded passage may be larger than what the rule saw."""
        return any(span.holds(mark) if self.whole else span == mark for span in self.roles.get(role, ()))


def rule_key(rule: PatternRule | LintRule) -> str:
    """Return what a rule is called by: the id of a pattern rule, the code of a lint rule."""
    return rule.id if isinstance(rule, PatternRule) else rule.code


def rule_examples(rules: RuleSet, *, only: str = "") -> Iterator[Example]:
    """Yield the examples of the rules whose id or code begins with `only`, in file order.

    Rules about ignores are left out: the lint command raises them, and the analysis of a text cannot.
    """
    judged = [rule for rule in rules.lint.values() if not rule.code.startswith(BY_COMMAND)]
    every: list[PatternRule | LintRule] = [*rules.patterns.values(), *judged]
    for rule in every:
        if rule_key(rule).startswith(only):
            for kind in ("match", "no_match", "known_miss"):
                for number, text in enumerate(getattr(rule.examples, kind), 1):
                    yield Example(rule, kind, number, text)


def run_example(example: Example, *, settings: Settings) -> Outcome:
    """Analyse one example and compare. Raises `ModelError` and `RuleError` like the analysis."""
    marked = read_marks(example.text)
    found = _found(marked.text, example, settings)
    own = [thing for thing in found if thing.rule == example.key]
    if example.kind == "no_match":
        problem = "the rule matches" if own else ""
    elif example.kind == "known_miss":
        problem = "now works: move it to match" if _satisfied(marked, own) else ""
    else:
        problem = "" if _satisfied(marked, own) else "not at the marks" if own else "the rule finds nothing"
    if not problem:
        return Outcome(example)
    return Outcome(example, problem, _expected(example, marked), tuple(_told(thing, marked.text) for thing in found))


def _found(text: str, example: Example, settings: Settings) -> list[_Found]:
    """Return what the analysis found in the example's text, in order."""
    if isinstance(example.rule, LintRule) and example.rule.scope == "articles":
        return _across(text, example, settings)
    layout = emits(example.rule) in LAYOUT_EMITS
    ours = OUTLET if isinstance(example.rule, LintRule) else settings.outlet
    try:
        report = analyze(text + BODY if layout else text, name=example.name, outlet=ours, settings=settings)
    except InputError:
        return []
    things = _FOUND.get(emits(example.rule), _marked)(report)
    end = len(text)
    return [thing for thing in things if all(span.start < end for spans in thing.roles.values() for span in spans)]


def _across(text: str, example: Example, settings: Settings) -> list[_Found]:
    """Return what was found in the later of two articles, at its place in the example."""
    earlier, line, later = text.partition(PARTING)
    rules = rules_for(settings)
    old, new = (analyze(part, name=example.name, settings=settings) for part in (earlier, later))
    comparison = compare_reports(old, new, rules)
    found = credit_findings(comparison, read_credit(comparison), rules)
    before = len(earlier) + len(line)
    return [_Found(f.code, {"": (Span(f.start + before, f.end + before),)}) for f in found]


def emits(rule: PatternRule | LintRule) -> str:
    """Return what a rule gives: what a pattern rule emits, or `finding`."""
    return rule.emits if isinstance(rule, PatternRule) else "finding"


def _linted(report: Report) -> Iterator[_Found]:
    for finding in report.findings:
        place = Span(finding.start, finding.end)
        yield _Found(finding.code, {"": (place,)}, whole=finding.code.startswith("HYG"))


def _excluded(report: Report) -> Iterator[_Found]:
    for passage in report.excluded:
        yield _Found(passage.rule, {"": (Span(passage.start, passage.end),)}, whole=True)


def _marked(report: Report) -> Iterator[_Found]:
    for marker in report.markers:
        yield _Found(marker.rule, {"": (marker.span,)})


def _attributed(report: Report) -> Iterator[_Found]:
    for attribution in report.attributions:
        yield _Found(attribution.rule, _roles(attribution))


_FOUND: Mapping[str, Callable[[Report], Iterator[_Found]]] = {
    **dict.fromkeys(LAYOUT_EMITS, _excluded),
    "cue": _attributed,
    "finding": _linted,
}


def _roles(attribution: Attribution) -> Mapping[str, Spans]:
    return {
        "": attribution.cue,
        "cue": attribution.cue,
        "source": attribution.source,
        "content": attribution.content,
        "relay": tuple(Span(relay.start, relay.end) for relay in attribution.relays),
    }


def _satisfied(marked: MarkedText, own: list[_Found]) -> bool:
    """Every mark must be found; roles must be played in a thing whose own place is marked, if the example marks one."""
    places = [(role, span) for role, span in marked.marks if role in OWN]
    at_marks = [thing for thing in own if any(thing.has(role, span) for role, span in places)] if places else own
    return all(any(thing.has(role, span) for thing in at_marks) for role, span in marked.marks)


def _expected(example: Example, marked: MarkedText) -> tuple[str, ...]:
    if example.kind == "no_match":
        return ("nothing of this rule",)
    return tuple(f"{role or emits(example.rule)} {_quoted(marked.text, span)}" for role, span in marked.marks)


def _told(thing: _Found, text: str) -> str:
    parts = (
        f"{role or 'place'} {' … '.join(_quoted(text, span) for span in spans)}"
        for role, spans in thing.roles.items()
        if spans and (role or "cue" not in thing.roles)
    )
    return f"{thing.rule}: {', '.join(parts)}"


def _quoted(text: str, span: Span) -> str:
    return f"“{text[span.start : span.end]}” at {span.start}"

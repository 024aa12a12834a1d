"""The few figures that stand first on the page, each with what it means and how it is computed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from attribution.metrics import as_text
from attribution.metrics.basis import Basis
from attribution.model import Metric, Report
from attribution.reporters.page.answers import Answer, answers
from attribution.reporters.page.links import Links
from attribution.reporters.view.safe import clean
from attribution.reporters.view.words import counted
from attribution.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure: what it is called, its value, a plain sentence of what it means, who and where it is, its formula."""

    code: str
    name: str
    value: str
    meaning: str
    formula: str
    answers: tuple[Answer, ...] = ()
    worrying: bool = False


def key_figures(basis: Basis, links: Links, rules: RuleSet) -> tuple[KeyFigure, ...]:
    """Return the figures that lead the page: roots, named, second-hand, anonymous explained, responses."""
    return tuple(_figures(basis, links, rules))


def _figures(basis: Basis, links: Links, rules: RuleSet) -> Iterator[KeyFigure]:
    report = basis.report
    by_code = {metric.code: metric for metric in report.metrics}
    for code, (name, tell) in _TOLD.items():
        metric = by_code.get(code)
        if metric is not None:
            value, meaning, worrying = tell(metric, report)
            term = rules.terms.get(code)
            formula, lines = term.formula if term else "", answers(code, basis, links)
            yield KeyFigure(code, name, clean(value), clean(meaning), formula, lines, worrying)


def _roots(metric: Metric, _: Report) -> tuple[str, str, bool]:
    count, sources = int(metric.value or 0), int(metric.parts.get("sources") or 0)
    if not sources:
        return "0", "Nobody is given as a source.", True
    lean = f"{counted(sources, 'source')} that come from {counted(count, 'place')}"
    single = count == 1 and sources > 1
    return str(count), f"{lean}: take that one away and the story falls." if single else f"{lean}.", single


def _named(metric: Metric, report: Report) -> tuple[str, str, bool]:
    named = [source for source in report.sources if source.named]
    count, of = metric.count or 0, metric.of or 0
    told = f"{len(named)} of {counted(len(report.sources), 'source')} named, behind {count} of {of} statements."
    return as_text(metric), told, bool(of) and not count


def _second_hand(metric: Metric, _: Report) -> tuple[str, str, bool]:
    count, of = metric.count or 0, metric.of or 0
    unnamed = int(metric.parts.get("unnamed") or 0)
    told = f"{count} of {of} statements reach the reader through somebody else's report"
    return (
        as_text(metric),
        told + (f", {unnamed} of them through one that is not named." if unnamed else "."),
        2 * count > of,
    )


def _explained(metric: Metric, _: Report) -> tuple[str, str, bool]:
    count, of = metric.count or 0, metric.of or 0
    if not of:
        return "none", "No source of the story is anonymous.", False
    told = f"The text says why {count} of {counted(of, 'anonymous source')} cannot be named"
    return f"{count} of {of}", f"{told}, and how {metric.parts.get('with_basis') or 0} of them know.", count < of


def _responses(metric: Metric, report: Report) -> tuple[str, str, bool]:
    if not report.responses:
        return "none", "Nobody is accused, and no reply is reported.", False
    accused = counted(metric.of or 0, "accused party", "accused parties")
    told = f"Of {accused} the text says of {metric.count or 0} whether they answered"
    absent = any(response.status == "absent" for response in report.responses)
    return as_text(metric) if metric.of else str(len(report.responses)), f"{told}.", absent


_Tell = Callable[[Metric, Report], tuple[str, str, bool]]
_TOLD: dict[str, tuple[str, _Tell]] = {
    "M6": ("independent roots", _roots),
    "M2": ("named", _named),
    "M13": ("second-hand", _second_hand),
    "M4": ("anonymous explained", _explained),
    "M16": ("responses", _responses),
}

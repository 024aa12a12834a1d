"""List what was missed and what was found falsely on PolNeAR, sorted by construction, with text and parse beside it.

Matched as ../shared/eval/score.py does it. Study the train part; dev is for testing.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from tabulate import tabulate

from analysing import article_documents
from attribution.config import DEFAULT_MODEL_NAME, Settings
from attribution.language.reading import language_reader
from attribution.model import Span
from attribution.ruleset import load_rules
from cases import OUTCOMES, ROLES, Case, document_cases
from constructions import CONSTRUCTIONS, Told
from corpora import SHARED, read_rows
from parses import parse_line
from polnear_adapter import polnear_document
from scoring import SEED, SELECTIONS


def summary(cases: Sequence[Case]) -> str:
    """Return how each construction fares: counts by outcome, and the share of gold that is right."""
    counts = Counter((name, case.outcome) for case in cases for name in case.shows)
    rows = []
    for name in (*CONSTRUCTIONS, "other"):
        by_outcome = [counts[name, outcome] for outcome in OUTCOMES]
        gold = sum(by_outcome[:-1])
        rows.append([name, gold, *by_outcome, 100 * by_outcome[0] / gold if gold else None])
    return tabulate(rows, ("construction", "gold", *OUTCOMES, "recall"), floatfmt=".1f")


def shown(case: Case) -> str:
    """Return one case as lines: what it is, both readings, and the paragraphs that it touches."""
    lines = [f"{case.outcome}  [{', '.join(case.shows)}]  {case.document}"]
    lines += [f"  gold    {_spans(case.gold)}"] if case.gold else []
    lines += [f"  system  {_spans(case.system)}"] if case.system else []
    if case.told:
        start, end = case.told.paragraphs
        lines.append(f"  text    {' '.join(case.told.text[start:end].split())}")
    return "\n".join(lines)


def _spans(told: Told) -> str:
    parts = (f"{role}: {' … '.join(told.text[s:e] for s, e in getattr(told, role))}" for role in ROLES)
    return " ".join(" | ".join(parts).split())


def _cases(options: argparse.Namespace) -> Iterator[Case]:
    rows = list(read_rows(SHARED / "eval" / "polnear" / f"{options.part}.jsonl.gz"))
    rows = random.Random(SEED).sample(rows, min(options.articles, len(rows)))  # noqa: S311 - a fixed seed is the point
    articles = article_documents(
        {row["id"]: row["text"] for row in rows}, settings=Settings(model=options.model), jobs=options.jobs
    )
    for row in rows:
        if row["id"] in articles:
            system = polnear_document(articles[row["id"]], row["id"])
            yield from document_cases(row, system, SELECTIONS[options.kinds])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the summary and the cases asked for."""
    options = _parser().parse_args(arguments)
    cases = list(_cases(options))
    print(summary(cases))
    wanted = [case for case in cases if case.outcome in (options.outcome or OUTCOMES[1:])]
    if options.construction:
        wanted = [case for case in wanted if options.construction in case.shows]
    reader = language_reader(load_rules(), options.model) if options.parse else None
    for case in wanted[: options.count]:
        print("", shown(case), sep="\n")
        if reader and case.told:
            anchor = (case.told.cue or case.told.content)[0]
            print(f"  parse   {parse_line(reader, case.told.text, Span(*anchor))}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--part", choices=("train", "dev"), default="train")
    parser.add_argument("--articles", type=int, default=80, metavar="N", help="take N at random, always the same")
    parser.add_argument("--kinds", choices=SELECTIONS, default="statements", help="which attributions count")
    parser.add_argument("--construction", choices=(*CONSTRUCTIONS, "other"), help="show cases of this one alone")
    parser.add_argument(
        "--outcome", choices=OUTCOMES, action="append", help="show cases of this alone; can be repeated"
    )
    parser.add_argument("--count", type=int, default=20, metavar="N", help="show at most N cases")
    parser.add_argument("--parse", action="store_true", help="show the parse of the cue's sentence")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="analyse in N processes")
    parser.add_argument("--model", default=DEFAULT_MODEL_NAME, help="an installed spaCy pipeline")
    return parser


if __name__ == "__main__":
    sys.exit(main())

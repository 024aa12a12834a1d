"""Accuracy on annotated news and on the specimen: one command, one table.

The texts lie in ../shared. `--record` keeps the figures in benchmarks/recorded.json; `--check` compares with them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from analysing import article_documents
from attribution.config import DEFAULT_MODEL_NAME, Settings
from comparing import as_record, falls, table
from corpora import FILES, load_corpus
from measures import Figure
from scoring import score_corpus

RECORDED = Path(__file__).with_name("recorded.json")
RESAMPLES = 200


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was asked for. Returns 1 if `--check` finds a figure more than half a point under the recorded one."""
    options = _parser().parse_args(arguments)
    recorded = _read_recorded()
    if options.check and not recorded:
        raise SystemExit(f"{RECORDED.name} holds no figures yet; run with --record")
    figures: dict[str, Figure] = {}
    for name in options.only or FILES:
        corpus = load_corpus(name)
        articles = article_documents(corpus.texts, settings=Settings(model=options.model), jobs=options.jobs)
        scores = score_corpus(corpus, articles, resamples=0 if options.check else RESAMPLES, errors=options.errors)
        figures |= scores.figures
        if options.errors:
            print(f"errors: {name}", *scores.errors, "", sep="\n")
    print(table(figures, recorded))
    if options.record:
        RECORDED.write_text(as_record(figures, recorded), encoding="utf-8")
    fallen = list(falls(figures, recorded)) if options.check else []
    print(*fallen, sep="\n", end="\n" if fallen else "")
    return 1 if fallen else 0


def _read_recorded() -> dict[str, float]:
    return json.loads(RECORDED.read_text(encoding="utf-8")) if RECORDED.is_file() else {}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", choices=FILES, action="append", help="measure this alone; can be given several times")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N errors of each scorer")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="analyse in N processes")
    parser.add_argument("--model", default=DEFAULT_MODEL_NAME, help="an installed spaCy pipeline")
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--record", action="store_true", help="keep the figures in recorded.json")
    action.add_argument("--check", action="store_true", help="fail if a figure has fallen; leaves the intervals out")
    return parser


if __name__ == "__main__":
    sys.exit(main())

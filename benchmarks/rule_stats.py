"""Measure how often each rule is right on annotated news, for `attribution rules stats` and `explain`.

A pattern rule is measured by the attributions that it opened on PolNeAR's train part, matched as
../shared/eval/score.py matches. A lint rule is measured on the sentences and snippets, by what their readers asked for;
codes that one of two readers asked for count neither way, and codes that they were not asked about are not measured.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from analysing import article_documents
from attribution.config import Settings
from attribution.explaining.measured import FILE, Measured, changed_rules, read_measured, rule_digest, unknown_rules
from attribution.rulefolders import own_rules_folder
from attribution.ruleset import RuleSet, load_rules
from corpora import SHARED, load_corpus, read_rows, scorer
from polnear_adapter import polnear_document

ABOUT = (
    "Made by benchmarks/rule_stats.py; counts of PolNeAR 1.0 (Newell, Margolin and Ruths 2018) and of reviewed news."
)
NEWS, REVIEWED = "PolNeAR train", "reviewed news"
OPENERS = ("cue", "evidential")  # what opens an attribution
Row = Mapping[str, Any]
Find = tuple[str, bool]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and write, or with `--check` tell what the written figures do not fit any more."""
    options = _parser().parse_args(arguments)
    rules = load_rules()
    if options.check:
        return _check(rules)
    path = own_rules_folder() / FILE
    path.write_text(as_file(measure(rules, options.jobs)), encoding="utf-8")
    print(f"written: {path.name}")
    return 0


def _check(rules: RuleSet) -> int:
    """Return 1 where figures stand under the name of no rule; a rule that has changed since is only told."""
    measured = read_measured()
    unknown = unknown_rules(rules, measured)
    told = [f"changed since it was measured: {key}" for key in changed_rules(rules, measured)]
    told += [f"no such rule: {key}" for key in unknown]
    print("\n".join(told) or "All figures are of the rules as they are.")
    return 1 if unknown else 0


def measure(rules: RuleSet, jobs: int) -> dict[str, Measured]:
    """Return the figures of every rule that can be measured, ordered by its name."""
    news = Counter(attribution_finds(jobs))
    openers = {rule.id for rule in rules.emitting(*OPENERS)} | {key for key, _ in news}
    reviewed = Counter(lint_finds(jobs))
    asked = (scorer("score_sentences").RULES | scorer("score_snippets").RULES) & set(rules.lint)
    figures = {key: _measured(rules, key, NEWS, news) for key in openers}
    figures |= {key: _measured(rules, key, REVIEWED, reviewed) for key in asked}
    return dict(sorted(figures.items()))


def _measured(rules: RuleSet, key: str, on: str, finds: Mapping[Find, int]) -> Measured:
    right, wrong = finds.get((key, True), 0), finds.get((key, False), 0)
    return Measured(on, right + wrong, right, rule_digest(rules.patterns.get(key) or rules.lint[key]))


def as_file(figures: Mapping[str, Measured]) -> str:
    """Return the text of the data file: a rule a line, so that changes of figures read well."""
    rows = (f"  {json.dumps(key)}: {json.dumps(asdict(row))}" for key, row in figures.items())
    return f'{{\n "about": {json.dumps(ABOUT)},\n "rules": {{\n' + ",\n".join(rows) + "\n }\n}\n"


def attribution_finds(jobs: int) -> Iterator[Find]:
    """Yield for each outermost attribution of PolNeAR's train part its rule, and whether it is annotated so."""
    rows = list(read_rows(SHARED / "eval" / "polnear" / "train.jsonl.gz"))
    articles = article_documents({row["id"]: row["text"] for row in rows}, settings=Settings(), jobs=jobs)
    for row in rows:
        if row["id"] in articles:
            yield from article_finds(row, articles[row["id"]])


def article_finds(gold: Row, article: Row) -> Iterator[Find]:
    """Yield the finds in one article, given as PolNeAR's row and as an article of a report."""
    score = scorer("score")
    document = score.Doc(gold["text"])
    rule_of = {str(found["id"]): found["rule"] for found in article["attributions"]}
    ours = [a for a in polnear_document(article, gold["id"])["attributions"] if document.inside(a["content"])]
    theirs, system = document.load(gold["attributions"]), document.load(ours)
    pairs = {j: i for i, j in score.match(theirs, system, floor=score.IOU, need_source=False)}
    for j, found in enumerate(ours):
        yield rule_of[found["id"]], j in pairs and score.sources_agree(theirs[pairs[j]], system[j])


def lint_finds(jobs: int) -> Iterator[Find]:
    """Yield for each finding in the reviewed sentences and snippets its code, and whether both readers want it."""
    for name in ("sentences", "snippets"):
        corpus, asked = load_corpus(name), scorer(f"score_{name}").RULES
        articles = article_documents(corpus.texts, settings=Settings(), jobs=jobs)
        for gold in corpus.gold:
            for sentence in gold.get("sentences", [gold]):
                yield from sentence_finds(sentence, articles[gold["id"]]["findings"], asked)


def sentence_finds(sentence: Row, findings: Iterable[Row], asked: frozenset[str] | set[str]) -> Iterator[Find]:
    """Yield the codes, of those asked about, that touch one sentence."""
    must, may = set(sentence["rules"]["must"]), set(sentence["rules"]["may"])
    touching = {f["code"] for f in findings if f["start"] < sentence["end"] and sentence["start"] < f["end"]}
    yield from ((code, code in must) for code in sorted(touching & asked) if code in must or code not in may)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="analyse in N processes")
    parser.add_argument(
        "--check", action="store_true", help=f"measure nothing; compare {Path(FILE).name} with the rules"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())

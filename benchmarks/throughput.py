"""What the analysis costs beside the parse, in one run and one process, on the Wikinews stories of ../shared.

Timed in turns, some stories at a time, so that a machine that slows down slows all alike: the bare default pipeline,
the parse alone as spaCy runs it with the components that the analysis enables, and the whole analysis, which runs some
of them by quicker ways of its own. Seconds are those of the processor, of all its threads.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress

import spacy
from tabulate import tabulate

from attribution.config import DEFAULT_MODEL_NAME, Settings
from attribution.errors import InputError
from attribution.language.layout.paragraphs import paragraph_spans
from attribution.language.reading import language_reader
from attribution.pipeline import analyze_article, analyze_with
from attribution.readers.text import read_text
from attribution.ruleset import load_rules
from corpora import SHARED, read_rows
from stages import Stages

AT_ONCE = 10
BATCH = 64
LIMIT = 0.25
BARE, PARSE, WHOLE = "bare pipeline", "parse alone", "whole analysis"
Job = Callable[[Sequence[str]], None]


def jobs(model: str) -> dict[str, Job]:
    """Return the three things that are timed; each takes the texts of some stories."""
    settings = Settings(model=model)
    bare = spacy.load(model)
    reader = language_reader(load_rules(), model)

    def run_bare(texts: Sequence[str]) -> None:
        deque(bare.pipe(paragraphs(texts), batch_size=BATCH), maxlen=0)

    def run_parse(texts: Sequence[str]) -> None:
        deque(reader.nlp.pipe(paragraphs(texts), batch_size=BATCH), maxlen=0)

    def run_whole(texts: Sequence[str]) -> None:
        for text in texts:
            with suppress(InputError):  # one story is nothing but its date, and is refused
                analyze_article(read_text(text.encode(), name="story"), settings=settings)

    return {BARE: run_bare, PARSE: run_parse, WHOLE: run_whole}


def paragraphs(texts: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs of the texts as the analysis cuts them."""
    return (text[span.start : span.end] for text in texts for span in paragraph_spans(text))


def seconds(work: Mapping[str, Job], texts: Sequence[str]) -> dict[str, float]:
    """Time each job over all texts, in turns, the first one changing. Some stories beforehand warm all up untimed."""
    spent: Counter[str] = Counter()
    names = list(work)
    for name in names:
        work[name](texts[:AT_ONCE])
    for turn, first in enumerate(range(0, len(texts), AT_ONCE)):
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            start = time.process_time()
            work[name](texts[first : first + AT_ONCE])
            spent[name] += time.process_time() - start  # type: ignore[assignment]
    return dict(spent)


def added_cost(spent: Mapping[str, float]) -> float:
    """Return what the analysis adds to the parse, as a share of the parse."""
    return (spent[WHOLE] - spent[PARSE]) / spent[PARSE]


def told(spent: Mapping[str, float], words: int) -> str:
    """Return the figures as a page."""
    rows = [(name, words / time_, time_) for name, time_ in spent.items()]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    lines = (
        tabulate(rows, ("", "words/s", "seconds"), floatfmt=(",.0f", ",.0f", ".1f")),
        "",
        f"{words:,} words",
        f"added cost / parse         {added_cost(spent):.2f}  (at most {LIMIT:.2f})",
        f"whole / bare, in words/s   {spent[BARE] / spent[WHOLE]:.2f}",
        f"peak memory, all in one    {peak:.0f} MB",
    )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Time and tell. Returns 1 with `--check` if the analysis adds too much to the parse, or is slower than bare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, metavar="N", help="take the first N stories alone")
    parser.add_argument("--model", default=DEFAULT_MODEL_NAME, help="an installed spaCy pipeline")
    parser.add_argument("--check", action="store_true", help="fail if the analysis is slower than it may be")
    parser.add_argument("--stages", action="store_true", help="also tell where the time of the analysis goes")
    options = parser.parse_args(arguments)
    rows = list(read_rows(SHARED / "eval" / "throughput" / "wikinews.jsonl.gz"))[: options.articles]
    texts = [row["text"] for row in rows]
    spent = seconds(jobs(options.model), texts)
    print(told(spent, sum(len(text.split()) for text in texts)))
    if options.stages:
        print(f"\n{told_stages(options.model, texts)}")
    return int(options.check and (added_cost(spent) > LIMIT or spent[WHOLE] > spent[BARE]))


def told_stages(model: str, texts: Sequence[str]) -> str:
    """Analyse the texts once more and return where the time goes."""
    stages = Stages()
    settings = Settings(model=model)
    rules, reader = load_rules(), language_reader(load_rules(), model)
    run = stages.timed("all else", analyze_with)
    with stages.watching(reader):
        for text in texts:
            with suppress(InputError):
                run(read_text(text.encode(), name="story"), rules, reader, settings=settings)
    return stages.told()


if __name__ == "__main__":
    sys.exit(main())

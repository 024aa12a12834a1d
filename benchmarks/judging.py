"""Draw findings at random from real news, and count which of them an editor would welcome.

Drawn from what `lint` shows by default, warnings and errors, on the expected texts of the pages and on the Wikinews
stories of ../shared. `judged.jsonl` keeps places and verdicts, never texts: each finding was judged twice, alone, the
second time in another order and without the first verdict in sight.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tabulate import tabulate

from analysing import article_documents
from attribution.config import Settings
from corpora import SHARED, read_rows

JUDGED = Path(__file__).with_name("judged.jsonl")
SHOWN = frozenset({"warning", "error"})
FEW = 70  # percent welcome to both under which a rule has to be mended, or to lose severity
Row = dict[str, Any]


def texts() -> dict[str, str]:
    """Return the pages' texts, title first, and the stories, by file and number."""
    pages = sorted((SHARED / "eval/pages").glob("*.json"))
    found = {path.stem: _page_text(next(iter(json.loads(path.read_text(encoding="utf-8")).values()))) for path in pages}
    stories = read_rows(SHARED / "eval/throughput/wikinews.jsonl.gz")
    return found | {f"wikinews-{row['id']}": row["text"] for row in stories}


def _page_text(page: Mapping[str, Any]) -> str:
    """Return the title and the paragraphs that a reader of the page should find."""
    body = page["body"]
    parts = [page["title"] or "", *body["summary"]]
    for section in body["sections"]:
        parts += [*section["headline"], *section["paragraphs"]]
    return "\n\n".join(part for part in parts if part)


def findings(documents: Mapping[str, Row]) -> Iterator[Row]:
    """Yield every finding that is shown by default, with its file, in order."""
    for name, document in sorted(documents.items()):
        for found in document["findings"]:
            if found["severity"] in SHOWN and not found.get("suppressed"):
                yield {"file": name, **found}


def drawn(found: Sequence[Row], count: int, seed: int) -> list[Row]:
    """Draw without regard to rule or file."""
    return random.Random(seed).sample(found, min(count, len(found)))  # noqa: S311 - a draw, no secret


def shown(row: Row, text: str) -> str:
    """Return a finding with the paragraphs around it, its words between double brackets."""
    start, end = row["start"], row["end"]
    low, high = text.rfind("\n\n", 0, max(0, start - 250)), text.find("\n\n", end + 150)
    around = text[max(low, 0) : start], text[start:end], text[end : high if high >= 0 else None]
    head, inside, tail = (" ".join(part.split()) for part in around)
    place = f"{row['file']}:{start} {row['code']} {row['severity']} {row['message']}"
    return f"{place}\n   {head[-700:]} [[{inside}]] {tail[:350]}"


def table(judged: Iterable[Row]) -> str:
    """Return how many findings of each rule were welcome to both, and in how many the two agree."""
    rules: dict[str, Counter[str]] = {}
    for row in judged:
        counts = rules.setdefault(row["code"], Counter())
        counts.update(judged=1, both=int(row["first"] and row["second"]), agreed=int(row["first"] == row["second"]))
    total = sum(rules.values(), Counter())
    rows = [(code, c["judged"], c["both"], 100 * c["both"] / c["judged"]) for code, c in sorted(rules.items())]
    rows.append(("all", total["judged"], total["both"], 100 * total["both"] / max(1, total["judged"])))
    told = [(*row, "under 70" if row[-1] < FEW else "") for row in rows]
    page = tabulate(told, ("rule", "judged", "welcome to both", "percent", ""), floatfmt=".0f")
    return f"{page}\n\nthe two verdicts agree on {total['agreed']} of {total['judged']}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Draw and print with `--draw`; else tell what the kept verdicts of a round say."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--draw", type=int, metavar="N", help="draw N findings and print them in their context")
    parser.add_argument("--seed", type=int, default=1, help="of the draw; the rounds kept have a seed each")
    parser.add_argument("--shuffle", type=int, metavar="SEED", help="print in another order, for the second pass")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args(arguments)
    if options.draw is None:
        rows = [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]
        print(table(row for row in rows if row["seed"] == options.seed))
        return
    read = texts()
    found = list(findings(article_documents(read, settings=Settings(), jobs=options.jobs)))
    chosen = drawn(found, options.draw, options.seed)
    if options.shuffle is not None:
        random.Random(options.shuffle).shuffle(chosen)  # noqa: S311
    print(f"{len(found)} findings, {len(chosen)} drawn: {dict(Counter(row['code'] for row in found).most_common())}")
    for number, row in enumerate(chosen, 1):
        print(f"\n{number} {shown(row, read[row['file']])}")


if __name__ == "__main__":
    main()

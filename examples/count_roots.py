"""Print how many sources and independent roots each article has, and how much of it is second-hand.

python examples/count_roots.py examples/*.txt
"""

import sys
from pathlib import Path

from attribution import Report, analyze


def second_hand(report: Report) -> str:
    """Return figure M13 as a count, since shares of few sentences mislead."""
    metric = next(metric for metric in report.metrics if metric.code == "M13")
    return f"{metric.count} of {metric.of}"


def main(paths: list[str]) -> int:
    """Print a line for each file; return the exit status, 2 if one could not be read."""
    status = 0
    for path in paths:
        try:
            text = Path(path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            print(f"{path}: cannot be read ({error})", file=sys.stderr)
            status = 2
            continue
        report = analyze(text, name=path)
        roots = {source.root for source in report.sources}
        print(f"{path}: sources {len(report.sources)}, roots {len(roots)}, second-hand {second_hand(report)}")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

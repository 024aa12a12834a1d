"""List the sources that articles leave unnamed: how they are described, why they have no name, and how they know.

python examples/unnamed_sources.py FILE...
"""

import sys
from pathlib import Path

from attribution import analyze

for path in sys.argv[1:]:
    report = analyze(Path(path).read_text(encoding="utf-8"))
    print(path)
    for source in report.sources:
        if not source.named:
            print(f"  {source.name} (reason: {source.facets.reason}, basis: {source.facets.basis})")

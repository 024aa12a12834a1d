"""What became of the sourcing between two texts: two versions of a story, or another outlet's story and ours."""

from attribution.comparing.comparing import Comparison, compare_reports

__all__ = ["Comparison", "compare_reports"]

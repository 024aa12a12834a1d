"""Where each statement comes from: chains, roots and claims as plain data.

What stands here needs no graph library. The questions (`attribution.graph.questions`) and the file formats
(`attribution.graph.export`) import networkx, and are themselves imported only where they are used.
"""

from attribution.graph.building import build_graph
from attribution.graph.roots import assign_roots, is_retelling

__all__ = ["assign_roots", "build_graph", "is_retelling"]

"""Sources: from the phrases that name or describe a speaker to one source for each speaker of the article."""

from attribution.sources.entities import same_body
from attribution.sources.resolution import Resolution, resolve_sources
from attribution.sources.telling import tell, told_notes
from attribution.sources.told import Told

__all__ = ["Resolution", "Told", "resolve_sources", "same_body", "tell", "told_notes"]

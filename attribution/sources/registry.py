"""The sources met so far, in the order in which they speak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from attribution.sources.cast import Cast
from attribution.sources.entities import Entity, same_name
from attribution.sources.profiles import Profile

REACH = 3  # sentences within which a pronoun or short form finds whom it stands for (scale A.3)


@dataclass(slots=True)
class Registry:
    """The sources of one article while they are found."""

    cast: Cast
    entities: list[Entity] = field(default_factory=list)

    def new(self, mention: Profile) -> Entity:
        """Add a source that nobody before can be."""
        return self._add(Entity(len(self.entities), mention.kind, mention.name, plural=mention.plural))

    def named(self, kind: str, name: Sequence[str], *, gender: str = "") -> Entity:
        """Return the source that bears a name; a new one, under the fullest form of it, where none does."""
        known = next((e for e in reversed(self.entities) if same_name(e, kind, name)), None)
        if known is not None:
            return known
        fullest = self.cast.fullest(name) if kind == "person" else tuple(name)
        return self._add(Entity(len(self.entities), kind, fullest, gender))

    def recent(self, unit: int) -> list[Entity]:
        """Return the sources heard within reach of a sentence, the latest last."""
        near = (e for e in self.entities if e.units and unit - e.last <= REACH)
        return sorted(near, key=lambda e: (e.last, e.units.count(e.last)))

    def _add(self, entity: Entity) -> Entity:
        self.entities.append(entity)
        return entity

"""Which mentions of the whole corpus name the same entity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.records import Entity, Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Facts whose mentions carry entity ids, and the entities."""

    facts: tuple[Facts, ...]
    entities: tuple[Entity, ...]


def link(facts: tuple[Facts, ...]) -> Linked:
    """Resolve every mention to an entity; a function of the set of facts, not of their order."""
    return Linked(facts=facts, entities=())

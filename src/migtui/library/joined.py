"""Facts with the document they stand in and the entities they lead to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.records import Facts, Indirect, Mention, Relation, Role


@dataclass(frozen=True, slots=True)
class MentionAt:
    """A mention with the document it stands in and its position in that document's facts."""

    facts: Facts
    index: int

    @property
    def mention(self) -> Mention:
        """The mention itself."""
        return self.facts.mentions[self.index]


@dataclass(frozen=True, slots=True)
class RoleAt:
    """A role with its document; `person` and `organization` are entity ids."""

    facts: Facts
    role: Role
    person: str
    organization: str | None


@dataclass(frozen=True, slots=True)
class RelationAt:
    """A relation with its document; `subject` and `object` are entity ids."""

    facts: Facts
    relation: Relation
    subject: str
    object: str


@dataclass(frozen=True, slots=True)
class IndirectAt:
    """Reported speech with its document; `speaker` is an entity id."""

    facts: Facts
    indirect: Indirect
    speaker: str | None

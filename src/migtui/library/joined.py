"""Facts with the document they stand in and the entities they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.records import Record

if TYPE_CHECKING:
    from migtui.records import Facts, Indirect, Mention, Relation, Role


class MentionAt(Record, frozen=True):
    """A mention with the document it stands in and its position in that document's facts."""

    facts: Facts
    index: int

    @property
    def mention(self) -> Mention:
        """The mention itself."""
        return self.facts.mentions[self.index]


class RoleAt(Record, frozen=True):
    """A role with its document; `person` and `organization` are entity ids."""

    facts: Facts
    role: Role
    person: str
    organization: str | None


class RelationAt(Record, frozen=True):
    """A relation with its document; `subject` and `object` are entity ids."""

    facts: Facts
    relation: Relation
    subject: str
    object: str


class IndirectAt(Record, frozen=True):
    """Reported speech with its document; `speaker` is an entity id."""

    facts: Facts
    indirect: Indirect
    speaker: str | None

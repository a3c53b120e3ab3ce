"""Relations between entities, only where a document states them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.build.reading import Reading
    from migtui.records import Mention, Relation, Role


def relations(reading: Reading, mentions: tuple[Mention, ...], roles: tuple[Role, ...]) -> tuple[Relation, ...]:
    """The relations the body states, with their evidence."""
    return ()

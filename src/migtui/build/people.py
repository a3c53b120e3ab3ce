"""People named in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.build.reading import Proposal, Reading
    from migtui.records import Mention, Role


def people(reading: Reading) -> tuple[Proposal, ...]:
    """People named in the body."""
    return ()


def roles(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[Role, ...]:
    """The titles the document gives to the people it names."""
    return ()

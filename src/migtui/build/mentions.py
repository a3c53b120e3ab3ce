"""Which proposals stand: mentions of one document never overlap, the longest name wins. This module alone decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migtui.build.names import Abbreviation
    from migtui.build.reading import Proposal, Reading
    from migtui.records import Definition, Mention


def settle(reading: Reading, proposals: Iterable[Proposal]) -> tuple[Mention, ...]:
    """The mentions of a document, in order of their place."""
    return ()


def definitions(found: Iterable[Abbreviation], mentions: tuple[Mention, ...]) -> tuple[Definition, ...]:
    """The explained acronyms whose full name is a mention."""
    return ()

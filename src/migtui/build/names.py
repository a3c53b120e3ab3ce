"""Organizations and the acronyms a document explains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.build.reading import Proposal, Reading
    from migtui.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """`Full Name (ACR)`: an acronym with its span and the span of the name it stands for."""

    acronym: str
    short: Span
    full: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What was found: proposed organizations, and acronyms with their expansions (of any kind of entity)."""

    proposals: tuple[Proposal, ...] = ()
    definitions: tuple[Abbreviation, ...] = ()


def names(reading: Reading) -> Names:
    """Organizations named in the body, and the acronyms it explains."""
    return Names()

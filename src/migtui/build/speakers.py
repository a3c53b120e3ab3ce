"""Who says what: the cue, the words that speak, and the mention that names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.build.reading import Reading
    from migtui.records import Indirect, Mention, Quote, Role


def attribute(
    reading: Reading, mentions: tuple[Mention, ...], roles: tuple[Role, ...], quotes: tuple[Quote, ...]
) -> tuple[Quote, ...]:
    """The quotes with their cues and speakers, where the text gives evidence."""
    return quotes


def indirect(
    reading: Reading, mentions: tuple[Mention, ...], roles: tuple[Role, ...], quotes: tuple[Quote, ...]
) -> tuple[Indirect, ...]:
    """Reported speech of named sources, outside quotation marks."""
    return ()

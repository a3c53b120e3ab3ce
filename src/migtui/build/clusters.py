"""Quotes of one utterance in several documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.records import Facts, Group, QuoteHead


def quote_heads(facts: tuple[Facts, ...]) -> tuple[QuoteHead, ...]:
    """The heads of all quotes, not yet grouped."""
    return ()


def clusters(quotes: tuple[QuoteHead, ...]) -> tuple[Group, ...]:
    """Groups of quotes that render one utterance, each quote of a group in another document."""
    return ()

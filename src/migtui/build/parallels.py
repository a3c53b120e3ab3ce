"""Passages of different documents that say nearly the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.records import Facts, Parallel


def parallels(facts: tuple[Facts, ...]) -> tuple[Parallel, ...]:
    """Pairs of near-same passages, each pair once."""
    return ()

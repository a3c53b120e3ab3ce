"""Documents of the corpus that tell the same event."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.records import Facts, Group, Parallel, Story


def stories(facts: tuple[Facts, ...], groups: tuple[Group, ...], parallels: tuple[Parallel, ...]) -> tuple[Story, ...]:
    """Sets of two or more documents that tell one event."""
    return ()

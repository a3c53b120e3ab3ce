"""Programmes named in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.build.reading import Proposal, Reading


def programmes(reading: Reading) -> tuple[Proposal, ...]:
    """Programmes named in the body."""
    return ()

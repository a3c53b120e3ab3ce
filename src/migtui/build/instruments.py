"""Instruments named in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.build.reading import Proposal, Reading


def instruments(reading: Reading) -> tuple[Proposal, ...]:
    """Instruments named in the body."""
    return ()

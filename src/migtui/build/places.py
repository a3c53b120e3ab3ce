"""Places named in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.build.reading import Proposal, Reading


def places(reading: Reading) -> tuple[Proposal, ...]:
    """Places named in the body."""
    return ()

"""Words between quotation marks, and which of them are speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.build.reading import Reading
    from migtui.records import Quote


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The quotes of the body in order, not yet attributed (`speaker` is None)."""
    return ()

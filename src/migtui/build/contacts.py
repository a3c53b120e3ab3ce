"""Press contacts, read from contact blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.build.reading import Draft
    from migtui.records import Contact


def contacts(text: str, draft: Draft) -> tuple[Contact, ...]:
    """The people and offices a reader may write to or call."""
    return ()

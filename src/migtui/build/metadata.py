"""Title, publisher, byline, place and date of a document, each with the words it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from migtui.build.reading import Draft
    from migtui.records import Particular


def particulars(text: str, draft: Draft) -> tuple[Particular, ...]:
    """The particulars the document states; none for what it does not."""
    return ()

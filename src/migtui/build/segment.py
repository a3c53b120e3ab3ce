"""Cut a source into documents and each document into segments."""

from __future__ import annotations

import re

from migtui.build.reading import Draft
from migtui.records import Segment


def segment(text: str) -> tuple[Draft, ...]:
    """The documents of a source; documents and the gaps between them tile the text."""
    blocks = [Segment(start=m.start(), end=m.end(), kind="paragraph") for m in re.finditer(r"\S[^\n]*", text)]
    return (Draft(start=0, end=len(text), segments=tuple(blocks)),) if blocks else ()

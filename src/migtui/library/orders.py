"""The orders that lists of the library can be had in; the first is the one that holds unless another is asked for."""

from __future__ import annotations

from typing import Literal

DocumentOrder = Literal["date", "title", "publisher", "source"]
EntityOrder = Literal["mentions", "name", "documents"]
QuoteOrder = Literal["document", "speaker", "date", "variants"]
TimelineOrder = Literal["newest", "oldest"]

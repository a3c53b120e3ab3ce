"""A name as it stands in an id."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=1 << 16)
def slug(name: str) -> str:
    """A name as it stands in an id: folded, words joined by hyphens, a leading "the" left out."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    words = re.findall(r"\w+", folded)
    return "-".join(words[1:] if len(words) > 1 and words[0] == "the" else words)

"""Whether a row holds the words that a list is filtered by."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from migtui.build.slugs import slug

#: Any character that can be a combining mark, or become one: all but Latin letters and punctuation.
_MARKED: Final = "[^\x00-\u02ff\u2000-\u20cf\u2100-\u2bff]"


def holds(words: str, match: str) -> bool:
    """Whether every word of `match` stands in `words`, accents and letter case aside."""
    folded = _folded(words)
    return all(part in folded for part in _parts(match))


@lru_cache(maxsize=64)
def _parts(match: str) -> tuple[str, ...]:
    return tuple(slug(match).split("-"))


def _folded(words: str) -> str:
    """As a slug, but for what stands between the words, which no part of a filter holds.

    Every row of a list is folded at every letter typed, so that plain English is spared what only other texts need.
    """
    if words.isascii():
        return words.lower()
    folded = unicodedata.normalize("NFKD", words).casefold()
    if not re.search(_MARKED, folded):
        return folded
    return "".join(c for c in folded if not unicodedata.combining(c))

"""Whether a row holds the words that a list is filtered by."""

from __future__ import annotations

from migtui.build.slugs import slug


def holds(words: str, match: str) -> bool:
    """Whether every word of `match` stands in `words`, accents and letter case aside."""
    folded = slug(words)
    return all(part in folded for part in slug(match).split("-"))

"""Letters to follow a link by: the nearest links get one letter, as many as there are get two."""

from __future__ import annotations

from itertools import product
from typing import Final

#: The easiest keys first; `q` is left out, since it closes a view.
LETTERS: Final = "asdfghjklwertyuiopzxcvbnm"


def link_labels(count: int) -> list[str]:
    """`count` labels, none the beginning of another; with more than 625 links the last ones get no label ("")."""
    singles = len(LETTERS)
    if count <= singles:
        return list(LETTERS[:count])
    # Each letter that starts two-letter labels is taken from the single ones.
    starts = min(-(-(count - singles) // (singles - 1)), singles)
    alone = list(LETTERS[: singles - starts])
    pairs = ["".join(pair) for pair in product(LETTERS[singles - starts :], LETTERS)]
    labels = [*alone, *pairs][:count]
    return labels + [""] * (count - len(labels))

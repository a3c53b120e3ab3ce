"""Which paragraphs of two texts say the same, found by the neighbouring words they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from migtui.build.wording import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

#: A pair of words that stands in more paragraphs of a text than this says nothing about any of them.
_COMMON: Final = 12
#: The least share of the shorter paragraph's pairs that both have.
_LEAST: Final = 0.35
#: The same for paragraphs of few pairs, such as headings, and how many are few.
_LEAST_OF_FEW: Final = 0.6
_FEW: Final = 8
#: The least number of pairs, save where a paragraph has fewer.
_SHARED: Final = 3


class Aligned(NamedTuple):
    """Paragraph `base` of one text and `other` of another, and the share of the shorter's word pairs in both."""

    base: int
    other: int
    share: float


def aligned(base: Sequence[str], other: Sequence[str]) -> list[Aligned]:
    """The paragraphs that belong together, in the order of the base, then of the other text.

    Each paragraph is put beside the one of the other text it shares most with, so that a paragraph can stand beside
    several where one text parts what the other joins. A text is compared only with paragraphs that share a pair of
    words which few have: the work grows with the length of the texts.
    """
    pairs_of_base, pairs_of_other = [_pairs(text) for text in base], [_pairs(text) for text in other]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, pairs in enumerate(pairs_of_other):
        for pair in pairs:
            holders[pair].append(at)
    found = [row for at, pairs in enumerate(pairs_of_base) for row in _candidates(at, pairs, holders, pairs_of_other)]
    kept = set(_best(found, lambda row: row.base)) | set(_best(found, lambda row: row.other))
    return sorted(kept)


def _candidates(
    at: int, pairs: frozenset[tuple[str, ...]], holders: dict[tuple[str, ...], list[int]],
    others: Sequence[frozenset[tuple[str, ...]]],
) -> Iterator[Aligned]:
    shared: Counter[int] = Counter()
    for pair in pairs:
        if pair in holders and len(holders[pair]) <= _COMMON:
            shared.update(holders[pair])
    for other, count in shared.items():
        shorter = min(len(pairs), len(others[other]))
        if count >= min(_SHARED, shorter) and count >= (_LEAST_OF_FEW if shorter < _FEW else _LEAST) * shorter:
            yield Aligned(at, other, round(count / shorter, 2))


def _best(rows: Iterable[Aligned], key: Callable[[Aligned], int]) -> Iterable[Aligned]:
    best: dict[int, Aligned] = {}
    for row in rows:
        at = key(row)
        if at not in best or row.share > best[at].share:
            best[at] = row
    return best.values()


def _pairs(text: str) -> frozenset[tuple[str, ...]]:
    """The neighbouring words of a paragraph; all of it where it has one word."""
    words = folded(text)
    return frozenset(pairwise(words)) if len(words) > 1 else frozenset([words] if words else [])

"""Words as two wordings are compared: folded, without marks and stops; and runs of three of them, for finding peers."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")
#: How many words make a shingle.
SIZE: Final = 3
#: Shingles that more wordings than this share say nothing about any two of them, and would make the search quadratic.
_COMMON: Final = 48
#: The most peers looked at for one wording.
_PEERS: Final = 16


def folded(text: str) -> tuple[str, ...]:
    """The words of a text for comparing: in lower case, one kind of apostrophe, no punctuation."""
    return tuple(word.replace("’", "'") for word in _WORD.findall(text.casefold()))


def shingles(words: Sequence[str]) -> tuple[int, ...]:
    """Checksums of every run of three words, in order; of all words where there are fewer. The same on any machine."""
    if not words:
        return ()
    last = max(len(words) - SIZE + 1, 1)
    return tuple(crc32(" ".join(words[at : at + SIZE]).encode()) for at in range(last))


def covered(a: Sequence[int], b: frozenset[int] | set[int], words: int) -> float:
    """The share of the `words` words behind the shingles `a` that stand in runs which `b` has too."""
    reach = count = 0
    for at, shingle in enumerate(a):
        if shingle in b:
            count += at + SIZE - max(reach, at)
            reach = at + SIZE
    return min(count / words, 1.0) if words else 0.0


def peers(rows: Sequence[Sequence[int]], least: int = 2) -> Iterator[tuple[int, int, int]]:
    """Pairs of rows (the earlier first) that share at least `least` shingles which few rows have, with that number.

    Linear in the number of shingles: a row is compared with those alone that share rare shingles with it, and with no
    more than a few of them.
    """
    holders: dict[int, list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        shared: dict[int, int] = {}
        for shingle in dict.fromkeys(row):
            listed = holders[shingle]
            if len(listed) <= _COMMON:
                for other in listed:
                    shared[other] = shared.get(other, 0) + 1
                listed.append(index)
        yield from ((other, index, count) for other, count in _best(shared.items(), least))


def _best(shared: Iterable[tuple[int, int]], least: int) -> list[tuple[int, int]]:
    enough = [(other, count) for other, count in shared if count >= least]
    return sorted(enough, key=lambda pair: (-pair[1], pair[0]))[:_PEERS]

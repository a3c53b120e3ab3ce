"""A stretch of a text chosen word by word: one end stays, the other moves."""

from __future__ import annotations

import re
from typing import Final

#: A word with what joins its parts, or one mark; what lies between is never the end of a stretch.
_WORD: Final = re.compile(r"\w+(?:['\u2019\-\u2010\u2011]\w+)*|[^\w\s]")
#: Code points looked back over for the word before, more where that is one long word.
_BACK: Final = 256


class Ranging:
    """A stretch of `text` between `first` and `last` that begins as the word at or behind `at`."""

    def __init__(self, text: str, first: int, last: int, at: int) -> None:
        self._text, self._first, self._last = text, first, last
        self._fixed = self._moving = self._at(at)

    @property
    def span(self) -> tuple[int, int]:
        """The stretch, in code points, half-open; whole words."""
        return min(self._fixed[0], self._moving[0]), max(self._fixed[1], self._moving[1])

    @property
    def at(self) -> int:
        """Where the end that moves stands: the first code point of its word."""
        return self._moving[0]

    def step(self, words: int) -> None:
        """Move by so many words."""
        for _ in range(abs(words)):
            self._moving = self._after(self._moving[1]) if words > 0 else self._before(self._moving[0])

    def to(self, offset: int) -> None:
        """Move to the word at or behind a code point."""
        self._moving = self._at(offset)

    def swap(self) -> None:
        """Let the other end move from now on."""
        self._fixed, self._moving = self._moving, self._fixed

    def _at(self, offset: int) -> tuple[int, int]:
        """The word that holds the code point, else the next one, else the last."""
        offset = min(max(offset, self._first), self._last)
        start = self._before(offset + 1)
        return start if start[0] <= offset < start[1] else self._after(offset)

    def _after(self, offset: int) -> tuple[int, int]:
        found = _WORD.search(self._text, offset, self._last)
        return found.span() if found else self._before(self._last)

    def _before(self, offset: int) -> tuple[int, int]:
        """The last word that begins before the code point; the first one where there is none."""
        back, end = _BACK, min(self._last, offset + _BACK)
        while True:
            left = max(self._first, offset - back)
            starts = [m.span() for m in _WORD.finditer(self._text, left, end) if m.start() < offset]
            if left == self._first or len(starts) > 1:
                break
            back *= 4
        if starts:
            return starts[-1]
        found = _WORD.search(self._text, self._first, self._last)
        return found.span() if found else (self._first, self._first)

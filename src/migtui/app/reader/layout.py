"""A page as lines of a given width, made only as far as they are looked at."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from migtui.app.reader.wrap import WrappedLine, wrap
from migtui.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.app.reader.blocks import Block


class PageLine(Record, frozen=True):
    """A line of a page: its block, whether it is the block's first, and the words on it (None for a folded block)."""

    block: Block
    first: bool
    words: WrappedLine | None


class Layout:
    """The lines of a page, numbered from 0."""

    def __init__(self, text: str, blocks: Sequence[Block], width: int) -> None:
        self._source = self._lines(text, blocks, width)
        self._made: list[PageLine] = []
        self._starts: list[int] = []
        self._done = False

    def line(self, number: int) -> PageLine | None:
        """Line `number`; None past the last one."""
        while len(self._made) <= number and self._more():
            pass
        return self._made[number] if 0 <= number < len(self._made) else None

    def line_of(self, offset: int) -> int:
        """The number of the line that holds the code point `offset`, or of the nearest line before it; 0 at least."""
        while (not self._starts or self._starts[-1] <= offset) and self._more():
            pass
        return max(bisect_right(self._starts, offset) - 1, 0)

    def __len__(self) -> int:
        """The number of all lines; this makes every one of them."""
        while self._more():
            pass
        return len(self._made)

    def _more(self) -> bool:
        line = None if self._done else next(self._source, None)
        if line is None:
            self._done = True
            return False
        self._made.append(line)
        self._starts.append(line.words.start if line.words else line.block.start)
        return True

    @staticmethod
    def _lines(text: str, blocks: Sequence[Block], width: int) -> Iterator[PageLine]:
        for block in blocks:
            if block.kind is None:
                yield PageLine(block, first=True, words=None)
                continue
            for number, words in enumerate(wrap(text, block.start, block.end, width)):
                yield PageLine(block, first=number == 0, words=words)

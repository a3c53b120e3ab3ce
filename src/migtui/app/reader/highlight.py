"""Which code points carry which meaning, and how a line of them is cut into runs.

Marks may overlap: a name within a quote, a hit within a name. The later kind of the order below is painted.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from migtui.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from migtui.app.themes import StyleName
    from migtui.records import Facts

#: From the meaning that yields to all others to the one that yields to none.
_ORDER: Final[tuple[StyleName, ...]] = (
    "text", "noise", "heading", "match", "quote", "quote-now", "cue", "speaker", "place", "instrument", "programme",
    "organization", "person", "hit", "hit-now",
)
_RANK: Final = {name: rank for rank, name in enumerate(_ORDER)}


class Mark(Record, frozen=True):
    """A span of the source with its meaning."""

    start: int
    end: int
    style: StyleName


class Marks:
    """Marks in order of their start, asked for line by line."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = sorted((m for m in marks if m.start < m.end), key=lambda mark: (mark.start, mark.end))
        self._starts = [mark.start for mark in self._marks]
        #: The furthest end among the marks up to each position: how far back a line must look.
        self._reach: list[int] = []
        for mark in self._marks:
            self._reach.append(max(mark.end, self._reach[-1] if self._reach else 0))

    def within(self, start: int, end: int) -> list[Mark]:
        """The marks that touch the code points `start` to `end`."""
        last = bisect_left(self._starts, end)
        first = bisect_left(self._reach, start + 1, 0, last)
        return [mark for mark in self._marks[first:last] if mark.end > start]

    def runs(self, start: int, end: int, plain: StyleName = "text") -> Iterator[tuple[int, int, StyleName]]:
        """The span `start` to `end` as runs of one meaning each, `plain` where there is no mark."""
        marks = self.within(start, end)
        edges = sorted({start, end, *(e for m in marks for e in (m.start, m.end) if start < e < end)})
        for left, right in pairwise(edges):
            over = [m.style for m in marks if m.start <= left and m.end >= right]
            yield left, right, max(over, key=_RANK.__getitem__, default=plain)


def marks_of(facts: Facts, text: str, quote: int | None = None) -> list[Mark]:
    """The quotes, cues and mentions of a document; `quote` is the position of the current one.

    Only spans whose words still stand in `text` are marked: a source that changed keeps what holds.
    """
    out: list[Mark] = []
    for index, said in enumerate(facts.quotes):
        if text[said.start : said.end] != said.surface:
            continue
        out.append(Mark(said.start, said.end, "quote-now" if index == quote else "quote"))
        if said.cue is not None:
            out.append(Mark(said.cue.start, said.cue.end, "cue"))
    out.extend(
        Mark(mention.start, mention.end, mention.kind)
        for mention in facts.mentions
        if mention.entity is not None and text[mention.start : mention.end] == mention.surface
    )
    return out

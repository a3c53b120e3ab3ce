"""The parts of a document's page in reading order: paragraphs, and page furniture folded into a note."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from migtui.records import BODY_KINDS, Record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.records import Facts, Segment, SegmentKind
    from migtui.texts import SourceText


class Block(Record, frozen=True):
    """A stretch of the source shown together; `line` is the number of the source's line it starts on, from 1.

    `kind` is None for furniture (navigation, captions, contacts, labels...), of which `lines` lines are folded away.
    `quotes` are the positions, among the document's quotes, of those that stand in it.
    """

    start: int
    end: int
    line: int
    kind: SegmentKind | None
    lines: int = 0
    quotes: tuple[int, ...] = ()

    @property
    def note(self) -> str:
        """What stands in place of folded furniture."""
        return f"… {self.lines} line{'' if self.lines == 1 else 's'} of page furniture" if self.kind is None else ""


def blocks_of(facts: Facts, source: SourceText) -> list[Block]:
    """The blocks of a document; furniture that follows furniture is one block."""
    out: list[Block] = []
    furniture: list[Segment] = []
    quotes = _quotes_within(facts)
    for index, segment in enumerate(facts.segments):
        if segment.kind not in BODY_KINDS:
            furniture.append(segment)
            continue
        start = _lead(furniture, segment, source)
        out.extend(_folded(furniture, source))
        furniture.clear()
        inside = tuple(quotes.get(index, ()))
        out.append(Block(start, segment.end, source.line_of(start), segment.kind, quotes=inside))
    out.extend(_folded(furniture, source))
    return out


def _quotes_within(facts: Facts) -> dict[int, list[int]]:
    """The positions of the quotes that stand in each segment, by the segment's position."""
    found: dict[int, list[int]] = defaultdict(list)
    ends = [segment.end for segment in facts.segments]
    for number, quote in enumerate(facts.quotes):
        for at in range(bisect_right(ends, quote.start), len(ends)):
            if facts.segments[at].start >= quote.end:
                break
            found[at].append(number)
    return found


def _lead(furniture: list[Segment], segment: Segment, source: SourceText) -> int:
    """Where a paragraph's block starts: at its dateline when that stands on its line; it is then no furniture."""
    last = furniture[-1] if furniture else None
    if last is None or last.kind != "dateline" or source.line_of(last.start) != source.line_of(segment.start):
        return segment.start
    return furniture.pop().start


def _folded(furniture: Sequence[Segment], source: SourceText) -> list[Block]:
    if not furniture:
        return []
    start, end = furniture[0].start, furniture[-1].end
    first, last = source.line_of(start), source.line_of(max(end - 1, start))
    return [Block(start, end, first, None, last - first + 1)]

"""The parts of a document's page in reading order: paragraphs, and page furniture folded into a note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from migtui.records import BODY_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.records import Facts, Segment, SegmentKind
    from migtui.texts import SourceText


@dataclass(frozen=True, slots=True)
class Block:
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
    for segment in facts.segments:
        if segment.kind not in BODY_KINDS:
            furniture.append(segment)
            continue
        out.extend(_folded(furniture, source))
        furniture.clear()
        inside = tuple(i for i, q in enumerate(facts.quotes) if q.start < segment.end and q.end > segment.start)
        line = source.line_of(segment.start)
        out.append(Block(segment.start, segment.end, line, segment.kind, quotes=inside))
    out.extend(_folded(furniture, source))
    return out


def _folded(furniture: Sequence[Segment], source: SourceText) -> list[Block]:
    if not furniture:
        return []
    start, end = furniture[0].start, furniture[-1].end
    first, last = source.line_of(start), source.line_of(max(end - 1, start))
    return [Block(start, end, first, None, last - first + 1)]

"""Words of a source drawn with the spans that were evidence, and what each span is named under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from migtui.app.presentation.annotations import Label, under
from migtui.app.reader.highlight import Mark, Marks
from migtui.app.reader.page import Row
from migtui.app.reader.wrap import column_of, wrap
from migtui.display import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.app.themes import StyleName
    from migtui.records import Facts
    from migtui.texts import SourceText

#: Code points of a paragraph that are drawn around its evidence at most.
_AROUND: Final = 400
_DIGITS: Final = 4


class Evidence(NamedTuple):
    """A span of the source, how it is painted, and what it is named ("" for a span that speaks for itself)."""

    start: int
    end: int
    style: StyleName
    name: str = ""


def drawn(facts: Facts, source: SourceText, evidence: Sequence[Evidence], width: int) -> Iterator[Row]:
    """The paragraphs that hold evidence, line by line under the numbers of their lines in the source."""
    marks = Marks(Mark(one.start, one.end, one.style) for one in evidence)
    room = max(width - _DIGITS - 3, 1)
    for start, end in _stretches(facts, evidence, len(source.text)):
        number = f"{source.line_of(start):>{_DIGITS}}  "
        for line in wrap(source.text, start, end, room):
            runs = marks.runs(line.start, line.shown)
            yield Row(((number, "number"), *((one_line(source.text[a:b]), style) for a, b, style in runs)))
            number = " " * (_DIGITS + 2)
            labels = under(
                Label(column_of(source.text, line, one.start), column_of(source.text, line, one.end), one.name)
                for one in evidence if one.name and one.start < line.shown and one.end > line.start
            )
            if labels:
                yield Row(((number, "text"), (labels, "dim")))


def _stretches(facts: Facts, evidence: Iterable[Evidence], length: int) -> Iterator[tuple[int, int]]:
    """The paragraphs with evidence, long ones cut to what stands around it."""
    for segment in facts.segments:
        inside = [one for one in evidence if one.start < segment.end and one.end > segment.start]
        if inside and segment.end <= length:
            yield (max(segment.start, min(one.start for one in inside) - _AROUND),
                   min(segment.end, max(one.end for one in inside) + _AROUND))

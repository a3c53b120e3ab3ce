"""Wrapping: the only place where screen cells become code points of the source, and code points cells.

The text is never copied or changed: a line is a span of it. Lines of one span tile it, so that every code point stands
in exactly one line; the white space at which a line was broken belongs to the line before and hangs, unseen, past its
end. Widths are those of the text as shown (`display.one_line`, which keeps lengths).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from migtui.app.presentation.cells import columns
from migtui.display import NARROW, one_line
from migtui.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Where a line may end: behind white space (never a no-break space) or behind a hyphen or dash between letters.
_BREAK: Final = re.compile("[ \t\n\r\f\v\u2000-\u2006\u2008-\u200a\u3000]+|(?<=\\w)[-\u2010\u2013\u2014](?=\\w)")
_SPACE: Final = frozenset(" \t\n\r\f\v\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000")
#: What takes one column, the white space that is shown as one too.
_NARROW: Final = NARROW | {"\n", "\r", "\t"}
#: Makes the character before it wide.
_WIDE_SELECTOR: Final = "\ufe0f"


class WrappedLine(Record, frozen=True):
    """One line: code points `start` to `end` of the source, of which those before `shown` are painted."""

    start: int
    shown: int
    end: int


def wrap(text: str, start: int, end: int, width: int) -> Iterator[WrappedLine]:
    """The lines of `text[start:end]` in at most `width` (1 or more) columns, made one by one.

    A word longer than a line is broken where the line is full. A character wider than `width` has a line of its own.
    """
    width = max(width, 1)
    at = start
    while at < end:
        line = _next_line(text, at, end, width)
        yield line
        at = line.end


def column_of(text: str, line: WrappedLine, offset: int) -> int:
    """The column, from 0, at which the code point `offset` of `line` is painted; its width when it is not."""
    return columns(one_line(text[line.start : min(max(offset, line.start), line.shown)]))


def offset_at(text: str, line: WrappedLine, column: int) -> int | None:
    """The code point painted at `column` of `line`; None left of it or past its last character."""
    if column < 0:
        return None
    shown = one_line(text[line.start : line.shown])
    if shown.isascii():
        return line.start + column if column < len(shown) else None
    for at in range(1, len(shown) + 1):
        if cell_len(shown[:at]) > column:
            return line.start + at - 1
    return None


def _next_line(text: str, start: int, end: int, width: int) -> WrappedLine:
    limit = _full_at(text, start, end, width)
    if limit == end:
        return WrappedLine(start, _without_space(text, start, end), end)
    cut = limit if text[limit] in _SPACE else _last_break(text, start, limit)
    if cut <= start:
        return WrappedLine(start, limit, limit)
    return WrappedLine(start, _without_space(text, start, cut), _past_space(text, cut, end))


def _full_at(text: str, start: int, end: int, width: int) -> int:
    """The first code point that no longer fits into a line from `start`; `end` when all do."""
    chunk = text[start : min(start + width, end)]
    if chunk.isascii() or _NARROW.issuperset(chunk):
        return start + len(chunk)
    room, at = width, start
    while at < end:
        step = 1 if text[at] == _WIDE_SELECTOR else cell_len(one_line(text[at]))
        if step > room:
            break
        room, at = room - step, at + 1
    if at < end and text[at] == _WIDE_SELECTOR and at - 1 > start:
        at -= 1
    return max(at, start + 1)


def _last_break(text: str, start: int, limit: int) -> int:
    """Where the last word that starts before `limit` starts; `start` when there is one word alone."""
    last = start
    for found in _BREAK.finditer(text, start, limit):
        last = found.end()
    return last


def _without_space(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _SPACE:
        end -= 1
    return end


def _past_space(text: str, at: int, end: int) -> int:
    while at < end and text[at] in _SPACE:
        at += 1
    return at

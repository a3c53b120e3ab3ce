"""From the lines of a text to its blocks: paragraphs and single lines, hard-wrapped lines joined again.

Offsets are code points of the source; nothing is changed, a block is only a span. Linear in the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from migtui.build.furniture import part
from migtui.build.labels import kind_label, names_body

#: One physical line: everything between characters that end a line or a page, as `str.splitlines` sees them.
_LINE: Final = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_LINE_END: Final = re.compile(r"\r\n|[\n\r\v\x85\u2028]")
_PAGE_END: Final = re.compile(r"[\f\x1c-\x1e]")
#: White space and characters without width that a line may begin or end with.
_EDGE: Final = (
    " \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f"
    "\u205f\u2060\u3000\ufeff\x1f"
)
_ITEM: Final = re.compile(r"[•‣▪●◦○■□*·➢✓–—-]\s|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s")
_ADDRESS: Final = re.compile(r"\S+@\S|www\.|https?:|@\w")
_FRESH: Final = re.compile(
    r"(?:By|BY|Contact|Contacts|E-?mail|Tel|Phone|Photo|PHOTO|Source|About)\b\s*:?|#|\*\s?\*|-{2,}"
)
_WRITER: Final = re.compile(r"by\s*:|by$")
#: The first line of a title in capitals over two lines has at least so many blanks.
_CAPITALS: Final = 3
#: What goes on over an empty line ends its sentence or is so long; else it is a line of its own, as a caption is.
_SENTENCE_LEAST: Final = 60
#: A title in capitals has so many words at least, and more than this share of them begin with one.
_TITLE_WORDS: Final = 5
_TITLE_SHARE: Final = 0.7
_WIDEST_WRAP: Final = 130
_NARROWEST_WRAP: Final = 38
_STOPS: Final = ".!?:;…\"”’»)]"


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it, without the white space at its ends; `gap` counts the empty lines before it."""

    start: int
    end: int
    gap: int


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or free-standing line: its words with each run of white space made one blank, and their count."""

    start: int
    end: int
    words: str
    apart: bool
    count: int


def block(text: str, start: int, end: int, *, apart: bool) -> Block:
    """The block between two offsets of a text, neither of them on white space."""
    tokens = text[start:end].split()
    return Block(start, end, " ".join(tokens), apart, max(1, len(tokens)))


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text in order; together they hold all of it but white space and characters without width.

    `apart` tells whether an empty line or a page break stands before the block.
    """
    lines = _lines(text)
    joined = _joins(text, lines)
    found: list[Block] = []
    first = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or not joined[i]:
            start, end = lines[first].start, lines[i - 1].end
            found.append(block(text, start, end, apart=first == 0 or lines[first].gap > 0))
            first = i
    return tuple(found)


def _lines(text: str) -> list[Line]:
    found: list[Line] = []
    last = 0
    for match in _LINE.finditer(text):
        words = match[0].strip(_EDGE)
        if not words:
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip(_EDGE))
        between = text[last:start]
        gap = max(0, len(_LINE_END.findall(between)) - 1) + len(_PAGE_END.findall(between))
        found.append(Line(start, start + len(words), gap))
        last = start + len(words)
    return found


def _joins(text: str, lines: list[Line]) -> list[bool]:
    """For each line whether it goes on with the paragraph of the line before it."""
    width = _wrap_width(text, lines)
    joined = [False] * len(lines)
    for i in range(1, len(lines)):
        above, line = lines[i - 1], lines[i]
        joined[i] = _wraps(text, above, line, width) if width and not line.gap else _runs_on(text, above, line)
    return joined


def _wrap_width(text: str, lines: list[Line]) -> int:
    """The width in code points at which the text was wrapped by hand or by machine; 0 where it was not."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    if len(pairs) < 3:
        return 0
    lengths = sorted(a.end - a.start for a, _ in pairs)
    width = lengths[int(len(lengths) * 0.95)]
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    if sum(1 for line in lines if line.end - line.start > 1.3 * width) > 0.15 * len(lines):
        return 0
    flowing = sum(1 for a, b in pairs if a.end - a.start >= 0.6 * width and _open(text, a, b))
    return width if flowing >= max(2, 0.35 * len(pairs)) else 0


def _open(text: str, above: Line, line: Line) -> bool:
    """Whether a line ends in the middle of a sentence that the next one takes up."""
    return text[line.start].islower() or text[above.end - 1] not in _STOPS


def _wraps(text: str, above: Line, line: Line, width: int) -> bool:
    """Whether a line of wrapped text was broken for want of room: its first word did not fit above."""
    if _WRITER.match(text, line.start) or _is_date(text[line.start : line.end]):
        return False
    if _ITEM.match(text, line.start) or _FRESH.match(text, line.start) or _ADDRESS.match(text, line.start):
        return text[line.start].islower() and text[above.end - 1] not in _STOPS
    space = text.find(" ", line.start, line.end)
    word = (space if space > 0 else line.end) - line.start
    return above.end - above.start + 1 + word > 0.82 * width


def _is_date(line: str) -> bool:
    """Whether a short line is a day or an hour and nothing else: it stands by itself."""
    return len(line) <= _NARROWEST_WRAP and line[0].isalnum() and part(line) == "date"


def _runs_on(text: str, above: Line, line: Line) -> bool:
    """Whether a line goes on in small letters where the one before broke off, even over an empty line."""
    if not line.gap and _in_capitals(text[above.start : above.end], text[line.start : line.end]):
        return True
    least = 40 if line.gap else 20
    if line.gap > 2 or above.end - above.start < least or not text[line.start].islower():
        return False
    if line.gap and in_title_case(text[above.start : above.end]) > in_title_case(text[line.start : line.end]):
        return False
    if line.gap and text[line.end - 1] not in _STOPS and line.end - line.start < _SENTENCE_LEAST:
        return False
    last = text[above.end - 1]
    if any(pattern.match(text, line.start) for pattern in (_ITEM, _ADDRESS, _WRITER)):
        return False
    return last.isalpha() or last in ",-–—" or (last.isdigit() and not line.gap)


def in_title_case(line: str) -> bool:
    """Whether a line has capitals on most of its words, as titles have."""
    tokens = line.split()
    capitals = sum(t.lstrip("‘“'\"(")[:1].isupper() for t in tokens)
    return len(tokens) >= _TITLE_WORDS and capitals > _TITLE_SHARE * len(tokens)


def _in_capitals(above: str, line: str) -> bool:
    """Whether two lines in capitals are one title: no letterhead, no label, the first broke off in the middle."""
    if not (above.isupper() and line.isupper()) or above.count(" ") < _CAPITALS or above[-1] in _STOPS:
        return False
    return not any(names_body(words) or kind_label(words) for words in (above, line))

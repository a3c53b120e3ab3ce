"""The blocks of a text with what can be said of each on its own: furniture, byline, dateline, prose or title-like."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from migtui.build.bylines import Byline, byline
from migtui.build.datelines import Dateline, dateline, lone_dateline
from migtui.build.furniture import Part, part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migtui.build.lines import Block
    from migtui.records import SegmentKind

_SENTENCE: Final = re.compile(r"[.…][\"'”’»)\]]*(?:\[\d+\])?$|[\"”»]\s?[.,]?$")
#: A title that ends with words in marks: no stop within them, and the mark opened inside the line.
_LAST_QUOTED: Final = re.compile(r"^[^\"“”«»]{10,}[\"“«][^\"“”«».!?…,]{1,60}[\"”»]$")
_QUESTION: Final = re.compile(r"[!?][\"'”’»)\]]*$")
_ITEM: Final = re.compile(r"[•‣▪●◦○■□*·➢✓–—-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s")
#: Lines of furniture that have a caption or a credit under them.
_BEFORE_CAPTION: Final = frozenset(
    {"image caption", "media caption", "figure caption", "caption", "image source", "hide caption"}
)
#: Lines that name a field of a page's head, with its value on the line under them.
_BEFORE_LABEL: Final = frozenset(
    {"from", "published", "last updated", "updated", "source", "location", "author", "type", "topic", "topics", "date"}
)
#: A sentence has so many words at least; its stop and what closes it stand in so many characters at its end.
_SENTENCE_LEAST: Final = 5
_TAIL: Final = 16
#: A line of so many words is prose even without a stop at its end.
_LONG: Final = 40
_TITLE_WORDS: Final = 45


@dataclass(slots=True)
class Piece:
    """A block and what it is; `kind` is filled in when its place in the document has been judged."""

    block: Block
    part: Part | None
    byline: Byline | None
    dateline: Dateline | None
    kind: SegmentKind | None = None
    #: The block's words with single blanks, and how many.
    words: str = field(init=False)
    count: int = field(init=False)
    #: Whether the words are an item of a list; whether they read as a sentence.
    item: bool = field(init=False)
    reads: bool = field(init=False)

    def __post_init__(self) -> None:
        """Look once at what is asked often."""
        self.words, self.count = self.block.words, self.block.count
        self.item = _ITEM.match(self.words) is not None
        self.reads = _reads_as_prose(self.words, self.count)

    @property
    def plain(self) -> bool:
        """Whether nothing marks the block as furniture, byline or dateline."""
        return self.part is None and self.byline is None and self.dateline is None

    @property
    def whole_dateline(self) -> bool:
        """Whether the block is a dateline and nothing else."""
        return self.dateline is not None and self.dateline.end == self.block.end

    @property
    def prose(self) -> bool:
        """Whether the block reads as a paragraph: a sentence with its stop, or long."""
        if self.part == "about":
            return True
        if self.part is not None or self.byline is not None:
            return False
        if self.dateline is not None:
            return not self.whole_dateline
        return self.reads

    @property
    def title_like(self) -> bool:
        """Whether the block could be a title or a heading: short, no stop at its end, no item of a list."""
        short = self.plain and not self.prose and self.count <= _TITLE_WORDS
        return short and not self.item and self.words[-1] not in ",;"


def _reads_as_prose(words: str, count: int) -> bool:
    """Whether `count` words end as a sentence does, or are so many that they are one without it."""
    if count >= _LONG or (count >= 20 and bool(_QUESTION.search(words, len(words) - _TAIL))):
        return True
    stopped = count >= _SENTENCE_LEAST and _SENTENCE.search(words, len(words) - _TAIL) is not None
    return stopped and not (words[-1] in "\"”»" and _LAST_QUOTED.match(words))


def pieces(text: str, found: Iterable[Block]) -> list[Piece]:
    """The blocks of a text with what each is on its own, in order."""
    listed = [_piece(text, block) for block in found]
    for above, piece in pairwise(listed):
        if above.words.strip(" ,:").casefold() in _BEFORE_CAPTION and piece.part is None:
            piece.part, piece.byline, piece.dateline = "caption", None, None
        elif above.words.strip(" :").casefold() in _BEFORE_LABEL and piece.title_like and piece.count <= 14:
            piece.part = "label"
    return listed


def _piece(text: str, block: Block) -> Piece:
    line = lone_dateline(text, block.start, block.end) if block.count <= 24 else None
    what = part(block.words)
    if what == "navigation":
        return Piece(block, what, None, None)
    what = what if line is None else None
    if what in ("date", "kind", "navigation", "contact", "contact_head", "label", "age", "end", "unrelated_head"):
        return Piece(block, what, None, None)
    written = byline(block.words) if block.count <= 24 and line is None else None
    if written is not None:
        return Piece(block, None, written, None)
    if what is None and line is None and block.count >= 6:
        line = dateline(text, block.start, block.end, body_begins=False)
    return Piece(block, what, None, line)

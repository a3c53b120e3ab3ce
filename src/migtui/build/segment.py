"""Cut a source into documents and each document into segments.

Lines become blocks (`lines`), blocks become pieces (`pieces`: what each is on its own), pieces become documents
(`documents`); in each document the head is read first (`heads`), then the body (`bodies`), then what is foreign to it
is taken out (`strangers`), and what only repeats is marked last (`repeats`). All of it is linear in the length of the
text.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from migtui.build.bodies import settle_body
from migtui.build.documents import documents
from migtui.build.furniture import TITLE_PREFIX
from migtui.build.heads import settle_head
from migtui.build.labels import kind_label, names_outlet
from migtui.build.lexicon import entries
from migtui.build.lines import blocks
from migtui.build.openings import opened
from migtui.build.pieces import pieces
from migtui.build.reading import Draft
from migtui.build.repeats import mark_repeats
from migtui.build.strangers import mark_strangers
from migtui.records import Segment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.datelines import Dateline
    from migtui.build.pieces import Piece


#: The name of the site behind a title.
_SITE: Final = re.compile(r"\s+[|–—-]\s+(?P<who>[^|–—]{4,40})$")


def segment(text: str) -> tuple[Draft, ...]:
    """The documents of a source; they tile the text: the first starts at 0, each ends where the next starts.

    The segments of each stand in order, do not overlap and hold all of its text but white space and characters without
    width. A text of white space alone has no document.
    """
    found = pieces(text, opened(text, blocks(text)))
    if not found:
        return ()
    ranges = documents(found)
    starts = [0, *(found[first].block.start for first, _ in ranges[1:]), len(text)]
    return tuple(
        _draft(text, starts[n], starts[n + 1], found[first:last]) for n, (first, last) in enumerate(ranges)
    )


def _draft(text: str, start: int, end: int, found: Sequence[Piece]) -> Draft:
    body = settle_head(text, found)
    settle_body(found, body)
    mark_strangers(found, body)
    mark_repeats(found)
    segments = tuple(s for piece in found for s in _segments(text, piece))
    return Draft(start=start, end=end, segments=segments, kind=_text_kind(text, found))


def _segments(text: str, piece: Piece) -> Iterator[Segment]:
    """The segments of a piece: most are one, a dateline and the prefix of a title are cut off."""
    start, end = piece.block.start, piece.block.end
    kind = piece.kind or "paragraph"
    line = piece.dateline
    if line is not None and kind == "paragraph" and line.end < end:
        yield Segment(start=line.start, end=line.end, kind="dateline")
        start = line.end
    prefix = TITLE_PREFIX.match(text, start, end) if kind == "title" else None
    if prefix is not None and prefix.end() < end:
        yield Segment(start=start, end=start + len(prefix[0].rstrip()), kind="label")
        start = prefix.end()
    site = _SITE.search(text, start, end) if kind == "title" else None
    if site is not None and names_outlet(site["who"]):
        yield Segment(start=start, end=site.start(), kind="title")
        start, kind = site.start(), "label"
    start += len(text[start:end]) - len(text[start:end].lstrip())
    yield Segment(start=start, end=end, kind=kind)


def _text_kind(text: str, found: Sequence[Piece]) -> str | None:
    """What kind of text a document is, as its labels say or its make-up shows; None where neither tells."""
    head = next((i for i, p in enumerate(found) if p.kind in ("paragraph", "about")), len(found))
    label = next((kind_label(p.words) for p in found[:head] if p.part == "kind"), None)
    if label is not None:
        return label[0]
    kinds = Counter(p.kind for p in found)
    wire = any(p.dateline is not None and p.dateline.agency is not None for p in found)
    dated = any(p.dateline is not None and p.dateline.date is not None for p in found)
    if any(p.dateline is not None and _is_release_wire(text, p.dateline) for p in found):
        return "press release"
    if wire or kinds["byline"]:
        return "news"
    if dated and (kinds["contact"] or kinds["about"]):
        return "press release"
    if sum(1 for p in found if p.kind == "heading" and _has_years(p.words)) >= 2:
        return "project page"
    return "news" if kinds["unrelated"] or kinds["caption"] else None


def _is_release_wire(text: str, line: Dateline) -> bool:
    """Whether the agency of a dateline sends out releases for those who pay."""
    if line.agency is None:
        return False
    name = text[line.agency[0] : line.agency[1]].casefold()
    return any(wire in name for wire in entries("release_wires"))


def _has_years(words: str) -> bool:
    """Whether a heading ends with a range of years in brackets."""
    tail = words.rpartition("(")[2].rstrip(") ")
    return words.endswith(")") and sum(c.isdigit() for c in tail) == 8

"""Texts that came without line breaks: label, title, dateline and contacts are cut out of the one long line."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from migtui.build.addresses import EMAIL, PHONE
from migtui.build.datelines import UPPER, Dateline, dateline
from migtui.build.lexicon import words
from migtui.build.lines import block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.build.lines import Block

_LONG: Final = 60
_HEAD: Final = 420
_FOOT: Final = 700
_LABEL: Final = re.compile(
    r"(?:PRESS RELEASE|NEWS RELEASE|MEDIA RELEASE|PRESS STATEMENT|MEDIA STATEMENT|FOR IMMEDIATE RELEASE"
    r"|Press Release|News Release|Media Release"
    r"|For Immediate Release|For immediate release)\b\s*[:|–—-]?\s+(?=\S)"
)
_WORD_START: Final = re.compile(rf"(?<=\s)(?=[{UPPER}(])")
_SENTENCE: Final = re.compile(r"[.!?]\s+[A-ZÀ-Þ]")
_ABBREVIATED: Final = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gov|Gen|Sen|Rep|St|No|vs|Prof))[.]\s+[A-ZÀ-Þ]")
_CONTACT: Final = re.compile(
    r"(?:Media Contacts?|Press Contacts?|Contacts?|MEDIA CONTACTS?|CONTACTS?|For (?:more|further|additional"
    r"|media|press) (?:information|enquiries|inquiries|queries|details))\b[^.]{0,80}[:,]"
)


def opened(text: str, found: Sequence[Block]) -> list[Block]:
    """The blocks, with those of a text in very few lines cut where label, title, body and contacts meet."""
    if len(found) > 4 or not found:
        return list(found)
    cut = [part for block in found for part in _cut_head(text, block)]
    return [part for block in cut for part in _cut_foot(text, block)]


def _cut_head(text: str, block: Block) -> list[Block]:
    if block.count < _LONG:
        return [block]
    label = _LABEL.match(text, block.start, block.end)
    start = label.end() if label else block.start
    line = _dateline_within(text, start, min(block.end, start + _HEAD))
    cuts = [block.start, *([start] if label else []), *([line.start] if line else []), block.end]
    return [_block(text, a, b, apart=a == block.start and block.apart) for a, b in pairwise(cuts)]


def _dateline_within(text: str, start: int, end: int) -> Dateline | None:
    """The first dateline with a day or an agency that follows a title on one line."""
    found = None
    for match in _WORD_START.finditer(text, start, end):
        at = match.start()
        if found is not None and at >= found.end:
            break
        line = dateline(text, at, min(len(text), at + 400), body_begins=False)
        if line is None or line.place is None or not (line.date or line.agency):
            continue
        if _SENTENCE.search(_ABBREVIATED.sub("", text[start:at])) or text.count(" ", start, at) < 2:
            return found
        if found is not None and not _shorter_place(text, found, line):
            break
        found = line
    return found


def _shorter_place(text: str, outer: Dateline, inner: Dateline) -> bool:
    """Whether the words between two readings of one dateline belong to the title and not to the place."""
    if inner.end != outer.end:
        return False
    between = text[outer.start : inner.start].split()
    place = text[inner.start : inner.end].split(maxsplit=1)[0]
    if place.isupper() and all(w.isupper() for w in between):
        return False
    return between[-1].casefold() not in words("city_openers")


def _cut_foot(text: str, block: Block) -> list[Block]:
    """Cut the contacts off the end of a long line."""
    if block.count < _LONG:
        return [block]
    last = None
    for match in _CONTACT.finditer(text, max(block.start + 1, block.end - _FOOT), block.end):
        rest = text[match.start() : block.end]
        if EMAIL.search(rest) or PHONE.search(rest):
            last = match.start()
            break
    if last is None or not text[last - 1].isspace():
        return [block]
    return [_block(text, block.start, last, apart=block.apart), _block(text, last, block.end, apart=False)]


def _block(text: str, start: int, end: int, *, apart: bool) -> Block:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    return block(text, start, end, apart=apart)

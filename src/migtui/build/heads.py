"""The head of a document: title, deck, byline, dateline and labels over the first paragraph of the body."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from migtui.build.addresses import EMAIL, PHONE
from migtui.build.bylines import byline, lone_name
from migtui.build.datelines import dateline
from migtui.build.furniture import states_day
from migtui.build.labels import names_body, names_outlet
from migtui.build.lines import in_title_case
from migtui.build.portraits import is_portrait, speaks_of
from migtui.build.titles import choose_title, says_title_again
from migtui.build.topics import page_matter, shared, subject_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.build.pieces import Piece
    from migtui.records import SegmentKind

_LOOK: Final = 16
_DECK_WORDS: Final = 90
#: How many lines a contact block over the title can have.
_CONTACTS: Final = 14
#: A title that ends with a stop has so many words at most, and shares so much with its text at least.
_STOPPED: Final = 13
_STRONG: Final = 0.65
#: A credit alone has so many words at most.
_CREDIT_WORDS: Final = 9
#: A list in the body has longer items than a menu, and a title of so many words over it at least.
_ITEM_WORDS: Final = 5
_TITLE_LEAST: Final = 4
#: A title stands over its dateline with so many lines between at most.
_NEAR: Final = 4
_SPEAKER: Final = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*\s?){1,4}:\s")
#: A line that names its writer after `by`, whatever the name looks like (`by admin`, `By Coast Wire`).
_BY: Final = re.compile(r"(?i:(?:(?:written|posted|words|story|text|report|published) )?by)[\s:]+\S+(?: \S+){0,5}")
_KINDS: Final[dict[str, SegmentKind]] = {
    "kind": "label", "label": "label", "date": "label", "caption": "caption", "navigation": "navigation",
    "end": "navigation",
    "age": "label", "aged_headline": "unrelated", "unrelated_head": "unrelated", "unrelated": "unrelated",
    "contact_head": "contact", "contact": "contact", "about_head": "heading", "about": "about",
}


def settle_head(text: str, found: Sequence[Piece]) -> int:
    """Give every piece over the body its kind and return the position of the first piece of the body."""
    _captions_over_credits(found)
    page = page_matter(found)
    for piece in found[:page]:
        piece.kind = _KINDS[piece.part] if piece.part else "navigation"
    return page + _settle(text, found[page:])


def _captions_over_credits(found: Sequence[Piece]) -> None:
    """Mark a sentence over the title with the credit of its picture right under it."""
    for piece, below in pairwise(found[:_LOOK]):
        if piece.title_like and piece.count >= _TITLE_LEAST:
            return
        if piece.prose and piece.dateline is None:
            if below.part == "caption" and below.count <= _CREDIT_WORDS and piece.count <= _DECK_WORDS // 2:
                piece.part = "caption"
            return


def _settle(text: str, found: Sequence[Piece]) -> int:
    """`settle_head` for a text whose page has been cut off."""
    start = _body_start(found)
    _contacts_above(found, start)
    _weak_dateline(text, found, start)
    title = choose_title(found, start)
    for i, piece in enumerate(found[:start]):
        piece.kind = piece.kind or _kind(found, i, title)
    return start


def _contacts_above(found: Sequence[Piece], start: int) -> None:
    """Mark the names and posts between the heading of a contact block over the title and its last number."""
    head = next((i for i in range(start) if found[i].part == "contact_head"), None)
    if head is None:
        return
    near = range(head + 1, min(start, head + _CONTACTS))
    reach = [i for i in near if EMAIL.search(found[i].words) or PHONE.search(found[i].words)]
    for piece in found[head : reach[-1] + 1 if reach else head]:
        if not piece.prose:
            piece.kind = "contact"


def _body_start(found: Sequence[Piece]) -> int:
    """The position of the first piece of the body: under the dateline or the byline, else the first prose."""
    first = next((i for i in range(len(found)) if _opens_body(found, i)), None)
    if first is None:
        return _unprosaic(found)
    if _stopped_line(found, first):
        return first + 1
    written = next((i for i, p in enumerate(found[:_LOOK]) if p.byline is not None and not _closes(found, i)), None)
    placed = next((i for i, p in enumerate(found[:_LOOK]) if p.dateline is not None), None)
    if placed is not None and placed > first and _titled_late(found, first, placed):
        return placed
    for anchor in (placed, written):
        if anchor is not None and anchor >= first and _only_decks(found, anchor):
            if anchor == placed and not found[anchor].whole_dateline:
                return anchor
            return next((i for i in range(anchor + 1, len(found)) if found[i].prose), first)
    dated = next((i for i in range(first + 1, min(len(found), _LOOK)) if found[i].part in ("date", "label")), None)
    if dated is not None and written is None and placed is None and _one_deck(found, first, dated):
        return next((i for i in range(dated + 1, len(found)) if found[i].prose), first)
    if written is not None and written < first:
        return next((i for i in range(written + 1, first + 1) if _opens_body(found, i)), first)
    return first


def _titled_late(found: Sequence[Piece], first: int, placed: int) -> bool:
    """Whether the title stands right over the dateline, and over it only an introduction without a title of its own."""
    title = next((i for i in range(placed - 1, max(first, placed - _NEAR), -1) if found[i].title_like), None)
    if title is None or found[placed].whole_dateline or found[title].count < _TITLE_LEAST:
        return False
    over = [p for p in found[:title] if p.prose]
    return len(over) <= 2 and not any(p.title_like for p in found[:title]) and not any(
        p.prose for p in found[title:placed]
    )


def _stopped_line(found: Sequence[Piece], first: int) -> bool:
    """Whether the first sentence is a title that ends with a stop: short, over a longer paragraph on the same."""
    if first + 2 >= len(found) or any(p.title_like for p in found[:first]) or found[first].dateline is not None:
        return False
    title, lead = found[first], found[first + 1]
    over = title.plain and title.count <= _STOPPED and lead.prose and lead.block.apart
    over = over and 2 * lead.count >= 3 * title.count
    if over and in_title_case(title.words):
        return True
    return over and shared(title.words, subject_of(found[first + 1 :])) >= _STRONG


def _opens_body(found: Sequence[Piece], i: int) -> bool:
    """Whether a piece can be the first of the body: prose, or an item of a list that is no menu and has a title."""
    if found[i].prose:
        return not _is_glued(found, i)
    listed = found[i].plain and found[i].item and found[i].count >= _ITEM_WORDS
    return listed and any(p.title_like and p.count >= _TITLE_LEAST for p in found[max(0, i - _LOOK) : i])


def _is_glued(found: Sequence[Piece], i: int) -> bool:
    """Whether a long line without a stop is a list of links run together, under the heading that leads to them."""
    led = i > 0 and found[i - 1].part == "unrelated_head"
    return led and found[i].plain and found[i].words[-1].isalnum()


def _unprosaic(found: Sequence[Piece]) -> int:
    """Where the body of a text without any sentence begins: after its first line, if that can be a title."""
    plain = [i for i, p in enumerate(found) if p.plain]
    return plain[1] if len(plain) > 1 and found[plain[0]].title_like and found[plain[0]].count >= 2 else 0


def _closes(found: Sequence[Piece], i: int) -> bool:
    """Whether a byline stands at the foot of a text: what follows is no prose."""
    return not any(p.prose for p in found[i + 1 : i + 8])


def _only_decks(found: Sequence[Piece], anchor: int) -> bool:
    """Whether all prose over the anchor can be a deck: a title first, at most two, none long."""
    prose = [i for i, p in enumerate(found[:anchor]) if p.prose]
    titled = next((i for i, p in enumerate(found[:anchor]) if p.title_like), None)
    if not prose:
        return True
    short = len(prose) <= 2 and all(found[i].count <= _DECK_WORDS for i in prose)
    lone_title = prose == [0] and found[0].count <= 25
    return short and (lone_title or (titled is not None and titled < prose[0]))


def _one_deck(found: Sequence[Piece], first: int, dated: int) -> bool:
    """Whether the first prose is a deck: one sentence or two under the title, with the day of publication below it."""
    return (
        found[first].count <= 60
        and not any(p.prose for p in found[first + 1 : dated])
        and any(p.title_like for p in found[:first])
        and any(p.prose for p in found[dated + 1 :])
    )


def _weak_dateline(text: str, found: Sequence[Piece], start: int) -> None:
    """Read a bare place before the first paragraph, unless the text is a transcript that names who speaks."""
    if start >= len(found) or found[start].dateline is not None or found[start].part is not None:
        return
    speakers = sum(1 for p in found[start : start + 40] if p.prose and _SPEAKER.match(p.words))
    block = found[start].block
    line = dateline(text, block.start, block.end, body_begins=True)
    if line is not None and (speakers < 2 or text[line.end - 1] != ":"):
        found[start].dateline = line


def _kind(found: Sequence[Piece], i: int, title: int | None) -> SegmentKind:
    """The kind of a piece over the body."""
    piece = found[i]
    if i == title:
        return "title"
    if piece.part is not None:
        return _KINDS[piece.part]
    if piece.byline is not None:
        return "byline"
    if piece.dateline is not None:
        return "dateline"
    if title is None or i < title:
        return "deck" if piece.prose else "label"
    return _under_title(found, i, title)


def _under_title(found: Sequence[Piece], i: int, title: int) -> SegmentKind:
    """The kind of an unmarked piece between title and body."""
    piece = found[i]
    if _is_glued(found, i):
        return "unrelated"
    if says_title_again(found[title], piece):
        return "duplicate"
    if i + 1 < len(found) and found[i + 1].item and piece.words.endswith(":"):
        return "heading"
    if not piece.prose:
        if piece.count >= 2 and speaks_of(found[i + 1 :], piece):
            return "caption"
        if states_day(piece.words) or (piece.words[0] == "(" and piece.words[-1] == ")"):
            return "label"
        if _BY.fullmatch(piece.words):
            return "byline"
        written = byline(piece.words, near_title=True) or _writer(found, i)
        if written is not None:
            piece.byline = written  # type: ignore[assignment] # what stands for a writer is a byline
            return "byline"
        if found[i - 1].kind == "byline" and piece.count <= 6:
            return "label"
        if piece.count <= 2 or (piece.count <= 6 and (names_body(piece.words) or names_outlet(piece.words))):
            return "label"
        if is_portrait(piece):
            return "caption"
    return "deck"


def _writer(found: Sequence[Piece], i: int) -> object | None:
    """A name alone between title and body, beside a day, a label or the body itself."""
    if found[i].count > 5 or names_outlet(found[i].words):
        return None
    beside = found[i + 1] if i + 1 < len(found) else None
    if beside is None or not (
        beside.part in ("date", "label", "age", "caption", "navigation") or beside.prose or names_outlet(beside.words)
    ):
        return None
    return lone_name(found[i].words)

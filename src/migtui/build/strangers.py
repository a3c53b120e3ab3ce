"""Lines inside a body that are not of it: what the page says of itself, headlines of other texts, captions left over.

A line is judged by two things at once: whether it shares words with the rest of the body, and what it looks like. Each
alone would take away passages of the article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from migtui.build.captions import ends_dated, is_scene, shows_picture
from migtui.build.foot import mark_foot
from migtui.build.headlines import mark_headlines, mark_repeated
from migtui.build.labels import names_outlet
from migtui.build.lexicon import vocabulary, words
from migtui.build.portraits import speaks_of
from migtui.build.topics import Subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.build.pieces import Piece
    from migtui.records import SegmentKind

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MARKS: Final = re.compile(r"[“”\"«»]|\b(?:said|says|added|told)\b")
#: At most one paragraph in so many turns to the reader in a text that narrates, and one more.
_FEW: Final = 6
#: Past tense: an auxiliary or a common verb.
_PAST: Final = re.compile(r"\b(?:was|were|had|said|told|did|went|came|took|made|\w{3,}ed)\b")
_READER: Final = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
#: A title or a name between marks, which is no speech.
_NAMED: Final = re.compile(r"[“\"](?:[A-Z\d][\w’'&-]*[ ,]*(?:(?:of|the|and|a|in|for|to|on) )*){1,6}[”\"]")
_PRONOUN: Final = re.compile(r"\b(?:we|our|us|you|your|i)\b", re.IGNORECASE)
#: At most this share of its telling words has a line of the page in common with the rest of the body.
_FOREIGN: Final = 0.3
_LOOSE: Final = 0.45
_LONGEST: Final = 110
#: So many words of pages a line has that speaks of its page; one less where it speaks to the reader.
_PAGE_WORDS: Final = 3
#: A line of so few words needs one less as well; at most one word in so many may be no word of pages.
_BRIEF: Final = 8
_SPARSE: Final = 7
#: A turn to the reader has one word of pages in so many at least.
_DENSE: Final = 18
#: How many pieces on each side are asked for the name under a picture.
_AROUND: Final = 6
#: A body of fewer paragraphs does not show well enough what it speaks of: for pages' speech, for headlines.
_LEAST_PROSE: Final = 2
_LEAST_FOR_HEADLINES: Final = 4
#: A line of the page among others has so many words at most, the credit of a picture so many.
_WIDEST: Final = 20
_CREDIT: Final = 8
_LEAST_AGAIN: Final = 4
_BODY: Final = ("paragraph", "heading", "about")
_PAGE: Final = ("navigation", "unrelated")


def mark_strangers(found: Sequence[Piece], start: int) -> None:
    """Take out of the body, from position `start` on, and of the decks over it, the lines that are not of it."""
    subject = Subject(found[start:])
    if subject.size < _LEAST_PROSE:
        return
    mark_repeated(found, start)
    settled = subject.size >= _LEAST_FOR_HEADLINES
    alone = settled and _narrates(found[start:])
    for i, piece in enumerate(found):
        if piece.kind == "deck" and i < start:
            piece.kind = _over_body(piece, subject) if settled else piece.kind
        elif piece.kind in _BODY and piece.dateline is None and i >= start:
            piece.kind = _stranger(found, i, subject, alone=alone) or piece.kind
    mark_foot(found, start, subject)
    mark_headlines(found, start, subject)


def _narrates(body: Sequence[Piece]) -> bool:
    """Whether a text tells what was, as news do: most of its paragraphs have a verb in the past, few turn to you."""
    prose = [piece for piece in body if piece.prose]
    spoken = sum(1 for piece in prose if _READER.search(piece.words) and not _MARKS.search(piece.words))
    told = sum(1 for piece in prose if _PAST.search(piece.words))
    return _FEW * spoken <= len(prose) + _FEW and 2 * told >= len(prose)


def _over_body(piece: Piece, subject: Subject) -> SegmentKind:
    """The kind of a line between title and body: a deck, the caption of the picture there, or a line of the page."""
    if shows_picture(piece) or is_scene(piece):
        return "caption"
    return "navigation" if speaks_of_page(piece) and subject.share(piece) < _FOREIGN else "deck"


def _stranger(found: Sequence[Piece], i: int, subject: Subject, *, alone: bool) -> SegmentKind | None:
    """The kind of a line of the body that is not of it, or None for one that is; `alone`: a scene is no narration."""
    piece = found[i]
    if shows_picture(piece) or (alone and i and is_scene(piece)):
        return "caption"
    above = found[i - 1] if i else None
    below = found[i + 1] if i + 1 < len(found) else None
    credited = below is not None and below.part == "caption" and below.count <= _CREDIT
    if credited and ends_dated(piece):
        return "caption"
    if speaks_of_page(piece) and subject.share(piece) < (_FOREIGN if piece.count <= _WIDEST else _LOOSE):
        return "navigation"
    if alone and _asks_reader(piece) and subject.share(piece) < _FOREIGN:
        return "navigation"
    if above is not None and above.kind == "caption" and _goes_with_caption(piece, above):
        return "caption"
    if piece.prose:
        return None
    if above is not None and _is_left_over(piece, above):
        return "caption"
    if above is not None and above.kind in _PAGE and _goes_with_page(piece, below, subject, listed=above.item):
        return "navigation"
    if piece.kind != "heading":
        return None
    near = found[i + 1 : i + 3]
    again = piece.count >= _LEAST_AGAIN and any(p.part == "caption" and piece.words in p.words for p in near)
    named = piece.count <= 2 and bool(near) and near[0].kind == "caption"
    return "caption" if again or named or _portrays(found, i) else None


def _asks_reader(piece: Piece) -> bool:
    """Whether a passage without speech turns to the reader and has a word of pages, as an appeal of the page does."""
    if piece.count > _LONGEST or not _READER.search(piece.words) or _holds_speech(piece.words):
        return False
    known = vocabulary("page_words").intersection(_WORD.findall(piece.words.casefold()))
    return len(known) >= (1 if piece.count <= _WIDEST else 2) and _DENSE * len(known) >= piece.count


def _is_left_over(piece: Piece, above: Piece) -> bool:
    """Whether a short line in small letters without a stop stands under a finished passage: what a picture shows."""
    small = piece.words[0].islower() and not piece.item and piece.count <= _BRIEF and piece.words[-1].isalpha()
    return small and above.words.endswith((".", "”", '"', "!", "?"))


def _portrays(found: Sequence[Piece], i: int) -> bool:
    """Whether a line between two paragraphs is the name of a person the text speaks of, as under a picture."""
    between = found[i - 1].prose and i + 1 < len(found) and found[i + 1].prose
    return between and speaks_of(found[max(0, i - _AROUND) : i + _AROUND], found[i])


def _goes_with_page(piece: Piece, below: Piece | None, subject: Subject, *, listed: bool) -> bool:
    """Whether a line under one of the page is of the page too: it goes on in small letters, or the page goes on."""
    if piece.words[0].islower():
        return True
    closed = below is None or below.kind in _PAGE
    fits = listed if piece.item else closed
    return fits and piece.count <= _WIDEST and subject.share(piece) < _FOREIGN


def _goes_with_caption(piece: Piece, above: Piece) -> bool:
    """Whether a line under a caption says it again, or names who took the picture and for whom."""
    if piece.count >= _LEAST_AGAIN and piece.words in above.words:
        return True
    name, _, outlet = piece.words.rpartition(", ")
    return not piece.prose and piece.count <= _CREDIT and bool(name) and names_outlet(outlet)


def _holds_speech(line: str) -> bool:
    """Whether somebody speaks in a passage: marks around more than a name, or a verb of saying."""
    return _MARKS.search(line) is not None and _MARKS.search(_NAMED.sub("", line)) is not None


def speaks_of_page(piece: Piece) -> bool:
    """Whether a piece has the words of pages: subscriptions, comments, cookies; speech of people never has."""
    if piece.count > _LONGEST or _holds_speech(piece.words):
        return False
    tokens = _WORD.findall(piece.words.casefold())
    known = vocabulary("page_words").intersection(tokens)
    if not known and piece.count > _BRIEF:
        return False
    asked = _PAGE_WORDS - (bool(_PRONOUN.search(piece.words)) or len(tokens) <= _BRIEF)
    enough = len(known) >= asked + (known <= vocabulary("plain_page_words"))
    led = bool(tokens) and tokens[0] in words("page_verbs") and piece.count <= 20
    return (enough and _SPARSE * len(known) >= len(tokens)) or (led and (bool(known) or piece.count <= 5))

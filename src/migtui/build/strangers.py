"""Lines inside a body that are not of it: what the page says of itself, headlines of other texts, captions left over.

A line is judged by two things at once: whether it shares words with the rest of the body, and what it looks like. Each
alone would take away passages of the article.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from migtui.build.furniture import names_outlet
from migtui.build.lexicon import entries, vocabulary, words
from migtui.build.portraits import speaks_of
from migtui.build.topics import shared, stems, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from migtui.build.pieces import Piece
    from migtui.records import SegmentKind

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MARKS: Final = re.compile(r"[“”\"«»]|\b(?:said|says|added|told)\b")
_PRONOUN: Final = re.compile(r"\b(?:we|our|us|you|your|i)\b", re.IGNORECASE)
#: At most this share of its telling words has a line of the page in common with the rest of the body.
_FOREIGN: Final = 0.3
_LOOSE: Final = 0.45
_LONGEST: Final = 110
#: What a paper says of its writer, among the last so many lines.
_FOOT: Final = 8
_REACH: Final = 30
_WRITER_IS: Final = re.compile(
    r"(?!The )(?:[A-Z][\w.’'-]+ ){1,3}(?P<family>[A-Z][\w.’'-]+) "
    r"(?:is (?:an?|the|our)\b.{0,60}?\b(?:reporter|journalist|correspondent|writer|editor|columnist|photographer)\b"
    r"|covers\b|writes (?:for|about)\b|reports (?:for|on)\b)"
)
#: So many words of pages a line has that speaks of its page; one less where it speaks to the reader.
_PAGE_WORDS: Final = 3
#: A caption of one or two sentences, and how far into it the verb of its scene stands.
_PICTURE: Final = 40
_SCENE: Final = 6
#: A line of so few words needs one less as well; at most one word in so many may be no word of pages.
_BRIEF: Final = 8
_SPARSE: Final = 7
#: How many pieces on each side are asked for the name under a picture.
_AROUND: Final = 6
#: A headline of another text is a line of so many words between paragraphs, with so many that tell its subject.
_HEADLINE: Final = range(5, 18)
_TELLING: Final = 3
_UNLIKE: Final = 0.15
#: The opening of another text shares no more with this one.
_ELSEWHERE: Final = 0.25
#: A body of fewer paragraphs does not show well enough what it speaks of: for pages' speech, for headlines.
_LEAST_PROSE: Final = 2
_LEAST_FOR_HEADLINES: Final = 4
#: A line of the page among others has so many words at most, the credit of a picture so many.
_WIDEST: Final = 20
_CREDIT: Final = 8
#: A line that only the page under it shows to be of the page has so many.
_SHORT: Final = 14
_LEAST_AGAIN: Final = 4
_BODY: Final = ("paragraph", "heading", "about")
_PAGE: Final = ("navigation", "unrelated")


class Subject:
    """The telling words of the prose of a text, with how many pieces have each."""

    def __init__(self, found: Iterable[Piece]) -> None:
        prose = [piece for piece in found if piece.prose]
        self.size: Final = len(prose)
        self._counts: Final = Counter(stem for piece in prose for stem in stems(piece.words))

    def share(self, piece: Piece) -> float:
        """The share of a piece's telling words that other prose of the text has too; 1 for a piece without any."""
        own = stems(piece.words)
        least = 2 if piece.prose else 1
        return sum(self._counts[stem] >= least for stem in own) / len(own) if own else 1.0


def mark_strangers(found: Sequence[Piece], start: int) -> None:
    """Take out of the body, from position `start` on, the lines that are not of it."""
    subject = Subject(found[start:])
    if subject.size < _LEAST_PROSE:
        return
    for i in range(start, len(found)):
        if found[i].kind in _BODY and found[i].dateline is None:
            found[i].kind = _stranger(found, i, subject) or found[i].kind
    _other_texts(found, start)
    for i in range(len(found) - 2, start, -1):
        if found[i].prose or found[i + 1].kind not in _PAGE:
            return
        short = found[i].count <= _SHORT and not found[i].item
        if found[i].kind in _BODY and short and subject.share(found[i]) <= _UNLIKE:
            found[i].kind = "navigation"


def _other_texts(found: Sequence[Piece], start: int) -> None:
    """Mark the openings of other texts at the foot, under the heading that leads to them."""
    prose = 0
    for head in range(start, len(found)):
        prose += found[head].prose and found[head].kind in _BODY
        if found[head].part == "unrelated_head" and prose >= _LEAST_FOR_HEADLINES:
            break
    else:
        return
    subject = subject_of(found[start:head])
    for piece in reversed(found[head + 1 :]):
        if piece.kind not in _BODY:
            continue
        if shared(piece.words, subject) > _ELSEWHERE:
            return
        piece.kind = "unrelated"


def _stranger(found: Sequence[Piece], i: int, subject: Subject) -> SegmentKind | None:
    """The kind of a line of the body that is not of it, or None for one that is."""
    piece = found[i]
    if subject.size >= _LEAST_FOR_HEADLINES and shows_picture(piece):
        return "caption"
    above = found[i - 1] if i else None
    below = found[i + 1] if i + 1 < len(found) else None
    if speaks_of_page(piece) and subject.share(piece) < (_FOREIGN if piece.count <= _WIDEST else _LOOSE):
        return "navigation"
    if i + _FOOT >= len(found) and _is_of_writer(found, i):
        return "label"
    if above is not None and above.kind == "caption" and _goes_with_caption(piece, above):
        return "caption"
    if piece.prose:
        return None
    if above is not None and above.kind in _PAGE and _goes_with_page(piece, below, subject, listed=above.item):
        return "navigation"
    if piece.kind != "heading":
        return None
    if subject.size >= _LEAST_FOR_HEADLINES and _is_headline(found, i, subject):
        return "unrelated"
    near = found[i + 1 : i + 3]
    again = piece.count >= _LEAST_AGAIN and any(p.part == "caption" and piece.words in p.words for p in near)
    credited = piece.count <= 2 and bool(near) and near[0].kind == "caption"
    return "caption" if again or credited or _portrays(found, i) else None


def _portrays(found: Sequence[Piece], i: int) -> bool:
    """Whether a line between two paragraphs is the name of a person the text speaks of, as under a picture."""
    between = found[i - 1].prose and i + 1 < len(found) and found[i + 1].prose
    return between and speaks_of(found[max(0, i - _AROUND) : i + _AROUND], found[i])


def _is_of_writer(found: Sequence[Piece], i: int) -> bool:
    """Whether a passage tells who wrote the text: a journalist whom the passages over it do not name."""
    writer = _WRITER_IS.match(found[i].words)
    if writer is None:
        return False
    over = found[max(0, i - _REACH) : i]
    return not any(writer["family"] in p.words for p in over if p.prose)


def shows_picture(piece: Piece) -> bool:
    """Whether a short passage tells what a picture shows: who stands where in it, or a scene in the present tense."""
    words_here = piece.words
    if piece.count > _PICTURE or _MARKS.search(words_here):
        return False
    folded = words_here.casefold()
    if any(cue in folded for cue in entries("caption_cues")):
        return True
    tokens = folded.split()[:_SCENE]
    return words_here.startswith(("A ", "An ")) and any(token in words("scene_verbs") for token in tokens[2:])


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


def speaks_of_page(piece: Piece) -> bool:
    """Whether a piece has the words of pages: subscriptions, comments, cookies; speech of people never has."""
    if piece.count > _LONGEST or _MARKS.search(piece.words):
        return False
    tokens = [token.casefold() for token in _WORD.findall(piece.words)]
    known = {token for token in tokens if token in vocabulary("page_words")}
    asked = _PAGE_WORDS - (bool(_PRONOUN.search(piece.words)) or len(tokens) <= _BRIEF)
    enough = len(known) >= asked
    led = bool(tokens) and tokens[0] in words("page_verbs") and piece.count <= 20
    return (enough and _SPARSE * len(known) >= len(tokens)) or (led and (bool(known) or piece.count <= 5))


def _is_headline(found: Sequence[Piece], i: int, subject: Subject) -> bool:
    """Whether a line between two paragraphs is the headline of another text: nothing around it speaks of its words."""
    piece = found[i]
    between = found[i - 1].prose and i + 1 < len(found) and found[i + 1].prose
    if not between or piece.count not in _HEADLINE or piece.words[-1] in "?:)" or piece.item:
        return False
    return len(stems(piece.words)) >= _TELLING and subject.share(piece) <= _UNLIKE

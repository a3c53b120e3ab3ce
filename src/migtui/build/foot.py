"""What stands under an article: comments of readers, notes on the writer, notices of the page about itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from migtui.build.dates import DAY
from migtui.build.lexicon import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.pieces import Piece
    from migtui.build.topics import Subject

#: A note on the writer stands among the last so many lines; so many over it are asked whether they name the writer.
_FOOT: Final = 8
_REACH: Final = 30
#: Comments have so many paragraphs of the article over them at least.
_LEAST_PROSE: Final = 1
#: A publisher's notice is one of the last so many pieces, has so many words of pages, one in so many of all its words,
#: and shares no more than this.
_LAST: Final = 4
_NOTICE: Final = 4
_DENSE: Final = 18
_STRANGE: Final = 0.3
_WORD: Final = re.compile(r"[^\W\d_]+")
#: A sure paragraph has so many words at least and shares so much; what is left of a page below so many and this much.
_SURE: Final = 10
_KIN: Final = 0.2
_SMALL: Final = 14
_LOOSE: Final = 0.5
_PAGED: Final = 2
_PAGE: Final = ("navigation", "unrelated", "contact")
_SPEECH: Final = re.compile(r"[“”\"«»]|\b(?:said|says|told)\b")
#: A line that counts comments has so many words at most.
_COUNTING: Final = 30
_NAME: Final = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|bin|al|el)){0,3}"
_WRITER_IS: Final = re.compile(
    r"(?!The )(?:[A-Z][\w.’'-]+ ){1,3}(?P<family>[A-Z][\w.’'-]+) "
    r"(?:is (?:an?|the|our)\b.{0,60}?\b(?:reporter|journalist|correspondent|writer|editor|columnist|photographer"
    r"|contributor|blogger|freelancer)\b"
    r"|covers\b|writes (?:for|about)\b|reports (?:for|on)\b|(?:joined|has been (?:with|at)) .{3,60}\b(?:in|since)\b)"
)
#: A line that opens the comments of readers: it counts them or asks for one.
_COMMENTS: Final = re.compile(
    r"(?i)\W*(?:(?:\d+|one|two|three) (?:comments?|responses?|replies|thoughts?)\b"
    r"(?: (?:about|on|to|for)\b.*|[:.]?)"
    r"|(?:reader|user|readers[’']) comments?\W*|comments? ?\(\d+\)\W*|comments:)"
)
#: The head of one comment: who wrote it, and when or that it is said.
_COMMENTER: Final = re.compile(
    rf"(?:\d+[.)]\s*)?{_NAME}(?:,? (?:on |- )?(?:{DAY}).{{0,12}}\d:\d\d.{{0,20}}| (?:says|said|wrote|commented):?"
    r"(?: .{0,40}\d:\d\d.{0,12})?)"
)


#: A passage in which somebody speaks for himself, and what is speech within one.
_OWN: Final = re.compile(r"\b(?:I|I[’']\w+|my|me|you|your)\b")
_QUOTED: Final = re.compile(r"[“\"].*?(?:[”\"]|$)")


def mark_foot(found: Sequence[Piece], start: int, subject: Subject) -> None:
    """Take comments and notes on the writer out of the body, from position `start` on."""
    _comments(found, start)
    _page_below(found, start, subject)
    for piece in found[max(start + 1, len(found) - _LAST) :]:
        if piece.kind == "paragraph" and piece.prose and _is_notice(piece, subject):
            piece.kind = "navigation"
    names = tuple(_writers(found))
    for piece in found[start:] if names else ():
        if piece.kind == "heading" and (piece.words in names or piece.words.removeprefix("About ") in names):
            piece.kind = "label"
    for i in range(max(start, len(found) - _FOOT), len(found)):
        piece = found[i]
        if piece.kind in ("paragraph", "heading", "about") and _is_of_writer(found, i, names):
            piece.kind = "label"


def _page_below(found: Sequence[Piece], start: int, subject: Subject) -> None:
    """Mark what is left of the body among the lines of the page under its last paragraph."""
    last = next((i for i in range(len(found) - 1, start - 1, -1) if _is_sure(found[i], subject)), len(found))
    below = range(last + 1, len(found))
    first = next((i for i in below if found[i].kind in _PAGE), len(found))
    paged = sum(found[i].kind in _PAGE for i in below)
    left = [found[i] for i in range(first, len(found)) if found[i].kind in ("paragraph", "heading", "about")]
    if paged < _PAGED or paged < len(left):
        return
    for piece in left:
        if piece.count <= _SMALL and subject.share(piece) < _LOOSE and not _SPEECH.search(piece.words):
            piece.kind = "navigation"


def _is_notice(piece: Piece, subject: Subject) -> bool:
    """Whether a passage at the foot is what a publisher says of himself: foreign, without speech, full of his words."""
    if _SPEECH.search(piece.words) or subject.share(piece) > _STRANGE:
        return False
    all_words = _WORD.findall(piece.words.casefold())
    return len(vocabulary("page_words").intersection(all_words)) >= max(_NOTICE, len(all_words) / _DENSE)


def _is_sure(piece: Piece, subject: Subject) -> bool:
    """Whether a passage is surely of the article: a paragraph of some length that speaks of its subject."""
    long = piece.kind == "paragraph" and piece.prose and piece.count >= _SURE and not piece.item
    return long and (subject.share(piece) >= _KIN or _SPEECH.search(piece.words) is not None)


def _comments(found: Sequence[Piece], start: int) -> None:
    """Mark all that stands under the line that opens the comments, where a comment's head shows that they are."""
    prose = 0
    for i in range(start, len(found)):
        opens = prose >= _LEAST_PROSE and (_opens_comments(found, i) or _first_comment(found, i))
        prose += found[i].prose and found[i].kind == "paragraph"
        if not opens:
            continue
        for piece in found[i:]:
            if piece.kind in ("paragraph", "heading", "about", "byline", "label"):
                piece.kind = "unrelated"
        return


def _opens_comments(found: Sequence[Piece], i: int) -> bool:
    """Whether a line opens comments: it counts them, and the line under it is the head of one."""
    if found[i].count > _COUNTING or not _COMMENTS.fullmatch(found[i].words):
        return False
    return any(_COMMENTER.fullmatch(p.words) for p in found[i + 1 : i + 4])


def _first_comment(found: Sequence[Piece], i: int) -> bool:
    """Whether a numbered passage speaks for itself, where the text over it led to no list and spoke for nobody."""
    line = found[i].words
    if not line.startswith("1. ") or found[i - 1].words.endswith((":", ";")) or not _OWN.search(line):
        return False
    return not any(_OWN.search(_QUOTED.sub("", p.words)) for p in found[max(0, i - _REACH) : i] if p.prose)


def _is_of_writer(found: Sequence[Piece], i: int, names: tuple[str, ...]) -> bool:
    """Whether a passage tells who wrote the text: one whom a byline names, or a journalist whom nothing else names."""
    if found[i].prose and found[i].words.startswith(names):
        return not any(p.prose and p.kind == "paragraph" for p in found[i + 2 :])
    writer = _WRITER_IS.match(found[i].words)
    if writer is None:
        return False
    over = found[max(0, i - _REACH) : i]
    return not any(writer["family"] in p.words for p in over if p.prose)


def _writers(found: Sequence[Piece]) -> Iterator[str]:
    """The names in the bylines of a document."""
    for piece in found[:_REACH]:
        if piece.kind == "byline" and piece.byline is not None and piece.byline.names is not None:
            name = piece.words[slice(*piece.byline.names)]
            if " " in name and name[0].isupper():
                yield name

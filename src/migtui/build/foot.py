"""What stands under an article: comments of readers, notes on the writer, notices of the page about itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from migtui.build.dates import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.pieces import Piece

#: A note on the writer stands among the last so many lines; so many over it are asked whether they name the writer.
_FOOT: Final = 8
_REACH: Final = 30
#: Comments have so many paragraphs of the article over them at least.
_LEAST_PROSE: Final = 1
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


def mark_foot(found: Sequence[Piece], start: int) -> None:
    """Take comments and notes on the writer out of the body, from position `start` on."""
    _comments(found, start)
    names = set(_writers(found))
    for piece in found[start:]:
        if piece.kind == "heading" and (piece.words in names or piece.words.removeprefix("About ") in names):
            piece.kind = "label"
    for i in range(max(start, len(found) - _FOOT), len(found)):
        piece = found[i]
        if piece.kind in ("paragraph", "heading", "about") and _is_of_writer(found, i):
            piece.kind = "label"


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
    if not _COMMENTS.fullmatch(found[i].words):
        return False
    return any(_COMMENTER.fullmatch(p.words) for p in found[i + 1 : i + 4])


def _first_comment(found: Sequence[Piece], i: int) -> bool:
    """Whether a numbered passage speaks for itself, where the text over it led to no list and spoke for nobody."""
    line = found[i].words
    if not line.startswith("1. ") or found[i - 1].words.endswith((":", ";")) or not _OWN.search(line):
        return False
    return not any(_OWN.search(_QUOTED.sub("", p.words)) for p in found[max(0, i - _REACH) : i] if p.prose)


def _is_of_writer(found: Sequence[Piece], i: int) -> bool:
    """Whether a passage tells who wrote the text: one whom a byline names, or a journalist whom nothing else names."""
    if any(found[i].words.startswith(name) for name in _writers(found)) and found[i].prose:
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

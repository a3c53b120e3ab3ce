"""Lines inside a body that are not of it: what the page says of itself, headlines of other texts, captions left over.

A line is judged by two things at once: whether it shares words with the rest of the body, and what it looks like. Each
alone would take away passages of the article.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary, words
from migtui.build.topics import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from migtui.build.pieces import Piece

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MARKS: Final = re.compile(r"[“”\"«»]|\b(?:said|says|added|told)\b")
_PRONOUN: Final = re.compile(r"\b(?:we|our|us|you|your|i)\b", re.IGNORECASE)
#: At most this share of its telling words has a line of the page in common with the rest of the body.
_FOREIGN: Final = 0.3
#: So many words of pages a line has that speaks of its page; one less where it speaks to the reader.
_PAGE_WORDS: Final = 3
#: A headline of another text is a line of so many words between paragraphs, with so many that tell its subject.
_HEADLINE: Final = range(5, 18)
_TELLING: Final = 3
_UNLIKE: Final = 0.15
#: A body of fewer paragraphs does not show well enough what it speaks of.
_LEAST_PROSE: Final = 3
_BODY: Final = ("paragraph", "heading", "about")


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
        piece = found[i]
        if piece.kind not in _BODY or piece.dateline is not None:
            continue
        if speaks_of_page(piece) and subject.share(piece) < _FOREIGN:
            piece.kind = "navigation"
        elif piece.kind == "heading" and _is_headline(found, i, subject):
            piece.kind = "unrelated"
        elif piece.kind == "heading" and _credits(found, i):
            piece.kind = "caption"


def speaks_of_page(piece: Piece) -> bool:
    """Whether a piece has the words of pages: subscriptions, comments, cookies; speech of people never has."""
    if piece.count > 60 or _MARKS.search(piece.words):
        return False
    tokens = [token.casefold() for token in _WORD.findall(piece.words)]
    known = {token for token in tokens if token in vocabulary("page_words")}
    enough = len(known) >= _PAGE_WORDS - bool(_PRONOUN.search(piece.words))
    led = bool(tokens) and tokens[0] in words("page_verbs") and piece.count <= 20
    return (enough and 5 * len(known) >= len(tokens)) or (led and (bool(known) or piece.count <= 5))


def _is_headline(found: Sequence[Piece], i: int, subject: Subject) -> bool:
    """Whether a line between two paragraphs is the headline of another text: nothing around it speaks of its words."""
    piece = found[i]
    between = found[i - 1].prose and i + 1 < len(found) and found[i + 1].prose
    if not between or piece.count not in _HEADLINE or piece.words[-1] in "?:" or piece.item:
        return False
    return len(stems(piece.words)) >= _TELLING and subject.share(piece) <= _UNLIKE


def _credits(found: Sequence[Piece], i: int) -> bool:
    """Whether a line of one word or two names who took the picture whose caption follows."""
    return found[i].count <= 2 and i + 1 < len(found) and found[i + 1].kind == "caption"

"""What a text is about, by its words: whether a line or a passage over the body speaks of the same thing as the body.

Pages put appeals, notices and the names of sections over an article; unlike its title and deck they share no words with
it. Words are compared by their first letters, so that endings do not matter.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from migtui.build.pieces import Piece

_WORD: Final = re.compile(r"[^\W\d_]+")
_STEM: Final = 6
#: A word of no more letters tells no subject.
_SHORT: Final = 3
#: How far into a text a page's own matter may reach, in pieces.
_LOOK: Final = 24
#: The share of its words that a title has in common with its text at least, and that a page's own matter has at most.
_TITLE: Final = 0.5
_FOREIGN: Final = 0.34
#: The share that the title of a longer text has in common with it all at least.
_HEADED: Final = 0.4


@lru_cache(maxsize=1 << 8)
def stems(line: str) -> frozenset[str]:
    """The words of a line that tell its subject, cut to their first letters."""
    found = frozenset(_WORD.findall(line.casefold())) - words("function_words")
    return frozenset([word[:_STEM] for word in found if len(word) > _SHORT])


def shared(line: str, subject: set[str]) -> float:
    """The share of a line's telling words that belong to the subject, 0 to 1; 0 where it has none."""
    own = stems(line)
    return len(own & subject) / len(own) if own else 0.0


def subject_of(found: Iterable[Piece]) -> set[str]:
    """The telling words of all prose among the pieces."""
    return {stem for piece in found if piece.prose for stem in stems(piece.words)}


def page_matter(found: Sequence[Piece]) -> int:
    """How many pieces at the start of a text belong to its page: prose that is foreign to the article under it.

    0 where there is none: then the head starts at the first piece.
    """
    prose = [i for i, piece in enumerate(found[:_LOOK]) if piece.prose]
    if not prose:
        return 0
    for i in range(prose[0] + 1, min(_LOOK, len(found))):
        above = found[i - 1]
        if above.byline is not None or above.dateline is not None or (above.part == "kind" and above.count > 1):
            return 0
        if found[i].title_like and found[i].count >= 4 and _parts(found, i):
            return i
    return 0


def _parts(found: Sequence[Piece], title: int) -> bool:
    """Whether a title-like piece has a text under it that it speaks of, and what stands over it does not.

    A heading within an article does the same where the article has a title: that title speaks of all of it.
    """
    over, under = found[:title], found[title + 1 :]
    if sum(piece.prose for piece in under) < max(2, sum(piece.prose for piece in over)):
        return False
    subject = subject_of(under)
    whole = subject | subject_of(over)
    titled = any(p.title_like and p.count >= 4 and shared(p.words, whole) >= _HEADED for p in over)
    return not titled and shared(found[title].words, subject) >= _TITLE and all(
        shared(piece.words, subject) < _FOREIGN for piece in over if piece.prose
    )


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

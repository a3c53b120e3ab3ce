"""The title of a document among the lines over its body, told from rubrics, mastheads, paths, captions and teasers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from migtui.build.bylines import is_desk
from migtui.build.captions import shows_person
from migtui.build.labels import names_body, names_outlet
from migtui.build.topics import shared, subject_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.build.pieces import Piece

#: A line that holds the title and so many words more is the title again (a path, a caption's label glued to it).
_GLUED: Final = 12
#: The share of its words that a line has in common with the body at most to be no title.
_FOREIGN: Final = 0.3
#: A later line is the title when it has this share at least, and so much more than the first.
_SOME: Final = 0.4
_BETTER: Final = 0.25
#: A path through a site that ends with the title is at most so many times as long.
_PATH: Final = 2
#: A later line of fewer words is no title.
_SHORTEST: Final = 3
#: A line of more words is a deck rather than a title.
_DECK_LEAST: Final = 22
_BULLETS: Final = "•‣▪●◦○■□*·➢✓ "
#: A picture or a film that gives a text its title.
_SHOWN: Final = re.compile(r"(?i:videos?|photos?|pictures?|in pictures|watch|listen|gallery|audio)\s*[:|–—-]\s*\S")
_SITE: Final = re.compile(r"\s+(?:\||[-–—·:»])\s+")
#: The name of a desk has so many words at most; a title that is sure has so many at least.
_DESK_WORDS: Final = 9
_TITLE_LEAST: Final = 4


def choose_title(found: Sequence[Piece], start: int) -> int | None:
    """The position of the title among the pieces over the body; pieces that only repeat it get their kind."""
    lines = [
        i for i in range(start) if found[i].kind is None and (found[i].title_like or _stopped_title(found, i, start))
    ]
    twice = next((i for i in range(start - 1) if _bulleted_twice(found[i], found[i + 1])), None)
    if twice is not None:
        return twice
    lines = _under_label(found, lines, start)
    while len(lines) > 1 and _is_kicker(found, lines[0], lines[1:]):
        lines.pop(0)
    for i in lines:
        if shows_person(found[i]):
            found[i].kind = "caption"
    lines = [i for i in lines if found[i].kind is None and not _is_source(found[i]) and not _leads_to_list(found[i])]
    again = next((i for i in lines if _stands_again(found, i, lines)), None)
    if again is not None and shared(found[again].words, subject_of(found[start:])) >= _SOME:
        return again
    shown = _shown(found, start)
    if shown is not None and all(found[i].count < _SHORTEST for i in lines):
        return shown
    return _first_of_subject(found, lines, start) if lines else None


def _stands_again(found: Sequence[Piece], i: int, lines: Sequence[int]) -> bool:
    """Whether a line of some words stands twice over the body, as the title in a path and over its text."""
    return found[i].count >= _TITLE_LEAST and any(found[k].words == found[i].words for k in lines if k > i)


def _leads_to_list(piece: Piece) -> bool:
    """Whether a line is the name of a section of a page: a few words with a colon behind them."""
    return piece.words.endswith(":") and piece.count <= _TITLE_LEAST


def _is_source(piece: Piece) -> bool:
    """Whether a line is the name of a paper or of its desk, and so no title even where it has no line beside it."""
    return names_outlet(piece.words) or (piece.count <= _DESK_WORDS and is_desk(piece.words))


def _bulleted_twice(piece: Piece, below: Piece) -> bool:
    """Whether a line is the title with a bullet that stands again under it, as in lists of a site."""
    return piece.item and piece.count >= _TITLE_LEAST and piece.words.lstrip(_BULLETS) == below.words


def _shown(found: Sequence[Piece], start: int) -> int | None:
    """The line that a film or a picture gives a text for its title, where it has no other."""
    lines = (i for i in range(start) if found[i].kind is None and found[i].count >= _TITLE_LEAST)
    return next((i for i in lines if _SHOWN.match(found[i].words) and found[i].words[-1] not in ",;"), None)


def _first_of_subject(found: Sequence[Piece], lines: Sequence[int], start: int) -> int:
    """The first of the lines, or a later one where only that one speaks of what the body speaks of."""
    if len(lines) == 1:
        return lines[0]
    subject = subject_of(found[start:])
    first = shared(found[lines[0]].words, subject)
    if first >= _FOREIGN:
        return lines[0]
    least = max(_SOME, first + _BETTER)
    fits = (
        i for i in lines[1:]
        if _SHORTEST <= found[i].count <= _DECK_LEAST and shared(found[i].words, subject) >= least
    )
    better = next(fits, lines[0])
    for i in lines:
        if i < better and found[i].kind is None:
            found[i].kind = "label"
    return better


def _stopped_title(found: Sequence[Piece], i: int, start: int) -> bool:
    """Whether a sentence with its stop is the title after all: short, first, with a dateline or byline under it."""
    piece = found[i]
    return piece.plain and piece.prose and piece.count <= 25 and not any(p.title_like for p in found[:start])


def _under_label(found: Sequence[Piece], lines: list[int], start: int) -> list[int]:
    """The lines under the label that names the kind of text, if there are any; those over it name who issues it."""
    label = max((i for i in range(start) if found[i].part == "kind"), default=None)
    below = [i for i in lines if label is not None and i > label]
    above = [i for i in lines if label is not None and i < label]
    if below and all(found[i].count <= 6 or names_body(found[i].words) for i in above):
        return below
    return lines


def _is_kicker(found: Sequence[Piece], i: int, rest: Sequence[int]) -> bool:
    """Whether a line over the title is a rubric, a masthead, a path through a site or the title with its site."""
    line = found[i].words
    following = [found[k].words for k in rest]
    if any(line != other and line.endswith(other) and _PATH * len(other) >= len(line) for other in following):
        found[i].kind = "navigation"
        return True
    parts = _SITE.split(line)
    if len(parts) > 1 and any(other.casefold() == parts[0].casefold() for other in following):
        found[i].kind = "label"
        return True
    near = [k for k in rest if k <= i + 3 and all(found[m].byline is None for m in range(i, k))]
    below = max((found[k].count for k in near), default=0)
    if (found[i].count <= 3 and below >= 5) or (
        found[i].count <= 10 and (names_body(line) or names_outlet(line)) and below >= 3
    ):
        found[i].kind = "label"
        return True
    return False


def says_title_again(title: Piece, piece: Piece) -> bool:
    """Whether a line holds the title and little more, or begins with it as the summary of a page does."""
    line, again = piece.words.casefold(), title.words.casefold()
    if again.lstrip(_BULLETS) in line and piece.count <= title.count + _GLUED:
        return True
    if piece.count >= _TITLE_LEAST and line in again:
        return True
    return title.count >= _TITLE_LEAST and line.startswith(again) and not piece.prose

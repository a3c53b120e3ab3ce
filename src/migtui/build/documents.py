"""Where one document of a source ends and the next begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.build.pieces import Piece

#: How many blocks may stand between a title and the dateline or byline under it.
_REACH: Final = 4
_BESIDE: Final = ("label", "date", "kind", "caption", "end")


def documents(found: Sequence[Piece]) -> list[tuple[int, int]]:
    """The documents of a source as half-open ranges of its pieces; together they hold all of them.

    A new one begins at a title, or at the label over it (`PRESS RELEASE`), that has a dateline, a byline or a day under
    it, once the document before has a body.
    """
    cuts = [0]
    prose = 0
    for i, piece in enumerate(found):
        head = _head(found, i, cuts[-1]) if prose else None
        if head is not None and head > cuts[-1] and _has_body(found, cuts[-1], head):
            cuts.append(head)
            prose = 0
        prose += piece.prose
    return list(zip(cuts, [*cuts[1:], len(found)], strict=True))


def _has_body(found: Sequence[Piece], start: int, end: int) -> bool:
    return any(p.prose for p in found[start:end])


def _head(found: Sequence[Piece], i: int, first: int) -> int | None:
    """Where the document begins that the piece `i` shows to have begun; None when it shows nothing."""
    piece = found[i]
    if piece.dateline is not None and _is_sure(piece):
        title = _title_above(found, i, first)
        return _with_labels(found, title, first) if title is not None else _label_above(found, i, first)
    if piece.part == "kind" and i + 2 < len(found):
        return i if _opens_release(found, i) else None
    if piece.byline is not None and piece.words[:2].casefold() == "by" and i + 1 < len(found):
        title = _title_above(found, i, first)
        near = title is not None and i - title <= 2 and found[i + 1].prose
        if near and title is not None and sum(p.prose for p in found[first:title]) >= 3:
            return _with_labels(found, title, first)
    return None


def _is_sure(piece: Piece) -> bool:
    """Whether a dateline names a day or an agency beside its place, as only the head of a text does."""
    line = piece.dateline
    return line is not None and line.strong and (line.date is not None or line.agency is not None)


def _title_above(found: Sequence[Piece], i: int, first: int) -> int | None:
    """The topmost title-like piece that stands over piece `i` with nothing but head matter between."""
    title = None
    for j in range(i - 1, max(first, i - 1 - _REACH), -1):
        piece = found[j]
        if piece.title_like and piece.count >= 3 and not piece.words.endswith(":"):
            if title is not None and not _deck_under(found, j, title):
                break
            title = j
        elif piece.part not in _BESIDE and piece.byline is None:
            break
    return title


def _deck_under(found: Sequence[Piece], upper: int, lower: int) -> bool:
    """Whether two title-like pieces are a title and its deck: next to each other, the second the longer one."""
    return lower == upper + 1 and found[lower].count >= found[upper].count and found[upper].count >= 5


def _with_labels(found: Sequence[Piece], title: int, first: int) -> int:
    """The start of the document with this title: labels over it belong to it when one names the kind of text."""
    start = title
    for j in range(title - 1, max(first, title - 1 - _REACH), -1):
        if found[j].part == "kind":
            start = j
        elif found[j].part not in ("date", "label"):
            break
    return start


def _label_above(found: Sequence[Piece], i: int, first: int) -> int | None:
    """The label that names the kind of text right over piece `i`, or None."""
    return i - 1 if i - 1 > first and found[i - 1].part == "kind" else None


def _opens_release(found: Sequence[Piece], i: int) -> bool:
    """Whether a label is followed by a title and a body: a release begins, it is no link in a menu."""
    if found[i].words.count(" ") == 0 and not found[i].words.isupper():
        return False
    ahead = found[i + 1 : i + 2 + _REACH]
    title = next((k for k, p in enumerate(ahead) if p.title_like and p.count >= 4), None)
    return title is not None and any(p.prose and p.count >= 20 for p in ahead[title + 1 :])

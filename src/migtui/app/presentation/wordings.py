"""How the words of one text differ from those of another: what was added, dropped and changed, with signs for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from migtui.build.wording import folded
from migtui.display import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.app.presentation.cells import Cell
    from migtui.app.themes import StyleName

Change = Literal["same", "added", "dropped"]

#: The signs around words that only the other text has, and around those that only the base has.
SIGNS: Final[dict[Change, tuple[str, str]]] = {"same": ("", ""), "added": ("[+", "+]"), "dropped": ("[-", "-]")}
_STYLES: Final[dict[Change, StyleName]] = {"same": "quote", "added": "added", "dropped": "removed"}


class Piece(NamedTuple):
    """Words that follow each other and share a change."""

    words: tuple[str, ...]
    change: Change


class Tally(NamedTuple):
    """How many words were added, dropped, and changed (one put in place of another)."""

    added: int = 0
    dropped: int = 0
    changed: int = 0

    @property
    def shown(self) -> str:
        """In words: `1 dropped, 2 changed`, or `the same words`."""
        parts = [f"{count} {name}" for name, count in zip(self._fields, self, strict=True) if count]
        return ", ".join(parts) or "the same words"


def compared(base: str, other: str) -> list[Piece]:
    """The words of `other` beside those of `base`, in order; what is dropped stands before what is put in its place.

    Letter case and marks around a word do not count, as they do not when quotes are grouped. Texts of more than 200
    words are compared by their rarer words, which keeps the work near their length.
    """
    from difflib import SequenceMatcher

    old, new = one_line(base).split(), one_line(other).split()
    keys_old, keys_new = _keys(old), _keys(new)
    if keys_old == keys_new:
        return [Piece(tuple(new), "same")] if new else []
    pieces: list[Piece] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, keys_old, keys_new).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(tuple(new[j1:j2]), "same"))
            continue
        if i2 > i1:
            pieces.append(Piece(tuple(old[i1:i2]), "dropped"))
        if j2 > j1:
            pieces.append(Piece(tuple(new[j1:j2]), "added"))
    return pieces


def tally(pieces: Iterable[Piece]) -> Tally:
    """How many words differ, and in which way."""
    added = dropped = changed = waiting = 0
    for words, change in pieces:
        if change == "added":
            both = min(waiting, len(words))
            changed, added, dropped = changed + both, added + len(words) - both, dropped - both
        dropped += len(words) if change == "dropped" else 0
        waiting = len(words) if change == "dropped" else 0
    return Tally(added, dropped, changed)


def of_base(pieces: Iterable[Piece]) -> list[Piece]:
    """What of the comparison stands in the base."""
    return [piece for piece in pieces if piece.change != "added"]


def of_other(pieces: Iterable[Piece]) -> list[Piece]:
    """What of the comparison stands in the other text."""
    return [piece for piece in pieces if piece.change != "dropped"]


def signed(pieces: Iterable[Piece], same: StyleName = "quote") -> Iterator[Cell]:
    """The words one by one, each with its style; signs stand around those that differ."""
    for words, change in pieces:
        before, behind = SIGNS[change]
        style = same if change == "same" else _STYLES[change]
        last = len(words) - 1
        for at, word in enumerate(words):
            yield f"{before if at == 0 else ''}{word}{behind if at == last else ''}", style


def _keys(words: Sequence[str]) -> list[str]:
    return [" ".join(folded(word)) or word for word in words]

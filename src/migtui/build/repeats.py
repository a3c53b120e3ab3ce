"""Passages of a document that only repeat another: decks cut from the first paragraph, pull quotes, a title again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from migtui.build.pieces import Piece

_WORD: Final = re.compile(r"\w+")
_ENOUGH: Final = 0.6
_LEAST_WORDS: Final = 7
_BODY: Final = ("paragraph", "about")
_Run = tuple[str, str, str]


def mark_repeats(found: Sequence[Piece]) -> None:
    """Turn decks whose words return in the body into duplicates, and passages that stand in a longer one too."""
    runs = {i: _runs(piece.words) for i, piece in enumerate(found) if piece.kind in (*_BODY, "deck")}
    if not _any_again(found, runs):
        return
    owner = _owners(found, runs)
    for i, piece in enumerate(found):
        repeats = piece.kind == "deck" and _share_in_body(runs[i], owner) >= _ENOUGH
        passage = piece.kind == "paragraph" and piece.dateline is None
        if repeats or (passage and _inside_another(i, piece, runs[i], owner)):
            piece.kind = "duplicate"


def _any_again(found: Sequence[Piece], runs: dict[int, list[_Run]]) -> bool:
    """Whether there is a deck, or a passage whose first and last words come again elsewhere: else nothing repeats."""
    if any(found[i].kind == "deck" for i in runs):
        return True
    seen: set[_Run] = set()
    again: set[_Run] = set()
    for rows in runs.values():
        own = set(rows)
        again |= seen & own
        seen |= own
    return any(rows[0] in again and rows[-1] in again for rows in runs.values() if rows)


def _owners(found: Sequence[Piece], runs: dict[int, list[_Run]]) -> dict[_Run, int]:
    """For each run of three words of the body the position of the longest passage that holds it."""
    owner: dict[_Run, int] = {}
    first = next((i for i, piece in enumerate(found) if piece.kind in _BODY), None)
    for i, piece in enumerate(found):
        if piece.kind in _BODY:
            for run in runs[i]:
                known = owner.get(run)
                # Where the first passage stands twice, it was the deck before it was the first paragraph.
                if known is None or _size(found[known]) < _size(piece) + (known == first):
                    owner[run] = i
    return owner


def _size(piece: Piece) -> int:
    return piece.block.end - piece.block.start


def _share_in_body(runs: Sequence[_Run], owner: dict[_Run, int]) -> float:
    """The share of a deck's word runs that the body has too."""
    if len(runs) < _LEAST_WORDS - 2:
        return 0.0
    return sum(run in owner for run in runs) / len(runs)


def _inside_another(i: int, piece: Piece, runs: Iterable[_Run], owner: dict[_Run, int]) -> bool:
    """Whether all word runs of a passage stand in one other passage."""
    holders = {owner.get(run, i) for run in runs}
    return len(holders) == 1 and i not in holders and piece.count >= _LEAST_WORDS


def _runs(words: str) -> list[_Run]:
    """The runs of three words, in small letters and without marks."""
    tokens = _WORD.findall(words.casefold())
    return list(zip(tokens, tokens[1:], tokens[2:], strict=False))

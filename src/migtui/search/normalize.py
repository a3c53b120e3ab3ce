"""Folds words to the form in which records and queries meet, and keeps where each word stood.

Letters that Unicode does not take apart (ß, ø, ł, đ, ı, æ) are folded by hand, the others lose their marks (NFKD, then
no combining marks) and their case. Words are runs of letters and digits; an apostrophe inside a word is left out, a
possessive `'s` is no part of it, and letters parted by dots (`I.O.M.`) are one word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

_BY_HAND: Final = {
    "ß": "ss", "ẞ": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th",
    "Þ": "th", "ı": "i", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ə": "a", "Ə": "a", "ħ": "h", "Ħ": "h", "ŧ": "t",
    "Ŧ": "t", "‘": "'", "’": "'", "ʼ": "'", "ʻ": "'", "ʿ": "'", "ʾ": "'", "`": "'", "´": "'", "′": "'", "\xad": "",
}
_WORD: Final = re.compile(r"(?<![^\W_])[^\W_](?:\.[^\W_])+(?![^\W_])|[^\W_]+(?:'[^\W_]+)*")
#: Longer runs are no words of a language; what is beyond is not compared.
_LONGEST: Final = 64


class Token(NamedTuple):
    """A folded word and the code points of the original text it was read from, half-open."""

    word: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    apart = unicodedata.normalize("NFKD", _BY_HAND.get(character, character))
    again = unicodedata.normalize("NFKD", apart.casefold())
    return "".join(_BY_HAND.get(c, c) for c in again if not unicodedata.combining(c))


def fold(text: str) -> str:
    """`text` without case, accents and ligatures; its length may change."""
    return text.lower() if text.isascii() else "".join(map(_folded, text))


def words(text: str) -> list[str]:
    """The folded words of `text`, in order."""
    return [_plain(match) for match in _WORD.findall(fold(text))]


def tokens(text: str) -> list[Token]:
    """The folded words of `text`, each with its place in it."""
    if text.isascii():
        found = _WORD.finditer(text.lower())
        return [Token(_plain(m.group()), m.start(), m.start() + _width(m.group())) for m in found]
    folded, starts, ends = _with_places(text)
    placed = []
    for match in _WORD.finditer(folded):
        last = match.start() + _width(match.group()) - 1
        placed.append(Token(_plain(match.group()), starts[match.start()], ends[last]))
    return placed


def _with_places(text: str) -> tuple[str, list[int], list[int]]:
    """The folded text, and for each of its characters where the original one starts and ends."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, character in enumerate(text):
        piece = _folded(character)
        pieces.append(piece)
        starts += [at] * len(piece)
        ends += [at + 1] * len(piece)
        if not piece and ends:
            ends[-1] = at + 1  # a mark belongs to the letter before it
    return "".join(pieces), starts, ends


def _width(found: str) -> int:
    """How much of a match is the word itself, without a possessive ending."""
    return len(found) - 2 if found.endswith("'s") and len(found) > 2 else len(found)


def _plain(found: str) -> str:
    if "'" not in found and "." not in found:
        return found[:_LONGEST]
    return found[: _width(found)].replace("'", "").replace(".", "")[:_LONGEST]

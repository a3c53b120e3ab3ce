"""Other ways to cut what was typed into words: run together, torn apart, an acronym for its name or the name for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.search.language import LIGHT
from migtui.search.normalize import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.records import Entity
    from migtui.search.index import Index
    from migtui.search.vocabulary import Vocabulary

_MOST: Final = 5
_SHORTEST_PIECE: Final = 3
_MOST_PIECES: Final = 8
#: A word in more entries than this is taken as typed.
_COMMON: Final = 20


class Acronyms:
    """Which name an acronym stands for, and which acronym a name has; those that several names share are left out."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._long: dict[str, list[str]] = {}
        self._short: dict[tuple[str, ...], str] = {}
        for entity in entities:
            name = words(entity.name)
            shorts = [entity.acronym, *(a for a in entity.aliases if a.isupper())]
            for short in dict.fromkeys(s for s in shorts if s):
                row = words(short)
                if len(row) == 1 and len(name) > 1:
                    shared = row[0] in self._long
                    self._long[row[0]] = [] if shared else name
        for short, name in self._long.items():
            if name:
                self._short.setdefault(tuple(name), short)
                self._short.setdefault(tuple(w for w in name if w not in LIGHT), short)

    def written_out(self, typed: Sequence[str]) -> Iterator[list[str]]:
        """The typed words with one acronym written out."""
        if len(typed) > 1:
            for at, word in enumerate(typed):
                if self._long.get(word):
                    yield [*typed[:at], *self._long[word], *typed[at + 1:]]

    def shortened(self, typed: Sequence[str]) -> Iterator[list[str]]:
        """The typed words with one name replaced by its acronym."""
        for start in range(len(typed)):
            for end in range(len(typed), start + 1, -1):
                short = self._short.get(tuple(typed[start:end]))
                if short is not None:
                    yield [*typed[:start], short, *typed[end:]]
                    return


def spellings(typed: list[str], index: Index, acronyms: Acronyms) -> list[list[str]]:
    """What may have been meant, the typed words themselves first."""
    found = [typed]
    for other in (_joined(typed, index.vocabulary), _parted(typed, index), *acronyms.written_out(typed),
                  *acronyms.shortened(typed)):
        if other and other not in found:
            found.append(other)
    return found[:_MOST]


def _joined(typed: list[str], vocabulary: Vocabulary) -> list[str] | None:
    """Neighbours that make one word of the store: `urdu point`, `nasr ullah`."""
    found: list[str] = []
    at = 0
    while at < len(typed):
        whole = typed[at] + typed[at + 1] if at + 1 < len(typed) else ""
        heavy = whole and typed[at] not in LIGHT and typed[at + 1] not in LIGHT and len(whole) > _SHORTEST_PIECE
        if heavy and (vocabulary.number(whole) is not None or (len(whole) > 5 and vocabulary.sounding_like(whole))):
            found.append(whole)
            at += 2
        else:
            found.append(typed[at])
            at += 1
    return found if len(found) < len(typed) else None


def _parted(typed: list[str], index: Index) -> list[str] | None:
    """Words that the store hardly holds, cut into words that it holds: `mohamedyahya`."""
    found: list[str] = []
    for word in typed:
        pieces = None
        number = index.vocabulary.number(word)
        if len(word) >= 2 * _SHORTEST_PIECE and (number is None or index.frequency(number) < _COMMON):
            pieces = _pieces(word, index.vocabulary)
        found += pieces or [word]
    return found if len(found) > len(typed) else None


def _pieces(word: str, vocabulary: Vocabulary) -> list[str] | None:
    """The fewest words of the store that make up `word`; the last may be misspelt or unfinished."""
    best: dict[int, list[str]] = {0: []}
    for start in range(len(word)):
        if start not in best or len(best[start]) >= _MOST_PIECES:
            continue
        for end in range(start + 2, len(word) + (start > 0)):
            piece = word[start:end]
            small = len(piece) < _SHORTEST_PIECE and piece not in LIGHT
            if small or vocabulary.number(piece) is None:
                continue
            if end not in best or len(best[end]) > len(best[start]) + 1:
                best[end] = [*best[start], piece]
    if len(word) in best:
        return best[len(word)]
    return _misspelt_pieces(word, vocabulary)


def _misspelt_pieces(word: str, vocabulary: Vocabulary) -> list[str] | None:
    """Two words of which one is spelt as in the store and the other nearly so."""
    cuts = range(_SHORTEST_PIECE, len(word) - _SHORTEST_PIECE + 1)
    for cut in sorted(cuts, key=lambda c: abs(c - len(word) // 2)):
        left, right = word[:cut], word[cut:]
        known = (vocabulary.number(left) is not None) + (vocabulary.number(right) is not None)
        if known == 1 and (vocabulary.sounding_like(left) and vocabulary.sounding_like(right)):
            return [left, right]
    return None

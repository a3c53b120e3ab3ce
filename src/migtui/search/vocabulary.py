"""The words of a store, and the readings of a typed word among them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import cached_property
from heapq import nsmallest
from typing import TYPE_CHECKING, Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from migtui.search.language import ABBREVIATIONS
from migtui.search.phonetics import phonetic_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: Word number to how well it reads the typed word, between 0 and 1.
Readings = dict[int, float]

_MOST: Final = 400
_KEPT: Final = 2048
_SHORT: Final = 3
_ABBREVIATED: Final = 0.93
_HALF: Final = 0.5


class Vocabulary:
    """Words in alphabetical order, numbered from 0; every way to read a typed word among them."""

    def __init__(self, words: Sequence[str], keys: Sequence[str] | None = None) -> None:
        self.words = words
        self.keys = keys if keys is not None else [phonetic_key(word) for word in words]
        self._read: dict[tuple[str, bool], Readings] = {}

    def number(self, word: str) -> int | None:
        """The number of a word; None when the store does not hold it."""
        at = bisect_left(self.words, word)
        return at if at < len(self.words) and self.words[at] == word else None

    def starting(self, prefix: str) -> range:
        """The numbers of the words that start with `prefix`."""
        return range(bisect_left(self.words, prefix), bisect_left(self.words, prefix + "\U0010ffff"))

    def readings(self, word: str, *, unfinished: bool) -> Readings:
        """How the words of the store read a typed one, which is still being typed when `unfinished`.

        Answers are kept, so that a keystroke reads one new word.
        """
        known = self._read.get((word, unfinished))
        if known is None:
            if len(self._read) >= _KEPT:
                self._read.clear()
            known = self._read[word, unfinished] = self._all_readings(word, unfinished)
        return known

    def sounding_like(self, word: str) -> list[int]:
        """The numbers of the words with the same phonetic key, at most two edits away."""
        key = phonetic_key(word)
        same = self._by_key.get(key, ()) if key else ()
        return [n for n in same if OSA.distance(word, self.words[n], score_cutoff=3) <= 2 + (len(word) > 7)]

    def nearest(self, word: str) -> str | None:
        """The word most like a misspelt one, at least half of it alike; None when there is none."""
        found = self.readings(word, unfinished=False)
        if found:
            return self.words[max(found, key=lambda n: (found[n], -n))]
        best = process.extractOne(word, self.words, scorer=OSA.normalized_similarity, score_cutoff=_HALF)
        return None if best is None else str(best[0])

    def _all_readings(self, word: str, unfinished: bool) -> Readings:
        found: Readings = {}
        exact = self.number(word)
        self._add_prefixes(found, word, unfinished)
        self._add_abbreviated(found, word)
        if len(word) >= _SHORT:
            self._add_sounds(found, word)
            self._add_edits(found, word, known=exact is not None)
            if len(word) > _SHORT and exact is None:
                self._add_misspelt_prefixes(found, word, unfinished)
        if len(found) > _MOST:
            best = sorted(found.items(), key=lambda row: (-row[1], row[0]))[:_MOST]
            found = dict(best)
        if exact is not None:
            found[exact] = 1.0
        return found

    def _add_prefixes(self, found: Readings, word: str, unfinished: bool) -> None:
        span = self.starting(word)
        numbers: Iterable[int] = span
        most = min(_MOST, 60 * len(word))  # a letter or two say too little to look up everything they begin
        if len(span) > most:
            numbers = nsmallest(most, span, key=lambda n: len(self.words[n]))
        low, more = (0.84, 0.14) if unfinished else (0.72, 0.22)
        for number in numbers:
            found[number] = low + more * len(word) / len(self.words[number])

    def _add_abbreviated(self, found: Readings, word: str) -> None:
        for full in ABBREVIATIONS.get(word, ()):
            number = self.number(full)
            if number is not None:
                found[number] = max(found.get(number, 0.0), _ABBREVIATED)

    def _add_sounds(self, found: Readings, word: str) -> None:
        for number in self.sounding_like(word):
            other = self.words[number]
            distance = OSA.distance(word, other)
            _keep_best(found, number, 0.95 - 0.35 * distance / max(len(word), len(other)))

    def _add_edits(self, found: Readings, word: str, *, known: bool) -> None:
        most = _allowed_edits(len(word), known=known)
        for length in range(max(_SHORT, len(word) - most), len(word) + most + 1):
            numbers, choices = self._by_length.get(length, ((), ()))
            for other, distance, at in process.extract(
                word, choices, scorer=OSA.distance, score_cutoff=most, limit=None
            ):
                share = distance / max(len(word), length)
                _keep_best(found, numbers[at], 1.0 - share - (0.06 if other[0] != word[0] else 0.0))

    def _add_misspelt_prefixes(self, found: Readings, word: str, unfinished: bool) -> None:
        span = self.starting(word[0])
        cut: dict[str, list[int]] = defaultdict(list)
        for number in span:
            if len(self.words[number]) > len(word):
                cut[self.words[number][: len(word)]].append(number)
        most = 1 if len(word) < 7 else 2
        factor = 0.92 if unfinished else 0.82
        for _, distance, prefix in process.extract(
            word, {p: p for p in cut}, scorer=OSA.distance, score_cutoff=most, limit=_MOST
        ):
            for number in cut[prefix]:
                _keep_best(found, number, factor * (1.0 - distance / len(word)))

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        rows: dict[str, list[int]] = defaultdict(list)
        for number, key in enumerate(self.keys):
            if key:
                rows[key].append(number)
        return dict(rows)

    @cached_property
    def _by_length(self) -> dict[int, tuple[list[int], list[str]]]:
        rows: dict[int, tuple[list[int], list[str]]] = {}
        for number, word in enumerate(self.words):
            numbers, choices = rows.setdefault(len(word), ([], []))
            numbers.append(number)
            choices.append(word)
        return rows


def _allowed_edits(length: int, *, known: bool) -> int:
    """How many edits a typed word of this length may be away from what was meant."""
    most = 1 if length <= 4 else 2 if length <= 8 else 3
    return min(most, 1) if known else most


def _keep_best(found: Readings, number: int, similarity: float) -> None:
    if similarity > found.get(number, 0.45):
        found[number] = similarity

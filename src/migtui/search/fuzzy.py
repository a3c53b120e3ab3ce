"""Ranks entries by what was typed: candidates by their rarest words, then coverage, order and nearness.

The weights were set on typed queries over generated press texts and are explained where they stand; scores lie between
0 and 1 and can be compared between kinds.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Final

from thefuzz import fuzz

from migtui.search.language import HONORIFICS, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from migtui.search.index import Index
    from migtui.search.vocabulary import Readings

#: Entries that one word may bring in; what is more frequent only confirms what rarer words found.
BUDGET: Final = 1500
_WEIGHED: Final = 72
_RESCORED: Final = 20
_LIGHT_WEIGHT: Final = 0.12
_INITIAL_WEIGHT: Final = 0.5
#: An entry counts as a match when it covers this share of the query's weight.
_ENOUGH: Final = 0.6
_NAME_LENGTH: Final = 16


@dataclass(frozen=True, slots=True)
class Term:
    """A typed word: its readings, its weight, whether it may be an initial, and whether a record may well lack it."""

    word: str
    readings: Readings
    weight: float
    frequency: int
    initial: bool
    optional: bool


@dataclass(frozen=True, slots=True)
class Ranked:
    """Entries with their scores, best first, and every entry that matches at all."""

    best: list[tuple[float, int]]
    matching: AbstractSet[int]


class Fuzzy:
    """Ranking over one index.

    `priors` holds the factor of each entry (its kind and standing); the first `names` entries are names, of which a
    query tells more than of a title or text.
    """

    def __init__(self, index: Index, priors: Sequence[float], *, names: int) -> None:
        self._index = index
        self._priors = priors
        self._names = names

    def rank(
        self, typed: Sequence[str], *, unfinished: bool, allowed: Callable[[int], bool] | None = None, limit: int = 50
    ) -> Ranked:
        """The entries that fit the typed words, best first; only those that are `allowed`."""
        terms = self.terms(typed, unfinished=unfinished)
        found = self._candidates(terms, None if allowed is None else allowed)
        return self._weigh(terms, found, max(_WEIGHED, 2 * limit))

    def terms(self, typed: Sequence[str], *, unfinished: bool) -> list[Term]:
        """The typed words with their readings; forms of address count little where there are other words."""
        vocabulary, size = self._index.vocabulary, len(self._index)
        others = sum(word not in HONORIFICS and word not in LIGHT for word in typed)
        found = []
        for at, word in enumerate(typed):
            readings = vocabulary.readings(word, unfinished=unfinished and at == len(typed) - 1)
            top = max(readings.values(), default=0.0)
            frequency = sum(self._index.frequency(n) for n, near in readings.items() if near >= top - 0.12)
            weight = max(0.3, log(1 + size / (1 + frequency))) ** 0.6
            if not readings:
                weight = log(1 + size) ** 0.6 * 0.5
            optional = bool(others) and (word in LIGHT or word in HONORIFICS)
            if optional:
                weight *= _LIGHT_WEIGHT
            if len(word) == 1 and len(typed) > 1:
                weight *= _INITIAL_WEIGHT
            found.append(Term(word, readings, weight, frequency, len(word) == 1, optional))
        return found

    def _candidates(self, terms: Sequence[Term], allowed: Callable[[int], bool] | None) -> dict[int, float]:
        """Entries to how much of the query's weight they cover, by the words rare enough to look up."""
        totals: dict[int, float] = defaultdict(float)
        order = sorted(terms, key=lambda term: (term.initial, term.optional, term.frequency))
        solid = any(not term.initial and not term.optional for term in terms)
        budget = BUDGET if allowed is None else 50 * BUDGET
        for at, term in enumerate(order):
            if term.initial and solid:
                self._confirm_initial(term, totals)
                continue
            if at and totals and (term.frequency > budget or term.optional):
                if not term.optional:  # what weighs next to nothing is left to the scoring
                    self._confirm(term, totals)
                continue
            for entry, near in self._entries(term, budget).items():
                totals[entry] += near * term.weight
        if allowed is not None:
            return {entry: total for entry, total in totals.items() if allowed(entry)}
        return totals

    def _entries(self, term: Term, budget: int) -> dict[int, float]:
        """The entries one term brings in, by its best readings first."""
        index = self._index
        found: dict[int, float] = {}
        for word, near in sorted(term.readings.items(), key=lambda row: (-row[1], row[0])):
            rows = index.entries_with(word)
            for entry in rows[:budget] if len(rows) > budget else rows:
                if entry not in found:
                    found[entry] = near
            if len(found) > budget:
                break
        return found

    def _confirm(self, term: Term, totals: dict[int, float]) -> None:
        """Let a frequent word count for the candidates that hold it."""
        for word, near in sorted(term.readings.items(), key=lambda row: -row[1])[:4]:
            for entry in totals.keys() & set(self._index.entries_with(word)):
                totals[entry] += near * term.weight

    def _confirm_initial(self, term: Term, totals: dict[int, float]) -> None:
        """Let a single letter count for the names with a word that starts with it."""
        span = self._index.vocabulary.starting(term.word)
        first, last = span.start, span.stop
        for entry in totals:
            if entry < self._names and any(first <= word < last for word in self._index.words_of(entry)):
                totals[entry] += 0.9 * term.weight

    def _weigh(self, terms: Sequence[Term], found: dict[int, float], most: int) -> Ranked:
        priors = self._priors
        best = nlargest(most, [(total * priors[entry], -entry) for entry, total in found.items()])
        meanings: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for at, term in enumerate(terms):
            for word, near in term.readings.items():
                meanings[word].append((at, near))
        scored = [(self._score(terms, meanings, -entry) * priors[-entry], -entry) for _, entry in best]
        scored.sort(key=lambda row: (-row[0], row[1]))
        typed = " ".join(term.word for term in terms if term.word not in HONORIFICS or not term.optional)
        head = [(0.8 * s + 0.2 * self._likeness(typed, e) * priors[e], e) for s, e in scored[:_RESCORED]]
        head.sort(key=lambda row: (-row[0], row[1]))
        tail = [(0.8 * score, entry) for score, entry in scored[_RESCORED:]]
        whole = sum(term.weight for term in terms) or 1.0
        enough = _ENOUGH * whole
        return Ranked(head + tail, {entry for entry, total in found.items() if total >= enough})

    def _score(
        self, terms: Sequence[Term], meanings: dict[int, list[tuple[int, float]]], entry: int
    ) -> float:
        """Coverage of the query, then of the entry, then how near its words stand to each other."""
        held = self._index.words_of(entry)
        places: list[list[tuple[int, float]]] = [[] for _ in terms]
        for place, word in enumerate(held):
            if word in meanings:
                for at, near in meanings[word]:
                    places[at].append((place, near))
        named = entry < self._names
        chosen = _choose(places)
        if len(held) <= _NAME_LENGTH:
            self._initials(terms, held, chosen)
        whole, covered, expected = 0.0, 0.0, 0
        taken = []
        for term, (place, near) in zip(terms, chosen, strict=True):
            whole += term.weight
            if place >= 0:
                covered += term.weight * near
                taken.append(place)
            expected += place >= 0 or not term.optional
        if not taken:
            return 0.0
        covered /= whole
        near = _nearness(taken, expected)
        if not named:
            return 0.82 * covered + 0.15 * near + 0.03 / (1 + min(taken))
        return 0.72 * covered + 0.18 * self._share(held, taken) + 0.07 * near + 0.03 / (1 + min(taken))

    def _initials(self, terms: Sequence[Term], held: Sequence[int], chosen: list[tuple[int, float]]) -> None:
        """Let a single typed letter stand for a word that starts with it."""
        names = self._index.vocabulary.words
        for at, term in enumerate(terms):
            if term.initial and chosen[at][1] < 0.9:
                used = {place for place, _ in chosen}
                place = next((p for p, w in enumerate(held) if p not in used and names[w][0] == term.word), None)
                if place is not None:
                    chosen[at] = (place, 0.9)

    def _share(self, held: Sequence[int], taken: Sequence[int]) -> float:
        """How much of an entry's own words the query named; light words count little."""
        names = self._index.vocabulary.words
        weights = [0.25 if names[word] in LIGHT else 1.0 for word in held]
        return sum(weights[place] for place in set(taken)) / sum(weights)

    def _likeness(self, typed: str, entry: int) -> float:
        """The folded words by thefuzz: the whole of a name, the best stretch of a text."""
        text = self._index.text_of(entry)
        whole = fuzz.ratio(typed, text)
        if len(text) > 2 * len(typed):
            return float(max(whole, 0.94 * fuzz.partial_ratio(typed, text))) / 100
        turned = fuzz.ratio(" ".join(sorted(typed.split())), " ".join(sorted(text.split())))
        return float(max(whole, 0.97 * turned)) / 100


def _choose(places: Sequence[Sequence[tuple[int, float]]]) -> list[tuple[int, float]]:
    """For each typed word the place that reads it best, near the word before, no place twice; (-1, 0) for none."""
    chosen: list[tuple[int, float]] = []
    used: set[int] = set()
    before = -1
    for row in places:
        best, rank = (-1, 0.0), (0.0, 0)
        for place, near in row:
            if place not in used and (near, -abs(place - before - 1)) > rank:
                best, rank = (place, near), (near, -abs(place - before - 1))
        chosen.append(best)
        if best[0] >= 0:
            used.add(best[0])
            before = best[0]
    return chosen


def _nearness(taken: Sequence[int], typed: int) -> float:
    """1 when the words stand side by side in the typed order, less the farther or the more turned they are."""
    if typed == 1:
        return 1.0
    near = 0.0
    for first, second in pairwise(taken):
        step = second - first
        near += 1.0 if step == 1 else 0.75 if step == 2 else 0.4 if abs(step) <= 4 else 0.1
    return near / (typed - 1)

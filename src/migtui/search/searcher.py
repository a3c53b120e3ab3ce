"""The searcher: takes a query apart, ranks what fits it, and makes hits of the best."""

from __future__ import annotations

import time
from array import array
from bisect import bisect_left
from functools import cached_property
from math import log10
from typing import TYPE_CHECKING, Final

from migtui.search.catalogue import DOCUMENT, ENTITY, OUTSIDE, PASSAGE, QUOTE
from migtui.search.expressions import matches
from migtui.search.facets import CountedFacets
from migtui.search.filters import Filters
from migtui.search.fuzzy import Fuzzy
from migtui.search.hits import Hits
from migtui.search.language import LIGHT
from migtui.search.protocol import Results
from migtui.search.query import parse
from migtui.search.spellings import Acronyms, spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from migtui.library import Library
    from migtui.search.catalogue import Catalogue
    from migtui.search.fuzzy import Term
    from migtui.search.index import Index
    from migtui.search.protocol import Facets, Hit, HitKind
    from migtui.search.query import Query
    from migtui.texts import Texts

#: What a kind is worth when the words fit equally well: a name before a title, a title before words in a text.
_WORTH: Final[dict[HitKind, float]] = {
    "person": 1.0, "organization": 0.995, "programme": 0.99, "instrument": 0.985, "place": 0.98, "document": 0.965,
    "quote": 0.95, "passage": 0.87,
}
_COMPUTED: Final = 0.9
#: How much less a query cut otherwise than typed counts.
_RESPELT: Final = 0.96
#: A hit below this share of the best possible score has too little to do with the query.
_LEAST: Final = 0.42
_SAME_NAME: Final = 0.93


class FuzzySearcher:
    """A `Searcher` over an index and the catalogue it was made of."""

    def __init__(
        self, library: Library, texts: Texts, catalogue: Catalogue, index: Index, *, processes: bool = True
    ) -> None:
        self._library = library
        self._texts = texts
        self._catalogue = catalogue
        self._index = index
        self._processes = processes
        self._fuzzy = Fuzzy(index, self._priors(), names=bisect_left(index.items, catalogue.number(DOCUMENT, 0)))
        self._hits = Hits(library, texts, catalogue, index.vocabulary)

    def search(self, query: str, *, kinds: Collection[HitKind] = (), limit: int = 50) -> Results:
        """The best hits for `query`, best first; all kinds when `kinds` is empty."""
        began = time.perf_counter()
        asked = parse(query)
        wanted = frozenset(kinds) | frozenset(asked.kinds)
        if asked.pattern is not None:
            hits, total, facets, notes = self._expression(asked, wanted, limit)
        elif asked.empty:
            hits, total, facets, notes = [], 0, {}, []
        else:
            hits, total, facets, notes = self._find(asked, wanted, limit)
        took = (time.perf_counter() - began) * 1000
        return Results(query=query, hits=tuple(hits), total=total, ms=took, note=" ".join((*asked.notes, *notes)),
                       facets=facets)

    # -- words

    def _find(
        self, asked: Query, kinds: frozenset[HitKind], limit: int
    ) -> tuple[list[Hit], int, Facets, list[str]]:
        allowed = self._allowed(asked, kinds)
        scores: dict[int, float] = {}
        terms: list[Term] = []
        matching: set[int] = set()
        if asked.words or asked.exact:
            scores, terms, matching = self._ranked(asked, allowed, limit)
        else:
            matching = {item for item in range(self._catalogue.size) if allowed is None or allowed(item)}
            scores = {item: self._worth(item) for item in sorted(matching)}
        best = sorted(scores.items(), key=lambda row: (-row[1], row[0]))[:limit]
        hits = [self._hits.make(item, min(score, 1.0), terms) for item, score in best]
        notes = [] if hits else self._suggestion(asked)
        everything = matching | scores.keys()
        return hits, len(everything), self._counted(everything), notes

    def _ranked(
        self, asked: Query, allowed: Callable[[int], bool] | None, limit: int
    ) -> tuple[dict[int, float], list[Term], set[int]]:
        """Scores of items by all spellings of the query, the terms to mark, and all items that match."""
        lets_entry = None if allowed is None else lambda entry: allowed(self._index.items[entry])
        typed = [*asked.words] or [word for phrase in asked.exact for word in phrase]
        scores: dict[int, float] = {}
        terms: list[Term] = []
        matching: set[int] = set()
        for number, words in enumerate(spellings(typed, self._index, self._acronyms)):
            factor = 1.0 if number == 0 else _RESPELT
            ranked = self._fuzzy.rank(words, unfinished=asked.unfinished, allowed=lets_entry, limit=limit)
            for score, entry in ranked.best:
                if score >= _LEAST:
                    item = self._index.items[entry]
                    scores[item] = max(scores.get(item, 0.0), factor * score)
            terms += self._fuzzy.terms(words, unfinished=asked.unfinished)
            matching.update(map(self._index.items.__getitem__, ranked.matching))
        return scores, terms, matching

    def _allowed(self, asked: Query, kinds: frozenset[HitKind]) -> Callable[[int], bool] | None:
        """What of the query decides yes or no; None when nothing does."""
        tests: list[Callable[[int], bool]] = []
        if kinds:
            tests.append(lambda item: self._catalogue.kind(item) in kinds)
        if asked.exact:
            held = frozenset.intersection(*(self._holding(phrase) for phrase in asked.exact))
            tests.append(held.__contains__)
        if asked.without:
            barred = frozenset().union(*(self._holding(phrase) for phrase in asked.without))
            tests.append(lambda item: item not in barred)
        if asked.filters:
            filters = Filters(asked.filters, self._library, self._texts, self._catalogue, self._named)
            tests.append(filters.lets_through)
        return (lambda item: all(test(item) for test in tests)) if tests else None

    def _holding(self, phrase: Sequence[str]) -> frozenset[int]:
        """The items with an entry in which the words stand side by side."""
        numbers = [self._index.vocabulary.number(word) for word in phrase]
        known = [number for number in numbers if number is not None]
        if len(known) < len(phrase):
            return frozenset()
        entries = set(self._index.entries_with(known[0])).intersection(*map(self._index.entries_with, known[1:]))
        return frozenset(self._index.items[entry] for entry in entries if self._side_by_side(entry, known))

    def _side_by_side(self, entry: int, numbers: list[int]) -> bool:
        held, size = self._index.words_of(entry).tolist(), len(numbers)
        return any(held[at: at + size] == numbers for at in range(len(held) - size + 1))

    def _named(self, name: str) -> Collection[str]:
        """The ids of the entities that a typed name means."""
        kinds: tuple[HitKind, ...] = ("person", "organization", "programme", "instrument", "place")
        hits = self.search(name.replace(":", " "), kinds=kinds, limit=10).hits
        return [hit.id for hit in hits if hit.score >= _SAME_NAME * hits[0].score]

    # -- regular expressions

    def _expression(
        self, asked: Query, kinds: frozenset[HitKind], limit: int
    ) -> tuple[list[Hit], int, Facets, list[str]]:
        allowed = self._allowed(asked, kinds or frozenset(("passage", "document")))
        items = [i for i in self._readable() if allowed is None or allowed(i)]
        found, note = matches(asked.pattern or "", (self._text(i) for i in items), processes=self._processes)
        hits = [self._hits.marked(items[row], spans) for row, spans in found[:limit]]
        return hits, len(found), self._counted([items[row] for row, _ in found]), [note] if note else []

    def _readable(self) -> Iterable[int]:
        """Titles and passages: together they are every body."""
        yield from range(self._catalogue.number(DOCUMENT, 0), self._catalogue.number(QUOTE, 0))
        yield from range(self._catalogue.number(PASSAGE, 0), self._catalogue.size)

    def _text(self, item: int) -> str:
        hit = self._hits.make(item, 0.0, ())
        return hit.name if hit.text is None else hit.text

    # -- what surrounds the hits

    def _counted(self, items: Collection[int]) -> Facets:
        return CountedFacets(items, self._library, self._catalogue)

    def _suggestion(self, asked: Query) -> list[str]:
        """The nearest words of the store, where nothing fits and they differ from what was typed."""
        vocabulary = self._index.vocabulary
        meant = [vocabulary.nearest(word) or word for word in asked.words]
        if meant and meant != [*asked.words] and not all(word in LIGHT for word in meant):
            return [f"Did you mean “{' '.join(meant)}”?"]
        return []

    @cached_property
    def _acronyms(self) -> Acronyms:
        return Acronyms(self._catalogue.entities)

    def _priors(self) -> array[float]:
        """The factor of every entry; entries of one family but the entities' have one factor."""
        index, catalogue = self._index, self._catalogue
        names = bisect_left(index.items, catalogue.number(OUTSIDE, 0))
        priors = array("f", (self._entity_worth(item) for item in index.items[:names]))
        for entry in index.computed:
            priors[entry] *= _COMPUTED
        outside = bisect_left(index.items, catalogue.number(DOCUMENT, 0))
        priors.extend(_WORTH[catalogue.kind(item)] for item in index.items[names:outside])
        kinds: tuple[tuple[int, HitKind], ...] = ((DOCUMENT, "document"), (QUOTE, "quote"), (PASSAGE, "passage"))
        for family, kind in kinds:
            end = len(index) if family == PASSAGE else bisect_left(index.items, catalogue.number(family + 1, 0))
            priors.extend(array("f", [_WORTH[kind]]) * (end - len(priors)))
        return priors

    def _worth(self, item: int) -> float:
        """The factor of an item: its kind, and a little for how often an entity is mentioned."""
        entity = self._catalogue.family(item)[0] == ENTITY
        return self._entity_worth(item) if entity else _WORTH[self._catalogue.kind(item)]

    def _entity_worth(self, item: int) -> float:
        entity = self._catalogue.entities[item]
        often = min(0.012, 0.004 * log10(1 + entity.mentions))
        return _WORTH[entity.kind] + often - (0.02 if entity.generic else 0.0)

"""Which items of a catalogue a query's fields let through."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from typing import TYPE_CHECKING

from migtui.search.catalogue import DOCUMENT, ENTITY, OUTSIDE, QUOTE
from migtui.search.normalize import fold
from migtui.texts import SourceState

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from migtui.library import Library
    from migtui.records import DocumentHead, QuoteHead
    from migtui.search.catalogue import Catalogue
    from migtui.search.query import Filter
    from migtui.texts import Texts



class Filters:
    """Answers, for one query, whether an item may be shown."""

    def __init__(
        self, wanted: Collection[Filter], library: Library, texts: Texts, catalogue: Catalogue,
        named: Callable[[str], Collection[str]],
    ) -> None:
        self._library = library
        self._texts = texts
        self._catalogue = catalogue
        self._mentioned: dict[str, frozenset[str]] = {}
        self._tests = [(f, self._test(f, named)) for f in wanted]

    def lets_through(self, item: int) -> bool:
        """Whether an item passes every field."""
        return all(test(item) is f.wanted for f, test in self._tests)

    def _test(self, asked: Filter, named: Callable[[str], Collection[str]]) -> Callable[[int], bool]:
        if asked.field == "by":
            return self._spoken_by(frozenset(named(asked.value)))
        if asked.field == "about":
            return self._about(named(asked.value))
        if asked.field == "has" and asked.value != "changed":
            return self._quote_with(asked.value)
        documents = frozenset(head.id for head in self._catalogue.documents if self._fits(head, asked))
        return lambda item: not self._documents_of(item).isdisjoint(documents)

    def _fits(self, head: DocumentHead, asked: Filter) -> bool:
        value = fold(asked.value)
        if asked.field == "in":
            return value in fold(f"{head.id} {head.source} {head.title or ''}")
        if asked.field == "outlet":
            return value in fold(head.publisher or "")
        if asked.field == "undated":
            return head.date is None
        if asked.field == "has":
            return self._texts.get(head.source).state is not SourceState.OK
        if head.date is None:
            return False
        if asked.field == "before":
            return head.date[: len(asked.value)] < asked.value
        return head.date[: len(asked.value)] > asked.value

    def _spoken_by(self, speakers: frozenset[str]) -> Callable[[int], bool]:
        spoken = {quote.id for speaker in speakers for quote in self._library.quotes_by(speaker)}
        return lambda item: (quote := self._quote(item)) is not None and quote.id in spoken

    def _quote_with(self, what: str) -> Callable[[int], bool]:
        def test(item: int) -> bool:
            quote = self._quote(item)
            if quote is None:
                return False
            return quote.group is not None if what == "variants" else quote.speaker is None

        return test

    def _about(self, entities: Collection[str]) -> Callable[[int], bool]:
        rows = [row for entity in entities for row in self._library.mentions(entity)]
        places: dict[str, list[int]] = defaultdict(list)
        for row in rows:
            insort(places[row.facts.document], row.mention.start)

        def test(item: int) -> bool:
            family, number = self._catalogue.family(item)
            if family == ENTITY:
                return self._catalogue.entities[number].id in entities
            if family == DOCUMENT:
                return self._catalogue.documents[number].id in places
            document, start, end = self._place(item)
            starts = places.get(document, ())
            return bisect_left(starts, start) < bisect_left(starts, end)

        return test

    def _place(self, item: int) -> tuple[str, int, int]:
        """The document, start and end of a quote, passage or name outside the body."""
        quote = self._quote(item)
        if quote is not None:
            return quote.document, quote.start, quote.end
        family, number = self._catalogue.family(item)
        if family == OUTSIDE:
            name = self._catalogue.outside[number]
            return self._catalogue.documents[name.document].id, name.start, name.end
        rows = self._catalogue.passages
        return self._catalogue.documents[rows.documents[number]].id, rows.starts[number], rows.ends[number]

    def _quote(self, item: int) -> QuoteHead | None:
        family, number = self._catalogue.family(item)
        return self._catalogue.quotes[number] if family == QUOTE else None

    def _documents_of(self, item: int) -> frozenset[str]:
        family, number = self._catalogue.family(item)
        if family == ENTITY:
            return self._mentioning(self._catalogue.entities[number].id)
        if family == DOCUMENT:
            return frozenset((self._catalogue.documents[number].id,))
        return frozenset((self._place(item)[0],))

    def _mentioning(self, entity: str) -> frozenset[str]:
        known = self._mentioned.get(entity)
        if known is None:
            known = self._mentioned[entity] = frozenset(head.id for head in self._library.documents_of(entity))
        return known

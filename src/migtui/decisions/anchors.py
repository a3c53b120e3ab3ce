"""Finding an item again when its id has moved: by the words it was kept on and the source they stood in.

Decisions, bookmarks and marks keep an address, a surface and a source. An id holds names and offsets, so a source that
was edited or renamed, or a name that was read better, moves it; the words mostly stay.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from migtui.records import ADDRESS_KIND

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migtui.records import Corpus, DocumentHead, Entity, Mention, QuoteHead


class Anchors:
    """Finds the items of one corpus by address, or by words and source where the address leads nowhere."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def find(self, address: str, surface: str | None = None, source: str | None = None) -> str | None:
        """The address of the item today: the same while it is there, another when it moved, None when it is gone.

        `surface` is a quote's words, the title or first words of a document (of a story its first), or a name; `source`
        the name of its source. An address that is there but now holds other words is looked for by the words first.
        """
        kind = address.partition(":")[0]
        there = address in self._ids
        if kind == "quote":
            if there and surface in (None, self._quotes[address].text):
                return address
            return self._quote(surface, source, address)
        if there:
            return address
        if kind == "doc":
            return self._document(surface, source)
        if kind == "group":
            quote = self._quote(surface, source, address)
            return self._quotes[quote].group if quote is not None else None
        if kind == "story":
            document = self._document(surface, source)
            return next((story.id for story in self._corpus.stories if document in story.documents), None)
        return self._entity(kind, surface, source)

    def is_entity(self, address: str | None) -> bool:
        """Whether an entity has this very address."""
        return address in self._entities

    @cached_property
    def _entities(self) -> frozenset[str]:
        return frozenset(entity.id for entity in self._corpus.entities)

    @cached_property
    def _ids(self) -> frozenset[str]:
        corpus = self._corpus
        rows = (corpus.documents, corpus.quotes, corpus.groups, corpus.parallels, corpus.stories)
        found = {row.id for table in rows for row in table} | {f"source:{s.name}" for s in corpus.sources}
        return self._entities | found

    @cached_property
    def _quotes(self) -> dict[str, QuoteHead]:
        return {quote.id: quote for quote in self._corpus.quotes}

    @cached_property
    def _sources(self) -> dict[str, str]:
        return {document.id: document.source for document in self._corpus.documents}

    def _quote(self, surface: str | None, source: str | None, address: str) -> str | None:
        """The quote with these words, in this source when it is there, the nearest to the old place first."""
        same = [quote for quote in self._corpus.quotes if surface is not None and quote.text == surface]
        here = [quote for quote in same if self._sources[quote.document] == source]
        if here:
            place = _offset(address)
            return min(here, key=lambda quote: abs(quote.start - place)).id
        return _only(quote.id for quote in same)

    def _document(self, surface: str | None, source: str | None) -> str | None:
        """The document of that title or beginning, in this source or else anywhere; else the source's only one."""
        here = [document for document in self._corpus.documents if document.source == source]
        return (
            _only(d.id for d in here if _begins(d, surface))
            or _only(d.id for d in here)
            or _only(d.id for d in self._corpus.documents if _begins(d, surface))
        )

    def _entity(self, kind: str, surface: str | None, source: str | None) -> str | None:
        """The entity of that kind named so in the source, by most mentions; else the only one of that name."""
        if not surface:
            return None
        named: Counter[str] = Counter()
        for facts in self._corpus.facts:
            if facts.source == source:
                named.update(m.entity for m in facts.mentions if _names(m, kind, surface) and m.entity is not None)
        if named:
            return min(named, key=lambda entity: (-named[entity], entity))
        return _only(e.id for e in self._corpus.entities if ADDRESS_KIND[e.kind] == kind and surface in _all_names(e))


def _only(found: Iterable[str]) -> str | None:
    """The one thing found; None when there is none, or more than one and so no telling."""
    different = set(found)
    return different.pop() if len(different) == 1 else None


def _offset(address: str) -> int:
    tail = address.rpartition("@")[2]
    return int(tail) if tail.isascii() and tail.isdigit() else 0


def _begins(document: DocumentHead, surface: str | None) -> bool:
    return surface is not None and surface in (document.title, document.opening)


def _names(mention: Mention, kind: str, surface: str) -> bool:
    return ADDRESS_KIND[mention.kind] == kind and mention.surface == surface


def _all_names(entity: Entity) -> tuple[str | None, ...]:
    return (entity.name, entity.acronym, *entity.aliases)

"""Counts what a search found by kind, outlet, year, speaker and organization, when somebody looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from migtui.search.catalogue import ENTITY, QUOTE

if TYPE_CHECKING:
    from collections.abc import Collection

    from migtui.library import Library
    from migtui.search.catalogue import Catalogue

Counts = tuple[tuple[str, int], ...]
_NAMES: Final = ("kind", "outlet", "year", "speaker", "organization")
_SHOWN: Final = 20
_UNKNOWN: Final = "not stated"


class CountedFacets(Mapping[str, Counts]):
    """Facet to its values with their numbers, most first; counted at the first look, so that typing stays light."""

    def __init__(self, items: Collection[int], library: Library, catalogue: Catalogue) -> None:
        self._items = items
        self._library = library
        self._catalogue = catalogue

    def __getitem__(self, name: str) -> Counts:
        return self._counts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._counts)

    def __len__(self) -> int:
        return len(self._counts)

    @cached_property
    def _counts(self) -> dict[str, Counts]:
        rows = Counter(pair for item in self._items for pair in self._values(item))
        ordered = sorted(rows.items(), key=lambda row: (-row[1], row[0]))
        found = {name: tuple((v, n) for (facet, v), n in ordered if facet == name)[:_SHOWN] for name in _NAMES}
        return {name: counts for name, counts in found.items() if counts}

    def _values(self, item: int) -> Iterator[tuple[str, str]]:
        """The facets of one item with their values."""
        catalogue = self._catalogue
        kind = catalogue.kind(item)
        yield "kind", kind
        family, row = catalogue.family(item)
        if family == ENTITY:
            if kind == "organization":
                yield "organization", catalogue.entities[row].name
            return
        quote = catalogue.quotes[row] if family == QUOTE else None
        head = self._library.document(quote.document) if quote else catalogue.document_of(item)
        if head is not None:
            yield "outlet", head.publisher or _UNKNOWN
            yield "year", head.date[:4] if head.date else "undated"
        if quote is not None:
            yield "speaker", self._library.entity(quote.speaker).name if quote.speaker else _UNKNOWN

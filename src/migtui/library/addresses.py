"""Addresses: `kind:id`, the same in the explorer, the command line, exports, bookmarks and decisions."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Final

from migtui.build.slugs import slug
from migtui.errors import AddressError
from migtui.records import ADDRESS_KIND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.records import Corpus, EntityKind

_ENTITY_KIND: Final[dict[str, EntityKind]] = {short: kind for kind, short in ADDRESS_KIND.items()}
_KINDS: Final = frozenset({*_ENTITY_KIND, "doc", "quote", "group", "parallel", "story", "source"})


class Addresses:
    """Finds what an address means in a corpus: a full id, any slug of a name, or the unique beginning of an id."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def resolve(self, address: str) -> tuple[str, ...]:
        """The full addresses that `address` can mean; raises `AddressError` when it means nothing here."""
        kind, _, rest = address.strip().partition(":")
        kind, rest = kind.strip().casefold(), rest.strip()
        if kind not in _KINDS:
            known = ", ".join(sorted(_KINDS))
            raise AddressError(f"“{address}” is not an address.", f"An address is kind:id, with one of {known}.")
        if not rest:
            raise AddressError(f"“{address}” names no {kind}.", "Put an id or a name behind the colon.")
        full = f"{kind}:{rest}"
        if full in self._ids:
            return (full,)
        found = self._called(_ENTITY_KIND[kind], rest) if kind in _ENTITY_KIND else tuple(self._starting_with(full))
        if not found:
            words = rest.replace("-", " ")
            raise AddressError(f"This store has nothing at “{full}”.", f"Search for it: migtui search “{words}”.")
        return found

    def _called(self, kind: EntityKind, name: str) -> tuple[str, ...]:
        wanted = slug(name.replace("-", " "))
        exact = self._slugs.get((kind, wanted))
        if exact:
            return tuple(exact)
        return tuple(self._starting_with(f"{ADDRESS_KIND[kind]}:{wanted}")) if wanted else ()

    def _starting_with(self, prefix: str) -> Iterator[str]:
        for at in range(bisect_left(self._ordered, prefix), len(self._ordered)):
            if not self._ordered[at].startswith(prefix):
                return
            yield self._ordered[at]

    @cached_property
    def _ids(self) -> frozenset[str]:
        corpus = self._corpus
        return frozenset(
            chain(
                (document.id for document in corpus.documents),
                (entity.id for entity in corpus.entities),
                (quote.id for quote in corpus.quotes),
                (group.id for group in corpus.groups),
                (parallel.id for parallel in corpus.parallels),
                (story.id for story in corpus.stories),
                (f"source:{source.name}" for source in corpus.sources),
            )
        )

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self._ids)

    @cached_property
    def _slugs(self) -> dict[tuple[EntityKind, str], list[str]]:
        found: dict[tuple[EntityKind, str], list[str]] = defaultdict(list)
        for entity in self._corpus.entities:
            for name in dict.fromkeys(slug(n) for n in (entity.name, entity.acronym, *entity.aliases) if n):
                found[entity.kind, name].append(entity.id)
        return found

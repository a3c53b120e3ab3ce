"""What a searcher takes and gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection

    from migtui.records import Span

HitKind = Literal["organization", "person", "programme", "instrument", "place", "document", "quote", "passage"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One answer to a query.

    `name` is an entity's name or a document's title (its first words without one), "" for a quote or passage; `text`
    the words of a quote or passage; `spans` the matched stretches, code points of `text` where there is one, else of
    `name`. `start` and `end` are the code points of the source to land on; None for an entity.
    """

    id: str
    kind: HitKind
    name: str
    score: float
    aliases: tuple[str, ...] = ()
    text: str | None = None
    document: str | None = None
    source: str | None = None
    start: int | None = None
    end: int | None = None
    speaker: str | None = None
    spans: tuple[Span, ...] = ()


#: Facet (kind, outlet, year, speaker, organization) to its values with the number of matches, most first.
Facets = Mapping[str, tuple[tuple[str, int], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """The best hits, how many there are in all, what to tell the reader, and the time it took in milliseconds.

    `note` explains what could not be used of the query, or suggests another; `facets` counts over all matches.
    """

    query: str
    hits: tuple[Hit, ...]
    total: int
    ms: float
    note: str = ""
    facets: Facets = field(default_factory=dict)


class Searcher(Protocol):
    """Finds entities, documents, quotes and passages by what a person typed."""

    def search(self, query: str, *, kinds: Collection[HitKind] = (), limit: int = 50) -> Results:
        """The best hits for `query`, best first; all kinds when `kinds` is empty.

        Any string is a query: the empty one, or one without a letter, finds nothing.
        """

"""Which documents, entities, quotes and groups a filter wants, as sets of ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.library.tied import tied_to
from migtui.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migtui.library.filter import Facet, Filter
    from migtui.library.protocol import Library
    from migtui.records import DocumentHead, QuoteHead

_Ids = frozenset[str]


class Chosen(Record, frozen=True, kw_only=True):
    """The ids that may be listed; None where all may."""

    documents: frozenset[str] | None = None
    entities: frozenset[str] | None = None
    quotes: frozenset[str] | None = None
    groups: frozenset[str] | None = None


def chosen(library: Library, wanted: Filter) -> Chosen:
    """What `wanted` lets through, its words apart: nothing when it names what the corpus does not have."""
    try:
        found = _by_facets(library, wanted) if wanted.facets else Chosen()
        tied = tied_to(library, wanted.tied) | {wanted.tied} if wanted.tied is not None else None
    except KeyError:
        # A filter that was kept from before the store was rebuilt.
        found, tied = Chosen(), frozenset()
    if tied is None:
        return found
    return Chosen(documents=_both(found.documents, tied), entities=_both(found.entities, tied),
                  quotes=_both(found.quotes, tied), groups=_both(found.groups, tied))


def year_of(document: DocumentHead) -> str:
    """The year a document is dated, "" for one without a date."""
    return (document.date or "")[:4]


def _by_facets(library: Library, wanted: Filter) -> Chosen:
    documents = frozenset(d.id for d in library.documents() if _fits(d, wanted))
    quotes = [q for q in _spoken(library, wanted) if q.document in documents]
    if wanted.of("speaker"):
        documents &= {quote.document for quote in quotes}
    organizations = wanted.of("organization")
    if organizations:
        documents &= {document.id for body in organizations for document in library.documents_of(body)}
    named = frozenset(m.entity for document in documents for m in library.facts(document).mentions if m.entity)
    return Chosen(documents=documents, entities=named, quotes=frozenset(q.id for q in quotes),
                  groups=frozenset(q.group for q in quotes if q.group))


def _fits(document: DocumentHead, wanted: Filter) -> bool:
    """Whether the document's own facets are the wanted ones."""
    stated: tuple[tuple[Facet, str | None], ...] = (
        ("kind", document.kind), ("outlet", document.publisher), ("year", year_of(document)),
    )
    return all((value or "") in values for facet, value in stated if (values := wanted.of(facet)))


def _spoken(library: Library, wanted: Filter) -> Iterable[QuoteHead]:
    """The quotes of the wanted speakers, for the wanted organizations."""
    organizations, speakers = wanted.of("organization"), wanted.of("speaker")
    rows: Iterable[QuoteHead] = library.quotes()
    if organizations:
        rows = (quote for body in organizations for quote in library.quotes_by(body))
    return [quote for quote in rows if (quote.speaker or "") in speakers] if speakers else rows


def _both(found: _Ids | None, tied: _Ids) -> _Ids:
    return tied if found is None else found & tied

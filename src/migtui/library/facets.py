"""Counts the rows of a list by kind, outlet, year, speaker and organization, when somebody looks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

from migtui.library.chosen import year_of
from migtui.library.filter import FACETS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from migtui.library.filter import Facet, Filter
    from migtui.library.protocol import Library

#: What is counted.
Counted = Literal["documents", "quotes"]
Counts = list[tuple[str, int]]
_BY_VALUE: Final = frozenset({"year"})


def facet_counts(library: Library, counted: Counted, wanted: Filter) -> dict[Facet, Counts]:
    """Each facet to its values (as a `Filter` takes them) with their numbers among the rows that `wanted` wants.

    Most first, years latest first. A facet that is chosen is counted as if it were not, so that another value of it
    can be seen. Facets without any value stated are left out.
    """
    every = _count(library, counted, wanted)
    out: dict[Facet, Counts] = {}
    for facet in FACETS:
        mine = _count(library, counted, wanted.without(facet)) if wanted.of(facet) else every
        rows = Counter({value: n for (name, value), n in mine.items() if name == facet})
        if any(rows):
            out[facet] = sorted(rows.items(), key=(lambda row: row[0]) if facet in _BY_VALUE else (lambda row: row[1]),
                                reverse=True)
    return out


def _count(library: Library, counted: Counted, wanted: Filter) -> Mapping[tuple[str, str], int]:
    return _quotes(library, wanted) if counted == "quotes" else _documents(library, wanted)


def _documents(library: Library, wanted: Filter) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    organizations = {entity.id for entity in library.entities("organization")}
    for document in library.documents(wanted, "source"):
        _add_particulars(found, library, document.id)
        speakers = {quote.speaker or "" for quote in library.quotes_in(document.id)}
        found.update(("speaker", speaker) for speaker in speakers)
        named = {mention.entity for mention in library.facts(document.id).mentions}
        found.update(("organization", entity) for entity in named if entity in organizations)
    return found


def _quotes(library: Library, wanted: Filter) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    quotes = library.quotes(wanted)
    # By document and by speaker first: there are far fewer of either than of quotes.
    for document, count in Counter(quote.document for quote in quotes).items():
        _add_particulars(found, library, document, count)
    for speaker, count in Counter(quote.speaker or "" for quote in quotes).items():
        found["speaker", speaker] += count
        for organization in _organizations(library, speaker):
            found["organization", organization] += count
    return found


def _organizations(library: Library, speaker: str) -> frozenset[str]:
    """The organizations whose words a speaker's are: those of the roles held, or the organization that speaks."""
    if not speaker:
        return frozenset()
    if library.entity(speaker).kind == "organization":
        return frozenset({speaker})
    return frozenset(role.organization for role in library.roles(speaker) if role.organization)


def _add_particulars(found: Counter[tuple[str, str]], library: Library, document: str, count: int = 1) -> None:
    head = library.document(document)
    found["kind", head.kind or ""] += count
    found["outlet", head.publisher or ""] += count
    found["year", year_of(head)] += count

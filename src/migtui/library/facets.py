"""Counts the rows of a list by kind, outlet, year, speaker and organization, when somebody looks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

from migtui.library.chosen import year_of
from migtui.library.filter import FACETS
from migtui.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
        mine = _count(library, counted, replace(wanted, **{facet: None})) if facet in wanted.facets else every
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
    spoken_for: dict[str, frozenset[str]] = {}
    for quote in library.quotes(wanted):
        _add_particulars(found, library, quote.document)
        speaker = quote.speaker or ""
        found["speaker", speaker] += 1
        if speaker not in spoken_for:
            spoken_for[speaker] = _organizations(library, speaker)
        found.update(("organization", organization) for organization in spoken_for[speaker])
    return found


def _organizations(library: Library, speaker: str) -> frozenset[str]:
    """The organizations whose words a speaker's are: those of the roles held, or the organization that speaks."""
    if not speaker:
        return frozenset()
    if library.entity(speaker).kind == "organization":
        return frozenset({speaker})
    return frozenset(role.organization for role in library.roles(speaker) if role.organization)


def _add_particulars(found: Counter[tuple[str, str]], library: Library, document: str) -> None:
    head = library.document(document)
    pairs: Iterable[tuple[str, str]] = (
        ("kind", head.kind or ""), ("outlet", head.publisher or ""), ("year", year_of(head)),
    )
    found.update(pairs)

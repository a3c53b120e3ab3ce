"""What ties an entity to others: roles, relations, programmes and their backers, company, quotes that name it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from migtui.app.reader.made_late import MadeLate
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from migtui.library import Library, MentionAt
    from migtui.records import Entity, EntityKind, Facts, QuoteHead, Relation, Role

    _Statement = tuple[Facts, Role | Relation]

_DONORS: Final = frozenset({"funds", "supports"})
_PARTNERS: Final = frozenset({"implements", "coordinates", "developed", "partner_of", "signed_with"})


class Tie(NamedTuple):
    """Something documents state: in words, the other entity it leads to, where first, on which days, how often.

    `rule` and `confidence` are those of the first statement.
    """

    words: str
    other: Entity | None
    forth: bool
    evidence: Location
    surface: str
    days: tuple[str, ...]
    times: int
    rule: str
    confidence: float


def roles(library: Library, entity: str) -> Sequence[Tie]:
    """The roles a person holds, or that people hold at a body; each role once, with all days that state it."""
    found: dict[tuple[str, str | None], list[_Statement]] = defaultdict(list)
    for at in library.roles(entity):
        other = at.organization if at.person == entity else at.person
        found[at.role.title, other].append((at.facts, at.role))
    keys = list(found)
    return MadeLate(len(keys), lambda at: _tie(library, *keys[at], found[keys[at]], forth=True))


def relations(library: Library, entity: str) -> Sequence[Tie]:
    """The relations with the entity at either end; each once, with all days that state it."""
    found: dict[tuple[str, str, bool], list[_Statement]] = defaultdict(list)
    for at in library.relations(entity):
        forth = at.subject == entity
        verb = at.relation.predicate.replace("_", " ")
        words = f"{verb} (planned)" if at.relation.modality == "planned" else verb
        found[words, at.object if forth else at.subject, forth].append((at.facts, at.relation))
    keys = sorted(found, key=lambda key: (not key[2], key[0]))
    return MadeLate(len(keys), lambda at: _tie(library, *keys[at][:2], found[keys[at]], forth=keys[at][2]))


def _tie(
    library: Library, words: str, other: str | None, rows: Sequence[_Statement], *, forth: bool
) -> Tie:
    facts, stated = rows[0]
    days = sorted({day for row in rows if (day := library.document(row[0].document).date)})
    there = Location(address=facts.document, start=stated.start, end=stated.end)
    return Tie(words, library.entity(other) if other else None, forth, there, stated.surface,
               tuple(dict.fromkeys(day[:10] for day in days)), len(rows), stated.rule, stated.confidence)


def backers(library: Library, programme: str) -> tuple[list[Entity], list[Entity]]:
    """The donors of a programme, and who runs it or takes part."""
    donors: dict[str, None] = {}
    partners: dict[str, None] = {}
    for at in library.relations(programme):
        other = at.subject if at.object == programme else at.object
        if at.object == programme and at.relation.predicate in _DONORS:
            donors[other] = None
        elif at.relation.predicate in _PARTNERS:
            partners[other] = None
    return [library.entity(one) for one in donors], [library.entity(one) for one in partners if one not in donors]


def programmes(library: Library, entity: str) -> list[Entity]:
    """The programmes that documents relate to the entity."""
    ends = (end for at in library.relations(entity) for end in (at.subject, at.object))
    found = (library.entity(end) for end in dict.fromkeys(ends) if end != entity)
    return [one for one in found if one.kind == "programme"]


def by_kind(rows: Iterable[tuple[Entity, int]]) -> dict[EntityKind, list[tuple[Entity, int]]]:
    """Entities with a count by their kinds, in the order in which they come."""
    found: dict[EntityKind, list[tuple[Entity, int]]] = defaultdict(list)
    for one, count in rows:
        found[one.kind].append((one, count))
    return found


def quotes_about(library: Library, mentions: Sequence[MentionAt]) -> list[QuoteHead]:
    """The quotes that name the entity."""
    found: list[QuoteHead] = []
    starts: list[int] = []
    document = ""
    quotes: Sequence[QuoteHead] = ()
    for at in mentions:
        if at.facts.document != document:
            document = at.facts.document
            quotes = library.quotes_in(document) if at.facts.quotes else ()
            starts = [quote.start for quote in quotes]
        number = bisect_right(starts, at.mention.start) - 1 if starts else -1
        if number >= 0 and at.mention.start < quotes[number].end and (not found or found[-1] is not quotes[number]):
            found.append(quotes[number])
    return found


def years_of(entity: Entity) -> str:
    """The years of a programme or instrument, "" where none is stated."""
    if entity.year_from is None:
        return ""
    if entity.year_to in {None, entity.year_from}:
        return f"{entity.year_from}"
    return f"{entity.year_from}–{entity.year_to}"

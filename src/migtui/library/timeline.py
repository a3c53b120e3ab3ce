"""Documents, and the roles that people hold as documents first state them, by date; undated ones apart."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, Final

from migtui.library.words import holds
from migtui.records import Record, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from migtui.library.filter import Facet, Filter
    from migtui.library.joined import RoleAt
    from migtui.library.protocol import Library
    from migtui.records import DocumentHead, Facts

#: Documents a year, in the mean, beyond which a timeline is divided by months.
_DENSE: Final = 24
_YEAR: Final = 4
_MONTH: Final = 7

_Roles = dict[str, list["RoleFirst"]]


class RoleFirst(Record, frozen=True, kw_only=True):
    """A role where it is stated first, and how many documents state it."""

    at: RoleAt
    documents: int = 1


class Entry(Record, frozen=True, kw_only=True):
    """A document of the timeline, or with `role` a role that it states first."""

    document: DocumentHead
    role: RoleFirst | None = None


class Period(Record, frozen=True, kw_only=True):
    """A year or month with its entries; `name` is `2023`, `2023-10`, or for undated ones "", with the `reason`."""

    name: str
    documents: int
    entries: tuple[Entry, ...]
    reason: str = ""

    @property
    def year(self) -> str:
        """The year it lies in, "" for what is undated."""
        return self.name[:_YEAR]


def timeline(library: Library, wanted: Filter, *, newest_first: bool = True) -> list[Period]:
    """The periods of what is wanted, undated ones last; words are looked for in documents and in roles."""
    documents = library.documents(replace(wanted, match=""))
    listed = {document.id for document in library.documents(wanted)} if wanted.match else None
    dated = sorted((d for d in documents if d.date), key=lambda d: d.date or "")
    undated = sorted((d for d in documents if not d.date), key=lambda d: undated_because(library.facts(d.id)))
    roles = _first_stated(library, [*dated, *undated], wanted)
    if newest_first:
        # Documents of one moment keep the order of the corpus.
        dated = sorted(dated, key=lambda d: d.date or "", reverse=True)

    def entries(document: DocumentHead) -> Iterator[Entry]:
        if listed is None or document.id in listed:
            yield Entry(document=document)
        yield from (Entry(document=document, role=role) for role in roles.get(document.id, ()))

    size = _unit(dated)
    periods = [_period(name, rows, entries) for name, rows in groupby(dated, key=lambda d: (d.date or "")[:size])]
    periods += [
        _period("", rows, entries, reason)
        for reason, rows in groupby(undated, key=lambda d: undated_because(library.facts(d.id)))
    ]
    return [period for period in periods if period.entries]


def undated_because(facts: Facts) -> str:
    """Why a document has no date, as far as its text tells."""
    if any(segment.kind == "dateline" for segment in facts.segments):
        return "its dateline gives no date"
    if facts.kind == "project page":
        return "a project page without a date"
    return "its text states no date"


def _period(
    name: str, documents: Iterator[DocumentHead], entries: Callable[[DocumentHead], Iterator[Entry]], reason: str = ""
) -> Period:
    rows = tuple(entry for document in documents for entry in entries(document))
    return Period(name=name, documents=sum(row.role is None for row in rows), entries=rows, reason=reason)


def _unit(dated: Sequence[DocumentHead]) -> int:
    """How many characters of a date name a period: those of a year, or of a month where a year holds many documents."""
    years = len({(document.date or "")[:_YEAR] for document in dated})
    return _MONTH if years and len(dated) / years > _DENSE else _YEAR


def _first_stated(library: Library, documents: Sequence[DocumentHead], wanted: Filter) -> _Roles:
    """Each role by the document that states it first, of documents in the order of their dates."""
    first: dict[tuple[str, str, str | None], RoleAt] = {}
    stated: dict[tuple[str, str, str | None], set[str]] = defaultdict(set)
    people = _people(library, wanted)
    for document in documents:
        for role in library.roles_in(document.id):
            key = (role.person, role.role.title.casefold(), role.organization)
            if key in first or _wanted(library, role, wanted, people):
                first.setdefault(key, role)
                stated[key].add(document.id)
    found: _Roles = defaultdict(list)
    for key, role in first.items():
        found[role.facts.document].append(RoleFirst(at=role, documents=len(stated[key])))
    return found


def _people(library: Library, wanted: Filter) -> frozenset[str]:
    """The speakers of the quote or utterance that all is narrowed down to."""
    kind = (wanted.tied or "").partition(":")[0]
    if kind not in {"quote", "group"}:
        return frozenset()
    return frozenset(quote.speaker for quote in library.quotes(replace(wanted, match="")) if quote.speaker)


def _wanted(library: Library, role: RoleAt, wanted: Filter, people: frozenset[str]) -> bool:
    """Whether a role belongs with what is wanted."""
    kind = (wanted.tied or "").partition(":")[0]
    ends: tuple[tuple[Facet, str | None], ...] = (("speaker", role.person), ("organization", role.organization))
    if any(end not in values for facet, end in ends if (values := wanted.of(facet))):
        return False
    if kind in {"quote", "group"} and role.person not in people:
        return False
    if kind in {"org", "person", "programme", "instrument", "place"} and wanted.tied not in {
        role.person, role.organization,
    }:
        return False
    return not wanted.match or holds(role_words(library, role), wanted.match)


def role_words(library: Library, role: RoleAt) -> str:
    """The words that a role is found by: the title and the names."""
    names = [library.entity(entity).name for entity in (role.person, role.organization) if entity is not None]
    return " ".join((role.role.title, *names))

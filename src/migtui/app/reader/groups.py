"""Who and what is in a document, as groups of links: quotes by speaker, then the entities of each kind."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from migtui.app.presentation.rows import UNKNOWN, variants
from migtui.app.reader.page import LinkGroup
from migtui.history import Location

if TYPE_CHECKING:
    from migtui.app.presentation.cells import Cell, Line
    from migtui.library import Library
    from migtui.records import Entity, EntityKind, QuoteHead

_NAMES: Final[tuple[tuple[EntityKind, str], ...]] = (
    ("organization", "organizations"), ("person", "people"), ("programme", "programmes"),
    ("instrument", "instruments"), ("place", "places"),
)


def groups_of(library: Library, document: str) -> list[LinkGroup]:
    """The groups of a document, the empty ones left out."""
    by_kind: dict[EntityKind, list[tuple[Line, Location]]] = defaultdict(list)
    for entity, count in library.entities_of(document):
        by_kind[entity.kind].append((_named(entity, count), Location(address=entity.id)))
    found = [LinkGroup("quotes", tuple(_quoted(library, quote) for quote in library.quotes_in(document)))]
    found += [LinkGroup(name, tuple(by_kind[kind])) for kind, name in _NAMES]
    return [group for group in found if group.entries]


def _named(entity: Entity, count: int) -> Line:
    cells: list[Cell] = [(entity.acronym or entity.name, entity.kind)]
    if count > 1:
        cells.append((f" {count}", "count"))
    return cells


def _quoted(library: Library, quote: QuoteHead) -> tuple[Line, Location]:
    group = library.group(quote.group) if quote.group else None
    name = library.entity(quote.speaker).name if quote.speaker else UNKNOWN
    cells: list[Cell] = [(name, "person" if quote.speaker else "dim")]
    if group:
        cells.append((f" {variants(group)}", "differs" if group.differs else "count"))
    return cells, Location(address=quote.id)

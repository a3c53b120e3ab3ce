"""What a store offers to find, in a fixed order: entities, names outside the body, documents, quotes, passages.

An *item* is what a hit shows; an *entry* is one string it can be found by (a name, an alias, an acronym, the initials
of a name, a title, the words of a quote or passage). Items and entries stand in static rank order, the likeliest first,
so that whatever cuts a long list keeps the best.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from migtui.records import BODY_KINDS
from migtui.search.language import LIGHT
from migtui.search.normalize import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.library import Library
    from migtui.records import DocumentHead, Entity, EntityKind, ParticularField, QuoteHead
    from migtui.search.protocol import HitKind
    from migtui.texts import Texts

#: The order in which kinds of entities are listed when nothing else decides.
_ENTITY_ORDER: Final[tuple[EntityKind, ...]] = ("person", "organization", "programme", "instrument", "place")
_FEWEST_INITIALS: Final = 3
#: The families of items, in their order.
ENTITY, OUTSIDE, DOCUMENT, QUOTE, PASSAGE = range(5)


class Entry(NamedTuple):
    """A string to be found by: the item it leads to, its words, and whether it was computed (initials) or stated."""

    item: int
    words: list[str]
    computed: bool = False


@dataclass(frozen=True, slots=True)
class Outside:
    """A name that a document gives outside its body (byline, press contact, outlet), which is no entity's mention."""

    kind: EntityKind
    name: str
    document: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passages:
    """Body paragraphs as three columns: document number, start and end in code points of the source."""

    documents: array[int]
    starts: array[int]
    ends: array[int]

    def __len__(self) -> int:
        return len(self.documents)


class Catalogue:
    """All items of a library by number."""

    def __init__(self, library: Library) -> None:
        self.entities: Sequence[Entity] = [e for kind in _ENTITY_ORDER for e in library.entities(kind)]
        self.documents: Sequence[DocumentHead] = library.documents(order="source")
        self.quotes: Sequence[QuoteHead] = library.quotes()
        self.passages: Passages = _passages(library, self.documents)
        self.outside: Sequence[Outside] = _outside(library, self.documents, self.entities)
        sizes = (len(self.entities), len(self.outside), len(self.documents), len(self.quotes), len(self.passages))
        self._starts = [sum(sizes[:at]) for at in range(len(sizes))]
        self.size = sum(sizes)

    def family(self, item: int) -> tuple[int, int]:
        """Which family an item is of and its number there."""
        family = bisect_right(self._starts, item) - 1
        return family, item - self._starts[family]

    def kind(self, item: int) -> HitKind:
        """The kind of an item."""
        family, number = self.family(item)
        if family == ENTITY:
            return self.entities[number].kind
        if family == OUTSIDE:
            return self.outside[number].kind
        return "document" if family == DOCUMENT else "quote" if family == QUOTE else "passage"

    def document_of(self, item: int) -> DocumentHead | None:
        """The document an item stands in; None for an entity or quote, which know it themselves."""
        family, number = self.family(item)
        if family == DOCUMENT:
            return self.documents[number]
        if family == OUTSIDE:
            return self.documents[self.outside[number].document]
        return self.documents[self.passages.documents[number]] if family == PASSAGE else None

    def number(self, family: int, row: int) -> int:
        """The item number of a row of a family."""
        return self._starts[family] + row

    def names(self) -> Iterator[Entry]:
        """Entries of entities, names outside the body and documents."""
        for item, entity in enumerate(self.entities):
            yield from _entity_entries(item, entity)
        for row, name in enumerate(self.outside):
            yield Entry(self.number(OUTSIDE, row), words(name.name))
        for row, document in enumerate(self.documents):
            title = words(document.title or document.opening)
            if title:
                yield Entry(self.number(DOCUMENT, row), title)

    def speech(self) -> Iterator[Entry]:
        """Entries of quotes."""
        for row, quote in enumerate(self.quotes):
            yield Entry(self.number(QUOTE, row), words(quote.text))

    def paragraphs(self, texts: Texts) -> Iterator[Entry]:
        """Entries of passages; reads every source once."""
        rows = self.passages
        for row in range(len(rows)):
            text = texts.get(self.documents[rows.documents[row]].source).text
            yield Entry(self.number(PASSAGE, row), words(text[rows.starts[row]: rows.ends[row]]))


def _passages(library: Library, documents: Sequence[DocumentHead]) -> Passages:
    rows = Passages(array("I"), array("I"), array("I"))
    for number, head in enumerate(documents):
        for segment in library.facts(head.id).segments:
            if segment.kind in BODY_KINDS and segment.kind != "title":
                rows.documents.append(number)
                rows.starts.append(segment.start)
                rows.ends.append(segment.end)
    return rows


def _outside(
    library: Library, documents: Sequence[DocumentHead], entities: Sequence[Entity]
) -> Sequence[Outside]:
    """Names outside the body that no entity has, each once, at its first place."""
    known = {tuple(words(name)) for e in entities for name in (e.name, e.acronym or "", *e.aliases)} | {()}
    found: list[Outside] = []
    for number, head in enumerate(documents):
        for row in _stated_outside(library, head, number):
            folded = tuple(words(row.name))
            if folded not in known:
                known.add(folded)
                found.append(row)
    return found


def _stated_outside(library: Library, head: DocumentHead, number: int) -> Iterator[Outside]:
    facts = library.facts(head.id)
    kinds: tuple[tuple[str | None, ParticularField, EntityKind], ...] = (
        (head.byline, "byline", "person"),
        *((outlet, "publisher", "organization") for outlet in (head.publisher or "").split(" / ")),
    )
    for name, field, kind in kinds:
        if name and name.strip():
            at = facts.particular(field) or facts
            yield Outside(kind, name, number, at.start, at.end)
    for contact in facts.contacts:
        if contact.name:
            yield Outside("person", contact.name, number, contact.start, contact.end)
        if contact.organization:
            yield Outside("organization", contact.organization, number, contact.start, contact.end)


def _entity_entries(item: int, entity: Entity) -> Iterator[Entry]:
    stated = [words(name) for name in (entity.name, entity.acronym or "", *entity.aliases)]
    seen: set[tuple[str, ...]] = set()
    for row in stated:
        if row and tuple(row) not in seen:
            seen.add(tuple(row))
            yield Entry(item, row)
    if entity.kind == "person" or not stated:
        return
    for initials in _initials(stated[0]):
        if (initials,) not in seen:
            seen.add((initials,))
            yield Entry(item, [initials], computed=True)


def _initials(name: list[str]) -> Iterator[str]:
    """The initials of a name of three words or more, with and without its light words."""
    heavy = [word for word in name if word not in LIGHT]
    for row in (heavy, name):
        if len(row) >= _FEWEST_INITIALS:
            yield "".join(word[0] for word in row)

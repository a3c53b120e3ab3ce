"""An entity: its names, kind and parent, roles and relations, what it said, and every mention in a line of context."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.presentation.cells import cut
from migtui.app.presentation.context import context_line
from migtui.app.presentation.rows import day_and_outlet, title_of, variants
from migtui.app.reader.page import Link, LinkGroup, Row, RowMaker, Stop, link_to
from migtui.app.reader.sections import Section, SectionedPage, fixed, flow
from migtui.display import one_line
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.app.presentation.cells import Cell, Line
    from migtui.library import IndirectAt, MentionAt
    from migtui.records import DocumentHead, Entity
    from migtui.session import Session

    Entry = tuple[Line, Location | None]

_MENTIONS: Final = "every mention"
_SAID: Final = "quotes"
_SPEAKER: Final = 20


class EntityPage(SectionedPage):
    """The page of one entity."""

    def __init__(self, session: Session, location: Location) -> None:
        self._library = session.library
        self._texts = session.texts
        self._entity = self._library.entity(location.address)
        super().__init__(location, self._entity.name)
        self._mentions = self._library.mentions(self._entity.id)
        self._said = self._library.quotes_by(self._entity.id)
        self._plan = list(_by_document(self._mentions))
        self._stops = [
            Stop(at, _words(self._mentions[item])) for at, item in enumerate(self._plan) if isinstance(item, int)
        ]
        self._hit: int | None = None
        self._quote: int | None = None

    # -- rows

    def header(self, width: int, *, brief: bool) -> Sequence[Row]:  # noqa: ARG002 - one line at every size
        """What it is, and how often it is named."""
        entity = self._entity
        made = RowMaker((f" {entity.kind}", entity.kind))
        words: tuple[Cell, ...] = (
            (entity.subtype if entity.subtype and entity.subtype != entity.kind else "", "particular"),
            (entity.acronym or "", "strong"), (_years(entity), "particular"),
            (f"{_count(entity.mentions, 'mention')} in {_count(entity.documents, 'document')}", "count"),
        )
        made.add(*((f" · {text}", style) for text, style in words if text))
        return [made.row()] if brief else [made.row(), Row()]

    def sections(self, width: int) -> Iterator[Section]:
        """The parts of the page, the empty ones left out."""
        yield from _flowing("", self._facts(), width)
        if self._said:
            yield Section(_SAID, len(self._said), lambda at: self._quote_row(at, width))
        yield from _flowing("relations", self._relations().items(), width)
        reported = self._library.indirect_by(self._entity.id)
        if reported:
            yield fixed("reported speech", [_reported_row(at, width) for at in reported])
        if self._plan:
            yield Section(_MENTIONS, len(self._plan), lambda at: self._mention_row(at, width))

    def _facts(self) -> Iterator[tuple[str, list[Entry]]]:
        """What is known of it, name by name."""
        entity, library = self._entity, self._library
        others = [name for name in entity.aliases if name not in {entity.name, entity.acronym}]
        yield "also named", [([(name, "text")], None) for name in others]
        if entity.parent:
            yield "part of", [self._entry(entity.parent)]
        yield "its parts", [self._entry(part.id) for part in library.parts(entity.id)]
        yield "roles", self._roles()

    def _roles(self) -> list[Entry]:
        found: dict[tuple[str, str | None], Entry] = {}
        for at in self._library.roles(self._entity.id):
            other = at.organization if at.person == self._entity.id else at.person
            cells: list[Cell] = [(at.role.title, "text")]
            if other:
                entity = self._library.entity(other)
                cells += [(" · ", "dim"), (entity.name, entity.kind)]
            there = Location(address=at.facts.document, start=at.role.start, end=at.role.end)
            found.setdefault((at.role.title, other), (cells, Location(address=other) if other else there))
        return list(found.values())

    def _relations(self) -> dict[str, list[Entry]]:
        found: dict[str, dict[str, Entry]] = {}
        for at in self._library.relations(self._entity.id):
            forth = at.subject == self._entity.id
            verb = at.relation.predicate.replace("_", " ")
            other = at.object if forth else at.subject
            entity = self._library.entity(other)
            planned: list[Cell] = [(" (planned)", "dim")] if at.relation.modality == "planned" else []
            there = Location(address=at.facts.document, start=at.relation.start, end=at.relation.end)
            name = verb if forth else f"← {verb}"
            found.setdefault(name, {}).setdefault(other, ([(entity.name, entity.kind), *planned], there))
        return {name: list(entries.values()) for name, entries in found.items()}

    def _entry(self, entity_id: str) -> Entry:
        entity = self._library.entity(entity_id)
        return [(entity.name, entity.kind)], Location(address=entity.id)

    def _quote_row(self, at: int, width: int) -> Row:
        """The words of a quote; at an organization, whose people speak, with the speaker."""
        quote = self._said[at]
        made = RowMaker(("▌" if at == self._quote else " ", "text"))
        if quote.speaker and quote.speaker != self._entity.id:
            speaker = self._library.entity(quote.speaker)
            made.add((f"{cut(speaker.name, _SPEAKER):<{_SPEAKER}} ", "person"), to=Location(address=speaker.id))
        group = self._library.group(quote.group) if quote.group else None
        mark = f" {variants(group)}" if group else ""
        words = cut(f"“{one_line(quote.text)}”", width - made.width - len(mark) - 1)
        made.add((words, "quote-now" if at == self._quote else "quote"), to=Location(address=quote.id))
        if group:
            made.add((mark, "differs" if group.differs else "count"), to=Location(address=group.id))
        return made.row()

    def _mention_row(self, at: int, width: int) -> Row:
        item = self._plan[at]
        if isinstance(item, str):
            return _document_row(self._library.document(item), width)
        mention = self._mentions[item]
        line = context_line(mention, self._texts.get(mention.facts.source), width - 2)
        now = item == self._hit
        cells: Line = [(text, "hit-now") if now and style == mention.mention.kind else (text, style)
                       for text, style in line.cells]
        links = (Link(1, width - 1, line.target),) if width > 2 else ()
        return Row((("▌" if now else " ", "text"), *cells), links)

    # -- places to go to

    @property
    def own_hits(self) -> Sequence[Stop]:
        """Its mentions; Enter leads to the words in their document."""
        return self._stops

    @property
    def own_hits_name(self) -> str:
        """The hits are mentions."""
        return "mention"

    @property
    def quotes(self) -> Sequence[Stop]:
        """What it said; Enter leads to the words."""
        return [Stop(-1 - at, Location(address=quote.id), quote.id) for at, quote in enumerate(self._said)]

    def row_of_own(self, stop: Stop) -> int:
        """The row of a mention, or of a quote, which count down from -1."""
        return self.start_of(_MENTIONS) + stop.at if stop.at >= 0 else self.start_of(_SAID) - 1 - stop.at

    def mark(self, *, quote: int | None, hit: int | None) -> None:
        """Paint the current quote and mention as such."""
        self._quote, self._hit = quote, hit

    def groups(self) -> Sequence[LinkGroup]:
        """Its documents."""
        entries = tuple(link_to(document) for document in self._library.documents_of(self._entity.id))
        return [LinkGroup("documents", entries)] if entries else []


def _flowing(heading: str, facts: Iterable[tuple[str, list[Entry]]], width: int) -> Iterator[Section]:
    rows = [row for name, entries in facts for row in flow(name, entries, width)]
    if rows:
        yield fixed(heading, rows)


def _by_document(mentions: Sequence[MentionAt]) -> Iterator[int | str]:
    """The positions of the mentions, each document's behind its id."""
    document = ""
    for at, mention in enumerate(mentions):
        if mention.facts.document != document:
            document = mention.facts.document
            yield document
        yield at


def _reported_row(at: IndirectAt, width: int) -> Row:
    said = at.indirect
    words = cut(one_line(said.surface), width - 2)
    there = Location(address=at.facts.document, start=said.start, end=said.end)
    return RowMaker((" ", "text")).add((words, "text"), to=there).row()


def _words(at: MentionAt) -> Location:
    return Location(address=at.facts.document, start=at.mention.start, end=at.mention.end)


def _document_row(document: DocumentHead, width: int) -> Row:
    made = RowMaker(*day_and_outlet(document))
    return made.add((cut(title_of(document), width - made.width - 1), "strong"), to=Location(address=document.id)).row()


def _years(entity: Entity) -> str:
    if entity.year_from is None:
        return ""
    if entity.year_to in {None, entity.year_from}:
        return f"{entity.year_from}"
    return f"{entity.year_from}–{entity.year_to}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

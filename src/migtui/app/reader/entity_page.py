"""An entity: its names, what ties it to others, what it said, and every mention in a line of context."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, ClassVar, Final

from migtui.app.presentation.cells import cut
from migtui.app.presentation.context import context_line
from migtui.app.presentation.rows import UNDATED, UNKNOWN, day_and_outlet, title_of, variants
from migtui.app.reader.entity_mentions import ORDERS, planned
from migtui.app.reader.entity_ties import backers, by_kind, programmes, quotes_about, relations, roles, years_of
from migtui.app.reader.made_late import MadeLate
from migtui.app.reader.page import Link, LinkGroup, Row, RowMaker, Stop, link_to
from migtui.app.reader.sections import Section, SectionedPage, fixed, flow
from migtui.display import one_line
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.app.presentation.cells import Cell, Line
    from migtui.app.reader.entity_ties import Tie
    from migtui.dossier.shown import Shown
    from migtui.library import IndirectAt
    from migtui.records import DocumentHead, QuoteHead
    from migtui.session import Session

    Entry = tuple[Line, Location | None]

_MENTIONS: Final = "every mention"
_SAID: Final = "quotes"
_SPEAKER: Final = 20
#: The most others of one kind that are listed as company.
_COMPANY: Final = 16


class EntityPage(SectionedPage):
    """The page of one entity."""

    idle: ClassVar[frozenset[str]] = frozenset({"range", "compare"})

    def __init__(self, session: Session, location: Location) -> None:
        self._library = session.library
        self._texts = session.texts
        self._entity = self._library.entity(location.address)
        super().__init__(location, self._entity.name)
        self._mentions = self._library.mentions(self._entity.id)
        self._said = self._library.quotes_by(self._entity.id)
        self._session = session
        self._order = ORDERS[0]
        self._hit: int | None = None
        self._quote: int | None = None

    @cached_property
    def _plan(self) -> Sequence[int | str]:
        """What the rows of the mentions show: a mention's position, or a document."""
        return planned(self._session, self._mentions, self._order)

    @cached_property
    def _rows(self) -> Sequence[int]:
        """Which of those rows show mentions."""
        return [at for at, item in enumerate(self._plan) if isinstance(item, int)]

    # -- rows

    def header(self, width: int, *, brief: bool) -> Sequence[Row]:  # noqa: ARG002 - one line at every size
        """What it is, and how often it is named."""
        entity = self._entity
        made = RowMaker((f" {entity.kind}", entity.kind))
        words: tuple[Cell, ...] = (
            (entity.subtype if entity.subtype and entity.subtype != entity.kind else "", "particular"),
            (entity.acronym or "", "strong"), (years_of(entity), "particular"),
            (f"{_count(entity.mentions, 'mention')} in {_count(entity.documents, 'document')}", "count"),
        )
        made.add(*((f" · {text}", style) for text, style in words if text))
        return [made.row()] if brief else [made.row(), Row()]

    def sections(self, width: int) -> Iterator[Section]:
        """The parts of the page, the empty ones left out."""
        library, entity = self._library, self._entity
        yield from _flowing("", self._facts(), width)
        yield from self._ties("roles", roles(library, entity.id), width)
        yield from self._ties("relations", relations(library, entity.id), width)
        yield from _flowing("programmes", self._programmes(), width)
        if self._said:
            yield Section(_SAID, len(self._said), lambda at: self._quote_row(at, width))
        reported = library.indirect_by(entity.id)
        if reported:
            yield Section("reported speech", len(reported), lambda at: _reported_row(reported[at], width))
        about = self._about
        if about:
            yield Section("quotes that name it", len(about), lambda at: self._quote_about(about[at], width))
        yield from _flowing("named in the same documents", self._company, width)
        if self._mentions:
            yield Section(self._heading, len(self._plan), lambda at: self._mention_row(at, width))

    @property
    def _heading(self) -> str:
        return _MENTIONS if self._order == ORDERS[0] else f"{_MENTIONS}, by {self._order}"

    def _facts(self) -> Iterator[tuple[str, list[Entry]]]:
        """What is known of it, name by name."""
        entity, library = self._entity, self._library
        yield "named", self._names
        if entity.parent:
            yield "part of", [self._entry(entity.parent)]
        yield "its parts", [self._entry(part.id) for part in library.parts(entity.id)]
        if entity.kind == "programme":
            donors, partners = backers(library, entity.id)
            yield "donors", [self._entry(one.id) for one in donors]
            yield "run by, with", [self._entry(one.id) for one in partners]

    @property
    def _counted_names(self) -> dict[str, int]:
        counts = dict(self._library.names(self._entity.id))
        for name in (self._entity.name, *self._entity.aliases):
            counts.setdefault(name, 0)
        return counts

    @cached_property
    def _names(self) -> list[Entry]:
        """The names it goes by, each with how often."""
        found: list[Entry] = []
        for name, count in self._counted_names.items():
            shown: list[Cell] = [(name, "text"), (f" {count}" if count else " —", "count")]
            found.append((shown, None))
        return found if len(found) > 1 else []

    def _programmes(self) -> Iterator[tuple[str, list[Entry]]]:
        """The programmes it has to do with: years, donors, partners."""
        for programme in programmes(self._library, self._entity.id):
            donors, partners = backers(self._library, programme.id)
            years = years_of(programme)
            rows: list[Entry] = [([(programme.name, "programme"), (f" {years}" if years else "", "particular")],
                                  Location(address=programme.id))]
            for name, bodies in (("from ", donors), ("with ", partners)):
                rows += [([(name, "dim"), (one.acronym or one.name, one.kind)], Location(address=one.id))
                         for one in bodies if one.id != self._entity.id]
            yield "·", rows

    @cached_property
    def _about(self) -> list[QuoteHead]:
        return quotes_about(self._library, self._mentions)

    @cached_property
    def _company(self) -> list[tuple[str, list[Entry]]]:
        """Who and what is named beside it, with the number of documents that both stand in."""
        found = []
        for kind, rows in by_kind(self._library.company(self._entity.id)).items():
            entries: list[Entry] = [
                ([(one.acronym or one.name, kind), (f" {count}", "count")], Location(address=one.id))
                for one, count in islice(rows, _COMPANY)
            ]
            if len(rows) > _COMPANY:
                entries.append(([(f"+{len(rows) - _COMPANY}", "dim")], None))
            found.append((f"{kind}s" if kind != "person" else "people", entries))
        return found

    def _ties(self, heading: str, ties: Sequence[Tie], width: int) -> Iterator[Section]:
        """Roles or relations, a row each: what, with whom, when, and the words that state it."""
        if ties:
            yield Section(heading, len(ties), lambda at: _tie_row(ties[at], width))

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

    def _quote_about(self, quote: QuoteHead, width: int) -> Row:
        made = RowMaker((" ", "text"))
        speaker = self._library.entity(quote.speaker).name if quote.speaker else UNKNOWN
        made.add((f"{cut(speaker, _SPEAKER):<{_SPEAKER}} ", "person" if quote.speaker else "dim"))
        return made.add((cut(f"“{one_line(quote.text)}”", width - made.width - 1), "quote"),
                        to=Location(address=quote.id)).row()

    def _mention_row(self, at: int, width: int) -> Row:
        item = self._plan[at]
        if isinstance(item, str):
            return _document_row(self._library.document(item), width)
        mention = self._mentions[item]
        line = context_line(mention, self._texts.get(mention.facts.source), width - 2)
        now = self._hit is not None and self._rows[self._hit] == at
        cells: Line = [(text, "hit-now") if now and style == mention.mention.kind else (text, style)
                       for text, style in line.cells]
        links = (Link(1, width - 1, line.target),) if width > 2 else ()
        return Row((("▌" if now else " ", "text"), *cells), links)

    # -- places to go to

    @property
    def own_hits(self) -> Sequence[Stop]:
        """Its mentions; Enter leads to the words in their document."""
        return MadeLate(len(self._mentions), self._mention_stop)

    def _mention_stop(self, number: int) -> Stop:
        row = self._rows[number]
        at = self._mentions[int(self._plan[row])]
        return Stop(row, Location(address=at.facts.document, start=at.mention.start, end=at.mention.end))

    @property
    def own_hits_name(self) -> str:
        """The hits are mentions."""
        return "mention"

    @property
    def quotes(self) -> Sequence[Stop]:
        """What it said; Enter leads to the words."""
        return MadeLate(len(self._said), self._quote_stop)

    def _quote_stop(self, number: int) -> Stop:
        quote = self._said[number].id
        return Stop(-1 - number, Location(address=quote), quote)

    def first_within(self, rows: range) -> Stop | None:
        """The first quote that stands in these rows; what ties it to others, above the quotes, is not made for that."""
        return super().first_within(rows) if self.is_made(_SAID) else None

    def row_of_own(self, stop: Stop) -> int:
        """The row of a mention, or of a quote, which count down from -1."""
        return self.start_of(self._heading) + stop.at if stop.at >= 0 else self.start_of(_SAID) - 1 - stop.at

    def shown(self) -> Iterator[Shown]:
        """What it is, what ties it to others, quotes, and the mentions in the order of the page."""
        from migtui.app.reader.entity_shown import entity_shown, mentions_shown

        yield from entity_shown(self._library, self._entity, self._counted_names.items(), self._about)
        yield from mentions_shown(self._mentions, self._plan, self._order)

    @property
    def order(self) -> str:
        """How the mentions are sorted."""
        return self._order

    def reorder(self) -> str:
        """Sort the mentions in their next order."""
        self._order = ORDERS[(ORDERS.index(self._order) + 1) % len(ORDERS)]
        for made in ("_plan", "_rows"):
            self.__dict__.pop(made, None)
        return self._order

    def mark(self, *, quote: int | None, hit: int | None) -> None:
        """Paint the current quote and mention as such."""
        self._quote, self._hit = quote, hit

    def grouped(self) -> Sequence[LinkGroup]:
        """Its documents."""
        documents = self._library.documents_of(self._entity.id)
        entries = MadeLate(len(documents), lambda at: link_to(documents[at]))
        return [LinkGroup("documents", entries)] if entries else []


def _flowing(heading: str, facts: Iterable[tuple[str, list[Entry]]], width: int) -> Iterator[Section]:
    rows = [row for name, entries in facts for row in flow(name, entries, width)]
    if rows:
        yield fixed(heading, rows)


def _tie_row(tie: Tie, width: int) -> Row:
    made = RowMaker((" " if tie.forth else " ← ", "dim")).add((tie.words, "text"), to=tie.evidence)
    if tie.other is not None:
        made.add((" · ", "dim")).add((tie.other.name, tie.other.kind), to=Location(address=tie.other.id))
    days = f"{tie.days[0]} – {tie.days[-1]}" if len(tie.days) > 1 else tie.days[0] if tie.days else UNDATED
    made.add((f"  {days}", "count"), (f" ×{tie.times}" if tie.times > 1 else "", "count"), ("  ", "text"))
    return made.add((cut(f"“{one_line(tie.surface)}”", width - made.width - 1), "dim"), to=tie.evidence).row()


def _reported_row(at: IndirectAt, width: int) -> Row:
    said = at.indirect
    words = cut(one_line(said.surface), width - 2)
    there = Location(address=at.facts.document, start=said.start, end=said.end)
    return RowMaker((" ", "text")).add((words, "text"), to=there).row()


def _document_row(document: DocumentHead, width: int) -> Row:
    made = RowMaker(*day_and_outlet(document))
    return made.add((cut(title_of(document), width - made.width - 1), "strong"), to=Location(address=document.id)).row()


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

"""What the tabs of the three panes list, in which orders, and where a row leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, TypeVar, get_args

from migtui.app.presentation.rows import document_row, doubtful_row, entity_row, quote_row, shared_row
from migtui.history import Location
from migtui.library.orders import DocumentOrder, EntityOrder, QuoteOrder, TimelineOrder
from migtui.records import Group, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from migtui.app.panes.rows import Rows
    from migtui.app.presentation.cells import Line
    from migtui.dossier.shown import Shown
    from migtui.library import Filter, Library
    from migtui.records import EntityKind, Parallel, QuoteHead
    from migtui.state import State

_Item = TypeVar("_Item")


class _Listed(Generic[_Item]):
    def __init__(
        self, items: Sequence[_Item], paint: Callable[[_Item, int], Line], address: Callable[[_Item], str],
        shown: Callable[[_Item], Iterable[Shown]] | None = None,
    ) -> None:
        self.items = items
        self.paint = paint
        self.address = address
        self._shown = shown

    def __len__(self) -> int:
        return len(self.items)

    def cells(self, index: int, width: int) -> Line:
        return self.paint(self.items[index], width)

    def location(self, index: int) -> Location:
        return Location(address=self.address(self.items[index]))

    def index_of(self, address: str) -> int | None:
        index_of: Callable[[str], int | None] | None = getattr(self.items, "index_of", None)
        if index_of is not None:
            return index_of(address)
        return next((at for at, item in enumerate(self.items) if self.address(item) == address), None)

    def shown(self, index: int) -> Iterable[Shown]:
        from migtui.dossier.shown import Shown

        item = self.items[index]
        return self._shown(item) if self._shown is not None else [Shown(self.address(item))]


class Tab(Record, frozen=True):
    """A list a pane can show: its name, its sort orders (the first holds at the start), and its rows.

    `rows` takes the library, the filter and the order. A list that is long in the making is not `counted` at the start;
    `empty` is what an empty one says.
    """

    name: str
    orders: tuple[str, ...]
    rows: Callable[[Library, Filter, str], Rows]
    counted: bool = True
    empty: str = "none"


def _entities(kind: EntityKind) -> Callable[[Library, Filter, str], Rows]:
    def rows(library: Library, wanted: Filter, order: str) -> Rows:
        entities = library.entities(kind, wanted, next(o for o in _ENTITY_ORDERS if o == order))
        return _Listed(entities, entity_row, lambda entity: entity.id)

    return rows


def _quotes(library: Library, wanted: Filter, order: str) -> Rows:
    quotes = library.quotes(wanted, next(o for o in _QUOTE_ORDERS if o == order))
    return _Listed(quotes, lambda quote, width: quote_row(quote, width, library), lambda quote: quote.id)


def _doubtful(library: Library, wanted: Filter, order: str) -> Rows:  # noqa: ARG001 - the least certain come first
    quotes = library.doubtful(wanted)
    return _Listed(quotes, lambda quote, width: doubtful_row(quote, width, library), lambda quote: quote.id,
                   lambda quote: _shown_doubt(quote, library))


def _shared(library: Library, wanted: Filter, order: str) -> Rows:  # noqa: ARG001 - there is one order
    rows = library.shared(wanted)
    return _Listed(rows, lambda row, width: shared_row(row, width, library), lambda row: row.id, _shown_shared)


def _shown_doubt(quote: QuoteHead, library: Library) -> Iterable[Shown]:
    from migtui.dossier.shown import Shown

    facts = library.quote_facts(quote.id)
    about = "no speaker" if facts.speaker_rule is None else f"speaker by rule {facts.speaker_rule}"
    return [Shown(quote.id, about=about, confidence=facts.speaker_confidence)]


def _shown_shared(row: Group | Parallel) -> Iterable[Shown]:
    """All wordings of an utterance, or both passages."""
    from migtui.dossier.shown import Shown

    if isinstance(row, Group):
        return [Shown(quote, section=row.id, about="the words differ" if row.differs else "") for quote in row.quotes]
    return [Shown(one.document, one.start, one.end, section=row.id, about=f"like the other passage by {row.score:.2f}")
            for one in (row.a, row.b)]


def _timeline(library: Library, wanted: Filter, order: str) -> Rows:
    from migtui.app.panes.timeline import TimelineRows

    return TimelineRows(library, wanted, order)


_DOCUMENT_ORDERS: Final[tuple[DocumentOrder, ...]] = get_args(DocumentOrder)
_ENTITY_ORDERS: Final[tuple[EntityOrder, ...]] = get_args(EntityOrder)
_QUOTE_ORDERS: Final[tuple[QuoteOrder, ...]] = get_args(QuoteOrder)

_ENTITY_TABS: Final = (
    Tab("Organizations", _ENTITY_ORDERS, _entities("organization")),
    Tab("People", _ENTITY_ORDERS, _entities("person")),
    Tab("Programmes", _ENTITY_ORDERS, _entities("programme")),
    Tab("Instruments", _ENTITY_ORDERS, _entities("instrument")),
    Tab("Places", _ENTITY_ORDERS, _entities("place")),
)
_QUOTE_TABS: Final = (
    Tab("Quotes", _QUOTE_ORDERS, _quotes),
    Tab("Same words", ("difference",), _shared),
    Tab("To check", ("certainty",), _doubtful, counted=False),
)


def tabs_for(state: State) -> tuple[tuple[Tab, ...], ...]:
    """The tabs of panes 1, 2 and 3 for a reader whose last visit `state` knows."""

    def new(library: Library, wanted: Filter, order: str) -> Rows:  # noqa: ARG001 - what is new has one order
        from migtui.app.panes.novelties import NewRows

        return NewRows(library, state.news(library), wanted)

    def documents(library: Library, wanted: Filter, order: str) -> Rows:
        found = library.documents(wanted, next(o for o in _DOCUMENT_ORDERS if o == order))
        return _Listed(
            found, lambda document, width: document_row(document, width, read=state.is_read(document.id)),
            lambda document: document.id,
        )

    first = (
        Tab("Documents", _DOCUMENT_ORDERS, documents),
        Tab("Timeline", get_args(TimelineOrder), _timeline, counted=False),
        Tab("New", ("kind",), new, counted=False, empty="nothing is new since the last visit"),
    )
    return first, _ENTITY_TABS, _QUOTE_TABS

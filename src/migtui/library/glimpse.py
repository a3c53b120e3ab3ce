"""What the first frame over a large store shows, kept apart from the store, so that a start need not wait for it all.

A glimpse holds the counts of the lists and the rows in sight, the items that these and the open page lead to, and
nothing that the store does not hold. `GlimpsedLibrary` answers from it what it can and asks the whole library for
everything else, which is read when that happens first: so no answer is ever another one than the store's, and a start
that asks for more only takes longer. `notes` makes glimpses; a glimpse that does not fit its store is not used.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, overload

from migtui.library.filter import EVERYTHING, Filter
from migtui.records import (
    DocumentHead,
    Entity,
    Facts,
    Group,
    Meta,
    Parallel,
    QuoteHead,
    Record,
    SourceRecord,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from migtui.decisions.anchors import Anchors
    from migtui.library.protocol import Library

#: Question about one item to the table of a glimpse that holds the answer.
ITEMS: Final = {
    "document": "documents", "facts": "facts", "entity": "entities", "quote": "quotes", "group": "groups",
    "parallel": "parallels",
}
#: Question for a list to the tables that its rows stand in, and whether it is asked for a kind first.
LISTS: Final[dict[str, tuple[str, ...]]] = {
    "documents": ("documents",), "entities": ("entities",), "quotes": ("quotes",), "shared": ("groups", "parallels"),
}


class Asked(Record, frozen=True, kw_only=True):
    """A question for a list: which, of which kind (entities alone), for what filter, and in which order."""

    question: str
    kind: str = ""
    wanted: Filter = EVERYTHING
    order: str = ""


class Listed(Record, frozen=True, kw_only=True):
    """How long a list is, the ids of its rows in sight by their number, and the rows of items looked for in it."""

    asked: Asked
    size: int
    rows: dict[int, str] = {}  # noqa: RUF012 - msgspec makes a new one for each record
    sought: dict[str, int | None] = {}  # noqa: RUF012 - as above


class Found(Record, frozen=True, kw_only=True):
    """Where an item that was kept by its words is today (`decisions.anchors`)."""

    address: str
    surface: str | None
    source: str | None
    found: str | None


class Glimpse(Record, frozen=True, kw_only=True):
    """What a first frame asked of a store; `mark` tells the store, and what read it, that it was taken of."""

    mark: str
    meta: Meta
    sources: tuple[SourceRecord, ...] = ()
    documents: tuple[DocumentHead, ...] = ()
    facts: tuple[Facts, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[QuoteHead, ...] = ()
    groups: tuple[Group, ...] = ()
    parallels: tuple[Parallel, ...] = ()
    lists: tuple[Listed, ...] = ()
    quotes_in: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 - msgspec makes a new one for each record
    entities_of: dict[str, tuple[tuple[str, int], ...]] = {}  # noqa: RUF012 - as above
    anchors: tuple[Found, ...] = ()


def asked_for(question: str, arguments: tuple[Any, ...]) -> Asked:
    """The question for a list with these arguments, as `Library` takes them."""
    rest = list(arguments)
    kind = rest.pop(0) if question == "entities" else ""
    wanted = rest.pop(0) if rest else EVERYTHING
    return Asked(question=question, kind=kind, wanted=wanted, order=rest.pop(0) if rest else "")


class Window(Sequence[Any]):
    """A list of which some rows are at hand; the whole list is asked for when another one is wanted."""

    def __init__(self, listed: Listed, items: dict[str, Any], whole: Callable[[], Sequence[Any]]) -> None:
        self._listed = listed
        self._items = items
        self._whole = whole

    def __len__(self) -> int:
        return self._listed.size

    @overload
    def __getitem__(self, index: int) -> Any: ...  # noqa: ANN401 - rows of any kind

    @overload
    def __getitem__(self, index: slice) -> Sequence[Any]: ...

    def __getitem__(self, index: int | slice) -> Any:
        known = self._listed.rows.get(index) if isinstance(index, int) else None
        return self._items[known] if known is not None else self._whole()[index]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._whole())

    def index_of(self, address: str) -> int | None:
        """The row of an item, by its id."""
        if address in self._listed.sought:
            return self._listed.sought[address]
        return next((at for at, item in enumerate(self._whole()) if item.id == address), None)


class GlimpsedLibrary:
    """A `Library` that answers from a glimpse what it can; `load` gives the whole one, when that is first needed."""

    def __init__(self, glimpse: Glimpse, load: Callable[[], Library]) -> None:
        self._glimpse = glimpse
        self._load = load
        self._whole: Library | None = None
        self._items: dict[str, dict[str, Any]] = {
            table: {getattr(row, "id", "") or row.document: row for row in getattr(glimpse, table)}
            for table in ITEMS.values()
        }
        self._lists = {listed.asked: listed for listed in glimpse.lists}

    @property
    def whole(self) -> Library:
        """The library of the whole store."""
        if self._whole is None:
            self._whole = self._load()
        return self._whole

    def read_whole(self) -> None:
        """Read the whole library now, if that was not needed until now."""
        if self._whole is None:
            self._whole = self._load()

    @property
    def is_whole(self) -> bool:
        """Whether the whole library has been read."""
        return self._whole is not None

    @property
    def meta(self) -> Meta:
        """What the store was made with."""
        return self._glimpse.meta

    def quotes_in(self, document_id: str) -> Sequence[QuoteHead]:
        """The quotes of a document, in order."""
        known = self._glimpse.quotes_in.get(document_id) if self._whole is None else None
        return self.whole.quotes_in(document_id) if known is None else [self._items["quotes"][quote] for quote in known]

    def entities_of(self, document_id: str) -> Sequence[tuple[Entity, int]]:
        """The entities a document mentions with their number of mentions there, most first."""
        known = self._glimpse.entities_of.get(document_id) if self._whole is None else None
        if known is None:
            return self.whole.entities_of(document_id)
        return [(self._items["entities"][entity], count) for entity, count in known]

    def __getattr__(self, question: str) -> Any:  # noqa: ANN401 - any question of the protocol
        """Every other question: a list, an item, or what only the whole library can answer."""
        if self._whole is None and question in LISTS:
            return partial(self._list, question)
        if self._whole is None and question in ITEMS:
            return partial(self._item, question)
        return getattr(self.whole, question)

    def _item(self, question: str, item: str) -> Any:  # noqa: ANN401 - as above
        known = self._items[ITEMS[question]].get(item)
        return getattr(self.whole, question)(item) if known is None else known

    def _list(self, question: str, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - as above
        listed = None if named else self._lists.get(asked_for(question, arguments))
        if listed is None:
            return getattr(self.whole, question)(*arguments, **named)
        found: list[Sequence[Any]] = []

        def whole() -> Sequence[Any]:
            if not found:
                found.append(getattr(self.whole, question)(*arguments))
            return found[0]

        items = {id_: row for table in LISTS[question] for id_, row in self._items[table].items()}
        return Window(listed, items, whole)


class GlimpsedAnchors:
    """Finds items that were kept by their words, from a glimpse what was found before."""

    def __init__(self, glimpse: Glimpse, load: Callable[[], Anchors | None]) -> None:
        self._known = {(row.address, row.surface, row.source): row.found for row in glimpse.anchors}
        self._load = load

    def find(self, address: str, surface: str | None = None, source: str | None = None) -> str | None:
        """The address of the item today, as `Anchors.find` gives it."""
        asked = (address, surface, source)
        if asked in self._known:
            return self._known[asked]
        anchors = self._load()
        return anchors.find(*asked) if anchors is not None else address

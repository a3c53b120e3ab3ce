"""Takes glimpses: a library, and what finds kept items, that note what they are asked and what they answer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, overload

from migtui.library.glimpse import ITEMS, LISTS, Asked, Found, Glimpse, Listed, asked_for
from migtui.records import Parallel

if TYPE_CHECKING:
    from migtui.decisions.anchors import Anchors
    from migtui.library.protocol import Library
    from migtui.records import Entity, QuoteHead


class _NotedRows(Sequence[Any]):
    """A list that notes which of its rows are looked at, and what is looked for in it."""

    def __init__(self, rows: Sequence[Any]) -> None:
        self._rows = rows
        self.seen: dict[int, Any] = {}
        self.sought: dict[str, int | None] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Any: ...  # noqa: ANN401 - rows of any kind

    @overload
    def __getitem__(self, index: slice) -> Sequence[Any]: ...

    def __getitem__(self, index: int | slice) -> Any:
        found = self._rows[index]
        if isinstance(index, int):
            self.seen[index] = found
        return found

    def index_of(self, address: str) -> int | None:
        """The row of an item, by its id."""
        found = next((at for at, item in enumerate(self._rows) if item.id == address), None)
        self.sought[address] = found
        return found


class NotingLibrary:
    """A `Library` over another one that notes its answers; `glimpse` is what was noted."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lists: dict[Asked, _NotedRows] = {}
        self._items: dict[str, dict[str, Any]] = {table: {} for table in ITEMS.values()}
        self._quotes_in: dict[str, tuple[str, ...]] = {}
        self._entities_of: dict[str, tuple[tuple[str, int], ...]] = {}

    def glimpse(self, mark: str, anchors: NotingAnchors) -> Glimpse:
        """Everything that was asked until now."""
        items = self._items
        lists = []
        for asked, rows in self._lists.items():
            for row in rows.seen.values():
                items[_table(asked.question, row)][row.id] = row
            ids = {at: row.id for at, row in rows.seen.items()}
            lists.append(Listed(asked=asked, size=len(rows), rows=ids, sought=rows.sought))
        names = {document.source for document in items["documents"].values()}
        return Glimpse(
            mark=mark, meta=self._library.meta, lists=tuple(lists),
            sources=tuple(source for source in self._library.sources() if source.name in names),
            quotes_in=self._quotes_in, entities_of=self._entities_of, anchors=tuple(anchors.noted),
            **{table: tuple(rows.values()) for table, rows in items.items()},
        )

    def quotes_in(self, document_id: str) -> Sequence[QuoteHead]:
        """The quotes of a document, in order."""
        found = self._library.quotes_in(document_id)
        self._quotes_in[document_id] = tuple(quote.id for quote in found)
        self._items["quotes"].update({quote.id: quote for quote in found})
        return found

    def entities_of(self, document_id: str) -> Sequence[tuple[Entity, int]]:
        """The entities a document mentions with their number of mentions there, most first."""
        found = self._library.entities_of(document_id)
        self._entities_of[document_id] = tuple((entity.id, count) for entity, count in found)
        self._items["entities"].update({entity.id: entity for entity, _ in found})
        return found

    def __getattr__(self, question: str) -> Any:  # noqa: ANN401 - any question of the protocol
        """Every other question; what a glimpse cannot answer is answered without a note."""
        if question in LISTS:
            return partial(self._list, question)
        if question in ITEMS:
            return partial(self._item, question)
        return getattr(self._library, question)

    def _item(self, question: str, item: str) -> Any:  # noqa: ANN401 - as above
        found = self._items[ITEMS[question]][item] = getattr(self._library, question)(item)
        return found

    def _list(self, question: str, *arguments: Any) -> _NotedRows:  # noqa: ANN401 - as above
        asked = asked_for(question, arguments)
        if asked not in self._lists:
            self._lists[asked] = _NotedRows(getattr(self._library, question)(*arguments))
        return self._lists[asked]


class NotingAnchors:
    """Finds kept items with `anchors`, and notes where they are."""

    def __init__(self, anchors: Anchors) -> None:
        self._anchors = anchors
        self.noted: list[Found] = []

    def find(self, address: str, surface: str | None = None, source: str | None = None) -> str | None:
        """The address of the item today, as `Anchors.find` gives it."""
        found = self._anchors.find(address, surface, source)
        self.noted.append(Found(address=address, surface=surface, source=source, found=found))
        return found


def _table(question: str, row: object) -> str:
    first, *others = LISTS[question]
    return others[0] if others and isinstance(row, Parallel) else first

"""The tab New: what the store holds that it did not hold on the last visit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from migtui.app.presentation.cells import column
from migtui.app.presentation.rows import document_row, quote_row
from migtui.app.presentation.timeline import role_shown, stated_row
from migtui.history import Location
from migtui.library.timeline import role_words
from migtui.library.words import holds
from migtui.records import DocumentHead, QuoteHead, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.app.presentation.cells import Line
    from migtui.dossier.shown import Shown
    from migtui.library import Filter, Library, RoleAt
    from migtui.library.news import News

    Novelty = DocumentHead | QuoteHead | RoleAt

_COUNT: Final = 7


class _Row(NamedTuple):
    """A row and what it leads to; a heading has a `title` and the number of rows below it."""

    item: Novelty
    title: str = ""
    below: int = 0


class NewRows:
    """Documents, wordings, quotes and roles, each kind under a row with its number."""

    def __init__(self, library: Library, news: News, wanted: Filter) -> None:
        self._library = library
        self._rows: list[_Row] = []
        self._titles: list[str] = []
        for title, items in _kinds(library, news, wanted):
            if items:
                self._rows += (_Row(items[0], title, len(items)), *(_Row(item) for item in items))
                self._titles += [title] * (len(items) + 1)

    def __len__(self) -> int:
        """How many rows there are, headings among them."""
        return len(self._rows)

    def cells(self, index: int, width: int) -> Line:
        """Row `index` in `width` columns; what is new stands a column in."""
        row = self._rows[index]
        if not row.title:
            return [(" ", "text"), *self._cells(row.item, max(width - 1, 0))]
        count = column(f"{row.below:,}", _COUNT, right=True)
        return [(column(row.title, max(width - _COUNT, 0)), "heading"), (count, "count")]

    def location(self, index: int) -> Location:
        """Where what is new stands; for a heading the first below it."""
        item = self._rows[index].item
        if isinstance(item, DocumentHead | QuoteHead):
            return Location(address=item.id)
        return Location(address=item.facts.document, start=item.role.start, end=item.role.end)

    def index_of(self, address: str) -> int | None:
        """The row of a document or quote."""
        return next((at for at, row in enumerate(self._rows) if not row.title
                     and isinstance(row.item, DocumentHead | QuoteHead) and row.item.id == address), None)

    def shown(self, index: int) -> Iterable[Shown]:
        """What is new in row `index`, under the heading it stands under."""
        from migtui.dossier.shown import Shown

        row, section = self._rows[index], self._titles[index]
        if row.title:
            return []
        if isinstance(row.item, DocumentHead | QuoteHead):
            return [Shown(row.item.id, section=section)]
        return [role_shown(row.item, self._library, section)]

    def _cells(self, item: Novelty, width: int) -> Line:
        if isinstance(item, DocumentHead):
            return document_row(item, width)
        if isinstance(item, QuoteHead):
            return quote_row(item, width, self._library)
        return stated_row(item, self._library.document(item.facts.document), width, self._library)


def _kinds(library: Library, news: News, wanted: Filter) -> Iterator[tuple[str, Sequence[Novelty]]]:
    """What is new and wanted, by kind."""
    documents = {document.id for document in library.documents(wanted)}
    quotes = {quote.id for quote in library.quotes(wanted)}
    within = {document.id for document in library.documents(replace(wanted, match=""))}
    yield "new or changed documents", [document for document in news.documents if document.id in documents]
    yield "new wordings of known utterances", [quote for quote in news.wordings if quote.id in quotes]
    yield "new quotes", [quote for quote in news.quotes if quote.id in quotes]
    yield "new roles", [
        role for role in news.roles
        if role.facts.document in within and (not wanted.match or holds(role_words(library, role), wanted.match))
    ]

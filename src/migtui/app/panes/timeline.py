"""The tab Timeline: documents and roles by date under the bars of their years or months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.presentation.rows import document_row
from migtui.app.presentation.timeline import period_row, role_row, role_shown
from migtui.history import Location
from migtui.library.timeline import Period, timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from migtui.app.presentation.cells import Line
    from migtui.dossier.shown import Shown
    from migtui.library import Filter, Library
    from migtui.library.timeline import Entry


class TimelineRows:
    """Each period as a row of its own above its entries."""

    def __init__(self, library: Library, wanted: Filter, order: str) -> None:
        self._library = library
        periods = timeline(library, wanted, newest_first=order == "newest")
        self._most = max((period.documents for period in periods if period.name), default=0)
        self._rows: list[Period | Entry] = []
        self._periods: list[Period] = []
        for period in periods:
            self._rows += (period, *period.entries)
            self._periods += [period] * (len(period.entries) + 1)
        self._years = list(_first_of_years(self._rows))

    def __len__(self) -> int:
        """How many rows there are, periods among them."""
        return len(self._rows)

    def cells(self, index: int, width: int) -> Line:
        """Row `index` in `width` columns; entries stand a column in."""
        row = self._rows[index]
        if isinstance(row, Period):
            return period_row(row, self._most, width)
        inner = max(width - 1, 0)
        if row.role is None:
            return [(" ", "text"), *document_row(row.document, inner)]
        return [(" ", "text"), *role_row(row.role, row.document, inner, self._library)]

    def location(self, index: int) -> Location:
        """The document of row `index`, or the words that state its role; for a period its first entry."""
        row = self._rows[index]
        entry = row.entries[0] if isinstance(row, Period) else row
        if entry.role is None:
            return Location(address=entry.document.id)
        role = entry.role.at.role
        return Location(address=entry.document.id, start=role.start, end=role.end)

    def index_of(self, address: str) -> int | None:
        """The row of a document."""
        return next(
            (at for at, row in enumerate(self._rows)
             if not isinstance(row, Period) and row.role is None and row.document.id == address), None,
        )

    def shown(self, index: int) -> Iterable[Shown]:
        """The document of row `index` or the words that state its role, under its period."""
        from migtui.dossier.shown import STATEMENT, Shown

        row, period = self._rows[index], self._periods[index]
        if isinstance(row, Period):
            return []
        name = period.name or f"undated: {period.reason}"
        section = f"{name} ({period.documents:,} document{'' if period.documents == 1 else 's'})"
        if row.role is None:
            return [Shown(row.document.id, kind=STATEMENT, section=section,
                          about=row.document.kind or "document")]
        return [role_shown(row.role.at, self._library, section, row.role.documents)]

    def year_from(self, index: int, by: int) -> int | None:
        """The row where the next year begins, seen from row `index`, or with `by` below 0 this year or the one before.

        What is undated counts as a year; None where there is no further one.
        """
        if by > 0:
            return next((at for at in self._years if at > index), None)
        return next((at for at in reversed(self._years) if at < index), None)


def _first_of_years(rows: list[Period | Entry]) -> Iterator[int]:
    """The rows of the periods that begin a year."""
    year = None
    for at, row in enumerate(rows):
        if isinstance(row, Period):
            if row.year != year:
                yield at
            year = row.year

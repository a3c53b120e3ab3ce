"""Pages made of named sections, each a number of rows that are made when they are looked at."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len

from migtui.app.presentation.cells import over, width_of
from migtui.app.reader.page import Page, Row, RowMaker, Stop, words_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from migtui.app.presentation.cells import Line
    from migtui.history import Location

#: Columns of the names that stand before what they name.
NAME: Final = 14


class Section(NamedTuple):
    """A heading ("" for none) and `size` rows, each made by its number."""

    heading: str
    size: int
    row: Callable[[int], Row]

    @property
    def height(self) -> int:
        """The rows with heading and the blank row behind."""
        return self.size + (2 if self.heading else 1)


def fixed(heading: str, rows: Sequence[Row]) -> Section:
    """A section of rows that are made already."""
    return Section(heading, len(rows), rows.__getitem__)


def pointed(rows: Sequence[Row], now: Callable[[], bool]) -> Section:
    """A section without heading whose first row begins with a mark while it is the current one."""
    def row(at: int) -> Row:
        return rows[at] if at or not now() else at_mark(rows[0])

    return Section("", len(rows), row)


def at_mark(row: Row) -> Row:
    """A row that begins with the mark of the current one."""
    return Row(tuple(over(row.cells, 0, ("▌", "text"))), row.links)


def flow(name: str, entries: Iterable[tuple[Line, Location | None]], width: int) -> Iterator[Row]:
    """A name and what it names, entry behind entry over as many rows as they need."""
    made = RowMaker((f" {name:<{NAME}}", "dim"))
    begun = False
    for cells, target in entries:
        if begun and made.width + 2 + width_of(cells) > width - 1:
            yield made.row()
            made, begun = RowMaker((" " * (NAME + 1), "dim")), False
        if begun:
            made.add(("  ", "text"))
        made.add(*cells, to=target)
        begun = True
    if begun:
        yield made.row()


class SectionedPage(Page):
    """A page of sections; subclasses give them for a width."""

    def __init__(self, location: Location, title: str) -> None:
        super().__init__(location, title)
        self._coming: Iterator[Section] = iter(())
        self._sections: list[Section] = []
        self._starts: list[int] = []
        self._length = self._width = 0
        self._wanted = ""
        self._found: list[Stop] | None = None

    @abstractmethod
    def sections(self, width: int) -> Iterable[Section]:
        """The sections for this width, each made when the page is looked at so far."""

    def lay(self, width: int) -> None:
        """Make rows for this width from now on."""
        self._width = width
        self._coming = iter(self.sections(width))
        self._sections, self._starts, self._length = [], [], 0
        if self._wanted:
            self.find(self._wanted)

    def _more(self) -> bool:
        """Take in the next section; whether there is one."""
        section = next(self._coming, None)
        if section is None:
            return False
        self._sections.append(section)
        self._starts.append(self._length)
        self._length += section.height
        return True

    def row(self, number: int) -> Row | None:
        """A heading, a row of a section or the blank row behind it; None past the last."""
        while number >= self._length and self._more():
            pass
        if not 0 <= number < self._length:
            return None
        at = bisect_right(self._starts, number) - 1
        section, inside = self._sections[at], number - self._starts[at]
        if section.heading:
            if inside == 0:
                return Row(((f" {section.heading}", "heading"),))
            inside -= 1
        row = section.row(inside) if inside < section.size else Row()
        return self._with_words(row) if self._wanted else row

    def _with_words(self, row: Row) -> Row:
        """The row with the words that were found marked."""
        text = "".join(part for part, _ in row.cells)
        cells: Line = row.cells
        for match in words_pattern(self._wanted).finditer(text):
            cells = over(cells, cell_len(text[: match.start()]), (match[0], "hit"))
        return Row(tuple(cells), row.links)

    def find(self, words: str) -> bool:
        """Find words within rows."""
        self._wanted, self._found = "", None
        if not words:
            return False
        pattern = words_pattern(words)
        rows = [at for at in range(len(self)) if pattern.search(_text(self.row(at)))]
        if rows:
            self._wanted, self._found = words, [Stop(at) for at in rows]
        return bool(rows)

    @property
    def stepped(self) -> bool:
        """Its rows are gone through one by one."""
        return True

    @property
    def hits(self) -> Sequence[Stop]:
        """The rows with the words that were found, or the page's own hits."""
        return self.own_hits if self._found is None else self._found

    @property
    def hits_name(self) -> str:
        """What was found, or what the page's own hits are."""
        return self.own_hits_name if self._found is None else f"“{self._wanted}”"

    @property
    def own_hits(self) -> Sequence[Stop]:
        """The hits of the page itself."""
        return ()

    @property
    def own_hits_name(self) -> str:
        """What the page's own hits are."""
        return ""

    def row_of(self, stop: Stop) -> int:
        """The row of a stop: of a row that was found, or of one of the page's own."""
        return stop.at if self._found is not None and stop in self._found else self.row_of_own(stop)

    @abstractmethod
    def row_of_own(self, stop: Stop) -> int:
        """The row of one of the page's own stops."""

    def __len__(self) -> int:
        while self._more():
            pass
        return self._length

    def is_made(self, heading: str) -> bool:
        """Whether the page was looked at as far as the section under a heading."""
        return any(section.heading == heading for section in self._sections)

    def start_of(self, heading: str) -> int:
        """The first row of the section under a heading."""
        at = 0
        while at < len(self._sections) or self._more():
            if self._sections[at].heading == heading:
                return self._starts[at] + 1
            at += 1
        raise KeyError(heading)

    def start_of_section(self, number: int) -> int:
        """The first row of section `number`, counted from 0, its heading left aside."""
        while number >= len(self._sections) and self._more():
            pass
        return self._starts[number] + (1 if self._sections[number].heading else 0)


def _text(row: Row | None) -> str:
    return "".join(part for part, _ in row.cells) if row else ""

"""Pages made of named sections, each a number of rows that are made when they are looked at."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from migtui.app.presentation.cells import width_of
from migtui.app.reader.page import Page, Row, RowMaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from migtui.app.presentation.cells import Line
    from migtui.history import Location

#: Columns of the names that stand before what they name.
NAME: Final = 14


@dataclass(frozen=True, slots=True)
class Section:
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
        self._sections: list[Section] = []
        self._starts: list[int] = []
        self._length = 0

    @abstractmethod
    def sections(self, width: int) -> Iterable[Section]:
        """The sections for this width."""

    def lay(self, width: int) -> None:
        """Make rows for this width from now on."""
        self._sections = list(self.sections(width))
        self._starts, self._length = [], 0
        for section in self._sections:
            self._starts.append(self._length)
            self._length += section.height

    def row(self, number: int) -> Row | None:
        """A heading, a row of a section or the blank row behind it; None past the last."""
        if not 0 <= number < self._length:
            return None
        at = bisect_right(self._starts, number) - 1
        section, inside = self._sections[at], number - self._starts[at]
        if section.heading:
            if inside == 0:
                return Row(((f" {section.heading}", "heading"),))
            inside -= 1
        return section.row(inside) if inside < section.size else Row()

    def __len__(self) -> int:
        return self._length

    def start_of(self, heading: str) -> int:
        """The first row of the section under a heading."""
        at = next(at for at, section in enumerate(self._sections) if section.heading == heading)
        return self._starts[at] + 1

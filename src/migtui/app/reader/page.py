"""What the reader shows: a page of rows with links in them, made for a width and only as far as it is looked at."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar, Final

from migtui.app.presentation.cells import width_of
from migtui.app.presentation.rows import title_of
from migtui.display import HIDDEN
from migtui.history import Location
from migtui.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from migtui.app.presentation.cells import Cell, Line
    from migtui.dossier.shown import Shown
    from migtui.records import DocumentHead


class Link(Record, frozen=True):
    """A stretch of a row, in columns, and where it leads."""

    start: int
    end: int
    target: Location


class Row(Record, frozen=True):
    """A line of a page."""

    cells: Line = ()
    links: tuple[Link, ...] = ()


class Stop(Record, frozen=True):
    """A place that `n` or `)` goes to.

    `at` is the code point or number the page finds its row by, `target` where Enter leads, `quote` the id of the quote
    that stands there.
    """

    at: int
    target: Location | None = None
    quote: str | None = None


class LinkGroup(Record, frozen=True):
    """Links of one kind, as listed below or beside a page: names with how often they stand there."""

    name: str
    entries: Sequence[tuple[Line, Location]]


def link_to(document: DocumentHead) -> tuple[Line, Location]:
    """A document by its title, as a link."""
    return [(title_of(document), "text")], Location(address=document.id)


#: Looked for in place of words: the characters that cannot be seen, or that a terminal would obey.
HIDDEN_CHARACTERS: Final = "\0"


def words_pattern(words: str) -> re.Pattern[str]:
    """What finds words in any letter case, parted by white space of any kind; or the hidden characters."""
    if words == HIDDEN_CHARACTERS:
        return re.compile(HIDDEN)
    return re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)


class RowMaker:
    """Puts a row together, link by link."""

    def __init__(self, *cells: Cell) -> None:
        self._cells: list[Cell] = list(cells)
        self._links: list[Link] = []
        self.width = width_of(cells)

    def add(self, *cells: Cell, to: Location | None = None) -> RowMaker:
        """Append cells, as a link where `to` says where it leads."""
        width = width_of(cells)
        if to is not None and width:
            self._links.append(Link(self.width, self.width + width, to))
        self._cells.extend(cells)
        self.width += width
        return self

    def row(self) -> Row:
        """The row."""
        return Row(tuple(self._cells), tuple(self._links))


class Page(ABC):
    """A page of the reader. `lay` comes first and says for how many columns the rows are made."""

    #: Actions that mean nothing on pages of this kind.
    idle: ClassVar[frozenset[str]] = frozenset({"range"})

    def __init__(self, location: Location, title: str) -> None:
        self.location = location
        self.title = title
        #: The address one came from, and the words that were found on the page; "" for none.
        self.origin = ""
        self.found = ""
        self._groups: Sequence[LinkGroup] | None = None

    # -- rows

    @abstractmethod
    def lay(self, width: int) -> None:
        """Make rows for this width from now on."""

    @abstractmethod
    def row(self, number: int) -> Row | None:
        """Row `number`, from 0; None past the last."""

    @abstractmethod
    def __len__(self) -> int:
        """How many rows there are; this may make every one of them."""

    def header(self, width: int, *, brief: bool) -> Sequence[Row]:  # noqa: ARG002 - most pages have none
        """The rows that stay above; a brief header has one."""
        return ()

    def groups(self) -> Sequence[LinkGroup]:
        """The links of the page by kind, for the foot or the third column; they are made once."""
        if self._groups is None:
            self._groups = self.grouped()
        return self._groups

    def grouped(self) -> Sequence[LinkGroup]:
        """Make the links of the page."""
        return ()

    @property
    def groups_name(self) -> str:
        """What the groups of links are called."""
        return "named in"

    # -- places to go to

    @property
    def stepped(self) -> bool:
        """Whether one goes through it from row to row that leads somewhere, as through a list, not line by line."""
        return False

    @property
    def hits(self) -> Sequence[Stop]:
        """The places `n` and `N` go to."""
        return ()

    @property
    def hits_name(self) -> str:
        """What the hits are hits of."""
        return ""

    @property
    def quotes(self) -> Sequence[Stop]:
        """The quotes `)` and `(` go to."""
        return ()

    @property
    def quotes_name(self) -> str:
        """What one of the quotes is called: a wording or a document on pages that compare them."""
        return "quote"

    @abstractmethod
    def find(self, words: str) -> bool:
        """Make the places where the words stand the page's hits, in place of others; whether there are any.

        Letter case does not count, nor how the words are parted; no words give the page its own hits back.
        """

    def row_of(self, stop: Stop) -> int:
        """The row of a stop."""
        return stop.at

    def first_within(self, rows: range) -> Stop | None:
        """The first quote that stands in these rows, all of which were asked for before."""
        found = next(((row, stop) for stop in self.quotes if (row := self.row_of(stop)) >= rows.start), None)
        return found[1] if found is not None and found[0] < rows.stop else None

    def anchor(self, row: int) -> int:
        """What a row shows, so that it can be found again when rows are made for another width."""
        return row

    def row_with(self, anchor: int) -> int:
        """The row that shows what `anchor` says."""
        return anchor

    def beside(self, anchor: int, rows: int) -> int:  # noqa: ARG002 - only pages of a text have words to move by
        """What stands `rows` rows below (above where negative) what `anchor` says."""
        return anchor

    def choose(self, span: tuple[int, int] | None) -> None:  # noqa: B027 - as above
        """Paint a stretch of the text as chosen, or none."""

    @abstractmethod
    def mark(self, *, quote: int | None, hit: int | None) -> None:
        """Paint the current quote and hit as such."""

    @property
    def first_quote(self) -> int | None:
        """The position of the quote the page is opened at."""
        return None

    @property
    def first_hit(self) -> int | None:
        """The position of the hit the page is opened at."""
        return None

    # -- other ways to show it

    @property
    def base(self) -> str:
        """The address of what others are compared with, "" where nothing is compared."""
        return ""

    @property
    def order(self) -> str:
        """How what the page lists is sorted, "" where there is one order."""
        return ""

    def stand_as(self, *, base: str, order: str) -> None:
        """Compare with what it compared with before, in the order of before, where it still can."""
        stop = next((stop for stop in self.quotes if base and stop.target and stop.target.address == base), None)
        if stop is not None and self.base != base:
            self.rebase(stop)
        first = self.order
        while order and self.order != order and self.reorder() != first:
            pass

    def rebase(self, stop: Stop) -> str:  # noqa: ARG002 - most pages compare nothing
        """Compare with what stands at a stop from now on: what is to be said of that, "" where nothing is compared."""
        return ""

    def reorder(self) -> str:
        """Sort what the page lists in its next order: the order's name, "" where there is one order."""
        return ""

    # -- taking it away

    def shown(self) -> Iterable[Shown]:
        """What the page shows, row by row."""
        from migtui.dossier.shown import Shown

        return [Shown(self.location.address)]

    @property
    def shown_name(self) -> str:
        """What an export of the page says it is."""
        return self.location.address

    # -- words about it

    @property
    def about(self) -> str:
        """What the status line says of the page, behind its address."""
        return self.title

    def place(self, top: int) -> str:  # noqa: ARG002 - most pages know no lines
        """Where row `top` stands in the source."""
        return ""

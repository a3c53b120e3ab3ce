"""Where a reader has been, with the semantics of a browser's history.

A history is a value: each move gives a new one, and a new step drops the forward branch.
"""

from __future__ import annotations

from typing import Final

from migtui.library import EVERYTHING, Filter
from migtui.records import Record, replace

_LONGEST: Final = 500


class Location(Record, frozen=True, kw_only=True):
    """What is open: an address (`doc:...`, `org:...`, `quote:...`) and, in a document, the words to land on.

    `start` and `end` are code points of the document's source; None when the whole item is meant.
    """

    address: str
    start: int | None = None
    end: int | None = None


class PaneView(Record, frozen=True, kw_only=True):
    """How one list stood: its tab, filter, sort order, cursor row and first visible row.

    `filter` are the words of this list's own filter, `narrowed` what all lists were narrowed down to.
    """

    tab: str = ""
    filter: str = ""
    sort: str = ""
    row: int = 0
    top: int = 0
    narrowed: Filter = EVERYTHING


class ReaderView(Record, frozen=True, kw_only=True):
    """How a page stood in the reader.

    `at` is what its first row showed: a code point of the source in a document, a row elsewhere. `quote` and `hit` are
    the positions of the current ones among the page's, `line` is the row one stood on. `found` are the words that were
    found on it, `order` is how it sorts what it lists, `base` the address that it compares others with, and `origin`
    the address one came from.
    """

    at: int = 0
    quote: int | None = None
    hit: int | None = None
    line: int | None = None
    found: str = ""
    order: str = ""
    base: str = ""
    origin: str = ""


class Step(Record, frozen=True, kw_only=True):
    """One place in the history, with all that is needed to show the screen as it was."""

    location: Location | None = None
    panes: tuple[PaneView, ...] = ()
    focused: int = 0
    reader: ReaderView | None = None


class History(Record, frozen=True, kw_only=True):
    """Steps and the one the reader is at; `index` is -1 while there is none."""

    steps: tuple[Step, ...] = ()
    index: int = -1

    @property
    def current(self) -> Step | None:
        """The step the reader is at."""
        return self.steps[self.index] if self.steps else None

    @property
    def behind(self) -> int:
        """How many steps `back` can go."""
        return max(self.index, 0)

    @property
    def ahead(self) -> int:
        """How many steps `forward` can go."""
        return len(self.steps) - 1 - self.index if self.steps else 0

    def visit(self, step: Step) -> History:
        """Go on to `step`; whatever lay ahead is dropped, the oldest steps beyond 500 are forgotten."""
        kept = (*self.steps[: self.index + 1], step)[-_LONGEST:]
        return History(steps=kept, index=len(kept) - 1)

    def update(self, step: Step) -> History:
        """Replace the current step, as when the screen is remembered just before it is left."""
        if not self.steps:
            return self.visit(step)
        return replace(self, steps=(*self.steps[: self.index], step, *self.steps[self.index + 1 :]))

    def back(self) -> History:
        """Go one step back; the same history at its start."""
        return replace(self, index=self.index - 1) if self.behind else self

    def forward(self) -> History:
        """Go one step forward; the same history at its end."""
        return replace(self, index=self.index + 1) if self.ahead else self

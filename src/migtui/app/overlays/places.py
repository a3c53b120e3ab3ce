"""Lists of places: the steps of the history, and what a reader marked or keeps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from migtui.app.messages import StepChosen
from migtui.app.overlays.choices import Choice, Choices
from migtui.app.presentation.cells import column

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from migtui.app.messages import JumpRequested
    from migtui.app.overlays.overlay import KeyPress
    from migtui.app.presentation.cells import Cell
    from migtui.state import Kept

_KIND: Final = 12
_NOTE: Final = 24


class StepsOverlay(Choices):
    """The steps of the history, the latest first; Enter goes to one, and the way forward stays."""

    title = "Where you have been"
    foot = "type to narrow down  Enter go there  Esc close"

    def __init__(self, steps: Sequence[tuple[str, str]], index: int) -> None:
        """`steps` are kind and name, the oldest first; `index` is the one the reader is at."""
        super().__init__()
        self._steps = steps
        self._index = index

    def choices(self) -> list[Choice]:
        """All steps."""
        return [self._choice(at, *self._steps[at]) for at in reversed(range(len(self._steps)))]

    def opened(self) -> None:
        """Begin at the step the reader is at."""
        super().opened()
        self._row = len(self._steps) - 1 - self._index
        self.update()

    def _choice(self, at: int, kind: str, name: str) -> Choice:
        by = at - self._index
        where = "here" if by == 0 else f"{'L' if by > 0 else 'H'} {abs(by)}"
        cells: list[Cell] = [
            (column(where, 6), "key"), (column(kind, _KIND), "dim"), ("  ", "text"), (name, "text"),
        ]
        return Choice(cells, f"{kind} {name}", StepChosen(at))


@dataclass(frozen=True, slots=True)
class _KeptChoice(Choice):
    mark: str | None = None
    item: Kept | None = None


class KeptOverlay(Choices):
    """Marks and bookmarks; `way_to` leads to where an item stands today, `forget` takes a mark or bookmark away."""

    title = "Marks and bookmarks"
    foot = "type to narrow down  Enter go there  ^X take it away  Esc close"

    def __init__(
        self, kept: Callable[[], tuple[Sequence[tuple[str, Kept]], Sequence[Kept]]],
        way_to: Callable[[Kept], JumpRequested | None], forget: Callable[[str | None, Kept], None],
    ) -> None:
        super().__init__()
        self._kept = kept
        self._way_to = way_to
        self._forget = forget

    def choices(self) -> list[Choice]:
        """The marks by their letters, then the bookmarks, the latest first."""
        marks, bookmarks = self._kept()
        return [
            Choice([("Marks: m and a letter puts one, ' and the letter goes there", "heading")]),
            *(self._choice(letter, letter, item) for letter, item in marks),
            Choice([("Bookmarks: b keeps what you read, with a note", "heading")]),
            *(self._choice(item.note, None, item) for item in reversed(bookmarks)),
        ]

    def press(self, press: KeyPress) -> None:
        """Take one away, or what all lists do."""
        if press.key != "ctrl+x":
            super().press(press)
            return
        row = self.rows[self._row] if self._row < len(self.rows) else None
        if isinstance(row, _KeptChoice) and row.item is not None:
            self._forget(row.mark, row.item)
            at = self._row
            self._change()
            self._move(min(at, len(self.rows) - 1) - self._row)

    def _choice(self, label: str, mark: str | None, item: Kept) -> Choice:
        way = self._way_to(item)
        kind = item.address.partition(":")[0]
        width = 3 if mark else _NOTE
        cells: list[Cell] = [
            ("  ", "text"), (column(label or "(no note)", width), "key" if mark else "text"), ("  ", "text"),
            (column(kind, _KIND), "dim"), (item.surface or item.address, "text"),
        ]
        if way is None:
            cells.append(("  no longer here", "warning"))
        elif item.line.strip() and item.line != item.surface:
            cells.append((f"  {item.line}", "dim"))
        words = f"{label} {kind} {item.surface or ''} {item.line} {item.address}"
        return _KeptChoice(cells, words, way, mark, item)

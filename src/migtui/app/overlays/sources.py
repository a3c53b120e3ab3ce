"""The sources that changed or are missing since the store was built; Enter opens the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.messages import JumpRequested
from migtui.app.overlays.choices import Choice, Choices
from migtui.app.presentation.cells import column
from migtui.history import Location
from migtui.texts import SourceState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.app.presentation.cells import Cell
    from migtui.library import Library

_STATE: Final = 9
_DOCUMENTS: Final = 14


class SourcesOverlay(Choices):
    """Lists what `fill` gives, which comes when every file was read."""

    title = "Sources that are not what the store was built from"
    foot = "type to narrow down  Enter what changed  Esc close"

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._found: Sequence[tuple[str, SourceState]] | None = None

    def fill(self, found: Sequence[tuple[str, SourceState]]) -> None:
        """List these."""
        if found != self._found:
            self._found = found
            self._change()

    def choices(self) -> list[Choice]:
        """A row for each of them, or that there is none."""
        if self._found is None:
            return [_said("Every source is being read.")]
        if not self._found:
            return [_said(f"All {len(self._library.sources()):,} sources are what the store was built from.")]
        return [self._choice(*row) for row in self._found]

    def fitting(self, typed: str) -> list[Choice]:
        """The rows that hold every word typed; what is said of all of them stays."""
        rows = self.choices()
        return rows if rows[0].message is None else super().fitting(typed)

    def _choice(self, name: str, state: SourceState) -> Choice:
        documents = sum(document.source == name for document in self._library.documents())
        held = f"{documents:,} document{'' if documents == 1 else 's'}"
        cells: list[Cell] = [
            ("  ", "text"), (column(state.value, _STATE), "error" if state is SourceState.MISSING else "warning"),
            ("  ", "text"), (column(held, _DOCUMENTS), "count"), ("  ", "text"), (name, "text"),
        ]
        return Choice(cells, f"{state.value} {name}", JumpRequested(Location(address=f"source:{name}")))


def _said(words: str) -> Choice:
    return Choice([(f"  {words}", "dim")])

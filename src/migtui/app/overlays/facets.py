"""The facets of a list: what its rows can be narrowed down to, with counts; of a facet several values can be chosen."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from migtui.app.messages import Narrowed
from migtui.app.overlays.choices import Choice, Choices
from migtui.app.presentation.cells import column
from migtui.app.presentation.filters import value_name
from migtui.library import FACETS
from migtui.library.facets import facet_counts
from migtui.records import replace

if TYPE_CHECKING:
    from migtui.app.overlays.overlay import KeyPress
    from migtui.library import Facet, Filter, Library
    from migtui.library.facets import Counted, Counts

_COUNT: Final = 8
_MARK: Final = "✓ "
#: Values of a facet that are listed while nothing is typed; what is typed looks through all of them.
_FIRST: Final = 12


class FacetsOverlay(Choices):
    """The facets of what a pane lists, `wanted` being what it is narrowed down to, its words included.

    Enter chooses the value under the cursor, or takes those that Space has chosen; nothing is narrowed down before.
    """

    foot = "type to find  Space choose several  Enter narrow down, or let go of ✓  Esc close"

    def __init__(self, library: Library, counted: Counted, wanted: Filter) -> None:
        super().__init__()
        self.title = f"Narrow down {counted} and all that goes with them"
        self._library = library
        self._counted = counted
        self._wanted = self._before = wanted
        self._facets = self._made()

    def choices(self) -> list[Choice]:
        """Each facet as a heading over its values."""
        return [row for rows in self._facets for row in rows]

    def fitting(self, typed: str) -> list[Choice]:
        """The values that hold every word typed; without any, the first ones of each facet."""
        if typed.strip():
            return super().fitting(typed)
        return [row for rows in self._facets for row in _shortened(rows)]

    def press(self, press: KeyPress) -> None:
        """Choose a value and go on choosing, or do what all lists do."""
        message = self.rows[self._row].message if self._row < len(self.rows) else None
        if press.key == "space" and isinstance(message, Narrowed):
            self._wanted = replace(message.wanted, match=self._wanted.match)
            self._facets = self._made()
            self._shown = None
            self._move(1)
        elif press.key == "enter" and self._wanted != self._before:
            self.leave_with(Narrowed(replace(self._wanted, match="")))
        else:
            super().press(press)

    def _made(self) -> list[list[Choice]]:
        """The facets with their values; what was chosen at the start stands first and stays there."""
        counts = facet_counts(self._library, self._counted, self._wanted)
        facets = (facet for facet in FACETS if facet in counts or self._wanted.of(facet))
        return [self._listed(facet, counts.get(facet, [])) for facet in facets]

    def _listed(self, facet: Facet, counts: Counts) -> list[Choice]:
        first = self._before.of(facet)
        # What is chosen is listed even where all else that is wanted leaves nothing of it.
        gone = [(value, 0) for value in self._wanted.of(facet) if value not in dict(counts)]
        values = [self._choice(facet, value, count)
                  for value, count in sorted([*counts, *gone], key=lambda row: row[0] not in first)]
        return [Choice([(facet.capitalize(), "heading")]), *values]

    def _choice(self, facet: Facet, value: str, count: int) -> Choice:
        name, more = value_name(facet, value, self._library), ""
        if value and facet in {"speaker", "organization"}:
            # A filter that was kept from before the store was rebuilt may name who is gone.
            with suppress(KeyError):
                whole = self._library.entity(value).name
                more = f"  {whole}" if whole != name else ""
        chosen = value in self._wanted.of(facet)
        return Choice(
            [(_MARK if chosen else "  ", "key"), (column(f"{count:,}", _COUNT, right=True), "count"), ("  ", "text"),
             (name, "text" if value else "dim"), (more, "dim")],
            f"{facet} {name}{more}", Narrowed(replace(self._wanted.toggled(facet, value), match="")),
        )


def _shortened(rows: list[Choice]) -> list[Choice]:
    """A facet's heading and first values, and how many there are beyond them."""
    beyond = len(rows) - 1 - _FIRST
    return rows if beyond <= 0 else [*rows[: _FIRST + 1], Choice([(f"            +{beyond:,} more: type", "dim")])]

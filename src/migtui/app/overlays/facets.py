"""The facets of a list: what its rows can be narrowed down to, with counts; Enter chooses a value, or lets it go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.messages import Narrowed
from migtui.app.overlays.choices import Choice, Choices
from migtui.app.presentation.cells import column
from migtui.app.presentation.filters import value_name
from migtui.library.facets import facet_counts
from migtui.records import replace

if TYPE_CHECKING:
    from migtui.library import Facet, Filter, Library
    from migtui.library.facets import Counted, Counts

_COUNT: Final = 8
_MARK: Final = "✓ "
#: Values of a facet that are listed while nothing is typed; what is typed looks through all of them.
_FIRST: Final = 12


class FacetsOverlay(Choices):
    """The facets of what a pane lists, `wanted` being what it is narrowed down to, its words included."""

    def __init__(self, library: Library, counted: Counted, wanted: Filter) -> None:
        super().__init__()
        self.title = f"Narrow down {counted} and all that goes with them"
        self.foot = "type to find a value  Enter choose, or let go of what is ✓  Esc close"
        self._library = library
        self._wanted = wanted
        self._facets = [self._listed(*row) for row in facet_counts(library, counted, wanted).items()]

    def choices(self) -> list[Choice]:
        """Each facet as a heading over its values."""
        return [row for rows in self._facets for row in rows]

    def fitting(self, typed: str) -> list[Choice]:
        """The values that hold every word typed; without any, the first ones of each facet."""
        if typed.strip():
            return super().fitting(typed)
        return [row for rows in self._facets for row in _shortened(rows)]

    def _listed(self, facet: Facet, counts: Counts) -> list[Choice]:
        chosen = self._wanted.facets.get(facet)
        values = [self._choice(facet, value, count, chosen=value == chosen)
                  for value, count in sorted(counts, key=lambda row: row[0] != chosen)]
        return [Choice([(facet.capitalize(), "heading")]), *values]

    def _choice(self, facet: Facet, value: str, count: int, *, chosen: bool) -> Choice:
        name, more = value_name(facet, value, self._library), ""
        if value and facet in {"speaker", "organization"}:
            whole = self._library.entity(value).name
            more = f"  {whole}" if whole != name else ""
        kept = replace(self._wanted, match="", **{facet: None if chosen else value})
        return Choice(
            [(_MARK if chosen else "  ", "key"), (column(f"{count:,}", _COUNT, right=True), "count"), ("  ", "text"),
             (name, "text" if value else "dim"), (more, "dim")],
            f"{facet} {name}{more}", Narrowed(kept),
        )


def _shortened(rows: list[Choice]) -> list[Choice]:
    """A facet's heading and first values, and how many there are beyond them."""
    beyond = len(rows) - 1 - _FIRST
    return rows if beyond <= 0 else [*rows[: _FIRST + 1], Choice([(f"            +{beyond:,} more: type", "dim")])]

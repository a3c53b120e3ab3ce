"""The facets of what a search found, with counts: Enter adds the value to the query and goes back to the hits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from textual.message import Message

from migtui.app.overlays.choices import Choice, Choices
from migtui.app.presentation.cells import column

if TYPE_CHECKING:
    from collections.abc import Callable

    from migtui.app.overlays.overlay import Overlay
    from migtui.search.protocol import Facets

_COUNT: Final = 8
_FIELDS: Final = {"outlet": "outlet", "speaker": "by", "organization": "about"}
_UNKNOWN: Final = "not stated"
_UNDATED: Final = "undated"


@dataclass
class _Taken(Message):
    """A value was taken, which adds `words` to the query or narrows it down to a `kind`."""

    words: str = ""
    kind: str = ""


class SearchFacetsOverlay(Choices):
    """What the hits of `search` can be narrowed down to; `narrow` is told the words to add, or the kind."""

    title = "Narrow down what was found"
    foot = "type to find a value  Enter choose  Esc close"

    def __init__(self, search: Overlay, facets: Facets, narrow: Callable[[str, str], None]) -> None:
        super().__init__()
        self._search = search
        self._narrow = narrow
        self._rows = [row for facet, counts in facets.items() for row in _listed(facet, counts)]

    def choices(self) -> list[Choice]:
        """Each facet as a heading over its values."""
        return self._rows

    def leave_with(self, message: Message) -> None:
        """Go back to the search, narrowed down."""
        host = self.host
        if host is not None and isinstance(message, _Taken):
            host.open(self._search)
            self._narrow(message.words, message.kind)


def facet_words(facet: str, value: str) -> str:
    """What in a query asks for a value of a facet; "" where no query can."""
    if facet == "year":
        return f"{_UNDATED}:" if value == _UNDATED else f"after:{int(value) - 1} before:{int(value) + 1}"
    if value == _UNKNOWN:
        return "has:nospeaker" if facet == "speaker" else ""
    plain = value.replace('"', " ")
    return f'{_FIELDS[facet]}:"{plain}"' if facet in _FIELDS else ""


def _listed(facet: str, counts: tuple[tuple[str, int], ...]) -> list[Choice]:
    return [Choice([(facet.capitalize(), "heading")]), *(_value(facet, value, count) for value, count in counts)]


def _value(facet: str, value: str, count: int) -> Choice:
    taken = _Taken(kind=value) if facet == "kind" else _Taken(words=facet_words(facet, value))
    can = bool(taken.words or taken.kind)
    return Choice(
        [(column(f"{count:,}", _COUNT, right=True), "count"), ("  ", "text"), (value, "text" if can else "dim")],
        f"{facet} {value}", taken if can else None,
    )

"""What the lists of a corpus are narrowed down to."""

from __future__ import annotations

from typing import Final, Literal, get_args

from migtui.records import Record

#: What rows can be counted by and narrowed down to.
Facet = Literal["kind", "outlet", "year", "speaker", "organization"]
FACETS: Final[tuple[Facet, ...]] = get_args(Facet)


class Filter(Record, frozen=True, kw_only=True):
    """Which rows are wanted; all that is given must hold, and a filter with nothing given wants every row.

    `match` are words that the row holds, `tied` is the full address of an item that it belongs with. The others are
    facets: the kind, outlet and year of a document, the address of the person or body that speaks in it and of an
    organization that it names. A quote has the facets of its document, but the speaker is its own and the organization
    the one it is spoken for; an entity is wanted when a wanted document names it. A facet that is "" asks for rows
    where it is not stated.
    """

    match: str = ""
    tied: str | None = None
    kind: str | None = None
    outlet: str | None = None
    year: str | None = None
    speaker: str | None = None
    organization: str | None = None

    @property
    def facets(self) -> dict[Facet, str]:
        """The facets that are chosen, with their values."""
        return {facet: value for facet in FACETS if (value := getattr(self, facet)) is not None}


#: Wants every row.
EVERYTHING: Final = Filter()

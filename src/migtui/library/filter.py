"""What the lists of a corpus are narrowed down to."""

from __future__ import annotations

from typing import Final, Literal, get_args

from migtui.records import Record, replace

#: What rows can be counted by and narrowed down to.
Facet = Literal["kind", "outlet", "year", "speaker", "organization"]
FACETS: Final[tuple[Facet, ...]] = get_args(Facet)


class Filter(Record, frozen=True, kw_only=True):
    """Which rows are wanted; all that is given must hold, and a filter with nothing given wants every row.

    `match` are words that the row holds, `tied` is the full address of an item that it belongs with. `values` are
    facets with the values of which one must hold: the kind, outlet and year of a document, the address of the person
    or body that speaks in it and of an organization that it names. A quote has the facets of its document, but the
    speaker is its own and the organization the one it is spoken for; an entity is wanted when a wanted document names
    it. The value "" asks for rows where the facet is not stated.
    """

    match: str = ""
    tied: str | None = None
    values: tuple[tuple[Facet, str], ...] = ()

    @property
    def facets(self) -> dict[Facet, tuple[str, ...]]:
        """The facets that are chosen, each with its values in the order of choosing."""
        found = {facet: self.of(facet) for facet in FACETS}
        return {facet: values for facet, values in found.items() if values}

    def of(self, facet: Facet) -> tuple[str, ...]:
        """The values of a facet that are chosen; none where any is wanted."""
        return tuple(value for name, value in self.values if name == facet)

    def toggled(self, facet: Facet, value: str) -> Filter:
        """The same with a value of a facet chosen, or no longer where it was."""
        pair = (facet, value)
        kept = tuple(one for one in self.values if one != pair)
        return replace(self, values=kept if pair in self.values else (*kept, pair))

    def without(self, facet: Facet) -> Filter:
        """The same with any value of a facet wanted."""
        return replace(self, values=tuple(pair for pair in self.values if pair[0] != facet))


#: Wants every row.
EVERYTHING: Final = Filter()

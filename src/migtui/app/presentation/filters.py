"""The words that say which filters are on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.presentation.cells import cut
from migtui.app.presentation.rows import NOT_STATED, UNDATED, UNKNOWN, title_of
from migtui.records import ADDRESS_KIND

if TYPE_CHECKING:
    from migtui.library import Facet, Filter, Library

_LONGEST: Final = 24
#: Values of one facet that are named.
_MOST: Final = 3
_ENTITIES: Final = frozenset(ADDRESS_KIND.values())
_UNSTATED: Final[dict[Facet, str]] = {"year": UNDATED, "speaker": UNKNOWN}


def filter_words(narrowed: Filter, match: str, library: Library) -> str:
    """What is listed, as `only IOM · outlet Courier or Herald · /bridge`; "" while nothing is left out."""
    parts = [f"only {cut(item_name(narrowed.tied, library), _LONGEST)}"] if narrowed.tied is not None else []
    for facet, values in narrowed.facets.items():
        names = " or ".join(cut(value_name(facet, value, library), _LONGEST) for value in values[:_MOST])
        more = f" or {len(values) - _MOST} more" if len(values) > _MOST else ""
        parts.append(f"{facet} {names}{more}")
    return " · ".join([*parts, f"/{match}"] if match else parts)


def value_name(facet: Facet, value: str, library: Library) -> str:
    """What a value of a facet is called."""
    if not value:
        return _UNSTATED.get(facet, NOT_STATED)
    return item_name(value, library) if facet in {"speaker", "organization"} else value


def item_name(address: str, library: Library) -> str:
    """What the item at a full address is called, in short; the address itself where the corpus no longer has it."""
    kind = address.partition(":")[0]
    try:
        if kind == "doc":
            return title_of(library.document(address))
        if kind in {"quote", "group"}:
            return f"“{library.quote(library.group(address).quotes[0] if kind == 'group' else address).text}”"
        if kind in _ENTITIES:
            entity = library.entity(address)
            return entity.acronym or entity.name
    except KeyError:
        return address
    return address

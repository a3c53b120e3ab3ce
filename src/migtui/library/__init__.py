"""The read model: what can be asked of a corpus, and the answers from records in memory.

What a start does not need is imported when it is first asked for here, by the table at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from migtui.library.filter import EVERYTHING, FACETS, Facet, Filter

if TYPE_CHECKING:
    from migtui.build.slugs import slug
    from migtui.library.joined import IndirectAt, MentionAt, RelationAt, RoleAt
    from migtui.library.memory import MemoryLibrary
    from migtui.library.orders import DocumentOrder, EntityOrder, QuoteOrder
    from migtui.library.protocol import Library
    from migtui.library.tied import tied_to

__all__ = [
    "EVERYTHING",
    "FACETS",
    "DocumentOrder",
    "EntityOrder",
    "Facet",
    "Filter",
    "IndirectAt",
    "Library",
    "MemoryLibrary",
    "MentionAt",
    "QuoteOrder",
    "RelationAt",
    "RoleAt",
    "slug",
    "tied_to",
]

#: Name to the module it stands in.
_LATE: Final = {
    "DocumentOrder": "library.orders", "EntityOrder": "library.orders", "QuoteOrder": "library.orders",
    "IndirectAt": "library.joined", "MentionAt": "library.joined", "RelationAt": "library.joined",
    "RoleAt": "library.joined", "Library": "library.protocol", "MemoryLibrary": "library.memory",
    "slug": "build.slugs", "tied_to": "library.tied",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever has that name
    """What stands in a module that was not needed until now."""
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"migtui.{_LATE[name]}"), name)

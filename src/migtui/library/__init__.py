"""The read model: what can be asked of a corpus, and the answers from records in memory."""

from typing import TYPE_CHECKING

from migtui.build.slugs import slug
from migtui.library.filter import EVERYTHING, FACETS, Facet, Filter
from migtui.library.joined import IndirectAt, MentionAt, RelationAt, RoleAt
from migtui.library.memory import MemoryLibrary
from migtui.library.orders import DocumentOrder, EntityOrder, QuoteOrder
from migtui.library.tied import tied_to

if TYPE_CHECKING:
    from migtui.library.protocol import Library

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


def __getattr__(name: str) -> object:
    """The protocol, made when it is first asked for: annotations alone need it, and it takes long in the making."""
    if name == "Library":
        from migtui.library.protocol import Library

        return Library
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

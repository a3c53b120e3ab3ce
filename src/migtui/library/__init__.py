"""The read model: what can be asked of a corpus, and the answers from records in memory."""

from migtui.build.slugs import slug
from migtui.library.filter import EVERYTHING, FACETS, Facet, Filter
from migtui.library.joined import IndirectAt, MentionAt, RelationAt, RoleAt
from migtui.library.memory import MemoryLibrary
from migtui.library.protocol import DocumentOrder, EntityOrder, Library, QuoteOrder
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

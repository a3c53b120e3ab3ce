"""What is tied to an item: the ids that a list narrowed down to it keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migtui.library.protocol import Library
    from migtui.records import QuoteHead


def tied_to(library: Library, address: str) -> frozenset[str]:
    """The ids of documents, entities, quotes, groups, parallels and stories tied to the item at a full address.

    For an entity these are the documents that mention it, its quotes, and the entities it has roles, relations, parts
    or a parent with; for a document what it holds; for a quote those of its utterance,
    with their documents and speakers; for a group or story its members. Raises `KeyError` for an id that
    the corpus does not have.
    """
    kind, _, name = address.partition(":")
    if kind == "doc":
        return frozenset(_of_document(library, address))
    if kind == "quote":
        quote = library.quote(address)
        return frozenset(_of_quotes([quote])) if quote.group is None else tied_to(library, quote.group)
    if kind == "group":
        return frozenset(_of_quotes([library.quote(quote) for quote in library.group(address).quotes]))
    if kind == "story":
        return frozenset(library.story(address).documents)
    if kind == "parallel":
        found = library.parallel(address)
        return frozenset((found.a.document, found.b.document))
    if kind == "source":
        inside = [document.id for document in library.documents() if document.source == name]
        return frozenset(inside).union(*(_of_document(library, document) for document in inside))
    return frozenset(_of_entity(library, address))


def _of_document(library: Library, address: str) -> Iterable[str]:
    yield from (entity.id for entity, _ in library.entities_of(address))
    yield from _of_quotes(library.quotes_in(address))
    yield from (story.id for story in library.stories(address))
    yield from (parallel.id for parallel in library.parallels(address))


def _of_quotes(quotes: Iterable[QuoteHead]) -> Iterable[str]:
    for quote in quotes:
        yield from (each for each in (quote.id, quote.document, quote.speaker, quote.group) if each is not None)


def _of_entity(library: Library, address: str) -> Iterable[str]:
    documents = {document.id for document in library.documents_of(address)}
    yield from documents
    yield from (story.id for story in library.stories() if not documents.isdisjoint(story.documents))
    yield from (each for quote in library.quotes_by(address) for each in (quote.id, quote.group) if each is not None)
    yield from (each for role in library.roles(address) for each in (role.person, role.organization) if each)
    yield from (each for relation in library.relations(address) for each in (relation.subject, relation.object))
    yield from (part.id for part in library.parts(address))
    parent = library.entity(address).parent
    if parent is not None:
        yield parent

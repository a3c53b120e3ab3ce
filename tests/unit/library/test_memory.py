"""The joins: each question gives what the records say, and nothing else."""

from __future__ import annotations

import pytest

from migtui.library import Filter, MemoryLibrary
from tests.unit.samples import corpus

NTA, MARA, HARBOUR, HERALD = (
    "org:northport-transit-authority", "person:mara-oyelaran", "doc:harbour@0", "doc:2024/herald@0",
)


@pytest.fixture
def library() -> MemoryLibrary:
    return MemoryLibrary(corpus())


def test_documents_come_newest_first_and_undated_last(library: MemoryLibrary) -> None:
    assert [d.id for d in library.documents()] == [HARBOUR, "doc:river@0", HERALD]


def test_documents_can_be_ordered_otherwise(library: MemoryLibrary) -> None:
    assert [d.id for d in library.documents(order="title")] == [HARBOUR, HERALD, "doc:river@0"]
    assert library.documents(order="publisher")[0].id == HERALD
    assert [d.id for d in library.documents(order="source")] == [HERALD, HARBOUR, "doc:river@0"]


def test_a_filter_needs_every_word_and_folds_accents(library: MemoryLibrary) -> None:
    assert [d.id for d in library.documents(Filter(match="tender HARBOUR"))] == [HARBOUR]
    assert not library.documents(Filter(match="tender herald"))
    assert [e.id for e in library.entities("person", Filter(match="oyélaran"))] == [MARA]
    assert [q.document for q in library.quotes(Filter(match="mara same"))] == [HARBOUR]
    assert [g.id for g in library.groups(Filter(match="oyelaran twice"))] == ["group:tunnel"]


def test_entities_come_by_mentions(library: MemoryLibrary) -> None:
    assert [e.id for e in library.entities("organization")] == [NTA, "org:harbour-board"]
    assert [e.id for e in library.entities("organization", order="name")] == ["org:harbour-board", NTA]
    assert [e.id for e in library.entities("organization", order="documents")] == [NTA, "org:harbour-board"]
    assert not library.entities("programme")


def test_quotes_can_be_ordered(library: MemoryLibrary) -> None:
    assert [q.document for q in library.quotes()] == [HERALD, HARBOUR]
    assert [q.document for q in library.quotes(order="date")] == [HARBOUR, HERALD]
    assert len(library.quotes(order="speaker")) == len(library.quotes(order="variants")) == 2


def test_from_a_document_to_what_it_names(library: MemoryLibrary) -> None:
    assert [(e.id, n) for e, n in library.entities_of(HARBOUR)] == [(NTA, 3), (MARA, 1)]
    assert [q.speaker for q in library.quotes_in(HARBOUR)] == [MARA]
    assert not library.quotes_in("doc:river@0")
    assert [s.id for s in library.stories(HARBOUR)] == ["story:tunnel"]
    assert not library.stories("doc:river@0")
    assert [p.id for p in library.parallels("doc:river@0")] == ["parallel:one"]
    assert len(library.parallels()) == len(library.stories()) == 1


def test_from_an_entity_to_where_it_stands(library: MemoryLibrary) -> None:
    assert [(m.facts.document, m.mention.surface) for m in library.mentions(MARA)] == [
        (HERALD, "Oyelaran"), (HARBOUR, "Mara Oyelaran"),
    ]
    assert [d.id for d in library.documents_of(MARA)] == [HERALD, HARBOUR]
    assert [e.id for e in library.parts(NTA)] == ["org:harbour-board"]
    assert not library.mentions("org:harbour-board")


def test_roles_and_relations_are_found_from_both_ends(library: MemoryLibrary) -> None:
    assert library.roles(MARA) == library.roles(NTA)
    assert library.roles(MARA)[0].organization == NTA
    assert len(library.relations(NTA)) == 1
    assert not library.relations(MARA)


def test_an_organization_is_quoted_through_its_people(library: MemoryLibrary) -> None:
    assert [q.document for q in library.quotes_by(MARA)] == [HERALD, HARBOUR]
    assert [q.document for q in library.quotes_by(NTA)] == [HERALD, HARBOUR]
    assert [i.indirect.surface for i in library.indirect_by(MARA)] == ["the bridge"]
    assert not library.quotes_by("place:northport")


def test_from_a_quote_to_its_facts_and_group(library: MemoryLibrary) -> None:
    quote = library.quotes_in(HARBOUR)[0]
    assert library.quote(quote.id) == quote
    assert library.quote_facts(quote.id).speaker == 2
    assert quote.group is not None
    assert len(library.group(quote.group).quotes) == 2


@pytest.mark.parametrize("question", ["mentions", "roles", "relations", "quotes_by", "indirect_by", "parts", "entity"])
def test_an_unknown_entity_is_an_error(library: MemoryLibrary, question: str) -> None:
    with pytest.raises(KeyError):
        getattr(library, question)("org:nobody")


@pytest.mark.parametrize("question", ["document", "facts", "entities_of", "quotes_in"])
def test_an_unknown_document_is_an_error(library: MemoryLibrary, question: str) -> None:
    with pytest.raises(KeyError):
        getattr(library, question)("doc:none@0")

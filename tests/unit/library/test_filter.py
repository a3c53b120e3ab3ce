"""A filter leaves exactly what it says, in every list, and the counts of facets are those of the lists they make."""

from __future__ import annotations

import pytest

from migtui.library import FACETS, Facet, Filter, MemoryLibrary
from migtui.library.facets import facet_counts
from migtui.records import replace
from tests.unit.samples import corpus
from tests.unit.work import work

NTA, MARA, HARBOUR, HERALD, RIVER = (
    "org:northport-transit-authority", "person:mara-oyelaran", "doc:harbour@0", "doc:2024/herald@0", "doc:river@0",
)


@pytest.fixture
def library() -> MemoryLibrary:
    return MemoryLibrary(corpus())


def listed(library: MemoryLibrary, wanted: Filter) -> dict[str, list[str]]:
    kinds = ("organization", "person", "place")
    return {
        "documents": [d.id for d in library.documents(wanted)],
        "entities": [e.id for kind in kinds for e in library.entities(kind, wanted)],  # type: ignore[arg-type] # kinds
        "quotes": [q.document for q in library.quotes(wanted)], "groups": [g.id for g in library.groups(wanted)],
    }


@pytest.mark.parametrize(
    ("tied", "documents", "entities", "quotes"),
    [
        (HARBOUR, [HARBOUR], [NTA, MARA], [HARBOUR]),
        (NTA, [HARBOUR], [NTA, "org:harbour-board", MARA], [HERALD, HARBOUR]),
        (MARA, [HARBOUR, HERALD], [NTA, MARA], [HERALD, HARBOUR]),
        ("group:tunnel", [HARBOUR, HERALD], [MARA], [HERALD, HARBOUR]),
        (RIVER, [RIVER], [], []),
        ("doc:gone@0", [], [], []),
    ],
)
def test_only_what_is_tied(
    library: MemoryLibrary, tied: str, documents: list[str], entities: list[str], quotes: list[str]
) -> None:
    found = listed(library, Filter(tied=tied))
    assert (found["documents"], found["entities"], found["quotes"]) == (documents, entities, quotes)


def test_a_facet_narrows_every_list(library: MemoryLibrary) -> None:
    found = listed(library, Filter(values=(("year", "2023"),)))
    assert found == {"documents": [RIVER], "entities": [], "quotes": [], "groups": []}
    found = listed(library, Filter(values=(("speaker", MARA),)))
    assert (found["documents"], found["groups"]) == ([HARBOUR, HERALD], ["group:tunnel"])
    assert MARA in found["entities"]
    assert listed(library, Filter(values=(("organization", NTA),)))["documents"] == [HARBOUR]
    assert listed(library, Filter(values=(("organization", NTA),)))["quotes"] == [HERALD, HARBOUR]


def test_all_that_is_given_must_hold(library: MemoryLibrary) -> None:
    assert listed(library, Filter(tied=MARA, values=(("year", "2024"),)))["documents"] == [HARBOUR]
    assert listed(library, Filter(tied=MARA, values=(("year", "2023"),)))["documents"] == []
    assert [q.document for q in library.quotes(Filter(tied=MARA, match="same"))] == [HARBOUR]


def test_what_is_not_stated_can_be_asked_for(library: MemoryLibrary) -> None:
    assert listed(library, Filter(values=(("year", ""),)))["documents"] == [HERALD]


def test_of_several_values_of_a_facet_one_must_hold(library: MemoryLibrary) -> None:
    years = Filter(values=(("year", "2023"), ("year", "2024")))
    assert listed(library, years)["documents"] == [HARBOUR, RIVER]
    assert listed(library, years.toggled("year", "2024")) == listed(library, Filter(values=(("year", "2023"),)))
    assert listed(library, years.toggled("speaker", MARA))["documents"] == [HARBOUR]
    assert years.facets == {"year": ("2023", "2024")}
    assert years.without("year") == Filter()
    both = Filter(values=(("organization", NTA), ("organization", "org:harbour-board")))
    assert listed(library, both)["documents"] == [HARBOUR]


@pytest.mark.parametrize("counted", ["documents", "quotes"])
@pytest.mark.parametrize("facet", FACETS)
def test_a_count_is_the_length_of_the_list_it_leads_to(library: MemoryLibrary, counted: str, facet: Facet) -> None:
    question = library.documents if counted == "documents" else library.quotes
    chosen: tuple[tuple[tuple[Facet, str], ...], ...] = ((("year", "2024"),), (("speaker", MARA),))
    for wanted in (Filter(), Filter(tied=MARA), *(Filter(values=values) for values in chosen)):
        counts = facet_counts(library, counted, wanted)  # type: ignore[arg-type] # as written above
        for value, count in counts.get(facet, ()):
            if value:
                assert len(question(wanted.without(facet).toggled(facet, value))) == count, (wanted, facet, value)


def test_what_a_filter_leaves_is_found_once_for_all_lists(library: MemoryLibrary) -> None:
    wanted = Filter(tied=MARA, values=(("year", "2024"),))
    first = work(lambda: library.documents(wanted))
    assert work(lambda: library.quotes(wanted)) < first / 2
    assert work(lambda: library.quotes(replace(wanted, match="tunnel"))) < first


def test_quotes_to_check_are_those_without_a_speaker_and_those_of_weak_rules() -> None:
    rows = corpus()
    library = MemoryLibrary(rows)
    assert not library.doubtful()
    nameless = replace(rows, quotes=(rows.quotes[0], replace(rows.quotes[1], speaker=None)))
    assert [q.id for q in MemoryLibrary(nameless).doubtful()] == [rows.quotes[1].id]
    settled = replace(rows, quotes=(rows.quotes[0], replace(rows.quotes[1], speaker=None, decided=True)))
    assert not MemoryLibrary(settled).doubtful()
    weak = tuple(replace(f, quotes=tuple(replace(q, speaker_confidence=0.5) for q in f.quotes)) for f in rows.facts)
    assert len(MemoryLibrary(replace(rows, facts=weak)).doubtful()) == 2

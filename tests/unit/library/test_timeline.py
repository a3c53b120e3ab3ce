"""The timeline holds every document once, and every role where it is stated first."""

from __future__ import annotations

import pytest

from migtui.app.panes.timeline import TimelineRows
from migtui.library import EVERYTHING, Filter, MemoryLibrary
from migtui.library.timeline import Entry, Period, timeline, undated_because
from migtui.records import Corpus, DocumentHead, Facts, Meta, Segment, replace
from tests.unit.samples import corpus

NTA, MARA, HARBOUR, HERALD, RIVER = (
    "org:northport-transit-authority", "person:mara-oyelaran", "doc:harbour@0", "doc:2024/herald@0", "doc:river@0",
)


def told(periods: list[Period]) -> list[tuple[str, list[str]]]:
    def name(entry: Entry) -> str:
        return entry.document.id if entry.role is None else entry.role.at.role.title

    return [(period.name or period.reason, [name(entry) for entry in period.entries]) for period in periods]


def dated(*dates: str | None) -> MemoryLibrary:
    """A library of documents with these dates and nothing in them."""
    heads = [DocumentHead(id=f"doc:{at}@0", source="a.txt", start=at, end=at + 1, date=d) for at, d in enumerate(dates)]
    return MemoryLibrary(Corpus(
        meta=Meta(format=1, engine="rules", engine_version="1", model=None, lexicon="1", sources_sha256="0"),
        documents=tuple(heads),
        facts=tuple(Facts(document=h.id, source=h.source, start=h.start, end=h.end) for h in heads),
    ))


def test_documents_and_roles_stand_in_their_years_and_undated_ones_apart() -> None:
    library = MemoryLibrary(corpus())
    (role,) = (role.role.title for role in library.roles(MARA))
    newest = [("2024", [HARBOUR, role]), ("2023", [RIVER]), ("its text states no date", [HERALD])]
    assert told(timeline(library, EVERYTHING)) == newest
    assert told(timeline(library, EVERYTHING, newest_first=False)) == [newest[1], newest[0], newest[2]]


@pytest.mark.parametrize(
    ("wanted", "years"),
    [
        (Filter(tied=NTA), {"2024": 2}), (Filter(tied="place:northport"), {}),
        (Filter(tied="group:tunnel"), {"2024": 2}), (Filter(tied=HARBOUR), {"2024": 2}),
        (Filter(values=(("year", "2023"),)), {"2023": 1}), (Filter(match="river"), {"2023": 1}),
        (Filter(match="chair"), {"2024": 1}),
    ],
)
def test_only_what_is_wanted(wanted: Filter, years: dict[str, int]) -> None:
    found = timeline(MemoryLibrary(corpus()), wanted)
    assert {period.name: len(period.entries) for period in found if period.name} == years


def test_a_role_stands_where_it_is_stated_first_with_the_number_of_documents() -> None:
    rows = corpus()
    harbour = next(facts for facts in rows.facts if facts.document == HARBOUR)
    again = replace(harbour, document=RIVER, source="river.txt")
    library = MemoryLibrary(replace(rows, facts=tuple(again if f.document == RIVER else f for f in rows.facts)))
    found = {p.name: p for p in timeline(library, EVERYTHING)}
    assert [e.role.documents for e in found["2023"].entries if e.role] == [2]
    assert not [e for e in found["2024"].entries if e.role]


def test_months_divide_a_dense_corpus_and_vaguer_dates_keep_their_year() -> None:
    dense = [f"2024-{month:02}-{day:02}" for month in (1, 2) for day in range(1, 29)]
    found = timeline(dated(*dense, "2024", None), EVERYTHING)
    assert [(p.name, p.documents) for p in found] == [("2024-02", 28), ("2024-01", 28), ("2024", 1), ("", 1)]
    assert {p.year for p in found} == {"2024", ""}
    rows = TimelineRows(dated(*dense, "2023-12-31", "2024", None), EVERYTHING, "newest")
    assert rows.year_from(0, 1) == len(dense) + 4, "from 2024 past its months to 2023"
    assert rows.year_from(len(dense) + 4, -1) == 0
    assert rows.year_from(0, -1) is None


def test_why_a_document_has_no_date() -> None:
    bare = Facts(document="doc:a@0", source="a.txt", start=0, end=9)
    assert undated_because(bare) == "its text states no date"
    assert undated_because(replace(bare, kind="project page")) == "a project page without a date"
    line = (Segment(start=0, end=5, kind="dateline"),)
    assert undated_because(replace(bare, segments=line)) == "its dateline gives no date"


def test_every_row_leads_somewhere_and_a_document_is_found() -> None:
    rows = TimelineRows(MemoryLibrary(corpus()), EVERYTHING, "newest")
    assert [rows.location(at).address for at in range(len(rows))] == [
        HARBOUR, HARBOUR, HARBOUR, RIVER, RIVER, HERALD, HERALD,
    ]
    assert rows.index_of(RIVER) == 4
    assert rows.index_of("doc:none@0") is None
    assert not len(TimelineRows(dated(), EVERYTHING, "oldest"))

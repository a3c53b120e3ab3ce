"""An item is found again by its words when its id moved, and never mistaken for another."""

from __future__ import annotations

import pytest

from migtui.decisions.anchors import Anchors
from migtui.records import Corpus, replace
from tests.unit.samples import HARBOUR, corpus

SAID = "We will not pay twice for the same tunnel,"


def moved(rows: Corpus, *, by: int = 7, source: str = "harbour.txt") -> Corpus:
    """The corpus as if seven code points had been put before the release: its ids hold other offsets."""
    quotes = tuple(
        replace(q, id=f"quote:harbour@{q.start + by}", start=q.start + by, end=q.end + by)
        if q.document == "doc:harbour@0" else q
        for q in rows.quotes
    )
    documents = tuple(
        replace(d, id=f"doc:harbour@{by}", start=by, end=len(HARBOUR) + by) if d.source == source else d
        for d in rows.documents
    )
    quotes = tuple(replace(q, document=f"doc:harbour@{by}") if q.document == "doc:harbour@0" else q for q in quotes)
    return replace(rows, quotes=quotes, documents=documents)


def test_what_is_there_keeps_its_address() -> None:
    rows = corpus()
    anchors = Anchors(rows)
    ids = [d.id for d in rows.documents] + [e.id for e in rows.entities] + [q.id for q in rows.quotes]
    ids += [g.id for g in rows.groups] + [p.id for p in rows.parallels] + [s.id for s in rows.stories]
    assert [anchors.find(address) for address in ids] == ids
    assert anchors.find("source:river.txt") == "source:river.txt"


def test_a_quote_is_found_by_its_words_in_its_source() -> None:
    rows = corpus()
    old = next(q for q in rows.quotes if q.document == "doc:harbour@0")
    anchors = Anchors(moved(rows))
    assert anchors.find(old.id, SAID, "harbour.txt") == f"quote:harbour@{old.start + 7}"
    assert anchors.find(old.id, "other words", "harbour.txt") is None
    assert anchors.find(old.id) is None


def test_an_address_that_now_holds_other_words_is_not_taken_for_the_quote() -> None:
    rows = corpus()
    old = next(q for q in rows.quotes if q.document == "doc:harbour@0")
    taken = tuple(replace(q, text="Something else.") if q.id == old.id else q for q in rows.quotes)
    assert Anchors(replace(rows, quotes=taken)).find(old.id, SAID, "harbour.txt") is None


def test_of_equal_quotes_the_nearest_is_meant() -> None:
    rows = corpus()
    old = next(q for q in rows.quotes if q.document == "doc:harbour@0")
    near = replace(old, id=f"quote:harbour@{old.start + 2}", start=old.start + 2)
    far = replace(old, id=f"quote:harbour@{old.start + 90}", start=old.start + 90)
    assert Anchors(replace(rows, quotes=(far, near))).find(old.id, SAID, "harbour.txt") == near.id


def test_a_document_is_found_by_its_title_or_as_the_only_one_of_its_source() -> None:
    anchors = Anchors(moved(corpus()))
    assert anchors.find("doc:harbour@0", "Harbour Board opens tender", "harbour.txt") == "doc:harbour@7"
    assert anchors.find("doc:harbour@0", None, "harbour.txt") == "doc:harbour@7"
    assert anchors.find("doc:old-name@0", "Harbour Board opens tender", "old-name.txt") == "doc:harbour@7"
    assert anchors.find("doc:gone@0", "No such title", "gone.txt") is None


@pytest.mark.parametrize(
    ("address", "surface", "source", "found"),
    [
        ("org:nta", "NTA", "harbour.txt", "org:northport-transit-authority"),
        ("org:nta", "NTA", "renamed.txt", "org:northport-transit-authority"),
        ("person:oyelaran", "Oyelaran", "2024/herald.txt", "person:mara-oyelaran"),
        ("person:nta", "NTA", "harbour.txt", None),
        ("org:nta", "Some Other Body", "harbour.txt", None),
        ("org:nta", None, "harbour.txt", None),
    ],
)
def test_an_entity_is_found_by_a_name_of_its_kind(
    address: str, surface: str | None, source: str, found: str | None
) -> None:
    assert Anchors(corpus()).find(address, surface, source) == found


def test_a_group_is_found_by_one_of_its_quotes() -> None:
    assert Anchors(corpus()).find("group:old", SAID, "harbour.txt") == "group:tunnel"

"""News is what an earlier visit did not show, each thing under the one kind that it is."""

from __future__ import annotations

import pytest

from migtui.app.panes.novelties import NewRows
from migtui.library import EVERYTHING, Filter, MemoryLibrary
from migtui.library.news import News, Shown, news, shown_by
from migtui.records import Corpus, replace
from tests.unit.samples import corpus

HARBOUR, HERALD = "doc:harbour@0", "doc:2024/herald@0"


def without(document: str) -> Corpus:
    """The sample corpus before a document came."""
    rows = corpus()
    return replace(
        rows, documents=tuple(d for d in rows.documents if d.id != document),
        facts=tuple(f for f in rows.facts if f.document != document),
        quotes=tuple(replace(q, group=None) for q in rows.quotes if q.document != document), groups=(),
        parallels=(), stories=(),
    )


def test_nothing_is_new_that_was_shown() -> None:
    library = MemoryLibrary(corpus())
    assert news(library, shown_by(library)) == News()


def test_a_document_comes_with_its_wordings_and_roles() -> None:
    library = MemoryLibrary(corpus())
    found = news(library, shown_by(MemoryLibrary(without(HARBOUR))))
    assert [d.id for d in found.documents] == [HARBOUR]
    assert [q.document for q in found.wordings] == [HARBOUR], "the utterance was known in other words"
    assert not found.quotes
    assert [role.role.title for role in found.roles] == ["chair"]


def test_an_utterance_that_was_not_known_is_a_quote() -> None:
    library = MemoryLibrary(corpus())
    empty = replace(corpus(), documents=(), facts=(), quotes=(), groups=())
    found = news(library, shown_by(MemoryLibrary(empty)))
    assert len(found.documents) == 3
    assert (len(found.quotes), len(found.wordings)) == (2, 0)


def test_the_same_words_again_are_no_wording() -> None:
    rows = corpus()
    same = tuple(replace(q, text=rows.quotes[0].text) for q in rows.quotes)
    before = without(HARBOUR)
    found = news(MemoryLibrary(replace(rows, quotes=same)), shown_by(MemoryLibrary(before)))
    assert [q.document for q in found.quotes] == [HARBOUR]
    assert not found.wordings


def test_quotes_that_were_not_remembered_are_new_with_their_documents_alone() -> None:
    library = MemoryLibrary(corpus())
    old = shown_by(MemoryLibrary(without(HARBOUR)))
    found = news(library, Shown(documents=old.documents))
    assert {q.document for q in (*found.quotes, *found.wordings)} == {HARBOUR}
    assert news(library, Shown(documents=shown_by(library).documents)) == News()


@pytest.mark.parametrize(
    ("wanted", "rows"),
    [(EVERYTHING, 6), (Filter(match="chair"), 2), (Filter(values=(("year", "2024"),)), 6),
     (Filter(values=(("year", "2023"),)), 0),
     (Filter(tied="group:tunnel"), 6)],
)
def test_rows_stand_under_their_kinds_and_lead_to_the_words(wanted: Filter, rows: int) -> None:
    library = MemoryLibrary(corpus())
    listed = NewRows(library, news(library, shown_by(MemoryLibrary(without(HARBOUR)))), wanted)
    assert len(listed) == rows
    for at in range(rows):
        target = listed.location(at)
        assert target.address.startswith(("doc:harbour", "quote:harbour"))
        assert "".join(text for text, _ in listed.cells(at, 44)).strip()
    assert listed.index_of(HARBOUR) == (1 if rows == 6 else None)

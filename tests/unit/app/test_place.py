"""A place that was kept is found again by the words of its row, and nothing is guessed where they are gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from migtui.app.place import item_of, view_again
from migtui.decisions.anchors import Anchors
from migtui.history import Location, ReaderView
from migtui.library import MemoryLibrary
from migtui.records import replace
from migtui.session import Session
from migtui.texts import Texts
from tests.unit.samples import HARBOUR, corpus, write_sources

DOCUMENT = Location(address="doc:harbour@0")


@pytest.fixture
def session(tmp_path: Path) -> Session:
    write_sources(tmp_path)
    rows = corpus()
    return Session(tmp_path, MemoryLibrary(rows), Texts(tmp_path, rows.sources), anchors=Anchors(rows))


def edit(session: Session, text: str) -> None:
    (session.folder / "harbour.txt").write_text(text, encoding="utf-8")
    session.texts.forget()


def test_the_words_of_the_first_row_are_kept_and_found_where_they_moved(session: Session) -> None:
    at = HARBOUR.index("NORTHPORT")
    kept = item_of(session, DOCUMENT, ReaderView(at=at, hit=2))
    assert kept.line == HARBOUR[at:].partition("\n")[0][:80]
    assert view_again(session, kept, kept.address) == ReaderView(at=at, hit=2)
    edit(session, HARBOUR.replace("Harbour Board", "The Board of the Harbour"))
    assert view_again(session, kept, kept.address) == ReaderView(at=at + 11, hit=2)


def test_of_the_same_words_the_nearest_are_meant(session: Session) -> None:
    edit(session, "Water rose.\n" * 12)
    kept = item_of(session, DOCUMENT, ReaderView(at=48))
    edit(session, "Rain\n" + "Water rose.\n" * 12)
    assert view_again(session, kept, kept.address) == ReaderView(at=53)


def test_where_the_words_are_gone_nothing_is_guessed(session: Session) -> None:
    kept = item_of(session, DOCUMENT, ReaderView(at=HARBOUR.index("NORTHPORT")))
    edit(session, "Something else.\n")
    assert view_again(session, kept, kept.address) is None


def test_pages_of_other_kinds_keep_their_row(session: Session) -> None:
    kept = item_of(session, Location(address="person:mara-oyelaran"), ReaderView(at=7, order="date"))
    assert (kept.line, view_again(session, kept, kept.address)) == ("", ReaderView(at=7, order="date"))


def test_a_story_whose_id_moved_is_found_by_its_document(session: Session) -> None:
    kept = item_of(session, Location(address="story:tunnel"))
    rows = corpus()
    moved = replace(rows, stories=tuple(replace(story, id="story:moved") for story in rows.stories))
    assert Anchors(moved).find(kept.address, kept.surface, kept.source) == "story:moved"
    assert Anchors(replace(rows, stories=())).find(kept.address, kept.surface, kept.source) is None

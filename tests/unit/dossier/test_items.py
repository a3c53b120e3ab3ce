"""Every item that is taken away holds the very words of its source and where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from migtui.dossier.items import item_at, items_of, range_of
from migtui.library import MemoryLibrary
from migtui.texts import Texts
from tests.unit.samples import HARBOUR, corpus, span_of, write_sources


@pytest.fixture
def library() -> MemoryLibrary:
    return MemoryLibrary(corpus())


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    write_sources(tmp_path)
    return Texts(tmp_path, corpus().sources)


def test_a_quote_has_speaker_role_place_and_the_words_around(library: MemoryLibrary, texts: Texts) -> None:
    said = next(q for q in library.quotes() if q.document == "doc:harbour@0")
    item = item_at(library, texts, said.id)
    assert (item.speaker, item.role, item.date) == ("Mara Oyelaran", "chair of the NTA", "2024-03-04")
    assert (item.source, item.line, item.column, item.state) == ("harbour.txt", 5, 2, "ok")
    assert (item.before, item.after.startswith("” said Mara Oyelaran")) == ("“", True)
    assert item.outlet is None


def test_every_words_of_every_page_stand_in_the_source(library: MemoryLibrary, texts: Texts) -> None:
    addresses = [*(d.id for d in library.documents()), *(g.id for g in library.groups()), "person:mara-oyelaran",
                 "story:tunnel", "parallel:one"]
    kinds = set()
    for item in (item for address in addresses for item in items_of(library, texts, address)):
        kinds.add(item.kind)
        if item.source is not None and item.kind != "document":
            text = texts.get(item.source).text
            assert text[item.start : item.end] == item.words
            assert item.before.lstrip("…") + item.words + item.after.rstrip("…") in text
            assert item.sha256 == texts.sha256(item.source)
    assert kinds == {"document", "quote", "mention", "passage", "person"}


def test_a_range_within_a_quote_knows_who_speaks(library: MemoryLibrary, texts: Texts) -> None:
    at = span_of(HARBOUR, "pay twice")
    item = range_of(library, texts, "doc:harbour@0", at.start, at.end)
    assert (item.kind, item.words, item.speaker) == ("passage", "pay twice", "Mara Oyelaran")
    assert item.before.endswith("We will not ")
    outside = span_of(HARBOUR, "opened a tender")
    assert range_of(library, texts, "doc:harbour@0", outside.start, outside.end).speaker is None


def test_the_words_around_are_cut_at_words_and_stay_in_the_paragraph(library: MemoryLibrary, tmp_path: Path) -> None:
    write_sources(tmp_path)
    item = item_at(library, Texts(tmp_path, corpus().sources), library.quotes()[0].id)
    assert "\n" not in item.before + item.after


def test_a_changed_source_gives_the_words_kept_and_none_around(library: MemoryLibrary, tmp_path: Path) -> None:
    write_sources(tmp_path)
    (tmp_path / "harbour.txt").write_text("Something else\n" * 20, encoding="utf-8")
    said = next(q for q in library.quotes() if q.document == "doc:harbour@0")
    item = item_at(library, Texts(tmp_path, corpus().sources), said.id)
    assert item.words == "We will not pay twice for the same tunnel,"
    assert (item.before, item.after, item.state) == ("", "", "changed")


def test_what_is_not_there_is_told(library: MemoryLibrary, texts: Texts) -> None:
    for address in ("person:nobody", "story:none", "parallel:none", "doc:none@0", "quote:none@0", "group:none"):
        with pytest.raises(KeyError):
            items_of(library, texts, address)

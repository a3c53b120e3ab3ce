"""What a reader leaves behind comes back, is nobody else's to read, and never keeps the explorer from starting."""

from __future__ import annotations

from pathlib import Path

import pytest

from migtui.errors import StateError
from migtui.history import Location, PaneView, Step
from migtui.library import MemoryLibrary
from migtui.library.news import News
from migtui.records import replace
from migtui.state import Kept, Place, State, state_folder
from tests.unit.samples import corpus

STEP = Step(location=Location(address="doc:harbour@0", start=3, end=9), panes=(PaneView(tab="New", row=2),), focused=1)
ITEM = Kept(address="quote:harbour@118", surface="We will not pay", source="harbour.txt", note="cite this")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "migtui" / "one"


def test_place_queries_and_marks_come_back(folder: Path) -> None:
    state = State(folder)
    state.remember(STEP, ITEM)
    for query in ("tunnel", "bridge", "tunnel", "  "):
        state.asked(query)
    state.mark("a", ITEM)
    state.mark("b", ITEM)
    state.mark("b", None)
    state.save()
    again = State(folder)
    assert again.place == Place(step=STEP, item=ITEM)
    assert again.queries == ("bridge", "tunnel")
    assert again.marks == {"a": ITEM}
    assert again.notices == ()


def test_the_oldest_queries_are_forgotten(folder: Path) -> None:
    state = State(folder)
    for number in range(300):
        state.asked(f"query {number}")
    assert (len(state.queries), state.queries[0], state.queries[-1]) == (200, "query 100", "query 299")


def test_the_steps_that_led_to_the_place_come_back_the_latest_of_them(folder: Path) -> None:
    steps = tuple(replace(STEP, focused=number) for number in range(60))
    state = State(folder)
    state.remember(STEP, ITEM, steps)
    state.save()
    assert State(folder).trail == steps[-50:]


def test_what_was_read_comes_back_and_is_written_only_when_something_was(folder: Path) -> None:
    state = State(folder)
    state.save()
    assert not (folder / "read.json").exists()
    state.note_read("doc:harbour@0")
    state.save()
    again = State(folder)
    assert again.is_read("doc:harbour@0")
    assert not again.is_read("doc:river@0")


def test_bookmarks_are_written_at_once_and_together_with_those_of_another_session(folder: Path) -> None:
    mine, theirs = State(folder), State(folder)
    mine.bookmark(ITEM)
    theirs.bookmark(Kept(address="person:mara-oyelaran"))
    mine.bookmark(replace(ITEM, note="or not"))
    mine.bookmark(Kept(address="doc:river@0"))
    mine.forget_bookmark(Kept(address="doc:river@0"))
    kept = State(folder).bookmarks
    assert [(b.address, b.note) for b in kept] == [("person:mara-oyelaran", ""), (ITEM.address, "or not")]


def test_only_the_owner_can_read_any_of_it(folder: Path) -> None:
    state = State(folder)
    state.remember(STEP)
    state.bookmark(ITEM)
    state.save(MemoryLibrary(corpus()))
    assert all(p.stat().st_mode & 0o777 == 0o700 for p in (folder, folder.parent, folder.parent.parent))
    written = [p for p in folder.iterdir() if p.name != ".lock"]
    assert {p.name for p in written} == {"place.json", "bookmarks.json", "seen.json"}
    assert {p.stat().st_mode & 0o077 for p in folder.iterdir()} == {0}


def test_a_folder_that_others_could_read_is_closed(folder: Path) -> None:
    folder.mkdir(parents=True, mode=0o755)
    State(folder).save()
    assert folder.stat().st_mode & 0o777 == 0o700


def test_links_are_not_followed_when_writing(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "precious"
    target.write_text("mine", encoding="utf-8")
    folder.mkdir(parents=True)
    (folder / "place.json").symlink_to(target)
    State(folder).save()
    assert target.read_text(encoding="utf-8") == "mine"
    assert not (folder / "place.json").is_symlink()


def test_a_folder_that_is_a_link_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    folder.parent.mkdir(parents=True)
    folder.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StateError, match="a link, not a folder"):
        State(folder).save()
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("damage", [b"", b"{", b"[1, 2]", b'{"bookmarks": 3}', b"\xff\xfe", b'{"bookmarks": [{}]}'])
def test_damaged_files_are_told_and_set_aside_never_overwritten(folder: Path, damage: bytes) -> None:
    State(folder).bookmark(ITEM)
    path = folder / "bookmarks.json"
    path.write_bytes(damage)
    state = State(folder)
    assert state.bookmarks == ()
    assert len(state.notices) == 1
    assert str(path) in state.notices[0]
    state.bookmark(ITEM)
    assert (folder / "bookmarks.json.damaged").read_bytes() == damage
    assert State(folder).bookmarks == (ITEM,)


def test_what_a_later_version_adds_is_passed_over(folder: Path) -> None:
    State(folder).bookmark(ITEM)
    path = folder / "bookmarks.json"
    path.write_bytes(path.read_bytes().replace(b'"note"', b'"colour":"red","note"'))
    state = State(folder)
    assert (state.bookmarks, state.notices) == ((ITEM,), ())


def test_without_a_folder_everything_is_kept_and_nothing_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    state = State()
    state.remember(STEP)
    state.bookmark(ITEM)
    state.asked("tunnel")
    state.save(MemoryLibrary(corpus()))
    assert (state.place, state.bookmarks, state.queries) == (Place(step=STEP), (ITEM,), ("tunnel",))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    state = State(tmp_path / "file" / "state")
    with pytest.raises(StateError, match=r"cannot be written to .*: Not a directory\."):
        state.save()


def test_a_query_with_a_broken_character_can_be_saved(folder: Path) -> None:
    state = State(folder)
    state.asked("caf\udce9")
    state.save()
    assert State(folder).queries == ("caf?",)


def test_new_is_what_the_last_visit_did_not_show(folder: Path) -> None:
    rows = corpus()
    before = replace(rows, documents=rows.documents[:2], meta=replace(rows.meta, sources_sha256="before"))
    first = State(folder)
    assert first.news(MemoryLibrary(before)) == News()
    assert not first.changed(MemoryLibrary(before))
    first.save(MemoryLibrary(before))
    second = State(folder)
    assert second.changed(MemoryLibrary(rows))
    assert second.news(MemoryLibrary(rows)).documents == (rows.documents[2],)
    second.save(MemoryLibrary(rows))
    assert second.news(MemoryLibrary(rows)).documents == (rows.documents[2],), "new until the next visit"
    third = State(folder)
    assert third.news(MemoryLibrary(rows)) == News()
    changed = tuple(replace(s, sha256="0" * 64) if s.name == "harbour.txt" else s for s in rows.sources)
    edited = replace(rows, sources=changed, meta=replace(rows.meta, sources_sha256="edited"))
    assert [document.id for document in third.news(MemoryLibrary(edited)).documents] == ["doc:harbour@0"]


def test_every_store_has_a_folder_of_its_own(tmp_path: Path) -> None:
    one, other = tmp_path / "a" / "press", tmp_path / "b" / "press"
    assert state_folder(one, tmp_path) != state_folder(other, tmp_path)
    assert state_folder(one, tmp_path) == state_folder(tmp_path / "a" / "." / "press", tmp_path)
    assert state_folder(one, tmp_path).is_relative_to(tmp_path)

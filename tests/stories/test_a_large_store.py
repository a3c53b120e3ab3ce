"""A large store is shown from a glimpse of it, and read behind the first frame: nobody can tell, but for the wait."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.strip import Strip

from migtui import session as sessions
from migtui.app import app as explorer
from migtui.app import glance
from migtui.app.app import MigtuiApp
from migtui.session import SOURCES, Session, open_session
from migtui.store.tinydb_store import TinyDBStore
from tests.stories.reader_at import Reading
from tests.unit.samples import corpus, write_sources

#: Keys after which a reader leaves, each a place that the next start comes back to.
PLACES: dict[str, tuple[str, ...]] = {
    "nothing opened": (), "a document": ("j", "enter"), "a quote": ("3", "j", "enter"),
    "a document read on": ("enter", "pagedown", "j"), "an entity": ("2", "enter"),
    "people by name": ("2", "l", "comma", "enter"), "what two tell": ("3", "l", "enter"),
    "a filter": ("2", "slash", "b", "enter", "enter"), "narrowed down": ("2", "o", "1", "enter"),
    "the timeline": ("l", "j", "enter"), "to check": ("3", "h", "enter"),
}
SIZES = [(80, 24), (120, 35), (200, 50), (40, 12)]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store that counts as a large one, and a cache of its own."""
    monkeypatch.setattr(sessions, "_LARGE", 0)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "store"
    (folder / SOURCES).mkdir(parents=True)
    write_sources(folder / SOURCES)
    TinyDBStore(folder).commit(corpus())
    return folder


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read behind the first frame before a key asks for it."""
    monkeypatch.setattr(explorer, "_STARTED", 1000.0)
    monkeypatch.setattr(explorer, "_WARM", 1000.0)


@asynccontextmanager
async def visit(
    store: Path, size: tuple[int, int] = (120, 35), *, glimpse: bool = True, state: str = "state"
) -> AsyncIterator[Reading]:
    """A visit with its place kept; at its end the next start's first frame is noted."""
    session = open_session(store, keep_state=True, state=store.parent / state, glimpse=glimpse)
    app = MigtuiApp(session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Reading(pilot)
        app.keep_place()
        app.keep_glimpse()


def kept(store: Path) -> list[Path]:
    """The glimpses in the cache."""
    return [*(store.parent / "cache").rglob("glimpses/*.json")]


def cells(reader: Reading) -> list[Strip]:
    """Every cell of the screen with its style."""
    return reader.main._compositor.render_strips()


def session_of(reader: Reading) -> Session:
    return reader.main.session


@pytest.mark.usefixtures("unhurried")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("place", PLACES)
async def test_the_first_frame_is_the_same_cell_by_cell(store: Path, place: str, size: tuple[int, int]) -> None:
    async with visit(store, size) as reader:
        await reader.presses(*PLACES[place])
        await reader.rests()
    async with visit(store, size, glimpse=False) as reader:
        whole = cells(reader)
    async with visit(store, size) as reader:
        assert session_of(reader).is_glimpsed
        assert cells(reader) == whole


@pytest.mark.usefixtures("unhurried")
@pytest.mark.parametrize("place", ["nothing opened", "a document", "a quote", "a document read on", "people by name"])
async def test_the_first_frame_does_without_the_store(store: Path, place: str) -> None:
    keys = [key for key in PLACES[place] if place != "people by name" or key != "enter"]
    async with visit(store) as reader:
        await reader.presses(*keys)
        await reader.rests()
    async with visit(store) as reader:
        assert session_of(reader).is_glimpsed
        assert not session_of(reader).is_complete


@pytest.mark.usefixtures("unhurried")
async def test_what_a_glimpse_does_not_hold_is_read(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glance, "_ROWS", 1)
    async with visit(store):
        pass
    async with visit(store, glimpse=False) as reader:
        whole = cells(reader)
    async with visit(store) as reader:
        assert session_of(reader).is_complete
        assert cells(reader) == whole


async def test_the_store_is_read_behind_the_first_frame_and_nothing_moves(store: Path) -> None:
    async with visit(store):
        pass
    async with visit(store) as reader:
        before = cells(reader)
        await reader.rests()
        assert session_of(reader).is_complete
        assert cells(reader) == before


@pytest.mark.usefixtures("unhurried")
async def test_keys_typed_before_the_store_is_read_act_in_order(store: Path) -> None:
    async with visit(store):
        pass
    async with visit(store) as reader:
        await reader.types_at_once("2", "l", "j", "k", "enter")
        reader.is_at("person:mara-oyelaran")
        await reader.types_at_once("H", "3", "j", "enter")
        glimpsed = cells(reader)
    async with visit(store, glimpse=False, state="another") as reader:
        await reader.types_at_once("2", "l", "j", "k", "enter")
        await reader.types_at_once("H", "3", "j", "enter")
        assert cells(reader) == glimpsed


async def test_a_visit_without_a_glimpse_keeps_one_for_the_next(store: Path) -> None:
    async with visit(store) as reader:
        assert not session_of(reader).is_glimpsed
        await reader.rests()
        assert kept(store)


@pytest.mark.parametrize("damage", [b"", b"{}", b"not JSON", b'{"mark": 1}'])
async def test_a_glimpse_that_is_broken_is_not_used(store: Path, damage: bytes) -> None:
    async with visit(store):
        pass
    [file] = kept(store)
    file.write_bytes(damage)
    async with visit(store) as reader:
        assert not session_of(reader).is_glimpsed
        reader.sees("Harbour")


@pytest.mark.parametrize("changed", ["migtui.json", "decisions.jsonl"])
async def test_a_glimpse_of_another_store_is_not_used(store: Path, changed: str) -> None:
    async with visit(store):
        pass
    (store / changed).touch()
    os.utime(store / changed, ns=(1, 1))
    assert not open_session(store, glimpse=True).is_glimpsed


async def test_a_glimpse_with_decisions_is_none_without_them(store: Path) -> None:
    async with visit(store):
        pass
    assert open_session(store, glimpse=True).is_glimpsed
    assert not open_session(store, decisions=False, glimpse=True).is_glimpsed


async def test_a_secure_session_writes_no_glimpse_but_reads_one(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIGTUI_SECURE", "1")
    async with visit(store) as reader:
        await reader.rests()
    assert not kept(store)
    monkeypatch.delenv("MIGTUI_SECURE")
    async with visit(store):
        pass
    [file] = kept(store)
    before = file.read_bytes(), file.stat().st_mtime_ns
    monkeypatch.setenv("MIGTUI_SECURE", "1")
    async with visit(store) as reader:
        assert session_of(reader).is_glimpsed
        await reader.presses("3", "enter")
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before


async def test_a_small_store_is_simply_read(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "_LARGE", 10**9)
    async with visit(store) as reader:
        await reader.rests()
    assert not kept(store)


async def test_a_glimpse_is_its_owners_alone(store: Path) -> None:
    async with visit(store):
        pass
    [file] = kept(store)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


async def test_a_cache_that_cannot_be_written_is_done_without(store: Path) -> None:
    (store.parent / "cache").write_text("a file where a folder should be")
    async with visit(store) as reader:
        await reader.rests()
        reader.sees("Harbour")

"""A reader marks and keeps places, finds them again, and looks back over where they have been."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from migtui.app.app import MigtuiApp
from migtui.session import build_store, open_session
from tests.stories.reader_at import Reading, reader_at

SIZES = ((80, 24), (120, 35))


@pytest.mark.parametrize("size", SIZES)
async def test_a_mark_is_put_listed_gone_to_and_taken_away(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("enter", "m")
        reader.sees("a letter for the mark on Harbour Board opens tender")
        await reader.presses("a")
        reader.sees("Marked a: Harbour Board opens tender")
        await reader.presses("1", "j", "enter")
        reader.is_at("doc:river@0")
        await reader.presses("apostrophe", "a")
        reader.is_at("doc:harbour@0")
        reader.is_in(4)
        await reader.presses("apostrophe", "apostrophe")
        reader.sees("Marks and bookmarks", "a    doc ")
        await reader.presses("ctrl+x", "escape", "apostrophe", "a")
        reader.sees("There is no mark a")
        await reader.presses("m", "escape")
        assert not reader.main.session.state.marks


@pytest.mark.parametrize("size", SIZES)
async def test_a_bookmark_keeps_a_note(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("3", "enter", "b")
        await reader.types("for the q+a")
        await reader.presses("enter")
        reader.sees("' ' lists bookmarks")
        kept = reader.main.session.state.bookmarks[0]
        assert (kept.note, kept.source) == ("for the q+a", "2024/herald.txt")
        assert kept.surface == "We will not pay twice for the tunnel,"
        await reader.presses("H", "apostrophe", "apostrophe")
        await reader.types("q+a")
        reader.sees("for the q+a")
        await reader.presses("enter")
        reader.is_at(kept.address)
        await reader.presses("b")
        reader.sees("b note for the q+a")
        await reader.presses("escape")
        assert len(reader.main.session.state.bookmarks) == 1


@pytest.mark.parametrize("size", SIZES)
async def test_the_history_is_listed_and_the_way_forward_stays(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("enter", "1", "j", "enter", "2", "enter", "g", "h")
        reader.sees("Where you have been", "▌here", "H 1", "Harbour Board opens tender")
        await reader.types("harbour board")
        await reader.presses("enter")
        reader.is_at("doc:harbour@0")
        assert (reader.main.navigation.history.behind, reader.main.navigation.history.ahead) == (1, 2)
        await reader.presses("-")
        reader.is_at("org:northport-transit-authority")


@pytest.mark.parametrize("size", SIZES)
async def test_rows_of_a_list_have_letters_too(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("f")
        reader.sees("a2024-03-04", "s2023", "dundated")
        await reader.presses("s")
        reader.is_at("doc:river@0")
        reader.sees_not("a2024-03-04")
        await reader.presses("1", "f", "escape")
        reader.sees_not("a2024-03-04")


async def test_an_address_is_pasted(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        from textual.events import Paste

        reader.main.post_message(Paste(" person:mara-oyelaran\n"))
        await reader.waits_for("go to")
        await reader.presses("enter")
        reader.is_at("person:mara-oyelaran")


async def test_a_passage_is_pinned_beside_another(tmp_path: Path) -> None:
    async with reader_at(tmp_path, (170, 40)) as reader:
        await reader.presses("enter", "p", "1", "j", "enter")
        reader.is_at("doc:river@0")
        reader.sees("Harbour Board opens tender──", "The river rose by 3 metres")
        assert any("rose by 3 metres" in line and "│" in line for line in reader.screen)
        await reader.presses("J", "K", "f", "escape", "p")
        reader.sees("Nothing is pinned any more.", "Links")


async def test_a_narrow_screen_says_when_what_is_pinned_will_show(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("enter", "p")
        reader.sees("from 160 columns on")
        await reader.resizes(170, 40)
        reader.sees("Harbour Board opens tender──")


async def test_keys_typed_ahead_belong_to_the_key_before(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("enter")
        await reader.types_at_once("m", "a")
        assert list(reader.main.session.state.marks) == ["a"]
        await reader.types_at_once("v", "l", "l")
        assert reader.main.taking.ranged.span == (0, len("Harbour Board opens"))
        await reader.types_at_once("escape", "f", "a")
        reader.is_at("org:northport-transit-authority")


@pytest.mark.parametrize("size", SIZES)
async def test_a_mark_leads_to_the_row_it_was_put_on(tmp_path: Path, size: tuple[int, int]) -> None:
    write_long(tmp_path)
    async with long_reader(tmp_path, size) as reader:
        await reader.presses("enter", "pagedown", "pagedown", "j", "m", "a")
        reader.sees("Marked a: Long report · ")
        there = reader.screen[:-2]
        await reader.presses("home", "m", "b", "apostrophe", "a")
        assert reader.screen[:-2] == there
        await reader.presses("apostrophe", "b")
        reader.sees("Long report", "Paragraph 0 ")
        await reader.presses("apostrophe", "apostrophe", "enter")
        assert reader.screen[:-2] == there


async def test_a_mark_survives_a_text_that_was_edited_and_built_anew(tmp_path: Path) -> None:
    write_long(tmp_path)
    async with long_reader(tmp_path) as reader:
        await reader.presses("enter", "/")
        await reader.types("paragraph 47")
        await reader.presses("enter", "m", "a", "b")
        await reader.types("the note")
        await reader.presses("enter")
        top = reader.main.reader.view.at
        words = "Before it all there now are more words. " * 30
        edited = f"Long report\n\n{words}\n\n{_PARAGRAPHS}"
        (tmp_path / "store" / "sources" / "long.txt").write_text(edited, encoding="utf-8")
        build_store(tmp_path / "store")
    async with long_reader(tmp_path) as reader:
        reader.sees("Paragraph 47 ")
        await reader.presses("4", "home")
        reader.sees_not("Paragraph 47 ")
        await reader.presses("apostrophe", "a")
        assert reader.main.reader.view.at == top + len(words) + 2
        reader.sees("Paragraph 47 ")
        await reader.presses("apostrophe", "apostrophe")
        reader.sees("the note")


async def test_two_places_of_one_document_are_two_bookmarks(tmp_path: Path) -> None:
    write_long(tmp_path)
    async with long_reader(tmp_path) as reader:
        await reader.presses("enter", "b", "enter", "pagedown", "b")
        await reader.types("further down")
        await reader.presses("enter")
        assert [kept.note for kept in reader.main.session.state.bookmarks] == ["", "further down"]
        await reader.presses("apostrophe", "apostrophe")
        await reader.types("further")
        await reader.presses("ctrl+x", "escape")
        assert [kept.note for kept in reader.main.session.state.bookmarks] == [""]


_PARAGRAPHS = "\n\n".join(f"Paragraph {number} tells that the water rose again." for number in range(60)) + "\n"


def write_long(folder: Path) -> None:
    """A store with one long document."""
    (folder / "texts").mkdir()
    (folder / "texts" / "long.txt").write_text(f"Long report\n\n{_PARAGRAPHS}", encoding="utf-8")
    build_store(folder / "store", [folder / "texts"])


@asynccontextmanager
async def long_reader(folder: Path, size: tuple[int, int] = (120, 35)) -> AsyncIterator[Reading]:
    """A visit to that store, the place kept at its end."""
    app = MigtuiApp(open_session(folder / "store", keep_state=True, state=folder / "state"))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Reading(pilot)
        app.keep_place()

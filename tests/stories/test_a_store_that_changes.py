"""A store is rebuilt, or a text is edited, while someone reads: they are told, and stay where they are."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from migtui.app.app import MigtuiApp
from migtui.session import build_store, open_session
from tests.stories.reader_at import Reading

SIZES = [(80, 24), (120, 35)]
_TEXTS = {
    "fares.txt": "Ferry fares fall\n\n“We listened to all,” said Ines Karlow, who chairs the Ferry Board (FB).\n",
    "tunnel.txt": "Tunnel opens late\n\nThe tunnel will open in June, the Ministry of Transport said.\n",
}
_NEW = "Bridge closes\n\n“The bridge is old,” said Ines Karlow, chair of the Ferry Board.\n"


@asynccontextmanager
async def reading(
    folder: Path, size: tuple[int, int] = (120, 35), address: str | None = None
) -> AsyncIterator[tuple[Reading, MigtuiApp]]:
    (folder / "texts").mkdir()
    for name, text in _TEXTS.items():
        (folder / "texts" / name).write_text(text, encoding="utf-8")
    build_store(folder / "store", [folder / "texts"])
    app = MigtuiApp(open_session(folder / "store"), address)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Reading(pilot), app


@pytest.mark.parametrize("size", SIZES)
async def test_a_rebuilt_store_is_read_anew_and_the_place_kept(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(tmp_path, size) as (reader, _):
        await reader.presses("1", "j", "enter")
        assert reader.main.reader.page is not None
        address = reader.main.reader.page.location.address
        (tmp_path / "store" / "sources" / "bridge.txt").write_text(_NEW, encoding="utf-8")
        build_store(tmp_path / "store")
        await reader.presses("R")
        await reader.waits_for("The store has changed on disk and was read anew.")
        reader.is_at(address)
        reader.is_in(4)
        await reader.presses("1")
        assert len(reader.main.pane.rows) == 3
        assert reader.main.pane.location is not None
        assert reader.main.pane.location.address == address
        await reader.presses("H")
        reader.is_in(1)


async def test_what_moved_in_its_source_is_still_open(tmp_path: Path) -> None:
    async with reading(tmp_path, address="doc:tunnel@0") as (reader, _):
        await reader.presses("3", "enter")
        reader.sees("We listened to all")
        text = "Ferry fares fall by half\n\nBefore.\n\n" + _TEXTS["fares.txt"].partition("\n\n")[2]
        (tmp_path / "store" / "sources" / "fares.txt").write_text(text, encoding="utf-8")
        build_store(tmp_path / "store")
        await reader.presses("R")
        await reader.waits_for("The store has changed on disk and was read anew.")
        reader.sees_not("What was open is gone")
        assert reader.main.desk.item == f"quote:fares@{text.index('We listened')}"


async def test_what_is_gone_is_told(tmp_path: Path) -> None:
    async with reading(tmp_path, address="doc:tunnel@0") as (reader, _):
        (tmp_path / "store" / "sources" / "tunnel.txt").unlink()
        build_store(tmp_path / "store")
        await reader.presses("R")
        await reader.waits_for("What was open is gone from it.")
        reader.is_at("doc:fares@0")


async def test_nothing_is_done_while_nothing_changes(tmp_path: Path) -> None:
    async with reading(tmp_path) as (reader, app):
        main = reader.main
        assert not app.look_again()
        assert reader.main is main


async def test_a_store_that_cannot_be_read_leaves_the_one_there_was(tmp_path: Path) -> None:
    async with reading(tmp_path) as (reader, app):
        (tmp_path / "store" / "migtui.json").write_bytes(b"{")
        assert not app.look_again()
        await reader.waits_for("The store has changed on disk and cannot be read")
        await reader.presses("enter")
        reader.is_in(4)


async def test_nothing_changes_under_an_overlay(tmp_path: Path) -> None:
    async with reading(tmp_path) as (reader, app):
        (tmp_path / "store" / "sources" / "bridge.txt").write_text(_NEW, encoding="utf-8")
        build_store(tmp_path / "store")
        await reader.presses("s")
        assert not app.look_again()
        await reader.presses("escape")
        assert app.look_again()


@pytest.mark.parametrize("size", SIZES)
async def test_a_text_that_is_edited_is_shown_as_changed(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(tmp_path, size, "doc:fares@0") as (reader, app):
        assert not app.look_again()
        (tmp_path / "store" / "sources" / "fares.txt").write_text("Other words.\n", encoding="utf-8")
        app.look_again()
        await reader.waits_for("fares.txt has changed on disk")
        reader.is_at("doc:fares@0")

"""A reader leaves, comes back later, and finds the explorer as it was left."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from migtui.app.app import MigtuiApp
from migtui.decisions.anchors import Anchors
from migtui.library import MemoryLibrary
from migtui.records import replace
from migtui.session import Session
from migtui.state import State
from migtui.texts import Texts
from tests.stories.reader_at import Reading
from tests.unit.samples import corpus, write_sources

SIZES = [(80, 24), (120, 35)]


@asynccontextmanager
async def visit(
    folder: Path, size: tuple[int, int] = (120, 35), address: str | None = None, *, without: str = ""
) -> AsyncIterator[Reading]:
    """A visit, the place kept at its end; `without` takes the entities that begin so out of the store."""
    write_sources(folder)
    rows = corpus()
    if without:
        rows = replace(rows, entities=tuple(e for e in rows.entities if not e.id.startswith(without)))
    session = Session(folder, MemoryLibrary(rows), Texts(folder, rows.sources), state=State(folder / "state"),
                      anchors=Anchors(rows))
    app = MigtuiApp(session, address)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Reading(pilot)
        app.keep_place()


@pytest.mark.parametrize("size", SIZES)
async def test_the_first_visit_starts_at_the_top(tmp_path: Path, size: tuple[int, int]) -> None:
    async with visit(tmp_path, size) as reader:
        reader.is_in(1)
        assert [pane.view.row for pane in reader.main.desk.panes] == [0, 0, 0]
        reader.sees_not("where you left", "✓")


@pytest.mark.parametrize("size", SIZES)
async def test_what_was_open_and_its_list_come_back(tmp_path: Path, size: tuple[int, int]) -> None:
    async with visit(tmp_path, size) as reader:
        await reader.presses("2", "l", "slash")
        await reader.types("mara")
        await reader.presses("enter", "enter")
        reader.is_at("person:mara-oyelaran")
    async with visit(tmp_path, size) as reader:
        reader.sees("Back where you left: Mara Oyelaran.")
        reader.is_at("person:mara-oyelaran")
        reader.is_in(2)
        assert (reader.main.pane.tab.name, reader.main.pane.filter) == ("People", "mara")
        await reader.presses("4")
        reader.is_in(4)


async def test_rows_that_nothing_was_opened_from_start_at_the_top(tmp_path: Path) -> None:
    async with visit(tmp_path) as reader:
        await reader.presses("j", "j")
    async with visit(tmp_path) as reader:
        assert reader.main.pane.view.row == 0
        reader.sees_not("where you left")


async def test_the_steps_that_led_there_come_back(tmp_path: Path) -> None:
    async with visit(tmp_path) as reader:
        await reader.presses("enter", "2", "l", "enter")
        reader.is_at("person:mara-oyelaran")
    async with visit(tmp_path) as reader:
        await reader.presses("H")
        reader.is_at("doc:harbour@0")
        await reader.presses("L")
        reader.is_at("person:mara-oyelaran")


async def test_an_address_is_opened_and_the_place_left_is_behind_it(tmp_path: Path) -> None:
    async with visit(tmp_path) as reader:
        await reader.presses("2", "l", "enter")
    async with visit(tmp_path, address="doc:river@0") as reader:
        reader.is_at("doc:river@0")
        await reader.presses("H", "H")
        reader.is_at("person:mara-oyelaran")


async def test_a_place_that_is_gone_is_not_come_back_to(tmp_path: Path) -> None:
    async with visit(tmp_path) as reader:
        await reader.presses("2", "j", "enter")
        reader.is_at("org:harbour-board")
    async with visit(tmp_path, without="org:harbour-board") as reader:
        reader.is_in(1)
        reader.is_at("doc:harbour@0")


@pytest.mark.parametrize("size", SIZES)
async def test_documents_that_were_read_are_marked(tmp_path: Path, size: tuple[int, int]) -> None:
    async with visit(tmp_path, size) as reader:
        await reader.presses("j", "enter")
        reader.sees("2023      ✓not stated")
        await reader.presses("3", "enter")
    async with visit(tmp_path, size) as reader:
        await reader.presses("1")
        reader.sees("2023      ✓not stated", "✓Herald")
        reader.sees_not("2024-03-04✓")


async def test_queries_come_back(tmp_path: Path) -> None:
    async with visit(tmp_path) as reader:
        await reader.presses("s")
        await reader.types("tunnel")
        await reader.waits_for("Minister on tunnel costs")
        await reader.presses("enter")
    async with visit(tmp_path) as reader:
        await reader.presses("s", "up")
        reader.sees("> tunnel")

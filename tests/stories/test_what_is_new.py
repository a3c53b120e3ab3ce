"""A reader comes back to a store that was built anew, and finds what is new in one list."""

from pathlib import Path

import pytest

from migtui.app.app import MigtuiApp
from migtui.app.place import keep
from migtui.decisions.anchors import Anchors
from migtui.library import MemoryLibrary
from migtui.records import Corpus, replace
from migtui.session import Session
from migtui.state import State
from migtui.texts import Texts
from tests.stories.reader_at import Reading
from tests.unit.library.test_news import HARBOUR, without
from tests.unit.samples import corpus, write_sources

SIZES = [(80, 24), (120, 35)]


def opened(folder: Path, rows: Corpus) -> Session:
    write_sources(folder)
    return Session(folder, MemoryLibrary(rows), Texts(folder, rows.sources), state=State(folder / "state"),
                   anchors=Anchors(rows))


@pytest.mark.parametrize("size", SIZES)
async def test_what_came_since_the_last_visit(tmp_path: Path, size: tuple[int, int]) -> None:
    before = without(HARBOUR)
    first = opened(tmp_path, replace(before, meta=replace(before.meta, sources_sha256="before")))
    async with MigtuiApp(first).run_test(size=size) as pilot:
        reader = Reading(pilot)
        await pilot.pause(0.3)
        await reader.presses("h")
        reader.sees("nothing is new since the last visit")
        await reader.presses("l")
        keep(first, reader.main.navigation.here)
    async with MigtuiApp(opened(tmp_path, corpus())).run_test(size=size) as pilot:
        reader = Reading(pilot)
        await reader.waits_for("What is new since your last visit stands in the tab New.")
        await reader.presses("h")
        reader.sees("New", "▌new or changed documents", "1 of 6", "Harbour Board open")
        reader.sees("new wordings of known utterances", "new roles" if size[0] == 120 else "Mara Oyelaran")
        await reader.presses("j", "enter")
        reader.is_at(HARBOUR)
        await reader.presses("H", "G", "enter")
        reader.is_at(HARBOUR)
        reader.sees("found 1 of 1")

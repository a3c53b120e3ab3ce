"""A reader leaves, comes back later, and is one key away from where they were."""

from pathlib import Path

from migtui.app.app import MigtuiApp
from migtui.app.place import keep
from migtui.decisions.anchors import Anchors
from migtui.library import MemoryLibrary
from migtui.session import Session
from migtui.state import State
from migtui.texts import Texts
from tests.stories.reader_at import Reading
from tests.unit.samples import corpus, write_sources


def opened(folder: Path) -> Session:
    write_sources(folder)
    rows = corpus()
    return Session(folder, MemoryLibrary(rows), Texts(folder, rows.sources), state=State(folder / "state"),
                   anchors=Anchors(rows))


async def test_the_place_left_is_one_step_back(tmp_path: Path) -> None:
    session = opened(tmp_path)
    app = MigtuiApp(session)
    async with app.run_test(size=(120, 35)) as pilot:
        reader = Reading(pilot)
        await reader.presses("2", "l", "enter")
        reader.is_at("person:mara-oyelaran")
        keep(session, reader.main.here)
    app = MigtuiApp(opened(tmp_path))
    async with app.run_test(size=(120, 35)) as pilot:
        reader = Reading(pilot)
        await pilot.pause()
        reader.is_in(1)
        reader.sees("H goes back to where you left: Mara Oyelaran")
        await reader.presses("H")
        reader.is_at("person:mara-oyelaran")
        assert [pane.tab.name for pane in reader.main._panes][1] == "People"
        await reader.presses("L")
        reader.is_in(1)

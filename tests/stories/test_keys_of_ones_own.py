"""A reader with keys and colours of their own: they hold, help and footer say so, and a mistake is told."""

from pathlib import Path

import pytest
from rich.style import Style

from migtui.app.app import MigtuiApp
from migtui.config import Config
from migtui.library import MemoryLibrary
from migtui.session import Session
from migtui.texts import Texts
from tests.stories.reader_at import Reading
from tests.unit.samples import corpus, write_sources

SIZES = [(80, 24), (120, 35)]


def opened(folder: Path, settings: Config) -> MigtuiApp:
    write_sources(folder)
    rows = corpus()
    return MigtuiApp(Session(folder, MemoryLibrary(rows), Texts(folder, rows.sources)), settings=settings)


@pytest.mark.parametrize("size", SIZES)
async def test_written_keys_hold_and_are_named(tmp_path: Path, size: tuple[int, int]) -> None:
    app = opened(tmp_path, Config(keys={"search": "t", "zoom": "s", "top": "xx", "help": "f1 ?"}))
    async with app.run_test(size=size) as pilot:
        reader = Reading(pilot)
        await reader.presses("G", "x", "x")
        assert reader.main.pane.view.row == 0
        reader.sees(" t search")
        await reader.presses("s")
        assert reader.main.desk.zoomed
        await reader.presses("s", "t")
        reader.sees("Search")
        await reader.presses("escape", "f1", "t", "o", "p")
        reader.sees("xx", "Go to the top.")


@pytest.mark.parametrize("size", SIZES)
async def test_a_mistake_is_told_and_the_rest_holds(tmp_path: Path, size: tuple[int, int]) -> None:
    written = Config(theme="mine", themes={"mine": {"quote": "nonsense"}}, keys={"serch": "t", "zoom": "x"})
    app = opened(tmp_path, written)
    async with app.run_test(size=size) as pilot:
        reader = Reading(pilot)
        reader.sees("[keys] names no action “serch”")
        await reader.presses("x")
        assert reader.main.desk.zoomed


async def test_written_colours_are_painted(tmp_path: Path) -> None:
    app = opened(tmp_path, Config(theme="mine", themes={"mine": {"brand": "bold red"}}))
    async with app.run_test(size=(120, 35)) as pilot:
        strips = pilot.app.screen._compositor.render_strips()
        [brand] = [part for part in strips[0] if "migtui" in part.text]
        assert brand.style is not None
        assert Style(bold=brand.style.bold, color=brand.style.color) == Style.parse("bold red")


@pytest.mark.parametrize("size", SIZES)
async def test_the_cursor_stands_where_the_keys_act(tmp_path: Path, size: tuple[int, int]) -> None:
    app = opened(tmp_path, Config())

    def under() -> str:
        x, y = app.cursor_position
        return reader.screen[y][x:]

    async with app.run_test(size=size) as pilot:
        reader = Reading(pilot)
        await reader.presses("j")
        assert under().startswith("▌2023")
        await reader.presses("k", "enter")
        assert "1  Harbour Board opens tender" in under()
        await reader.presses(")")
        assert "We will not pay twice" in under()
        await reader.presses("s", "m", "a", "r", "a")
        await reader.waits_for("Mara Oyelaran")
        assert "> mara" in reader.screen[app.cursor_position[1]]
        await reader.presses("down")
        assert under().startswith("▌")
        await reader.presses("escape", "colon")
        assert "> " in reader.screen[app.cursor_position[1]]

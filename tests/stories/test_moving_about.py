"""Panes, tabs, zoom, order, the ends of lists, and leaving."""

from pathlib import Path

from tests.stories.reader_at import reader_at


async def test_panes_are_gone_through(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        for pane in (2, 3, 4, 1):
            await reader.presses("tab")
            reader.is_in(pane)
        await reader.presses("shift+tab")
        reader.is_in(4)
        await reader.presses("2")
        reader.is_in(2)


async def test_tabs_turn_in_both_directions(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("3", "l")
        reader.sees("1 of 2")
        await reader.presses("enter")
        reader.is_at("group:tunnel")
        await reader.presses("3", "h")
        reader.sees("1 of 2 · by document")
        await reader.presses("left")
        reader.sees("│ none", "0 of 0")
        await reader.presses("left")
        reader.sees("╰─", "1 of 2─╯")


async def test_top_and_end(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("G")
        reader.sees("3 of 3")
        await reader.presses("g", "g")
        reader.sees("1 of 3")
        await reader.presses("g", "j")
        reader.sees("2 of 3")
        await reader.presses("end", "home", "pagedown")
        reader.sees("3 of 3")


async def test_a_pane_takes_all_the_room_and_gives_it_back(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("z")
        reader.sees_not("in this document", "2 Organizations")
        await reader.presses("4")
        reader.sees("tender on Monday")
        reader.sees_not("1 Documents")
        await reader.presses("q")
        reader.sees("1 Documents", "tender on Monday")


async def test_the_reader_scrolls_from_a_list(tmp_path: Path) -> None:
    async with reader_at(tmp_path, (60, 16), "org:northport-transit-authority") as reader:
        await reader.presses("1")
        reader.sees(" its parts     Harbour Board")
        await reader.presses("J", "J")
        reader.sees_not(" its parts     Harbour Board")
        reader.is_in(1)
        await reader.presses("K", "K")
        reader.sees(" its parts     Harbour Board")


async def test_q_leaves_the_reader_and_then_says_how_to_leave(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("enter", "q")
        reader.is_in(1)


async def test_ctrl_c_never_leaves(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("ctrl+c")
        reader.sees("Ctrl+Q leaves the program.")


async def test_an_address_that_is_not_there(tmp_path: Path) -> None:
    async with reader_at(tmp_path, address="doc:nowhere@0") as reader:
        reader.sees("This store has nothing at doc:nowhere@0.")

"""Back and forward bring the screen back as it was: pane, tab, row, filter, order and scroll."""

from pathlib import Path

from tests.stories.reader_at import reader_at


async def test_back_and_forward(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("2", "l", "l", "l", "l")
        reader.sees("▌Northport")
        await reader.presses("enter")
        reader.is_at("place:northport")
        await reader.presses("1", "j", "enter")
        reader.is_at("doc:river@0")
        reader.sees("back 2 · forward 0")
        await reader.presses("H")
        reader.is_at("place:northport")
        reader.is_in(1)
        reader.sees("back 1 · forward 1")
        await reader.presses("backspace")
        reader.is_in(2)
        reader.sees("▌Northport", "back 0 · forward 2")
        await reader.presses("L", "L")
        reader.is_at("doc:river@0")
        reader.sees("▌2023", "back 2 · forward 0")


async def test_a_new_step_drops_the_way_forward(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("enter", "1", "j", "enter", "H", "3", "enter")
        reader.sees("back 2 · forward 0")
        await reader.presses("L")
        reader.sees("There is nothing ahead.")


async def test_filter_order_and_row_come_back(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("1", "comma")
        reader.sees("by title")
        await reader.presses("/")
        await reader.types("tunnel")
        await reader.presses("enter", "enter")
        reader.is_at("doc:2024/herald@0")
        await reader.presses("1", "c", "comma", "H")
        reader.sees("1 of 1 · by title · /tunnel", "filter /tunnel")


async def test_the_last_view_and_back_again(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("enter", "1", "j", "enter", "-")
        reader.is_at("doc:harbour@0")
        await reader.presses("-")
        reader.is_at("doc:river@0")


async def test_a_preview_is_no_step(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("j")
        await reader.rests()
        reader.is_at("doc:river@0")
        reader.is_in(1)
        reader.sees("back 0 · forward 0")
        await reader.presses("H")
        reader.sees("This is where you started.")


async def test_what_was_found_and_where_one_stood_come_back(tmp_path: Path) -> None:
    async with reader_at(tmp_path, (60, 16)) as reader:
        await reader.presses("enter", "/")
        await reader.types("tunnel")
        await reader.presses("enter", "J")
        before = reader.screen
        reader.sees("“tunnel” 1 of 1")
        await reader.presses("w", "f", "a")
        await reader.presses("H")
        assert reader.screen[:-2] == before[:-2]
        reader.sees("“tunnel” 1 of 1")


async def test_the_mentions_one_came_for_come_back_and_no_others(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("enter", "2", "enter", "n", "enter")
        reader.is_at("doc:harbour@0")
        reader.sees("NTA 1 of 3")
        await reader.presses("3", "enter", "H")
        reader.sees("NTA 1 of 3")
        await reader.presses("H", "H")
        reader.is_at("doc:harbour@0")
        reader.sees_not("NTA 1 of 3")

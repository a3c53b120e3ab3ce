"""A reader asks what the keys do, goes to an address, and is asked before leaving."""

from pathlib import Path

import pytest

from tests.stories.reader_at import reader_at


async def test_help_lists_the_keys_of_the_view_and_does_one(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("question_mark")
        reader.sees("Help", "Go to the next pane.")
        await reader.types("go to the quotes")
        await reader.presses("enter")
        reader.is_in(3)
        reader.sees_not("Help")


async def test_the_commands_take_an_action_or_an_address(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("colon")
        await reader.types("zoom")
        await reader.presses("enter")
        assert reader.main.desk.zoomed
        await reader.presses("z", "colon")
        await reader.types("person:mara")
        reader.sees("person:mara-oyelaran")
        await reader.presses("enter")
        reader.is_at("person:mara-oyelaran")


async def test_leaving_at_the_root_is_asked_for(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("q")
        reader.sees("Leave migtui?")
        await reader.presses("n")
        reader.sees_not("Leave migtui?")
        assert reader.main.app.is_running
        await reader.presses("q", "y")
        assert reader.main.app.return_code == 0


@pytest.mark.parametrize("over", ["s", "question_mark", "colon", "slash"])
async def test_control_q_leaves_from_anywhere(tmp_path: Path, over: str) -> None:
    async with reader_at(tmp_path) as reader:
        main = reader.main
        await reader.presses(over, "ctrl+q")
        assert main.app._exit


async def test_where_there_is_no_way_to_copy_nothing_is_claimed(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("y", "l")
        reader.sees("could not be copied")


async def test_the_query_that_led_somewhere_is_kept(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("s")
        await reader.types("oyelarn")
        await reader.waits_for("▌P Mara Oyelaran")
        await reader.presses("enter", "s", "ctrl+u", "up")
        reader.sees(" > oyelarn")
        assert reader.main.session.state.queries == ("oyelarn",)

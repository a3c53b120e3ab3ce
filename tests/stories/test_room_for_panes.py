"""A reader gives a pane more room or less, and finds it so on the next visit to a screen of the same shape."""

from pathlib import Path

import pytest

from migtui.app.presentation.arrangement import Box
from tests.stories.reader_at import Reading, reader_at
from tests.stories.test_coming_back import visit


def box(reader: Reading, part: str) -> Box:
    return next(box for name, box in reader.main.desk.arrangement.boxes.items() if name == part)


@pytest.mark.parametrize("size", [(80, 24), (120, 35)])
async def test_a_pane_is_made_higher_and_lower(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("3")
        before = box(reader, "pane3")[3]
        await reader.presses("+", "+")
        assert box(reader, "pane3")[3] == before + 4
        reader.sees("Mara Oyelaran", "Harbour Board opens tender")
        await reader.presses("_")
        assert box(reader, "pane3")[3] == before + 2
        await reader.presses("g", "z")
        assert box(reader, "pane3")[3] == before


async def test_the_reader_is_made_wider_and_the_lists_narrower(tmp_path: Path) -> None:
    async with reader_at(tmp_path, (120, 35)) as reader:
        before = box(reader, "reader")[2]
        await reader.presses("4", "W")
        assert box(reader, "reader")[2] == before + 4
        await reader.presses("1", "W", "W", "V")
        assert box(reader, "reader")[2] == before
        assert all(len(line) == 120 for line in reader.screen)


async def test_sizes_come_back_by_the_shape_of_the_screen(tmp_path: Path) -> None:
    async with visit(tmp_path, (120, 35)) as reader:
        usual = box(reader, "pane1")
        await reader.presses("W", "W", "+")
        changed = box(reader, "pane1")
        assert changed[2:] == (usual[2] + 8, usual[3] + 2)
    async with visit(tmp_path, (120, 35)) as reader:
        assert box(reader, "pane1") == changed
        await reader.resizes(170, 40)
        reader.sees("Links")
        assert box(reader, "pane1")[2] == round(170 * 0.385)
        await reader.resizes(120, 35)
        assert box(reader, "pane1") == changed
    async with visit(tmp_path, (80, 24)) as reader:
        await reader.presses("+")
    async with visit(tmp_path, (80, 24)) as reader:
        assert box(reader, "pane1")[3] == 21 // 3 + 2


async def test_where_there_is_no_room_it_is_said_and_nothing_kept(tmp_path: Path) -> None:
    async with reader_at(tmp_path, (40, 12)) as reader:
        await reader.presses("+")
        reader.sees("There is no room for that here.")
        assert not reader.main.session.state.sizes
    async with reader_at(tmp_path, (120, 35)) as reader:
        await reader.presses("z", "+")
        reader.sees("The pane has all the room: z gives it back.")
        await reader.presses("z", *["V"] * 12)
        reader.sees("There is no room for that here.")
        assert box(reader, "pane1")[2] == 20
        await reader.presses("W")
        assert box(reader, "pane1")[2] > 20

"""The screen at its sizes: three lists and the reader, a third column, one list above the reader, one pane."""

from pathlib import Path

import pytest

from tests.stories.reader_at import reader_at


async def test_the_lists_and_the_reader_stand_side_by_side(tmp_path: Path) -> None:
    async with reader_at(tmp_path, (120, 35)) as reader:
        reader.sees("3 documents · 2 organizations · 2 quotes")
        reader.sees("╭─1 Documents  Timeline  New─", "╭─2 Organizations  People  Programmes")
        reader.sees("╭─3 Quotes  Same words  To check─", "1 of 3 · by date")
        reader.sees("│▌2024-03-04", "Harbour Board opens tender")
        reader.sees("press release · Northport", "sha256 ok", "lines 1-5", "─ in this document ─", "no filter · back 0")
        reader.is_in(1)
        reader.is_at("doc:harbour@0")


async def test_a_very_wide_screen_lists_the_links_of_what_is_open(tmp_path: Path) -> None:
    async with reader_at(tmp_path, (200, 50)) as reader:
        reader.sees("╭─Links─", "organizations", "NTA 3")
        reader.sees_not("in this document")
        await reader.clicks("NTA 3")
        reader.is_at("org:northport-transit-authority")


async def test_a_small_screen_shows_one_list_above_the_reader(tmp_path: Path) -> None:
    async with reader_at(tmp_path, (80, 24)) as reader:
        reader.sees("[1 Documents 3]", " 2 Organizations 2 ", "─ Harbour Board opens tender ─", "▌2024-03-04")
        await reader.presses("3")
        reader.sees("[3 Quotes 2]", "▌Mara Oyelaran", "1 of 2 · by document")


async def test_a_tiny_screen_shows_one_pane(tmp_path: Path) -> None:
    async with reader_at(tmp_path, (40, 12)) as reader:
        reader.sees("[1 Docu 3]", "▌2024-03-04")
        reader.sees_not("tender on Monday")
        await reader.presses("enter")
        reader.sees("tender on Monday")


@pytest.mark.parametrize("size", [(1, 1), (5, 2), (20, 5), (300, 100)])
async def test_no_size_is_refused(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("j", "enter", "f", "a", "H", "2", "z", "z", "G", "g", "g", "w", "q")
        assert len(reader.screen) == size[1]


async def test_a_new_size_keeps_what_is_read(tmp_path: Path) -> None:
    async with reader_at(tmp_path, (120, 35), "quote:harbour@120") as reader:
        reader.sees("quote 1 of 1")
        await reader.resizes(80, 24)
        reader.sees("“We will not pay twice for the same tunnel,”", "[4]")
        await reader.resizes(40, 12)
        reader.sees("[4]", "tunnel")

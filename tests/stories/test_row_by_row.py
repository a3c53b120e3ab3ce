"""A page that lists things is gone through like a list: from row to row that leads somewhere, and Enter follows."""

from pathlib import Path

import pytest

from tests.stories.reader_at import reader_at

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 35)])


@SIZES
async def test_a_row_is_stood_on_opened_and_found_again(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size, "person:mara-oyelaran") as reader:
        await reader.presses("z", "j")
        reader.sees("▌chair · Northport Transit Authority")
        await reader.presses("enter")
        reader.is_at("doc:harbour@0")
        await reader.presses("H")
        reader.is_at("person:mara-oyelaran")
        reader.sees("▌chair · Northport Transit Authority")


@SIZES
async def test_a_quote_that_is_stood_on_is_the_current_one(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size, "person:mara-oyelaran") as reader:
        await reader.presses("z", "j", "j")
        reader.sees("▌“We will not pay twice for the tunnel,”", "quote 1 of 2")
        await reader.presses("j")
        reader.sees("▌“We will not pay twice for the same tunnel,”", "quote 2 of 2")
        await reader.presses("k", "equals_sign")
        reader.is_at("group:tunnel")


@SIZES
async def test_a_hit_that_is_gone_to_is_stood_on(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size, "person:mara-oyelaran") as reader:
        await reader.presses("z", "n")
        reader.sees("mention 1 of 2", "▌")
        await reader.presses("j", "j", "enter")
        reader.is_at("doc:harbour@0")


async def test_a_document_is_scrolled_line_by_line(tmp_path: Path) -> None:
    async with reader_at(tmp_path, (80, 24), "doc:harbour@0") as reader:
        await reader.presses("4", "j", "j")
        assert not any(line.startswith("▌") for line in reader.screen[9:])

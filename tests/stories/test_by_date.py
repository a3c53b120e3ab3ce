"""A reader looks at the corpus by date: documents and roles under the bars of their years, undated ones apart."""

from pathlib import Path

import pytest

from tests.stories.reader_at import reader_at

SIZES = [(80, 24), (120, 35)]


@pytest.mark.parametrize("size", SIZES)
async def test_documents_and_roles_by_date(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("l")
        reader.sees("▌2024    ███", "by newest", "2024-03-04 not stated", "2024-03-04 Mara Oyelar")
        await reader.presses("j", "j", "enter")
        reader.is_at("doc:harbour@0")
        reader.sees("chair of", "found 1 of 1")
        await reader.presses("H", "G")
        reader.sees("undated    Herald", "7 of 7")
        await reader.presses("k")
        reader.sees("undated: its text states no date")


@pytest.mark.parametrize("size", SIZES)
async def test_from_year_to_year(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("3", "t")
        reader.is_in(1)
        reader.sees("▌2024", "1 of 7")
        await reader.presses("t")
        reader.sees("▌2023", "4 of 7")
        await reader.rests()
        reader.is_at("doc:river@0")
        await reader.presses("t")
        reader.sees("▌undated: ", "6 of 7")
        await reader.presses("t")
        reader.sees("The timeline ends here.")
        await reader.presses("T", "T")
        reader.sees("▌2024")
        await reader.presses("T")
        reader.sees("The timeline begins here.")


async def test_the_oldest_first_and_only_what_fits(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("t", "comma", "g", "g")
        reader.sees("▌2023", "by oldest")
        await reader.presses("/")
        await reader.types("chair")
        await reader.presses("enter")
        reader.sees("1 of 2", "Mara Oyelar")
        await reader.presses("c", "2", "j", "o", "1", "g", "g")
        reader.sees("nothing fits the filter")


async def test_the_timeline_on_a_small_terminal(tmp_path: Path) -> None:
    async with reader_at(tmp_path, (40, 12)) as reader:
        await reader.presses("t")
        reader.sees("▌2024", "Mara Oyelar")
        await reader.presses("G", "enter", "q")
        reader.sees("▌")

"""The page of an entity: names with counts, ties with evidence, company, and mentions sorted by their neighbours."""

from pathlib import Path

import pytest

from tests.stories.reader_at import reader_at

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 35)])


@SIZES
async def test_names_ties_and_company(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size, "org:northport-transit-authority") as reader:
        await reader.presses("z")
        reader.sees("named         NTA 2  Northport Transit Authority 1", "its parts     Harbour Board",
                    "chair · Mara Oyelaran  2024-03-04  “chair of the NTA”", "chairs (planned) · Northport",
                    "people        Mara Oyelaran 1")


@SIZES
async def test_the_words_that_state_a_role_are_one_key_away(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size, "person:mara-oyelaran") as reader:
        await reader.presses("z")
        reader.sees("chair · Northport Transit Authority  2024-03-04  “chair of the NTA”",
                    "named         Oyelaran 1  Mara Oyelaran 1")
        await reader.clicks("“chair of the NTA”")
        reader.is_at("doc:harbour@0")
        reader.sees("found 1 of 1")


@SIZES
async def test_mentions_are_sorted_by_the_words_beside_them(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size, "org:northport-transit-authority") as reader:
        await reader.presses("comma")
        reader.sees("every mention, by date", "Sorted by date")
        await reader.presses("comma")
        reader.sees("every mention, by left word", "3 mentions")
        await reader.presses("comma", "n")
        reader.sees("every mention, by right word", "mention 1 of 3")
        await reader.presses("enter")
        reader.is_at("doc:harbour@0")
        await reader.presses("H")
        reader.sees("every mention, by right word", "mention 1 of 3")
        await reader.presses("comma")
        reader.sees(" every mention ")


async def test_a_page_without_an_order_says_so(tmp_path: Path) -> None:
    async with reader_at(tmp_path, address="doc:harbour@0") as reader:
        await reader.presses("comma")
        reader.sees("This page has one order.")

"""Search, filter and find: from letters typed to the words they stand in."""

from pathlib import Path

import pytest

from tests.stories.reader_at import reader_at


async def test_search_lands_on_the_words_and_its_hits_are_walked(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("s")
        await reader.types("oyelarn")
        await reader.waits_for("▌P Mara Oyelaran")
        await reader.presses("enter")
        reader.is_at("person:mara-oyelaran")
        reader.is_in(4)
        await reader.presses(">")
        reader.sees("hit 2 of ")
        await reader.presses("H", "H")
        reader.is_in(1)


async def test_hits_are_walked_on_after_a_look_at_something_else(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("s")
        await reader.types("oyelarn")
        await reader.waits_for("▌P Mara Oyelaran")
        await reader.presses("enter", ">")
        second = reader.main.navigation.here.location
        await reader.presses("2", "enter", ">")
        reader.is_at("org:harbour-board")
        await reader.presses("H", "H")
        assert reader.main.navigation.here.location == second
        await reader.presses("<")
        reader.is_at("person:mara-oyelaran")


async def test_leaving_the_search_changes_nothing(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        before = reader.screen
        await reader.presses("s")
        await reader.types("qj")
        await reader.presses("escape")
        assert reader.screen == before


async def test_a_list_is_filtered_letter_by_letter(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("/")
        await reader.types("tu")
        reader.sees("/ filter documents", "1 of 1 · by date · /tu")
        await reader.presses("escape")
        reader.sees("1 of 3 · by date")
        await reader.presses("/")
        await reader.types("zzz")
        await reader.presses("enter")
        reader.sees("nothing fits the filter", "0 of 0")
        await reader.presses("j", "enter", "c")
        reader.sees("1 of 3 · by date", "The filter is gone.")


async def test_words_are_found_in_the_reader(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("enter", "/")
        await reader.types("THE")
        await reader.presses("enter")
        reader.sees("“THE” 1 of 4")
        await reader.presses("n")
        reader.sees("“THE” 2 of 4")
        await reader.presses("N", "N")
        reader.sees("“THE” 4 of 4")
        await reader.presses("c")
        reader.sees_not("“THE”")
        await reader.presses("/")
        await reader.types("nowhere")
        await reader.presses("enter")
        reader.sees("“nowhere” does not stand here.")


async def test_words_are_found_on_an_entity_page(tmp_path: Path) -> None:
    async with reader_at(tmp_path, address="org:northport-transit-authority") as reader:
        await reader.presses("/")
        await reader.types("tender")
        await reader.presses("enter")
        reader.sees("“tender” 1 of ")


@pytest.mark.parametrize("size", [(80, 24), (120, 35)])
async def test_what_was_found_is_narrowed_down(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("s")
        await reader.types("tunnel")
        await reader.waits_for("1 of ")
        await reader.presses("ctrl+f")
        reader.sees("Narrow down what was found", "Outlet", "Year", "Speaker")
        await reader.types("undated")
        await reader.presses("enter")
        await reader.waits_for("tunnel undated:")
        await reader.waits_for("Minister on tunnel costs")
        await reader.presses("ctrl+f")
        reader.sees_not("2024")
        await reader.presses("escape")
        reader.sees_not("Narrow down", "─Search─")

"""Links are followed by their letters or by a click; each list is walked from the reader."""

from pathlib import Path

from tests.stories.reader_at import reader_at


async def test_letters_on_links(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("enter", "f")
        reader.sees("The aorthport Transit Authority (sTA)")
        await reader.presses("a")
        reader.is_at("org:northport-transit-authority")
        await reader.presses("H", "f", "escape")
        reader.sees("The Northport Transit Authority (NTA)")
        reader.is_at("doc:harbour@0")


async def test_a_click_on_a_name_a_row_and_a_tab(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.clicks("Mara Oyelaran, ")
        reader.is_at("person:mara-oyelaran")
        await reader.clicks("2023")
        reader.is_at("doc:river@0")
        await reader.clicks("People")
        reader.is_in(2)
        reader.sees("▌Mara Oyelaran")


async def test_the_next_row_of_the_list_is_opened_from_the_reader(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("enter", ">")
        reader.is_at("doc:river@0")
        reader.is_in(4)
        await reader.presses(">")
        reader.is_at("doc:2024/herald@0")
        await reader.presses(">")
        reader.sees("The list ends here.")
        await reader.presses("<")
        reader.is_at("doc:river@0")


async def test_enter_leads_from_a_quote_to_its_wordings(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("enter", "enter")
        reader.sees("Nothing is chosen here")
        await reader.presses(")", "enter")
        reader.is_at("group:tunnel")

"""A reader narrows the lists down to what belongs with one item or facet, sees that they are, and gets them back."""

from pathlib import Path

import pytest

from migtui.app.app import MigtuiApp
from migtui.app.place import keep
from migtui.library import Filter
from tests.stories.reader_at import Reading, reader_at
from tests.stories.test_what_is_new import opened
from tests.unit.samples import corpus

SIZES = [(80, 24), (120, 35)]


@pytest.mark.parametrize("size", SIZES)
async def test_only_what_is_linked_to_a_document(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        reader.sees("no filter")
        await reader.presses("o")
        reader.sees("filter only Harbour Board opens")
        await reader.presses("2")
        reader.sees("NTA    Northport Transit Authority")
        reader.sees_not("Harbour Board  ")
        await reader.presses("3")
        reader.sees("1 of 1 · by document")


@pytest.mark.parametrize("size", SIZES)
async def test_letting_go_and_going_back(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("2", "o", "1")
        reader.sees("filter only NTA", "1 of 1")
        await reader.presses("c")
        reader.sees("All filters are gone; H brings them back.")
        await reader.presses("j")
        reader.sees("no filter", "2 of 3")
        await reader.presses("H")
        reader.sees("filter only NTA", "1 of 1")
        await reader.presses("H")
        reader.sees("no filter")
        await reader.presses("L")
        reader.sees("filter only NTA")


async def test_a_second_time_lists_all(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("3", "o")
        reader.sees("filter only “We will not pay", "1 of 2 · by date", "1 of 2 · by document")
        await reader.presses("o")
        reader.sees("no filter", "1 of 3")


async def test_the_quote_that_is_read_can_be_chosen(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("enter", ")", "o")
        reader.sees("filter only “We will not pay")
        reader.is_in(4)


@pytest.mark.parametrize("size", SIZES)
async def test_facets_are_chosen_and_let_go(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("F")
        reader.sees("Narrow down documents", "Year", "Speaker", "2  Mara Oyelaran")
        await reader.types("herald")
        await reader.presses("enter")
        reader.sees("filter outlet", "1 of 1")
        await reader.presses("3")
        reader.sees("filter outlet", "1 of 1")
        await reader.presses("F")
        reader.sees("✓")
        await reader.presses("enter")
        reader.sees("no filter", "1 of 2")


@pytest.mark.parametrize("size", SIZES)
async def test_several_values_of_a_facet(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("F")
        await reader.types("year")
        await reader.presses("space", "space")
        reader.sees("✓ ")
        reader.sees_not("filter year")
        await reader.presses("enter")
        reader.sees("filter year 2024 or 2023", "1 of 2")
        await reader.presses("F")
        await reader.types("2024")
        await reader.presses("space", "enter")
        reader.sees("filter year 2023", "1 of 1")
        await reader.presses("H")
        reader.sees("filter year 2024 or 2023")
        await reader.presses("c", "j")
        reader.sees("no filter", "2 of 3")


async def test_what_is_chosen_is_listed_where_nothing_is_left_of_it(tmp_path: Path) -> None:
    async with reader_at(tmp_path) as reader:
        reader.main.navigation.narrow(Filter(values=(("speaker", "person:gone"), ("outlet", "Gone"))))
        reader.sees("filter outlet Gone · speaker person:gone", "nothing fits the filter")
        await reader.presses("F")
        reader.sees("✓        0  Gone", "✓        0  person:gone")
        await reader.presses("space", "enter")
        reader.sees("filter speaker person:gone")


async def test_words_links_and_facets_together(tmp_path: Path) -> None:
    async with reader_at(tmp_path, (120, 35)) as reader:
        await reader.presses("2", "l", "o", "3", "F")
        reader.sees("Narrow down quotes")
        await reader.types("2024")
        await reader.presses("enter", "/")
        await reader.types("tunnel")
        await reader.presses("enter")
        reader.sees("filter only Mara Oyelaran · year 2024 · /tunnel")
        await reader.presses("c", "j")
        reader.sees("no filter")


async def test_the_filters_are_told_on_a_small_terminal(tmp_path: Path) -> None:
    async with reader_at(tmp_path, (40, 12)) as reader:
        await reader.presses("o")
        reader.sees("filter only")
        await reader.presses("F", "escape", "enter", "H")
        reader.sees("filter only")


async def test_what_is_wanted_is_kept_until_the_next_visit(tmp_path: Path) -> None:
    session = opened(tmp_path, corpus())
    async with MigtuiApp(session).run_test(size=(120, 35)) as pilot:
        reader = Reading(pilot)
        await reader.presses("2", "o", "enter")
        reader.sees("filter only NTA")
        keep(session, reader.main.navigation.here)
    async with MigtuiApp(opened(tmp_path, corpus())).run_test(size=(120, 35)) as pilot:
        reader = Reading(pilot)
        await reader.presses("2")
        reader.sees("filter only NTA", "1 of 1 · by date")


@pytest.mark.parametrize("size", [(80, 24), (120, 35), (200, 50), (40, 12)])
async def test_every_list_opens_scrolls_and_closes_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    for keys in (["t"], ["h"], ["3", "h"], ["F"], ["o", "F"]):
        async with reader_at(tmp_path, size) as reader:
            await reader.presses(*keys, "down", "pagedown", "up", "pageup")
            for other in ((40, 12), (200, 50), size):
                await reader.resizes(*other)
                assert len(reader.screen) == other[1]
            await reader.presses("escape", "c", "j")
            reader.sees_not("Narrow down", "filter only")
            assert all(len(line) == size[0] for line in reader.screen)

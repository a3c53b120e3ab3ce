"""The list under a tab: the cursor is always in sight, and stays on its row when the list is filtered or sorted."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtui.app.panes.edges import count, tab_at, upper
from migtui.app.panes.listing import Listing
from migtui.app.panes.tabs import tabs_for
from migtui.app.presentation.cells import width_of
from migtui.history import PaneView
from migtui.library import Filter, MemoryLibrary
from migtui.records import DocumentHead, replace
from migtui.state import State
from tests.unit.samples import corpus


def documents(size: int) -> Listing:
    rows = replace(
        corpus(), facts=(), entities=(), quotes=(), groups=(), parallels=(), stories=(),
        documents=tuple(DocumentHead(id=f"doc:d{at}@0", source=f"d{at}.txt", start=0, end=9, title=f"Title {at:03}",
                                     publisher=("Herald", "Gazette")[at % 2]) for at in range(size)),
    )
    return Listing(tabs_for(State(Path("/nowhere")))[0][0], MemoryLibrary(rows))


@given(st.integers(0, 60), st.integers(1, 12), st.lists(st.integers(-70, 70), max_size=8))
def test_the_cursor_is_always_in_sight(size: int, room: int, steps: list[int]) -> None:
    listing = documents(size)
    listing.stand(room)
    for step in steps:
        before = listing.row
        left = listing.go(before + step)
        assert (left is None) is (listing.row == before)
        assert left in (None, before)
        listing.scroll_to_cursor()
        assert listing.row in listing.in_sight or size == 0
        assert 0 <= listing.top <= max(size - room, 0)
        assert len(listing.in_sight) == min(size, room)


def test_the_cursor_stays_on_its_row_where_that_is_left() -> None:
    listing = documents(40)
    listing.stand(10)
    listing.go(21)
    at = listing.location
    assert at is not None
    assert at.address == "doc:d21@0"
    listing.change(words="gazette")
    assert (len(listing.rows), listing.location, listing.row) == (20, at, 10)
    listing.change(sort="title")
    assert listing.location == at
    listing.change(words="herald")
    assert (listing.row, listing.top) == (0, 0)


def test_a_list_stands_again_as_it_stood() -> None:
    listing, other = documents(40), documents(40)
    for one in (listing, other):
        one.stand(10)
    listing.change(words="gazette")
    listing.go(15)
    listing.scroll_to_cursor()
    other.restore(listing.view)
    assert other.view == listing.view
    other.restore(PaneView(tab="Documents", sort="no such order", row=99, top=99))
    assert (other.sort, other.row, other.top) == (listing.tab.orders[0], 39, 30)


def test_a_list_narrowed_down_to_nothing_has_no_place_to_go() -> None:
    listing = documents(5)
    listing.narrow(Filter(tied="doc:gone@0"))
    assert (len(listing.rows), listing.location, listing.go(3)) == (0, None, None)
    assert count(listing)[0] == ("0 of 0", "count")


@pytest.mark.parametrize("boxed", [True, False])
def test_a_click_finds_the_tab_whose_name_stands_there(boxed: bool) -> None:
    names = ["1 Documents", "Timeline", "New"]
    line = upper(names, 1, documents(3), 80, active=True, boxed=boxed)
    shown = "".join(text for text, _ in line)
    assert width_of(line) == 80
    for at, name in enumerate(names):
        start = shown.index(name)
        for column in range(start, start + len(name)):
            assert tab_at(names, column, boxed=boxed) == at
    assert tab_at(names, 70, boxed=boxed) is None

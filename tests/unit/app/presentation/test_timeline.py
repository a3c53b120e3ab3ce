"""The rows of the timeline fit their columns, and a bar is as long as its share."""

import pytest

from migtui.app.presentation.cells import width_of
from migtui.app.presentation.timeline import bar, period_row, role_row
from migtui.library import EVERYTHING, MemoryLibrary
from migtui.library.timeline import Period, timeline
from tests.unit.samples import corpus


def test_a_bar_is_as_long_as_its_share() -> None:
    assert bar(4, 4, 10) == "█" * 10
    assert bar(2, 4, 10) == "█" * 5
    assert bar(1, 1000, 10) == "▏"
    assert bar(0, 4, 10) == bar(0, 0, 10) == ""
    assert len(bar(3, 7, 8)) <= 8


@pytest.mark.parametrize("width", [0, 20, 44, 80, 120])
def test_rows_keep_to_their_columns(width: int) -> None:
    library = MemoryLibrary(corpus())
    periods = timeline(library, EVERYTHING)
    entry, role = next((e, e.role) for period in periods for e in period.entries if e.role is not None)
    for period in periods:
        assert width_of(period_row(period, 1, width)) <= max(width, 15)
    assert width_of(role_row(role, entry.document, width, library)) <= max(width, 24)


def test_an_undated_period_says_why() -> None:
    row = period_row(Period(name="", documents=3, entries=(), reason="its text states no date"), 3, 60)
    assert "".join(text for text, _ in row).split("  ")[0] == "undated: its text states no date"

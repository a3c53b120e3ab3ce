"""What is read without click is read as click reads it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtui.cli import direct
from migtui.cli.chosen import Settings
from migtui.cli.main import commands
from migtui.cli.names import COMMANDS

WORDS = ["--store", "--state", "--secure", "--frugal", "--no-frugal", "--no-decisions", "--plain", "--mouse",
         "--no-mouse", "a/store", "person:x", "build", "--help", "-h", "", "--store=x", "explore", "two words", "--"]


def read_by_click(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> direct.Start:
    """What click hands to the function that opens the explorer."""
    found: list[direct.Start] = []

    def explore(settings: Settings, targets: tuple[str, ...], **said: Any) -> int:  # noqa: ANN401 - handed on as it is
        found.append(direct.Start(targets=targets, store=settings.store, no_decisions=settings.no_decisions, **said))
        return 0

    with monkeypatch.context() as patch:
        patch.setattr("migtui.cli.explore.explore", explore)
        commands.main(arguments, prog_name="migtui", standalone_mode=False)
    return found[0]


@given(st.lists(st.sampled_from(WORDS), max_size=6))
def test_click_reads_the_same(arguments: list[str]) -> None:
    start = direct.read(arguments)
    if start is not None:
        with pytest.MonkeyPatch.context() as patch:
            assert read_by_click(arguments, patch) == start


OTHERS = [["--help"], ["list", "quotes"], ["--store"], ["a", "b"], ["--store", "--secure"], *([n] for n in COMMANDS)]
PLAIN = [[], ["--store", "x"], ["person:yahya"], ["--secure", "--store", "x", "--state", "y"]]


@pytest.mark.parametrize("arguments", OTHERS)
def test_everything_else_is_left_to_click(arguments: list[str]) -> None:
    assert direct.read(arguments) is None


@pytest.mark.parametrize("arguments", PLAIN)
def test_plain_starts_are_read(arguments: list[str]) -> None:
    assert direct.read(arguments) is not None

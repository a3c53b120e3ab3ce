"""Help, commands, questions and prompts: what they list, what they take and what they tell."""

from __future__ import annotations

import pytest

from migtui.app.actions import ACTIONS
from migtui.app.messages import CommandChosen, JumpRequested, OverlayClosed
from migtui.app.overlays.choices import Choices
from migtui.app.overlays.commands import CommandsOverlay
from migtui.app.overlays.confirm import ConfirmOverlay
from migtui.app.overlays.help import HelpOverlay, keys_page
from migtui.app.overlays.overlay import KeyPress
from migtui.app.overlays.prompt import Prompt
from migtui.history import Location
from migtui.library import MemoryLibrary
from tests.unit.app.overlays.small_screen import SmallApp, painted
from tests.unit.samples import corpus


def typed(overlay: Choices, text: str) -> list[str]:
    overlay.opened()
    for character in text:
        overlay.press(KeyPress(character, character))
    return painted(overlay, height=60)


@pytest.mark.parametrize("overlay", [HelpOverlay("list"), CommandsOverlay(MemoryLibrary(corpus()))])
def test_every_action_is_listed_with_its_keys(overlay: Choices) -> None:
    overlay.opened()
    text = "\n".join(painted(overlay, width=160, height=200))
    for action in ACTIONS:
        assert action.help in text
        assert action.shown_keys[:14] in text


def test_help_is_narrowed_down_by_words_and_keys() -> None:
    lines = typed(HelpOverlay("reader"), "next quote")
    assert any("Go to the next quote." in line for line in lines)
    assert not any("Leave" in line for line in lines)
    assert any("Nothing here" in line for line in typed(HelpOverlay("reader"), "zzzz"))


def test_a_heading_stands_only_over_rows() -> None:
    overlay = HelpOverlay("list")
    lines = typed(overlay, "leave; the place")
    assert [row.heading for row in overlay.rows] == [True, False]
    assert any(line.startswith("▌") and "Leave" in line for line in lines)


async def test_enter_does_the_action_chosen() -> None:
    app = SmallApp()
    async with app.run_test(size=(100, 30)) as pilot:
        app.show(HelpOverlay("list"))
        await pilot.press(*"next pane", "enter")
        await pilot.pause()
        assert [m.action for m in app.small.told if isinstance(m, CommandChosen)] == ["next_pane"]
        assert app.small.host.overlay is None


async def test_an_address_goes_there_and_a_wrong_one_says_so() -> None:
    library = MemoryLibrary(corpus())
    person = library.entities("person")[0]
    app = SmallApp()
    async with app.run_test(size=(100, 30)) as pilot:
        app.show(CommandsOverlay(library))
        app.small.host.paste(f" {person.id}\n")
        await pilot.press("enter")
        await pilot.pause()
        [jump] = [m for m in app.small.told if isinstance(m, JumpRequested)]
        assert jump.location == Location(address=person.id)
    lines = typed(CommandsOverlay(library), "person:nobody-at-all")
    assert any("nobody-at-all" in line for line in lines[2:])


def test_an_action_that_is_named_comes_before_one_that_is_described() -> None:
    overlay = CommandsOverlay(MemoryLibrary(corpus()))
    typed(overlay, "back")
    assert isinstance(overlay.rows[0].message, CommandChosen)
    assert overlay.rows[0].message.action == "back"


def test_the_cursor_stays_on_rows_that_can_be_taken() -> None:
    overlay = HelpOverlay("list")
    overlay.opened()
    for key in ("up", "pageup", *["down"] * 200, "pagedown", "up"):
        overlay.press(KeyPress(key))
        assert overlay.rows[overlay._row].message is not None


@pytest.mark.parametrize(("key", "answers"), [("y", 1), ("enter", 1), ("n", 0), ("x", 0), ("escape", 0)])
async def test_a_question_is_answered_by_one_key(key: str, answers: int) -> None:
    app = SmallApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.show(ConfirmOverlay("Leave?", CommandChosen("quit")))
        await pilot.press(key)
        await pilot.pause()
        assert [type(m) for m in app.small.told].count(CommandChosen) == answers
        assert app.small.host.overlay is None


async def test_a_prompt_takes_effect_while_typing_and_tells_how_it_was_left() -> None:
    seen: list[str] = []
    done: list[str | None] = []
    app = SmallApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.show(Prompt("/", "old", seen.append, done.append))
        await pilot.press("end", "x")
        await pilot.pause(0.3)
        assert seen == ["oldx"]
        await pilot.press("escape")
        assert done == [None]
        app.show(Prompt("/", "", seen.append, done.append))
        await pilot.press(*"ab", "enter")
        await pilot.pause()
        assert done == [None, "ab"]
        assert app.small.host.overlay is None
        assert [type(m) for m in app.small.told] == [OverlayClosed, OverlayClosed]


def test_the_page_of_keys_has_every_action() -> None:
    page = keys_page()
    assert all(action.help in page for action in ACTIONS)
    assert "| `^Q` |" in page

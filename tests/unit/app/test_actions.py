"""The table of actions: a key means one thing, a split sequence means nothing, and every action works."""

from collections import Counter
from itertools import chain

from migtui.app.actions import ACTIONS, action_of, fits, key_name, pairs, single_keys
from migtui.app.overlays.help import HelpOverlay
from migtui.app.presentation.cells import width_of
from migtui.app.presentation.footer import footer
from migtui.app.screens.commands import COMMANDS

_NEVER = {*"[OPQSABCD", "left_square_bracket", "ctrl+i", "ctrl+m", "ctrl+h"}


def test_every_action_has_a_command_and_every_command_an_action() -> None:
    assert {action.id for action in ACTIONS} == set(COMMANDS)
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


def test_a_key_has_one_meaning_in_every_scope_but_space() -> None:
    keys = Counter(chain.from_iterable(action.keys for action in ACTIONS))
    assert [key for key, count in keys.items() if count > 1] == ["space"]
    spaces = [action.id for action in ACTIONS if "space" in action.keys]
    assert [name for name in spaces if fits(name, "list")] == ["select"]
    assert [name for name in spaces if fits(name, "reader")] == ["reader_page"]


def test_nothing_is_bound_that_a_split_key_can_produce() -> None:
    assert not _NEVER & set(chain.from_iterable(action.keys for action in ACTIONS))
    assert not _NEVER & {key[0] for key in pairs()}


def test_pairs_are_typed_and_their_first_letter_does_nothing_by_itself() -> None:
    assert pairs()["gg"].id == "top"
    assert not {key[0] for key in pairs()} & {key for key, _ in single_keys()}


def test_keys_are_named_as_readers_know_them() -> None:
    assert [key_name(key) for key in ("ctrl+q", "pagedown", "comma", "j")] == ["^Q", "PgDn", ",", "j"]
    assert action_of("down").shown_keys == "j Down ^N"


def test_what_an_action_does_is_said_in_a_line_of_the_help_at_80_columns() -> None:
    rows = [row for row in HelpOverlay("list").choices() if row.message is not None]
    assert len(rows) == len(ACTIONS)
    assert max(width_of(row.cells) for row in rows) < 80


def test_the_footer_leaves_out_what_would_do_nothing() -> None:
    shown = "".join(text for text, _ in footer(ACTIONS, "reader", 400, {"range", "next_hit"}))
    assert "v range" not in shown
    assert "n N next" not in shown
    assert "w why" in shown


def test_the_footer_keeps_to_its_width_and_its_scope() -> None:
    for width in (0, 12, 40, 80, 200):
        assert width_of(footer(ACTIONS, "list", width)) <= width
    reading = "".join(text for text, _ in footer(ACTIONS, "reader", 400))
    listing = "".join(text for text, _ in footer(ACTIONS, "list", 400))
    assert "Space page" in reading
    assert "Space page" not in listing
    assert "h l tab" in listing
    assert "h l tab" not in reading

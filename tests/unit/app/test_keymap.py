"""Keys that a reader wrote down hold, and what cannot hold is told in a sentence."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtui.app.actions import ACTIONS, pairs, single_keys
from migtui.app.keymap import KeyMap, key_map


def keys_of(made: KeyMap, name: str) -> tuple[str, ...]:
    return next(action.keys for action in made.actions if action.id == name)


def test_nothing_written_changes_nothing() -> None:
    assert key_map({}) == (ACTIONS, ())


def test_written_keys_take_the_place_of_the_tables() -> None:
    made = key_map({"search": "ctrl+f PgDn ,"})
    assert keys_of(made, "search") == ("ctrl+f", "pagedown", "comma")
    assert keys_of(made, "page_down") == ("ctrl+d",)
    assert any("takes “,” from sort, which has no key left" in problem for problem in made.problems)


def test_an_action_can_go_without_a_key() -> None:
    made = key_map({"search": ""})
    assert keys_of(made, "search") == ()
    assert made.problems == ()
    assert all(action.footer_keys == "" for action in made.actions if action.id == "search")


@pytest.mark.parametrize(
    ("written", "told"),
    [({"serch": "s"}, "no action “serch”; did you mean “search”?"), ({"search": "hyper+x"}, "no key “hyper+x”"),
     ({"search": "["}, "cannot be bound"), ({"search": "^i"}, "cannot be bound"), ({"search": "A"}, "cannot be bound"),
     ({"search": "t", "zoom": "t"}, "“t” clashes with “t” for search"),
     ({"search": "xx", "zoom": "x"}, "“x” clashes with “xx” for search")],
)
def test_what_cannot_hold_is_told(written: dict[str, str], told: str) -> None:
    [problem] = [problem for problem in key_map(written).problems if "no key left" not in problem]
    assert told in problem


def test_a_single_key_takes_the_pairs_that_begin_with_it() -> None:
    made = key_map({"search": "y"})
    assert keys_of(made, "copy_text") == ()
    assert any("copy_text, which has no key left" in problem for problem in made.problems)


def test_the_footer_names_no_pair_of_which_one_key_has_moved() -> None:
    actions = {action.id: action for action in key_map({"previous_hit": "x"}).actions}
    assert actions["next_hit"].footer_keys == "n"
    assert actions["next_quote"].pair == ""
    assert actions["previous_quote"].footer_keys == "( )"


KEYS = st.lists(st.sampled_from(["x", "y", "g", "gg", "yt", "n", "A", "ctrl+q", "tab", "?"])).map(" ".join)


@given(st.dictionaries(st.sampled_from([action.id for action in ACTIONS]), KEYS))
def test_whatever_is_written_a_key_has_one_meaning(written: dict[str, str]) -> None:
    actions = key_map(written).actions
    # Space alone has one meaning in lists and another in the reader.
    keys = [key for key in chain.from_iterable(action.keys for action in actions) if key != "space"]
    assert len(keys) == len(set(keys))
    assert not {pair[0] for pair in pairs(actions)} & {key for key, _ in single_keys(actions)}

"""Keys of two letters, and letters of labels."""

from migtui.app.screens.typing import Labels, Pairs
from migtui.history import Location

_A, _B = Location(address="doc:a@0"), Location(address="doc:b@0")


def test_a_pair_is_complete_with_its_second_letter() -> None:
    pairs = Pairs({"gg": "top", "yt": "copy"})
    assert [pairs.type(key) for key in "gg"] == ["", "top"]
    assert [pairs.type(key) for key in "gyt"] == ["", "", "copy"]
    assert [pairs.type(key) for key in "gj"] == ["", None]
    assert [pairs.type(key) for key in "tg"] == [None, ""]


def test_a_label_of_two_letters_waits_for_the_second() -> None:
    labels = Labels()
    labels.put([("a", _A), ("sd", _B), ("", _A)])
    assert labels.shown
    assert labels.type("s") == (False, None)
    assert labels.type("d") == (True, _B)
    assert not labels.shown


def test_a_letter_of_no_label_takes_them_away() -> None:
    labels = Labels()
    labels.put([("a", _A)])
    assert labels.type("") == (True, None)
    assert not labels.shown

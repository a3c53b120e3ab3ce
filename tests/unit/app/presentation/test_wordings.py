"""What several wordings do not share is marked in each of them."""

from migtui.app.presentation.wordings import differences


def marked(*wordings: str) -> list[str]:
    return [" ".join(f"[{w.text}]" if w.differs else w.text for w in words) for words in differences(wordings)]


def test_words_that_another_wording_lacks_are_marked() -> None:
    assert marked("pay twice for the same tunnel,", "pay twice for the tunnel,") == [
        "pay twice for the [same] tunnel,", "pay twice for the tunnel,",
    ]


def test_words_in_place_of_others_are_marked_on_both_sides() -> None:
    assert marked("We will pay.", "We shall pay.", "We will pay.") == [
        "We [will] pay.", "We [shall] pay.", "We [will] pay.",
    ]


def test_the_same_words_have_no_mark() -> None:
    assert marked("It holds.", "It holds.") == ["It holds.", "It holds."]
    assert marked("alone") == ["alone"]
    assert differences([]) == []


def test_a_wording_given_twice_is_marked_twice() -> None:
    assert marked("a b", "a b", "a c") == ["a [b]", "a [b]", "a [c]"]

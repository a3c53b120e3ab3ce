"""What a wording adds, drops and changes stands between signs, and both texts can be read out of a comparison."""

from hypothesis import given
from hypothesis import strategies as st

from migtui.app.presentation.wordings import Tally, compared, of_base, of_other, signed, tally
from migtui.display import one_line
from tests.unit.work import work

_WORDS = st.lists(st.sampled_from(["we", "will", "not", "pay", "twice", "—", "É"]), max_size=14).map(" ".join)


def shown(base: str, other: str) -> str:
    return " ".join(word for word, _ in signed(compared(base, other)))


def test_words_added_dropped_and_changed_stand_between_signs() -> None:
    assert shown("pay twice for the same tunnel", "pay for the tunnel now") == (
        "pay [-twice-] for the [-same-] tunnel [+now+]"
    )
    assert shown("We will pay.", "We shall pay.") == "We [-will-] [+shall+] pay."
    assert tally(compared("We will never pay", "We shall pay at once")) == Tally(added=2, dropped=1, changed=1)


def test_letter_case_and_marks_are_no_difference() -> None:
    assert shown("The tunnel,", "the tunnel.") == "the tunnel."
    assert tally(compared("It’s here", "It's here")).shown == "the same words"
    assert shown("—", "–") == "[-—-] [+–+]"


def test_a_difference_is_told_in_words() -> None:
    assert Tally(added=1, dropped=0, changed=2).shown == "1 added, 2 changed"


@given(_WORDS, _WORDS)
def test_both_texts_can_be_read_out_of_a_comparison(base: str, other: str) -> None:
    pieces = compared(base, other)
    assert [word for words, _ in of_other(pieces) for word in words] == one_line(other).split()
    assert [word.casefold() for words, _ in of_base(pieces) for word in words] == one_line(base).casefold().split()
    added, dropped, changed = tally(pieces)
    assert len(other.split()) - len(base.split()) == added - dropped
    assert (added, dropped, changed) == (0, 0, 0) or base.casefold() != other.casefold()


def test_long_texts_are_compared_in_work_near_their_length() -> None:
    def once(size: int) -> int:
        base = [f"{'the ' * 3}word{number}" for number in range(size)]
        return work(lambda: compared(" ".join(base), " ".join([*base[:-5], "end"])))

    assert once(800) < 3 * once(400)

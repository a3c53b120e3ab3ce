"""Paragraphs of two texts are put beside each other by the words they share, wherever they stand."""

from hypothesis import given
from hypothesis import strategies as st

from migtui.app.presentation.alignment import aligned
from tests.unit.work import work

_RIVER = "The river rose by three metres on Sunday and flooded the lower town, the mayor said."
_FAIR = "A fair with forty stalls was held beside the old mill, and visitors came from the whole valley."
_BRIDGE = "The bridge stays closed until engineers have looked at its pillars."


def pairs(base: list[str], other: list[str]) -> list[tuple[int, int]]:
    return [(row.base, row.other) for row in aligned(base, other)]


def test_paragraphs_are_found_in_another_order_and_in_other_words() -> None:
    reworded = "Visitors from the whole valley came to a fair with forty stalls beside the old mill."
    assert pairs([_RIVER, _FAIR], [reworded, _RIVER.lower()]) == [(0, 1), (1, 0)]


def test_what_one_text_joins_stands_beside_both_parts() -> None:
    assert pairs([_RIVER, _FAIR, _BRIDGE], [f"{_RIVER} {_BRIDGE}"]) == [(0, 0), (2, 0)]
    assert pairs([f"{_RIVER} {_BRIDGE}"], [_BRIDGE, _FAIR, _RIVER]) == [(0, 0), (0, 2)]


def test_what_only_one_text_says_has_no_peer() -> None:
    assert pairs([_RIVER], [_FAIR]) == []
    assert pairs([], [_FAIR]) == []
    assert pairs(["The river"], ["A river in the valley that rose and rose until the evening came"]) == []


@given(st.lists(st.sampled_from([_RIVER, _FAIR, _BRIDGE, "Sunday", ""]), max_size=6))
def test_a_text_stands_beside_itself(paragraphs: list[str]) -> None:
    found = pairs(paragraphs, paragraphs)
    assert all(paragraphs[one] == paragraphs[other] for one, other in found)
    assert {one for one, _ in found} == {at for at, text in enumerate(paragraphs) if text}


def test_the_work_grows_with_the_length_of_the_texts() -> None:
    def once(size: int) -> int:
        texts = [f"On day {n} of the count ship number {n} brought load {n * 7} to pier {n * 3}." for n in range(size)]
        return work(lambda: aligned(texts, texts[::-1]))

    assert once(400) < 3 * once(200)

"""Labels stand under what they name and never on each other."""

from hypothesis import given
from hypothesis import strategies as st

from migtui.app.presentation.annotations import Label, under

_LABELS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from(["cue", "speaker", "named"])).map(
        lambda row: Label(row[0], row[0] + row[1], row[2])
    ), max_size=5,
)


def test_a_label_is_as_wide_as_its_words_where_there_is_room() -> None:
    assert under([Label(2, 10, "cue"), Label(12, 14, "named")]) == "  └─cue──┘  ^named"
    assert under([]) == ""


@given(_LABELS)
def test_the_first_label_stands_at_its_columns_and_no_two_overlap(labels: list[Label]) -> None:
    line = under(labels)
    if labels:
        first = min(labels)
        assert line[: first.start].strip() == ""
        assert line[first.start] in "└^"
    starts = [at for at, sign in enumerate(line) if sign in "└^"]
    assert set(starts) <= {label.start for label in labels}

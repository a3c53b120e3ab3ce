"""Runs tile a line, the stronger meaning is painted, and words that changed are left plain."""

from hypothesis import given
from hypothesis import strategies as st

from migtui.app.reader.highlight import Mark, Marks, marks_of
from migtui.records import Facts, Mention, Quote

_MARKS = st.lists(
    st.builds(
        lambda at, size, style: Mark(at, at + size, style),
        st.integers(0, 60), st.integers(0, 20), st.sampled_from(["quote", "organization", "hit", "hit-now"]),
    ),
    max_size=12,
)


@given(_MARKS, st.integers(0, 60), st.integers(1, 20))
def test_runs_tile_the_line_and_show_the_strongest_mark(marks: list[Mark], start: int, size: int) -> None:
    order = ["text", "quote", "organization", "hit", "hit-now"]
    painted = {at: style for a, b, style in Marks(marks).runs(start, start + size) for at in range(a, b)}
    assert sorted(painted) == list(range(start, start + size))
    for at, style in painted.items():
        over = [m.style for m in marks if m.start <= at < m.end]
        assert style == max(over, key=order.index, default="text")


def test_marks_of_a_changed_source_keep_only_what_still_holds() -> None:
    text = "“Go on,” said Ann Roe of the Fund."
    facts = Facts(
        document="doc:a@0", source="a.txt", start=0, end=len(text),
        quotes=(Quote(start=1, end=7, surface="Go on,", form="direct", rule="r", confidence=1.0),),
        mentions=(
            Mention(start=14, end=21, surface="Ann Roe", kind="person", form="name", rule="r", confidence=1.0,
                    entity="person:ann-roe"),
            Mention(start=29, end=33, surface="Fund", kind="programme", form="name", rule="r", confidence=1.0),
        ),
    )
    assert [m.style for m in marks_of(facts, text, 0)] == ["quote-now", "person"]
    assert [m.style for m in marks_of(facts, text.replace("Ann", "Eve"))] == ["quote"]
    assert marks_of(facts, "") == []

"""Names stand in one column, each line leads to its words, and a changed source shows what the store keeps."""

from hypothesis import given
from hypothesis import strategies as st

from migtui.app.presentation.cells import width_of
from migtui.app.presentation.context import context_line
from migtui.history import Location
from migtui.library import MentionAt
from migtui.records import Facts, Mention
from migtui.texts import SourceState, SourceText


def mention_in(text: str, start: int, end: int) -> MentionAt:
    words = text[start:end]
    mention = Mention(start=start, end=end, surface=words, kind="person", form="name", rule="r", confidence=1.0)
    return MentionAt(Facts(document="doc:a@0", source="a.txt", start=0, end=len(text), mentions=(mention,)), 0)


def source(text: str) -> SourceText:
    return SourceText("a.txt", text, SourceState.OK, (0,))


@given(
    st.text(st.sampled_from("ab 漢\n\t"), max_size=90), st.text(st.sampled_from("ab 漢\n"), max_size=90),
    st.integers(10, 90),
)
def test_the_name_stands_in_one_column_and_the_line_fills_its_width(before: str, after: str, width: int) -> None:
    text = f"{before}Roe{after}"
    line = context_line(mention_in(text, len(before), len(before) + 3), source(text), width)
    left, name, _ = line.cells
    assert name == ("Roe", "person")
    assert width_of([left]) == int(width * 0.4)
    assert width_of(line.cells) == width
    assert line.target == Location(address="doc:a@0", start=len(before), end=len(before) + 3)


def test_words_are_whole_where_the_line_begins() -> None:
    text = "The long and winding report was read aloud by Ann Roe before the whole assembly."
    line = context_line(mention_in(text, 46, 53), source(text), 50)
    assert "".join(part for part, _ in line.cells).startswith(" …was read aloud by Ann Roe before the whole")


def test_a_changed_source_shows_the_kept_name_alone() -> None:
    at = mention_in("said Ann Roe today", 5, 12)
    line = context_line(at, source("other words stand here now"), 40)
    assert "".join(part for part, _ in line.cells).strip() == "Ann Roe"

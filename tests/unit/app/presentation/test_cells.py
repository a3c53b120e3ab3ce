"""Lines fit their columns, whatever the width of their characters, and labels are painted over them in place."""

from hypothesis import given
from hypothesis import strategies as st

from migtui.app.presentation.cells import fit, over, width_of
from migtui.app.presentation.frame import bottom_line, rule_line, spread, top_line, within

_TEXT = st.text(st.sampled_from("ab 橋é́“”…"), max_size=12)
_CELLS = st.lists(st.tuples(_TEXT, st.sampled_from(["text", "dim", "strong"])), max_size=5)


@given(_CELLS, st.integers(0, 40))
def test_a_fitted_line_is_as_wide_as_asked(cells: list[tuple[str, str]], width: int) -> None:
    assert width_of(fit(cells, width)) == width  # type: ignore[arg-type] # the styles are names


@given(_CELLS, st.integers(0, 30), st.sampled_from(["a", "sd"]))
def test_a_label_moves_nothing(cells: list[tuple[str, str]], column: int, label: str) -> None:
    before = "".join(text for text, _ in fit(cells, 40))  # type: ignore[arg-type] # as above
    painted = over(fit(cells, 40), column, (label, "label"))  # type: ignore[arg-type] # as above
    assert width_of(painted) == 40
    assert (label, "label") in painted
    if before.isascii():
        after = "".join(text for text, _ in painted)
        assert after == before[:column] + label + before[column + len(label) :]


@given(_CELLS, st.integers(6, 40))
def test_frames_are_as_wide_as_asked(cells: list[tuple[str, str]], width: int) -> None:
    for line in (top_line(width, cells), bottom_line(width, cells), rule_line(width, cells), within(cells, width),  # type: ignore[arg-type] # as above
                 spread(cells, [("12", "count")], width)):  # type: ignore[arg-type] # as above
        assert width_of(line) == width


def test_a_wide_character_cut_by_a_label_leaves_a_space() -> None:
    assert over([("橋橋", "text")], 1, ("a", "label")) == [(" ", "text"), ("a", "label"), ("橋", "text")]

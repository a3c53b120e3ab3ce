"""The parts of the screen tile it at every size, and the shape follows the width."""

from hypothesis import given
from hypothesis import strategies as st

from migtui.app.presentation.arrangement import READER, Shape, arrange

_SIZES = st.tuples(st.integers(1, 320), st.integers(1, 120))
_ROWS = st.tuples(st.integers(0, 5000), st.integers(0, 5000), st.integers(0, 5000))


@given(_SIZES, st.integers(1, 4), st.integers(1, 3), st.booleans(), _ROWS)
def test_the_parts_tile_the_screen(
    size: tuple[int, int], active: int, pane: int, zoomed: bool, rows: tuple[int, int, int]
) -> None:
    width, height = size
    boxes = arrange(width, height, active, pane if active == READER else active, zoomed=zoomed, rows=rows).boxes
    assert all(x >= 0 and y >= 0 and x + w <= width and y + h <= height for x, y, w, h in boxes.values())
    assert sum(w * h for _, _, w, h in boxes.values()) == width * height
    cells = [(x, y) for x, y, w, h in boxes.values() if w and h]
    assert len(set(cells)) == len(cells)


@given(_SIZES, st.integers(1, 4), st.booleans())
def test_the_active_pane_is_always_shown(size: tuple[int, int], active: int, zoomed: bool) -> None:
    shown = arrange(*size, active, 1 if active == READER else active, zoomed=zoomed).boxes
    assert ("reader" if active == READER else f"pane{active}") in shown


def test_the_shape_follows_the_size() -> None:
    shapes = [arrange(*size, 1, 1).shape for size in ((200, 50), (159, 40), (100, 30), (99, 40), (59, 40), (80, 15))]
    assert shapes == [Shape.COLUMNS, Shape.BESIDE, Shape.BESIDE, Shape.STACKED, Shape.SINGLE, Shape.SINGLE]


def test_a_short_list_leaves_its_rows_to_the_others() -> None:
    boxes = arrange(120, 40, 1, 1, rows=(2, 500, 500)).boxes
    heights = [boxes[part][3] for part in ("pane1", "pane2", "pane3")]
    assert heights[0] == 4
    assert abs(heights[1] - heights[2]) <= 1
    assert sum(heights) == 37


def test_a_zoomed_pane_has_the_room_of_all() -> None:
    assert arrange(120, 40, 4, 2, zoomed=True).boxes["reader"] == (0, 1, 120, 37)
    assert "pane2" not in arrange(120, 40, 4, 2, zoomed=True).boxes


def test_a_pinned_page_has_as_much_room_as_the_reader() -> None:
    for width in (160, 200, 300):
        boxes = arrange(width, 50, 4, 1, pinned=True).boxes
        assert abs(boxes["links"][2] - boxes["reader"][2]) <= 1
        assert boxes["links"][0] + boxes["links"][2] == width
    assert "links" not in arrange(159, 50, 4, 1, pinned=True).boxes

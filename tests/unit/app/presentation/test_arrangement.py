"""The parts of the screen tile it at every size, and the shape follows the width."""

from hypothesis import given
from hypothesis import strategies as st

from migtui.app.presentation.arrangement import READER, Shape, arrange, resized
from migtui.state import Sizes

_SIZES = st.tuples(st.integers(1, 320), st.integers(1, 120))
_OWN = st.builds(
    Sizes, lists=st.integers(-300, 300), links=st.integers(-300, 300), upper=st.integers(-99, 99),
    heights=st.tuples(st.integers(-99, 99), st.integers(-99, 99), st.integers(-99, 99)),
)
_ROWS = st.tuples(st.integers(0, 5000), st.integers(0, 5000), st.integers(0, 5000))


@given(_SIZES, st.integers(1, 4), st.integers(1, 3), st.booleans(), _ROWS, _OWN)
def test_the_parts_tile_the_screen(
    size: tuple[int, int], active: int, pane: int, zoomed: bool, rows: tuple[int, int, int], own: Sizes
) -> None:
    width, height = size
    boxes = arrange(width, height, active, pane if active == READER else active, zoomed=zoomed, rows=rows,
                    sizes={shape.name: own for shape in Shape}).boxes
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


def test_a_pane_is_given_rows_and_columns_by_those_beside_it() -> None:
    def boxes(sizes: Sizes, width: int = 120) -> dict[str, tuple[int, int, int, int]]:
        found = arrange(width, 40, 2, 2, sizes={shape.name: sizes for shape in Shape}).boxes
        return {str(part): box for part, box in found.items()}

    usual = boxes(Sizes())
    higher = boxes(resized(Sizes(), Shape.BESIDE, 2, rows=4))
    assert higher["pane2"][3] == usual["pane2"][3] + 4
    assert higher["pane1"][3] + higher["pane3"][3] == usual["pane1"][3] + usual["pane3"][3] - 4
    assert boxes(resized(Sizes(), Shape.BESIDE, 2, columns=4))["reader"][2] == usual["reader"][2] - 4
    assert boxes(resized(Sizes(), Shape.BESIDE, READER, columns=4))["reader"][2] == usual["reader"][2] + 4
    wide = boxes(resized(Sizes(), Shape.COLUMNS, READER, columns=4), 170)
    assert wide["links"][2] == boxes(Sizes(), 170)["links"][2] - 4
    stacked = boxes(resized(Sizes(), Shape.STACKED, READER, rows=2), 80)
    assert stacked["reader"][3] == boxes(Sizes(), 80)["reader"][3] + 2

"""The title among kickers, outlets, days, names, menus and other headlines over one and the same text."""

from __future__ import annotations

import pytest

from migtui.build.metadata import particulars
from migtui.build.segment import segment

BODY = (
    "Farmers in the valley will be paid for hay that was lost when the dam gates were opened without warning, the "
    "water board said on Monday.\n\n"
    "The board had first refused to pay the farmers, saying the flood was an act of God.\n\n"
    "“We lost the hay of a whole winter in one night,” said Karel Novak, who keeps goats below the dam.\n\n"
    "The board will send out forms for the hay this week.\n"
)
TITLE = "Farmers to be paid for hay lost in dam flood"

HEADS = (
    "{}\n\n",
    "{}.\n\n",
    "{} | Valley Post\n\n",
    "{} - Valley Post\n\nValley Post\n\nHome\n\n{}\n\n3 June 2019\n\n",
    "VALLEY\n\n{}\n\nBy Jan Horak\n\n",
    "Agriculture, Water\n\n{}\n\nJan Horak, Valley Post\n\n",
    "Monday, June 3, 2019\n\n{}\n\n",
    "The Valley Post\n\n{}\n\nJun 3, 2019\n\n",
    "{}\n\n{}\n\n",
    "Republic of Norland\nMinistry of Water\nPress Office\n\n{}\n\n",
    "Local News\nPosted: Jun 3, 2019 / 04:12 PM EDT\n{}\nby: Jan Horak\n\n",
    "Karel Novak feeds his goats. Photo: Eva Kral\n\n{}\n\n",
    "{}\n\nBoard had first refused, saying flood was act of God\n\n",
    "{}\n\n• Board had first refused\n• Forms to be sent this week\n\n",
    "Jan Horak\n\n{}\n\n",
    "Tag: dam\n\n{}\n\n",
    "1,204 views\n{}\n\n",
    "# {}\n\n",
    "DAM FLOOD:\n{}\n\n",
    "Live\n\nShare\n\n{}\n\n- Published\n3 June 2019\n\n",
    "Latest News\nFarm show opens on Friday\nSchool gets new roof\n\n{}\n\n",
    "Trending\nFarm show opens on Friday in the capital\nSchool gets new roof after ten years\n{}\nJan Horak\n\n",
)


@pytest.mark.parametrize("head", HEADS)
def test_the_title_is_the_line_that_speaks_of_the_text(head: str) -> None:
    text = head.format(*[TITLE] * head.count("{}")) + BODY
    draft = segment(text)[0]
    stated = {p.field: p.value for p in particulars(text, draft)}
    assert stated["title"].rstrip(".") == TITLE
    start = text.index("Farmers in the valley")
    assert next(s.kind for s in draft.segments if s.start == start) == "paragraph"


def test_a_title_in_capitals_over_two_lines_is_one() -> None:
    text = "FARMERS TO BE PAID FOR HAY\nLOST IN DAM FLOOD\n\n" + BODY
    stated = {p.field: p.value for p in particulars(text, segment(text)[0])}
    assert stated["title"] == "FARMERS TO BE PAID FOR HAY LOST IN DAM FLOOD"

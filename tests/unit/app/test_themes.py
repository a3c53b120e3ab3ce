"""Themes: the shipped ones, and those that a reader wrote."""

import pytest
from rich.style import Style

from migtui.app.themes import STYLE_NAMES, palette_named, palette_of
from migtui.config import THEMES


@pytest.mark.parametrize("name", THEMES)
def test_every_shipped_theme_has_a_style_for_every_meaning(name: str) -> None:
    palette, problems = palette_of(name, {})
    assert (palette.name, problems) == (name, ())
    assert [palette.style(meaning) for meaning in STYLE_NAMES].count(palette.base) < len(STYLE_NAMES) / 2


def test_a_written_theme_changes_the_one_it_is_like() -> None:
    palette, problems = palette_of("sea", {"sea": {"like": "dark", "base": "white on #002030", "quote": "bold cyan"}})
    assert problems == ()
    assert palette.base == Style.parse("white on #002030")
    assert palette.style("quote") == Style.parse("bold cyan on #002030")
    assert palette.style("link") == Style.parse("underline white on #002030")


@pytest.mark.parametrize(
    ("written", "told"),
    [({"qoute": "bold"}, "knows no “qoute”; did you mean “quote”?"), ({"quote": "sparkling"}, "is no style"),
     ({"like": "pink"}, "is no theme"), ({"link": "link https://example.org"}, "lead to a page"),
     ({"hit": "blink red"}, "cannot blink")],
)
def test_what_is_no_style_is_told_and_left_as_it_was(written: dict[str, str], told: str) -> None:
    palette, [problem] = palette_of("sea", {"sea": written})
    assert told in problem
    assert "[themes.sea]" in problem
    like = palette_named("terminal")
    assert [palette.style(meaning) for meaning in STYLE_NAMES] == [like.style(meaning) for meaning in STYLE_NAMES]

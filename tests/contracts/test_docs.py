"""Pages made from the program are what the program makes now."""

from __future__ import annotations

from pathlib import Path

from migtui.app.overlays.help import keys_page

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_keys_is_current() -> None:
    assert (DOCS / "keys.md").read_text(encoding="utf-8") == keys_page(), "run: python docs/generate.py"


def test_the_picture_shows_the_explorer_and_fetches_nothing() -> None:
    picture = (DOCS / "picture.svg").read_text(encoding="utf-8")
    assert "Documents" in picture
    assert "url(" not in picture.replace('url(#', "")

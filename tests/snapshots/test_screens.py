"""A dozen pictures of the screen, kept as SVG: what a change of look must be looked at for.

`pytest tests/snapshots --snapshot-update` takes them anew.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from migtui.app.app import MigtuiApp
from migtui.library import MemoryLibrary
from migtui.session import Session
from migtui.texts import Texts
from tests.unit.samples import corpus, write_sources

if TYPE_CHECKING:
    from textual.pilot import Pilot

    Compare = Callable[..., bool]
    Steps = Callable[[Pilot[int]], Awaitable[None]]

WIDE, NARROW = (120, 35), (80, 24)
#: What is open, at which size, with which theme, after which keys.
SCREENS: dict[str, tuple[str | None, tuple[int, int], str, tuple[str, ...]]] = {
    "first look": (None, WIDE, "terminal", ()),
    "first look narrow": (None, NARROW, "terminal", ()),
    "third column": (None, (200, 50), "terminal", ()),
    "one pane": (None, (40, 12), "terminal", ("enter",)),
    "document at a quote": ("doc:harbour@0", WIDE, "terminal", (")",)),
    "document narrow": ("doc:harbour@0", NARROW, "terminal", ()),
    "person": ("person:mara-oyelaran", WIDE, "terminal", ()),
    "organization narrow": ("org:northport-transit-authority", NARROW, "terminal", ()),
    "links by letter": ("doc:harbour@0", WIDE, "terminal", ("f",)),
    "wordings": ("quote:harbour@118", WIDE, "terminal", ("equals_sign",)),
    "help": (None, WIDE, "terminal", ("question_mark",)),
    "dark": ("doc:harbour@0", NARROW, "dark", ()),
    "light": ("doc:harbour@0", NARROW, "light", ()),
    "monochrome": ("doc:harbour@0", NARROW, "monochrome", ()),
}


def settled(keys: tuple[str, ...]) -> Steps:
    """Presses the keys, then waits for what follows them."""

    async def run(pilot: Pilot[int]) -> None:
        await pilot.pause(0.3)
        await pilot.press(*keys)
        await pilot.pause(0.5)

    return run


@pytest.mark.parametrize("name", SCREENS)
def test_the_screen_looks_as_it_did(name: str, snap_compare: Compare, tmp_path: Path) -> None:
    address, size, theme, keys = SCREENS[name]
    write_sources(tmp_path)
    rows = corpus()
    # The folder's name stands on the screen.
    folder = tmp_path / "sample"
    app = MigtuiApp(Session(folder, MemoryLibrary(rows), Texts(tmp_path, rows.sources)), address, theme=theme)
    assert snap_compare(app, terminal_size=size, run_before=settled(keys))

"""What a key costs on the line, in every view and at three sizes: bytes, frames, and never silence.

One program a size is walked through all views, the three of them at once. The figures do not depend on how busy the
machine is, but what is counted for a key can hold what the key before leads to, a preview or an answer, when that comes
late: a walk is then repeated.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from typing import Final

import pytest

from migtui.app.presentation.arrangement import PANE_PARTS, READER, Part, arrange
from tests.terminal.conftest import READY
from tests.terminal.pseudo_terminal import PseudoTerminal, at_once, frames
from tests.terminal.thousand import write_thousand

SIZES: Final = [(80, 24), (120, 40), (200, 50)]
#: The size at which a cursor-down is measured for the mean that is promised, and the number of them.
MEASURED: Final = (120, 40)
DOWNS: Final = 40
#: Bytes a key in a list may cost in the mean, and a change of pane on a screen of up to so many columns; bytes a cell
#: of what is painted.
MOVE: Final = 600
COLUMNS: Final = 120
PAGE: Final = 2.0
OVERLAY: Final = 1.0
FIRST: Final = 2.5
#: Lists by pane and tab.
LISTS: Final = {
    "documents": (1, 0), "timeline": (1, 1), "new": (1, 2), "organizations": (2, 0), "people": (2, 1),
    "programmes": (2, 2), "instruments": (2, 3), "places": (2, 4), "quotes": (3, 0), "same words": (3, 1),
    "to check": (3, 2),
}
TABS: Final = {1: 3, 2: 5, 3: 3}
#: Pages by what is opened and the keys that lead on from there.
PAGES: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "document": ("doc:d0000@0", ()), "organization": ("org:0", ()), "person": ("person:0", ()),
    "quote": ("quote:d0001@", ()), "compare": ("group:0", ()), "why": ("doc:d0000@0", (")", "w")),
    "why of an entity": ("person:0", ("w",)), "story": ("story:quays", ()),
}
#: Overlays by the key that leads to where they are opened, the keys that open them, and what is typed into them.
OVERLAYS: Final[dict[str, tuple[str, ...]]] = {
    "search": ("1", "s", "f", "e", "r", "Down", "Backspace"), "filter": ("1", "/", "f", "e", "r"),
    "find": ("4", "/", "p", "i", "e"), "help": ("1", "?", "c", "Down", "PgDn"),
    "commands": ("1", ":", "c", "Down", "PgDn"), "facets": ("3", "F", "o", "Down", "PgDn"), "links": ("1", "f"),
    "marks": ("1", "'", "'", "a", "Backspace"), "history": ("1", "gh", "a", "Backspace"),
    "bookmark": ("1", "b", "a", "Backspace"), "export": ("1", "X", "a", "Backspace"),
}


class Seat:
    """A program of one size, and how it stands: which tab each of its lists shows."""

    def __init__(self, terminal: PseudoTerminal) -> None:
        self.terminal = terminal
        self.size = terminal.columns, terminal.rows
        self.cells = terminal.columns * terminal.rows
        self._tabs = dict.fromkeys(TABS, 0)

    def box(self, part: Part, pane: int = 1) -> int:
        """How many cells a part of the screen has."""
        _, _, width, height = arrange(*self.size, READER if part == "reader" else pane, pane).boxes[part]
        return width * height

    def show_list(self, name: str) -> None:
        """Make a list the active one."""
        pane, tab = LISTS[name]
        self.press(str(pane))
        while self._tabs[pane] != tab:
            self.press("l")
            self._tabs[pane] = (self._tabs[pane] + 1) % TABS[pane]
        self.terminal.settle(quiet=0.25, patience=0.25)

    def open(self, address: str) -> None:
        """Paste an address, and go there."""
        self.press(f"\x1b[200~{address}\x1b[201~")
        self.whole("Enter")

    def press(self, name: str) -> bytes:
        """What one key makes the program write at once."""
        return self.terminal.press(name, limit=0.25)

    def whole(self, name: str) -> bytes:
        """What one key makes the program write in all."""
        return self.press(name) + self.terminal.settle(quiet=0.05, patience=0.05)

    def repeat(self, walk: Callable[..., None], *arguments: object) -> None:
        """Take a walk up to three times until it holds."""
        for _ in range(2):
            try:
                walk(*arguments)
            except AssertionError:
                self.press("Esc")
                self.terminal.settle()
            else:
                return
        walk(*arguments)

    def moves(self, pane: int) -> None:
        """Move down in a list, and see its preview."""
        downs = DOWNS if self.size == MEASURED else DOWNS // 2
        written = [self.press("j") for _ in range(downs)]
        preview = self.terminal.frame() + self.terminal.settle(quiet=0.05, patience=0.05)
        assert all(written), "silent"
        assert sum(map(frames, written)) == downs
        assert sum(map(len, written)) <= MOVE * downs
        assert frames(preview) == 1
        assert len(preview) <= PAGE * self.box("reader", pane)

    def changes_pane(self, pane: int) -> None:
        """Go to the next pane and back."""
        # Where one list stands above the reader, another one takes its place.
        swapped = self.terminal.columns < 100 and pane < READER - 1
        most = MOVE * max(self.terminal.columns, COLUMNS) / COLUMNS
        for name in ("Tab", "S-Tab"):
            output = self.whole(name)
            assert frames(output) == 1
            assert len(output) <= (PAGE * self.box(PANE_PARTS[pane - 1], pane) if swapped else most)

    def reads(self) -> None:
        """Scroll a page through, and back."""
        for pressed in ("PgDn", "Space", "j", "PgUp", "G", "Home"):
            output = self.whole(pressed)
            assert frames(output) <= 1, pressed
            assert len(output) <= PAGE * self.box("reader"), pressed

    def opens(self, keys: tuple[str, ...]) -> None:
        """Open an overlay, type into it and close it."""
        for pressed in keys:
            output = self.whole(pressed)
            assert frames(output) == 1, f"{pressed}:\n{self.terminal.text}"
            assert len(output) <= OVERLAY * self.cells, pressed
        output = self.whole("Esc")
        self.terminal.settle(quiet=0.25, patience=0.25)
        assert 0 < len(output) <= PAGE * self.cells


@pytest.fixture(scope="module")
def seats(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Seat]]:
    """The explorer over a store with a thousand of everything, once for each size, the search ready."""
    folder = tmp_path_factory.mktemp("thousand")
    write_thousand(folder / "store", folder / "state")
    with contextlib.ExitStack() as stack:
        made = []
        for columns, rows in SIZES:
            state = folder / f"state-{columns}"
            shutil.copytree(folder / "state", state)
            command = (sys.executable, "-m", "migtui", "--store", str(folder / "store"), "--state", str(state))
            terminal = PseudoTerminal(command, columns=columns, rows=rows, env={"HOME": str(folder)})
            made.append(Seat(stack.enter_context(terminal)))
        at_once(made, _make_ready)
        yield made


def _make_ready(seat: Seat) -> None:
    seat.terminal.wait_for(READY)
    seat.terminal.settle(quiet=0.5, patience=0.5)
    seat.terminal.type("s", "harbour")
    # What the title says once the index is made and has answered.
    seat.terminal.wait_for(" ms ")
    seat.terminal.type("Esc")


@pytest.mark.parametrize("name", LISTS)
def test_a_list(seats: list[Seat], name: str) -> None:
    def walk(seat: Seat) -> None:
        pane, _ = LISTS[name]
        seat.show_list(name)
        seat.repeat(seat.moves, pane)
        seat.repeat(seat.changes_pane, pane)
        assert re.search(r"\d,\d\d\d", seat.terminal.text)

    at_once(seats, walk)


@pytest.mark.parametrize("name", PAGES)
def test_a_page(seats: list[Seat], name: str) -> None:
    def walk(seat: Seat) -> None:
        address, keys = PAGES[name]
        seat.open(address)
        for pressed in keys:
            assert frames(seat.whole(pressed)) == 1, pressed
        seat.repeat(seat.reads)
        seat.whole("q")

    at_once(seats, walk)


@pytest.mark.parametrize("name", OVERLAYS)
def test_an_overlay(seats: list[Seat], name: str) -> None:
    def walk(seat: Seat) -> None:
        before, *keys = OVERLAYS[name]
        seat.show_list({"1": "documents", "3": "quotes"}.get(before, "documents"))
        seat.whole(before)
        seat.repeat(seat.opens, keys)

    at_once(seats, walk)


def test_a_terminal_that_changes_its_size_or_its_focus(seats: list[Seat]) -> None:
    def walk(seat: Seat) -> None:
        terminal, (columns, rows) = seat.terminal, seat.size
        for lead in ("1", "s"):
            terminal.type(lead)
            terminal.send(b"\x1b[O\x1b[I")
            assert terminal.settle() == b""
            for size in ((columns - 1, rows - 1), (columns, rows)):
                terminal.resize(*size)
                output = terminal.settle(quiet=0.25, patience=1.0)
                assert frames(output) == 1
                assert len(output) <= FIRST * seat.cells
        terminal.type("Esc")

    at_once(seats, walk)

"""A driver for stories: opens the explorer on the sample corpus and reads like what a person does and sees."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from textual.events import Key

from migtui.app.app import MigtuiApp
from migtui.app.screens.main import MainScreen
from migtui.library import MemoryLibrary
from migtui.session import Session
from migtui.texts import Texts
from tests.unit.samples import corpus, write_sources

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

    from migtui.records import Corpus

#: Longer than the pause after which a list's row is shown in the reader.
RESTED = 0.4


class Reading:
    """A reader at the explorer: presses keys, looks at the screen, and says what must stand there."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self._pilot = pilot

    # -- doing

    async def presses(self, *keys: str) -> None:
        """Press keys one after the other, and let the screen settle."""
        await self._pilot.press(*keys)
        await self._pilot.pause()

    async def types(self, text: str) -> None:
        """Type a text, character by character."""
        await self.presses(*("space" if c == " " else c for c in text))

    async def types_at_once(self, *keys: str) -> None:
        """Press keys faster than the screen takes them, as a slow line hands them on."""
        for name in keys:
            self._pilot.app.post_message(Key(name, name if len(name) == 1 else None))
        await self._settles()

    async def _settles(self) -> None:
        """Wait until the screen has stayed the same for a while, however slow the machine is."""
        same, before = 0, self.screen
        for _ in range(100):
            await self._pilot.pause(0.1)
            now = self.screen
            same, before = same + 1 if now == before else 0, now
            if same == 3:
                return

    async def rests(self) -> None:
        """Wait until the reader shows what the cursor is on."""
        await self._pilot.pause(RESTED)

    async def waits_for(self, words: str) -> None:
        """Wait until the words stand on the screen."""
        for _ in range(60):
            if words in "\n".join(self.screen):
                return
            await self._pilot.pause(0.05)
        self.sees(words)

    async def clicks(self, words: str) -> None:
        """Click the first place where the words stand."""
        y, line = next((y, line) for y, line in enumerate(self.screen) if words in line)
        await self._pilot.click(offset=(line.index(words), y))
        await self._pilot.pause()

    async def resizes(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        await self._pilot.resize_terminal(width, height)
        await self._pilot.pause()

    # -- seeing

    @property
    def main(self) -> MainScreen:
        """The main screen."""
        screen = self._pilot.app.screen
        assert isinstance(screen, MainScreen)
        return screen

    @property
    def screen(self) -> list[str]:
        """The lines of the screen."""
        return ["".join(part.text for part in strip) for strip in self._pilot.app.screen._compositor.render_strips()]

    def sees(self, *words: str) -> None:
        """All these words stand on the screen, each within a line."""
        for wanted in words:
            assert any(wanted in line for line in self.screen), f"{wanted!r} is not on\n" + "\n".join(self.screen)

    def sees_not(self, *words: str) -> None:
        """None of these words stand on the screen."""
        for wanted in words:
            assert not any(wanted in line for line in self.screen), f"{wanted!r} is on\n" + "\n".join(self.screen)

    def is_in(self, pane: int) -> None:
        """The pane takes the keys."""
        assert self.main.desk.active == pane, f"in pane {self.main.desk.active}\n" + "\n".join(self.screen)

    def is_at(self, address: str) -> None:
        """The address is open in the reader."""
        page = self.main.reader.page
        assert page is not None
        assert page.location.address == address, "\n".join(self.screen)


@asynccontextmanager
async def reader_at(
    folder: Path, size: tuple[int, int] = (120, 35), address: str | None = None, *, rows: Corpus | None = None
) -> AsyncIterator[Reading]:
    """A reader at a terminal of `size` columns and rows, with the sample corpus open at `address`."""
    write_sources(folder)
    rows = rows or corpus()
    session = Session(folder, MemoryLibrary(rows), Texts(folder, rows.sources))
    app = MigtuiApp(session, address)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Reading(pilot)

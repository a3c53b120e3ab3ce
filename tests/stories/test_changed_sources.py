"""Sources that changed or went missing are told once at the start, and listed with what changed."""

from pathlib import Path

import pytest

from migtui.app.app import MigtuiApp
from migtui.session import build_store, open_session
from tests.stories.reader_at import Reading

SIZES = [(80, 24), (120, 35)]


def store(folder: Path) -> Path:
    """A store of three texts, of which one is changed and one taken away after it was built."""
    (folder / "texts").mkdir()
    for name in ("fares", "tunnel", "bridge"):
        text = f"The {name} story\n\n“We listened to all,” said Ines Karlow, who chairs the Ferry Board (FB).\n"
        (folder / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    build_store(folder / "store", [folder / "texts"])
    changed = folder / "store" / "sources" / "fares.txt"
    changed.write_text(changed.read_text(encoding="utf-8").replace("listened", "listen"), encoding="utf-8")
    (folder / "store" / "sources" / "tunnel.txt").unlink()
    return folder / "store"


@pytest.mark.parametrize("size", SIZES)
async def test_they_are_told_once_and_listed(tmp_path: Path, size: tuple[int, int]) -> None:
    async with MigtuiApp(open_session(store(tmp_path))).run_test(size=size) as pilot:
        reader = Reading(pilot)
        await reader.waits_for("1 source changed, 1 is missing since the store was built: g s lists them.")
        await reader.presses("j")
        reader.sees_not("since the store was built")
        await reader.presses("g", "s")
        await reader.waits_for("changed    1 document      fares.txt")
        reader.sees("missing    1 document      tunnel.txt")
        reader.sees_not("bridge.txt")
        await reader.types("fares")
        await reader.presses("enter")
        reader.is_at("source:fares.txt")
        reader.sees("changed: 2 characters shorter", "The fares story", "marked words no longer stand there")
        await reader.presses("H", "g", "s")
        await reader.waits_for("tunnel.txt")
        await reader.presses("down", "enter")
        reader.sees("missing: the file is not there")


async def test_where_nothing_changed_nothing_is_told(tmp_path: Path) -> None:
    folder = store(tmp_path)
    build_store(folder)
    async with MigtuiApp(open_session(folder), "source:fares.txt").run_test(size=(120, 35)) as pilot:
        reader = Reading(pilot)
        reader.sees("the same text", "when built")
        await pilot.pause(0.5)
        reader.sees_not("since the store was built")
        await reader.presses("g", "s")
        await reader.waits_for("All 2 sources are what the store was built from.")
        await reader.presses("enter", "escape", ":")
        await reader.types("source:fares")
        await reader.presses("enter")
        reader.is_at("source:fares.txt")

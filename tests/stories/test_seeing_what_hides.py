"""A reader is warned of a text with characters that cannot be seen, and goes from one of them to the next."""

from __future__ import annotations

from pathlib import Path

from migtui.app.app import MigtuiApp
from migtui.session import build_store, open_session
from tests.stories.reader_at import Reading

HIDES = (
    "Ferry fares fall\n\nThe Fer\u200bry Board met in Northport on Monday and spoke of fares for a long time.\n\n"
    "“We listened,” said Ines Karlow, who chairs the Ferry\u202e Board.\n"
)
PLAIN = "\ufeffQuay walls rise\r\n\r\n\tThe quay walls of Northport rise, the Ferry Board said on Tuesday.\r\n"


async def test_the_flag_the_place_and_the_next_one(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    for name, text in (("hides.txt", HIDES), ("plain.txt", PLAIN)):
        (tmp_path / "texts" / name).write_bytes(text.encode())
    build_store(tmp_path / "store", (tmp_path / "texts",))
    session = open_session(tmp_path / "store")
    assert [document.flags for document in session.library.documents()] == [("hidden characters",), ()]
    async with MigtuiApp(session).run_test(size=(120, 35)) as pilot:
        reader = Reading(pilot)
        await pilot.pause()
        reader.sees("!Ferry fares fall", " Quay walls rise", "· hidden characters")
        await reader.presses("!")
        reader.is_in(4)
        reader.sees("hidden character 1 of 2", "Fer\ufffdry Board")
        await reader.presses("n")
        reader.sees("hidden character 2 of 2", "Ferry\ufffd Board")
        await reader.presses("1", "j")
        await reader.rests()
        reader.sees_not("hidden characters")
        await reader.presses("!")
        reader.sees("Nothing hides in what is shown of this page.")
        await reader.presses("?")
        await reader.types("hidden")
        reader.sees("Show where characters stand that hide")

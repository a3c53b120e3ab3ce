"""A reader takes words away: a range by keyboard, rows as a dossier, a view as a file, a source in an editor."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from migtui.app.clipboard import Clipboard
from tests.stories.reader_at import reader_at

SIZES = ((80, 24), (120, 35))


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the clipboard."""
    texts: list[str] = []

    def copy(_: Clipboard, text: str) -> str:
        texts.append(text)
        return f"Sent {len(text)} characters."

    monkeypatch.setattr(Clipboard, "copy", copy)
    return texts


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to write into, the current one."""
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("size", SIZES)
async def test_a_range_is_chosen_by_words_and_lines(tmp_path: Path, size: tuple[int, int], taken: list[str]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("enter", ")", "v")
        reader.sees("2 characters · h l words")
        await reader.presses("l", "l", "l", "y", "t")
        assert taken[-1] == "We will not pay"
        await reader.presses("v", "h", "y", "t")
        assert taken[-1] == "“We will not pay"
        await reader.presses("v", "h", "y", "c")
        assert taken[-1].startswith("““We will not” outlet not stated, “Harbour Board opens tender”, 2024-03-04 ")
        assert "(harbour.txt, line 5)" in taken[-1]
        await reader.presses("k", "y", "j")
        item = json.loads(taken[-1])
        assert item["words"].endswith("“")
        assert "\n\n" in item["words"]
        await reader.presses("escape", "y", "t")
        assert taken[-1] == "We will not pay twice for the same tunnel,"


@pytest.mark.parametrize("size", SIZES)
async def test_rows_are_selected_and_taken_together(tmp_path: Path, size: tuple[int, int], taken: list[str]) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("3", "space", "space")
        reader.sees("2 selected: y t c m j l copies", "●Mara Oyelaran", "◉Mara Oyelaran")
        await reader.presses("y", "c")
        cited = taken[-1].split("\n\n")
        assert len(cited) == 2
        assert "quote:2024/herald@" in cited[0]
        assert "Mara Oyelaran, chair of the NTA" in cited[1]
        await reader.presses("k", "space", "y", "l")
        assert taken[-1].startswith("quote:harbour@")
        await reader.presses("c")
        reader.sees("The selection is gone.")
        reader.sees_not("●", "◉")


@pytest.mark.parametrize("size", SIZES)
async def test_a_view_is_written_with_its_provenance(tmp_path: Path, size: tuple[int, int], here: Path) -> None:
    async with reader_at(tmp_path, size) as reader:
        await reader.presses("3", "X")
        reader.sees("X 2 to .txt .md .csv .json")
        await reader.types("quotes.csv")
        await reader.presses("enter")
        reader.sees("2 items written to quotes.csv")
    rows = list(csv.DictReader((here / "quotes.csv").open(encoding="utf-8")))
    assert [row["source"] for row in rows] == ["2024/herald.txt", "harbour.txt"]
    assert all(len(row["sha256"]) == 64 and row["engine"] == "rules 1" and row["line"] for row in rows)
    assert (here / "quotes.csv").stat().st_mode & 0o777 == 0o600


async def test_a_page_and_a_selection_are_written_in_each_form(tmp_path: Path, here: Path) -> None:
    async with reader_at(tmp_path) as reader:
        await reader.presses("enter", "X")
        await reader.types("page.md")
        await reader.presses("enter", "2", "space", "X")
        await reader.types("chosen.json")
        await reader.presses("enter")
    assert "We will not pay twice for the same tunnel" in (here / "page.md").read_text(encoding="utf-8")
    items = json.loads((here / "chosen.json").read_text(encoding="utf-8"))["items"]
    assert [item["address"] for item in items] == ["org:northport-transit-authority"]


async def test_no_file_is_replaced_unasked_and_no_form_guessed(tmp_path: Path, here: Path) -> None:
    (here / "mine.txt").write_text("precious", encoding="utf-8")
    async with reader_at(tmp_path) as reader:
        await reader.presses("X")
        await reader.types("mine.txt")
        await reader.presses("enter")
        reader.sees("mine.txt is there already. Replace it?")
        await reader.presses("n")
        assert (here / "mine.txt").read_text(encoding="utf-8") == "precious"
        for name, told in (("mine.doc", "gives the form"), ("no/where.txt", "There is no folder no")):
            await reader.presses("X")
            await reader.types(name)
            await reader.presses("enter")
            reader.sees(told)
        await reader.presses("X")
        await reader.types("mine.txt")
        await reader.presses("enter", "y")
        reader.sees("3 items written to mine.txt")
    assert "Harbour Board opens tender" in (here / "mine.txt").read_text(encoding="utf-8")
    assert [path.name for path in here.iterdir()] == ["mine.txt"]


async def test_a_secure_session_writes_starts_and_leaves_nothing(
    tmp_path: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIGTUI_SECURE", "1")
    monkeypatch.setenv("EDITOR", f"touch {here / 'started'}")
    async with reader_at(tmp_path) as reader:
        for key, told in (("X", "writes no file"), ("e", "starts no editor"), ("ctrl+z", "stays in the foreground")):
            await reader.presses(key)
            reader.sees(told)
    assert not list(here.iterdir())


async def test_without_an_editor_it_is_said_which_variable_names_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    async with reader_at(tmp_path) as reader:
        await reader.presses("e")
        reader.sees("put its command into VISUAL or EDITOR")
        monkeypatch.setenv("EDITOR", "vi")
        await reader.presses("e")
        reader.sees("cannot be lent to an editor")

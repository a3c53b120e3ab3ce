"""The reader's own editor is asked for the line in the way it understands."""

from pathlib import Path

import pytest

from migtui.app.editor import editor_command

PATH = Path("/texts/a b.txt")


@pytest.mark.parametrize(
    ("named", "command"),
    [
        ("vi", ["vi", "+7", "/texts/a b.txt"]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7", "/texts/a b.txt"]),
        ("code", ["code", "--wait", "--goto", "/texts/a b.txt:7"]),
        ("'/opt/my editors/hx'", ["/opt/my editors/hx", "/texts/a b.txt:7"]),
    ],
)
def test_each_editor_gets_the_line(named: str, command: list[str]) -> None:
    assert editor_command({"EDITOR": named}, PATH, 7) == command


def test_visual_comes_first_and_what_cannot_be_read_names_none() -> None:
    assert editor_command({"VISUAL": "vim", "EDITOR": "ed"}, PATH, 1) == ["vim", "+1", str(PATH)]
    assert editor_command({"VISUAL": "  ", "EDITOR": "ed"}, PATH, 1) == ["ed", "+1", str(PATH)]
    assert editor_command({"VISUAL": "'", "EDITOR": ""}, PATH, 1) is None

"""The terminal is lent to the reader's own editor at the line, and the explorer stands as before afterwards."""

from __future__ import annotations

import re
from pathlib import Path

from tests.terminal.conftest import Open


def test_the_editor_gets_the_source_at_its_line(explorer: Open, tmp_path: Path) -> None:
    asked = tmp_path / "asked"
    editor = tmp_path / "editor"
    editor.write_text(f'#!/bin/sh\necho "$@" > {asked}\n', encoding="utf-8")
    editor.chmod(0o700)
    with explorer(env={"VISUAL": str(editor)}) as terminal:
        terminal.type("Enter")
        before = terminal.text
        terminal.type("e")
        terminal.settle(quiet=0.6)
        assert terminal.text == before
    assert re.fullmatch(r"\+\d+ \S+/sources/\S+\.txt\n", asked.read_text(encoding="utf-8"))

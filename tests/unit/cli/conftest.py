"""A command line over the sample corpus, run in this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from migtui.cli import chosen
from migtui.cli.main import run
from migtui.library import MemoryLibrary
from migtui.session import Session
from migtui.texts import Texts
from tests.unit.samples import corpus, write_sources


@dataclass(frozen=True)
class Answer:
    """What a command gave back."""

    code: int
    out: str
    err: str


Ask = Callable[..., Answer]


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run the command line over the sample corpus."""
    write_sources(tmp_path)

    def opened(path: Path, *, decisions: bool) -> Session:
        del path, decisions
        rows = corpus()
        return Session(tmp_path, MemoryLibrary(rows), Texts(tmp_path, rows.sources))

    monkeypatch.setattr(chosen, "open_session", opened)
    monkeypatch.setenv("MIGTUI_STORE", str(tmp_path))

    def answer(*arguments: str) -> Answer:
        code = run(arguments)
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return answer

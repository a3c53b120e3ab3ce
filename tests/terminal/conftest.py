"""A store of the shipped texts, built once, and the explorer over it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from migtui.session import build_store
from tests.terminal.pseudo_terminal import PseudoTerminal, running

SOURCES = Path(__file__).parents[2] / "store" / "sources"
#: What stands on the screen at every size once it is up.
READY = "Documents"

Open = Callable[..., AbstractContextManager[PseudoTerminal]]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store built from the shipped texts."""
    folder = tmp_path_factory.mktemp("terminal") / "store"
    build_store(folder, sorted(SOURCES.glob("*.txt")))
    return folder


@pytest.fixture
def explorer(store: Path, tmp_path: Path) -> Open:
    """Opens the explorer over the store, with a home of its own."""
    home = {name: str(tmp_path / name) for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}

    @contextmanager
    def opened(*arguments: str, env: dict[str, str] | None = None, **options: object) -> Iterator[PseudoTerminal]:
        command = (sys.executable, "-m", "migtui", "--store", str(store), *arguments)
        with running(command, READY, env=home | (env or {}), **options) as terminal:
            yield terminal

    return opened

"""Every kind of page and view at every size: it opens, takes a resize in one frame, scrolls and closes."""

from __future__ import annotations

import pytest

from tests.terminal.conftest import READY, Open
from tests.terminal.pseudo_terminal import at_once, frames, key

SIZES = [(80, 24), (60, 16), (40, 12), (20, 5), (1, 1), (300, 100), (200, 50), (120, 35)]
#: Views by what is opened and the keys that lead to it from there.
VIEWS: dict[str, tuple[str | None, tuple[str, ...]]] = {
    "document": ("doc:000", ()),
    "organization": ("org:iom", ()),
    "person": ("person:mohamed-yahya", ()),
    "programme": ("programme:mmptf", ()),
    "instrument": ("instrument:gcm", ()),
    "place": ("place:pakistan", ()),
    "quote": ("quote:", ()),
    "compared quote": ("doc:000", (")", "=")),
    "compared document": ("doc:000", ("=",)),
    "why": ("doc:000", (")", "w")),
    "timeline": (None, ("t",)),
    "what is new": (None, ("l", "l")),
    "same words": (None, ("3", "l")),
    "linked": (None, ("2", "o")),
    "facets": (None, ("F",)),
    "search": (None, ("s", "migration")),
    "help": (None, ("?",)),
    "commands": (None, (":",)),
    "history": ("doc:000", ("g", "h")),
    "source": ("source:000", ()),
    "sources": (None, ("g", "s")),
    "marks": ("doc:000", ("m", "a", "'", "'")),
}


#: Views whose programs run at once: most of a walk is waiting.
TOGETHER = 5
WALKS = [[*VIEWS][at : at + TOGETHER] for at in range(0, len(VIEWS), TOGETHER)]


@pytest.mark.parametrize("names", WALKS, ids=", ".join)
def test_views_stand_at_every_size(explorer: Open, names: list[str]) -> None:
    at_once(names, lambda name: stands_at_every_size(explorer, name))


def stands_at_every_size(explorer: Open, name: str) -> None:
    """Open a view, and take it through all sizes and out again."""
    address, keys = VIEWS[name]
    arguments = (_first(address),) if address else ()
    with explorer(*arguments, columns=120, rows=35) as terminal:
        terminal.type(*keys)
        for columns, rows in SIZES:
            terminal.resize(columns, rows)
            output = terminal.settle(quiet=0.3, patience=0.6)
            assert frames(output) <= 1, (name, columns, rows)
            assert terminal.process.poll() is None, f"{name}: {terminal.text}"
            terminal.type("PgDn")
        terminal.type("Esc")
        assert READY in terminal.text, name
        terminal.send(key("Ctrl+q"))
        terminal.wait_exit(10)
        assert terminal.process.returncode == 0
        assert "Traceback" not in terminal.text


def _first(address: str) -> str:
    """The address, or for a quote the first one of the store: its place depends on the text."""
    if not address.startswith("quote:"):
        return address
    from migtui.session import bundled_store, open_session

    return open_session(bundled_store()).library.quotes()[0].id

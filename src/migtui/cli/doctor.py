"""`migtui doctor`: what this installation and this terminal can do."""

from __future__ import annotations

import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Final

import click

from migtui import __version__
from migtui.cli import output
from migtui.cli.output import Listing
from migtui.cli.settings import common_options, format_option
from migtui.errors import StoreError, UsageError

if TYPE_CHECKING:
    from migtui.cli.chosen import Settings
    from migtui.cli.output import Format, Row

_PACKAGES: Final = ("textual", "rich", "tinydb", "thefuzz", "rapidfuzz", "msgspec", "click", "platformdirs", "filelock")
_FORMATS: Final = ("charset-normalizer", "trafilatura", "pypdf", "python-docx")


@click.command("doctor")
@format_option
@common_options
@click.pass_obj
def command(settings: Settings, form: Format) -> int:
    """Say which versions run, which store opens and what the terminal offers; exit 1 when something is wrong."""
    rows = [*_versions(), *_extras(), _settings(), _store(settings), *_terminal()]
    output.listing(Listing(("part", "state", "detail"), rows), form)
    return 1 if any(row["state"] == "bad" for row in rows) else 0


def _row(part: str, state: str, detail: str) -> Row:
    return {"id": part, "part": part, "state": state, "detail": detail}


def _versions() -> list[Row]:
    rows = [_row("migtui", "ok", __version__), _row("python", "ok", platform.python_version())]
    for name in _PACKAGES:
        there = _is_installed(name)
        rows.append(_row(name, "ok" if there else "bad", version(name) if there else "not installed"))
    return rows


def _extras() -> list[Row]:
    """What the extras would add, and which of them are there."""
    from migtui.build.models import best_model

    missing = [name for name in _FORMATS if not _is_installed(name)]
    lacks = f'without {", ".join(missing)}: pip install "migtui[formats]"'
    formats = _row("formats", "note" if missing else "ok", lacks if missing else "HTML, PDF, Word, guessed encodings")
    try:
        return [formats, _row("engine nlp", "ok", str(best_model()))]
    except UsageError as error:
        return [formats, _row("engine nlp", "note", error.hint)]


def _is_installed(name: str) -> bool:
    try:
        return bool(version(name))
    except PackageNotFoundError:
        return False


def _store(settings: Settings) -> Row:
    folder = settings.store_folder()
    try:
        session = settings.open()
    except StoreError as error:
        return _row("store", "bad", f"{folder}: {error}")
    moved = [s.name for s in session.library.sources() if session.texts.get(s.name).state.value != "ok"]
    detail = f"{folder}: {len(session.library.documents())} documents in {len(session.library.sources())} sources"
    if moved:
        return _row("store", "bad", f"{detail}; changed or missing: {', '.join(moved)}")
    return _row("store", "ok", detail)


def _settings() -> Row:
    from migtui.cli.config import faults
    from migtui.config import config_path, load_config

    problems = faults(load_config())
    if problems:
        return _row("settings", "bad", f"{config_path()}: {' '.join(problems)}")
    return _row("settings", "ok", str(config_path()) if config_path().is_file() else "none written, all as shipped")


def _terminal() -> list[Row]:
    attached = sys.stdin.isatty() and sys.stdout.isatty()
    term = os.environ.get("TERM", "")
    usable = attached and term not in ("", "dumb")
    colours = "none (NO_COLOR)" if os.environ.get("NO_COLOR") else os.environ.get("COLORTERM") or "as TERM says"
    attachment = "a terminal" if attached else "not a terminal"
    return [
        _row("terminal", "ok" if usable else "note", f"TERM={term or 'not set'}, {attachment}"),
        _row("colours", "ok", colours),
        _row("over ssh", "ok", "yes" if "SSH_CONNECTION" in os.environ else "no"),
        _row("multiplexer", "ok", "tmux" if "TMUX" in os.environ else "screen" if "STY" in os.environ else "none"),
    ]

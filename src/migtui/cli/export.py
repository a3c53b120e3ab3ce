"""`migtui export`: the whole store in one file."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from migtui import environment
from migtui.cli import diagnostics, output
from migtui.cli.settings import common_options
from migtui.errors import StoreError, UsageError
from migtui.export import export

if TYPE_CHECKING:
    from migtui.cli.chosen import Settings


@click.command("export")
@click.option("--format", "form", type=click.Choice(["json"]), default="json", help="The format (json).")
@click.option("--output", "target", type=click.Path(path_type=Path, dir_okay=False), metavar="PATH",
              help="Write to this file, replaced as a whole, instead of standard output.")
@common_options
@click.pass_obj
def command(settings: Settings, form: str, target: Path | None) -> int:
    """Write documents, entities, mentions, roles, relations and quotes as one JSON object (docs/export.md)."""
    del form
    session = settings.open()
    rows = export(session.library, session.texts, decisions=session.decisions)
    text = output.dump_json(rows, indent=1) + "\n"
    if target is None:
        output.machine(text)
    elif environment.secure():
        raise UsageError("A secure session writes no file.", "Without --output the export goes to standard output.")
    else:
        _replace(target, text)
        diagnostics.say(f"{len(rows['documents'])} documents and {len(rows['quotes'])} quotes written to {target}")
    return 0


def _replace(target: Path, text: str) -> None:
    """Write a file wholly or not at all."""
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=target.parent, suffix=".tmp", delete=False) as file:
            try:
                file.write(text)
            except OSError:
                Path(file.name).unlink(missing_ok=True)
                raise
        Path(file.name).chmod(0o666 & ~_umask())
        Path(file.name).replace(target)
    except OSError as error:
        raise StoreError(f"The export cannot be written to {target}: {error.strerror}.") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

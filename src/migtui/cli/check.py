"""`migtui check`: prove that a store keeps its promises."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import click

from migtui.checks import check, unapplied
from migtui.cli import diagnostics, output
from migtui.cli.output import Listing
from migtui.cli.settings import common_options, format_option

if TYPE_CHECKING:
    from migtui.cli.chosen import Settings
    from migtui.cli.output import Format


@click.command("check")
@format_option
@common_options
@click.pass_obj
def command(settings: Settings, form: Format) -> int:
    """Prove that every fact stands in its source, in the body, with a rule; exit 1 when one does not."""
    session = settings.open()
    findings = chain(check(session.library, session.texts), unapplied(session.unapplied))
    found = [{"id": f.address, "law": f.law, "address": f.address, "message": f.message} for f in findings]
    if not found:
        count = len(session.library.documents())
        diagnostics.say(f"All laws hold for {count} documents in {len(session.library.sources())} sources.")
        return 0
    output.listing(Listing(("law", "address", "message"), found), form)
    return 1

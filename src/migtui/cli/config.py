"""`migtui config`: the settings in force and where each comes from."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from migtui.cli import diagnostics, output
from migtui.cli.output import Listing
from migtui.cli.settings import common_options, format_option

if TYPE_CHECKING:
    from migtui.cli.chosen import Settings
    from migtui.cli.output import Format
    from migtui.config import Config


@click.command("config")
@format_option
@common_options
@click.pass_obj
def command(settings: Settings, form: Format) -> int:
    """Show the settings in force, read from config.toml; exit 1 when a key or a style in it does not hold."""
    from migtui.config import config_path, load_config

    config, path = load_config(), config_path()
    rows = [{"id": "file", "setting": "file", "value": str(path), "from": "found" if path.is_file() else "not there"},
            {"id": "store", "setting": "store", "value": str(settings.store_folder()), "from": _store_from(settings)}]
    rows += [{"id": name, "setting": name, "value": str(value), "from": "config.toml" if path.is_file() else "default"}
             for name, value in config.shown().items() if name != "store"]
    output.listing(Listing(("setting", "value", "from"), rows), form)
    problems = faults(config)
    for problem in problems:
        diagnostics.say(problem)
    return 1 if problems else 0


def faults(config: Config) -> tuple[str, ...]:
    """A sentence for each key and each style in the settings that does not hold."""
    from migtui.app.keymap import key_map
    from migtui.app.themes import palette_of

    styles = (palette_of(name, config.themes)[1] for name in config.themes)
    return (*key_map(config.keys).problems, *(problem for problems in styles for problem in problems))


def _store_from(settings: Settings) -> str:
    if settings.store is not None:
        return "--store"
    if os.environ.get("MIGTUI_STORE"):
        return "MIGTUI_STORE"
    from migtui.config import load_config

    return "config.toml" if load_config().store else "default"

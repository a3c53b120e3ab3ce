"""The names of the commands, without what they need to run."""

from __future__ import annotations

from typing import Final

#: Command name to its module and its line in the list of commands; a module is imported when its command runs.
COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "build": ("migtui.cli.build", "Build a store from texts."),
    "extract": ("migtui.cli.extract", "Print the facts of one text, without a store."),
    "search": ("migtui.cli.search", "Search names, titles, quotes and passages."),
    "show": ("migtui.cli.show", "Print what stands at an address."),
    "list": ("migtui.cli.listing", "List documents, entities, quotes or stories."),
    "export": ("migtui.cli.export", "Write the whole store in one file."),
    "check": ("migtui.cli.check", "Prove that a store keeps its promises."),
    "doctor": ("migtui.cli.doctor", "Say what this installation and terminal can do."),
    "config": ("migtui.cli.config", "Show the settings and where they come from."),
}


def suggestion(word: str) -> str:
    """A hint at the command that a mistyped word may have meant; empty when none is near."""
    import difflib

    near = difflib.get_close_matches(word, COMMANDS, n=1)
    return f"Did you mean “migtui {near[0]}”?" if near else "See migtui --help."

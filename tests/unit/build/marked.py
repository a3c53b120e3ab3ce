"""Invented texts with the names of people or places marked, and what a reading of them finds."""

from __future__ import annotations

import re
from typing import Final

from migtui.build.assemble import read_source
from migtui.records import EntityKind, Facts

_MARK: Final = re.compile(r"\[\[(?P<name>[^\]]+)\]\]")


def unmarked(marked: str) -> tuple[str, list[tuple[int, str]]]:
    """The text without its marks, and the marked names with where they stand."""
    text, names, last = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        names.append((len(text), match.group("name")))
        text += match.group("name")
        last = match.end()
    return text + marked[last:], names


def facts_of(text: str) -> tuple[Facts, ...]:
    """The facts of a text as a source of its own."""
    return read_source("invented.txt", text)


def found(text: str, kind: EntityKind) -> list[tuple[int, str]]:
    """The names of a kind that a reading finds, with where they stand."""
    return [(m.start, m.surface) for facts in facts_of(text) for m in facts.mentions if m.kind == kind]


def full_names(text: str) -> dict[str, str]:
    """Each short form of the text (`surface@start`) to the fuller name it stands for."""
    return {
        f"{m.surface}@{m.start}": facts.mentions[m.short_for].surface
        for facts in facts_of(text)
        for m in facts.mentions
        if m.kind == "person" and m.short_for is not None
    }

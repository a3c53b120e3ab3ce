"""Places that the lists know, found in the words of a text: countries, regions and towns under all their names."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final, Literal

from migtui.build.lexicon import entries

PlaceKind = Literal["country", "region", "city"]

#: Names with fewer letters are not looked for in capitals throughout.
_SHORTEST_IN_CAPITALS: Final = 4


@cache
def place_kinds() -> dict[str, PlaceKind]:
    """Every known name of a place, other names of countries among them, with what it is; a country before a town."""
    found: dict[str, PlaceKind] = {}
    for entry in entries("countries"):
        name, _, others = entry.partition("=")
        for word in (name, *others.split(",")):
            if word.strip():
                found[word.strip()] = "country"
    kinds: tuple[tuple[str, PlaceKind], ...] = (("regions", "region"), ("cities", "city"))
    for list_name, kind in kinds:
        for entry in entries(list_name):
            found.setdefault(entry, kind)
    return found


@cache
def country_names() -> dict[str, str]:
    """Every name of a country to the name it stands under in the list."""
    found = {}
    for entry in entries("countries"):
        name, _, others = entry.partition("=")
        for word in (name, *others.split(",")):
            if word.strip():
                found[word.strip()] = name.strip()
    return found


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in place_kinds():
        for written in {name, name.upper()} if len(name) >= _SHORTEST_IN_CAPITALS else {name}:
            found.setdefault(_first_word(written), []).append(written)
    return {word: tuple(sorted(names, key=lambda n: (-len(n), n))) for word, names in found.items()}


@lru_cache(4096)
def _first_word(name: str) -> str:
    return name.split()[0]


def place_at(text: str, start: int, word: str) -> str | None:
    """The longest known place that begins at `start`, where `word` stands; None where none does."""
    for name in _by_first_word().get(word, ()):
        end = start + len(name)
        if text.startswith(name, start) and not (end < len(text) and (text[end].isalnum() or text[end] in "_$£€")):
            return name
    return None


def kind_of_place(name: str) -> PlaceKind | None:
    """What a known place is, however it is written; None for a name that the lists do not hold."""
    kinds = place_kinds()
    return kinds.get(name) or kinds.get(name.title()) or _kinds_in_capitals().get(name)


@cache
def _kinds_in_capitals() -> dict[str, PlaceKind]:
    return {name.upper(): kind for name, kind in place_kinds().items()}

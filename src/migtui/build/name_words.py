"""What a capitalised word can be in a name: the head word of a kind, a known body, a place, a post, an opener.

Lists are read once; each question is one look into a set.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import entries, pairs, words

if TYPE_CHECKING:
    from migtui.records import EntityKind

#: Lists of bodies that are known by name, each line `Full Name = ACR` or a name alone.
_BODY_LISTS: Final = (
    "worldwide_bodies", "public_bodies", "companies", "news_outlets", "clubs", "body_acronyms", "ensembles", "campuses",
)
#: Head words whose plural is a common part of longer names (`Human Services`).
_SINGULAR: Final = frozenset({"Service", "Work", "House", "Post", "Press", "Times", "Division"})
#: Head words that close the name of a company.
LEGAL_FORMS: Final = frozenset({
    "Inc", "Corp", "plc", "Ltd", "Limited", "LLC", "LLP", "PLC", "Plc", "Co", "GmbH", "AG", "SA", "NV",
})


@cache
def _heads() -> dict[str, EntityKind]:
    found: dict[str, EntityKind] = {}
    kinds: tuple[tuple[str, EntityKind], ...] = (
        ("organization_heads", "organization"), ("programme_heads", "programme"), ("instrument_heads", "instrument"),
    )
    for name, kind in kinds:
        for word in entries(name):
            found.setdefault(word, kind)
            if word not in _SINGULAR:
                found.setdefault(_plural(word), kind)
    return found


def _plural(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2] not in "aeiou" else f"{word}s"


@cache
def bodies() -> dict[str, str | None]:
    """Bodies known by name: full name to acronym, None without one; acronyms stand for themselves.

    Names that are also common words are left out (`may_be_body`).
    """
    return {name: acronym for name, acronym in _listed_bodies().items() if name not in words("ambiguous_bodies")}


def may_be_body(name: str) -> bool:
    """Whether a list of bodies holds the name, be it also a common word (`Apple`)."""
    return name in _listed_bodies()


@cache
def _listed_bodies() -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for entry in (entry for name in _BODY_LISTS for entry in entries(name)):
        name, _, acronym = (part.strip() for part in entry.partition("="))
        found.setdefault(name, acronym or None)
        found.setdefault(name.replace("'", "’"), acronym or None)
        if acronym:
            found.setdefault(acronym, acronym)
    return found


@cache
def first_words() -> frozenset[str]:
    """The first words of the names of known bodies."""
    return frozenset(name.split()[0] for name in _listed_bodies())


@cache
def acronym_names() -> dict[str, str]:
    """Acronym of a body known all over the world to its full name."""
    return {acronym: name for name, acronym in pairs("worldwide_bodies").items() if acronym}


@cache
def place_names() -> frozenset[str]:
    """Every name of a country, region or city that the lists know."""
    return country_names() | words("regions") | words("cities")


@cache
def country_names() -> frozenset[str]:
    """Every name of a country, other names included."""
    others = (name.strip() for listed in pairs("countries").values() for name in listed.split(","))
    return frozenset(pairs("countries")) | frozenset(name for name in others if name)


@cache
def role_words() -> frozenset[str]:
    """Titles people hold, capitalised."""
    plain = frozenset(word.capitalize() for word in words("roles"))
    return plain | {f"{first}-{word}" for first in ("Vice", "Co", "Deputy", "Ex") for word in plain}


@cache
def openers() -> frozenset[str]:
    """Words that begin a sentence or phrase and are no part of the name behind them."""
    return words("name_openers") | words("calendar")


def is_attribute(word: str) -> bool:
    """Whether a word says something about the name behind it and is no part of it (`Lagos-based`)."""
    return "-" in word and word.endswith(_attribute_endings())


@cache
def _attribute_endings() -> tuple[str, ...]:
    return entries("attribute_endings")


def kind_of_head(word: str) -> EntityKind | None:
    """The kind of entity that a head word names; None when it is none."""
    return _heads().get(word)


def is_head(word: str) -> bool:
    """Whether a word is the head of a kind of name."""
    return word in _heads()
